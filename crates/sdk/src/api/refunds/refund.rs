//! A refund as the platform tells it, in every answer about one.

use serde::{Deserialize, Serialize};

use super::super::empty_as_none;
use crate::id::{OutRefundNo, OutTradeNo, RefundId, TransactionId};
use crate::money::{Currency, Fen};
use crate::time::Timestamp;

/// A refund as the platform tells it (退款单).
///
/// Unknown fields and enum values are welcome; what the platform leaves out, sends as `null` or as `""`, is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Refund {
    /// The platform's number for it.
    pub refund_id: RefundId,
    /// The merchant's number for it.
    pub out_refund_no: OutRefundNo,
    /// The payment by the platform's number.
    pub transaction_id: TransactionId,
    /// The payment by the merchant's number.
    pub out_trade_no: OutTradeNo,
    /// Which way it goes.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub channel: Option<RefundChannel>,
    /// Where it arrives, in words.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub user_received_account: Option<String>,
    /// When the money was back.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub success_time: Option<Timestamp>,
    /// When it was asked for.
    pub create_time: Timestamp,
    /// Where it stands.
    pub status: RefundStatus,
    /// Which money pays it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub funds_account: Option<FundsAccount>,
    /// How much.
    pub amount: RefundAmount,
    /// What promotions get back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promotion_detail: Option<Vec<RefundPromotion>>,
    /// Whose money pays a partner's refund.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub refund_account: Option<RefundAccount>,
}

impl Refund {
    /// A refund, as the platform's side makes it.
    #[must_use]
    pub fn new(
        refund_id: RefundId,
        out_refund_no: OutRefundNo,
        transaction_id: TransactionId,
        out_trade_no: OutTradeNo,
        create_time: Timestamp,
        status: RefundStatus,
        amount: RefundAmount,
    ) -> Self {
        Self {
            refund_id,
            out_refund_no,
            transaction_id,
            out_trade_no,
            channel: None,
            user_received_account: None,
            success_time: None,
            create_time,
            status,
            funds_account: None,
            amount,
            promotion_detail: None,
            refund_account: None,
        }
    }
}

/// Where a refund stands (退款状态).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum RefundStatus {
    /// The money is back.
    #[serde(rename = "SUCCESS")]
    Success,
    /// It did not happen.
    #[serde(rename = "CLOSED")]
    Closed,
    /// On its way; ask again.
    #[serde(rename = "PROCESSING")]
    Processing,
    /// The customer's card does not take it: send it elsewhere ([`ApplyAbnormalRefund`](super::ApplyAbnormalRefund)).
    #[serde(rename = "ABNORMAL")]
    Abnormal,
    /// Any other, kept as it came.
    #[serde(untagged)]
    Other(String),
}

/// How much of a payment was refunded, and what it came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RefundAmount {
    /// What the order cost, in fen.
    pub total: Fen,
    /// What is refunded of it, in fen.
    pub refund: Fen,
    /// Which accounts pay how much of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Vec<RefundedFrom>>,
    /// What the customer paid, in fen: the total less promotions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer_total: Option<Fen>,
    /// What the customer gets back, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer_refund: Option<Fen>,
    /// What the merchant gives back, in fen: the refund less coupons that are not settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settlement_refund: Option<Fen>,
    /// What the merchant was due, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settlement_total: Option<Fen>,
    /// What promotions get back, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_refund: Option<Fen>,
    /// The currency.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub currency: Option<Currency>,
    /// What comes back of the fee, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refund_fee: Option<Fen>,
    /// What is paid in advance, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advance: Option<Fen>,
}

impl RefundAmount {
    /// Amounts, as the platform's side makes them.
    #[must_use]
    pub fn new(total: Fen, refund: Fen) -> Self {
        Self {
            total,
            refund,
            from: None,
            payer_total: None,
            payer_refund: None,
            settlement_refund: None,
            settlement_total: None,
            discount_refund: None,
            currency: None,
            refund_fee: None,
            advance: None,
        }
    }
}

/// What one account pays of a refund.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RefundedFrom {
    /// The account.
    pub account: FundsAccount,
    /// In fen.
    pub amount: Fen,
}

impl RefundedFrom {
    /// An entry, as the platform's side makes it.
    #[must_use]
    pub fn new(account: FundsAccount, amount: Fen) -> Self {
        Self { account, amount }
    }
}

