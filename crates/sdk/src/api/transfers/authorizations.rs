//! `/v3/fund-app/mch-transfer/…`: 申请免确认收款授权、商户单号查询自动收款授权、解除免确认收款授权.

use http::Method;
use serde::{Deserialize, Serialize};

use super::{AuthorizationCloseReason, TransferState, UserAuthorizationState};
use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Openid, OutAuthorizationNo};
use crate::json::{flag_or_text, null_as_default};
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Asks a user to authorize transfers without confirmation. The user decides on the page `package_info` opens
/// (发起免确认收款授权).
///
/// The user has 24 hours; after that use a new number. A user account has one authorization in force at a time. At
/// most 50 calls per second per merchant.
///
/// `POST /v3/fund-app/mch-transfer/user-confirm-authorization`
///
/// ```
/// use yifen::api::transfers::RequestUserAuthorization;
/// let call = RequestUserAuthorization::new(
///     "auth202601010001", "wx8888888888888888", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "no-20260101-0001", "Tea",
///     "https://shop.example/notify",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/user-confirm-authorization");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RequestUserAuthorization {
    /// The merchant's own number of the authorization (商户侧授权单号). At most 32 characters, unique within the merchant.
    pub out_authorization_no: OutAuthorizationNo,
    /// AppID the user's OpenID belongs to (商户AppID). At most 32 characters.
    pub appid: Appid,
    /// OpenID under appid of the user who authorizes (收款用户OpenID). At most 64 characters.
    pub openid: Openid,
    /// ID of the transfer scene the authorization is for (转账场景ID). At most 36 characters.
    pub transfer_scene_id: String,
    /// The user's account at the merchant, shown in the authorization (用户展示名称). UTF-8 without emoji, at most 32
    /// characters.
    pub user_display_name: String,
    /// Reason for the payment that the user sees (用户收款感知). One of the scene's fixed texts; absent: the scene's
    /// default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_recv_perception: Option<String>,
    /// HTTPS address for the authorization's notifications (授权结果通知地址). Public, no query string, at most 256
    /// characters.
    pub authorization_notify_url: String,
    /// The user's device (用户端场景信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene_info: Option<SceneInfo>,
}

impl RequestUserAuthorization {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_authorization_no: impl TryInto<OutAuthorizationNo, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        transfer_scene_id: impl Into<String>,
        user_display_name: impl Into<String>,
        authorization_notify_url: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_authorization_no: out_authorization_no.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            openid: openid.try_into().map_err(Into::into)?,
            transfer_scene_id: transfer_scene_id.into(),
            user_display_name: user_display_name.into(),
            user_recv_perception: None,
            authorization_notify_url: authorization_notify_url.into(),
            scene_info: None,
        })
    }
}

impl Endpoint for RequestUserAuthorization {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/user-confirm-authorization";
    type Response = RequestedUserAuthorization;
}

/// The user's device at the time of the authorization (用户端场景信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SceneInfo {
    /// IP address of the user's device (用户终端IP).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_ip: Option<String>,
    /// ID of the user's device (用户设备ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_id: Option<String>,
    /// Operating system of the user's device (设备类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_type: Option<DeviceType>,
}

open_enum! {
    /// Operating system of the user's device (设备类型).
    DeviceType {
        /// iOS.
        Ios = "IOS",
        /// Android.
        Android = "ANDROID",
        /// HarmonyOS.
        Harmony = "HARMONY",
        /// Another system.
        Others = "OTHER",
    }
}

/// Queries a user's authorization by the merchant's own number (商户单号查询授权结果).
///
/// An authorization the user did not confirm is kept for 30 days, then the answer is `NOT_FOUND`. At most 100 calls
/// per second per merchant.
///
/// `GET /v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}`
///
/// ```
/// use yifen::api::transfers::QueryUserAuthorization;
/// let call = QueryUserAuthorization::new("auth202601010001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/auth202601010001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryUserAuthorization {
    /// The merchant's own number of the authorization (商户侧授权单号). At most 32 characters, unique within the merchant.
    pub out_authorization_no: OutAuthorizationNo,
    /// Whether the answer should carry `package_info` for showing the authorization page.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "flag_or_text")]
    pub is_display_authorization: Option<bool>,
}

