//! `/v3/payscore/…`: 商户预授权、服务商场景中预授权、查询与用户授权记录（授权协议号）、查询与用户授权记录（openid）.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{Appid, AuthorizationCode, InvalidId, Mchid, Openid, ServiceId};
use crate::json::null_as_default;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Starts the authorization of a PayScore service by a customer; the token it returns opens the authorization page
/// in WeChat (商户预授权).
///
/// The token is valid for 1 hour. `authorization_code`: at most 32 digits, letters or _-|*, unique per merchant
/// number, never reused for another customer. Only for services without order confirmation (免确认模式).
///
/// `POST /v3/payscore/permissions`
///
/// ```
/// use yifen::api::payscore::PrePermit;
/// let call = PrePermit::new(
///     "2002000000000558860961160000", "wx8888888888888888", "permit-20260101-0001",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/permissions");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PrePermit {
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Merchant's number of the authorization: up to 32 digits, letters or _-|*, unique, never reused for another
    /// customer (授权协议号).
    pub authorization_code: AuthorizationCode,
    /// URL that hears when the authorization is given or ended, at most 255 characters (授权通知地址).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
}

impl PrePermit {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        authorization_code: impl TryInto<AuthorizationCode, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            service_id: service_id.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            authorization_code: authorization_code.try_into().map_err(Into::into)?,
            notify_url: None,
        })
    }
}

impl Endpoint for PrePermit {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/permissions";
    type Response = PrePermission;
}

/// Starts the authorization of a PayScore service by a sub-merchant's customer; the token it returns opens the
/// authorization page in WeChat (商户预授权).
///
/// The token is valid for 1 hour. `authorization_code`: at most 32 digits, letters or _-|*, unique per merchant
/// number, never reused for another customer. Only for services without order confirmation (免确认模式).
///
/// `POST /v3/payscore/partner/permissions`
///
/// ```
/// use yifen::api::payscore::PartnerPrePermit;
/// let call = PartnerPrePermit::new(
///     "2002000000000558860961160000", "wx8888888888888888", "1900000001", "permit-20260101-0001",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/permissions");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerPrePermit {
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
    /// Merchant's number of the authorization: up to 32 digits, letters or _-|*, unique, never reused for another
    /// customer (授权协议号).
    pub authorization_code: AuthorizationCode,
    /// URL that hears when the authorization is given or ended, at most 255 characters (授权通知地址).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
}

impl PartnerPrePermit {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        authorization_code: impl TryInto<AuthorizationCode, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            service_id: service_id.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            sub_appid: None,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            authorization_code: authorization_code.try_into().map_err(Into::into)?,
            notify_url: None,
        })
    }
}

impl Endpoint for PartnerPrePermit {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/partner/permissions";
    type Response = PrePermission;
}

/// Starts an authorization that the customer gives during a WeChat Pay payment (服务商场景中预授权).
///
/// The only scene is TRANSACTION; it needs `transaction_scene_info`. `authorization_code`: at most 32 digits,
/// letters or _-|*, unique per merchant number, never reused for another customer.
///
/// `POST /v3/payscore/partner/permissions/apply-for-scene`
///
/// ```
/// use yifen::api::payscore::PartnerPrePermitForScene;
/// let call = PartnerPrePermitForScene::new(
///     "2002000000000558860961160000", "wx8888888888888888", "1900000001", "permit-20260101-0001", "Tea",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/permissions/apply-for-scene");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerPrePermitForScene {
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
    /// Merchant's number of the authorization: up to 32 digits, letters or _-|*, unique, never reused for another
    /// customer (授权协议号).
    pub authorization_code: AuthorizationCode,
    /// URL that hears when the authorization is given or ended, at most 255 characters (授权通知地址).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
    /// Where the customer authorizes; TRANSACTION means during a WeChat Pay payment (授权场景).
    pub scene: String,
    /// What the TRANSACTION scene needs; required with it (微信支付交易中授权附带的参数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction_scene_info: Option<TransactionSceneInfo>,
}

