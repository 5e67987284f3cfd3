//! The keys that verify the platform: its public key, its certificates, or both at once, chosen by serial.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use super::certificate::Certificate;
use super::rsa::{KeyError, PublicKey};
use super::sensitive::Sealed;
use crate::client::SANDBOX_SERIAL_PREFIX;
use crate::error::ConfigError;
use crate::id::SerialNo;
use crate::time::Timestamp;

/// How the id of WeChat Pay's public key starts.
const PUBLIC_KEY_ID_PREFIX: &str = "PUB_KEY_ID_";

/// The platform's keys by serial: `PUB_KEY_ID_…` for its public key (微信支付公钥), hex for its certificates (平台证书).
///
/// Clones share one set, so a certificate that was fetched once serves every client. Looking a key up takes no network: an
/// unknown serial is refused, whoever sends it. Only a client may fetch certificates, within the limits of
/// [`CertificateRefresh`](crate::CertificateRefresh).
#[derive(Debug, Clone, Default)]
pub struct PlatformKeys {
    shared: Arc<RwLock<BTreeMap<SerialNo, PlatformKey>>>,
}

/// One key of the platform.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct PlatformKey {
    /// The name answers and sealed requests carry in `Wechatpay-Serial`.
    pub serial: SerialNo,
    /// The key itself.
    pub public_key: PublicKey,
    /// When it is valid, first and last moment; a public key has no dates.
    pub validity: Option<(Timestamp, Timestamp)>,
}

impl PlatformKey {
    /// Whether the key is in force; certificates have dates, public keys none.
    #[must_use]
    pub fn is_valid_at(&self, now: Timestamp) -> bool {
        self.validity.is_none_or(|(first, last)| first <= now && now <= last)
    }
}

impl PlatformKeys {
    /// An empty set. Until a key is added every answer is untrusted.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds WeChat Pay's public key under its id, written in full (`PUB_KEY_ID_…`).
    ///
    /// # Errors
    /// A PEM that is no public key, or an id without its prefix.
    pub fn add_public_key(&self, id: &str, pem: &str) -> Result<(), ConfigError> {
        if !id.starts_with(PUBLIC_KEY_ID_PREFIX) {
            return Err(ConfigError::PublicKeyId { got: id.chars().take(64).collect() });
        }
        let key = PlatformKey { serial: SerialNo::new(id)?, public_key: PublicKey::from_pem(pem)?, validity: None };
        self.insert(key);
        Ok(())
    }

    /// Adds a platform certificate under its own serial, which is returned.
    ///
    /// # Errors
    /// A PEM that is no RSA certificate, or a merchant's certificate.
    pub fn add_certificate(&self, pem: &str) -> Result<SerialNo, KeyError> {
        let certificate = Certificate::from_pem(pem)?.of_the_platform()?;
        let serial = certificate.serial_no.clone();
        self.insert(PlatformKey {
            serial: certificate.serial_no,
            public_key: certificate.public_key,
            validity: Some((certificate.not_before, certificate.not_after)),
        });
        Ok(serial)
    }

    /// Adds a key, replacing one of the same serial.
    pub fn insert(&self, key: PlatformKey) {
        let mut keys = self.shared.write().unwrap_or_else(PoisonError::into_inner);
        keys.insert(key.serial.clone(), key);
    }

    /// Whether no key is known at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.shared.read().unwrap_or_else(PoisonError::into_inner).is_empty()
    }

    /// The key of that serial, whether or not it is in force. A certificate's serial is a number, so neither case nor
    /// leading zeros, which some tools drop, tell two of them apart.
    #[must_use]
    pub fn find(&self, serial: &str) -> Option<PlatformKey> {
        let keys = self.shared.read().unwrap_or_else(PoisonError::into_inner);
        let same = || keys.values().find(|key| same_number(key.serial.as_str(), serial));
        keys.get(serial).or_else(same).cloned()
    }

    /// The serial of a key that a sandbox made, if there is one.
    pub(crate) fn sandbox_key(&self) -> Option<SerialNo> {
        let keys = self.shared.read().unwrap_or_else(PoisonError::into_inner);
        keys.keys().find(|serial| is_sandbox_serial(serial)).cloned()
    }

    /// The key to name in requests and to seal sensitive fields for: the public key if there is one, else the certificate
    /// that is valid longest.
    #[must_use]
    pub fn preferred(&self, now: Timestamp) -> Option<PlatformKey> {
        let keys = self.shared.read().unwrap_or_else(PoisonError::into_inner);
        keys.values()
            .filter(|key| key.is_valid_at(now))
            .max_by_key(|key| key.validity.map_or((1, now), |(_, last)| (0, last)))
            .cloned()
    }

    /// Seals a sensitive field (敏感信息加密) for the platform, bound to the serial of the key that was used.
    ///
    /// # Errors
    /// No key in force, or a text longer than one RSA block holds (214 bytes).
    pub fn seal(&self, now: Timestamp, plaintext: &str) -> Result<Sealed, ConfigError> {
        let key = self.preferred(now).ok_or(ConfigError::NoPlatformKey)?;
        Ok(Sealed::new(key.public_key.seal(plaintext.as_bytes())?, key.serial))
    }
}

fn same_number(one: &str, other: &str) -> bool {
    let number = |serial: &str| serial.bytes().all(|byte| byte.is_ascii_hexdigit());
    let significant = |serial: &str| serial.trim_start_matches('0').len();
    let (one_from, other_from) = (one.len() - significant(one), other.len() - significant(other));
    number(one) && number(other) && one[one_from..].eq_ignore_ascii_case(&other[other_from..])
}

/// Whether a sandbox made the key of that serial, so that its private half is public.
pub(crate) fn is_sandbox_serial(serial: &SerialNo) -> bool {
    let serial = serial.as_str();
    let number = serial.strip_prefix(PUBLIC_KEY_ID_PREFIX).unwrap_or(serial);
    number.get(..SANDBOX_SERIAL_PREFIX.len()).is_some_and(|start| start.eq_ignore_ascii_case(SANDBOX_SERIAL_PREFIX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificates_serial_is_a_number_and_an_id_is_a_name() {
        for (one, other) in [("0A1B", "A1B"), ("A1B", "0a1b"), ("5F1C", "5f1c"), ("00", "0")] {
            assert!(same_number(one, other), "{one} {other}");
        }
        for (one, other) in [("A1B", "A1B0"), ("A1B", "B"), ("PUB_KEY_ID_0A", "pub_key_id_0a"), ("", "X"), ("A1", "")] {
            assert!(!same_number(one, other), "{one} {other}");
        }
    }

    #[test]
    fn a_sandboxs_keys_are_known_by_their_serials() {
        let made = |serial: &str| is_sandbox_serial(&SerialNo::new(serial).expect("a serial"));
        assert!(made("594946454E00") && made("594946454e00") && made("PUB_KEY_ID_594946454E00"));
        assert!(!made("5F1C72E2") && !made("PUB_KEY_ID_0114232134912410000000000000") && !made("00594946454E"));
    }
}
