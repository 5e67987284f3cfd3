//! `/v3/marketing/paygiftactivity/…`: 创建全场满额送活动、获取支付有礼活动列表、查询活动详情接口、查询活动指定商品列表.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::{empty_as_none, time_or_none};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::json::{null_as_default, number_or_text};
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Creates a pay-gift activity: whoever pays at least an amount at the merchants named gets merchant coupons
/// (创建全场满额送活动).
///
/// Only merchant coupons (商家券); `merchant_option` is then `MANUAL_INPUT_MERCHANT` with 1-500 merchants. Begins
/// within one year and runs at most 90 days. `GIFT_PACKAGE` needs 3-5 awards, usable in the same time. The
/// merchants must be those the coupons belong to or of the same brand. `out_request_no` must be unique.
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `SIGN_ERROR`, `NO_AUTH`,
/// `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/marketing/paygiftactivity/unique-threshold-activity`
///
/// ```
/// use yifen::api::pay_gift::{ActivityBaseInfo, AwardSendRule, AwardType, CreateThresholdActivity, DeliveryPurpose, MerchantOption, SendContent};
/// use yifen::{Fen, Timestamp};
/// let call = CreateThresholdActivity::new(
///     ActivityBaseInfo::new(
///         "Tea", "Tea", "https://shop.example/notify", Timestamp::parse("2026-01-02T10:00:00+08:00")?,
///         Timestamp::parse("2026-01-02T10:00:00+08:00")?, "no-20260101-0001", DeliveryPurpose::OffLinePay,
///     ),
///     AwardSendRule::new(
///         AwardType::Busifavor, MerchantOption::InSeviceCouponMerchant, Fen::new(100), SendContent::SingleCoupon,
///     ),
/// );
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/paygiftactivity/unique-threshold-activity");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateThresholdActivity {
    /// What the activity is called, when it runs and where it leads (活动基本信息).
    pub activity_base_info: ActivityBaseInfo,
    /// Who gets coupons and for which payments (活动高级设置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advanced_setting: Option<AdvancedSetting>,
    /// What has to be paid for which coupons (活动奖品发放规则).
    pub award_send_rule: AwardSendRule,
}

impl CreateThresholdActivity {
    /// The call with what it needs.
    #[must_use]
    pub fn new(activity_base_info: ActivityBaseInfo, award_send_rule: AwardSendRule) -> Self {
        Self { activity_base_info, advanced_setting: None, award_send_rule }
    }
}

impl Endpoint for CreateThresholdActivity {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/paygiftactivity/unique-threshold-activity";
    type Response = CreatedActivity;
}

/// What an activity is called, when it runs and where it leads (活动基本信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ActivityBaseInfo {
    /// Name of the activity (活动名称).
    pub activity_name: String,
    /// Second title of the activity (活动副标题).
    pub activity_second_title: String,
    /// Address of the logo shown with the coupons, from the marketing image upload (商户logo).
    pub merchant_logo_url: String,
    /// Colour name from WeChat Pay's chart, such as COLOR010; the sources differ in its case (背景颜色).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub background_color: Option<String>,
    /// Start of the activity, RFC 3339, at most one year ahead (活动开始时间).
    pub begin_time: Timestamp,
    /// End of the activity, RFC 3339, at most 90 days after its start (活动结束时间).
    pub end_time: Timestamp,
    /// Periods and hours at which coupons are given; within the activity (可用时间段).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_periods: Option<AvailablePeriods>,
    /// The merchant's own number of the creation, unique, 1-128 of letters, digits and _ | * - (商户请求单号).
    pub out_request_no: String,
    /// What the coupons are to bring about (投放目的).
    pub delivery_purpose: DeliveryPurpose,
    /// AppID of the merchant's mini program; needed when `delivery_purpose` is `JUMP_MINI_APP` (商家小程序appid).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mini_programs_appid: Option<String>,
    /// Page of the mini program to open; left out, the coupon's page opens (商家小程序path).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mini_programs_path: Option<String>,
}

