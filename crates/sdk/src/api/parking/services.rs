//! `/v3/vehicle/…`: 查询车牌服务开通信息、创建停车入场、扣费受理、查询订单.

use http::Method;
use serde::{Deserialize, Serialize};

use super::PlateColor;
use crate::api::{empty_as_none, time_or_none};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, Openid, OutTradeNo, TransactionId};
use crate::json::null_as_default;
use crate::money::{Currency, Fen};
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Tells whether a customer has opened PayScore parking for a number plate (查询车牌服务开通信息).
///
/// For parking only; `plate_number` is the province character and the number, no separators.
///
/// `GET /v3/vehicle/parking/services/find`
///
/// ```
/// use yifen::api::parking::{FindParkingService, PlateColor};
/// let call = FindParkingService::new(
///     "wx8888888888888888", "Tea", PlateColor::Blue, "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/vehicle/parking/services/find?appid=wx8888888888888888&openid=oUpF8uMuAJO_M2pxb1Q9zNjWeS6o&plate_color=BLUE&plate_number=Tea");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FindParkingService {
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// Number plate: province character and number, no separators, at most 32 characters (车牌号).
    pub plate_number: String,
    /// Colour of the number plate (车牌颜色).
    pub plate_color: PlateColor,
    /// The customer's id under appid, at most 128 characters (用户标识).
    pub openid: Openid,
}

impl FindParkingService {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        plate_number: impl Into<String>,
        plate_color: PlateColor,
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: appid.try_into().map_err(Into::into)?,
            sub_mchid: None,
            plate_number: plate_number.into(),
            plate_color,
            openid: openid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for FindParkingService {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/vehicle/parking/services/find";
    type Response = ParkingService;
}

/// Registers that a vehicle has driven into a car park and tells whether its plate can use PayScore parking
/// (创建停车入场).
///
/// `start_time` is RFC 3339, `free_duration` is in seconds. `notify_url` must be HTTPS, at most 256 characters.
/// Each `out_parking_no` makes a stay of its own, also for the same plate. A NORMAL plate may become BLOCKED during
/// the stay; a notification tells.
///
/// `POST /v3/vehicle/parking/parkings`
///
/// ```
/// use yifen::api::parking::{CreateParking, PlateColor};
/// use yifen::Timestamp;
/// let call = CreateParking::new(
///     "no-20260101-0001", "Tea", PlateColor::Blue, "https://shop.example/notify",
///     Timestamp::parse("2026-01-02T10:00:00+08:00")?, "Tea", 1,
/// );
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/vehicle/parking/parkings");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateParking {
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// Merchant's number of the stay, at most 64 characters, unique per merchant number (商户入场ID).
    pub out_parking_no: String,
    /// Number plate: province character and number, no separators, at most 32 characters (车牌号).
    pub plate_number: String,
    /// Colour of the number plate (车牌颜色).
    pub plate_color: PlateColor,
    /// HTTPS URL that gets changes of the stay's state, at most 256 characters (回调通知URL).
    pub notify_url: String,
    /// When the vehicle drove in, RFC 3339 (入场时间).
    pub start_time: Timestamp,
    /// Name of the car park, at most 128 characters (停车场名称).
    pub parking_name: String,
    /// Parking time free of charge, in seconds (免费时长).
    pub free_duration: i64,
}

impl CreateParking {
    /// The call with what it needs.
    #[must_use]
    pub fn new(
        out_parking_no: impl Into<String>,
        plate_number: impl Into<String>,
        plate_color: PlateColor,
        notify_url: impl Into<String>,
        start_time: Timestamp,
        parking_name: impl Into<String>,
        free_duration: i64,
    ) -> Self {
        Self {
            sub_mchid: None,
            out_parking_no: out_parking_no.into(),
            plate_number: plate_number.into(),
            plate_color,
            notify_url: notify_url.into(),
            start_time,
            parking_name: parking_name.into(),
            free_duration,
        }
    }
}

impl Endpoint for CreateParking {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/vehicle/parking/parkings";
    type Response = Parking;
}

