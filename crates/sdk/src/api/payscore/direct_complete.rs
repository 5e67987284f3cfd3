//! `/v3/payscore/…`: 创单结单合并.

use http::Method;
use serde::{Deserialize, Serialize};

use super::total::{self, Total};
use super::{
    DirectCompleteServiceOrderPostDiscount, DirectCompleteServiceOrderPostPayment, Location, OpenTimeRange,
    PartnerCreateServiceOrderPostDiscount, PartnerCreateServiceOrderPostPayment, PartnerServiceOrderTimeRange,
    ServiceOrderLocation, ServiceOrderPostDiscount, ServiceOrderPostPayment, ServiceOrderProgress, ServiceOrderState,
};
use crate::api::empty_as_none;
use crate::beijing_time::ServiceTime;
use crate::check::{self, InvalidRequest};
use crate::endpoint::{Endpoint, NoContent};
use crate::id::{Appid, InvalidId, Mchid, Openid, OutOrderNo, ServiceId};
use crate::json::null_as_default;
use crate::money::Fen;

/// Creates a service order and completes it at once (创单结单合并).
///
/// Not open by default: ask WeChat Pay for the permission. Only without confirmation, for a customer whose
/// authorization is AVAILABLE. `total_amount` = sum of `post_payments.amount` minus sum of `post_discounts.amount`,
/// else `PARAM_ERROR`.
///
/// `POST /v3/payscore/serviceorder/direct-complete`
///
/// ```
/// use yifen::api::payscore::{DirectCompleteServiceOrder, OpenTimeRange};
/// let call = DirectCompleteServiceOrder::new(
///     "bike-20260101-0001", "wx8888888888888888", "2002000000000558860961160000",
///     OpenTimeRange::default(),
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/serviceorder/direct-complete");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DirectCompleteServiceOrder {
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Fee items of the order, at most 100; their sum minus the discounts is the total (后付费项目).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub post_payments: Vec<DirectCompleteServiceOrderPostPayment>,
    /// Discounts the merchant gives, at most 30 (商户优惠).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub post_discounts: Vec<DirectCompleteServiceOrderPostDiscount>,
    /// When the service begins and ends (服务时间段).
    pub time_range: OpenTimeRange,
    /// Where the service is used (服务位置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// What service the order is for, shown to the customer, at most 20 characters (服务信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_introduction: Option<String>,
    /// Merchant's own data, not shown to the customer, returned as sent; URL-encoded, at most 256 characters
    /// (商户数据包).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attach: Option<String>,
    /// HTTPS URL without query that gets the notifications, at most 255 characters (商户回调地址).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
    /// The customer's id under appid, at most 128 characters (用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub openid: Option<Openid>,
    /// Amount to collect, in fen, 0 or more: the sum of the fees minus the sum of the discounts (总金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_amount: Option<Fen>,
    /// Whether the money is held for profit sharing; false when absent (微信支付服务分账标记).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profit_sharing: Option<bool>,
    /// Tag that selects coupons or discounts, at most 32 characters (订单优惠标记).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_tag: Option<String>,
}

impl DirectCompleteServiceOrder {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        time_range: OpenTimeRange,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            post_payments: Vec::new(),
            post_discounts: Vec::new(),
            time_range,
            location: None,
            service_introduction: None,
            attach: None,
            notify_url: None,
            openid: None,
            total_amount: None,
            profit_sharing: None,
            goods_tag: None,
        })
    }
}

impl Endpoint for DirectCompleteServiceOrder {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/serviceorder/direct-complete";
    type Response = DirectCompletedServiceOrder;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::each("post_payments", &self.post_payments, DirectCompleteServiceOrderPostPayment::check)?;
        check::each("post_discounts", &self.post_discounts, DirectCompleteServiceOrderPostDiscount::check)?;
        check::inside("time_range", &self.time_range, OpenTimeRange::check)?;
        total::check(Total {
            total: self.total_amount,
            fees: self.post_payments.iter().map(|fee| fee.amount),
            discounts: self.post_discounts.iter().map(|discount| discount.amount),
        })?;
        Ok(())
    }
}

