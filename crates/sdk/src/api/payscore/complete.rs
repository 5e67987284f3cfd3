//! `/v3/payscore/…`: 完结支付分订单.

use http::Method;
use serde::{Deserialize, Serialize};

use super::total::{self, Total};
use super::{
    CompleteServiceOrderPostDiscount, Device, Location, OpenTimeRange, PartnerCreateServiceOrderPostPayment,
    PostPayment, ServiceOrder,
};
use crate::beijing_time::ServiceTime;
use crate::check::{self, InvalidRequest};
use crate::endpoint::{Endpoint, NoContent};
use crate::id::{Appid, InvalidId, Mchid, OutOrderNo, ServiceId};
use crate::money::Fen;
use crate::time::Timestamp;

/// Tells WeChat Pay that the service has ended and what it costs; the deduction starts (完结支付分订单).
///
/// Only while DOING and not yet completed. `total_amount` = sum of `post_payments.amount` minus sum of
/// `post_discounts.amount`, else `PARAM_ERROR`. Waived deposit: `total_amount` at most `risk_fund.amount`.
/// Enjoy-first: at most the ceiling of the service. `time_range.end_time` is required if the create call had none,
/// and may not lie in the future. WeChat Pay retries the deduction by itself until it succeeds; the order never
/// expires.
///
/// Errors: `INVALID_ORDER_STATE`, `INVALID_REQUEST`, `ORDER_CANCELED`, `ORDER_DONE`, `PARAM_ERROR`, `NO_AUTH`,
/// `ORDER_NOT_EXIST`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/payscore/serviceorder/{out_order_no}/complete`
///
/// ```
/// use yifen::api::payscore::{CompleteServiceOrder, PostPayment};
/// use yifen::Fen;
/// let call = CompleteServiceOrder::new(
///     "bike-20260101-0001", "wx8888888888888888", "2002000000000558860961160000",
///     vec![PostPayment::new("Tea")], Fen::new(100),
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/serviceorder/bike-20260101-0001/complete");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CompleteServiceOrder {
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Fee items of the order, at most 100; their sum minus the discounts is the total (后付费项目).
    pub post_payments: Vec<PostPayment>,
    /// Discounts the merchant gives, at most 30 (商户优惠).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub post_discounts: Vec<CompleteServiceOrderPostDiscount>,
    /// Amount to collect, in fen, 0 or more: the sum of the fees minus the sum of the discounts (总金额).
    pub total_amount: Fen,
    /// When the service begins and ends (服务时间段).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_range: Option<CompleteServiceOrderTimeRange>,
    /// Where the service is used (服务位置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<CompleteServiceOrderLocation>,
    /// Whether the money is held for profit sharing; false when absent (微信支付服务分账标记).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profit_sharing: Option<bool>,
    /// Tag that selects coupons or discounts, at most 32 characters (订单优惠标记).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_tag: Option<String>,
    /// The devices the service is used through (设备信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<Device>,
}

impl CompleteServiceOrder {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        post_payments: Vec<PostPayment>,
        total_amount: Fen,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            post_payments,
            post_discounts: Vec::new(),
            total_amount,
            time_range: None,
            location: None,
            profit_sharing: None,
            goods_tag: None,
            device: None,
        })
    }
}

impl Endpoint for CompleteServiceOrder {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/serviceorder/{out_order_no}/complete";
    type Response = ServiceOrder;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("out_order_no", &self.out_order_no, 1..=32)?;
        check::each("post_payments", &self.post_payments, PostPayment::check)?;
        check::inside("time_range", self.time_range.as_ref(), CompleteServiceOrderTimeRange::check)?;
        check::chars("goods_tag", &self.goods_tag, 0..=32)?;
        total::check(Total {
            total: Some(self.total_amount),
            fees: self.post_payments.iter().map(|fee| fee.amount),
            discounts: self.post_discounts.iter().map(|discount| Some(discount.amount)),
        })?;
        Ok(())
    }
}

/// When a service begins and ends (服务时间段).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CompleteServiceOrderTimeRange {
    /// Start, Beijing time: `yyyyMMddHHmmss` or `yyyyMMdd`; OnAccept is the moment of confirmation (服务开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_time: Option<ServiceTime>,
    /// End, planned or real, Beijing time: `yyyyMMddHHmmss` or `yyyyMMdd` (服务结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_time: Option<ServiceTime>,
    /// Remark shown with the start time, at most 20 characters (服务开始时间备注).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_time_remark: Option<String>,
    /// Remark shown with the end time (服务结束时间备注).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_time_remark: Option<String>,
}

