//! `POST …/out-trade-no/{out_trade_no}/reverse`: gives an order by a scanned code up (撤销), and its partner form.

use http::Method;
use serde::{Deserialize, Serialize};

use super::super::empty_as_none;
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, OutTradeNo};

/// Reverses an order by a scanned code: an unpaid one is closed, a paid one refunded.
///
/// Not before 15 s have passed since paying; query first. Errors: the common ones (`PARAM_ERROR`, `INVALID_REQUEST`,
/// `SIGN_ERROR`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`).
///
/// ```
/// use yifen::api::code_payment::ReverseTransaction;
/// let call = ReverseTransaction::new("wx8888888888888888", "1900000001", "tea-20260101-0001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.body, r#"{"appid":"wx8888888888888888","mchid":"1900000001"}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReverseTransaction {
    /// The order.
    pub out_trade_no: OutTradeNo,
    /// The appid it was ordered with.
    pub appid: Appid,
    /// Whose it is.
    pub mchid: Mchid,
}

impl ReverseTransaction {
    /// Reverses the order of that number.
    ///
    /// # Errors
    /// A number, appid or merchant number that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            mchid: mchid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for ReverseTransaction {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/pay/transactions/out-trade-no/{out_trade_no}/reverse";
    type Response = ReversedTransaction;
}

/// Reverses a sub-merchant's order by a scanned code, as [`ReverseTransaction`] does a merchant's own.
///
/// Errors as there.
///
/// ```
/// use yifen::api::code_payment::PartnerReverseTransaction;
/// let call = PartnerReverseTransaction::new("1900000001", "1900000109", "tea-20260101-0001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.body, r#"{"sp_mchid":"1900000001","sub_mchid":"1900000109"}"#);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerReverseTransaction {
    /// The order.
    pub out_trade_no: OutTradeNo,
    /// The partner's appid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sp_appid: Option<Appid>,
    /// The partner's merchant number (服务商商户号).
    pub sp_mchid: Mchid,
    /// The sub-merchant's appid (子商户应用ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// The sub-merchant's number (子商户号).
    pub sub_mchid: Mchid,
}

impl PartnerReverseTransaction {
    /// Reverses the order of that number.
    ///
    /// # Errors
    /// A number, appid or merchant number that breaks its rule.
    pub fn new(
        sp_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            sp_appid: None,
            sp_mchid: sp_mchid.try_into().map_err(Into::into)?,
            sub_appid: None,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for PartnerReverseTransaction {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/pay/partner/transactions/out-trade-no/{out_trade_no}/reverse";
    type Response = PartnerReversedTransaction;
}

/// The order is reversed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReversedTransaction {
    /// The appid it was ordered with.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub appid: Option<Appid>,
    /// Whose it was.
    pub mchid: Mchid,
    /// The order.
    pub out_trade_no: OutTradeNo,
}

impl ReversedTransaction {
    /// An answer, as the platform's side makes it.
    #[must_use]
    pub fn new(mchid: Mchid, out_trade_no: OutTradeNo) -> Self {
        Self { appid: None, mchid, out_trade_no }
    }
}

/// The sub-merchant's order is reversed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartnerReversedTransaction {
    /// The partner's appid.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sp_appid: Option<Appid>,
    /// The partner's merchant number.
    pub sp_mchid: Mchid,
    /// The sub-merchant's appid.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_appid: Option<Appid>,
    /// The sub-merchant's number.
    pub sub_mchid: Mchid,
    /// The order.
    pub out_trade_no: OutTradeNo,
}

impl PartnerReversedTransaction {
    /// An answer, as the platform's side makes it.
    #[must_use]
    pub fn new(sp_mchid: Mchid, sub_mchid: Mchid, out_trade_no: OutTradeNo) -> Self {
        Self { sp_appid: None, sp_mchid, sub_appid: None, sub_mchid, out_trade_no }
    }
}
