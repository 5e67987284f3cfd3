//! `/v3/brand/profitsharing/…`: 请求分账、查询分账结果、完结分账、查询订单剩余待分金额.

use http::Method;
use serde::{Deserialize, Serialize};

use super::{FailReason, ReceiverType};
use crate::api::{empty_as_none, time_or_none};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, DetailId, InvalidId, Mchid, OutOrderNo, TransactionId};
use crate::json::null_as_default;
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Splits a payment taken by a brand or one of its shops between receivers. Carried out later; query for the result
/// (请求分账).
///
/// At most 50 requests per payment and 50 receivers per request. Receivers must have been added to the brand
/// before. appid is needed for `PERSONAL_OPENID`, `sub_appid` for `PERSONAL_SUB_OPENID` receivers. Personal names
/// are encrypted; then Wechatpay-Serial names the key. The same `out_order_no` again is the same request.
///
/// `POST /v3/brand/profitsharing/orders`
///
/// ```
/// use yifen::api::brand_profit_sharing::{CreateBrandProfitSharing, Receiver, ReceiverType};
/// use yifen::Fen;
/// let call = CreateBrandProfitSharing::new(
///     "1900000001", "1900000001", "wx8888888888888888", "4200000000202601021234567890", "bike-20260101-0001",
///     vec![Receiver::new(ReceiverType::MerchantId, "Tea", Fen::new(100), "Tea for two")], true,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/brand/profitsharing/orders");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateBrandProfitSharing {
    /// Number of the brand's main merchant (品牌主商户号).
    pub brand_mchid: Mchid,
    /// Number of the merchant that took the payment: the brand or one of its shops (特约商户号).
    pub sub_mchid: Mchid,
    /// AppID bound to the partner; needed for `PERSONAL_OPENID` receivers (公众账号ID).
    pub appid: Appid,
    /// AppID of the brand; needed for `PERSONAL_SUB_OPENID` receivers (品牌主公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// WeChat Pay's number of the payment, at most 32 characters (微信订单号).
    pub transaction_id: TransactionId,
    /// The merchant's own number of the profit sharing, unique, 1-64 of digits, letters and _-|*@ (商户分账单号).
    pub out_order_no: OutOrderNo,
    /// Receivers of the money, at most 50 (分账接收方列表).
    pub receivers: Vec<Receiver>,
    /// True ends the sharing and releases what is left to the paying merchant (是否分账完成).
    pub finish: bool,
    /// Address for the result notification; known from the official Java SDK only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
}

impl CreateBrandProfitSharing {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        brand_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        receivers: Vec<Receiver>,
        finish: bool,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            brand_mchid: brand_mchid.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            sub_appid: None,
            transaction_id: transaction_id.try_into().map_err(Into::into)?,
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            receivers,
            finish,
            notify_url: None,
        })
    }
}

impl Endpoint for CreateBrandProfitSharing {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/brand/profitsharing/orders";
    type Response = BrandProfitSharing;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::each("receivers", &self.receivers, Receiver::check)?;
        Ok(())
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.receivers.iter().flat_map(|inner| inner.sealed()).collect()
    }
}

/// One receiver of a profit sharing and, in answers, what became of its part (分账接收方).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Receiver {
    /// Kind of receiver: a merchant or a person's openid (分账接收方类型).
    #[serde(rename = "type")]
    pub kind: ReceiverType,
    /// Merchant number or openid of the receiver, as its type says, at most 64 characters (分账接收方账号).
    pub account: String,
    /// Amount that goes to the receiver, in fen (分账金额).
    pub amount: Fen,
    /// Why the money is split, at most 80 characters; shown in the bill (分账描述).
    pub description: String,
    /// Name of the receiver, encrypted in a request; if given, WeChat Pay checks it against the account (分账接收方姓名).
    /// Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Sealed>,
}

impl Receiver {
    /// With what is required.
    #[must_use]
    pub fn new(kind: ReceiverType, account: impl Into<String>, amount: Fen, description: impl Into<String>) -> Self {
        Self { kind, account: account.into(), amount, description: description.into(), name: None }
    }
}

impl Receiver {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::at_least("amount", self.amount, Fen::new(1))?;
        Ok(())
    }
}

impl Receiver {
    pub(super) fn sealed(&self) -> Vec<&Sealed> {
        self.name.iter().collect()
    }
}

/// Reads the result of a brand profit sharing or of its finish, receiver by receiver (查询分账结果).
///
/// FINISHED does not mean that all receivers got their money: read each result. A success may come spelt SUCEESS.
///
/// `GET /v3/brand/profitsharing/orders`
///
/// ```
/// use yifen::api::brand_profit_sharing::QueryBrandProfitSharing;
/// let call = QueryBrandProfitSharing::new(
///     "1900000001", "4200000000202601021234567890", "bike-20260101-0001",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/brand/profitsharing/orders?out_order_no=bike-20260101-0001&sub_mchid=1900000001&transaction_id=4200000000202601021234567890");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryBrandProfitSharing {
    /// Number of the merchant that took the payment: the brand or one of its shops (特约商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the payment, at most 32 characters (微信订单号).
    pub transaction_id: TransactionId,
    /// The merchant's own number of the profit sharing, unique, 1-64 of digits, letters and _-|*@ (商户分账单号).
    pub out_order_no: OutOrderNo,
}

