//! Key files as people have them: finds the wanted key in a text or a file, and tells what is there instead.

use std::fmt;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use x509_parser::asn1_rs::{Any, FromDer, Tag};
use zeroize::Zeroizing;

/// The longest key file read, in bytes.
const MAX_FILE_BYTES: usize = 64 * 1024;

/// The most PEM blocks looked at; a file with key, certificate and chain has fewer.
const MAX_BLOCKS: usize = 16;

/// How a public key is labelled that does not say its algorithm.
const PKCS1_PUBLIC_KEY: &str = "RSA PUBLIC KEY";

/// What a key file was expected to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyKind {
    /// A merchant's private key, `apiclient_key.pem`.
    PrivateKey,
    /// WeChat Pay's public key, `pub_key.pem`.
    PublicKey,
    /// A platform or merchant certificate.
    Certificate,
    /// The merchant API certificate, `apiclient_cert.pem`.
    MerchantCertificate,
    /// A platform certificate.
    PlatformCertificate,
}

impl fmt::Display for KeyKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::PrivateKey => "an RSA private key (-----BEGIN PRIVATE KEY-----, the file apiclient_key.pem)",
            Self::PublicKey => "WeChat Pay's public key (-----BEGIN PUBLIC KEY-----, the file pub_key.pem)",
            Self::Certificate => "a certificate (-----BEGIN CERTIFICATE-----)",
            Self::MerchantCertificate => "the merchant API certificate (the file apiclient_cert.pem)",
            Self::PlatformCertificate => "a platform certificate (平台证书)",
        })
    }
}

/// What a key file turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Found {
    /// Nothing at all.
    Empty,
    /// An RSA private key.
    PrivateKey,
    /// An RSA public key.
    PublicKey,
    /// A certificate.
    Certificate,
    /// A merchant's certificate, where the platform's belongs.
    MerchantCertificate,
    /// The platform's certificate, where a merchant's belongs.
    PlatformCertificate,
    /// A certificate signing request.
    CertificateRequest,
    /// A private key behind a passphrase.
    EncryptedPrivateKey,
    /// A key on an elliptic curve, SM2 included.
    EllipticCurveKey,
    /// An OpenSSH key.
    OpenSshKey,
    /// A PKCS#12 file, `apiclient_cert.p12`.
    Pkcs12,
    /// 32 letters and digits: an APIv2 or APIv3 key.
    ApiKey,
    /// A file's path where its text belongs.
    Path,
    /// A text in UTF-16.
    Utf16,
    /// A PEM block of another label.
    OtherBlock(String),
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "nothing: the file or the variable is empty",
            Self::PrivateKey => "a private key",
            Self::PublicKey => "a public key",
            Self::Certificate => "a certificate",
            Self::MerchantCertificate => "a merchant's API certificate",
            Self::PlatformCertificate => "the platform's own certificate",
            Self::CertificateRequest => "a certificate signing request",
            Self::EncryptedPrivateKey => "a private key behind a passphrase",
            Self::EllipticCurveKey => "an elliptic-curve or SM2 key",
            Self::OpenSshKey => "an OpenSSH key",
            Self::Pkcs12 => "a PKCS#12 file",
            Self::ApiKey => "32 letters and digits, which is an APIv3 or APIv2 key",
            Self::Path => "the path of a file",
            Self::Utf16 => "a text in UTF-16",
            Self::OtherBlock(label) => return write!(f, "-----BEGIN {label}-----"),
        })
    }
}

