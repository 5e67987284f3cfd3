//! `/v3/…`: 微信明细单号查询明细单、商家明细单号查询明细单、微信支付明细单号查询明细单.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{Appid, BatchId, DetailId, InvalidId, Mchid, Openid, OutBatchNo, OutDetailNo};
use crate::json::null_as_default;
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Queries one detail of a batch by WeChat Pay's numbers (微信明细单号查询明细单).
///
/// Only details of the last 30 days can be queried. Not found does not mean failed: the batch may still be in
/// processing. Wait some minutes before deciding. At most 50 calls per second; more answer `FREQUENCY_LIMITED`.
///
/// `GET /v3/transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}`
///
/// ```
/// use yifen::api::transfer_batches::QueryTransferDetailById;
/// let call = QueryTransferDetailById::new(
///     "1030000071100999991182020050700019480001", "1040000071100999991182020050700019500100",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/transfer/batches/batch-id/1030000071100999991182020050700019480001/details/detail-id/1040000071100999991182020050700019500100");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryTransferDetailById {
    /// WeChat Pay's number of the batch (微信批次单号). At most 64 characters.
    pub batch_id: BatchId,
    /// WeChat Pay's number of the detail (微信明细单号). At most 64 characters.
    pub detail_id: DetailId,
}

impl QueryTransferDetailById {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        batch_id: impl TryInto<BatchId, Error: Into<InvalidId>>,
        detail_id: impl TryInto<DetailId, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            batch_id: batch_id.try_into().map_err(Into::into)?,
            detail_id: detail_id.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for QueryTransferDetailById {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}";
    type Response = TransferDetail;
}

/// Queries one detail of a batch by the merchant's own numbers (商家明细单号查询明细单).
///
/// Only details of the last 30 days can be queried. Not found does not mean failed: the batch may still be in
/// processing. Wait some minutes before deciding. At most 50 calls per second; more answer `FREQUENCY_LIMITED`.
///
/// `GET /v3/transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}`
///
/// ```
/// use yifen::api::transfer_batches::QueryTransferDetailByOutDetailNo;
/// let call = QueryTransferDetailByOutDetailNo::new("detail202601010001", "batch202601010001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/transfer/batches/out-batch-no/batch202601010001/details/out-detail-no/detail202601010001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryTransferDetailByOutDetailNo {
    /// The merchant's own number of the detail (商家明细单号). Digits and letters, 5–32 characters, unique within the
    /// batch.
    pub out_detail_no: OutDetailNo,
    /// The merchant's own number of the batch (商家批次单号). Digits and letters, 5–32 characters, unique within the
    /// merchant.
    pub out_batch_no: OutBatchNo,
}

impl QueryTransferDetailByOutDetailNo {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_detail_no: impl TryInto<OutDetailNo, Error: Into<InvalidId>>,
        out_batch_no: impl TryInto<OutBatchNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_detail_no: out_detail_no.try_into().map_err(Into::into)?,
            out_batch_no: out_batch_no.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for QueryTransferDetailByOutDetailNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}";
    type Response = TransferDetail;
}

/// Queries one detail of a batch by WeChat Pay's numbers (微信支付明细单号查询明细单).
///
/// Only details of the last 30 days can be queried. Not found does not mean failed: the batch may still be in
/// processing. Wait some minutes before deciding. At most 50 calls per second; more answer `FREQUENCY_LIMITED`.
///
/// `GET /v3/partner-transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}`
///
/// ```
/// use yifen::api::transfer_batches::PartnerQueryTransferDetailById;
/// let call = PartnerQueryTransferDetailById::new(
///     "1030000071100999991182020050700019480001", "1040000071100999991182020050700019500100",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/partner-transfer/batches/batch-id/1030000071100999991182020050700019480001/details/detail-id/1040000071100999991182020050700019500100");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerQueryTransferDetailById {
    /// WeChat Pay's number of the batch (微信批次单号). At most 64 characters.
    pub batch_id: BatchId,
    /// WeChat Pay's number of the detail (微信明细单号). At most 64 characters.
    pub detail_id: DetailId,
}

impl PartnerQueryTransferDetailById {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        batch_id: impl TryInto<BatchId, Error: Into<InvalidId>>,
        detail_id: impl TryInto<DetailId, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            batch_id: batch_id.try_into().map_err(Into::into)?,
            detail_id: detail_id.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for PartnerQueryTransferDetailById {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/partner-transfer/batches/batch-id/{batch_id}/details/detail-id/{detail_id}";
    type Response = PartnerTransferDetail;
}

/// Queries one detail of a batch by the merchant's own numbers (商家明细单号查询明细单).
///
/// Only details of the last 30 days can be queried. Not found does not mean failed: the batch may still be in
/// processing. Wait some minutes before deciding. At most 50 calls per second; more answer `FREQUENCY_LIMITED`.
///
/// `GET /v3/partner-transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}`
///
/// ```
/// use yifen::api::transfer_batches::PartnerQueryTransferDetailByOutDetailNo;
/// let call = PartnerQueryTransferDetailByOutDetailNo::new("batch202601010001", "detail202601010001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/partner-transfer/batches/out-batch-no/batch202601010001/details/out-detail-no/detail202601010001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerQueryTransferDetailByOutDetailNo {
    /// The merchant's own number of the batch (商家批次单号). Digits and letters, 5–32 characters, unique within the
    /// merchant.
    pub out_batch_no: OutBatchNo,
    /// The merchant's own number of the detail (商家明细单号). Digits and letters, 5–32 characters, unique within the
    /// batch.
    pub out_detail_no: OutDetailNo,
}

