//! What a request is answered, and the keys by which a repeated request gets the same answer.

use aws_lc_rs::digest::{Context, SHA256};
use http::StatusCode;

/// An answer that is not a problem.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Answer<T> {
    /// 201 for a new payment, 202 for what will be done later, 200 otherwise.
    pub status: StatusCode,
    /// What is answered.
    pub value: T,
    /// Whether it was answered before, to the same key.
    pub replayed: bool,
}

impl<T> Answer<T> {
    pub(crate) fn new(status: StatusCode, value: T) -> Self {
        Self { status, value, replayed: false }
    }

    pub(crate) fn replayed(self) -> Self {
        Self { replayed: true, ..self }
    }
}

/// The name a caller gives a request, so that repeating it has no second effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotencyKey(String);

/// Not an idempotency key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an Idempotency-Key must be 1 to {} printable ASCII characters", IdempotencyKey::MAX_CHARS)]
pub struct InvalidIdempotencyKey;

impl IdempotencyKey {
    /// The longest key.
    pub const MAX_CHARS: usize = 255;

    /// Takes 1 to 255 printable ASCII characters.
    ///
    /// # Errors
    /// Anything else.
    pub fn new(text: impl Into<String>) -> Result<Self, InvalidIdempotencyKey> {
        let text = text.into();
        let printable = text.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ');
        if printable && (1..=Self::MAX_CHARS).contains(&text.len()) {
            Ok(Self(text))
        } else {
            Err(InvalidIdempotencyKey)
        }
    }

    /// The text as the caller chose it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What was asked, in 32 bytes: two requests are the same when route and content are.
pub(crate) fn fingerprint(route: &str, content: &[u8]) -> [u8; 32] {
    let mut context = Context::new(&SHA256);
    context.update(route.as_bytes());
    context.update(b"\n");
    context.update(content);
    context.finish().as_ref().try_into().expect("SHA-256 has 32 bytes")
}
