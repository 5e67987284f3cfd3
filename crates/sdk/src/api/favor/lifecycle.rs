//! `/v3/marketing/favor/stocks/{stock_id}/…`: 激活代金券批次、暂停代金券批次、重启代金券批次、终止代金券批次.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::time_or_none;
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid};
use crate::json::null_as_default;
use crate::time::Timestamp;

/// Activates a stock so that its coupons can be given out. For a prepaid stock the budget is locked in the
/// creator's balance (激活代金券批次).
///
/// At the earliest 1 minute after creation. The creator's balance must cover `max_amount` when `no_cash` is false.
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `NOT_ENOUGH`,
/// `REQUEST_BLOCKED`, `USER_ACCOUNT_ABNORMAL`, `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `POST /v3/marketing/favor/stocks/{stock_id}/start`
///
/// ```
/// use yifen::api::favor::StartStock;
/// let call = StartStock::new("no-20260101-0001", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/favor/stocks/no-20260101-0001/start");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StartStock {
    /// WeChat Pay's number of the stock of coupons (批次号). At most 20 characters.
    pub stock_id: String,
    /// Number of the merchant that created the stock (创建批次的商户号).
    pub stock_creator_mchid: Mchid,
}

impl StartStock {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        stock_id: impl Into<String>,
        stock_creator_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { stock_id: stock_id.into(), stock_creator_mchid: stock_creator_mchid.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for StartStock {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/favor/stocks/{stock_id}/start";
    type Response = StartedStock;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("stock_id", &self.stock_id, 1..=20)?;
        Ok(())
    }
}

/// Stops giving out the coupons of a stock for now; coupons already given out stay usable (暂停代金券批次).
///
/// While it is paused nobody gets a coupon of the stock, by any channel.
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `NOT_ENOUGH`,
/// `REQUEST_BLOCKED`, `USER_ACCOUNT_ABNORMAL`, `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `POST /v3/marketing/favor/stocks/{stock_id}/pause`
///
/// ```
/// use yifen::api::favor::PauseStock;
/// let call = PauseStock::new("no-20260101-0001", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/favor/stocks/no-20260101-0001/pause");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PauseStock {
    /// WeChat Pay's number of the stock of coupons (批次号). At most 20 characters.
    pub stock_id: String,
    /// Number of the merchant that created the stock (创建批次的商户号).
    pub stock_creator_mchid: Mchid,
}

impl PauseStock {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        stock_id: impl Into<String>,
        stock_creator_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { stock_id: stock_id.into(), stock_creator_mchid: stock_creator_mchid.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for PauseStock {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/favor/stocks/{stock_id}/pause";
    type Response = PausedStock;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("stock_id", &self.stock_id, 1..=20)?;
        Ok(())
    }
}

/// Gives out the coupons of a paused stock again (重启代金券批次).
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `NOT_ENOUGH`,
/// `REQUEST_BLOCKED`, `USER_ACCOUNT_ABNORMAL`, `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `POST /v3/marketing/favor/stocks/{stock_id}/restart`
///
/// ```
/// use yifen::api::favor::RestartStock;
/// let call = RestartStock::new("no-20260101-0001", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/favor/stocks/no-20260101-0001/restart");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RestartStock {
    /// WeChat Pay's number of the stock of coupons (批次号). At most 20 characters.
    pub stock_id: String,
    /// Number of the merchant that created the stock (创建批次的商户号).
    pub stock_creator_mchid: Mchid,
}

impl RestartStock {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        stock_id: impl Into<String>,
        stock_creator_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { stock_id: stock_id.into(), stock_creator_mchid: stock_creator_mchid.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for RestartStock {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/favor/stocks/{stock_id}/restart";
    type Response = RestartedStock;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("stock_id", &self.stock_id, 1..=20)?;
        Ok(())
    }
}

/// Ends a stock for good: no coupon of it can be sent any more; those already sent stay usable (终止代金券批次).
///
/// Known from the official SDKs only.
///
/// `POST /v3/marketing/favor/stocks/{stock_id}/stop`
///
/// ```
/// use yifen::api::favor::StopStock;
/// let call = StopStock::new("no-20260101-0001", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/favor/stocks/no-20260101-0001/stop");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StopStock {
    /// WeChat Pay's number of the stock of coupons (批次号). At most 20 characters.
    pub stock_id: String,
    /// Number of the merchant that created the stock (创建批次的商户号).
    pub stock_creator_mchid: Mchid,
}

impl StopStock {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        stock_id: impl Into<String>,
        stock_creator_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { stock_id: stock_id.into(), stock_creator_mchid: stock_creator_mchid.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for StopStock {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/favor/stocks/{stock_id}/stop";
    type Response = StoppedStock;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("stock_id", &self.stock_id, 1..=20)?;
        Ok(())
    }
}

/// What [`StartStock`](super::StartStock) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StartedStock {
    /// When the stock was activated, RFC 3339 (激活批次的时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub start_time: Option<Timestamp>,
    /// WeChat Pay's number of the stock of coupons (批次号). At most 20 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_id: String,
}

/// What [`PauseStock`](super::PauseStock) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PausedStock {
    /// When the stock was paused, RFC 3339 (暂停时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub pause_time: Option<Timestamp>,
    /// WeChat Pay's number of the stock of coupons (批次号). At most 20 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_id: String,
}

/// What [`RestartStock`](super::RestartStock) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RestartedStock {
    /// When the stock was taken up again, RFC 3339 (重启时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub restart_time: Option<Timestamp>,
    /// WeChat Pay's number of the stock of coupons (批次号). At most 20 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_id: String,
}

/// What [`StopStock`](super::StopStock) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StoppedStock {
    /// When the stock was ended (终止时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub stop_time: Option<Timestamp>,
    /// WeChat Pay's number of the stock of coupons (批次号). At most 20 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_id: String,
}
