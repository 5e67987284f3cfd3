//! The parts that several calls share.

use serde::{Deserialize, Serialize};

use super::ServiceOrderPromotionDetail;
use crate::api::empty_as_none;
use crate::beijing_time::{BeijingTime, ServiceTime};
use crate::check::{self, InvalidRequest};
use crate::id::TransactionId;
use crate::json::null_as_default;
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

/// One fee item of a service order (后付费项目).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceOrderPostPayment {
    /// Name of the fee, at most 20 characters, as the industry's rules prescribe (付费名称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub name: Option<String>,
    /// Amount of the fee, in fen, 0 or more; 0 means nothing to pay (付费金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
    /// How the fee is reckoned, at most 30 characters (付费说明).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub description: Option<String>,
    /// How many of the item, 1 to 100; amount is for all of them (付费数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
}

/// One discount the merchant gives on a service order (商户优惠).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceOrderPostDiscount {
    /// Name of the discount, at most 20 characters, no two alike in one order (优惠名称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub name: Option<String>,
    /// Conditions of the discount, at most 30 characters (优惠说明).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub description: Option<String>,
    /// Amount of the discount, in fen (优惠金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
    /// How many of the discount (优惠数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
}

/// What the merchant risks by serving before being paid (服务风险金).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceOrderRiskFund {
    /// Kind of the risk; without confirmation only `ESTIMATE_ORDER_COST` (风险金名称).
    pub name: RiskFundName,
    /// Amount at risk, in fen, within the ceiling of the service (风险金额).
    pub amount: Fen,
    /// Explanation of the risk, at most 30 characters (风险说明).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub description: Option<String>,
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

/// Where a service begins and ends (服务位置).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceOrderLocation {
    /// Place where the service begins, at most 50 characters (服务开始地点).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub start_location: Option<String>,
    /// Place where the service ends, at most 50 characters (服务结束地点).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub end_location: Option<String>,
}

/// One fee item of a service order (后付费项目).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerCreateServiceOrderPostPayment {
    /// Name of the fee, at most 20 characters, as the industry's rules prescribe (付费名称).
    pub name: String,
    /// How the fee is reckoned, at most 30 characters (付费说明).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Amount of the fee, in fen, 0 or more; 0 means nothing to pay (付费金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
    /// How many of the item, 1 to 100; amount is for all of them (付费数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
}

impl PartnerCreateServiceOrderPostPayment {
    /// With what is required.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), description: None, amount: None, count: None }
    }
}

impl PartnerCreateServiceOrderPostPayment {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("name", &self.name, 1..=20)?;
        check::chars("description", &self.description, 0..=30)?;
        check::range("count", self.count, 1..=100)?;
        Ok(())
    }
}

/// One discount the merchant gives on a service order (商户优惠).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerCreateServiceOrderPostDiscount {
    /// Name of the discount, at most 20 characters, no two alike in one order (优惠名称).
    pub name: String,
    /// Conditions of the discount, at most 30 characters (优惠说明).
    pub description: String,
    /// Amount of the discount, in fen (优惠金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
    /// How many of the discount (优惠数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
}

impl PartnerCreateServiceOrderPostDiscount {
    /// With what is required.
    #[must_use]
    pub fn new(name: impl Into<String>, description: impl Into<String>) -> Self {
        Self { name: name.into(), description: description.into(), amount: None, count: None }
    }
}

impl PartnerCreateServiceOrderPostDiscount {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("name", &self.name, 1..=20)?;
        Ok(())
    }
}

/// When a service begins and ends (服务时间段).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct OpenTimeRange {
    /// Start, Beijing time: `yyyyMMddHHmmss` or `yyyyMMdd`; OnAccept is the moment of confirmation (服务开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_time: Option<ServiceTime>,
    /// Remark shown with the start time, at most 20 characters (服务开始时间备注).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_time_remark: Option<String>,
    /// End, planned or real, Beijing time: `yyyyMMddHHmmss` or `yyyyMMdd` (服务结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_time: Option<ServiceTime>,
    /// Remark shown with the end time (服务结束时间备注).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_time_remark: Option<String>,
}

impl OpenTimeRange {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("start_time_remark", &self.start_time_remark, 0..=20)?;
        check::chars("end_time_remark", &self.end_time_remark, 0..=50)?;
        Ok(())
    }
}

/// When a service begins and ends (服务时间段).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartnerServiceOrderTimeRange {
    /// Start, Beijing time: `yyyyMMddHHmmss` or `yyyyMMdd`; OnAccept is the moment of confirmation (服务开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub start_time: Option<ServiceTime>,
    /// Remark shown with the start time, at most 20 characters (服务开始时间备注).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub start_time_remark: Option<String>,
    /// End, planned or real, Beijing time: `yyyyMMddHHmmss` or `yyyyMMdd` (服务结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub end_time: Option<ServiceTime>,
    /// Remark shown with the end time (服务结束时间备注).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub end_time_remark: Option<String>,
}

/// How far the collection of a service order's money has come (收款信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceOrderCollection {
    /// Whether the customer has paid (收款状态).
    pub state: CollectionState,
    /// Amount to collect in all, in fen (总收款金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_amount: Option<Fen>,
    /// Amount still to be paid, in fen (待收金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paying_amount: Option<Fen>,
    /// Amount already paid, in fen (已收金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_amount: Option<Fen>,
    /// The collections made for the order (收款明细列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub details: Vec<ServiceOrderDetail>,
    /// Code of the bank or balance the customer paid from (支付方式).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_type: Option<String>,
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

/// One collection of a service order (收款明细).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceOrderDetail {
    /// Number of the collection within the order (收款序号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seq: Option<i64>,
    /// Amount of this collection, in fen (单笔收款金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
    /// Who collected: PayScore or the merchant (收款成功渠道).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub paid_type: Option<PaidType>,
    /// When the money was collected, `yyyyMMddHHmmss` in Beijing time (收款成功时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub paid_time: Option<BeijingTime>,
    /// WeChat Pay's number of the payment; refunds go by it (微信支付交易单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transaction_id: Option<TransactionId>,
    /// Coupons and discounts used in the payment (优惠功能).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub promotion_detail: Vec<ServiceOrderPromotionDetail>,
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

/// One discount the merchant gives on a service order (商户优惠).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CompleteServiceOrderPostDiscount {
    /// Name of the discount, at most 20 characters, no two alike in one order (优惠名称).
    pub name: String,
    /// Conditions of the discount, at most 30 characters (优惠说明).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Amount of the discount, in fen (优惠金额).
    pub amount: Fen,
    /// How many of the discount (优惠数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
}

impl CompleteServiceOrderPostDiscount {
    /// With what is required.
    #[must_use]
    pub fn new(name: impl Into<String>, amount: Fen) -> Self {
        Self { name: name.into(), description: None, amount, count: None }
    }
}

/// One fee item of a service order (后付费项目).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DirectCompleteServiceOrderPostPayment {
    /// Name of the fee, at most 20 characters, as the industry's rules prescribe (付费名称).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
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

impl DirectCompleteServiceOrderPostPayment {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("name", &self.name, 0..=20)?;
        Ok(())
    }
}

/// One discount the merchant gives on a service order (商户优惠).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DirectCompleteServiceOrderPostDiscount {
    /// Name of the discount, at most 20 characters, no two alike in one order (优惠名称).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Conditions of the discount, at most 30 characters (优惠说明).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Amount of the discount, in fen (优惠金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
    /// How many of the discount (优惠数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
}

impl DirectCompleteServiceOrderPostDiscount {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("name", &self.name, 0..=20)?;
        Ok(())
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