impl ActivityBaseInfo {
    /// With what is required.
    #[must_use]
    pub fn new(
        activity_name: impl Into<String>,
        activity_second_title: impl Into<String>,
        merchant_logo_url: impl Into<String>,
        begin_time: Timestamp,
        end_time: Timestamp,
        out_request_no: impl Into<String>,
        delivery_purpose: DeliveryPurpose,
    ) -> Self {
        Self {
            activity_name: activity_name.into(),
            activity_second_title: activity_second_title.into(),
            merchant_logo_url: merchant_logo_url.into(),
            background_color: None,
            begin_time,
            end_time,
            available_periods: None,
            out_request_no: out_request_no.into(),
            delivery_purpose,
            mini_programs_appid: None,
            mini_programs_path: None,
        }
    }
}

/// Periods and hours at which coupons are given (可用时间段).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AvailablePeriods {
    /// Periods in which coupons are given; needed with `available_periods` (可用时间).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub available_time: Vec<AvailableTime>,
    /// Hours of each day in which coupons are given; needed with `available_periods` (每日可用时间).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub available_day_time: Vec<AvailableDayTime>,
}

/// One period in which coupons are given (可用时间).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AvailableTime {
    /// Start of the period, RFC 3339 (可用开始时间).
    pub begin_time: Timestamp,
    /// End of the period, RFC 3339 (可用结束时间).
    pub end_time: Timestamp,
}

impl AvailableTime {
    /// With what is required.
    #[must_use]
    pub fn new(begin_time: Timestamp, end_time: Timestamp) -> Self {
        Self { begin_time, end_time }
    }
}

/// Hours of each day in which coupons are given (每日可用时间).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AvailableDayTime {
    /// First second of the day as HHmmss, such as 110000; 000000 for no limit (每日可用开始时间).
    pub begin_day_time: String,
    /// Last second of the day as HHmmss, such as 135959; 235959 for no limit (每日可用结束时间).
    pub end_day_time: String,
}

impl AvailableDayTime {
    /// With what is required.
    #[must_use]
    pub fn new(begin_day_time: impl Into<String>, end_day_time: impl Into<String>) -> Self {
        Self { begin_day_time: begin_day_time.into(), end_day_time: end_day_time.into() }
    }
}

open_enum! {
    /// What the coupons are to bring about (投放目的).
    DeliveryPurpose {
        /// Bring the user back to the shop (拉用户回店消费).
        OffLinePay = "OFF_LINE_PAY",
        /// Bring the user to the mini program (引导用户前往小程序消费).
        JumpMiniApp = "JUMP_MINI_APP",
    }
}

/// Who gets coupons and for which payments (活动高级设置).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AdvancedSetting {
    /// Which users get coupons (投放用户类别).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery_user_category: Option<DeliveryUserCategory>,
    /// AppID of the merchant's membership; needed for member-only activities (商家会员appid).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant_member_appid: Option<String>,
    /// Ways of paying that bring coupons; all if left out, not open for merchant coupons (支付模式).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_mode: Option<PaymentMode>,
    /// Tags of orders that bring coupons, at most 500; an order must carry one as `goods_tag` (订单优惠标记).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goods_tags: Vec<String>,
    /// Means of payment that brings coupons; any if left out, not open for merchant coupons (支付方式信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_method_information: Option<PaymentMethodInformation>,
}

open_enum! {
    /// Which users get coupons (投放用户类别).
    DeliveryUserCategory {
        /// Named by one source only, most likely by mistake.
        Busifavor = "BUSIFAVOR",
        /// All users (所有用户).
        DeliveryAllPerson = "DELIVERY_ALL_PERSON",
        /// Members only (会员用户).
        DeliveryMemberPerson = "DELIVERY_MEMBER_PERSON",
    }
}

/// Ways of paying that bring coupons (支付模式).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PaymentMode {
    /// Scenes of payment that bring coupons (支付场景列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub payment_scene_list: Vec<PaymentScene>,
    /// Means of payment that brings coupons; any if left out, not open for merchant coupons (支付方式信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_method_information: Option<PaymentMethodInformation>,
}

