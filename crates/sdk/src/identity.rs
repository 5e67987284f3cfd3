//! A merchant's certificate and private key together, and keys out of files and environment variables.

use std::path::Path;

use zeroize::Zeroizing;

use crate::error::ConfigError;
use crate::id::{Mchid, SerialNo};
use crate::protocol::certificate::Certificate;
use crate::protocol::rsa::{KeyError, PrivateKey, PublicKey};
use crate::secret::ApiV3Key;
use crate::time::Timestamp;

/// A merchant API certificate (商户API证书) and the private key that belongs to it.
///
/// ```no_run
/// use yifen::{Client, MerchantIdentity, PlatformKeys};
///
/// let identity = MerchantIdentity::from_files("apiclient_cert.pem", "apiclient_key.pem")?;
/// println!("{} until {:?}", identity.serial_no(), identity.not_after());
/// let client = Client::for_merchant(identity, PlatformKeys::new()).build()?;
/// # Ok::<(), yifen::ConfigError>(())
/// ```
#[derive(Debug, Clone)]
pub struct MerchantIdentity {
    certificate: Certificate,
    key: PrivateKey,
}

impl MerchantIdentity {
    /// Takes a certificate and its private key.
    ///
    /// # Errors
    /// [`ConfigError::KeyOfAnother`] when they do not belong together; the platform's certificate is refused.
    pub fn new(certificate: Certificate, key: PrivateKey) -> Result<Self, ConfigError> {
        let certificate = certificate.of_a_merchant()?;
        if certificate.public_key != *key.public_key() {
            return Err(ConfigError::KeyOfAnother { serial: certificate.serial_no.to_string() });
        }
        Ok(Self { certificate, key })
    }

    /// Takes the texts of `apiclient_cert.pem` and `apiclient_key.pem`.
    ///
    /// # Errors
    /// As [`Self::new`], or a text that is another kind of key.
    pub fn from_pem(certificate: &str, key: &str) -> Result<Self, ConfigError> {
        Self::new(Certificate::from_pem(certificate)?, PrivateKey::from_pem(key)?)
    }

    /// Reads `apiclient_cert.pem` and `apiclient_key.pem`.
    ///
    /// # Errors
    /// As [`Self::new`], or a file that cannot be read.
    pub fn from_files(certificate: impl AsRef<Path>, key: impl AsRef<Path>) -> Result<Self, ConfigError> {
        Self::new(Certificate::from_file(certificate)?, PrivateKey::from_file(key)?)
    }

    /// Opens the bytes of `apiclient_cert.p12`. The password is the merchant number unless it was changed.
    ///
    /// # Errors
    /// [`KeyError::Pkcs12`] for another password or a damaged file.
    #[cfg(feature = "p12")]
    pub fn from_p12(file: &[u8], password: &str) -> Result<Self, ConfigError> {
        let archive =
            p12_keystore::Pkcs12Archive::from_pkcs12(file, password).map_err(|_| ConfigError::Key(KeyError::Pkcs12))?;
        let keys = archive.keys.iter().filter_map(|bag| PrivateKey::from_der(bag.key.as_der()).ok());
        for key in keys {
            let certificates = archive.certs.iter().filter_map(|bag| Certificate::from_der(bag.cert.as_der()).ok());
            for certificate in certificates {
                if certificate.public_key == *key.public_key() {
                    return Self::new(certificate, key);
                }
            }
        }
        Err(KeyError::Pkcs12Content.into())
    }

    /// The certificate's serial number in upper-case hex: what calls name as `serial_no`.
    #[must_use]
    pub fn serial_no(&self) -> &SerialNo {
        &self.certificate.serial_no
    }

    /// The merchant the certificate was issued to, when it names one.
    #[must_use]
    pub fn mchid(&self) -> Option<Mchid> {
        self.certificate.mchid()
    }

    /// The last moment the certificate is valid. Order another one before; calls are refused afterwards.
    #[must_use]
    pub fn not_after(&self) -> Timestamp {
        self.certificate.not_after
    }

    /// The certificate.
    #[must_use]
    pub fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    /// The private key.
    #[must_use]
    pub fn private_key(&self) -> &PrivateKey {
        &self.key
    }
}

impl PrivateKey {
    /// Reads a private key file: PEM, bare base64 or DER.
    ///
    /// # Errors
    /// The file cannot be read, or what it is instead.
    pub fn from_file(path: impl AsRef<Path>) -> Result<Self, ConfigError> {
        from_file(path.as_ref(), Self::from_file_bytes)
    }

    /// Reads a private key from the value of an environment variable, as [`Self::from_pem`] does.
    ///
    /// # Errors
    /// The variable is not set, or what it holds instead.
    pub fn from_env(variable: &str) -> Result<Self, ConfigError> {
        from_env(variable, |value| Self::from_pem(value).map_err(ConfigError::Key))
    }
}

impl PublicKey {
    /// Reads a public key file: PEM, bare base64 or DER.
    ///
    /// # Errors
    /// The file cannot be read, or what it is instead.
    pub fn from_file(path: impl AsRef<Path>) -> Result<Self, ConfigError> {
        from_file(path.as_ref(), Self::from_file_bytes)
    }
}

impl Certificate {
    /// Reads a certificate file: PEM, bare base64 or DER.
    ///
    /// # Errors
    /// The file cannot be read, or what it is instead.
    pub fn from_file(path: impl AsRef<Path>) -> Result<Self, ConfigError> {
        from_file(path.as_ref(), Self::from_file_bytes)
    }
}

impl ApiV3Key {
    /// Takes the key from an environment variable, without blanks around it.
    ///
    /// # Errors
    /// The variable is not set, or its value is not 32 bytes long.
    pub fn from_env(variable: &str) -> Result<Self, ConfigError> {
        from_env(variable, |value| Self::new(value.trim()))
    }
}

fn from_file<T>(path: &Path, read: impl FnOnce(&[u8]) -> Result<T, KeyError>) -> Result<T, ConfigError> {
    let place = || path.display().to_string();
    let bytes = std::fs::read(path)
        .map(Zeroizing::new)
        .map_err(|error| ConfigError::Unreadable { place: place(), reason: error.to_string() })?;
    read(&bytes).map_err(|error| at(place(), error.into()))
}

fn from_env<T>(variable: &str, read: impl FnOnce(&str) -> Result<T, ConfigError>) -> Result<T, ConfigError> {
    let value = std::env::var(variable).map(Zeroizing::new).map_err(|error| {
        // Its `Display` is not used: it would show a value that is not Unicode.
        let reason = match error {
            std::env::VarError::NotPresent => "the environment variable is not set",
            std::env::VarError::NotUnicode(_) => "the environment variable is not Unicode",
        };
        ConfigError::Unreadable { place: variable.to_owned(), reason: reason.to_owned() }
    })?;
    read(&value).map_err(|error| at(variable.to_owned(), error))
}

fn at(place: String, error: ConfigError) -> ConfigError {
    ConfigError::At { place, error: Box::new(error) }
}
