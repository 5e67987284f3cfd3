//! A day of the calendar, as bills are asked for.

use std::fmt;
use std::str::FromStr;

use jiff::civil;
use jiff::tz::Offset;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::time::Timestamp;

const BEIJING: Offset = Offset::constant(8);

/// A day in Beijing, written `yyyy-MM-dd`. A bill's day ends when it ends there, wherever the merchant is.
///
/// ```
/// use yifen::{Date, Timestamp};
/// let now = Timestamp::parse("2026-01-02T18:30:00Z")?;
/// assert_eq!(Date::of(now).to_string(), "2026-01-03");
/// assert_eq!(Date::of(now).previous(), "2026-01-02".parse()?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

impl Date {
    /// The day it is in Beijing at that time; the calendar's last or first day for a time beyond the years 1 to 9999.
    #[must_use]
    pub fn of(time: Timestamp) -> Self {
        match jiff::Timestamp::from_second(time.unix()) {
            Ok(time) => Self(BEIJING.to_datetime(time).date()).clamped(),
            Err(_) if time.unix() < 0 => Self::FIRST,
            Err(_) => Self(civil::Date::MAX),
        }
    }

    const FIRST: Self = Self(civil::Date::constant(1, 1, 1));

    /// Reads `yyyy-MM-dd`, and nothing else.
    ///
    /// # Errors
    /// Any other text, or a day that is not in the calendar.
    pub fn parse(text: &str) -> Result<Self, ParseDateError> {
        let refused = || ParseDateError(text.chars().take(40).collect());
        let digits = |from: usize, to: usize| {
            let part = text.get(from..to).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?;
            part.parse::<i16>().ok()
        };
        let dashes = text.len() == 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
        let parts = digits(0, 4).zip(digits(5, 7)).zip(digits(8, 10)).filter(|_| dashes);
        let ((year, month), day) = parts.ok_or_else(refused)?;
        let (month, day) = (i8::try_from(month).map_err(|_| refused())?, i8::try_from(day).map_err(|_| refused())?);
        let date = civil::Date::new(year, month, day).map_err(|_| refused())?;
        if year >= 1 { Ok(Self(date)) } else { Err(refused()) }
    }

    /// The day before; the first day of the year 1 stays.
    #[must_use]
    pub fn previous(self) -> Self {
        self.0.yesterday().map_or(self, Self).clamped()
    }

    /// The day after; the last day of the year 9999 stays.
    #[must_use]
    pub fn next(self) -> Self {
        self.0.tomorrow().map_or(self, Self)
    }

    /// When the day begins in Beijing.
    #[must_use]
    pub fn begin(self) -> Timestamp {
        let begin = BEIJING.to_timestamp(self.0.at(0, 0, 0, 0));
        Timestamp::from_unix(begin.map_or(i64::MAX, jiff::Timestamp::as_second))
    }

    fn clamped(self) -> Self {
        self.max(Self::FIRST)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl FromStr for Date {
    type Err = ParseDateError;
    fn from_str(text: &str) -> Result<Self, ParseDateError> {
        Self::parse(text)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

/// The text is not a day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a day such as 2026-01-02")]
pub struct ParseDateError(String);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_yyyy_mm_dd_is_a_day() {
        for good in ["2026-01-02", "2024-02-29", "0001-01-01", "9999-12-31"] {
            assert_eq!(Date::parse(good).expect(good).to_string(), good);
        }
        let bad = [
            "",
            "2026-1-2",
            "20260102",
            "2026-02-30",
            "2025-02-29",
            "2026-13-01",
            "0000-01-01",
            "2026-01-02 ",
            "2026/01/02",
            "+026-01-02",
            "2026-01-0２",
            "２０２6-1",
            "2026-01-02T00:00:00",
        ];
        for bad in bad {
            assert!(Date::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_day_begins_and_ends_in_beijing() {
        let day = Date::parse("2026-01-02").expect("a day");
        assert_eq!(day.begin().to_string(), "2026-01-02T00:00:00+08:00");
        assert_eq!(Date::of(day.begin()), day);
        assert_eq!(Date::of(Timestamp::from_unix_millis(day.begin().unix_millis() - 1)), day.previous());
        assert_eq!(day.previous().next(), day);
        assert_eq!(serde_json::to_string(&day).expect("serialises"), "\"2026-01-02\"");
        assert_eq!(serde_json::from_str::<Date>("\"2026-01-02\"").expect("reads"), day);
    }

    #[test]
    fn the_extremes_do_not_panic() {
        for time in
            [Timestamp::from_unix(i64::MAX), Timestamp::from_unix(i64::MIN), Timestamp::from_unix(253_402_300_799)]
        {
            let day = Date::of(time);
            let _ = (day.begin(), day.next().next(), day.previous().previous());
            assert_eq!(Date::parse(&day.to_string()), Ok(day));
        }
    }
}
