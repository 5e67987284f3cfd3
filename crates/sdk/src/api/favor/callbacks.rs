//! `/v3/marketing/favor/callbacks…`: 获取已设置的消息通知地址、设置消息通知地址.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid};
use crate::json::null_as_default;
use crate::time::Timestamp;

/// Reads the address that gets a merchant's coupon notifications (获取已设置的消息通知地址).
///
/// `GET /v3/marketing/favor/callbacks`
///
/// ```
/// use yifen::api::favor::QueryCallback;
/// let call = QueryCallback::new("1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/favor/callbacks?mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryCallback {
    /// Number of the merchant whose notifications these are (商户号).
    pub mchid: Mchid,
}

impl QueryCallback {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(mchid: impl TryInto<Mchid, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { mchid: mchid.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryCallback {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/favor/callbacks";
    type Response = Callback;
}

/// Sets the address that gets a merchant's coupon notifications, or turns them on and off (设置消息通知地址).
///
/// One address per merchant; setting it again replaces it. The address has at most 256 characters.
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `NOT_ENOUGH`,
/// `REQUEST_BLOCKED`, `USER_ACCOUNT_ABNORMAL`, `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `POST /v3/marketing/favor/callbacks`
///
/// ```
/// use yifen::api::favor::SetCallback;
/// let call = SetCallback::new("1900000001", "https://shop.example/notify")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/favor/callbacks");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SetCallback {
    /// Number of the merchant whose notifications these are (商户号).
    pub mchid: Mchid,
    /// Address that gets the coupon notifications, at most 256 characters (通知地址).
    pub notify_url: String,
    /// True sends the notifications, false stops them (回调开关).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub switch: Option<bool>,
}

impl SetCallback {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        notify_url: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { mchid: mchid.try_into().map_err(Into::into)?, notify_url: notify_url.into(), switch: None })
    }
}

impl Endpoint for SetCallback {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/favor/callbacks";
    type Response = Callback;
}

/// What [`QueryCallback`](super::QueryCallback), [`SetCallback`](super::SetCallback) bring back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Callback {
    /// Number of the merchant whose notifications these are (商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// Address that gets the coupon notifications, at most 256 characters (通知地址).
    #[serde(default, deserialize_with = "null_as_default")]
    pub notify_url: String,
    /// When the address was changed, RFC 3339; only when setting it (修改时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
}
