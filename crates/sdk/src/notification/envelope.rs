//! The outer form of every notification: what is signed, around what is sealed.

use serde::{Deserialize, Serialize};

use crate::json::null_as_default;
use crate::protocol::aead::{ALGORITHM, AeadError};
use crate::secret::ApiV3Key;
use crate::time::Timestamp;

/// The only `resource_type` there is.
pub const RESOURCE_TYPE: &str = "encrypt-resource";

/// `Wechatpay-Signature-Type` of an RSA signature.
pub const SIGNATURE_TYPE: &str = "WECHATPAY2-SHA256-RSA2048";

/// A notification as it travels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Envelope {
    /// The notification; the same on every attempt.
    pub id: String,
    /// When the event happened.
    pub create_time: Timestamp,
    /// What happened, such as `TRANSACTION.SUCCESS`.
    pub event_type: String,
    /// [`RESOURCE_TYPE`].
    pub resource_type: String,
    /// In Chinese, for a person.
    #[serde(default, deserialize_with = "null_as_default")]
    pub summary: String,
    /// The sealed content.
    pub resource: Resource,
}

/// The sealed content of a notification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Resource {
    /// What kind of object is inside, such as `transaction`.
    #[serde(default, deserialize_with = "null_as_default")]
    pub original_type: String,
    /// `AEAD_AES_256_GCM`.
    pub algorithm: String,
    /// Base64, the tag appended.
    pub ciphertext: String,
    /// Authenticated with the ciphertext; may be missing, `null` or empty.
    #[serde(default, deserialize_with = "null_as_default")]
    pub associated_data: String,
    /// 12 bytes.
    pub nonce: String,
}

impl Resource {
    /// Seals an object, as the platform's side does.
    ///
    /// # Errors
    /// A nonce of any length but 12 bytes.
    pub fn seal(key: &ApiV3Key, nonce: &str, original_type: &str, plaintext: &[u8]) -> Result<Self, AeadError> {
        Ok(Self {
            original_type: original_type.to_owned(),
            algorithm: ALGORITHM.to_owned(),
            ciphertext: key.seal(nonce, original_type, plaintext)?,
            associated_data: original_type.to_owned(),
            nonce: nonce.to_owned(),
        })
    }
}

impl Envelope {
    /// A notification, as the platform's side makes it.
    #[must_use]
    pub fn new(id: String, create_time: Timestamp, event_type: &str, summary: &str, resource: Resource) -> Self {
        Self {
            id,
            create_time,
            event_type: event_type.to_owned(),
            resource_type: RESOURCE_TYPE.to_owned(),
            summary: summary.to_owned(),
            resource,
        }
    }
}
