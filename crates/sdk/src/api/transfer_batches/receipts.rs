//! `/v3/transfer…`: 转账电子回单申请受理、查询转账电子回单、转账明细电子回单受理、查询转账明细电子回单受理结果.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, OutBatchNo, OutDetailNo};
use crate::json::null_as_default;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Applies for the receipt of a whole batch (转账电子回单申请受理).
///
/// Only for FINISHED batches of the last 30 days with at least one success; others answer `INVALID_REQUEST`. The
/// transfers must have given `user_name`. At most 20 calls per second; more answer `FREQUENCY_LIMITED`.
///
/// `POST /v3/transfer/bill-receipt`
///
/// ```
/// use yifen::api::transfer_batches::ApplyBatchReceipt;
/// let call = ApplyBatchReceipt::new("batch202601010001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/transfer/bill-receipt");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApplyBatchReceipt {
    /// The merchant's own number of the batch (商家批次单号). Digits and letters, 5–32 characters, unique within the
    /// merchant.
    pub out_batch_no: OutBatchNo,
}

impl ApplyBatchReceipt {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(out_batch_no: impl TryInto<OutBatchNo, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { out_batch_no: out_batch_no.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for ApplyBatchReceipt {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/transfer/bill-receipt";
    type Response = BatchReceipt;
}

/// Queries the receipt of a batch: its state, hash and download address (查询转账电子回单).
///
/// `download_url` is valid for 10 minutes; query again for a fresh one, no new application is needed.
///
/// `GET /v3/transfer/bill-receipt/{out_batch_no}`
///
/// ```
/// use yifen::api::transfer_batches::QueryBatchReceipt;
/// let call = QueryBatchReceipt::new("batch202601010001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/transfer/bill-receipt/batch202601010001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryBatchReceipt {
    /// The merchant's own number of the batch (商家批次单号). Digits and letters, 5–32 characters, unique within the
    /// merchant.
    pub out_batch_no: OutBatchNo,
}

impl QueryBatchReceipt {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(out_batch_no: impl TryInto<OutBatchNo, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { out_batch_no: out_batch_no.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryBatchReceipt {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/transfer/bill-receipt/{out_batch_no}";
    type Response = BatchReceipt;
}

/// Applies for the receipt of a single transfer: a detail of a batch, or a V2 payment to a user or a bank card
/// (转账明细电子回单受理).
///
/// Only for finished transfers that gave `user_name`; others answer `PARAM_ERROR`. The transfer's age is limited:
/// the documents say 30 days for partners and, more recently, two years for direct merchants. `out_batch_no` is
/// required for `BATCH_TRANSFER` and left out otherwise. At most 20 calls per second; more answer
/// `FREQUENCY_LIMITED`.
///
/// `POST /v3/transfer-detail/electronic-receipts`
///
/// ```
/// use yifen::api::transfer_batches::{AcceptType, ApplyDetailReceipt};
/// let call = ApplyDetailReceipt::new(AcceptType::BatchTransfer, "detail202601010001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/transfer-detail/electronic-receipts");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApplyDetailReceipt {
    /// Kind of transfer the receipt is for (受理类型).
    pub accept_type: AcceptType,
    /// The merchant's own number of the batch (商家批次单号). Required for `BATCH_TRANSFER`, else left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_batch_no: Option<OutBatchNo>,
    /// The merchant's own number of the detail (商家明细单号), or of the transfer for the other kinds. 5–32 characters.
    pub out_detail_no: OutDetailNo,
}

impl ApplyDetailReceipt {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        accept_type: AcceptType,
        out_detail_no: impl TryInto<OutDetailNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { accept_type, out_batch_no: None, out_detail_no: out_detail_no.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for ApplyDetailReceipt {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/transfer-detail/electronic-receipts";
    type Response = DetailReceipt;
}

open_enum! {
    /// Kind of transfer the receipt is for (受理类型).
    AcceptType {
        /// A detail of a batch (批量转账明细电子回单).
        BatchTransfer = "BATCH_TRANSFER",
        /// A V2 payment to a user's balance (企业付款至零钱电子回单).
        TransferToPocket = "TRANSFER_TO_POCKET",
        /// A V2 payment to a bank card (企业付款至银行卡电子回单).
        TransferToBank = "TRANSFER_TO_BANK",
    }
}

/// Queries the receipt applied for on a single transfer: its state, hash and download address (查询转账明细电子回单受理结果).
///
/// Only transfers of the last 90 days can be queried. `download_url` is valid for 10 minutes; query again for a
/// fresh one. `out_batch_no` is required for `BATCH_TRANSFER` and left out otherwise.
///
/// `GET /v3/transfer-detail/electronic-receipts`
///
/// ```
/// use yifen::api::transfer_batches::{AcceptType, QueryDetailReceipt};
/// let call = QueryDetailReceipt::new(AcceptType::BatchTransfer, "detail202601010001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/transfer-detail/electronic-receipts?accept_type=BATCH_TRANSFER&out_detail_no=detail202601010001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryDetailReceipt {
    /// Kind of transfer the receipt is for (受理类型).
    pub accept_type: AcceptType,
    /// The merchant's own number of the batch (商家批次单号). Required for `BATCH_TRANSFER`, else left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_batch_no: Option<OutBatchNo>,
    /// The merchant's own number of the detail (商家明细单号), or of the transfer for the other kinds. 5–32 characters.
    pub out_detail_no: OutDetailNo,
}

impl QueryDetailReceipt {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        accept_type: AcceptType,
        out_detail_no: impl TryInto<OutDetailNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { accept_type, out_batch_no: None, out_detail_no: out_detail_no.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryDetailReceipt {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/transfer-detail/electronic-receipts";
    type Response = DetailReceipt;
}

/// What [`ApplyBatchReceipt`](super::ApplyBatchReceipt), [`QueryBatchReceipt`](super::QueryBatchReceipt) bring
/// back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BatchReceipt {
    /// The merchant's own number of the batch (商家批次单号). Digits and letters, 5–32 characters, unique within the
    /// merchant.
    pub out_batch_no: OutBatchNo,
    /// WeChat Pay's number of the receipt application (电子回单申请单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub signature_no: String,
    /// State of the receipt (电子回单状态): ACCEPTED while it is being made, FINISHED once it can be downloaded.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub signature_status: Option<String>,
    /// Hash algorithm of `hash_value` (文件哈希方法). Set once the file is ready.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub hash_type: Option<String>,
    /// Hash of the file, to check the download against (文件哈希值). Set once the file is ready.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub hash_value: Option<String>,
    /// Address of the file (下载地址), valid for 10 minutes. Query again for a fresh one. Set once the file is ready.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub download_url: Option<String>,
    /// When the receipt was applied for (创建时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// When the receipt's state last changed (更新时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
}

/// What [`ApplyDetailReceipt`](super::ApplyDetailReceipt), [`QueryDetailReceipt`](super::QueryDetailReceipt) bring
/// back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DetailReceipt {
    /// Kind of transfer the receipt is for (受理类型).
    #[serde(default, deserialize_with = "null_as_default")]
    pub accept_type: String,
    /// The merchant's own number of the batch (商家批次单号). Required for `BATCH_TRANSFER`, else left out.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_batch_no: Option<OutBatchNo>,
    /// The merchant's own number of the detail (商家明细单号), or of the transfer for the other kinds. 5–32 characters.
    pub out_detail_no: OutDetailNo,
    /// WeChat Pay's number of the receipt application (电子回单受理单号). At most 256 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub signature_no: String,
    /// State of the receipt (电子回单状态): ACCEPTED while it is being made, FINISHED once it can be downloaded.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub signature_status: Option<String>,
    /// Hash algorithm of `hash_value` (文件哈希方法). Set once the file is ready.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub hash_type: Option<String>,
    /// Hash of the file, to check the download against (文件哈希值). Set once the file is ready.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub hash_value: Option<String>,
    /// Address of the file (下载地址), valid for 10 minutes. Query again for a fresh one. Set once the file is ready.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub download_url: Option<String>,
}
