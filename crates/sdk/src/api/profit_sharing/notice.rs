//! What the notifications of this product tell.

use serde::{Deserialize, Serialize};

use super::ReceiverType;
use crate::api::{empty_as_none, time_or_none};
use crate::id::{Mchid, OutOrderNo, TransactionId};
use crate::money::Fen;
use crate::time::Timestamp;

/// What `PROFITSHARING.SUCCESS`, `PROFITSHARING.RETURN` tell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProfitSharingNotice {
    /// Number of the direct merchant that split or got back the money (直连商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// WeChat Pay's number of the payment, at most 32 characters (微信订单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transaction_id: Option<TransactionId>,
    /// The merchant's own number of the profit sharing, unique, 1-64 of digits, letters and _-|*@ (商户分账单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_order_no: Option<OutOrderNo>,
    /// WeChat Pay's number of the profit sharing (微信分账单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub order_id: Option<String>,
    /// The receiver the money went to (分账接收方).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receiver: Option<ProfitSharingNoticeReceiver>,
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProfitSharingNoticeReceiver {
    /// Kind of receiver: a merchant or a person's openid (分账接收方类型).
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub kind: Option<ReceiverType>,
    /// Merchant number or openid of the receiver (分账接收方账号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub account: Option<String>,
    /// Amount that went to the receiver or came back, in fen (分账动账金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
    /// Reason given for the profit sharing or return (分账/回退描述).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub description: Option<String>,
}
