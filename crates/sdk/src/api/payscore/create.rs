//! `/v3/payscore/…`: 创建支付分订单.

use http::Method;
use serde::{Deserialize, Serialize};

use super::{
    Device, Location, OpenTimeRange, PartnerCreateServiceOrderPostDiscount, PartnerCreateServiceOrderPostPayment,
    PartnerServiceOrder, PostPayment, RiskFundName, ServiceOrder,
};
use crate::beijing_time::ServiceTime;
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, Openid, OutOrderNo, ServiceId};
use crate::money::Fen;

/// Creates a service order. With confirmation it starts CREATED and package opens the confirmation page; without,
/// it starts DOING (创建支付分订单).
///
/// Repeating the call with identical parameters succeeds; the same `out_order_no` with other parameters is refused.
/// An order that stays CREATED expires after 30 days. At most 100 `post_payments` and 30 `post_discounts`. Without
/// confirmation: `need_user_confirm` is false, the customer is authorized, and `risk_fund.name` is
/// `ESTIMATE_ORDER_COST`. A customer may have at most 3 open orders and 1 unpaid one; otherwise, or on a failed
/// assessment, `INVALID_REQUEST`. package is valid for 1 hour.
///
/// Errors: `INVALID_ORDER_STATE`, `INVALID_REQUEST`, `ORDER_CANCELED`, `ORDER_DONE`, `PARAM_ERROR`, `NO_AUTH`,
/// `ORDER_NOT_EXIST`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/payscore/serviceorder`
///
/// ```
/// use yifen::api::payscore::{CreateServiceOrder, RiskFund, RiskFundName, TimeRange};
/// use yifen::{Fen, Timestamp};
/// let call = CreateServiceOrder::new(
///     "bike-20260101-0001", "wx8888888888888888", "2002000000000558860961160000", "Bike rental",
///     TimeRange::new(Timestamp::parse("2026-01-02T10:00:00+08:00")?),
///     RiskFund::new(RiskFundName::Deposit, Fen::new(100)), "https://shop.example/notify",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/serviceorder");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateServiceOrder {
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// Appid bound to the calling merchant number; complete and cancel must use the same (公众账号ID).
    pub appid: Appid,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// What service the order is for, shown to the customer, at most 20 characters (服务信息).
    pub service_introduction: String,
    /// Fee items of the order, at most 100; their sum minus the discounts is the total (后付费项目).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub post_payments: Vec<PostPayment>,
    /// Discounts the merchant gives, at most 30 (商户优惠).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub post_discounts: Vec<PostDiscount>,
    /// When the service begins and ends (服务时间段).
    pub time_range: TimeRange,
    /// Where the service is used (服务位置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// What the merchant risks by serving before being paid (服务风险金).
    pub risk_fund: RiskFund,
    /// Merchant's own data, not shown to the customer, returned as sent; URL-encoded, at most 256 characters
    /// (商户数据包).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attach: Option<String>,
    /// HTTPS URL without query that hears of confirmation and payment, at most 255 characters (商户回调地址).
    pub notify_url: String,
    /// The customer's id under appid, at most 128 characters (用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub openid: Option<Openid>,
    /// True: the customer confirms the order (需确认模式). False: needs none, given an authorization (免确认模式).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need_user_confirm: Option<bool>,
    /// The devices the service is used through (设备信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<Device>,
}

impl CreateServiceOrder {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        service_introduction: impl Into<String>,
        time_range: TimeRange,
        risk_fund: RiskFund,
        notify_url: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            service_introduction: service_introduction.into(),
            post_payments: Vec::new(),
            post_discounts: Vec::new(),
            time_range,
            location: None,
            risk_fund,
            attach: None,
            notify_url: notify_url.into(),
            openid: None,
            need_user_confirm: None,
            device: None,
        })
    }
}

impl Endpoint for CreateServiceOrder {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/serviceorder";
    type Response = ServiceOrder;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("out_order_no", &self.out_order_no, 1..=32)?;
        check::chars("service_introduction", &self.service_introduction, 1..=20)?;
        check::items("post_payments", &self.post_payments, 0..=100)?;
        check::each("post_payments", &self.post_payments, PostPayment::check)?;
        check::items("post_discounts", &self.post_discounts, 0..=30)?;
        check::each("post_discounts", &self.post_discounts, PostDiscount::check)?;
        check::inside("time_range", &self.time_range, TimeRange::check)?;
        check::inside("risk_fund", &self.risk_fund, RiskFund::check)?;
        check::chars("attach", &self.attach, 0..=256)?;
        check::chars("notify_url", &self.notify_url, 1..=255)?;
        Ok(())
    }
}

/// One discount the merchant gives on a service order (商户优惠).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PostDiscount {
    /// Name of the discount, at most 20 characters, no two alike in one order (优惠名称).
    pub name: String,
    /// Conditions of the discount, at most 30 characters (优惠说明).
    pub description: String,
    /// How many of the discount (优惠数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
    /// Amount of the discount, in fen (优惠金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
}

impl PostDiscount {
    /// With what is required.
    #[must_use]
    pub fn new(name: impl Into<String>, description: impl Into<String>) -> Self {
        Self { name: name.into(), description: description.into(), count: None, amount: None }
    }
}

