//! Notifications (回调通知): what is owed to a notify_url, each attempt, and when the next one falls due.

mod delivery;

use std::time::Duration;

use serde::{Deserialize, Serialize};
use yifen::notification::RETRY_LADDER_SECS;
use yifen::{Mchid, OutTradeNo, Timestamp};

use super::caller::{SigningKey, Stamp};
use super::timer::{Due, Timer};
use super::{Platform, exact};

pub use delivery::{Delivery, DeliveryId, DeliveryOutcome};

/// A notification's id, the same on every attempt.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NotificationId(pub(crate) String);

impl NotificationId {
    /// A notification's id as the outside wrote it.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// The id.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for NotificationId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The kinds of event the sandbox tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventType {
    /// A customer paid.
    #[serde(rename = "TRANSACTION.SUCCESS")]
    TransactionSuccess,
    /// The answer to an echo.
    #[serde(rename = "SECURITY_ECHO.SUCCESS")]
    SecurityEcho,
}

impl EventType {
    /// As the envelope spells it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TransactionSuccess => "TRANSACTION.SUCCESS",
            Self::SecurityEcho => "SECURITY_ECHO.SUCCESS",
        }
    }

    pub(crate) fn original_type(self) -> &'static str {
        match self {
            Self::TransactionSuccess => "transaction",
            Self::SecurityEcho => "security",
        }
    }

    pub(crate) fn summary(self) -> &'static str {
        match self {
            Self::TransactionSuccess => "支付成功",
            Self::SecurityEcho => "安全测试成功",
        }
    }
}

/// A notification with all its attempts.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Notification {
    /// The same on every attempt.
    pub id: NotificationId,
    /// What happened.
    pub event_type: EventType,
    /// To whom.
    pub mchid: Mchid,
    /// The order it tells of, if any.
    pub out_trade_no: Option<OutTradeNo>,
    /// Where it goes.
    pub url: String,
    /// When the event happened.
    #[serde(with = "yifen::millis")]
    pub create_time: Timestamp,
    /// Every attempt, first to last.
    pub attempts: Vec<Attempt>,
    /// Whether the receiver has accepted it.
    pub accepted: bool,
    /// The content, before it is sealed for the merchant.
    pub(crate) plaintext: String,
    /// The nonce it is sealed with: one content, one nonce.
    pub(crate) nonce: String,
    pub(crate) signing: SigningKey,
    pub(crate) stamp: Stamp,
    /// When the next attempt of the ladder falls due.
    #[serde(with = "exact", default, skip_serializing_if = "Option::is_none")]
    pub(crate) next_at: Option<Timestamp>,
}

/// One attempt to deliver.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Attempt {
    /// From 1.
    pub number: u32,
    /// When it was made.
    #[serde(with = "yifen::millis")]
    pub at: Timestamp,
    /// Whether a person asked for it, beside the ladder.
    pub resent: bool,
    /// How it ended; `None` while under way.
    pub outcome: Option<DeliveryOutcome>,
    /// When the next one was due, known once this one had failed.
    #[serde(with = "exact", default, skip_serializing_if = "Option::is_none")]
    pub next_at: Option<Timestamp>,
}

impl Notification {
    /// Whether nothing more will be sent although it was never accepted.
    #[must_use]
    pub fn is_given_up(&self) -> bool {
        !self.accepted && self.next_at.is_none() && self.attempts.iter().all(|attempt| attempt.outcome.is_some())
    }
}

/// A notification about to be owed.
pub(crate) struct NewNotification {
    pub(crate) event_type: EventType,
    pub(crate) mchid: Mchid,
    pub(crate) out_trade_no: Option<OutTradeNo>,
    pub(crate) url: String,
    pub(crate) plaintext: String,
    pub(crate) signing: SigningKey,
    pub(crate) stamp: Stamp,
}

