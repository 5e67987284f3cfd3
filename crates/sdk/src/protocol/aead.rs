//! AES-256-GCM as the platform uses it: a 12-byte nonce, the tag appended, all in base64.

use aws_lc_rs::aead::{Aad, LessSafeKey, NONCE_LEN, Nonce};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::secret::ApiV3Key;

/// The only algorithm there is, by its name on the wire.
pub const ALGORITHM: &str = "AEAD_AES_256_GCM";

impl ApiV3Key {
    /// Opens a resource; nothing is returned unless the whole of it is authentic.
    ///
    /// # Errors
    /// [`AeadError`]: a nonce of another length, bad base64, another key, or one bit changed.
    pub fn open(&self, nonce: &str, associated_data: &str, ciphertext: &str) -> Result<Vec<u8>, AeadError> {
        open(self.cipher(), nonce, associated_data, ciphertext)
    }

    /// Seals a resource as the platform does. A nonce must never be used twice with one key.
    ///
    /// # Errors
    /// [`AeadError::NonceLength`] for a nonce of any length but 12 bytes.
    pub fn seal(&self, nonce: &str, associated_data: &str, plaintext: &[u8]) -> Result<String, AeadError> {
        let mut sealed = plaintext.to_vec();
        self.cipher()
            .seal_in_place_append_tag(nonce_of(nonce)?, Aad::from(associated_data), &mut sealed)
            .map_err(|_| AeadError::NotAuthentic)?;
        Ok(BASE64_STANDARD.encode(sealed))
    }
}

fn nonce_of(text: &str) -> Result<Nonce, AeadError> {
    Nonce::try_assume_unique_for_key(text.as_bytes()).map_err(|_| AeadError::NonceLength { got: text.len() })
}

fn open(cipher: &LessSafeKey, nonce: &str, associated_data: &str, ciphertext: &str) -> Result<Vec<u8>, AeadError> {
    let nonce = nonce_of(nonce)?;
    let mut buffer = BASE64_STANDARD.decode(ciphertext).map_err(|_| AeadError::NotBase64)?;
    let length = cipher
        .open_in_place(nonce, Aad::from(associated_data), &mut buffer)
        .map_err(|_| AeadError::NotAuthentic)?
        .len();
    buffer.truncate(length);
    Ok(buffer)
}

/// Why a resource did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AeadError {
    /// GCM nonces of the platform are 12 bytes.
    #[error("the nonce must be {NONCE_LEN} bytes, got {got}")]
    NonceLength {
        /// Its length in bytes.
        got: usize,
    },
    /// The ciphertext is not base64.
    #[error("the ciphertext is not base64")]
    NotBase64,
    /// Another key, other associated data, truncated, or altered.
    #[error("the ciphertext is not authentic: it was altered or cut short, or the APIv3 key is another merchant's")]
    NotAuthentic,
}

#[cfg(test)]
mod tests {
    use aws_lc_rs::aead::{AES_128_GCM, UnboundKey};

    use super::*;

    /// The official Go SDK's own vector, whose test key is half as long as a real one.
    #[test]
    fn go_sdk_vector_opens() {
        let key = UnboundKey::new(&AES_128_GCM, b"testAPIv3Key0000").expect("16 bytes");
        let opened = open(
            &LessSafeKey::new(key),
            "wCq51qZv4Yfg",
            "Dl56FrqWQJF1t9LtC3vEUsniZKvbqdR8",
            "FsdXzxryWfKwvLJKf8LG/ToRPTRh8RN9wROC",
        );
        assert_eq!(opened.as_deref(), Ok(b"Hello World".as_slice()));
    }
}
