//! `/v3/ecommerce/subsidies/…`: 请求补差、请求补差回退、取消补差.

use http::Method;
use serde::{Deserialize, Serialize};

use super::SourceAccount;
use crate::api::{empty_as_none, time_or_none};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid, OutOrderNo, RefundId, TransactionId};
use crate::json::null_as_default;
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Pays a subsidy of the platform for a payment to the sub-merchant (请求补差).
///
/// The order announced it in `settle_info.subsidy_amount`; same amount, less only after a refund to the payer.
/// After the payment is settled, before it is split. One subsidy per payment. On `SYSTEM_ERROR` repeat with the
/// same parameters, within 180 days: another amount may be charged again.
///
/// Errors: `INVALID_REQUEST`, `PARAM_ERROR`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/ecommerce/subsidies/create`
///
/// ```
/// use yifen::api::ecommerce::CreateSubsidy;
/// use yifen::Fen;
/// let call = CreateSubsidy::new(
///     "1900000001", "4200000000202601021234567890", Fen::new(100), "Tea for two",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/subsidies/create");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateSubsidy {
    /// Number of the sub-merchant the platform subsidises (二级商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// Subsidy in fen; as announced in the order, less only after a refund to the payer (补差金额).
    pub amount: Fen,
    /// Why the subsidy is paid; comes back in queries (补差描述). At most 80 characters.
    pub description: String,
    /// WeChat Pay's number of the refund that lowers the subsidy (微信退款单号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refund_id: Option<RefundId>,
    /// The platform's own number of the subsidy, unique, digits, letters and _-|*@ (商户补差单号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_subsidy_no: Option<String>,
}

impl CreateSubsidy {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
        amount: Fen,
        description: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            transaction_id: transaction_id.try_into().map_err(Into::into)?,
            amount,
            description: description.into(),
            refund_id: None,
            out_subsidy_no: None,
        })
    }
}

impl Endpoint for CreateSubsidy {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/subsidies/create";
    type Response = Subsidy;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("description", &self.description, 1..=80)?;
        Ok(())
    }
}

/// Takes back all or part of a subsidy when the payment is refunded (请求补差回退).
///
/// Errors: `INVALID_REQUEST`, `PARAM_ERROR`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/ecommerce/subsidies/return`
///
/// ```
/// use yifen::api::ecommerce::ReturnSubsidy;
/// use yifen::Fen;
/// let call = ReturnSubsidy::new(
///     "1900000001", "bike-20260101-0001", "4200000000202601021234567890", "50000000382019052709732678859",
///     Fen::new(100), "Tea for two",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/subsidies/return");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReturnSubsidy {
    /// Number of the sub-merchant the platform subsidises (二级商户号).
    pub sub_mchid: Mchid,
    /// The platform's own number of this return, unique, at most 64 characters (商户补差回退单号).
    pub out_order_no: OutOrderNo,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// WeChat Pay's number of the refund because of which the subsidy is taken back (微信退款单号).
    pub refund_id: RefundId,
    /// Subsidy to take back, in fen (补差回退金额).
    pub amount: Fen,
    /// Why the subsidy is taken back (补差回退描述). At most 80 characters.
    pub description: String,
    /// WeChat Pay's number of the subsidy (微信补差单号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsidy_id: Option<String>,
    /// Accounts the subsidy is taken back from; their amounts add up to amount (出资账户及金额).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<ReturnSubsidyNewFrom>,
}

impl ReturnSubsidy {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
        refund_id: impl TryInto<RefundId, Error: Into<InvalidId>>,
        amount: Fen,
        description: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            transaction_id: transaction_id.try_into().map_err(Into::into)?,
            refund_id: refund_id.try_into().map_err(Into::into)?,
            amount,
            description: description.into(),
            subsidy_id: None,
            from: Vec::new(),
        })
    }
}

impl Endpoint for ReturnSubsidy {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/subsidies/return";
    type Response = SubsidyReturn;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("description", &self.description, 1..=80)?;
        Ok(())
    }
}