open_enum! {
    /// Scenes of payment that bring coupons (支付场景列表).
    PaymentScene {
        /// Payment in an app (APP支付).
        AppScene = "APP_SCENE",
    }
}

/// Means of payment that brings coupons (支付方式信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PaymentMethodInformation {
    /// Balance or the cards of one bank (支付方式).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_method: Option<GiftPaymentMethod>,
    /// Code of the bank, such as `AHRCUB_CREDIT`; needed for `SPECIFIC_BANK_CARD` (银行简称).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_abbreviation: Option<String>,
}

open_enum! {
    /// Balance or the cards of one bank (支付方式).
    GiftPaymentMethod {
        /// WeChat Pay balance (零钱).
        Cft = "CFT",
        /// Cards of one bank (指定银行卡).
        SpecificBankCard = "SPECIFIC_BANK_CARD",
    }
}

/// What has to be paid for which coupons (活动奖品发放规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AwardSendRule {
    /// Kind of award; only merchant coupons so far (奖品类型).
    pub award_type: AwardType,
    /// How the merchants whose payments bring coupons are chosen (发券商户号选项).
    pub merchant_option: MerchantOption,
    /// Least amount of the order that brings coupons, in fen (消费金额门槛).
    pub transaction_amount_minimum: Fen,
    /// One coupon or a package of them (发放内容).
    pub send_content: SendContent,
    /// The coupons given: one, or 3-5 for `GIFT_PACKAGE` (奖品基本信息列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub award_list: Vec<Award>,
    /// Numbers of the merchants whose payments bring coupons, at most 500 of 8-15 characters (发券商户号).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub merchant_id_list: Vec<String>,
}

impl AwardSendRule {
    /// With what is required.
    #[must_use]
    pub fn new(
        award_type: AwardType,
        merchant_option: MerchantOption,
        transaction_amount_minimum: Fen,
        send_content: SendContent,
    ) -> Self {
        Self {
            award_type,
            merchant_option,
            transaction_amount_minimum,
            send_content,
            award_list: Vec::new(),
            merchant_id_list: Vec::new(),
        }
    }
}

open_enum! {
    /// Kind of award; only merchant coupons so far (奖品类型).
    AwardType {
        /// Merchant coupons (商家券).
        Busifavor = "BUSIFAVOR",
    }
}

open_enum! {
    /// How the merchants whose payments bring coupons are chosen (发券商户号选项).
    MerchantOption {
        /// The merchants where the coupons can be used (在用券商户号).
        InSeviceCouponMerchant = "IN_SEVICE_COUPON_MERCHANT",
        /// The merchants of `merchant_id_list`; the only way for merchant coupons (手动输入).
        ManualInputMerchant = "MANUAL_INPUT_MERCHANT",
    }
}

open_enum! {
    /// One coupon or a package of them (发放内容).
    SendContent {
        /// One coupon (单张券).
        SingleCoupon = "SINGLE_COUPON",
        /// A package of 3-5 coupons (礼包).
        GiftPackage = "GIFT_PACKAGE",
    }
}

/// One stock of coupons given away, with its pictures (奖品基本信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Award {
    /// Number of the stock of merchant coupons given away (商家券批次号).
    pub stock_id: String,
    /// Address of the large picture of the award, from the marketing image upload (奖品原始图).
    pub original_image_url: String,
    /// Address of the small picture, 120x120 pixels; needed when several coupons are given (奖品缩略图).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thumbnail_url: Option<String>,
}

impl Award {
    /// With what is required.
    #[must_use]
    pub fn new(stock_id: impl Into<String>, original_image_url: impl Into<String>) -> Self {
        Self { stock_id: stock_id.into(), original_image_url: original_image_url.into(), thumbnail_url: None }
    }
}

