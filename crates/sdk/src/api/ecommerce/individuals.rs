//! `/v3/ecommerce/individual-contracts/…`: APP场景预签约、小程序场景预签约、APP场景预签约（需要实名验证）、小程序场景预签约（需要实名验证）.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Openid};
use crate::json::null_as_default;
use crate::open_enum::open_enum;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Prepares in an app the consent of a person to be paid (个人收款) (APP场景预签约).
///
/// `POST /v3/ecommerce/individual-contracts/pre-entrust-sign/app`
///
/// ```
/// use yifen::api::ecommerce::PreSignIndividualInApp;
/// let call = PreSignIndividualInApp::new("wx8888888888888888", "Tea")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/individual-contracts/pre-entrust-sign/app");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PreSignIndividualInApp {
    /// AppID of the mini program or app in which the person signs and is paid (AppID).
    pub appid: Appid,
    /// The platform's own number of the request to sign, unique (业务申请单号).
    pub out_contract_code: String,
}

impl PreSignIndividualInApp {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        out_contract_code: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { appid: appid.try_into().map_err(Into::into)?, out_contract_code: out_contract_code.into() })
    }
}

impl Endpoint for PreSignIndividualInApp {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/individual-contracts/pre-entrust-sign/app";
    type Response = IndividualPreSigning;
}

/// Prepares in a mini program the consent of a person to be paid (个人收款) (小程序场景预签约).
///
/// `POST /v3/ecommerce/individual-contracts/pre-entrust-sign/mini-program`
///
/// ```
/// use yifen::api::ecommerce::PreSignIndividualInMiniProgram;
/// let call = PreSignIndividualInMiniProgram::new(
///     "wx8888888888888888", "Tea", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/individual-contracts/pre-entrust-sign/mini-program");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PreSignIndividualInMiniProgram {
    /// AppID of the mini program or app in which the person signs and is paid (AppID).
    pub appid: Appid,
    /// The platform's own number of the request to sign, unique (业务申请单号).
    pub out_contract_code: String,
    /// Openid of the person who is to be paid (个人收款方OpenID).
    pub openid: Openid,
}

impl PreSignIndividualInMiniProgram {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        out_contract_code: impl Into<String>,
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: appid.try_into().map_err(Into::into)?,
            out_contract_code: out_contract_code.into(),
            openid: openid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for PreSignIndividualInMiniProgram {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/individual-contracts/pre-entrust-sign/mini-program";
    type Response = IndividualPreSigning;
}

/// Prepares in an app the consent of a person to be paid, and has the real name checked (APP场景预签约（需要实名验证）).
///
/// Names and numbers are encrypted; Wechatpay-Serial names the key.
///
/// `POST /v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/app`
///
/// ```
/// use yifen::api::ecommerce::{CredentialType, PreSignVerifiedIndividualInApp};
/// # fn example(client: &yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let call = PreSignVerifiedIndividualInApp::new(
///     "wx8888888888888888", "Tea", client.seal("…")?, CredentialType::IdCard, client.seal("…")?,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/app");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PreSignVerifiedIndividualInApp {
    /// AppID of the mini program or app in which the person signs and is paid (AppID).
    pub appid: Appid,
    /// The platform's own number of the request to sign, unique (业务申请单号).
    pub out_contract_code: String,
    /// Real name of the person (姓名). Sealed for the platform.
    pub real_name: Sealed,
    /// Kind of identity document (证件类型).
    pub cred_type: CredentialType,
    /// Number of the identity document (证件号码). Sealed for the platform.
    pub cred_id: Sealed,
}

impl PreSignVerifiedIndividualInApp {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        out_contract_code: impl Into<String>,
        real_name: Sealed,
        cred_type: CredentialType,
        cred_id: Sealed,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: appid.try_into().map_err(Into::into)?,
            out_contract_code: out_contract_code.into(),
            real_name,
            cred_type,
            cred_id,
        })
    }
}

impl Endpoint for PreSignVerifiedIndividualInApp {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/app";
    type Response = IndividualPreSigning;

    fn sealed(&self) -> Vec<&Sealed> {
        std::iter::once(&self.real_name).chain(std::iter::once(&self.cred_id)).collect()
    }
}

open_enum! {
    /// Kind of identity document (证件类型).
    CredentialType {
        /// Identity card of mainland China (身份证).
        IdCard = "ID_CARD",
    }
}

/// Prepares in a mini program the consent of a person to be paid, and has the real name checked (小程序场景预签约（需要实名验证）).
///
/// Names and numbers are encrypted; Wechatpay-Serial names the key.
///
/// `POST /v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/mini-program`
///
/// ```
/// use yifen::api::ecommerce::{CredentialType, PreSignVerifiedIndividualInMiniProgram};
/// # fn example(client: &yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let call = PreSignVerifiedIndividualInMiniProgram::new(
///     "wx8888888888888888", "Tea", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", client.seal("…")?, CredentialType::IdCard,
///     client.seal("…")?,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/mini-program");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PreSignVerifiedIndividualInMiniProgram {
    /// AppID of the mini program or app in which the person signs and is paid (AppID).
    pub appid: Appid,
    /// The platform's own number of the request to sign, unique (业务申请单号).
    pub out_contract_code: String,
    /// Openid of the person who is to be paid (个人收款方OpenID).
    pub openid: Openid,
    /// Real name of the person (姓名). Sealed for the platform.
    pub real_name: Sealed,
    /// Kind of identity document (证件类型).
    pub cred_type: CredentialType,
    /// Number of the identity document (证件号码). Sealed for the platform.
    pub cred_id: Sealed,
}