/// What a promotion gets back (优惠退款).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RefundPromotion {
    /// The coupon.
    pub promotion_id: String,
    /// What it was for.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub scope: Option<RefundScope>,
    /// What it is.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub kind: Option<RefundPromotionKind>,
    /// What it took off, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
    /// What it gets back, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refund_amount: Option<Fen>,
    /// The goods that came back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_detail: Option<Vec<RefundedGoods>>,
}

impl RefundPromotion {
    /// An entry, as the platform's side makes it.
    #[must_use]
    pub fn new(promotion_id: impl Into<String>) -> Self {
        Self {
            promotion_id: promotion_id.into(),
            scope: None,
            kind: None,
            amount: None,
            refund_amount: None,
            goods_detail: None,
        }
    }
}

/// Goods that came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RefundedGoods {
    /// The merchant's number for them.
    pub merchant_goods_id: String,
    /// The platform's number for them.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub wechatpay_goods_id: Option<String>,
    /// Their name.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub goods_name: Option<String>,
    /// In fen each.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<Fen>,
    /// What is refunded for them, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refund_amount: Option<Fen>,
    /// How many come back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refund_quantity: Option<i64>,
}

impl RefundedGoods {
    /// An entry, as the platform's side makes it.
    #[must_use]
    pub fn new(merchant_goods_id: impl Into<String>) -> Self {
        Self {
            merchant_goods_id: merchant_goods_id.into(),
            wechatpay_goods_id: None,
            goods_name: None,
            unit_price: None,
            refund_amount: None,
            refund_quantity: None,
        }
    }
}

/// Which way a refund goes (退款渠道).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum RefundChannel {
    /// Back where it came from.
    #[serde(rename = "ORIGINAL")]
    Original,
    /// To the balance.
    #[serde(rename = "BALANCE")]
    Balance,
    /// To another balance, the original account being out of order.
    #[serde(rename = "OTHER_BALANCE")]
    OtherBalance,
    /// To another card, the original one being out of order.
    #[serde(rename = "OTHER_BANKCARD")]
    OtherBankcard,
    /// Any other, kept as it came.
    #[serde(untagged)]
    Other(String),
}

/// Which money of the merchant (资金账户).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum FundsAccount {
    /// Not settled yet (未结算资金).
    #[serde(rename = "UNSETTLED")]
    Unsettled,
    /// At hand (可用余额).
    #[serde(rename = "AVAILABLE")]
    Available,
    /// Not at hand (不可用余额).
    #[serde(rename = "UNAVAILABLE")]
    Unavailable,
    /// The operating account (运营户).
    #[serde(rename = "OPERATION")]
    Operation,
    /// The basic account (基本账户), the available balance among it.
    #[serde(rename = "BASIC")]
    Basic,
    /// The basic account in digital yuan (数字人民币基本账户).
    #[serde(rename = "ECNY_BASIC")]
    EcnyBasic,
    /// Any other, kept as it came.
    #[serde(untagged)]
    Other(String),
}

/// Whose money pays a partner's refund (退款出资商户).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum RefundAccount {
    /// The partner's, in advance.
    #[serde(rename = "REFUND_SOURCE_PARTNER_ADVANCE")]
    PartnerAdvance,
    /// The sub-merchant's.
    #[serde(rename = "REFUND_SOURCE_SUB_MERCHANT")]
    SubMerchant,
    /// The sub-merchant's, in advance.
    #[serde(rename = "REFUND_SOURCE_SUB_MERCHANT_ADVANCE")]
    SubMerchantAdvance,
    /// Any other, kept as it came.
    #[serde(untagged)]
    Other(String),
}

/// What a promotion was for (优惠范围).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum RefundScope {
    /// The whole order.
    #[serde(rename = "GLOBAL")]
    Global,
    /// Some goods.
    #[serde(rename = "SINGLE")]
    Single,
    /// Any other, kept as it came.
    #[serde(untagged)]
    Other(String),
}

/// What kind of promotion it was (优惠类型).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum RefundPromotionKind {
    /// A coupon, settled with the merchant.
    #[serde(rename = "COUPON")]
    Coupon,
    /// A discount, not settled.
    #[serde(rename = "DISCOUNT")]
    Discount,
    /// Prepaid, settled with the merchant.
    #[serde(rename = "CASH")]
    Cash,
    /// Not prepaid, not settled.
    #[serde(rename = "NOCASH")]
    NoCash,
    /// Any other, kept as it came.
    #[serde(untagged)]
    Other(String),
}
