//! A transaction as the platform tells it, in answers to queries and in notifications alike.

use serde::{Deserialize, Serialize};

use super::super::empty_as_none;
use crate::id::{Appid, Mchid, Openid, OutTradeNo, TransactionId};
use crate::json::null_as_default;
use crate::money::{Currency, Fen};
use crate::time::Timestamp;

/// An order's state and, once paid, the payment (订单).
///
/// Fields the platform leaves out, sends as `null` or as `""` are all `None`; unknown fields and enum values are
/// welcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Transaction {
    /// The appid it was ordered with.
    pub appid: Appid,
    /// The merchant number.
    pub mchid: Mchid,
    /// The merchant's number for it.
    pub out_trade_no: OutTradeNo,
    /// The platform's number for it, once paid.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transaction_id: Option<TransactionId>,
    /// How it was ordered.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub trade_type: Option<TradeType>,
    /// Where it stands.
    pub trade_state: TradeState,
    /// The same in Chinese, for a person.
    #[serde(default, deserialize_with = "null_as_default")]
    pub trade_state_desc: String,
    /// The bank, once paid.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_type: Option<String>,
    /// What the order attached.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub attach: Option<String>,
    /// When it was paid.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub success_time: Option<Timestamp>,
    /// Who paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer: Option<TransactionPayer>,
    /// How much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<TransactionAmount>,
    /// Where it was ordered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene_info: Option<TransactionScene>,
    /// How it is paid by instalments, if it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub installment_info: Option<InstallmentInfo>,
    /// Promotions that were used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promotion_detail: Option<Vec<Promotion>>,
}

impl Transaction {
    /// An order that nobody has paid, as the platform's side makes it.
    #[must_use]
    pub fn new(appid: Appid, mchid: Mchid, out_trade_no: OutTradeNo, trade_state: TradeState) -> Self {
        Self {
            appid,
            mchid,
            out_trade_no,
            transaction_id: None,
            trade_type: None,
            trade_state_desc: trade_state.description_zh().to_owned(),
            trade_state,
            bank_type: None,
            attach: None,
            success_time: None,
            payer: None,
            amount: None,
            scene_info: None,
            installment_info: None,
            promotion_detail: None,
        }
    }
}

/// An order of a sub-merchant: its state and, once paid, the payment (订单).
///
/// Fields the platform leaves out, sends as `null` or as `""` are all `None`; unknown fields and enum values are
/// welcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartnerTransaction {
    /// The partner's appid.
    pub sp_appid: Appid,
    /// The partner's merchant number.
    pub sp_mchid: Mchid,
    /// The sub-merchant's appid, if the order named it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_appid: Option<Appid>,
    /// The sub-merchant's number.
    pub sub_mchid: Mchid,
    /// The merchant's number for it.
    pub out_trade_no: OutTradeNo,
    /// The platform's number for it, once paid.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transaction_id: Option<TransactionId>,
    /// How it was ordered.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub trade_type: Option<TradeType>,
    /// Where it stands.
    pub trade_state: TradeState,
    /// The same in Chinese, for a person.
    #[serde(default, deserialize_with = "null_as_default")]
    pub trade_state_desc: String,
    /// The bank, once paid.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_type: Option<String>,
    /// What the order attached.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub attach: Option<String>,
    /// When it was paid.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub success_time: Option<Timestamp>,
    /// Who paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer: Option<PartnerTransactionPayer>,
    /// How much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<TransactionAmount>,
    /// Where it was ordered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene_info: Option<TransactionScene>,
    /// What happens to the money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settle_info: Option<TransactionSettlement>,
    /// How it is paid by instalments, if it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub installment_info: Option<InstallmentInfo>,
    /// Promotions that were used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promotion_detail: Option<Vec<Promotion>>,
}

impl PartnerTransaction {
    /// An order that nobody has paid, as the platform's side makes it.
    #[must_use]
    pub fn new(
        sp_appid: Appid,
        sp_mchid: Mchid,
        sub_mchid: Mchid,
        out_trade_no: OutTradeNo,
        trade_state: TradeState,
    ) -> Self {
        Self {
            sp_appid,
            sp_mchid,
            sub_appid: None,
            sub_mchid,
            out_trade_no,
            transaction_id: None,
            trade_type: None,
            trade_state_desc: trade_state.description_zh().to_owned(),
            trade_state,
            bank_type: None,
            attach: None,
            success_time: None,
            payer: None,
            amount: None,
            scene_info: None,
            settle_info: None,
            installment_info: None,
            promotion_detail: None,
        }
    }
}

/// Where an order stands (交易状态).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TradeState {
    /// Paid.
    #[serde(rename = "SUCCESS")]
    Success,
    /// Paid, and at least one refund asked for; the refund itself tells how it went.
    #[serde(rename = "REFUND")]
    Refund,
    /// Not paid.
    #[serde(rename = "NOTPAY")]
    NotPay,
    /// Closed unpaid.
    #[serde(rename = "CLOSED")]
    Closed,
    /// Reversed; code payment only.
    #[serde(rename = "REVOKED")]
    Revoked,
    /// The customer is paying; code payment only.
    #[serde(rename = "USERPAYING")]
    UserPaying,
    /// Failed; code payment only.
    #[serde(rename = "PAYERROR")]
    PayError,
    /// Any other state, kept as it came.
    #[serde(untagged)]
    Other(String),
}

