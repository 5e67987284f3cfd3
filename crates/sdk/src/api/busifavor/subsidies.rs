//! `/v3/marketing/busifavor/subsidy/…`: 营销补差付款、查询营销补差付款单详情、查询营销补差付款单列表、营销补差回退.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, RefundId, TransactionId};
use crate::json::null_as_default;
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Pays a merchant a subsidy for a used coupon out of another merchant's account (营销补差付款).
///
/// The coupon must be used and the payment made; stocks of type EXCHANGE are not taken. At most the coupon's
/// discount and 5000 yuan a payment. The payer created the stock or owns it; the payee owns it or belongs to the
/// owner's brand. The same `out_subsidy_no` again is the same request.
///
/// `POST /v3/marketing/busifavor/subsidy/pay-receipts`
///
/// ```
/// use yifen::api::busifavor::PaySubsidy;
/// use yifen::Fen;
/// let call = PaySubsidy::new(
///     "no-20260101-0001", "Tea", "4200000000202601021234567890", "Tea", "Tea", Fen::new(100), "Tea for two",
///     "no-20260101-0001",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/subsidy/pay-receipts");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PaySubsidy {
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    pub stock_id: String,
    /// Code of the coupon the subsidy is about, at most 128 characters (商家券Code).
    pub coupon_code: String,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// Number of the merchant that pays: the stock's creator or owner, at most 32 characters (营销补差扣款商户号).
    pub payer_merchant: String,
    /// Number of the merchant that gets it: the stock's owner or of its brand, at most 32 characters (营销补差入账商户号).
    pub payee_merchant: String,
    /// Amount of the subsidy, in fen, at most the coupon's discount and 500000 (补差付款金额).
    pub amount: Fen,
    /// Remark on the subsidy, given back by queries, at most 1024 characters (补差付款描述).
    pub description: String,
    /// The merchant's own number of the subsidy payment, unique, at most 128 characters (业务请求唯一单号).
    pub out_subsidy_no: String,
}

impl PaySubsidy {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    #[expect(clippy::too_many_arguments, reason = "the platform requires them all")]
    pub fn new(
        stock_id: impl Into<String>,
        coupon_code: impl Into<String>,
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
        payer_merchant: impl Into<String>,
        payee_merchant: impl Into<String>,
        amount: Fen,
        description: impl Into<String>,
        out_subsidy_no: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            stock_id: stock_id.into(),
            coupon_code: coupon_code.into(),
            transaction_id: transaction_id.try_into().map_err(Into::into)?,
            payer_merchant: payer_merchant.into(),
            payee_merchant: payee_merchant.into(),
            amount,
            description: description.into(),
            out_subsidy_no: out_subsidy_no.into(),
        })
    }
}

impl Endpoint for PaySubsidy {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/busifavor/subsidy/pay-receipts";
    type Response = SubsidyPayment;
}

/// Reads a subsidy payment (查询营销补差付款单详情).
///
/// `GET /v3/marketing/busifavor/subsidy/pay-receipts/{subsidy_receipt_id}`
///
/// ```
/// use yifen::api::busifavor::QuerySubsidyPayment;
/// let call = QuerySubsidyPayment::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/subsidy/pay-receipts/no-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QuerySubsidyPayment {
    /// WeChat Pay's number of the subsidy payment, 28-32 characters (补差付款唯一单号).
    pub subsidy_receipt_id: String,
}

impl QuerySubsidyPayment {
    /// The call with what it needs.
    #[must_use]
    pub fn new(subsidy_receipt_id: impl Into<String>) -> Self {
        Self { subsidy_receipt_id: subsidy_receipt_id.into() }
    }
}

impl Endpoint for QuerySubsidyPayment {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/busifavor/subsidy/pay-receipts/{subsidy_receipt_id}";
    type Response = SubsidyPayment;
}

/// Lists the subsidy payments made for a coupon (查询营销补差付款单列表).
///
/// `GET /v3/marketing/busifavor/subsidy/pay-receipts`
///
/// ```
/// use yifen::api::busifavor::ListSubsidyPayments;
/// let call = ListSubsidyPayments::new("no-20260101-0001", "Tea");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/subsidy/pay-receipts?coupon_code=Tea&stock_id=no-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListSubsidyPayments {
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    pub stock_id: String,
    /// Code of the coupon the subsidy is about, at most 128 characters (商家券Code).
    pub coupon_code: String,
    /// The merchant's own number of the subsidy payment, unique, at most 128 characters (业务请求唯一单号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_subsidy_no: Option<String>,
}

