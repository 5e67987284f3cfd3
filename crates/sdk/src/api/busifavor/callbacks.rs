//! `/v3/marketing/busifavor/callbacks…`: 设置商家券事件通知地址、查询商家券事件通知地址.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::time_or_none;
use crate::endpoint::Endpoint;
use crate::id::Mchid;
use crate::json::null_as_default;
use crate::time::Timestamp;

/// Sets the address that gets the merchant's coupon notifications, such as COUPON.SEND (设置商家券事件通知地址).
///
/// Only stocks the merchant itself created are notified. Marketing notifications must be switched on in the
/// merchant platform. The openid is told only for stocks made with `notify_appid`. https, without parameters.
///
/// `POST /v3/marketing/busifavor/callbacks`
///
/// ```
/// use yifen::api::busifavor::SetCouponCallback;
/// let call = SetCouponCallback::new("https://shop.example/notify");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/callbacks");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SetCouponCallback {
    /// Merchant number the notification address belongs to; left out, that of the calling merchant (商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mchid: Option<Mchid>,
    /// Address that gets the coupon notifications, https only, without parameters, at most 256 characters
    /// (通知URL地址).
    pub notify_url: String,
}

impl SetCouponCallback {
    /// The call with what it needs.
    #[must_use]
    pub fn new(notify_url: impl Into<String>) -> Self {
        Self { mchid: None, notify_url: notify_url.into() }
    }
}

impl Endpoint for SetCouponCallback {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/busifavor/callbacks";
    type Response = CouponCallback;
}

/// Reads the address that gets the merchant's coupon notifications (获取商家券事件通知地址).
///
/// Only addresses set by the calling merchant.
///
/// `GET /v3/marketing/busifavor/callbacks`
///
/// ```
/// use yifen::api::busifavor::QueryCouponCallback;
/// let call = QueryCouponCallback::default();
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/callbacks");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryCouponCallback {
    /// Merchant number the notification address belongs to; left out, that of the calling merchant (商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mchid: Option<Mchid>,
}

impl Endpoint for QueryCouponCallback {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/busifavor/callbacks";
    type Response = CouponCallback;
}

/// What [`SetCouponCallback`](super::SetCouponCallback), [`QueryCouponCallback`](super::QueryCouponCallback) bring
/// back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponCallback {
    /// When the address was set, RFC 3339 (修改时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
    /// Address that gets the coupon notifications, https only, without parameters, at most 256 characters
    /// (通知URL地址).
    #[serde(default, deserialize_with = "null_as_default")]
    pub notify_url: String,
    /// Merchant number the notification address belongs to; left out, that of the calling merchant (商户号).
    pub mchid: Mchid,
}
