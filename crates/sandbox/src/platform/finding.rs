//! Findings: what production would have refused and the sandbox let pass, with the reason.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use yifen::{Mchid, Timestamp};

/// The most findings kept; of one kind about one thing only one is kept, with a count.
const MAX_FINDINGS: usize = 1000;

/// One case of a rule that production applies and the sandbox, unless strict, only notes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Finding {
    /// The rule, such as `notify_url_public`.
    pub rule: String,
    /// Whose call it was.
    pub mchid: Mchid,
    /// What it is about, such as the notify_url.
    pub subject: String,
    /// What production would have said, and why.
    pub message: String,
    /// The last order it was seen on.
    pub out_trade_no: Option<String>,
    /// When it was first seen, in Unix milliseconds.
    #[serde(with = "yifen::millis")]
    pub first_at: Timestamp,
    /// When it was last seen, in Unix milliseconds.
    #[serde(with = "yifen::millis")]
    pub last_at: Timestamp,
    /// How often it was seen.
    pub times: u64,
}

/// A case to be noted.
pub(crate) struct Noted {
    pub(crate) rule: &'static str,
    pub(crate) subject: String,
    pub(crate) message: String,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Findings(BTreeMap<String, Finding>);

impl Findings {
    pub(crate) fn note(&mut self, now: Timestamp, mchid: &Mchid, out_trade_no: Option<&str>, noted: Noted) {
        let key = format!("{}|{mchid}|{}", noted.rule, noted.subject);
        if let Some(known) = self.0.get_mut(&key) {
            known.times += 1;
            known.last_at = now;
            known.out_trade_no = out_trade_no.map(str::to_owned);
        } else if self.0.len() < MAX_FINDINGS {
            self.0.insert(
                key,
                Finding {
                    rule: noted.rule.to_owned(),
                    mchid: mchid.clone(),
                    subject: noted.subject,
                    message: noted.message,
                    out_trade_no: out_trade_no.map(str::to_owned),
                    first_at: now,
                    last_at: now,
                    times: 1,
                },
            );
        }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Finding> {
        self.0.values()
    }
}
