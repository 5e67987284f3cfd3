//! Making a payment: durable first, then ordered, then answered; the answer is kept for who repeats the request.

use http::StatusCode;

use super::Gateway;
use super::keys::kept;
use super::step::{Along, Stepped};
use crate::answer::{Answer, IdempotencyKey, fingerprint};
use crate::domain::{Attempt, Payment, PaymentId, State};
use crate::problem::Problem;
use crate::request::CreatePayment;
use crate::store::{Change, Creation, KeyAnswer, KeyClaim, NewPayment, StoredAnswer};
use crate::view::{Detail, PaymentView};
use crate::workers::KEY_LEASE;

const ROUTE: &str = "POST /v1/payments";

impl Gateway {
    /// Makes a payment and orders it. With a key, repeating the request brings the same answer and no second payment.
    ///
    /// When it is not known whether the platform took the order, the payment is answered as `created`, and a worker asks
    /// again with the same number.
    ///
    /// # Errors
    /// A request that cannot be followed (nothing happened), or one the platform refused (the payment has failed).
    pub async fn create_payment(
        &self,
        request: CreatePayment,
        key: Option<IdempotencyKey>,
    ) -> Result<Answer<PaymentView>, Problem> {
        let content = serde_json::to_vec(&request).expect("a request that was read can be written");
        let fingerprint = fingerprint(ROUTE, &content);
        if let Some(key) = &key
            && let Some(answer) = self.answer_again(key, fingerprint).await?
        {
            return Ok(answer);
        }
        let now = self.now();
        let order = request.into_order(&self.inner().accounts, &self.inner().ids, now)?;
        let payment = Payment::new(PaymentId::new(self.inner().ids.uuid(now)), order);
        let claim = key.as_ref().map(|key| KeyClaim {
            key: key.as_str().to_owned(),
            fingerprint,
            at: now,
            lease_until: now + KEY_LEASE,
            payment_id: Some(payment.id),
        });
        let (jobs, timeline) = payment.begin();
        let new = NewPayment { payment: payment.clone(), jobs, timeline, key: claim };
        match self.inner().store.create(new).await? {
            Creation::Made => self.inner().wake.notify_one(),
            Creation::NumberTaken(id) => {
                return Err(Problem::number_taken(id, payment.order.out_trade_no.as_str()));
            }
            Creation::KeyTaken => {
                let key = key.as_ref().expect("only a request with a key can find it taken");
                let again = self.answer_again(key, fingerprint).await?;
                return again.ok_or_else(Problem::key_in_progress);
            }
        }
        self.order(&payment, key.as_ref()).await
    }

    /// Sends a payment's order for the first time.
    async fn order(&self, payment: &Payment, key: Option<&IdempotencyKey>) -> Result<Answer<PaymentView>, Problem> {
        let event = self.prepay(payment, Attempt::First).await?;
        let now = self.now();
        let answer = |payment: &Payment| KeyAnswer {
            key: key.map(IdempotencyKey::as_str).unwrap_or_default().to_owned(),
            answer: stored(&outcome(payment, now, Detail::Listed)),
        };
        let along = Along { inbox: None, answer: key.is_some().then_some(&answer) };
        match self.step(payment.id, &event, &along).await.map_err(|error| Problem::from(error).payment(payment.id))? {
            Stepped::Done { payment, .. } => self.finish_creation(&payment, outcome(&payment, now, Detail::Full)).await,
            Stepped::Repeated => Err(Problem::internal("only notifications repeat").payment(payment.id)),
        }
    }

    async fn finish_creation(
        &self,
        payment: &Payment,
        outcome: Result<PaymentView, Problem>,
    ) -> Result<Answer<PaymentView>, Problem> {
        let mut view = outcome?;
        view.invoke = self.invoke(payment).await?;
        Ok(Answer::new(StatusCode::CREATED, view))
    }

    /// The answer a key got before; `None` when the key is new. Who died between the payment and its answer is answered for.
    async fn answer_again(
        &self,
        key: &IdempotencyKey,
        fingerprint: [u8; 32],
    ) -> Result<Option<Answer<PaymentView>>, Problem> {
        let Some(row) = self.inner().store.find_key(key.as_str()).await? else {
            return Ok(None);
        };
        if row.fingerprint != fingerprint {
            return Err(Problem::key_reused());
        }
        let now = self.now();
        if let Some(stored) = row.answer {
            return self.replay(&stored).await.map(Some);
        }
        if now < row.lease_until {
            return Err(Problem::key_in_progress());
        }
        let id = row.payment_id.ok_or_else(Problem::key_in_progress)?;
        let payment = self.inner().store.payment(id).await?.ok_or_else(Problem::payment_not_found)?;
        let mut change = Change::new(now);
        change.answer =
            Some(KeyAnswer { key: key.as_str().to_owned(), answer: stored(&outcome(&payment, now, Detail::Listed)) });
        self.inner().store.commit(change).await?;
        // Whoever was first is answered for: everybody hears what was kept.
        let row = self.inner().store.find_key(key.as_str()).await?;
        let kept = row.and_then(|row| row.answer).ok_or_else(Problem::key_in_progress)?;
        self.replay(&kept).await.map(Some)
    }
}

/// What the request for a payment is answered once the platform was asked.
fn outcome(payment: &Payment, now: yifen::Timestamp, detail: Detail) -> Result<PaymentView, Problem> {
    match (&payment.failure, payment.state) {
        (Some(refusal), State::Failed) => Err(Problem::refused(payment.id, refusal)),
        _ => Ok(PaymentView::of(payment, now, detail)),
    }
}

fn stored(outcome: &Result<PaymentView, Problem>) -> StoredAnswer {
    match outcome {
        Ok(view) => kept(StatusCode::CREATED, view),
        Err(problem) => StoredAnswer {
            status: problem.status,
            body: serde_json::to_string(problem).expect("a problem can be written"),
        },
    }
}
