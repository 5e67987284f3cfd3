//! `/v3/ecommerce/profitsharing/…`: 请求分账、查询分账结果、完结分账、查询订单剩余待分金额.

use http::Method;
use serde::{Deserialize, Serialize};

use super::ReceiverType;
use crate::api::{empty_as_none, time_or_none};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, DetailId, InvalidId, Mchid, OutOrderNo, RefundId, TransactionId};
use crate::json::null_as_default;
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Splits the settled money of a payment between receivers. The answer only says that the request was taken; query
/// for the result (请求分账).
///
/// The payment must have been ordered with `settle_info.profit_sharing` set to true. The money is frozen for 180
/// days after the payment, then released to the sub-merchant. At most 50 requests per payment and 50 receivers per
/// request. Receivers must have been added before. At most 2000 calls per second per platform and 300 per
/// sub-merchant. The same `out_order_no` again is the same request: repeat with it after an unknown answer.
///
/// Errors: `INVALID_REQUEST`, `PARAM_ERROR`, `NO_AUTH`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/ecommerce/profitsharing/orders`
///
/// ```
/// use yifen::api::ecommerce::{CreateProfitSharing, Receiver, ReceiverType};
/// use yifen::Fen;
/// let call = CreateProfitSharing::new(
///     "1900000001", "4200000000202601021234567890", "bike-20260101-0001",
///     vec![Receiver::new(ReceiverType::MerchantId, "Tea", Fen::new(100), "Tea for two")], true,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/profitsharing/orders");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateProfitSharing {
    /// AppID of the platform; openids of receivers are under it (公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appid: Option<Appid>,
    /// Number of the sub-merchant whose payment is split (二级商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// The platform's own number of the profit sharing, unique, 1-64 of digits, letters and _-|*@ (商户分账单号).
    pub out_order_no: OutOrderNo,
    /// Receivers of the money, at most 50 (分账接收方列表).
    pub receivers: Vec<Receiver>,
    /// True ends the sharing and releases what is left to the sub-merchant (是否分账完成).
    pub finish: bool,
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
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
        out_order_no: impl TryInto<OutOrderNo, Error: Into<InvalidId>>,
        receivers: Vec<Receiver>,
        finish: bool,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: None,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            transaction_id: transaction_id.try_into().map_err(Into::into)?,
            out_order_no: out_order_no.try_into().map_err(Into::into)?,
            receivers,
            finish,
            notify_url: None,
        })
    }
}

impl Endpoint for CreateProfitSharing {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/profitsharing/orders";
    type Response = ProfitSharing;

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
    /// Merchant number or openid of the receiver, as its type says (分账接收方账号).
    pub receiver_account: String,
    /// Amount that goes to the receiver, in fen (分账金额).
    pub amount: Fen,
    /// Why the money is split; shown in the bill (分账描述).
    pub description: String,
    /// Real name of a receiving person; if given, WeChat Pay checks it against the account (分账个人姓名). Sealed for the
    /// platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receiver_name: Option<Sealed>,
    /// Merchant number of the receiver; older name, see `receiver_account` (分账接收商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receiver_mchid: Option<Mchid>,
}

impl Receiver {
    /// With what is required.
    #[must_use]
    pub fn new(
        kind: ReceiverType,
        receiver_account: impl Into<String>,
        amount: Fen,
        description: impl Into<String>,
    ) -> Self {
        Self {
            kind,
            receiver_account: receiver_account.into(),
            amount,
            description: description.into(),
            receiver_name: None,
            receiver_mchid: None,
        }
    }
}

impl Receiver {
    pub(super) fn sealed(&self) -> Vec<&Sealed> {
        self.receiver_name.iter().collect()
    }
}

/// Reads the result of a profit sharing or of a finish, receiver by receiver (查询分账结果).
///
/// FINISHED does not mean that all receivers got their money: read each result.
///
/// Errors: `INVALID_REQUEST`, `PARAM_ERROR`, `NO_AUTH`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `GET /v3/ecommerce/profitsharing/orders`
///
/// ```
/// use yifen::api::ecommerce::QueryProfitSharing;
/// let call = QueryProfitSharing::new(
///     "1900000001", "4200000000202601021234567890", "bike-20260101-0001",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/profitsharing/orders?out_order_no=bike-20260101-0001&sub_mchid=1900000001&transaction_id=4200000000202601021234567890");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryProfitSharing {
    /// Number of the sub-merchant whose payment is split (二级商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// The platform's own number of the profit sharing, unique, 1-64 of digits, letters and _-|*@ (商户分账单号).
    pub out_order_no: OutOrderNo,
}

