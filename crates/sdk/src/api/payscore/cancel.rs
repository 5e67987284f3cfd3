//! `/v3/payscore/…`: 取消支付分订单.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::check::{self, InvalidRequest};
use crate::endpoint::{Endpoint, NoContent};
use crate::id::{Appid, InvalidId, Mchid, OutOrderNo, ServiceId};
use crate::json::null_as_default;

/// Cancels a service order that has not been paid (取消支付分订单).
///
/// Only while CREATED or DOING; the guide of orders without confirmation allows it also while the customer has
/// still to pay. reason is at most 50 characters. The appid of the create call must be used.
///
/// Errors: `INVALID_ORDER_STATE`, `INVALID_REQUEST`, `ORDER_CANCELED`, `ORDER_DONE`, `PARAM_ERROR`, `NO_AUTH`,
/// `ORDER_NOT_EXIST`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/payscore/serviceorder/{out_order_no}/cancel`
///
/// ```
/// use yifen::api::payscore::CancelServiceOrder;
/// let call = CancelServiceOrder::new(
///     "bike-20260101-0001", "wx8888888888888888", "2002000000000558860961160000", "Tea",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/serviceorder/bike-20260101-0001/cancel");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CancelServiceOrder {
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Why the order is cancelled, at most 50 characters (取消原因).
    pub reason: String,
}

impl CancelServiceOrder {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        reason: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            reason: reason.into(),
        })
    }
}

impl Endpoint for CancelServiceOrder {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/serviceorder/{out_order_no}/cancel";
    type Response = CancelledServiceOrder;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("out_order_no", &self.out_order_no, 1..=32)?;
        check::chars("reason", &self.reason, 1..=50)?;
        Ok(())
    }
}

/// Cancels a service order for a sub-merchant that has not been paid. Answers 204 (取消支付分订单).
///
/// Only while CREATED or DOING; the guide of orders without confirmation allows it also while the customer has
/// still to pay. reason is at most 50 characters. `service_id` and `sub_mchid` are those of the create call.
///
/// `POST /v3/payscore/partner/serviceorder/{out_order_no}/cancel`
///
/// ```
/// use yifen::api::payscore::PartnerCancelServiceOrder;
/// let call = PartnerCancelServiceOrder::new(
///     "bike-20260101-0001", "2002000000000558860961160000", "1900000001", "Tea",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/serviceorder/bike-20260101-0001/cancel");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerCancelServiceOrder {
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
    /// Why the order is cancelled, at most 50 characters (取消原因).
    pub reason: String,
}

impl PartnerCancelServiceOrder {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        reason: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            reason: reason.into(),
        })
    }
}

impl Endpoint for PartnerCancelServiceOrder {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/partner/serviceorder/{out_order_no}/cancel";
    type Response = NoContent;
}

/// What [`CancelServiceOrder`](super::CancelServiceOrder) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CancelledServiceOrder {
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Number of the merchant that made the call; in partner mode the partner's (商户号).
    pub mchid: Mchid,
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
