//! A verified refusal of the platform, with everything it says.

use std::fmt;

use http::StatusCode;
use serde::Deserialize;
use serde_json::Value;

use super::code::{self, Nature};
use super::{Effect, Meaning, SignInformation, sub_code};

/// A refusal in the platform's own words, from a verified answer.
///
/// Its `Debug` and `Display` leave out the values the platform repeats, which may name a customer.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ApiError {
    /// The HTTP status.
    pub status: StatusCode,
    /// The code, spelt as it came; compare with [`Self::code`].
    pub(crate) code: String,
    /// The platform's message, often Chinese.
    pub message: String,
    /// The offending field, when the platform names one: a JSON pointer into the body, or a name in query or path.
    pub field: Option<String>,
    /// The platform's name for the call.
    pub request_id: Option<String>,
    detail: Box<Value>,
}

#[derive(Deserialize)]
struct Refusal {
    code: String,
    #[serde(default)]
    message: Value,
    #[serde(default)]
    detail: Value,
}

impl ApiError {
    /// Reads the body of a verified refusal. One that is no JSON, or holds no code, has an empty code.
    pub(crate) fn read(status: StatusCode, request_id: Option<String>, body: &[u8]) -> Self {
        let no_code = || Refusal {
            code: String::new(),
            message: Value::String("the answer holds no error code".to_owned()),
            detail: Value::Null,
        };
        let Refusal { code, message, detail } = serde_json::from_slice(body).unwrap_or_else(|_| no_code());
        Self {
            status,
            code,
            message: message.as_str().unwrap_or_default().to_owned(),
            field: detail.get("field").and_then(Value::as_str).map(str::to_owned),
            request_id,
            detail: Box::new(detail),
        }
    }

    /// The code in its current spelling: `ORDERPAID` reads `ORDER_PAID`. An open set; see [`code`].
    #[must_use]
    pub fn code(&self) -> &str {
        code::spelt_here(&self.code)
    }

    /// The platform's detailed error number: what stands after the last `-` of `Request-ID`. See [`sub_code`].
    #[must_use]
    pub fn sub_code(&self) -> Option<u64> {
        self.request_id.as_deref()?.rsplit_once('-')?.1.parse().ok()
    }

    /// All the platform said in detail, as it came; `Null` when it said nothing. May repeat a value that was sent.
    #[must_use]
    pub fn detail(&self) -> &Value {
        &self.detail
    }

    /// Where the offending field stands: `body`, `query`, `path`, `uri` or `authorization`.
    #[must_use]
    pub fn location(&self) -> Option<&str> {
        self.detail.get("location")?.as_str()
    }

    /// What is wrong with the offending field.
    #[must_use]
    pub fn issue(&self) -> Option<&str> {
        // A refused signature says it one level deeper.
        self.detail.get("issue").or_else(|| self.detail.pointer("/detail/issue"))?.as_str()
    }

    /// What was sent in the offending field, when the platform repeats it. It may name a customer: keep it out of logs.
    #[must_use]
    pub fn value(&self) -> Option<&Value> {
        self.detail.get("value").filter(|value| !value.is_null())
    }