impl QueryProfitSharing {
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

impl Endpoint for QueryProfitSharing {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/profitsharing/orders";
    type Response = ProfitSharing;
}

/// Ends the splitting of a payment and releases what is left to the sub-merchant. Carried out later; query for the
/// result (完结分账).
///
/// Needs an `out_order_no` of its own. Not needed when finish was true in the last split.
///
/// Errors: `INVALID_REQUEST`, `PARAM_ERROR`, `NO_AUTH`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/ecommerce/profitsharing/finish-order`
///
/// ```
/// use yifen::api::ecommerce::FinishProfitSharing;
/// let call = FinishProfitSharing::new(
///     "1900000001", "4200000000202601021234567890", "bike-20260101-0001", "Tea for two",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/profitsharing/finish-order");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FinishProfitSharing {
    /// Number of the sub-merchant whose payment is split (二级商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// The platform's own number of this finish, unique, 1-64 of digits, letters and _-|*@ (商户分账单号).
    pub out_order_no: OutOrderNo,
    /// Why the sharing is finished (分账描述). At most 80 characters.
    pub description: String,
    /// Address for the result notification; known from the official Java SDK only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
}

impl FinishProfitSharing {
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

impl Endpoint for FinishProfitSharing {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/profitsharing/finish-order";
    type Response = FinishedProfitSharing;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("description", &self.description, 1..=80)?;
        Ok(())
    }
}

/// Reads how much of a payment has not been split yet (查询订单剩余待分金额).
///
/// `GET /v3/ecommerce/profitsharing/orders/{transaction_id}/amounts`
///
/// ```
/// use yifen::api::ecommerce::QueryUnsplitAmount;
/// let call = QueryUnsplitAmount::new("4200000000202601021234567890")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/profitsharing/orders/4200000000202601021234567890/amounts");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryUnsplitAmount {
    /// WeChat Pay's number of the payment (微信支付订单号).
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
    const PATH: &'static str = "/v3/ecommerce/profitsharing/orders/{transaction_id}/amounts";
    type Response = UnsplitAmount;
}

/// Splits off a service fee of a payment that was refunded or changed. Carried out later; query for the result
/// (请求售后服务分账).
///
/// `POST /v3/ecommerce/profitsharing/after-sales-orders`
///
/// ```
/// use yifen::api::ecommerce::{AfterSalesScene, AfterSalesType, CreateAfterSalesProfitSharing};
/// use yifen::Fen;
/// let call = CreateAfterSalesProfitSharing::new(
///     "1900000001", "4200000000202601021234567890", Fen::new(100), AfterSalesType::ServiceFeeIncome,
///     AfterSalesScene::RefundTicket, "50000000382019052709732678859",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/profitsharing/after-sales-orders");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateAfterSalesProfitSharing {
    /// Number of the sub-merchant whose payment is split (二级商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// Amount to split off for the service, in fen (分账金额).
    pub amount: Fen,
    /// Kind of after-sales split (分账类型).
    #[serde(rename = "type")]
    pub kind: AfterSalesType,
    /// What the after-sales service was (售后场景).
    pub scene: AfterSalesScene,
    /// WeChat Pay's number of the refund the service went with (微信退款单号).
    pub refund_id: RefundId,
}

impl CreateAfterSalesProfitSharing {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
        amount: Fen,
        kind: AfterSalesType,
        scene: AfterSalesScene,
        refund_id: impl TryInto<RefundId, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            transaction_id: transaction_id.try_into().map_err(Into::into)?,
            amount,
            kind,
            scene,
            refund_id: refund_id.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for CreateAfterSalesProfitSharing {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/profitsharing/after-sales-orders";
    type Response = CreatedAfterSalesProfitSharing;
}

open_enum! {
    /// Kind (类型).
    AfterSalesType {
        /// Income from a service fee (服务费收入).
        ServiceFeeIncome = "SERVICE_FEE_INCOME",
    }
}

open_enum! {
    /// What the after-sales service was (售后场景).
    AfterSalesScene {
        /// A ticket was returned (退票).
        RefundTicket = "REFUND_TICKET",
        /// A ticket was changed (改签).
        ChangeTicket = "CHANGE_TICKET",
        /// Goods were returned (退货).
        ReturnGoods = "RETURN_GOODS",
    }
}

/// Reads the result of an after-sales split (查询售后服务分账结果).
///
/// PROCESSING is not final: query again.
///
/// `GET /v3/ecommerce/profitsharing/after-sales-orders`
///
/// ```
/// use yifen::api::ecommerce::QueryAfterSalesProfitSharing;
/// let call = QueryAfterSalesProfitSharing::new("1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/profitsharing/after-sales-orders?sub_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryAfterSalesProfitSharing {
    /// Number of the sub-merchant whose payment is split (二级商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the payment (微信支付订单号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction_id: Option<TransactionId>,
}

