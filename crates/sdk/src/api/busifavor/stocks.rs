//! `/v3/marketing/busifavor/stocks…`: 创建商家券、查询商家券详情、修改商家券基本信息、修改批次预算.

use http::Method;
use serde::{Deserialize, Serialize};

use super::{
    BackgroundColor, CodeDisplayMode, StockCouponUseRule, StockCustomEntrance, StockDisplayPatternInfo, StockType,
    UseMethod,
};
use crate::api::{empty_as_none, time_or_none};
use crate::check::{self, InvalidRequest};
use crate::endpoint::{Endpoint, NoContent};
use crate::id::Appid;
use crate::json::null_as_default;
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Creates a stock of coupons and answers with its number (创建商家券).
///
/// 1000 calls a minute. A stock lasts a year at most. One of `fixed_normal_coupon`, `discount_coupon` and
/// `exchange_coupon`, as `stock_type` says. Pictures come from the marketing image upload. Just after, the upload
/// of codes may answer that the stock is still being made; try again later.
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `RESOURCE_ALREADY_EXISTS`,
/// `SYSTEM_ERROR`, `NO_AUTH`, `RULE_LIMIT`, `RESOURCE_NOT_EXISTS`, `USER_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `POST /v3/marketing/busifavor/stocks`
///
/// ```
/// use yifen::api::busifavor::{CouponAvailableTime, CouponCodeMode, CouponUseRule, CreateStock, StockSendRule, StockType, UseMethod};
/// use yifen::Timestamp;
/// let call = CreateStock::new(
///     "Tea", "Tea", "Tea", StockType::Normal,
///     CouponUseRule::new(
///         CouponAvailableTime::new(
///             Timestamp::parse("2026-01-02T10:00:00+08:00")?, Timestamp::parse("2026-01-02T10:00:00+08:00")?,
///         ),
///         UseMethod::OffLine,
///     ),
///     StockSendRule::new(1, 1), "no-20260101-0001", CouponCodeMode::WechatpayMode,
/// );
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/stocks");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateStock {
    /// Name of the stock, shown to users, at most 21 characters (商家券批次名称).
    pub stock_name: String,
    /// Number of the merchant the stock belongs to: the direct merchant or the sub-merchant; 8-15 digits (批次归属商户号).
    pub belong_merchant: String,
    /// Note on the stock, seen by the merchant only, at most 20 characters (批次备注).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// Goods the coupons are good for, shown in the card wallet, at most 15 characters (适用商品范围).
    pub goods_name: String,
    /// Kind of discount the coupons give (批次类型).
    pub stock_type: StockType,
    /// When, for what discount and how the coupons are used (核销规则).
    pub coupon_use_rule: CouponUseRule,
    /// How many coupons are sent, and to whom (发放规则).
    pub stock_send_rule: StockSendRule,
    /// The merchant's own number of this request, unique, at most 128 characters; digits, letters and |_*-
    /// (商户请求单号).
    pub out_request_no: String,
    /// Entries shown on the coupon that lead to the merchant (自定义入口).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_entrance: Option<CustomEntrance>,
    /// How the coupon looks (样式信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_pattern_info: Option<DisplayPatternInfo>,
    /// Where the codes of the coupons come from (券code模式).
    pub coupon_code_mode: CouponCodeMode,
    /// How the merchant hears of the coupons (事件通知配置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_config: Option<NotifyConfig>,
    /// True if another merchant may pay a subsidy for used coupons (是否允许营销补差).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsidy: Option<bool>,
}

impl CreateStock {
    /// The call with what it needs.
    #[expect(clippy::too_many_arguments, reason = "the platform requires them all")]
    #[must_use]
    pub fn new(
        stock_name: impl Into<String>,
        belong_merchant: impl Into<String>,
        goods_name: impl Into<String>,
        stock_type: StockType,
        coupon_use_rule: CouponUseRule,
        stock_send_rule: StockSendRule,
        out_request_no: impl Into<String>,
        coupon_code_mode: CouponCodeMode,
    ) -> Self {
        Self {
            stock_name: stock_name.into(),
            belong_merchant: belong_merchant.into(),
            comment: None,
            goods_name: goods_name.into(),
            stock_type,
            coupon_use_rule,
            stock_send_rule,
            out_request_no: out_request_no.into(),
            custom_entrance: None,
            display_pattern_info: None,
            coupon_code_mode,
            notify_config: None,
            subsidy: None,
        }
    }
}

