//! `/v3/marketing/busifavor/…`: 向用户发券、发放消费卡、向用户预发放商品券、向用户发放商品券.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::empty_as_none;
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Openid};
use crate::json::null_as_default;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Sends a coupon of a stock to a user (向用户发券).
///
/// Codes are named only for stocks of mode `MERCHANT_API`.
///
/// `POST /v3/marketing/busifavor/coupons/send`
///
/// ```
/// use yifen::api::busifavor::SendCoupon;
/// let call = SendCoupon::new(
///     "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "wx8888888888888888", "no-20260101-0001", "no-20260101-0001",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/coupons/send");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SendCoupon {
    /// The user's identifier under the appid (用户标识).
    pub openid: Openid,
    /// AppID the openid belongs to, bound to the calling merchant (公众账号ID).
    pub appid: Appid,
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    pub stock_id: String,
    /// The merchant's own number of this request, unique, at most 128 characters; digits, letters and |_*-
    /// (商户请求单号).
    pub out_request_no: String,
    /// Code of the coupon, at most 32 characters; given in the request only for stocks of mode `MERCHANT_API`
    /// (券code).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coupon_code: Option<String>,
}

impl SendCoupon {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        stock_id: impl Into<String>,
        out_request_no: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            openid: openid.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            stock_id: stock_id.into(),
            out_request_no: out_request_no.into(),
            coupon_code: None,
        })
    }
}

impl Endpoint for SendCoupon {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/busifavor/coupons/send";
    type Response = SentCoupon;
}

/// Sends a spending card to a user (发放消费卡).
///
/// `POST /v3/marketing/busifavor/coupons/{card_id}/send`
///
/// ```
/// use yifen::api::busifavor::SendCard;
/// use yifen::Timestamp;
/// let call = SendCard::new(
///     "no-20260101-0001", "wx8888888888888888", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "no-20260101-0001",
///     Timestamp::parse("2026-01-02T10:00:00+08:00")?,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/coupons/no-20260101-0001/send");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SendCard {
    /// Number of the card template to send a card of (消费卡ID).
    pub card_id: String,
    /// AppID the openid belongs to, bound to the calling merchant (公众账号ID).
    pub appid: Appid,
    /// The user's identifier under the appid (用户标识).
    pub openid: Openid,
    /// The merchant's own number of this request, unique, at most 128 characters; digits, letters and |_*-
    /// (商户请求单号).
    pub out_request_no: String,
    /// When the merchant asks to send the card, RFC 3339 (请求发卡时间).
    pub send_time: Timestamp,
}

impl SendCard {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        card_id: impl Into<String>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        out_request_no: impl Into<String>,
        send_time: Timestamp,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            card_id: card_id.into(),
            appid: appid.try_into().map_err(Into::into)?,
            openid: openid.try_into().map_err(Into::into)?,
            out_request_no: out_request_no.into(),
            send_time,
        })
    }
}

impl Endpoint for SendCard {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/busifavor/coupons/{card_id}/send";
    type Response = SentCard;
}

/// Prepares the sending of a product coupon and answers with the token for the coupon component of the mini program
/// (向用户预发放商品券).
///
/// The coupon is sent only when the component is used with the token.
///
/// `POST /v3/marketing/busifavor/product-coupons/pre-send`
///
/// ```
/// use yifen::api::busifavor::PreSendProductCoupon;
/// let call = PreSendProductCoupon::new("no-20260101-0001", "wx8888888888888888", "no-20260101-0001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/product-coupons/pre-send");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PreSendProductCoupon {
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    pub stock_id: String,
    /// Code of the coupon, at most 32 characters; in a request for stocks of mode `MERCHANT_API` (券code).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coupon_code: Option<String>,
    /// AppID the openid belongs to, bound to the calling merchant (公众账号ID).
    pub appid: Appid,
    /// The user's identifier under the appid (用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub openid: Option<Openid>,
    /// The sender's own number of the sending, unique (发券请求单据号).
    pub send_request_no: String,
}

impl PreSendProductCoupon {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        stock_id: impl Into<String>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        send_request_no: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            stock_id: stock_id.into(),
            coupon_code: None,
            appid: appid.try_into().map_err(Into::into)?,
            openid: None,
            send_request_no: send_request_no.into(),
        })
    }
}

