//! `/v3/ecommerce/combine-papay/contracts/p…`: APP方式预签约、小程序方式预签约、通过商户协议号查询协议、商户协议号解约协议.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::time_or_none;
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, Openid};
use crate::json::{null_as_default, number_or_text};
use crate::time::Timestamp;

/// Prepares in an app the signing of an agreement to withhold combined payments (APP方式预签约).
///
/// `POST /v3/ecommerce/combine-papay/contracts/pre-entrust-sign`
///
/// ```
/// use yifen::api::ecommerce::PreSignPapayInApp;
/// let call = PreSignPapayInApp::new(
///     "wx8888888888888888", 1, "Tea", "Tea", "https://shop.example/notify",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/combine-papay/contracts/pre-entrust-sign");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PreSignPapayInApp {
    /// AppID of the platform (应用ID).
    pub appid: Appid,
    /// Number of the agreement template the platform was granted (委托代扣协议模板ID).
    pub plan_id: i64,
    /// The platform's own number of the agreement, unique (商户签约协议号).
    pub out_contract_code: String,
    /// Name of the user account as shown in the agreement (用户账户展示名称).
    pub contract_display_account: String,
    /// Address that gets the notice when the user signs, https, without query parameters (回调通知url).
    pub notify_url: String,
    /// True brings the user back to the app after signing (是否返回APP).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub return_app: Option<bool>,
    /// Text of the platform that comes back in answers and notices (附加数据).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attach: Option<String>,
}

impl PreSignPapayInApp {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        plan_id: i64,
        out_contract_code: impl Into<String>,
        contract_display_account: impl Into<String>,
        notify_url: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: appid.try_into().map_err(Into::into)?,
            plan_id,
            out_contract_code: out_contract_code.into(),
            contract_display_account: contract_display_account.into(),
            notify_url: notify_url.into(),
            return_app: None,
            attach: None,
        })
    }
}

impl Endpoint for PreSignPapayInApp {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/combine-papay/contracts/pre-entrust-sign";
    type Response = PapayPreSigning;
}

/// Prepares in a mini program the signing of an agreement to withhold combined payments (小程序方式预签约).
///
/// `POST /v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program`
///
/// ```
/// use yifen::api::ecommerce::PreSignPapayInMiniProgram;
/// let call = PreSignPapayInMiniProgram::new(
///     "wx8888888888888888", 1, "Tea", "Tea", "https://shop.example/notify",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PreSignPapayInMiniProgram {
    /// AppID of the platform (应用ID).
    pub appid: Appid,
    /// Number of the agreement template the platform was granted (委托代扣协议模板ID).
    pub plan_id: i64,
    /// The platform's own number of the agreement, unique (商户签约协议号).
    pub out_contract_code: String,
    /// Name of the user account as shown in the agreement (用户账户展示名称).
    pub contract_display_account: String,
    /// Address that gets the notice when the user signs, https, without query parameters (回调通知url).
    pub notify_url: String,
}

impl PreSignPapayInMiniProgram {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        plan_id: i64,
        out_contract_code: impl Into<String>,
        contract_display_account: impl Into<String>,
        notify_url: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: appid.try_into().map_err(Into::into)?,
            plan_id,
            out_contract_code: out_contract_code.into(),
            contract_display_account: contract_display_account.into(),
            notify_url: notify_url.into(),
        })
    }
}

impl Endpoint for PreSignPapayInMiniProgram {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/combine-papay/contracts/pre-entrust-sign/mini-program";
    type Response = PapayPreSigning;
}

/// Reads an agreement by which a user lets the platform withhold combined payments (通过商户协议号查询协议).
///
/// `GET /v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}`
///
/// ```
/// use yifen::api::ecommerce::QueryPapayContract;
/// let call = QueryPapayContract::new(1, "Tea");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/combine-papay/contracts/plan-id/1/out-contract-code/Tea");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryPapayContract {
    /// Number of the agreement template the platform was granted (委托代扣协议模板ID).
    #[serde(deserialize_with = "number_or_text")]
    pub plan_id: i64,
    /// The platform's own number of the agreement, unique (商户签约协议号).
    pub out_contract_code: String,
}

impl QueryPapayContract {
    /// The call with what it needs.
    #[must_use]
    pub fn new(plan_id: i64, out_contract_code: impl Into<String>) -> Self {
        Self { plan_id, out_contract_code: out_contract_code.into() }
    }
}

