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

/// The longest PEM text read, in bytes.
const MAX_PEM_BYTES: usize = 64 * 1024;

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
    /// Reads a PEM private key, PKCS#8 (`PRIVATE KEY`) or PKCS#1 (`RSA PRIVATE KEY`), of 2048 to 8192 bits.
    ///
    /// # Errors
    /// [`KeyError`] says what was found instead, such as a certificate.
    pub fn from_pem(pem: &str) -> Result<Self, KeyError> {
        let found = PemBlock::parse(pem, KeyKind::PrivateKey)?;
        let malformed = |_| KeyError::Malformed { expected: KeyKind::PrivateKey };
        let unspecified = |_| KeyError::Malformed { expected: KeyKind::PrivateKey };
        let signing = match found.label {
            "PRIVATE KEY" => RsaKeyPair::from_pkcs8(&found.der),
            "RSA PRIVATE KEY" => RsaKeyPair::from_der(&found.der),
            label => return Err(KeyError::other_kind(KeyKind::PrivateKey, label)),
        }
        .map_err(malformed)?;
        let pkcs8: aws_lc_rs::encoding::Pkcs8V1Der<'_> = signing.as_der().map_err(unspecified)?;
        let opening = PrivateDecryptingKey::from_pkcs8(pkcs8.as_ref()).map_err(malformed)?;
        let opening = OaepPrivateDecryptingKey::new(opening).map_err(unspecified)?;
        let spki: PublicKeyX509Der<'_> = signing.public_key().as_der().map_err(unspecified)?;
        let public = PublicKey::from_spki_der(spki.as_ref())?;
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
        let found = PemBlock::parse(pem, KeyKind::PublicKey)?;
        match found.label {
            "PUBLIC KEY" => Self::from_spki_der(&found.der),
            label => Err(KeyError::other_kind(KeyKind::PublicKey, label)),
        }
    }

    pub(crate) fn from_spki_der(der: &[u8]) -> Result<Self, KeyError> {
        let malformed = KeyError::Malformed { expected: KeyKind::PublicKey };
        let verifying = ParsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, der).map_err(|_| malformed.clone())?;
        let sealing = PublicEncryptingKey::from_der(der).map_err(|_| malformed.clone())?;
        let sealing = OaepPublicEncryptingKey::new(sealing).map_err(|_| malformed)?;
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

/// What a PEM text was expected to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyKind {
    /// A merchant's private key, `apiclient_key.pem`.
    PrivateKey,
    /// WeChat Pay's public key, `pub_key.pem`.
    PublicKey,
    /// A platform or merchant certificate.
    Certificate,
}

impl fmt::Display for KeyKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::PrivateKey => "an RSA private key (-----BEGIN PRIVATE KEY-----, the file apiclient_key.pem)",
            Self::PublicKey => "WeChat Pay's public key (-----BEGIN PUBLIC KEY-----, the file pub_key.pem)",
            Self::Certificate => "a certificate (-----BEGIN CERTIFICATE-----)",
        })
    }
}

/// A key that cannot be used. Never carries key material.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// The text holds no PEM block.
    #[error("expected {expected}, found no PEM block: give the file's text, with its BEGIN and END lines")]
    NotPem {
        /// What was expected.
        expected: KeyKind,
    },
    /// The PEM block is of another kind.
    #[error("expected {expected}, found {found}{hint}")]
    OtherKind {
        /// What was expected.
        expected: KeyKind,
        /// The label of the block that was found.
        found: String,
        /// The file it probably is.
        hint: &'static str,
    },
    /// The right label around unusable bytes: damaged, not RSA, or not of 2048 to 8192 bits.
    #[error("expected {expected}: the PEM block is damaged, or the key is not RSA of 2048 to 8192 bits")]
    Malformed {
        /// What was expected.
        expected: KeyKind,
    },
}

impl KeyError {
    pub(crate) fn other_kind(expected: KeyKind, label: &str) -> Self {
        let hint = match label {
            "CERTIFICATE" if expected == KeyKind::PrivateKey => {
                ": this looks like apiclient_cert.pem; the key is in apiclient_key.pem beside it"
            }
            "CERTIFICATE" => ": a certificate is added with `add_certificate`",
            "PRIVATE KEY" | "RSA PRIVATE KEY" => ": this is a private key and belongs to the merchant's side",
            "PUBLIC KEY" => ": WeChat Pay's public key is added with `add_public_key`",
            "ENCRYPTED PRIVATE KEY" => ": decrypt it first, for example with `openssl pkcs8`",
            _ => "",
        };
        let found = format!("-----BEGIN {}-----", label.chars().take(40).collect::<String>());
        Self::OtherKind { expected, found, hint }
    }
}

pub(crate) struct PemBlock<'a> {
    pub(crate) label: &'a str,
    pub(crate) der: Zeroizing<Vec<u8>>,
}

impl<'a> PemBlock<'a> {
    /// The first PEM block of a text.
    pub(crate) fn parse(text: &'a str, expected: KeyKind) -> Result<Self, KeyError> {
        const BEGIN: &str = "-----BEGIN ";
        let not_pem = KeyError::NotPem { expected };
        if text.len() > MAX_PEM_BYTES {
            return Err(not_pem);
        }
        let (_, after_begin) = text.split_once(BEGIN).ok_or_else(|| not_pem.clone())?;
        let (label, rest) = after_begin.split_once("-----").ok_or_else(|| not_pem.clone())?;
        // Errors show the label, so it must be one: of a mangled text it could be a piece of the key.
        if label.is_empty() || !label.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b' ') {
            return Err(not_pem);
        }
        let (body, after_end) = rest.split_once("-----END ").ok_or(not_pem)?;
        if !after_end.strip_prefix(label).is_some_and(|rest| rest.starts_with("-----")) {
            return Err(KeyError::Malformed { expected });
        }
        // In one piece from the start: a buffer that grows leaves unwiped copies behind. Environment variables often
        // carry a PEM with `\n` written out.
        let mut packed = Zeroizing::new(String::with_capacity(body.len()));
        packed.extend(body.split("\\n").flat_map(str::split_ascii_whitespace));
        let der = BASE64_STANDARD.decode(packed.as_bytes()).map_err(|_| KeyError::Malformed { expected })?;
        Ok(Self { label, der: Zeroizing::new(der) })
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
