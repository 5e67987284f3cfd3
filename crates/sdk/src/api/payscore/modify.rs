//! `/v3/payscore/…`: 修改订单金额.

use http::Method;
use serde::{Deserialize, Serialize};

use super::total::{self, Total};
use super::{
    CompleteServiceOrderPostDiscount, Device, DirectCompleteServiceOrderPostDiscount,
    PartnerCreateServiceOrderPostPayment, PostPayment, ServiceOrder,
};
use crate::check::{self, InvalidRequest};
use crate::endpoint::{Endpoint, NoContent};
use crate::id::{Appid, InvalidId, Mchid, OutOrderNo, ServiceId};
use crate::money::Fen;

/// Lowers the amount of a completed service order that has not been paid (修改订单金额).
///
/// Only after complete and before payment: DOING with `MCH_COMPLETE`. The amount can only go down. `total_amount` =
/// sum of `post_payments.amount` minus sum of `post_discounts.amount`, else `PARAM_ERROR`. reason is at most 50
/// characters.
///
/// Errors: `INVALID_ORDER_STATE`, `INVALID_REQUEST`, `ORDER_CANCELED`, `ORDER_DONE`, `PARAM_ERROR`, `NO_AUTH`,
/// `ORDER_NOT`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/payscore/serviceorder/{out_order_no}/modify`
///
/// ```
/// use yifen::api::payscore::{ModifyServiceOrder, PostPayment};
/// use yifen::Fen;
/// let call = ModifyServiceOrder::new(
///     "bike-20260101-0001", "wx8888888888888888", "2002000000000558860961160000",
///     vec![PostPayment::new("Tea")], Fen::new(100), "Tea",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/serviceorder/bike-20260101-0001/modify");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ModifyServiceOrder {
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
    pub post_discounts: Vec<DirectCompleteServiceOrderPostDiscount>,
    /// New amount to collect, in fen, below the completed one: fees minus discounts (总金额).
    pub total_amount: Fen,
    /// Why the amount is changed, at most 50 characters (修改原因).
    pub reason: String,
    /// The devices the service is used through (设备信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<Device>,
}

impl ModifyServiceOrder {
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
        reason: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            post_payments,
            post_discounts: Vec::new(),
            total_amount,
            reason: reason.into(),
            device: None,
        })
    }
}

impl Endpoint for ModifyServiceOrder {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/serviceorder/{out_order_no}/modify";
    type Response = ServiceOrder;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("out_order_no", &self.out_order_no, 1..=32)?;
        check::each("post_payments", &self.post_payments, PostPayment::check)?;
        check::each("post_discounts", &self.post_discounts, DirectCompleteServiceOrderPostDiscount::check)?;
        check::chars("reason", &self.reason, 1..=50)?;
        total::check(Total {
            total: Some(self.total_amount),
            fees: self.post_payments.iter().map(|fee| fee.amount),
            discounts: self.post_discounts.iter().map(|discount| discount.amount),
        })?;
        Ok(())
    }
}

/// Lowers the amount of a completed service order that has not been paid. Answers 204 (修改订单金额).
///
/// Only after complete and before payment: DOING with `MCH_COMPLETE`. The amount can only go down. `total_amount` =
/// sum of `post_payments.amount` minus sum of `post_discounts.amount`, else `PARAM_ERROR`. reason is at most 50
/// characters.
///
/// `POST /v3/payscore/partner/serviceorder/{out_order_no}/modify`
///
/// ```
/// use yifen::api::payscore::{PartnerCreateServiceOrderPostPayment, PartnerModifyServiceOrder};
/// use yifen::Fen;
/// let call = PartnerModifyServiceOrder::new(
///     "bike-20260101-0001", "1900000001", vec![PartnerCreateServiceOrderPostPayment::new("Tea")],
///     Fen::new(100), "Tea",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/serviceorder/bike-20260101-0001/modify");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerModifyServiceOrder {
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_id: Option<ServiceId>,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
    /// Fee items of the order, at most 100; their sum minus the discounts is the total (后付费项目).
    pub post_payments: Vec<PartnerCreateServiceOrderPostPayment>,
    /// Discounts the merchant gives, at most 30 (商户优惠).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub post_discounts: Vec<CompleteServiceOrderPostDiscount>,
    /// New amount to collect, in fen, below the completed one: fees minus discounts (总金额).
    pub total_amount: Fen,
    /// Why the amount is changed, at most 50 characters (修改原因).
    pub reason: String,
    /// The devices the service is used through (设备信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<Device>,
}

impl PartnerModifyServiceOrder {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        post_payments: Vec<PartnerCreateServiceOrderPostPayment>,
        total_amount: Fen,
        reason: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            service_id: None,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            post_payments,
            post_discounts: Vec::new(),
            total_amount,
            reason: reason.into(),
            device: None,
        })
    }
}

impl Endpoint for PartnerModifyServiceOrder {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/partner/serviceorder/{out_order_no}/modify";
    type Response = NoContent;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::each("post_payments", &self.post_payments, PartnerCreateServiceOrderPostPayment::check)?;
        total::check(Total {
            total: Some(self.total_amount),
            fees: self.post_payments.iter().map(|fee| fee.amount),
            discounts: self.post_discounts.iter().map(|discount| Some(discount.amount)),
        })?;
        Ok(())
    }
}