impl ListSubsidyPayments {
    /// The call with what it needs.
    #[must_use]
    pub fn new(stock_id: impl Into<String>, coupon_code: impl Into<String>) -> Self {
        Self { stock_id: stock_id.into(), coupon_code: coupon_code.into(), out_subsidy_no: None }
    }
}

impl Endpoint for ListSubsidyPayments {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/busifavor/subsidy/pay-receipts";
    type Response = SubsidyPaymentList;
}

/// Gives a subsidy back to the merchant that paid it, after the payment was refunded (营销补差回退).
///
/// Names the refund by `refund_id`.
///
/// `POST /v3/marketing/busifavor/subsidy/return-receipts`
///
/// ```
/// use yifen::api::busifavor::ReturnSubsidy;
/// use yifen::Fen;
/// let call = ReturnSubsidy::new(
///     "no-20260101-0001", "Tea", "4200000000202601021234567890", "50000000382019052709732678859", "Tea",
///     "Tea", Fen::new(100), "Tea for two", "no-20260101-0001",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/subsidy/return-receipts");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReturnSubsidy {
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    pub stock_id: String,
    /// Code of the coupon the subsidy is about, at most 128 characters (商家券Code).
    pub coupon_code: String,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// WeChat Pay's number of the refund (微信支付退款单号).
    pub refund_id: RefundId,
    /// Number of the merchant that paid the subsidy, at most 32 characters (营销补差扣款商户号).
    pub payer_merchant: String,
    /// Number of the merchant that got the subsidy, at most 32 characters (营销补差入账商户号).
    pub payee_merchant: String,
    /// Amount to give back, in fen (补差回退金额).
    pub amount: Fen,
    /// Remark on the return, given back by queries, at most 1024 characters (补差回退描述).
    pub description: String,
    /// The merchant's own number of the subsidy return, unique, at most 128 characters (业务请求唯一单号).
    pub out_subsidy_return_no: String,
}

impl ReturnSubsidy {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    #[expect(clippy::too_many_arguments, reason = "the platform requires them all")]
    pub fn new(
        stock_id: impl Into<String>,
        coupon_code: impl Into<String>,
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
        refund_id: impl TryInto<RefundId, Error: Into<InvalidId>>,
        payer_merchant: impl Into<String>,
        payee_merchant: impl Into<String>,
        amount: Fen,
        description: impl Into<String>,
        out_subsidy_return_no: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            stock_id: stock_id.into(),
            coupon_code: coupon_code.into(),
            transaction_id: transaction_id.try_into().map_err(Into::into)?,
            refund_id: refund_id.try_into().map_err(Into::into)?,
            payer_merchant: payer_merchant.into(),
            payee_merchant: payee_merchant.into(),
            amount,
            description: description.into(),
            out_subsidy_return_no: out_subsidy_return_no.into(),
        })
    }
}

impl Endpoint for ReturnSubsidy {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/marketing/busifavor/subsidy/return-receipts";
    type Response = SubsidyReturn;
}

/// Reads a subsidy return (查询商家券营销补差回退单详情).
///
/// `GET /v3/marketing/busifavor/subsidy/return-receipts/{subsidy_return_receipt_id}`
///
/// ```
/// use yifen::api::busifavor::QuerySubsidyReturn;
/// let call = QuerySubsidyReturn::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/marketing/busifavor/subsidy/return-receipts/no-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QuerySubsidyReturn {
    /// WeChat Pay's number of the subsidy return (补差回退唯一单号).
    pub subsidy_return_receipt_id: String,
}

impl QuerySubsidyReturn {
    /// The call with what it needs.
    #[must_use]
    pub fn new(subsidy_return_receipt_id: impl Into<String>) -> Self {
        Self { subsidy_return_receipt_id: subsidy_return_receipt_id.into() }
    }
}

impl Endpoint for QuerySubsidyReturn {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/marketing/busifavor/subsidy/return-receipts/{subsidy_return_receipt_id}";
    type Response = SubsidyReturn;
}

