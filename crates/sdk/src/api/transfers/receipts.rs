//! `/v3/fund-app/mch-transfer/…`: 商户单号申请电子回单、商户单号查询电子回单、微信单号申请电子回单、微信单号查询电子回单.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid, OutBillNo, TransferBillNo};
use crate::json::null_as_default;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Applies for the receipt of a transfer, by the merchant's own number (商户单号申请电子回单).
///
/// Only for transfers in state SUCCESS that gave `user_name`, within six months. A receipt is kept for 90 days;
/// after that apply again. Acceptance does not mean the receipt will be made; query for the result.
///
/// `POST /v3/fund-app/mch-transfer/elecsign/out-bill-no`
///
/// ```
/// use yifen::api::transfers::ApplyReceiptByOutBillNo;
/// let call = ApplyReceiptByOutBillNo::new("bonus202601010001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/elecsign/out-bill-no");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApplyReceiptByOutBillNo {
    /// The merchant's own number of the transfer, as it was started with (商户转账单号). At most 32 characters.
    pub out_bill_no: OutBillNo,
}

impl ApplyReceiptByOutBillNo {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(out_bill_no: impl TryInto<OutBillNo, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { out_bill_no: out_bill_no.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for ApplyReceiptByOutBillNo {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/elecsign/out-bill-no";
    type Response = Receipt;
}

/// Queries the receipt of a transfer by the merchant's own number: its state, hash and download address
/// (商户单号查询电子回单).
///
/// Query at intervals of 2 minutes or more while the state is GENERATING. `download_url` is valid for 10 minutes;
/// query again for a fresh one. Compare the downloaded file's hash with `hash_value`.
///
/// `GET /v3/fund-app/mch-transfer/elecsign/out-bill-no/{out_bill_no}`
///
/// ```
/// use yifen::api::transfers::QueryReceiptByOutBillNo;
/// let call = QueryReceiptByOutBillNo::new("bonus202601010001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/elecsign/out-bill-no/bonus202601010001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryReceiptByOutBillNo {
    /// The merchant's own number of the transfer, as it was started with (商户转账单号). At most 32 characters.
    pub out_bill_no: OutBillNo,
}

impl QueryReceiptByOutBillNo {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(out_bill_no: impl TryInto<OutBillNo, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { out_bill_no: out_bill_no.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryReceiptByOutBillNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/elecsign/out-bill-no/{out_bill_no}";
    type Response = Receipt;
}

/// Applies for the receipt of a transfer, by WeChat Pay's number (微信单号申请电子回单).
///
/// Only for transfers in state SUCCESS that gave `user_name`, within six months. A receipt is kept for 90 days;
/// after that apply again. Acceptance does not mean the receipt will be made; query for the result.
///
/// `POST /v3/fund-app/mch-transfer/elecsign/transfer-bill-no`
///
/// ```
/// use yifen::api::transfers::ApplyReceiptByTransferBillNo;
/// let call = ApplyReceiptByTransferBillNo::new("1330000071100999991182020050700019480001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/elecsign/transfer-bill-no");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApplyReceiptByTransferBillNo {
    /// WeChat Pay's number of the transfer (微信转账单号). At most 64 characters.
    pub transfer_bill_no: TransferBillNo,
}

impl ApplyReceiptByTransferBillNo {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(transfer_bill_no: impl TryInto<TransferBillNo, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { transfer_bill_no: transfer_bill_no.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for ApplyReceiptByTransferBillNo {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/elecsign/transfer-bill-no";
    type Response = Receipt;
}

/// Queries the receipt of a transfer by WeChat Pay's number: its state, hash and download address (微信单号查询电子回单).
///
/// Query at intervals of 2 minutes or more while the state is GENERATING. `download_url` is valid for 10 minutes;
/// query again for a fresh one. Compare the downloaded file's hash with `hash_value`.
///
/// `GET /v3/fund-app/mch-transfer/elecsign/transfer-bill-no/{transfer_bill_no}`
///
/// ```
/// use yifen::api::transfers::QueryReceiptByTransferBillNo;
/// let call = QueryReceiptByTransferBillNo::new("1330000071100999991182020050700019480001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/elecsign/transfer-bill-no/1330000071100999991182020050700019480001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryReceiptByTransferBillNo {
    /// WeChat Pay's number of the transfer (微信转账单号). At most 64 characters.
    pub transfer_bill_no: TransferBillNo,
}

impl QueryReceiptByTransferBillNo {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(transfer_bill_no: impl TryInto<TransferBillNo, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { transfer_bill_no: transfer_bill_no.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryReceiptByTransferBillNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/elecsign/transfer-bill-no/{transfer_bill_no}";
    type Response = Receipt;
}

/// Applies for the receipt of a sub-merchant's transfer (申请单笔转账电子回单).
///
/// Only for transfers in state SUCCESS that gave `user_name`, within 180 days. A receipt is kept for 90 days; after
/// that apply again. At most 20 calls per second per partner; more answer `RATELIMIT_EXCEEDED`.
///
/// `POST /v3/fund-app/mch-transfer/partner/electronic-receipts`
///
/// ```
/// use yifen::api::transfers::PartnerApplyReceipt;
/// let call = PartnerApplyReceipt::new("1900000001", "bonus202601010001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/partner/electronic-receipts");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerApplyReceipt {
    /// Number of the sub-merchant whose money is paid out (子商户号). At most 32 characters.
    pub sub_mchid: Mchid,
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
}

impl PartnerApplyReceipt {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        out_bill_no: impl TryInto<OutBillNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            out_bill_no: out_bill_no.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for PartnerApplyReceipt {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/partner/electronic-receipts";
    type Response = PartnerReceipt;
}

/// Queries the receipt of a sub-merchant's transfer: its state, hash and download address (查询单笔转账电子回单).
///
/// Compare the downloaded file's hash with `hash_value`.
///
/// `GET /v3/fund-app/mch-transfer/partner/electronic-receipts/{out_bill_no}`
///
/// ```
/// use yifen::api::transfers::PartnerQueryReceipt;
/// let call = PartnerQueryReceipt::new("bonus202601010001", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/partner/electronic-receipts/bonus202601010001?sub_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerQueryReceipt {
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
    /// Number of the sub-merchant whose money is paid out (子商户号). At most 32 characters.
    pub sub_mchid: Mchid,
}

impl PartnerQueryReceipt {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_bill_no: impl TryInto<OutBillNo, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_bill_no: out_bill_no.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for PartnerQueryReceipt {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/partner/electronic-receipts/{out_bill_no}";
    type Response = PartnerReceipt;
}

/// Applies for a receipt on the money a budget paid out, summed by day or by day and receiver (申请预算出资的电子回单).
///
/// The period ends yesterday at the latest and lies within the last 180 days. With `receiver_mchid` sums are by day
/// and receiver, without it by day. At most 20 calls per second per partner.
///
/// `POST /v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts`
///
/// ```
/// use yifen::api::transfers::ApplyBudgetReceipt;
/// let call = ApplyBudgetReceipt::new("no-20260101-0001", "2026-01-02", "2026-01-02", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/partner/budget/no-20260101-0001/electronic-receipts");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApplyBudgetReceipt {
    /// The partner's own number of the budget (商户预算单号). Digits and letters, at most 32 characters, unique within
    /// the partner.
    pub out_budget_no: String,
    /// First day of the receipt's period (开始日期), `yyyy-MM-dd`. Within the last 180 days.
    pub start_date: String,
    /// Last day of the receipt's period (结束日期), `yyyy-MM-dd`. Yesterday at the latest.
    pub end_date: String,
    /// Number of the merchant that provides the money (出资商户号). At most 32 characters.
    pub sponsor_mchid: Mchid,
    /// Number of the receiving merchant (收款商户号). Given: one receipt per day and receiver. Absent: one per day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receiver_mchid: Option<Mchid>,
}

impl ApplyBudgetReceipt {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_budget_no: impl Into<String>,
        start_date: impl Into<String>,
        end_date: impl Into<String>,
        sponsor_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_budget_no: out_budget_no.into(),
            start_date: start_date.into(),
            end_date: end_date.into(),
            sponsor_mchid: sponsor_mchid.try_into().map_err(Into::into)?,
            receiver_mchid: None,
        })
    }
}

impl Endpoint for ApplyBudgetReceipt {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts";
    type Response = BudgetReceipt;
}

/// Queries a receipt on the money a budget paid out, by the number the application returned (查询预算出资的电子回单).
///
/// `GET /v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts`
///
/// ```
/// use yifen::api::transfers::QueryBudgetReceipt;
/// let call = QueryBudgetReceipt::new("no-20260101-0001", "no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/partner/budget/no-20260101-0001/electronic-receipts?accept_id=no-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryBudgetReceipt {
    /// The partner's own number of the budget (商户预算单号). Digits and letters, at most 32 characters, unique within
    /// the partner.
    pub out_budget_no: String,
    /// WeChat Pay's number of the receipt application, as the application returned it.
    pub accept_id: String,
}

impl QueryBudgetReceipt {
    /// The call with what it needs.
    #[must_use]
    pub fn new(out_budget_no: impl Into<String>, accept_id: impl Into<String>) -> Self {
        Self { out_budget_no: out_budget_no.into(), accept_id: accept_id.into() }
    }
}

impl Endpoint for QueryBudgetReceipt {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/partner/budget/{out_budget_no}/electronic-receipts";
    type Response = BudgetReceipt;
}

/// What [`ApplyReceiptByOutBillNo`](super::ApplyReceiptByOutBillNo),
/// [`QueryReceiptByOutBillNo`](super::QueryReceiptByOutBillNo),
/// [`ApplyReceiptByTransferBillNo`](super::ApplyReceiptByTransferBillNo),
/// [`QueryReceiptByTransferBillNo`](super::QueryReceiptByTransferBillNo) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Receipt {
    /// State of the receipt (电子回单状态): GENERATING, FINISHED or FAILED.
    pub state: ReceiptState,
    /// When the receipt was applied for (申请单据的创建时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// When the state last changed (最后一次状态变更时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
    /// Hash algorithm of `hash_value` (文件哈希方法). Set once the file is ready.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub hash_type: Option<HashType>,
    /// Hash of the file, to check the download against (文件哈希值). Set once the file is ready.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub hash_value: Option<String>,
    /// Address of the file (下载地址), valid for 10 minutes. Query again for a fresh one. Set once the file is ready.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub download_url: Option<String>,
    /// Why the transfer failed (失败原因). Set when the transfer has failed.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<String>,
}

open_enum! {
    /// State of the transfer (单据状态). Final: SUCCESS, FAIL and CANCELLED.
    ReceiptState {
        /// The receipt is being made; query again after 2 minutes or more.
        Generating = "GENERATING",
        /// The receipt is ready, or the budget is finished.
        Finished = "FINISHED",
        /// The receipt could not be made; see `fail_reason`.
        Failed = "FAILED",
        /// The application is accepted; the receipt is being made.
        Accepted = "ACCEPTED",
    }
}

open_enum! {
    /// Hash algorithm of `hash_value` (文件哈希方法). Set once the file is ready.
    HashType {
        /// SHA-256.
        Sha256 = "SHA256",
        /// SM3, the Chinese national hash.
        Sm3 = "SM3",
    }
}

/// What [`PartnerApplyReceipt`](super::PartnerApplyReceipt), [`PartnerQueryReceipt`](super::PartnerQueryReceipt)
/// bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartnerReceipt {
    /// Number of the sub-merchant whose money is paid out (子商户号). At most 32 characters.
    pub sub_mchid: Mchid,
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
    /// State of the receipt (电子回单状态): GENERATING or FINISHED.
    pub state: ReceiptState,
    /// When the receipt was applied for (创建时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// When the receipt application last changed (更新时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
    /// Hash algorithm of `hash_value` (文件哈希方法). Set once the file is ready.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub hash_type: Option<HashType>,
    /// Hash of the file, to check the download against (文件哈希值). Set once the file is ready.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub hash_value: Option<String>,
    /// Address of the file (下载地址), valid for 10 minutes. Query again for a fresh one. Set once the file is ready.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub download_url: Option<String>,
}

