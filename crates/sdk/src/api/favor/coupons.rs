//! `/v3/marketing/favor/users/{openid}/coupons…`: 发放代金券、根据商户号查用户的券、查询代金券详情.

use http::Method;
use serde::{Deserialize, Serialize};

use super::{CouponBusiness, CouponState, CouponType, StockListCutToMessage};
use crate::api::{empty_as_none, time_or_none};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, Openid, TransactionId};
use crate::json::{null_as_default, number_or_text};
use crate::money::Fen;
use crate::time::Timestamp;

/// Gives a user one coupon of a running stock (发放代金券).
///
/// The stock must be running. The openid must belong to appid, and appid must be bound to the calling merchant.
/// Another merchant's stock needs its authorisation. After an unknown answer repeat with the same `out_request_no`.
/// `coupon_value` and `coupon_minimum` only for stocks whose amount is set on sending.
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `NOT_ENOUGH`,
/// `REQUEST_BLOCKED`, `USER_ACCOUNT_ABNORMAL`, `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `POST /v3/marketing/favor/users/{openid}/coupons`
///
/// ```
/// use yifen::api::favor::SendCoupon;
/// let call = SendCoupon::new(
///     "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "no-20260101-0001", "no-20260101-0001", "wx8888888888888888",
///     "1900000001",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/favor/users/oUpF8uMuAJO_M2pxb1Q9zNjWeS6o/coupons");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SendCoupon {
    /// The user's openid under appid (用户标识).
    pub openid: Openid,
    /// WeChat Pay's number of the stock of coupons (批次号).
    pub stock_id: String,
    /// The merchant's own number of the sending, unique, 1-128 of letters, digits and _ | * - (商户单据号).
    pub out_request_no: String,
    /// AppID, bound to the calling merchant, that the openid belongs to (公众账号ID).
    pub appid: Appid,
    /// Number of the merchant that created the stock (创建批次的商户号).
    pub stock_creator_mchid: Mchid,
    /// Amount of the coupon, in fen; only for stocks whose amount is set on sending (指定面额发券的面额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coupon_value: Option<Fen>,
    /// Threshold of the coupon, in fen; only for stocks whose amount is set on sending (指定面额发券的门槛).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coupon_minimum: Option<Fen>,
}

impl SendCoupon {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        stock_id: impl Into<String>,
        out_request_no: impl Into<String>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        stock_creator_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            openid: openid.try_into().map_err(Into::into)?,
            stock_id: stock_id.into(),
            out_request_no: out_request_no.into(),
            appid: appid.try_into().map_err(Into::into)?,
            stock_creator_mchid: stock_creator_mchid.try_into().map_err(Into::into)?,
            coupon_value: None,
            coupon_minimum: None,
        })
    }
}

impl Endpoint for SendCoupon {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/favor/users/{openid}/coupons";
    type Response = SentCoupon;
}

/// Lists the coupons a user has, by the merchant that created or sent them or where they can be used (根据商户号查用户的券).
///
/// Give `creator_mchid`, `sender_mchid` or `available_mchid`. With `available_mchid` only usable coupons come, and
/// `stock_id`, status, offset and limit are ignored. Platform-wide coupons (微信支付立减金) are not listed. 2000 calls a
/// second in all, 500 from one address.
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `NOT_ENOUGH`,
/// `REQUEST_BLOCKED`, `USER_ACCOUNT_ABNORMAL`, `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `GET /v3/marketing/favor/users/{openid}/coupons`
///
/// ```
/// use yifen::api::favor::ListUserCoupons;
/// let call = ListUserCoupons::new("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "wx8888888888888888")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/favor/users/oUpF8uMuAJO_M2pxb1Q9zNjWeS6o/coupons?appid=wx8888888888888888");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListUserCoupons {
    /// The user's openid under appid (用户标识).
    pub openid: Openid,
    /// AppID, bound to the calling merchant, that the openid belongs to (公众账号ID).
    pub appid: Appid,
    /// WeChat Pay's number of the stock of coupons (批次号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stock_id: Option<String>,
    /// State of the coupon; asked for USED, both usable and used ones come; not with `available_mchid` (券状态).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<CouponState>,
    /// Only coupons of stocks this merchant created; comes before `available_mchid` (创建批次的商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creator_mchid: Option<Mchid>,
    /// Only coupons this merchant sent (批次发放商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender_mchid: Option<Mchid>,
    /// Only coupons the user can spend at this merchant; used and expired ones are left out (可用商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_mchid: Option<Mchid>,
    /// Page to read, 0 if left out: a page number; ignored with `available_mchid` (分页页码).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub offset: Option<i64>,
    /// Most coupons of a page, 20 if left out; ignored with `available_mchid` (分页大小).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub limit: Option<i64>,
    /// MULTIUSE for spending money that can be used in parts; as a filter, only that (业务类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub business_type: Option<CouponBusiness>,
}