/// Lists the pay-gift activities of a merchant, by name, state or kind of award (获取支付有礼活动列表).
///
/// 1-100 activities a page; offset is a page number.
///
/// `GET /v3/marketing/paygiftactivity/activities`
///
/// ```
/// use yifen::api::pay_gift::ListActivities;
/// let call = ListActivities::new(1, 1);
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/paygiftactivity/activities?limit=1&offset=1");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListActivities {
    /// Page to read: a page number, not a count of entries (分页页码).
    #[serde(deserialize_with = "number_or_text")]
    pub offset: i64,
    /// Most activities of a page, 1-100 (分页大小).
    #[serde(deserialize_with = "number_or_text")]
    pub limit: i64,
    /// Name of the activity; as a filter, part of the name (活动名称).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity_name: Option<String>,
    /// State of the activity (活动状态).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity_status: Option<ActivityState>,
    /// Kind of award; only merchant coupons so far (奖品类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub award_type: Option<AwardType>,
}

impl ListActivities {
    /// The call with what it needs.
    #[must_use]
    pub fn new(offset: i64, limit: i64) -> Self {
        Self { offset, limit, activity_name: None, activity_status: None, award_type: None }
    }
}

impl Endpoint for ListActivities {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/paygiftactivity/activities";
    type Response = ActivityList;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::range("limit", self.limit, 1..=100)?;
        Ok(())
    }
}

open_enum! {
    /// State of the activity (活动状态).
    ActivityState {
        /// Created, not begun (已创建).
        CreateActStatus = "CREATE_ACT_STATUS",
        /// Under way (运行中).
        OngoingActStatus = "ONGOING_ACT_STATUS",
        /// Ended by the merchant (已终止).
        TerminateActStatus = "TERMINATE_ACT_STATUS",
        /// Paused (已暂停).
        StopActStatus = "STOP_ACT_STATUS",
        /// Its time is over (已过期).
        OverTimeActStatus = "OVER_TIME_ACT_STATUS",
        /// Could not be created (创建活动失败).
        CreateActFailed = "CREATE_ACT_FAILED",
        /// Not known (状态未知).
        ActStatusUnknown = "ACT_STATUS_UNKNOWN",
    }
}

/// Reads the settings and the state of one pay-gift activity (获取活动详情接口).
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `SIGN_ERROR`, `NO_AUTH`,
/// `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `GET /v3/marketing/paygiftactivity/activities/{activity_id}`
///
/// ```
/// use yifen::api::pay_gift::QueryActivity;
/// let call = QueryActivity::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/paygiftactivity/activities/no-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryActivity {
    /// WeChat Pay's number of the activity (活动id). At most 20 characters.
    pub activity_id: String,
}

impl QueryActivity {
    /// The call with what it needs.
    #[must_use]
    pub fn new(activity_id: impl Into<String>) -> Self {
        Self { activity_id: activity_id.into() }
    }
}

impl Endpoint for QueryActivity {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/paygiftactivity/activities/{activity_id}";
    type Response = Activity;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("activity_id", &self.activity_id, 1..=20)?;
        Ok(())
    }
}

/// Lists the goods a pay-gift activity is for (获取活动指定商品列表).
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `SIGN_ERROR`, `NO_AUTH`,
/// `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `GET /v3/marketing/paygiftactivity/activities/{activity_id}/goods`
///
/// ```
/// use yifen::api::pay_gift::ListActivityGoods;
/// let call = ListActivityGoods::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/paygiftactivity/activities/no-20260101-0001/goods");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListActivityGoods {
    /// WeChat Pay's number of the activity (活动id). At most 20 characters.
    pub activity_id: String,
    /// Page to read: a page number, not a count of entries (分页页码).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub offset: Option<i64>,
    /// Most entries of a page (分页大小).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub limit: Option<i64>,
}

impl ListActivityGoods {
    /// The call with what it needs.
    #[must_use]
    pub fn new(activity_id: impl Into<String>) -> Self {
        Self { activity_id: activity_id.into(), offset: None, limit: None }
    }
}

