//! `/v3/ecommerce/fund/withdraw…`: 账户余额提现、微信支付提现单号查询、商户提现单号查询.

use http::Method;
use serde::{Deserialize, Serialize};

use super::{AccountType, WithdrawalStatus};
use crate::api::empty_as_none;
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid};
use crate::json::null_as_default;
use crate::money::Fen;

/// Withdraws money of a sub-merchant to its bank account (账户余额提现).
///
/// At most 800 million yuan per withdrawal. On `SYSTEM_ERROR` repeat with the same number and the same parameters:
/// a new number withdraws twice. `CREATE_SUCCESS` is not arrival; query or await the notice.
///
/// Errors: `INVALID_REQUEST`, `PARAM_ERROR`, `ACCOUNT_ERROR`, `ACCOUNT_NOT_VERIFIED`, `CONTRACT_NOT_CONFIRM`,
/// `NOT_ENOUGH`, `NO_AUTH`, `REQUEST_BLOCKED`, `ORDER_NOT_EXISTS`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/ecommerce/fund/withdraw`
///
/// ```
/// use yifen::api::ecommerce::CreateWithdrawal;
/// use yifen::Fen;
/// let call = CreateWithdrawal::new("1900000001", "no-20260101-0001", Fen::new(100))?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/fund/withdraw");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateWithdrawal {
    /// Number of the sub-merchant whose money is withdrawn (二级商户号).
    pub sub_mchid: Mchid,
    /// The platform's own number of the withdrawal, unique, letters and digits (商户预约提现单号). At most 32 characters.
    pub out_request_no: String,
    /// Amount to withdraw, in fen (提现金额).
    pub amount: Fen,
    /// The platform's note on the withdrawal (提现备注). At most 56 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// Note for the receiving bank, digits, letters and Chinese; the bank may drop it (银行附言). At most 32
    /// characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_memo: Option<String>,
    /// Account of the sub-merchant the money is taken from; left out, BASIC (出款账户类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_type: Option<AccountType>,
    /// Address that gets the notices of the withdrawal, https, without query parameters (提现结果通知地址).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
}

impl CreateWithdrawal {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        out_request_no: impl Into<String>,
        amount: Fen,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            out_request_no: out_request_no.into(),
            amount,
            remark: None,
            bank_memo: None,
            account_type: None,
            notify_url: None,
        })
    }
}

impl Endpoint for CreateWithdrawal {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/fund/withdraw";
    type Response = CreatedWithdrawal;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("out_request_no", &self.out_request_no, 1..=32)?;
        check::chars("remark", &self.remark, 0..=56)?;
        check::chars("bank_memo", &self.bank_memo, 0..=32)?;
        Ok(())
    }
}

/// Reads a withdrawal of a sub-merchant by WeChat Pay's number (微信支付提现单号查询).
///
/// Only withdrawals of the last 90 days. SUCCESS can still turn into REFUND; the bank sends money back within about
/// 7 working days. In state INIT repeat the withdrawal with the same parameters.
///
/// Errors: `INVALID_REQUEST`, `PARAM_ERROR`, `ACCOUNT_ERROR`, `ACCOUNT_NOT_VERIFIED`, `CONTRACT_NOT_CONFIRM`,
/// `NOT_ENOUGH`, `NO_AUTH`, `REQUEST_BLOCKED`, `ORDER_NOT_EXISTS`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `GET /v3/ecommerce/fund/withdraw/{withdraw_id}`
///
/// ```
/// use yifen::api::ecommerce::QueryWithdrawalById;
/// let call = QueryWithdrawalById::new("no-20260101-0001", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/fund/withdraw/no-20260101-0001?sub_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryWithdrawalById {
    /// WeChat Pay's number of the withdrawal (微信支付预约提现单号). At most 128 characters.
    pub withdraw_id: String,
    /// Number of the sub-merchant whose money is withdrawn (二级商户号).
    pub sub_mchid: Mchid,
}

