//! What stands in a cell: decimals, read exactly and never through a float, and times in Beijing.

use std::fmt;

use jiff::tz::Offset;

use crate::money::Fen;
use crate::time::Timestamp;

const BEIJING: Offset = Offset::constant(8);

/// A service fee (手续费), which bills write with five decimals: in 1/100,000 yuan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Fee(i64);

impl Fee {
    /// No fee at all.
    pub const ZERO: Self = Self(0);
    pub(super) const PLACES: u32 = 5;

    /// So many 1/100,000 yuan.
    #[must_use]
    pub const fn new(hundred_thousandths: i64) -> Self {
        Self(hundred_thousandths)
    }

    /// How many 1/100,000 yuan.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }

    /// That amount, or `None` when it does not fit 64 bits.
    #[must_use]
    pub fn from_fen(fen: Fen) -> Option<Self> {
        fen.get().checked_mul(1000).map(Self)
    }

    /// In fen, or `None` when there is a part of a fen.
    #[must_use]
    pub fn to_fen(self) -> Option<Fen> {
        (self.0 % 1000 == 0).then_some(Fen::new(self.0 / 1000))
    }

    /// The sum, or `None` when it does not fit 64 bits.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// Reads yuan with at most five decimals.
    #[must_use]
    pub fn from_yuan(text: &str) -> Option<Self> {
        decimal(text.as_bytes(), Self::PLACES).map(Self)
    }
}

/// In yuan with five decimals, as bills write it.
impl fmt::Display for Fee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&written(self.0, Self::PLACES))
    }
}

/// A fee rate (费率), in millionths: 0.60 % is 6,000.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Rate(i64);

impl Rate {
    const PLACES: u32 = 4;

    /// So many millionths.
    #[must_use]
    pub const fn from_millionths(millionths: i64) -> Self {
        Self(millionths)
    }

    /// How many millionths.
    #[must_use]
    pub const fn millionths(self) -> i64 {
        self.0
    }

    /// Reads per cent with at most four decimals, such as `0.60%`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        decimal(text.strip_suffix('%')?.as_bytes(), Self::PLACES).map(Self)
    }
}

/// In per cent with two decimals, or as many as it takes.
impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = written(self.0, Self::PLACES);
        let text = text.strip_suffix("00").or_else(|| text.strip_suffix('0')).unwrap_or(&text);
        write!(f, "{text}%")
    }
}

/// Reads a decimal of at most `places` decimals, zeros not counted, as a whole number of its last place.
pub(super) fn decimal(text: &[u8], places: u32) -> Option<i64> {
    let (negative, digits) = match text {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    let value = if digits.len() <= SHORT { short(digits, places)? } else { long(digits, places)? };
    Some(if negative { -value } else { value })
}

/// So many digits never overflow, with up to six decimals added.
const SHORT: usize = 12;

fn short(digits: &[u8], places: u32) -> Option<i64> {
    let mut value: i64 = 0;
    let mut point = None;
    for (at, &byte) in digits.iter().enumerate() {
        match byte.wrapping_sub(b'0') {
            digit @ 0..=9 => value = value * 10 + i64::from(digit),
            _ if byte == b'.' && point.is_none() && at > 0 => point = Some(at),
            _ => return None,
        }
    }
    let decimals = match point {
        None if digits.is_empty() => return None,
        None => 0,
        Some(point) => u32::try_from(digits.len() - point - 1).ok().filter(|decimals| *decimals > 0)?,
    };
    if decimals <= places {
        return Some(value * 10_i64.pow(places - decimals));
    }
    let beyond = 10_i64.pow(decimals - places);
    (value % beyond == 0).then_some(value / beyond)
}

fn long(digits: &[u8], places: u32) -> Option<i64> {
    let point = memchr::memchr(b'.', digits).unwrap_or(digits.len());
    let (whole, fraction) = (&digits[..point], digits.get(point + 1..).unwrap_or_default());
    if whole.is_empty() || digits.ends_with(b".") {
        return None;
    }
    let (kept, beyond) = fraction.split_at(fraction.len().min(usize::try_from(places).ok()?));
    let digit = |byte: &u8| byte.is_ascii_digit().then(|| i64::from(byte - b'0'));
    let add = |value: i64, byte: &u8| value.checked_mul(10)?.checked_add(digit(byte)?);
    let value = whole.iter().chain(kept).try_fold(0, add)?;
    let missing = places.checked_sub(u32::try_from(kept.len()).ok()?)?;
    let value = value.checked_mul(10_i64.checked_pow(missing)?)?;
    beyond.iter().all(|byte| *byte == b'0').then_some(value)
}

/// Writes a whole number of the last of so many decimals.
pub(super) fn written(value: i64, places: u32) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let unit = 10_u64.pow(places);
    let (whole, part) = (value.unsigned_abs() / unit, value.unsigned_abs() % unit);
    match usize::try_from(places) {
        Ok(places) if places > 0 => format!("{sign}{whole}.{part:0places$}"),
        _ => format!("{sign}{whole}"),
    }
}