impl Platform {
    /// Owes a notification; its first attempt is due at once.
    pub(crate) fn notify(&mut self, now: Timestamp, new: NewNotification) {
        let mut hex = |length| self.random.hex_lower(length);
        let id = NotificationId(format!("{}-{}-{}-{}-{}", hex(8), hex(4), hex(4), hex(4), hex(12)));
        let nonce = self.random.alphanumeric(12);
        let NewNotification { event_type, mchid, out_trade_no, url, plaintext, signing, stamp } = new;
        let notification = Notification {
            id: id.clone(),
            event_type,
            mchid,
            out_trade_no,
            url,
            create_time: now,
            attempts: Vec::new(),
            accepted: false,
            plaintext,
            nonce,
            signing,
            stamp,
            next_at: None,
        };
        self.notification_order.push(id.clone());
        self.notifications.insert(id.clone(), notification);
        self.attempt(now, &id, Why::Ladder);
    }

    /// Sends a notification once more, now, beside its ladder (重新发送).
    ///
    /// # Errors
    /// [`UnknownNotification`].
    pub fn resend(&mut self, now: Timestamp, id: &NotificationId) -> Result<(), UnknownNotification> {
        if !self.notifications.contains_key(id) {
            return Err(UnknownNotification { id: id.to_string() });
        }
        self.attempt(now, id, Why::Asked);
        Ok(())
    }

    pub(crate) fn retry(&mut self, now: Timestamp, id: &NotificationId) {
        self.attempt(now, id, Why::Ladder);
    }

    fn attempt(&mut self, now: Timestamp, id: &NotificationId, why: Why) {
        let Some(notification) = self.notifications.get_mut(id) else { return };
        if why == Why::Ladder {
            notification.next_at = None;
        }
        let number = u32::try_from(notification.attempts.len()).unwrap_or(u32::MAX).saturating_add(1);
        let resent = why == Why::Asked;
        notification.attempts.push(Attempt { number, at: now, resent, outcome: None, next_at: None });
        self.outbox.push_back(DeliveryId { notification_id: id.clone(), attempt: number });
    }

    /// Learns how an attempt ended. An attempt's end is taken once; anything later about it is ignored.
    pub fn handle_delivered(&mut self, _now: Timestamp, id: DeliveryId, outcome: DeliveryOutcome) {
        self.outbox.retain(|waiting| waiting != &id);
        let Some(notification) = self.notifications.get_mut(&id.notification_id) else { return };
        let Some(position) = usize::try_from(id.attempt).ok().and_then(|number| number.checked_sub(1)) else { return };
        let of_ladder = notification.attempts.iter().filter(|attempt| !attempt.resent).count();
        let Some(attempt) = notification.attempts.get_mut(position).filter(|attempt| attempt.outcome.is_none()) else {
            return;
        };
        let accepted = outcome.is_accepted();
        attempt.outcome = Some(outcome);
        let (at, resent) = (attempt.at, attempt.resent);
        if accepted {
            notification.accepted = true;
            if let Some(at) = notification.next_at.take() {
                self.timers.remove(&Timer { at, due: Due::Deliver(id.notification_id) });
            }
            return;
        }
        if resent || notification.accepted {
            return;
        }
        // The ladder counts from the attempt, not from its answer, so that slow receivers do not stretch it.
        let wait = of_ladder.checked_sub(1).and_then(|taken| RETRY_LADDER_SECS.get(taken));
        if let Some(wait) = wait {
            let next_at = at + Duration::from_secs(*wait);
            notification.next_at = Some(next_at);
            notification.attempts[position].next_at = Some(next_at);
            self.timers.insert(Timer { at: next_at, due: Due::Deliver(id.notification_id) });
        }
    }

    /// All notifications, oldest first; with a number, those of that order.
    pub fn notifications(&self, out_trade_no: Option<&str>) -> impl Iterator<Item = &Notification> {
        let wanted = out_trade_no.map(str::to_owned);
        self.notification_order.iter().filter_map(|id| self.notifications.get(id)).filter(move |notification| {
            wanted
                .as_deref()
                .is_none_or(|wanted| notification.out_trade_no.as_ref().is_some_and(|number| number.as_str() == wanted))
        })
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Why {
    Ladder,
    Asked,
}

/// There is no notification of that id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no notification `{id}`: GET /_sandbox/notifications lists them")]
pub struct UnknownNotification {
    id: String,
}