impl QueryAfterSalesProfitSharing {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { sub_mchid: sub_mchid.try_into().map_err(Into::into)?, transaction_id: None })
    }
}

impl Endpoint for QueryAfterSalesProfitSharing {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/profitsharing/after-sales-orders";
    type Response = AfterSalesProfitSharing;
}

/// What [`CreateProfitSharing`](super::CreateProfitSharing), [`QueryProfitSharing`](super::QueryProfitSharing)
/// bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProfitSharing {
    /// Number of the sub-merchant whose payment is split (二级商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// The platform's own number of the profit sharing, unique, 1-64 of digits, letters and _-|*@ (商户分账单号).
    pub out_order_no: OutOrderNo,
    /// WeChat Pay's number of the profit sharing (微信分账单号). At most 64 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub order_id: String,
    /// State of the profit sharing as a whole; each receiver has its own result (分账单状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub status: Option<ProfitSharingStatus>,
    /// Receivers of the money, at most 50 (分账接收方列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub receivers: Vec<ProfitSharingReceiver>,
    /// Why the sharing was closed, e.g. `NO_AUTH`; with status CLOSED (关单原因描述). At most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub close_reason: Option<String>,
    /// How far the handling of money that could not be delivered has come (异常处理状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub abnormal_status: Option<FundsAbnormalStatus>,
    /// Why that handling was closed (异常处理关单原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub funds_abnormal_closed_reason: Option<FundsAbnormalClosedReason>,
    /// WeChat Pay's number of the stuck money, for the calls that pay it on (微信支付在途异常资金付款单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub funds_abnormal_redirect_id: Option<String>,
    /// Merchants that get the stuck money (平台接收异常资金商户号列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub funds_abnormal_receivers: Vec<ProfitSharingFundsAbnormalReceiver>,
    /// Amount released to the sub-merchant, in fen; only when querying a finish (分账完结的分账金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finish_amount: Option<Fen>,
    /// Reason given when the sharing was finished; only when querying a finish (分账完结的原因描述). At most 80 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub finish_description: Option<String>,
}

open_enum! {
    /// State (状态).
    ProfitSharingStatus {
        /// Being carried out; query again later (处理中).
        Processing = "PROCESSING",
        /// Carried out (处理完成).
        Finished = "FINISHED",
        /// Failed, waits for correction; older answers (分账失败待调账).
        Adjust = "ADJUST",
        /// Closed; `close_reason` tells why (处理失败，已关单).
        Closed = "CLOSED",
        /// Waiting to be carried out; older answers (待分账).
        Pending = "PENDING",
        /// The money went back to the sub-merchant; older answers (已转回分账方).
        Returned = "RETURNED",
        /// Succeeded (成功).
        Success = "SUCCESS",
    }
}

/// One receiver of a profit sharing and, in answers, what became of its part (分账接收方).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProfitSharingReceiver {
    /// Amount that goes to the receiver, in fen (分账金额).
    pub amount: Fen,
    /// Why the money is split; shown in the bill (分账描述).
    #[serde(default, deserialize_with = "null_as_default")]
    pub description: String,
    /// What became of this receiver's part (分账结果).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub result: Option<ReceiverResult>,
    /// When this receiver's part was finished, RFC 3339 (分账完成时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub finish_time: Option<Timestamp>,
    /// Why this receiver's part was closed; when result is CLOSED (分账失败原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<SharingFailReason>,
    /// Kind of receiver: a merchant or a person's openid (分账接收方类型).
    #[serde(rename = "type")]
    pub kind: ReceiverType,
    /// Merchant number or openid of the receiver, as its type says (分账接收方账号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub receiver_account: String,
    /// WeChat Pay's number of this receiver's part; matches the fund-flow bill (分账明细单号).
    pub detail_id: DetailId,
    /// How far the handling of money that could not be delivered has come (异常处理状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub abnormal_status: Option<FundsAbnormalStatus>,
    /// Why that handling was closed (异常处理关单原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub funds_abnormal_closed_reason: Option<FundsAbnormalClosedReason>,
    /// WeChat Pay's number of the stuck money, for the calls that pay it on (微信支付在途异常资金付款单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub funds_abnormal_redirect_id: Option<String>,
    /// Merchants that get the stuck money (平台接收异常资金商户号列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub funds_abnormal_receivers: Vec<ProfitSharingFundsAbnormalReceiver>,
    /// Merchant number of the receiver; older name, see `receiver_account` (分账接收商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub receiver_mchid: Option<Mchid>,
}

