//! The gateway from outside, before a platform of the tests' own that signs for real.

mod creating;
mod failures;
mod idempotency;
mod notifications;
mod requests;
mod secrets;
mod settling;
mod world;
