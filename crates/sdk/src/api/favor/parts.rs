//! The parts that several calls share.

use serde::{Deserialize, Serialize};

use crate::money::Fen;
use crate::open_enum::open_enum;

/// Prices of a coupon that lowers goods to a price (减至优惠特定信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StockListCutToMessage {
    /// Highest unit price of goods the discount is for, in fen (可用优惠的商品最高单价).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub single_price_max: Option<Fen>,
    /// Unit price after the discount, in fen (减至后的优惠单价).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut_to_price: Option<Fen>,
}

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
