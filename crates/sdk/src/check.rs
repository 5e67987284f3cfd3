//! What is known to be wrong before anything is sent: lengths, ranges and sums that the platform documents.

use std::borrow::Cow;
use std::fmt;
use std::ops::RangeInclusive;

use url::Url;

use crate::money::{Currency, Fen};

/// A field that breaks a documented rule. Nothing was sent; the value itself is not shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{field}` must {rule}")]
#[non_exhaustive]
pub struct InvalidRequest {
    /// The field, with its place: `sub_orders[2].amount.total_amount`.
    pub field: String,
    /// What the platform asks of it, as in "be 1 to 64 characters, got 65".
    pub rule: Cow<'static, str>,
}

impl InvalidRequest {
    pub(crate) fn new(field: impl Into<String>, rule: impl Into<Cow<'static, str>>) -> Self {
        Self { field: field.into(), rule: rule.into() }
    }

    fn within(mut self, parent: impl fmt::Display) -> Self {
        self.field = format!("{parent}.{}", self.field);
        self
    }
}

/// A text, or one that may be missing.
pub(crate) trait MaybeText {
    fn text(&self) -> Option<&str>;
}

impl MaybeText for String {
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl MaybeText for Currency {
    fn text(&self) -> Option<&str> {
        Some(self.as_str())
    }
}

impl<T: MaybeText> MaybeText for Option<T> {
    fn text(&self) -> Option<&str> {
        self.as_ref().and_then(T::text)
    }
}

/// A list, or one that may be missing.
pub(crate) trait MaybeList<T> {
    fn list(&self) -> Option<&[T]>;
}

impl<T> MaybeList<T> for Vec<T> {
    fn list(&self) -> Option<&[T]> {
        Some(self)
    }
}

impl<T> MaybeList<T> for Option<Vec<T>> {
    fn list(&self) -> Option<&[T]> {
        self.as_deref()
    }
}

/// Whether a text has a length that may be sent. Where the sources do not say whether characters or bytes are meant,
/// characters are counted, so that nothing is refused here that the platform would take.
pub(crate) fn chars(field: &str, text: &impl MaybeText, range: RangeInclusive<usize>) -> Result<(), InvalidRequest> {
    let Some(text) = text.text() else { return Ok(()) };
    within(field, text.chars().count(), range, "characters")
}

/// As [`chars`], where the platform counts bytes.
pub(crate) fn bytes(field: &str, text: &impl MaybeText, range: RangeInclusive<usize>) -> Result<(), InvalidRequest> {
    let Some(text) = text.text() else { return Ok(()) };
    within(field, text.len(), range, "bytes")
}

/// Whether a list has a length that may be sent; a missing one has.
pub(crate) fn items<T>(
    field: &str,
    list: &impl MaybeList<T>,
    range: RangeInclusive<usize>,
) -> Result<(), InvalidRequest> {
    let Some(list) = list.list() else { return Ok(()) };
    within(field, list.len(), range, "entries")
}

fn within(field: &str, got: usize, range: RangeInclusive<usize>, unit: &str) -> Result<(), InvalidRequest> {
    if range.contains(&got) {
        return Ok(());
    }
    let (least, most) = range.into_inner();
    let rule = match least {
        0 => format!("be at most {most} {unit}, got {got}"),
        least if least == most => format!("be {most} {unit}, got {got}"),
        least => format!("be {least} to {most} {unit}, got {got}"),
    };
    Err(InvalidRequest::new(field, rule))
}

/// Whether the platform can send notifications to an address: absolute, http(s), without query and fragment. Addresses
/// that only a test can reach are fine.
pub(crate) fn notify_url(field: &str, text: &impl MaybeText, most: usize) -> Result<(), InvalidRequest> {
    let Some(text) = text.text() else { return Ok(()) };
    within(field, text.chars().count(), 1..=most, "characters")?;
    let usable = |url: &Url| {
        matches!(url.scheme(), "http" | "https") && url.has_host() && url.query().is_none() && url.fragment().is_none()
    };
    match Url::parse(text).is_ok_and(|url| usable(&url)) {
        true => Ok(()),
        false => Err(InvalidRequest::new(field, "be an absolute http or https URL without query and fragment")),
    }
}

/// Whether an amount is at least so much.
pub(crate) fn at_least(field: &str, amount: impl Into<Option<Fen>>, least: Fen) -> Result<(), InvalidRequest> {
    match amount.into() {
        Some(amount) if amount < least => {
            Err(InvalidRequest::new(field, format!("be at least {} fen, got {}", least.get(), amount.get())))
        }
        _ => Ok(()),
    }
}

/// Whether a number lies in a range.
pub(crate) fn range(
    field: &str,
    number: impl Into<Option<i64>>,
    range: RangeInclusive<i64>,
) -> Result<(), InvalidRequest> {
    match number.into() {
        Some(number) if !range.contains(&number) => {
            let (least, most) = range.into_inner();
            Err(InvalidRequest::new(field, format!("be {least} to {most}, got {number}")))
        }
        _ => Ok(()),
    }
}

/// The rules of a struct inside, named by its place.
pub(crate) fn inside<'a, T: 'a>(
    field: &str,
    inner: impl Into<Option<&'a T>>,
    rules: impl Fn(&T) -> Result<(), InvalidRequest>,
) -> Result<(), InvalidRequest> {
    inner.into().map_or(Ok(()), |inner| rules(inner).map_err(|error| error.within(field)))
}

/// The rules of every struct in a list, named by their places.
pub(crate) fn each<T>(
    field: &str,
    list: &impl MaybeList<T>,
    rules: impl Fn(&T) -> Result<(), InvalidRequest>,
) -> Result<(), InvalidRequest> {
    for (index, inner) in list.list().unwrap_or_default().iter().enumerate() {
        rules(inner).map_err(|error| error.within(format_args!("{field}[{index}]")))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_names_place_rule_and_length_but_not_the_value() {
        let list = vec!["ok".to_owned(), "秘密".repeat(3)];
        let error = each("rows", &list, |text| chars("name", text, 1..=5)).expect_err("six characters");
        assert_eq!(error.to_string(), "`rows[1].name` must be 1 to 5 characters, got 6");
        assert!(bytes("name", &list[1], 0..=18).is_ok());
        assert!(chars("name", &None::<String>, 1..=5).is_ok());
        let error = inside("amount", &Fen::ZERO, |fen| at_least("total", *fen, Fen::new(1))).expect_err("nothing");
        assert_eq!(error.to_string(), "`amount.total` must be at least 1 fen, got 0");
        assert_eq!(items("rows", &list, 3..=3).expect_err("two").rule, "be 3 entries, got 2");
    }

    #[test]
    fn a_notification_goes_to_an_absolute_address_without_a_query() {
        for good in
            ["https://shop.example/notify", "http://127.0.0.1:8700/n", "http://[::1]:9/n", "HTTPS://shop.example"]
        {
            assert_eq!(notify_url("notify_url", &good.to_owned(), 255), Ok(()), "{good}");
        }
        let long = format!("https://shop.example/{}", "n".repeat(235));
        for bad in [
            "",
            "/notify",
            "shop.example/n",
            "ftp://shop.example/n",
            "https://a.example/n?x=1",
            "https://a.example/#",
            &long,
        ] {
            let error = notify_url("notify_url", &bad.to_owned(), 255).expect_err(bad);
            assert!(error.field == "notify_url" && !error.rule.contains("example"), "{error}");
        }
        assert_eq!(notify_url("notify_url", &None::<String>, 255), Ok(()));
    }
}
