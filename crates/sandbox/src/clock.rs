//! The sandbox's clock: the machine's with an offset, or one that stands still until it is moved.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::watch;
use yifen::{Environment, SystemEnvironment, Timestamp};

/// Which clock a sandbox lives by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ClockMode {
    /// The machine's clock; it can be moved ahead.
    #[default]
    Real,
    /// Frozen until it is moved, from this time on (the machine's time at start when `None`).
    Virtual(Option<Timestamp>),
}

/// The longest single wait; after it the clock is read again, in case the machine's was set.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// The time, as everything in the sandbox's process sees it. Clones are the same clock.
#[derive(Debug, Clone)]
pub struct SandboxClock(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    hands: Mutex<Hands>,
    moved: watch::Sender<u64>,
}

#[derive(Debug, Clone, Copy)]
enum Hands {
    /// Milliseconds ahead of the machine.
    Real {
        ahead_millis: i64,
    },
    Virtual {
        now: Timestamp,
    },
}

impl SandboxClock {
    pub(crate) fn new(mode: ClockMode) -> Self {
        let hands = match mode {
            ClockMode::Real => Hands::Real { ahead_millis: 0 },
            ClockMode::Virtual(start) => Hands::Virtual { now: start.unwrap_or_else(wall) },
        };
        Self(Arc::new(Inner { hands: Mutex::new(hands), moved: watch::Sender::new(0) }))
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        match self.hands() {
            Hands::Real { ahead_millis } => {
                Timestamp::from_unix_millis(wall().unix_millis().saturating_add(ahead_millis))
            }
            Hands::Virtual { now } => now,
        }
    }

    /// The mode, with the time a virtual clock shows now.
    #[must_use]
    pub fn mode(&self) -> ClockMode {
        match self.hands() {
            Hands::Real { .. } => ClockMode::Real,
            Hands::Virtual { now } => ClockMode::Virtual(Some(now)),
        }
    }

    /// Waits until the clock shows `time` or later: by itself when real, moved by hand when virtual.
    pub async fn sleep_until(&self, time: Timestamp) {
        let mut moved = self.0.moved.subscribe();
        loop {
            moved.borrow_and_update();
            let now = self.now();
            if now >= time {
                return;
            }
            match self.hands() {
                Hands::Real { .. } => {
                    let wait = time.since(now).min(LONGEST_WAIT);
                    // Over or moved: either way the loop looks again.
                    let _ = tokio::time::timeout(wait, moved.changed()).await;
                }
                Hands::Virtual { .. } => {
                    if moved.changed().await.is_err() {
                        return;
                    }
                }
            }
        }
    }

    /// The machine's time, where it differs from this clock's: callers outside may only know that one.
    pub(crate) fn also_accept(&self) -> Option<Timestamp> {
        match self.hands() {
            Hands::Real { ahead_millis: 0 } => None,
            Hands::Real { .. } | Hands::Virtual { .. } => Some(wall()),
        }
    }

    /// How far a real clock is ahead of the machine's, in milliseconds; 0 when virtual.
    pub(crate) fn ahead_millis(&self) -> i64 {
        match self.hands() {
            Hands::Real { ahead_millis } => ahead_millis,
            Hands::Virtual { .. } => 0,
        }
    }

    /// Moves the clock, never backwards.
    pub(crate) fn move_to(&self, time: Timestamp) {
        {
            let mut hands = self.0.hands.lock().unwrap_or_else(PoisonError::into_inner);
            match &mut *hands {
                Hands::Real { ahead_millis } => {
                    let ahead = time.unix_millis().saturating_sub(wall().unix_millis());
                    *ahead_millis = ahead.max(*ahead_millis);
                }
                Hands::Virtual { now } => *now = time.max(*now),
            }
        }
        self.0.moved.send_modify(|version| *version = version.wrapping_add(1));
    }

    /// Goes on where an earlier process stopped.
    pub(crate) fn resume(&self, last: Timestamp, ahead: i64) {
        if let Hands::Real { ahead_millis } = &mut *self.0.hands.lock().unwrap_or_else(PoisonError::into_inner) {
            *ahead_millis = ahead;
        }
        // Never behind what has happened, even if the machine's clock was set back meanwhile.
        if self.now() < last {
            self.move_to(last);
        }
    }

    fn hands(&self) -> Hands {
        *self.0.hands.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The machine's time.
pub(crate) fn wall() -> Timestamp {
    SystemEnvironment.now()
}

/// A client by this clock: what it signs is stamped with the sandbox's time.
impl Environment for SandboxClock {
    fn now(&self) -> Timestamp {
        Self::now(self)
    }

    fn nonce(&self) -> [u8; 16] {
        SystemEnvironment.nonce()
    }
}
