//! One call of APIv2, one plain struct: the trait, the local checks, and the one rule that lays it out and signs it.

use std::collections::BTreeMap;
use std::fmt;
use std::net::IpAddr;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::error::{ApiV2Error, V2Error, V2RequestError, V2Untrusted};
use super::typed;
use super::xml::Fields;
use crate::json::Unreadable;
use crate::protocol::v2::{V2SignType, sign};
use crate::secret::ApiV2Key;

/// A call of APIv2. The client adds `mch_id`, `nonce_str`, `sign_type` and `sign`.
///
/// Fields are flat; what is JSON within XML serialises as a text.
pub trait V2Call: Serialize + Send + Sync {
    /// The path, as in `/pay/micropay`.
    const PATH: &'static str;
    /// Whether the platform asks for the merchant certificate in TLS.
    const NEEDS_CERTIFICATE: bool = false;
    /// How it is signed. Calls without a `sign_type` are signed with MD5.
    const SIGN_TYPE: V2SignType = V2SignType::HmacSha256;
    /// What its fields must keep to, checked before anything is sent.
    const RULES: &'static [Rule] = &[];
    /// What a success brings.
    type Answer: V2Answer;

    /// What several fields must keep to together.
    ///
    /// # Errors
    /// [`V2RequestError::Field`] names the field.
    fn check(&self) -> Result<(), V2RequestError> {
        Ok(())
    }
}

/// What one field must keep to.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    field: &'static str,
    most: usize,
    kind: Kind,
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Text,
    Ascii,
    Number,
    Positive,
    Day,
    Address,
    Url,
}

impl Rule {
    /// A text of at most so many characters.
    #[must_use]
    pub const fn text(field: &'static str, most: usize) -> Self {
        Self { field, most, kind: Kind::Text }
    }

    /// At most so many printable ASCII characters.
    #[must_use]
    pub const fn ascii(field: &'static str, most: usize) -> Self {
        Self { field, most, kind: Kind::Ascii }
    }

    /// A merchant's number: at most so many of `0-9 A-Z a-z _ - | * @`.
    #[must_use]
    pub const fn number(field: &'static str, most: usize) -> Self {
        Self { field, most, kind: Kind::Number }
    }

    /// An amount of at least 1 fen.
    #[must_use]
    pub const fn positive(field: &'static str) -> Self {
        Self { field, most: 19, kind: Kind::Positive }
    }

    /// A day as `yyyyMMdd`.
    #[must_use]
    pub const fn day(field: &'static str) -> Self {
        Self { field, most: 8, kind: Kind::Day }
    }

    /// An IPv4 or IPv6 address of at most so many characters.
    #[must_use]
    pub const fn address(field: &'static str, most: usize) -> Self {
        Self { field, most, kind: Kind::Address }
    }

    /// An absolute http(s) URL without a query, of at most so many characters.
    #[must_use]
    pub const fn url(field: &'static str, most: usize) -> Self {
        Self { field, most, kind: Kind::Url }
    }

    fn holds(&self, value: &str) -> bool {
        value.chars().count() <= self.most
            && match self.kind {
                Kind::Text => true,
                Kind::Ascii => value.bytes().all(|byte| byte.is_ascii_graphic()),
                Kind::Number => value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-|*@".contains(&byte)),
                Kind::Positive => value.parse::<i64>().is_ok_and(|fen| fen >= 1),
                Kind::Day => jiff::civil::Date::strptime("%Y%m%d", value).is_ok() && value.len() == 8,
                Kind::Address => value.parse::<IpAddr>().is_ok(),
                Kind::Url => url::Url::parse(value).is_ok_and(|url| {
                    matches!(url.scheme(), "http" | "https") && url.has_host() && url.query().is_none()
                }),
            }
    }

    fn describe(&self) -> String {
        let most = self.most;
        match self.kind {
            Kind::Text => format!("at most {most} characters"),
            Kind::Ascii => format!("at most {most} printable ASCII characters"),
            Kind::Number => format!("at most {most} characters of 0-9 A-Z a-z _ - | * @"),
            Kind::Positive => "at least 1 fen".to_owned(),
            Kind::Day => "a day as yyyyMMdd".to_owned(),
            Kind::Address => format!("an IP address of at most {most} characters"),
            Kind::Url => format!("an absolute http(s) URL without a query, of at most {most} characters"),
        }
    }
}

