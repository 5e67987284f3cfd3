//! `/v3/merchant-service/complaints-v2…`: 查询投诉单列表、查询投诉单详情.

use http::Method;
use serde::{Deserialize, Serialize};

use super::MediaType;
use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{ComplaintId, InvalidId, Mchid, OutOrderNo, OutTradeNo, TransactionId};
use crate::json::{null_as_default, number_or_text};
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Lists the complaints made between two days, page by page (查询投诉单列表).
///
/// At most 30 days between the two dates. 1-50 complaints a page, 10 by default. `total_count` comes with offset 0
/// only. When the answer is said to be too large, ask again with a smaller limit. `payer_phone` is decrypted with
/// the merchant's private key.
///
/// `GET /v3/merchant-service/complaints-v2`
///
/// ```
/// use yifen::api::complaints::ListComplaints;
/// let call = ListComplaints::new("2026-01-02", "2026-01-02");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant-service/complaints-v2?begin_date=2026-01-02&end_date=2026-01-02");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListComplaints {
    /// Most complaints to give back, 1-50, 10 if left out (分页大小).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub limit: Option<i64>,
    /// Entries to skip, from 0; 10 starts with the eleventh (分页开始位置).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub offset: Option<i64>,
    /// First day on which the complaints were made, `yyyy-MM-dd` (开始日期).
    pub begin_date: String,
    /// Last day on which the complaints were made, `yyyy-MM-dd`, at most 30 days after the first (结束日期).
    pub end_date: String,
    /// Only complaints about this merchant; left out, a partner gets those of all its sub-merchants (被诉商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complainted_mchid: Option<Mchid>,
}

impl ListComplaints {
    /// The call with what it needs.
    #[must_use]
    pub fn new(begin_date: impl Into<String>, end_date: impl Into<String>) -> Self {
        Self {
            limit: None,
            offset: None,
            begin_date: begin_date.into(),
            end_date: end_date.into(),
            complainted_mchid: None,
        }
    }
}

impl Endpoint for ListComplaints {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/merchant-service/complaints-v2";
    type Response = ComplaintList;
}

/// Reads one complaint: its state, its payments, what the user wants and how to reach the user (查询投诉单详情).
///
/// `payer_phone` is decrypted with the merchant's private key.
///
/// `GET /v3/merchant-service/complaints-v2/{complaint_id}`
///
/// ```
/// use yifen::api::complaints::QueryComplaint;
/// let call = QueryComplaint::new("200201820200101080076610000")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant-service/complaints-v2/200201820200101080076610000");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryComplaint {
    /// WeChat Pay's number of the complaint, at most 64 characters (投诉单号).
    pub complaint_id: ComplaintId,
}

