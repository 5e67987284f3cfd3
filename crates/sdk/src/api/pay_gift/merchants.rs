//! `/v3/marketing/paygiftactivity/activities/{activity_id}/merchants…`: 查询活动发券商户号、新增活动发券商户号、删除活动发券商户号.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::{empty_as_none, time_or_none};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::Mchid;
use crate::json::{null_as_default, number_or_text};
use crate::time::Timestamp;

/// Lists the merchants whose payments bring the coupons of an activity (获取活动发券商户号).
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `SIGN_ERROR`, `NO_AUTH`,
/// `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `GET /v3/marketing/paygiftactivity/activities/{activity_id}/merchants`
///
/// ```
/// use yifen::api::pay_gift::ListActivityMerchants;
/// let call = ListActivityMerchants::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/paygiftactivity/activities/no-20260101-0001/merchants");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListActivityMerchants {
    /// WeChat Pay's number of the activity (活动id). At most 20 characters.
    pub activity_id: String,
    /// Page to read: a page number, not a count of entries (分页页码).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub offset: Option<i64>,
    /// Most entries of a page (分页大小).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub limit: Option<i64>,
}

impl ListActivityMerchants {
    /// The call with what it needs.
    #[must_use]
    pub fn new(activity_id: impl Into<String>) -> Self {
        Self { activity_id: activity_id.into(), offset: None, limit: None }
    }
}

impl Endpoint for ListActivityMerchants {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/paygiftactivity/activities/{activity_id}/merchants";
    type Response = ActivityMerchants;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("activity_id", &self.activity_id, 1..=20)?;
        Ok(())
    }
}

/// Adds merchants whose payments bring the coupons of an activity. Merchants that were refused come back with the
/// reason (新增活动发券商户号).
///
/// At most 500 merchants a call. `add_request_no` must be unique.
///
/// `POST /v3/marketing/paygiftactivity/activities/{activity_id}/merchants/add`
///
/// ```
/// use yifen::api::pay_gift::AddActivityMerchants;
/// let call = AddActivityMerchants::new("no-20260101-0001", vec!["Tea".to_owned()], "no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/paygiftactivity/activities/no-20260101-0001/merchants/add");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AddActivityMerchants {
    /// WeChat Pay's number of the activity (活动id).
    pub activity_id: String,
    /// Numbers of the merchants to add, at most 500 (发券商户号).
    pub merchant_id_list: Vec<String>,
    /// The merchant's own number of the addition, unique, 1-128 of letters, digits and _ | * - (请求业务单据号).
    pub add_request_no: String,
}

impl AddActivityMerchants {
    /// The call with what it needs.
    #[must_use]
    pub fn new(
        activity_id: impl Into<String>,
        merchant_id_list: Vec<String>,
        add_request_no: impl Into<String>,
    ) -> Self {
        Self { activity_id: activity_id.into(), merchant_id_list, add_request_no: add_request_no.into() }
    }
}

impl Endpoint for AddActivityMerchants {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/paygiftactivity/activities/{activity_id}/merchants/add";
    type Response = AddedActivityMerchants;
}

/// Removes merchants whose payments bring the coupons of an activity (删除活动发券商户号).
///
/// 1-500 merchants a call. `delete_request_no` must be unique.
///
/// `POST /v3/marketing/paygiftactivity/activities/{activity_id}/merchants/delete`
///
/// ```
/// use yifen::api::pay_gift::DeleteActivityMerchants;
/// let call = DeleteActivityMerchants::new(
///     "no-20260101-0001", vec!["Tea".to_owned()], "no-20260101-0001",
/// );
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/paygiftactivity/activities/no-20260101-0001/merchants/delete");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DeleteActivityMerchants {
    /// WeChat Pay's number of the activity (活动id).
    pub activity_id: String,
    /// Numbers of the merchants to remove, 1-500 (发券商户号).
    pub merchant_id_list: Vec<String>,
    /// The merchant's own number of the removal, unique, 1-128 of letters, digits and _ | * - (请求业务单据号).
    pub delete_request_no: String,
}

impl DeleteActivityMerchants {
    /// The call with what it needs.
    #[must_use]
    pub fn new(
        activity_id: impl Into<String>,
        merchant_id_list: Vec<String>,
        delete_request_no: impl Into<String>,
    ) -> Self {
        Self { activity_id: activity_id.into(), merchant_id_list, delete_request_no: delete_request_no.into() }
    }
}

impl Endpoint for DeleteActivityMerchants {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/paygiftactivity/activities/{activity_id}/merchants/delete";
    type Response = DeletedActivityMerchants;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::items("merchant_id_list", &self.merchant_id_list, 1..=500)?;
        Ok(())
    }
}

/// What [`ListActivityMerchants`](super::ListActivityMerchants) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityMerchants {
    /// Page to read: a page number, not a count of entries (分页页码).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
    /// Most entries of a page (分页大小).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// How many entries match in all (总数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_count: Option<i64>,
    /// WeChat Pay's number of the activity (活动id). At most 20 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub activity_id: Option<String>,
    /// The entries of the page; empty when nothing matches (结果集).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub data: Vec<ActivityMerchantsData>,
}

/// One entry of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityMerchantsData {
    /// Number of a merchant whose payments bring the coupons (发券商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// Name of the merchant (商户名称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub merchant_name: Option<String>,
    /// When the entry was added, RFC 3339 (创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// When the entry was last changed, RFC 3339 (更新时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
}

/// What [`AddActivityMerchants`](super::AddActivityMerchants) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AddedActivityMerchants {
    /// WeChat Pay's number of the activity (活动id).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub activity_id: Option<String>,
    /// When the merchants were added, RFC 3339 (添加时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub add_time: Option<Timestamp>,
    /// Merchants that were not added, and why (校验失败的发券商户号).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub invalid_merchant_id_list: Vec<AddedActivityMerchantsInvalidMerchantId>,
}

/// A merchant that was not added, and why (校验失败的发券商户号).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AddedActivityMerchantsInvalidMerchantId {
    /// Number of the merchant that was not added (商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// Why the merchant was not added (无效原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub invalid_reason: Option<String>,
}

/// What [`DeleteActivityMerchants`](super::DeleteActivityMerchants) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DeletedActivityMerchants {
    /// WeChat Pay's number of the activity (活动id).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub activity_id: Option<String>,
    /// When the merchants were removed, RFC 3339 (删除时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub delete_time: Option<Timestamp>,
}