/// Lays a call out and signs it.
///
/// # Errors
/// [`V2RequestError`] names the field that the platform would refuse.
pub fn bind<C: V2Call>(call: &C, mch_id: &str, nonce_str: &str, key: &ApiV2Key) -> Result<Fields, V2RequestError> {
    let serialize = |reason: String| V2RequestError::Serialize { reason };
    let Value::Object(values) = serde_json::to_value(call).map_err(|error| serialize(error.to_string()))? else {
        return Err(serialize("a call must be a struct".to_owned()));
    };
    let mut fields = Fields::default();
    for (name, value) in values {
        let text = match value {
            Value::Null => continue,
            Value::String(text) => text,
            Value::Number(number) => number.to_string(),
            Value::Bool(_) | Value::Array(_) | Value::Object(_) => {
                return Err(serialize(format!("`{name}` is not flat")));
            }
        };
        if !text.is_empty() {
            fields.insert(name, text);
        }
    }
    for rule in C::RULES {
        if fields.get(rule.field).is_some_and(|value| !rule.holds(value)) {
            return Err(V2RequestError::Field { field: rule.field, rule: rule.describe() });
        }
    }
    // XML has no way to write them, or would read others back.
    if fields.iter().any(|(_, value)| {
        value.contains(|c: char| (c.is_control() && c != '\n' && c != '\t') || c == '\u{fffe}' || c == '\u{ffff}')
    }) {
        return Err(serialize("a control character cannot stand in XML".to_owned()));
    }
    call.check()?;
    fields.insert("mch_id", mch_id);
    fields.insert("nonce_str", nonce_str);
    if C::SIGN_TYPE == V2SignType::HmacSha256 {
        fields.insert("sign_type", "HMAC-SHA256");
    }
    let sign = signature(&fields, key, C::SIGN_TYPE);
    fields.insert("sign", sign);
    Ok(fields)
}

/// What `sign` over these fields should be.
#[must_use]
pub fn signature(fields: &Fields, key: &ApiV2Key, sign_type: V2SignType) -> String {
    let parameters: BTreeMap<&str, &str> = fields.iter().collect();
    sign(&parameters, key.as_str(), sign_type)
}

/// Whether the fields' own `sign` is over them and by this key, which nobody but merchant and platform holds. Its length
/// tells how it was made.
///
/// # Errors
/// [`V2Untrusted::NoSignature`] and [`V2Untrusted::WrongSignature`].
pub fn verify(fields: &Fields, key: &ApiV2Key) -> Result<(), V2Untrusted> {
    let brought = fields.get("sign").ok_or(V2Untrusted::NoSignature)?;
    let sign_type = if brought.len() == 32 { V2SignType::Md5 } else { V2SignType::HmacSha256 };
    let computed = signature(fields, key, sign_type);
    aws_lc_rs::constant_time::verify_slices_are_equal(brought.as_bytes(), computed.as_bytes())
        .map_err(|_| V2Untrusted::WrongSignature)
}

/// What a call brings back. Types of answers implement it in a line, by one of the ways of [`RawAnswer`].
pub trait V2Answer: Sized {
    /// Reads the answer.
    ///
    /// # Errors
    /// [`V2Error`].
    fn read(answer: RawAnswer<'_>) -> Result<Self, V2Error>;
}

/// An answer as it came, not yet believed. `Debug` shows its length.
pub struct RawAnswer<'a> {
    status: http::StatusCode,
    body: &'a [u8],
    key: &'a ApiV2Key,
    asked: &'a Fields,
}

impl fmt::Debug for RawAnswer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawAnswer(HTTP {}, {} bytes)", self.status, self.body.len())
    }
}

/// Names that an answer must not answer differently than they were asked.
const ECHOED: &[&str] = &["mch_id", "sub_mch_id", "out_trade_no", "transaction_id", "out_refund_no", "refund_id"];

impl<'a> RawAnswer<'a> {
    /// An answer that was carried otherwise than by a [`Client`](crate::Client); `asked` is what [`bind`] laid out.
    #[must_use]
    pub fn new(status: http::StatusCode, body: &'a [u8], key: &'a ApiV2Key, asked: &'a Fields) -> Self {
        Self { status, body, key, asked }
    }

