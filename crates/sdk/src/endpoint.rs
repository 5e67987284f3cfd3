//! One call, one plain struct: the trait, and the one rule that binds its fields to path, query and body.

use std::fmt::{self, Write as _};

use bytes::Bytes;
use http::Method;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde::de::{DeserializeOwned, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

use crate::check::InvalidRequest;
use crate::id::SerialNo;
use crate::protocol::sensitive::Sealed;

/// A call of APIv3.
///
/// Path fields are found by name; what is left goes into the query of a GET or DELETE and into a JSON body otherwise.
pub trait Endpoint: Serialize + Send + Sync {
    /// The HTTP method.
    const METHOD: Method;
    /// The path with its fields in braces, as in `/v3/pay/transactions/id/{transaction_id}`.
    const PATH: &'static str;
    /// What a success brings; [`NoContent`] when it brings nothing.
    type Response: DeserializeOwned;

    /// Fields that go into the query although the call has a body. Few calls are like that.
    const IN_QUERY: &'static [&'static str] = &[];
    /// Whether a POST goes without any body. Few calls are like that.
    const NO_BODY: bool = false;

    /// Rules that are known before anything is sent: lengths, ranges, sums.
    ///
    /// # Errors
    /// The first field that breaks one.
    fn check(&self) -> Result<(), InvalidRequest> {
        Ok(())
    }

    /// The sensitive fields that are there. The serial of the key they were sealed for travels as `Wechatpay-Serial`.
    fn sealed(&self) -> Vec<&Sealed> {
        Vec::new()
    }
}

/// The key that all sensitive fields of a call were sealed for, if there are any.
///
/// # Errors
/// [`BindError::MixedKeys`]: one call names one key.
pub fn sealed_for<E: Endpoint>(call: &E) -> Result<Option<SerialNo>, BindError> {
    let sealed = call.sealed();
    let mut serials = sealed.iter().filter_map(|sealed| sealed.serial());
    let first = serials.next();
    match first.is_some_and(|first| serials.any(|serial| serial != first)) {
        true => Err(BindError::MixedKeys),
        false => Ok(first.cloned()),
    }
}

/// A success without a body (HTTP 204).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct NoContent;

impl<'de> Deserialize<'de> for NoContent {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Anything;
        impl<'de> Visitor<'de> for Anything {
            type Value = NoContent;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("nothing, or an object that says nothing")
            }
            fn visit_unit<E>(self) -> Result<NoContent, E> {
                Ok(NoContent)
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<NoContent, A::Error> {
                while map.next_entry::<serde::de::IgnoredAny, serde::de::IgnoredAny>()?.is_some() {}
                Ok(NoContent)
            }
        }
        deserializer.deserialize_any(Anything)
    }
}

/// A call laid out for the wire: exactly these bytes are signed and sent.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct BoundCall {
    /// The HTTP method.
    pub method: Method,
    /// Path and query, percent-encoded.
    pub target: String,
    /// The JSON body; empty for GET and DELETE.
    pub body: Bytes,
}

/// Without the body, which may name a customer.
impl fmt::Debug for BoundCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BoundCall")
            .field("method", &self.method)
            .field("target", &self.target)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}

/// Everything but the unreserved characters of RFC 3986 is encoded, in path and query alike.
pub(crate) const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Lays a call out for the wire.
///
/// # Errors
/// [`BindError`] names the field that does not fit.
pub fn bind<E: Endpoint>(call: &E) -> Result<BoundCall, BindError> {
    // Most calls have nothing in the path: what is an object goes out as it is written, once.
    if has_body(&E::METHOD) && !E::NO_BODY && E::IN_QUERY.is_empty() && !E::PATH.contains('{') {
        let body = serde_json::to_vec(call).map_err(unwritable)?;
        if body.starts_with(b"{") {
            return Ok(BoundCall { method: E::METHOD, target: E::PATH.to_owned(), body: body.into() });
        }
    }
    bind_by_value(call)
}

/// As [`bind`], always by way of a tree of fields.
pub(crate) fn bind_by_value<E: Endpoint>(call: &E) -> Result<BoundCall, BindError> {
    let place = Place { method: E::METHOD, template: E::PATH, in_query: E::IN_QUERY, no_body: E::NO_BODY };
    bind_fields(place, serde_json::to_value(call).map_err(unwritable)?)
}

