//! X.509 certificates as the platform and its merchants use them: a serial, a validity, an RSA key.

use x509_parser::prelude::{FromDer, X509Certificate};

use super::rsa::{KeyError, KeyKind, PemBlock, PublicKey};
use crate::id::SerialNo;
use crate::time::Timestamp;

/// A certificate, read.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Certificate {
    /// Its serial number in upper-case hex, leading zeros kept, as `Wechatpay-Serial` and `serial_no` spell it.
    pub serial_no: SerialNo,
    /// The first moment it is valid.
    pub not_before: Timestamp,
    /// The last moment it is valid.
    pub not_after: Timestamp,
    /// The key it binds.
    pub public_key: PublicKey,
}

impl Certificate {
    /// Reads a PEM certificate.
    ///
    /// # Errors
    /// [`KeyError`]: another kind of PEM, or a certificate that is damaged or not RSA.
    pub fn from_pem(pem: &str) -> Result<Self, KeyError> {
        let block = PemBlock::parse(pem, KeyKind::Certificate)?;
        if block.label != "CERTIFICATE" {
            return Err(KeyError::other_kind(KeyKind::Certificate, block.label));
        }
        let malformed = KeyError::Malformed { expected: KeyKind::Certificate };
        let (_, parsed) = X509Certificate::from_der(&block.der).map_err(|_| malformed.clone())?;
        Ok(Self {
            serial_no: SerialNo::new(hex::encode_upper(unsigned(parsed.raw_serial()))).map_err(|_| malformed)?,
            not_before: Timestamp::from_unix(parsed.validity().not_before.timestamp()),
            not_after: Timestamp::from_unix(parsed.validity().not_after.timestamp()),
            public_key: PublicKey::from_spki_der(parsed.public_key().raw)?,
        })
    }
}

/// DER puts a zero byte before a serial whose first bit is set; it is not part of the number.
fn unsigned(serial: &[u8]) -> &[u8] {
    match serial {
        [0, rest @ ..] if rest.first().is_some_and(|byte| byte & 0x80 != 0) => rest,
        whole => whole,
    }
}