/// Submits the parking fee for deduction; the deduction itself is asynchronous and ends in a notification (扣费受理).
///
/// Open the barrier only when `trade_state` is ACCEPTED; anything else means not accepted. description and attach
/// are at most 128 characters, `notify_url` must be HTTPS. `trade_scene` is PARKING and needs `parking_info`.
///
/// `POST /v3/vehicle/transactions/parking`
///
/// ```
/// use yifen::api::parking::{Amount, PayParking};
/// use yifen::Fen;
/// let call = PayParking::new(
///     "wx8888888888888888", "Tea for two", "tea-20260101-0001", "Tea", "https://shop.example/notify",
///     Amount::new(Fen::new(100)),
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/vehicle/transactions/parking");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PayParking {
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// What is charged for, shown in the bills, at most 128 characters (服务描述).
    pub description: String,
    /// Merchant's own data, returned in queries and notifications, at most 128 characters (附加数据).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attach: Option<String>,
    /// Merchant's number of the payment order, at most 32 characters, unique per merchant number (商户订单号).
    pub out_trade_no: OutTradeNo,
    /// Scene of the deduction; only PARKING, a car park (交易场景).
    pub trade_scene: String,
    /// Tag that selects coupons or discounts, at most 32 characters (订单优惠标记).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_tag: Option<String>,
    /// HTTPS URL that gets the result of the deduction, at most 256 characters (回调通知URL).
    pub notify_url: String,
    /// Y holds the money for profit sharing, N does not; N when absent (分账标识).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profit_sharing: Option<YesOrNo>,
    /// Amounts of the order, in fen (订单金额).
    pub amount: Amount,
    /// The stay that is paid for; required when the scene is PARKING (停车场景信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parking_info: Option<ParkingInfo>,
}

impl PayParking {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        description: impl Into<String>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        trade_scene: impl Into<String>,
        notify_url: impl Into<String>,
        amount: Amount,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: appid.try_into().map_err(Into::into)?,
            sub_appid: None,
            sub_mchid: None,
            description: description.into(),
            attach: None,
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            trade_scene: trade_scene.into(),
            goods_tag: None,
            notify_url: notify_url.into(),
            profit_sharing: None,
            amount,
            parking_info: None,
        })
    }
}

impl Endpoint for PayParking {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/vehicle/transactions/parking";
    type Response = ParkingTransaction;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::inside("amount", &self.amount, Amount::check)?;
        Ok(())
    }
}

open_enum! {
    /// Whether the money is held for profit sharing; false when absent (微信支付服务分账标记).
    YesOrNo {
        /// The money is held for profit sharing (需要分账).
        Y = "Y",
        /// No profit sharing (不分账).
        N = "N",
    }
}

/// The amounts of an order, in fen (订单金额).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Amount {
    /// Amount of the order, in fen (订单金额).
    pub total: Fen,
    /// Currency as an ISO 4217 code, CNY (货币类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
}

impl Amount {
    /// With what is required.
    #[must_use]
    pub fn new(total: Fen) -> Self {
        Self { total, currency: None }
    }
}

impl Amount {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::at_least("total", self.total, Fen::new(1))?;
        Ok(())
    }
}

/// The stay in a car park that is paid for (停车场景信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ParkingInfo {
    /// WeChat Pay's id of the stay, from the entry call (停车入场ID).
    pub parking_id: String,
    /// Number plate: province character and number, no separators, at most 32 characters (车牌号).
    pub plate_number: String,
    /// Colour of the number plate (车牌颜色).
    pub plate_color: PlateColor,
    /// When the vehicle drove in, RFC 3339 (入场时间).
    pub start_time: Timestamp,
    /// When the vehicle drove out, RFC 3339 (出场时间).
    pub end_time: Timestamp,
    /// Name of the car park, at most 128 characters (停车场名称).
    pub parking_name: String,
    /// Parking time charged for, in seconds (计费时长).
    pub charging_duration: i64,
    /// Id of the car park's device (停车场设备ID).
    pub device_id: String,
}

impl ParkingInfo {
    /// With what is required.
    #[expect(clippy::too_many_arguments, reason = "the platform requires them all")]
    #[must_use]
    pub fn new(
        parking_id: impl Into<String>,
        plate_number: impl Into<String>,
        plate_color: PlateColor,
        start_time: Timestamp,
        end_time: Timestamp,
        parking_name: impl Into<String>,
        charging_duration: i64,
        device_id: impl Into<String>,
    ) -> Self {
        Self {
            parking_id: parking_id.into(),
            plate_number: plate_number.into(),
            plate_color,
            start_time,
            end_time,
            parking_name: parking_name.into(),
            charging_duration,
            device_id: device_id.into(),
        }
    }
}

