//! Request bodies: bounded, JSON, typed; what does not fit is a problem that names the field and repeats no value.

use axum::body::{Body, to_bytes};
use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use crate::problem::Problem;

/// The longest body of a request to `/v1`, in bytes.
pub const MAX_REQUEST_BYTES: usize = 64 * 1024;

/// Reads a body of the type asked for.
pub(super) async fn read<T: DeserializeOwned>(headers: &HeaderMap, body: Body) -> Result<T, Problem> {
    let named = headers.get(CONTENT_TYPE).map(|value| value.to_str().unwrap_or_default());
    if named.is_some_and(|named| !is_json(named)) {
        return Err(Problem::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            "unsupported_media_type",
            "The body is not JSON",
            "the body must be JSON",
        )
        .field("Content-Type")
        .remedy("send `Content-Type: application/json`"));
    }
    typed(&whole(body).await?)
}

/// A request that takes no body: nothing, or an empty object.
pub(super) async fn nothing(body: Body) -> Result<(), Problem> {
    let body = whole(body).await?;
    let empty = body.iter().all(u8::is_ascii_whitespace)
        || serde_json::from_slice::<serde_json::Map<_, _>>(&body).is_ok_and(|fields| fields.is_empty());
    if empty { Ok(()) } else { Err(Problem::invalid_field("body", "empty: this request takes no body")) }
}

async fn whole(body: Body) -> Result<bytes::Bytes, Problem> {
    to_bytes(body, MAX_REQUEST_BYTES).await.map_err(|_| {
        Problem::new(
            StatusCode::PAYLOAD_TOO_LARGE,
            "body_too_large",
            "The body is too long",
            format!("the body is longer than {MAX_REQUEST_BYTES} bytes, or broke off"),
        )
        .field("body")
        .remedy("send less")
    })
}

fn is_json(named: &str) -> bool {
    named.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

fn typed<T: DeserializeOwned>(json: &[u8]) -> Result<T, Problem> {
    // serde would also take the fields one by one from an array.
    if json.iter().find(|byte| !byte.is_ascii_whitespace()).is_some_and(|first| *first != b'{') {
        return Err(Problem::invalid_field("body", "one JSON object"));
    }
    let mut reader = serde_json::Deserializer::from_slice(json);
    let value = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| misfit(&error.path().to_string(), error.inner()))?;
    reader.end().map_err(|error| malformed(&error))?;
    Ok(value)
}

fn misfit(path: &str, error: &serde_json::Error) -> Problem {
    match error.classify() {
        Category::Syntax | Category::Eof | Category::Io => return malformed(error),
        Category::Data => {}
    }
    let message = error.to_string();
    let quoted = message.split('`').nth(1).unwrap_or_default();
    if message.starts_with("missing field") {
        return Problem::missing_field(quoted, "every request must have it");
    }
    if message.starts_with("unknown field") {
        let name: String = quoted.chars().filter(|c| !c.is_control()).take(64).collect();
        let known = message.split_once("expected ").map_or("", |(_, known)| known);
        let known = known.split(" at line").next().unwrap_or_default();
        return Problem::new(
            StatusCode::BAD_REQUEST,
            "unknown_field",
            "A field is not known",
            format!("`{name}` is not a field of this request"),
        )
        .field(name)
        .remedy(format!("leave it out; known is {known}"));
    }
    if message.starts_with("duplicate field") {
        return Problem::invalid_field(quoted, "sent once");
    }
    let field = if path == "." { "body" } else { path };
    // serde says what came before what it wanted; only the latter is repeated.
    let wanted = message.rsplit_once("expected ").map(|(_, wanted)| wanted.split(" at line").next().unwrap_or(wanted));
    let rule = match (field, wanted) {
        ("amount", _) => "an integer in fen",
        ("time_expire", _) => "an RFC 3339 time such as 2026-01-02T10:00:00+08:00",
        (_, Some(wanted)) => wanted,
        (_, None) => "of the kind the API's description names",
    };
    Problem::invalid_field(field, rule)
}

fn malformed(error: &serde_json::Error) -> Problem {
    Problem::new(
        StatusCode::BAD_REQUEST,
        "malformed_json",
        "The body is not well-formed JSON",
        format!("the JSON breaks at line {}, column {}", error.line(), error.column()),
    )
    .field("body")
    .remedy("send one JSON object")
}
