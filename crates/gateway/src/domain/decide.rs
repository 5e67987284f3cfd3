//! The one place where a payment moves: state × event → decision. Repeating an event changes nothing twice.

use std::time::Duration;

use yifen::api::transactions::{TradeState, Transaction};
use yifen::{Timestamp, code};

use super::alarm::{Alarm, AlarmKind, Evidence};
use super::decision::{Decision, Entry, JobChange, JobKind, NewEvent, Operation, Rejection};
use super::event::{Asker, Attempt, Credential, Event, Refusal, Source};
use super::payment::{CloseReason, Payment, State};
use super::schedule::{PREPAY_GRACE, PREPAY_LIFETIME, close_delay, prepay_delay, watch_delay};

impl Payment {
    /// What follows from an event at this moment.
    ///
    /// # Errors
    /// [`Rejection`]: the event cannot be followed in this state or at this time. Nothing happened.
    pub fn decide(&self, now: Timestamp, event: Event) -> Result<Decision, Rejection> {
        let mut draft = Draft::of(self, now);
        match event {
            Event::OrderBegins => draft.order_begins()?,
            Event::PrepayAnswered { credential, request_id } => draft.prepay_answered(credential, request_id),
            Event::PrepayRefused { refusal, attempt } => draft.prepay_refused(refusal, attempt),
            Event::PrepayUnknown { reason, attempt } => draft.prepay_unknown(reason, attempt),
            Event::Observed { transaction, source } => draft.observed(&transaction, source),
            Event::OrderMissing { asker, request_id } => draft.order_missing(asker, request_id),
            Event::QueryUnknown { asker, reason } => {
                draft.timeline.push(Entry::unknown(Operation::Query, reason));
                draft.ask_again(asker);
            }
            Event::CloseAsked => draft.close_asked()?,
            Event::ExpiryReached => draft.expiry_reached()?,
            Event::CloseAccepted { tried, request_id } => {
                draft.timeline.push(Entry::call(Operation::Close, "accepted", request_id));
                draft.ask_again(Asker::Close { tried });
            }
            Event::CloseRefused { tried, refusal } => {
                draft.timeline.push(refused(Operation::Close, refusal));
                draft.ask_again(Asker::Close { tried });
            }
            Event::CloseUnknown { tried, reason } => {
                draft.timeline.push(Entry::unknown(Operation::Close, reason));
                draft.ask_again(Asker::Close { tried });
            }
        }
        Ok(draft.finish(self))
    }

    /// The jobs and the history a new payment starts with: whatever happens next, something will ask for its outcome.
    #[must_use]
    pub fn begin(&self) -> (Vec<JobChange>, Vec<Entry>) {
        let jobs = vec![
            JobChange::Set { kind: JobKind::Prepay, at: self.order.created_at + PREPAY_GRACE, attempt: 0 },
            JobChange::Set { kind: JobKind::Close, at: self.expiry_due(), attempt: 0 },
        ];
        (jobs, vec![Entry::Created])
    }
}

fn refused(operation: Operation, refusal: Refusal) -> Entry {
    Entry::Call {
        operation,
        outcome: format!("refused {}", refusal.code),
        reason: Some(refusal.message),
        request_id: refusal.request_id,
    }
}

/// A decision in the making.
struct Draft {
    now: Timestamp,
    payment: Payment,
    jobs: Vec<JobChange>,
    events: Vec<NewEvent>,
    timeline: Vec<Entry>,
    alarm: Option<Alarm>,
}

impl Draft {
    fn of(payment: &Payment, now: Timestamp) -> Self {
        let payment = payment.clone();
        Self { now, payment, jobs: Vec::new(), events: Vec::new(), timeline: Vec::new(), alarm: None }
    }

    fn finish(mut self, before: &Payment) -> Decision {
        let changed = self.payment != *before;
        if changed {
            self.payment.updated_at = self.now;
        }
        let Self { payment, jobs, events, timeline, alarm, .. } = self;
        Decision { payment, changed, jobs, events, timeline, alarm }
    }

