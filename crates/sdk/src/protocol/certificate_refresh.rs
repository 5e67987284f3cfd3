//! When to download the platform certificates: a decision without clock or network, so that nobody can cause a storm.

use std::time::Duration;

use crate::time::Timestamp;

/// Why a download is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RefreshReason {
    /// Time has passed: new certificates appear ahead of the old ones' end.
    Regular,
    /// An answer to a call of ours names a certificate that is not known. Forged notifications never come here.
    UnknownSerial,
}

/// How a download ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RefreshOutcome {
    /// It brought certificates.
    Fetched,
    /// The merchant has none: it is in public-key mode (a verified 404 `RESOURCE_NOT_EXISTS`).
    Absent,
    /// No usable answer.
    Failed,
}

/// What is known of earlier downloads, and whether another is due.
///
/// A beginning counts as much as an end: a download that was given up halfway delays the next one all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CertificateRefresh {
    begun: Option<Timestamp>,
    ended: Option<(Timestamp, RefreshOutcome)>,
    fetched: Option<Timestamp>,
}

impl CertificateRefresh {
    /// The platform asks for a refresh at least every 12 hours; half of it leaves room for one that fails (6 hours).
    pub const REGULAR: Duration = Duration::from_secs(6 * 3600);
    /// The least time between two downloads, whatever the reason (5 minutes).
    pub const LEAST: Duration = Duration::from_secs(300);
    /// How long a merchant that has no certificates is believed to have none (24 hours).
    pub const ABSENT: Duration = Duration::from_secs(24 * 3600);

    /// Whether a download shall begin now.
    #[must_use]
    pub fn should_fetch(&self, now: Timestamp, reason: RefreshReason) -> bool {
        self.wait(now, reason).is_zero()
    }

    /// How long a download for that reason must wait.
    #[must_use]
    pub fn wait(&self, now: Timestamp, reason: RefreshReason) -> Duration {
        // A clock that was set back must not stop downloads for ever, so distances count both ways.
        let left = |since: Option<Timestamp>, least: Duration| {
            since.map_or(Duration::ZERO, |since| least.saturating_sub(now.distance(since)))
        };
        let after_any = left(self.begun, Self::LEAST);
        let after_end = match (self.ended, reason) {
            (Some((ended, RefreshOutcome::Absent)), _) => left(Some(ended), Self::ABSENT),
            (Some((ended, RefreshOutcome::Fetched)), RefreshReason::Regular) => left(Some(ended), Self::REGULAR),
            (Some((_, RefreshOutcome::Fetched | RefreshOutcome::Failed)), _) | (None, _) => Duration::ZERO,
        };
        after_any.max(after_end)
    }

    /// A download begins.
    pub fn begin(&mut self, now: Timestamp) {
        self.begun = Some(now);
    }

    /// The download ended.
    pub fn end(&mut self, now: Timestamp, outcome: RefreshOutcome) {
        self.ended = Some((now, outcome));
        if outcome == RefreshOutcome::Fetched {
            self.fetched = Some(now);
        }
    }

    /// When certificates last came.
    #[must_use]
    pub fn last_fetched(&self) -> Option<Timestamp> {
        self.fetched
    }

    /// How the last download ended, and when.
    #[must_use]
    pub fn last_outcome(&self) -> Option<(Timestamp, RefreshOutcome)> {
        self.ended
    }
}

#[cfg(test)]
mod tests {
    use super::RefreshOutcome::{Absent, Failed, Fetched};
    use super::RefreshReason::{Regular, UnknownSerial};
    use super::*;

    fn after(outcome: Option<RefreshOutcome>) -> CertificateRefresh {
        let mut refresh = CertificateRefresh::default();
        refresh.begin(Timestamp::from_unix(0));
        if let Some(outcome) = outcome {
            refresh.end(Timestamp::from_unix(0), outcome);
        }
        refresh
    }

    #[test]
    fn each_outcome_has_its_pause_for_each_reason() {
        let table = [
            (None, Regular, 300),
            (None, UnknownSerial, 300),
            (Some(Failed), Regular, 300),
            (Some(Failed), UnknownSerial, 300),
            (Some(Fetched), Regular, 6 * 3600),
            (Some(Fetched), UnknownSerial, 300),
            (Some(Absent), Regular, 24 * 3600),
            (Some(Absent), UnknownSerial, 24 * 3600),
        ];
        for (outcome, reason, pause) in table {
            let refresh = after(outcome);
            assert!(!refresh.should_fetch(Timestamp::from_unix(pause - 1), reason), "{outcome:?} {reason:?}");
            assert_eq!(refresh.wait(Timestamp::from_unix(pause - 1), reason), Duration::from_secs(1));
            assert!(refresh.should_fetch(Timestamp::from_unix(pause), reason), "{outcome:?} {reason:?}");
        }
        for reason in [Regular, UnknownSerial] {
            assert!(CertificateRefresh::default().should_fetch(Timestamp::from_unix(0), reason));
        }
    }

    #[test]
    fn a_clock_that_was_set_back_does_not_stop_downloads() {
        let mut refresh = CertificateRefresh::default();
        refresh.begin(Timestamp::from_unix(1_000_000));
        refresh.end(Timestamp::from_unix(1_000_000), Fetched);
        assert!(refresh.should_fetch(Timestamp::from_unix(0), Regular));
        assert_eq!(refresh.last_fetched(), Some(Timestamp::from_unix(1_000_000)));
    }

    #[test]
    fn a_thousand_unknown_serials_in_an_hour_cause_twelve_downloads() {
        let (mut refresh, mut downloads) = (CertificateRefresh::default(), 0);
        for moment in 0..1000 {
            let now = Timestamp::from_unix_millis(moment * 3600);
            if refresh.should_fetch(now, UnknownSerial) {
                refresh.begin(now);
                refresh.end(now, Fetched);
                downloads += 1;
            }
        }
        assert_eq!(downloads, 12);
    }
}
