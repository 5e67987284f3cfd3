//! The time, as a value that is passed in, so that tests and simulations can bring their own.

use std::fmt::Debug;

use futures_util::future::BoxFuture;
use yifen::{Environment, SystemEnvironment, Timestamp};

/// Tells the time and waits for it.
pub trait Clock: Debug + Send + Sync + 'static {
    /// Now.
    fn now(&self) -> Timestamp;

    /// Completes once [`Self::now`] has reached `at`; at once when it already has.
    fn sleep_until(&self, at: Timestamp) -> BoxFuture<'static, ()>;
}

/// The machine's clock; waits on tokio's timer.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        SystemEnvironment.now()
    }

    #[expect(clippy::disallowed_methods, reason = "the one place where the gateway waits for the machine's clock")]
    fn sleep_until(&self, at: Timestamp) -> BoxFuture<'static, ()> {
        let wait = at.since(self.now());
        Box::pin(async move { tokio::time::sleep(wait).await })
    }
}
