//! `/v3/ecommerce/account/apply-cancel-withdraw…`: 提交注销提现申请、平台代商户确认注销、微信支付注销提现申请单号查询申请单状态、商户注销提现申请单号查询申请单状态.

use http::Method;
use serde::{Deserialize, Serialize};

use super::{CancellationValidationAccountInfo, IdDocType, OutAccountType};
use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid, MediaId};
use crate::json::null_as_default;
use crate::open_enum::open_enum;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Applies to cancel the account of a sub-merchant and, if wished, to pay out the money left on it (提交注销提现申请).
///
/// Only for sub-merchants under a restriction of WeChat Pay they cannot get out of, e.g. a revoked licence. After
/// approval the sub-merchant has 30 days to confirm, else the application is revoked. The whole balance of every
/// account is paid to the bank account given, one payment per account. Names and numbers are encrypted;
/// Wechatpay-Serial names the key.
///
/// `POST /v3/ecommerce/account/apply-cancel-withdraw`
///
/// ```
/// use yifen::api::ecommerce::{ApplyCancellationWithWithdrawal, BankAccountInfo, PayeeAccountType, PayeeInfo};
/// # fn example(client: &yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let call = ApplyCancellationWithWithdrawal::new(
///     "1900000001", "no-20260101-0001",
///     PayeeInfo::new(
///         PayeeAccountType::AccountTypeCorporate,
///         BankAccountInfo::new(client.seal("…")?, "Tea", client.seal("…")?),
///     ),
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/account/apply-cancel-withdraw");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApplyCancellationWithWithdrawal {
    /// Number of the sub-merchant whose account is to be cancelled (申请注销的二级商户号).
    pub sub_mchid: Mchid,
    /// The platform's own number of the cancellation, unique, letters and digits, at most 32 characters (商户注销申请单号).
    pub out_request_no: String,
    /// Whether the money left is to be paid out as well (是否提取资金).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdraw: Option<WithdrawalChoice>,
    /// Who is to get the money left (收款信息).
    pub payee_info: PayeeInfo,
    /// Pictures that support the application (证明材料).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proof_medias: Vec<ProofMedia>,
    /// Media ids of further pictures (补充材料).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub additional_materials: Vec<MediaId>,
    /// Note on the cancellation (备注).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

impl ApplyCancellationWithWithdrawal {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        out_request_no: impl Into<String>,
        payee_info: PayeeInfo,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            out_request_no: out_request_no.into(),
            withdraw: None,
            payee_info,
            proof_medias: Vec::new(),
            additional_materials: Vec::new(),
            remark: None,
        })
    }
}

impl Endpoint for ApplyCancellationWithWithdrawal {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/account/apply-cancel-withdraw";
    type Response = AppliedCancellationWithWithdrawal;

    fn sealed(&self) -> Vec<&Sealed> {
        self.payee_info.sealed()
    }
}

open_enum! {
    /// Whether the money left is to be paid out as well (是否提取资金).
    WithdrawalChoice {
        /// The money left is to be paid out (提取资金).
        ApplyWithdraw = "APPLY_WITHDRAW",
        /// Nothing is to be paid out (不提取资金).
        NotApplyWithdraw = "NOT_APPLY_WITHDRAW",
    }
}

/// Who gets the money left on a cancelled account (收款信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PayeeInfo {
    /// Whether the receiving bank account is a corporate or a personal one (收款账户类型).
    pub account_type: PayeeAccountType,
    /// Bank account that gets the money left (银行账户信息).
    pub bank_account_info: BankAccountInfo,
    /// Identity document of the person a personal account belongs to (身份信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity_info: Option<IdentityInfo>,
}

impl PayeeInfo {
    /// With what is required.
    #[must_use]
    pub fn new(account_type: PayeeAccountType, bank_account_info: BankAccountInfo) -> Self {
        Self { account_type, bank_account_info, identity_info: None }
    }
}

impl PayeeInfo {
    pub(super) fn sealed(&self) -> Vec<&Sealed> {
        self.bank_account_info
            .sealed()
            .into_iter()
            .chain(self.identity_info.iter().flat_map(|inner| inner.sealed()))
            .collect()
    }
}

