//! `GET /v3/combine-transactions/…`: what the platform knows of a combined order (合单查询订单), by either number.

use http::Method;
use serde::{Deserialize, Serialize};

use super::transaction::CombinedTransaction;
use crate::endpoint::Endpoint;
use crate::id::{CombineOutTradeNo, InvalidId, TransactionId};

/// Queries a combined order by its number (合单查询订单), paid or not.
///
/// The plain query does not know combined orders. Errors: `PARAM_ERROR`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`,
/// `SIGN_ERROR`, `RULE_LIMIT`, `TRADE_ERROR`, `ORDER_NOT_EXIST` (404), `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// ```
/// use yifen::api::combine_transactions::CombineQueryByOutTradeNo;
/// let call = CombineQueryByOutTradeNo::new("tea-20260101-all")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/combine-transactions/out-trade-no/tea-20260101-all");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CombineQueryByOutTradeNo {
    /// The combined order.
    pub combine_out_trade_no: CombineOutTradeNo,
}

impl CombineQueryByOutTradeNo {
    /// Queries the combined order of that number.
    ///
    /// # Errors
    /// A number that breaks its rule.
    pub fn new(
        combine_out_trade_no: impl TryInto<CombineOutTradeNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { combine_out_trade_no: combine_out_trade_no.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for CombineQueryByOutTradeNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/combine-transactions/out-trade-no/{combine_out_trade_no}";
    type Response = CombinedTransaction;
}

/// Queries a combined order that persons sell by the platform's number (个人收款交易通过微信支付订单号查单).
///
/// Errors as [`CombineQueryByOutTradeNo`].
///
/// ```
/// use yifen::api::combine_transactions::CombineQueryById;
/// let call = CombineQueryById::new("4200000000202601021234567890")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/combine-transactions/id/4200000000202601021234567890");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CombineQueryById {
    /// The combined payment.
    pub combine_transaction_id: TransactionId,
}

impl CombineQueryById {
    /// Queries the combined order of that number.
    ///
    /// # Errors
    /// A number that breaks its rule.
    pub fn new(combine_transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { combine_transaction_id: combine_transaction_id.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for CombineQueryById {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/combine-transactions/id/{combine_transaction_id}";
    type Response = CombinedTransaction;
}