/// What to do when that was found where this was expected; begins with `: ` when there is something to say.
pub(super) fn hint(expected: KeyKind, found: &Found) -> &'static str {
    match (expected, found) {
        (KeyKind::PrivateKey, Found::Certificate) => {
            ": this looks like apiclient_cert.pem; the key is in apiclient_key.pem beside it"
        }
        (KeyKind::PrivateKey, Found::PublicKey) => {
            ": WeChat Pay's public key is added with `add_public_key`; the merchant's key is in apiclient_key.pem"
        }
        (KeyKind::PublicKey, Found::Certificate) => ": a platform certificate is added with `add_certificate`",
        (KeyKind::MerchantCertificate, Found::PlatformCertificate) => {
            ": it verifies the platform and is added with `add_certificate`"
        }
        (KeyKind::PlatformCertificate, Found::MerchantCertificate) => {
            ": it belongs to the merchant's private key; platform certificates are downloaded with \
             `refresh_platform_certificates`"
        }
        (_, Found::PublicKey) => ": WeChat Pay's public key is added with `add_public_key`",
        (_, Found::PrivateKey) => ": this is a private key and belongs to the merchant's side",
        (_, Found::EncryptedPrivateKey) => ": decrypt it first, for example with `openssl pkcs8`",
        (_, Found::CertificateRequest) => {
            ": it was only the way to a certificate; WeChat Pay's tool writes apiclient_cert.pem and apiclient_key.pem"
        }
        (_, Found::EllipticCurveKey) => ": calls are signed with RSA",
        (_, Found::OpenSshKey) => ": it is for logins and not for WeChat Pay",
        (_, Found::Pkcs12) => {
            ": read it with `MerchantIdentity::from_p12` (feature `p12`), or take the .pem files beside it"
        }
        (_, Found::ApiKey) => ": an APIv3 key is given to `ApiV3Key::new`",
        (_, Found::Path) => ": give the file's text, or read it with `from_file`",
        (_, Found::Utf16) => ": save it as UTF-8",
        (_, Found::OtherBlock(label)) if label == PKCS1_PUBLIC_KEY => {
            ": `openssl rsa -RSAPublicKey_in -pubout` makes a PUBLIC KEY of it"
        }
        _ => "",
    }
}

/// A key file that cannot be used. Never carries key material.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum KeyError {
    /// The text holds no PEM block, and is no key in base64 either.
    #[error("expected {expected}, found no PEM block: give the file's text, with its BEGIN and END lines")]
    NotPem {
        /// What was expected.
        expected: KeyKind,
    },
    /// A PEM block begins and does not end.
    #[error("expected {expected}, found only its beginning: the END line is missing, so the text was cut off")]
    CutOff {
        /// What was expected.
        expected: KeyKind,
    },
    /// It is something else.
    #[error("expected {expected}, found {found}{}", hint(*expected, found))]
    OtherKind {
        /// What was expected.
        expected: KeyKind,
        /// What it is.
        found: Found,
    },
    /// RSA of a size that is not supported.
    #[error("expected {expected}: this one has {bits} bits, and RSA keys of 2048 to 8192 bits are taken")]
    Size {
        /// What was expected.
        expected: KeyKind,
        /// Its size in bits.
        bits: usize,
    },
    /// The right label around unusable bytes.
    #[error("expected {expected}: the PEM block is damaged")]
    Malformed {
        /// What was expected.
        expected: KeyKind,
    },
    /// A PKCS#12 file that does not open.
    #[error(
        "the PKCS#12 file does not open: the password is the merchant number unless it was changed, or it is damaged"
    )]
    Pkcs12,
    /// A PKCS#12 file without a private key and its certificate.
    #[error("the PKCS#12 file holds no RSA private key together with its certificate")]
    Pkcs12Content,
}

impl KeyError {
    /// Why bytes that look like the wanted kind cannot be used.
    pub(super) fn unusable(expected: KeyKind, der: &[u8]) -> Self {
        match (kind_of_der(der), modulus_bits(der, 0)) {
            (Some(found), _) if !fits(expected, &found) => Self::OtherKind { expected, found },
            (Some(_), Some(bits)) if !(2048..=8192).contains(&bits) => Self::Size { expected, bits },
            _ => Self::Malformed { expected },
        }
    }
}

fn fits(expected: KeyKind, found: &Found) -> bool {
    match expected {
        KeyKind::PrivateKey => *found == Found::PrivateKey,
        KeyKind::PublicKey => *found == Found::PublicKey,
        KeyKind::Certificate | KeyKind::MerchantCertificate | KeyKind::PlatformCertificate => {
            *found == Found::Certificate
        }
    }
}

/// The DER bytes of the wanted key, out of a text: PEM however it was pasted, or bare base64.
pub(super) fn find(text: &str, expected: KeyKind) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    if text.len() > MAX_FILE_BYTES {
        return Err(KeyError::NotPem { expected });
    }
    let text = text.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    if text.is_empty() {
        return Err(KeyError::OtherKind { expected, found: Found::Empty });
    }
    let mut first = None;
    let blocks = Blocks { rest: text, expected };
    for block in blocks.take(MAX_BLOCKS) {
        let Block { found, body } = block?;
        if fits(expected, &found) {
            return unpacked(body).ok_or(KeyError::Malformed { expected });
        }
        first.get_or_insert(found);
    }
    match first {
        Some(found) => Err(KeyError::OtherKind { expected, found }),
        None if text.contains("-----BEGIN") => Err(KeyError::NotPem { expected }),
        None => bare(text, expected),
    }
}

