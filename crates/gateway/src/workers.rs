//! What is still open is repeated until its outcome is known: claim by lease → exchange → commit. Jobs run at least once.

mod close;
mod exchange;
mod prepay;
mod watch;

use std::sync::atomic::Ordering;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::future::{Either, select};
use futures_util::stream::FuturesUnordered;
use yifen::Timestamp;

use crate::domain::JobKind;
use crate::gateway::{Gateway, StepError};
use crate::problem::Problem;
use crate::store::{Job, StoreError};

/// The longest a call to the platform may take.
pub const EXCHANGE_TIMEOUT: Duration = Duration::from_secs(10);

/// How long a job belongs to who took it: longer than the three exchanges of the longest one.
pub const LEASE: Duration = Duration::from_secs(60);

/// How many jobs run at once.
pub const CONCURRENT_JOBS: usize = 16;

/// How long the request that makes a payment belongs to who began it: it makes one exchange.
pub(crate) const KEY_LEASE: Duration = Duration::from_secs(30);

/// The longest nap between two looks at what is due, the pause after the store failed, and the shortest nap of all.
const MAX_NAP: Duration = Duration::from_secs(60);
const PAUSE_AFTER_FAILURE: Duration = Duration::from_secs(1);
const MIN_NAP: Duration = Duration::from_millis(50);

impl Gateway {
    /// When the earliest job is due, after those that are running have come to their end; `None` when nothing is left to do
    /// or the store fails.
    pub async fn next_due(&self) -> Option<Timestamp> {
        let _ended = self.inner().pass.lock().await;
        self.inner().store.next_due().await.unwrap_or_else(|error| {
            tracing::error!(%error, "the store did not tell when the next job is due");
            None
        })
    }

    /// Runs every job that is due, several at once, until none is; tells how many ran.
    pub async fn run_due(&self) -> usize {
        self.pass().await.ran
    }

    async fn pass(&self) -> Pass {
        let _pass = self.inner().pass.lock().await;
        let mut running = FuturesUnordered::new();
        let mut pass = Pass { ran: 0, store_failed: false };
        loop {
            let free = CONCURRENT_JOBS - running.len();
            if free > 0 && !pass.store_failed && !self.inner().stopping.load(Ordering::Acquire) {
                let now = self.now();
                match self.claim(now, free).await {
                    Ok(jobs) => running.extend(jobs.into_iter().map(|job| self.run(job, now + LEASE))),
                    Err(error) => {
                        tracing::error!(%error, "the store gave no jobs");
                        pass.store_failed = true;
                    }
                }
            }
            match running.next().await {
                Some(()) => pass.ran += 1,
                None => return pass,
            }
        }
    }

    /// Runs what is due, sleeps until the next is, and so on until told to stop; then lets what is running come to its end.
    pub async fn work(self, stop: impl Future<Output = ()>) {
        let mut stop = std::pin::pin!(stop);
        self.inner().stopping.store(false, Ordering::Release);
        loop {
            let pass = {
                let pass = std::pin::pin!(self.pass());
                match select(pass, stop.as_mut()).await {
                    Either::Left((pass, _)) => pass,
                    Either::Right(((), pass)) => {
                        self.inner().stopping.store(true, Ordering::Release);
                        pass.await;
                        return;
                    }
                }
            };
            let now = self.now();
            let until = match self.inner().store.next_due().await {
                _ if pass.store_failed => now + PAUSE_AFTER_FAILURE,
                // What is due already could not be taken a moment ago, or came in since.
                Ok(Some(due)) if due <= now => now + MIN_NAP,
                Ok(due) => due.map_or(now + MAX_NAP, |due| due.min(now + MAX_NAP)),
                Err(_) => now + PAUSE_AFTER_FAILURE,
            };
            let nap = select(self.inner().clock.sleep_until(until), Box::pin(self.inner().wake.notified()));
            if let Either::Right(((), _)) = select(nap, stop.as_mut()).await {
                self.inner().stopping.store(true, Ordering::Release);
                return;
            }
        }
    }

    async fn claim(&self, now: Timestamp, most: usize) -> Result<Vec<Job>, StoreError> {
        let most = u32::try_from(most).unwrap_or(u32::MAX);
        self.inner().store.claim(now, now + LEASE, most).await
    }

    /// Runs a job for as long as it is leased: a signer or a transport that never comes back must not keep a place for ever.
    async fn run(&self, job: Job, lease_until: Timestamp) {
        let working = std::pin::pin!(async {
            match job.kind {
                JobKind::Prepay => self.run_prepay(job).await,
                JobKind::Watch => self.run_watch(job).await,
                JobKind::Close => self.run_close(job).await,
            }
        });
        let done = match select(working, self.inner().clock.sleep_until(lease_until)).await {
            Either::Left((done, _)) => done,
            Either::Right(((), _)) => Err(JobError::Overdue),
        };
        if let Err(error) = done {
            // The lease ends and the job is due again.
            tracing::error!(%error, kind = %job.kind, payment_id = %job.payment_id, "a job failed and will run again");
        }
    }
}

/// What became of running what is due.
struct Pass {
    ran: usize,
    /// Jobs that are due may be left, because the store gave none.
    store_failed: bool,
}

/// Why a job came to nothing this time.
#[derive(Debug, thiserror::Error)]
enum JobError {
    #[error(transparent)]
    Step(#[from] StepError),
    #[error(transparent)]
    Problem(#[from] Problem),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("it did not end within {} s", LEASE.as_secs())]
    Overdue,
}

/// A payment's job that has nothing to do any more.
async fn drop_job(gateway: &Gateway, job: Job) -> Result<(), JobError> {
    change_job(gateway, job, crate::domain::JobChange::Cancel(job.kind)).await
}

async fn change_job(gateway: &Gateway, job: Job, to: crate::domain::JobChange) -> Result<(), JobError> {
    use crate::store::{Change, Subject};
    let Some(payment) = gateway.inner().store.payment(job.payment_id).await? else {
        return Ok(());
    };
    let mut change = Change::new(gateway.now());
    change.payment = Some(Subject::Unchanged { id: payment.id, version: payment.version });
    change.jobs = vec![to];
    gateway.inner().store.commit(change).await?;
    Ok(())
}
