//! `/v3/marketing/busifavor/users/{openid}/coupons…`: 根据过滤条件查询用户券、查询用户单张券详情.

use http::Method;
use serde::{Deserialize, Serialize};

use super::{
    CouponState, StockAvailableWeek, StockCustomEntrance, StockDisplayPatternInfo, StockIrregularyAvaliableTime,
    StockType, UseMethod,
};
use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Openid};
use crate::json::{null_as_default, number_or_text};
use crate::money::Fen;
use crate::time::Timestamp;

/// Lists a user's coupons, by stock, state and merchant, page by page (根据过滤条件查询用户券).
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `RESOURCE_ALREADY_EXISTS`,
/// `SYSTEM_ERROR`, `NO_AUTH`, `RULE_LIMIT`, `RESOURCE_NOT_EXISTS`, `USER_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `GET /v3/marketing/busifavor/users/{openid}/coupons`
///
/// ```
/// use yifen::api::busifavor::ListUserCoupons;
/// let call = ListUserCoupons::new("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "wx8888888888888888")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/users/oUpF8uMuAJO_M2pxb1Q9zNjWeS6o/coupons?appid=wx8888888888888888");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListUserCoupons {
    /// The user's identifier under the appid (用户标识).
    pub openid: Openid,
    /// AppID the openid belongs to, bound to the calling merchant (公众账号ID).
    pub appid: Appid,
    /// Number of the stock, at most 20 characters; in the request it keeps only that stock's coupons (批次号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stock_id: Option<String>,
    /// State of the user's coupon (券状态).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coupon_state: Option<CouponState>,
    /// Keeps only coupons of stocks this merchant created, at most 32 characters (创建批次的商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creator_merchant: Option<String>,
    /// Keeps only coupons of stocks that belong to this merchant; 8-15 digits (批次归属商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub belong_merchant: Option<String>,
    /// Keeps only coupons this merchant sent, at most 32 characters (批次发放商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender_merchant: Option<String>,
    /// Number of the page, 0 if left out (分页页码).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub offset: Option<i64>,
    /// Most entries of the page, 20 if left out (分页大小).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub limit: Option<i64>,
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
            coupon_state: None,
            creator_merchant: None,
            belong_merchant: None,
            sender_merchant: None,
            offset: None,
            limit: None,
        })
    }
}

impl Endpoint for ListUserCoupons {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/busifavor/users/{openid}/coupons";
    type Response = UserCouponList;
}

/// Reads one coupon of a user (查询用户单张券详情).
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `RESOURCE_ALREADY_EXISTS`,
/// `SYSTEM_ERROR`, `NO_AUTH`, `RULE_LIMIT`, `RESOURCE_NOT_EXISTS`, `USER_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `GET /v3/marketing/busifavor/users/{openid}/coupons/{coupon_code}/appids/{appid}`
///
/// ```
/// use yifen::api::busifavor::QueryUserCoupon;
/// let call = QueryUserCoupon::new("Tea", "wx8888888888888888", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/users/oUpF8uMuAJO_M2pxb1Q9zNjWeS6o/coupons/Tea/appids/wx8888888888888888");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryUserCoupon {
    /// Code of the coupon, unique within its stock, at most 32 characters (券code).
    pub coupon_code: String,
    /// AppID the openid belongs to, bound to the calling merchant (公众账号ID).
    pub appid: Appid,
    /// The user's identifier under the appid (用户标识).
    pub openid: Openid,
}

impl QueryUserCoupon {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        coupon_code: impl Into<String>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            coupon_code: coupon_code.into(),
            appid: appid.try_into().map_err(Into::into)?,
            openid: openid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for QueryUserCoupon {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/busifavor/users/{openid}/coupons/{coupon_code}/appids/{appid}";
    type Response = UserCoupon;
}

/// What [`ListUserCoupons`](super::ListUserCoupons) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserCouponList {
    /// Coupons found in all (总数量).
    #[serde(default, deserialize_with = "null_as_default")]
    pub total_count: i64,
    /// Number of the page, 0 if left out (分页页码).
    #[serde(default, deserialize_with = "null_as_default")]
    pub offset: i64,
    /// Most entries of the page, 20 if left out (分页大小).
    #[serde(default, deserialize_with = "null_as_default")]
    pub limit: i64,
    /// The entries of the page; empty when nothing matches (结果集).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub data: Vec<UserCouponListData>,
}