impl PartnerPrePermitForScene {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        authorization_code: impl TryInto<AuthorizationCode, Error: Into<InvalidId>>,
        scene: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            service_id: service_id.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            sub_appid: None,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            authorization_code: authorization_code.try_into().map_err(Into::into)?,
            notify_url: None,
            scene: scene.into(),
            transaction_scene_info: None,
        })
    }
}

impl Endpoint for PartnerPrePermitForScene {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/partner/permissions/apply-for-scene";
    type Response = ScenePermission;
}

/// The payment during which a customer is asked to authorize (微信支付交易中授权附带的参数).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TransactionSceneInfo {
    /// Merchant number of the payment during which the customer authorizes (交易商户号).
    pub mchid: Mchid,
    /// Sub-merchant number of the payment during which the customer authorizes (交易子商户号).
    pub sub_mchid: Mchid,
}

impl TransactionSceneInfo {
    /// With what is required.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { mchid: mchid.try_into().map_err(Into::into)?, sub_mchid: sub_mchid.try_into().map_err(Into::into)? })
    }
}

/// Tells whether a customer has authorized the service, by the merchant's authorization number (查询与用户授权记录（授权协议号）).
///
/// Only AVAILABLE allows service orders without confirmation; openid is absent as long as no customer is bound.
/// `user_risk_level` has a meaning only together with `risk_level_version`.
///
/// `GET /v3/payscore/permissions/authorization-code/{authorization_code}`
///
/// ```
/// use yifen::api::payscore::QueryPermissionByAuthorizationCode;
/// let call = QueryPermissionByAuthorizationCode::new(
///     "permit-20260101-0001", "2002000000000558860961160000",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/permissions/authorization-code/permit-20260101-0001?service_id=2002000000000558860961160000");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryPermissionByAuthorizationCode {
    /// Merchant's number of the authorization: up to 32 digits, letters or _-|*, unique, never reused for another
    /// customer (授权协议号).
    pub authorization_code: AuthorizationCode,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
}

impl QueryPermissionByAuthorizationCode {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        authorization_code: impl TryInto<AuthorizationCode, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            authorization_code: authorization_code.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for QueryPermissionByAuthorizationCode {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/payscore/permissions/authorization-code/{authorization_code}";
    type Response = Permission;
}

/// Tells whether a customer has authorized the service, by openid (查询与用户授权记录（openid）).
///
/// Only AVAILABLE allows service orders without confirmation; openid is absent as long as no customer is bound.
/// `user_risk_level` has a meaning only together with `risk_level_version`.
///
/// `GET /v3/payscore/permissions/openid/{openid}`
///
/// ```
/// use yifen::api::payscore::QueryPermissionByOpenid;
/// let call = QueryPermissionByOpenid::new(
///     "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "2002000000000558860961160000", "wx8888888888888888",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/permissions/openid/oUpF8uMuAJO_M2pxb1Q9zNjWeS6o?appid=wx8888888888888888&service_id=2002000000000558860961160000");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryPermissionByOpenid {
    /// The customer's id under appid, at most 128 characters (用户标识).
    pub openid: Openid,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
}

impl QueryPermissionByOpenid {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            openid: openid.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for QueryPermissionByOpenid {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/payscore/permissions/openid/{openid}";
    type Response = Permission;
}

/// Tells whether a sub-merchant's customer has authorized the service, by the merchant's authorization number
/// (查询与用户授权记录（授权协议号）).
///
/// Only AVAILABLE allows service orders without confirmation; openid is absent as long as no customer is bound.
/// `user_risk_level` has a meaning only together with `risk_level_version`.
///
/// `GET /v3/payscore/partner/permissions/authorization-code/{authorization_code}`
///
/// ```
/// use yifen::api::payscore::PartnerQueryPermissionByAuthorizationCode;
/// let call = PartnerQueryPermissionByAuthorizationCode::new(
///     "permit-20260101-0001", "2002000000000558860961160000", "1900000001",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/permissions/authorization-code/permit-20260101-0001?service_id=2002000000000558860961160000&sub_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerQueryPermissionByAuthorizationCode {
    /// Merchant's number of the authorization: up to 32 digits, letters or _-|*, unique, never reused for another
    /// customer (授权协议号).
    pub authorization_code: AuthorizationCode,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
}

