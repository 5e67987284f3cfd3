//! The parts that several calls share.

use crate::open_enum::open_enum;

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
