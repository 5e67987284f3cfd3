//! The parts that several calls share.

use crate::open_enum::open_enum;

open_enum! {
    /// What kind of coupons it is about (业务类型).
    CouponBusiness {
        /// Spending money, used in parts (消费金).
        Multiuse = "MULTIUSE",
    }
}

open_enum! {
    /// State of the stock or of the coupon (状态).
    CouponState {
        /// The user has it and can use it (可用).
        Sended = "SENDED",
        /// Used (已实扣).
        Used = "USED",
        /// Expired (已过期).
        Expired = "EXPIRED",
        /// Taken back; not described by WeChat Pay.
        Recover = "RECOVER",
    }
}

open_enum! {
    /// Kind of coupon (券类型).
    CouponType {
        /// Takes an amount off above a threshold (满减券).
        Normal = "NORMAL",
        /// Lowers the goods to a price (减至券).
        CutTo = "CUT_TO",
    }
}
