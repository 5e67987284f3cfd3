//! What the API answers when it cannot do what it was asked: RFC 9457, with a stable `code` and what to do about it.

use std::ops::Deref;

use http::StatusCode;
use serde::{Deserialize, Serialize};

use crate::domain::{PaymentId, Refusal, State};
use crate::store::StoreError;

/// A problem as `application/problem+json`. It repeats no value of the request but names and numbers of orders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(transparent)]
#[error("{}: {}", .0.code, .0.detail)]
pub struct Problem(Box<ProblemDetails>);

/// What a [`Problem`] says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProblemDetails {
    /// A name for the kind of problem: `urn:yifen:problem:` and the code.
    #[serde(rename = "type")]
    pub kind: String,
    /// The kind of problem in a few words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What is wrong this time.
    pub detail: String,
    /// The kind of problem, for programs; never changes its meaning.
    pub code: String,
    /// The field that is wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What to do about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
    /// The payment it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_id: Option<String>,
    /// The platform's error code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wechatpay_code: Option<String>,
    /// The platform's name for the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// Whether it was answered before, to the same idempotency key.
    #[serde(skip)]
    pub replayed: bool,
}

impl Deref for Problem {
    type Target = ProblemDetails;
    fn deref(&self) -> &ProblemDetails {
        &self.0
    }
}

impl Problem {
    /// A problem of the given kind.
    pub(crate) fn new(status: StatusCode, code: &str, title: &str, detail: impl Into<String>) -> Self {
        Self(Box::new(ProblemDetails {
            kind: format!("urn:yifen:problem:{code}"),
            title: title.to_owned(),
            status: status.as_u16(),
            detail: detail.into(),
            code: code.to_owned(),
            field: None,
            remedy: None,
            payment_id: None,
            wechatpay_code: None,
            request_id: None,
            replayed: false,
        }))
    }

    pub(crate) fn field(mut self, field: impl Into<String>) -> Self {
        self.0.field = Some(field.into());
        self
    }

    pub(crate) fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.0.remedy = Some(remedy.into());
        self
    }

    pub(crate) fn payment(mut self, id: PaymentId) -> Self {
        self.0.payment_id = Some(id.to_string());
        self
    }

    pub(crate) fn replayed(mut self) -> Self {
        self.0.replayed = true;
        self
    }

    /// A field whose value cannot be used.
    pub(crate) fn invalid_field(field: &str, rule: &str) -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            "invalid_field",
            "A field cannot be used",
            format!("`{field}` must be {rule}"),
        )
        .field(field)
        .remedy(format!("send `{field}` as {rule}"))
    }

    /// A field that must be there.
    pub(crate) fn missing_field(field: &str, why: &str) -> Self {
        Self::new(
            StatusCode::BAD_REQUEST,
            "missing_field",
            "A field is missing",
            format!("`{field}` is missing: {why}"),
        )
        .field(field)
        .remedy(format!("send `{field}`"))
    }

    pub(crate) fn payment_not_found() -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            "payment_not_found",
            "No such payment",
            "no payment has this id or out_trade_no",
        )
        .remedy("check the id; an out_trade_no must be written exactly as it was ordered")
    }

    pub(crate) fn number_taken(id: PaymentId, out_trade_no: &str) -> Self {
        Self::new(
            StatusCode::CONFLICT,
            "out_trade_no_taken",
            "The order number is taken",
            format!("a payment with the out_trade_no `{out_trade_no}` exists"),
        )
        .field("out_trade_no")
        .remedy("read that payment, or order with another out_trade_no; send an Idempotency-Key to repeat safely")
        .payment(id)
    }

    pub(crate) fn refused(id: PaymentId, refusal: &Refusal) -> Self {
        let mut problem = Self::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "refused_by_wechatpay",
            "WeChat Pay refused the order",
            format!("WeChat Pay answered {}: {}", refusal.code, refusal.message),
        )
        .remedy("correct what WeChat Pay names, then make a new payment: this one has failed for good")
        .payment(id);
        problem.0.wechatpay_code = Some(refusal.code.clone());
        problem.0.request_id.clone_from(&refusal.request_id);
        problem.0.field.clone_from(&refusal.field);
        problem
    }

    pub(crate) fn not_closable(id: PaymentId, state: State) -> Self {
        Self::new(
            StatusCode::CONFLICT,
            "payment_not_closable",
            "The payment cannot be closed",
            format!("the payment is {state}, which is final"),
        )
        .remedy("read the payment and act on its state; give money back by a refund")
        .payment(id)
    }

    pub(crate) fn outcome_unknown(id: PaymentId, reason: &str) -> Self {
        Self::new(
            StatusCode::BAD_GATEWAY,
            "wechatpay_unknown",
            "WeChat Pay brought no usable answer",
            format!("nothing is known anew: {reason}"),
        )
        .remedy("nothing changed; ask again in a moment, the gateway does so by itself, too")
        .payment(id)
    }

    pub(crate) fn key_reused() -> Self {
        Self::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "idempotency_key_reused",
            "The idempotency key belongs to another request",
            "this Idempotency-Key was used with another route or body",
        )
        .field("Idempotency-Key")
        .remedy("use a new key for a new request; repeat a request with exactly the same body")
    }

    pub(crate) fn key_in_progress() -> Self {
        Self::new(
            StatusCode::CONFLICT,
            "idempotency_key_in_progress",
            "The same request is being answered",
            "a request with this Idempotency-Key is under way",
        )
        .field("Idempotency-Key")
        .remedy("wait a moment, then repeat the same request with the same key")
    }

    /// Something of ours failed. The cause is logged, not shown.
    pub(crate) fn internal(detail: &str) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", "The gateway failed", detail)
            .remedy("repeat with the same Idempotency-Key or out_trade_no; if it persists, read the gateway's log")
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        tracing::error!(%error, "the store failed while a request was answered");
        Self::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "store_unavailable",
            "The database failed",
            "the database did not take the request; it is unknown whether anything changed",
        )
        .remedy("repeat with the same Idempotency-Key or out_trade_no; if it persists, read the gateway's log")
    }
}