impl Endpoint for PreSendProductCoupon {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/busifavor/product-coupons/pre-send";
    type Response = PreSentProductCoupon;
}

/// Sends a product coupon of a stock to a user (向用户发放商品券).
///
/// `member_card_id` goes with `coupon_type` MEMBER.
///
/// `POST /v3/marketing/busifavor/product-coupons/send`
///
/// ```
/// use yifen::api::busifavor::{ProductCouponType, SendProductCoupon};
/// let call = SendProductCoupon::new(
///     "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "wx8888888888888888", "no-20260101-0001", "no-20260101-0001",
///     ProductCouponType::Normal,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/product-coupons/send");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SendProductCoupon {
    /// The user's identifier under the appid (用户标识).
    pub openid: Openid,
    /// AppID the openid belongs to, bound to the calling merchant (公众账号ID).
    pub appid: Appid,
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    pub stock_id: String,
    /// The merchant's own number of this request, unique, at most 128 characters; digits, letters and |_*-
    /// (商户请求单号).
    pub out_request_no: String,
    /// Code of the coupon, at most 32 characters; in a request for stocks of mode `MERCHANT_API` (券code).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coupon_code: Option<String>,
    /// Whether the coupon is an ordinary or a member's one (商品券类型).
    pub coupon_type: ProductCouponType,
    /// Number of the user's membership card; for coupons of type MEMBER (会员卡ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member_card_id: Option<String>,
}

impl SendProductCoupon {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        stock_id: impl Into<String>,
        out_request_no: impl Into<String>,
        coupon_type: ProductCouponType,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            openid: openid.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            stock_id: stock_id.into(),
            out_request_no: out_request_no.into(),
            coupon_code: None,
            coupon_type,
            member_card_id: None,
        })
    }
}

impl Endpoint for SendProductCoupon {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/busifavor/product-coupons/send";
    type Response = SentProductCoupon;
}

open_enum! {
    /// Whether the coupon is an ordinary or a member's one (商品券类型).
    ProductCouponType {
        /// An ordinary coupon (普通券).
        Normal = "NORMAL",
        /// A member's coupon; it names a membership card (会员券).
        Member = "MEMBER",
    }
}

/// What [`SendCoupon`](super::SendCoupon) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SentCoupon {
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_id: String,
    /// Code of the coupon, at most 32 characters; given in the request only for stocks of mode `MERCHANT_API`
    /// (券code).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_code: Option<String>,
    /// The merchant's own number of this request, unique, at most 128 characters; digits, letters and |_*-
    /// (商户请求单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_request_no: Option<String>,
    /// Outcome of the sending, as the official SDKs know it (发券结果).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub send_coupon_result: Option<SentCouponSendCouponResult>,
}

/// Outcome of a sending (发券结果).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SentCouponSendCouponResult {
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_id: Option<String>,
    /// The merchant's own number of this request, unique, at most 128 characters; digits, letters and |_*-
    /// (商户请求单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_request_no: Option<String>,
    /// Code of the coupon, at most 32 characters; given in the request only for stocks of mode `MERCHANT_API`
    /// (券code).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_code: Option<String>,
}

/// What [`SendCard`](super::SendCard) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SentCard {
    /// Code of the card sent to the user (消费卡code).
    #[serde(default, deserialize_with = "null_as_default")]
    pub card_code: String,
}

/// What [`PreSendProductCoupon`](super::PreSendProductCoupon) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PreSentProductCoupon {
    /// Token with which the mini program's coupon component completes the sending (预发放token).
    #[serde(default, deserialize_with = "null_as_default")]
    pub token: String,
}

/// What [`SendProductCoupon`](super::SendProductCoupon) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SentProductCoupon {
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_id: String,
    /// Code of the coupon, at most 32 characters; in a request for stocks of mode `MERCHANT_API` (券code).
    #[serde(default, deserialize_with = "null_as_default")]
    pub coupon_code: String,
    /// The merchant's own number of this request, unique, at most 128 characters; digits, letters and |_*-
    /// (商户请求单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_request_no: String,
}
