//! `/v3/fund-app/mch-transfer/partner/charity-…`: 申请公益捐赠预算、商户单号查询公益捐赠预算详情、解锁公益捐赠预算、发起公益捐赠.

use http::Method;
use serde::{Deserialize, Serialize};

use super::{BudgetState, TransferState};
use crate::api::{empty_as_none, time_or_none};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid, TransactionId};
use crate::json::null_as_default;
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Applies for a charity budget. The sponsor's super administrator confirms it at `confirm_url`; then its money is
/// locked (申请公益捐赠预算).
///
/// At most 50 calls per second per merchant.
///
/// `POST /v3/fund-app/mch-transfer/partner/charity-budget`
///
/// ```
/// use yifen::api::transfers::ApplyCharityBudget;
/// use yifen::Fen;
/// let call = ApplyCharityBudget::new(
///     "no-20260101-0001", "1900000001", "Tea", "Tea", "Tea", Fen::new(100),
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/partner/charity-budget");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApplyCharityBudget {
    /// The partner's own number of the budget (商户预算单号). Digits and letters, at most 32 characters, unique within
    /// the partner.
    pub out_budget_no: String,
    /// Number of the merchant that provides the money (出资商户号). At most 32 characters.
    pub sponsor_mchid: Mchid,
    /// Registered name of the company that provides the money (出资企业主体名称).
    pub sponsor_subject_name: String,
    /// Name of the charity activity (活动名称).
    pub activity_name: String,
    /// Description of the charity activity (活动说明).
    pub activity_remark: String,
    /// Total of the budget in fen (预算总金额).
    pub amount: Fen,
    /// HTTPS address for the budget's notifications (回调地址). Public, no query string.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
}

impl ApplyCharityBudget {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_budget_no: impl Into<String>,
        sponsor_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        sponsor_subject_name: impl Into<String>,
        activity_name: impl Into<String>,
        activity_remark: impl Into<String>,
        amount: Fen,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_budget_no: out_budget_no.into(),
            sponsor_mchid: sponsor_mchid.try_into().map_err(Into::into)?,
            sponsor_subject_name: sponsor_subject_name.into(),
            activity_name: activity_name.into(),
            activity_remark: activity_remark.into(),
            amount,
            notify_url: None,
        })
    }
}

impl Endpoint for ApplyCharityBudget {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/partner/charity-budget";
    type Response = CharityBudget;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::at_least("amount", self.amount, Fen::new(1))?;
        Ok(())
    }
}

/// Queries a charity budget by the partner's own number (商户单号查询公益捐赠预算详情).
///
/// At most 50 calls per second per merchant.
///
/// `GET /v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}`
///
/// ```
/// use yifen::api::transfers::QueryCharityBudget;
/// let call = QueryCharityBudget::new("no-20260101-0001", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/partner/charity-budget/no-20260101-0001?sponsor_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryCharityBudget {
    /// The partner's own number of the budget (商户预算单号). Digits and letters, at most 32 characters, unique within
    /// the partner.
    pub out_budget_no: String,
    /// Number of the merchant that provides the money (出资商户号). At most 32 characters.
    pub sponsor_mchid: Mchid,
}

impl QueryCharityBudget {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_budget_no: impl Into<String>,
        sponsor_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { out_budget_no: out_budget_no.into(), sponsor_mchid: sponsor_mchid.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryCharityBudget {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}";
    type Response = CharityBudget;
}

/// Unlocks what is left of a charity budget, which finishes it (解锁公益捐赠预算).
///
/// At most 100 calls per second per merchant. The official page names the request's note `unlock_remark`; other
/// sources name it `activity_remark`.
///
/// `POST /v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}/unlock`
///
/// ```
/// use yifen::api::transfers::UnlockCharityBudget;
/// let call = UnlockCharityBudget::new("no-20260101-0001", "1900000001", "Tea")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/partner/charity-budget/no-20260101-0001/unlock");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct UnlockCharityBudget {
    /// The partner's own number of the budget (商户预算单号). Digits and letters, at most 32 characters, unique within
    /// the partner.
    pub out_budget_no: String,
    /// Number of the merchant that provides the money (出资商户号). At most 32 characters.
    pub sponsor_mchid: Mchid,
    /// In the request: why the money is unlocked (解锁备注, at most 32 characters). In the answer: the activity's
    /// description.
    pub activity_remark: String,
}

impl UnlockCharityBudget {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_budget_no: impl Into<String>,
        sponsor_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        activity_remark: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_budget_no: out_budget_no.into(),
            sponsor_mchid: sponsor_mchid.try_into().map_err(Into::into)?,
            activity_remark: activity_remark.into(),
        })
    }
}