impl PartnerQueryTransferDetailByOutDetailNo {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_batch_no: impl TryInto<OutBatchNo, Error: Into<InvalidId>>,
        out_detail_no: impl TryInto<OutDetailNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_batch_no: out_batch_no.try_into().map_err(Into::into)?,
            out_detail_no: out_detail_no.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for PartnerQueryTransferDetailByOutDetailNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str =
        "/v3/partner-transfer/batches/out-batch-no/{out_batch_no}/details/out-detail-no/{out_detail_no}";
    type Response = PartnerTransferDetail;
}

/// What [`QueryTransferDetailById`](super::QueryTransferDetailById),
/// [`QueryTransferDetailByOutDetailNo`](super::QueryTransferDetailByOutDetailNo) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TransferDetail {
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
    /// The merchant's own number of the detail (商家明细单号). Digits and letters, 5–32 characters, unique within the
    /// batch.
    pub out_detail_no: OutDetailNo,
    /// WeChat Pay's number of the detail (微信明细单号). At most 64 characters.
    pub detail_id: DetailId,
    /// State of the detail (明细状态). SUCCESS and FAIL are final; others mean the result is still open.
    #[serde(default, deserialize_with = "null_as_default")]
    pub detail_status: String,
    /// Amount of the detail in fen (转账金额).
    pub transfer_amount: Fen,
    /// Remark the receiving user sees (转账备注). UTF-8, at most 32 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub transfer_remark: String,
    /// Why this detail failed (明细失败原因). Set when `detail_status` is FAIL.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<FailReason>,
    /// OpenID of the receiving user under the AppID of the batch (收款用户OpenID). At most 64 characters.
    pub openid: Openid,
    /// Real name of the receiving user as the request gave it (收款用户姓名), encrypted. Sealed for the merchant.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub user_name: Option<Sealed>,
    /// When the transfer was started (转账发起时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub initiate_time: Option<Timestamp>,
    /// When the detail's state last changed (明细更新时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
}

