//! `/v3/marketing/busifavor/stocks/{stock_id}/couponcodes…`: 上传预存code、查询预存code列表、查询预存code详情、删除预存code.

use http::Method;
use serde::{Deserialize, Serialize};

use super::{BackgroundColor, CodeDisplayMode, CouponState, StockType, UseMethod};
use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{Appid, Openid};
use crate::json::{null_as_default, number_or_text};
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Uploads codes to a stock, from which WeChat Pay draws one at random for each coupon it sends (上传预存code).
///
/// For stocks of mode `MERCHANT_UPLOAD`. 1-200 codes a call, each of 1-32 characters; no more codes than coupons in
/// the stock. Codes may be taken in part: read the counts and lists of the answer.
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `RESOURCE_ALREADY_EXISTS`,
/// `SYSTEM_ERROR`, `NO_AUTH`, `RULE_LIMIT`, `RESOURCE_NOT_EXISTS`, `USER_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `POST /v3/marketing/busifavor/stocks/{stock_id}/couponcodes`
///
/// ```
/// use yifen::api::busifavor::UploadCouponCodes;
/// let call = UploadCouponCodes::new("no-20260101-0001", vec!["Tea".to_owned()], "no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/stocks/no-20260101-0001/couponcodes");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct UploadCouponCodes {
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    pub stock_id: String,
    /// Codes to upload, at most 200 of at most 32 characters: digits, letters, spaces and -_\/=| (券code列表).
    pub coupon_code_list: Vec<String>,
    /// The merchant's own number of the upload, unique, at most 128 characters (请求业务单据号).
    pub upload_request_no: String,
}

impl UploadCouponCodes {
    /// The call with what it needs.
    #[must_use]
    pub fn new(
        stock_id: impl Into<String>,
        coupon_code_list: Vec<String>,
        upload_request_no: impl Into<String>,
    ) -> Self {
        Self { stock_id: stock_id.into(), coupon_code_list, upload_request_no: upload_request_no.into() }
    }
}

impl Endpoint for UploadCouponCodes {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/busifavor/stocks/{stock_id}/couponcodes";
    type Response = UploadedCouponCodes;
}

/// Lists the codes uploaded to a stock, page by page (查询预存code列表).
///
/// For stocks of mode `MERCHANT_UPLOAD`.
///
/// `GET /v3/marketing/busifavor/stocks/{stock_id}/couponcodes`
///
/// ```
/// use yifen::api::busifavor::ListCouponCodes;
/// let call = ListCouponCodes::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/stocks/no-20260101-0001/couponcodes");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListCouponCodes {
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    pub stock_id: String,
    /// Keeps only codes in this state (code状态).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<CouponCodeFilter>,
    /// AppID under which the openids of the answer are given (公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appid: Option<Appid>,
    /// Where the page begins, 0 if left out (分页起始位置).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub offset: Option<i64>,
    /// Most entries of the page (分页大小).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub limit: Option<i64>,
}

impl ListCouponCodes {
    /// The call with what it needs.
    #[must_use]
    pub fn new(stock_id: impl Into<String>) -> Self {
        Self { stock_id: stock_id.into(), status: None, appid: None, offset: None, limit: None }
    }
}

impl Endpoint for ListCouponCodes {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/busifavor/stocks/{stock_id}/couponcodes";
    type Response = CouponCodeList;
}

open_enum! {
    /// State of the subsidy payment, of the return, or of the codes to list (状态).
    CouponCodeFilter {
        /// Sent and usable (可用).
        Sended = "SENDED",
        /// Used (已核销).
        Used = "USED",
        /// Expired (已过期).
        Expired = "EXPIRED",
        /// Deleted (已删除).
        Deleted = "DELETED",
        /// Made invalid (已失效).
        Deactivated = "DEACTIVATED",
        /// Not handed out yet; known from the official SDKs (待分配).
        Available = "AVAILABLE",
        /// Handed out; known from the official SDKs (已分配).
        Dispatched = "DISPATCHED",
    }
}

