//! A combined order as the platform tells it, in answers to queries and in notifications alike.

use serde::{Deserialize, Serialize};
use serde_json::Number;

use super::super::empty_as_none;
use super::order::TradeScenario;
use crate::api::transactions::{InstallmentInfo, Promotion, TradeState, TradeType, TransactionPayer, TransactionScene};
use crate::id::{Appid, CombineOutTradeNo, Mchid, Openid, OutTradeNo, TransactionId};
use crate::json::null_as_default;
use crate::money::{Currency, Fen};
use crate::time::Timestamp;

/// A combined order: its parts' states and, once paid, the payments (合单订单).
///
/// Fields the platform leaves out, sends as `null` or as `""` are all `None`; unknown fields and enum values are
/// welcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CombinedTransaction {
    /// The appid it was ordered with.
    pub combine_appid: Appid,
    /// The merchant number that ordered.
    pub combine_mchid: Mchid,
    /// The number of the combined order.
    pub combine_out_trade_no: CombineOutTradeNo,
    /// The platform's number for it, once paid.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub combine_transaction_id: Option<TransactionId>,
    /// Who paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub combine_payer_info: Option<TransactionPayer>,
    /// Where it was ordered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene_info: Option<TransactionScene>,
    /// The parts, each with its own payment.
    #[serde(default, deserialize_with = "null_as_default")]
    pub sub_orders: Vec<CombinedSubOrder>,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub trade_scenario: Option<TradeScenario>,
    /// How it is paid by instalments, if it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub installment_info: Option<InstallmentInfo>,
}

impl CombinedTransaction {
    /// A combined order that nobody has paid, as the platform's side makes it.
    #[must_use]
    pub fn new(
        combine_appid: Appid,
        combine_mchid: Mchid,
        combine_out_trade_no: CombineOutTradeNo,
        sub_orders: Vec<CombinedSubOrder>,
    ) -> Self {
        Self {
            combine_appid,
            combine_mchid,
            combine_out_trade_no,
            combine_transaction_id: None,
            combine_payer_info: None,
            scene_info: None,
            sub_orders,
            trade_scenario: None,
            installment_info: None,
        }
    }
}

/// A part of a combined order (子单). Refund it by its own `transaction_id`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CombinedSubOrder {
    /// Whose it is.
    pub mchid: Mchid,
    /// The sub-merchant's number, if a partner ordered.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// The sub-merchant's appid, if it was named.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_appid: Option<Appid>,
    /// The user as the sub-merchant's appid knows them.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_openid: Option<Openid>,
    /// The authorisation of the person who sells, if one does.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub individual_auth_id: Option<String>,
    /// That person's name.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub individual_name: Option<String>,
    /// The merchant's number for this part.
    pub out_trade_no: OutTradeNo,
    /// The platform's number for this part, once paid.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transaction_id: Option<TransactionId>,
    /// How it was ordered.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub trade_type: Option<TradeType>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub trade_state: Option<TradeState>,
    /// The bank, once paid.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_type: Option<String>,
    /// What the order attached.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub attach: Option<String>,
    /// When it was paid.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub success_time: Option<Timestamp>,
    /// How much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<CombinedAmount>,
    /// Promotions that were used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promotion_detail: Option<Vec<Promotion>>,
}

impl CombinedSubOrder {
    /// A part that nobody has paid, as the platform's side makes it.
    #[must_use]
    pub fn new(mchid: Mchid, out_trade_no: OutTradeNo, trade_state: TradeState) -> Self {
        Self {
            mchid,
            sub_mchid: None,
            sub_appid: None,
            sub_openid: None,
            individual_auth_id: None,
            individual_name: None,
            out_trade_no,
            transaction_id: None,
            trade_type: None,
            trade_state: Some(trade_state),
            bank_type: None,
            attach: None,
            success_time: None,
            amount: None,
            promotion_detail: None,
        }
    }
}

/// How much a part costs, and how much was paid.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CombinedAmount {
    /// What was ordered, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_amount: Option<Fen>,
    /// The currency of `total_amount`.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub currency: Option<Currency>,
    /// What the customer paid, in fen: the total less promotions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer_amount: Option<Fen>,
    /// The currency of `payer_amount`.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub payer_currency: Option<Currency>,
    /// The rate between the two currencies (结算汇率), as it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settlement_rate: Option<Number>,
}
