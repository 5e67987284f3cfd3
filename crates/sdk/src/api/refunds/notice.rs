//! What the platform tells by itself when a refund is done with (退款结果通知).

use serde::{Deserialize, Serialize};

use super::super::empty_as_none;
use super::refund::{Refund, RefundAccount, RefundAmount, RefundStatus};
use crate::id::{Mchid, OutRefundNo, OutTradeNo, RefundId, TransactionId};
use crate::money::Fen;
use crate::time::Timestamp;

/// What `REFUND.SUCCESS`, `REFUND.ABNORMAL` and `REFUND.CLOSED` tell a direct merchant (退款结果通知).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RefundNotice {
    /// The merchant number.
    pub mchid: Mchid,
    /// The payment by the merchant's number.
    pub out_trade_no: OutTradeNo,
    /// The payment by the platform's number.
    pub transaction_id: TransactionId,
    /// The refund by the merchant's number.
    pub out_refund_no: OutRefundNo,
    /// The refund by the platform's number.
    pub refund_id: RefundId,
    /// Where it stands: never `PROCESSING`.
    pub refund_status: RefundStatus,
    /// Where it arrives, in words.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub user_received_account: Option<String>,
    /// When the money was back.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub success_time: Option<Timestamp>,
    /// How much.
    pub amount: RefundNoticeAmount,
    /// Where it arrived, in short.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub recv_account: Option<String>,
    /// Which money paid it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fund_source: Option<FundSource>,
    /// Whose money paid it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub refund_account: Option<RefundAccount>,
    /// The authorisation of the person who sold, if one did.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub individual_auth_id: Option<String>,
}

impl RefundNotice {
    /// A notification of that refund, as the platform's side makes it.
    #[must_use]
    pub fn new(mchid: Mchid, refund: &Refund) -> Self {
        Self {
            mchid,
            out_trade_no: refund.out_trade_no.clone(),
            transaction_id: refund.transaction_id.clone(),
            out_refund_no: refund.out_refund_no.clone(),
            refund_id: refund.refund_id.clone(),
            refund_status: refund.status.clone(),
            user_received_account: refund.user_received_account.clone(),
            success_time: refund.success_time,
            amount: RefundNoticeAmount::new(&refund.amount),
            recv_account: None,
            fund_source: None,
            refund_account: refund.refund_account.clone(),
            individual_auth_id: None,
        }
    }
}

/// What `REFUND.SUCCESS`, `REFUND.ABNORMAL` and `REFUND.CLOSED` tell a partner (退款结果通知).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartnerRefundNotice {
    /// The partner's merchant number.
    pub sp_mchid: Mchid,
    /// The sub-merchant's number.
    pub sub_mchid: Mchid,
    /// The payment by the merchant's number.
    pub out_trade_no: OutTradeNo,
    /// The payment by the platform's number.
    pub transaction_id: TransactionId,
    /// The refund by the merchant's number.
    pub out_refund_no: OutRefundNo,
    /// The refund by the platform's number.
    pub refund_id: RefundId,
    /// Where it stands: never `PROCESSING`.
    pub refund_status: RefundStatus,
    /// Where it arrives, in words.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub user_received_account: Option<String>,
    /// When the money was back.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub success_time: Option<Timestamp>,
    /// How much.
    pub amount: RefundNoticeAmount,
    /// Where it arrived, in short.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub recv_account: Option<String>,
    /// Which money paid it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fund_source: Option<FundSource>,
    /// Whose money paid it.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub refund_account: Option<RefundAccount>,
    /// The authorisation of the person who sold, if one did.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub individual_auth_id: Option<String>,
}

impl PartnerRefundNotice {
    /// A notification of that refund, as the platform's side makes it.
    #[must_use]
    pub fn new(sp_mchid: Mchid, sub_mchid: Mchid, refund: &Refund) -> Self {
        Self {
            sp_mchid,
            sub_mchid,
            out_trade_no: refund.out_trade_no.clone(),
            transaction_id: refund.transaction_id.clone(),
            out_refund_no: refund.out_refund_no.clone(),
            refund_id: refund.refund_id.clone(),
            refund_status: refund.status.clone(),
            user_received_account: refund.user_received_account.clone(),
            success_time: refund.success_time,
            amount: RefundNoticeAmount::new(&refund.amount),
            recv_account: None,
            fund_source: None,
            refund_account: refund.refund_account.clone(),
            individual_auth_id: None,
        }
    }
}

/// How much of a payment was refunded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RefundNoticeAmount {
    /// What the order cost, in fen.
    pub total: Fen,
    /// What was refunded of it, in fen.
    pub refund: Fen,
    /// What the customer paid, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer_total: Option<Fen>,
    /// What the customer got back, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer_refund: Option<Fen>,
}

impl RefundNoticeAmount {
    fn new(amount: &RefundAmount) -> Self {
        let RefundAmount { total, refund, payer_total, payer_refund, .. } = *amount;
        Self { total, refund, payer_total, payer_refund }
    }
}

/// Which money paid a refund, in a notification (退款资金来源).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum FundSource {
    /// Not settled yet.
    #[serde(rename = "REFUND_SOURCE_UNSETTLED_FUNDS")]
    Unsettled,
    /// At hand.
    #[serde(rename = "REFUND_SOURCE_RECHARGE_FUNDS")]
    Recharge,
    /// Any other, kept as it came.
    #[serde(untagged)]
    Other(String),
}