fn unwritable(error: serde_json::Error) -> BindError {
    BindError::Serialize { reason: error.to_string() }
}

/// Where the fields of a call go.
struct Place {
    method: Method,
    template: &'static str,
    in_query: &'static [&'static str],
    no_body: bool,
}

fn has_body(method: &Method) -> bool {
    method != Method::GET && method != Method::DELETE
}

fn bind_fields(place: Place, fields: Value) -> Result<BoundCall, BindError> {
    let Place { method, template, in_query, no_body } = place;
    let mut fields = match fields {
        Value::Object(fields) => fields,
        Value::Null => Map::new(),
        _ => return Err(BindError::Serialize { reason: "a call must be a struct".to_owned() }),
    };
    let mut target = String::with_capacity(template.len() + 64);
    for part in template.split_inclusive('}') {
        let Some((fixed, name)) = part.strip_suffix('}').and_then(|part| part.split_once('{')) else {
            target.push_str(part);
            continue;
        };
        let value = fields.remove(name).and_then(|value| scalar(&value)).filter(|value| !value.is_empty());
        // `.` and `..` would be folded away by any URL parser on the way.
        let value = value.filter(|value| value != "." && value != "..");
        let value = value.ok_or_else(|| BindError::Path { field: name.to_owned() })?;
        target.push_str(fixed);
        target.extend(utf8_percent_encode(&value, ENCODED));
    }
    if !has_body(&method) {
        write_query(&mut target, &fields)?;
        return Ok(BoundCall { method, target, body: Bytes::new() });
    }
    let query = in_query.iter().filter_map(|name| fields.remove_entry(*name)).collect();
    write_query(&mut target, &query)?;
    let body = match no_body {
        true => Bytes::new(),
        false => Value::Object(fields).to_string().into(),
    };
    Ok(BoundCall { method, target, body })
}

fn write_query(target: &mut String, fields: &Map<String, Value>) -> Result<(), BindError> {
    let mut separator = '?';
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_null()) {
        let value = scalar(value).ok_or_else(|| BindError::Query { field: name.clone() })?;
        let (name, value) = (utf8_percent_encode(name, ENCODED), utf8_percent_encode(&value, ENCODED));
        write!(target, "{separator}{name}={value}").expect("a String takes any text");
        separator = '&';
    }
    Ok(())
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// The rule read backwards, for a server: the fields of a call from the path, query and body it came with.
///
/// `None` when the path is another endpoint's.
///
/// # Errors
/// [`BindError`] names what cannot be read.
pub fn unbind(template: &str, target: &str, body: &[u8]) -> Option<Result<Value, BindError>> {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let in_path = path_fields(template, path)?;
    Some(collect_fields(in_path, query, body))
}

fn path_fields<'t>(template: &'t str, path: &str) -> Option<Vec<(&'t str, String)>> {
    let (mut wanted, mut found) = (template.split('/'), path.split('/'));
    let mut fields = Vec::new();
    loop {
        match (wanted.next(), found.next()) {
            (None, None) => return Some(fields),
            (Some(want), Some(got)) => match want.strip_prefix('{').and_then(|want| want.strip_suffix('}')) {
                Some(name) if !got.is_empty() => {
                    fields.push((name, percent_decode_str(got).decode_utf8().ok()?.into_owned()));
                }
                None if want == got => {}
                _ => return None,
            },
            _ => return None,
        }
    }
}

fn collect_fields(in_path: Vec<(&str, String)>, query: &str, body: &[u8]) -> Result<Value, BindError> {
    let mut fields = match body {
        [] => Map::new(),
        body => {
            let mut reader = serde_json::Deserializer::from_slice(body);
            let fields =
                Map::deserialize(&mut reader).map_err(|error| BindError::Json { reason: error.to_string() })?;
            reader.end().map_err(|error| BindError::Json { reason: error.to_string() })?;
            fields
        }
    };
    let in_query = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let decode = |text: &str| {
            let spaced = text.replace('+', " ");
            percent_decode_str(&spaced).decode_utf8().map(std::borrow::Cow::into_owned)
        };
        match (decode(name), decode(value)) {
            (Ok(name), Ok(value)) => Ok((name, value)),
            _ => Err(BindError::Query { field: name.chars().take(64).collect() }),
        }
    });
    for pair in in_path.into_iter().map(|(name, value)| Ok((name.to_owned(), value))).chain(in_query) {
        let (name, value) = pair?;
        if fields.insert(name.clone(), Value::String(value)).is_some() {
            return Err(BindError::Twice { field: name });
        }
    }
    Ok(Value::Object(fields))
}

