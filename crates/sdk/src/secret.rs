//! Symmetric secrets: shown nowhere, wiped when dropped.

use std::fmt;
use std::sync::Arc;

use aws_lc_rs::aead::{AES_256_GCM, LessSafeKey, UnboundKey};
use zeroize::Zeroizing;

use crate::error::ConfigError;

/// The APIv3 key (APIv3密钥): 32 bytes that open notification resources and downloaded platform certificates.
///
/// Cheap to clone; the cipher is set up once. Its only copy lives in aws-lc, which wipes what it frees; its `Debug`
/// prints a placeholder.
#[derive(Clone)]
pub struct ApiV3Key(Arc<LessSafeKey>);

impl ApiV3Key {
    /// Takes the key as the merchant platform shows it.
    ///
    /// # Errors
    /// Any length but 32 bytes. The message tells the length, never the key.
    pub fn new(key: impl AsRef<[u8]>) -> Result<Self, ConfigError> {
        let wrong_length = ConfigError::ApiV3KeyLength { got: key.as_ref().len() };
        let bytes: Zeroizing<[u8; 32]> = match key.as_ref().try_into() {
            Ok(bytes) => Zeroizing::new(bytes),
            Err(_) => return Err(wrong_length),
        };
        let unbound = UnboundKey::new(&AES_256_GCM, bytes.as_slice()).map_err(|_| wrong_length)?;
        Ok(Self(Arc::new(LessSafeKey::new(unbound))))
    }

    pub(crate) fn cipher(&self) -> &LessSafeKey {
        &self.0
    }
}

impl fmt::Debug for ApiV3Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiV3Key(***)")
    }
}

/// The APIv2 key (APIv2密钥): 32 characters that sign APIv2 calls and answers, and what the PayScore front end is given.
///
/// Cheap to clone, wiped when dropped; its `Debug` prints a placeholder.
#[derive(Clone)]
pub struct ApiV2Key(Arc<Zeroizing<String>>);

impl ApiV2Key {
    /// Takes the key as the merchant platform shows it.
    ///
    /// # Errors
    /// Anything but 32 ASCII letters and digits. The message tells the length, never the key.
    pub fn new(key: impl AsRef<str>) -> Result<Self, ConfigError> {
        let key = key.as_ref();
        if key.len() == 32 && key.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Ok(Self(Arc::new(Zeroizing::new(key.to_owned()))));
        }
        Err(ConfigError::ApiV2KeyLength { got: key.len() })
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for ApiV2Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiV2Key(***)")
    }
}
