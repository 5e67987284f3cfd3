//! Idempotency keys of requests: the same answer for the same request, kept with what the request did.

use http::StatusCode;
use yifen::{Appid, PrepayId};

use super::Gateway;
use crate::answer::{Answer, IdempotencyKey, fingerprint};
use crate::domain::{Payment, Scene};
use crate::problem::Problem;
use crate::store::{Change, KeyAnswer, KeyClaim, StoredAnswer};
use crate::view::{Invoke, PaymentView, qr_svg};
use crate::workers::LEASE;

impl Gateway {
    /// Runs a request that may be repeated anyway under a key: who repeats it gets the first answer.
    pub(crate) async fn keyed(
        &self,
        key: Option<IdempotencyKey>,
        route: &str,
        work: impl Future<Output = Result<Answer<PaymentView>, Problem>>,
    ) -> Result<Answer<PaymentView>, Problem> {
        let Some(key) = key else {
            return work.await;
        };
        let fingerprint = fingerprint(route, b"");
        let now = self.now();
        let claim =
            KeyClaim { key: key.as_str().to_owned(), fingerprint, at: now, lease_until: now + LEASE, payment_id: None };
        if !self.inner().store.claim_key(claim).await? {
            let row = self.inner().store.find_key(key.as_str()).await?.ok_or_else(Problem::key_in_progress)?;
            if row.fingerprint != fingerprint {
                return Err(Problem::key_reused());
            }
            let stored = row.answer.ok_or_else(Problem::key_in_progress)?;
            return self.replay(&stored).await;
        }
        match work.await {
            Ok(answer) => {
                let mut change = Change::new(self.now());
                let kept = kept(answer.status, &answer.value);
                change.answer = Some(KeyAnswer { key: key.as_str().to_owned(), answer: kept });
                self.inner().store.commit(change).await?;
                Ok(answer)
            }
            Err(problem) => {
                self.inner().store.release_key(key.as_str()).await?;
                Err(problem)
            }
        }
    }

    /// A stored answer once more. The front end's parameters are signed anew and the picture is drawn anew, because neither
    /// is stored.
    pub(crate) async fn replay(&self, stored: &StoredAnswer) -> Result<Answer<PaymentView>, Problem> {
        let unreadable = |_| Problem::internal("the stored answer cannot be read");
        let status = StatusCode::from_u16(stored.status).map_err(|_| Problem::internal("a stored status is none"))?;
        if !status.is_success() {
            let problem: Problem = serde_json::from_str(&stored.body).map_err(unreadable)?;
            return Err(problem.replayed());
        }
        let mut view: PaymentView = serde_json::from_str(&stored.body).map_err(unreadable)?;
        view.qr_svg = view.code_url.as_deref().and_then(qr_svg);
        if view.prepay_id.is_some() {
            let id = crate::domain::PaymentId::parse(&view.id).ok_or_else(Problem::payment_not_found)?;
            let payment = self.inner().store.payment(id).await?.ok_or_else(Problem::payment_not_found)?;
            let prepay_id: Option<PrepayId> =
                view.prepay_id.clone().and_then(|text| serde_json::from_value(serde_json::Value::String(text)).ok());
            if let Some(prepay_id) = prepay_id {
                view.invoke = self.sign_invoke(&payment, &prepay_id).await?;
            }
        }
        Ok(Answer::new(status, view).replayed())
    }

    /// The front end's parameters, signed now, while the payment can be paid.
    pub(crate) async fn invoke(&self, payment: &Payment) -> Result<Option<Invoke>, Problem> {
        match &payment.prepay_id {
            Some(prepay_id) if payment.is_payable(self.now()) => self.sign_invoke(payment, prepay_id).await,
            Some(_) | None => Ok(None),
        }
    }

    async fn sign_invoke(&self, payment: &Payment, prepay_id: &PrepayId) -> Result<Option<Invoke>, Problem> {
        let client = self.client(&payment.order)?;
        let appid: &Appid = &payment.order.appid;
        let signed = match payment.order.scene {
            Scene::Native => return Ok(None),
            Scene::Jsapi => client.invoke_jsapi(appid, prepay_id).await.map(Invoke::Jsapi),
            Scene::MiniProgram => client.invoke_mini_program(appid, prepay_id).await.map(Invoke::MiniProgram),
        };
        signed.map(Some).map_err(|error| {
            tracing::error!(%error, payment_id = %payment.id, "the front end's parameters could not be signed");
            Problem::new(
                StatusCode::SERVICE_UNAVAILABLE,
                "signer_unavailable",
                "The parameters could not be signed",
                "the order is made, but the signer did not sign what the front end needs",
            )
            .remedy("read the payment in a moment: it is signed anew each time")
            .payment(payment.id)
        })
    }
}

/// An answer as it is kept, without what is derived from the rest.
pub(super) fn kept(status: StatusCode, view: &PaymentView) -> StoredAnswer {
    let view = PaymentView { qr_svg: None, invoke: None, ..view.clone() };
    StoredAnswer { status: status.as_u16(), body: serde_json::to_string(&view).expect("a view can be written") }
}
