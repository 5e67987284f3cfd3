//! The answer that several calls share.

use serde::{Deserialize, Serialize};

use super::{
    CollectionState, PaidType, PromotionScope, PromotionType, RiskFundName, ServiceOrderProgress, ServiceOrderState,
};
use crate::api::empty_as_none;
use crate::beijing_time::{BeijingTime, ServiceTime};
use crate::id::{Appid, Mchid, Openid, OutOrderNo, ServiceId, TransactionId};
use crate::json::null_as_default;
use crate::money::{Currency, Fen};

/// What [`CreateServiceOrder`](super::CreateServiceOrder), [`QueryServiceOrder`](super::QueryServiceOrder),
/// [`CompleteServiceOrder`](super::CompleteServiceOrder), [`ModifyServiceOrder`](super::ModifyServiceOrder) and
/// others bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceOrder {
    /// Appid bound to the calling merchant number; complete and cancel must use the same (公众账号ID).
    pub appid: Appid,
    /// Number of the merchant that made the call; in partner mode the partner's (商户号).
    pub mchid: Mchid,
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// What service the order is for, shown to the customer, at most 20 characters (服务信息).
    #[serde(default, deserialize_with = "null_as_default")]
    pub service_introduction: String,
    /// State of the service order; read it with `state_description` and collection.state (服务订单状态).
    pub state: ServiceOrderState,
    /// Sub-state of an order that is DOING; absent in other states (订单状态说明).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub state_description: Option<ServiceOrderProgress>,
    /// Fee items of the order, at most 100; their sum minus the discounts is the total (后付费项目).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub post_payments: Vec<ServiceOrderPostPayment>,
    /// Discounts the merchant gives, at most 30 (商户优惠).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub post_discounts: Vec<ServiceOrderPostDiscount>,
    /// What the merchant risks by serving before being paid (服务风险金).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk_fund: Option<ServiceOrderRiskFund>,
    /// When the service begins and ends (服务时间段).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_range: Option<ServiceOrderTimeRange>,
    /// Where the service is used (服务位置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<ServiceOrderLocation>,
    /// Merchant's own data, not shown to the customer, returned as sent; URL-encoded, at most 256 characters
    /// (商户数据包).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub attach: Option<String>,
    /// HTTPS URL without query that hears of confirmation and payment, at most 255 characters (商户回调地址).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub notify_url: Option<String>,
    /// WeChat Pay's number of the service order, one to one with `out_order_no` (微信支付服务订单号). At most 64 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub order_id: Option<String>,
    /// Data for opening the confirmation page in WeChat, at most 300 characters, valid 1 hour (订单数据package).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub package: Option<String>,
    /// Amount to collect, in fen, 0 or more: the sum of the fees minus the sum of the discounts (总金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_amount: Option<Fen>,
    /// Whether WeChat Pay is to collect money for this order (是否需要收款).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need_collection: Option<bool>,
    /// How far the collection of the money has come (收款信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collection: Option<ServiceOrderCollection>,
    /// The customer's id under appid, at most 128 characters (用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
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

/// When a service begins and ends (服务时间段).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceOrderTimeRange {
    /// Start, Beijing time: `yyyyMMddHHmmss` or `yyyyMMdd`; OnAccept is the moment of confirmation (服务开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub start_time: Option<ServiceTime>,
    /// End, planned or real, Beijing time: `yyyyMMddHHmmss` or `yyyyMMdd` (服务结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub end_time: Option<ServiceTime>,
    /// Remark shown with the start time, at most 20 characters (服务开始时间备注).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub start_time_remark: Option<String>,
    /// Remark shown with the end time (服务结束时间备注).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub end_time_remark: Option<String>,
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
    pub details: Vec<ServiceOrderCollectionDetail>,
    /// Code of the bank or balance the customer paid from (支付方式).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_type: Option<String>,
}

/// One collection of a service order (收款明细).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceOrderCollectionDetail {
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
    pub promotion_detail: Vec<ServiceOrderCollectionDetailPromotionDetail>,
}

/// One coupon or discount used in a payment (优惠功能).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceOrderCollectionDetailPromotionDetail {
    /// Id of the coupon (券ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub coupon_id: String,
    /// Name of the coupon or discount (优惠名称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub name: Option<String>,
    /// Whether the discount is for the whole order or single goods (优惠范围).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub scope: Option<PromotionScope>,
    /// Who funds the coupon: paid up beforehand or not (优惠类型).
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub kind: Option<PromotionType>,
    /// Amount of the discount, in fen (优惠券面额).
    pub amount: Fen,
    /// Id of the batch the coupon is from (活动ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_id: Option<String>,
    /// Part of the discount WeChat Pay bears, in fen (微信出资).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wechatpay_contribute: Option<Fen>,
    /// Part of the discount the merchant bears, in fen (商户出资).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant_contribute: Option<Fen>,
    /// Part of the discount others bear, in fen (其他出资).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_contribute: Option<Fen>,
    /// Currency of the discount, CNY (优惠币种).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub currency: Option<Currency>,
    /// The goods the discount applies to (单品列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub goods_detail: Vec<ServiceOrderCollectionDetailPromotionDetailGoodsDetail>,
}

/// One kind of goods a discount applies to (单品).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceOrderCollectionDetailPromotionDetailGoodsDetail {
    /// Merchant's code of the goods (商品编码).
    #[serde(default, deserialize_with = "null_as_default")]
    pub goods_id: String,
    /// How many of the goods (商品数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<i64>,
    /// Price of one piece, in fen (商品价格).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<Fen>,
    /// Discount on the goods, in fen (商品优惠金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_amount: Option<Fen>,
    /// Remark on the goods (商品备注).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub goods_remark: Option<String>,
}
