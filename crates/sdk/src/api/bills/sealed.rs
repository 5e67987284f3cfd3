//! Bills in sealed parts: each with a key of its own, itself sealed for the merchant's certificate.

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use serde::{Deserialize, Serialize};

use super::file::HashType;
use crate::protocol::rsa::PrivateKey;

/// A bill that is ready in sealed parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SealedBills {
    /// How many parts there are.
    pub download_bill_count: i64,
    /// The parts. The bill is all of them together, in the order of [`SealedBillPart::bill_sequence`].
    #[serde(default, deserialize_with = "crate::json::null_as_default")]
    pub download_bill_list: Vec<SealedBillPart>,
}

impl SealedBills {
    /// An answer, as the platform's side makes it.
    #[must_use]
    pub fn new(parts: Vec<SealedBillPart>) -> Self {
        Self { download_bill_count: i64::try_from(parts.len()).unwrap_or(i64::MAX), download_bill_list: parts }
    }
}

/// One part of a sealed bill.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SealedBillPart {
    /// Its place among the parts, from 1.
    pub bill_sequence: i64,
    /// How [`Self::hash_value`] was made.
    pub hash_type: HashType,
    /// The hash of the plain part, hex.
    pub hash_value: String,
    /// Where it is, good for 30 seconds (five minutes by newer pages). Fetch all parts at once, next to each other.
    pub download_url: String,
    /// The part's AES key, sealed for the merchant's certificate (RSA-OAEP, base64).
    pub encrypt_key: String,
    /// The part's nonce, 12 bytes.
    pub nonce: String,
}

/// How a bill is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum SealAlgorithm {
    /// AES-256-GCM, which this crate opens.
    #[serde(rename = "AEAD_AES_256_GCM")]
    Aes256Gcm,
    /// SM4-GCM (国密), which this crate does not open.
    #[serde(rename = "SM4_GCM")]
    Sm4Gcm,
    /// Any other, kept as it came.
    #[serde(untagged)]
    Other(String),
}

impl SealedBillPart {
    /// Seals a part as the platform does: the key for the merchant's certificate, the file with the key and no associated
    /// data, the tag at the end. Gives the part and what is downloaded. A key must never be used twice.
    ///
    /// # Errors
    /// [`UnsealError::Nonce`] for a nonce of any length but 12 bytes, [`UnsealError::Key`] when the key does not seal.
    pub fn seal(
        bill_sequence: i64,
        merchant: &crate::PublicKey,
        key: &[u8; 32],
        nonce: &str,
        hash_value: impl Into<String>,
        file: &[u8],
    ) -> Result<(Self, Vec<u8>), UnsealError> {
        let cipher = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key).map_err(|_| UnsealError::Key)?);
        let mut sealed = file.to_vec();
        cipher
            .seal_in_place_append_tag(nonce_of(nonce)?, Aad::empty(), &mut sealed)
            .map_err(|_| UnsealError::NotAuthentic)?;
        let part = Self {
            bill_sequence,
            hash_type: HashType::Sha1,
            hash_value: hash_value.into(),
            download_url: String::new(),
            encrypt_key: merchant.seal(key).map_err(|_| UnsealError::Key)?,
            nonce: nonce.to_owned(),
        };
        Ok((part, sealed))
    }

    /// Opens what was downloaded with the merchant's key; nothing is returned unless the whole of it is authentic. It may
    /// still be packed.
    ///
    /// # Errors
    /// [`UnsealError`]: another merchant's key, or a file that was altered or cut short.
    pub fn open(&self, merchant: &PrivateKey, mut file: Vec<u8>) -> Result<Vec<u8>, UnsealError> {
        let key = merchant.open(&self.encrypt_key).map_err(|_| UnsealError::Key)?;
        let cipher = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &key).map_err(|_| UnsealError::Key)?);
        let length = cipher
            .open_in_place(nonce_of(&self.nonce)?, Aad::empty(), &mut file)
            .map_err(|_| UnsealError::NotAuthentic)?
            .len();
        file.truncate(length);
        Ok(file)
    }
}

fn nonce_of(text: &str) -> Result<Nonce, UnsealError> {
    Nonce::try_assume_unique_for_key(text.as_bytes()).map_err(|_| UnsealError::Nonce { got: text.len() })
}

/// Why a sealed part did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum UnsealError {
    /// The part's key does not open.
    #[error("the part's key does not open to 32 bytes: it was sealed for another certificate than this private key's")]
    Key,
    /// GCM nonces of the platform are 12 bytes.
    #[error("the nonce must be 12 bytes, got {got}")]
    Nonce {
        /// Its length in bytes.
        got: usize,
    },
    /// Another key, truncated, or altered.
    #[error("the part is not authentic: it was altered or cut short")]
    NotAuthentic,
}