open_enum! {
    /// Kind of account (账户类型).
    PayeeAccountType {
        /// Corporate bank account (对公银行账户).
        AccountTypeCorporate = "ACCOUNT_TYPE_CORPORATE",
        /// Personal bank account (个人银行账户).
        AccountTypePersonal = "ACCOUNT_TYPE_PERSONAL",
    }
}

/// A bank account that gets money (银行账户信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BankAccountInfo {
    /// Name in which the bank account is held (开户名称). Sealed for the platform.
    pub account_name: Sealed,
    /// Bank that holds the account, by its common name (开户银行).
    pub account_bank: String,
    /// Clearing number of the bank branch; some banks need this or the full bank name (开户银行联行号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_branch_id: Option<String>,
    /// Name of the bank branch (开户银行支行名称).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_branch_name: Option<String>,
    /// Full name of the bank with its branch (开户银行全称（含支行）).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_name: Option<String>,
    /// Number of the bank account (银行账号). Sealed for the platform.
    pub account_number: Sealed,
}

impl BankAccountInfo {
    /// With what is required.
    #[must_use]
    pub fn new(account_name: Sealed, account_bank: impl Into<String>, account_number: Sealed) -> Self {
        Self {
            account_name,
            account_bank: account_bank.into(),
            bank_branch_id: None,
            bank_branch_name: None,
            bank_name: None,
            account_number,
        }
    }
}

impl BankAccountInfo {
    pub(super) fn sealed(&self) -> Vec<&Sealed> {
        std::iter::once(&self.account_name).chain(std::iter::once(&self.account_number)).collect()
    }
}

/// Identity document of a person who gets money (身份信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct IdentityInfo {
    /// Kind of identity document of the receiving person (证件类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_doc_type: Option<IdDocType>,
    /// Name on the identity document (证件姓名). Sealed for the platform.
    pub identification_name: Sealed,
    /// Number of the identity document (证件号码). Sealed for the platform.
    pub identification_no: Sealed,
}

impl IdentityInfo {
    /// With what is required.
    #[must_use]
    pub fn new(identification_name: Sealed, identification_no: Sealed) -> Self {
        Self { id_doc_type: None, identification_name, identification_no }
    }
}

impl IdentityInfo {
    pub(super) fn sealed(&self) -> Vec<&Sealed> {
        std::iter::once(&self.identification_name).chain(std::iter::once(&self.identification_no)).collect()
    }
}

/// A picture that supports an application (证明材料).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ProofMedia {
    /// Kind of the picture (证明材料类型).
    pub proof_media_type: ProofMediaType,
    /// Media id of the uploaded picture (证明材料照片).
    pub proof_media: String,
}

impl ProofMedia {
    /// With what is required.
    #[must_use]
    pub fn new(proof_media_type: ProofMediaType, proof_media: impl Into<String>) -> Self {
        Self { proof_media_type, proof_media: proof_media.into() }
    }
}

open_enum! {
    /// Kind of the picture (证明材料类型).
    ProofMediaType {
        /// Application to withdraw (提现申请书).
        WithdrawalApplication = "WITHDRAWAL_APPLICATION",
    }
}

/// Confirms the cancellation in the name of the sub-merchant, which agreed to it on the platform (平台代商户确认注销).
///
/// Only in state `WAITING_MERCHANT_CONFIRM`. `applyment_id` or `out_request_no` names the cancellation.
///
/// `POST /v3/ecommerce/account/apply-cancel-withdraw/confirm`
///
/// ```
/// use yifen::api::ecommerce::ConfirmCancellationWithWithdrawal;
/// use yifen::Timestamp;
/// let call = ConfirmCancellationWithWithdrawal::new(
///     "1900000001", "Tea", Timestamp::parse("2026-01-02T10:00:00+08:00")?, "Tea",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/account/apply-cancel-withdraw/confirm");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ConfirmCancellationWithWithdrawal {
    /// WeChat Pay's number of the cancellation, at most 32 characters (微信支付注销申请单号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applyment_id: Option<String>,
    /// The platform's own number of the cancellation, unique, letters and digits, at most 32 characters (商户注销申请单号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_request_no: Option<String>,
    /// Number of the sub-merchant whose account is to be cancelled (申请注销的二级商户号).
    pub sub_mchid: Mchid,
    /// The platform's mark of the employee who confirms, letters, digits and Chinese, at most 100 characters
    /// (平台确认操作人标识).
    pub operator_identification: String,
    /// When the sub-merchant agreed to the cancellation on the platform, RFC 3339 (注销确认时间).
    pub confirm_time: Timestamp,
    /// Version of the cancellation agreement that was agreed to (注销协议版本号).
    pub cancel_contract_version: String,
}

