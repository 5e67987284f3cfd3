//! Times that the platform writes as bare digits, always of Beijing (UTC+8).

use std::fmt;

use jiff::civil::DateTime;
use jiff::tz::Offset;
use serde::{Deserialize, Serialize};

use crate::check::{InvalidRequest, MaybeText};
use crate::time::Timestamp;

const BEIJING: Offset = Offset::constant(8);

/// A moment written as 14 digits of Beijing time, `yyyyMMddHHmmss`, as PayScore and parking write it.
///
/// What is sent is checked by [`Self::new`]; what a verified answer brought is taken as it came.
///
/// ```
/// use yifen::{BeijingTime, Timestamp};
/// let time = BeijingTime::from(Timestamp::parse("2026-01-02T02:00:00Z")?);
/// assert_eq!(time.as_str(), "20260102100000");
/// assert_eq!(time.timestamp(), Some(Timestamp::parse("2026-01-02T10:00:00+08:00")?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BeijingTime(String);

impl BeijingTime {
    /// Checks that the text is 14 digits that name a moment.
    ///
    /// # Errors
    /// Any other text.
    pub fn new(text: impl Into<String>) -> Result<Self, InvalidRequest> {
        let time = Self(text.into());
        match time.timestamp() {
            Some(_) => Ok(time),
            None => Err(InvalidRequest::new("time", "be 14 digits, yyyyMMddHHmmss in Beijing time")),
        }
    }

    /// The text as it goes over the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The moment, unless an answer brought something else than 14 digits.
    #[must_use]
    pub fn timestamp(&self) -> Option<Timestamp> {
        moment(&self.0)
    }
}

fn moment(digits: &str) -> Option<Timestamp> {
    if digits.len() != 14 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let time = DateTime::strptime("%Y%m%d%H%M%S", digits).ok()?;
    let time = BEIJING.to_timestamp(time).ok()?;
    Some(Timestamp::from_unix(time.as_second()))
}

fn digits(time: Timestamp) -> String {
    match jiff::Timestamp::from_second(time.unix()) {
        Ok(time) => BEIJING.to_datetime(time).strftime("%Y%m%d%H%M%S").to_string(),
        Err(_) => String::new(),
    }
}

impl From<Timestamp> for BeijingTime {
    fn from(time: Timestamp) -> Self {
        Self(digits(time))
    }
}

impl fmt::Display for BeijingTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl MaybeText for BeijingTime {
    fn text(&self) -> Option<&str> {
        Some(&self.0)
    }
}

/// When a service of PayScore starts or ends (服务时间): a moment, a day, or the moment the customer accepts.
///
/// What is sent is made by [`Self::at`], [`Self::day`] and [`Self::on_accept`]; what a verified answer brought is taken
/// as it came.
///
/// ```
/// use yifen::{ServiceTime, Timestamp};
/// assert_eq!(ServiceTime::on_accept().as_str(), "OnAccept");
/// assert_eq!(ServiceTime::at(Timestamp::parse("2026-01-02T10:00:00+08:00")?).as_str(), "20260102100000");
/// assert_eq!(ServiceTime::day(Timestamp::parse("2026-01-02T10:00:00+08:00")?).as_str(), "20260102");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ServiceTime(String);

impl ServiceTime {
    /// The moment the customer accepts the order; a start only.
    #[must_use]
    pub fn on_accept() -> Self {
        Self("OnAccept".to_owned())
    }

    /// To the second, in Beijing time.
    #[must_use]
    pub fn at(time: Timestamp) -> Self {
        Self(digits(time))
    }

    /// The Beijing day in which that moment lies.
    #[must_use]
    pub fn day(time: Timestamp) -> Self {
        Self(digits(time).chars().take(8).collect())
    }

    /// The text as it goes over the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The moment, or the first of the day; `None` when it is the customer's accepting.
    #[must_use]
    pub fn timestamp(&self) -> Option<Timestamp> {
        match self.0.len() {
            8 => moment(&format!("{}000000", self.0)),
            _ => moment(&self.0),
        }
    }
}

impl From<Timestamp> for ServiceTime {
    fn from(time: Timestamp) -> Self {
        Self::at(time)
    }
}

impl fmt::Display for ServiceTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl MaybeText for ServiceTime {
    fn text(&self) -> Option<&str> {
        Some(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_a_moment_or_nothing() {
        assert!(BeijingTime::new("20261301000000").is_err());
        assert!(BeijingTime::new("2026010210000").is_err());
        assert_eq!(BeijingTime::new("20260102100000").expect("a time").timestamp().expect("one").unix(), 1_767_319_200);
        let odd: BeijingTime = serde_json::from_str(r#""soon""#).expect("is kept");
        assert_eq!((odd.as_str(), odd.timestamp()), ("soon", None));
        let day: ServiceTime = serde_json::from_str(r#""20260102""#).expect("is kept");
        assert_eq!(day.timestamp(), Some(Timestamp::parse("2026-01-02T00:00:00+08:00").expect("a time")));
        assert_eq!(ServiceTime::on_accept().timestamp(), None);
    }

    #[test]
    fn the_extremes_do_not_panic() {
        for time in [Timestamp::from_unix(i64::MAX), Timestamp::from_unix(i64::MIN)] {
            let _ = (BeijingTime::from(time), ServiceTime::day(time));
        }
    }
}
