//! `/v1/payments`, `/v1/events`, `/v1/alarms`: from requests to calls of the gateway and back.

use axum::body::Body;
use axum::extract::{FromRequestParts, Path, RawQuery, State};
use axum::response::{IntoResponse, Response};
use http::HeaderMap;
use http::request::Parts;

use super::body;
use super::reply::{answered, idempotency_key, shown};
use crate::gateway::Gateway;
use crate::problem::Problem;
use crate::view::Page;

pub(super) async fn create(State(gateway): State<Gateway>, headers: HeaderMap, body: Body) -> Response {
    let request = match body::read(&headers, body).await {
        Ok(request) => request,
        Err(problem) => return problem.into_response(),
    };
    match idempotency_key(&headers) {
        Ok(key) => answered(gateway.create_payment(request, key).await),
        Err(problem) => problem.into_response(),
    }
}

pub(super) async fn list(State(gateway): State<Gateway>, RawQuery(query): RawQuery) -> Response {
    match page(query.as_deref()) {
        Ok(page) => shown(gateway.payments(&page).await),
        Err(problem) => problem.into_response(),
    }
}

pub(super) async fn read(State(gateway): State<Gateway>, Named(payment): Named) -> Response {
    shown(gateway.payment(&payment).await)
}

pub(super) async fn close(
    State(gateway): State<Gateway>,
    Named(payment): Named,
    headers: HeaderMap,
    body: Body,
) -> Response {
    match (idempotency_key(&headers), body::nothing(body).await) {
        (Ok(key), Ok(())) => answered(gateway.close_payment(&payment, key).await),
        (Err(problem), _) | (_, Err(problem)) => problem.into_response(),
    }
}

pub(super) async fn sync(
    State(gateway): State<Gateway>,
    Named(payment): Named,
    headers: HeaderMap,
    body: Body,
) -> Response {
    match (idempotency_key(&headers), body::nothing(body).await) {
        (Ok(key), Ok(())) => answered(gateway.sync_payment(&payment, key).await),
        (Err(problem), _) | (_, Err(problem)) => problem.into_response(),
    }
}

pub(super) async fn timeline(
    State(gateway): State<Gateway>,
    Named(payment): Named,
    RawQuery(query): RawQuery,
) -> Response {
    match page(query.as_deref()) {
        Ok(page) => shown(gateway.timeline(&payment, &page).await),
        Err(problem) => problem.into_response(),
    }
}

pub(super) async fn events(State(gateway): State<Gateway>, RawQuery(query): RawQuery) -> Response {
    match page(query.as_deref()) {
        Ok(page) => shown(gateway.events(&page).await),
        Err(problem) => problem.into_response(),
    }
}

pub(super) async fn alarms(State(gateway): State<Gateway>, RawQuery(query): RawQuery) -> Response {
    match page(query.as_deref()) {
        Ok(page) => shown(gateway.alarms(&page).await),
        Err(problem) => problem.into_response(),
    }
}

/// The payment a path names; a path that is no text names none.
pub(super) struct Named(String);

impl<S: Send + Sync> FromRequestParts<S> for Named {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        match Path::<String>::from_request_parts(parts, state).await {
            Ok(Path(name)) => Ok(Self(name)),
            Err(_) => Err(Problem::payment_not_found()),
        }
    }
}

/// `?limit&cursor`. Anything else is refused rather than silently ignored.
fn page(query: Option<&str>) -> Result<Page, Problem> {
    let mut page = Page::default();
    let once = |name: &str| Problem::invalid_field(name, "sent once");
    for (name, value) in url::form_urlencoded::parse(query.unwrap_or_default().as_bytes()) {
        match &*name {
            "limit" if page.limit.is_some() => return Err(once("limit")),
            "cursor" if page.cursor.is_some() => return Err(once("cursor")),
            "limit" => {
                let limit = value.parse().map_err(|_| Problem::invalid_field("limit", "an integer from 1 to 100"))?;
                page.limit = Some(limit);
            }
            "cursor" => page.cursor = Some(value.into_owned()),
            other => {
                let name: String = other.chars().filter(|c| !c.is_control()).take(64).collect();
                return Err(Problem::invalid_field(&name, "left out: known are limit and cursor"));
            }
        }
    }
    Ok(page)
}