    /// What the detailed number or, where that says less, the code means. `None` when neither is known here.
    #[must_use]
    pub fn meaning(&self) -> Option<&'static Meaning> {
        let by_code = code::meaning(&self.code);
        let number = self.sub_code().filter(|number| !sub_code::is_general(*number));
        // Whether to repeat is the code's to say; the number explains a refusal.
        match code::nature(&self.code) {
            Some(Nature::Later | Nature::Open) => by_code,
            Some(Nature::Refused) => number.and_then(sub_code::meaning).or(by_code),
            None => self.sub_code().and_then(sub_code::meaning),
        }
    }

    /// What the platform verified against when it refused a signature (`SIGN_ERROR`).
    #[must_use]
    pub fn sign_information(&self) -> Option<SignInformation> {
        SignInformation::deserialize(self.detail.get("sign_information")?).ok()
    }

    /// What the call did: a verified refusal did nothing; a verified 5xx, 202 or fault leaves it open.
    #[must_use]
    pub fn effect(&self) -> Effect {
        let refused = self.status.is_client_error() && self.status != StatusCode::REQUEST_TIMEOUT;
        match refused && code::nature(&self.code) != Some(Nature::Open) {
            true => Effect::None,
            false => Effect::Unknown,
        }
    }

    /// Whether the same call, with the same numbers, may succeed later without anything being changed.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        let says_so =
            matches!(self.status, StatusCode::TOO_MANY_REQUESTS | StatusCode::ACCEPTED | StatusCode::REQUEST_TIMEOUT);
        says_so
            || match code::nature(&self.code) {
                Some(Nature::Later | Nature::Open) => true,
                Some(Nature::Refused) => false,
                None => self.status.is_server_error(),
            }
    }

    /// What to do about it, in a sentence.
    #[must_use]
    pub fn remedy(&self) -> &'static str {
        match self.meaning() {
            Some(meaning) => meaning.remedy,
            None if self.status == StatusCode::TOO_MANY_REQUESTS => "wait, then repeat the same call",
            None if self.effect().is_unknown() => "wait, then query or repeat with the same number",
            None => "see the platform's message",
        }
    }
}