impl Endpoint for CreateStock {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/busifavor/stocks";
    type Response = CreatedStock;
}

/// When, for what discount and how coupons are used (核销规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CouponUseRule {
    /// When the coupons can be used (券可核销时间).
    pub coupon_available_time: CouponAvailableTime,
    /// Discount of a fixed amount; needed for `stock_type` NORMAL (固定面额满减券使用规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed_normal_coupon: Option<FixedNormalCoupon>,
    /// Discount in percent; needed for `stock_type` DISCOUNT (折扣券使用规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_coupon: Option<DiscountCoupon>,
    /// Goods at a special price; needed for `stock_type` EXCHANGE (换购券使用规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exchange_coupon: Option<ExchangeCoupon>,
    /// How the user presents the coupon (核销方式).
    pub use_method: UseMethod,
    /// AppID of the merchant's mini program; needed for `use_method` `MINI_PROGRAMS` (小程序appid).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mini_programs_appid: Option<String>,
    /// Page of the mini program to open; needed for `use_method` `MINI_PROGRAMS` (小程序path).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mini_programs_path: Option<String>,
}

impl CouponUseRule {
    /// With what is required.
    #[must_use]
    pub fn new(coupon_available_time: CouponAvailableTime, use_method: UseMethod) -> Self {
        Self {
            coupon_available_time,
            fixed_normal_coupon: None,
            discount_coupon: None,
            exchange_coupon: None,
            use_method,
            mini_programs_appid: None,
            mini_programs_path: None,
        }
    }
}

/// When coupons can be used (券可核销时间).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CouponAvailableTime {
    /// When the stock starts, RFC 3339; the stock lasts a year at most (开始时间).
    pub available_begin_time: Timestamp,
    /// When the stock ends, RFC 3339; no coupon can be used after it (结束时间).
    pub available_end_time: Timestamp,
    /// Days a coupon stays valid once in effect, 1-365; 1 is the same day only (生效后N天内有效).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_day_after_receive: Option<i64>,
    /// Days of the week and hours at which the coupons can be used (固定周期有效时间段).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_week: Option<AvailableWeek>,
    /// Single spans of time in which the coupons can be used; the misspelling is WeChat Pay's (无规律的有效时间段).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub irregulary_avaliable_time: Vec<IrregularyAvaliableTime>,
    /// Days from receipt until a coupon takes effect, at most 30; needs `available_day_after_receive` (领取后N天开始生效).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait_days_after_receive: Option<i64>,
    /// Seconds a coupon stays valid after it is received (领取后N秒内有效).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_second_after_receive: Option<i64>,
}

impl CouponAvailableTime {
    /// With what is required.
    #[must_use]
    pub fn new(available_begin_time: Timestamp, available_end_time: Timestamp) -> Self {
        Self {
            available_begin_time,
            available_end_time,
            available_day_after_receive: None,
            available_week: None,
            irregulary_avaliable_time: Vec::new(),
            wait_days_after_receive: None,
            available_second_after_receive: None,
        }
    }
}

/// Days of the week and hours at which coupons can be used (固定周期有效时间段).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AvailableWeek {
    /// Days of the week: 0 is Sunday, 1 Monday, 6 Saturday; needed with `available_day_time` (可用星期数).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub week_day: Vec<i64>,
    /// Hours of the day, at most 2 spans (当天可用时间段).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub available_day_time: Vec<AvailableDayTime>,
}