impl Endpoint for ListActivityGoods {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/paygiftactivity/activities/{activity_id}/goods";
    type Response = ActivityGoods;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("activity_id", &self.activity_id, 1..=20)?;
        Ok(())
    }
}

/// Ends a pay-gift activity for good (终止活动).
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `SIGN_ERROR`, `NO_AUTH`,
/// `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/marketing/paygiftactivity/activities/{activity_id}/terminate`
///
/// ```
/// use yifen::api::pay_gift::TerminateActivity;
/// let call = TerminateActivity::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/paygiftactivity/activities/no-20260101-0001/terminate");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TerminateActivity {
    /// WeChat Pay's number of the activity (活动id). At most 20 characters.
    pub activity_id: String,
}

impl TerminateActivity {
    /// The call with what it needs.
    #[must_use]
    pub fn new(activity_id: impl Into<String>) -> Self {
        Self { activity_id: activity_id.into() }
    }
}

impl Endpoint for TerminateActivity {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/paygiftactivity/activities/{activity_id}/terminate";
    type Response = TerminatedActivity;
    const NO_BODY: bool = true;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("activity_id", &self.activity_id, 1..=20)?;
        Ok(())
    }
}

/// What [`CreateThresholdActivity`](super::CreateThresholdActivity) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreatedActivity {
    /// WeChat Pay's number of the activity (活动id). At most 20 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub activity_id: String,
    /// When the activity was created, RFC 3339 (活动创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
}

/// What [`ListActivities`](super::ListActivities) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityList {
    /// Page to read: a page number, not a count of entries (分页页码).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
    /// Most activities of a page, 1-100 (分页大小).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// How many entries match in all (总数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_count: Option<i64>,
    /// The entries of the page; empty when nothing matches (结果集).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub data: Vec<ActivityListData>,
}

/// One entry of a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityListData {
    /// What the activity is called, when it runs and where it leads (活动基本信息).
    pub activity_base_info: ActivityListActivityBaseInfo,
    /// Who gets coupons and for which payments (活动高级设置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advanced_setting: Option<ActivityListAdvancedSetting>,
    /// WeChat Pay's number of the activity (活动id).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub activity_id: Option<String>,
    /// What has to be paid for which coupons (活动奖品发放规则).
    pub award_send_rule: ActivityListAwardSendRule,
    /// Kind of activity (活动类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub activity_type: Option<ActivityType>,
    /// State of the activity (活动状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub activity_status: Option<ActivityState>,
    /// Number of the merchant that created the activity (创建商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub creator_merchant_id: Option<String>,
    /// Number of the merchant the activity belongs to (所属商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub belong_merchant_id: Option<String>,
    /// When the activity was created, RFC 3339 (活动创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub create_time: Option<String>,
    /// When the activity was last changed, RFC 3339 (活动更新时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub update_time: Option<String>,
}

/// What an activity is called, when it runs and where it leads (活动基本信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityListActivityBaseInfo {
    /// Name of the activity (活动名称).
    #[serde(default, deserialize_with = "null_as_default")]
    pub activity_name: String,
    /// Second title of the activity (活动副标题).
    #[serde(default, deserialize_with = "null_as_default")]
    pub activity_second_title: String,
    /// Address of the logo shown with the coupons, from the marketing image upload (商户logo).
    #[serde(default, deserialize_with = "null_as_default")]
    pub merchant_logo_url: String,
    /// Colour name from WeChat Pay's chart, such as COLOR010; the sources differ in its case (背景颜色).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub background_color: Option<String>,
    /// Start of the activity, RFC 3339, at most one year ahead (活动开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub begin_time: Option<Timestamp>,
    /// End of the activity, RFC 3339, at most 90 days after its start (活动结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub end_time: Option<Timestamp>,
    /// Periods and hours at which coupons are given; within the activity (可用时间段).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_periods: Option<ActivityListAvailablePeriods>,
    /// The merchant's own number of the creation, unique, 1-128 of letters, digits and _ | * - (商户请求单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_request_no: String,
    /// What the coupons are to bring about (投放目的).
    pub delivery_purpose: DeliveryPurpose,
    /// AppID of the merchant's mini program; needed when `delivery_purpose` is `JUMP_MINI_APP` (商家小程序appid).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mini_programs_appid: Option<String>,
    /// Page of the mini program to open; left out, the coupon's page opens (商家小程序path).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mini_programs_path: Option<String>,
}

