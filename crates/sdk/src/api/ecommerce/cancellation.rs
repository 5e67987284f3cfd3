//! `/v3/ecommerce/account/…`: 提交注销申请单、查询注销单状态、商户注销资格校验.

use http::Method;
use serde::{Deserialize, Serialize};

use super::CancellationValidationAccountInfo;
use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid};
use crate::json::null_as_default;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Applies to cancel the account of a sub-merchant with signed papers (提交注销申请单).
///
/// `POST /v3/ecommerce/account/cancel-applications`
///
/// ```
/// use yifen::api::ecommerce::{ApplicationInfo, ApplyCancellation};
/// let call = ApplyCancellation::new(
///     "1900000001", "no-20260101-0001", vec![ApplicationInfo::default()],
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/account/cancel-applications");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApplyCancellation {
    /// Number of the sub-merchant whose account is to be cancelled (申请注销的二级商户号).
    pub sub_mchid: Mchid,
    /// The platform's own number of the cancellation, unique, letters and digits, at most 32 characters (商户注销申请单号).
    pub out_apply_no: String,
    /// Signed papers of the cancellation (注销申请材料).
    pub application_info: Vec<ApplicationInfo>,
}

impl ApplyCancellation {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        out_apply_no: impl Into<String>,
        application_info: Vec<ApplicationInfo>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            out_apply_no: out_apply_no.into(),
            application_info,
        })
    }
}

impl Endpoint for ApplyCancellation {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/account/cancel-applications";
    type Response = Cancellation;
}

/// A signed paper of a cancellation (注销申请材料).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApplicationInfo {
    /// Which paper the picture shows (注销申请材料类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application_type: Option<CancellationPaperType>,
    /// Media id of the picture, from the upload of this product (注销申请材料照片ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application_media_id: Option<String>,
}

open_enum! {
    /// Which paper the picture shows (注销申请材料类型).
    CancellationPaperType {
        /// Application of the platform (电商平台注销申请书).
        SpCancelAccountApplication = "SP_CANCEL_ACCOUNT_APPLICATION",
        /// Application of the sub-merchant (二级商户注销申请书).
        SubCancelAccountApplication = "SUB_CANCEL_ACCOUNT_APPLICATION",
    }
}

/// Reads how far a cancellation has come (查询注销单状态).
///
/// `GET /v3/ecommerce/account/cancel-applications/out-apply-no/{out_apply_no}`
///
/// ```
/// use yifen::api::ecommerce::QueryCancellation;
/// let call = QueryCancellation::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/account/cancel-applications/out-apply-no/no-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryCancellation {
    /// The platform's own number of the cancellation, unique, letters and digits, at most 32 characters (商户注销申请单号).
    pub out_apply_no: String,
}

impl QueryCancellation {
    /// The call with what it needs.
    #[must_use]
    pub fn new(out_apply_no: impl Into<String>) -> Self {
        Self { out_apply_no: out_apply_no.into() }
    }
}

impl Endpoint for QueryCancellation {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/account/cancel-applications/out-apply-no/{out_apply_no}";
    type Response = Cancellation;
}

/// Checks whether the account of a sub-merchant may be cancelled, and what hinders it (商户注销资格校验).
///
/// `GET /v3/ecommerce/account/apply-cancel-withdraw/validate-cancel/{sub_mchid}`
///
/// ```
/// use yifen::api::ecommerce::ValidateCancellation;
/// let call = ValidateCancellation::new("1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/account/apply-cancel-withdraw/validate-cancel/1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ValidateCancellation {
    /// Number of the sub-merchant whose account is to be cancelled (申请注销的二级商户号).
    pub sub_mchid: Mchid,
}

impl ValidateCancellation {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { sub_mchid: sub_mchid.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for ValidateCancellation {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/account/apply-cancel-withdraw/validate-cancel/{sub_mchid}";
    type Response = CancellationValidation;
}

/// What [`ApplyCancellation`](super::ApplyCancellation), [`QueryCancellation`](super::QueryCancellation) bring
/// back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Cancellation {
    /// The platform's own number of the cancellation, unique, letters and digits, at most 32 characters (商户注销申请单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_apply_no: String,
    /// Number of the sub-merchant whose account is to be cancelled (申请注销的二级商户号).
    pub sub_mchid: Mchid,
    /// Why it was rejected; set in state REJECTED (驳回原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub reject_reason: Option<String>,
    /// How far the cancellation has come (注销申请单状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub cancel_state: Option<CancellationState>,
    /// When the cancellation last changed, RFC 3339 (最后更新时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
}

open_enum! {
    /// How far the cancellation has come (注销申请单状态).
    CancellationState {
        /// Under review (审核中).
        Reviewing = "REVIEWING",
        /// Rejected (审核驳回).
        Rejected = "REJECTED",
        /// The account is cancelled (注销成功).
        CancelSuccess = "CANCEL_SUCCESS",
    }
}

/// What [`ValidateCancellation`](super::ValidateCancellation) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CancellationValidation {
    /// Number of the sub-merchant whose account is to be cancelled (申请注销的二级商户号).
    pub sub_mchid: Mchid,
    /// Whether the account still exists (商户状态).
    pub merchant_state: MerchantState,
    /// Whether the account may be cancelled (校验结果).
    pub validate_result: CancellationEligibility,
    /// Accounts of the sub-merchant with their balances (账户信息).
    #[serde(default, deserialize_with = "null_as_default")]
    pub account_info: Vec<CancellationValidationAccountInfo>,
    /// Why the account may not be cancelled (阻碍注销原因).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub block_reasons: Vec<CancellationValidationBlockReason>,
}

open_enum! {
    /// Whether the account still exists (商户状态).
    MerchantState {
        /// The account exists (正常).
        Normal = "NORMAL",
        /// The account is already cancelled (已注销).
        HasBeenCancelled = "HAS_BEEN_CANCELLED",
    }
}

open_enum! {
    /// Whether the account may be cancelled (校验结果).
    CancellationEligibility {
        /// The account may be cancelled (允许注销).
        AllowCancelWithdraw = "ALLOW_CANCEL_WITHDRAW",
        /// The account may not be cancelled; `block_reasons` tell why (不允许注销).
        NotAllowCancelWithdraw = "NOT_ALLOW_CANCEL_WITHDRAW",
    }
}

/// A reason why an account may not be cancelled (阻碍注销原因).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CancellationValidationBlockReason {
    /// Kind of hindrance (阻碍原因类型).
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub kind: Option<BlockReasonType>,
    /// The hindrance in words (阻碍原因描述).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub description: Option<String>,
}

open_enum! {
    /// Kind (类型).
    BlockReasonType {
        /// Complaints are not settled yet (存在未处理完的消费者投诉).
        ConsumerComplaintUnprocessed = "CONSUMER_COMPLAINT_UNPROCESSED",
        /// A restriction of WeChat Pay stands against it (存在阻碍注销的管控).
        HasBlockingControl = "HAS_BLOCKING_CONTROL",
        /// Money is still under way (存在待处理资金).
        FundsPendingProcessing = "FUNDS_PENDING_PROCESSING",
        /// Something else (其他原因).
        OtherReason = "OTHER_REASON",
    }
}
