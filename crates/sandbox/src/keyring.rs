//! Every parsed key the wire needs: the platform's two private keys, and what each merchant is known by.

use std::collections::BTreeMap;

use yifen::protocol::certificate::Certificate;
use yifen::{ApiV3Key, KeyError, Mchid, PrivateKey, PublicKey};

use crate::keys;
use crate::platform::{Merchant, Platform, SigningKey, Verification};

/// Parsed keys. They are not part of the platform's state, so a snapshot holds none; see [`Self::of`].
#[derive(Debug, Clone)]
pub struct Keyring {
    certificate: PlatformKey,
    public_key: PlatformKey,
    merchants: BTreeMap<Mchid, MerchantKeys>,
}

/// One of the platform's keys, with the name it goes by in `Wechatpay-Serial`.
#[derive(Debug, Clone)]
pub(crate) struct PlatformKey {
    pub(crate) serial: String,
    pub(crate) key: PrivateKey,
}

/// What the platform knows a merchant by.
#[derive(Debug, Clone)]
pub(crate) struct MerchantKeys {
    pub(crate) serial_no: String,
    pub(crate) public_key: PublicKey,
    pub(crate) apiv3_key: ApiV3Key,
    pub(crate) verification: Verification,
}

impl Keyring {
    /// The keys of a platform and its merchants. Takes about a millisecond; make it once.
    ///
    /// # Errors
    /// A merchant's certificate in a snapshot that was altered by hand.
    pub fn of(platform: &Platform) -> Result<Self, KeyError> {
        let certificate = Certificate::from_pem(keys::PLATFORM_CERTIFICATE_PEM)?;
        let mut keyring = Self {
            certificate: PlatformKey {
                serial: certificate.serial_no.to_string(),
                key: PrivateKey::from_pem(keys::PLATFORM_CERTIFICATE_KEY_PEM)?,
            },
            public_key: PlatformKey {
                serial: keys::PLATFORM_PUBLIC_KEY_ID.to_owned(),
                key: PrivateKey::from_pem(keys::PLATFORM_PUBLIC_KEY_KEY_PEM)?,
            },
            merchants: BTreeMap::new(),
        };
        for merchant in platform.merchants() {
            keyring.add(merchant)?;
        }
        Ok(keyring)
    }

    /// Adds a merchant that came later.
    ///
    /// # Errors
    /// A certificate that cannot be read.
    pub fn add(&mut self, merchant: &Merchant) -> Result<(), KeyError> {
        let (_, pem) = merchant.pems().unwrap_or_default();
        let certificate = Certificate::from_pem(pem)?;
        let malformed = KeyError::Malformed { expected: yifen::protocol::rsa::KeyKind::Certificate };
        let keys = MerchantKeys {
            serial_no: certificate.serial_no.to_string(),
            public_key: certificate.public_key,
            apiv3_key: ApiV3Key::new(&merchant.apiv3_key).map_err(|_| malformed)?,
            verification: merchant.verification,
        };
        self.merchants.insert(merchant.mchid.clone(), keys);
        Ok(())
    }

    pub(crate) fn platform(&self, which: SigningKey) -> &PlatformKey {
        match which {
            SigningKey::Certificate => &self.certificate,
            SigningKey::PublicKey => &self.public_key,
        }
    }

    /// The platform's key of that serial.
    pub(crate) fn named(&self, serial: &str) -> Option<SigningKey> {
        [SigningKey::Certificate, SigningKey::PublicKey]
            .into_iter()
            .find(|which| self.platform(*which).serial.eq_ignore_ascii_case(serial))
    }

    pub(crate) fn merchant(&self, mchid: &str) -> Option<&MerchantKeys> {
        self.merchants.get(mchid)
    }

    /// The merchant's public key, which verifies what its front end invokes the cashier with.
    #[must_use]
    pub fn merchant_public_key(&self, mchid: &str) -> Option<&PublicKey> {
        self.merchants.get(mchid).map(|keys| &keys.public_key)
    }
}

impl MerchantKeys {
    pub(crate) fn holds(&self, key: SigningKey) -> bool {
        match self.verification {
            Verification::Both => true,
            Verification::PublicKey => key == SigningKey::PublicKey,
            Verification::Certificate => key == SigningKey::Certificate,
        }
    }

    pub(crate) fn preferred(&self) -> SigningKey {
        match self.verification {
            Verification::PublicKey => SigningKey::PublicKey,
            Verification::Certificate | Verification::Both => SigningKey::Certificate,
        }
    }
}