open_enum! {
    /// Why the transfer failed (失败原因). Set when the transfer has failed.
    FailReason {
        /// The user's account is frozen (账户冻结).
        AccountFrozen = "ACCOUNT_FROZEN",
        /// The user has not verified their identity with WeChat (用户未实名).
        RealNameCheckFail = "REAL_NAME_CHECK_FAIL",
        /// The user's name does not match (姓名校验失败).
        NameNotCorrect = "NAME_NOT_CORRECT",
        /// The OpenID is malformed or not of this AppID (OpenID校验失败).
        OpenidInvalid = "OPENID_INVALID",
        /// Over the limit of a single transfer to a user (超过用户单笔收款额度).
        TransferQuotaExceed = "TRANSFER_QUOTA_EXCEED",
        /// Over the user's daily receiving amount (超过用户单日收款额度).
        DayReceivedQuotaExceed = "DAY_RECEIVED_QUOTA_EXCEED",
        /// Over the user's monthly receiving amount (超过用户单月收款额度).
        MonthReceivedQuotaExceed = "MONTH_RECEIVED_QUOTA_EXCEED",
        /// Over the user's daily number of transfers (超过用户单日收款次数).
        DayReceivedCountExceed = "DAY_RECEIVED_COUNT_EXCEED",
        /// The product is not enabled for the merchant, or frozen (产品权限校验失败).
        ProductAuthCheckFail = "PRODUCT_AUTH_CHECK_FAIL",
        /// Closed when the retry period ended (转账关闭).
        OverdueClose = "OVERDUE_CLOSE",
        /// The user's identity card number does not match (身份证校验失败).
        IdCardNotCorrect = "ID_CARD_NOT_CORRECT",
        /// The user's account does not exist (用户账户不存在).
        AccountNotExist = "ACCOUNT_NOT_EXIST",
        /// Stopped by risk control (转账存在风险).
        TransferRisk = "TRANSFER_RISK",
        /// Another reason (其它失败原因).
        OtherFailReasonType = "OTHER_FAIL_REASON_TYPE",
        /// The user's account is limited in receiving; WeChat Pay shows the user why.
        RealnameAccountReceivedQuotaExceed = "REALNAME_ACCOUNT_RECEIVED_QUOTA_EXCEED",
        /// The receiver is not among those the merchant set (收款账户不在收款账户列表).
        ReceiveAccountNotPermmit = "RECEIVE_ACCOUNT_NOT_PERMMIT",
        /// The user must complete their identity data in WeChat Pay (用户账户收款异常).
        PayeeAccountAbnormal = "PAYEE_ACCOUNT_ABNORMAL",
        /// The merchant's account is restricted from paying (商户账户付款受限).
        PayerAccountAbnormal = "PAYER_ACCOUNT_ABNORMAL",
        /// The transfer scene is not available now (该转账场景暂不可用).
        TransferSceneUnavailable = "TRANSFER_SCENE_UNAVAILABLE",
        /// The merchant does not have this transfer scene (未获取该转账场景).
        TransferSceneInvalid = "TRANSFER_SCENE_INVALID",
        /// The remark could not be set; change it (转账备注设置失败).
        TransferRemarkSetFail = "TRANSFER_REMARK_SET_FAIL",
        /// No receivers are set on the merchant platform (商户未配置收款用户列表).
        ReceiveAccountNotConfigure = "RECEIVE_ACCOUNT_NOT_CONFIGURE",
        /// Over the user's monthly limit; no more to this user this month.
        BlockB2cUserlimitamountBsruleMonth = "BLOCK_B2C_USERLIMITAMOUNT_BSRULE_MONTH",
        /// The user's account is at risk; no more to this user this month.
        BlockB2cUserlimitamountMonth = "BLOCK_B2C_USERLIMITAMOUNT_MONTH",
        /// The merchant's approver rejected the transfer (转账验密人已驳回转账).
        MerchantReject = "MERCHANT_REJECT",
        /// The merchant's approver did not approve in time (转账验密人超时未验密).
        MerchantNotConfirm = "MERCHANT_NOT_CONFIRM",
        /// The user's payroll card is cancelled (用户薪工卡已注销).
        PayRollCardAlreadyLogout = "PAY_ROLL_CARD_ALREADY_LOGOUT",
        /// The user's payroll card is frozen (用户薪工卡已冻结).
        PayRollCardAlreadyFrozen = "PAY_ROLL_CARD_ALREADY_FROZEN",
        /// The user's payroll card has not authorized this merchant (用户薪工卡未授权该商户).
        PayRollCardUnauthorized = "PAY_ROLL_CARD_UNAUTHORIZED",
        /// The user has no payroll card (用户未开通薪工卡).
        PayRollCardUserNotOpen = "PAY_ROLL_CARD_USER_NOT_OPEN",
    }
}

/// What [`PartnerQueryTransferDetailById`](super::PartnerQueryTransferDetailById),
/// [`PartnerQueryTransferDetailByOutDetailNo`](super::PartnerQueryTransferDetailByOutDetailNo) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartnerTransferDetail {
    /// Number of the partner (服务商商户号). At most 32 characters.
    pub sp_mchid: Mchid,
    /// The merchant's own number of the batch (商家批次单号). Digits and letters, 5–32 characters, unique within the
    /// merchant.
    pub out_batch_no: OutBatchNo,
    /// WeChat Pay's number of the batch (微信批次单号). At most 64 characters.
    pub batch_id: BatchId,
    /// AppID the OpenID belongs to (商户AppID): the partner's with `FUND_AUTHORIZATION_TYPE`, else the
    /// sub-merchant's.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub appid: Option<Appid>,
    /// The merchant's own number of the detail (商家明细单号). Digits and letters, 5–32 characters, unique within the
    /// batch.
    pub out_detail_no: OutDetailNo,
    /// WeChat Pay's number of the detail (微信明细单号). At most 64 characters.
    pub detail_id: DetailId,
    /// State of the detail (明细状态). SUCCESS and FAIL are final; others mean the result is still open.
    #[serde(default, deserialize_with = "null_as_default")]
    pub detail_status: String,
    /// Amount of the detail in fen (转账金额).
    pub transfer_amount: Fen,
    /// Remark the receiving user sees (转账备注). UTF-8, at most 32 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub transfer_remark: String,
    /// Why this detail failed (明细失败原因). Set when `detail_status` is FAIL.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<FailReason>,
    /// OpenID of the receiving user under the AppID of the batch (收款用户OpenID). At most 64 characters.
    pub openid: Openid,
    /// Real name of the receiving user (收款用户姓名), encrypted. Sealed for the merchant.
    pub username: Sealed,
    /// When the transfer was started (转账发起时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub initiate_time: Option<Timestamp>,
    /// When the detail's state last changed (明细更新时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
    /// Kind of the receiving account (收款账户类型): `WECHATPAY_ACCOUNT` or `BANK_ACCOUNT`.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub account_type: Option<String>,
    /// Name of the receiving bank (银行名称). Set when the money went to a bank card.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_name: Option<String>,
    /// Last digits of the receiving bank card (银行卡尾号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_card_number_tail: Option<String>,
}
