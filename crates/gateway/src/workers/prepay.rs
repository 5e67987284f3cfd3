//! Orders again whose outcome is unknown: the same number and the same parameters, which the platform takes as one order.

use super::{JobError, change_job, drop_job};
use crate::domain::{JobChange, JobKind};
use crate::gateway::{Gateway, Ordered};
use crate::store::Job;

impl Gateway {
    pub(super) async fn run_prepay(&self, job: Job) -> Result<(), JobError> {
        let Some(payment) = self.inner().store.payment(job.payment_id).await? else {
            return Ok(());
        };
        // A pending payment that outlives its code gets a new one.
        if !payment.is_worth_ordering_at(self.now()) {
            return drop_job(self, job).await;
        }
        match self.order_again(&payment, job.attempt).await? {
            Ordered::Known(event) => self.take_step(payment, &event).await.map(|_| ()).map_err(JobError::from),
            Ordered::UnderWay { until } => {
                change_job(self, job, JobChange::Set { kind: JobKind::Prepay, at: until, attempt: job.attempt }).await
            }
            Ordered::Not => drop_job(self, job).await,
        }
    }
}