/// A span of the day, in seconds from midnight (当天可用时间段).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AvailableDayTime {
    /// First second of the span, counted from midnight, 1-86399 (当天可用开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begin_time: Option<i64>,
    /// Last second of the span, counted from midnight, 1-86399; 86399 is 23:59:59 (当天可用结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_time: Option<i64>,
}

/// A single span of time (无规律的有效时间段).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct IrregularyAvaliableTime {
    /// When the span begins, RFC 3339 (开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begin_time: Option<Timestamp>,
    /// When the span ends, RFC 3339 (结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_time: Option<Timestamp>,
}

/// A fixed amount off (固定面额满减券使用规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FixedNormalCoupon {
    /// Amount taken off, in fen, 1-10000000 (优惠金额).
    pub discount_amount: Fen,
    /// Least amount of the purchase, in fen, 1-10000000 (消费门槛).
    pub transaction_minimum: Fen,
}

impl FixedNormalCoupon {
    /// With what is required.
    #[must_use]
    pub fn new(discount_amount: Fen, transaction_minimum: Fen) -> Self {
        Self { discount_amount, transaction_minimum }
    }
}

/// A percentage off (折扣券使用规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DiscountCoupon {
    /// Percentage of the price still to pay, 1-100: 88 is 12% off (折扣比例).
    pub discount_percent: i64,
    /// Least amount of the purchase, in fen, 1-10000000 (消费门槛).
    pub transaction_minimum: Fen,
}

impl DiscountCoupon {
    /// With what is required.
    #[must_use]
    pub fn new(discount_percent: i64, transaction_minimum: Fen) -> Self {
        Self { discount_percent, transaction_minimum }
    }
}

/// An item at a special price (换购券使用规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ExchangeCoupon {
    /// Special price of the item, in fen, 0-10000000 (单品换购价).
    pub exchange_price: Fen,
    /// Least amount of the purchase, in fen, 1-10000000 (消费门槛).
    pub transaction_minimum: Fen,
}

impl ExchangeCoupon {
    /// With what is required.
    #[must_use]
    pub fn new(exchange_price: Fen, transaction_minimum: Fen) -> Self {
        Self { exchange_price, transaction_minimum }
    }
}

/// How many coupons are sent, and to whom (发放规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StockSendRule {
    /// Total value of the coupons that may be sent, in fen (批次总预算).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_amount: Option<Fen>,
    /// Most coupons the stock may send, 1-1000000000 (批次最大发放个数).
    pub max_coupons: i64,
    /// Most coupons a user may get, 1-100 (用户最大可领个数).
    pub max_coupons_per_user: i64,
    /// Value of the coupons that may be sent in a day, in fen (单天发放上限金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_amount_by_day: Option<Fen>,
    /// Most coupons the stock may send in a day, 1-1000000000 (单天发放上限个数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_coupons_by_day: Option<i64>,
    /// True counts all accounts of one person as one user; false if left out (是否开启自然人限制).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub natural_person_limit: Option<bool>,
    /// True refuses accounts WeChat Pay finds suspicious; false if left out (可疑账号拦截).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prevent_api_abuse: Option<bool>,
    /// True lets users give the coupon to others (是否允许转赠).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transferable: Option<bool>,
    /// True lets users share the link to the coupon (是否允许分享链接).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shareable: Option<bool>,
}

impl StockSendRule {
    /// With what is required.
    #[must_use]
    pub fn new(max_coupons: i64, max_coupons_per_user: i64) -> Self {
        Self {
            max_amount: None,
            max_coupons,
            max_coupons_per_user,
            max_amount_by_day: None,
            max_coupons_by_day: None,
            natural_person_limit: None,
            prevent_api_abuse: None,
            transferable: None,
            shareable: None,
        }
    }
}

/// Entries on a coupon that lead to the merchant (自定义入口).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CustomEntrance {
    /// Entry to the merchant's mini program (小程序入口).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mini_programs_info: Option<MiniProgramsInfo>,
    /// AppID of the merchant's official account, shown as an entry on the coupon (商户公众号appid).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appid: Option<Appid>,
    /// Number of the marketing hall to open, at most 64 characters (营销馆id).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hall_id: Option<String>,
    /// Number of the group of stores that take the coupon, at most 64 characters (可用门店id).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub store_id: Option<String>,
    /// How the coupon's code is shown to the user (code展示模式).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_display_mode: Option<CodeDisplayMode>,
}

