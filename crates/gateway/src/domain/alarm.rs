//! What a person must look at: evidence is kept, nothing is decided by it.

use std::fmt;

use super::names::names;

names! {
    /// What is wrong.
    AlarmKind {
        /// A verified message about a payment does not fit it: quarantined.
        Mismatch = "mismatch",
        /// A verified notification is about an order that is not here: quarantined.
        UnknownOrder = "unknown_order",
        /// A verified notification is of a kind that is not handled: quarantined.
        UnknownNotification = "unknown_notification",
        /// Money came in for a closed payment.
        PaidAfterClose = "paid_after_close",
        /// Money came in for a payment the platform had refused.
        PaidAfterFailure = "paid_after_failure",
        /// A paid payment is told to be paid once more, by another transaction.
        SecondTransaction = "second_transaction",
    }
}

/// Something a person must look at. The same alarm about the same thing is raised once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alarm {
    /// What is wrong.
    pub kind: AlarmKind,
    /// In a sentence, without personal data.
    pub detail: String,
    /// The verified message it is about.
    pub evidence: Evidence,
}

/// A verified message as it came, personal data and all: stored, never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Evidence(pub Vec<u8>);

impl fmt::Debug for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Evidence({} bytes)", self.0.len())
    }
}
