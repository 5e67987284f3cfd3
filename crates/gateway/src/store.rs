//! What must survive: the contract every store keeps, in words of the domain and of no database.
//!
//! A change is all or nothing, and durable once it is answered. Whoever decided on an older version than is stored gets
//! [`Committed::Conflict`] and reads again.

#[cfg(test)]
mod contract;
mod sqlite;

use std::fmt;

use futures_util::future::BoxFuture;
use yifen::{OutTradeNo, Timestamp};

use crate::domain::{Alarm, Entry, JobChange, JobKind, NewEvent, Payment, PaymentId};

pub use sqlite::SqliteStore;

/// The most rows a page of a list holds; one read brings one more, which tells whether another page follows.
pub const MAX_PAGE: u32 = 100;

/// Keeps payments, their history, what is left to do, and what the outside has to hear.
pub trait Store: fmt::Debug + Send + Sync + 'static {
    /// Makes a payment durable before anything is sent, together with its idempotency key.
    fn create(&self, new: NewPayment) -> BoxFuture<'_, Result<Creation, StoreError>>;

    /// Makes a change durable.
    fn commit(&self, change: Change) -> BoxFuture<'_, Result<Committed, StoreError>>;

    /// The payment of that name.
    fn payment(&self, id: PaymentId) -> BoxFuture<'_, Result<Option<Payment>, StoreError>>;

    /// The payments of that order number, one for each merchant number at most, oldest first.
    fn payments_by_number(&self, out_trade_no: &OutTradeNo) -> BoxFuture<'_, Result<Vec<Payment>, StoreError>>;

    /// Payments, the newest first, from the one before `before` on.
    fn payments(&self, before: Option<u64>, limit: u32) -> BoxFuture<'_, Result<Vec<Row<Payment>>, StoreError>>;

    /// A payment's history in order, from the line after `after` on.
    fn timeline(
        &self,
        id: PaymentId,
        after: Option<u64>,
        limit: u32,
    ) -> BoxFuture<'_, Result<Vec<Row<TimelineRow>>, StoreError>>;

    /// Events in the order they happened, from the one after `after` on. None is ever inserted before one that was read.
    fn events(&self, after: Option<u64>, limit: u32) -> BoxFuture<'_, Result<Vec<Row<EventRow>>, StoreError>>;

    /// Alarms in the order they were raised, from the one after `after` on.
    fn alarms(&self, after: Option<u64>, limit: u32) -> BoxFuture<'_, Result<Vec<Row<AlarmRow>>, StoreError>>;

    /// Takes up to `limit` jobs that are due at `now`, the longest due first. Until `lease_until` nobody else gets them; after
    /// it, unless they were set or cancelled, they are due again.
    fn claim(&self, now: Timestamp, lease_until: Timestamp, limit: u32) -> BoxFuture<'_, Result<Vec<Job>, StoreError>>;

    /// When the next job is due or its lease ends.
    fn next_due(&self) -> BoxFuture<'_, Result<Option<Timestamp>, StoreError>>;

    /// What is known of an idempotency key.
    fn find_key(&self, key: &str) -> BoxFuture<'_, Result<Option<KeyRow>, StoreError>>;

    /// Takes an idempotency key for a request that makes no payment. `false` when somebody else has it.
    fn claim_key(&self, claim: KeyClaim) -> BoxFuture<'_, Result<bool, StoreError>>;

    /// Gives a key that was not answered back, for a request that did nothing.
    fn release_key(&self, key: &str) -> BoxFuture<'_, Result<(), StoreError>>;

    /// Writes everything out and stops; nothing is accepted afterwards.
    fn close(&self) -> BoxFuture<'_, Result<(), StoreError>>;
}

/// A row with its place in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<T> {
    /// Rises from row to row.
    pub seq: u64,
    /// The row.
    pub row: T,
}

/// A payment to be made durable.
#[derive(Debug, Clone)]
pub struct NewPayment {
    /// The payment.
    pub payment: Payment,
    /// What is left to do for it.
    pub jobs: Vec<JobChange>,
    /// How its history begins.
    pub timeline: Vec<Entry>,
    /// The key of the request that makes it.
    pub key: Option<KeyClaim>,
}

/// What became of a new payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Creation {
    /// It is durable.
    Made,
    /// The merchant number has an order of that number already: nothing happened.
    NumberTaken(PaymentId),
    /// The key is taken already: nothing happened.
    KeyTaken,
}

