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
