//! A refusal in the platform's own form: status, code, the field that is meant, and what to do about it.

use http::StatusCode;
use serde_json::{Value, json};
use yifen::InvalidId;
use yifen::code;

/// The detailed error numbers that end a `Request-ID`.
pub mod sub_code {
    #![expect(missing_docs, reason = "the names say what went wrong, as the platform's tables do")]
    pub const NONE: u64 = 0;
    pub const ILLEGAL_PARAMETER: u64 = 268_435_461;
    pub const VALUE_OUT_OF_RANGE: u64 = 268_435_464;
    pub const SIGNATURE: u64 = 268_443_699;
    pub const MERCHANT_UNUSABLE: u64 = 268_443_715;
    pub const APPID_MCHID_MISMATCH: u64 = 268_445_527;
    pub const ORDER_NOT_VALID: u64 = 268_447_914;
    pub const RE_ENTRY_MISMATCH: u64 = 268_498_688;
    pub const ORDER_PAID: u64 = 268_498_689;
    pub const OPENID_NEEDED: u64 = 268_501_013;
    pub const NOT_PERMITTED: u64 = 268_503_786;
    pub const ORDER_NOT_FOUND: u64 = 268_512_771;
    pub const AUTHORIZATION_INVALID: u64 = 270_924_332;
    pub const UNKNOWN_FIELD: u64 = 270_924_358;
    pub const SYSTEM: u64 = 268_435_457;
}

/// The spelling production uses when it orders or closes a paid order; the SDK reads it as `ORDER_PAID`.
pub const ORDERPAID: &str = "ORDERPAID";

/// How much of a value that was sent a refusal repeats, in characters.
const MAX_SHOWN_CHARS: usize = 256;

/// Why the platform refuses a call. Nothing has happened.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ApiFault {
    /// The HTTP status.
    pub status: StatusCode,
    /// The error code.
    pub code: &'static str,
    /// What was expected, what came, what to do.
    pub message: String,
    /// The number that ends the `Request-ID`.
    pub sub_code: u64,
    /// Where the fault lies.
    pub detail: Option<Value>,
}

/// Which part of a request a field belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Location {
    /// The JSON body; fields are JSON pointers.
    Body,
    /// The query; fields are names.
    Query,
    /// The path; fields are names.
    Path,
    /// The path as a whole.
    Uri,
    /// The `Authorization` header; fields are its parts.
    Authorization,
    /// Another header.
    Header,
}

impl Location {
    fn as_str(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Query => "query",
            Self::Path => "path",
            Self::Uri => "uri",
            Self::Authorization => "authorization",
            Self::Header => "header",
        }
    }
}

impl ApiFault {
    /// A refusal without detail.
    #[must_use]
    pub fn new(status: StatusCode, code: &'static str, sub_code: u64, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into(), sub_code, detail: None }
    }

    /// 400 `PARAM_ERROR` that names its field; `issue` says what was expected and what to do.
    #[must_use]
    pub fn parameter(location: Location, field: &str, value: Value, issue: impl Into<String>) -> Self {
        let issue = issue.into();
        let fault = Self::new(
            StatusCode::BAD_REQUEST,
            code::PARAM_ERROR,
            sub_code::ILLEGAL_PARAMETER,
            match field {
                "" => format!("the {} {issue}", location.as_str()),
                field => format!("`{field}` in the {}: {issue}", location.as_str()),
            },
        );
        fault.at(location, field, value, issue)
    }

    /// 400 `PARAM_ERROR` for a field of the body.
    #[must_use]
    pub fn body(pointer: &str, value: impl Into<Value>, issue: impl Into<String>) -> Self {
        Self::parameter(Location::Body, pointer, value.into(), issue)
    }

    /// 400 `PARAM_ERROR` for a name that breaks its rule.
    #[must_use]
    pub fn id(location: Location, field: &str, value: &str, invalid: &InvalidId) -> Self {
        Self::parameter(location, field, value.into(), format!("must be {}", invalid.rule))
    }

    /// 401 `SIGN_ERROR` about a part of the `Authorization` header.
    #[must_use]
    pub fn sign(field: &str, sub_code: u64, message: impl Into<String>) -> Self {
        let message = message.into();
        let issue = message.clone();
        let fault = Self::new(StatusCode::UNAUTHORIZED, code::SIGN_ERROR, sub_code, message);
        fault.at(Location::Authorization, field, Value::Null, issue)
    }

    /// 400 `INVALID_REQUEST`: a rule of the product forbids it.
    #[must_use]
    pub fn rule(sub_code: u64, message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code::INVALID_REQUEST, sub_code, message)
    }

    /// 500 `SYSTEM_ERROR`: the sandbox itself failed before anything happened.
    #[must_use]
    pub fn system(message: impl Into<String>) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, code::SYSTEM_ERROR, sub_code::SYSTEM, message)
    }

    pub(crate) fn with_sub_code(self, sub_code: u64) -> Self {
        Self { sub_code, ..self }
    }

    pub(crate) fn with_detail(self, detail: Value) -> Self {
        Self { detail: Some(detail), ..self }
    }

    /// The body as it goes over the wire.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut body = json!({"code": self.code, "message": self.message});
        if let Some(detail) = &self.detail {
            body["detail"] = detail.clone();
        }
        body
    }

    pub(crate) fn at(self, location: Location, field: &str, value: Value, issue: String) -> Self {
        let (location, value) = (location.as_str(), shown(value));
        self.with_detail(json!({"field": field, "value": value, "issue": issue, "location": location}))
    }
}

/// A value as a refusal repeats it: cut, so that an answer is never as long as what was sent.
fn shown(value: Value) -> Value {
    match value {
        Value::String(text) => text.chars().take(MAX_SHOWN_CHARS).collect::<String>().into(),
        Value::Array(_) | Value::Object(_) if value.to_string().len() > MAX_SHOWN_CHARS => Value::Null,
        other => other,
    }
}
