//! `/v3/ecommerce/applyments/…`: 通过申请单ID查询申请状态、通过业务申请编号查询申请状态、撤销申请单-使用申请单号、撤销申请单-使用业务申请编号.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::empty_as_none;
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::Mchid;
use crate::json::{null_as_default, number_or_text};
use crate::money::Fen;
use crate::open_enum::open_enum;

/// Reads by WeChat Pay's number how far an application has come, and what the sub-merchant has to do
/// (通过申请单ID查询申请状态).
///
/// `GET /v3/ecommerce/applyments/{applyment_id}`
///
/// ```
/// use yifen::api::ecommerce::QueryApplymentById;
/// let call = QueryApplymentById::new(1);
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/applyments/1");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryApplymentById {
    /// WeChat Pay's number of the application (微信支付申请单号).
    #[serde(deserialize_with = "number_or_text")]
    pub applyment_id: i64,
}

impl QueryApplymentById {
    /// The call with what it needs.
    #[must_use]
    pub fn new(applyment_id: i64) -> Self {
        Self { applyment_id }
    }
}

impl Endpoint for QueryApplymentById {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/applyments/{applyment_id}";
    type Response = Applyment;
}

/// Reads by the platform's number how far an application has come, and what the sub-merchant has to do
/// (通过业务申请编号查询申请状态).
///
/// Errors: `PARAM_ERROR`, `RESOURCE_ALREADY_EXISTS`, `NO_AUTH`, `RESOURCE_NOT_EXISTS`, `RATE_LIMITED`,
/// `SYSTEM_ERROR`.
///
/// `GET /v3/ecommerce/applyments/out-request-no/{out_request_no}`
///
/// ```
/// use yifen::api::ecommerce::QueryApplymentByOutRequestNo;
/// let call = QueryApplymentByOutRequestNo::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/applyments/out-request-no/no-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryApplymentByOutRequestNo {
    /// The platform's own number of the application; given again after a rejection it replaces the application
    /// (业务申请编号). At most 124 characters.
    pub out_request_no: String,
}

impl QueryApplymentByOutRequestNo {
    /// The call with what it needs.
    #[must_use]
    pub fn new(out_request_no: impl Into<String>) -> Self {
        Self { out_request_no: out_request_no.into() }
    }
}

impl Endpoint for QueryApplymentByOutRequestNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/applyments/out-request-no/{out_request_no}";
    type Response = Applyment;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("out_request_no", &self.out_request_no, 1..=124)?;
        Ok(())
    }
}

/// Withdraws an application, by WeChat Pay's number (撤销申请单-使用申请单号).
///
/// `POST /v3/ecommerce/applyments/{applyment_id}/revoke`
///
/// ```
/// use yifen::api::ecommerce::RevokeApplymentById;
/// let call = RevokeApplymentById::new(1);
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/applyments/1/revoke");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RevokeApplymentById {
    /// WeChat Pay's number of the application (微信支付申请单号).
    pub applyment_id: i64,
}

impl RevokeApplymentById {
    /// The call with what it needs.
    #[must_use]
    pub fn new(applyment_id: i64) -> Self {
        Self { applyment_id }
    }
}

impl Endpoint for RevokeApplymentById {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/applyments/{applyment_id}/revoke";
    type Response = RevokedApplyment;
    const NO_BODY: bool = true;
}

/// Withdraws an application, by the platform's number (撤销申请单-使用业务申请编号).
///
/// `POST /v3/ecommerce/applyments/out-request-no/{out_request_no}/revoke`
///
/// ```
/// use yifen::api::ecommerce::RevokeApplymentByOutRequestNo;
/// let call = RevokeApplymentByOutRequestNo::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/applyments/out-request-no/no-20260101-0001/revoke");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RevokeApplymentByOutRequestNo {
    /// The platform's own number of the application; given again after a rejection it replaces the application
    /// (业务申请编号).
    pub out_request_no: String,
}

impl RevokeApplymentByOutRequestNo {
    /// The call with what it needs.
    #[must_use]
    pub fn new(out_request_no: impl Into<String>) -> Self {
        Self { out_request_no: out_request_no.into() }
    }
}

impl Endpoint for RevokeApplymentByOutRequestNo {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/applyments/out-request-no/{out_request_no}/revoke";
    type Response = RevokedApplyment;
    const NO_BODY: bool = true;
}