impl Endpoint for UnlockCharityBudget {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/partner/charity-budget/{out_budget_no}/unlock";
    type Response = UnlockedCharityBudget;
}

/// Donates money of a locked charity budget to a receiving merchant (发起公益捐赠).
///
/// Above 1000 yuan `transaction_info` is required, and the donation is at most ten times that order's amount. After
/// an error repeat with the same `out_transfer_no`; change it only once a query shows the donation failed. At most
/// 100 calls per second per merchant.
///
/// `POST /v3/fund-app/mch-transfer/partner/charity-transfer-bills`
///
/// ```
/// use yifen::api::transfers::Donate;
/// use yifen::Fen;
/// let call = Donate::new(
///     "no-20260101-0001", "no-20260101-0001", "1900000001", "1900000001", Fen::new(100), "Tea",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/partner/charity-transfer-bills");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Donate {
    /// The partner's own number of the budget (商户预算单号). Digits and letters, at most 32 characters, unique within
    /// the partner.
    pub out_budget_no: String,
    /// The partner's own number of the donation (商户公益捐赠单号). Digits and letters, at most 32 characters, unique
    /// within the partner.
    pub out_transfer_no: String,
    /// The order the donation belongs to (关联的交易单号). Required above 1000 yuan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction_info: Option<TransactionInfo>,
    /// Number of the merchant that provides the money (出资商户号). At most 32 characters.
    pub sponsor_mchid: Mchid,
    /// Number of the merchant that receives the donation (收款商户号). At most 32 characters.
    pub receive_mchid: Mchid,
    /// Amount of the donation in fen (捐赠金额).
    pub amount: Fen,
    /// Remark the receiving merchant sees (捐赠备注). At most 32 characters.
    pub transfer_remark: String,
}

impl Donate {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_budget_no: impl Into<String>,
        out_transfer_no: impl Into<String>,
        sponsor_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        receive_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        amount: Fen,
        transfer_remark: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_budget_no: out_budget_no.into(),
            out_transfer_no: out_transfer_no.into(),
            transaction_info: None,
            sponsor_mchid: sponsor_mchid.try_into().map_err(Into::into)?,
            receive_mchid: receive_mchid.try_into().map_err(Into::into)?,
            amount,
            transfer_remark: transfer_remark.into(),
        })
    }
}

impl Endpoint for Donate {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/partner/charity-transfer-bills";
    type Response = Donation;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::at_least("amount", self.amount, Fen::new(1))?;
        Ok(())
    }
}

/// The order a donation belongs to (关联的交易单号).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TransactionInfo {
    /// Kind of the related order (订单类型).
    pub transaction_type: DonationTransactionType,
    /// Number of the related order (订单号). The donation is at most ten times its amount.
    pub transaction_id: TransactionId,
}

impl TransactionInfo {
    /// With what is required.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        transaction_type: DonationTransactionType,
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { transaction_type, transaction_id: transaction_id.try_into().map_err(Into::into)? })
    }
}

open_enum! {
    /// Kind of the related order (订单类型).
    DonationTransactionType {
        /// A WeChat Pay order, named by its `transaction_id`.
        Wxpay = "WXPAY",
    }
}

/// Queries a donation by the partner's own number (商户单号查询公益捐赠详情).
///
/// Only donations of the last 30 days can be queried; older ones are in the fund bill. At most 100 calls per second
/// per merchant; more answer `RATELIMIT_EXCEEDED`.
///
/// `GET /v3/fund-app/mch-transfer/partner/charity-transfer-bills/out-transfer-no/{out_transfer_no}`
///
/// ```
/// use yifen::api::transfers::QueryDonation;
/// let call = QueryDonation::new("no-20260101-0001", "1900000001", "no-20260101-0001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/partner/charity-transfer-bills/out-transfer-no/no-20260101-0001?out_budget_no=no-20260101-0001&sponsor_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryDonation {
    /// The partner's own number of the donation (商户公益捐赠单号). Digits and letters, at most 32 characters, unique
    /// within the partner.
    pub out_transfer_no: String,
    /// Number of the merchant that provides the money (出资商户号). At most 32 characters.
    pub sponsor_mchid: Mchid,
    /// The partner's own number of the budget (商户预算单号). Digits and letters, at most 32 characters, unique within
    /// the partner.
    pub out_budget_no: String,
}

impl QueryDonation {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_transfer_no: impl Into<String>,
        sponsor_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        out_budget_no: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_transfer_no: out_transfer_no.into(),
            sponsor_mchid: sponsor_mchid.try_into().map_err(Into::into)?,
            out_budget_no: out_budget_no.into(),
        })
    }
}

impl Endpoint for QueryDonation {
    const METHOD: Method = Method::GET;
    const PATH: &'static str =
        "/v3/fund-app/mch-transfer/partner/charity-transfer-bills/out-transfer-no/{out_transfer_no}";
    type Response = Donation;
}