/// Returns a parking deduction by the merchant's order number (查询订单).
///
/// `sub_mchid` is required in partner mode. `transaction_id` is present only once paid.
///
/// `GET /v3/vehicle/transactions/out-trade-no/{out_trade_no}`
///
/// ```
/// use yifen::api::parking::QueryParkingTransaction;
/// let call = QueryParkingTransaction::new("tea-20260101-0001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/vehicle/transactions/out-trade-no/tea-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryParkingTransaction {
    /// Merchant's number of the payment order, at most 32 characters, unique per merchant number (商户订单号).
    pub out_trade_no: OutTradeNo,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
}

impl QueryParkingTransaction {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { out_trade_no: out_trade_no.try_into().map_err(Into::into)?, sub_mchid: None })
    }
}

impl Endpoint for QueryParkingTransaction {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/vehicle/transactions/out-trade-no/{out_trade_no}";
    type Response = ParkingTransaction;
}

/// What [`FindParkingService`](super::FindParkingService) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ParkingService {
    /// Number plate: province character and number, no separators, at most 32 characters (车牌号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub plate_number: String,
    /// Colour of the number plate (车牌颜色).
    pub plate_color: PlateColor,
    /// When the service was opened for the plate, RFC 3339 (车牌服务开通时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub service_open_time: Option<Timestamp>,
    /// The customer's id under appid, at most 128 characters (用户标识).
    pub openid: Openid,
    /// State of the parking service for this plate and customer (车牌服务状态).
    pub service_state: ParkingServiceState,
}

open_enum! {
    /// State of the parking service for this plate and customer (车牌服务状态).
    ParkingServiceState {
        /// The service is open and usable (正常).
        Normal = "NORMAL",
        /// The service is paused (已暂停).
        Pause = "PAUSE",
        /// The service has not been opened (未开通).
        OutService = "OUT_SERVICE",
    }
}

/// What [`CreateParking`](super::CreateParking) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Parking {
    /// WeChat Pay's id of the stay, sent as `parking_id` when charging (停车入场ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub id: String,
    /// Merchant's number of the stay, at most 64 characters, unique per merchant number (商户入场ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_parking_no: String,
    /// Number plate: province character and number, no separators, at most 32 characters (车牌号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub plate_number: String,
    /// Colour of the number plate (车牌颜色).
    pub plate_color: PlateColor,
    /// When the vehicle drove in, RFC 3339 (入场时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub start_time: Option<Timestamp>,
    /// Name of the car park, at most 128 characters (停车场名称).
    #[serde(default, deserialize_with = "null_as_default")]
    pub parking_name: String,
    /// Parking time free of charge, in seconds (免费时长).
    #[serde(default, deserialize_with = "null_as_default")]
    pub free_duration: i64,
    /// Service state of the plate for this stay: NORMAL or BLOCKED (停车入场状态).
    pub state: ParkingState,
    /// Why the plate cannot use the service; only when the state is BLOCKED (不可用状态描述).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub block_reason: Option<BlockReason>,
}

open_enum! {
    /// State of the service order; read it with `state_description` and collection.state (服务订单状态).
    ParkingState {
        /// The plate can use the parking service (正常).
        Normal = "NORMAL",
        /// The plate cannot use the parking service now (不可用).
        Blocked = "BLOCKED",
    }
}

open_enum! {
    /// Why the plate cannot use the service; only when the state is BLOCKED (不可用状态描述).
    BlockReason {
        /// The customer paused the parking service (已暂停).
        Pause = "PAUSE",
        /// The customer signed but owes money (欠费).
        Overdue = "OVERDUE",
        /// The plate has not opened the parking service (未开通).
        OutService = "OUT_SERVICE",
        /// The customer did not pass the assessment (综合评估未通过).
        EvaluationFailed = "EVALUATION_FAILED",
    }
}

