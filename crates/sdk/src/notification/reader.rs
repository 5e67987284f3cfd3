//! From raw bytes and headers to a typed event. The error says which step failed.

use std::fmt;

use http::{HeaderMap, StatusCode};
use serde::Deserialize;

use super::MAX_BODY_BYTES;
use super::envelope::{Envelope, RESOURCE_TYPE};
use super::event::{self, Event};
use crate::json::{self, Unreadable};
use crate::protocol::aead::{ALGORITHM, AeadError};
use crate::protocol::platform_keys::PlatformKeys;
use crate::protocol::verify::{Untrusted, Verified, verify};
use crate::secret::ApiV3Key;
use crate::time::Timestamp;

/// Reads one merchant's notifications. Cheap to clone; knows no network.
#[derive(Debug, Clone)]
pub struct NotificationReader {
    platform_keys: PlatformKeys,
    apiv3_key: ApiV3Key,
}

/// A notification, opened and typed.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Notification {
    /// The notification; the same on every attempt, so that a receiver knows a repetition.
    pub id: String,
    /// When the event happened.
    pub create_time: Timestamp,
    /// What happened, as the platform spells it.
    pub event_type: String,
    /// In Chinese, for a person.
    pub summary: String,
    /// What happened, typed.
    pub event: Event,
    /// The opened resource, as it came.
    pub plaintext: Vec<u8>,
}

impl NotificationReader {
    /// A reader with the platform's keys and the merchant's APIv3 key.
    #[must_use]
    pub fn new(platform_keys: PlatformKeys, apiv3_key: ApiV3Key) -> Self {
        Self { platform_keys, apiv3_key }
    }

    /// Verifies, opens and types a notification. `body` must be the bytes as received: a body that was parsed and written
    /// again no longer verifies.
    ///
    /// Answer the platform 200 or 204 only after what it says is durable, and [`NotificationError::http_status`] on error.
    ///
    /// # Errors
    /// [`NotificationError`], in the order of the steps.
    pub fn read(
        &self,
        now: Timestamp,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<Verified<Notification>, NotificationError> {
        if body.len() > MAX_BODY_BYTES {
            return Err(NotificationError::TooLong { most: MAX_BODY_BYTES });
        }
        let verified = verify(&self.platform_keys, now, headers, body)?;
        let envelope: Envelope = from_json(&verified, NotificationError::Envelope)?;
        let resource = &envelope.resource;
        if envelope.resource_type != RESOURCE_TYPE || resource.algorithm != ALGORITHM {
            return Err(NotificationError::Algorithm);
        }
        let plaintext = self.apiv3_key.open(&resource.nonce, &resource.associated_data, &resource.ciphertext)?;
        let event = event::read(&envelope.event_type, &resource.original_type, &plaintext)
            .map_err(|Unreadable { path, reason }| NotificationError::Resource(format!("at `{path}`: {reason}")))?;
        Ok(verified.map(|_| Notification {
            id: envelope.id,
            create_time: envelope.create_time,
            event_type: envelope.event_type,
            summary: envelope.summary,
            event,
            plaintext,
        }))
    }
}

fn from_json<'a, T: Deserialize<'a>>(
    json: &'a [u8],
    refused: fn(String) -> NotificationError,
) -> Result<T, NotificationError> {
    json::read(json).map_err(|Unreadable { path, reason }| refused(format!("at `{path}`: {reason}")))
}

/// Without the plaintext, which may name a customer.
impl fmt::Debug for Notification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Notification")
            .field("id", &self.id)
            .field("create_time", &self.create_time)
            .field("event_type", &self.event_type)
            .field("summary", &self.summary)
            .field("event", &self.event)
            .field("plaintext", &format_args!("{} bytes", self.plaintext.len()))
            .finish()
    }
}

/// Why a notification was refused, by step. No message carries plaintext.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotificationError {
    /// Longer than any real one.
    #[error("the body is longer than {most} bytes")]
    TooLong {
        /// The limit in bytes.
        most: usize,
    },
    /// Step 1, verifying: nothing of it may be believed.
    #[error("not verified: {0}")]
    Untrusted(#[from] Untrusted),
    /// Step 2, reading the envelope.
    #[error("verified, but the envelope could not be read {0}")]
    Envelope(String),
    /// Step 2, reading the envelope.
    #[error("verified, but sealed in a way that is not {ALGORITHM}")]
    Algorithm,
    /// Step 3, opening.
    #[error("verified, but it does not open: {0}")]
    Sealed(#[from] AeadError),
    /// Step 4, typing.
    #[error("verified and opened, but the content could not be read {0}")]
    Resource(String),
}

impl NotificationError {
    /// What to answer: never a success, so that the platform sends it again.
    #[must_use]
    pub fn http_status(&self) -> StatusCode {
        match self {
            Self::TooLong { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Untrusted(_) => StatusCode::UNAUTHORIZED,
            Self::Envelope(_) | Self::Algorithm | Self::Sealed(_) | Self::Resource(_) => StatusCode::BAD_REQUEST,
        }
    }
}