/// The same out of a file's bytes, which may also be plain DER.
pub(super) fn find_in_file(bytes: &[u8], expected: KeyKind) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return find(text, expected);
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(KeyError::OtherKind { expected, found: Found::Utf16 });
    }
    if bytes.len() > MAX_FILE_BYTES {
        return Err(KeyError::NotPem { expected });
    }
    wanted_der(Zeroizing::new(bytes.to_vec()), expected)
}

fn wanted_der(der: Zeroizing<Vec<u8>>, expected: KeyKind) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    match kind_of_der(&der) {
        Some(found) if fits(expected, &found) => Ok(der),
        Some(found) => Err(KeyError::OtherKind { expected, found }),
        None => Err(KeyError::NotPem { expected }),
    }
}

/// A text without BEGIN: the base64 alone, or something that is no key at all.
fn bare(text: &str, expected: KeyKind) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    const ENDINGS: [&str; 8] = [".pem", ".p12", ".pfx", ".key", ".crt", ".cer", ".der", ".txt"];
    let text = text.trim_matches(['"', '\'']);
    let other = |found| Err(KeyError::OtherKind { expected, found });
    if text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return other(Found::ApiKey);
    }
    if ["ssh-rsa ", "ssh-ed25519 ", "ecdsa-sha2-"].iter().any(|start| text.starts_with(start)) {
        return other(Found::OpenSshKey);
    }
    if let Some(der) = unpacked(text) {
        return wanted_der(der, expected);
    }
    match text.len() < 512 && ENDINGS.iter().any(|ending| text.to_ascii_lowercase().ends_with(ending)) {
        true => other(Found::Path),
        false => Err(KeyError::NotPem { expected }),
    }
}

struct Block<'a> {
    found: Found,
    body: &'a str,
}

struct Blocks<'a> {
    rest: &'a str,
    expected: KeyKind,
}

impl<'a> Iterator for Blocks<'a> {
    type Item = Result<Block<'a>, KeyError>;

    fn next(&mut self) -> Option<Self::Item> {
        let (_, after_begin) = self.rest.split_once("-----BEGIN ")?;
        self.rest = "";
        Some(self.block(after_begin))
    }
}