/// What [`ApplyCharityBudget`](super::ApplyCharityBudget), [`QueryCharityBudget`](super::QueryCharityBudget) bring
/// back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CharityBudget {
    /// Number of the partner (服务商商户号). At most 32 characters.
    pub sp_mchid: Mchid,
    /// The partner's own number of the budget (商户预算单号). Digits and letters, at most 32 characters, unique within
    /// the partner.
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_budget_no: String,
    /// WeChat Pay's number of the budget (微信支付预算单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub budget_id: String,
    /// Total of the budget in fen (预算总金额).
    pub amount: Fen,
    /// Number of the merchant that provides the money (出资商户号). At most 32 characters.
    pub sponsor_mchid: Mchid,
    /// Name of the charity activity (活动名称).
    #[serde(default, deserialize_with = "null_as_default")]
    pub activity_name: String,
    /// Description of the charity activity (活动说明).
    #[serde(default, deserialize_with = "null_as_default")]
    pub activity_remark: String,
    /// State of the budget (预算单状态): PENDING, LOCKED, FINISHED or CLOSED.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub state: Option<BudgetState>,
    /// Page where the sponsor's super administrator confirms the budget (确认出资页面地址).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub confirm_url: Option<String>,
    /// Masked WeChat ID of the sponsor's super administrator (商户号超管微信号掩码).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub super_admin_wxid_mask: Option<String>,
    /// Amount of the budget not yet donated, in fen (剩余预算金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remain_amount: Option<Fen>,
    /// Note on why the money was unlocked (解锁备注). At most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub unlock_remark: Option<String>,
    /// When the budget's money was locked (资金锁定时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub locked_time: Option<Timestamp>,
    /// When the budget was finished (完成时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub finished_time: Option<Timestamp>,
    /// When the budget was closed (关闭时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub closed_time: Option<Timestamp>,
}

/// What [`UnlockCharityBudget`](super::UnlockCharityBudget) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UnlockedCharityBudget {
    /// Number of the partner (服务商商户号). At most 32 characters.
    pub sp_mchid: Mchid,
    /// The partner's own number of the budget (商户预算单号). Digits and letters, at most 32 characters, unique within
    /// the partner.
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_budget_no: String,
    /// WeChat Pay's number of the budget (微信支付预算单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub budget_id: String,
    /// Total of the budget in fen (预算总金额).
    pub amount: Fen,
    /// Number of the merchant that provides the money (出资商户号). At most 32 characters.
    pub sponsor_mchid: Mchid,
    /// Name of the charity activity (活动名称).
    #[serde(default, deserialize_with = "null_as_default")]
    pub activity_name: String,
    /// In the request: why the money is unlocked (解锁备注, at most 32 characters). In the answer: the activity's
    /// description.
    #[serde(default, deserialize_with = "null_as_default")]
    pub activity_remark: String,
    /// State of the budget (预算单状态): PENDING, LOCKED, FINISHED or CLOSED.
    pub state: BudgetState,
    /// Note on why the money was unlocked (解锁备注). At most 32 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub unlock_remark: String,
    /// When the budget's money was locked (资金锁定时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub locked_time: Option<Timestamp>,
    /// When the budget was finished (完成时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub finished_time: Option<Timestamp>,
    /// Amount unlocked and returned to the sponsor, in fen (解锁金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unlocked_amount: Option<Fen>,
}

/// What [`Donate`](super::Donate), [`QueryDonation`](super::QueryDonation) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Donation {
    /// The partner's own number of the budget (商户预算单号). Digits and letters, at most 32 characters, unique within
    /// the partner.
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_budget_no: String,
    /// WeChat Pay's number of the budget (微信支付预算单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub budget_id: String,
    /// The partner's own number of the donation (商户公益捐赠单号). Digits and letters, at most 32 characters, unique
    /// within the partner.
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_transfer_no: String,
    /// WeChat Pay's number of the donation (微信支付公益捐赠单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub transfer_id: String,
    /// Amount of the donation in fen (捐赠金额).
    pub amount: Fen,
    /// Remark the receiving merchant sees (捐赠备注). At most 32 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub transfer_remark: String,
    /// Number of the merchant that receives the donation (收款商户号). At most 32 characters.
    pub receive_mchid: Mchid,
    /// State of the donation (捐赠状态): ACCEPTED, SUCCESS or CLOSE.
    pub state: TransferState,
    /// When the donation was created (捐赠单创建时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// When the donation was completed (捐赠完成时间), RFC 3339. Set in state SUCCESS.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub success_time: Option<Timestamp>,
}
