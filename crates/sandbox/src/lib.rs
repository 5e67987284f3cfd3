//! WeChat Pay's side of the wire on one's own machine: signing for real, with a clock that jumps.
//!
//! [`platform`] is a pure state machine, [`wire`] turns raw HTTP into its inputs and back, [`Sandbox`] is the shell with
//! sockets, files and time around both.

mod clock;
mod courier;
mod http;
mod keyring;
pub mod keys;
mod log;
mod participant;
pub mod platform;
mod routes;
mod runtime;
mod sandbox;
pub mod wire;

pub use clock::{ClockMode, SandboxClock};
pub use keyring::Keyring;
pub use participant::{BoxFuture, Participant};
pub use platform::{Credentials, Outcome, PayTarget, Platform, Refused, Strictness, User};
pub use runtime::journal::JournalError;
pub use sandbox::{Options, Sandbox, StartError, StopError};

/// The programs of the README, compiled and run.
#[cfg(doctest)]
mod readme {
    #[doc = include_str!("../../../README.md")]
    struct English;
    #[doc = include_str!("../../../README.zh-CN.md")]
    struct Chinese;
}
