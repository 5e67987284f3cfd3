//! The answer that several calls share.

use serde::{Deserialize, Serialize};

use super::{
    PartnerServiceOrderTimeRange, ServiceOrderCollection, ServiceOrderLocation, ServiceOrderProgress,
    ServiceOrderRiskFund, ServiceOrderState,
};
use crate::api::empty_as_none;
use crate::id::{Appid, Mchid, Openid, OutOrderNo, ServiceId};
use crate::json::null_as_default;
use crate::money::Fen;

/// What [`PartnerCreateServiceOrder`](super::PartnerCreateServiceOrder),
/// [`PartnerQueryServiceOrder`](super::PartnerQueryServiceOrder) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartnerServiceOrder {
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Appid bound to the calling merchant number; complete and cancel must use the same (公众账号ID).
    pub appid: Appid,
    /// Number of the merchant that made the call; in partner mode the partner's (商户号).
    pub mchid: Mchid,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_appid: Option<Appid>,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
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
    pub post_payments: Vec<PartnerServiceOrderPostPayment>,
    /// Discounts the merchant gives, at most 30 (商户优惠).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub post_discounts: Vec<PartnerServiceOrderPostDiscount>,
    /// What the merchant risks by serving before being paid (服务风险金).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk_fund: Option<ServiceOrderRiskFund>,
    /// When the service begins and ends (服务时间段).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_range: Option<PartnerServiceOrderTimeRange>,
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
    /// WeChat Pay's number of the service order, one to one with `out_order_no` (微信支付服务订单号).
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
    /// The customer's id under `sub_appid`, at most 128 characters (子商户用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_openid: Option<Openid>,
}

/// One fee item of a service order (后付费项目).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartnerServiceOrderPostPayment {
    /// Name of the fee, at most 20 characters, as the industry's rules prescribe (付费名称).
    #[serde(default, deserialize_with = "null_as_default")]
    pub name: String,
    /// How the fee is reckoned, at most 30 characters (付费说明).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub description: Option<String>,
    /// Amount of the fee, in fen, 0 or more; 0 means nothing to pay (付费金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
    /// How many of the item, 1 to 100; amount is for all of them (付费数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
}

/// One discount the merchant gives on a service order (商户优惠).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartnerServiceOrderPostDiscount {
    /// Name of the discount, at most 20 characters, no two alike in one order (优惠名称).
    #[serde(default, deserialize_with = "null_as_default")]
    pub name: String,
    /// Conditions of the discount, at most 30 characters (优惠说明).
    #[serde(default, deserialize_with = "null_as_default")]
    pub description: String,
    /// Amount of the discount, in fen (优惠金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
    /// How many of the discount (优惠数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
}