/// What [`PaySubsidy`](super::PaySubsidy), [`QuerySubsidyPayment`](super::QuerySubsidyPayment) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubsidyPayment {
    /// WeChat Pay's number of the subsidy payment, 28-32 characters (补差付款唯一单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub subsidy_receipt_id: String,
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_id: String,
    /// Code of the coupon the subsidy is about, at most 128 characters (商家券Code).
    #[serde(default, deserialize_with = "null_as_default")]
    pub coupon_code: String,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// Number of the merchant that pays: the stock's creator or owner, at most 32 characters (营销补差扣款商户号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub payer_merchant: String,
    /// Number of the merchant that gets it: the stock's owner or of its brand, at most 32 characters (营销补差入账商户号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub payee_merchant: String,
    /// Amount of the subsidy, in fen, at most the coupon's discount and 500000 (补差付款金额).
    pub amount: Fen,
    /// Remark on the subsidy, given back by queries, at most 1024 characters (补差付款描述).
    #[serde(default, deserialize_with = "null_as_default")]
    pub description: String,
    /// State of the subsidy payment (补差付款单据状态).
    pub status: SubsidyPaymentState,
    /// Why the subsidy payment or its return failed; set when it failed (失败原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<SubsidyPaymentFailure>,
    /// When the money was paid, RFC 3339; set in state `PAY_RECEIPT_SUCCESS` (补差付款完成时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub success_time: Option<Timestamp>,
    /// The merchant's own number of the subsidy payment, unique, at most 128 characters (业务请求唯一单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_subsidy_no: String,
    /// When the subsidy payment was created, RFC 3339 (创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
}

open_enum! {
    /// State of the subsidy payment, of the return, or of the codes to list (状态).
    SubsidyPaymentState {
        /// State not known (未知状态).
        PayReceiptUnknown = "PAY_RECEIPT_UNKNOWN",
        /// Taken, being paid (已受理).
        PayReceiptAccepted = "PAY_RECEIPT_ACCEPTED",
        /// Paid (付款成功).
        PayReceiptSuccess = "PAY_RECEIPT_SUCCESS",
        /// Failed; `fail_reason` tells why (付款失败).
        PayReceiptFail = "PAY_RECEIPT_FAIL",
        /// Being given back (回退中).
        PayReceiptReturning = "PAY_RECEIPT_RETURNING",
        /// Given back in part (部分回退).
        PayReceiptPartialReturn = "PAY_RECEIPT_PARTIAL_RETURN",
        /// Given back in full (全额回退).
        PayReceiptFullReturn = "PAY_RECEIPT_FULL_RETURN",
    }
}

open_enum! {
    /// Why the subsidy payment or its return failed; set when it failed (失败原因).
    SubsidyPaymentFailure {
        /// The paying merchant has too little money (余额不足).
        PayReceiptInsufficientBalance = "PAY_RECEIPT_INSUFFICIENT_BALANCE",
        /// The payment is not marked for profit sharing (非分账订单).
        PayReceiptNotIncomesplitOrder = "PAY_RECEIPT_NOT_INCOMESPLIT_ORDER",
        /// The amount is above the quota for subsidies (超出补差金额限额).
        PayReceiptExceedSubsidyAmountQuota = "PAY_RECEIPT_EXCEED_SUBSIDY_AMOUNT_QUOTA",
        /// The number of subsidies is above the quota (超出补差次数限额).
        PayReceiptExceedSubsidyCountQuota = "PAY_RECEIPT_EXCEED_SUBSIDY_COUNT_QUOTA",
        /// Another reason (其他原因).
        PayReceiptOther = "PAY_RECEIPT_OTHER",
    }
}

/// What [`ListSubsidyPayments`](super::ListSubsidyPayments) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubsidyPaymentList {
    /// The subsidy payments found (付款单列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub pay_receipt_list: Vec<SubsidyPaymentListPayReceipt>,
}