/// Entry to a mini program (小程序入口).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MiniProgramsInfo {
    /// AppID of the mini program to open, at most 32 characters (商家小程序appid).
    pub mini_programs_appid: String,
    /// Page of the mini program to open, at most 128 characters (商家小程序path).
    pub mini_programs_path: String,
    /// Words of the entry, at most 5 characters (入口文案).
    pub entrance_words: String,
    /// Words beside the entry, at most 6 characters (引导文案).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guiding_words: Option<String>,
}

impl MiniProgramsInfo {
    /// With what is required.
    #[must_use]
    pub fn new(
        mini_programs_appid: impl Into<String>,
        mini_programs_path: impl Into<String>,
        entrance_words: impl Into<String>,
    ) -> Self {
        Self {
            mini_programs_appid: mini_programs_appid.into(),
            mini_programs_path: mini_programs_path.into(),
            entrance_words: entrance_words.into(),
            guiding_words: None,
        }
    }
}

/// How a coupon looks (样式信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DisplayPatternInfo {
    /// Terms of use, shown with the coupon, at most 1000 characters (使用须知).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Address of the logo, from the marketing image upload: 120 x 120 pixels, under 1 MB, at most 128 characters
    /// (商户logo).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant_logo_url: Option<String>,
    /// Merchant's name on the coupon, at most 16 characters; WeChat Pay takes the brand's or short name instead
    /// (商户名称).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant_name: Option<String>,
    /// Background colour, by its name in WeChat Pay's colour chart (背景颜色).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub background_color: Option<BackgroundColor>,
    /// Address of the picture, from the marketing image upload: 1074 x 603 pixels, up to 2 MB, at most 128
    /// characters (券详情图片).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coupon_image_url: Option<String>,
    /// Video channel shown with the coupon (视频号相关信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finder_info: Option<FinderInfo>,
}

/// Video channel shown with a coupon (视频号相关信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FinderInfo {
    /// Number of the video channel (视频号ID).
    pub finder_id: String,
    /// Number of the video in the channel (视频号视频ID).
    pub finder_video_id: String,
    /// Address of the cover, from the marketing image upload: 716 x 402 pixels, up to 2 MB (视频号封面图).
    pub finder_video_cover_image_url: String,
}

impl FinderInfo {
    /// With what is required.
    #[must_use]
    pub fn new(
        finder_id: impl Into<String>,
        finder_video_id: impl Into<String>,
        finder_video_cover_image_url: impl Into<String>,
    ) -> Self {
        Self {
            finder_id: finder_id.into(),
            finder_video_id: finder_video_id.into(),
            finder_video_cover_image_url: finder_video_cover_image_url.into(),
        }
    }
}

open_enum! {
    /// Where the codes of the coupons come from (券code模式).
    CouponCodeMode {
        /// WeChat Pay makes the codes (系统分配券code).
        WechatpayMode = "WECHATPAY_MODE",
        /// The merchant names the code when sending (商户发放时接口指定券code).
        MerchantApi = "MERCHANT_API",
        /// Codes are drawn at random from those uploaded (商户上传自定义code).
        MerchantUpload = "MERCHANT_UPLOAD",
    }
}

/// How the merchant hears of coupons (事件通知配置).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NotifyConfig {
    /// AppID under which notifications give the openid; without it they have none; at most 64 characters
    /// (事件通知appid).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_appid: Option<String>,
}

/// Reads a stock of coupons: its rules, its state and what it has sent (查询商家券详情).
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `RESOURCE_ALREADY_EXISTS`,
/// `SYSTEM_ERROR`, `NO_AUTH`, `RULE_LIMIT`, `RESOURCE_NOT_EXISTS`, `USER_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `GET /v3/marketing/busifavor/stocks/{stock_id}`
///
/// ```
/// use yifen::api::busifavor::QueryStock;
/// let call = QueryStock::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/stocks/no-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryStock {
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    pub stock_id: String,
}

