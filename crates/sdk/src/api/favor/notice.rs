//! What the notifications of this product tell.

use serde::{Deserialize, Serialize};

use super::{CouponBusiness, CouponState, CouponType};
use crate::api::{empty_as_none, time_or_none};
use crate::id::Mchid;
use crate::money::Fen;
use crate::time::Timestamp;

/// What `COUPON.USE` tells. A user used a coupon. Sent to the address set with the callbacks call.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponNotice {
    /// WeChat Pay's number of the coupon (代金券id). At most 20 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_id: Option<String>,
    /// WeChat Pay's number of the stock of coupons (批次号). At most 20 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_id: Option<String>,
    /// Number of the merchant that created the stock (创建批次的商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_creator_mchid: Option<Mchid>,
    /// Name of the coupon (代金券名称). At most 20 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_name: Option<String>,
    /// Kind of coupon (券类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_type: Option<CouponType>,
    /// State of the coupon (代金券状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub status: Option<CouponState>,
    /// Instructions shown with the coupon (使用说明). At most 3000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub description: Option<String>,
    /// From when the coupons can be used, RFC 3339 (可用开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub available_begin_time: Option<Timestamp>,
    /// Until when the coupons can be used, RFC 3339 (可用结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub available_end_time: Option<Timestamp>,
    /// True: the merchant receives less, no money moves (免充值); false: the creator pays the discount (预充值).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_cash: Option<bool>,
    /// True when the discount is for single goods, not for the whole order (是否单品优惠).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub singleitem: Option<bool>,
    /// Limit of a discount on single goods (单品优惠特定信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub singleitem_discount_off: Option<CouponNoticeSingleitemDiscountOff>,
    /// Prices of a coupon that lowers goods to a price (减至优惠特定信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_to: Option<CouponNoticeDiscountTo>,
    /// Amount (`coupon_amount`) and threshold (`transaction_minimum`) in fen, as JSON (普通满减券信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub normal_coupon_information: Option<serde_json::Value>,
    /// When, where and for which payment the coupon was used, as JSON (实扣代金券信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consume_information: Option<serde_json::Value>,
    /// When the user got the coupon, RFC 3339 (领券时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// MULTIUSE for spending money that can be used in parts; absent otherwise (业务类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub business_type: Option<CouponBusiness>,
}

/// Limit of a discount on single goods (单品优惠特定信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponNoticeSingleitemDiscountOff {
    /// Highest unit price of goods the discount is for, in fen (可用优惠的商品最高单价).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub single_price_max: Option<Fen>,
}

/// Prices of a coupon that lowers goods to a price (减至优惠特定信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponNoticeDiscountTo {
    /// Unit price after the discount, in fen (减至后的优惠单价).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cut_to_price: Option<Fen>,
    /// Highest price of goods the discount is for, in fen (最高价格).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_price: Option<Fen>,
}
