//! What the notifications of this product tell.

use serde::{Deserialize, Serialize};

use super::PlateColor;
use crate::api::{empty_as_none, time_or_none};
use crate::id::{Appid, Mchid, OutTradeNo, TransactionId};
use crate::json::null_as_default;
use crate::time::Timestamp;

/// What `VEHICLE.ENTRANCE_STATE_CHANGE` tells. The plate of a vehicle in the car park has become usable or unusable
/// for the parking service.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EntranceNotice {
    /// Number of the calling merchant; in partner mode the partner's (商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sp_mchid: Option<Mchid>,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// Merchant's number of the stay, at most 64 characters, unique per merchant number (商户入场ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_parking_no: Option<String>,
    /// WeChat Pay's id of the stay, from the entry call (停车入场ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub parking_id: Option<String>,
    /// Number plate: province character and number, no separators, at most 32 characters (车牌号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub plate_number: Option<String>,
    /// Colour of the number plate (车牌颜色).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub plate_color: Option<PlateColor>,
    /// When the vehicle drove in, RFC 3339 (入场时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub start_time: Option<Timestamp>,
    /// Name of the car park, at most 128 characters (停车场名称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub parking_name: Option<String>,
    /// Parking time free of charge, in seconds (免费时长).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub free_duration: Option<i64>,
    /// Service state of the plate: NORMAL (usable) or BLOCKED (not usable now) (停车入场状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub parking_state: Option<String>,
    /// Why it is BLOCKED: PAUSE (paused), OVERDUE (debt) or REMOVE (plate removed) (不可用状态描述).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub blocked_state_description: Option<String>,
    /// When the state changed, RFC 3339 with milliseconds (状态变更时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub state_update_time: Option<Timestamp>,
}

/// What `TRANSACTION.SUCCESS`, `TRANSACTION.FAIL`, `TRANSACTION.PAY_BACK` tell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ParkingTransactionNotice {
    /// Number of the calling merchant; in partner mode the partner's (商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sp_mchid: Option<Mchid>,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub appid: Option<Appid>,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_appid: Option<Appid>,
    /// What is charged for, shown in the bills, at most 128 characters (服务描述).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub description: Option<String>,
    /// Merchant's number of the payment order, at most 32 characters, unique per merchant number (商户订单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_trade_no: Option<OutTradeNo>,
    /// WeChat Pay's number of the payment; refunds go by it (微信支付交易单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transaction_id: Option<TransactionId>,
    /// State of the deduction (交易状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub trade_state: Option<String>,
    /// The state in words, such as why the payment failed (交易状态描述).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub trade_state_description: Option<String>,
    /// Code of the bank or balance the customer paid from (付款银行).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_type: Option<String>,
    /// Merchant's own data, returned in queries and notifications, at most 128 characters (附加数据).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub attach: Option<String>,
    /// Whether the customer has repaid what WeChat Pay advanced; only for advanced orders (是否已还款).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_repaid: Option<bool>,
    /// Scene of the deduction; only PARKING, a car park (交易场景).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub trade_scene: Option<String>,
    /// When the payment succeeded, RFC 3339 (支付完成时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub success_time: Option<Timestamp>,
    /// When the deduction was accepted, RFC 3339 (订单创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// Who paid (支付者信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer: Option<serde_json::Value>,
    /// Amounts of the order, in fen (订单金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<serde_json::Value>,
    /// The stay that is paid for; required when the scene is PARKING (停车场景信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parking_info: Option<serde_json::Value>,
    /// Coupons and discounts used in the payment (优惠功能).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub promotion_detail: Vec<ParkingTransactionNoticePromotionDetail>,
}

/// One coupon or discount used in a payment (优惠功能).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ParkingTransactionNoticePromotionDetail {}
