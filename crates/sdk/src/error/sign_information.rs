//! What the platform tells of a signature it refused, and where our side differs.

use std::fmt;

use serde::Deserialize;

/// The platform's view of the message a refused signature should have been over (`sign_information`).
///
/// Its `Debug` shows method and length only: URL and message may name a customer.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct SignInformation {
    /// The HTTP method it saw.
    #[serde(default)]
    pub method: String,
    /// Path and query as they reached it.
    #[serde(default)]
    pub url: String,
    /// The start of the message it verified against, newlines usually written out as `\n`.
    #[serde(default)]
    pub truncated_sign_message: String,
    /// How long the whole message was, in bytes.
    #[serde(default)]
    pub sign_message_length: u64,
}

/// Where what was signed here differs from what the platform verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignDifference {
    /// Nowhere, as far as the platform shows it: the private key is not that of the certificate `serial_no` names.
    Nowhere,
    /// In this line, counted from 1: method, URL, timestamp, nonce, body.
    Line(usize),
    /// In length, in bytes, behind what the platform shows: the body that was sent is not the body that was signed.
    Length {
        /// What was signed here.
        signed: usize,
        /// What the platform saw.
        seen: u64,
    },
}

impl SignInformation {
    /// Compares with what was signed, as [`request_message`](crate::protocol::sign::request_message) lays it out.
    #[must_use]
    pub fn compare(&self, signed: &[u8]) -> SignDifference {
        let shown = &self.truncated_sign_message;
        // A `\n` written out in the body is the body's own.
        let shown = if shown.contains('\n') { shown.clone() } else { shown.replacen("\\n", "\n", 4) };
        let shown = shown.strip_suffix("\\n").unwrap_or(&shown).trim_end_matches('\n');
        if let Some(at) = shown.bytes().zip(signed).position(|(seen, signed)| seen != *signed) {
            return SignDifference::Line(signed[..at].split(|byte| *byte == b'\n').count());
        }
        let length = u64::try_from(signed.len()).unwrap_or(u64::MAX);
        match shown.len() > signed.len() || self.sign_message_length != length {
            true => SignDifference::Length { signed: signed.len(), seen: self.sign_message_length },
            false => SignDifference::Nowhere,
        }
    }
}

impl fmt::Debug for SignInformation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignInformation")
            .field("method", &self.method)
            .field("sign_message_length", &self.sign_message_length)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for SignDifference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = match self {
            Self::Nowhere => {
                return f.write_str(
                    "the messages are the same: the private key is not that of the certificate that serial_no names",
                );
            }
            Self::Length { signed, seen } => {
                return write!(
                    f,
                    "{signed} bytes were signed and the platform saw {seen}: the body that was sent is not the one that was signed"
                );
            }
            Self::Line(line) => *line,
        };
        let what = match line {
            1 => "the method: upper case, the one that is sent",
            2 => "path and query: sign them as sent, percent-encoded, without host",
            3 => "the timestamp: Unix seconds, the same in the header",
            4 => "the nonce: the same in the header",
            _ => "the body: sign the very bytes that are sent",
        };
        write!(f, "line {line} differs, {what}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::sign::request_message;

    const BODY: &[u8] = br#"{"appid":"wx8888888888888888","note":"a\nb"}"#;

    fn seen(target: &str, body: &str, length: usize, newline: &str) -> SignInformation {
        let shown = ["POST", target, "1767319200", "N0NCE", body, ""].join(newline);
        SignInformation {
            method: "POST".to_owned(),
            url: target.to_owned(),
            truncated_sign_message: shown,
            sign_message_length: u64::try_from(length).expect("small"),
        }
    }

    #[test]
    fn the_line_that_differs_is_named() {
        let signed = request_message("POST", "/v3/x", 1_767_319_200, "N0NCE", BODY);
        let whole = std::str::from_utf8(BODY).expect("text");
        for newline in ["\n", "\\n"] {
            let compare = |target, body, length| seen(target, body, length, newline).compare(&signed);
            assert_eq!(compare("/v3/x", r#"{"appid""#, signed.len()), SignDifference::Nowhere);
            assert_eq!(compare("/v3/x", whole, signed.len()), SignDifference::Nowhere);
            assert_eq!(compare("/v3/x?a=1", r#"{"appid""#, signed.len() + 4), SignDifference::Line(2));
            assert_eq!(compare("/v3/y", r#"{"appid""#, signed.len()), SignDifference::Line(2));
            assert_eq!(compare("/v3/x", r#"{"mchid""#, signed.len()), SignDifference::Line(5));
            let longer = signed.len() + 1;
            let seen = u64::try_from(longer).expect("small");
            let other_length = SignDifference::Length { signed: signed.len(), seen };
            assert_eq!(compare("/v3/x", r#"{"appid""#, longer), other_length);
        }
        let nothing = SignInformation {
            method: String::new(),
            url: String::new(),
            truncated_sign_message: String::new(),
            sign_message_length: 0,
        };
        assert!(matches!(nothing.compare(&signed), SignDifference::Length { .. }));
        assert!(!format!("{nothing:?}{:?}", seen("/v3/openid", "openid", 1, "\n")).contains("openid"));
    }
}
