//! What a decision consists of: all of it becomes durable in one commit, or none.

use std::fmt;

use serde::{Deserialize, Serialize};
use yifen::Timestamp;

use super::alarm::Alarm;
use super::names::names;
use super::payment::{Payment, State};

/// What follows from an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// The payment as it is from now on.
    pub payment: Payment,
    /// Whether it differs from what it was.
    pub changed: bool,
    /// What is to be done later, and what no longer.
    pub jobs: Vec<JobChange>,
    /// What the outside has to hear of.
    pub events: Vec<NewEvent>,
    /// What the payment's history records.
    pub timeline: Vec<Entry>,
    /// What a person has to look at.
    pub alarm: Option<Alarm>,
}

names! {
    /// What can be left to do for a payment; at most one of each kind at a time.
    JobKind {
        /// Send an order again whose outcome is unknown, or renew what it is paid with.
        Prepay = "prepay",
        /// Ask the platform how it stands.
        Watch = "watch",
        /// Close it: query, close at the platform, query.
        Close = "close",
    }
}

/// A change to a payment's jobs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobChange {
    /// There is to be this job, instead of any of its kind.
    Set {
        /// What to do.
        kind: JobKind,
        /// When, at the earliest.
        at: Timestamp,
        /// How often it was done before.
        attempt: u32,
    },
    /// There is to be no job of this kind.
    Cancel(JobKind),
}

names! {
    /// What the outside hears of.
    NewEvent {
        /// The money came in.
        Paid = "payment.paid",
        /// It was given up unpaid.
        Closed = "payment.closed",
        /// The platform refused the order.
        Failed = "payment.failed",
        /// The money came in although the payment had been closed.
        PaidAfterClose = "payment.paid_after_close",
    }
}

names! {
    /// A call to the platform.
    Operation {
        /// 下单
        Prepay = "prepay",
        /// 查询订单
        Query = "query",
        /// 关闭订单
        Close = "close",
    }
}

/// A line of a payment's history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Entry {
    /// The order became durable here.
    Created,
    /// The platform was called.
    Call {
        /// For what.
        operation: Operation,
        /// What came of it, such as `answered`, `NOTPAY`, `refused ORDER_PAID` or `unknown`.
        outcome: String,
        /// What happened, where the outcome alone does not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
        /// The platform's name for the call.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        request_id: Option<String>,
    },
    /// The platform sent a notification.
    Notification {
        /// Its own name.
        id: String,
        /// Such as `TRANSACTION.SUCCESS`.
        event_type: String,
        /// The state it told of.
        outcome: String,
    },
    /// The payment moved.
    State {
        /// From here.
        from: State,
        /// To there.
        to: State,
    },
    /// The merchant asked to close it.
    CloseRequested {
        /// When the platform will be asked.
        close_at: Timestamp,
    },
    /// Its time was over.
    Expired,
    /// A person has to look at it.
    Alarm {
        /// What is wrong.
        alarm: String,
        /// In a sentence.
        detail: String,
    },
}

/// Why an event cannot be followed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Rejection {
    /// Closing what is paid or failed.
    #[error("the payment is {0}, which is final")]
    Final(State),
    /// Too early.
    #[error("not before {due}")]
    NotYet {
        /// The earliest moment.
        due: Timestamp,
    },
}

impl Entry {
    pub(super) fn call(operation: Operation, outcome: impl fmt::Display, request_id: Option<String>) -> Self {
        Self::Call { operation, outcome: outcome.to_string(), reason: None, request_id }
    }

    pub(super) fn unknown(operation: Operation, reason: String) -> Self {
        Self::Call { operation, outcome: "unknown".to_owned(), reason: Some(reason), request_id: None }
    }
}
