//! `/notify/wechatpay/{account}`: the platform's own callback, answered in the platform's own form and in time.

use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use http::header::{CONTENT_TYPE, HeaderValue};
use http::{HeaderMap, StatusCode};
use yifen::notification::MAX_BODY_BYTES;

use crate::gateway::Gateway;
use crate::notify::NotifyAnswer;

/// The platform waits five seconds; a failure that comes in time is sent again sooner than silence.
const ANSWER_WITHIN: Duration = Duration::from_millis(4500);

pub(super) async fn take(
    State(gateway): State<Gateway>,
    account: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    // A name that is no text is nobody's.
    let account = account.map(|Path(name)| name).unwrap_or_default();
    // The caller waits in real time, whatever clock the gateway lives by.
    match tokio::time::timeout(ANSWER_WITHIN, read_and_follow(&gateway, &account, &headers, body)).await {
        Ok(answer) => answer.into_response(),
        Err(_) => {
            tracing::error!(account, "a notification was not durable in time");
            NotifyAnswer::fail(StatusCode::INTERNAL_SERVER_ERROR, "not durable in time, send it again").into_response()
        }
    }
}

async fn read_and_follow(gateway: &Gateway, account: &str, headers: &HeaderMap, body: Body) -> NotifyAnswer {
    match to_bytes(body, MAX_BODY_BYTES).await {
        Ok(body) => gateway.notify(account, headers, &body).await,
        Err(_) => {
            gateway.count_refused_notification();
            NotifyAnswer::fail(StatusCode::PAYLOAD_TOO_LARGE, "the body is too long, or broke off")
        }
    }
}

impl IntoResponse for NotifyAnswer {
    fn into_response(self) -> Response {
        (self.status, [(CONTENT_TYPE, HeaderValue::from_static("application/json"))], self.body).into_response()
    }
}
