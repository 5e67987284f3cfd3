//! What falls due by itself, in order of time.

use serde::{Deserialize, Serialize};
use yifen::Timestamp;

use super::notification::NotificationId;
use super::order::OrderKey;

/// Something that happens at a point in time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Timer {
    #[serde(with = "yifen::millis")]
    pub(crate) at: Timestamp,
    pub(crate) due: Due,
}

/// What happens then.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Due {
    /// Seven days are over.
    CloseOrder(OrderKey),
    /// The next attempt to deliver.
    Deliver(NotificationId),
}
