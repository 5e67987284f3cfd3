//! `/v3/payscore/partner/service-account-applications…`: 收付通子商户申请绑定支付分服务、查询收付通子商户服务绑定结果.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::empty_as_none;
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, ServiceId};
use crate::json::null_as_default;

/// Asks to bind an e-commerce sub-merchant to the partner's PayScore service (收付通子商户申请绑定支付分服务).
///
/// The sub-merchant must have been onboarded through 收付通, and the partner bound to the service. Without
/// `result_notify_url` no result notification is sent. Needs a separate permission.
///
/// `POST /v3/payscore/partner/service-account-applications`
///
/// ```
/// use yifen::api::payscore::PartnerApplyServiceAccount;
/// let call = PartnerApplyServiceAccount::new(
///     "2002000000000558860961160000", "wx8888888888888888", "1900000001", "no-20260101-0001",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/service-account-applications");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerApplyServiceAccount {
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// Partner's number of the binding request: up to 32 digits, letters, _ or - (商户申请绑定单号).
    pub out_apply_no: String,
    /// URL that gets the binding result, at most 255 characters; without it no notification is sent (绑定结果回调通知地址).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result_notify_url: Option<String>,
}

impl PartnerApplyServiceAccount {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        out_apply_no: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            service_id: service_id.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            sub_appid: None,
            out_apply_no: out_apply_no.into(),
            result_notify_url: None,
        })
    }
}

impl Endpoint for PartnerApplyServiceAccount {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/partner/service-account-applications";
    type Response = ServiceAccountApplication;
}

/// Returns the state of a binding request: PROCESSING, APPROVED or REJECTED (查询收付通子商户服务绑定结果).
///
/// `reject_reason` is present only when REJECTED.
///
/// `GET /v3/payscore/partner/service-account-applications/{out_apply_no}`
///
/// ```
/// use yifen::api::payscore::PartnerQueryServiceAccountApplication;
/// let call = PartnerQueryServiceAccountApplication::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/service-account-applications/no-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerQueryServiceAccountApplication {
    /// Partner's number of the binding request: up to 32 digits, letters, _ or - (商户申请绑定单号).
    pub out_apply_no: String,
}

impl PartnerQueryServiceAccountApplication {
    /// The call with what it needs.
    #[must_use]
    pub fn new(out_apply_no: impl Into<String>) -> Self {
        Self { out_apply_no: out_apply_no.into() }
    }
}

impl Endpoint for PartnerQueryServiceAccountApplication {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/payscore/partner/service-account-applications/{out_apply_no}";
    type Response = ServiceAccountApplication;
}

/// What [`PartnerApplyServiceAccount`](super::PartnerApplyServiceAccount),
/// [`PartnerQueryServiceAccountApplication`](super::PartnerQueryServiceAccountApplication) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceAccountApplication {
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Number of the merchant that made the call; in partner mode the partner's (商户号).
    pub mchid: Mchid,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_appid: Option<Appid>,
    /// Partner's number of the binding request: up to 32 digits, letters, _ or - (商户申请绑定单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_apply_no: String,
    /// URL that gets the binding result, at most 255 characters; without it no notification is sent (绑定结果回调通知地址).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub result_notify_url: Option<String>,
    /// State of the binding: PROCESSING, APPROVED (bound) or REJECTED (受理状态).
    #[serde(default, deserialize_with = "null_as_default")]
    pub apply_state: String,
    /// Why the binding was refused, at most 256 characters; only when REJECTED (拒绝原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub reject_reason: Option<String>,
}
