//! Money as the platform counts it: whole fen (分), never a binary float.

use std::fmt;
use std::iter::Sum;

use serde::{Deserialize, Serialize};

/// An amount in fen (分, 1/100 yuan), the unit of every APIv3 amount. Bills, which are in yuan, are converted exactly.
///
/// ```
/// use yifen::Fen;
/// assert_eq!(Fen::from_yuan("12.34")?, Fen::new(1234));
/// assert_eq!(Fen::new(1234).to_string(), "12.34");
/// # Ok::<(), yifen::ParseYuanError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fen(i64);

impl Fen {
    /// No money at all.
    pub const ZERO: Self = Self(0);

    /// `fen` hundredths of a yuan.
    #[must_use]
    pub const fn new(fen: i64) -> Self {
        Self(fen)
    }

    /// The number of fen.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The sum, or `None` when it does not fit 64 bits.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// The difference, or `None` when it does not fit 64 bits.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// Reads an amount in yuan from decimal text, exactly: an optional sign, digits, and at most two decimals.
    ///
    /// # Errors
    /// Any other text, more than two decimals (unless they are zeros), or more than 64 bits of fen.
    pub fn from_yuan(text: &str) -> Result<Self, ParseYuanError> {
        let refused = || ParseYuanError(text.chars().take(40).collect());
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) || digits.ends_with('.') {
            return Err(refused());
        }
        let (cents, rest) = fraction.split_at(fraction.len().min(2));
        if rest.bytes().any(|byte| byte != b'0') {
            return Err(refused());
        }
        let whole: i64 = whole.parse().map_err(|_| refused())?;
        let cents: i64 = format!("{cents:0<2}").parse().map_err(|_| refused())?;
        let fen = whole.checked_mul(100).and_then(|fen| fen.checked_add(cents)).ok_or_else(refused)?;
        Ok(Self(if negative { -fen } else { fen }))
    }

    /// Reads a JSON number of yuan from its own text, exactly: what a front end's amount widget gives (`12.34`). Take the text
    /// by `serde_json::value::RawValue`; a number that went through a float has lost what it was.
    ///
    /// # Errors
    /// No JSON number, an exponent, a third decimal, or more than 64 bits of fen. A third decimal is refused even when it
    /// is zero: no amount was typed so.
    ///
    /// ```
    /// use yifen::Fen;
    /// assert_eq!(Fen::from_json_number("0.29"), Ok(Fen::new(29)));
    /// assert!(Fen::from_json_number("0.285").is_err());
    /// ```
    pub fn from_json_number(text: &str) -> Result<Self, ParseYuanError> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let is_json = !(whole.len() > 1 && whole.starts_with('0'));
        if !is_json || fraction.len() > 2 {
            return Err(ParseYuanError(text.chars().take(40).collect()));
        }
        Self::from_yuan(text)
    }
}

/// In yuan with two decimals, as bills and receipts write it.
impl fmt::Display for Fen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let fen = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", fen / 100, fen % 100)
    }
}

/// Panics beyond 64 bits of fen, where a release build would otherwise wrap around: a wrong sum is worse than none.
impl Sum for Fen {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, |sum, amount| sum.checked_add(amount).expect("a sum of money fits 64 bits of fen"))
    }
}

/// The text is not an exact amount in yuan.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an amount in yuan: expected digits with at most two decimals, such as 12.34")]
pub struct ParseYuanError(String);

/// A currency code (ISO 4217). Mainland merchants use [`Currency::Cny`] only.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub enum Currency {
    /// 人民币
    #[default]
    #[serde(rename = "CNY")]
    Cny,
    /// Any other code, kept as it came.
    #[serde(untagged)]
    Other(String),
}

impl Currency {
    /// The ISO 4217 code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Cny => "CNY",
            Self::Other(code) => code,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yuan_is_read_exactly_or_not_at_all() {
        for (text, fen) in [("0.01", 1), ("1", 100), ("1.1", 110), ("-3.05", -305), ("19.90", 1990), ("0.070", 7)] {
            assert_eq!(Fen::from_yuan(text), Ok(Fen::new(fen)), "{text}");
        }
        for text in ["", ".", "1.", ".5", "1.005", "1e2", "+1", " 1", "--1", "1,000", "９", "99999999999999999999"] {
            assert!(Fen::from_yuan(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_json_number_of_yuan_is_read_by_its_text() {
        for (text, fen) in [("12.34", 1234), ("0.29", 29), ("1.1", 110), ("19.9", 1990), ("100", 10_000), ("-1", -100)]
        {
            assert_eq!(Fen::from_json_number(text), Ok(Fen::new(fen)), "{text}");
        }
        let odd = [
            "1e2", "1E2", "1.5e1", "NaN", "Infinity", "null", "\"1\"", "01", "00.5", ".5", "1.", "1.005", "1.000",
            "+1", " 1", "",
        ];
        for text in odd {
            assert!(Fen::from_json_number(text).is_err(), "{text}");
        }
        assert_eq!(Fen::from_json_number("92233720368547758.07"), Ok(Fen::new(i64::MAX)));
        assert!(Fen::from_json_number("92233720368547758.08").is_err());
    }

    #[test]
    fn no_float_becomes_fen() {
        for json in ["1.0", "1e2", "\"1\"", "null", "9223372036854775808"] {
            assert!(serde_json::from_str::<Fen>(json).is_err(), "{json}");
        }
    }

    #[test]
    #[should_panic(expected = "fits 64 bits")]
    fn a_sum_never_wraps_around() {
        let _: Fen = [Fen::new(i64::MAX), Fen::new(1)].into_iter().sum();
    }

    proptest::proptest! {
        #[test]
        fn yuan_and_fen_are_inverse(fen in -1_000_000_000_000i64..1_000_000_000_000) {
            let fen = Fen::new(fen);
            proptest::prop_assert_eq!(Fen::from_yuan(&fen.to_string()), Ok(fen));
        }
    }
}