impl QueryStock {
    /// The call with what it needs.
    #[must_use]
    pub fn new(stock_id: impl Into<String>) -> Self {
        Self { stock_id: stock_id.into() }
    }
}

impl Endpoint for QueryStock {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/busifavor/stocks/{stock_id}";
    type Response = Stock;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("stock_id", &self.stock_id, 1..=20)?;
        Ok(())
    }
}

/// Changes the words, looks, entries and some rules of a stock. Fields left out stay as they are (修改商家券基本信息).
///
/// Answers 204 without a body. The logo and the name of the merchant cannot be changed. The numbers of coupons are
/// changed by the budget call.
///
/// `PATCH /v3/marketing/busifavor/stocks/{stock_id}`
///
/// ```
/// use yifen::api::busifavor::ModifyStock;
/// let call = ModifyStock::new("no-20260101-0001", "no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/stocks/no-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ModifyStock {
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    pub stock_id: String,
    /// Entries shown on the coupon that lead to the merchant (自定义入口).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_entrance: Option<ModifyStockCustomEntrance>,
    /// Name of the stock, shown to users, at most 21 characters (商家券批次名称).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stock_name: Option<String>,
    /// Note on the stock, seen by the merchant only, at most 20 characters (批次备注).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// Goods the coupons are good for, shown in the card wallet, at most 15 characters (适用商品范围).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_name: Option<String>,
    /// The merchant's own number of this request, unique, at most 128 characters; digits, letters and |_*-
    /// (商户请求单号).
    pub out_request_no: String,
    /// How the coupon looks (样式信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_pattern_info: Option<ModifyStockDisplayPatternInfo>,
    /// When, for what discount and how the coupons are used (核销规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coupon_use_rule: Option<ModifyStockCouponUseRule>,
    /// How many coupons are sent, and to whom (发放规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stock_send_rule: Option<ModifyStockStockSendRule>,
    /// How the merchant hears of the coupons (事件通知配置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_config: Option<NotifyConfig>,
    /// True if another merchant may pay a subsidy for used coupons (是否允许营销补差).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsidy: Option<bool>,
}

impl ModifyStock {
    /// The call with what it needs.
    #[must_use]
    pub fn new(stock_id: impl Into<String>, out_request_no: impl Into<String>) -> Self {
        Self {
            stock_id: stock_id.into(),
            custom_entrance: None,
            stock_name: None,
            comment: None,
            goods_name: None,
            out_request_no: out_request_no.into(),
            display_pattern_info: None,
            coupon_use_rule: None,
            stock_send_rule: None,
            notify_config: None,
            subsidy: None,
        }
    }
}

impl Endpoint for ModifyStock {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/v3/marketing/busifavor/stocks/{stock_id}";
    type Response = NoContent;
}

/// Entries on a coupon that lead to the merchant (自定义入口).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ModifyStockCustomEntrance {
    /// Entry to the merchant's mini program (小程序入口).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mini_programs_info: Option<MiniProgramsInfo>,
    /// AppID of the merchant's official account, shown as an entry on the coupon (商户公众号appid).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appid: Option<Appid>,
    /// Number of the marketing hall to open, at most 64 characters (营销馆id).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hall_id: Option<String>,
    /// How the coupon's code is shown to the user (code展示模式).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_display_mode: Option<CodeDisplayMode>,
}