impl std::error::Error for ApiError {}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { status, code, message, .. } = self;
        write!(f, "HTTP {status} {code}: {message}")?;
        match (&self.field, self.issue()) {
            (Some(field), Some(issue)) => write!(f, " (field {field}: {issue})")?,
            (Some(field), None) => write!(f, " (field {field})")?,
            (None, Some(issue)) => write!(f, " ({issue})")?,
            (None, None) => {}
        }
        match &self.request_id {
            Some(id) => write!(f, " [Request-ID {id}]"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("status", &self.status)
            .field("code", &self.code)
            .field("message", &self.message)
            .field("field", &self.field)
            .field("location", &self.location())
            .field("issue", &self.issue())
            .field("request_id", &self.request_id)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(status: u16, code: &str, number: u64) -> ApiError {
        let status = StatusCode::from_u16(status).expect("a status");
        let body = format!(r#"{{"code":"{code}","message":"x"}}"#);
        ApiError::read(status, Some(format!("08F78BB5AF06-{number}")), body.as_bytes())
    }

    #[test]
    fn every_code_and_number_is_explained_in_both_languages() {
        let codes = code::all().map(|(code, meaning)| (code.to_owned(), meaning));
        let numbers = sub_code::all().map(|(number, meaning)| (number.to_string(), meaning));
        for (name, meaning) in codes.chain(numbers) {
            assert!(meaning.english.len() > 5 && meaning.remedy.len() > 8, "{name}");
            assert!(meaning.english.is_ascii() && meaning.remedy.is_ascii(), "{name}");
            assert!(meaning.chinese.chars().any(|letter| ('\u{4e00}'..'\u{a000}').contains(&letter)), "{name}");
        }
        assert_eq!((code::all().count(), sub_code::all().count()), (37, 39));
    }

    #[test]
    fn numbers_are_found() {
        assert!(sub_code::all().map(|(number, _)| number).is_sorted_by(|one, next| one < next));
        for (number, meaning) in sub_code::all() {
            assert_eq!(sub_code::meaning(number), Some(meaning));
        }
        assert_eq!(sub_code::meaning(0), None);
    }

    #[test]
    fn no_5xx_and_no_fault_is_ever_said_to_have_done_nothing() {
        for name in code::all().map(|(name, _)| name).chain(["BRAND_NEW", ""]) {
            for status in [202, 302, 408, 500, 502, 503, 504, 599] {
                assert_eq!(refusal(status, name, 0).effect(), Effect::Unknown, "{status} {name}");
            }
        }
        for name in ["SYSTEM_ERROR", "SYSTEMERROR", "BANK_ERROR", "BANKERROR", "USERPAYING", "SERVICE_UNAVAILABLE"] {
            for status in [200, 202, 400, 403, 404, 429, 500, 503] {
                let error = refusal(status, name, 271_302_262);
                assert_eq!((error.effect(), error.is_retryable()), (Effect::Unknown, true), "{status} {name}");
                assert!(error.remedy().contains("query"), "{status} {name}: {}", error.remedy());
            }
        }
    }

    #[test]
    fn a_refusal_is_repeated_only_where_that_can_help() {
        for name in ["OPENID_MISMATCH", "INVALID_TRANSACTIONID", "SIGN_ERROR"] {
            assert!(!refusal(500, name, 0).is_retryable(), "{name}");
        }
        for name in ["FREQUENCY_LIMITED", "FREQUENCY_LIMIT_EXCEED", "RATE_LIMITED", "STATEMENT_CREATING"] {
            let error = refusal(400, name, 0);
            assert_eq!((error.effect(), error.is_retryable()), (Effect::None, true), "{name}");
        }
        for name in ["PARAM_ERROR", "NOT_ENOUGH", "ALREADY_EXISTS", "BRAND_NEW", ""] {
            let error = refusal(400, name, 0);
            assert_eq!((error.effect(), error.is_retryable()), (Effect::None, false), "{name}");
        }
        assert!(refusal(500, "BRAND_NEW", 0).is_retryable() && refusal(429, "PARAM_ERROR", 0).is_retryable());
    }

    #[test]
    fn the_number_explains_a_refusal_unless_the_code_says_more() {
        assert_eq!(refusal(400, "PARAM_ERROR", 268_501_013).remedy(), "send the payer's openid");
        let general = refusal(404, "RESOURCE_NOT_EXISTS", 268_435_461);
        assert_eq!(general.meaning(), code::meaning("RESOURCE_NOT_EXISTS"));
        assert_eq!(refusal(400, "BRAND_NEW", 268_435_461).remedy(), "correct the field that is named");
        assert_eq!(refusal(400, "BRAND_NEW", 7).remedy(), "see the platform's message");
        assert_eq!(refusal(503, "BRAND_NEW", 7).remedy(), "wait, then query or repeat with the same number");
    }

    #[test]
    fn what_the_platform_details_is_kept_and_not_shown() {
        let body = r#"{"code":"PARAM_ERROR","message":"参数错误","detail":{"location":"body","field":"/payer/openid",
            "value":"oUpF8uMuAJO","issue":"not legal"}}"#;
        let error = ApiError::read(StatusCode::BAD_REQUEST, None, body.as_bytes());
        assert_eq!((error.location(), error.issue()), (Some("body"), Some("not legal")));
        assert_eq!(error.value(), Some(&Value::from("oUpF8uMuAJO")));
        assert_eq!(error.to_string(), "HTTP 400 Bad Request PARAM_ERROR: 参数错误 (field /payer/openid: not legal)");
        assert!(!format!("{error:?}{error}").contains("oUpF8uMuAJO"));
    }

    #[test]
    fn a_refused_signature_tells_what_was_verified() {
        let body = r#"{"code":"SIGN_ERROR","message":"签名错误","detail":{"detail":{"issue":"sign not match"},"field":"signature",
            "location":"authorization","sign_information":{"method":"POST","url":"/v3/x?openid=oUpF8uMuAJO",
            "truncated_sign_message":"POST\\n/v3/x?openid=oUpF8uMuAJO\\n1\\nN\\n{\\n","sign_message_length":383}}}"#;
        let error = ApiError::read(StatusCode::UNAUTHORIZED, None, body.as_bytes());
        let told = error.sign_information().expect("told");
        assert_eq!((told.method.as_str(), told.sign_message_length), ("POST", 383));
        assert_eq!(error.issue(), Some("sign not match"));
        assert!(!format!("{error:?}{error}{told:?}").contains("oUpF8uMuAJO"));
        assert_eq!(refusal(401, "SIGN_ERROR", 0).sign_information(), None);
    }
}