    /// Two orders of one number must not be under way at once: the code of the one kills that of the other.
    fn order_begins(&mut self) -> Result<(), Rejection> {
        let payment = &mut self.payment;
        if let Some(due) = payment.ordering_until.filter(|until| self.now < *until) {
            return Err(Rejection::NotYet { due });
        }
        match payment.state {
            State::Created => payment.ordered_at = self.now,
            // The platform has it already: what is fetched is a new code for the same order.
            State::Pending => {}
            state @ (State::Paid | State::Closed | State::Failed | State::PaidAfterClose) => {
                return Err(Rejection::Final(state));
            }
        }
        payment.ordering_until = Some(self.now + PREPAY_GRACE);
        Ok(())
    }

    /// What was under way has come back; the platform got it, if at all, no later than now.
    fn order_ends(&mut self) {
        match self.payment.state {
            State::Created => {
                self.payment.ordering_until = None;
                self.payment.ordered_at = self.now;
            }
            State::Pending => self.payment.ordering_until = None,
            State::Paid | State::Closed | State::Failed | State::PaidAfterClose => {}
        }
    }

    fn prepay_answered(&mut self, credential: Credential, request_id: Option<String>) {
        self.order_ends();
        self.timeline.push(Entry::call(Operation::Prepay, "answered", request_id));
        match self.payment.state {
            State::Created | State::Pending => {
                match credential {
                    Credential::CodeUrl(code_url) => self.payment.code_url = Some(code_url),
                    Credential::PrepayId(prepay_id) => self.payment.prepay_id = Some(prepay_id),
                }
                self.payment.prepaid_at = Some(self.now);
                if self.payment.state == State::Created {
                    self.move_to(State::Pending);
                }
                let renewal = self.now + PREPAY_LIFETIME;
                if self.payment.is_worth_ordering_at(renewal) {
                    self.set(JobKind::Prepay, renewal, 0);
                } else {
                    self.jobs.push(JobChange::Cancel(JobKind::Prepay));
                }
                self.set(JobKind::Watch, self.now + watch_delay(0), 0);
            }
            // The platform has an order that was given up here: it has to be closed there, too.
            State::Closed | State::Failed => {
                self.jobs.push(JobChange::Cancel(JobKind::Prepay));
                self.set(JobKind::Close, self.now.max(self.payment.closable_at()), 0);
            }
            State::Paid | State::PaidAfterClose => self.jobs.push(JobChange::Cancel(JobKind::Prepay)),
        }
    }

    fn prepay_refused(&mut self, refusal: Refusal, attempt: Attempt) {
        // A first attempt that was held up for long can come back after a later one was sent.
        let only_one = attempt == Attempt::First && self.payment.ordered_at == self.payment.order.created_at;
        self.order_ends();
        let paid = refusal.code == code::ORDER_PAID;
        self.timeline.push(refused(Operation::Prepay, refusal.clone()));
        self.jobs.push(JobChange::Cancel(JobKind::Prepay));
        match self.payment.state {
            State::Created if only_one => {
                self.payment.failure = Some(refusal);
                self.fail();
            }
            // Another attempt may have been carried out, so that this refusal says nothing about the order: the
            // platform has to be asked, and the order given up there before it is given up here.
            State::Created => {
                if paid {
                    self.set(JobKind::Watch, self.now, 0);
                }
                self.payment.failure.get_or_insert(refusal);
                self.payment.close_reason.get_or_insert(CloseReason::Refused);
                self.set(JobKind::Close, self.now.max(self.payment.closable_at()), 0);
            }
            // What stands in the way may be of the moment, and without a new code nobody can pay.
            State::Pending => {
                self.set(JobKind::Watch, self.now, 0);
                self.order_later(prepay_delay(u32::MAX), attempt.repetitions());
            }
            State::Paid | State::Closed | State::Failed | State::PaidAfterClose => {}
        }
    }

    fn prepay_unknown(&mut self, reason: String, attempt: Attempt) {
        self.order_ends();
        self.timeline.push(Entry::unknown(Operation::Prepay, reason));
        let sent = attempt.repetitions();
        self.order_later(prepay_delay(sent), sent);
    }

