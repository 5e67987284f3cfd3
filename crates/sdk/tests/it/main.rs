//! The SDK judged from outside, in one binary: official vectors, a made-up platform that signs like the real one, properties.

mod bill;
mod certificates;
mod client;
mod coverage;
mod download;
mod facts;
mod invoke;
mod keys;
mod notification;
mod official_go;
mod platform;
mod properties;
#[cfg(feature = "reqwest")]
mod reqwest_transport;
mod secrets;
mod upload;
mod v2;
mod vectors;
