//! `/v3/payscore/…`: 商户发起催收扣款.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::empty_as_none;
use crate::check::{self, InvalidRequest};
use crate::endpoint::{Endpoint, NoContent};
use crate::id::{Appid, InvalidId, Mchid, OutOrderNo, ServiceId};
use crate::json::null_as_default;

/// Starts a deduction now for a service order the customer has still to pay (商户发起催收扣款).
///
/// Only while collection.state is `USER_PAYING`. WeChat Pay's own retries go on unchanged.
///
/// Errors: `INVALID_ORDER_STATE`, `INVALID_REQUEST`, `ORDER_CANCELED`, `ORDER_DONE`, `PARAM_ERROR`, `NO_AUTH`,
/// `ORDER_NOT_EXIST`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/payscore/serviceorder/{out_order_no}/pay`
///
/// ```
/// use yifen::api::payscore::PayServiceOrder;
/// let call = PayServiceOrder::new("bike-20260101-0001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/serviceorder/bike-20260101-0001/pay");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PayServiceOrder {
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appid: Option<Appid>,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_id: Option<ServiceId>,
}

impl PayServiceOrder {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { out_order_no: out_order_no.try_into().map_err(Into::into)?, appid: None, service_id: None })
    }
}

impl Endpoint for PayServiceOrder {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/serviceorder/{out_order_no}/pay";
    type Response = PaidServiceOrder;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("out_order_no", &self.out_order_no, 1..=32)?;
        Ok(())
    }
}

/// Starts a deduction now for a service order the customer has still to pay. Answers 204 (商户发起催收扣款).
///
/// Only while collection.state is `USER_PAYING`. WeChat Pay's own retries go on unchanged.
///
/// `POST /v3/payscore/partner/serviceorder/{out_order_no}/pay`
///
/// ```
/// use yifen::api::payscore::PartnerPayServiceOrder;
/// let call = PartnerPayServiceOrder::new("bike-20260101-0001", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/serviceorder/bike-20260101-0001/pay");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerPayServiceOrder {
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_id: Option<ServiceId>,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
}

impl PartnerPayServiceOrder {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            service_id: None,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for PartnerPayServiceOrder {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/partner/serviceorder/{out_order_no}/pay";
    type Response = NoContent;
}

/// What [`PayServiceOrder`](super::PayServiceOrder) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PaidServiceOrder {
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Number of the merchant that made the call; in partner mode the partner's (商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// WeChat Pay's number of the service order, one to one with `out_order_no` (微信支付服务订单号). At most 128
    /// characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub order_id: String,
}