    /// Sends the order once more after a while, if somebody can still pay then.
    fn order_later(&mut self, wait: Duration, sent: u32) {
        let again = self.now + wait;
        if self.payment.is_worth_ordering_at(again) {
            self.set(JobKind::Prepay, again, sent);
        } else {
            self.jobs.push(JobChange::Cancel(JobKind::Prepay));
        }
    }

    fn observed(&mut self, transaction: &Transaction, source: Source) {
        let outcome = state_name(&transaction.trade_state);
        let asker = match source {
            Source::Notification { id, event_type } => {
                self.timeline.push(Entry::Notification { id, event_type, outcome: outcome.to_owned() });
                None
            }
            Source::Query { asker, request_id } => {
                self.timeline.push(Entry::call(Operation::Query, outcome, request_id));
                Some(asker)
            }
        };
        if let Err(mismatch) = self.payment.check(transaction) {
            self.raise(AlarmKind::Mismatch, mismatch.to_string(), transaction);
        } else {
            match &transaction.trade_state {
                TradeState::Success | TradeState::Refund => self.observed_paid(transaction),
                TradeState::Closed | TradeState::Revoked => self.observed_closed(),
                TradeState::NotPay | TradeState::UserPaying | TradeState::PayError | TradeState::Other(_) => {}
            }
        }
        if let Some(asker) = asker {
            self.ask_again(asker);
        }
    }

    fn observed_paid(&mut self, transaction: &Transaction) {
        let told = transaction.transaction_id.as_ref();
        match self.payment.state {
            State::Created | State::Pending => {
                self.take_money(transaction);
                self.move_to(State::Paid);
                self.events.push(NewEvent::Paid);
            }
            State::Closed => {
                self.take_money(transaction);
                self.move_to(State::PaidAfterClose);
                self.events.push(NewEvent::PaidAfterClose);
                let detail = "the customer paid a payment that was closed: refund it, or deliver".to_owned();
                self.raise(AlarmKind::PaidAfterClose, detail, transaction);
            }
            State::Failed => {
                let detail = "the platform tells that a payment is paid whose order it had refused".to_owned();
                self.raise(AlarmKind::PaidAfterFailure, detail, transaction);
            }
            State::Paid | State::PaidAfterClose => {
                if let Some(told) = told.filter(|told| Some(*told) != self.payment.transaction_id.as_ref()) {
                    let detail = format!("paid once more, by transaction {told}");
                    self.raise(AlarmKind::SecondTransaction, detail, transaction);
                }
            }
        }
    }

    fn take_money(&mut self, transaction: &Transaction) {
        self.payment.failure = None;
        self.payment.transaction_id = transaction.transaction_id.clone();
        self.payment.paid_at = Some(transaction.success_time.unwrap_or(self.now));
    }

    fn observed_closed(&mut self) {
        match self.payment.state {
            State::Created | State::Pending => self.close(),
            State::Closed | State::Failed => self.jobs.push(JobChange::Cancel(JobKind::Close)),
            // The platform's own order of events: what was paid does not close, so this message is older than what is known.
            State::Paid | State::PaidAfterClose => {}
        }
    }

    fn order_missing(&mut self, asker: Asker, request_id: Option<String>) {
        self.timeline.push(Entry::call(Operation::Query, code::ORDER_NOT_EXIST, request_id));
        let closing = match asker {
            Asker::Close { .. } => self.payment.close_reason.is_some() && self.now >= self.payment.closable_at(),
            // The platform's states may lag, so that a missing order means nothing to who only looks.
            Asker::Watch { .. } | Asker::Api => false,
        };
        match self.payment.state {
            State::Created | State::Pending if closing => self.close(),
            State::Closed | State::Failed if matches!(asker, Asker::Close { .. }) => {
                self.jobs.push(JobChange::Cancel(JobKind::Close));
            }
            _ => {}
        }
        self.ask_again(asker);
    }