impl ListUserCoupons {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            openid: openid.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            stock_id: None,
            status: None,
            creator_mchid: None,
            sender_mchid: None,
            available_mchid: None,
            offset: None,
            limit: None,
            business_type: None,
        })
    }
}

impl Endpoint for ListUserCoupons {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/favor/users/{openid}/coupons";
    type Response = CouponList;
}

/// Reads one coupon of a user: what it takes off, its state and where it was used (查询代金券详情).
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `NOT_ENOUGH`,
/// `REQUEST_BLOCKED`, `USER_ACCOUNT_ABNORMAL`, `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `GET /v3/marketing/favor/users/{openid}/coupons/{coupon_id}`
///
/// ```
/// use yifen::api::favor::QueryCoupon;
/// let call = QueryCoupon::new(
///     "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "no-20260101-0001", "wx8888888888888888",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/favor/users/oUpF8uMuAJO_M2pxb1Q9zNjWeS6o/coupons/no-20260101-0001?appid=wx8888888888888888");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryCoupon {
    /// The user's openid under appid (用户标识).
    pub openid: Openid,
    /// WeChat Pay's number of the coupon (代金券id). At most 20 characters.
    pub coupon_id: String,
    /// AppID, bound to the calling merchant, that the openid belongs to (公众账号ID).
    pub appid: Appid,
}

impl QueryCoupon {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        coupon_id: impl Into<String>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            openid: openid.try_into().map_err(Into::into)?,
            coupon_id: coupon_id.into(),
            appid: appid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for QueryCoupon {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/favor/users/{openid}/coupons/{coupon_id}";
    type Response = Coupon;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("coupon_id", &self.coupon_id, 1..=20)?;
        Ok(())
    }
}

/// What [`SendCoupon`](super::SendCoupon) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SentCoupon {
    /// WeChat Pay's number of the coupon (代金券id). At most 20 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub coupon_id: String,
}

/// What [`ListUserCoupons`](super::ListUserCoupons) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponList {
    /// How many entries match in all (总数量).
    #[serde(default, deserialize_with = "null_as_default")]
    pub total_count: i64,
    /// Page to read, 0 if left out: a page number; ignored with `available_mchid` (分页页码).
    #[serde(default, deserialize_with = "null_as_default")]
    pub offset: i64,
    /// Most coupons of a page, 20 if left out; ignored with `available_mchid` (分页大小).
    #[serde(default, deserialize_with = "null_as_default")]
    pub limit: i64,
    /// The entries of the page; empty when nothing matches (结果集).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub data: Vec<CouponListData>,
}

/// One entry of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponListData {
    /// Number of the merchant that created the stock (创建批次的商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_creator_mchid: Option<Mchid>,
    /// WeChat Pay's number of the stock of coupons (批次号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_id: Option<String>,
    /// WeChat Pay's number of the coupon (代金券id).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_id: Option<String>,
    /// Name of the coupon (代金券名称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_name: Option<String>,
    /// State of the coupon; asked for USED, both usable and used ones come; not with `available_mchid` (券状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub status: Option<CouponState>,
    /// Instructions shown with the coupon (使用说明).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub description: Option<String>,
    /// When the user got the coupon, RFC 3339 (领券时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// Kind of coupon (券类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_type: Option<CouponType>,
    /// When the stock was activated, RFC 3339 (激活批次的时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub start_time: Option<Timestamp>,
    /// When the stock was ended (终止时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub stop_time: Option<Timestamp>,
    /// True when the discount is for single goods, not for the whole order (是否单品优惠).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub singleitem: Option<bool>,
    /// Prices of a coupon that lowers goods to a price; with coupon type `CUT_TO` (减至优惠特定信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut_to_message: Option<StockListCutToMessage>,
    /// From when the coupons can be used, RFC 3339 (可用开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub available_begin_time: Option<Timestamp>,
    /// Until when the coupons can be used, RFC 3339 (可用结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub available_end_time: Option<Timestamp>,
    /// Amount and threshold of a coupon that takes a fixed amount off (普通满减券信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub normal_coupon_information: Option<CouponListNormalCouponInformation>,
    /// When and where the coupon was used; set when used (已实扣代金券信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consume_information: Option<CouponListConsumeInformation>,
    /// What is left to spend, in fen; for spending money (可用余额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_balance: Option<Fen>,
    /// MULTIUSE for spending money that can be used in parts; as a filter, only that (业务类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub business_type: Option<CouponBusiness>,
    /// True: the merchant receives less, no money moves (免充值); false: the creator pays the discount (预充值).
    #[serde(default, deserialize_with = "null_as_default")]
    pub no_cash: bool,
}

