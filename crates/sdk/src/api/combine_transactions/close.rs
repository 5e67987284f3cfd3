//! `POST /v3/combine-transactions/out-trade-no/{combine_out_trade_no}/close`: gives an unpaid combined order up
//! (合单关闭订单).

use http::Method;
use serde::{Deserialize, Serialize};

use crate::check::{self, InvalidRequest};
use crate::endpoint::{Endpoint, NoContent};
use crate::id::{Appid, CombineOutTradeNo, InvalidId, Mchid, OutTradeNo};

/// Closes an unpaid combined order. Query before, and again after: the customer may have paid in between.
///
/// All parts that were ordered must be named, no more and no fewer, and the plain close does not know combined orders.
/// Errors: `USERPAYING` (202), `PARAM_ERROR`, `INVALID_REQUEST`, `APPID_MCHID_NOT_MATCH`, `MCH_NOT_EXISTS`,
/// `ORDER_CLOSED`, `SIGN_ERROR`, `ACCOUNT_ERROR`, `NO_AUTH`, `NOT_ENOUGH`, `OUT_TRADE_NO_USED`, `RULE_LIMIT`,
/// `TRADE_ERROR`, `ORDER_NOT_EXIST`, `FREQUENCY_LIMITED`, `BANK_ERROR`, `INVALID_TRANSACTIONID`, `OPENID_MISMATCH`,
/// `SYSTEM_ERROR`.
///
/// ```
/// use yifen::api::combine_transactions::{CombineClose, CombineCloseSubOrder};
/// let parts = vec![
///     CombineCloseSubOrder::new("1900000109", "tea-20260101-0001")?,
///     CombineCloseSubOrder::new("1900000110", "tea-20260101-0002")?,
/// ];
/// let call = CombineClose::new("wx8888888888888888", "tea-20260101-all", parts)?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/combine-transactions/out-trade-no/tea-20260101-all/close");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CombineClose {
    /// The combined order.
    pub combine_out_trade_no: CombineOutTradeNo,
    /// The appid it was ordered with.
    pub combine_appid: Appid,
    /// All its parts, 1 to 50.
    pub sub_orders: Vec<CombineCloseSubOrder>,
}

impl CombineClose {
    /// Closes the combined order with all its parts.
    ///
    /// # Errors
    /// A number, appid or merchant number that breaks its rule.
    pub fn new(
        combine_appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        combine_out_trade_no: impl TryInto<CombineOutTradeNo, Error: Into<InvalidId>>,
        sub_orders: Vec<CombineCloseSubOrder>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            combine_out_trade_no: combine_out_trade_no.try_into().map_err(Into::into)?,
            combine_appid: combine_appid.try_into().map_err(Into::into)?,
            sub_orders,
        })
    }
}

impl Endpoint for CombineClose {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/combine-transactions/out-trade-no/{combine_out_trade_no}/close";
    type Response = NoContent;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::items("sub_orders", &self.sub_orders, 1..=50)
    }
}

/// A part of a combined order that is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CombineCloseSubOrder {
    /// Whose order it is, as it was ordered.
    pub mchid: Mchid,
    /// The merchant's number for this part.
    pub out_trade_no: OutTradeNo,
    /// The authorisation of the person who sells, if one does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub individual_auth_id: Option<String>,
    /// The sub-merchant's number, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// The sub-merchant's appid, if it was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
}

impl CombineCloseSubOrder {
    /// A part by its number.
    ///
    /// # Errors
    /// A number that breaks its rule.
    pub fn new(
        mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            mchid: mchid.try_into().map_err(Into::into)?,
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            individual_auth_id: None,
            sub_mchid: None,
            sub_appid: None,
        })
    }
}
