//! Sensitive fields (敏感信息): only sealing makes one, so plaintext never sits in a request by accident.

use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::Zeroizing;

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

    /// A ciphertext that came over the wire. Crate-private: outside, only sealing and reading an answer make one.
    pub(crate) fn received(ciphertext: String) -> Self {
        Self { ciphertext, serial: None }
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

/// The plaintext of a sensitive field: wiped when dropped, shown nowhere by itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Opened(Zeroizing<String>);

impl Opened {
    /// Takes the bytes that were opened; `None` when they are no UTF-8.
    pub(crate) fn from_bytes(mut bytes: Zeroizing<Vec<u8>>) -> Option<Self> {
        match String::from_utf8(std::mem::take(&mut *bytes)) {
            Ok(text) => Some(Self(Zeroizing::new(text))),
            Err(error) => {
                drop(Zeroizing::new(error.into_bytes()));
                None
            }
        }
    }
}

impl Deref for Opened {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Opened(***)")
    }
}
