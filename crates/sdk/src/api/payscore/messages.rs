//! `/v3/payscore/…`: 下发服务费用待处理消息、下发服务预扣费消息.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::endpoint::{Endpoint, NoContent};
use crate::id::{InvalidId, Mchid, OutOrderNo, ServiceId};
use crate::money::Fen;

/// Sends the customer a message that a fee of the service is to be dealt with. Answers 204 (下发服务费用待处理消息).
///
/// `prepaid_time` is a day, `yyyyMMdd` in Beijing time.
///
/// `POST /v3/payscore/serviceorder/{out_order_no}/send-pendingmessage`
///
/// ```
/// use yifen::api::payscore::{SendPendingMessage, SendPendingMessagePostPayment};
/// use yifen::Fen;
/// let call = SendPendingMessage::new(
///     "bike-20260101-0001", "2002000000000558860961160000", vec![SendPendingMessagePostPayment::default()],
///     Fen::new(100), "Tea",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/serviceorder/bike-20260101-0001/send-pendingmessage");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SendPendingMessage {
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Fee items of the order, at most 100; their sum minus the discounts is the total (后付费项目).
    pub post_payments: Vec<SendPendingMessagePostPayment>,
    /// Discounts the merchant gives, at most 30 (商户优惠).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub post_discounts: Vec<SendPendingMessagePostDiscount>,
    /// Amount announced to the customer, in fen (总金额).
    pub total_amount: Fen,
    /// Day on which the deduction is expected, `yyyyMMdd` in Beijing time (预计扣费时间).
    pub prepaid_time: String,
}

impl SendPendingMessage {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        post_payments: Vec<SendPendingMessagePostPayment>,
        total_amount: Fen,
        prepaid_time: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            post_payments,
            post_discounts: Vec::new(),
            total_amount,
            prepaid_time: prepaid_time.into(),
        })
    }
}

impl Endpoint for SendPendingMessage {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/serviceorder/{out_order_no}/send-pendingmessage";
    type Response = NoContent;
}

/// One fee item of a service order (后付费项目).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SendPendingMessagePostPayment {
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

/// One discount the merchant gives on a service order (商户优惠).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SendPendingMessagePostDiscount {
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

/// Sends the customer a message announcing a deduction. Answers 204 (下发服务预扣费消息).
///
/// Once per service order. Only while DOING with `USER_CONFIRM`. `prepaid_time` is a day at least 7 days after the
/// call, `yyyyMMdd` in Beijing time.
///
/// `POST /v3/payscore/serviceorder/{out_order_no}/send-prepaidmessage`
///
/// ```
/// use yifen::api::payscore::{SendPrepaidMessage, SendPrepaidMessagePostPayment};
/// use yifen::Fen;
/// let call = SendPrepaidMessage::new(
///     "bike-20260101-0001", "2002000000000558860961160000", vec![SendPrepaidMessagePostPayment::default()],
///     Fen::new(100), "Tea",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/serviceorder/bike-20260101-0001/send-prepaidmessage");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SendPrepaidMessage {
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Fee items of the order, at most 100; their sum minus the discounts is the total (后付费项目).
    pub post_payments: Vec<SendPrepaidMessagePostPayment>,
    /// Discounts the merchant gives, at most 30 (商户优惠).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub post_discounts: Vec<SendPrepaidMessagePostDiscount>,
    /// Amount announced to the customer, in fen (总金额).
    pub total_amount: Fen,
    /// Day of the expected deduction, `yyyyMMdd` in Beijing time, at least 7 days ahead (预计扣费时间).
    pub prepaid_time: String,
}

impl SendPrepaidMessage {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        post_payments: Vec<SendPrepaidMessagePostPayment>,
        total_amount: Fen,
        prepaid_time: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            post_payments,
            post_discounts: Vec::new(),
            total_amount,
            prepaid_time: prepaid_time.into(),
        })
    }
}

impl Endpoint for SendPrepaidMessage {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/serviceorder/{out_order_no}/send-prepaidmessage";
    type Response = NoContent;
}

/// One fee item of a service order (后付费项目).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SendPrepaidMessagePostPayment {
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

/// One discount the merchant gives on a service order (商户优惠).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SendPrepaidMessagePostDiscount {
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

