//! `POST /v3/refund/domestic/refunds`: gives a payment back, whole or in part (申请退款).

use http::Method;
use serde::{Deserialize, Serialize};

use super::refund::{FundsAccount, Refund, RefundAccount};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid, OutRefundNo, OutTradeNo, TransactionId};
use crate::money::{Currency, Fen};

/// Refunds a payment, or a part of it.
///
/// An answer that never came is asked again with the same `out_refund_no`: another number refunds twice. Within a year
/// of payment, at most 50 parts of one order, a minute between two of them. A sub-order of a combined payment is
/// refunded by its own `transaction_id`, a PayScore deduction by the one in `collection.details`. Errors:
/// `PARAM_ERROR`, `INVALID_REQUEST`, `SIGN_ERROR`, `NOT_ENOUGH` (403, the merchant's balance), `USER_ACCOUNT_ABNORMAL`
/// (403), `MCH_NOT_EXISTS`, `RESOURCE_NOT_EXISTS` (404, no such payment), `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// ```
/// use yifen::Fen;
/// use yifen::api::refunds::CreateRefund;
/// let call = CreateRefund::by_out_trade_no("tea-20260101-0001", "refund-0001", Fen::new(990), Fen::new(1990))?;
/// assert_eq!(
///     yifen::endpoint::bind(&call)?.body,
///     r#"{"out_trade_no":"tea-20260101-0001","out_refund_no":"refund-0001","amount":{"refund":990,"total":1990,"currency":"CNY"}}"#,
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateRefund {
    /// The sub-merchant who was paid (子商户号), if a partner refunds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// The payment by the platform's number: this or `out_trade_no`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction_id: Option<TransactionId>,
    /// The payment by the merchant's number: this or `transaction_id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_trade_no: Option<OutTradeNo>,
    /// The merchant's number for the refund; a repeated call must carry the same.
    pub out_refund_no: OutRefundNo,
    /// Why, shown to the customer; at most 80 bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Where the notification goes: an absolute public http(s) URL without a query, 8 to 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
    /// Which money pays the refund: `AVAILABLE` or `UNSETTLED`; the unsettled first when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funds_account: Option<FundsAccount>,
    /// How much of how much.
    pub amount: RefundOrderAmount,
    /// The goods that come back, where the promotion was for goods.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goods_detail: Vec<RefundGoods>,
    /// Whose money pays a partner's refund.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refund_account: Option<RefundAccount>,
}

impl CreateRefund {
    /// A refund of a payment that is not named yet: set `transaction_id` or `out_trade_no`.
    ///
    /// # Errors
    /// A number that breaks its rule.
    pub fn new(
        out_refund_no: impl TryInto<OutRefundNo, Error: Into<InvalidId>>,
        refund: Fen,
        total: Fen,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: None,
            transaction_id: None,
            out_trade_no: None,
            out_refund_no: out_refund_no.try_into().map_err(Into::into)?,
            reason: None,
            notify_url: None,
            funds_account: None,
            amount: RefundOrderAmount::cny(refund, total),
            goods_detail: Vec::new(),
            refund_account: None,
        })
    }

    /// Refunds so much of a payment, by the platform's number.
    ///
    /// # Errors
    /// A number that breaks its rule.
    pub fn by_transaction_id(
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
        out_refund_no: impl TryInto<OutRefundNo, Error: Into<InvalidId>>,
        refund: Fen,
        total: Fen,
    ) -> Result<Self, InvalidId> {
        let transaction_id = Some(transaction_id.try_into().map_err(Into::into)?);
        Ok(Self { transaction_id, ..Self::new(out_refund_no, refund, total)? })
    }

    /// Refunds so much of a payment, by the merchant's number.
    ///
    /// # Errors
    /// A number that breaks its rule.
    pub fn by_out_trade_no(
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        out_refund_no: impl TryInto<OutRefundNo, Error: Into<InvalidId>>,
        refund: Fen,
        total: Fen,
    ) -> Result<Self, InvalidId> {
        let out_trade_no = Some(out_trade_no.try_into().map_err(Into::into)?);
        Ok(Self { out_trade_no, ..Self::new(out_refund_no, refund, total)? })
    }
}

impl Endpoint for CreateRefund {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/refund/domestic/refunds";
    type Response = Refund;

    fn check(&self) -> Result<(), InvalidRequest> {
        if self.transaction_id.is_none() && self.out_trade_no.is_none() {
            return Err(InvalidRequest::new("transaction_id", "be given, unless `out_trade_no` is"));
        }
        check::bytes("reason", &self.reason, 0..=80)?;
        check::chars("notify_url", &self.notify_url, 8..=256)?;
        check::notify_url("notify_url", &self.notify_url, 256)?;
        check::inside("amount", &self.amount, RefundOrderAmount::check)?;
        check::each("goods_detail", &self.goods_detail, RefundGoods::check)
    }
}

/// How much of a payment is refunded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RefundOrderAmount {
    /// What goes back, in fen: 1 to `total`.
    pub refund: Fen,
    /// Which accounts pay how much of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<RefundFrom>,
    /// What the order cost, in fen.
    pub total: Fen,
    /// `CNY`.
    pub currency: Currency,
}

impl RefundOrderAmount {
    /// So much of an order of so much, in yuan's fen.
    #[must_use]
    pub fn cny(refund: Fen, total: Fen) -> Self {
        Self { refund, from: Vec::new(), total, currency: Currency::Cny }
    }

    fn check(&self) -> Result<(), InvalidRequest> {
        check::at_least("refund", self.refund, Fen::new(1))?;
        if self.refund > self.total {
            let rule = format!("be at most `total`, {} fen, got {}", self.total.get(), self.refund.get());
            return Err(InvalidRequest::new("refund", rule));
        }
        check::chars("currency", &self.currency, 1..=16)
    }
}

/// What one account pays of a refund.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RefundFrom {
    /// `AVAILABLE` or `UNAVAILABLE`.
    pub account: FundsAccount,
    /// In fen.
    pub amount: Fen,
}

impl RefundFrom {
    /// So much from that account.
    #[must_use]
    pub fn new(account: FundsAccount, amount: Fen) -> Self {
        Self { account, amount }
    }
}

/// Goods that come back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RefundGoods {
    /// The merchant's number for them, 1 to 32 characters.
    pub merchant_goods_id: String,
    /// The platform's number for them, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wechatpay_goods_id: Option<String>,
    /// Their name, at most 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_name: Option<String>,
    /// In fen each.
    pub unit_price: Fen,
    /// What is refunded for them, in fen.
    pub refund_amount: Fen,
    /// How many come back.
    pub refund_quantity: i64,
}

impl RefundGoods {
    /// So many goods, and what is refunded for them.
    #[must_use]
    pub fn new(
        merchant_goods_id: impl Into<String>,
        unit_price: Fen,
        refund_amount: Fen,
        refund_quantity: i64,
    ) -> Self {
        Self {
            merchant_goods_id: merchant_goods_id.into(),
            wechatpay_goods_id: None,
            goods_name: None,
            unit_price,
            refund_amount,
            refund_quantity,
        }
    }

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("merchant_goods_id", &self.merchant_goods_id, 1..=32)?;
        check::chars("wechatpay_goods_id", &self.wechatpay_goods_id, 0..=32)?;
        check::chars("goods_name", &self.goods_name, 0..=256)
    }
}