/// Reads an uploaded code and, once it is handed out, the user's coupon (查询预存code详情).
///
/// For stocks of mode `MERCHANT_UPLOAD`.
///
/// `GET /v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}`
///
/// ```
/// use yifen::api::busifavor::QueryCouponCode;
/// let call = QueryCouponCode::new("no-20260101-0001", "Tea");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/stocks/no-20260101-0001/couponcodes/Tea");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryCouponCode {
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    pub stock_id: String,
    /// A code the merchant uploaded, at most 32 characters (券code).
    pub coupon_code: String,
    /// AppID under which the openids of the answer are given (公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appid: Option<Appid>,
}

impl QueryCouponCode {
    /// The call with what it needs.
    #[must_use]
    pub fn new(stock_id: impl Into<String>, coupon_code: impl Into<String>) -> Self {
        Self { stock_id: stock_id.into(), coupon_code: coupon_code.into(), appid: None }
    }
}

impl Endpoint for QueryCouponCode {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}";
    type Response = CouponCode;
}

/// Deletes an uploaded code (删除预存code).
///
/// For stocks of mode `MERCHANT_UPLOAD`.
///
/// `DELETE /v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}`
///
/// ```
/// use yifen::api::busifavor::DeleteCouponCode;
/// let call = DeleteCouponCode::new("no-20260101-0001", "Tea", "no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/stocks/no-20260101-0001/couponcodes/Tea?delete_request_no=no-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DeleteCouponCode {
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    pub stock_id: String,
    /// A code the merchant uploaded, at most 32 characters (券code).
    pub coupon_code: String,
    /// The merchant's own number of the deletion, unique (删除请求单据号).
    pub delete_request_no: String,
}

impl DeleteCouponCode {
    /// The call with what it needs.
    #[must_use]
    pub fn new(
        stock_id: impl Into<String>,
        coupon_code: impl Into<String>,
        delete_request_no: impl Into<String>,
    ) -> Self {
        Self { stock_id: stock_id.into(), coupon_code: coupon_code.into(), delete_request_no: delete_request_no.into() }
    }
}

impl Endpoint for DeleteCouponCode {
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/v3/marketing/busifavor/stocks/{stock_id}/couponcodes/{coupon_code}";
    type Response = DeletedCouponCode;
}

/// What [`UploadCouponCodes`](super::UploadCouponCodes) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UploadedCouponCodes {
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_id: String,
    /// Codes the stock has in all, or codes of this upload once repeats are left out (code总数).
    #[serde(default, deserialize_with = "null_as_default")]
    pub total_count: i64,
    /// Codes newly taken by this upload (上传成功code个数).
    #[serde(default, deserialize_with = "null_as_default")]
    pub success_count: i64,
    /// Codes newly taken, at most 200 (上传成功的code列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub success_codes: Vec<String>,
    /// When the upload was done, RFC 3339 (上传成功时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub success_time: Option<Timestamp>,
    /// Codes that were not taken (上传失败code个数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fail_count: Option<i64>,
    /// Codes that were not taken, and why (上传失败的code及原因).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub fail_codes: Vec<UploadedCouponCodesFailCode>,
    /// Codes uploaded before; they are not counted as taken (已存在的code列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub exist_codes: Vec<String>,
    /// Codes that come twice in this upload (本次请求中重复的code列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub duplicate_codes: Vec<String>,
}

/// A code that was not taken, and why (上传失败的code及原因).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UploadedCouponCodesFailCode {
    /// The code that was not taken, at most 32 characters (上传失败的券code).
    #[serde(default, deserialize_with = "null_as_default")]
    pub coupon_code: String,
    /// Error code of the upload of this code, at most 32 characters (上传失败错误码).
    #[serde(default, deserialize_with = "null_as_default")]
    pub code: String,
    /// Why the code was not taken, at most 128 characters (上传失败错误信息).
    #[serde(default, deserialize_with = "null_as_default")]
    pub message: String,
}

/// What [`ListCouponCodes`](super::ListCouponCodes) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponCodeList {
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_id: String,
    /// Codes the stock has in all, or codes of this upload once repeats are left out (code总数).
    #[serde(default, deserialize_with = "null_as_default")]
    pub total_count: i64,
    /// Most entries of the page (分页大小).
    #[serde(default, deserialize_with = "null_as_default")]
    pub limit: i64,
    /// Where the page begins, 0 if left out (分页起始位置).
    #[serde(default, deserialize_with = "null_as_default")]
    pub offset: i64,
    /// The entries of the page; empty when nothing matches (结果集).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub data: Vec<CouponCodeListData>,
}

