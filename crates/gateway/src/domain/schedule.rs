//! When to ask again. Pure functions of how often was asked, and the times the platform's rules name.

use std::time::Duration;

/// The platform must not be asked to close an order sooner after it was made (关闭订单: states may lag).
pub const CLOSE_NOT_BEFORE: Duration = Duration::from_secs(5 * 60);

/// How long a `code_url` or `prepay_id` lives.
pub const PREPAY_LIFETIME: Duration = Duration::from_secs(2 * 60 * 60);

/// How long a payment may be paid unless the request says otherwise: the life of what it is paid with.
pub const DEFAULT_LIFETIME: Duration = PREPAY_LIFETIME;

/// The shortest time to pay that may be asked for.
pub const MIN_LIFETIME: Duration = Duration::from_secs(60);

/// How long an order may be on its way to the platform.
pub const ORDER_TRAVEL: Duration = Duration::from_secs(10);

/// The longest: the platform closes unpaid orders by itself after it.
pub const MAX_LIFETIME: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// How long an order that was sent has to bring its answer before it may be repeated. Longer than an exchange may take, so
/// that two orders of one number are not under way at once.
pub const PREPAY_GRACE: Duration = Duration::from_secs(30);

const WATCH_SECS: [u64; 10] = [5, 10, 20, 30, 60, 120, 300, 600, 900, 1800];
const PREPAY_SECS: [u64; 8] = [5, 10, 20, 30, 60, 120, 300, 600];
const CLOSE_SECS: [u64; 7] = [40, 60, 120, 300, 600, 1800, 3600];

/// How long to wait before an order is queried for the `asked + 1`st time; the last step repeats.
#[must_use]
pub fn watch_delay(asked: u32) -> Duration {
    step(&WATCH_SECS, asked)
}

/// How long to wait before an order of unknown outcome is sent again after `sent` repetitions; the last step repeats.
#[must_use]
pub fn prepay_delay(sent: u32) -> Duration {
    step(&PREPAY_SECS, sent)
}

/// How long to wait before closing is tried again after `tried` attempts; the last step repeats. Every step is longer than
/// the three exchanges of an attempt, so that a step taken meanwhile is the next attempt and not a second one beside it.
#[must_use]
pub fn close_delay(tried: u32) -> Duration {
    step(&CLOSE_SECS, tried)
}

fn step(ladder: &[u64], taken: u32) -> Duration {
    let last = ladder.len() - 1;
    Duration::from_secs(ladder[usize::try_from(taken).unwrap_or(last).min(last)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ladder_rises_and_ends_on_its_last_step() {
        for ladder in [watch_delay, prepay_delay, close_delay] {
            assert!((0..20).all(|taken| ladder(taken) <= ladder(taken + 1)));
            assert_eq!(ladder(20), ladder(u32::MAX));
        }
        assert_eq!(watch_delay(0), Duration::from_secs(5));
    }
}
