//! The SDK judged from outside, in one binary: official vectors, a made-up platform that signs like the real one, properties.

mod bill;
mod client;
mod download;
mod notification;
mod platform;
mod properties;
#[cfg(feature = "reqwest")]
mod reqwest_transport;
mod secrets;
mod vectors;
