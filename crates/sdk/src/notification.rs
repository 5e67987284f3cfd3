//! Notifications (回调通知): verify → open → typed event, in that order. Plaintext comes only out of a verified one.

mod envelope;
mod event;
mod reader;

pub use envelope::{Envelope, RESOURCE_TYPE, Resource, SIGNATURE_TYPE};
pub use event::{Event, SecurityEchoNotice};
pub use reader::{Notification, NotificationError, NotificationReader};

/// When a notification that was not accepted is sent again: the wait after the first attempt, the second, and so on
/// (15 times in 24 h 4 min). Accepted means HTTP 200 or 204 within [`ANSWER_WITHIN`].
pub const RETRY_LADDER_SECS: [u64; 15] =
    [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800, 21_600, 21_600];

/// How long the platform waits for the answer to a notification.
pub const ANSWER_WITHIN: std::time::Duration = std::time::Duration::from_secs(5);

/// The longest notification body worth reading, in bytes; real ones are below 8 KiB.
pub const MAX_BODY_BYTES: usize = 64 * 1024;
