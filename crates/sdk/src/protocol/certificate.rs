//! X.509 certificates as the platform and its merchants use them: a serial, a validity, an owner, an RSA key.

use x509_parser::prelude::{FromDer, X509Certificate};

use super::pem;
use super::rsa::{Found, KeyError, KeyKind, PublicKey};
use crate::id::{Mchid, SerialNo};
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
    /// Whose it is: a merchant number on a merchant API certificate (the subject's common name).
    pub common_name: Option<String>,
    /// The key it binds.
    pub public_key: PublicKey,
    is_tenpays: bool,
}

impl Certificate {
    /// Reads a PEM certificate, or its bare base64. Of a chain the first one is taken.
    ///
    /// # Errors
    /// [`KeyError`]: another kind of file, or a certificate that is damaged or not RSA.
    pub fn from_pem(pem: &str) -> Result<Self, KeyError> {
        Self::from_der(&pem::find(pem, KeyKind::Certificate)?)
    }

    pub(crate) fn from_file_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        Self::from_der(&pem::find_in_file(bytes, KeyKind::Certificate)?)
    }

    pub(crate) fn from_der(der: &[u8]) -> Result<Self, KeyError> {
        let malformed = KeyError::Malformed { expected: KeyKind::Certificate };
        let (_, parsed) = X509Certificate::from_der(der).map_err(|_| malformed.clone())?;
        let subject = parsed.subject();
        let public_key = parsed.public_key().raw;
        // Only the outside of the key tells an elliptic curve from a damaged certificate.
        let public_key = PublicKey::from_spki_der(public_key, KeyKind::PublicKey).map_err(|error| match error {
            KeyError::OtherKind { found, .. } => KeyError::OtherKind { expected: KeyKind::Certificate, found },
            KeyError::Size { bits, .. } => KeyError::Size { expected: KeyKind::Certificate, bits },
            _ => malformed.clone(),
        })?;
        let text = |name: &x509_parser::x509::AttributeTypeAndValue<'_>| name.as_str().ok().map(str::to_owned);
        Ok(Self {
            serial_no: SerialNo::new(hex::encode_upper(unsigned(parsed.raw_serial()))).map_err(|_| malformed)?,
            not_before: Timestamp::from_unix(parsed.validity().not_before.timestamp()),
            not_after: Timestamp::from_unix(parsed.validity().not_after.timestamp()),
            common_name: subject.iter_common_name().next().and_then(text),
            public_key,
            is_tenpays: subject.iter_organization().filter_map(text).any(|name| name == "Tenpay.com"),
        })
    }

    /// The merchant it was issued to; `None` on a certificate of the platform.
    #[must_use]
    pub fn mchid(&self) -> Option<Mchid> {
        let name = self.common_name.as_deref()?;
        let is_number = (8..=12).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| Mchid::new(name).ok()).flatten()
    }

    /// Whether it is in force.
    #[must_use]
    pub fn is_valid_at(&self, now: Timestamp) -> bool {
        self.not_before <= now && now <= self.not_after
    }

    /// Refuses the platform's certificate where a merchant's belongs.
    pub(crate) fn of_a_merchant(self) -> Result<Self, KeyError> {
        let (expected, found) = (KeyKind::MerchantCertificate, Found::PlatformCertificate);
        if self.is_tenpays { Err(KeyError::OtherKind { expected, found }) } else { Ok(self) }
    }

    /// Refuses a merchant's certificate where the platform's belongs.
    pub(crate) fn of_the_platform(self) -> Result<Self, KeyError> {
        let (expected, found) = (KeyKind::PlatformCertificate, Found::MerchantCertificate);
        if self.mchid().is_some() { Err(KeyError::OtherKind { expected, found }) } else { Ok(self) }
    }
}

/// DER puts a zero byte before a serial whose first bit is set; it is not part of the number.
fn unsigned(serial: &[u8]) -> &[u8] {
    match serial {
        [0, rest @ ..] if rest.first().is_some_and(|byte| byte & 0x80 != 0) => rest,
        whole => whole,
    }
}