/// How a coupon looks (样式信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ModifyStockDisplayPatternInfo {
    /// Terms of use, shown with the coupon, at most 1000 characters (使用须知).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Address of the logo, from the marketing image upload: 120 x 120 pixels, under 1 MB, at most 128 characters
    /// (商户logo).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant_logo_url: Option<String>,
    /// Merchant's name on the coupon, at most 16 characters; WeChat Pay takes the brand's or short name instead
    /// (商户名称).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant_name: Option<String>,
    /// Background colour, by its name in WeChat Pay's colour chart (背景颜色).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub background_color: Option<BackgroundColor>,
    /// Address of the picture, from the marketing image upload: 1074 x 603 pixels, up to 2 MB, at most 128
    /// characters (券详情图片).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coupon_image_url: Option<String>,
    /// Video channel shown with the coupon (视频号相关信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finder_info: Option<ModifyStockFinderInfo>,
}

/// Video channel shown with a coupon (视频号相关信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ModifyStockFinderInfo {
    /// Number of the video channel (视频号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finder_id: Option<String>,
    /// Number of the video in the channel (视频号视频ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finder_video_id: Option<String>,
    /// Address of the cover, from the marketing image upload: 716 x 402 pixels, up to 2 MB (视频号封面图).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finder_video_cover_image_url: Option<String>,
}

/// When, for what discount and how coupons are used (核销规则).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ModifyStockCouponUseRule {
    /// How the user presents the coupon (核销方式).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub use_method: Option<UseMethod>,
    /// AppID of the merchant's mini program; needed for `use_method` `MINI_PROGRAMS` (小程序appid).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mini_programs_appid: Option<String>,
    /// Page of the mini program to open; needed for `use_method` `MINI_PROGRAMS` (小程序path).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mini_programs_path: Option<String>,
}

/// How many coupons are sent, and to whom (发放规则).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ModifyStockStockSendRule {
    /// True counts all accounts of one person as one user; false if left out (是否开启自然人限制).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub natural_person_limit: Option<bool>,
    /// True refuses accounts WeChat Pay finds suspicious; false if left out (可疑账号拦截).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prevent_api_abuse: Option<bool>,
}

/// Changes how many coupons a stock may send in all or in a day (修改批次预算).
///
/// One of the two targets, with the number in force now. Only before the stock ends.
///
/// `PATCH /v3/marketing/busifavor/stocks/{stock_id}/budget`
///
/// ```
/// use yifen::api::busifavor::ModifyStockBudget;
/// let call = ModifyStockBudget::new("no-20260101-0001", "no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/stocks/no-20260101-0001/budget");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ModifyStockBudget {
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    pub stock_id: String,
    /// New number of coupons the stock may send; this or `target_max_coupons_by_day` (目标批次最大发放个数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_max_coupons: Option<i64>,
    /// New number of coupons the stock may send in a day; this or `target_max_coupons` (目标单天发放上限个数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_max_coupons_by_day: Option<i64>,
    /// Number in force now; needed when `target_max_coupons` is above 0 (当前批次最大发放个数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current_max_coupons: Option<i64>,
    /// Daily number in force now; needed when `target_max_coupons_by_day` is above 0 (当前单天发放上限个数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current_max_coupons_by_day: Option<i64>,
    /// The merchant's own number of the change, unique, at most 128 characters (修改预算请求单据号).
    pub modify_budget_request_no: String,
}

impl ModifyStockBudget {
    /// The call with what it needs.
    #[must_use]
    pub fn new(stock_id: impl Into<String>, modify_budget_request_no: impl Into<String>) -> Self {
        Self {
            stock_id: stock_id.into(),
            target_max_coupons: None,
            target_max_coupons_by_day: None,
            current_max_coupons: None,
            current_max_coupons_by_day: None,
            modify_budget_request_no: modify_budget_request_no.into(),
        }
    }
}

impl Endpoint for ModifyStockBudget {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/v3/marketing/busifavor/stocks/{stock_id}/budget";
    type Response = StockBudget;
}

/// What [`CreateStock`](super::CreateStock) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreatedStock {
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_id: String,
    /// When the stock was created, RFC 3339 (创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
}

