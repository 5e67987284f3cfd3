//! The parts that several calls share.

use serde::{Deserialize, Serialize};

use crate::api::{empty_as_none, time_or_none};
use crate::id::Appid;
use crate::json::null_as_default;
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// When, for what discount and how coupons are used (核销规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockCouponUseRule {
    /// When the coupons can be used (券可核销时间).
    pub coupon_available_time: StockCouponAvailableTime,
    /// Discount of a fixed amount; needed for `stock_type` NORMAL (固定面额满减券使用规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed_normal_coupon: Option<StockFixedNormalCoupon>,
    /// Discount in percent; needed for `stock_type` DISCOUNT (折扣券使用规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_coupon: Option<StockDiscountCoupon>,
    /// Goods at a special price; needed for `stock_type` EXCHANGE (换购券使用规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exchange_coupon: Option<StockExchangeCoupon>,
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
pub struct StockCouponAvailableTime {
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
    pub available_week: Option<StockAvailableWeek>,
    /// Single spans of time in which the coupons can be used; the misspelling is WeChat Pay's (无规律的有效时间段).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub irregulary_avaliable_time: Vec<StockIrregularyAvaliableTime>,
    /// Days from receipt until a coupon takes effect, at most 30; needs `available_day_after_receive` (领取后N天开始生效).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait_days_after_receive: Option<i64>,
}

/// Days of the week and hours at which coupons can be used (固定周期有效时间段).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockAvailableWeek {
    /// Days of the week: 0 is Sunday, 1 Monday, 6 Saturday; needed with `available_day_time` (可用星期数).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub week_day: Vec<i64>,
    /// Hours of the day, at most 2 spans (当天可用时间段).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub available_day_time: Vec<StockAvailableDayTime>,
}

/// A span of the day, in seconds from midnight (当天可用时间段).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockAvailableDayTime {
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
pub struct StockIrregularyAvaliableTime {
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
pub struct StockFixedNormalCoupon {
    /// Amount taken off, in fen, 1-10000000 (优惠金额).
    pub discount_amount: Fen,
    /// Least amount of the purchase, in fen, 1-10000000 (消费门槛).
    pub transaction_minimum: Fen,
}

/// A percentage off (折扣券使用规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockDiscountCoupon {
    /// Percentage of the price still to pay, 1-100: 88 is 12% off (折扣比例).
    #[serde(default, deserialize_with = "null_as_default")]
    pub discount_percent: i64,
    /// Least amount of the purchase, in fen, 1-10000000 (消费门槛).
    pub transaction_minimum: Fen,
}

/// An item at a special price (换购券使用规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockExchangeCoupon {
    /// Special price of the item, in fen, 0-10000000 (单品换购价).
    pub exchange_price: Fen,
    /// Least amount of the purchase, in fen, 1-10000000 (消费门槛).
    pub transaction_minimum: Fen,
}

open_enum! {
    /// How the user presents the coupon (核销方式).
    UseMethod {
        /// In the shop; the user shows the code (线下滴码核销).
        OffLine = "OFF_LINE",
        /// In the merchant's mini program (线上小程序核销).
        MiniPrograms = "MINI_PROGRAMS",
        /// By the user, on the coupon itself (用户自助核销).
        SelfConsume = "SELF_CONSUME",
        /// With the user's WeChat payment code (微信支付付款码核销).
        PaymentCode = "PAYMENT_CODE",
    }
}

/// Entries on a coupon that lead to the merchant (自定义入口).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockCustomEntrance {
    /// Entry to the merchant's mini program (小程序入口).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mini_programs_info: Option<StockMiniProgramsInfo>,
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
pub struct StockMiniProgramsInfo {
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

open_enum! {
    /// How the coupon's code is shown to the user (code展示模式).
    CodeDisplayMode {
        /// The code is not shown (不展示code).
        NotShow = "NOT_SHOW",
        /// As a barcode (一维码).
        Barcode = "BARCODE",
        /// As a QR code (二维码).
        Qrcode = "QRCODE",
    }
}

/// How a coupon looks (样式信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockDisplayPatternInfo {
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
    pub finder_info: Option<StockFinderInfo>,
}

open_enum! {
    /// Background colour, by its name in WeChat Pay's colour chart (背景颜色).
    BackgroundColor {
        /// Colour 1 of 10 of the chart.
        Color010 = "Color010",
        /// Colour 2 of 10 of the chart.
        Color020 = "Color020",
        /// Colour 3 of 10 of the chart.
        Color030 = "Color030",
        /// Colour 4 of 10 of the chart.
        Color040 = "Color040",
        /// Colour 5 of 10 of the chart.
        Color050 = "Color050",
        /// Colour 6 of 10 of the chart.
        Color060 = "Color060",
        /// Colour 7 of 10 of the chart.
        Color070 = "Color070",
        /// Colour 8 of 10 of the chart.
        Color080 = "Color080",
        /// Colour 9 of 10 of the chart.
        Color090 = "Color090",
        /// Colour 10 of 10 of the chart.
        Color100 = "Color100",
    }
}

/// Video channel shown with a coupon (视频号相关信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockFinderInfo {
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

open_enum! {
    /// Kind of discount the coupons give (批次类型).
    StockType {
        /// A fixed amount off; see `fixed_normal_coupon` (固定面额满减券批次).
        Normal = "NORMAL",
        /// A percentage off; see `discount_coupon` (折扣券批次).
        Discount = "DISCOUNT",
        /// An item at a special price; see `exchange_coupon` (换购券批次).
        Exchange = "EXCHANGE",
    }
}

open_enum! {
    /// State of the user's coupon (券状态).
    CouponState {
        /// Sent and usable (可用).
        Sended = "SENDED",
        /// Used (已核销).
        Used = "USED",
        /// Expired (已过期).
        Expired = "EXPIRED",
        /// Deleted by the user (已删除).
        Deleted = "DELETED",
        /// Made invalid by the merchant (已失效).
        Deactivated = "DEACTIVATED",
        /// Waiting to be redeemed (待兑换).
        PendingRedeem = "PENDING_REDEEM",
        /// The redemption is being confirmed (兑换确认中).
        RedeemConfirming = "REDEEM_CONFIRMING",
        /// The redemption failed (兑换失败).
        RedeemFailed = "REDEEM_FAILED",
        /// The time to redeem is over (兑换已过期).
        RedeemExpired = "REDEEM_EXPIRED",
    }
}
