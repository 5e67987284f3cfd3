//! What can go wrong on the way, how often, and what befalls one message.

use std::time::Duration;

use rand::RngExt;
use rand_chacha::ChaCha8Rng;

/// How often each thing goes wrong, in messages of a thousand.
#[derive(Debug, Clone, Copy)]
pub struct Faults {
    /// A call finds no connection; surely nothing happened.
    pub refused: u32,
    /// A call is lost on its way there.
    pub request_lost: u32,
    /// A call is carried out and its answer lost.
    pub answer_lost: u32,
    /// A call is carried out and its answer comes long after the caller has given up.
    pub answer_late: u32,
    /// A call arrives twice.
    pub request_doubled: u32,
    /// A signed 500 instead of an answer, before anything was done.
    pub error_before: u32,
    /// A signed 500 instead of an answer, after it was done.
    pub error_after: u32,
    /// An unsigned 502 of a proxy instead of the answer.
    pub proxy_error: u32,
    /// A byte of an answer is altered on its way back.
    pub answer_altered: u32,
    /// A notification attempt is lost.
    pub notification_lost: u32,
    /// A notification attempt arrives twice.
    pub notification_doubled: u32,
    /// A notification attempt arrives after the platform has given it up, and after later ones.
    pub notification_late: u32,
    /// The merchant's answer to a notification is lost.
    pub acknowledgement_lost: u32,
    /// A byte of a notification is altered.
    pub notification_altered: u32,
}

impl Faults {
    /// Nothing goes wrong.
    pub const NONE: Self = Self {
        refused: 0,
        request_lost: 0,
        answer_lost: 0,
        answer_late: 0,
        request_doubled: 0,
        error_before: 0,
        error_after: 0,
        proxy_error: 0,
        answer_altered: 0,
        notification_lost: 0,
        notification_doubled: 0,
        notification_late: 0,
        acknowledgement_lost: 0,
        notification_altered: 0,
    };

    /// A world of its own for each seed: every fault is either absent or up to a tenth of all messages.
    #[must_use]
    pub fn random(rng: &mut ChaCha8Rng) -> Self {
        let mut rate = || if rng.random_bool(0.5) { 0 } else { rng.random_range(1..=100) };
        Self {
            refused: rate(),
            request_lost: rate(),
            answer_lost: rate(),
            answer_late: rate(),
            request_doubled: rate(),
            error_before: rate(),
            error_after: rate(),
            proxy_error: rate(),
            answer_altered: rate(),
            // Notifications are the platform's weakest promise: up to all of them may be lost.
            notification_lost: rate() * 10,
            notification_doubled: rate(),
            notification_late: rate(),
            acknowledgement_lost: rate(),
            notification_altered: rate(),
        }
    }

    pub(crate) fn for_call(&self, rng: &mut ChaCha8Rng) -> CallFate {
        let chances = [
            (self.refused, CallFate::Refused),
            (self.request_lost, CallFate::RequestLost),
            (self.answer_lost, CallFate::AnswerLost),
            (self.answer_late, CallFate::AnswerLate),
            (self.request_doubled, CallFate::Doubled),
            (self.error_before, CallFate::ErrorBefore),
            (self.error_after, CallFate::ErrorAfter),
            (self.proxy_error, CallFate::ProxyError),
            (self.answer_altered, CallFate::Altered),
        ];
        draw(&chances, rng).unwrap_or(CallFate::Well)
    }

    pub(crate) fn for_notification(&self, rng: &mut ChaCha8Rng) -> NotificationFate {
        let chances = [
            (self.notification_lost, NotificationFate::Lost),
            (self.notification_doubled, NotificationFate::Doubled),
            (self.notification_late, NotificationFate::Late),
            (self.acknowledgement_lost, NotificationFate::AcknowledgementLost),
            (self.notification_altered, NotificationFate::Altered),
        ];
        draw(&chances, rng).unwrap_or(NotificationFate::Well)
    }
}

fn draw<T: Copy>(chances: &[(u32, T)], rng: &mut ChaCha8Rng) -> Option<T> {
    let mut drawn = rng.random_range(0..1000u32);
    for (chance, fate) in chances {
        if drawn < *chance {
            return Some(*fate);
        }
        drawn -= chance;
    }
    None
}

/// What befalls one call.
#[derive(Debug, Clone, Copy)]
pub(crate) enum CallFate {
    Well,
    Refused,
    RequestLost,
    AnswerLost,
    AnswerLate,
    Doubled,
    ErrorBefore,
    ErrorAfter,
    ProxyError,
    Altered,
}

/// What befalls one attempt to notify.
#[derive(Debug, Clone, Copy)]
pub(crate) enum NotificationFate {
    Well,
    Lost,
    Doubled,
    Late,
    AcknowledgementLost,
    Altered,
}

/// How long a message is on its way: mostly milliseconds, now and then seconds.
pub(crate) fn latency(rng: &mut ChaCha8Rng) -> Duration {
    let slow = rng.random_bool(0.02);
    Duration::from_millis(if slow { rng.random_range(500..3000) } else { rng.random_range(2..80) })
}