impl QueryWithdrawalById {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        withdraw_id: impl Into<String>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { withdraw_id: withdraw_id.into(), sub_mchid: sub_mchid.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryWithdrawalById {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/fund/withdraw/{withdraw_id}";
    type Response = Withdrawal;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("withdraw_id", &self.withdraw_id, 1..=128)?;
        Ok(())
    }
}

/// Reads a withdrawal of a sub-merchant by the platform's own number (商户提现单号查询).
///
/// Only withdrawals of the last 90 days. SUCCESS can still turn into REFUND; the bank sends money back within about
/// 7 working days. In state INIT repeat the withdrawal with the same parameters.
///
/// `GET /v3/ecommerce/fund/withdraw/out-request-no/{out_request_no}`
///
/// ```
/// use yifen::api::ecommerce::QueryWithdrawalByOutRequestNo;
/// let call = QueryWithdrawalByOutRequestNo::new("no-20260101-0001", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/fund/withdraw/out-request-no/no-20260101-0001?sub_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryWithdrawalByOutRequestNo {
    /// The platform's own number of the withdrawal, unique, letters and digits (商户预约提现单号).
    pub out_request_no: String,
    /// Number of the sub-merchant whose money is withdrawn (二级商户号).
    pub sub_mchid: Mchid,
}

impl QueryWithdrawalByOutRequestNo {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_request_no: impl Into<String>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { out_request_no: out_request_no.into(), sub_mchid: sub_mchid.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryWithdrawalByOutRequestNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/fund/withdraw/out-request-no/{out_request_no}";
    type Response = Withdrawal;
}

/// What [`CreateWithdrawal`](super::CreateWithdrawal) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreatedWithdrawal {
    /// Number of the sub-merchant whose money is withdrawn (二级商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the withdrawal (微信支付预约提现单号). At most 128 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub withdraw_id: String,
    /// The platform's own number of the withdrawal, unique, letters and digits (商户预约提现单号). At most 32 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_request_no: String,
    /// Account of the sub-merchant the money is taken from; left out, BASIC (出款账户类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub account_type: Option<AccountType>,
}

/// What [`QueryWithdrawalById`](super::QueryWithdrawalById),
/// [`QueryWithdrawalByOutRequestNo`](super::QueryWithdrawalByOutRequestNo) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Withdrawal {
    /// Number of the sub-merchant whose money is withdrawn (二级商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// Number of the platform (电商平台商户号).
    pub sp_mchid: Mchid,
    /// State of the withdrawal; SUCCESS can still turn into REFUND (提现单状态).
    pub status: WithdrawalStatus,
    /// WeChat Pay's number of the withdrawal (微信支付预约提现单号). At most 128 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub withdraw_id: String,
    /// The platform's own number of the withdrawal, unique, letters and digits (商户预约提现单号). At most 32 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_request_no: String,
    /// Amount to withdraw, in fen (提现金额).
    pub amount: Fen,
    /// When the withdrawal was created, RFC 3339 (发起提现时间). At most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub create_time: Option<String>,
    /// When the withdrawal last changed, RFC 3339 (提现更新时间). At most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub update_time: Option<String>,
    /// Why the withdrawal failed; for FAIL, REFUND and CLOSE (提现失败原因). At most 255 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub reason: Option<String>,
    /// The platform's note on the withdrawal (提现备注). At most 56 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub remark: Option<String>,
    /// Note for the receiving bank, digits, letters and Chinese; the bank may drop it (银行附言). At most 32
    /// characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_memo: Option<String>,
    /// Account of the sub-merchant the money is taken from; left out, BASIC (出款账户类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub account_type: Option<AccountType>,
    /// Last four digits of the bank account the money goes to (入账银行账号后四位).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub account_number: Option<String>,
    /// Bank the withdrawn money goes to (入账银行).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub account_bank: Option<String>,
    /// Full name of the bank the money goes to, with its branch (入账银行全称（含支行）).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_name: Option<String>,
}