/// One entry of a page: an uploaded code, a user's coupon or a guide.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponCodeListData {
    /// The code the merchant uploaded (商户上传code).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub code: Option<String>,
    /// Whether the uploaded code is handed out (code状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub code_status: Option<CouponCodeState>,
    /// When the code was uploaded, RFC 3339 (code上传时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub upload_time: Option<Timestamp>,
    /// When the code was handed out, RFC 3339 (code被分配时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub dispatched_time: Option<Timestamp>,
    /// Identifier of the user who got the code; absent before that (领券用户openid).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// The user's identifier across all apps of one open platform account (用户统一标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub unionid: Option<String>,
    /// Code of the user's coupon, at most 32 characters; for uploaded codes only once handed out (券code).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_code: Option<String>,
}

open_enum! {
    /// Whether the uploaded code is handed out (code状态).
    CouponCodeState {
        /// Not handed out yet (待分配).
        Available = "AVAILABLE",
        /// Handed out to a user (已分配).
        Dispatched = "DISPATCHED",
    }
}

/// What [`QueryCouponCode`](super::QueryCouponCode) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponCode {
    /// The code as uploaded (商户上传code信息).
    pub code_information: CouponCodeCodeInformation,
    /// The user's coupon; only once the code is handed out (用户券信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coupon_information: Option<CouponCodeCouponInformation>,
}

/// A code as uploaded (商户上传code信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponCodeCodeInformation {
    /// The code the merchant uploaded (商户上传code).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub code: Option<String>,
    /// Whether the uploaded code is handed out (code状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub code_status: Option<CouponCodeState>,
    /// When the code was uploaded, RFC 3339 (code上传时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub upload_time: Option<Timestamp>,
    /// When the code was handed out, RFC 3339 (code被分配时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub dispatched_time: Option<Timestamp>,
    /// Identifier of the user who got the code; absent before that (领券用户openid).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// The user's identifier across all apps of one open platform account (用户统一标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub unionid: Option<String>,
    /// Code of the user's coupon, once the uploaded code is handed out (券code).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_code: Option<String>,
}

/// A user's coupon (用户券信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponCodeCouponInformation {
    /// Name of the stock, shown to users, at most 21 characters (商家券批次名称).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_name: String,
    /// Number of the merchant the stock belongs to: the direct merchant or the sub-merchant; 8-15 digits (批次归属商户号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub belong_merchant: String,
    /// Note on the stock, seen by the merchant only, at most 20 characters (批次备注).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub comment: Option<String>,
    /// Goods the coupons are good for, shown in the card wallet, at most 15 characters (适用商品范围).
    #[serde(default, deserialize_with = "null_as_default")]
    pub goods_name: String,
    /// Kind of discount the coupons give (批次类型).
    pub stock_type: StockType,
    /// True lets users give the coupon to others (是否允许转赠).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transferable: Option<bool>,
    /// True lets users share the link to the coupon (是否允许分享链接).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shareable: Option<bool>,
    /// State of the user's coupon (券状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_state: Option<CouponState>,
    /// When, for what discount and how the coupons are used (核销规则).
    pub coupon_use_rule: CouponCodeCouponInformationCouponUseRule,
    /// Entries shown on the coupon that lead to the merchant (自定义入口).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_entrance: Option<CouponCodeCouponInformationCustomEntrance>,
    /// How the coupon looks (样式信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_pattern_info: Option<CouponCodeCouponInformationDisplayPatternInfo>,
    /// When the coupon can first be used, RFC 3339 (券可使用开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub available_start_time: Option<Timestamp>,
    /// When the coupon expires, RFC 3339 (券过期时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub expire_time: Option<Timestamp>,
    /// When the user got the coupon, RFC 3339 (券领取时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub receive_time: Option<Timestamp>,
    /// The sender's own number of the sending, unique (发券请求单据号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub send_request_no: Option<String>,
    /// The merchant's own number of the use, unique, at most 32 characters (核销请求单据号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub use_request_no: Option<String>,
    /// When the coupon was used, RFC 3339 (券核销时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub use_time: Option<Timestamp>,
    /// The merchant's own number of the payment the coupon is linked to (关联的商户订单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub associate_out_trade_no: Option<String>,
    /// The merchant's own number of the return, unique, at most 128 characters (退券请求单据号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub return_request_no: Option<String>,
    /// When the coupon was given back to the user, RFC 3339 (退券时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub return_time: Option<Timestamp>,
    /// The merchant's own number of the deactivation, unique, at most 128 characters (失效请求单据号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub deactivate_request_no: Option<String>,
    /// When the coupon was made invalid, RFC 3339 (失效时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub deactivate_time: Option<Timestamp>,
    /// Why the coupon was made invalid, at most 64 characters (失效原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub deactivate_reason: Option<String>,
}