/// Periods and hours at which coupons are given (可用时间段).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityListAvailablePeriods {
    /// Periods in which coupons are given; needed with `available_periods` (可用时间).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub available_time: Vec<ActivityListAvailableTime>,
    /// Hours of each day in which coupons are given; needed with `available_periods` (每日可用时间).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub available_day_time: Vec<ActivityListAvailableDayTime>,
}

/// One period in which coupons are given (可用时间).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityListAvailableTime {
    /// Start of the period, RFC 3339 (可用开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub begin_time: Option<Timestamp>,
    /// End of the period, RFC 3339 (可用结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub end_time: Option<Timestamp>,
}

/// Hours of each day in which coupons are given (每日可用时间).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityListAvailableDayTime {
    /// First second of the day as HHmmss, such as 110000; 000000 for no limit (每日可用开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub begin_day_time: Option<String>,
    /// Last second of the day as HHmmss, such as 135959; 235959 for no limit (每日可用结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub end_day_time: Option<String>,
}

/// Who gets coupons and for which payments (活动高级设置).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityListAdvancedSetting {
    /// Which users get coupons (投放用户类别).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub delivery_user_category: Option<DeliveryUserCategory>,
    /// AppID of the merchant's membership; needed for member-only activities (商家会员appid).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub merchant_member_appid: Option<String>,
    /// Ways of paying that bring coupons; all if left out, not open for merchant coupons (支付模式).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_mode: Option<ActivityListPaymentMode>,
    /// Tags of orders that bring coupons, at most 500; an order must carry one as `goods_tag` (订单优惠标记).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub goods_tags: Vec<String>,
    /// Means of payment that brings coupons; any if left out, not open for merchant coupons (支付方式信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_method_information: Option<ActivityListAdvancedSettingPaymentMethodInformation>,
}

/// Ways of paying that bring coupons (支付模式).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityListPaymentMode {
    /// Scenes of payment that bring coupons (支付场景列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub payment_scene_list: Vec<PaymentScene>,
    /// Means of payment that brings coupons; any if left out, not open for merchant coupons (支付方式信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_method_information: Option<ActivityListPaymentMethodInformation>,
}

/// Means of payment that brings coupons (支付方式信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityListPaymentMethodInformation {
    /// Balance or the cards of one bank (支付方式).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub payment_method: Option<GiftPaymentMethod>,
    /// Code of the bank, such as `AHRCUB_CREDIT`; needed for `SPECIFIC_BANK_CARD` (银行简称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_abbreviation: Option<String>,
}

/// Means of payment that brings coupons (支付方式信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityListAdvancedSettingPaymentMethodInformation {
    /// Balance or the cards of one bank (支付方式).
    pub payment_method: GiftPaymentMethod,
    /// Code of the bank, such as `AHRCUB_CREDIT`; needed for `SPECIFIC_BANK_CARD` (银行简称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_abbreviation: Option<String>,
}

/// What has to be paid for which coupons (活动奖品发放规则).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityListAwardSendRule {
    /// The rule when one threshold brings coupons (满送活动奖品发放规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full_send_rule: Option<ActivityListFullSendRule>,
    /// The rule when several thresholds bring different coupons (阶梯送发放规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step_send_rule: Option<ActivityListStepSendRule>,
}

