//! Gateway and platform in one process under virtual time, with random customers and faults from a seed.
//!
//! The gateway is the real one on its in-memory store, the platform the real one of the sandbox; only the network, the
//! clock and the customers are made up, out of one seeded generator. A seed is a whole history: the same seed gives the
//! same history, so a failing seed is a bug report. [`run`] plays one and checks the invariants at its end.

mod clock;
mod customer;
mod faults;
pub mod invariants;
mod network;
mod world;

pub use faults::Faults;
pub use world::{Settings, Tally, run};