impl<'a> Blocks<'a> {
    fn block(&mut self, after_begin: &'a str) -> Result<Block<'a>, KeyError> {
        let expected = self.expected;
        let (label, rest) = after_begin.split_once("-----").ok_or(KeyError::NotPem { expected })?;
        // Errors show the label, so it must be one: of a mangled text it could be a piece of the key.
        let is_word = |word: &str| {
            (1..=16).contains(&word.len())
                && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        };
        if !label.split(' ').all(is_word) {
            return Err(KeyError::NotPem { expected });
        }
        let (body, after_end) = rest.split_once("-----END ").ok_or(KeyError::CutOff { expected })?;
        let rest = after_end.strip_prefix(label).and_then(|rest| rest.strip_prefix("-----"));
        self.rest = rest.ok_or(KeyError::Malformed { expected })?;
        Ok(Block { found: kind_of_block(label, body), body })
    }
}

fn kind_of_block(label: &str, body: &str) -> Found {
    match label {
        // The older way to put a passphrase on a key.
        "RSA PRIVATE KEY" | "EC PRIVATE KEY" if body.contains("Proc-Type") => Found::EncryptedPrivateKey,
        "PRIVATE KEY" | "RSA PRIVATE KEY" => Found::PrivateKey,
        "PUBLIC KEY" => Found::PublicKey,
        "CERTIFICATE" | "X509 CERTIFICATE" => Found::Certificate,
        "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => Found::CertificateRequest,
        "ENCRYPTED PRIVATE KEY" => Found::EncryptedPrivateKey,
        "EC PRIVATE KEY" | "EC PARAMETERS" | "SM2 PRIVATE KEY" | "SM2 PARAMETERS" => Found::EllipticCurveKey,
        "OPENSSH PRIVATE KEY" => Found::OpenSshKey,
        "PKCS12" => Found::Pkcs12,
        other => Found::OtherBlock(other.chars().take(40).collect()),
    }
}

/// Base64 with line breaks of any kind; environment variables often carry them written out as `\n`.
fn unpacked(body: &str) -> Option<Zeroizing<Vec<u8>>> {
    // In one piece from the start: a buffer that grows leaves unwiped copies behind.
    let mut packed = Zeroizing::new(String::with_capacity(body.len()));
    packed.extend(body.split("\\n").flat_map(|line| line.split("\\r")).flat_map(str::split_ascii_whitespace));
    BASE64_STANDARD.decode(packed.as_bytes()).ok().map(Zeroizing::new)
}

/// What DER bytes are, as far as their outer structure tells.
fn kind_of_der(der: &[u8]) -> Option<Found> {
    const PKCS7: [u8; 8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07];
    // PKCS#12 is often written in BER, without lengths.
    let start = der.get(..der.len().min(64))?;
    if start.first() == Some(&0x30) && start.windows(PKCS7.len()).any(|window| window == PKCS7) {
        return Some(Found::Pkcs12);
    }
    let (rest, whole) = Any::from_der(der).ok()?;
    let parts = parts(&whole)?;
    if !rest.is_empty() {
        return None;
    }
    let tags: Vec<Tag> = parts.iter().map(Any::tag).take(3).collect();
    match (tags.as_slice(), parts.as_slice()) {
        ([Tag::Integer, Tag::Sequence, Tag::OctetString], [_, algorithm, ..]) => {
            Some(if is_rsa(algorithm)? { Found::PrivateKey } else { Found::EllipticCurveKey })
        }
        ([Tag::Integer, Tag::OctetString, ..], _) => Some(Found::EllipticCurveKey),
        ([Tag::Integer, Tag::Integer, Tag::Integer], _) => Some(Found::PrivateKey),
        ([Tag::Integer, Tag::Integer], _) => Some(Found::OtherBlock(PKCS1_PUBLIC_KEY.to_owned())),
        ([Tag::Sequence, Tag::OctetString], _) => Some(Found::EncryptedPrivateKey),
        ([Tag::Sequence, Tag::BitString], [algorithm, ..]) => {
            Some(if is_rsa(algorithm)? { Found::PublicKey } else { Found::EllipticCurveKey })
        }
        ([Tag::Sequence, Tag::Sequence, Tag::BitString], [content, ..]) => {
            // A request goes from its version straight to a name; a certificate has its serial's algorithm between.
            let inner = self::parts(content)?;
            let is_request = matches!(inner.as_slice(), [version, _, key, ..]
                if version.tag() == Tag::Integer && version.data == [0]
                    && self::parts(key).is_some_and(|key| key.last().is_some_and(|last| last.tag() == Tag::BitString)));
            Some(if is_request { Found::CertificateRequest } else { Found::Certificate })
        }
        _ => None,
    }
}

fn parts<'a>(sequence: &Any<'a>) -> Option<Vec<Any<'a>>> {
    const MOST: usize = 16;
    if sequence.tag() != Tag::Sequence {
        return None;
    }
    let (mut rest, mut parts) = (sequence.data, Vec::new());
    while !rest.is_empty() && parts.len() < MOST {
        let (after, part) = Any::from_der(rest).ok()?;
        parts.push(part);
        rest = after;
    }
    Some(parts)
}

fn is_rsa(algorithm: &Any<'_>) -> Option<bool> {
    const RSA_ENCRYPTION: [u8; 9] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01];
    Some(parts(algorithm)?.first()?.data == RSA_ENCRYPTION)
}

/// The size of the first number that is as long as a modulus.
fn modulus_bits(der: &[u8], depth: u8) -> Option<usize> {
    const MAX_DEPTH: u8 = 6;
    const SHORTEST_MODULUS_BYTES: usize = 32;
    let (_, whole) = Any::from_der(der).ok().filter(|_| depth < MAX_DEPTH)?;
    parts(&whole)?.iter().find_map(|part| match part.tag() {
        Tag::Integer => {
            let digits = part.data.strip_prefix(&[0]).unwrap_or(part.data);
            let leading_zeros = digits.first().map_or(0, |byte| usize::try_from(byte.leading_zeros()).unwrap_or(0));
            (digits.len() >= SHORTEST_MODULUS_BYTES).then(|| digits.len() * 8 - leading_zeros)
        }
        Tag::OctetString => modulus_bits(part.data, depth + 1),
        Tag::BitString => modulus_bits(part.data.get(1..)?, depth + 1),
        _ => None,
    })
}