/// A call that cannot be laid out, or read back.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BindError {
    /// A path field is missing or empty.
    #[error("`{field}` is part of the path and must not be empty, `.` or `..`")]
    Path {
        /// Its name.
        field: String,
    },
    /// A query field is not a text, number or flag.
    #[error("`{field}` cannot stand in a query")]
    Query {
        /// Its name.
        field: String,
    },
    /// A field stands in two places.
    #[error("`{field}` stands twice")]
    Twice {
        /// Its name.
        field: String,
    },
    /// The body is not a JSON object.
    #[error("the body is not a JSON object: {reason}")]
    Json {
        /// What the parser said.
        reason: String,
    },
    /// Sensitive fields that were sealed for different keys.
    #[error("sensitive fields were sealed for different keys: seal them all again, for one")]
    MixedKeys,
    /// The struct does not serialise.
    #[error("the call does not serialise: {reason}")]
    Serialize {
        /// What serde said.
        reason: String,
    },
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn plain(method: Method, template: &'static str) -> Place {
        Place { method, template, in_query: &[], no_body: false }
    }

    #[test]
    fn few_calls_have_a_query_beside_the_body_or_no_body_at_all() {
        let place = Place { in_query: &["sub_mchid"], ..plain(Method::POST, "/v3/x/{id}") };
        let call = bind_fields(place, json!({"id": "7", "sub_mchid": "19&", "a": 1})).expect("binds");
        assert_eq!((call.target.as_str(), &call.body[..]), ("/v3/x/7?sub_mchid=19%26", &br#"{"a":1}"#[..]));
        let place = Place { no_body: true, ..plain(Method::POST, "/v3/x/{id}/cancel") };
        let call = bind_fields(place, json!({"id": "7"})).expect("binds");
        assert_eq!((call.target.as_str(), &call.body[..]), ("/v3/x/7/cancel", &b""[..]));
    }

    #[test]
    fn path_fields_leave_the_rest_to_query_or_body() {
        let fields = json!({"out_trade_no": "a|b*c", "mchid": "1900000001", "note": null});
        let path = "/v3/pay/transactions/out-trade-no/{out_trade_no}";
        let query = bind_fields(plain(Method::GET, path), fields).expect("binds");
        assert_eq!(query.target, "/v3/pay/transactions/out-trade-no/a%7Cb%2Ac?mchid=1900000001");
        assert!(query.body.is_empty());

        let close = "/v3/pay/transactions/out-trade-no/{out_trade_no}/close";
        let call =
            bind_fields(plain(Method::POST, close), json!({"out_trade_no": "x/..", "mchid": "1"})).expect("binds");
        assert_eq!(call.target, "/v3/pay/transactions/out-trade-no/x%2F../close");
        assert_eq!(call.body, r#"{"mchid":"1"}"#);
        for bad in [json!({"mchid": "1"}), json!({"out_trade_no": ""}), json!({"out_trade_no": ".."})] {
            assert!(matches!(bind_fields(plain(Method::POST, close), bad), Err(BindError::Path { .. })));
        }
    }

    #[test]
    fn the_rule_reads_backwards() {
        let close = "/v3/pay/transactions/out-trade-no/{out_trade_no}/close";
        let read = unbind(close, "/v3/pay/transactions/out-trade-no/a%7Cb/close", br#"{"mchid":"1"}"#);
        assert_eq!(read, Some(Ok(json!({"out_trade_no": "a|b", "mchid": "1"}))));
        assert_eq!(unbind(close, "/v3/pay/transactions/id/1", b""), None);
        let doubled = unbind(close, "/v3/pay/transactions/out-trade-no/a/close", br#"{"out_trade_no":"b"}"#);
        assert!(matches!(doubled, Some(Err(BindError::Twice { .. }))));
        let trailing = unbind("/v3/x", "/v3/x", b"{} {}");
        assert!(matches!(trailing, Some(Err(BindError::Json { .. }))));
    }
}
