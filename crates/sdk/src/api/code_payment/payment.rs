//! What becomes of an order by a scanned code.

use serde::{Deserialize, Serialize};

use super::super::empty_as_none;
use crate::api::transactions::{
    PartnerTransaction, PartnerTransactionPayer, Promotion, TradeState, TradeType, Transaction, TransactionAmount,
    TransactionPayer,
};
use crate::id::{Appid, Mchid, OutTradeNo, TransactionId};
use crate::time::Timestamp;

/// What became of an order by a scanned code: paid at once, or the customer is asked first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CodePayment {
    /// The appid it was ordered with.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub appid: Option<Appid>,
    /// The merchant number.
    pub mchid: Mchid,
    /// The merchant's number for it.
    pub out_trade_no: OutTradeNo,
    /// The platform's number for it, once paid.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transaction_id: Option<TransactionId>,
    /// How it was ordered: [`TradeType::Micropay`], unless by face.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub trade_type: Option<TradeType>,
    /// The bank, once paid.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_type: Option<String>,
    /// When it was paid.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub success_time: Option<Timestamp>,
    /// Where it stands. [`TradeState::UserPaying`]: query from 5 s on, reverse after 15 s at the earliest.
    pub trade_state: TradeState,
    /// The same in Chinese, for a person.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub trade_state_desc: Option<String>,
    /// What the order attached.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub attach: Option<String>,
    /// Who paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer: Option<TransactionPayer>,
    /// How much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<TransactionAmount>,
    /// Promotions that were used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promotion_detail: Option<Vec<Promotion>>,
}

/// The same order, as the answer to scanning tells it; for the platform's side.
impl From<Transaction> for CodePayment {
    fn from(order: Transaction) -> Self {
        Self {
            appid: Some(order.appid),
            mchid: order.mchid,
            trade_state_desc: Some(order.trade_state_desc),
            out_trade_no: order.out_trade_no,
            transaction_id: order.transaction_id,
            trade_type: order.trade_type,
            bank_type: order.bank_type,
            success_time: order.success_time,
            trade_state: order.trade_state,
            attach: order.attach,
            payer: order.payer,
            amount: order.amount,
            promotion_detail: order.promotion_detail,
        }
    }
}

/// What became of a sub-merchant's order by a scanned code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartnerCodePayment {
    /// The partner's appid.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sp_appid: Option<Appid>,
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
    /// How it was ordered: [`TradeType::Micropay`], unless by face.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub trade_type: Option<TradeType>,
    /// The bank, once paid.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_type: Option<String>,
    /// When it was paid.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub success_time: Option<Timestamp>,
    /// Where it stands. [`TradeState::UserPaying`]: query from 5 s on, reverse after 15 s at the earliest.
    pub trade_state: TradeState,
    /// The same in Chinese, for a person.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub trade_state_desc: Option<String>,
    /// What the order attached.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub attach: Option<String>,
    /// Who paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer: Option<PartnerTransactionPayer>,
    /// How much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<TransactionAmount>,
    /// Promotions that were used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promotion_detail: Option<Vec<Promotion>>,
}

/// The same order, as the answer to scanning tells it; for the platform's side.
impl From<PartnerTransaction> for PartnerCodePayment {
    fn from(order: PartnerTransaction) -> Self {
        Self {
            sp_appid: Some(order.sp_appid),
            sp_mchid: order.sp_mchid,
            sub_appid: order.sub_appid,
            sub_mchid: order.sub_mchid,
            trade_state_desc: Some(order.trade_state_desc),
            out_trade_no: order.out_trade_no,
            transaction_id: order.transaction_id,
            trade_type: order.trade_type,
            bank_type: order.bank_type,
            success_time: order.success_time,
            trade_state: order.trade_state,
            attach: order.attach,
            payer: order.payer,
            amount: order.amount,
            promotion_detail: order.promotion_detail,
        }
    }
}