/// When, for what discount and how coupons are used (核销规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponCodeCouponInformationCouponUseRule {
    /// When the coupons can be used (券可核销时间).
    pub coupon_available_time: CouponCodeCouponInformationCouponUseRuleCouponAvailableTime,
    /// Discount of a fixed amount; needed for `stock_type` NORMAL (固定面额满减券使用规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed_normal_coupon: Option<CouponCodeCouponInformationCouponUseRuleFixedNormalCoupon>,
    /// Discount in percent; needed for `stock_type` DISCOUNT (折扣券使用规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_coupon: Option<CouponCodeCouponInformationCouponUseRuleDiscountCoupon>,
    /// Goods at a special price; needed for `stock_type` EXCHANGE (换购券使用规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exchange_coupon: Option<CouponCodeCouponInformationCouponUseRuleExchangeCoupon>,
    /// How the user presents the coupon (核销方式).
    pub use_method: UseMethod,
    /// AppID of the merchant's mini program; needed for `use_method` `MINI_PROGRAMS` (小程序appid).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mini_programs_appid: Option<String>,
    /// Page of the mini program to open; needed for `use_method` `MINI_PROGRAMS` (小程序path).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mini_programs_path: Option<String>,
}

/// When coupons can be used (券可核销时间).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponCodeCouponInformationCouponUseRuleCouponAvailableTime {
    /// When the stock starts, RFC 3339; the stock lasts a year at most (开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub available_begin_time: Option<Timestamp>,
    /// When the stock ends, RFC 3339; no coupon can be used after it (结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub available_end_time: Option<Timestamp>,
    /// Days a coupon stays valid once in effect, 1-365; 1 is the same day only (生效后N天内有效).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_day_after_receive: Option<i64>,
    /// Days of the week and hours at which the coupons can be used (固定周期有效时间段).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_week: Option<CouponCodeCouponInformationCouponUseRuleCouponAvailableTimeAvailableWeek>,
    /// Single spans of time in which the coupons can be used; the misspelling is WeChat Pay's (无规律的有效时间段).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub irregulary_avaliable_time:
        Vec<CouponCodeCouponInformationCouponUseRuleCouponAvailableTimeIrregularyAvaliableTime>,
    /// Days from receipt until a coupon takes effect, at most 30; needs `available_day_after_receive` (领取后N天开始生效).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait_days_after_receive: Option<i64>,
}

/// Days of the week and hours at which coupons can be used (固定周期有效时间段).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponCodeCouponInformationCouponUseRuleCouponAvailableTimeAvailableWeek {
    /// Days of the week: 0 is Sunday, 1 Monday, 6 Saturday; needed with `available_day_time` (可用星期数).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub week_day: Vec<i64>,
    /// Hours of the day, at most 2 spans (当天可用时间段).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub available_day_time:
        Vec<CouponCodeCouponInformationCouponUseRuleCouponAvailableTimeAvailableWeekAvailableDayTime>,
}

/// A span of the day, in seconds from midnight (当天可用时间段).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponCodeCouponInformationCouponUseRuleCouponAvailableTimeAvailableWeekAvailableDayTime {
    /// First second of the span, counted from midnight, 1-86399 (当天可用开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begin_time: Option<i64>,
    /// Last second of the span, counted from midnight, 1-86399; 86399 is 23:59:59 (当天可用结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_time: Option<i64>,
}

/// A single span of time (无规律的有效时间段).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponCodeCouponInformationCouponUseRuleCouponAvailableTimeIrregularyAvaliableTime {
    /// When the span begins, RFC 3339 (开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub begin_time: Option<Timestamp>,
    /// When the span ends, RFC 3339 (结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub end_time: Option<Timestamp>,
}

