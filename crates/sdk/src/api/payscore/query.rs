//! `/v3/payscore/…`: 查询支付分订单.

use http::Method;
use serde::{Deserialize, Serialize};

use super::{PartnerServiceOrder, ServiceOrder};
use crate::api::empty_as_none;
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, OutOrderNo, ServiceId};
use crate::json::null_as_default;
use crate::money::{Currency, Fen};
use crate::open_enum::open_enum;

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

/// One coupon or discount used in a payment (优惠功能).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceOrderPromotionDetail {
    /// Id of the coupon (券ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub coupon_id: String,
    /// Name of the coupon or discount (优惠名称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub name: Option<String>,
    /// Whether the discount is for the whole order or single goods (优惠范围).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub scope: Option<PromotionScope>,
    /// Who funds the coupon: paid up beforehand or not (优惠类型).
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub kind: Option<PromotionType>,
    /// Amount of the discount, in fen (优惠券面额).
    pub amount: Fen,
    /// Id of the batch the coupon is from (活动ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_id: Option<String>,
    /// Part of the discount WeChat Pay bears, in fen (微信出资).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wechatpay_contribute: Option<Fen>,
    /// Part of the discount the merchant bears, in fen (商户出资).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant_contribute: Option<Fen>,
    /// Part of the discount others bear, in fen (其他出资).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_contribute: Option<Fen>,
    /// Currency of the discount, CNY (优惠币种).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub currency: Option<Currency>,
    /// The goods the discount applies to (单品列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub goods_detail: Vec<ServiceOrderGoodsDetail>,
}

open_enum! {
    /// Whether the discount is for the whole order or single goods (优惠范围).
    PromotionScope {
        /// Discount on single goods (单品优惠).
        Single = "SINGLE",
        /// Discount on the whole order (全场代金券).
        Global = "GLOBAL",
    }
}

open_enum! {
    /// What is reported; always Order_Paid, the customer has paid elsewhere (场景类型).
    PromotionType {
        /// Coupon funded beforehand (充值型).
        Cash = "CASH",
        /// Coupon not funded beforehand (免充值型).
        Nocash = "NOCASH",
    }
}

/// One kind of goods a discount applies to (单品).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceOrderGoodsDetail {
    /// Merchant's code of the goods (商品编码).
    #[serde(default, deserialize_with = "null_as_default")]
    pub goods_id: String,
    /// How many of the goods (商品数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<i64>,
    /// Price of one piece, in fen (商品价格).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<Fen>,
    /// Discount on the goods, in fen (商品优惠金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_amount: Option<Fen>,
    /// Remark on the goods (商品备注).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub goods_remark: Option<String>,
}
