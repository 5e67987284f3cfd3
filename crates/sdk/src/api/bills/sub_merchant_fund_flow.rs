//! `GET /v3/bill/sub-merchant-fundflowbill`: one sub-merchant's movements, sealed (申请单个子商户资金账单).

use http::Method;
use serde::{Deserialize, Serialize};

use super::file::TarType;
use super::fund_flow::AccountType;
use super::sealed::{SealAlgorithm, SealedBills};
use crate::date::Date;
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid};

/// Asks for the fund-flow bill of one sub-merchant and one day, at most three months back. For service providers and
/// platforms that have opened the product.
///
/// The file comes sealed for the merchant's certificate and in several parts when it is very large;
/// [`Client::download_sealed_part`](crate::Client::download_sealed_part) opens one,
/// [`FundFlowBill`](crate::bill::FundFlowBill) reads the parts put together. The sources list no error codes of its own;
/// expect those of [`ApplyFundFlowBill`](super::ApplyFundFlowBill).
///
/// ```
/// use yifen::api::bills::{AccountType, ApplySubMerchantFundFlowBill};
/// let call = ApplySubMerchantFundFlowBill::new("1900000109", "2026-01-02".parse()?, AccountType::Basic)?;
/// assert_eq!(
///     yifen::endpoint::bind(&call)?.target,
///     "/v3/bill/sub-merchant-fundflowbill?account_type=BASIC&algorithm=AEAD_AES_256_GCM&bill_date=2026-01-02\
///      &sub_mchid=1900000109",
/// );
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApplySubMerchantFundFlowBill {
    /// The sub-merchant (子商户号).
    pub sub_mchid: Mchid,
    /// The day, in Beijing.
    pub bill_date: Date,
    /// Whose movements.
    pub account_type: AccountType,
    /// How the file is sealed.
    pub algorithm: SealAlgorithm,
    /// How the file comes inside the seal; plain when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tar_type: Option<TarType>,
}

impl ApplySubMerchantFundFlowBill {
    /// That account's bill of that day, sealed with AES-256-GCM, plain inside.
    ///
    /// # Errors
    /// A number that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        bill_date: Date,
        account_type: AccountType,
    ) -> Result<Self, InvalidId> {
        let sub_mchid = sub_mchid.try_into().map_err(Into::into)?;
        Ok(Self { sub_mchid, bill_date, account_type, algorithm: SealAlgorithm::Aes256Gcm, tar_type: None })
    }
}

impl Endpoint for ApplySubMerchantFundFlowBill {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/bill/sub-merchant-fundflowbill";
    type Response = SealedBills;
}
