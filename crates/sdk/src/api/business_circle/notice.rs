//! What the notifications of this product tell.

use serde::{Deserialize, Serialize};

use crate::api::{empty_as_none, time_or_none};
use crate::id::{Appid, Mchid, Openid, RefundId, TransactionId};
use crate::money::Fen;
use crate::time::Timestamp;

/// What `MALL_AUTH.ACTIVATE_CARD` tells. A customer took the mall's membership card and, as `auth_type` says,
/// authorised points for payments.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PointsAuthorizationNotice {
    /// Number of the merchant that runs the mall (商圈商户ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// The customer's identifier under the mini program they authorised (顾客openid).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// Code of the membership card the customer got (会员卡code).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub code: Option<String>,
    /// `REGISTERED_MODE`: took the card only; `REGISTERED_AND_AUTHORIZATION_MODE`: authorised points too (授权类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub auth_type: Option<String>,
}

/// What `MALL_TRANSACTION.SUCCESS` tells. A member who authorised points paid in a shop of the mall.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MallPaymentNotice {
    /// Number of the merchant that runs the mall (商圈商户ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// Name of the mall (商圈商户名称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub merchant_name: Option<String>,
    /// Name of the shop in the mall (门店名称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub shop_name: Option<String>,
    /// Number the mall gave the shop (门店编号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub shop_number: Option<String>,
    /// AppID of the mini program in which the customer authorised points (小程序appid).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub appid: Option<Appid>,
    /// The customer's identifier under the mini program they authorised (顾客openid).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// WeChat Pay's number of the payment in the mall (微信订单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transaction_id: Option<TransactionId>,
    /// Amount the customer paid, in fen (用户实际消费金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
    /// When the customer paid, RFC 3339 (交易完成时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub time_end: Option<Timestamp>,
    /// Mark of a payment the customer handed in for points; absent if it was sent by itself (手动提交积分标记).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub commit_tag: Option<String>,
}

/// What `MALL_REFUND.SUCCESS` tells. A member's payment in the mall was refunded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MallRefundNotice {
    /// Number of the merchant that runs the mall (商圈商户ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// Name of the mall (商圈商户名称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub merchant_name: Option<String>,
    /// Name of the shop in the mall (门店名称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub shop_name: Option<String>,
    /// Number the mall gave the shop (门店编号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub shop_number: Option<String>,
    /// AppID of the mini program in which the customer authorised points (小程序appid).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub appid: Option<Appid>,
    /// The customer's identifier under the mini program they authorised (顾客openid).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// WeChat Pay's number of the payment in the mall (微信订单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transaction_id: Option<TransactionId>,
    /// WeChat Pay's number of the refund (微信退款单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub refund_id: Option<RefundId>,
    /// Amount the customer had paid, in fen (消费金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay_amount: Option<Fen>,
    /// Amount refunded, in fen (退款金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refund_amount: Option<Fen>,
    /// When the refund was made, RFC 3339 (退款完成时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub refund_time: Option<Timestamp>,
}
