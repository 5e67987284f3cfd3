//! `/v3/payscore/…`: 查询支付分订单.

use http::Method;
use serde::{Deserialize, Serialize};

use super::{PartnerServiceOrder, ServiceOrder};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, OutOrderNo, ServiceId};

/// Returns a service order with its state, fees and collections (查询支付分订单).
///
/// Send exactly one of `out_order_no` and `query_id`. The state is the triple state, `state_description` and
/// collection.state; state alone does not tell whether money came in.
///
/// Errors: `INVALID_ORDER_STATE`, `INVALID_REQUEST`, `ORDER_CANCELED`, `ORDER_DONE`, `PARAM_ERROR`, `NO_AUTH`,
/// `ORDER_NOT_EXIST`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `GET /v3/payscore/serviceorder`
///
/// ```
/// use yifen::api::payscore::QueryServiceOrder;
/// let call = QueryServiceOrder::new("2002000000000558860961160000", "wx8888888888888888")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/serviceorder?appid=wx8888888888888888&service_id=2002000000000558860961160000");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryServiceOrder {
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_order_no: Option<OutOrderNo>,
    /// Id the WeChat page hands back on return, instead of `out_order_no`, at most 64 characters (回跳查询ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query_id: Option<String>,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Appid bound to the calling merchant number; complete and cancel must use the same (公众账号ID).
    pub appid: Appid,
}

impl QueryServiceOrder {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_order_no: None,
            query_id: None,
            service_id: service_id.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for QueryServiceOrder {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/payscore/serviceorder";
    type Response = ServiceOrder;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("out_order_no", &self.out_order_no, 1..=32)?;
        check::chars("query_id", &self.query_id, 0..=64)?;
        Ok(())
    }
}

/// Returns a service order for a sub-merchant with its state, fees and collections (查询支付分订单).
///
/// Send exactly one of `out_order_no` and `query_id`. The state is the triple state, `state_description` and
/// collection.state; state alone does not tell whether money came in.
///
/// `GET /v3/payscore/partner/serviceorder`
///
/// ```
/// use yifen::api::payscore::PartnerQueryServiceOrder;
/// let call = PartnerQueryServiceOrder::new("2002000000000558860961160000", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/serviceorder?service_id=2002000000000558860961160000&sub_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerQueryServiceOrder {
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_order_no: Option<OutOrderNo>,
    /// Id the WeChat page hands back on return, instead of `out_order_no`, at most 64 characters (回跳查询ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub query_id: Option<String>,
}

impl PartnerQueryServiceOrder {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            service_id: service_id.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            out_order_no: None,
            query_id: None,
        })
    }
}

impl Endpoint for PartnerQueryServiceOrder {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/payscore/partner/serviceorder";
    type Response = PartnerServiceOrder;
}
