//! `/v3/profitsharing/…`: 请求分账、查询分账结果、解冻剩余资金、查询剩余待分金额.

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

/// Splits a paid order's settled money between receivers. The answer only says that the request was taken; query
/// for the result (请求分账).
///
/// The payment must have been ordered with `settle_info.profit_sharing` set to true. Earliest 1 minute after
/// payment; the money is frozen for 30 days, then released to the merchant. At most 50 requests per payment and 50
/// receivers per request. Receivers must have been added before; a share may not exceed the maximum ratio (30%
/// unless changed). Personal names are encrypted; then Wechatpay-Serial names the key. The same `out_order_no`
/// again is the same request: repeat with it after an unknown answer.
///
/// `POST /v3/profitsharing/orders`
///
/// ```
/// use yifen::api::profit_sharing::{CreateProfitSharing, Receiver, ReceiverType};
/// use yifen::Fen;
/// let call = CreateProfitSharing::new(
///     "4200000000202601021234567890", "bike-20260101-0001",
///     vec![Receiver::new(ReceiverType::MerchantId, "Tea", Fen::new(100), "Tea for two")], true,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/profitsharing/orders");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateProfitSharing {
    /// Number of the sub-merchant whose payment is split; partner mode only (特约商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// AppID bound to the calling merchant; its users' openids are the `PERSONAL_OPENID` accounts (公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appid: Option<Appid>,
    /// AppID of the sub-merchant or brand; needed for `PERSONAL_SUB_OPENID` receivers (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// WeChat Pay's number of the payment, at most 32 characters (微信订单号).
    pub transaction_id: TransactionId,
    /// The merchant's own number of the profit sharing, unique, 1-64 of digits, letters and _-|*@ (商户分账单号).
    pub out_order_no: OutOrderNo,
    /// Receivers of the money, at most 50 (分账接收方列表).
    pub receivers: Vec<Receiver>,
    /// True releases what is left to the paying merchant, after which no further split is possible (是否解冻剩余未分资金).
    pub unfreeze_unsplit: bool,
    /// Address for the result notification; known from the official Java SDK only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
}

impl CreateProfitSharing {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        receivers: Vec<Receiver>,
        unfreeze_unsplit: bool,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: None,
            appid: None,
            sub_appid: None,
            transaction_id: transaction_id.try_into().map_err(Into::into)?,
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            receivers,
            unfreeze_unsplit,
            notify_url: None,
        })
    }
}

impl Endpoint for CreateProfitSharing {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/profitsharing/orders";
    type Response = ProfitSharing;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::items("receivers", &self.receivers, 1..=50)?;
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
    /// Name of the receiver, encrypted in a request; if given, WeChat Pay checks it against the account (分账接收方姓名).
    /// Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Sealed>,
    /// Amount that goes to the receiver, in fen (分账金额).
    pub amount: Fen,
    /// Why the money is split, at most 80 characters; shown in the bill (分账描述).
    pub description: String,
}

impl Receiver {
    /// With what is required.
    #[must_use]
    pub fn new(kind: ReceiverType, account: impl Into<String>, amount: Fen, description: impl Into<String>) -> Self {
        Self { kind, account: account.into(), name: None, amount, description: description.into() }
    }
}

impl Receiver {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("account", &self.account, 1..=64)?;
        check::chars("description", &self.description, 1..=80)?;
        check::at_least("amount", self.amount, Fen::new(1))?;
        Ok(())
    }
}

impl Receiver {
    pub(super) fn sealed(&self) -> Vec<&Sealed> {
        self.name.iter().collect()
    }
}

/// Reads the result of a profit sharing or of a release, receiver by receiver (查询分账结果).
///
/// FINISHED does not mean that all receivers got their money: read each result. The state is documented both as
/// PROCESSING/FINISHED and as PENDING/SUCCESS/CLOSED; accept all.
///
/// `GET /v3/profitsharing/orders/{out_order_no}`
///
/// ```
/// use yifen::api::profit_sharing::QueryProfitSharing;
/// let call = QueryProfitSharing::new("bike-20260101-0001", "4200000000202601021234567890")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/profitsharing/orders/bike-20260101-0001?transaction_id=4200000000202601021234567890");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryProfitSharing {
    /// The merchant's own number of the profit sharing or of the release asked about (商户分账单号).
    pub out_order_no: OutOrderNo,
    /// Number of the sub-merchant whose payment is split; partner mode only (特约商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// WeChat Pay's number of the payment, at most 32 characters (微信订单号).
    pub transaction_id: TransactionId,
}

