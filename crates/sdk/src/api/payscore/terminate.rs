//! `/v3/payscore/…`: 解除用户授权关系（授权协议号）、解除用户授权关系（openid）、商户解除用户授权关系.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::check::{self, InvalidRequest};
use crate::endpoint::{Endpoint, NoContent};
use crate::id::{Appid, AuthorizationCode, InvalidId, Mchid, Openid, ServiceId};

/// Ends the authorization of a customer, by the merchant's authorization number. Answers 204 (解除用户授权关系（授权协议号）).
///
/// Refused while the customer has open service orders. reason is at most 50 characters.
///
/// `POST /v3/payscore/permissions/authorization-code/{authorization_code}/terminate`
///
/// ```
/// use yifen::api::payscore::TerminatePermissionByAuthorizationCode;
/// let call = TerminatePermissionByAuthorizationCode::new(
///     "permit-20260101-0001", "2002000000000558860961160000", "Tea",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/permissions/authorization-code/permit-20260101-0001/terminate");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TerminatePermissionByAuthorizationCode {
    /// Merchant's number of the authorization: up to 32 digits, letters or _-|*, unique, never reused for another
    /// customer (授权协议号).
    pub authorization_code: AuthorizationCode,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Why the authorization is ended, at most 50 characters (撤销原因).
    pub reason: String,
}

impl TerminatePermissionByAuthorizationCode {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        authorization_code: impl TryInto<AuthorizationCode, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        reason: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            authorization_code: authorization_code.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            reason: reason.into(),
        })
    }
}

impl Endpoint for TerminatePermissionByAuthorizationCode {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/permissions/authorization-code/{authorization_code}/terminate";
    type Response = NoContent;
}

/// Ends the authorization of a customer, by openid. Answers 204 (解除用户授权关系（openid）).
///
/// Refused while the customer has open service orders. reason is at most 50 characters.
///
/// `POST /v3/payscore/permissions/openid/{openid}/terminate`
///
/// ```
/// use yifen::api::payscore::TerminatePermissionByOpenid;
/// let call = TerminatePermissionByOpenid::new(
///     "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "2002000000000558860961160000", "wx8888888888888888", "Tea",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/permissions/openid/oUpF8uMuAJO_M2pxb1Q9zNjWeS6o/terminate");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TerminatePermissionByOpenid {
    /// The customer's id under appid, at most 128 characters (用户标识).
    pub openid: Openid,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Why the authorization is ended, at most 50 characters (撤销原因).
    pub reason: String,
}

impl TerminatePermissionByOpenid {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        reason: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            openid: openid.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            reason: reason.into(),
        })
    }
}

impl Endpoint for TerminatePermissionByOpenid {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/permissions/openid/{openid}/terminate";
    type Response = NoContent;
}

/// Ends the authorization of a sub-merchant's customer, by the merchant's authorization number. Answers 204
/// (解除用户授权关系（授权协议号）).
///
/// Refused while the customer has open service orders. reason is at most 50 characters.
///
/// `POST /v3/payscore/partner/permissions/authorization-code/{authorization_code}/terminate`
///
/// ```
/// use yifen::api::payscore::PartnerTerminatePermissionByAuthorizationCode;
/// let call = PartnerTerminatePermissionByAuthorizationCode::new(
///     "permit-20260101-0001", "2002000000000558860961160000", "1900000001", "Tea",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/permissions/authorization-code/permit-20260101-0001/terminate");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerTerminatePermissionByAuthorizationCode {
    /// Merchant's number of the authorization: up to 32 digits, letters or _-|*, unique, never reused for another
    /// customer (授权协议号).
    pub authorization_code: AuthorizationCode,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
    /// Why the authorization is ended, at most 50 characters (撤销原因).
    pub reason: String,
}

impl PartnerTerminatePermissionByAuthorizationCode {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        authorization_code: impl TryInto<AuthorizationCode, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        reason: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            authorization_code: authorization_code.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            reason: reason.into(),
        })
    }
}

impl Endpoint for PartnerTerminatePermissionByAuthorizationCode {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/partner/permissions/authorization-code/{authorization_code}/terminate";
    type Response = NoContent;
}

/// Ends the authorization of a sub-merchant's customer, by openid. Answers 204 (解除用户授权关系（openid）).
///
/// Refused while the customer has open service orders. reason is at most 50 characters. Send openid or
/// `sub_openid`; `sub_openid` needs `sub_appid`.
///
/// `POST /v3/payscore/partner/permissions/terminate`
///
/// ```
/// use yifen::api::payscore::PartnerTerminatePermissionByOpenid;
/// let call = PartnerTerminatePermissionByOpenid::new(
///     "2002000000000558860961160000", "wx8888888888888888", "1900000001", "Tea",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/permissions/terminate");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerTerminatePermissionByOpenid {
    /// The customer's id under appid, at most 128 characters (用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub openid: Option<Openid>,
    /// The customer's id under `sub_appid`, at most 128 characters (子商户用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_openid: Option<Openid>,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
    /// Why the authorization is ended, at most 50 characters (撤销原因).
    pub reason: String,
}

impl PartnerTerminatePermissionByOpenid {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        reason: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            openid: None,
            sub_openid: None,
            service_id: service_id.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            sub_appid: None,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            reason: reason.into(),
        })
    }
}

impl Endpoint for PartnerTerminatePermissionByOpenid {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/partner/permissions/terminate";
    type Response = NoContent;
}

/// Ends a customer's authorization of a PayScore service. Answers 204 (商户解除用户授权关系).
///
/// Refused while the customer has open service orders. reason is at most 50 characters.
///
/// Errors: `INVALID_ORDER_STATE`, `INVALID_REQUEST`, `ORDER_CANCELED`, `ORDER_DONE`, `PARAM_ERROR`, `NO_AUTH`,
/// `ORDER_NOT_EXIST`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/payscore/users/{openid}/permissions/{service_id}/terminate`
///
/// ```
/// use yifen::api::payscore::TerminateUserPermission;
/// let call = TerminateUserPermission::new(
///     "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "2002000000000558860961160000", "wx8888888888888888", "Tea",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/users/oUpF8uMuAJO_M2pxb1Q9zNjWeS6o/permissions/2002000000000558860961160000/terminate");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TerminateUserPermission {
    /// The customer's id under appid, at most 128 characters (用户标识).
    pub openid: Openid,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Why the authorization is ended, at most 50 characters (撤销原因).
    pub reason: String,
}

impl TerminateUserPermission {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        reason: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            openid: openid.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            reason: reason.into(),
        })
    }
}

impl Endpoint for TerminateUserPermission {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/users/{openid}/permissions/{service_id}/terminate";
    type Response = NoContent;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("reason", &self.reason, 1..=50)?;
        Ok(())
    }
}