/// A subsidy payment (营销补差付款单).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubsidyPaymentListPayReceipt {
    /// WeChat Pay's number of the subsidy payment, 28-32 characters (补差付款唯一单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub subsidy_receipt_id: String,
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_id: String,
    /// Code of the coupon the subsidy is about, at most 128 characters (商家券Code).
    #[serde(default, deserialize_with = "null_as_default")]
    pub coupon_code: String,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// Number of the merchant that pays: the stock's creator or owner, at most 32 characters (营销补差扣款商户号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub payer_merchant: String,
    /// Number of the merchant that gets it: the stock's owner or of its brand, at most 32 characters (营销补差入账商户号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub payee_merchant: String,
    /// Amount of the subsidy, in fen, at most the coupon's discount and 500000 (补差付款金额).
    pub amount: Fen,
    /// Remark on the subsidy, given back by queries, at most 1024 characters (补差付款描述).
    #[serde(default, deserialize_with = "null_as_default")]
    pub description: String,
    /// State of the subsidy payment (补差付款单据状态).
    pub status: SubsidyPaymentState,
    /// Why the subsidy payment or its return failed; set when it failed (失败原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<SubsidyPaymentFailure>,
    /// When the money was paid, RFC 3339; set in state `PAY_RECEIPT_SUCCESS` (补差付款完成时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub success_time: Option<Timestamp>,
    /// The merchant's own number of the subsidy payment, unique, at most 128 characters (业务请求唯一单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_subsidy_no: String,
    /// When the subsidy payment was created, RFC 3339 (创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
}

/// What [`ReturnSubsidy`](super::ReturnSubsidy), [`QuerySubsidyReturn`](super::QuerySubsidyReturn) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubsidyReturn {
    /// WeChat Pay's number of the subsidy return (补差回退唯一单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub subsidy_return_receipt_id: Option<String>,
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub stock_id: String,
    /// Code of the coupon the subsidy is about, at most 128 characters (商家券Code).
    #[serde(default, deserialize_with = "null_as_default")]
    pub coupon_code: String,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// WeChat Pay's number of the refund (微信支付退款单号).
    pub refund_id: RefundId,
    /// Number of the merchant that paid the subsidy, at most 32 characters (营销补差扣款商户号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub payer_merchant: String,
    /// Number of the merchant that got the subsidy, at most 32 characters (营销补差入账商户号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub payee_merchant: String,
    /// Amount to give back, in fen (补差回退金额).
    pub amount: Fen,
    /// Remark on the return, given back by queries, at most 1024 characters (补差回退描述).
    #[serde(default, deserialize_with = "null_as_default")]
    pub description: String,
    /// State of the subsidy return (补差回退单据状态).
    pub status: SubsidyReturnState,
    /// Why the subsidy payment or its return failed; set when it failed (失败原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<SubsidyReturnFailure>,
    /// When the money was given back, RFC 3339; set in state `RETURN_RECEIPT_SUCCESS` (补差回退完成时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub return_done_time: Option<Timestamp>,
    /// WeChat Pay's number of the subsidy payment given back, 28-32 characters (补差付款唯一单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub subsidy_receipt_id: String,
    /// The merchant's own number of the subsidy return, unique, at most 128 characters (业务请求唯一单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_subsidy_return_no: String,
    /// When the subsidy return was created, RFC 3339 (补差回退创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub return_create_time: Option<Timestamp>,
}

open_enum! {
    /// State of the subsidy payment, of the return, or of the codes to list (状态).
    SubsidyReturnState {
        /// State not known (未知状态).
        ReturnReceiptUnknown = "RETURN_RECEIPT_UNKNOWN",
        /// Taken, being given back (已受理).
        ReturnReceiptAccepted = "RETURN_RECEIPT_ACCEPTED",
        /// Given back (回退成功).
        ReturnReceiptSuccess = "RETURN_RECEIPT_SUCCESS",
        /// Failed; `fail_reason` tells why (回退失败).
        ReturnReceiptFail = "RETURN_RECEIPT_FAIL",
    }
}

open_enum! {
    /// Why the subsidy payment or its return failed; set when it failed (失败原因).
    SubsidyReturnFailure {
        /// The merchant giving back has too little money (余额不足).
        ReturnReceiptInsufficientBalance = "RETURN_RECEIPT_INSUFFICIENT_BALANCE",
        /// Another reason (其他原因).
        ReturnReceiptOther = "RETURN_RECEIPT_OTHER",
    }
}
