//! Closes what nobody paid: query, close at the platform, query. Closed is only what the platform says is closed or missing.

use yifen::api::transactions::TradeState;

use super::{JobError, change_job, drop_job};
use crate::domain::{Asker, Event, JobChange, JobKind, Payment, Rejection, State};
use crate::gateway::{Gateway, StepError};
use crate::problem::Problem;
use crate::store::Job;

impl Gateway {
    pub(super) async fn run_close(&self, job: Job) -> Result<(), JobError> {
        let Some(payment) = self.inner().store.payment(job.payment_id).await? else {
            return Ok(());
        };
        match payment.state {
            State::Paid | State::PaidAfterClose => return drop_job(self, job).await,
            // What the platform took after it was given up here is closed there like any other.
            State::Created | State::Pending | State::Closed | State::Failed => {}
        }
        match self.take_step(payment, &Event::ExpiryReached).await {
            Ok((payment, _)) => {
                self.close_at_platform(payment, job.attempt).await?;
                Ok(())
            }
            Err(StepError::Rejected(Rejection::NotYet { due })) => {
                change_job(self, job, JobChange::Set { kind: JobKind::Close, at: due, attempt: job.attempt }).await
            }
            Err(error) => Err(error.into()),
        }
    }

    /// One attempt. Every step that does not settle it sets the next attempt, so that a crash in between loses nothing.
    pub(crate) async fn close_at_platform(&self, payment: Payment, tried: u32) -> Result<Payment, Problem> {
        let asker = Asker::Close { tried };
        let seen = self.query(&payment, asker).await?;
        let (payment, quarantined) = self.take_step(payment, &seen).await?;
        if quarantined || !is_open(&seen) {
            return Ok(payment);
        }
        let closed = self.close_order(&payment, tried).await?;
        let (payment, _) = self.take_step(payment, &closed).await?;
        let seen = self.query(&payment, asker).await?;
        Ok(self.take_step(payment, &seen).await?.0)
    }
}

/// Whether the platform just said that the order can still be paid.
fn is_open(event: &Event) -> bool {
    match event {
        Event::Observed { transaction, .. } => match &transaction.trade_state {
            TradeState::Success | TradeState::Refund | TradeState::Closed | TradeState::Revoked => false,
            TradeState::NotPay | TradeState::UserPaying | TradeState::PayError | TradeState::Other(_) => true,
        },
        _ => false,
    }
}
