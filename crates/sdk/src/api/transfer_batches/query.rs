//! `/v3/…`: 微信批次单号查询批次单、商家批次单号查询批次单、微信支付批次单号查询批次单.

use http::Method;
use serde::{Deserialize, Serialize};

use super::{AuthorizationType, CloseReason, TransferPurpose, TransferScene};
use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{Appid, BatchId, DetailId, InvalidId, Mchid, OutBatchNo, OutDetailNo};
use crate::json::{flag_or_text, null_as_default, number_or_text};
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Queries a batch by WeChat Pay's number, on request with its details (微信批次单号查询批次单).
///
/// Only batches of the last 30 days can be queried. Details are listed only once the batch is FINISHED; before that
/// query each detail by itself. limit is 20–100, 20 by default; `detail_status` is required when
/// `need_query_detail` is true. Not found does not mean failed: the batch may still be in processing. Wait some
/// minutes before deciding. At most 50 calls per second; more answer `FREQUENCY_LIMITED`.
///
/// `GET /v3/transfer/batches/batch-id/{batch_id}`
///
/// ```
/// use yifen::api::transfer_batches::QueryTransferBatchById;
/// let call = QueryTransferBatchById::new("1030000071100999991182020050700019480001", true)?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/transfer/batches/batch-id/1030000071100999991182020050700019480001?need_query_detail=true");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryTransferBatchById {
    /// WeChat Pay's number of the batch (微信批次单号). At most 64 characters.
    pub batch_id: BatchId,
    /// Whether the answer lists the details (是否查询转账明细单). They are listed only once the batch is FINISHED.
    #[serde(deserialize_with = "flag_or_text")]
    pub need_query_detail: bool,
    /// Index of the first detail to return, from 0 (请求资源起始位置). Default 0.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub offset: Option<i64>,
    /// Largest number of details to return (最大资源条数), 20–100. Default 20.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub limit: Option<i64>,
    /// State of the detail (明细状态). As a query parameter: which details to list, required when `need_query_detail`
    /// is true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail_status: Option<String>,
}

impl QueryTransferBatchById {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        batch_id: impl TryInto<BatchId, Error: Into<InvalidId>>,
        need_query_detail: bool,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            batch_id: batch_id.try_into().map_err(Into::into)?,
            need_query_detail,
            offset: None,
            limit: None,
            detail_status: None,
        })
    }
}

impl Endpoint for QueryTransferBatchById {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/transfer/batches/batch-id/{batch_id}";
    type Response = TransferBatch;
}

/// Queries a batch by the merchant's own number, on request with its details (商家批次单号查询批次单).
///
/// Only batches of the last 30 days can be queried. Details are listed only once the batch is FINISHED; before that
/// query each detail by itself. limit is 20–100, 20 by default; `detail_status` is required when
/// `need_query_detail` is true. Not found does not mean failed: the batch may still be in processing. Wait some
/// minutes before deciding. At most 50 calls per second; more answer `FREQUENCY_LIMITED`.
///
/// `GET /v3/transfer/batches/out-batch-no/{out_batch_no}`
///
/// ```
/// use yifen::api::transfer_batches::QueryTransferBatchByOutBatchNo;
/// let call = QueryTransferBatchByOutBatchNo::new("batch202601010001", true)?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/transfer/batches/out-batch-no/batch202601010001?need_query_detail=true");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryTransferBatchByOutBatchNo {
    /// The merchant's own number of the batch (商家批次单号). Digits and letters, 5–32 characters, unique within the
    /// merchant.
    pub out_batch_no: OutBatchNo,
    /// Whether the answer lists the details (是否查询转账明细单). They are listed only once the batch is FINISHED.
    #[serde(deserialize_with = "flag_or_text")]
    pub need_query_detail: bool,
    /// Index of the first detail to return, from 0 (请求资源起始位置). Default 0.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub offset: Option<i64>,
    /// Largest number of details to return (最大资源条数), 20–100. Default 20.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub limit: Option<i64>,
    /// State of the detail (明细状态). As a query parameter: which details to list, required when `need_query_detail`
    /// is true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail_status: Option<String>,
}

impl QueryTransferBatchByOutBatchNo {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_batch_no: impl TryInto<OutBatchNo, Error: Into<InvalidId>>,
        need_query_detail: bool,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_batch_no: out_batch_no.try_into().map_err(Into::into)?,
            need_query_detail,
            offset: None,
            limit: None,
            detail_status: None,
        })
    }
}

impl Endpoint for QueryTransferBatchByOutBatchNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/transfer/batches/out-batch-no/{out_batch_no}";
    type Response = TransferBatch;
}

