//! `GET /v3/certificates`: the platform's certificates (获取平台证书列表), which verify answers in certificate mode.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::endpoint::Endpoint;
use crate::secret::ApiV3Key;
use crate::time::Timestamp;

/// Lists the platform certificates in force.
///
/// Rather use [`Client::refresh_platform_certificates`](crate::Client::refresh_platform_certificates), which also verifies
/// a first download. Errors: `RESOURCE_NOT_EXISTS` (404) for merchants in public-key mode, which is normal.
///
/// ```
/// use yifen::api::certificates::ListCertificates;
/// let call = ListCertificates::default();
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/certificates");
/// # Ok::<(), yifen::endpoint::BindError>(())
/// ```
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListCertificates {
    /// `RSA` (what is meant when missing), `SM2` or `ALL`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub algorithm_type: Option<String>,
}

impl Endpoint for ListCertificates {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/certificates";
    type Response = CertificateList;
}

/// The certificates, each sealed with the APIv3 key.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CertificateList {
    /// One entry a certificate; around a rotation there are two.
    pub data: Vec<SealedCertificate>,
}

/// A certificate, sealed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SealedCertificate {
    /// Its serial number in upper-case hex.
    pub serial_no: String,
    /// The first moment it is valid.
    pub effective_time: Timestamp,
    /// The last moment it is valid.
    pub expire_time: Timestamp,
    /// The PEM text, sealed with the APIv3 key.
    pub encrypt_certificate: EncryptedCertificate,
}

/// A PEM certificate sealed with the APIv3 key.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EncryptedCertificate {
    /// `AEAD_AES_256_GCM`.
    pub algorithm: String,
    /// 12 bytes.
    pub nonce: String,
    /// Authenticated with the ciphertext; usually `certificate`.
    #[serde(default, deserialize_with = "crate::json::null_as_default")]
    pub associated_data: String,
    /// Base64, the tag appended.
    pub ciphertext: String,
}

impl CertificateList {
    /// A list of these certificates.
    #[must_use]
    pub fn new(data: Vec<SealedCertificate>) -> Self {
        Self { data }
    }

    /// The PEM texts that open with this key; those that do not are left out.
    #[must_use]
    pub fn open(&self, key: &ApiV3Key) -> Vec<String> {
        let open = |sealed: &EncryptedCertificate| {
            let pem = key.open(&sealed.nonce, &sealed.associated_data, &sealed.ciphertext).ok()?;
            String::from_utf8(pem).ok()
        };
        self.data.iter().filter_map(|certificate| open(&certificate.encrypt_certificate)).collect()
    }
}

impl SealedCertificate {
    /// An entry of the list, as the platform's side makes it.
    #[must_use]
    pub fn new(
        serial_no: &str,
        (effective_time, expire_time): (Timestamp, Timestamp),
        encrypt_certificate: EncryptedCertificate,
    ) -> Self {
        Self { serial_no: serial_no.to_owned(), effective_time, expire_time, encrypt_certificate }
    }
}

impl EncryptedCertificate {
    /// Seals a PEM certificate, as the platform's side does.
    ///
    /// # Errors
    /// A nonce of any length but 12 bytes.
    pub fn seal(key: &ApiV3Key, nonce: &str, pem: &str) -> Result<Self, crate::protocol::aead::AeadError> {
        const ASSOCIATED_DATA: &str = "certificate";
        Ok(Self {
            algorithm: crate::protocol::aead::ALGORITHM.to_owned(),
            nonce: nonce.to_owned(),
            associated_data: ASSOCIATED_DATA.to_owned(),
            ciphertext: key.seal(nonce, ASSOCIATED_DATA, pem.as_bytes())?,
        })
    }
}

super::catalogue::operations!("certificates": ListCertificates);