/// Amount and threshold of a coupon (普通满减券信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponListNormalCouponInformation {
    /// What the coupon takes off, in fen (面额).
    pub coupon_amount: Fen,
    /// Least amount to pay for the coupon to count, in fen (门槛).
    pub transaction_minimum: Fen,
}

/// When and where a coupon was used (已实扣代金券信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponListConsumeInformation {
    /// When the coupon was used, RFC 3339 (核销时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub consume_time: Option<Timestamp>,
    /// Number of the merchant where the coupon was used (核销商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub consume_mchid: Option<Mchid>,
    /// WeChat Pay's number of the payment the coupon was used for (核销订单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transaction_id: Option<TransactionId>,
    /// Goods of the payment, as given when it was ordered (单品信息).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub goods_detail: Vec<CouponListGoodsDetail>,
}

/// Goods of the payment a coupon was used for (单品信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponListGoodsDetail {
    /// Code of the goods (单品编码).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub goods_id: Option<String>,
    /// How many of the goods were bought (单品数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<i64>,
    /// Unit price of the goods, in fen (单品单价).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Fen>,
    /// What the coupon took off for these goods, in fen (优惠金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_amount: Option<Fen>,
}

/// What [`QueryCoupon`](super::QueryCoupon) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Coupon {
    /// Number of the merchant that created the stock (创建批次的商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_creator_mchid: Option<Mchid>,
    /// WeChat Pay's number of the stock of coupons (批次号). At most 20 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_id: Option<String>,
    /// WeChat Pay's number of the coupon (代金券id). At most 20 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_id: Option<String>,
    /// Name of the coupon (代金券名称). At most 20 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_name: Option<String>,
    /// State of the coupon (代金券状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub status: Option<CouponState>,
    /// Instructions shown with the coupon (使用说明). At most 3000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub description: Option<String>,
    /// When the user got the coupon, RFC 3339 (领券时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// Kind of coupon (券类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_type: Option<CouponType>,
    /// When the stock was activated, RFC 3339 (激活批次的时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub start_time: Option<Timestamp>,
    /// When the stock was ended (终止时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub stop_time: Option<Timestamp>,
    /// True when the discount is for single goods, not for the whole order (是否单品优惠).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub singleitem: Option<bool>,
    /// Prices of a coupon that lowers goods to a price; with coupon type `CUT_TO` (减至优惠特定信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut_to_message: Option<StockListCutToMessage>,
    /// From when the coupons can be used, RFC 3339 (可用开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub available_begin_time: Option<Timestamp>,
    /// Until when the coupons can be used, RFC 3339 (可用结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub available_end_time: Option<Timestamp>,
    /// Amount and threshold of a coupon that takes a fixed amount off (普通满减券信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub normal_coupon_information: Option<CouponListNormalCouponInformation>,
    /// When and where the coupon was used; set when used (已实扣代金券信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consume_information: Option<CouponListConsumeInformation>,
    /// What is left to spend, in fen; for spending money (可用余额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_balance: Option<Fen>,
    /// MULTIUSE for spending money that can be used in parts; absent otherwise (业务类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub business_type: Option<CouponBusiness>,
    /// True: the merchant receives less, no money moves (免充值); false: the creator pays the discount (预充值).
    #[serde(default, deserialize_with = "null_as_default")]
    pub no_cash: bool,
}
