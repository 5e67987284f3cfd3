//! What a client asks of the world besides the network: the time and unpredictable nonces.

use std::fmt::Debug;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::time::Timestamp;

/// The time and the nonces of a [`Client`](crate::Client). Tests and simulations bring their own.
pub trait Environment: Debug + Send + Sync + 'static {
    /// Now, as signatures and freshness checks see it.
    fn now(&self) -> Timestamp;

    /// 16 bytes nobody can foresee; they become a `nonce_str` of 32 hex digits.
    fn nonce(&self) -> [u8; 16];
}

/// The machine's clock and the operating system's randomness.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemEnvironment;

impl Environment for SystemEnvironment {
    #[expect(clippy::disallowed_methods, reason = "the one place where the SDK reads the machine's clock")]
    fn now(&self) -> Timestamp {
        let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        Timestamp::from_unix_millis(i64::try_from(since_epoch.as_millis()).unwrap_or(i64::MAX))
    }

    fn nonce(&self) -> [u8; 16] {
        let mut nonce = [0; 16];
        aws_lc_rs::rand::fill(&mut nonce).expect("the operating system gives randomness");
        nonce
    }
}
