//! What the notifications of this product tell.

use serde::{Deserialize, Serialize};

use super::ReceiverType;
use crate::api::{empty_as_none, time_or_none};
use crate::id::{Mchid, OutOrderNo, TransactionId};
use crate::json::null_as_default;
use crate::money::Fen;
use crate::time::Timestamp;

/// What `PROFITSHARING.SUCCESS`, `PROFITSHARING.RETURN` tell. A receiver got its share of a direct merchant's
/// payment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProfitSharingNotice {
    /// Number of the direct merchant that split or got back the money (直连商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// WeChat Pay's number of the payment, at most 32 characters (微信订单号).
    pub transaction_id: TransactionId,
    /// The merchant's own number of the profit sharing, unique, 1-64 of digits, letters and _-|*@ (商户分账单号).
    pub out_order_no: OutOrderNo,
    /// WeChat Pay's number of the profit sharing (微信分账单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub order_id: String,
    /// The receiver the money went to (分账接收方).
    pub receiver: ProfitSharingNoticeReceiver,
    /// When the receiver got the money, RFC 3339 (成功时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub success_time: Option<Timestamp>,
    /// Number of the partner that asked for the profit sharing (服务商商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sp_mchid: Option<Mchid>,
    /// Number of the sub-merchant whose payment is split; partner mode only (特约商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
}

/// The receiver whose money moved (分账接收方).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProfitSharingNoticeReceiver {
    /// Kind of receiver: a merchant or a person's openid (分账接收方类型).
    #[serde(rename = "type")]
    pub kind: ReceiverType,
    /// Merchant number or openid of the receiver (分账接收方账号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub account: String,
    /// Amount that went to the receiver or came back, in fen (分账动账金额).
    pub amount: Fen,
    /// Reason given for the profit sharing or return (分账/回退描述).
    #[serde(default, deserialize_with = "null_as_default")]
    pub description: String,
}
