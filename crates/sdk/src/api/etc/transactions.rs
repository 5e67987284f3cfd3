//! `/v3/vehicle/etc/transactions/…`: 高速场景商户扣款、查询订单.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, Openid, OutTradeNo, TransactionId};
use crate::json::null_as_default;
use crate::money::{Currency, Fen};
use crate::time::Timestamp;

/// Deducts a motorway toll from a customer with an ETC binding; the result comes in the answer (高速场景商户扣款).
///
/// No notification is sent: query the order while the result is unclear or USERPAYING. A retry reuses the same
/// `out_trade_no`, or the customer may pay twice.
///
/// `POST /v3/vehicle/etc/transactions/highway`
///
/// ```
/// use yifen::api::etc::{Amount, HighwayInfo, PayHighway};
/// use yifen::Timestamp;
/// let call = PayHighway::new(
///     "tea-20260101-0001", "wx8888888888888888", "no-20260101-0001", "Tea for two",
///     HighwayInfo::new(
///         "Tea", Timestamp::parse("2026-01-02T10:00:00+08:00")?, Timestamp::parse("2026-01-02T10:00:00+08:00")?,
///         "Tea", "Tea",
///     ),
///     Amount::default(),
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/vehicle/etc/transactions/highway");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PayHighway {
    /// Merchant's number of the payment order, up to 32 digits, letters, _ or -; a retry reuses it (商户订单号).
    pub out_trade_no: OutTradeNo,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// WeChat Pay's id of the ETC binding, 32 letters and digits (商户ETC绑定号).
    pub contract_id: String,
    /// What is charged for (商品信息).
    pub description: String,
    /// Merchant's own data, returned in queries, at most 127 characters (附加信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attach: Option<String>,
    /// Tag that selects coupons or discounts, at most 32 characters (订单优惠标记).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_tag: Option<String>,
    /// The toll trip that is paid for (高速场景信息).
    pub highway_info: HighwayInfo,
    /// Amounts of the order, in fen (订单金额).
    pub amount: Amount,
    /// The device the deduction was started from (设备信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_info: Option<DeviceInfo>,
}

impl PayHighway {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        contract_id: impl Into<String>,
        description: impl Into<String>,
        highway_info: HighwayInfo,
        amount: Amount,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            sub_mchid: None,
            appid: appid.try_into().map_err(Into::into)?,
            sub_appid: None,
            contract_id: contract_id.into(),
            description: description.into(),
            attach: None,
            goods_tag: None,
            highway_info,
            amount,
            device_info: None,
        })
    }
}

impl Endpoint for PayHighway {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/vehicle/etc/transactions/highway";
    type Response = HighwayTransaction;
}

/// The toll trip that is paid for (高速场景信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct HighwayInfo {
    /// Number plate: province character and number, no separators, at most 32 characters (车牌号).
    pub plate_number: String,
    /// When the vehicle entered the toll road, RFC 3339 (入站时间).
    pub start_time: Timestamp,
    /// When the vehicle left the toll road, RFC 3339 (出站时间).
    pub end_time: Timestamp,
    /// Kind of toll lane: ETC or MTC, a staffed lane (通道类型).
    pub channel_type: String,
    /// Kind of vehicle, such as CAR (车辆类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub car_type: Option<String>,
    /// Name of the toll station entered at (入口名称).
    pub entrance: String,
    /// Name of the toll station left at (出口名称).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exit: Option<String>,
    /// Number of persons the vehicle is approved for (承载人数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carrying_capacity: Option<i64>,
    /// Approved load range of the vehicle, such as 6-12 (荷载范围).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carrying_range: Option<String>,
}

impl HighwayInfo {
    /// With what is required.
    #[must_use]
    pub fn new(
        plate_number: impl Into<String>,
        start_time: Timestamp,
        end_time: Timestamp,
        channel_type: impl Into<String>,
        entrance: impl Into<String>,
    ) -> Self {
        Self {
            plate_number: plate_number.into(),
            start_time,
            end_time,
            channel_type: channel_type.into(),
            car_type: None,
            entrance: entrance.into(),
            exit: None,
            carrying_capacity: None,
            carrying_range: None,
        }
    }
}

/// The amounts of an order, in fen (订单金额).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Amount {
    /// Amount of the order, in fen (订单金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Fen>,
    /// Currency as an ISO 4217 code, CNY (货币类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
}

/// The merchant's device that started a deduction (设备信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DeviceInfo {
    /// Merchant's number of the device (商户端设备号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_id: Option<String>,
    /// IP address of the merchant's device (商户端设备IP).
    pub device_ip: String,
}

impl DeviceInfo {
    /// With what is required.
    #[must_use]
    pub fn new(device_ip: impl Into<String>) -> Self {
        Self { device_id: None, device_ip: device_ip.into() }
    }
}

/// Returns an ETC deduction by WeChat Pay's number (查询订单).
///
/// `sub_mchid` is required in partner mode.
///
/// `GET /v3/vehicle/etc/transactions/id/{transaction_id}`
///
/// ```
/// use yifen::api::etc::QueryHighwayTransactionById;
/// let call = QueryHighwayTransactionById::new("4200000000202601021234567890")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/vehicle/etc/transactions/id/4200000000202601021234567890");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryHighwayTransactionById {
    /// WeChat Pay's number of the payment; refunds go by it (微信支付交易单号).
    pub transaction_id: TransactionId,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
}

