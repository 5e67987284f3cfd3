//! What the merchant can ask of a payment that exists: close it, or look how it stands.

use http::StatusCode;
use yifen::Timestamp;

use super::Gateway;
use super::step::{Along, StepError, Stepped};
use crate::answer::{Answer, IdempotencyKey};
use crate::domain::{Asker, Attempt, Event, Payment, Rejection, State};
use crate::problem::Problem;
use crate::view::PaymentView;

/// What became of ordering once more.
#[derive(Debug)]
pub(crate) enum Ordered {
    /// It was sent, and this came of it.
    Known(Box<Event>),
    /// It was not sent, because another one may still be answered.
    UnderWay {
        /// No longer than until then.
        until: Timestamp,
    },
    /// It was not sent, because nothing is left to order.
    Not,
}

impl Gateway {
    /// Closes an unpaid payment: query, close at the platform, query. The platform must not be asked within five minutes of
    /// ordering, so that an earlier request is answered 202 and followed then. Closing a closed payment changes nothing.
    ///
    /// # Errors
    /// The payment is paid or failed.
    pub async fn close_payment(
        &self,
        id_or_out_trade_no: &str,
        key: Option<IdempotencyKey>,
    ) -> Result<Answer<PaymentView>, Problem> {
        let route = format!("POST /v1/payments/{id_or_out_trade_no}/close");
        self.keyed(key, &route, self.close_now_or_later(id_or_out_trade_no)).await
    }

    async fn close_now_or_later(&self, id_or_out_trade_no: &str) -> Result<Answer<PaymentView>, Problem> {
        let payment = self.find(id_or_out_trade_no).await?;
        let asked = match self.step(payment.id, &Event::CloseAsked, &Along::default()).await {
            Ok(Stepped::Done { payment, .. }) => *payment,
            Ok(Stepped::Repeated) => payment,
            Err(StepError::Rejected(Rejection::Final(state))) => {
                return Err(Problem::not_closable(payment.id, state));
            }
            Err(error) => return Err(error.into()),
        };
        let due = self.now() >= asked.closable_at();
        let payment = if asked.state.is_final() || !due { asked } else { self.close_at_platform(asked, 0).await? };
        match payment.state {
            State::Closed => Ok(Answer::new(StatusCode::OK, self.show(&payment).await?)),
            State::Created | State::Pending => Ok(Answer::new(StatusCode::ACCEPTED, self.show(&payment).await?)),
            state @ (State::Paid | State::PaidAfterClose | State::Failed) => {
                Err(Problem::not_closable(payment.id, state))
            }
        }
    }

    /// Asks the platform how a payment stands, now. One whose order is of unknown outcome is ordered again, which tells it.
    ///
    /// # Errors
    /// The platform brought no usable answer; nothing changed.
    pub async fn sync_payment(
        &self,
        id_or_out_trade_no: &str,
        key: Option<IdempotencyKey>,
    ) -> Result<Answer<PaymentView>, Problem> {
        let route = format!("POST /v1/payments/{id_or_out_trade_no}/sync");
        self.keyed(key, &route, self.look(id_or_out_trade_no)).await
    }

    async fn look(&self, id_or_out_trade_no: &str) -> Result<Answer<PaymentView>, Problem> {
        let payment = self.find(id_or_out_trade_no).await?;
        let order_again = payment.state == State::Created && payment.is_worth_ordering_at(self.now());
        let ordered = if order_again { self.order_again(&payment, 0).await? } else { Ordered::Not };
        let event = match ordered {
            Ordered::Known(event) => *event,
            Ordered::UnderWay { .. } | Ordered::Not => self.query(&payment, Asker::Api).await?,
        };
        let unknown = match &event {
            Event::PrepayUnknown { reason, .. } | Event::QueryUnknown { reason, .. } => Some(reason.clone()),
            _ => None,
        };
        let payment = self.take_step(payment, &event).await?.0;
        match unknown {
            Some(reason) => Err(Problem::outcome_unknown(payment.id, &reason)),
            None => Ok(Answer::new(StatusCode::OK, self.show(&payment).await?)),
        }
    }

    /// Orders a payment once more, unless its order is under way already.
    pub(crate) async fn order_again(&self, payment: &Payment, sent: u32) -> Result<Ordered, Problem> {
        match self.step(payment.id, &Event::OrderBegins, &Along::default()).await {
            Ok(_) => Ok(Ordered::Known(Box::new(self.prepay(payment, Attempt::Repeated(sent)).await?))),
            Err(StepError::Rejected(Rejection::NotYet { due })) => Ok(Ordered::UnderWay { until: due }),
            Err(StepError::Rejected(Rejection::Final(_))) => Ok(Ordered::Not),
            Err(error) => Err(error.into()),
        }
    }

    /// A step that follows from no notification; tells whether the platform's message was quarantined.
    pub(crate) async fn take_step(&self, payment: Payment, event: &Event) -> Result<(Payment, bool), StepError> {
        match self.step(payment.id, event, &Along::default()).await? {
            Stepped::Done { payment, quarantined } => Ok((*payment, quarantined)),
            Stepped::Repeated => Ok((payment, false)),
        }
    }
}
