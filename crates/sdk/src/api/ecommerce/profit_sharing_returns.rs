//! `/v3/ecommerce/profitsharing/returnorders…`: 请求分账回退、查询分账回退结果.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::{empty_as_none, time_or_none};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid, OutOrderNo, OutReturnNo, TransactionId};
use crate::json::null_as_default;
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Takes back from a receiving merchant all or part of what it got from a profit sharing, usually before a refund
/// (请求分账回退).
///
/// Either `order_id` or `out_order_no` names the original sharing. Within 180 days, in all no more than the
/// receiver got. Persons cannot give money back. After an unknown answer or PROCESSING, repeat or query with the
/// same `out_return_no`: a new number returns twice.
///
/// Errors: `INVALID_REQUEST`, `PARAM_ERROR`, `NOT_ENOUGH`, `NO_AUTH`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/ecommerce/profitsharing/returnorders`
///
/// ```
/// use yifen::api::ecommerce::CreateProfitSharingReturn;
/// use yifen::Fen;
/// let call = CreateProfitSharingReturn::new(
///     "1900000001", "back-20260101-0001", "1900000001", Fen::new(100), "Tea for two",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/profitsharing/returnorders");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateProfitSharingReturn {
    /// Number of the sub-merchant that gets the money back (二级商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the original profit sharing; a request takes this or `out_order_no` (微信分账单号). At most
    /// 64 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order_id: Option<String>,
    /// The platform's own number of the original profit sharing; a request takes this or `order_id` (商户分账单号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_order_no: Option<OutOrderNo>,
    /// The platform's own number of the return, unique, 1-64 of digits, letters and _-|*@ (商户回退单号).
    pub out_return_no: OutReturnNo,
    /// Number of the receiving merchant that gives the money back (回退商户号).
    pub return_mchid: Mchid,
    /// Amount to give back, in fen, at most what the receiver got (回退金额).
    pub amount: Fen,
    /// Why the money is given back (回退描述). At most 80 characters.
    pub description: String,
    /// WeChat Pay's number of the payment (微信支付订单号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction_id: Option<TransactionId>,
}

impl CreateProfitSharingReturn {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        out_return_no: impl TryInto<OutReturnNo, Error: Into<InvalidId>>,
        return_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        amount: Fen,
        description: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            order_id: None,
            out_order_no: None,
            out_return_no: out_return_no.try_into().map_err(Into::into)?,
            return_mchid: return_mchid.try_into().map_err(Into::into)?,
            amount,
            description: description.into(),
            transaction_id: None,
        })
    }
}

impl Endpoint for CreateProfitSharingReturn {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/profitsharing/returnorders";
    type Response = ProfitSharingReturn;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("order_id", &self.order_id, 0..=64)?;
        check::chars("description", &self.description, 1..=80)?;
        Ok(())
    }
}

/// Reads the result of a return (查询分账回退结果).
///
/// Either `order_id` or `out_order_no` names the original sharing. PROCESSING is not final: query again.
///
/// Errors: `INVALID_REQUEST`, `PARAM_ERROR`, `NO_AUTH`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `GET /v3/ecommerce/profitsharing/returnorders`
///
/// ```
/// use yifen::api::ecommerce::QueryProfitSharingReturn;
/// let call = QueryProfitSharingReturn::new("1900000001", "back-20260101-0001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/profitsharing/returnorders?out_return_no=back-20260101-0001&sub_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryProfitSharingReturn {
    /// Number of the sub-merchant that gets the money back (二级商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the original profit sharing; a request takes this or `out_order_no` (微信分账单号). At most
    /// 64 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order_id: Option<String>,
    /// The platform's own number of the original profit sharing; a request takes this or `order_id` (商户分账单号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_order_no: Option<OutOrderNo>,
    /// The platform's own number of the return, unique, 1-64 of digits, letters and _-|*@ (商户回退单号).
    pub out_return_no: OutReturnNo,
}

impl QueryProfitSharingReturn {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        out_return_no: impl TryInto<OutReturnNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            order_id: None,
            out_order_no: None,
            out_return_no: out_return_no.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for QueryProfitSharingReturn {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/profitsharing/returnorders";
    type Response = ProfitSharingReturn;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("order_id", &self.order_id, 0..=64)?;
        Ok(())
    }
}

/// What [`CreateProfitSharingReturn`](super::CreateProfitSharingReturn),
/// [`QueryProfitSharingReturn`](super::QueryProfitSharingReturn) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProfitSharingReturn {
    /// Number of the sub-merchant that gets the money back (二级商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the original profit sharing; a request takes this or `out_order_no` (微信分账单号). At most
    /// 64 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub order_id: String,
    /// The platform's own number of the original profit sharing; a request takes this or `order_id` (商户分账单号).
    pub out_order_no: OutOrderNo,
    /// The platform's own number of the return, unique, 1-64 of digits, letters and _-|*@ (商户回退单号).
    pub out_return_no: OutReturnNo,
    /// Number of the receiving merchant that gives the money back (回退商户号).
    pub return_mchid: Mchid,
    /// Amount to give back, in fen, at most what the receiver got (回退金额).
    pub amount: Fen,
    /// WeChat Pay's number of the return (微信回退单号). At most 64 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub return_no: String,
    /// What became of the return (回退结果).
    pub result: ReturnResult,
    /// Why the return failed; when result is FAIL (回退失败原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<ReturnFailReason>,
    /// When the return was finished, RFC 3339 (回退完成时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub finish_time: Option<Timestamp>,
}

open_enum! {
    /// What became of it (结果).
    ReturnResult {
        /// Being carried out; query again later (处理中).
        Processing = "PROCESSING",
        /// Succeeded (成功).
        Success = "SUCCESS",
        /// Failed (失败).
        Fail = "FAIL",
    }
}

open_enum! {
    /// Why it failed (失败原因).
    ReturnFailReason {
        /// The account is out of order (账户异常).
        AccountAbnormal = "ACCOUNT_ABNORMAL",
        /// The return took too long and was closed (超时关单).
        TimeOutClosed = "TIME_OUT_CLOSED",
    }
}
