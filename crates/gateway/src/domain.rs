//! Pure decisions: what a payment is and what becomes of it. No clock, no randomness, no I/O, nothing awaited.

mod alarm;
mod decide;
mod decision;
mod event;
mod names;
mod payment;
pub mod schedule;
mod transaction;

pub use alarm::{Alarm, AlarmKind, Evidence};
pub use decision::{Decision, Entry, JobChange, JobKind, NewEvent, Operation, Rejection};
pub use event::{Asker, Attempt, Credential, Event, Refusal, Source};
pub use names::UnknownName;
pub use payment::{CloseReason, Order, Payment, PaymentId, Scene, State};
pub use transaction::Mismatch;
