//! Moving the time: from one due thing to the next, everything done before the clock goes on.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use yifen::Timestamp;

use super::Runtime;
use super::journal::Input;
use crate::courier;
use crate::participant::Participant;

/// How often everything may turn out to have more to do at one point in time before the clock goes on regardless.
const MAX_ROUNDS: usize = 10_000;

impl Runtime {
    /// Moves the clock to `target`, stopping at everything that falls due on the way: time limits and retries of the
    /// platform, notifications (awaited one by one), and what the participants have to do.
    ///
    /// Returns the time it is then; a target in the past moves nothing.
    pub(crate) async fn advance_to(self: &Arc<Self>, target: Timestamp) -> Timestamp {
        let _moving = self.moving.lock().await;
        self.stepping.store(true, Ordering::SeqCst);
        // A caller that goes away half-way must not leave the courier paused.
        let _resume = Resume(self);
        self.settle().await;
        while let Some(due) = self.earliest_due().await.filter(|due| *due <= target) {
            if due > self.clock.now() {
                self.clock.move_to(due);
            }
            self.settle().await;
        }
        self.clock.move_to(target);
        self.settle().await;
        self.remember_time();
        self.clock.now()
    }

    async fn earliest_due(&self) -> Option<Timestamp> {
        let mut earliest = self.lock().platform.poll_timeout();
        let now = self.clock.now();
        for participant in self.everyone() {
            // What a participant could not finish now is not waited for: it is due again when the time has moved.
            let due = participant.next_due().await.filter(|due| *due > now);
            earliest = earliest.into_iter().chain(due).min();
        }
        earliest
    }

    /// Does everything that is due now, until nobody has anything left.
    async fn settle(self: &Arc<Self>) {
        for _ in 0..MAX_ROUNDS {
            let now = self.clock.now();
            self.timeout(now);
            let mut quiet = true;
            while let Some(due) = self.next_delivery() {
                quiet = false;
                courier::deliver(self, due).await;
            }
            self.wait_for_deliveries().await;
            for participant in self.everyone() {
                if participant.next_due().await.is_some_and(|due| due <= now) {
                    quiet = false;
                    participant.run_due().await;
                }
            }
            if quiet && !self.lock().platform.has_delivery() {
                return;
            }
        }
        tracing::warn!(rounds = MAX_ROUNDS, "something is always due again: the clock goes on without it");
    }

    /// Waits for deliveries that the background courier had begun.
    pub(crate) async fn wait_for_deliveries(&self) {
        loop {
            let ended = self.delivered.notified();
            tokio::pin!(ended);
            ended.as_mut().enable();
            if self.lock().under_way.is_empty() {
                return;
            }
            ended.await;
        }
    }

    /// Between inputs nothing else tells a restart where the clock stood.
    fn remember_time(&self) {
        let (now, ahead_millis) = (self.clock.now(), self.clock.ahead_millis());
        if let Err(error) = self.lock().write_down(now, &Input::Clock { ahead_millis }, &self.clock) {
            tracing::error!(%error, "the journal cannot be written: after a restart the clock may be behind");
        }
    }

    fn everyone(&self) -> Vec<Arc<dyn Participant>> {
        self.participants().clone()
    }
}

struct Resume<'a>(&'a Arc<Runtime>);

impl Drop for Resume<'_> {
    fn drop(&mut self) {
        self.0.stepping.store(false, Ordering::SeqCst);
        self.0.changed.notify_waiters();
    }
}
