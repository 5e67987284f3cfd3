//! Sensitive fields (敏感信息): only sealing makes one, so plaintext never sits in a request by accident.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::id::SerialNo;

/// An encrypted field together with the serial of the key it was sealed for; on the wire only the ciphertext.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed {
    ciphertext: String,
    serial: Option<SerialNo>,
}

impl Sealed {
    pub(crate) fn new(ciphertext: String, serial: SerialNo) -> Self {
        Self { ciphertext, serial: Some(serial) }
    }

    /// The ciphertext, base64.
    #[must_use]
    pub fn ciphertext(&self) -> &str {
        &self.ciphertext
    }

    /// The key it was sealed for; `None` on a field that came over the wire, where a header names the key.
    #[must_use]
    pub fn serial(&self) -> Option<&SerialNo> {
        self.serial.as_ref()
    }
}

impl fmt::Debug for Sealed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sealed(***)")
    }
}

impl Serialize for Sealed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.ciphertext)
    }
}

impl<'de> Deserialize<'de> for Sealed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self { ciphertext: String::deserialize(deserializer)?, serial: None })
    }
}
