//! `/v3/marketing/busifavor/coupons/…`: 核销用户券、申请退券、使券失效、关联订单信息.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::time_or_none;
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, Openid, OutTradeNo, TransactionId};
use crate::json::null_as_default;
use crate::time::Timestamp;

/// Uses up a coupon in a user's card wallet, once the conditions of its discount are met (核销用户券).
///
/// The coupon must be usable at that moment. `stock_id` is needed when the merchant set the codes itself.
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `RESOURCE_ALREADY_EXISTS`,
/// `SYSTEM_ERROR`, `NO_AUTH`, `RULE_LIMIT`, `RESOURCE_NOT_EXISTS`, `USER_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `POST /v3/marketing/busifavor/coupons/use`
///
/// ```
/// use yifen::api::busifavor::UseCoupon;
/// use yifen::Timestamp;
/// let call = UseCoupon::new(
///     "Tea", "wx8888888888888888", Timestamp::parse("2026-01-02T10:00:00+08:00")?, "no-20260101-0001",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/coupons/use");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct UseCoupon {
    /// Code of the coupon, unique within its stock, at most 32 characters (券code).
    pub coupon_code: String,
    /// Number of the stock, at most 20 characters; needed when the merchant set the coupon codes itself (批次号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stock_id: Option<String>,
    /// AppID bound to the calling merchant; the openid of the answer belongs to it (公众账号ID).
    pub appid: Appid,
    /// When the merchant asks to use up the coupon, RFC 3339 (请求核销时间).
    pub use_time: Timestamp,
    /// The merchant's own number of the use, unique, at most 32 characters (核销请求单据号).
    pub use_request_no: String,
    /// The user's identifier under the appid; in the request optional, to check that the coupon is theirs (用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub openid: Option<Openid>,
    /// The merchant's own number of the payment the coupon is used for (商户订单号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_trade_no: Option<OutTradeNo>,
    /// Number of the merchant that took the payment (商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mch_id: Option<Mchid>,
    /// WeChat Pay's number of the payment the coupon is used for (微信支付订单号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction_id: Option<TransactionId>,
}

impl UseCoupon {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        coupon_code: impl Into<String>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        use_time: Timestamp,
        use_request_no: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            coupon_code: coupon_code.into(),
            stock_id: None,
            appid: appid.try_into().map_err(Into::into)?,
            use_time,
            use_request_no: use_request_no.into(),
            openid: None,
            out_trade_no: None,
            mch_id: None,
            transaction_id: None,
        })
    }
}

impl Endpoint for UseCoupon {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/busifavor/coupons/use";
    type Response = UsedCoupon;
}

/// Gives a used coupon back to the user, after a refund; it can then be used until it expires (申请退券).
///
/// Only coupons in state USED. Not needed for coupons that have expired.
///
/// `POST /v3/marketing/busifavor/coupons/return`
///
/// ```
/// use yifen::api::busifavor::ReturnCoupon;
/// let call = ReturnCoupon::new("Tea", "no-20260101-0001", "no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/coupons/return");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReturnCoupon {
    /// Code of the coupon, unique within its stock, at most 32 characters (券code).
    pub coupon_code: String,
    /// Number of the stock the coupon belongs to, at most 20 characters (批次号).
    pub stock_id: String,
    /// The merchant's own number of the return, unique, at most 128 characters (退券请求单据号).
    pub return_request_no: String,
}

impl ReturnCoupon {
    /// The call with what it needs.
    #[must_use]
    pub fn new(
        coupon_code: impl Into<String>,
        stock_id: impl Into<String>,
        return_request_no: impl Into<String>,
    ) -> Self {
        Self { coupon_code: coupon_code.into(), stock_id: stock_id.into(), return_request_no: return_request_no.into() }
    }
}

impl Endpoint for ReturnCoupon {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/busifavor/coupons/return";
    type Response = ReturnedCoupon;
}

/// Makes a usable coupon of a user invalid for good (使券失效).
///
/// Only coupons in state SENDED.
///
/// `POST /v3/marketing/busifavor/coupons/deactivate`
///
/// ```
/// use yifen::api::busifavor::DeactivateCoupon;
/// let call = DeactivateCoupon::new("Tea", "no-20260101-0001", "no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/coupons/deactivate");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DeactivateCoupon {
    /// Code of the coupon, unique within its stock, at most 32 characters (券code).
    pub coupon_code: String,
    /// Number of the stock the coupon belongs to, at most 20 characters (批次号).
    pub stock_id: String,
    /// The merchant's own number of the deactivation, unique, at most 128 characters (失效请求单据号).
    pub deactivate_request_no: String,
    /// Why the coupon was made invalid, at most 64 characters (失效原因).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deactivate_reason: Option<String>,
}