impl Endpoint for QueryPapayContract {
    const METHOD: Method = Method::GET;
    const PATH: &'static str =
        "/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}";
    type Response = PapayContract;
}

/// Ends an agreement to withhold combined payments (商户协议号解约协议).
///
/// `POST /v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate`
///
/// ```
/// use yifen::api::ecommerce::TerminatePapayContract;
/// let call = TerminatePapayContract::new(1, "Tea", "Tea");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/combine-papay/contracts/plan-id/1/out-contract-code/Tea/terminate");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TerminatePapayContract {
    /// Number of the agreement template the platform was granted (委托代扣协议模板ID).
    pub plan_id: i64,
    /// The platform's own number of the agreement, unique (商户签约协议号).
    pub out_contract_code: String,
    /// Why the agreement is ended (解约备注).
    pub contract_termination_remark: String,
}

impl TerminatePapayContract {
    /// The call with what it needs.
    #[must_use]
    pub fn new(
        plan_id: i64,
        out_contract_code: impl Into<String>,
        contract_termination_remark: impl Into<String>,
    ) -> Self {
        Self {
            plan_id,
            out_contract_code: out_contract_code.into(),
            contract_termination_remark: contract_termination_remark.into(),
        }
    }
}

impl Endpoint for TerminatePapayContract {
    const METHOD: Method = Method::POST;
    const PATH: &'static str =
        "/v3/ecommerce/combine-papay/contracts/plan-id/{plan_id}/out-contract-code/{out_contract_code}/terminate";
    type Response = TerminatedPapayContract;
}

/// What [`PreSignPapayInApp`](super::PreSignPapayInApp),
/// [`PreSignPapayInMiniProgram`](super::PreSignPapayInMiniProgram) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PapayPreSigning {
    /// Id with which the app or mini program opens the page to sign (预签约ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub pre_entrustweb_id: String,
    /// Number of the platform (商户号).
    pub mchid: Mchid,
    /// Number of the agreement template the platform was granted (委托代扣协议模板ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub plan_id: i64,
    /// The platform's own number of the agreement, unique (商户签约协议号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_contract_code: String,
}

/// What [`QueryPapayContract`](super::QueryPapayContract) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PapayContract {
    /// Number of the platform (商户号).
    pub mchid: Mchid,
    /// WeChat Pay's number of the agreement (委托代扣协议ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub contract_id: String,
    /// AppID of the platform (应用ID).
    pub appid: Appid,
    /// Number of the agreement template the platform was granted (委托代扣协议模板ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub plan_id: i64,
    /// The platform's own number of the agreement, unique (商户签约协议号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_contract_code: String,
    /// Name of the user account as shown in the agreement (用户账户展示名称).
    #[serde(default, deserialize_with = "null_as_default")]
    pub contract_display_account: String,
    /// State of the agreement, e.g. SIGNED (委托代扣协议状态).
    #[serde(default, deserialize_with = "null_as_default")]
    pub contract_state: String,
    /// When the agreement was signed, RFC 3339 (协议签署时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub contract_signed_time: Option<Timestamp>,
    /// When the agreement ends, RFC 3339 (协议到期时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub contract_expired_time: Option<Timestamp>,
    /// How the agreement was ended; only once ended (协议解约信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract_terminate_info: Option<PapayContractContractTerminateInfo>,
    /// Openid of the user who signed (用户openid).
    pub openid: Openid,
}

/// How an agreement was ended (协议解约信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PapayContractContractTerminateInfo {
    /// Who ended the agreement, and how (协议解约方式).
    #[serde(default, deserialize_with = "null_as_default")]
    pub contract_termination_mode: String,
    /// When the agreement was ended, RFC 3339 (协议解约时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub contract_terminated_time: Option<Timestamp>,
    /// Why the agreement is ended (解约备注).
    #[serde(default, deserialize_with = "null_as_default")]
    pub contract_termination_remark: String,
}

/// What [`TerminatePapayContract`](super::TerminatePapayContract) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TerminatedPapayContract {
    /// Number of the platform (商户号).
    pub mchid: Mchid,
    /// Number of the agreement template the platform was granted (委托代扣协议模板ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub plan_id: i64,
    /// The platform's own number of the agreement, unique (商户签约协议号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_contract_code: String,
}