impl PreSignVerifiedIndividualInMiniProgram {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        out_contract_code: impl Into<String>,
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        real_name: Sealed,
        cred_type: CredentialType,
        cred_id: Sealed,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: appid.try_into().map_err(Into::into)?,
            out_contract_code: out_contract_code.into(),
            openid: openid.try_into().map_err(Into::into)?,
            real_name,
            cred_type,
            cred_id,
        })
    }
}

impl Endpoint for PreSignVerifiedIndividualInMiniProgram {
    const METHOD: Method = Method::POST;
    const PATH: &'static str =
        "/v3/ecommerce/individual-contracts/pre-entrust-sign-with-real-name-identity/mini-program";
    type Response = IndividualPreSigning;

    fn sealed(&self) -> Vec<&Sealed> {
        std::iter::once(&self.real_name).chain(std::iter::once(&self.cred_id)).collect()
    }
}

/// Reads by the platform's number what became of a person's signing, with the person's openid (根据业务申请单号查签约信息).
///
/// `GET /v3/ecommerce/individual-contracts/out-contract-code/{out_contract_code}`
///
/// ```
/// use yifen::api::ecommerce::QueryIndividualContract;
/// let call = QueryIndividualContract::new("Tea", "wx8888888888888888")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/individual-contracts/out-contract-code/Tea?appid=wx8888888888888888");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryIndividualContract {
    /// The platform's own number of the request to sign, unique (业务申请单号).
    pub out_contract_code: String,
    /// AppID of the mini program or app in which the person signs and is paid (AppID).
    pub appid: Appid,
}

impl QueryIndividualContract {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_contract_code: impl Into<String>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { out_contract_code: out_contract_code.into(), appid: appid.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryIndividualContract {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/individual-contracts/out-contract-code/{out_contract_code}";
    type Response = IndividualContract;
}

/// Reads whether a person has consented to be paid, with the `individual_auth_id` that orders need (查询个人收款方授权结果).
///
/// `GET /v3/ecommerce/individual-contracts/{openid}`
///
/// ```
/// use yifen::api::ecommerce::{PermissionType, QueryIndividualAuthorization};
/// let call = QueryIndividualAuthorization::new(
///     "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "wx8888888888888888", PermissionType::IndividualPayee,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/individual-contracts/oUpF8uMuAJO_M2pxb1Q9zNjWeS6o?appid=wx8888888888888888&permission_type=INDIVIDUAL_PAYEE");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryIndividualAuthorization {
    /// Openid of the person who is to be paid (个人收款方OpenID).
    pub openid: Openid,
    /// AppID of the mini program or app in which the person signs and is paid (AppID).
    pub appid: Appid,
    /// Which consent is asked for (权限类型).
    pub permission_type: PermissionType,
}

impl QueryIndividualAuthorization {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        permission_type: PermissionType,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            openid: openid.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            permission_type,
        })
    }
}

impl Endpoint for QueryIndividualAuthorization {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/individual-contracts/{openid}";
    type Response = IndividualAuthorization;
}

open_enum! {
    /// Which consent is asked for (权限类型).
    PermissionType {
        /// Being paid as an individual (个人收款).
        IndividualPayee = "INDIVIDUAL_PAYEE",
    }
}

/// What [`PreSignIndividualInApp`](super::PreSignIndividualInApp),
/// [`PreSignIndividualInMiniProgram`](super::PreSignIndividualInMiniProgram),
/// [`PreSignVerifiedIndividualInApp`](super::PreSignVerifiedIndividualInApp),
/// [`PreSignVerifiedIndividualInMiniProgram`](super::PreSignVerifiedIndividualInMiniProgram) bring back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct IndividualPreSigning {
    /// Id with which the app or mini program opens the page to sign (预签约ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub pre_entrustweb_id: String,
}

/// What [`QueryIndividualContract`](super::QueryIndividualContract) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct IndividualContract {
    /// Number of the person's consent to be paid, used in place of `sub_mchid` (个人收款方受理授权ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub individual_auth_id: Option<String>,
    /// When the person signed, RFC 3339 (签约时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub signed_time: Option<Timestamp>,
    /// Whether the person lets the platform take payments for them (授权状态).
    pub auth_state: IndividualAuthState,
    /// Openid of the person under appid (个人收款方OpenID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub individual_openid: Option<String>,
    /// Consent to the real-name check; after signing with one (实名授权结果).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub real_name_auth_result: Option<IndividualContractRealNameAuthResult>,
}

open_enum! {
    /// Whether the person lets the platform take payments for them (授权状态).
    IndividualAuthState {
        /// The person has consented (已授权).
        Authorized = "AUTHORIZED",
        /// The person has not consented, or no longer does (未授权).
        Unauthorized = "UNAUTHORIZED",
    }
}

/// Consent to the real-name check (实名授权结果).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct IndividualContractRealNameAuthResult {
    /// What the person consented to (授权范围).
    pub scope: RealNameScope,
    /// Token for the calls the person consented to (接口调用凭证).
    #[serde(default, deserialize_with = "null_as_default")]
    pub access_token: String,
    /// When `access_token` ends, RFC 3339 (接口调用凭证过期时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub access_token_expire_time: Option<Timestamp>,
}

open_enum! {
    /// Scope (范围).
    RealNameScope {
        /// Comparing the real name (实名信息).
        PayRealname = "pay_realname",
    }
}

/// What [`QueryIndividualAuthorization`](super::QueryIndividualAuthorization) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct IndividualAuthorization {
    /// Number of the person's consent to be paid, used in place of `sub_mchid` (个人收款方受理授权ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub individual_auth_id: String,
    /// When the consent was given or withdrawn, RFC 3339 (操作时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub operation_time: Option<Timestamp>,
    /// Whether the person lets the platform take payments for them (授权状态).
    pub auth_state: IndividualAuthState,
}
