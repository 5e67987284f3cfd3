//! A point in time at this crate's border: Unix time to the millisecond, written as the platform writes it.

use std::fmt;
use std::ops::{Add, Sub};
use std::time::Duration;

use jiff::tz::Offset;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A point in time, in milliseconds since 1970-01-01T00:00:00Z.
///
/// On the wire it is RFC 3339 in Beijing time to the second, as in `2026-01-02T10:00:00+08:00`; where text is read, any
/// offset is welcome. Always a parameter of a rule, never asked for by one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// From Unix seconds, the unit of every signature.
    #[must_use]
    pub const fn from_unix(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1000))
    }

    /// From Unix milliseconds.
    #[must_use]
    pub const fn from_unix_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Whole Unix seconds, rounded down.
    #[must_use]
    pub const fn unix(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// Unix milliseconds.
    #[must_use]
    pub const fn unix_millis(self) -> i64 {
        self.0
    }

    /// The time from `earlier` to here, zero when `earlier` is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }

    /// The distance between two points, whichever comes first.
    #[must_use]
    pub fn distance(self, other: Self) -> Duration {
        Duration::from_millis(self.0.abs_diff(other.0))
    }

    /// Reads RFC 3339 with any offset.
    ///
    /// # Errors
    /// Text that is not a date, a time and an offset.
    pub fn parse(text: &str) -> Result<Self, ParseTimestampError> {
        text.parse::<jiff::Timestamp>()
            .map(|time| Self(time.as_millisecond()))
            .map_err(|_| ParseTimestampError(text.chars().take(40).collect()))
    }
}

fn signed_millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}

impl Add<Duration> for Timestamp {
    type Output = Self;
    fn add(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(signed_millis(duration)))
    }
}

impl Sub<Duration> for Timestamp {
    type Output = Self;
    fn sub(self, duration: Duration) -> Self {
        Self(self.0.saturating_sub(signed_millis(duration)))
    }
}

/// RFC 3339 in Beijing time, to the second.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const BEIJING: Offset = Offset::constant(8);
        match jiff::Timestamp::from_second(self.unix()) {
            Ok(time) => write!(f, "{}", time.display_with_offset(BEIJING)),
            Err(_) => write!(f, "@{}ms", self.0),
        }
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

/// The text is not an RFC 3339 time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an RFC 3339 time such as 2026-01-02T10:00:00+08:00")]
pub struct ParseTimestampError(String);

/// For `#[serde(with = "yifen::millis")]`: a [`Timestamp`] as Unix milliseconds, losing nothing.
pub mod millis {
    use super::{Deserialize, Deserializer, Serializer, Timestamp};

    /// Writes Unix milliseconds.
    ///
    /// # Errors
    /// Only the serializer's own.
    pub fn serialize<S: Serializer>(time: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(time.unix_millis())
    }

    /// Reads Unix milliseconds.
    ///
    /// # Errors
    /// Anything but an integer.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
        i64::deserialize(deserializer).map(Timestamp::from_unix_millis)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_written_in_beijing_time_and_read_from_any() {
        let time = Timestamp::parse("2026-01-02T02:00:00.5Z").expect("a time");
        assert_eq!(time.to_string(), "2026-01-02T10:00:00+08:00");
        assert_eq!(time.unix_millis(), 1_767_319_200_500);
        assert!(Timestamp::parse("2026-01-02 10:00").is_err());
    }

    #[test]
    fn the_extremes_neither_overflow_nor_panic() {
        for time in [Timestamp::from_unix(i64::MAX), Timestamp::from_unix(i64::MIN)] {
            let _ = (time + Duration::MAX, time - Duration::MAX, time.to_string());
        }
    }
}
