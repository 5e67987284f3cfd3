//! `/v3/merchant-service/complaint-notifications…`: 创建投诉通知回调、查询投诉通知回调、更新投诉通知回调、删除投诉通知回调.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::check::{self, InvalidRequest};
use crate::endpoint::{Endpoint, NoContent};
use crate::id::Mchid;
use crate::json::null_as_default;

/// Sets the address that gets the complaint notifications (创建投诉通知回调).
///
/// https only, at most 255 characters. One address per merchant number: change it with the update call. A partner
/// gets the complaints of all its sub-merchants.
///
/// Errors: `PARAM_ERROR`, `NO_AUTH`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/merchant-service/complaint-notifications`
///
/// ```
/// use yifen::api::complaints::CreateComplaintNotification;
/// let call = CreateComplaintNotification::new("https://shop.example/complaints");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant-service/complaint-notifications");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateComplaintNotification {
    /// Address that gets the complaint notifications, https only, at most 255 characters (通知地址).
    pub url: String,
}

impl CreateComplaintNotification {
    /// The call with what it needs.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into() }
    }
}

impl Endpoint for CreateComplaintNotification {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/merchant-service/complaint-notifications";
    type Response = ComplaintNotification;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("url", &self.url, 1..=255)?;
        Ok(())
    }
}

/// Reads the address that gets the complaint notifications (查询投诉通知回调).
///
/// `RESOURCE_NOT_EXISTS` when none is set.
///
/// Errors: `PARAM_ERROR`, `RESOURCE_NOT_EXISTS`, `NO_AUTH`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `GET /v3/merchant-service/complaint-notifications`
///
/// ```
/// use yifen::api::complaints::QueryComplaintNotification;
/// let call = QueryComplaintNotification::default();
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant-service/complaint-notifications");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryComplaintNotification {}

impl Endpoint for QueryComplaintNotification {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/merchant-service/complaint-notifications";
    type Response = ComplaintNotification;
}

/// Changes the address that gets the complaint notifications (更新投诉通知回调).
///
/// https only, at most 255 characters.
///
/// `PUT /v3/merchant-service/complaint-notifications`
///
/// ```
/// use yifen::api::complaints::UpdateComplaintNotification;
/// let call = UpdateComplaintNotification::new("https://shop.example/complaints");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant-service/complaint-notifications");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct UpdateComplaintNotification {
    /// Address that gets the complaint notifications, https only, at most 255 characters (通知地址).
    pub url: String,
}

impl UpdateComplaintNotification {
    /// The call with what it needs.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into() }
    }
}

impl Endpoint for UpdateComplaintNotification {
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/v3/merchant-service/complaint-notifications";
    type Response = ComplaintNotification;
}

/// Removes the address; no complaint notifications are sent any more (删除投诉通知回调).
///
/// Answers 204 without a body.
///
/// Errors: `PARAM_ERROR`, `NO_AUTH`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `DELETE /v3/merchant-service/complaint-notifications`
///
/// ```
/// use yifen::api::complaints::DeleteComplaintNotification;
/// let call = DeleteComplaintNotification::default();
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant-service/complaint-notifications");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DeleteComplaintNotification {}

impl Endpoint for DeleteComplaintNotification {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/v3/merchant-service/complaint-notifications";
    type Response = NoContent;
}

/// What [`CreateComplaintNotification`](super::CreateComplaintNotification),
/// [`QueryComplaintNotification`](super::QueryComplaintNotification),
/// [`UpdateComplaintNotification`](super::UpdateComplaintNotification) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ComplaintNotification {
    /// Number of the merchant the address belongs to (商户号).
    pub mchid: Mchid,
    /// Address that gets the complaint notifications, https only, at most 255 characters (通知地址).
    #[serde(default, deserialize_with = "null_as_default")]
    pub url: String,
}
