//! RSA keys, parsed once: signing and opening with the private half, verifying and sealing with the public one.

use std::fmt;
use std::sync::Arc;

use aws_lc_rs::encoding::{AsDer, PublicKeyX509Der};
use aws_lc_rs::rsa::{
    OAEP_SHA1_MGF1SHA1, OaepPrivateDecryptingKey, OaepPublicEncryptingKey, PrivateDecryptingKey, PublicEncryptingKey,
};
use aws_lc_rs::signature::{KeyPair, ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256, RsaKeyPair};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use zeroize::Zeroizing;

use super::pem;
pub use super::pem::{Found, KeyError, KeyKind};

/// An RSA private key: a merchant's API key (商户API私钥), or the platform's own in a sandbox.
///
/// Cheap to clone, wiped when the last clone goes (aws-lc wipes what it frees), shown nowhere.
#[derive(Clone)]
pub struct PrivateKey(Arc<PrivateParts>);

struct PrivateParts {
    signing: RsaKeyPair,
    opening: OaepPrivateDecryptingKey,
    public: PublicKey,
}

impl PrivateKey {
    /// Reads a private key of 2048 to 8192 bits: PEM as PKCS#8 (`PRIVATE KEY`) or PKCS#1 (`RSA PRIVATE KEY`), or their
    /// bare base64. Line breaks may be of any kind, also written out as `\\n`.
    ///
    /// # Errors
    /// [`KeyError`] says what was found instead, such as a certificate.
    pub fn from_pem(pem: &str) -> Result<Self, KeyError> {
        Self::from_der(&pem::find(pem, KeyKind::PrivateKey)?)
    }

    pub(crate) fn from_file_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        Self::from_der(&pem::find_in_file(bytes, KeyKind::PrivateKey)?)
    }

    /// Whatever the label said: tools write either form under either.
    pub(crate) fn from_der(der: &[u8]) -> Result<Self, KeyError> {
        let unusable = || KeyError::unusable(KeyKind::PrivateKey, der);
        let signing = RsaKeyPair::from_pkcs8(der).or_else(|_| RsaKeyPair::from_der(der)).map_err(|_| unusable())?;
        let pkcs8: aws_lc_rs::encoding::Pkcs8V1Der<'_> = signing.as_der().map_err(|_| unusable())?;
        let opening = PrivateDecryptingKey::from_pkcs8(pkcs8.as_ref()).map_err(|_| unusable())?;
        let opening = OaepPrivateDecryptingKey::new(opening).map_err(|_| unusable())?;
        let spki: PublicKeyX509Der<'_> = signing.public_key().as_der().map_err(|_| unusable())?;
        let public = PublicKey::from_spki_der(spki.as_ref(), KeyKind::PrivateKey)?;
        Ok(Self(Arc::new(PrivateParts { signing, opening, public })))
    }

    /// Signs with RSA PKCS#1 v1.5 and SHA-256; the signature is base64. Deterministic; about 0.3 ms for 2048 bits.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> String {
        let mut signature = vec![0; self.0.signing.public_modulus_len()];
        self.0
            .signing
            .sign(&RSA_PKCS1_SHA256, &aws_lc_rs::rand::SystemRandom::new(), message, &mut signature)
            .expect("a parsed key signs any message into a buffer of its modulus' length");
        BASE64_STANDARD.encode(signature)
    }

    /// Opens what was sealed for this key with RSA-OAEP (SHA-1, MGF1-SHA-1).
    ///
    /// # Errors
    /// Base64 or ciphertext that was not made for this key.
    pub fn open(&self, ciphertext: &str) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        let ciphertext = BASE64_STANDARD.decode(ciphertext).map_err(|_| OpenError)?;
        let mut plaintext = Zeroizing::new(vec![0; self.0.opening.min_output_size()]);
        let length = self
            .0
            .opening
            .decrypt(&OAEP_SHA1_MGF1SHA1, &ciphertext, &mut plaintext, None)
            .map_err(|_| OpenError)?
            .len();
        plaintext.truncate(length);
        Ok(plaintext)
    }

    /// The public half.
    #[must_use]
    pub fn public_key(&self) -> &PublicKey {
        &self.0.public
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PrivateKey(***)")
    }
}

/// An RSA public key, ready to verify and to seal. Cheap to clone.
#[derive(Clone)]
pub struct PublicKey(Arc<PublicParts>);

struct PublicParts {
    verifying: ParsedPublicKey,
    sealing: OaepPublicEncryptingKey,
    spki: Vec<u8>,
}

impl PublicKey {
    /// Reads a PEM public key (`PUBLIC KEY`), as WeChat Pay hands out its own (微信支付公钥).
    ///
    /// # Errors
    /// [`KeyError`] says what was found instead, such as a private key.
    pub fn from_pem(pem: &str) -> Result<Self, KeyError> {
        Self::from_spki_der(&pem::find(pem, KeyKind::PublicKey)?, KeyKind::PublicKey)
    }

    pub(crate) fn from_file_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        Self::from_spki_der(&pem::find_in_file(bytes, KeyKind::PublicKey)?, KeyKind::PublicKey)
    }

    /// `part_of` is what the key was found in, for errors.
    pub(crate) fn from_spki_der(der: &[u8], part_of: KeyKind) -> Result<Self, KeyError> {
        let unusable = || KeyError::unusable(part_of, der);
        let verifying = ParsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, der).map_err(|_| unusable())?;
        let sealing = PublicEncryptingKey::from_der(der).map_err(|_| unusable())?;
        let sealing = OaepPublicEncryptingKey::new(sealing).map_err(|_| unusable())?;
        Ok(Self(Arc::new(PublicParts { verifying, sealing, spki: der.to_vec() })))
    }

    /// Whether `signature` (base64) is this key's over `message`.
    #[must_use]
    pub fn verifies(&self, message: &[u8], signature: &str) -> bool {
        BASE64_STANDARD
            .decode(signature)
            .is_ok_and(|signature| self.0.verifying.verify_sig(message, &signature).is_ok())
    }

    /// Seals a short text for the holder of the private key with RSA-OAEP (SHA-1, MGF1-SHA-1), as base64.
    ///
    /// # Errors
    /// [`SealError`]: more than the modulus less 42 bytes (214 for 2048 bits).
    pub fn seal(&self, plaintext: &[u8]) -> Result<String, SealError> {
        let most = self.0.sealing.max_plaintext_size(&OAEP_SHA1_MGF1SHA1);
        let too_long = SealError { most, got: plaintext.len() };
        if plaintext.len() > most {
            return Err(too_long);
        }
        let mut ciphertext = vec![0; self.0.sealing.ciphertext_size()];
        let written =
            self.0.sealing.encrypt(&OAEP_SHA1_MGF1SHA1, plaintext, &mut ciphertext, None).map_err(|_| too_long)?;
        Ok(BASE64_STANDARD.encode(written))
    }

    /// The key as DER (SubjectPublicKeyInfo).
    #[must_use]
    pub fn spki_der(&self) -> &[u8] {
        &self.0.spki
    }
}

impl PartialEq for PublicKey {
    fn eq(&self, other: &Self) -> bool {
        self.0.spki == other.0.spki
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({} bytes)", self.0.spki.len())
    }
}

/// The ciphertext was not made for this key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the ciphertext does not open with this private key: it was sealed for another key, or damaged")]
pub struct OpenError;

/// The text is too long to seal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a sensitive field holds at most {most} bytes, got {got}")]
pub struct SealError {
    most: usize,
    got: usize,
}
