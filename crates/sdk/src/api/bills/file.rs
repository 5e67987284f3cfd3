//! What every request for a bill brings: where the file is, and its hash.

use serde::{Deserialize, Serialize};

/// A bill that is ready.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BillFile {
    /// How [`Self::hash_value`] was made.
    pub hash_type: HashType,
    /// The hash of the file, hex; of the plain file, even when it comes packed.
    pub hash_value: String,
    /// Where it is, good for 30 seconds (five minutes by newer pages): fetch it at once, with
    /// [`Client::download_bill`](crate::Client::download_bill).
    pub download_url: String,
}

impl BillFile {
    /// An answer, as the platform's side makes it.
    #[must_use]
    pub fn sha1(hash_value: impl Into<String>, download_url: impl Into<String>) -> Self {
        Self { hash_type: HashType::Sha1, hash_value: hash_value.into(), download_url: download_url.into() }
    }
}

/// How a hash was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum HashType {
    /// SHA-1, in hex.
    #[serde(rename = "SHA1")]
    Sha1,
    /// Any other way, kept as it came; such a file cannot be checked and is not downloaded.
    #[serde(untagged)]
    Other(String),
}

impl HashType {
    /// The name on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Sha1 => "SHA1",
            Self::Other(name) => name,
        }
    }
}

/// How a file is packed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum TarType {
    /// gzip.
    #[serde(rename = "GZIP")]
    Gzip,
    /// Any other way, kept as it came.
    #[serde(untagged)]
    Other(String),
}