/// One entry of a page: an uploaded code, a user's coupon or a guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserCouponListData {
    /// Name of the stock, shown to users, at most 21 characters (商家券批次名称).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_name: String,
    /// Number of the merchant the stock belongs to: the direct merchant or the sub-merchant; 8-15 digits (批次归属商户号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub belong_merchant: String,
    /// Note on the stock, seen by the merchant only, at most 20 characters (批次备注).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub comment: Option<String>,
    /// Goods the coupons are good for, shown in the card wallet, at most 15 characters (适用商品范围).
    #[serde(default, deserialize_with = "null_as_default")]
    pub goods_name: String,
    /// Kind of discount the coupons give (批次类型).
    pub stock_type: StockType,
    /// When, for what discount and how the coupons are used (核销规则).
    pub coupon_use_rule: UserCouponListCouponUseRule,
    /// Entries shown on the coupon that lead to the merchant (自定义入口).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_entrance: Option<StockCustomEntrance>,
    /// How the coupon looks (样式信息).
    pub display_pattern_info: StockDisplayPatternInfo,
    /// Code of the user's coupon, at most 32 characters; for uploaded codes only once handed out (券code).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_code: Option<String>,
    /// State of the user's coupon (券状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_state: Option<CouponState>,
    /// Number of the stock the coupon belongs to, at most 20 characters (批次号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_id: Option<String>,
    /// True lets users give the coupon to others (是否允许转赠).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transferable: Option<bool>,
    /// True lets users share the link to the coupon (是否允许分享链接).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shareable: Option<bool>,
    /// The sender's own number of the sending, unique (发券请求单据号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub send_request_no: String,
    /// The merchant's own number of the use, unique, at most 32 characters (核销请求单据号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub use_request_no: Option<String>,
    /// When the coupon can first be used, RFC 3339 (券可使用开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub available_start_time: Option<Timestamp>,
    /// When the coupon expires, RFC 3339 (券过期时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub expire_time: Option<Timestamp>,
    /// When the user got the coupon, RFC 3339 (券领取时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub receive_time: Option<Timestamp>,
    /// When the coupon was used, RFC 3339 (券核销时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub use_time: Option<Timestamp>,
    /// The merchant's own number of the payment the coupon is linked to (关联的商户订单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub associate_out_trade_no: Option<String>,
    /// The merchant's own number of the return, unique, at most 128 characters (退券请求单据号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub return_request_no: Option<String>,
    /// When the coupon was given back to the user, RFC 3339 (退券时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub return_time: Option<Timestamp>,
    /// The merchant's own number of the deactivation, unique, at most 128 characters (失效请求单据号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub deactivate_request_no: Option<String>,
    /// When the coupon was made invalid, RFC 3339 (失效时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub deactivate_time: Option<Timestamp>,
    /// Why the coupon was made invalid, at most 64 characters (失效原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub deactivate_reason: Option<String>,
}

/// When, for what discount and how coupons are used (核销规则).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserCouponListCouponUseRule {
    /// When the coupons can be used (券可核销时间).
    pub coupon_available_time: UserCouponListCouponAvailableTime,
    /// Days of the week and hours at which the coupons can be used (固定周期有效时间段).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_week: Option<StockAvailableWeek>,
    /// Single spans of time in which the coupons can be used; the misspelling is WeChat Pay's (无规律的有效时间段).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub irregulary_avaliable_time: Vec<StockIrregularyAvaliableTime>,
    /// Discount of a fixed amount; needed for `stock_type` NORMAL (固定面额满减券使用规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fixed_normal_coupon: Option<UserCouponListFixedNormalCoupon>,
    /// Discount in percent; needed for `stock_type` DISCOUNT (折扣券使用规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_coupon: Option<UserCouponListDiscountCoupon>,
    /// Goods at a special price; needed for `stock_type` EXCHANGE (换购券使用规则).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exchange_coupon: Option<UserCouponListExchangeCoupon>,
    /// How the user presents the coupon (核销方式).
    pub use_method: UseMethod,
    /// AppID of the merchant's mini program; needed for `use_method` `MINI_PROGRAMS` (小程序appid).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mini_programs_appid: Option<String>,
    /// Page of the mini program to open; needed for `use_method` `MINI_PROGRAMS` (小程序path).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mini_programs_path: Option<String>,
}