/// What [`QueryStock`](super::QueryStock) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Stock {
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
    /// When, for what discount and how the coupons are used (核销规则).
    pub coupon_use_rule: StockCouponUseRule,
    /// How many coupons are sent, and to whom (发放规则).
    pub stock_send_rule: StockStockSendRule,
    /// Entries shown on the coupon that lead to the merchant (自定义入口).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_entrance: Option<StockCustomEntrance>,
    /// How the coupon looks (样式信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_pattern_info: Option<StockDisplayPatternInfo>,
    /// State of the stock (批次状态).
    pub stock_state: StockState,
    /// Where the codes of the coupons come from (券code模式).
    pub coupon_code_mode: CouponCodeMode,
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_id: String,
    /// How many codes were uploaded and are left (券code数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coupon_code_count: Option<StockCouponCodeCount>,
    /// How the merchant hears of the coupons (事件通知配置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_config: Option<StockNotifyConfig>,
    /// What the stock has sent so far (批次发放情况).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub send_count_information: Option<StockSendCountInformation>,
    /// True if another merchant may pay a subsidy for used coupons (是否允许营销补差).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsidy: Option<bool>,
}

/// How many coupons are sent, and to whom (发放规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockStockSendRule {
    /// Total value of the coupons that may be sent, in fen (批次总预算).
    pub max_amount: Fen,
    /// Most coupons the stock may send, 1-1000000000 (批次最大发放个数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_coupons: Option<i64>,
    /// Most coupons a user may get, 1-100 (用户最大可领个数).
    #[serde(default, deserialize_with = "null_as_default")]
    pub max_coupons_per_user: i64,
    /// Value of the coupons that may be sent in a day, in fen (单天发放上限金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_amount_by_day: Option<Fen>,
    /// Most coupons the stock may send in a day, 1-1000000000 (单天发放上限个数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_coupons_by_day: Option<i64>,
    /// True counts all accounts of one person as one user; false if left out (是否开启自然人限制).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub natural_person_limit: Option<bool>,
    /// True refuses accounts WeChat Pay finds suspicious; false if left out (可疑账号拦截).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prevent_api_abuse: Option<bool>,
    /// True lets users give the coupon to others (是否允许转赠).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transferable: Option<bool>,
    /// True lets users share the link to the coupon (是否允许分享链接).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shareable: Option<bool>,
}

open_enum! {
    /// State of the stock (批次状态).
    StockState {
        /// Under review (审核中).
        Unaudit = "UNAUDIT",
        /// Coupons can be sent (运行中).
        Running = "RUNNING",
        /// Stopped; the misspelling is WeChat Pay's (已停止).
        Stoped = "STOPED",
        /// Sending is paused (暂停发放).
        Paused = "PAUSED",
    }
}

/// How many codes were uploaded and are left (券code数量).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockCouponCodeCount {
    /// Codes uploaded to the stock (该批次总共已上传的code总数).
    #[serde(default, deserialize_with = "null_as_default")]
    pub total_count: i64,
    /// Uploaded codes still to be handed out (该批次当前可用的code数).
    #[serde(default, deserialize_with = "null_as_default")]
    pub available_count: i64,
}

/// How the merchant hears of coupons (事件通知配置).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockNotifyConfig {
    /// AppID under which notifications give the openid; without it they have none; at most 64 characters
    /// (事件通知appid).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub notify_appid: Option<String>,
}

/// What a stock has sent so far (批次发放情况).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockSendCountInformation {
    /// Coupons sent in all (批次已发放的券数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_send_num: Option<i64>,
    /// Value of the coupons sent in all, in fen (批次已发放的预算金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_send_amount: Option<Fen>,
    /// Coupons sent today (批次单天已发放的券数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub today_send_num: Option<i64>,
    /// Value of the coupons sent today, in fen (批次单天已发放的预算金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub today_send_amount: Option<Fen>,
}

/// What [`ModifyStockBudget`](super::ModifyStockBudget) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockBudget {
    /// Most coupons the stock may send from now on (批次当前最大发放个数).
    #[serde(default, deserialize_with = "null_as_default")]
    pub max_coupons: i64,
    /// Most coupons the stock may send in a day from now on (当前单天发放上限个数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_coupons_by_day: Option<i64>,
}
