//! `/v3/ecommerce/…`: 查询二级商户账户实时余额、查询二级商户账户日终余额、申请二级商户资金账单.

use http::Method;
use serde::{Deserialize, Serialize};

use super::AccountType;
use crate::api::empty_as_none;
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid};
use crate::json::null_as_default;
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::protocol::sensitive::Sealed;

/// Reads the balance of an account of a sub-merchant now (查询二级商户账户实时余额).
///
/// Errors: `INVALID_REQUEST`, `PARAM_ERROR`, `ACCOUNT_ERROR`, `ACCOUNT_NOT_VERIFIED`, `CONTRACT_NOT_CONFIRM`,
/// `NOT_ENOUGH`, `NO_AUTH`, `REQUEST_BLOCKED`, `ORDER_NOT_EXISTS`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `GET /v3/ecommerce/fund/balance/{sub_mchid}`
///
/// ```
/// use yifen::api::ecommerce::QueryBalance;
/// let call = QueryBalance::new("1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/fund/balance/1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryBalance {
    /// Number of the sub-merchant whose balance is asked for (二级商户号).
    pub sub_mchid: Mchid,
    /// Account of the sub-merchant; left out, BASIC (账户类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_type: Option<AccountType>,
}

impl QueryBalance {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { sub_mchid: sub_mchid.try_into().map_err(Into::into)?, account_type: None })
    }
}

impl Endpoint for QueryBalance {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/fund/balance/{sub_mchid}";
    type Response = AccountBalance;
}

/// Reads the balance of an account of a sub-merchant at the end of a day (查询二级商户账户日终余额).
///
/// Days within the last 90.
///
/// Errors: `INVALID_REQUEST`, `PARAM_ERROR`, `NO_AUTH`.
///
/// `GET /v3/ecommerce/fund/enddaybalance/{sub_mchid}`
///
/// ```
/// use yifen::api::ecommerce::QueryDayEndBalance;
/// let call = QueryDayEndBalance::new("1900000001", "2026-01-02")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/fund/enddaybalance/1900000001?date=2026-01-02");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryDayEndBalance {
    /// Number of the sub-merchant whose balance is asked for (二级商户号).
    pub sub_mchid: Mchid,
    /// Day whose closing balance is asked for, `yyyy-MM-dd`, within the last 90 days (日期). At most 10 characters.
    pub date: String,
    /// Account of the sub-merchant; left out, BASIC (账户类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_type: Option<AccountType>,
}

impl QueryDayEndBalance {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        date: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { sub_mchid: sub_mchid.try_into().map_err(Into::into)?, date: date.into(), account_type: None })
    }
}

impl Endpoint for QueryDayEndBalance {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/fund/enddaybalance/{sub_mchid}";
    type Response = AccountBalance;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("sub_mchid", &self.sub_mchid, 1..=16)?;
        check::chars("date", &self.date, 1..=10)?;
        Ok(())
    }
}

/// Asks for the fund-flow bill of all sub-merchants for one day; answers with addresses and keys of its encrypted
/// files (申请二级商户资金账单).
///
/// Bills of the last three months; the bill of a day is ready from 10:00 the next day. Decrypt each file with
/// `encrypt_key` and nonce, then join the files by `bill_sequence`. Amounts in the file are in yuan. A download
/// address is short-lived; fetch the file within 30 seconds.
///
/// `GET /v3/ecommerce/bill/fundflowbill`
///
/// ```
/// use yifen::api::ecommerce::{BillAccountType, BillAlgorithm, RequestFundFlowBill};
/// let call = RequestFundFlowBill::new("2026-01-02", BillAccountType::All, BillAlgorithm::AeadAes256Gcm);
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/bill/fundflowbill?account_type=ALL&algorithm=AEAD_AES_256_GCM&bill_date=2026-01-02");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RequestFundFlowBill {
    /// Day of the bill, `yyyy-MM-dd`, within the last three months (账单日期).
    pub bill_date: String,
    /// Accounts the bill covers; ALL for every account of the sub-merchants (资金账户类型).
    pub account_type: BillAccountType,
    /// GZIP for a gzip file; left out, the bill comes uncompressed (压缩类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tar_type: Option<TarType>,
    /// Cipher the bill file is encrypted with (加密算法).
    pub algorithm: BillAlgorithm,
}

impl RequestFundFlowBill {
    /// The call with what it needs.
    #[must_use]
    pub fn new(bill_date: impl Into<String>, account_type: BillAccountType, algorithm: BillAlgorithm) -> Self {
        Self { bill_date: bill_date.into(), account_type, tar_type: None, algorithm }
    }
}

impl Endpoint for RequestFundFlowBill {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/bill/fundflowbill";
    type Response = FundFlowBill;
}

open_enum! {
    /// Kind of account (账户类型).
    BillAccountType {
        /// All accounts (所有账户).
        All = "ALL",
        /// Basic account, which takes the payments (基本账户).
        Basic = "BASIC",
        /// Fee account (手续费账户).
        Fees = "FEES",
        /// Operating account (运营账户).
        Operation = "OPERATION",
    }
}

open_enum! {
    /// GZIP for a gzip file; left out, the bill comes uncompressed (压缩类型).
    TarType {
        /// Gzip-compressed file.
        Gzip = "GZIP",
    }
}

open_enum! {
    /// Cipher the bill file is encrypted with (加密算法).
    BillAlgorithm {
        /// AES-256-GCM; `encrypt_key` is under RSA.
        AeadAes256Gcm = "AEAD_AES_256_GCM",
        /// SM4-GCM; `encrypt_key` is under SM2 (国密).
        Sm4Gcm = "SM4_GCM",
    }
}

/// What [`QueryBalance`](super::QueryBalance), [`QueryDayEndBalance`](super::QueryDayEndBalance) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AccountBalance {
    /// Number of the sub-merchant whose balance is asked for (二级商户号).
    pub sub_mchid: Mchid,
    /// Account of the sub-merchant; left out, BASIC (账户类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub account_type: Option<AccountType>,
    /// Balance that can be withdrawn, in fen (可用余额).
    pub available_amount: Fen,
    /// Balance that cannot be used yet, in fen (不可用余额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pending_amount: Option<Fen>,
}

/// What [`RequestFundFlowBill`](super::RequestFundFlowBill) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FundFlowBill {
    /// How many files the bill has (下载信息总数).
    #[serde(default, deserialize_with = "null_as_default")]
    pub download_bill_count: i64,
    /// The files of the bill (下载信息明细).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub download_bill_list: Vec<FundFlowBillDownloadBill>,
}

/// One encrypted file of a bill (下载信息明细).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FundFlowBillDownloadBill {
    /// Place of this file, from 1; joined in this order the files are the bill (账单文件序号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub bill_sequence: i64,
    /// Digest algorithm of `hash_value` (哈希类型).
    pub hash_type: HashType,
    /// Digest of the decrypted, uncompressed file, in hex (哈希值).
    #[serde(default, deserialize_with = "null_as_default")]
    pub hash_value: String,
    /// Address of the file, fetched with a signed request; treat it as valid for 30 seconds (账单下载地址).
    #[serde(default, deserialize_with = "null_as_default")]
    pub download_url: String,
    /// Key the file is encrypted with (加密密钥). Sealed for the merchant.
    pub encrypt_key: Sealed,
    /// Nonce the file is encrypted with (随机字符串).
    #[serde(default, deserialize_with = "null_as_default")]
    pub nonce: String,
}

open_enum! {
    /// Digest algorithm of `hash_value` (哈希类型).
    HashType {
        /// SHA-1.
        Sha1 = "SHA1",
    }
}