impl QueryProfitSharing {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            sub_mchid: None,
            transaction_id: transaction_id.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for QueryProfitSharing {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/profitsharing/orders/{out_order_no}";
    type Response = ProfitSharing;
}

/// Releases the money of a payment that is still frozen for splitting to the merchant. Carried out later; query for
/// the result (解冻剩余资金).
///
/// Ends the splitting of the payment. Needs an `out_order_no` of its own. Not needed when nothing is left or
/// `unfreeze_unsplit` was true in the last split.
///
/// `POST /v3/profitsharing/orders/unfreeze`
///
/// ```
/// use yifen::api::profit_sharing::UnfreezeProfitSharing;
/// let call = UnfreezeProfitSharing::new(
///     "4200000000202601021234567890", "bike-20260101-0001", "Tea for two",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/profitsharing/orders/unfreeze");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct UnfreezeProfitSharing {
    /// Number of the sub-merchant whose payment is split; partner mode only (特约商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// WeChat Pay's number of the payment, at most 32 characters (微信订单号).
    pub transaction_id: TransactionId,
    /// The merchant's own number of this release, unique, 1-64 of digits, letters and _-|*@ (商户分账单号).
    pub out_order_no: OutOrderNo,
    /// Why the rest is released, at most 80 characters; shown in the bill (分账描述).
    pub description: String,
    /// Address for the result notification; known from the official Java SDK only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
}

impl UnfreezeProfitSharing {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        description: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: None,
            transaction_id: transaction_id.try_into().map_err(Into::into)?,
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            description: description.into(),
            notify_url: None,
        })
    }
}

impl Endpoint for UnfreezeProfitSharing {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/profitsharing/orders/unfreeze";
    type Response = ProfitSharing;
}

/// Reads how much of a payment has not been split yet (查询剩余待分金额).
///
/// In fen.
///
/// `GET /v3/profitsharing/transactions/{transaction_id}/amounts`
///
/// ```
/// use yifen::api::profit_sharing::QueryUnsplitAmount;
/// let call = QueryUnsplitAmount::new("4200000000202601021234567890")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/profitsharing/transactions/4200000000202601021234567890/amounts");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryUnsplitAmount {
    /// WeChat Pay's number of the payment, at most 32 characters (微信订单号).
    pub transaction_id: TransactionId,
}

impl QueryUnsplitAmount {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { transaction_id: transaction_id.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryUnsplitAmount {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/profitsharing/transactions/{transaction_id}/amounts";
    type Response = UnsplitAmount;
}

/// What [`CreateProfitSharing`](super::CreateProfitSharing), [`QueryProfitSharing`](super::QueryProfitSharing),
/// [`UnfreezeProfitSharing`](super::UnfreezeProfitSharing) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProfitSharing {
    /// Number of the sub-merchant whose payment is split; partner mode only (特约商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// WeChat Pay's number of the payment, at most 32 characters (微信订单号).
    pub transaction_id: TransactionId,
    /// The merchant's own number of the profit sharing, unique, 1-64 of digits, letters and _-|*@ (商户分账单号).
    pub out_order_no: OutOrderNo,
    /// WeChat Pay's number of the profit sharing (微信分账单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub order_id: String,
    /// State of the profit sharing as a whole; each receiver has its own result (分账单状态).
    pub state: ProfitSharingState,
    /// Receivers of the money, at most 50 (分账接收方列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub receivers: Vec<ProfitSharingReceiver>,
}

open_enum! {
    /// State of the profit sharing as a whole; each receiver has its own result (分账单状态).
    ProfitSharingState {
        /// Being carried out; query again later (处理中).
        Processing = "PROCESSING",
        /// Carried out; each receiver's result tells whether it got the money (分账完成).
        Finished = "FINISHED",
    }
}

/// One receiver of a profit sharing and, in answers, what became of its part (分账接收方).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProfitSharingReceiver {
    /// Amount that goes to the receiver, in fen (分账金额).
    pub amount: Fen,
    /// Why the money is split, at most 80 characters; shown in the bill (分账描述).
    #[serde(default, deserialize_with = "null_as_default")]
    pub description: String,
    /// Kind of receiver: a merchant or a person's openid (分账接收方类型).
    #[serde(rename = "type")]
    pub kind: ReceiverType,
    /// Merchant number or openid of the receiver, as its type says, at most 64 characters (分账接收方账号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub account: String,
    /// What became of this receiver's part (分账结果).
    pub result: ReceiverResult,
    /// Why this receiver's part was closed; set when result is CLOSED (分账失败原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<FailReason>,
    /// WeChat Pay's number of this receiver's part; matches the fund-flow bill (分账明细单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub detail_id: Option<DetailId>,
    /// When this receiver's part was created, RFC 3339 (分账创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// When this receiver's part was finished, RFC 3339 (分账完成时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub finish_time: Option<Timestamp>,
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

/// What [`QueryUnsplitAmount`](super::QueryUnsplitAmount) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UnsplitAmount {
    /// WeChat Pay's number of the payment, at most 32 characters (微信订单号).
    pub transaction_id: TransactionId,
    /// Amount of the payment not split yet, in fen (订单剩余待分金额).
    pub unsplit_amount: Fen,
}