impl PartnerQueryPermissionByAuthorizationCode {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        authorization_code: impl TryInto<AuthorizationCode, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            authorization_code: authorization_code.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for PartnerQueryPermissionByAuthorizationCode {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/payscore/partner/permissions/authorization-code/{authorization_code}";
    type Response = PartnerPermission;
}

/// Tells whether a sub-merchant's customer has authorized the service, by openid (查询与用户授权记录（openid）).
///
/// Send openid or `sub_openid`; `sub_openid` needs `sub_appid`. Only AVAILABLE allows service orders without
/// confirmation; openid is absent as long as no customer is bound. `user_risk_level` has a meaning only together
/// with `risk_level_version`.
///
/// `GET /v3/payscore/partner/permissions/search`
///
/// ```
/// use yifen::api::payscore::PartnerQueryPermissionByOpenid;
/// let call = PartnerQueryPermissionByOpenid::new(
///     "2002000000000558860961160000", "wx8888888888888888", "1900000001",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/permissions/search?appid=wx8888888888888888&service_id=2002000000000558860961160000&sub_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerQueryPermissionByOpenid {
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// The customer's id under appid, at most 128 characters (用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub openid: Option<Openid>,
    /// The customer's id under `sub_appid`, at most 128 characters (子商户用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_openid: Option<Openid>,
}

impl PartnerQueryPermissionByOpenid {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            service_id: service_id.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            sub_appid: None,
            openid: None,
            sub_openid: None,
        })
    }
}

impl Endpoint for PartnerQueryPermissionByOpenid {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/payscore/partner/permissions/search";
    type Response = PartnerPermission;
}

/// Tells whether a customer has authorized a PayScore service (查询用户授权状态).
///
/// The answer is AVAILABLE or UNAVAILABLE only; the permissions queries tell more.
///
/// Errors: `INVALID_ORDER_STATE`, `INVALID_REQUEST`, `ORDER_CANCELED`, `ORDER_DONE`, `PARAM_ERROR`, `NO_AUTH`,
/// `ORDER_NOT_EXIST`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `GET /v3/payscore/user-service-state`
///
/// ```
/// use yifen::api::payscore::QueryUserServiceState;
/// let call = QueryUserServiceState::new(
///     "wx8888888888888888", "2002000000000558860961160000", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/user-service-state?appid=wx8888888888888888&openid=oUpF8uMuAJO_M2pxb1Q9zNjWeS6o&service_id=2002000000000558860961160000");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryUserServiceState {
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// The customer's id under appid, at most 128 characters (用户标识).
    pub openid: Openid,
}

impl QueryUserServiceState {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: appid.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            openid: openid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for QueryUserServiceState {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/payscore/user-service-state";
    type Response = UserServiceState;
}

/// What [`PrePermit`](super::PrePermit), [`PartnerPrePermit`](super::PartnerPrePermit) bring back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PrePermission {
    /// Token that opens the authorization page, at most 300 characters, valid 1 hour (预授权token).
    #[serde(default, deserialize_with = "null_as_default")]
    pub apply_permissions_token: String,
}

/// What [`PartnerPrePermitForScene`](super::PartnerPrePermitForScene) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ScenePermission {
    /// Where the customer authorizes; TRANSACTION means during a WeChat Pay payment (授权场景).
    #[serde(default, deserialize_with = "null_as_default")]
    pub scene: String,
    /// Token for authorizing during a payment; only for the scene TRANSACTION (微信支付交易中授权token).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transaction_permissions_token: Option<String>,
}

