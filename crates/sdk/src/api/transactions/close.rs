//! `POST /v3/pay/transactions/out-trade-no/{out_trade_no}/close`: gives an unpaid order up (关闭订单), and its partner
//! form.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::endpoint::{Endpoint, NoContent};
use crate::id::{InvalidId, Mchid, OutTradeNo};

/// Closes an unpaid transaction. Query before, and again after: the customer may have paid in between.
///
/// Not within five minutes of ordering, since states may lag. Closing twice is fine; a paid order is refused. Errors:
/// `PARAM_ERROR`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `SIGN_ERROR`, `ORDER_PAID`, `ORDER_NOT_EXIST`, `RULE_LIMIT`,
/// `TRADE_ERROR`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// ```
/// use yifen::api::transactions::CloseTransaction;
/// let call = CloseTransaction::new("1900000001", "tea-20260101-0001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.body, r#"{"mchid":"1900000001"}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CloseTransaction {
    /// The order.
    pub out_trade_no: OutTradeNo,
    /// Whose it is.
    pub mchid: Mchid,
}

impl CloseTransaction {
    /// Closes the merchant's order of that number.
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

impl Endpoint for CloseTransaction {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/pay/transactions/out-trade-no/{out_trade_no}/close";
    type Response = NoContent;
}

/// Closes an unpaid transaction of a sub-merchant, as [`CloseTransaction`] does a merchant's own.
///
/// Errors: `PARAM_ERROR`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `SIGN_ERROR`, `RULE_LIMIT`, `TRADE_ERROR`,
/// `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// ```
/// use yifen::api::transactions::PartnerCloseTransaction;
/// let call = PartnerCloseTransaction::new("1900000001", "1900000109", "tea-20260101-0001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.body, r#"{"sp_mchid":"1900000001","sub_mchid":"1900000109"}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerCloseTransaction {
    /// The order.
    pub out_trade_no: OutTradeNo,
    /// The partner's merchant number.
    pub sp_mchid: Mchid,
    /// The sub-merchant whose order it is.
    pub sub_mchid: Mchid,
}

impl PartnerCloseTransaction {
    /// Closes the sub-merchant's order of that number.
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

impl Endpoint for PartnerCloseTransaction {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/pay/partner/transactions/out-trade-no/{out_trade_no}/close";
    type Response = NoContent;
}
