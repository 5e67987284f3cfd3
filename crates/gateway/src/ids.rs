//! Names that sort by time, made from the gateway's own clock and seeded generator.

use std::sync::{Mutex, PoisonError};

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;
use uuid::{Builder, Uuid};
use yifen::{OutTradeNo, Timestamp};

/// Makes names. The same seed and the same times give the same names.
pub(crate) struct Ids(Mutex<ChaCha20Rng>);

impl Ids {
    pub(crate) fn new(seed: [u8; 32]) -> Self {
        Self(Mutex::new(ChaCha20Rng::from_seed(seed)))
    }

    /// A version 7 UUID: the milliseconds first, then 74 random bits.
    pub(crate) fn uuid(&self, now: Timestamp) -> Uuid {
        let mut random = [0; 10];
        self.fill(&mut random);
        Builder::from_unix_timestamp_millis(u64::try_from(now.unix_millis()).unwrap_or(0), &random).into_uuid()
    }

    /// An order number for an order that came without one: Beijing time to the second, then 18 random characters.
    pub(crate) fn out_trade_no(&self, now: Timestamp) -> OutTradeNo {
        const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        const RANDOM_CHARS: usize = 18;
        const TIME_DIGITS: usize = 14;
        let mut random = [0; RANDOM_CHARS];
        self.fill(&mut random);
        let time = now.to_string();
        let digits = time.chars().filter(char::is_ascii_digit).take(TIME_DIGITS);
        let tail = random.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)]));
        OutTradeNo::new(digits.chain(tail).collect::<String>())
            .expect("at most 32 digits and capital letters, at least 18, follow the rule")
    }

    fn fill(&self, bytes: &mut [u8]) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(bytes);
    }
}

impl std::fmt::Debug for Ids {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Ids")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_sort_by_time_and_follow_the_seed() {
        let at = |second: i64| Timestamp::from_unix(1_767_319_200 + second);
        let (one, other) = (Ids::new([7; 32]), Ids::new([7; 32]));
        let mut earlier = (one.uuid(at(0)), one.out_trade_no(at(0)));
        assert_eq!(earlier, (other.uuid(at(0)), other.out_trade_no(at(0))));
        for second in 1..100 {
            let later = (one.uuid(at(second)), one.out_trade_no(at(second)));
            assert!(earlier.0 < later.0 && earlier.1 < later.1);
            earlier = later;
        }
        assert_eq!(earlier.1.as_str().len(), 32);
        assert!(earlier.1.as_str().starts_with("20260102100139"));
    }
}