impl QueryComplaint {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(complaint_id: impl TryInto<ComplaintId, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { complaint_id: complaint_id.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryComplaint {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/merchant-service/complaints-v2/{complaint_id}";
    type Response = Complaint;
}

/// What [`ListComplaints`](super::ListComplaints) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ComplaintList {
    /// Complaints of the page; absent or empty when none match (用户投诉信息详情).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub data: Vec<ComplaintListData>,
    /// Most complaints to give back, 1-50, 10 if left out (分页大小).
    #[serde(default, deserialize_with = "null_as_default")]
    pub limit: i64,
    /// Entries to skip, from 0; 10 starts with the eleventh (分页开始位置).
    #[serde(default, deserialize_with = "null_as_default")]
    pub offset: i64,
    /// Number of all complaints that match; only given when offset is 0 (投诉总条数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_count: Option<i64>,
}

/// One entry of a page: a complaint or a step of its history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ComplaintListData {
    /// WeChat Pay's number of the complaint, at most 64 characters (投诉单号).
    pub complaint_id: ComplaintId,
    /// When the complaint was made, RFC 3339 (投诉时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub complaint_time: Option<Timestamp>,
    /// The complaint in the user's words, at most 300 characters (投诉详情).
    #[serde(default, deserialize_with = "null_as_default")]
    pub complaint_detail: String,
    /// How far the handling of the complaint has come (投诉单状态).
    pub complaint_state: ComplaintState,
    /// Only complaints about this merchant; left out, a partner gets those of all its sub-merchants (被诉商户号).
    pub complainted_mchid: Mchid,
    /// Phone number the user left, encrypted with the merchant's certificate; absent if none was given (投诉人联系方式).
    /// Sealed for the merchant.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub payer_phone: Option<Sealed>,
    /// Payments the complaint is about (投诉单关联订单信息).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub complaint_order_info: Vec<ComplaintListComplaintOrderInfo>,
    /// PayScore service orders the complaint is about (投诉单关联服务单信息).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub service_order_info: Vec<ComplaintListServiceOrderInfo>,
    /// Pictures handed in with the complaint or with this step (投诉资料列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub complaint_media_list: Vec<ComplaintListComplaintMedia>,
    /// True when the payments complained about were refunded in full (投诉单是否已全额退款).
    #[serde(default, deserialize_with = "null_as_default")]
    pub complaint_full_refunded: bool,
    /// True when a message of the user waits for an answer (是否有待回复的用户留言).
    #[serde(default, deserialize_with = "null_as_default")]
    pub incoming_user_response: bool,
    /// Title of the question the user picked before complaining (问题描述).
    #[serde(default, deserialize_with = "null_as_default")]
    pub problem_description: String,
    /// How often the user has complained about this; the first complaint counts as 1 (用户投诉次数).
    #[serde(default, deserialize_with = "null_as_default")]
    pub user_complaint_times: i64,
    /// Kind of problem; complaints of kind REFUND ask for money back (问题类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub problem_type: Option<ProblemType>,
    /// Refund the user asks for, in fen; set when `problem_type` is REFUND (申请退款金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apply_refund_amount: Option<Fen>,
    /// WeChat Pay's marks on the user (用户标签列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub user_tag_list: Vec<UserTag>,
    /// Details particular to a line of business (补充信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub additional_info: Option<ComplaintListAdditionalInfo>,
    /// True while WeChat Pay's customer service is helping with the complaint (是否在平台协助中).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_platform_service: Option<bool>,
    /// True when the user should be answered at once (是否需即时服务用户).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need_immediate_service: Option<bool>,
    /// True when the complaint is in agent mode; the public sources say no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_agent_mode: Option<bool>,
}

open_enum! {
    /// How far the handling of the complaint has come (投诉单状态).
    ComplaintState {
        /// The merchant has not answered yet (待处理).
        Pending = "PENDING",
        /// The merchant has answered; not settled yet (处理中).
        Processing = "PROCESSING",
        /// Settled (已处理完成).
        Processed = "PROCESSED",
    }
}

/// A payment a complaint is about (投诉单关联订单信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ComplaintListComplaintOrderInfo {
    /// WeChat Pay's number of the payment complained about (微信订单号).
    pub transaction_id: TransactionId,
    /// The merchant's own number of the payment complained about (商户订单号).
    pub out_trade_no: OutTradeNo,
    /// Amount of the payment, in fen (订单金额).
    pub amount: Fen,
}

/// A PayScore service order a complaint is about (投诉单关联服务单信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ComplaintListServiceOrderInfo {
    /// WeChat Pay's number of the PayScore service order (微信支付服务订单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub order_id: Option<String>,
    /// The merchant's own number of the PayScore service order (商户服务订单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_order_no: Option<OutOrderNo>,
    /// State of the PayScore service order (支付分服务单状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub state: Option<ServiceOrderState>,
}

open_enum! {
    /// State of the profit sharing as a whole; each receiver has its own result (分账单状态).
    ServiceOrderState {
        /// The service is under way (服务订单进行中).
        Doing = "DOING",
        /// The merchant cancelled the service order (商户取消服务订单).
        Revoked = "REVOKED",
        /// The service is over and waits for payment (服务订单待支付).
        Waitpay = "WAITPAY",
        /// The service order is paid (服务订单已支付).
        Done = "DONE",
    }
}

/// Pictures of one kind handed in for a complaint (投诉资料).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ComplaintListComplaintMedia {
    /// Who handed in the pictures, and when (媒体文件业务类型).
    pub media_type: MediaType,
    /// Addresses of the pictures, to be fetched with a signed request (媒体文件请求url).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub media_url: Vec<String>,
}

open_enum! {
    /// Kind of problem; complaints of kind REFUND ask for money back (问题类型).
    ProblemType {
        /// Asks for a refund (申请退款).
        Refund = "REFUND",
        /// A paid service or right did not take effect (服务权益未生效).
        ServiceNotWork = "SERVICE_NOT_WORK",
        /// Something else (其他类型).
        Others = "OTHERS",
    }
}

open_enum! {
    /// WeChat Pay's marks on the user (用户标签列表).
    UserTag {
        /// Trusted; fit for a quick refund (可信用户).
        Trusted = "TRUSTED",
        /// High-risk complaint; handle it first and with care (高风险投诉).
        HighRisk = "HIGH_RISK",
    }
}