    /// A signed answer (all but a few): verified, then read. `lists` names the list that numbered fields `…_$n` go to,
    /// and the list within it for `…_$n_$m`.
    ///
    /// # Errors
    /// [`V2Error`]; a `result_code` FAIL is [`V2Error::Api`].
    pub fn signed<T: DeserializeOwned>(self, lists: &'static [&'static str]) -> Result<T, V2Error> {
        decode(&self.verified()?, lists)
    }

    /// A signed answer as fields.
    ///
    /// # Errors
    /// As [`Self::signed`].
    pub fn verified(self) -> Result<Fields, V2Error> {
        let fields = self.accepted()?;
        let untrusted = |reason| V2Error::Untrusted { status: self.status, reason };
        verify(&fields, self.key).map_err(untrusted)?;
        for name in ECHOED {
            if let (Some(asked), Some(answered)) = (self.asked.get(name), fields.get(name))
                && asked != answered
            {
                return Err(untrusted(V2Untrusted::Other { field: name }));
            }
        }
        self.succeeded(fields)
    }

    /// An answer that the platform does not sign. Nothing about money may be decided by it.
    ///
    /// # Errors
    /// As [`Self::signed`]; what it refuses is [`V2Error::Unsigned`].
    pub fn unsigned<T: DeserializeOwned>(self) -> Result<T, V2Error> {
        let fields = self.accepted()?;
        match fields.get("result_code") {
            Some("SUCCESS") | None => decode(&fields, &[]),
            Some(_) => Err(self.unsigned_refusal(&fields)),
        }
    }

    /// A file, or XML that says why there is none. Neither is signed.
    ///
    /// # Errors
    /// [`V2Error::Unsigned`] with what the XML claims.
    pub fn file(self) -> Result<&'a [u8], V2Error> {
        if self.body.trim_ascii_start().starts_with(b"<") {
            return Err(self.unsigned_refusal(&self.parsed()?));
        }
        if self.body.is_empty() || !self.status.is_success() {
            return Err(self.untrusted(V2Untrusted::NoResult));
        }
        Ok(self.body)
    }

    fn parsed(&self) -> Result<Fields, V2Error> {
        Fields::read(self.body, "xml").map_err(|error| self.untrusted(error.into()))
    }

    fn accepted(&self) -> Result<Fields, V2Error> {
        let fields = self.parsed()?;
        match fields.get("return_code") {
            Some("SUCCESS") => Ok(fields),
            Some(_) => Err(self.unsigned_refusal(&fields)),
            None => Err(self.untrusted(V2Untrusted::NoResult)),
        }
    }

    fn succeeded(&self, fields: Fields) -> Result<Fields, V2Error> {
        let text = |name: &str| fields.get(name).unwrap_or_default().to_owned();
        match fields.get("result_code") {
            Some("SUCCESS") => Ok(fields),
            Some(_) => Err(V2Error::Api(ApiV2Error {
                err_code: text("err_code"),
                err_code_des: text("err_code_des"),
                recall: fields.get("recall") == Some("Y"),
            })),
            None => Err(self.untrusted(V2Untrusted::NoResult)),
        }
    }

    fn untrusted(&self, reason: V2Untrusted) -> V2Error {
        V2Error::Untrusted { status: self.status, reason }
    }

    /// What nobody signed may say anything: only a short and printable part of it is shown.
    fn unsigned_refusal(&self, fields: &Fields) -> V2Error {
        const MAX_SHOWN: usize = 128;
        let shown = |name: &str| {
            fields.get(name).map(|text| text.chars().filter(|c| !c.is_control()).take(MAX_SHOWN).collect::<String>())
        };
        let return_msg = shown("err_code_des").or_else(|| shown("return_msg")).unwrap_or_default();
        let error_code = shown("error_code").or_else(|| shown("err_code"));
        V2Error::Unsigned { status: self.status, return_msg, error_code }
    }
}

/// For calls that have no type here: the verified fields as they came.
impl V2Answer for Fields {
    fn read(answer: RawAnswer<'_>) -> Result<Self, V2Error> {
        answer.verified()
    }
}

pub(super) fn decode<T: DeserializeOwned>(fields: &Fields, lists: &'static [&'static str]) -> Result<T, V2Error> {
    typed::read(fields, lists).map_err(|Unreadable { path, reason }| V2Error::Decode { path, reason })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_hold_what_the_documents_ask() {
        for (rule, good, bad) in [
            (Rule::text("body", 3), "茶茶茶", "茶茶茶茶"),
            (Rule::ascii("auth_code", 18), "134567890123456789", "13456789012345678 "),
            (Rule::number("out_refund_no", 64), "a_-|*@9", "a/b"),
            (Rule::positive("total_fee"), "1", "0"),
            (Rule::day("bill_date"), "20260102", "20260132"),
            (Rule::day("bill_date"), "20260102", "2026-1-2"),
            (Rule::address("ip", 64), "2001:db8::1", "1.2.3"),
            (Rule::address("ip", 16), "123.123.123.123", "2001:0db8:0000:0000:0000:0000:0000:0001"),
            (Rule::url("notify_url", 256), "https://shop.example/notify", "https://shop.example/notify?x=1"),
            (Rule::url("notify_url", 256), "http://shop.example/notify", "/notify"),
        ] {
            assert!(rule.holds(good) && !rule.holds(bad), "{}: {}", rule.field, rule.describe());
        }
    }
}
