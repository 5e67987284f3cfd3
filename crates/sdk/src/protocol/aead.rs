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
    #[error(
        "the ciphertext is not authentic: it was altered or cut short, or the key is not this merchant's APIv3 key, \
         but an old one, another merchant's, or the APIv2 key"
    )]
    NotAuthentic,
}

#[cfg(test)]
mod tests {
    use aws_lc_rs::aead::{AES_128_GCM, UnboundKey};

    use super::*;

    /// The official Go SDK's vectors, whose test keys are half as long as a real one.
    #[test]
    fn go_sdk_vectors_open() {
        let vectors: serde_json::Value = serde_json::from_str(include_str!("../../tests/vectors.json")).expect("JSON");
        let mut opened = 0;
        for vector in vectors["vectors"].as_array().expect("a list") {
            let text = |of: &serde_json::Value, name: &str| of[name].as_str().expect("a text").to_owned();
            let resource = match vector["kind"].as_str() {
                Some("open_with_short_key") => vector.clone(),
                Some("notification") => {
                    let envelope: serde_json::Value = serde_json::from_str(&text(vector, "body")).expect("JSON");
                    envelope["resource"].clone()
                }
                _ => continue,
            };
            let key = UnboundKey::new(&AES_128_GCM, text(vector, "key").as_bytes()).expect("16 bytes");
            let (nonce, data) = (text(&resource, "nonce"), text(&resource, "associated_data"));
            let plaintext = open(&LessSafeKey::new(key), &nonce, &data, &text(&resource, "ciphertext"));
            assert_eq!(plaintext.as_deref(), Ok(text(vector, "plaintext").as_bytes()));
            opened += 1;
        }
        assert_eq!(opened, 2);
    }
}