impl ConfirmCancellationWithWithdrawal {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        operator_identification: impl Into<String>,
        confirm_time: Timestamp,
        cancel_contract_version: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            applyment_id: None,
            out_request_no: None,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            operator_identification: operator_identification.into(),
            confirm_time,
            cancel_contract_version: cancel_contract_version.into(),
        })
    }
}

impl Endpoint for ConfirmCancellationWithWithdrawal {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/account/apply-cancel-withdraw/confirm";
    type Response = ConfirmedCancellationWithWithdrawal;
}

/// Reads by WeChat Pay's number how far the cancellation and the payout have come (微信支付注销提现申请单号查询申请单状态).
///
/// `GET /v3/ecommerce/account/apply-cancel-withdraw/applyment-id/{applyment_id}`
///
/// ```
/// use yifen::api::ecommerce::QueryCancellationWithWithdrawalById;
/// let call = QueryCancellationWithWithdrawalById::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/account/apply-cancel-withdraw/applyment-id/no-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryCancellationWithWithdrawalById {
    /// WeChat Pay's number of the cancellation, at most 32 characters (微信支付注销申请单号).
    pub applyment_id: String,
}

impl QueryCancellationWithWithdrawalById {
    /// The call with what it needs.
    #[must_use]
    pub fn new(applyment_id: impl Into<String>) -> Self {
        Self { applyment_id: applyment_id.into() }
    }
}

impl Endpoint for QueryCancellationWithWithdrawalById {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/account/apply-cancel-withdraw/applyment-id/{applyment_id}";
    type Response = CancellationWithWithdrawal;
}

/// Reads by the platform's number how far the cancellation and the payout have come (商户注销提现申请单号查询申请单状态).
///
/// `GET /v3/ecommerce/account/apply-cancel-withdraw/out-request-no/{out_request_no}`
///
/// ```
/// use yifen::api::ecommerce::QueryCancellationWithWithdrawalByOutRequestNo;
/// let call = QueryCancellationWithWithdrawalByOutRequestNo::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/account/apply-cancel-withdraw/out-request-no/no-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryCancellationWithWithdrawalByOutRequestNo {
    /// The platform's own number of the cancellation, unique, letters and digits, at most 32 characters (商户注销申请单号).
    pub out_request_no: String,
}

impl QueryCancellationWithWithdrawalByOutRequestNo {
    /// The call with what it needs.
    #[must_use]
    pub fn new(out_request_no: impl Into<String>) -> Self {
        Self { out_request_no: out_request_no.into() }
    }
}

impl Endpoint for QueryCancellationWithWithdrawalByOutRequestNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/account/apply-cancel-withdraw/out-request-no/{out_request_no}";
    type Response = CancellationWithWithdrawal;
}

/// What [`ApplyCancellationWithWithdrawal`](super::ApplyCancellationWithWithdrawal) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AppliedCancellationWithWithdrawal {
    /// WeChat Pay's number of the cancellation, at most 32 characters (微信支付注销申请单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub applyment_id: Option<String>,
    /// The platform's own number of the cancellation, unique, letters and digits, at most 32 characters (商户注销申请单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_request_no: Option<String>,
}

/// What [`ConfirmCancellationWithWithdrawal`](super::ConfirmCancellationWithWithdrawal) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ConfirmedCancellationWithWithdrawal {
    /// WeChat Pay's number of the cancellation, at most 32 characters (微信支付注销申请单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub applyment_id: Option<String>,
    /// The platform's own number of the cancellation, unique, letters and digits, at most 32 characters (商户注销申请单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_request_no: Option<String>,
    /// Number of the sub-merchant whose account is to be cancelled (申请注销的二级商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
}

