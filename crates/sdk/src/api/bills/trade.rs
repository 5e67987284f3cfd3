//! `GET /v3/bill/tradebill`: a day's payments and refunds (申请交易账单).

use http::Method;
use serde::{Deserialize, Serialize};

use super::file::{BillFile, TarType};
use crate::date::Date;
use crate::endpoint::Endpoint;
use crate::id::Mchid;

/// Asks for the trade bill of one day, at most three months back. It is made from 9:00 Beijing time the next day; ask after
/// 10:00.
///
/// [`TradeBill`](crate::bill::TradeBill) reads it. Errors: `NO_STATEMENT_EXIST` (nothing happened that day, or it is too
/// early), `STATEMENT_CREATING` (ask again later), `PARAM_ERROR`, `INVALID_REQUEST`, `NO_AUTH`, `SYSTEM_ERROR`.
///
/// ```
/// use yifen::api::bills::{ApplyTradeBill, TarType, TradeBillType};
/// let mut call = ApplyTradeBill::new("2026-01-02".parse()?);
/// call.bill_type = Some(TradeBillType::Refund);
/// call.tar_type = Some(TarType::Gzip);
/// let target = yifen::endpoint::bind(&call)?.target;
/// assert_eq!(target, "/v3/bill/tradebill?bill_date=2026-01-02&bill_type=REFUND&tar_type=GZIP");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApplyTradeBill {
    /// The day, in Beijing.
    pub bill_date: Date,
    /// A service provider's one sub-merchant (子商户号); all of them when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// Which rows; [`TradeBillType::All`] when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bill_type: Option<TradeBillType>,
    /// How the file comes; plain when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tar_type: Option<TarType>,
}

impl ApplyTradeBill {
    /// The whole bill of that day, plain.
    #[must_use]
    pub fn new(bill_date: Date) -> Self {
        Self { bill_date, sub_mchid: None, bill_type: None, tar_type: None }
    }
}

impl Endpoint for ApplyTradeBill {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/bill/tradebill";
    type Response = BillFile;
}

/// Which rows a trade bill holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum TradeBillType {
    /// Payments and refunds, without refunds of prepaid coupons.
    #[serde(rename = "ALL")]
    All,
    /// Payments.
    #[serde(rename = "SUCCESS")]
    Success,
    /// Refunds.
    #[serde(rename = "REFUND")]
    Refund,
    /// Refunds of prepaid coupons.
    #[serde(rename = "RECHARGE_REFUND")]
    RechargeRefund,
    /// As [`Self::All`], in the platform's special layout.
    #[serde(rename = "ALL_SPECIAL")]
    AllSpecial,
    /// As [`Self::Success`], in the platform's special layout.
    #[serde(rename = "SUC_SPECIAL")]
    SuccessSpecial,
    /// As [`Self::Refund`], in the platform's special layout.
    #[serde(rename = "REF_SPECIAL")]
    RefundSpecial,
    /// Any other, kept as it came.
    #[serde(untagged)]
    Other(String),
}
