//! `/v3/merchant/fund/…`: 查询账户实时余额、查询账户日终余额.

use http::Method;
use serde::{Deserialize, Serialize};

use super::AccountType;
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::money::Fen;

/// Queries the current balance of one of the caller's own accounts (查询平台账户实时余额).
///
/// Errors: `INVALID_REQUEST`, `PARAM_ERROR`, `NO_AUTH`.
///
/// `GET /v3/merchant/fund/balance/{account_type}`
///
/// ```
/// use yifen::api::merchant_fund::{AccountType, QueryBalance};
/// let call = QueryBalance::new(AccountType::Basic);
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant/fund/balance/BASIC");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryBalance {
    /// Account whose balance is asked for (账户类型).
    pub account_type: AccountType,
}

impl QueryBalance {
    /// The call with what it needs.
    #[must_use]
    pub fn new(account_type: AccountType) -> Self {
        Self { account_type }
    }
}

impl Endpoint for QueryBalance {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/merchant/fund/balance/{account_type}";
    type Response = Balance;
}

/// Queries the balance one of the caller's own accounts had at the end of a day (查询平台账户日终余额).
///
/// Days of the last 90 days; a day's balance is made the next day, best queried after 10:00.
///
/// Errors: `INVALID_REQUEST`, `PARAM_ERROR`, `NO_AUTH`.
///
/// `GET /v3/merchant/fund/dayendbalance/{account_type}`
///
/// ```
/// use yifen::api::merchant_fund::{AccountType, QueryDayEndBalance};
/// let call = QueryDayEndBalance::new(AccountType::Basic, "2026-01-02");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant/fund/dayendbalance/BASIC?date=2026-01-02");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryDayEndBalance {
    /// Account whose balance is asked for (账户类型).
    pub account_type: AccountType,
    /// Day whose closing balance is asked for (日期), `yyyy-MM-dd`, at most 90 days ago.
    pub date: String,
}

impl QueryDayEndBalance {
    /// The call with what it needs.
    #[must_use]
    pub fn new(account_type: AccountType, date: impl Into<String>) -> Self {
        Self { account_type, date: date.into() }
    }
}

impl Endpoint for QueryDayEndBalance {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/merchant/fund/dayendbalance/{account_type}";
    type Response = Balance;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("date", &self.date, 1..=10)?;
        Ok(())
    }
}

/// What [`QueryBalance`](super::QueryBalance), [`QueryDayEndBalance`](super::QueryDayEndBalance) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Balance {
    /// Available balance in fen (可用余额). It can be withdrawn.
    pub available_amount: Fen,
    /// Unavailable balance in fen (不可用余额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pending_amount: Option<Fen>,
}
