//! `GET /v3/payscore/merchant-bill` (商户申请获取对账单).

use http::Method;
use serde::{Deserialize, Serialize};

use crate::endpoint::Endpoint;
use crate::id::{InvalidId, ServiceId};
use crate::json::null_as_default;
use crate::open_enum::open_enum;

/// Returns where to download the encrypted bill of a PayScore service, one entry per part (商户申请获取对账单).
///
/// Bills of the last three months only. `encryption_algorithm` is `AEAD_AES_256_GCM`; decrypt `encrypt_key` with
/// the merchant's private key, then the binary file, then unzip. Join the parts by `bill_sequence`, from 1;
/// `hash_value` is the digest of the plain file. `bill_date` is `yyyy-MM-dd` in the 2021 reference, `yyyyMMddHH` in
/// the 2025 one.
///
/// `GET /v3/payscore/merchant-bill`
///
/// ```
/// use yifen::api::payscore::RequestMerchantBill;
/// let call = RequestMerchantBill::new("2026-01-02", "Tea", "2002000000000558860961160000")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/merchant-bill?bill_date=2026-01-02&encryption_algorithm=Tea&service_id=2002000000000558860961160000");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RequestMerchantBill {
    /// Day the bill covers, within the last three months (账单日期).
    pub bill_date: String,
    /// Compression of the bill file; GZIP gives a .gzip file (账单压缩类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tar_type: Option<TarType>,
    /// How the bill file is encrypted; only `AEAD_AES_256_GCM` is known (加密算法).
    pub encryption_algorithm: String,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
}

impl RequestMerchantBill {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        bill_date: impl Into<String>,
        encryption_algorithm: impl Into<String>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            bill_date: bill_date.into(),
            tar_type: None,
            encryption_algorithm: encryption_algorithm.into(),
            service_id: service_id.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for RequestMerchantBill {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/payscore/merchant-bill";
    type Response = MerchantBill;
}

open_enum! {
    /// Compression of the bill file; GZIP gives a .gzip file (账单压缩类型).
    TarType {
        /// The file comes compressed with gzip.
        Gzip = "GZIP",
    }
}

/// What [`RequestMerchantBill`](super::RequestMerchantBill) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MerchantBill {
    /// Number of parts the bill was split into (下载信息总数).
    #[serde(default, deserialize_with = "null_as_default")]
    pub download_bill_count: i64,
    /// The parts of the bill, one entry per file (下载信息明细).
    #[serde(default, deserialize_with = "null_as_default")]
    pub download_bill_list: Vec<MerchantBillDownloadBill>,
}

/// One part of an encrypted PayScore bill (下载信息明细).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MerchantBillDownloadBill {
    /// Position of this part, from 1; joined in this order the parts give the bill (账单文件序号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub bill_sequence: i64,
    /// Digest algorithm of `hash_value`, SHA1 (哈希类型).
    #[serde(default, deserialize_with = "null_as_default")]
    pub hash_type: String,
    /// Digest of the plain file, after decryption and decompression, at most 1024 characters (哈希值).
    #[serde(default, deserialize_with = "null_as_default")]
    pub hash_value: String,
    /// Short-lived URL of the file; needs a signed request, its answer is not signed (下载地址).
    #[serde(default, deserialize_with = "null_as_default")]
    pub download_url: String,
    /// Key of the file, encrypted for the merchant API certificate; decrypt it with the merchant's private key
    /// (加密密钥).
    #[serde(default, deserialize_with = "null_as_default")]
    pub encrypt_key: String,
    /// Nonce for decrypting the file with `AEAD_AES_256_GCM` (随机字符串).
    #[serde(default, deserialize_with = "null_as_default")]
    pub nonce: String,
}