/// Reads `yyyy-MM-dd HH:mm:ss` as Beijing's clock.
pub(super) fn time(text: &str) -> Option<Timestamp> {
    let bytes = text.as_bytes();
    let signs = bytes.len() == 19
        && [(4, b'-'), (7, b'-'), (10, b' '), (13, b':'), (16, b':')].iter().all(|(at, sign)| bytes[*at] == *sign);
    if !signs {
        return None;
    }
    let two = |at: usize| -> Option<i64> {
        let digit = |at: usize| Some(i64::from(bytes[at].wrapping_sub(b'0'))).filter(|digit| *digit < 10);
        Some(digit(at)? * 10 + digit(at + 1)?)
    };
    let (year, month, day) = (two(0)? * 100 + two(2)?, two(5)?, two(8)?);
    let (hour, minute, second) = (two(11)?, two(14)?, two(17)?);
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days_of_month = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + i64::from(is_leap),
        _ => return None,
    };
    if !(1..=days_of_month).contains(&day) || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    // Days of a calendar whose years begin in March, so that the leap day is the last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days_before_year = year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    let days = days_before_year + (153 * month + 2) / 5 + day - 1 - DAYS_TO_1970;
    let seconds = ((days * 24 + hour) * 60 + minute) * 60 + second;
    Some(Timestamp::from_unix(seconds - i64::from(BEIJING.seconds())))
}

/// From March 1 of the year 0 to January 1, 1970.
const DAYS_TO_1970: i64 = 719_468;

/// Writes `yyyy-MM-dd HH:mm:ss` by Beijing's clock; nothing for a time beyond the calendar's years 0 to 9999.
pub(super) fn written_time(time: Timestamp) -> String {
    let Ok(time) = jiff::Timestamp::from_second(time.unix()) else { return String::new() };
    let civil = BEIJING.to_datetime(time);
    if civil.year() < 0 {
        return String::new();
    }
    let (date, time) = (civil.date(), civil.time());
    format!(
        "{:04}-{:02}-{:02} {:02}:{:02}:{:02}",
        date.year(),
        date.month(),
        date.day(),
        time.hour(),
        time.minute(),
        time.second()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_exactly_or_not_at_all() {
        for (text, places, value) in [
            ("0.47", 2, 47),
            ("45.0", 0, 45),
            ("0.01000", 5, 1000),
            ("-0.006", 5, -600),
            ("3", 2, 300),
            ("0.070000000", 2, 7),
            ("0.0700000000000000000000000", 2, 7),
            ("92233720368547758.07", 2, i64::MAX),
            ("-000000000000000000001.5", 5, -150_000),
        ] {
            assert_eq!(decimal(text.as_bytes(), places), Some(value), "{text}");
        }
        for text in [
            "",
            ".",
            "-",
            "1.",
            ".5",
            "1.005",
            "1..2",
            "1.2.3",
            "1e2",
            "+1",
            " 1",
            "--1",
            "９",
            "99999999999999999999",
            "92233720368547758.08",
            "1.0050000000000",
            ".0000000000000",
            "0000000000000.",
            "00000000.00000.0",
            "000000000000a",
        ] {
            assert_eq!(decimal(text.as_bytes(), 2), None, "{text}");
        }
    }

    #[test]
    fn rates_and_fees_are_written_as_bills_write_them() {
        for text in ["0.60%", "39.00%", "0.00%", "0.38%", "0.125%", "0.0001%", "-1.00%", "100.00%"] {
            assert_eq!(Rate::parse(text).expect(text).to_string(), text);
        }
        assert_eq!(Rate::parse("0.6%"), Some(Rate::from_millionths(6000)));
        for text in ["0.60", "%", "0.00001%", "1,0%"] {
            assert_eq!(Rate::parse(text), None, "{text}");
        }
        assert_eq!(Fee::from_yuan("0.01000").and_then(Fee::to_fen), Some(Fen::new(1)));
        assert_eq!(Fee::from_yuan("0.00600").and_then(Fee::to_fen), None);
        assert_eq!(Fee::new(-1000).to_string(), "-0.01000");
    }

    #[test]
    fn times_are_beijings() {
        let text = "2019-02-19 01:52:32";
        let read = time(text).expect("a time");
        assert_eq!(read.to_string(), "2019-02-19T01:52:32+08:00");
        assert_eq!(written_time(read), text);
        for text in [
            "2019-02-30 01:52:32",
            "2014-11-1016：33：45",
            "2019-02-19T01:52:32",
            "2019-02-19 24:00:00",
            "",
            "２019-02-19 01:52",
        ] {
            assert_eq!(time(text), None, "{text}");
        }
        let _ = (written_time(Timestamp::from_unix(i64::MAX)), written_time(Timestamp::from_unix(i64::MIN)));
    }

    proptest::proptest! {
        #[test]
        fn times_and_text_are_inverse(second in -62_167_248_000_i64..253_402_214_400) {
            let time_then = Timestamp::from_unix(second);
            proptest::prop_assert_eq!(time(&written_time(time_then)), Some(time_then));
        }

        #[test]
        fn decimals_and_text_are_inverse(value in -i64::MAX..=i64::MAX, places in 0u32..6) {
            proptest::prop_assert_eq!(decimal(written(value, places).as_bytes(), places), Some(value));
        }
    }
}
