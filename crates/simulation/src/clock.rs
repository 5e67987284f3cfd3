//! Virtual time: tokio's paused clock, which jumps to whatever is due next.

use std::time::Duration;

use futures_util::future::BoxFuture;
use tokio::time::{Instant, sleep_until};
use yifen::{Environment, Timestamp};

/// When every history begins.
const BEGINNING: &str = "2026-01-02T10:00:00+08:00";

/// The one clock of a simulated world.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SimulatedClock {
    started: Instant,
    beginning: Timestamp,
}

impl SimulatedClock {
    /// Starts at the beginning; only inside a runtime whose time is paused.
    pub(crate) fn start() -> Self {
        let beginning = Timestamp::parse(BEGINNING).expect("a valid time");
        Self { started: Instant::now(), beginning }
    }

    pub(crate) fn time(&self) -> Timestamp {
        self.beginning + self.started.elapsed()
    }

    pub(crate) async fn wait(&self, duration: Duration) {
        sleep_until(Instant::now() + duration).await;
    }

    pub(crate) async fn wait_until(&self, at: Timestamp) {
        self.wait(at.since(self.time())).await;
    }
}

impl yifen_gateway::Clock for SimulatedClock {
    fn now(&self) -> Timestamp {
        self.time()
    }

    fn sleep_until(&self, at: Timestamp) -> BoxFuture<'static, ()> {
        let clock = *self;
        Box::pin(async move { clock.wait_until(at).await })
    }
}

/// The SDK's view of the simulated world: its time, and nonces that count, so that a history repeats byte for byte.
#[derive(Debug)]
pub(crate) struct SimulatedEnvironment {
    clock: SimulatedClock,
    nonces: std::sync::atomic::AtomicU64,
}

impl SimulatedEnvironment {
    pub(crate) fn new(clock: SimulatedClock) -> Self {
        Self { clock, nonces: std::sync::atomic::AtomicU64::new(0) }
    }
}

impl Environment for SimulatedEnvironment {
    fn now(&self) -> Timestamp {
        self.clock.time()
    }

    fn nonce(&self) -> [u8; 16] {
        let count = self.nonces.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        u128::from(count).to_be_bytes()
    }
}
