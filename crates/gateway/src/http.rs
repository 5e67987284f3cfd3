//! The routes: what comes over HTTP is checked here and handed to the [`Gateway`]; nothing is decided.

mod auth;
mod body;
mod notify;
mod payments;
mod reply;

use axum::Router;
use axum::extract::State;
use axum::middleware;
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post};
use http::StatusCode;

pub use auth::{ApiKey, ApiKeyTooShort};
pub use body::MAX_REQUEST_BYTES;

use crate::gateway::Gateway;
use crate::problem::Problem;

/// Everything the gateway answers. `/v1` asks for the API key; notifications prove themselves; health is public.
pub fn router(gateway: Gateway, api_key: ApiKey) -> Router {
    let v1 = Router::new()
        .route("/payments", post(payments::create).get(payments::list))
        .route("/payments/{payment}", get(payments::read))
        .route("/payments/{payment}/close", post(payments::close))
        .route("/payments/{payment}/sync", post(payments::sync))
        .route("/payments/{payment}/timeline", get(payments::timeline))
        .route("/events", get(payments::events))
        .route("/alarms", get(payments::alarms))
        .fallback(unknown_route)
        .method_not_allowed_fallback(wrong_method)
        .layer(middleware::from_fn_with_state(api_key.clone(), auth::require));
    // What is nested under `/v1` takes everything below it but this.
    let v1_itself = any(unknown_route).layer(middleware::from_fn_with_state(api_key, auth::require));
    Router::new()
        .nest("/v1", v1)
        .route("/v1/", v1_itself)
        .route("/notify/wechatpay/{account}", post(notify::take))
        .route("/healthz", get(healthz))
        .route("/readyz", get(readyz))
        .fallback(unknown_route)
        .method_not_allowed_fallback(wrong_method)
        .with_state(gateway)
}

/// The process runs.
async fn healthz() -> &'static str {
    "ok"
}

/// The store answers.
async fn readyz(State(gateway): State<Gateway>) -> Response {
    match gateway.ready().await {
        Ok(()) => "ready".into_response(),
        Err(error) => Problem::from(error).into_response(),
    }
}

async fn unknown_route() -> Problem {
    Problem::new(StatusCode::NOT_FOUND, "route_not_found", "No such route", "there is nothing at this path")
        .remedy("check method and path")
}

async fn wrong_method() -> Problem {
    Problem::new(
        StatusCode::METHOD_NOT_ALLOWED,
        "method_not_allowed",
        "Not with this method",
        "this path does not take this method",
    )
    .remedy("check method and path")
}