/// Sends the customer a message that a fee of the service is to be dealt with. Answers 204 (下发服务费用待处理消息).
///
/// `prepaid_time` is a day, `yyyyMMdd` in Beijing time.
///
/// `POST /v3/payscore/partner/serviceorder/{out_order_no}/send-pendingmessage`
///
/// ```
/// use yifen::api::payscore::{PartnerSendPendingMessage, PartnerSendPendingMessagePostPayment};
/// use yifen::Fen;
/// let call = PartnerSendPendingMessage::new(
///     "bike-20260101-0001", "2002000000000558860961160000", "1900000001",
///     vec![PartnerSendPendingMessagePostPayment::default()], Fen::new(100), "Tea",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/serviceorder/bike-20260101-0001/send-pendingmessage");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerSendPendingMessage {
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
    /// Fee items of the order, at most 100; their sum minus the discounts is the total (后付费项目).
    pub post_payments: Vec<PartnerSendPendingMessagePostPayment>,
    /// Discounts the merchant gives, at most 30 (商户优惠).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub post_discounts: Vec<PartnerSendPendingMessagePostDiscount>,
    /// Amount announced to the customer, in fen (总金额).
    pub total_amount: Fen,
    /// Day on which the deduction is expected, `yyyyMMdd` in Beijing time (预计扣费时间).
    pub prepaid_time: String,
}

impl PartnerSendPendingMessage {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        post_payments: Vec<PartnerSendPendingMessagePostPayment>,
        total_amount: Fen,
        prepaid_time: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            post_payments,
            post_discounts: Vec::new(),
            total_amount,
            prepaid_time: prepaid_time.into(),
        })
    }
}

impl Endpoint for PartnerSendPendingMessage {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/partner/serviceorder/{out_order_no}/send-pendingmessage";
    type Response = NoContent;
}

/// One fee item of a service order (后付费项目).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerSendPendingMessagePostPayment {
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

/// One discount the merchant gives on a service order (商户优惠).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerSendPendingMessagePostDiscount {
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

/// Sends the customer a message announcing a deduction. Answers 204 (下发服务预扣费消息).
///
/// Once per service order. Only while DOING with `USER_CONFIRM`. `prepaid_time` is a day at least 7 days after the
/// call, `yyyyMMdd` in Beijing time.
///
/// `POST /v3/payscore/partner/serviceorder/{out_order_no}/send-prepaidmessage`
///
/// ```
/// use yifen::api::payscore::{PartnerSendPrepaidMessage, PartnerSendPrepaidMessagePostPayment};
/// use yifen::Fen;
/// let call = PartnerSendPrepaidMessage::new(
///     "bike-20260101-0001", "2002000000000558860961160000", "1900000001",
///     vec![PartnerSendPrepaidMessagePostPayment::default()], Fen::new(100), "Tea",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/serviceorder/bike-20260101-0001/send-prepaidmessage");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerSendPrepaidMessage {
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
    /// Fee items of the order, at most 100; their sum minus the discounts is the total (后付费项目).
    pub post_payments: Vec<PartnerSendPrepaidMessagePostPayment>,
    /// Discounts the merchant gives, at most 30 (商户优惠).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub post_discounts: Vec<PartnerSendPrepaidMessagePostDiscount>,
    /// Amount announced to the customer, in fen (总金额).
    pub total_amount: Fen,
    /// Day of the expected deduction, `yyyyMMdd` in Beijing time, at least 7 days ahead (预计扣费时间).
    pub prepaid_time: String,
}

impl PartnerSendPrepaidMessage {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        post_payments: Vec<PartnerSendPrepaidMessagePostPayment>,
        total_amount: Fen,
        prepaid_time: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            post_payments,
            post_discounts: Vec::new(),
            total_amount,
            prepaid_time: prepaid_time.into(),
        })
    }
}

impl Endpoint for PartnerSendPrepaidMessage {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/partner/serviceorder/{out_order_no}/send-prepaidmessage";
    type Response = NoContent;
}

/// One fee item of a service order (后付费项目).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerSendPrepaidMessagePostPayment {
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

/// One discount the merchant gives on a service order (商户优惠).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerSendPrepaidMessagePostDiscount {
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