impl TradeState {
    /// Whether the money came in, even if some went back later.
    #[must_use]
    pub fn is_paid(&self) -> bool {
        matches!(self, Self::Success | Self::Refund)
    }

    /// The platform's own words for it.
    #[must_use]
    pub fn description_zh(&self) -> &str {
        match self {
            Self::Success => "支付成功",
            Self::Refund => "订单发生过退款，退款详情请查询退款单",
            Self::NotPay => "订单未支付",
            Self::Closed => "订单已关闭",
            Self::Revoked => "订单已撤销",
            Self::UserPaying => "用户支付中",
            Self::PayError => "支付失败",
            Self::Other(state) => state,
        }
    }
}

/// How an order was made (交易类型).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TradeType {
    /// In WeChat's browser or a mini program.
    #[serde(rename = "JSAPI")]
    Jsapi,
    /// By scanning the merchant's QR code.
    #[serde(rename = "NATIVE")]
    Native,
    /// In an app.
    #[serde(rename = "APP")]
    App,
    /// By scanning the customer's code.
    #[serde(rename = "MICROPAY")]
    Micropay,
    /// In a browser outside WeChat (H5).
    #[serde(rename = "MWEB")]
    Mweb,
    /// By face.
    #[serde(rename = "FACEPAY")]
    Facepay,
    /// Any other, kept as it came.
    #[serde(untagged)]
    Other(String),
}

/// Who paid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TransactionPayer {
    /// The user as the order's appid knows them.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
}

impl TransactionPayer {
    /// The user of that openid.
    #[must_use]
    pub fn new(openid: Openid) -> Self {
        Self { openid: Some(openid) }
    }
}

/// Who paid a sub-merchant.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartnerTransactionPayer {
    /// The user as the partner's appid knows them.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sp_openid: Option<Openid>,
    /// The user as the sub-merchant's appid knows them, if the order named that appid.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_openid: Option<Openid>,
}

/// How much was ordered and paid.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TransactionAmount {
    /// What was ordered, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Fen>,
    /// What the customer paid, in fen: the total less promotions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer_total: Option<Fen>,
    /// The currency of `total`.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub currency: Option<Currency>,
    /// The currency of `payer_total`.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub payer_currency: Option<Currency>,
}

/// Where it was ordered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TransactionScene {
    /// The merchant's device.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub device_id: Option<String>,
}

/// What happens to the money of a sub-merchant's order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TransactionSettlement {
    /// Whether it is kept for profit sharing (分账).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profit_sharing: Option<bool>,
    /// What the partner adds (补差金额), in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsidy_amount: Option<Fen>,
}

/// Paying by instalments (分期信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InstallmentInfo {
    /// Whether the merchant bears a part of the interest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub use_subsidy: Option<bool>,
    /// The number of instalments the customer chose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub selected_installment_number: Option<i64>,
}

/// A promotion that was used (优惠).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Promotion {
    /// The coupon.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_id: Option<String>,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub name: Option<String>,
    /// `GLOBAL` or `SINGLE`.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub scope: Option<String>,
    /// `CASH` or `NOCASH`.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub kind: Option<String>,
    /// What it took off, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
    /// The batch it came from.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_id: Option<String>,
    /// The platform's part of it, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wechatpay_contribute: Option<Fen>,
    /// The merchant's part of it, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant_contribute: Option<Fen>,
    /// Others' part of it, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_contribute: Option<Fen>,
    /// The currency.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub currency: Option<Currency>,
    /// The goods it applied to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_detail: Option<Vec<PromotionGoods>>,
}

/// Goods a promotion applied to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PromotionGoods {
    /// The merchant's number for them.
    pub goods_id: String,
    /// How many.
    pub quantity: i64,
    /// In fen each.
    pub unit_price: Fen,
    /// What was taken off, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_amount: Option<Fen>,
    /// A remark.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub goods_remark: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Production sends `""` where it has nothing, and new values without warning.
    #[test]
    fn what_production_really_sends_is_read() {
        let answer = r#"{"amount":{"currency":"CNY","payer_currency":null,"total":1},"appid":"wx8888888888888888",
            "attach":"","bank_type":"","mchid":"1900000001","out_trade_no":"1217752501201407033233368018","payer":{"openid":""},
            "promotion_detail":[],"scene_info":{"device_id":""},"success_time":"","trade_state":"A_NEW_STATE",
            "trade_state_desc":"新","trade_type":"A_NEW_TYPE","transaction_id":"","brand_new":{"x":1}}"#;
        let transaction: Transaction = serde_json::from_str(answer).expect("is read");
        assert_eq!(transaction.transaction_id, None);
        assert_eq!(transaction.success_time, None);
        assert_eq!(transaction.trade_state, TradeState::Other("A_NEW_STATE".to_owned()));
        assert_eq!(transaction.trade_type, Some(TradeType::Other("A_NEW_TYPE".to_owned())));
        assert!(!transaction.trade_state.is_paid());
    }
}