/// When coupons can be used (券可核销时间).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserCouponListCouponAvailableTime {
    /// When the stock starts, RFC 3339; the stock lasts a year at most (开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub available_begin_time: Option<Timestamp>,
    /// When the stock ends, RFC 3339; no coupon can be used after it (结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub available_end_time: Option<Timestamp>,
    /// Days a coupon stays valid once in effect, 1-365; 1 is the same day only (生效后N天内有效).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_day_after_receive: Option<i64>,
    /// Days of the week and hours at which the coupons can be used (固定周期有效时间段).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub available_week: Option<StockAvailableWeek>,
    /// Single spans of time in which the coupons can be used; the misspelling is WeChat Pay's (无规律的有效时间段).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub irregulary_avaliable_time: Vec<StockIrregularyAvaliableTime>,
    /// Days from receipt until a coupon takes effect, at most 30; needs `available_day_after_receive` (领取后N天开始生效).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wait_days_after_receive: Option<i64>,
}

/// A fixed amount off (固定面额满减券使用规则).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserCouponListFixedNormalCoupon {
    /// Amount taken off, in fen, 1-10000000 (优惠金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_amount: Option<Fen>,
    /// Least amount of the purchase, in fen, 1-10000000 (消费门槛).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction_minimum: Option<Fen>,
}

/// A percentage off (折扣券使用规则).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserCouponListDiscountCoupon {
    /// Percentage of the price still to pay, 1-100: 88 is 12% off (折扣比例).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_percent: Option<i64>,
    /// Least amount of the purchase, in fen, 1-10000000 (消费门槛).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction_minimum: Option<Fen>,
}

/// An item at a special price (换购券使用规则).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserCouponListExchangeCoupon {
    /// Special price of the item, in fen, 0-10000000 (单品换购价).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exchange_price: Option<Fen>,
    /// Least amount of the purchase, in fen, 1-10000000 (消费门槛).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction_minimum: Option<Fen>,
}

/// What [`QueryUserCoupon`](super::QueryUserCoupon) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserCoupon {
    /// Name of the stock, shown to users, at most 21 characters (商家券批次名称).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_name: String,
    /// Number of the merchant the stock belongs to: the direct merchant or the sub-merchant; 8-15 digits (批次归属商户号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub belong_merchant: String,
    /// Note on the stock, seen by the merchant only, at most 20 characters (批次备注).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub comment: Option<String>,
    /// Goods the coupons are good for, shown in the card wallet, at most 15 characters (适用商品范围).
    #[serde(default, deserialize_with = "null_as_default")]
    pub goods_name: String,
    /// Kind of discount the coupons give (批次类型).
    pub stock_type: StockType,
    /// When, for what discount and how the coupons are used (核销规则).
    pub coupon_use_rule: UserCouponListCouponUseRule,
    /// Entries shown on the coupon that lead to the merchant (自定义入口).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_entrance: Option<StockCustomEntrance>,
    /// How the coupon looks (样式信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_pattern_info: Option<StockDisplayPatternInfo>,
    /// Code of the coupon, unique within its stock, at most 32 characters (券code).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_code: Option<String>,
    /// State of the user's coupon (券状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_state: Option<CouponState>,
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_id: Option<String>,
    /// True lets users give the coupon to others (是否允许转赠).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transferable: Option<bool>,
    /// True lets users share the link to the coupon (是否允许分享链接).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shareable: Option<bool>,
    /// The sender's own number of the sending, unique (发券请求单据号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub send_request_no: Option<String>,
    /// The merchant's own number of the use, unique, at most 32 characters (核销请求单据号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub use_request_no: Option<String>,
    /// When the coupon can first be used, RFC 3339 (券可使用开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub available_start_time: Option<Timestamp>,
    /// When the coupon expires, RFC 3339 (券过期时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub expire_time: Option<Timestamp>,
    /// When the user got the coupon, RFC 3339 (券领取时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub receive_time: Option<Timestamp>,
    /// When the coupon was used, RFC 3339 (券核销时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub use_time: Option<Timestamp>,
    /// The merchant's own number of the payment the coupon is linked to (关联的商户订单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub associate_out_trade_no: Option<String>,
    /// The merchant's own number of the return, unique, at most 128 characters (退券请求单据号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub return_request_no: Option<String>,
    /// When the coupon was given back to the user, RFC 3339 (退券时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub return_time: Option<Timestamp>,
    /// The merchant's own number of the deactivation, unique, at most 128 characters (失效请求单据号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub deactivate_request_no: Option<String>,
    /// When the coupon was made invalid, RFC 3339 (失效时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub deactivate_time: Option<Timestamp>,
    /// Why the coupon was made invalid, at most 64 characters (失效原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub deactivate_reason: Option<String>,
}
