//! What a code or a number of the platform means, in words for a person.

/// What an error means and what to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Meaning {
    /// In English, a few words.
    pub english: &'static str,
    /// In Chinese, a few words.
    pub chinese: &'static str,
    /// What to do, a sentence in English.
    pub remedy: &'static str,
}

impl Meaning {
    pub(super) const fn new(english: &'static str, chinese: &'static str, remedy: &'static str) -> Self {
        Self { english, chinese, remedy }
    }
}