impl CompleteServiceOrderTimeRange {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("start_time_remark", &self.start_time_remark, 0..=20)?;
        Ok(())
    }
}

/// Where a service begins and ends (服务位置).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CompleteServiceOrderLocation {
    /// Place where the service ends, at most 50 characters (服务结束地点).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_location: Option<String>,
    /// Place where the service begins, at most 50 characters (服务开始地点).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_location: Option<String>,
}

/// Tells WeChat Pay that the service has ended and what it costs; the deduction starts. Answers 204 (完结支付分订单).
///
/// Only while DOING and not yet completed. `total_amount` = sum of `post_payments.amount` minus sum of
/// `post_discounts.amount`, else `PARAM_ERROR`. Waived deposit: `total_amount` at most `risk_fund.amount`.
/// Enjoy-first: at most the ceiling of the service. `time_range.end_time` is required if the create call had none,
/// and may not lie in the future. WeChat Pay retries the deduction by itself until it succeeds; the order never
/// expires.
///
/// `POST /v3/payscore/partner/serviceorder/{out_order_no}/complete`
///
/// ```
/// use yifen::api::payscore::{PartnerCompleteServiceOrder, PartnerCreateServiceOrderPostPayment};
/// use yifen::Fen;
/// let call = PartnerCompleteServiceOrder::new(
///     "bike-20260101-0001", "2002000000000558860961160000", "1900000001",
///     vec![PartnerCreateServiceOrderPostPayment::new("Tea")], Fen::new(100),
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/serviceorder/bike-20260101-0001/complete");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerCompleteServiceOrder {
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
    /// Fee items of the order, at most 100; their sum minus the discounts is the total (后付费项目).
    pub post_payments: Vec<PartnerCreateServiceOrderPostPayment>,
    /// Discounts the merchant gives, at most 30 (商户优惠).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub post_discounts: Vec<PartnerCompleteServiceOrderPostDiscount>,
    /// Amount to collect, in fen, 0 or more: the sum of the fees minus the sum of the discounts (总金额).
    pub total_amount: Fen,
    /// When the service begins and ends (服务时间段).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_range: Option<OpenTimeRange>,
    /// Where the service is used (服务位置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// Whether the money is held for profit sharing; false when absent (微信支付服务分账标记).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profit_sharing: Option<bool>,
    /// When the service was completed, RFC 3339 (完结服务时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complete_time: Option<Timestamp>,
    /// Tag that selects coupons or discounts, at most 32 characters (订单优惠标记).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_tag: Option<String>,
    /// The devices the service is used through (设备信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<Device>,
}

impl PartnerCompleteServiceOrder {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        post_payments: Vec<PartnerCreateServiceOrderPostPayment>,
        total_amount: Fen,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            post_payments,
            post_discounts: Vec::new(),
            total_amount,
            time_range: None,
            location: None,
            profit_sharing: None,
            complete_time: None,
            goods_tag: None,
            device: None,
        })
    }
}

impl Endpoint for PartnerCompleteServiceOrder {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/partner/serviceorder/{out_order_no}/complete";
    type Response = NoContent;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::each("post_payments", &self.post_payments, PartnerCreateServiceOrderPostPayment::check)?;
        check::inside("time_range", self.time_range.as_ref(), OpenTimeRange::check)?;
        total::check(Total {
            total: Some(self.total_amount),
            fees: self.post_payments.iter().map(|fee| fee.amount),
            discounts: self.post_discounts.iter().map(|discount| Some(discount.amount)),
        })?;
        Ok(())
    }
}

/// One discount the merchant gives on a service order (商户优惠).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerCompleteServiceOrderPostDiscount {
    /// Name of the discount, at most 20 characters, no two alike in one order (优惠名称).
    pub name: String,
    /// Conditions of the discount, at most 30 characters (优惠说明).
    pub description: String,
    /// Amount of the discount, in fen (优惠金额).
    pub amount: Fen,
    /// How many of the discount (优惠数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
}

impl PartnerCompleteServiceOrderPostDiscount {
    /// With what is required.
    #[must_use]
    pub fn new(name: impl Into<String>, description: impl Into<String>, amount: Fen) -> Self {
        Self { name: name.into(), description: description.into(), amount, count: None }
    }
}
