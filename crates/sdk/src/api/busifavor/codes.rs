//! `/v3/marketing/busifavor/stocks/{stock_id}/couponcodes…`: 上传预存code、查询预存code列表、查询预存code详情、删除预存code.

use http::Method;
use serde::{Deserialize, Serialize};

use super::{CouponState, StockCouponUseRule, StockCustomEntrance, StockDisplayPatternInfo, StockType};
use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{Appid, Openid};
use crate::json::{null_as_default, number_or_text};
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
    pub coupon_use_rule: StockCouponUseRule,
    /// Entries shown on the coupon that lead to the merchant (自定义入口).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_entrance: Option<StockCustomEntrance>,
    /// How the coupon looks (样式信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_pattern_info: Option<StockDisplayPatternInfo>,
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
