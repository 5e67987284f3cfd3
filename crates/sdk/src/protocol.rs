//! The wire without I/O: what is signed, how it is verified, how secrets travel. Both sides of the wire use it.

pub mod aead;
pub mod authorization;
pub mod certificate;
pub mod certificate_refresh;
mod pem;
pub mod platform_keys;
pub mod rsa;
pub mod sensitive;
pub mod sign;
pub mod v2;
pub mod verify;

/// How far a signature's timestamp may be from the verifier's clock, both ways (5 minutes).
pub const TIMESTAMP_TOLERANCE: std::time::Duration = std::time::Duration::from_secs(300);
