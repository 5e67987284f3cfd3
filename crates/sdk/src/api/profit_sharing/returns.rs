//! `/v3/profitsharing/return-orders…`: 请求分账回退、查询分账回退结果.

use http::Method;
use serde::{Deserialize, Serialize};

use super::FailReason;
use crate::api::{empty_as_none, time_or_none};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid, OutOrderNo, OutReturnNo};
use crate::json::null_as_default;
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Takes back from a receiving merchant all or part of what it got from a profit sharing, usually before a refund
/// (请求分账回退).
///
/// Either `order_id` or `out_order_no` names the original sharing. Only shares of `MERCHANT_ID` receivers with
/// result SUCCESS can be returned. Within 180 days, at most 50 returns per sharing order, in all no more than the
/// receiver got. The receiver must have agreed to returns on the merchant platform. After an unknown answer or
/// PROCESSING, repeat or query with the same `out_return_no`: a new number returns twice. Independent of the
/// refund, which may come before or after.
///
/// `POST /v3/profitsharing/return-orders`
///
/// ```
/// use yifen::api::profit_sharing::CreateProfitSharingReturn;
/// use yifen::Fen;
/// let call = CreateProfitSharingReturn::new(
///     "back-20260101-0001", "1900000001", Fen::new(100), "Tea for two",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/profitsharing/return-orders");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateProfitSharingReturn {
    /// Number of the sub-merchant that gets the money back; partner mode only (特约商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// WeChat Pay's number of the original profit sharing; a request takes this or `out_order_no` (微信分账单号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order_id: Option<String>,
    /// The merchant's own number of the original profit sharing; a new return takes this or `order_id` (商户分账单号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_order_no: Option<OutOrderNo>,
    /// The merchant's own number of the return, unique, 1-64 of digits, letters and _-|*@ (商户回退单号).
    pub out_return_no: OutReturnNo,
    /// Number of the receiving merchant that gives the money back (回退商户号).
    pub return_mchid: Mchid,
    /// Amount to give back, in fen, at most what the receiver got (回退金额).
    pub amount: Fen,
    /// Why the money is given back, at most 80 characters; shown in the bill (回退描述).
    pub description: String,
}

impl CreateProfitSharingReturn {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_return_no: impl TryInto<OutReturnNo, Error: Into<InvalidId>>,
        return_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        amount: Fen,
        description: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: None,
            order_id: None,
            out_order_no: None,
            out_return_no: out_return_no.try_into().map_err(Into::into)?,
            return_mchid: return_mchid.try_into().map_err(Into::into)?,
            amount,
            description: description.into(),
        })
    }
}

impl Endpoint for CreateProfitSharingReturn {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/profitsharing/return-orders";
    type Response = ProfitSharingReturn;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::at_least("amount", self.amount, Fen::new(1))?;
        Ok(())
    }
}

/// Reads the result of a return (查询分账回退结果).
///
/// PROCESSING is not final: query again.
///
/// `GET /v3/profitsharing/return-orders/{out_return_no}`
///
/// ```
/// use yifen::api::profit_sharing::QueryProfitSharingReturn;
/// let call = QueryProfitSharingReturn::new("back-20260101-0001", "bike-20260101-0001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/profitsharing/return-orders/back-20260101-0001?out_order_no=bike-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryProfitSharingReturn {
    /// The merchant's own number of the return, unique, 1-64 of digits, letters and _-|*@ (商户回退单号).
    pub out_return_no: OutReturnNo,
    /// Number of the sub-merchant that gets the money back; partner mode only (特约商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// The merchant's own number of the original profit sharing (商户分账单号).
    pub out_order_no: OutOrderNo,
}

impl QueryProfitSharingReturn {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_return_no: impl TryInto<OutReturnNo, Error: Into<InvalidId>>,
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_return_no: out_return_no.try_into().map_err(Into::into)?,
            sub_mchid: None,
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for QueryProfitSharingReturn {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/profitsharing/return-orders/{out_return_no}";
    type Response = ProfitSharingReturn;
}

/// What [`CreateProfitSharingReturn`](super::CreateProfitSharingReturn),
/// [`QueryProfitSharingReturn`](super::QueryProfitSharingReturn) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProfitSharingReturn {
    /// Number of the sub-merchant that gets the money back; partner mode only (特约商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// WeChat Pay's number of the original profit sharing; a request takes this or `out_order_no` (微信分账单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub order_id: String,
    /// The merchant's own number of the original profit sharing; a new return takes this or `order_id` (商户分账单号).
    pub out_order_no: OutOrderNo,
    /// The merchant's own number of the return, unique, 1-64 of digits, letters and _-|*@ (商户回退单号).
    pub out_return_no: OutReturnNo,
    /// WeChat Pay's number of the return (微信回退单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub return_id: String,
    /// Number of the receiving merchant that gives the money back (回退商户号).
    pub return_mchid: Mchid,
    /// Amount to give back, in fen, at most what the receiver got (回退金额).
    pub amount: Fen,
    /// Why the money is given back, at most 80 characters; shown in the bill (回退描述).
    #[serde(default, deserialize_with = "null_as_default")]
    pub description: String,
    /// What became of the return (回退结果).
    pub result: ReturnResult,
    /// Why the return failed; set when result is FAILED (失败原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<FailReason>,
    /// When the return was created, RFC 3339 (创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// When the return was finished, RFC 3339 (完成时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub finish_time: Option<Timestamp>,
}

open_enum! {
    /// What became of this receiver's part (分账结果).
    ReturnResult {
        /// Being carried out; query again later (处理中).
        Processing = "PROCESSING",
        /// The money was moved (成功).
        Success = "SUCCESS",
        /// The return failed; `fail_reason` tells why (已失败).
        Failed = "FAILED",
    }
}
