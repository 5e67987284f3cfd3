//! What a merchant bears of paying by instalments (微信分付).

use serde::{Deserialize, Serialize};

/// What the merchant bears of paying by instalments (分付贴息信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SubsidyInfo {
    /// One entry a kind of period.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subsidy_detail: Vec<SubsidyDetail>,
}

/// What is borne in one kind of period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SubsidyDetail {
    /// How the instalments run.
    pub subsidy_period_type: SubsidyPeriodKind,
    /// One entry a number of instalments.
    pub subsidy_plan: Vec<SubsidyPlan>,
}

impl SubsidyDetail {
    /// Plans of one kind of period.
    #[must_use]
    pub fn new(subsidy_period_type: SubsidyPeriodKind, subsidy_plan: Vec<SubsidyPlan>) -> Self {
        Self { subsidy_period_type, subsidy_plan }
    }
}

/// What is borne of so many instalments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SubsidyPlan {
    /// The number of instalments: 3, 6 or 12.
    pub subsidy_installment_num: i64,
    /// How much of the interest the merchant bears, in percent: 0 or 100.
    pub subsidy_percent: i64,
}

impl SubsidyPlan {
    /// A share of the interest of so many instalments.
    #[must_use]
    pub fn new(subsidy_installment_num: i64, subsidy_percent: i64) -> Self {
        Self { subsidy_installment_num, subsidy_percent }
    }
}

/// How instalments run (贴息期数类型).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum SubsidyPeriodKind {
    /// Day by day.
    #[serde(rename = "DAILY")]
    Daily,
    /// In fixed periods.
    #[serde(rename = "PERIOD")]
    Period,
    /// Any other, kept as it came.
    #[serde(untagged)]
    Other(String),
}