impl QueryBrandProfitSharing {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            transaction_id: transaction_id.try_into().map_err(Into::into)?,
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for QueryBrandProfitSharing {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/brand/profitsharing/orders";
    type Response = BrandProfitSharing;
}

/// Ends the splitting of a brand payment and releases what is left to the paying merchant (完结分账).
///
/// Needs an `out_order_no` of its own. Query the result with that `out_order_no`.
///
/// `POST /v3/brand/profitsharing/finish-order`
///
/// ```
/// use yifen::api::brand_profit_sharing::FinishBrandProfitSharing;
/// let call = FinishBrandProfitSharing::new(
///     "1900000001", "4200000000202601021234567890", "bike-20260101-0001", "Tea for two",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/brand/profitsharing/finish-order");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FinishBrandProfitSharing {
    /// Number of the merchant that took the payment: the brand or one of its shops (特约商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the payment, at most 32 characters (微信订单号).
    pub transaction_id: TransactionId,
    /// The merchant's own number of this finish, unique, not that of an earlier sharing (商户分账单号).
    pub out_order_no: OutOrderNo,
    /// Why the sharing is finished, at most 80 characters; shown in the bill (分账描述).
    pub description: String,
    /// Address for the result notification; known from the official Java SDK only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
}

impl FinishBrandProfitSharing {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        description: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            transaction_id: transaction_id.try_into().map_err(Into::into)?,
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            description: description.into(),
            notify_url: None,
        })
    }
}

impl Endpoint for FinishBrandProfitSharing {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/brand/profitsharing/finish-order";
    type Response = FinishedBrandProfitSharing;
}

/// Reads how much of a brand payment has not been split yet (查询订单剩余待分金额).
///
/// In fen.
///
/// `GET /v3/brand/profitsharing/orders/{transaction_id}/amounts`
///
/// ```
/// use yifen::api::brand_profit_sharing::QueryBrandUnsplitAmount;
/// let call = QueryBrandUnsplitAmount::new("4200000000202601021234567890")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/brand/profitsharing/orders/4200000000202601021234567890/amounts");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryBrandUnsplitAmount {
    /// WeChat Pay's number of the payment, at most 32 characters (微信订单号).
    pub transaction_id: TransactionId,
}

impl QueryBrandUnsplitAmount {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { transaction_id: transaction_id.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryBrandUnsplitAmount {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/brand/profitsharing/orders/{transaction_id}/amounts";
    type Response = BrandUnsplitAmount;
}

/// What [`CreateBrandProfitSharing`](super::CreateBrandProfitSharing),
/// [`QueryBrandProfitSharing`](super::QueryBrandProfitSharing) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BrandProfitSharing {
    /// Number of the brand's main merchant (品牌主商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub brand_mchid: Option<Mchid>,
    /// Number of the merchant that took the payment: the brand or one of its shops (特约商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the payment, at most 32 characters (微信订单号).
    pub transaction_id: TransactionId,
    /// The merchant's own number of the profit sharing, unique, 1-64 of digits, letters and _-|*@ (商户分账单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_order_no: String,
    /// WeChat Pay's number of the profit sharing (微信分账单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub order_id: String,
    /// Receivers of the money, at most 50 (分账接收方列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub receivers: Vec<BrandProfitSharingReceiver>,
    /// State of the profit sharing as a whole; each receiver has its own result (分账单状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub status: Option<BrandProfitSharingStatus>,
    /// Amount released to the paying merchant, in fen; only when querying a finish (分账完结金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finish_amount: Option<Fen>,
    /// Reason given when the sharing was finished; only when querying a finish (分账完结描述).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub finish_description: Option<String>,
}

/// One receiver of a profit sharing and, in answers, what became of its part (分账接收方).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BrandProfitSharingReceiver {
    /// Kind of receiver: a merchant or a person's openid (分账接收方类型).
    #[serde(rename = "type")]
    pub kind: ReceiverType,
    /// Merchant number or openid of the receiver, as its type says, at most 64 characters (分账接收方账号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub account: String,
    /// Amount that goes to the receiver, in fen (分账金额).
    pub amount: Fen,
    /// Why the money is split, at most 80 characters; shown in the bill (分账描述).
    #[serde(default, deserialize_with = "null_as_default")]
    pub description: String,
    /// What became of this receiver's part (分账结果).
    pub result: ReceiverResult,
    /// When this receiver's part was finished, RFC 3339 (分账完成时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub finish_time: Option<Timestamp>,
    /// Why this receiver's part was closed; set when result is CLOSED (分账失败原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<FailReason>,
    /// WeChat Pay's number of this receiver's part; matches the fund-flow bill (分账明细单号).
    pub detail_id: DetailId,
}

open_enum! {
    /// What became of this receiver's part (分账结果).
    ReceiverResult {
        /// Waiting to be carried out (待分账).
        Pending = "PENDING",
        /// The money was moved (成功).
        Success = "SUCCESS",
        /// Closed without the money moving; `fail_reason` tells why (已关闭).
        Closed = "CLOSED",
    }
}

open_enum! {
    /// State of the profit sharing as a whole; each receiver has its own result (分账单状态).
    BrandProfitSharingStatus {
        /// Being carried out; query again later (处理中).
        Processing = "PROCESSING",
        /// Carried out; each receiver's result tells whether it got the money (处理完成).
        Finished = "FINISHED",
    }
}

/// What [`FinishBrandProfitSharing`](super::FinishBrandProfitSharing) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FinishedBrandProfitSharing {
    /// Number of the merchant that took the payment: the brand or one of its shops (特约商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the payment, at most 32 characters (微信订单号).
    pub transaction_id: TransactionId,
    /// The merchant's own number of this finish, unique, not that of an earlier sharing (商户分账单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_order_no: String,
    /// WeChat Pay's number of the finish (微信分账单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub order_id: String,
}

/// What [`QueryBrandUnsplitAmount`](super::QueryBrandUnsplitAmount) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BrandUnsplitAmount {
    /// WeChat Pay's number of the payment, at most 32 characters (微信订单号).
    pub transaction_id: TransactionId,
    /// Amount of the payment not split yet, in fen (订单剩余待分金额).
    pub unsplit_amount: Fen,
}
