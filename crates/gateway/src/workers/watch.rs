//! Looks after unpaid orders: notifications may be lost, a query is not.

use super::{JobError, drop_job};
use crate::domain::Asker;
use crate::gateway::Gateway;
use crate::store::Job;

impl Gateway {
    pub(super) async fn run_watch(&self, job: Job) -> Result<(), JobError> {
        let Some(payment) = self.inner().store.payment(job.payment_id).await? else {
            return Ok(());
        };
        if payment.state.is_final() {
            return drop_job(self, job).await;
        }
        let event = self.query(&payment, Asker::Watch { asked: job.attempt }).await?;
        self.take_step(payment, &event).await?;
        Ok(())
    }
}
