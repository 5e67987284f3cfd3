//! Reading JSON of the platform: the whole text or nothing, and errors that name the place without quoting what stands there.

use serde::{Deserialize, Deserializer};
use serde_json::error::Category;

/// Why a text did not read, fit for a log: field names and kinds, never values.
#[derive(Debug)]
pub(crate) struct Unreadable {
    pub(crate) path: String,
    pub(crate) reason: String,
}

pub(crate) fn read<'a, T: Deserialize<'a>>(json: &'a [u8]) -> Result<T, Unreadable> {
    // Checking UTF-8 once is cheaper than string by string, and keeping track of the path costs as much again as reading:
    // only what does not read is read a second time.
    let text = std::str::from_utf8(json).ok();
    text.and_then(|text| serde_json::from_str(text).ok()).map_or_else(|| read_with_path(json), Ok)
}

fn read_with_path<'a, T: Deserialize<'a>>(json: &'a [u8]) -> Result<T, Unreadable> {
    let mut reader = serde_json::Deserializer::from_slice(json);
    let value = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| Unreadable { path: error.path().to_string(), reason: without_values(error.inner()) })?;
    reader.end().map_err(|error| Unreadable { path: ".".to_owned(), reason: without_values(&error) })?;
    Ok(value)
}

/// serde quotes what it found, which may be an openid; what it expected and where is enough to mend a type.
pub(crate) fn without_values(error: &serde_json::Error) -> String {
    let place = format!(" at line {} column {}", error.line(), error.column());
    let said = error.to_string();
    let said = said.strip_suffix(&place).unwrap_or(&said);
    // Syntax errors quote nothing; the names of missing and doubled fields are our own.
    let quotes_nothing = matches!(error.classify(), Category::Syntax | Category::Eof)
        || said.starts_with("missing field `")
        || said.starts_with("duplicate field `");
    let kept = match said.rsplit_once(", expected ") {
        _ if quotes_nothing => said.to_owned(),
        Some((found, expected)) if found.starts_with("invalid ") => {
            let kind = found.split(['"', '`']).next().unwrap_or_default().trim_end();
            format!("{kind}, expected {expected}")
        }
        _ => "a value that breaks the rule of its type".to_owned(),
    };
    kept + &place
}

/// For `#[serde(deserialize_with)]`: `null` means the same as a missing field.
pub(crate) fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

/// For `#[serde(deserialize_with)]` on the numbers of a GET: a server reads them from a query, where they are text.
pub(crate) fn number_or_text<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Maybe<i64>,
{
    plain_or_text(deserializer, "expected a whole number")
}

/// The same for flags.
pub(crate) fn flag_or_text<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Maybe<bool>,
{
    plain_or_text(deserializer, "expected true or false")
}

fn plain_or_text<'de, D, P, T>(deserializer: D, expected: &str) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    P: Deserialize<'de> + std::str::FromStr,
    T: Maybe<P>,
{
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either<'a, P> {
        Plain(P),
        #[serde(borrow)]
        Text(std::borrow::Cow<'a, str>),
    }
    let refused = || serde::de::Error::custom(expected);
    let value = match Option::<Either<'de, P>>::deserialize(deserializer)? {
        None => None,
        Some(Either::Plain(value)) => Some(value),
        Some(Either::Text(text)) => Some(text.parse().map_err(|_| refused())?),
    };
    T::from_maybe(value).ok_or_else(refused)
}

/// A value, or one that may be missing.
pub(crate) trait Maybe<P>: Sized {
    fn from_maybe(value: Option<P>) -> Option<Self>;
}

impl<P> Maybe<P> for Option<P> {
    fn from_maybe(value: Option<P>) -> Option<Self> {
        Some(value)
    }
}

impl Maybe<Self> for i64 {
    fn from_maybe(value: Option<Self>) -> Option<Self> {
        value
    }
}

impl Maybe<Self> for bool {
    fn from_maybe(value: Option<Self>) -> Option<Self> {
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_name_place_and_kind_and_quote_no_value() {
        #[derive(Debug, Deserialize)]
        struct Outer {
            #[expect(dead_code, reason = "only read")]
            inner: Vec<crate::Timestamp>,
            #[expect(dead_code, reason = "only read")]
            amount: crate::Fen,
        }
        for (json, path, reason) in [
            (r#"{"inner":["a"],"amount":1}"#, "inner[0]", "a value that breaks the rule of its type"),
            (r#"{"inner":[7]}"#, "inner[0]", "invalid type: integer, expected a string"),
            (r#"{"inner":[],"amount":"x, expected y"}"#, "amount", "invalid type: string, expected i64"),
            (r#"{"inner":[],"amount":1.5}"#, "amount", "invalid type: floating point, expected i64"),
            (r#"{"inner":[]}"#, ".", "missing field `amount`"),
            (r#"{"inner":[],"amount":1} x"#, ".", "trailing characters"),
            (r#"{"inner":[],"amount":1"#, "?", "EOF while parsing an object"),
            ("", ".", "EOF while parsing a value"),
        ] {
            let refused = read::<Outer>(json.as_bytes()).expect_err(json);
            assert_eq!(refused.path, path, "{json}");
            let place = refused.reason.find(" at line ").expect("a place");
            assert_eq!(&refused.reason[..place], reason, "{json}");
        }
    }
}