/// A change to be made durable, all of it or nothing.
#[derive(Debug, Clone)]
pub struct Change {
    /// When.
    pub at: Timestamp,
    /// The payment it is about, at the version that was decided on.
    pub payment: Option<Subject>,
    /// The notification it follows from.
    pub inbox: Option<InboxRow>,
    /// Lines of the payment's history.
    pub timeline: Vec<Entry>,
    /// What is left to do.
    pub jobs: Vec<JobChange>,
    /// What the outside has to hear.
    pub events: Vec<EventRow>,
    /// What a person has to look at.
    pub alarm: Option<AlarmRow>,
    /// The answer to a request with an idempotency key.
    pub answer: Option<KeyAnswer>,
}

impl Change {
    /// A change of nothing, to be filled.
    #[must_use]
    pub fn new(at: Timestamp) -> Self {
        Self {
            at,
            payment: None,
            inbox: None,
            timeline: Vec::new(),
            jobs: Vec::new(),
            events: Vec::new(),
            alarm: None,
            answer: None,
        }
    }
}

/// The payment a change is about.
#[derive(Debug, Clone)]
pub enum Subject {
    /// It stays as it is; `version` is what was decided on.
    Unchanged {
        /// Which.
        id: PaymentId,
        /// What was decided on.
        version: i64,
    },
    /// It changes; its `version` is still the one that was decided on, and is counted up by the store.
    Changed(Box<Payment>),
}

/// What became of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Committed {
    /// It is durable.
    Done,
    /// The payment moved meanwhile: nothing happened, read again.
    Conflict,
    /// The notification was followed before: nothing happened.
    Repeated,
}

/// A notification that was followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxRow {
    /// The account that got it.
    pub account: String,
    /// Its own name; unique within the account.
    pub notification_id: String,
    /// Such as `TRANSACTION.SUCCESS`.
    pub event_type: String,
}

/// A line of a payment's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineRow {
    /// When.
    pub at: Timestamp,
    /// What.
    pub entry: Entry,
}

/// Something the outside has to hear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRow {
    /// Its name: 36 characters that sort by time.
    pub id: String,
    /// What happened; once for each payment.
    pub event: NewEvent,
    /// To which payment.
    pub payment_id: PaymentId,
    /// When.
    pub at: Timestamp,
    /// The payment as it was then, as JSON.
    pub body: String,
}

/// Something a person has to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlarmRow {
    /// Its name.
    pub id: String,
    /// Who got it.
    pub account: String,
    /// About which payment, if it is about one.
    pub payment_id: Option<PaymentId>,
    /// Which order number it names.
    pub out_trade_no: Option<String>,
    /// When.
    pub at: Timestamp,
    /// What is wrong. The same alarm about the same number in the same words is kept once.
    pub alarm: Alarm,
}

/// Something to do, taken by one worker for the time of a lease.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Job {
    /// What.
    pub kind: JobKind,
    /// For which payment.
    pub payment_id: PaymentId,
    /// How often it was done before.
    pub attempt: u32,
}

/// A request takes its idempotency key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyClaim {
    /// The key.
    pub key: String,
    /// What was asked: route and body, hashed.
    pub fingerprint: [u8; 32],
    /// When.
    pub at: Timestamp,
    /// From when on somebody else may finish the request.
    pub lease_until: Timestamp,
    /// The payment it makes.
    pub payment_id: Option<PaymentId>,
}

/// An idempotency key in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyRow {
    /// What was asked: route and body, hashed.
    pub fingerprint: [u8; 32],
    /// From when on somebody else may finish the request.
    pub lease_until: Timestamp,
    /// The payment it made.
    pub payment_id: Option<PaymentId>,
    /// What was answered, once it was.
    pub answer: Option<StoredAnswer>,
}

/// What a request was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredAnswer {
    /// The HTTP status.
    pub status: u16,
    /// The JSON body.
    pub body: String,
}

/// An answer for a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyAnswer {
    /// The key.
    pub key: String,
    /// What was answered.
    pub answer: StoredAnswer,
}

/// The store could not do what it was asked; nothing of it happened unless the message says so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The database refused, is full, locked or gone.
    #[error("the database failed: {0}")]
    Failed(String),
    /// What is stored cannot be read back.
    #[error("what is stored cannot be read: {0}")]
    Corrupt(String),
    /// The database is of a newer version of this program.
    #[error("the database has schema version {found}, this program knows {known}: run the newer program")]
    TooNew {
        /// What the database says.
        found: i64,
        /// The newest known here.
        known: i64,
    },
    /// The file is a database, but of some other program.
    #[error("the file is another program's database: name a file of its own for this one")]
    Foreign,
    /// The store was closed.
    #[error("the store is closed")]
    Closed,
}