/// Details of a complaint particular to a line of business (补充信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ComplaintListAdditionalInfo {
    /// Which details are given; decides the field that is set (补充信息类型).
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub kind: Option<AdditionalInfoType>,
    /// Details of a complaint about a rented power bank (充电宝投诉相关信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_power_info: Option<ComplaintListSharePowerInfo>,
}

open_enum! {
    /// Kind of receiver: a merchant or a person's openid (分账接收方类型).
    AdditionalInfoType {
        /// Details of a rented power bank (充电宝投诉相关行业).
        SharePowerType = "SHARE_POWER_TYPE",
    }
}

/// Details of a complaint about a rented power bank (充电宝投诉相关信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ComplaintListSharePowerInfo {
    /// When the user returned the power bank, RFC 3339 (归还时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub return_time: Option<Timestamp>,
    /// Where the user returned the power bank (归还地点信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub return_address_info: Option<ComplaintListReturnAddressInfo>,
    /// True when the power bank was returned to the machine it came from (是否归还同一柜机).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_returned_to_same_machine: Option<bool>,
}

/// Where a power bank was returned (归还地点信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ComplaintListReturnAddressInfo {
    /// Address of the return (归还地点).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub return_address: Option<String>,
    /// Longitude of the return, in degrees, as text (归还地点经度).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub longitude: Option<String>,
    /// Latitude of the return, in degrees, as text (归还地点纬度).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub latitude: Option<String>,
}

/// What [`QueryComplaint`](super::QueryComplaint) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Complaint {
    /// WeChat Pay's number of the complaint, at most 64 characters (投诉单号).
    pub complaint_id: ComplaintId,
    /// When the complaint was made, RFC 3339 (投诉时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub complaint_time: Option<Timestamp>,
    /// The complaint in the user's words, at most 300 characters (投诉详情).
    #[serde(default, deserialize_with = "null_as_default")]
    pub complaint_detail: String,
    /// How far the handling of the complaint has come (投诉单状态).
    pub complaint_state: ComplaintState,
    /// Number of the merchant complained about, at most 64 characters (被诉商户号).
    pub complainted_mchid: Mchid,
    /// Phone number the user left, encrypted with the merchant's certificate; absent if none was given (投诉人联系方式).
    /// Sealed for the merchant.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub payer_phone: Option<Sealed>,
    /// OpenID of the user under the merchant's AppID; absent for PayScore orders (投诉人openid).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub payer_openid: Option<String>,
    /// Pictures handed in with the complaint (投诉资料列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub complaint_media_list: Vec<ComplaintListComplaintMedia>,
    /// Payments the complaint is about (投诉单关联订单信息).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub complaint_order_info: Vec<ComplaintListComplaintOrderInfo>,
    /// PayScore service orders the complaint is about (投诉单关联服务单信息).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub service_order_info: Vec<ComplaintServiceOrderInfo>,
    /// True when the payments complained about were refunded in full (投诉单是否已全额退款).
    #[serde(default, deserialize_with = "null_as_default")]
    pub complaint_full_refunded: bool,
    /// True when a message of the user waits for an answer (是否有待回复的用户留言).
    #[serde(default, deserialize_with = "null_as_default")]
    pub incoming_user_response: bool,
    /// Title of the question the user picked before complaining (问题描述).
    #[serde(default, deserialize_with = "null_as_default")]
    pub problem_description: String,
    /// How often the user has complained about this; the first complaint counts as 1 (用户投诉次数).
    #[serde(default, deserialize_with = "null_as_default")]
    pub user_complaint_times: i64,
    /// Kind of problem; complaints of kind REFUND ask for money back (问题类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub problem_type: Option<ProblemType>,
    /// Refund the user asks for, in fen; set when `problem_type` is REFUND (申请退款金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apply_refund_amount: Option<Fen>,
    /// WeChat Pay's marks on the user (用户标签列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub user_tag_list: Vec<UserTag>,
    /// Details particular to a line of business (补充信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub additional_info: Option<ComplaintListAdditionalInfo>,
    /// True while WeChat Pay's customer service is helping with the complaint (是否在平台协助中).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_platform_service: Option<bool>,
    /// True when the user should be answered at once (是否需即时服务用户).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need_immediate_service: Option<bool>,
    /// True when the complaint is in agent mode; the public sources say no more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_agent_mode: Option<bool>,
}

/// A PayScore service order a complaint is about (投诉单关联服务单信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ComplaintServiceOrderInfo {
    /// WeChat Pay's number of the PayScore service order (微信支付服务订单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub order_id: Option<String>,
    /// The merchant's own number of the PayScore service order (商户服务订单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_order_no: Option<OutOrderNo>,
    /// State of the PayScore service order (支付分服务单状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub state: Option<String>,
}