/// Queries a batch by WeChat Pay's number, on request with its details (微信支付批次单号查询批次单).
///
/// Only batches of the last 30 days can be queried. Details are listed only once the batch is FINISHED; before that
/// query each detail by itself. limit is 20–100, 20 by default; `detail_status` is required when
/// `need_query_detail` is true. Not found does not mean failed: the batch may still be in processing. Wait some
/// minutes before deciding. At most 50 calls per second; more answer `FREQUENCY_LIMITED`.
///
/// `GET /v3/partner-transfer/batches/batch-id/{batch_id}`
///
/// ```
/// use yifen::api::transfer_batches::PartnerQueryTransferBatchById;
/// let call = PartnerQueryTransferBatchById::new("1030000071100999991182020050700019480001", true)?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/partner-transfer/batches/batch-id/1030000071100999991182020050700019480001?need_query_detail=true");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerQueryTransferBatchById {
    /// WeChat Pay's number of the batch (微信批次单号). At most 64 characters.
    pub batch_id: BatchId,
    /// Whether the answer lists the details (是否查询转账明细单). They are listed only once the batch is FINISHED.
    #[serde(deserialize_with = "flag_or_text")]
    pub need_query_detail: bool,
    /// Index of the first detail to return, from 0 (请求资源起始位置). Default 0.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub offset: Option<i64>,
    /// Largest number of details to return (最大资源条数), 20–100. Default 20.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub limit: Option<i64>,
    /// State of the detail (明细状态). As a query parameter: which details to list, required when `need_query_detail`
    /// is true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail_status: Option<DetailStatus>,
}

impl PartnerQueryTransferBatchById {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        batch_id: impl TryInto<BatchId, Error: Into<InvalidId>>,
        need_query_detail: bool,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            batch_id: batch_id.try_into().map_err(Into::into)?,
            need_query_detail,
            offset: None,
            limit: None,
            detail_status: None,
        })
    }
}

impl Endpoint for PartnerQueryTransferBatchById {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/partner-transfer/batches/batch-id/{batch_id}";
    type Response = PartnerTransferBatch;
}

open_enum! {
    /// State of the detail (明细状态). As a query parameter: which details to list, required when `need_query_detail`
    /// is true.
    DetailStatus {
        /// Query only: details of every state.
        All = "ALL",
        /// The transfer succeeded (转账成功).
        Success = "SUCCESS",
        /// The transfer failed (转账失败). Read the reason before transferring again.
        Fail = "FAIL",
        /// The bank sent the money back after the transfer (银行退票).
        Refund = "REFUND",
    }
}

/// Queries a batch by the merchant's own number, on request with its details (商家批次单号查询批次单).
///
/// Only batches of the last 30 days can be queried. Details are listed only once the batch is FINISHED; before that
/// query each detail by itself. limit is 20–100, 20 by default; `detail_status` is required when
/// `need_query_detail` is true. Not found does not mean failed: the batch may still be in processing. Wait some
/// minutes before deciding. At most 50 calls per second; more answer `FREQUENCY_LIMITED`.
///
/// `GET /v3/partner-transfer/batches/out-batch-no/{out_batch_no}`
///
/// ```
/// use yifen::api::transfer_batches::PartnerQueryTransferBatchByOutBatchNo;
/// let call = PartnerQueryTransferBatchByOutBatchNo::new("batch202601010001", true)?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/partner-transfer/batches/out-batch-no/batch202601010001?need_query_detail=true");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerQueryTransferBatchByOutBatchNo {
    /// The merchant's own number of the batch (商家批次单号). Digits and letters, 5–32 characters, unique within the
    /// merchant.
    pub out_batch_no: OutBatchNo,
    /// Whether the answer lists the details (是否查询转账明细单). They are listed only once the batch is FINISHED.
    #[serde(deserialize_with = "flag_or_text")]
    pub need_query_detail: bool,
    /// Index of the first detail to return, from 0 (请求资源起始位置). Default 0.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub offset: Option<i64>,
    /// Largest number of details to return (最大资源条数), 20–100. Default 20.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub limit: Option<i64>,
    /// State of the detail (明细状态). As a query parameter: which details to list, required when `need_query_detail`
    /// is true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail_status: Option<DetailStatus>,
}

impl PartnerQueryTransferBatchByOutBatchNo {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_batch_no: impl TryInto<OutBatchNo, Error: Into<InvalidId>>,
        need_query_detail: bool,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_batch_no: out_batch_no.try_into().map_err(Into::into)?,
            need_query_detail,
            offset: None,
            limit: None,
            detail_status: None,
        })
    }
}

impl Endpoint for PartnerQueryTransferBatchByOutBatchNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/partner-transfer/batches/out-batch-no/{out_batch_no}";
    type Response = PartnerTransferBatch;
}

/// What [`QueryTransferBatchById`](super::QueryTransferBatchById),
/// [`QueryTransferBatchByOutBatchNo`](super::QueryTransferBatchByOutBatchNo) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TransferBatch {
    /// The batch itself (转账批次单).
    pub transfer_batch: TransferBatchTransferBatch,
    /// The transfers of the batch (转账明细列表). At most 1000 in a request, 100 in an answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub transfer_detail_list: Vec<TransferBatchTransferDetail>,
    /// Index of the first detail to return, from 0 (请求资源起始位置). Default 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
    /// Largest number of details to return (最大资源条数), 20–100. Default 20.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
}

