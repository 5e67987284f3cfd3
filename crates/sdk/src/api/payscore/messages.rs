//! `/v3/payscore/…`: 下发服务费用待处理消息、下发服务预扣费消息.

use http::Method;
use serde::{Deserialize, Serialize};

use super::{DirectCompleteServiceOrderPostDiscount, DirectCompleteServiceOrderPostPayment};
use crate::check::{self, InvalidRequest};
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
/// use yifen::api::payscore::{DirectCompleteServiceOrderPostPayment, SendPendingMessage};
/// use yifen::Fen;
/// let call = SendPendingMessage::new(
///     "bike-20260101-0001", "2002000000000558860961160000",
///     vec![DirectCompleteServiceOrderPostPayment::default()], Fen::new(100), "Tea",
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
    pub post_payments: Vec<DirectCompleteServiceOrderPostPayment>,
    /// Discounts the merchant gives, at most 30 (商户优惠).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub post_discounts: Vec<DirectCompleteServiceOrderPostDiscount>,
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
        post_payments: Vec<DirectCompleteServiceOrderPostPayment>,
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

    fn check(&self) -> Result<(), InvalidRequest> {
        check::each("post_payments", &self.post_payments, DirectCompleteServiceOrderPostPayment::check)?;
        check::each("post_discounts", &self.post_discounts, DirectCompleteServiceOrderPostDiscount::check)?;
        Ok(())
    }
}

/// Sends the customer a message announcing a deduction. Answers 204 (下发服务预扣费消息).
///
/// Once per service order. Only while DOING with `USER_CONFIRM`. `prepaid_time` is a day at least 7 days after the
/// call, `yyyyMMdd` in Beijing time.
///
/// `POST /v3/payscore/serviceorder/{out_order_no}/send-prepaidmessage`
///
/// ```
/// use yifen::api::payscore::{DirectCompleteServiceOrderPostPayment, SendPrepaidMessage};
/// use yifen::Fen;
/// let call = SendPrepaidMessage::new(
///     "bike-20260101-0001", "2002000000000558860961160000",
///     vec![DirectCompleteServiceOrderPostPayment::default()], Fen::new(100), "Tea",
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
    pub post_payments: Vec<DirectCompleteServiceOrderPostPayment>,
    /// Discounts the merchant gives, at most 30 (商户优惠).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub post_discounts: Vec<DirectCompleteServiceOrderPostDiscount>,
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
        post_payments: Vec<DirectCompleteServiceOrderPostPayment>,
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

    fn check(&self) -> Result<(), InvalidRequest> {
        check::each("post_payments", &self.post_payments, DirectCompleteServiceOrderPostPayment::check)?;
        check::each("post_discounts", &self.post_discounts, DirectCompleteServiceOrderPostDiscount::check)?;
        Ok(())
    }
}

/// Sends the customer a message that a fee of the service is to be dealt with. Answers 204 (下发服务费用待处理消息).
///
/// `prepaid_time` is a day, `yyyyMMdd` in Beijing time.
///
/// `POST /v3/payscore/partner/serviceorder/{out_order_no}/send-pendingmessage`
///
/// ```
/// use yifen::api::payscore::{DirectCompleteServiceOrderPostPayment, PartnerSendPendingMessage};
/// use yifen::Fen;
/// let call = PartnerSendPendingMessage::new(
///     "bike-20260101-0001", "2002000000000558860961160000", "1900000001",
///     vec![DirectCompleteServiceOrderPostPayment::default()], Fen::new(100), "Tea",
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
    pub post_payments: Vec<DirectCompleteServiceOrderPostPayment>,
    /// Discounts the merchant gives, at most 30 (商户优惠).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub post_discounts: Vec<DirectCompleteServiceOrderPostDiscount>,
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
        post_payments: Vec<DirectCompleteServiceOrderPostPayment>,
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

    fn check(&self) -> Result<(), InvalidRequest> {
        check::each("post_payments", &self.post_payments, DirectCompleteServiceOrderPostPayment::check)?;
        check::each("post_discounts", &self.post_discounts, DirectCompleteServiceOrderPostDiscount::check)?;
        Ok(())
    }
}

/// Sends the customer a message announcing a deduction. Answers 204 (下发服务预扣费消息).
///
/// Once per service order. Only while DOING with `USER_CONFIRM`. `prepaid_time` is a day at least 7 days after the
/// call, `yyyyMMdd` in Beijing time.
///
/// `POST /v3/payscore/partner/serviceorder/{out_order_no}/send-prepaidmessage`
///
/// ```
/// use yifen::api::payscore::{DirectCompleteServiceOrderPostPayment, PartnerSendPrepaidMessage};
/// use yifen::Fen;
/// let call = PartnerSendPrepaidMessage::new(
///     "bike-20260101-0001", "2002000000000558860961160000", "1900000001",
///     vec![DirectCompleteServiceOrderPostPayment::default()], Fen::new(100), "Tea",
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
    pub post_payments: Vec<DirectCompleteServiceOrderPostPayment>,
    /// Discounts the merchant gives, at most 30 (商户优惠).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub post_discounts: Vec<DirectCompleteServiceOrderPostDiscount>,
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
        post_payments: Vec<DirectCompleteServiceOrderPostPayment>,
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

    fn check(&self) -> Result<(), InvalidRequest> {
        check::each("post_payments", &self.post_payments, DirectCompleteServiceOrderPostPayment::check)?;
        check::each("post_discounts", &self.post_discounts, DirectCompleteServiceOrderPostDiscount::check)?;
        Ok(())
    }
}
