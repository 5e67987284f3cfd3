//! `/v3/marketing/favor/stocks/{stock_id}/…`: 下载批次核销明细、下载批次退款明细、获取批次核销明细下载链接、获取批次退款明细下载链接.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::json::null_as_default;

/// Asks for the file of all used coupons of a stock and answers with a download address and a hash (下载批次核销明细).
///
/// The download address is valid for 30 seconds. The file is fetched with a signed request.
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `NOT_ENOUGH`,
/// `REQUEST_BLOCKED`, `USER_ACCOUNT_ABNORMAL`, `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `GET /v3/marketing/favor/stocks/{stock_id}/use-flow`
///
/// ```
/// use yifen::api::favor::RequestUseFlow;
/// let call = RequestUseFlow::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/favor/stocks/no-20260101-0001/use-flow");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RequestUseFlow {
    /// WeChat Pay's number of the stock of coupons (批次号). At most 20 characters.
    pub stock_id: String,
}

impl RequestUseFlow {
    /// The call with what it needs.
    #[must_use]
    pub fn new(stock_id: impl Into<String>) -> Self {
        Self { stock_id: stock_id.into() }
    }
}

impl Endpoint for RequestUseFlow {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/favor/stocks/{stock_id}/use-flow";
    type Response = FlowFile;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("stock_id", &self.stock_id, 1..=20)?;
        Ok(())
    }
}

/// Asks for the file of all refunds of a stock's coupons and answers with a download address and a hash (下载批次退款明细).
///
/// The download address is valid for 30 seconds. The file is fetched with a signed request.
///
/// Errors: `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `NOT_ENOUGH`,
/// `REQUEST_BLOCKED`, `USER_ACCOUNT_ABNORMAL`, `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`.
///
/// `GET /v3/marketing/favor/stocks/{stock_id}/refund-flow`
///
/// ```
/// use yifen::api::favor::RequestRefundFlow;
/// let call = RequestRefundFlow::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/favor/stocks/no-20260101-0001/refund-flow");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RequestRefundFlow {
    /// WeChat Pay's number of the stock of coupons (批次号). At most 20 characters.
    pub stock_id: String,
}

impl RequestRefundFlow {
    /// The call with what it needs.
    #[must_use]
    pub fn new(stock_id: impl Into<String>) -> Self {
        Self { stock_id: stock_id.into() }
    }
}

impl Endpoint for RequestRefundFlow {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/favor/stocks/{stock_id}/refund-flow";
    type Response = FlowFile;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("stock_id", &self.stock_id, 1..=20)?;
        Ok(())
    }
}

/// Asks for the file of the coupons of a stock used on one day and answers with a download address, a hash and a
/// count (获取批次核销明细下载链接).
///
/// The download address is valid for 30 seconds.
///
/// `GET /v3/marketing/favor/stocks/{stock_id}/use-flow-by-day`
///
/// ```
/// use yifen::api::favor::RequestUseFlowByDay;
/// let call = RequestUseFlowByDay::new("no-20260101-0001", "2026-01-02");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/favor/stocks/no-20260101-0001/use-flow-by-day?bill_date=2026-01-02");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RequestUseFlowByDay {
    /// WeChat Pay's number of the stock of coupons (批次号).
    pub stock_id: String,
    /// Day of the details, `yyyy-MM-dd` (账单日期).
    pub bill_date: String,
}

impl RequestUseFlowByDay {
    /// The call with what it needs.
    #[must_use]
    pub fn new(stock_id: impl Into<String>, bill_date: impl Into<String>) -> Self {
        Self { stock_id: stock_id.into(), bill_date: bill_date.into() }
    }
}

impl Endpoint for RequestUseFlowByDay {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/favor/stocks/{stock_id}/use-flow-by-day";
    type Response = DailyUseFlow;
}

/// Asks for the file of the refunds of a stock's coupons of one day and answers with a download address, a hash and
/// a count (获取批次退款明细下载链接).
///
/// The download address is valid for 30 seconds.
///
/// `GET /v3/marketing/favor/stocks/{stock_id}/refund-flow-by-day`
///
/// ```
/// use yifen::api::favor::RequestRefundFlowByDay;
/// let call = RequestRefundFlowByDay::new("no-20260101-0001", "2026-01-02");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/favor/stocks/no-20260101-0001/refund-flow-by-day?bill_date=2026-01-02");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RequestRefundFlowByDay {
    /// WeChat Pay's number of the stock of coupons (批次号).
    pub stock_id: String,
    /// Day of the details, `yyyy-MM-dd` (账单日期).
    pub bill_date: String,
}

impl RequestRefundFlowByDay {
    /// The call with what it needs.
    #[must_use]
    pub fn new(stock_id: impl Into<String>, bill_date: impl Into<String>) -> Self {
        Self { stock_id: stock_id.into(), bill_date: bill_date.into() }
    }
}

impl Endpoint for RequestRefundFlowByDay {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/favor/stocks/{stock_id}/refund-flow-by-day";
    type Response = DailyRefundFlow;
}

/// What [`RequestUseFlow`](super::RequestUseFlow), [`RequestRefundFlow`](super::RequestRefundFlow) bring back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FlowFile {
    /// Address of the file, fetched with a signed request within 30 seconds (下载链接). At most 2048 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub url: String,
    /// Digest of the file, in hex (安全校验码). At most 1024 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub hash_value: String,
    /// Algorithm of `hash_value`: SHA1 (哈希算法类型). At most 32 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub hash_type: String,
}

/// What [`RequestUseFlowByDay`](super::RequestUseFlowByDay) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DailyUseFlow {
    /// Address of the file, fetched with a signed request within 30 seconds (下载链接).
    #[serde(default, deserialize_with = "null_as_default")]
    pub url: String,
    /// SHA-1 digest of the file of used coupons, in hex (核销账单文件摘要).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_useflow_hash: String,
    /// How many used coupons of the day the file lists, as text (核销账单记录总条数).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_useflow_count: String,
}

/// What [`RequestRefundFlowByDay`](super::RequestRefundFlowByDay) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DailyRefundFlow {
    /// Address of the file, fetched with a signed request within 30 seconds (下载链接).
    #[serde(default, deserialize_with = "null_as_default")]
    pub url: String,
    /// SHA-1 digest of the refund file, in hex (退款账单文件摘要).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_refundflow_hash: String,
    /// How many refunds of the day the file lists, as text (退款账单记录总条数).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_refundflow_count: String,
}