impl DeactivateCoupon {
    /// The call with what it needs.
    #[must_use]
    pub fn new(
        coupon_code: impl Into<String>,
        stock_id: impl Into<String>,
        deactivate_request_no: impl Into<String>,
    ) -> Self {
        Self {
            coupon_code: coupon_code.into(),
            stock_id: stock_id.into(),
            deactivate_request_no: deactivate_request_no.into(),
            deactivate_reason: None,
        }
    }
}

impl Endpoint for DeactivateCoupon {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/busifavor/coupons/deactivate";
    type Response = DeactivatedCoupon;
}

/// Links an unused coupon to a payment, for the statistics of lotteries and rebates (关联订单信息).
///
/// The coupon must be usable and not used yet. `stock_id` is needed when the merchant set the codes itself.
///
/// `POST /v3/marketing/busifavor/coupons/associate`
///
/// ```
/// use yifen::api::busifavor::AssociateCoupon;
/// let call = AssociateCoupon::new("no-20260101-0001", "Tea", "tea-20260101-0001", "no-20260101-0001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/coupons/associate");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AssociateCoupon {
    /// Number of the stock the coupon belongs to, at most 20 characters (批次号).
    pub stock_id: String,
    /// Code of the coupon, unique within its stock, at most 32 characters (券code).
    pub coupon_code: String,
    /// The merchant's own number of the payment to link the coupon to, at most 128 characters (关联的商户订单号).
    pub out_trade_no: OutTradeNo,
    /// The merchant's own number of this request, unique, at most 128 characters; digits, letters and |_*-
    /// (商户请求单号).
    pub out_request_no: String,
}

impl AssociateCoupon {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        stock_id: impl Into<String>,
        coupon_code: impl Into<String>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        out_request_no: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            stock_id: stock_id.into(),
            coupon_code: coupon_code.into(),
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            out_request_no: out_request_no.into(),
        })
    }
}

impl Endpoint for AssociateCoupon {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/busifavor/coupons/associate";
    type Response = AssociatedCoupon;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("coupon_code", &self.coupon_code, 1..=15)?;
        Ok(())
    }
}

/// Takes away the link between a coupon and a payment (取消关联订单信息).
///
/// 500 calls a second. The link must exist; query the coupon first for the payment it is linked to. May be repeated
/// with the same values.
///
/// `POST /v3/marketing/busifavor/coupons/disassociate`
///
/// ```
/// use yifen::api::busifavor::DisassociateCoupon;
/// let call = DisassociateCoupon::new(
///     "no-20260101-0001", "Tea", "tea-20260101-0001", "no-20260101-0001",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/coupons/disassociate");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DisassociateCoupon {
    /// Number of the stock the coupon belongs to, at most 20 characters (批次号).
    pub stock_id: String,
    /// Code of the coupon, unique within its stock, at most 32 characters (券code).
    pub coupon_code: String,
    /// The merchant's own number of the payment the coupon is linked to, at most 128 characters (取消关联的商户订单号).
    pub out_trade_no: OutTradeNo,
    /// The merchant's own number of this request, unique, at most 128 characters; digits, letters and |_*-
    /// (商户请求单号).
    pub out_request_no: String,
}

impl DisassociateCoupon {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        stock_id: impl Into<String>,
        coupon_code: impl Into<String>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        out_request_no: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            stock_id: stock_id.into(),
            coupon_code: coupon_code.into(),
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            out_request_no: out_request_no.into(),
        })
    }
}

impl Endpoint for DisassociateCoupon {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/busifavor/coupons/disassociate";
    type Response = DisassociatedCoupon;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("coupon_code", &self.coupon_code, 1..=15)?;
        Ok(())
    }
}

/// What [`UseCoupon`](super::UseCoupon) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UsedCoupon {
    /// Number of the stock, at most 20 characters; needed when the merchant set the coupon codes itself (批次号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_id: String,
    /// The user's identifier under the appid; in the request optional, to check that the coupon is theirs (用户标识).
    pub openid: Openid,
    /// When the coupon was used up, RFC 3339 (系统核销券成功的时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub wechatpay_use_time: Option<Timestamp>,
}

/// What [`ReturnCoupon`](super::ReturnCoupon) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ReturnedCoupon {
    /// When the coupon was given back to the user, RFC 3339 (微信退券成功的时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub wechatpay_return_time: Option<Timestamp>,
}

/// What [`DeactivateCoupon`](super::DeactivateCoupon) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DeactivatedCoupon {
    /// When the coupon was made invalid, RFC 3339 (系统券成功失效的时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub wechatpay_deactivate_time: Option<Timestamp>,
}

/// What [`AssociateCoupon`](super::AssociateCoupon) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AssociatedCoupon {
    /// When the coupon was linked to the payment, RFC 3339 (关联成功时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub wechatpay_associate_time: Option<Timestamp>,
}

/// What [`DisassociateCoupon`](super::DisassociateCoupon) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DisassociatedCoupon {
    /// When the link to the payment was taken away, RFC 3339 (取消关联券成功时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub wechatpay_disassociate_time: Option<Timestamp>,
}
