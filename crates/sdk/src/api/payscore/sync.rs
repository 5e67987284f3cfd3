//! `/v3/payscore/…`: 同步服务订单信息、同步订单信息.

use http::Method;
use serde::{Deserialize, Serialize};

use super::ServiceOrder;
use crate::beijing_time::BeijingTime;
use crate::check::{self, InvalidRequest};
use crate::endpoint::{Endpoint, NoContent};
use crate::id::{Appid, InvalidId, Mchid, OutOrderNo, ServiceId};
use crate::money::Fen;

/// Tells WeChat Pay that the customer paid by other means; it stops collecting and the order becomes DONE
/// (同步服务订单信息).
///
/// type is Order_Paid; the order must be DOING with `MCH_COMPLETE`. Refused while a payment or deduction is under
/// way: try again after 3 minutes. `paid_time` is `yyyyMMddHHmmss`, or `yyyyMMdd` for midnight of that day, Beijing
/// time.
///
/// Errors: `INVALID_ORDER_STATE`, `INVALID_REQUEST`, `ORDER_CANCELED`, `ORDER_DONE`, `PARAM_ERROR`, `NO_AUTH`,
/// `ORDER_NOT_EXIST`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/payscore/serviceorder/{out_order_no}/sync`
///
/// ```
/// use yifen::api::payscore::{Detail, SyncServiceOrder};
/// use yifen::Timestamp;
/// let call = SyncServiceOrder::new(
///     "bike-20260101-0001", "wx8888888888888888", "2002000000000558860961160000", "Tea",
///     Detail::new(Timestamp::parse("2026-01-02T10:00:00+08:00")?),
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/serviceorder/bike-20260101-0001/sync");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SyncServiceOrder {
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// What is reported; always Order_Paid, the customer has paid elsewhere (场景类型). At most 32 characters.
    #[serde(rename = "type")]
    pub kind: String,
    /// The payment being reported; required for Order_Paid (内容信息详情).
    pub detail: Detail,
}

impl SyncServiceOrder {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        kind: impl Into<String>,
        detail: Detail,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            kind: kind.into(),
            detail,
        })
    }
}

impl Endpoint for SyncServiceOrder {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/serviceorder/{out_order_no}/sync";
    type Response = ServiceOrder;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("out_order_no", &self.out_order_no, 1..=32)?;
        check::chars("type", &self.kind, 1..=32)?;
        Ok(())
    }
}

/// A payment the customer made outside PayScore (内容信息详情).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Detail {
    /// When the customer paid elsewhere, Beijing time: `yyyyMMddHHmmss`, or `yyyyMMdd` for midnight (收款成功时间).
    pub paid_time: BeijingTime,
}

impl Detail {
    /// With what is required.
    #[must_use]
    pub fn new(paid_time: impl Into<BeijingTime>) -> Self {
        Self { paid_time: paid_time.into() }
    }
}

/// Tells WeChat Pay that the customer paid by other means; it stops collecting and the order becomes DONE. Answers
/// 204 (同步订单信息).
///
/// type is Order_Paid; the order must be DOING with `MCH_COMPLETE`. Refused while a payment or deduction is under
/// way: try again after 3 minutes. `paid_time` is `yyyyMMddHHmmss`, or `yyyyMMdd` for midnight of that day, Beijing
/// time.
///
/// `POST /v3/payscore/partner/serviceorder/{out_order_no}/sync`
///
/// ```
/// use yifen::api::payscore::{PartnerSyncServiceOrder, PartnerSyncServiceOrderDetail};
/// use yifen::Timestamp;
/// let call = PartnerSyncServiceOrder::new(
///     "bike-20260101-0001", "2002000000000558860961160000", "1900000001", "Tea",
///     PartnerSyncServiceOrderDetail::new(Timestamp::parse("2026-01-02T10:00:00+08:00")?),
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/serviceorder/bike-20260101-0001/sync");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerSyncServiceOrder {
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    pub out_order_no: OutOrderNo,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
    /// What is reported; always Order_Paid, the customer has paid elsewhere (场景类型).
    #[serde(rename = "type")]
    pub kind: String,
    /// The payment being reported; required for Order_Paid (内容信息详情).
    pub detail: PartnerSyncServiceOrderDetail,
}

impl PartnerSyncServiceOrder {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        kind: impl Into<String>,
        detail: PartnerSyncServiceOrderDetail,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            kind: kind.into(),
            detail,
        })
    }
}

impl Endpoint for PartnerSyncServiceOrder {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/partner/serviceorder/{out_order_no}/sync";
    type Response = NoContent;
}

/// A payment the customer made outside PayScore (内容信息详情).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerSyncServiceOrderDetail {
    /// Number of the collection being reported (收款序号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seq: Option<i64>,
    /// When the customer paid elsewhere, Beijing time: `yyyyMMddHHmmss`, or `yyyyMMdd` for midnight (收款成功时间).
    pub paid_time: BeijingTime,
    /// Amount the customer paid elsewhere, in fen (收款金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_amount: Option<Fen>,
}

impl PartnerSyncServiceOrderDetail {
    /// With what is required.
    #[must_use]
    pub fn new(paid_time: impl Into<BeijingTime>) -> Self {
        Self { seq: None, paid_time: paid_time.into(), paid_amount: None }
    }
}