/// What [`QueryPermissionByAuthorizationCode`](super::QueryPermissionByAuthorizationCode),
/// [`QueryPermissionByOpenid`](super::QueryPermissionByOpenid) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Permission {
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Number of the merchant that made the call; in partner mode the partner's (商户号).
    pub mchid: Mchid,
    /// The customer's id under appid, at most 128 characters (用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// Merchant's number of the authorization: up to 32 digits, letters or _-|*, unique, never reused for another
    /// customer (授权协议号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub authorization_code: Option<AuthorizationCode>,
    /// State of the customer's authorization of this service (授权状态).
    pub authorization_state: AuthorizationState,
    /// HTTPS URL without query that gets the notifications, at most 255 characters (商户回调地址).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub notify_url: Option<String>,
    /// When the customer's authorization last ended, RFC 3339 (最近一次解除授权时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub cancel_authorization_time: Option<Timestamp>,
    /// When the customer last authorized, RFC 3339 (最近一次授权成功时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub authorization_success_time: Option<Timestamp>,
    /// Risk tier of the customer, meaningful together with `risk_level_version` (用户分层).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_risk_level: Option<i64>,
    /// Version of the tier scheme `user_risk_level` belongs to (分层版本).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk_level_version: Option<i64>,
}

open_enum! {
    /// State of the customer's authorization of this service (授权状态).
    AuthorizationState {
        /// The customer has not authorized the service (用户未授权服务).
        Unavailable = "UNAVAILABLE",
        /// The customer has authorized the service (用户已授权服务).
        Available = "AVAILABLE",
        /// No customer is bound to the authorization number yet (未绑定用户).
        Unbinduser = "UNBINDUSER",
    }
}

/// What [`PartnerQueryPermissionByAuthorizationCode`](super::PartnerQueryPermissionByAuthorizationCode),
/// [`PartnerQueryPermissionByOpenid`](super::PartnerQueryPermissionByOpenid) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartnerPermission {
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Number of the merchant that made the call; in partner mode the partner's (商户号).
    pub mchid: Mchid,
    /// The customer's id under appid, at most 128 characters (用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// Merchant's number of the authorization: up to 32 digits, letters or _-|*, unique, never reused for another
    /// customer (授权协议号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub authorization_code: Option<AuthorizationCode>,
    /// State of the customer's authorization of this service (授权状态).
    #[serde(default, deserialize_with = "null_as_default")]
    pub authorization_state: String,
    /// HTTPS URL without query that gets the notifications, at most 255 characters (商户回调地址).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub notify_url: Option<String>,
    /// When the customer's authorization last ended, RFC 3339 (最近一次解除授权时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub cancel_authorization_time: Option<Timestamp>,
    /// When the customer last authorized, RFC 3339 (最近一次授权成功时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub authorization_success_time: Option<Timestamp>,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_appid: Option<Appid>,
    /// The customer's id under `sub_appid`, at most 128 characters (子商户用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_openid: Option<Openid>,
    /// Risk tier of the customer, meaningful together with `risk_level_version` (用户分层).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_risk_level: Option<i64>,
    /// Version of the tier scheme `user_risk_level` belongs to (分层版本).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk_level_version: Option<i64>,
}

/// What [`QueryUserServiceState`](super::QueryUserServiceState) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserServiceState {
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// The customer's id under appid, at most 128 characters (用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// Whether the customer has authorized this service (授权状态).
    pub use_service_state: UseServiceState,
}

open_enum! {
    /// Whether the customer has authorized this service (授权状态).
    UseServiceState {
        /// The customer has not authorized the service (用户未授权服务).
        Unavailable = "UNAVAILABLE",
        /// The customer has authorized the service (用户已授权服务).
        Available = "AVAILABLE",
    }
}