impl QueryUserAuthorization {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_authorization_no: impl TryInto<OutAuthorizationNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_authorization_no: out_authorization_no.try_into().map_err(Into::into)?,
            is_display_authorization: None,
        })
    }
}

impl Endpoint for QueryUserAuthorization {
    const METHOD: Method = Method::GET;
    const PATH: &'static str =
        "/v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}";
    type Response = UserAuthorization;
}

/// Ends a user's authorization (解除免确认收款授权).
///
/// At most 50 calls per second per merchant.
///
/// `POST /v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close`
///
/// ```
/// use yifen::api::transfers::CloseUserAuthorization;
/// let call = CloseUserAuthorization::new("auth202601010001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/auth202601010001/close");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CloseUserAuthorization {
    /// The merchant's own number of the authorization (商户侧授权单号). At most 32 characters, unique within the merchant.
    pub out_authorization_no: OutAuthorizationNo,
}

impl CloseUserAuthorization {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_authorization_no: impl TryInto<OutAuthorizationNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { out_authorization_no: out_authorization_no.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for CloseUserAuthorization {
    const METHOD: Method = Method::POST;
    const PATH: &'static str =
        "/v3/fund-app/mch-transfer/user-confirm-authorization/out-authorization-no/{out_authorization_no}/close";
    type Response = UserAuthorization;
    const NO_BODY: bool = true;
}

/// Asks a user to authorize transfers without confirmation. The user decides on the page `package_info` opens
/// (发起免确认收款授权).
///
/// The user has 24 hours; after that use a new number. At most 50 calls per second per merchant.
///
/// `POST /v3/fund-app/mch-transfer/partner/user-confirm-authorizations`
///
/// ```
/// use yifen::api::transfers::PartnerRequestUserAuthorization;
/// let call = PartnerRequestUserAuthorization::new(
///     "auth202601010001", "wx8888888888888888", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "no-20260101-0001", "Tea",
///     "https://shop.example/notify",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/partner/user-confirm-authorizations");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerRequestUserAuthorization {
    /// The merchant's own number of the authorization (商户侧授权单号). At most 32 characters, unique within the merchant.
    pub out_authorization_no: OutAuthorizationNo,
    /// AppID the user's OpenID belongs to (商户AppID). At most 32 characters.
    pub appid: Appid,
    /// OpenID under appid of the user who authorizes (收款用户OpenID). At most 64 characters.
    pub openid: Openid,
    /// ID of the transfer scene the authorization is for (转账场景ID). At most 36 characters.
    pub transfer_scene_id: String,
    /// The user's account at the merchant, shown in the authorization (用户展示名称). UTF-8 without emoji, at most 32
    /// characters.
    pub user_display_name: String,
    /// Reason for the payment that the user sees (用户收款感知). One of the scene's fixed texts; absent: the scene's
    /// default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_recv_perception: Option<String>,
    /// HTTPS address for the authorization's notifications (授权结果通知地址). Public, no query string, at most 256
    /// characters.
    pub notify_url: String,
}

impl PartnerRequestUserAuthorization {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_authorization_no: impl TryInto<OutAuthorizationNo, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        transfer_scene_id: impl Into<String>,
        user_display_name: impl Into<String>,
        notify_url: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_authorization_no: out_authorization_no.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            openid: openid.try_into().map_err(Into::into)?,
            transfer_scene_id: transfer_scene_id.into(),
            user_display_name: user_display_name.into(),
            user_recv_perception: None,
            notify_url: notify_url.into(),
        })
    }
}

impl Endpoint for PartnerRequestUserAuthorization {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/partner/user-confirm-authorizations";
    type Response = RequestedUserAuthorization;
}

/// Queries a user's authorization by the merchant's own number (商户单号查询免确认收款授权).
///
/// An authorization the user did not confirm is kept for 30 days, then the answer is `NOT_FOUND`. At most 100 calls
/// per second per merchant.
///
/// `GET /v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}`
///
/// ```
/// use yifen::api::transfers::PartnerQueryUserAuthorization;
/// let call = PartnerQueryUserAuthorization::new("auth202601010001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/partner/user-confirm-authorizations/auth202601010001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerQueryUserAuthorization {
    /// The merchant's own number of the authorization (商户侧授权单号). At most 32 characters, unique within the merchant.
    pub out_authorization_no: OutAuthorizationNo,
}

