//! One step of a payment: read → decide → commit, and read again when somebody else was faster.

use serde_json::Value;

use super::Gateway;
use crate::domain::{Decision, Event, JobChange, NewEvent, Payment, PaymentId, Rejection};
use crate::problem::Problem;
use crate::store::{AlarmRow, Change, Committed, EventRow, InboxRow, KeyAnswer, StoreError, Subject};
use crate::view::{Detail, PaymentView};

/// How often a step is decided anew before it gives up; every time somebody else got something done.
const MAX_CONFLICTS: usize = 16;

/// What became of a step.
#[derive(Debug)]
pub(crate) enum Stepped {
    /// It is durable.
    Done {
        /// The payment as it is now.
        payment: Box<Payment>,
        /// Whether the platform's message was quarantined.
        quarantined: bool,
    },
    /// The notification had been followed before.
    Repeated,
}

/// Why a step was not made. Nothing happened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum StepError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Rejected(#[from] Rejection),
    #[error("the payment is gone")]
    Gone,
    #[error("the payment moved {MAX_CONFLICTS} times while it was decided on")]
    Contended,
}

impl From<StepError> for Problem {
    fn from(error: StepError) -> Self {
        match error {
            StepError::Store(error) => error.into(),
            StepError::Gone => Self::payment_not_found(),
            StepError::Rejected(rejection) => Self::internal(&rejection.to_string()),
            StepError::Contended => Self::internal("the payment is too busy"),
        }
    }
}

/// What is made durable together with a step.
#[derive(Default)]
pub(crate) struct Along<'a> {
    /// The notification it follows from.
    pub(crate) inbox: Option<InboxRow>,
    /// What the request that led to it is answered, made from the payment as it is then.
    pub(crate) answer: Option<&'a (dyn Fn(&Payment) -> KeyAnswer + Sync)>,
}

impl Gateway {
    /// Lets an event happen to a payment.
    pub(crate) async fn step(&self, id: PaymentId, event: &Event, along: &Along<'_>) -> Result<Stepped, StepError> {
        for _ in 0..MAX_CONFLICTS {
            let payment = self.inner().store.payment(id).await?.ok_or(StepError::Gone)?;
            let now = self.now();
            let mut decision = payment.decide(now, event.clone())?;
            let quarantined = decision.alarm.is_some();
            let sets_a_job = decision.jobs.iter().any(|job| matches!(job, JobChange::Set { .. }));
            let change = self.change(&payment, &mut decision, along);
            match self.inner().store.commit(change).await? {
                Committed::Done => {
                    if sets_a_job {
                        self.inner().wake.notify_one();
                    }
                    if quarantined {
                        self.count_alarm();
                        tracing::warn!(payment_id = %id, "an alarm was raised");
                    }
                    let mut payment = decision.payment;
                    payment.version += i64::from(decision.changed);
                    return Ok(Stepped::Done { payment: Box::new(payment), quarantined });
                }
                Committed::Repeated => return Ok(Stepped::Repeated),
                Committed::Conflict => {}
            }
        }
        Err(StepError::Contended)
    }

    fn change(&self, before: &Payment, decision: &mut Decision, along: &Along<'_>) -> Change {
        let now = self.now();
        let payment = &decision.payment;
        let alarm = decision.alarm.take().map(|alarm| AlarmRow {
            id: self.inner().ids.uuid(now).to_string(),
            account: payment.order.account.clone(),
            payment_id: Some(payment.id),
            out_trade_no: Some(payment.order.out_trade_no.to_string()),
            at: now,
            alarm,
        });
        Change {
            at: now,
            payment: Some(if decision.changed {
                Subject::Changed(Box::new(payment.clone()))
            } else {
                Subject::Unchanged { id: before.id, version: before.version }
            }),
            inbox: along.inbox.clone(),
            timeline: std::mem::take(&mut decision.timeline),
            jobs: std::mem::take(&mut decision.jobs),
            events: decision.events.iter().map(|event| self.event_row(payment, *event)).collect(),
            alarm,
            answer: along.answer.map(|answer| answer(payment)),
        }
    }

    fn event_row(&self, payment: &Payment, event: NewEvent) -> EventRow {
        let now = self.now();
        let body = serde_json::to_value(PaymentView::of(payment, now, Detail::Listed)).unwrap_or(Value::Null);
        EventRow {
            id: self.inner().ids.uuid(now).to_string(),
            event,
            payment_id: payment.id,
            at: now,
            body: body.to_string(),
        }
    }
}
