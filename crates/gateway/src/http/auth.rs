//! Who may call `/v1`: the holder of the API key, compared in constant time; only its hash is kept.

use std::fmt;

use aws_lc_rs::constant_time::verify_slices_are_equal;
use aws_lc_rs::digest::{SHA256, digest};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::header::{AUTHORIZATION, HeaderValue, WWW_AUTHENTICATE};
use http::{HeaderMap, StatusCode};

use crate::problem::Problem;

/// The key of the API, as a hash.
#[derive(Clone)]
pub struct ApiKey([u8; 32]);

/// A key that could be guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an API key must be at least {} characters", ApiKey::MIN_BYTES)]
pub struct ApiKeyTooShort;

impl ApiKey {
    /// The shortest key.
    pub const MIN_BYTES: usize = 16;

    /// Takes the key and keeps its hash.
    ///
    /// # Errors
    /// Fewer than 16 bytes.
    pub fn new(key: &str) -> Result<Self, ApiKeyTooShort> {
        if key.len() < Self::MIN_BYTES {
            return Err(ApiKeyTooShort);
        }
        Ok(Self(hash(key.as_bytes())))
    }

    /// Takes any key that is not empty: for a demonstration on one's own machine, where there is no money to guard.
    ///
    /// # Errors
    /// An empty key.
    pub fn for_demonstration(key: &str) -> Result<Self, ApiKeyTooShort> {
        if key.is_empty() { Err(ApiKeyTooShort) } else { Ok(Self(hash(key.as_bytes()))) }
    }

    fn opens(&self, headers: &HeaderMap) -> bool {
        let mut sent = headers.get_all(AUTHORIZATION).iter();
        match (sent.next().and_then(|value| bearer(value.as_bytes())), sent.next()) {
            (Some(key), None) => verify_slices_are_equal(&hash(key), &self.0).is_ok(),
            _ => false,
        }
    }
}

/// The scheme's name may be written in any case.
fn bearer(value: &[u8]) -> Option<&[u8]> {
    let (scheme, key) = value.split_at_checked(b"Bearer ".len())?;
    scheme.eq_ignore_ascii_case(b"Bearer ").then_some(key)
}

fn hash(key: &[u8]) -> [u8; 32] {
    digest(&SHA256, key).as_ref().try_into().expect("SHA-256 has 32 bytes")
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey(***)")
    }
}

pub(super) async fn require(State(key): State<ApiKey>, request: Request, next: Next) -> Response {
    if key.opens(request.headers()) {
        return next.run(request).await;
    }
    let problem = Problem::new(
        StatusCode::UNAUTHORIZED,
        "unauthorized",
        "The API key is missing or wrong",
        "this path needs the API key",
    )
    .remedy("send `Authorization: Bearer <api key>`");
    let mut response = problem.into_response();
    response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    response
}