/// What [`PayParking`](super::PayParking), [`QueryParkingTransaction`](super::QueryParkingTransaction) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ParkingTransaction {
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_appid: Option<Appid>,
    /// Number of the calling merchant; in partner mode the partner's (商户号).
    pub sp_mchid: Mchid,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// What is charged for, shown in the bills, at most 128 characters (服务描述).
    #[serde(default, deserialize_with = "null_as_default")]
    pub description: String,
    /// When the deduction was accepted, RFC 3339 (订单创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// Merchant's number of the payment order, at most 32 characters, unique per merchant number (商户订单号).
    pub out_trade_no: OutTradeNo,
    /// WeChat Pay's number of the payment; refunds go by it (微信支付交易单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transaction_id: Option<TransactionId>,
    /// State of the deduction (交易状态).
    pub trade_state: ParkingTradeState,
    /// The state in words, such as why the payment failed (交易状态描述).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub trade_state_description: Option<String>,
    /// When the payment succeeded, RFC 3339 (支付完成时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub success_time: Option<Timestamp>,
    /// Code of the bank or balance the customer paid from (付款银行).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_type: Option<String>,
    /// Whether the customer has repaid what WeChat Pay advanced; only for advanced orders (是否已还款).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub user_repaid: Option<YesOrNo>,
    /// Merchant's own data, returned in queries and notifications, at most 128 characters (附加数据).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub attach: Option<String>,
    /// Scene of the deduction; only PARKING, a car park (交易场景).
    pub trade_scene: TradeScene,
    /// The stay that is paid for; required when the scene is PARKING (停车场景信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parking_info: Option<ParkingTransactionParkingInfo>,
    /// Who paid (支付者信息).
    pub payer: ParkingTransactionPayer,
    /// Amounts of the order, in fen (订单金额).
    pub amount: ParkingTransactionAmount,
    /// Coupons and discounts used in the payment (优惠功能).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub promotion_detail: Vec<ParkingTransactionPromotionDetail>,
}

open_enum! {
    /// State of the deduction (交易状态).
    ParkingTradeState {
        /// The payment succeeded (支付成功).
        Success = "SUCCESS",
        /// The deduction was accepted; the barrier may open (已接收，等待扣款).
        Accepted = "ACCEPTED",
        /// The payment failed (支付失败).
        PayFail = "PAY_FAIL",
        /// A refund was made or started (转入退款).
        Refund = "REFUND",
    }
}

open_enum! {
    /// Scene of the deduction; only PARKING, a car park (交易场景).
    TradeScene {
        /// Parking in a car park (车场停车场景).
        Parking = "PARKING",
    }
}

/// The stay in a car park that is paid for (停车场景信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ParkingTransactionParkingInfo {
    /// WeChat Pay's id of the stay, from the entry call (停车入场ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub parking_id: String,
    /// Number plate: province character and number, no separators, at most 32 characters (车牌号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub plate_number: String,
    /// Colour of the number plate (车牌颜色).
    pub plate_color: PlateColor,
    /// When the vehicle drove in, RFC 3339 (入场时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub start_time: Option<Timestamp>,
    /// When the vehicle drove out, RFC 3339 (出场时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub end_time: Option<Timestamp>,
    /// Name of the car park, at most 128 characters (停车场名称).
    #[serde(default, deserialize_with = "null_as_default")]
    pub parking_name: String,
    /// Parking time charged for, in seconds (计费时长).
    #[serde(default, deserialize_with = "null_as_default")]
    pub charging_duration: i64,
    /// Id of the car park's device (停车场设备ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub device_id: String,
}

/// Who paid (支付者信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ParkingTransactionPayer {
    /// The payer's id under appid (用户标识).
    pub openid: Openid,
    /// The payer's id under `sub_appid` (子商户用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_openid: Option<Openid>,
}

/// The amounts of an order, in fen (订单金额).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ParkingTransactionAmount {
    /// Amount of the order, in fen (订单金额).
    pub total: Fen,
    /// Currency as an ISO 4217 code, CNY (货币类型).
    pub currency: Currency,
    /// Amount the customer paid, in fen (用户实际支付金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer_total: Option<Fen>,
    /// Amount taken off by discounts, in fen (折扣金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_total: Option<Fen>,
}

/// One coupon or discount used in a payment (优惠功能).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ParkingTransactionPromotionDetail {
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
    /// Id of the batch the coupon is from (活动ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_id: Option<String>,
    /// Amount of the discount, in fen (优惠券面额).
    pub amount: Fen,
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
