//! `GET /v3/pay/transactions/…`: what the platform knows of an order (查询订单), by either number, and its partner form.

use http::Method;
use serde::{Deserialize, Serialize};

use super::transaction::{PartnerTransaction, Transaction};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid, OutTradeNo, TransactionId};

/// Queries by the merchant's number (商户订单号查询订单), paid or not.
///
/// Errors: `PARAM_ERROR`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `SIGN_ERROR`, `RULE_LIMIT`, `TRADE_ERROR`,
/// `ORDER_NOT_EXIST` (404), `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// ```
/// use yifen::api::transactions::QueryTransactionByOutTradeNo;
/// let call = QueryTransactionByOutTradeNo::new("1900000001", "tea-20260101-0001")?;
/// let target = yifen::endpoint::bind(&call)?.target;
/// assert_eq!(target, "/v3/pay/transactions/out-trade-no/tea-20260101-0001?mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryTransactionByOutTradeNo {
    /// The order.
    pub out_trade_no: OutTradeNo,
    /// Whose it is.
    pub mchid: Mchid,
}

impl QueryTransactionByOutTradeNo {
    /// Queries the merchant's order of that number.
    ///
    /// # Errors
    /// A number that breaks its rule.
    pub fn new(
        mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            mchid: mchid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for QueryTransactionByOutTradeNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/pay/transactions/out-trade-no/{out_trade_no}";
    type Response = Transaction;
}

/// Queries by the platform's number (微信支付订单号查询订单), which only a paid order has.
///
/// Errors as [`QueryTransactionByOutTradeNo`].
///
/// ```
/// use yifen::api::transactions::QueryTransactionById;
/// let call = QueryTransactionById::new("1900000001", "4200000000202601021234567890")?;
/// let target = yifen::endpoint::bind(&call)?.target;
/// assert_eq!(target, "/v3/pay/transactions/id/4200000000202601021234567890?mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryTransactionById {
    /// The payment.
    pub transaction_id: TransactionId,
    /// Whose it is.
    pub mchid: Mchid,
}

impl QueryTransactionById {
    /// Queries the merchant's payment of that number.
    ///
    /// # Errors
    /// A number that breaks its rule.
    pub fn new(
        mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            transaction_id: transaction_id.try_into().map_err(Into::into)?,
            mchid: mchid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for QueryTransactionById {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/pay/transactions/id/{transaction_id}";
    type Response = Transaction;
}

/// Queries a sub-merchant's order by its number (商户订单号查询订单), paid or not.
///
/// Errors as [`QueryTransactionByOutTradeNo`].
///
/// ```
/// use yifen::api::transactions::PartnerQueryTransactionByOutTradeNo;
/// let call = PartnerQueryTransactionByOutTradeNo::new("1900000001", "1900000109", "tea-20260101-0001")?;
/// let target = yifen::endpoint::bind(&call)?.target;
/// assert!(target.starts_with("/v3/pay/partner/transactions/out-trade-no/tea-20260101-0001?"));
/// assert!(target.contains("sp_mchid=1900000001") && target.contains("sub_mchid=1900000109"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerQueryTransactionByOutTradeNo {
    /// The order.
    pub out_trade_no: OutTradeNo,
    /// The partner's merchant number.
    pub sp_mchid: Mchid,
    /// The sub-merchant whose order it is.
    pub sub_mchid: Mchid,
}

impl PartnerQueryTransactionByOutTradeNo {
    /// Queries the sub-merchant's order of that number.
    ///
    /// # Errors
    /// A number that breaks its rule.
    pub fn new(
        sp_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            sp_mchid: sp_mchid.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for PartnerQueryTransactionByOutTradeNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/pay/partner/transactions/out-trade-no/{out_trade_no}";
    type Response = PartnerTransaction;
}

/// Queries a sub-merchant's payment by the platform's number (微信支付订单号查询订单), which only a paid order has.
///
/// Errors as [`QueryTransactionByOutTradeNo`].
///
/// ```
/// use yifen::api::transactions::PartnerQueryTransactionById;
/// let call = PartnerQueryTransactionById::new("1900000001", "1900000109", "4200000000202601021234567890")?;
/// let target = yifen::endpoint::bind(&call)?.target;
/// assert!(target.starts_with("/v3/pay/partner/transactions/id/4200000000202601021234567890?"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerQueryTransactionById {
    /// The payment.
    pub transaction_id: TransactionId,
    /// The partner's merchant number.
    pub sp_mchid: Mchid,
    /// The sub-merchant who was paid.
    pub sub_mchid: Mchid,
}

impl PartnerQueryTransactionById {
    /// Queries the sub-merchant's payment of that number.
    ///
    /// # Errors
    /// A number that breaks its rule.
    pub fn new(
        sp_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            transaction_id: transaction_id.try_into().map_err(Into::into)?,
            sp_mchid: sp_mchid.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for PartnerQueryTransactionById {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/pay/partner/transactions/id/{transaction_id}";
    type Response = PartnerTransaction;
}