/// The rule when one threshold brings coupons (满送活动奖品发放规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityListFullSendRule {
    /// Kind of award; only merchant coupons so far (奖品类型).
    pub award_type: AwardType,
    /// How the merchants whose payments bring coupons are chosen (发券商户号选项).
    pub merchant_option: MerchantOption,
    /// Least amount of the order that brings coupons, in fen (消费金额门槛).
    pub transaction_amount_minimum: Fen,
    /// One coupon or a package of them (发放内容).
    pub send_content: SendContent,
    /// The coupons given: one, or 3-5 for `GIFT_PACKAGE` (奖品基本信息列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub award_list: Vec<ActivityListAward>,
    /// Numbers of the merchants whose payments bring coupons, at most 500 of 8-15 characters (发券商户号).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub merchant_id_list: Vec<String>,
}

/// One stock of coupons given away, with its pictures (奖品基本信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityListAward {
    /// Number of the stock of merchant coupons given away (商家券批次号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_id: Option<String>,
    /// Address of the large picture of the award, from the marketing image upload (奖品原始图).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub original_image_url: Option<String>,
    /// Address of the small picture, 120x120 pixels; needed when several coupons are given (奖品缩略图).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub thumbnail_url: Option<String>,
}

/// The rule when several thresholds bring different coupons (阶梯送发放规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityListStepSendRule {
    /// Kind of award; only merchant coupons so far (奖品类型).
    pub award_type: AwardType,
    /// How the merchants whose payments bring coupons are chosen (发券商户号选项).
    pub merchant_option: MerchantOption,
}

open_enum! {
    /// Kind of activity (活动类型).
    ActivityType {
        /// One threshold brings coupons (满额送).
        FullSendActType = "FULL_SEND_ACT_TYPE",
        /// Several thresholds bring different coupons (阶梯送).
        StepSendActType = "STEP_SEND_ACT_TYPE",
        /// Certain goods bring coupons (满A送B).
        SpecificSendActType = "SPECIFIC_SEND_ACT_TYPE",
    }
}

/// What [`QueryActivity`](super::QueryActivity) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Activity {
    /// WeChat Pay's number of the activity (活动id). At most 20 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub activity_id: Option<String>,
    /// Kind of activity (活动类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub activity_type: Option<ActivityType>,
    /// State of the activity (活动状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub activity_status: Option<ActivityState>,
    /// Number of the merchant that created the activity (创建商户号). At most 15 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub creator_merchant_id: Option<String>,
    /// Number of the merchant the activity belongs to (所属商户号). At most 15 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub belong_merchant_id: Option<String>,
    /// When the activity was paused, RFC 3339 (活动暂停时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub pause_time: Option<Timestamp>,
    /// When the activity was taken up again, RFC 3339 (活动恢复时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub recovery_time: Option<Timestamp>,
    /// When the activity was created, RFC 3339 (活动创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// When the activity was last changed, RFC 3339 (活动更新时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
    /// What the activity is called, when it runs and where it leads (活动基本信息).
    pub activity_base_info: ActivityListActivityBaseInfo,
    /// Who gets coupons and for which payments (活动高级设置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advanced_setting: Option<ActivityListAdvancedSetting>,
    /// What has to be paid for which coupons (活动奖品发放规则).
    pub award_send_rule: ActivityAwardSendRule,
}

/// What has to be paid for which coupons (活动奖品发放规则).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityAwardSendRule {
    /// The rule when one threshold brings coupons (满送活动奖品发放规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full_send_rule: Option<ActivityListFullSendRule>,
}

/// What [`ListActivityGoods`](super::ListActivityGoods) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityGoods {
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
    pub data: Vec<ActivityGoodsData>,
}

/// One entry of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ActivityGoodsData {
    /// Code of goods the activity is for (商品编码).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub goods_id: Option<String>,
    /// When the entry was added, RFC 3339 (创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// When the entry was last changed, RFC 3339 (更新时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
}

/// What [`TerminateActivity`](super::TerminateActivity) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TerminatedActivity {
    /// WeChat Pay's number of the activity (活动id). At most 20 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub activity_id: Option<String>,
    /// When the activity was ended, RFC 3339 (生效时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub terminate_time: Option<Timestamp>,
}
