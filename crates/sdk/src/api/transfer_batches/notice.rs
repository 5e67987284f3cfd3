//! What the notifications of this product tell.

use serde::{Deserialize, Serialize};

use super::{BatchStatus, CloseReason};
use crate::api::{empty_as_none, time_or_none};
use crate::id::{BatchId, Mchid, OutBatchNo};
use crate::money::Fen;
use crate::time::Timestamp;

/// What `MCHTRANSFER.BATCH.FINISHED`, `MCHTRANSFER.BATCH.CLOSED` tell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TransferBatchNotice {
    /// Number of the merchant (商户号), assigned by WeChat Pay. At most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// The merchant's own number of the batch (商家批次单号). Digits and letters, 5–32 characters, unique within the
    /// merchant.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_batch_no: Option<OutBatchNo>,
    /// WeChat Pay's number of the batch (微信批次单号). At most 64 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub batch_id: Option<BatchId>,
    /// State of the batch (批次状态). Final: FINISHED and CLOSED.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub batch_status: Option<BatchStatus>,
    /// Total of the batch in fen (转账总金额). Equals the sum of its details.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_amount: Option<Fen>,
    /// Number of details in the batch (转账总笔数), 1–1000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_num: Option<i64>,
    /// Sum of the transfers that succeeded, in fen (转账成功金额). May be below the final sum while PROCESSING.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success_amount: Option<Fen>,
    /// Number of transfers that succeeded (转账成功笔数). May be below the final number while PROCESSING.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success_num: Option<i64>,
    /// Sum of the transfers that failed, in fen (转账失败金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fail_amount: Option<Fen>,
    /// Number of transfers that failed (转账失败笔数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fail_num: Option<i64>,
    /// When the batch's state last changed (批次更新时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
    /// Why the batch was closed (批次关闭原因). Set when `batch_status` is CLOSED.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub close_reason: Option<CloseReason>,
}
