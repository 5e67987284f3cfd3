//! `/v3/merchant/fund/withdraw…`: 电商平台提现、电商平台(商户提现单号查询)提现状态、电商平台(微信支付提现单号)查询提现状态、按日下载提现异常文件.

use http::Method;
use serde::{Deserialize, Serialize};

use super::AccountType;
use crate::api::time_or_none;
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, OutRequestNo};
use crate::json::null_as_default;
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Withdraws money of the platform's own account to its bank account. It is submitted now and paid out by the
/// system the next day (平台预约提现).
///
/// At most 800 million yuan per withdrawal. The same `out_request_no` is recognised for 6 days. On `SYSTEM_ERROR`
/// repeat with the same number and the same parameters. At most 40 calls per second per merchant.
///
/// Errors: `INVALID_REQUEST`, `PARAM_ERROR`, `ACCOUNT_ERROR`, `ACCOUNT_NOT_VERIFIED`, `CONTRACT_NOT_CONFIRM`,
/// `NOT_ENOUGH`, `NO_AUTH`, `REQUEST_BLOCKED`.
///
/// `POST /v3/merchant/fund/withdraw`
///
/// ```
/// use yifen::api::merchant_fund::{AccountType, CreateWithdrawal};
/// use yifen::Fen;
/// let call = CreateWithdrawal::new("cash-20260101-0001", Fen::new(100), AccountType::Basic)?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant/fund/withdraw");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateWithdrawal {
    /// The merchant's own number of the withdrawal (商户预约提现单号). Letters and digits, at most 32 characters.
    pub out_request_no: OutRequestNo,
    /// Amount of the withdrawal in fen (提现金额). At most 800 million yuan.
    pub amount: Fen,
    /// The merchant's note on the withdrawal (提现备注). At most 56 characters; older documents allow 255.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// Note for the receiving bank's records (银行附言). Digits, letters and Chinese characters, at most 32. The bank
    /// may drop it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_memo: Option<String>,
    /// Account the money leaves (出款账户类型).
    pub account_type: AccountType,
    /// HTTPS address for the withdrawal's notifications (提现结果通知地址). Public, no query string, at most 256
    /// characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
}

impl CreateWithdrawal {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_request_no: impl TryInto<OutRequestNo, Error: Into<InvalidId>>,
        amount: Fen,
        account_type: AccountType,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_request_no: out_request_no.try_into().map_err(Into::into)?,
            amount,
            remark: None,
            bank_memo: None,
            account_type,
            notify_url: None,
        })
    }
}

impl Endpoint for CreateWithdrawal {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/merchant/fund/withdraw";
    type Response = CreatedWithdrawal;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("out_request_no", &self.out_request_no, 1..=32)?;
        check::chars("remark", &self.remark, 0..=255)?;
        check::chars("bank_memo", &self.bank_memo, 0..=32)?;
        check::at_least("amount", self.amount, Fen::new(1))?;
        Ok(())
    }
}

/// Queries a withdrawal of the platform by the merchant's own number (平台查询预约提现状态(根据商户预约提现单号查询)).
///
/// Only withdrawals of the last 90 days can be queried. SUCCESS can still turn into REFUND; the bank sends money
/// back within about 7 working days. In state INIT repeat the withdrawal with the same parameters. At most 100
/// calls per second per merchant.
///
/// Errors: `PARAM_ERROR`, `NO_AUTH`, `ORDER_NOT_EXISTS`.
///
/// `GET /v3/merchant/fund/withdraw/out-request-no/{out_request_no}`
///
/// ```
/// use yifen::api::merchant_fund::QueryWithdrawalByOutRequestNo;
/// let call = QueryWithdrawalByOutRequestNo::new("cash-20260101-0001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant/fund/withdraw/out-request-no/cash-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryWithdrawalByOutRequestNo {
    /// The merchant's own number of the withdrawal (商户预约提现单号). Letters and digits, at most 32 characters.
    pub out_request_no: OutRequestNo,
}

impl QueryWithdrawalByOutRequestNo {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(out_request_no: impl TryInto<OutRequestNo, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { out_request_no: out_request_no.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryWithdrawalByOutRequestNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/merchant/fund/withdraw/out-request-no/{out_request_no}";
    type Response = Withdrawal;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("out_request_no", &self.out_request_no, 1..=32)?;
        Ok(())
    }
}

/// Queries a withdrawal of the platform by WeChat Pay's number (平台查询预约提现状态(根据微信支付预约提现单号查询)).
///
/// Only withdrawals of the last 90 days can be queried. SUCCESS can still turn into REFUND; the bank sends money
/// back within about 7 working days. In state INIT repeat the withdrawal with the same parameters. At most 100
/// calls per second per merchant.
///
/// `GET /v3/merchant/fund/withdraw/withdraw-id/{withdraw_id}`
///
/// ```
/// use yifen::api::merchant_fund::QueryWithdrawalById;
/// let call = QueryWithdrawalById::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant/fund/withdraw/withdraw-id/no-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryWithdrawalById {
    /// WeChat Pay's number of the withdrawal (微信支付预约提现单号). At most 128 characters.
    pub withdraw_id: String,
}

impl QueryWithdrawalById {
    /// The call with what it needs.
    #[must_use]
    pub fn new(withdraw_id: impl Into<String>) -> Self {
        Self { withdraw_id: withdraw_id.into() }
    }
}