impl QueryHighwayTransactionById {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { transaction_id: transaction_id.try_into().map_err(Into::into)?, sub_mchid: None })
    }
}

impl Endpoint for QueryHighwayTransactionById {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/vehicle/etc/transactions/id/{transaction_id}";
    type Response = HighwayTransaction;
}

/// Returns an ETC deduction by the merchant's order number (查询订单).
///
/// `sub_mchid` is required in partner mode.
///
/// `GET /v3/vehicle/etc/transactions/out-trade-no/{out_trade_no}`
///
/// ```
/// use yifen::api::etc::QueryHighwayTransactionByOutTradeNo;
/// let call = QueryHighwayTransactionByOutTradeNo::new("tea-20260101-0001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/vehicle/etc/transactions/out-trade-no/tea-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryHighwayTransactionByOutTradeNo {
    /// Merchant's number of the payment order, up to 32 digits, letters, _ or -; a retry reuses it (商户订单号).
    pub out_trade_no: OutTradeNo,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
}

impl QueryHighwayTransactionByOutTradeNo {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { out_trade_no: out_trade_no.try_into().map_err(Into::into)?, sub_mchid: None })
    }
}

impl Endpoint for QueryHighwayTransactionByOutTradeNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/vehicle/etc/transactions/out-trade-no/{out_trade_no}";
    type Response = HighwayTransaction;
}

/// What [`PayHighway`](super::PayHighway), [`QueryHighwayTransactionById`](super::QueryHighwayTransactionById),
/// [`QueryHighwayTransactionByOutTradeNo`](super::QueryHighwayTransactionByOutTradeNo) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct HighwayTransaction {
    /// Number of the merchant that made the call; in partner mode the partner's (商户号).
    pub mchid: Mchid,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_appid: Option<Appid>,
    /// Merchant's number of the payment order, up to 32 digits, letters, _ or -; a retry reuses it (商户订单号).
    pub out_trade_no: OutTradeNo,
    /// WeChat Pay's number of the payment; refunds go by it (微信支付交易单号).
    pub transaction_id: TransactionId,
    /// Merchant's own data, returned in queries, at most 127 characters (附加信息).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub attach: Option<String>,
    /// How the payment is made (交易类型).
    #[serde(default, deserialize_with = "null_as_default")]
    pub trade_type: String,
    /// Code of the bank or balance the customer paid from (付款银行).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_type: Option<String>,
    /// When the payment succeeded, RFC 3339 (支付完成时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub success_time: Option<Timestamp>,
    /// State of the deduction, such as SUCCESS or USERPAYING; query again while USERPAYING (交易状态).
    #[serde(default, deserialize_with = "null_as_default")]
    pub trade_state: String,
    /// The state in words, such as why the payment failed (交易状态描述).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub trade_state_desc: Option<String>,
    /// Who paid (支付者信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer: Option<HighwayTransactionPayer>,
    /// Amounts of the order, in fen (订单金额).
    pub amount: HighwayTransactionAmount,
    /// The device the deduction was started from (设备信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_info: Option<HighwayTransactionDeviceInfo>,
    /// Coupons and discounts used in the payment (优惠功能).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub promotion_detail: Vec<HighwayTransactionPromotionDetail>,
}

/// Who paid (支付者信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct HighwayTransactionPayer {
    /// The payer's id under the partner's appid (用户在服务商appid下的标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sp_openid: Option<Openid>,
    /// The payer's id under `sub_appid` (子商户用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_openid: Option<Openid>,
}

/// The amounts of an order, in fen (订单金额).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct HighwayTransactionAmount {
    /// Amount of the order, in fen (订单金额).
    pub total: Fen,
    /// Currency as an ISO 4217 code, CNY (货币类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub currency: Option<Currency>,
    /// Amount the customer paid, in fen (用户实际支付金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer_total: Option<Fen>,
    /// Amount taken off by discounts, in fen (折扣金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_total: Option<Fen>,
}

/// The merchant's device that started a deduction (设备信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct HighwayTransactionDeviceInfo {
    /// Merchant's number of the device (商户端设备号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub device_id: Option<String>,
    /// IP address of the merchant's device (商户端设备IP).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub device_ip: Option<String>,
}

/// One coupon or discount used in a payment (优惠功能).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct HighwayTransactionPromotionDetail {
    /// Id of the coupon or discount (券ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub promotion_id: String,
    /// Name of the coupon or discount (优惠名称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub name: Option<String>,
    /// Whether the discount is for the whole order or single goods (优惠范围).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub scope: Option<String>,
    /// Who funds the coupon: paid up beforehand or not (优惠类型).
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub kind: Option<String>,
    /// Id of the campaign the discount is from (活动ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub activity_id: Option<String>,
    /// Amount of the discount, in fen (优惠券面额).
    pub amount: Fen,
    /// Part of the discount WeChat Pay bears, in fen (微信出资).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wxpay_contribute: Option<Fen>,
    /// Part of the discount the merchant bears, in fen (商户出资).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant_contribute: Option<Fen>,
    /// Part of the discount others bear, in fen (其他出资).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_contribute: Option<Fen>,
}