/// A fixed amount off (固定面额满减券使用规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponCodeCouponInformationCouponUseRuleFixedNormalCoupon {
    /// Amount taken off, in fen, 1-10000000 (优惠金额).
    pub discount_amount: Fen,
    /// Least amount of the purchase, in fen, 1-10000000 (消费门槛).
    pub transaction_minimum: Fen,
}

/// A percentage off (折扣券使用规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponCodeCouponInformationCouponUseRuleDiscountCoupon {
    /// Percentage of the price still to pay, 1-100: 88 is 12% off (折扣比例).
    #[serde(default, deserialize_with = "null_as_default")]
    pub discount_percent: i64,
    /// Least amount of the purchase, in fen, 1-10000000 (消费门槛).
    pub transaction_minimum: Fen,
}

/// An item at a special price (换购券使用规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponCodeCouponInformationCouponUseRuleExchangeCoupon {
    /// Special price of the item, in fen, 0-10000000 (单品换购价).
    pub exchange_price: Fen,
    /// Least amount of the purchase, in fen, 1-10000000 (消费门槛).
    pub transaction_minimum: Fen,
}

/// Entries on a coupon that lead to the merchant (自定义入口).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponCodeCouponInformationCustomEntrance {
    /// Entry to the merchant's mini program (小程序入口).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mini_programs_info: Option<CouponCodeCouponInformationCustomEntranceMiniProgramsInfo>,
    /// AppID of the merchant's official account, shown as an entry on the coupon (商户公众号appid).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub appid: Option<Appid>,
    /// Number of the marketing hall to open, at most 64 characters (营销馆id).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub hall_id: Option<String>,
    /// Number of the group of stores that take the coupon, at most 64 characters (可用门店id).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub store_id: Option<String>,
    /// How the coupon's code is shown to the user (code展示模式).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub code_display_mode: Option<CodeDisplayMode>,
}

/// Entry to a mini program (小程序入口).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponCodeCouponInformationCustomEntranceMiniProgramsInfo {
    /// AppID of the mini program to open, at most 32 characters (商家小程序appid).
    #[serde(default, deserialize_with = "null_as_default")]
    pub mini_programs_appid: String,
    /// Page of the mini program to open, at most 128 characters (商家小程序path).
    #[serde(default, deserialize_with = "null_as_default")]
    pub mini_programs_path: String,
    /// Words of the entry, at most 5 characters (入口文案).
    #[serde(default, deserialize_with = "null_as_default")]
    pub entrance_words: String,
    /// Words beside the entry, at most 6 characters (引导文案).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub guiding_words: Option<String>,
}

/// How a coupon looks (样式信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponCodeCouponInformationDisplayPatternInfo {
    /// Terms of use, shown with the coupon, at most 1000 characters (使用须知).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub description: Option<String>,
    /// Address of the logo, from the marketing image upload: 120 x 120 pixels, under 1 MB, at most 128 characters
    /// (商户logo).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub merchant_logo_url: Option<String>,
    /// Merchant's name on the coupon, at most 16 characters; WeChat Pay takes the brand's or short name instead
    /// (商户名称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub merchant_name: Option<String>,
    /// Background colour, by its name in WeChat Pay's colour chart (背景颜色).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub background_color: Option<BackgroundColor>,
    /// Address of the picture, from the marketing image upload: 1074 x 603 pixels, up to 2 MB, at most 128
    /// characters (券详情图片).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_image_url: Option<String>,
    /// Video channel shown with the coupon (视频号相关信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finder_info: Option<CouponCodeCouponInformationDisplayPatternInfoFinderInfo>,
}

/// Video channel shown with a coupon (视频号相关信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponCodeCouponInformationDisplayPatternInfoFinderInfo {
    /// Number of the video channel (视频号ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub finder_id: String,
    /// Number of the video in the channel (视频号视频ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub finder_video_id: String,
    /// Address of the cover, from the marketing image upload: 716 x 402 pixels, up to 2 MB (视频号封面图).
    #[serde(default, deserialize_with = "null_as_default")]
    pub finder_video_cover_image_url: String,
}

/// What [`DeleteCouponCode`](super::DeleteCouponCode) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DeletedCouponCode {
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_id: Option<String>,
    /// When the code was deleted, RFC 3339 (删除时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub delete_time: Option<Timestamp>,
}
