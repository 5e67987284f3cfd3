//! The answer that several calls share.

use serde::{Deserialize, Serialize};

use super::{
    ServiceOrderCollection, ServiceOrderLocation, ServiceOrderPostDiscount, ServiceOrderPostPayment,
    ServiceOrderProgress, ServiceOrderRiskFund, ServiceOrderState,
};
use crate::api::empty_as_none;
use crate::beijing_time::ServiceTime;
use crate::id::{Appid, Mchid, Openid, OutOrderNo, ServiceId};
use crate::json::null_as_default;
use crate::money::Fen;

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
