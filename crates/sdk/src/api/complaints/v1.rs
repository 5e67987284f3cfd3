//! `/v3/merchant-service/…`: 查询投诉信息、查询投诉详情、查询投诉协商历史、商户反馈.

use http::Method;
use serde::{Deserialize, Serialize};

use super::OperateType;
use crate::api::{empty_as_none, time_or_none};
use crate::check::{self, InvalidRequest};
use crate::endpoint::{Endpoint, NoContent};
use crate::id::{InvalidId, Mchid, MediaId, OutTradeNo, TransactionId};
use crate::json::{null_as_default, number_or_text};
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Lists the complaints made between two days, page by page (complaints 1.0) (查询投诉信息).
///
/// Complaints 1.0, superseded by complaints-v2; may no longer be served. At most 30 days between the two dates.
/// 1-50 complaints a page, 10 by default.
///
/// Errors: `PARAM_ERROR`, `NO_AUTH`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `GET /v3/merchant-service/complaints`
///
/// ```
/// use yifen::api::complaints::ListComplaintsV1;
/// let call = ListComplaintsV1::new("2026-01-02", "2026-01-02");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant-service/complaints?begin_date=2026-01-02&end_date=2026-01-02");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListComplaintsV1 {
    /// Most entries to give back, 1-50, 10 if left out (分页大小).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub limit: Option<i64>,
    /// Entries to skip, from 0; 10 starts with the eleventh (分页开始位置).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub offset: Option<i64>,
    /// First day on which the complaints were made, `yyyy-MM-dd` (开始日期). At most 10 characters.
    pub begin_date: String,
    /// Last day on which the complaints were made, `yyyy-MM-dd`, at most 30 days after the first (结束日期).
    pub end_date: String,
    /// Number of the sub-merchant complained about; partner mode only (特约商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
}

impl ListComplaintsV1 {
    /// The call with what it needs.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self { limit: None, offset: None, begin_date: begin_date.into(), end_date: end_date.into(), sub_mchid: None }
    }
}

impl Endpoint for ListComplaintsV1 {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/merchant-service/complaints";
    type Response = ComplaintListV1;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("begin_date", &self.begin_date, 1..=10)?;
        check::chars("end_date", &self.end_date, 1..=10)?;
        Ok(())
    }
}

/// Reads the complaint about one payment (complaints 1.0) (查询投诉详情).
///
/// Complaints 1.0, superseded by complaints-v2; may no longer be served.
///
/// `GET /v3/merchant-service/complaints/{transaction_id}`
///
/// ```
/// use yifen::api::complaints::QueryComplaintV1;
/// let call = QueryComplaintV1::new("4200000000202601021234567890")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant-service/complaints/4200000000202601021234567890");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryComplaintV1 {
    /// WeChat Pay's number of the payment complained about (微信支付订单号).
    pub transaction_id: TransactionId,
}

impl QueryComplaintV1 {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { transaction_id: transaction_id.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryComplaintV1 {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/merchant-service/complaints/{transaction_id}";
    type Response = ComplaintV1;
}

/// Lists the steps taken on the complaint about one payment (complaints 1.0) (查询投诉协商历史).
///
/// Complaints 1.0, superseded by complaints-v2; may no longer be served.
///
/// `GET /v3/merchant-service/complaints/{transaction_id}/negotiation-historys`
///
/// ```
/// use yifen::api::complaints::QueryNegotiationHistoryV1;
/// let call = QueryNegotiationHistoryV1::new("4200000000202601021234567890")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant-service/complaints/4200000000202601021234567890/negotiation-historys");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryNegotiationHistoryV1 {
    /// WeChat Pay's number of the payment complained about (微信支付订单号).
    pub transaction_id: TransactionId,
}

impl QueryNegotiationHistoryV1 {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { transaction_id: transaction_id.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryNegotiationHistoryV1 {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/merchant-service/complaints/{transaction_id}/negotiation-historys";
    type Response = NegotiationHistoryV1;
}

/// Replies to the user or reports the complaint as handled (complaints 1.0) (商户反馈).
///
/// Complaints 1.0, superseded by complaints-v2; may no longer be served. At most 200 characters. Answers 204
/// without a body.
///
/// `POST /v3/merchant-service/feedbacks`
///
/// ```
/// use yifen::api::complaints::FeedBackOnComplaint;
/// let call = FeedBackOnComplaint::new("4200000000202601021234567890", "1900000001", "Tea")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant-service/feedbacks");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FeedBackOnComplaint {
    /// WeChat Pay's number of the payment complained about (微信支付订单号).
    pub transaction_id: TransactionId,
    /// Number of the merchant complained about, at most 64 characters (被诉商户号).
    pub complainted_mchid: Mchid,
    /// Code of the kind of feedback; deprecated, codes not documented (反馈内容类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback_type: Option<i64>,
    /// How the complaint was handled, at most 200 characters (反馈内容).
    pub feedback_content: String,
    /// Ids of uploaded pictures (图片凭证).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub feedback_images: Vec<MediaId>,
    /// True reports the complaint as handled (反馈处理完成).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub launch_confirm_process: Option<bool>,
}

impl FeedBackOnComplaint {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
        complainted_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        feedback_content: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            transaction_id: transaction_id.try_into().map_err(Into::into)?,
            complainted_mchid: complainted_mchid.try_into().map_err(Into::into)?,
            feedback_type: None,
            feedback_content: feedback_content.into(),
            feedback_images: Vec::new(),
            launch_confirm_process: None,
        })
    }
}

