//! The control API's acts and views: paying, the clock, notifications, findings, the log.

use std::sync::Arc;

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{FromRequest, FromRequestParts, OriginalUri, Path, Query, Request, State};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::request::Parts;
use http::{Method, StatusCode};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use yifen::api::transactions::Transaction;
use yifen::{Mchid, OutTradeNo, Timestamp};

use super::settings::duration_of;
use crate::clock::ClockMode;
use crate::platform::{
    Attempt, DeliveryId, DeliveryOutcome, Notification, NotificationId, Outcome, PayTarget, PayerAction, UserId,
};
use crate::runtime::{Failed, Runtime};

/// The most rows a list answers; the newest ones.
const MAX_ROWS: usize = 1000;
/// 2999-12-31T23:59:59+08:00, the furthest the clock goes: every number made of a date has four digits for the year.
const LATEST: Timestamp = Timestamp::from_unix(32_503_651_199);

/// A refusal of the control API: what was wrong and what to do.
#[derive(Debug)]
pub(super) struct Problem {
    status: StatusCode,
    code: String,
    message: String,
}

impl Problem {
    pub(super) fn new(status: StatusCode, code: &str, message: impl Into<String>) -> Self {
        Self { status, code: code.to_owned(), message: message.into() }
    }

    pub(super) fn bad(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "invalid", message)
    }

    pub(super) fn not_found(message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", message)
    }

    pub(super) fn forbidden(message: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, "forbidden", message)
    }

    pub(super) fn of<E: std::error::Error>(error: &Failed<E>, status: StatusCode, code: &str) -> Self {
        match error {
            Failed::Platform(error) => Self::new(status, code, error.to_string()),
            Failed::Journal(_) => Self::new(StatusCode::INTERNAL_SERVER_ERROR, "unavailable", error.to_string()),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        (self.status, Json(json!({"code": self.code, "message": self.message}))).into_response()
    }
}

/// Every list of the control API.
#[derive(Debug, Serialize)]
pub(super) struct List<T> {
    pub(super) data: Vec<T>,
}

/// Reads a JSON body whatever its Content-Type says; a misfit names its place.
pub(super) fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    let body = if body.is_empty() { b"{}" } else { body };
    // serde would take a list for an object, field by field.
    if body.trim_ascii_start().first() != Some(&b'{') {
        return Err(Problem::bad("the body must be one JSON object"));
    }
    let mut reader = serde_json::Deserializer::from_slice(body);
    let read = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| Problem::bad(format!("the body does not fit at `{}`: {}", error.path(), error.inner())))?;
    reader.end().map_err(|error| Problem::bad(format!("the body must be one JSON object: {error}")))?;
    Ok(read)
}

/// A body in memory; one that is too long is refused in the control API's own form.
pub(super) struct Body(pub(super) Bytes);

impl<S: Send + Sync> FromRequest<S> for Body {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let read = Bytes::from_request(request, state).await;
        read.map(Self).map_err(|refused| Problem::new(refused.status(), "invalid", refused.body_text()))
    }
}

/// The one name in a path.
pub(super) struct Named(pub(super) String);

