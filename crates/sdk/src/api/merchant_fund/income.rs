//! `/v3/merchantfund/…`: 服务商银行来账查询、特约商户银行来账查询.

use http::Method;
use serde::{Deserialize, Serialize};

use super::AccountType;
use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid};
use crate::json::{null_as_default, number_or_text};
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Lists the bank payments that reached the partner's own account on a day (服务商银行来账查询).
///
/// Needs the product 来账识别. One day per call, within the last 90 days. limit is 1–100. At most 50 calls per second
/// per partner.
///
/// `GET /v3/merchantfund/merchant/income-records`
///
/// ```
/// use yifen::api::merchant_fund::{AccountType, QueryIncomeRecords};
/// let call = QueryIncomeRecords::new(AccountType::Basic, "2026-01-02", 1);
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchantfund/merchant/income-records?account_type=BASIC&date=2026-01-02&limit=1");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryIncomeRecords {
    /// Account whose incoming payments are listed (账户类型).
    pub account_type: AccountType,
    /// Day whose payments are listed (日期), `yyyy-MM-dd`, one day per call, at most 90 days ago.
    pub date: String,
    /// Index of the first record to return, from 0 (本次查询偏移量). Default 0.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub offset: Option<i64>,
    /// Largest number of records to return (本次请求最大查询条数), 1–100. In the answer: the number returned.
    #[serde(deserialize_with = "number_or_text")]
    pub limit: i64,
}

impl QueryIncomeRecords {
    /// The call with what it needs.
    #[must_use]
    pub fn new(account_type: AccountType, date: impl Into<String>, limit: i64) -> Self {
        Self { account_type, date: date.into(), offset: None, limit }
    }
}

impl Endpoint for QueryIncomeRecords {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/merchantfund/merchant/income-records";
    type Response = IncomeRecords;
}

/// Lists the bank payments that reached a sub-merchant's account on a day (特约商户银行来账查询).
///
/// Needs the product 来账识别. One day per call, within the last 90 days. limit is 1–100. At most 50 calls per second
/// per partner.
///
/// `GET /v3/merchantfund/partner/income-records`
///
/// ```
/// use yifen::api::merchant_fund::{AccountType, QuerySubMerchantIncomeRecords};
/// let call = QuerySubMerchantIncomeRecords::new("1900000001", AccountType::Basic, "2026-01-02", 1)?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchantfund/partner/income-records?account_type=BASIC&date=2026-01-02&limit=1&sub_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QuerySubMerchantIncomeRecords {
    /// Number of the sub-merchant whose incoming payments are listed (特约商户号). At most 32 characters.
    pub sub_mchid: Mchid,
    /// Account whose incoming payments are listed (账户类型).
    pub account_type: AccountType,
    /// Day whose payments are listed (日期), `yyyy-MM-dd`, one day per call, at most 90 days ago.
    pub date: String,
    /// Index of the first record to return, from 0 (本次查询偏移量). Default 0.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub offset: Option<i64>,
    /// Largest number of records to return (本次请求最大查询条数), 1–100. In the answer: the number returned.
    #[serde(deserialize_with = "number_or_text")]
    pub limit: i64,
}

impl QuerySubMerchantIncomeRecords {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        account_type: AccountType,
        date: impl Into<String>,
        limit: i64,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            account_type,
            date: date.into(),
            offset: None,
            limit,
        })
    }
}

impl Endpoint for QuerySubMerchantIncomeRecords {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/merchantfund/partner/income-records";
    type Response = IncomeRecords;
}

/// What [`QueryIncomeRecords`](super::QueryIncomeRecords),
/// [`QuerySubMerchantIncomeRecords`](super::QuerySubMerchantIncomeRecords) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct IncomeRecords {
    /// Number of records that match the query (查询数据总条数).
    #[serde(default, deserialize_with = "null_as_default")]
    pub total_count: i64,
    /// Index of the first record to return, from 0 (本次查询偏移量). Default 0.
    #[serde(default, deserialize_with = "null_as_default")]
    pub offset: i64,
    /// Largest number of records to return (本次请求最大查询条数), 1–100. In the answer: the number returned.
    #[serde(default, deserialize_with = "null_as_default")]
    pub limit: i64,
    /// The incoming bank payments of this page (银行来账记录列表). Empty when there are none.
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub data: Vec<IncomeRecordsData>,
    /// Relative links to this page and its neighbours (分页链接).
    pub links: IncomeRecordsLinks,
}

/// One incoming bank payment (银行来账记录).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct IncomeRecordsData {
    /// Number of the merchant that received the payment (商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// Account the payment arrived on (账户类型).
    pub account_type: AccountType,
    /// Kind of the incoming payment (银行来账类型). New kinds may be added.
    pub income_record_type: IncomeRecordType,
    /// WeChat Pay's number of the incoming payment (银行来账微信单号). At most 64 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub income_record_id: String,
    /// Amount of the incoming payment in fen (银行来账金额).
    pub amount: Fen,
    /// When the payment arrived (银行来账完成时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub success_time: Option<Timestamp>,
    /// Name of the payer's bank (付款方银行名称). May be empty. At most 256 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub bank_name: String,
    /// Full account holder's name of the payer (付款方银行户名), not masked. May be empty. At most 256 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub bank_account_name: String,
    /// Payer's card number (付款方银行卡号): four mask characters and the last four digits, e.g. ****6473.
    #[serde(default, deserialize_with = "null_as_default")]
    pub bank_account_number: String,
    /// Remark the payer gave with the bank transfer (银行备注). At most 256 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub recharge_remark: String,
    /// Number of the sub-merchant that received the payment (特约商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
}

open_enum! {
    /// Kind of the incoming payment (银行来账类型). New kinds may be added.
    IncomeRecordType {
        /// Top-up by bank transfer (转账充值).
        Offlinerecharge = "OFFLINERECHARGE",
        /// Direct receipt from a company (企业直收).
        Enterprisedirectrevenue = "ENTERPRISEDIRECTREVENUE",
    }
}

/// Relative links to a result page and its neighbours (分页链接).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct IncomeRecordsLinks {
    /// Relative link to the next page with the same limit (下一页链接). Empty on the last page.
    #[serde(default, deserialize_with = "null_as_default")]
    pub next: String,
    /// Relative link to the previous page with the same limit (上一页链接). Empty on the first page.
    #[serde(default, deserialize_with = "null_as_default")]
    pub prev: String,
    /// Relative link to this page (当前链接).
    #[serde(rename = "self", default, deserialize_with = "null_as_default")]
    pub self_: String,
}
