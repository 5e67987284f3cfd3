//! Seeded randomness in the forms the platform's numbers have. What it is used for is decided elsewhere.

use std::fmt;

use rand_chacha::ChaCha12Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use serde::{Deserialize, Serialize};

const DIGITS: &[u8] = b"0123456789";
const HEX_LOWER: &[u8] = b"0123456789abcdef";
const HEX_UPPER: &[u8] = b"0123456789ABCDEF";
const ALPHANUMERIC: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// A generator that is part of the platform's state: the same seed and the same inputs give the same numbers.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Random(ChaCha12Rng);

/// Without its state, from which every secret to come follows.
impl fmt::Debug for Random {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Random(***)")
    }
}

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(ChaCha12Rng::seed_from_u64(seed))
    }

    /// A generator for what must not touch the state, such as the nonce of a refusal: it depends on `parts` alone.
    pub(crate) fn derived(seed: u64, parts: &[&[u8]]) -> Self {
        // FNV-1a: spreads the parts over the seed; nobody's secret depends on it.
        let mut hash = seed ^ 0xcbf2_9ce4_8422_2325;
        for part in parts {
            for byte in part.iter().chain(&[0xff]) {
                hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        Self::new(hash)
    }

    pub(crate) fn digits(&mut self, length: usize) -> String {
        self.text(DIGITS, length)
    }

    pub(crate) fn hex_lower(&mut self, length: usize) -> String {
        self.text(HEX_LOWER, length)
    }

    pub(crate) fn hex_upper(&mut self, length: usize) -> String {
        self.text(HEX_UPPER, length)
    }

    pub(crate) fn alphanumeric(&mut self, length: usize) -> String {
        self.text(ALPHANUMERIC, length)
    }

    fn text(&mut self, alphabet: &[u8], length: usize) -> String {
        let mut letter = || {
            let drawn = usize::try_from(self.0.next_u32()).expect("32 bits fit a pointer");
            char::from(alphabet[drawn % alphabet.len()])
        };
        (0..length).map(|_| letter()).collect()
    }
}