impl Endpoint for FeedBackOnComplaint {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/merchant-service/feedbacks";
    type Response = NoContent;
}

/// What [`ListComplaintsV1`](super::ListComplaintsV1) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ComplaintListV1 {
    /// Entries to skip, from 0; 10 starts with the eleventh (分页开始位置).
    #[serde(default, deserialize_with = "null_as_default")]
    pub offset: i64,
    /// Most entries to give back, 1-50, 10 if left out (分页大小).
    #[serde(default, deserialize_with = "null_as_default")]
    pub limit: i64,
    /// Number of all entries that match; only given when offset is 0 (投诉总条数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_count: Option<i64>,
    /// Complaints of the page; empty when none match (用户投诉信息详情).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub data: Vec<ComplaintListV1Data>,
}

/// One entry of a page: a complaint or a step of its history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ComplaintListV1Data {
    /// The merchant's own number of the payment complained about (商户订单号).
    pub out_trade_no: OutTradeNo,
    /// When the complaint was made, RFC 3339 (投诉时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub complaint_time: Option<Timestamp>,
    /// Amount complained about, in fen (投诉金额).
    pub amount: Fen,
    /// Phone number the user left, encrypted with the merchant's certificate; absent if none was given (投诉人联系方式).
    /// Sealed for the merchant.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub payer_phone: Option<Sealed>,
    /// The complaint in the user's words, at most 300 characters (投诉详情).
    #[serde(default, deserialize_with = "null_as_default")]
    pub complaint_detail: String,
    /// How far the handling of the complaint has come (投诉单状态).
    pub complaint_state: ComplaintStateV1,
    /// WeChat Pay's number of the payment complained about (微信支付订单号).
    pub transaction_id: TransactionId,
    /// When the freeze of the money ends, RFC 3339; absent if none was frozen (冻结结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub frozen_end_time: Option<String>,
    /// Number of the sub-merchant complained about; given to partners (特约商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
}

open_enum! {
    /// How far the handling of the complaint has come (投诉单状态).
    ComplaintStateV1 {
        /// The user has complained (用户已投诉).
        PayerComplainted = "PAYER_COMPLAINTED",
        /// The payment's money is frozen (交易已冻结).
        Frozened = "FROZENED",
        /// The freeze is over (冻结已结束).
        FrozenFinished = "FROZEN_FINISHED",
        /// The user withdrew the complaint (用户已撤诉).
        PayerCanceled = "PAYER_CANCELED",
        /// The merchant refunded (商户已退款).
        MerchantRefunded = "MERCHANT_REFUNDED",
        /// WeChat Pay refunded (系统已退款).
        SystemRefunded = "SYSTEM_REFUNDED",
        /// WeChat Pay's staff lifted the freeze (人工手动解冻).
        ManualUnfrozen = "MANUAL_UNFROZEN",
    }
}

/// What [`QueryComplaintV1`](super::QueryComplaintV1) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ComplaintV1 {
    /// The merchant's own number of the payment complained about (商户订单号).
    pub out_trade_no: OutTradeNo,
    /// When the complaint was made, RFC 3339 (投诉时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub complaint_time: Option<Timestamp>,
    /// Amount complained about, in fen (投诉金额).
    pub amount: Fen,
    /// Phone number the user left, encrypted with the merchant's certificate; absent if none was given (投诉人联系方式).
    /// Sealed for the merchant.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub payer_phone: Option<Sealed>,
    /// The complaint in the user's words, at most 300 characters (投诉描述).
    #[serde(default, deserialize_with = "null_as_default")]
    pub complaint_detail: String,
    /// How far the handling of the complaint has come (投诉单状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub complaint_state: Option<String>,
    /// WeChat Pay's number of the payment complained about (微信支付订单号).
    pub transaction_id: TransactionId,
    /// When the freeze of the money ends, RFC 3339; absent if none was frozen (冻结结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub frozen_end_time: Option<Timestamp>,
    /// Number of the sub-merchant complained about; given to partners (特约商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// How far the handling of the complaint has come; values not documented (投诉单处理进展状态).
    #[serde(default, deserialize_with = "null_as_default")]
    pub complaint_handle_state: String,
}

/// What [`QueryNegotiationHistoryV1`](super::QueryNegotiationHistoryV1) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistoryV1 {
    /// Steps of the complaint; empty when there are none (投诉协商历史).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub complaint_negotiation_history: Vec<NegotiationHistoryV1ComplaintNegotiationHistory>,
}

/// One step in the history of a complaint, complaints 1.0 (投诉协商历史).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistoryV1ComplaintNegotiationHistory {
    /// Who took the step: 投诉人, 商户 or 系统 (操作人).
    #[serde(default, deserialize_with = "null_as_default")]
    pub operate_user: String,
    /// When the step was taken, RFC 3339 (操作时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub operate_time: Option<Timestamp>,
    /// What the step was (操作类型).
    pub operate_type: OperateType,
    /// What was said or done (操作内容).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub operate_details: Option<String>,
    /// Addresses of the step's pictures (协商历史图片凭证).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub image_list: Vec<String>,
}
