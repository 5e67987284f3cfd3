//! The merchant's side of WeChat Pay: orders, callbacks, watching and closing, on an embedded database.
//!
//! The rooms: [`domain`] decides without I/O, [`store`] keeps what was decided in one commit, the workers repeat what is
//! still open until its outcome is known, [`http`] lets the outside in, and [`Gateway`] ties them together.
//!
//! Invariants: a number is durable before it is sent; a timeout is *unknown*, never *failed*; a final state never changes,
//! except that a closed payment can turn out to be paid, which is a state, an event and an alarm of its own; no network
//! call happens inside a transaction; nothing skips verification.

mod account;
mod answer;
mod clock;
pub mod domain;
mod gateway;
pub mod http;
mod ids;
mod notify;
mod problem;
mod request;
pub mod store;
mod view;
mod workers;

pub use account::{Account, Appids};
pub use answer::{Answer, IdempotencyKey, InvalidIdempotencyKey};
pub use clock::{Clock, SystemClock};
pub use gateway::{Counters, Gateway, Settings, SetupError};
pub use notify::NotifyAnswer;
pub use problem::{Problem, ProblemDetails};
pub use request::CreatePayment;
pub use view::{AlarmView, EventView, FailureView, Invoke, List, Page, PaymentView, TimelineView};
pub use workers::{CONCURRENT_JOBS, EXCHANGE_TIMEOUT, LEASE};
