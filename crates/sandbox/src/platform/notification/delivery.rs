//! One attempt on its way out, and how it came back.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use yifen::{Mchid, Timestamp};

use super::{EventType, NotificationId};
use crate::platform::Platform;
use crate::platform::caller::{SigningKey, Stamp};
use crate::platform::random::Random;

/// The longest answer of a receiver that is kept, in bytes.
const MAX_KEPT_ANSWER_BYTES: usize = 4096;

/// One attempt of one notification.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DeliveryId {
    /// The notification.
    pub notification_id: NotificationId,
    /// From 1.
    pub attempt: u32,
}

/// An attempt that is due: what to send, where, and how it is sealed and signed.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Delivery {
    /// Which attempt.
    pub id: DeliveryId,
    /// To whom; the content is sealed with this merchant's APIv3 key.
    pub mchid: Mchid,
    /// Where it goes.
    pub url: String,
    /// What happened.
    pub event_type: EventType,
    /// When it happened.
    pub create_time: Timestamp,
    /// When the attempt fell due.
    pub at: Timestamp,
    /// Which key signs it.
    pub signing: SigningKey,
    /// Which clock its signature is stamped from.
    pub stamp: Stamp,
    pub(crate) plaintext: String,
    pub(crate) sealing_nonce: String,
    pub(crate) signing_nonce: String,
    pub(crate) request_id: String,
}

/// How an attempt ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryOutcome {
    /// The receiver answered.
    Answered {
        /// The HTTP status.
        status: u16,
        /// How long it took.
        latency: Duration,
        /// What it said, cut to a readable length.
        body: String,
    },
    /// No answer within [`yifen::notification::ANSWER_WITHIN`].
    TimedOut,
    /// Nobody there.
    Unreachable {
        /// Why, in words for a person.
        reason: String,
    },
}

impl DeliveryOutcome {
    /// An answer, its body cut to what is kept.
    #[must_use]
    pub fn answered(status: u16, latency: Duration, body: &[u8]) -> Self {
        let kept = &body[..body.len().min(MAX_KEPT_ANSWER_BYTES)];
        Self::Answered { status, latency, body: String::from_utf8_lossy(kept).into_owned() }
    }

    /// Whether the receiver took it: 200 or 204, in time.
    #[must_use]
    pub fn is_accepted(&self) -> bool {
        matches!(self, Self::Answered { status: 200 | 204, latency, .. } if *latency <= yifen::notification::ANSWER_WITHIN)
    }
}

impl Platform {
    /// The next attempt that is due, each once. The shell sends it and reports back with
    /// [`Self::handle_delivered`].
    pub fn poll_delivery(&mut self) -> Option<Delivery> {
        loop {
            let id = self.outbox.pop_front()?;
            if let Some(delivery) = self.delivery(&id) {
                return Some(delivery);
            }
        }
    }

    /// An attempt as it is or was sent.
    #[must_use]
    pub fn delivery(&self, id: &DeliveryId) -> Option<Delivery> {
        let notification = self.notifications.get(&id.notification_id)?;
        let position = usize::try_from(id.attempt).ok()?.checked_sub(1)?;
        let attempt = notification.attempts.get(position)?;
        let parts: [&[u8]; 3] = [b"attempt", id.notification_id.as_str().as_bytes(), &id.attempt.to_be_bytes()];
        let mut random = Random::derived(self.seed, &parts);
        Some(Delivery {
            id: id.clone(),
            mchid: notification.mchid.clone(),
            url: notification.url.clone(),
            event_type: notification.event_type,
            create_time: notification.create_time,
            at: attempt.at,
            signing: notification.signing,
            stamp: notification.stamp,
            plaintext: notification.plaintext.clone(),
            sealing_nonce: notification.nonce.clone(),
            signing_nonce: random.alphanumeric(32),
            request_id: format!("{}-0", random.hex_upper(40)),
        })
    }

    /// Hands out again every attempt whose end is unknown: after a restart nobody can say whether it arrived.
    pub fn recover_deliveries(&mut self) {
        self.outbox = self
            .notification_order
            .iter()
            .filter_map(|id| self.notifications.get(id))
            .flat_map(|notification| {
                notification
                    .attempts
                    .iter()
                    .filter(|attempt| attempt.outcome.is_none())
                    .map(|attempt| DeliveryId { notification_id: notification.id.clone(), attempt: attempt.number })
            })
            .collect();
    }
}