/// A batch of transfers with its totals (转账批次单).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TransferBatchTransferBatch {
    /// Number of the merchant (商户号), assigned by WeChat Pay. At most 32 characters.
    pub mchid: Mchid,
    /// The merchant's own number of the batch (商家批次单号). Digits and letters, 5–32 characters, unique within the
    /// merchant.
    pub out_batch_no: OutBatchNo,
    /// WeChat Pay's number of the batch (微信批次单号). At most 64 characters.
    pub batch_id: BatchId,
    /// AppID the receiving user's OpenID belongs to (商户AppID). Must be bound to the merchant. At most 32
    /// characters.
    pub appid: Appid,
    /// State of the batch (批次状态). Final: FINISHED and CLOSED.
    #[serde(default, deserialize_with = "null_as_default")]
    pub batch_status: String,
    /// How the batch was started (批次类型): API for a call, WEB for the merchant platform's page.
    #[serde(default, deserialize_with = "null_as_default")]
    pub batch_type: String,
    /// Name of the batch (批次名称). At most 32 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub batch_name: String,
    /// Description of the batch (批次备注). UTF-8, at most 32 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub batch_remark: String,
    /// Why the batch was closed (批次关闭原因). Set when `batch_status` is CLOSED.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub close_reason: Option<CloseReason>,
    /// Total of the batch in fen (转账总金额). Equals the sum of its details.
    pub total_amount: Fen,
    /// Number of details in the batch (转账总笔数), 1–1000.
    #[serde(default, deserialize_with = "null_as_default")]
    pub total_num: i64,
    /// When the batch was accepted (批次创建时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// When the batch's state last changed (批次更新时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
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
    /// ID of the batch's transfer scene (转账场景ID). Granted to the merchant on the merchant platform.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transfer_scene_id: Option<String>,
}

/// One transfer of a batch (转账明细).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TransferBatchTransferDetail {
    /// WeChat Pay's number of the detail (微信明细单号). At most 64 characters.
    pub detail_id: DetailId,
    /// The merchant's own number of the detail (商家明细单号). Digits and letters, 5–32 characters, unique within the
    /// batch.
    pub out_detail_no: OutDetailNo,
    /// State of the detail (明细状态).
    #[serde(default, deserialize_with = "null_as_default")]
    pub detail_status: String,
}

/// What [`PartnerQueryTransferBatchById`](super::PartnerQueryTransferBatchById),
/// [`PartnerQueryTransferBatchByOutBatchNo`](super::PartnerQueryTransferBatchByOutBatchNo) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartnerTransferBatch {
    /// Number of the partner (服务商商户号). At most 32 characters.
    pub sp_mchid: Mchid,
    /// Number of the sub-merchant whose money is paid out (特约商户号). At most 32 characters.
    pub sub_mchid: Mchid,
    /// The merchant's own number of the batch (商家批次单号). Digits and letters, 5–32 characters, unique within the
    /// merchant.
    pub out_batch_no: OutBatchNo,
    /// WeChat Pay's number of the batch (微信批次单号). At most 64 characters.
    pub batch_id: BatchId,
    /// AppID of the sub-merchant (特约商户AppID). Needed with the two authorization types that cover information.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_appid: Option<Appid>,
    /// State of the batch (批次状态). Final: FINISHED and CLOSED.
    #[serde(default, deserialize_with = "null_as_default")]
    pub batch_status: String,
    /// How the batch was started (批次类型): API for a call, WEB for the merchant platform's page.
    #[serde(default, deserialize_with = "null_as_default")]
    pub batch_type: String,
    /// What the sub-merchant has authorized the partner to use (特约商户授权类型).
    pub authorization_type: AuthorizationType,
    /// Name of the batch (批次名称). At most 32 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub batch_name: String,
    /// Description of the batch (批次备注). UTF-8, at most 32 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub batch_remark: String,
    /// Why the batch was closed (批次关闭原因). Set when `batch_status` is CLOSED.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub close_reason: Option<CloseReason>,
    /// Total of the batch in fen (转账总金额). Equals the sum of its details.
    pub total_amount: Fen,
    /// Number of details in the batch (转账总笔数), 1–1000.
    #[serde(default, deserialize_with = "null_as_default")]
    pub total_num: i64,
    /// When the batch was accepted (批次创建时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// When the batch's state last changed (批次更新时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
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
    /// The transfers of the batch (转账明细列表). At most 1000 in a request, 100 in an answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub transfer_detail_list: Vec<TransferBatchTransferDetail>,
    /// AppID of the partner (服务商AppID). Needed when `authorization_type` is `FUND_AUTHORIZATION_TYPE`.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sp_appid: Option<Appid>,
    /// What the batch pays for (批量转账用途).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transfer_purpose: Option<TransferPurpose>,
    /// Scene of the batch (转账场景). `ORDINARY_TRANSFER` when absent.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transfer_scene: Option<TransferScene>,
}