/// What [`QueryApplymentById`](super::QueryApplymentById),
/// [`QueryApplymentByOutRequestNo`](super::QueryApplymentByOutRequestNo) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Applyment {
    /// How far the application has come (申请状态).
    pub applyment_state: ApplymentState,
    /// The state of the application in words (申请状态描述).
    #[serde(default, deserialize_with = "null_as_default")]
    pub applyment_state_desc: String,
    /// Address of the page on which the sub-merchant signs, in states `ACCOUNT_NEED_VERIFY`, AUDITING and
    /// `NEED_SIGN` (签约链接).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sign_url: Option<String>,
    /// Number given to the sub-merchant; set once it may sign (二级商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// Check payment the sub-merchant has to make; in state `ACCOUNT_NEED_VERIFY` (汇款账户验证信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_validation: Option<ApplymentAccountValidation>,
    /// What was rejected and why; in state REJECTED (驳回原因详情).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub audit_detail: Vec<ApplymentAuditDetail>,
    /// Page on which the legal representative verifies the account by scanning, instead of the check payment
    /// (法人验证链接).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub legal_validation_url: Option<String>,
    /// The platform's own number of the application; given again after a rejection it replaces the application
    /// (业务申请编号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_request_no: String,
    /// WeChat Pay's number of the application (微信支付申请单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub applyment_id: i64,
    /// Whether the sub-merchant has signed (签约状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sign_state: Option<SignState>,
}

open_enum! {
    /// How far the application has come (申请状态).
    ApplymentState {
        /// The data are being checked (资料校验中).
        Checking = "CHECKING",
        /// Waits for the bank account to be verified (待账户验证).
        AccountNeedVerify = "ACCOUNT_NEED_VERIFY",
        /// Under review (审核中).
        Auditing = "AUDITING",
        /// Rejected; `audit_detail` tells why (已驳回).
        Rejected = "REJECTED",
        /// Waits for the sub-merchant to sign (待签约).
        NeedSign = "NEED_SIGN",
        /// Done; the sub-merchant can be paid (完成).
        Finish = "FINISH",
        /// Frozen (已冻结).
        Frozen = "FROZEN",
    }
}

/// Check payment by which a bank account is verified (汇款账户验证信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApplymentAccountValidation {
    /// Name of the account the check payment must come from (付款户名).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub account_name: Option<String>,
    /// Card the check payment must come from; only when settling to a personal account (付款卡号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub account_no: Option<String>,
    /// Amount of the check payment, in fen (汇款金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay_amount: Option<Fen>,
    /// Account the check payment goes to (收款卡号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub destination_account_number: Option<String>,
    /// Name of the account the check payment goes to (收款户名).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub destination_account_name: Option<String>,
    /// Bank the check payment goes to (开户银行).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub destination_account_bank: Option<String>,
    /// Province and city of the bank the check payment goes to (省市信息).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub city: Option<String>,
    /// Remark the check payment must carry (汇款备注).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub remark: Option<String>,
    /// Until when the check payment must be made, `yyyy-MM-dd` HH:mm:ss, Beijing time (汇款截止时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub deadline: Option<String>,
}

/// A rejected entry and why (驳回原因详情).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApplymentAuditDetail {
    /// Entry of the application that was rejected (参数名称).
    #[serde(default, deserialize_with = "null_as_default")]
    pub param_name: String,
    /// What is wrong with this entry (驳回原因).
    #[serde(default, deserialize_with = "null_as_default")]
    pub reject_reason: String,
}

open_enum! {
    /// Whether the sub-merchant has signed (签约状态).
    SignState {
        /// Not signed; send the administrator to `sign_url` (未签约).
        Unsigned = "UNSIGNED",
        /// Signed (已签约).
        Signed = "SIGNED",
        /// Cannot be signed now: rejected, frozen or being checked (不可签约).
        NotSignable = "NOT_SIGNABLE",
    }
}

/// What [`RevokeApplymentById`](super::RevokeApplymentById),
/// [`RevokeApplymentByOutRequestNo`](super::RevokeApplymentByOutRequestNo) bring back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RevokedApplyment {
    /// WeChat Pay's number of the application (微信支付申请单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub applyment_id: i64,
    /// The platform's own number of the application; given again after a rejection it replaces the application
    /// (业务申请编号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_request_no: String,
}