/// Creates a service order for a sub-merchant and completes it at once. Answers 204 (创单结单合并).
///
/// Not open by default: ask WeChat Pay for the permission. Only without confirmation, for a customer whose
/// authorization is AVAILABLE. `total_amount` = sum of `post_payments.amount` minus sum of `post_discounts.amount`,
/// else `PARAM_ERROR`.
///
/// `POST /v3/payscore/partner/serviceorder/direct-complete`
///
/// ```
/// use yifen::api::payscore::{PartnerDirectCompleteServiceOrder, PartnerDirectCompleteServiceOrderTimeRange};
/// use yifen::{Fen, Timestamp};
/// let call = PartnerDirectCompleteServiceOrder::new(
///     "2002000000000558860961160000", "wx8888888888888888", "wx8888888888888888", "bike-20260101-0001",
///     "Bike rental", Fen::new(100),
///     PartnerDirectCompleteServiceOrderTimeRange::new(Timestamp::parse("2026-01-02T10:00:00+08:00")?),
///     "https://shop.example/notify",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/serviceorder/direct-complete");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerDirectCompleteServiceOrder {
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    pub sub_appid: Appid,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// What service the order is for, shown to the customer, at most 20 characters (服务信息).
    pub service_introduction: String,
    /// Fee items of the order, at most 100; their sum minus the discounts is the total (后付费项目).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub post_payments: Vec<PartnerCreateServiceOrderPostPayment>,
    /// Discounts the merchant gives, at most 30 (商户优惠).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub post_discounts: Vec<PartnerCreateServiceOrderPostDiscount>,
    /// Amount to collect, in fen, 0 or more: the sum of the fees minus the sum of the discounts (总金额).
    pub total_amount: Fen,
    /// When the service begins and ends (服务时间段).
    pub time_range: PartnerDirectCompleteServiceOrderTimeRange,
    /// Where the service is used (服务位置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// Whether the money is held for profit sharing; false when absent (微信支付服务分账标记).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profit_sharing: Option<bool>,
    /// Tag that selects coupons or discounts, at most 32 characters (订单优惠标记).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_tag: Option<String>,
    /// Merchant's own data, not shown to the customer, returned as sent; URL-encoded, at most 256 characters
    /// (商户数据包).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attach: Option<String>,
    /// HTTPS URL without query that gets the notifications, at most 255 characters (商户回调地址).
    pub notify_url: String,
    /// The customer's id under appid, at most 128 characters (用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub openid: Option<Openid>,
}

impl PartnerDirectCompleteServiceOrder {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    #[expect(clippy::too_many_arguments, reason = "the platform requires them all")]
    pub fn new(
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        sub_appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        service_introduction: impl Into<String>,
        total_amount: Fen,
        time_range: PartnerDirectCompleteServiceOrderTimeRange,
        notify_url: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            service_id: service_id.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            sub_appid: sub_appid.try_into().map_err(Into::into)?,
            sub_mchid: None,
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            service_introduction: service_introduction.into(),
            post_payments: Vec::new(),
            post_discounts: Vec::new(),
            total_amount,
            time_range,
            location: None,
            profit_sharing: None,
            goods_tag: None,
            attach: None,
            notify_url: notify_url.into(),
            openid: None,
        })
    }
}

impl Endpoint for PartnerDirectCompleteServiceOrder {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/partner/serviceorder/direct-complete";
    type Response = NoContent;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::each("post_payments", &self.post_payments, PartnerCreateServiceOrderPostPayment::check)?;
        check::each("post_discounts", &self.post_discounts, PartnerCreateServiceOrderPostDiscount::check)?;
        check::inside("time_range", &self.time_range, PartnerDirectCompleteServiceOrderTimeRange::check)?;
        total::check(Total {
            total: Some(self.total_amount),
            fees: self.post_payments.iter().map(|fee| fee.amount),
            discounts: self.post_discounts.iter().map(|discount| discount.amount),
        })?;
        Ok(())
    }
}

/// When a service begins and ends (服务时间段).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerDirectCompleteServiceOrderTimeRange {
    /// Start, Beijing time: `yyyyMMddHHmmss` or `yyyyMMdd`; OnAccept is the moment of confirmation (服务开始时间).
    pub start_time: ServiceTime,
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

impl PartnerDirectCompleteServiceOrderTimeRange {
    /// With what is required.
    #[must_use]
    pub fn new(start_time: impl Into<ServiceTime>) -> Self {
        Self { start_time: start_time.into(), start_time_remark: None, end_time: None, end_time_remark: None }
    }
}

impl PartnerDirectCompleteServiceOrderTimeRange {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("start_time_remark", &self.start_time_remark, 0..=20)?;
        Ok(())
    }
}

/// What [`DirectCompleteServiceOrder`](super::DirectCompleteServiceOrder) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DirectCompletedServiceOrder {
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Fee items of the order, at most 100; their sum minus the discounts is the total (后付费项目).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub post_payments: Vec<ServiceOrderPostPayment>,
    /// Discounts the merchant gives, at most 30 (商户优惠).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub post_discounts: Vec<ServiceOrderPostDiscount>,
    /// When the service begins and ends (服务时间段).
    pub time_range: PartnerServiceOrderTimeRange,
    /// Where the service is used (服务位置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<ServiceOrderLocation>,
    /// What service the order is for, shown to the customer, at most 20 characters (服务信息).
    #[serde(default, deserialize_with = "null_as_default")]
    pub service_introduction: String,
    /// Number of the merchant that made the call; in partner mode the partner's (商户号).
    pub mchid: Mchid,
    /// WeChat Pay's number of the service order, one to one with `out_order_no` (微信支付服务订单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub order_id: String,
    /// State of the service order; read it with `state_description` and collection.state (服务订单状态).
    pub state: ServiceOrderState,
    /// Sub-state of an order that is DOING; absent in other states (订单状态说明).
    pub state_description: ServiceOrderProgress,
    /// Merchant's own data, not shown to the customer, returned as sent; URL-encoded, at most 256 characters
    /// (商户数据包).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub attach: Option<String>,
    /// HTTPS URL without query that gets the notifications, at most 255 characters (商户回调地址).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub notify_url: Option<String>,
    /// Amount to collect, in fen, 0 or more: the sum of the fees minus the sum of the discounts (总金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_amount: Option<Fen>,
}
