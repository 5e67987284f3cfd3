//! The parts that several calls share.

use serde::{Deserialize, Serialize};

use crate::check::{self, InvalidRequest};
use crate::money::Fen;
use crate::open_enum::open_enum;

/// One fee item of a service order (后付费项目).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PostPayment {
    /// Name of the fee, at most 20 characters, as the industry's rules prescribe (付费名称).
    pub name: String,
    /// Amount of the fee, in fen, 0 or more; 0 means nothing to pay (付费金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
    /// How the fee is reckoned, at most 30 characters (付费说明).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// How many of the item, 1 to 100; amount is for all of them (付费数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
}

impl PostPayment {
    /// With what is required.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), amount: None, description: None, count: None }
    }
}

impl PostPayment {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("name", &self.name, 1..=20)?;
        check::chars("description", &self.description, 0..=30)?;
        check::range("count", self.count, 1..=100)?;
        Ok(())
    }
}

/// Where a service begins and ends (服务位置).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Location {
    /// Place where the service begins, at most 50 characters (服务开始地点).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_location: Option<String>,
    /// Place where the service ends, at most 50 characters (服务结束地点).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_location: Option<String>,
}

/// The devices a service is used through (设备信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Device {
    /// Id of the device the service began at (服务开始的设备ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_device_id: Option<String>,
    /// Id of the device the service ended at (服务结束的设备ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_device_id: Option<String>,
    /// Code of the device's materiel (物料编码).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub materiel_no: Option<String>,
}

open_enum! {
    /// Name of the item (名称).
    RiskFundName {
        /// Deposit that is waived, with confirmation (押金).
        Deposit = "DEPOSIT",
        /// Advance payment that is waived, with confirmation (预付款).
        Advance = "ADVANCE",
        /// Security money that is waived, with confirmation (保证金).
        CashDeposit = "CASH_DEPOSIT",
        /// Estimated cost of a service enjoyed first (预估订单费用).
        EstimateOrderCost = "ESTIMATE_ORDER_COST",
    }
}

open_enum! {
    /// State of the service order; read it with `state_description` and collection.state (服务订单状态).
    ServiceOrderState {
        /// The merchant created the order; it expires after 30 days unchanged (已创单).
        Created = "CREATED",
        /// The order is in progress (进行中).
        Doing = "DOING",
        /// The order is finished, final (已完成).
        Done = "DONE",
        /// The merchant cancelled the order, final (已取消).
        Revoked = "REVOKED",
        /// The order stayed CREATED for 30 days, final (已失效).
        Expired = "EXPIRED",
    }
}

open_enum! {
    /// Sub-state of an order that is DOING; absent in other states (订单状态说明).
    ServiceOrderProgress {
        /// The customer confirmed, or no confirmation is needed (用户确认).
        UserConfirm = "USER_CONFIRM",
        /// The merchant completed the order; the money is not yet in (商户完结).
        MchComplete = "MCH_COMPLETE",
    }
}

open_enum! {
    /// State of the service order; read it with `state_description` and collection.state (服务订单状态).
    CollectionState {
        /// The customer has still to pay (待支付).
        UserPaying = "USER_PAYING",
        /// The customer has paid (已支付).
        UserPaid = "USER_PAID",
    }
}

open_enum! {
    /// Who collected: PayScore or the merchant (收款成功渠道).
    PaidType {
        /// Collected through PayScore (微信支付分).
        Newton = "NEWTON",
        /// Collected by the merchant by other means (商户渠道).
        Mch = "MCH",
    }
}

open_enum! {
    /// Whether the discount is for the whole order or single goods (优惠范围).
    PromotionScope {
        /// Discount on single goods (单品优惠).
        Single = "SINGLE",
        /// Discount on the whole order (全场代金券).
        Global = "GLOBAL",
    }
}

open_enum! {
    /// What is reported; always Order_Paid, the customer has paid elsewhere (场景类型).
    PromotionType {
        /// Coupon funded beforehand (充值型).
        Cash = "CASH",
        /// Coupon not funded beforehand (免充值型).
        Nocash = "NOCASH",
    }
}