/// What [`ApplyBudgetReceipt`](super::ApplyBudgetReceipt), [`QueryBudgetReceipt`](super::QueryBudgetReceipt) bring
/// back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BudgetReceipt {
    /// The partner's own number of the budget (商户预算单号). Digits and letters, at most 32 characters, unique within
    /// the partner.
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_budget_no: String,
    /// First day of the receipt's period (开始日期), `yyyy-MM-dd`. Within the last 180 days.
    #[serde(default, deserialize_with = "null_as_default")]
    pub start_date: String,
    /// Last day of the receipt's period (结束日期), `yyyy-MM-dd`. Yesterday at the latest.
    #[serde(default, deserialize_with = "null_as_default")]
    pub end_date: String,
    /// Number of the merchant that provides the money (出资商户号). At most 32 characters.
    pub sponsor_mchid: Mchid,
    /// Number of the receiving merchant (收款商户号). Given: one receipt per day and receiver. Absent: one per day.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub receiver_mchid: Option<Mchid>,
    /// State of the receipt (电子回单状态).
    pub receipt_state: ReceiptState,
    /// WeChat Pay's number of the receipt application, as the application returned it.
    #[serde(default, deserialize_with = "null_as_default")]
    pub accept_id: String,
    /// Hash algorithm of `hash_value` (文件哈希方法). Set once the file is ready.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub hash_type: Option<HashType>,
    /// Hash of the file, to check the download against (文件哈希值). Set once the file is ready.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub hash_value: Option<String>,
    /// Address of the file (下载地址), valid for 10 minutes. Query again for a fresh one. Set once the file is ready.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub download_url: Option<String>,
}