/// What [`QueryCancellationWithWithdrawalById`](super::QueryCancellationWithWithdrawalById),
/// [`QueryCancellationWithWithdrawalByOutRequestNo`](super::QueryCancellationWithWithdrawalByOutRequestNo) bring
/// back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CancellationWithWithdrawal {
    /// WeChat Pay's number of the cancellation, at most 32 characters (微信支付注销申请单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub applyment_id: String,
    /// The platform's own number of the cancellation, unique, letters and digits, at most 32 characters (商户注销申请单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_request_no: String,
    /// How far the cancellation has come (注销申请单状态).
    pub cancel_state: CancellationWithWithdrawalState,
    /// The state of the cancellation in words (注销申请单状态描述).
    #[serde(default, deserialize_with = "null_as_default")]
    pub cancel_state_description: String,
    /// Whether the money left is to be paid out as well (是否提取资金).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub withdraw: Option<WithdrawalChoice>,
    /// How far the payout of the money left has come (提现状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub withdraw_state: Option<CancellationPayoutState>,
    /// The state of the payout in words (提现状态描述).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub withdraw_state_description: Option<String>,
    /// What became of the money, account by account (账户提现结果).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub account_withdraw_result: Vec<CancellationWithWithdrawalAccountWithdrawResult>,
    /// When the cancellation last changed, RFC 3339 (最后更新时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub modify_time: Option<Timestamp>,
    /// Number of the sub-merchant whose account is to be cancelled (申请注销的二级商户号).
    pub sub_mchid: Mchid,
    /// Accounts of the sub-merchant with their balances (账户信息).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub account_info: Vec<CancellationValidationAccountInfo>,
    /// Where the sub-merchant confirms the cancellation (用于引导商户超级管理员确认注销的信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirm_cancel: Option<CancellationWithWithdrawalConfirmCancel>,
}

open_enum! {
    /// How far the cancellation has come (注销申请单状态).
    CancellationWithWithdrawalState {
        /// Taken (已受理).
        Accepted = "ACCEPTED",
        /// Under review (审核中).
        Reviewing = "REVIEWING",
        /// Rejected (审核驳回).
        Rejected = "REJECTED",
        /// Waits for the sub-merchant to confirm (等待商户确认).
        WaitingMerchantConfirm = "WAITING_MERCHANT_CONFIRM",
        /// Withdrawn; also when not confirmed within 30 days (已撤销).
        Revoked = "REVOKED",
        /// WeChat Pay is carrying it out (系统处理中).
        SystemProcessing = "SYSTEM_PROCESSING",
        /// The account is cancelled (已注销).
        Canceled = "CANCELED",
        /// The money left is being paid out (资金处理中).
        FundProcessing = "FUND_PROCESSING",
        /// Account cancelled and money paid out (注销完成).
        Finish = "FINISH",
    }
}

open_enum! {
    /// How far the payout of the money left has come (提现状态).
    CancellationPayoutState {
        /// Under way (提现处理中).
        WithdrawProcessing = "WITHDRAW_PROCESSING",
        /// Failed, at least in part (提现异常).
        WithdrawException = "WITHDRAW_EXCEPTION",
        /// Paid out (提现成功).
        WithdrawSucceed = "WITHDRAW_SUCCEED",
    }
}

/// What became of the money of one account (账户提现结果).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CancellationWithWithdrawalAccountWithdrawResult {
    /// Account of the sub-merchant the money comes from (出款子账户类型).
    pub out_account_type: OutAccountType,
    /// How far the payout from this account has come (付款状态).
    pub pay_state: AccountPayoutState,
    /// The state of the payout from this account in words (付款状态描述).
    #[serde(default, deserialize_with = "null_as_default")]
    pub state_description: String,
}

open_enum! {
    /// How far the payout from this account has come (付款状态).
    AccountPayoutState {
        /// Under way (处理中).
        PayProcessing = "PAY_PROCESSING",
        /// Paid out (付款成功).
        PaySucceed = "PAY_SUCCEED",
        /// Failed (付款失败).
        PayFail = "PAY_FAIL",
        /// The bank sent the money back (银行退票).
        BankRefunded = "BANK_REFUNDED",
    }
}

/// Where the administrator confirms a cancellation (确认注销信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CancellationWithWithdrawalConfirmCancel {
    /// Page on which the sub-merchant's administrator confirms (确认商户注销的页面url).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub confirm_cancel_url: Option<String>,
}
