//! Answers as HTTP: JSON, problems as RFC 9457, and a header that tells a repeated answer from a first one.

use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};
use http::{HeaderMap, StatusCode};
use serde::Serialize;

use crate::answer::{Answer, IdempotencyKey};
use crate::problem::Problem;

const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");
const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = written(status, &self, "application/problem+json");
        mark(&mut response, self.replayed);
        response
    }
}

/// The answer to a POST.
pub(super) fn answered<T: Serialize>(answer: Result<Answer<T>, Problem>) -> Response {
    match answer {
        Ok(answer) => {
            let mut response = written(answer.status, &answer.value, "application/json");
            mark(&mut response, answer.replayed);
            response
        }
        Err(problem) => problem.into_response(),
    }
}

/// The answer to a GET.
pub(super) fn shown<T: Serialize>(shown: Result<T, Problem>) -> Response {
    match shown {
        Ok(value) => written(StatusCode::OK, &value, "application/json"),
        Err(problem) => problem.into_response(),
    }
}

/// The caller's name for the request, if it has one.
pub(super) fn idempotency_key(headers: &HeaderMap) -> Result<Option<IdempotencyKey>, Problem> {
    let mut sent = headers.get_all(IDEMPOTENCY_KEY).iter();
    let Some(first) = sent.next() else {
        return Ok(None);
    };
    let key = first.to_str().ok().and_then(|text| IdempotencyKey::new(text).ok());
    match (key, sent.next()) {
        (Some(key), None) => Ok(Some(key)),
        _ => Err(Problem::invalid_field("Idempotency-Key", "one header of 1 to 255 printable ASCII characters")),
    }
}

fn written(status: StatusCode, value: &impl Serialize, content_type: &'static str) -> Response {
    match serde_json::to_vec(value) {
        Ok(body) => (status, [(CONTENT_TYPE, HeaderValue::from_static(content_type))], body).into_response(),
        Err(error) => {
            tracing::error!(%error, "an answer could not be written");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn mark(response: &mut Response, replayed: bool) {
    if replayed {
        response.headers_mut().insert(REPLAYED, HeaderValue::from_static("true"));
    }
}