impl PostDiscount {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("name", &self.name, 1..=20)?;
        Ok(())
    }
}

/// When a service begins and ends (服务时间段).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TimeRange {
    /// Start, Beijing time: `yyyyMMddHHmmss` or `yyyyMMdd`; OnAccept is the moment of confirmation (服务开始时间).
    pub start_time: ServiceTime,
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

impl TimeRange {
    /// With what is required.
    #[must_use]
    pub fn new(start_time: impl Into<ServiceTime>) -> Self {
        Self { start_time: start_time.into(), end_time: None, start_time_remark: None, end_time_remark: None }
    }
}

impl TimeRange {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("start_time_remark", &self.start_time_remark, 0..=20)?;
        Ok(())
    }
}

/// What the merchant risks by serving before being paid (服务风险金).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RiskFund {
    /// Kind of the risk; without confirmation only `ESTIMATE_ORDER_COST` (风险金名称).
    pub name: RiskFundName,
    /// Amount at risk, in fen, within the ceiling of the service (风险金额).
    pub amount: Fen,
    /// Explanation of the risk, at most 30 characters (风险说明).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

impl RiskFund {
    /// With what is required.
    #[must_use]
    pub fn new(name: RiskFundName, amount: Fen) -> Self {
        Self { name, amount, description: None }
    }
}

impl RiskFund {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("description", &self.description, 0..=30)?;
        Ok(())
    }
}

/// Creates a service order for a sub-merchant. With confirmation it starts CREATED and package opens the
/// confirmation page; without, it starts DOING (创建支付分订单).
///
/// Repeating the call with identical parameters succeeds; the same `out_order_no` with other parameters is refused.
/// An order that stays CREATED expires after 30 days. At most 100 `post_payments` and 30 `post_discounts`. Without
/// confirmation: `need_user_confirm` is false, the customer is authorized, and `risk_fund.name` is
/// `ESTIMATE_ORDER_COST`. A customer may have at most 3 open orders and 1 unpaid one; otherwise, or on a failed
/// assessment, `INVALID_REQUEST`. package is valid for 1 hour.
///
/// `POST /v3/payscore/partner/serviceorder`
///
/// ```
/// use yifen::api::payscore::{PartnerCreateServiceOrder, OpenTimeRange, RiskFund, RiskFundName};
/// use yifen::Fen;
/// let call = PartnerCreateServiceOrder::new(
///     "2002000000000558860961160000", "wx8888888888888888", "1900000001", "bike-20260101-0001", "Bike rental",
///     RiskFund::new(RiskFundName::Deposit, Fen::new(100)), OpenTimeRange::default(),
///     "https://shop.example/notify",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/serviceorder");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerCreateServiceOrder {
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Appid bound to the calling merchant number; complete and cancel must use the same (公众账号ID).
    pub appid: Appid,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
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
    /// What the merchant risks by serving before being paid (服务风险金).
    pub risk_fund: RiskFund,
    /// When the service begins and ends (服务时间段).
    pub time_range: OpenTimeRange,
    /// Where the service is used (服务位置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<Location>,
    /// The customer's id under appid, at most 128 characters (用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub openid: Option<Openid>,
    /// The customer's id under `sub_appid`, at most 128 characters (子商户用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_openid: Option<Openid>,
    /// True: the customer confirms the order (需确认模式). False: needs none, given an authorization (免确认模式).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need_user_confirm: Option<bool>,
    /// HTTPS URL without query that hears of confirmation and payment, at most 255 characters (商户回调地址).
    pub notify_url: String,
    /// Merchant's own data, not shown to the customer, returned as sent; URL-encoded, at most 256 characters
    /// (商户数据包).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attach: Option<String>,
    /// The devices the service is used through (设备信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<Device>,
}

impl PartnerCreateServiceOrder {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    #[expect(clippy::too_many_arguments, reason = "the platform requires them all")]
    pub fn new(
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        service_introduction: impl Into<String>,
        risk_fund: RiskFund,
        time_range: OpenTimeRange,
        notify_url: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            service_id: service_id.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            sub_appid: None,
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            service_introduction: service_introduction.into(),
            post_payments: Vec::new(),
            post_discounts: Vec::new(),
            risk_fund,
            time_range,
            location: None,
            openid: None,
            sub_openid: None,
            need_user_confirm: None,
            notify_url: notify_url.into(),
            attach: None,
            device: None,
        })
    }
}

impl Endpoint for PartnerCreateServiceOrder {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/partner/serviceorder";
    type Response = PartnerServiceOrder;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("out_order_no", &self.out_order_no, 1..=32)?;
        check::chars("service_introduction", &self.service_introduction, 1..=20)?;
        check::items("post_payments", &self.post_payments, 0..=100)?;
        check::each("post_payments", &self.post_payments, PartnerCreateServiceOrderPostPayment::check)?;
        check::items("post_discounts", &self.post_discounts, 0..=30)?;
        check::each("post_discounts", &self.post_discounts, PartnerCreateServiceOrderPostDiscount::check)?;
        check::inside("risk_fund", &self.risk_fund, RiskFund::check)?;
        check::inside("time_range", &self.time_range, OpenTimeRange::check)?;
        Ok(())
    }
}
