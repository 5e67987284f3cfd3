//! `GET /v3/profitsharing/bills` (申请分账账单).

use http::Method;
use serde::{Deserialize, Serialize};

use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::Mchid;
use crate::json::null_as_default;
use crate::open_enum::open_enum;

/// Asks for the profit-sharing bill of one day and answers with a short-lived download address and a hash (申请分账账单).
///
/// Bills of the last three months only. Only successful splits and returns are listed. Amounts in the file are in
/// yuan, each value with a leading backtick. The hash is of the uncompressed file. The download address is
/// short-lived; fetch the file within 30 seconds.
///
/// `GET /v3/profitsharing/bills`
///
/// ```
/// use yifen::api::profit_sharing::RequestProfitSharingBill;
/// let call = RequestProfitSharingBill::new("2026-01-02");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/profitsharing/bills?bill_date=2026-01-02");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RequestProfitSharingBill {
    /// Sub-merchant to get the bill of; left out, a partner gets all its sub-merchants' (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// Day of the bill, `yyyy-MM-dd`, within the last three months (账单日期). 10 to 10 characters.
    pub bill_date: String,
    /// GZIP for a gzip file; left out, the bill comes uncompressed (压缩类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tar_type: Option<TarType>,
}

impl RequestProfitSharingBill {
    /// The call with what it needs.
    #[must_use]
    pub fn new(bill_date: impl Into<String>) -> Self {
        Self { sub_mchid: None, bill_date: bill_date.into(), tar_type: None }
    }
}

impl Endpoint for RequestProfitSharingBill {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/profitsharing/bills";
    type Response = ProfitSharingBill;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("bill_date", &self.bill_date, 10..=10)?;
        Ok(())
    }
}

open_enum! {
    /// GZIP for a gzip file; left out, the bill comes uncompressed (压缩类型).
    TarType {
        /// Gzip-compressed file.
        Gzip = "GZIP",
    }
}

/// What [`RequestProfitSharingBill`](super::RequestProfitSharingBill) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProfitSharingBill {
    /// Address of the bill file, fetched with a signed request; treat it as valid for 30 seconds (下载地址).
    #[serde(default, deserialize_with = "null_as_default")]
    pub download_url: String,
    /// Digest algorithm of `hash_value` (哈希类型).
    pub hash_type: HashType,
    /// Digest of the uncompressed bill file, in hex (哈希值).
    #[serde(default, deserialize_with = "null_as_default")]
    pub hash_value: String,
}

open_enum! {
    /// Digest algorithm of `hash_value` (哈希类型).
    HashType {
        /// SHA-1.
        Sha1 = "SHA1",
    }
}