impl Endpoint for QueryWithdrawalById {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/merchant/fund/withdraw/withdraw-id/{withdraw_id}";
    type Response = Withdrawal;
}

/// Returns the download address of the day's file of withdrawals that failed or were sent back by the bank
/// (按日下载提现异常文件).
///
/// A day's file can be fetched from 09:00 the next day, for 90 days. The file covers the caller's own and its
/// sub-merchants' withdrawals. One withdrawal may appear on several days; a missed one is added to a later day.
///
/// Errors: `INVALID_REQUEST`, `NO_STATEMENT_EXIST`, `PARAM_ERROR`, `STATEMENT_CREATING`, `NO_AUTH`, `SYSTEM_ERROR`.
///
/// `GET /v3/merchant/fund/withdraw/bill-type/{bill_type}`
///
/// ```
/// use yifen::api::merchant_fund::RequestWithdrawalBill;
/// let call = RequestWithdrawalBill::new("Tea", "2026-01-02");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant/fund/withdraw/bill-type/Tea?bill_date=2026-01-02");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RequestWithdrawalBill {
    /// Kind of the file (账单类型).
    pub bill_type: String,
    /// Day on which the withdrawals failed or bounced (账单日期), `yyyy-MM-dd`, at most 90 days ago.
    pub bill_date: String,
    /// Compression of the file (压缩格式). Absent: plain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tar_type: Option<TarType>,
}

impl RequestWithdrawalBill {
    /// The call with what it needs.
    #[must_use]
    pub fn new(bill_type: impl Into<String>, bill_date: impl Into<String>) -> Self {
        Self { bill_type: bill_type.into(), bill_date: bill_date.into(), tar_type: None }
    }
}

impl Endpoint for RequestWithdrawalBill {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/merchant/fund/withdraw/bill-type/{bill_type}";
    type Response = WithdrawalBill;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("bill_date", &self.bill_date, 1..=10)?;
        Ok(())
    }
}

open_enum! {
    /// Compression of the file (压缩格式). Absent: plain.
    TarType {
        /// The file is gzip-compressed.
        Gzip = "GZIP",
    }
}

/// What [`CreateWithdrawal`](super::CreateWithdrawal) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreatedWithdrawal {
    /// WeChat Pay's number of the withdrawal (微信支付预约提现单号). At most 128 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub withdraw_id: String,
    /// The merchant's own number of the withdrawal (商户预约提现单号). Letters and digits, at most 32 characters.
    pub out_request_no: OutRequestNo,
}

/// What [`QueryWithdrawalByOutRequestNo`](super::QueryWithdrawalByOutRequestNo),
/// [`QueryWithdrawalById`](super::QueryWithdrawalById) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Withdrawal {
    /// State of the withdrawal (预约提现单状态). SUCCESS can still turn into REFUND.
    pub status: WithdrawalStatus,
    /// WeChat Pay's number of the withdrawal (微信支付预约提现单号). At most 128 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub withdraw_id: String,
    /// The merchant's own number of the withdrawal (商户预约提现单号). Letters and digits, at most 32 characters.
    pub out_request_no: OutRequestNo,
    /// Amount of the withdrawal in fen (提现金额). At most 800 million yuan.
    pub amount: Fen,
    /// When the withdrawal was submitted (提交预约时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// When the withdrawal's state last changed (提现状态更新时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
    /// Why the withdrawal failed (失败原因). Given for FAIL, REFUND and CLOSE. At most 255 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub reason: String,
    /// The merchant's note on the withdrawal (提现备注). At most 56 characters; older documents allow 255.
    #[serde(default, deserialize_with = "null_as_default")]
    pub remark: String,
    /// Note for the receiving bank's records (银行附言). Digits, letters and Chinese characters, at most 32. The bank
    /// may drop it.
    #[serde(default, deserialize_with = "null_as_default")]
    pub bank_memo: String,
    /// Account the money leaves (出款账户类型).
    pub account_type: AccountType,
    /// What to do about the failure (提现失败解决方案). At most 255 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub solution: String,
}

open_enum! {
    /// State of the withdrawal (预约提现单状态). SUCCESS can still turn into REFUND.
    WithdrawalStatus {
        /// Accepted; waiting for the bank (受理成功).
        CreateSuccess = "CREATE_SUCCESS",
        /// Paid out; the bank may still send it back (提现成功).
        Success = "SUCCESS",
        /// The withdrawal failed (提现失败).
        Fail = "FAIL",
        /// The bank sent it back; the money is on the account again (提现退票).
        Refund = "REFUND",
        /// The withdrawal was closed (关单).
        Close = "CLOSE",
        /// Only created (业务单已创建). Send the same request again.
        Init = "INIT",
    }
}

/// What [`RequestWithdrawalBill`](super::RequestWithdrawalBill) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WithdrawalBill {
    /// Hash algorithm of `hash_value` (哈希类型).
    pub hash_type: HashType,
    /// Hash of the file, to check the download against (哈希值). At most 1024 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub hash_value: String,
    /// Address of the file (账单下载地址), valid for 5 minutes; older documents say 30 seconds. At most 2048 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub download_url: String,
}

open_enum! {
    /// Hash algorithm of `hash_value` (文件哈希方法). Set once the file is ready.
    HashType {
        /// SHA-1.
        Sha1 = "SHA1",
    }
}