/// An account that money is taken from, and how much (出资账户及金额).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReturnSubsidyNewFrom {
    /// Which of the accounts the money is taken from (出资账户类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<SourceAccount>,
    /// Amount taken from this account, in fen (出资金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
}

/// Calls off a subsidy that was announced in the order, so that the payment can be split without it (取消补差).
///
/// Before the payment is split.
///
/// Errors: `INVALID_REQUEST`, `PARAM_ERROR`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/ecommerce/subsidies/cancel`
///
/// ```
/// use yifen::api::ecommerce::CancelSubsidy;
/// let call = CancelSubsidy::new("1900000001", "4200000000202601021234567890", "Tea for two")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/subsidies/cancel");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CancelSubsidy {
    /// Number of the sub-merchant the platform subsidises (二级商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// Why the subsidy is called off (取消补差描述). At most 80 characters.
    pub description: String,
}

impl CancelSubsidy {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
        description: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            transaction_id: transaction_id.try_into().map_err(Into::into)?,
            description: description.into(),
        })
    }
}

impl Endpoint for CancelSubsidy {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/subsidies/cancel";
    type Response = CancelledSubsidy;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("description", &self.description, 1..=80)?;
        Ok(())
    }
}

/// What [`CreateSubsidy`](super::CreateSubsidy) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Subsidy {
    /// Number of the sub-merchant the platform subsidises (二级商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// WeChat Pay's number of the subsidy (微信补差单号). At most 64 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub subsidy_id: String,
    /// Why the subsidy is paid; comes back in queries (补差描述). At most 80 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub description: String,
    /// Subsidy in fen; as announced in the order, less only after a refund to the payer (补差金额).
    pub amount: Fen,
    /// What became of the subsidy (补差结果).
    pub result: SubsidyResult,
    /// When the subsidy was paid, RFC 3339 (补差完成时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub success_time: Option<Timestamp>,
    /// The platform's own number of the subsidy, unique, digits, letters and _-|*@ (商户补差单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_subsidy_no: Option<String>,
}

open_enum! {
    /// What became of it (结果).
    SubsidyResult {
        /// Succeeded (成功).
        Success = "SUCCESS",
        /// Failed (失败).
        Fail = "FAIL",
        /// Given back in full (已全额回退).
        Refund = "REFUND",
    }
}

/// What [`ReturnSubsidy`](super::ReturnSubsidy) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubsidyReturn {
    /// Number of the sub-merchant the platform subsidises (二级商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// WeChat Pay's number of the return of the subsidy (微信补差回退单号). At most 64 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub subsidy_refund_id: String,
    /// WeChat Pay's number of the refund because of which the subsidy is taken back (微信退款单号).
    pub refund_id: RefundId,
    /// The platform's own number of this return, unique, at most 64 characters (商户补差回退单号).
    pub out_order_no: OutOrderNo,
    /// Subsidy to take back, in fen (补差回退金额).
    pub amount: Fen,
    /// Why the subsidy is taken back (补差回退描述). At most 80 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub description: String,
    /// What became of taking the subsidy back (补差回退结果).
    pub result: SubsidyResult,
    /// When the subsidy was taken back, RFC 3339 (补差回退完成时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub success_time: Option<Timestamp>,
    /// WeChat Pay's number of the subsidy (微信补差单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub subsidy_id: Option<String>,
    /// Accounts the subsidy is taken back from; their amounts add up to amount (出资账户及金额).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub from: Vec<SubsidyReturnFrom>,
}

/// An account that money is taken from, and how much (出资账户及金额).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubsidyReturnFrom {
    /// Which of the accounts the money is taken from (出资账户类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub account: Option<SourceAccount>,
    /// Amount taken from this account, in fen (出资金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
}

/// What [`CancelSubsidy`](super::CancelSubsidy) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CancelledSubsidy {
    /// Number of the sub-merchant the platform subsidises (二级商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// Whether the subsidy was called off (取消补差结果).
    pub result: SubsidyResult,
    /// Why the subsidy is called off (取消补差描述). At most 80 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub description: String,
}