impl<S: Send + Sync> FromRequestParts<S> for Named {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let read = Path::<String>::from_request_parts(parts, state).await;
        read.map(|Path(name)| Self(name)).map_err(|refused| Problem::bad(refused.body_text()))
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PayBody {
    prepay_id: Option<String>,
    code_url: Option<String>,
    mchid: Option<String>,
    out_trade_no: Option<String>,
    user_id: Option<String>,
    #[serde(default = "success")]
    outcome: Outcome,
}

fn success() -> Outcome {
    Outcome::Success
}

pub(super) async fn pay(State(runtime): State<Arc<Runtime>>, Body(body): Body) -> Result<Json<Transaction>, Problem> {
    let PayBody { prepay_id, code_url, mchid, out_trade_no, user_id, outcome } = read(&body)?;
    let target = match (prepay_id, code_url, mchid, out_trade_no) {
        (Some(prepay_id), None, None, None) => PayTarget::Prepay { prepay_id },
        (None, Some(code_url), None, None) => PayTarget::Code { code_url },
        (None, None, Some(mchid), Some(out_trade_no)) => PayTarget::Order {
            mchid: Mchid::new(mchid).map_err(|error| Problem::bad(error.to_string()))?,
            out_trade_no: OutTradeNo::new(out_trade_no).map_err(|error| Problem::bad(error.to_string()))?,
        },
        _ => return Err(Problem::bad("give one of: prepay_id; code_url; mchid and out_trade_no")),
    };
    let action = PayerAction::Pay { target, user_id: user_id.map(UserId::new), outcome };
    runtime.payer(action).map(Json).map_err(|error| {
        let (status, code) = match &error {
            Failed::Platform(refused) => match refused.code() {
                code @ ("order_unknown" | "user_unknown") => (StatusCode::NOT_FOUND, code),
                code => (StatusCode::CONFLICT, code),
            },
            Failed::Journal(_) => (StatusCode::INTERNAL_SERVER_ERROR, "unavailable"),
        };
        Problem::of(&error, status, code)
    })
}

pub(super) async fn clock(State(runtime): State<Arc<Runtime>>) -> Json<Value> {
    Json(clock_json(&runtime))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MoveClock {
    advance: Option<String>,
    set: Option<String>,
}

pub(super) async fn move_clock(State(runtime): State<Arc<Runtime>>, Body(body): Body) -> Result<Json<Value>, Problem> {
    let MoveClock { advance, set } = read(&body)?;
    let now = runtime.clock.now();
    let target = match (advance, set) {
        (Some(by), None) => now + duration_of(&by).map_err(Problem::bad)?,
        (None, Some(to)) => Timestamp::parse(&to).map_err(|error| Problem::bad(error.to_string()))?,
        _ => return Err(Problem::bad(r#"give one of: {"advance":"36h"}; {"set":"2026-01-02T10:00:00+08:00"}"#)),
    };
    if target < now {
        let message =
            format!("time never runs backwards: it is {now} already; set a later time, or start a new sandbox");
        return Err(Problem::bad(message));
    }
    if target > LATEST {
        return Err(Problem::bad(format!("the clock goes to {LATEST} and no further")));
    }
    // In a task of its own: an impatient caller must not leave half a journey behind.
    let mover = Arc::clone(&runtime);
    if tokio::spawn(async move { mover.advance_to(target).await }).await.is_err() {
        return Err(Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "unavailable", "the clock could not be moved"));
    }
    Ok(Json(clock_json(&runtime)))
}

fn clock_json(runtime: &Runtime) -> Value {
    let mode = match runtime.clock.mode() {
        ClockMode::Real => "real",
        ClockMode::Virtual(_) => "virtual",
    };
    let now = runtime.clock.now();
    let due = runtime.lock().platform.poll_timeout();
    json!({"mode": mode, "now": now, "unix_millis": now.unix_millis(), "next_due": due})
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfOrder {
    out_trade_no: Option<String>,
}

pub(super) async fn notifications(
    State(runtime): State<Arc<Runtime>>,
    query: Result<Query<OfOrder>, QueryRejection>,
) -> Result<Json<List<Value>>, Problem> {
    let Query(OfOrder { out_trade_no }) = query.map_err(|refused| Problem::bad(refused.body_text()))?;
    let state = runtime.lock();
    let row = |(notification, attempt): (&Notification, &Attempt)| {
        let id = DeliveryId { notification_id: notification.id.clone(), attempt: attempt.number };
        attempt_json(notification, attempt, serde_json::to_value(state.sent.find(&id)).unwrap_or_default())
    };
    let attempts = state
        .platform
        .notifications(out_trade_no.as_deref())
        .flat_map(|notification| notification.attempts.iter().map(move |attempt| (notification, attempt)));
    let mut data: Vec<Value> = attempts.map(row).collect();
    let surplus = data.len().saturating_sub(MAX_ROWS);
    data.drain(..surplus);
    Ok(Json(List { data }))
}

fn attempt_json(notification: &Notification, attempt: &Attempt, request: Value) -> Value {
    let (status, latency_ms, response) = match &attempt.outcome {
        None => (Value::Null, Value::Null, json!({"state": "under_way"})),
        Some(DeliveryOutcome::Answered { status, latency, body }) => {
            let latency_ms = u64::try_from(latency.as_millis()).unwrap_or(u64::MAX);
            ((*status).into(), latency_ms.into(), json!({"state": "answered", "status": status, "body": body}))
        }
        Some(DeliveryOutcome::TimedOut) => {
            (Value::Null, Value::Null, json!({"state": "timed_out", "reason": "no answer within 5 s"}))
        }
        Some(DeliveryOutcome::Unreachable { reason }) => {
            (Value::Null, Value::Null, json!({"state": "unreachable", "reason": reason}))
        }
    };
    json!({
        "id": notification.id,
        "event_type": notification.event_type,
        "mchid": notification.mchid,
        "out_trade_no": notification.out_trade_no,
        "url": notification.url,
        "attempt": attempt.number,
        "resent": attempt.resent,
        "at": attempt.at,
        "status": status,
        "latency_ms": latency_ms,
        "next_at": attempt.next_at,
        "accepted": attempt.outcome.as_ref().map(DeliveryOutcome::is_accepted),
        "given_up": notification.is_given_up(),
        "request": request,
        "response": response,
    })
}

pub(super) async fn resend(State(runtime): State<Arc<Runtime>>, Named(id): Named) -> Result<Response, Problem> {
    let id = NotificationId::new(id);
    runtime.resend(&id).map_err(|error| Problem::of(&error, StatusCode::NOT_FOUND, "not_found"))?;
    Ok((StatusCode::ACCEPTED, Json(json!({"id": id}))).into_response())
}

pub(super) async fn findings(State(runtime): State<Arc<Runtime>>) -> Json<List<Value>> {
    let state = runtime.lock();
    let row = |finding: &crate::platform::Finding| {
        json!({
            "rule": finding.rule,
            "mchid": finding.mchid,
            "subject": finding.subject,
            "message": finding.message,
            "out_trade_no": finding.out_trade_no,
            "first_at": finding.first_at,
            "last_at": finding.last_at,
            "times": finding.times,
        })
    };
    Json(List { data: state.platform.findings().map(row).collect() })
}

pub(super) async fn log(State(runtime): State<Arc<Runtime>>) -> Json<List<crate::log::CallRecord>> {
    Json(List { data: runtime.lock().calls.iter().cloned().collect() })
}

pub(super) async fn unknown(OriginalUri(uri): OriginalUri) -> Problem {
    Problem::not_found(format!("nothing is at {}: see the sandbox's page at / for what there is", uri.path()))
}

pub(super) async fn wrong_method(method: Method, OriginalUri(uri): OriginalUri) -> Problem {
    let message = format!("{method} is not allowed at {}", uri.path());
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", message)
}