impl PartnerQueryUserAuthorization {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_authorization_no: impl TryInto<OutAuthorizationNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { out_authorization_no: out_authorization_no.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for PartnerQueryUserAuthorization {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}";
    type Response = UserAuthorization;
}

/// Ends a user's authorization (解除免确认收款授权).
///
/// At most 50 calls per second per merchant.
///
/// `POST /v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}/close`
///
/// ```
/// use yifen::api::transfers::PartnerCloseUserAuthorization;
/// let call = PartnerCloseUserAuthorization::new("auth202601010001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/partner/user-confirm-authorizations/auth202601010001/close");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerCloseUserAuthorization {
    /// The merchant's own number of the authorization (商户侧授权单号). At most 32 characters, unique within the merchant.
    pub out_authorization_no: OutAuthorizationNo,
}

impl PartnerCloseUserAuthorization {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_authorization_no: impl TryInto<OutAuthorizationNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { out_authorization_no: out_authorization_no.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for PartnerCloseUserAuthorization {
    const METHOD: Method = Method::POST;
    const PATH: &'static str =
        "/v3/fund-app/mch-transfer/partner/user-confirm-authorizations/{out_authorization_no}/close";
    type Response = UserAuthorization;
    const NO_BODY: bool = true;
}

/// What [`RequestUserAuthorization`](super::RequestUserAuthorization),
/// [`PartnerRequestUserAuthorization`](super::PartnerRequestUserAuthorization) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RequestedUserAuthorization {
    /// The merchant's own number of the authorization (商户侧授权单号). At most 32 characters, unique within the merchant.
    pub out_authorization_no: OutAuthorizationNo,
    /// State of the authorization (授权状态): `WAIT_USER_CONFIRM`, `TAKING_EFFECT` or CLOSED.
    pub state: TransferState,
    /// When the authorization was applied for (授权单创建时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// The package for requestMerchantTransfer, which opens the authorization page.
    #[serde(default, deserialize_with = "null_as_default")]
    pub package_info: String,
}

/// What [`QueryUserAuthorization`](super::QueryUserAuthorization),
/// [`CloseUserAuthorization`](super::CloseUserAuthorization),
/// [`PartnerQueryUserAuthorization`](super::PartnerQueryUserAuthorization),
/// [`PartnerCloseUserAuthorization`](super::PartnerCloseUserAuthorization) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserAuthorization {
    /// The merchant's own number of the authorization (商户侧授权单号). At most 32 characters, unique within the merchant.
    pub out_authorization_no: OutAuthorizationNo,
    /// AppID the user's OpenID belongs to (商户AppID). At most 32 characters.
    pub appid: Appid,
    /// OpenID under appid of the user who authorizes (收款用户OpenID). At most 64 characters.
    pub openid: Openid,
    /// The user's account at the merchant, shown in the authorization (用户展示名称). UTF-8 without emoji, at most 32
    /// characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub user_display_name: String,
    /// WeChat Pay's number of the no-confirmation authorization (微信免确认收款授权单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub authorization_id: Option<String>,
    /// State of the authorization (授权状态): `WAIT_USER_CONFIRM`, `TAKING_EFFECT` or CLOSED.
    pub state: UserAuthorizationState,
    /// When the user granted the authorization (授权时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub authorize_time: Option<Timestamp>,
    /// How and when the authorization ended (授权关闭信息). Set in state CLOSED.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close_info: Option<UserAuthorizationCloseInfo>,
    /// ID of the transfer scene the authorization is for (转账场景ID). At most 36 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transfer_scene_id: Option<String>,
    /// Reason for the payment that the user sees (用户收款感知). One of the scene's fixed texts; absent: the scene's
    /// default.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub user_recv_perception: Option<String>,
    /// When the authorization was applied for (授权单创建时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// The package for requestMerchantTransfer, which opens the authorization page.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub package_info: Option<String>,
}

/// How and when an authorization ended (授权关闭信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserAuthorizationCloseInfo {
    /// When the authorization was closed (关闭时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub close_time: Option<Timestamp>,
    /// Why the authorization was closed (关闭原因).
    pub close_reason: AuthorizationCloseReason,
}
