//! `GET /v3/bill/fundflowbill`: a day's movements of an account (申请资金账单).

use http::Method;
use serde::{Deserialize, Serialize};

use super::file::{BillFile, TarType};
use crate::date::Date;
use crate::endpoint::Endpoint;
use crate::id::Mchid;

/// Asks for the fund-flow bill of one day, at most three months back: what moved the account's balance, with the balance
/// after each movement. It is made from 9:00 Beijing time the next day; ask after 10:00.
///
/// [`FundFlowBill`](crate::bill::FundFlowBill) reads it. Errors: `NO_STATEMENT_EXIST` (nothing happened that day, or it is
/// too early), `STATEMENT_CREATING` (ask again later), `PARAM_ERROR`, `INVALID_REQUEST`, `NO_AUTH`, `SYSTEM_ERROR`.
///
/// ```
/// use yifen::api::bills::{AccountType, ApplyFundFlowBill};
/// let mut call = ApplyFundFlowBill::new("2026-01-02".parse()?);
/// call.account_type = Some(AccountType::Fees);
/// let target = yifen::endpoint::bind(&call)?.target;
/// assert_eq!(target, "/v3/bill/fundflowbill?account_type=FEES&bill_date=2026-01-02");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApplyFundFlowBill {
    /// The day, in Beijing.
    pub bill_date: Date,
    /// A sub-merchant (子商户号) instead of the merchant itself, where the product allows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// Whose movements; [`AccountType::Basic`] when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_type: Option<AccountType>,
    /// How the file comes; plain when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tar_type: Option<TarType>,
}

impl ApplyFundFlowBill {
    /// The basic account's bill of that day, plain.
    #[must_use]
    pub fn new(bill_date: Date) -> Self {
        Self { bill_date, sub_mchid: None, account_type: None, tar_type: None }
    }
}

impl Endpoint for ApplyFundFlowBill {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/bill/fundflowbill";
    type Response = BillFile;
}

/// An account of a merchant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum AccountType {
    /// The basic account (基本账户).
    #[serde(rename = "BASIC")]
    Basic,
    /// The operation account (运营账户).
    #[serde(rename = "OPERATION")]
    Operation,
    /// The fee account (手续费账户).
    #[serde(rename = "FEES")]
    Fees,
    /// The deposit account (保证金账户), of sub-merchants only.
    #[serde(rename = "DEPOSIT")]
    Deposit,
    /// All of them, where the product allows it.
    #[serde(rename = "ALL")]
    All,
    /// Any other, kept as it came.
    #[serde(untagged)]
    Other(String),
}