open_enum! {
    /// What became of it (结果).
    ReceiverResult {
        /// Waiting to be carried out (待分账).
        Pending = "PENDING",
        /// Succeeded (成功).
        Success = "SUCCESS",
        /// Closed without the money moving; `fail_reason` tells why (已关闭).
        Closed = "CLOSED",
    }
}

open_enum! {
    /// Why it failed (失败原因).
    SharingFailReason {
        /// The account is out of order (账户异常).
        AccountAbnormal = "ACCOUNT_ABNORMAL",
        /// The receiver is no longer on the receiver list (分账关系已解除).
        NoRelation = "NO_RELATION",
        /// The receiver is rated high risk (高风险接收方).
        ReceiverHighRisk = "RECEIVER_HIGH_RISK",
    }
}

open_enum! {
    /// How far the handling of money that could not be delivered has come (异常处理状态).
    FundsAbnormalStatus {
        /// Waits to be handled (异常待处理).
        AbnormalPending = "ABNORMAL_PENDING",
        /// Handled (异常处理完成).
        AbnormalFinished = "ABNORMAL_FINISHED",
        /// Closed; `funds_abnormal_closed_reason` tells why (异常处理关闭).
        AbnormalClosed = "ABNORMAL_CLOSED",
    }
}

open_enum! {
    /// Why that handling was closed (异常处理关单原因).
    FundsAbnormalClosedReason {
        /// Not handled in time (超时关闭).
        ClosedReasonTimeout = "CLOSED_REASON_TIMEOUT",
        /// The money may not be passed on (限制转付).
        ClosedReasonRestrictTransfer = "CLOSED_REASON_RESTRICT_TRANSFER",
    }
}

/// A merchant that gets stuck money (接收异常资金商户).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProfitSharingFundsAbnormalReceiver {
    /// Merchant that gets the stuck money (接收异常资金商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
}

/// What [`FinishProfitSharing`](super::FinishProfitSharing) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FinishedProfitSharing {
    /// Number of the sub-merchant whose payment is split (二级商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// The platform's own number of this finish, unique, 1-64 of digits, letters and _-|*@ (商户分账单号).
    pub out_order_no: OutOrderNo,
    /// WeChat Pay's number of this finish (微信分账单号). At most 64 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub order_id: String,
}

/// What [`QueryUnsplitAmount`](super::QueryUnsplitAmount) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UnsplitAmount {
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// Amount of the payment not split yet, in fen (订单剩余待分金额).
    pub unsplit_amount: Fen,
}

/// What [`CreateAfterSalesProfitSharing`](super::CreateAfterSalesProfitSharing) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreatedAfterSalesProfitSharing {
    /// Number of the sub-merchant whose payment is split (二级商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// Amount to split off for the service, in fen (分账金额).
    pub amount: Fen,
}

/// What [`QueryAfterSalesProfitSharing`](super::QueryAfterSalesProfitSharing) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AfterSalesProfitSharing {
    /// Number of the sub-merchant whose payment is split (二级商户号).
    pub sub_mchid: Mchid,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// Amount to split off for the service, in fen (分账金额).
    pub amount: Fen,
    /// What became of the split (分账结果).
    pub result: AfterSalesResult,
    /// Why the split failed; when result is FAILED (分账失败原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<SharingFailReason>,
    /// When the split was finished, RFC 3339 (分账完成时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub finish_time: Option<Timestamp>,
}

open_enum! {
    /// What became of it (结果).
    AfterSalesResult {
        /// Being carried out; query again later (处理中).
        Processing = "PROCESSING",
        /// Succeeded (成功).
        Success = "SUCCESS",
        /// Failed; `fail_reason` tells why (失败).
        Failed = "FAILED",
    }
}
