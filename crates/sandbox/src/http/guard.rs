//! Who may act here: programs and pages of this machine, not pages on the internet that a developer happens to look at.
//!
//! A browser says by itself where a page comes from (`Origin`, `Sec-Fetch-Site`) and by which name it reached this server
//! (`Host`); plain clients say nothing of it and are trusted.

use std::net::SocketAddr;

use axum::extract::{ConnectInfo, Request};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::{HOST, ORIGIN};
use http::{HeaderMap, HeaderName, Method};
use url::{Host, Url};

use super::control::Problem;
use crate::platform::is_public;

const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The control API gives away keys and moves money, so only this machine may use it.
pub(super) async fn this_machine_only(
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
    next: Next,
) -> Response {
    if peer.ip().to_canonical().is_loopback() {
        return next.run(request).await;
    }
    let message = "the control API answers this machine only: call it from here, over loopback";
    Problem::forbidden(message).into_response()
}

/// Refuses what a page elsewhere has a browser do with the control API.
pub(super) async fn no_foreign_pages(request: Request, next: Next) -> Response {
    match foreign(request.method(), request.headers()) {
        None => next.run(request).await,
        Some(reason) => Problem::forbidden(reason).into_response(),
    }
}

/// Why a request is a foreign page's doing, if it is.
pub(super) fn foreign(method: &Method, headers: &HeaderMap) -> Option<String> {
    let text = |name: &HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    let host = text(&HOST);
    if let Some(host) = host.filter(|host| !is_ours(host)) {
        return Some(format!("`{host}` is not this sandbox's name: use http://127.0.0.1 and its port"));
    }
    if matches!(*method, Method::GET | Method::HEAD) {
        return None;
    }
    match (text(&ORIGIN), text(&FETCH_SITE)) {
        (Some(origin), _) if is_friendly(origin, host) => None,
        (Some(origin), _) => {
            Some(format!("a page of `{origin}` may not act here: only pages of this machine may, and plain programs"))
        }
        (None, Some("cross-site")) => Some("a page of another site may not act here".to_owned()),
        (None, _) => None,
    }
}

/// A name that nobody on the internet can bind to another address: an address itself, or a local name.
pub(super) fn is_ours(host: &str) -> bool {
    Url::parse(&format!("http://{host}/")).is_ok_and(|url| match url.host() {
        Some(Host::Domain(name)) => !is_public(&Host::Domain(name)),
        Some(Host::Ipv4(_) | Host::Ipv6(_)) => true,
        None => false,
    })
}

/// A page of this server, or of another port of this machine, such as the shop under development.
fn is_friendly(origin: &str, host: Option<&str>) -> bool {
    let Ok(url) = Url::parse(origin) else { return false };
    if !matches!(url.scheme(), "http" | "https") {
        return false;
    }
    if host.is_some_and(|host| origin.split_once("://").is_some_and(|(_, authority)| authority == host)) {
        return true;
    }
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}
