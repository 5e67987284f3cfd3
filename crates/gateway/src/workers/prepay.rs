//! Orders again whose outcome is unknown: the same number and the same parameters, which the platform takes as one order.

use super::{JobError, drop_job};
use crate::domain::{Attempt, State};
use crate::gateway::Gateway;
use crate::store::Job;

impl Gateway {
    pub(super) async fn run_prepay(&self, job: Job) -> Result<(), JobError> {
        let Some(payment) = self.inner().store.payment(job.payment_id).await? else {
            return Ok(());
        };
        let wanted = match payment.state {
            // A pending payment that outlives its code gets a new one.
            State::Created | State::Pending => payment.close_reason.is_none() && self.now() < payment.order.expires_at,
            State::Paid | State::Closed | State::Failed | State::PaidAfterClose => false,
        };
        if !wanted {
            return drop_job(self, job).await;
        }
        let event = self.prepay(&payment, Attempt::Repeated(job.attempt)).await?;
        self.take_step(payment, &event).await?;
        Ok(())
    }
}