    fn close_asked(&mut self) -> Result<(), Rejection> {
        match self.payment.state {
            State::Created | State::Pending if self.payment.close_requested_at.is_some() => Ok(()),
            State::Created | State::Pending => {
                let close_at = self.now.max(self.payment.closable_at());
                self.payment.close_requested_at = Some(self.now);
                self.payment.close_reason.get_or_insert(CloseReason::Asked);
                self.timeline.push(Entry::CloseRequested { close_at });
                self.jobs.push(JobChange::Cancel(JobKind::Prepay));
                // Who asks when it is due tries at once; the job is there in case that comes to nothing.
                let at = if close_at > self.now { close_at } else { self.now + close_delay(0) };
                self.set(JobKind::Close, at, 0);
                Ok(())
            }
            State::Closed => Ok(()),
            state @ (State::Paid | State::Failed | State::PaidAfterClose) => Err(Rejection::Final(state)),
        }
    }

    fn expiry_reached(&mut self) -> Result<(), Rejection> {
        let payment = &self.payment;
        let due = if payment.close_reason.is_some() { payment.closable_at() } else { payment.expiry_due() };
        match self.payment.state {
            State::Created | State::Pending if self.now < due => Err(Rejection::NotYet { due }),
            State::Created | State::Pending => {
                if self.payment.close_reason.is_none() {
                    self.payment.close_reason = Some(CloseReason::Expired);
                    self.timeline.push(Entry::Expired);
                    self.jobs.push(JobChange::Cancel(JobKind::Prepay));
                }
                Ok(())
            }
            State::Paid | State::Closed | State::Failed | State::PaidAfterClose => Ok(()),
        }
    }

    fn close(&mut self) {
        match self.payment.failure {
            Some(_) => self.fail(),
            None => {
                self.payment.closed_at = Some(self.now);
                self.move_to(State::Closed);
                self.events.push(NewEvent::Closed);
            }
        }
    }

    fn fail(&mut self) {
        self.move_to(State::Failed);
        self.events.push(NewEvent::Failed);
    }

    /// Moves on and, once nothing is left to wait for, drops what was left to do.
    fn move_to(&mut self, to: State) {
        self.timeline.push(Entry::State { from: self.payment.state, to });
        self.payment.state = to;
        if to.is_final() {
            self.jobs.clear();
            self.jobs.extend(JobKind::ALL.iter().map(|kind| JobChange::Cancel(*kind)));
        }
    }

    /// After a look that settled nothing, the next one; after one that did, none.
    fn ask_again(&mut self, asker: Asker) {
        let open = !self.payment.state.is_final();
        match asker {
            Asker::Watch { asked } => {
                let next = self.now + watch_delay(asked.saturating_add(1));
                if open && next < self.payment.expiry_due() {
                    self.set(JobKind::Watch, next, asked.saturating_add(1));
                } else {
                    self.jobs.push(JobChange::Cancel(JobKind::Watch));
                }
            }
            Asker::Close { tried } => {
                let settled = self.jobs.contains(&JobChange::Cancel(JobKind::Close));
                let money_is_in = matches!(self.payment.state, State::Paid | State::PaidAfterClose);
                if !settled && !money_is_in {
                    self.set(JobKind::Close, self.now + close_delay(tried), tried.saturating_add(1));
                } else if !settled {
                    self.jobs.push(JobChange::Cancel(JobKind::Close));
                }
            }
            Asker::Api => {}
        }
    }

    fn set(&mut self, kind: JobKind, at: Timestamp, attempt: u32) {
        self.jobs.push(JobChange::Set { kind, at, attempt });
    }

    fn raise(&mut self, kind: AlarmKind, detail: String, transaction: &Transaction) {
        let evidence = serde_json::to_vec(transaction).expect("a transaction that was read can be written");
        self.timeline.push(Entry::Alarm { alarm: kind.to_string(), detail: detail.clone() });
        self.alarm = Some(Alarm { kind, detail, evidence: Evidence(evidence) });
    }
}

fn state_name(state: &TradeState) -> &str {
    match state {
        TradeState::Success => "SUCCESS",
        TradeState::Refund => "REFUND",
        TradeState::NotPay => "NOTPAY",
        TradeState::Closed => "CLOSED",
        TradeState::Revoked => "REVOKED",
        TradeState::UserPaying => "USERPAYING",
        TradeState::PayError => "PAYERROR",
        TradeState::Other(state) => state.get(..state.len().min(32)).unwrap_or("unknown"),
    }
}

#[cfg(test)]
mod tests;
