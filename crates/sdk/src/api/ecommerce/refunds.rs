//! `/v3/ecommerce/refunds/…`: 退款申请、通过微信支付退款单号查询退款、通过商户退款单号查询退款、发起异常退款.

use http::Method;
use serde::{Deserialize, Serialize};

use super::SourceAccount;
use crate::api::{empty_as_none, time_or_none};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, OutRefundNo, OutTradeNo, RefundId, TransactionId};
use crate::json::null_as_default;
use crate::money::{Currency, Fen};
use crate::open_enum::open_enum;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Refunds all or part of a payment. The answer only says that the request was taken; query or await the notice
/// (退款申请).
///
/// Within one year of the payment. At most 50 partial refunds per payment, in all no more than was paid. After an
/// error repeat with the same `out_refund_no`: a new number refunds twice. `refund_account`
/// `REFUND_SOURCE_PARTNER_ADVANCE` lets the platform advance the money.
///
/// Errors: `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `SIGN_ERROR`, `NOT_ENOUGH`, `NO_AUTH`,
/// `REQUEST_BLOCKED`, `USER_ACCOUNT_ABNORMAL`, `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `POST /v3/ecommerce/refunds/apply`
///
/// ```
/// use yifen::api::ecommerce::{ApplyRefund, ApplyRefundAmount, FundsAccount};
/// use yifen::Fen;
/// let call = ApplyRefund::new(
///     "wx8888888888888888", "no-20260101-0001", "4200000000202601021234567890", "refund-20260101-0001",
///     ApplyRefundAmount::new(Fen::new(100), Fen::new(100)), FundsAccount::Available,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/refunds/apply");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApplyRefund {
    /// Number of the person's consent to be paid, used in place of `sub_mchid` (个人收款方受理授权ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub individual_auth_id: Option<String>,
    /// Number of the sub-merchant that was paid; this or `individual_auth_id` (二级商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// AppID of the platform (电商平台AppID).
    pub sp_appid: Appid,
    /// AppID of the sub-merchant (二级商户AppID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// Number of the platform that places the combined order (合单商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub combine_mchid: Option<Mchid>,
    /// The platform's own number of the combined order, unique, at most 32 characters (合单商户订单号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub combine_out_trade_no: Option<String>,
    /// WeChat Pay's number of the combined order (合单支付微信支付订单号).
    pub combine_transaction_id: String,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// The platform's own number of the payment to refund (商户订单号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_trade_no: Option<OutTradeNo>,
    /// The platform's own number of the refund, unique, digits, letters and _-|*@ (商户退款单号).
    pub out_refund_no: OutRefundNo,
    /// Why the money is given back; shown to the payer (退款原因). At most 80 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Amounts of the refund (订单金额).
    pub amount: ApplyRefundAmount,
    /// Address that gets the result of the refund, https, without query parameters (退款结果回调url). At most 256
    /// characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
    /// Who bears the refund; left out, the sub-merchant (退款出资商户).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refund_account: Option<RefundSource>,
    /// Kind of money the refund is taken from (资金账户).
    pub funds_account: FundsAccount,
}

impl ApplyRefund {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sp_appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        combine_transaction_id: impl Into<String>,
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
        out_refund_no: impl TryInto<OutRefundNo, Error: Into<InvalidId>>,
        amount: ApplyRefundAmount,
        funds_account: FundsAccount,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            individual_auth_id: None,
            sub_mchid: None,
            sp_appid: sp_appid.try_into().map_err(Into::into)?,
            sub_appid: None,
            combine_mchid: None,
            combine_out_trade_no: None,
            combine_transaction_id: combine_transaction_id.into(),
            transaction_id: transaction_id.try_into().map_err(Into::into)?,
            out_trade_no: None,
            out_refund_no: out_refund_no.try_into().map_err(Into::into)?,
            reason: None,
            amount,
            notify_url: None,
            refund_account: None,
            funds_account,
        })
    }
}

impl Endpoint for ApplyRefund {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/refunds/apply";
    type Response = AppliedRefund;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("reason", &self.reason, 0..=80)?;
        check::chars("notify_url", &self.notify_url, 0..=256)?;
        Ok(())
    }
}

/// Amounts of a sub-order or of a refund (金额信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApplyRefundAmount {
    /// Amount to give back, in fen, at most what was paid (退款金额).
    pub refund: Fen,
    /// Accounts the refund is taken from; their amounts add up to the refund (退款出资账户及金额).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<NewFrom>,
    /// Amount of the original payment, in fen (原订单金额).
    pub total: Fen,
    /// Currency, CNY (币种).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
}

impl ApplyRefundAmount {
    /// With what is required.
    #[must_use]
    pub fn new(refund: Fen, total: Fen) -> Self {
        Self { refund, from: Vec::new(), total, currency: None }
    }
}

/// An account that money is taken from, and how much (出资账户及金额).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NewFrom {
    /// Which of the accounts the money is taken from (出资账户类型).
    pub account: SourceAccount,
    /// Amount taken from this account, in fen (出资金额).
    pub amount: Fen,
}

impl NewFrom {
    /// With what is required.
    #[must_use]
    pub fn new(account: SourceAccount, amount: Fen) -> Self {
        Self { account, amount }
    }
}

open_enum! {
    /// Who bears the refund; left out, the sub-merchant (退款出资商户).
    RefundSource {
        /// The sub-merchant (二级商户).
        RefundSourceSubMerchant = "REFUND_SOURCE_SUB_MERCHANT",
        /// The platform, as an advance (电商平台垫付).
        RefundSourcePartnerAdvance = "REFUND_SOURCE_PARTNER_ADVANCE",
    }
}

open_enum! {
    /// Kind of money the refund is taken from (资金账户).
    FundsAccount {
        /// Usable balance of the basic account (可用余额).
        Available = "AVAILABLE",
        /// Money of payments not settled yet (未结算资金).
        Unsettled = "UNSETTLED",
        /// Prepaid money (预付款).
        Prepaid = "PREPAID",
        /// Operating account (运营户).
        Operation = "OPERATION",
        /// Basic account, with money not usable yet (基本账户).
        Basic = "BASIC",
        /// Basic account in digital renminbi (数字人民币基本账户).
        EcnyBasic = "ECNY_BASIC",
    }
}

/// Reads a refund by WeChat Pay's number (通过微信支付退款单号查询退款).
///
/// `GET /v3/ecommerce/refunds/id/{refund_id}`
///
/// ```
/// use yifen::api::ecommerce::QueryRefundById;
/// let call = QueryRefundById::new("50000000382019052709732678859")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/refunds/id/50000000382019052709732678859");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryRefundById {
    /// WeChat Pay's number of the refund (微信支付退款单号).
    pub refund_id: RefundId,
    /// Number of the person's consent to be paid, used in place of `sub_mchid` (个人收款方受理授权ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub individual_auth_id: Option<String>,
    /// Number of the sub-merchant that was paid; this or `individual_auth_id` (二级商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
}

impl QueryRefundById {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(refund_id: impl TryInto<RefundId, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { refund_id: refund_id.try_into().map_err(Into::into)?, individual_auth_id: None, sub_mchid: None })
    }
}

impl Endpoint for QueryRefundById {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/refunds/id/{refund_id}";
    type Response = RefundDetail;
}

/// Reads a refund by the platform's own number (通过商户退款单号查询退款).
///
/// Errors: `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `SIGN_ERROR`, `NO_AUTH`, `REQUEST_BLOCKED`,
/// `RESOURCE_NOT_EXISTS`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// `GET /v3/ecommerce/refunds/out-refund-no/{out_refund_no}`
///
/// ```
/// use yifen::api::ecommerce::QueryRefundByOutRefundNo;
/// let call = QueryRefundByOutRefundNo::new("refund-20260101-0001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/refunds/out-refund-no/refund-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryRefundByOutRefundNo {
    /// The platform's own number of the refund, unique, digits, letters and _-|*@ (商户退款单号).
    pub out_refund_no: OutRefundNo,
    /// Number of the person's consent to be paid, used in place of `sub_mchid` (个人收款方受理授权ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub individual_auth_id: Option<String>,
    /// Number of the sub-merchant that was paid; this or `individual_auth_id` (二级商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
}

impl QueryRefundByOutRefundNo {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(out_refund_no: impl TryInto<OutRefundNo, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self {
            out_refund_no: out_refund_no.try_into().map_err(Into::into)?,
            individual_auth_id: None,
            sub_mchid: None,
        })
    }
}

impl Endpoint for QueryRefundByOutRefundNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/refunds/out-refund-no/{out_refund_no}";
    type Response = RefundDetail;
}

/// Sends a refund that could not be delivered to a bank card instead (发起异常退款).
///
/// Only in status ABNORMAL. For `USER_BANK_CARD` `bank_type`, `bank_account` and `real_name` are given; number and
/// name are encrypted.
///
/// `POST /v3/ecommerce/refunds/{refund_id}/apply-abnormal-refund`
///
/// ```
/// use yifen::api::ecommerce::{AbnormalRefundType, ApplyAbnormalRefund};
/// let call = ApplyAbnormalRefund::new(
///     "50000000382019052709732678859", "refund-20260101-0001", AbnormalRefundType::UserBankCard,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/refunds/50000000382019052709732678859/apply-abnormal-refund");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApplyAbnormalRefund {
    /// WeChat Pay's number of the refund (微信支付退款单号).
    pub refund_id: RefundId,
    /// Number of the sub-merchant that was paid; this or `individual_auth_id` (二级商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// Number of the person's consent to be paid, used in place of `sub_mchid` (个人收款方受理授权ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub individual_auth_id: Option<String>,
    /// The platform's own number of the refund, unique, digits, letters and _-|*@ (商户退款单号).
    pub out_refund_no: OutRefundNo,
    /// Whose bank card gets the refund (异常退款处理方式).
    #[serde(rename = "type")]
    pub kind: AbnormalRefundType,
    /// Bank of the card that gets the refund; for `USER_BANK_CARD` (开户银行).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_type: Option<RefundBankType>,
    /// Number of the card that gets the refund; for `USER_BANK_CARD` (收款银行卡号). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_account: Option<Sealed>,
    /// Name of the card holder; for `USER_BANK_CARD` (收款用户姓名). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub real_name: Option<Sealed>,
}

impl ApplyAbnormalRefund {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        refund_id: impl TryInto<RefundId, Error: Into<InvalidId>>,
        out_refund_no: impl TryInto<OutRefundNo, Error: Into<InvalidId>>,
        kind: AbnormalRefundType,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            refund_id: refund_id.try_into().map_err(Into::into)?,
            sub_mchid: None,
            individual_auth_id: None,
            out_refund_no: out_refund_no.try_into().map_err(Into::into)?,
            kind,
            bank_type: None,
            bank_account: None,
            real_name: None,
        })
    }
}

impl Endpoint for ApplyAbnormalRefund {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/refunds/{refund_id}/apply-abnormal-refund";
    type Response = RefundDetail;

    fn sealed(&self) -> Vec<&Sealed> {
        self.bank_account.iter().chain(self.real_name.iter()).collect()
    }
}

open_enum! {
    /// Kind (类型).
    AbnormalRefundType {
        /// Refund to a bank card of the payer (退款到用户银行卡).
        UserBankCard = "USER_BANK_CARD",
        /// Refund to the merchant's bank card on record (退款至交易商户银行账户).
        MerchantBankCard = "MERCHANT_BANK_CARD",
    }
}

open_enum! {
    /// Bank whose card is used, as a code (银行类型).
    RefundBankType {
        /// China Merchants Bank (招商银行).
        CmbDebit = "CMB_DEBIT",
        /// Bank of Communications (交通银行).
        CommDebit = "COMM_DEBIT",
        /// Agricultural Bank of China (农业银行).
        AbcDebit = "ABC_DEBIT",
        /// China Construction Bank (建设银行).
        CcbDebit = "CCB_DEBIT",
        /// Industrial and Commercial Bank of China (工商银行).
        IcbcDebit = "ICBC_DEBIT",
        /// Bank of China (中国银行).
        BocDebit = "BOC_DEBIT",
        /// Ping An Bank (平安银行).
        PabDebit = "PAB_DEBIT",
        /// Shanghai Pudong Development Bank (浦发银行).
        SpdbDebit = "SPDB_DEBIT",
        /// China CITIC Bank (中信银行).
        CiticDebit = "CITIC_DEBIT",
        /// China Everbright Bank (光大银行).
        CebDebit = "CEB_DEBIT",
        /// China Minsheng Bank (民生银行).
        CmbcDebit = "CMBC_DEBIT",
        /// Industrial Bank (兴业银行).
        CibDebit = "CIB_DEBIT",
        /// China Guangfa Bank (广发银行).
        GdbDebit = "GDB_DEBIT",
        /// Postal Savings Bank of China (邮储银行).
        PsbcDebit = "PSBC_DEBIT",
        /// Bank of Ningbo (宁波银行).
        NbcbDebit = "NBCB_DEBIT",
    }
}

/// Returns from the sub-merchant to the platform the money the platform advanced for a refund (垫付退款回补).
///
/// `POST /v3/ecommerce/refunds/{refund_id}/return-advance`
///
/// ```
/// use yifen::api::ecommerce::ReturnAdvance;
/// let call = ReturnAdvance::new("50000000382019052709732678859", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/refunds/50000000382019052709732678859/return-advance");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReturnAdvance {
    /// WeChat Pay's number of the refund (微信支付退款单号).
    pub refund_id: RefundId,
    /// Number of the sub-merchant whose refund the platform advanced (二级商户号).
    pub sub_mchid: Mchid,
}

impl ReturnAdvance {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        refund_id: impl TryInto<RefundId, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            refund_id: refund_id.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for ReturnAdvance {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/refunds/{refund_id}/return-advance";
    type Response = AdvanceReturn;
}

/// Reads the result of returning an advance (查询垫付回补结果).
///
/// `GET /v3/ecommerce/refunds/{refund_id}/return-advance`
///
/// ```
/// use yifen::api::ecommerce::QueryAdvanceReturn;
/// let call = QueryAdvanceReturn::new("50000000382019052709732678859", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/refunds/50000000382019052709732678859/return-advance?sub_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryAdvanceReturn {
    /// WeChat Pay's number of the refund (微信支付退款单号).
    pub refund_id: RefundId,
    /// Number of the sub-merchant whose refund the platform advanced (二级商户号).
    pub sub_mchid: Mchid,
}

impl QueryAdvanceReturn {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        refund_id: impl TryInto<RefundId, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            refund_id: refund_id.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for QueryAdvanceReturn {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/refunds/{refund_id}/return-advance";
    type Response = AdvanceReturn;
}

/// What [`ApplyRefund`](super::ApplyRefund) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AppliedRefund {
    /// WeChat Pay's number of the refund (微信支付退款单号).
    pub refund_id: RefundId,
    /// The platform's own number of the refund, unique, digits, letters and _-|*@ (商户退款单号).
    pub out_refund_no: OutRefundNo,
    /// When the refund was taken, RFC 3339 (退款创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// Amounts of the refund (订单金额).
    pub amount: AppliedRefundAmount,
    /// Coupons the refund gives back (优惠退款详情).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub promotion_detail: Vec<AppliedRefundPromotionDetail>,
    /// Who bears the refund; left out, the sub-merchant (退款出资商户).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub refund_account: Option<RefundSource>,
}

/// Amounts of a sub-order or of a refund (金额信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AppliedRefundAmount {
    /// Amount to give back, in fen, at most what was paid (退款金额).
    pub refund: Fen,
    /// Accounts the refund is taken from; their amounts add up to the refund (退款出资账户及金额).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub from: Vec<AppliedRefundFrom>,
    /// What the payer gets back, without coupons, in fen (用户退款金额).
    pub payer_refund: Fen,
    /// Part of the refund that came from coupons, in fen (优惠退款金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_refund: Option<Fen>,
    /// Currency, CNY (币种).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub currency: Option<Currency>,
    /// Part of the refund the platform advances, in fen (垫付金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advance: Option<Fen>,
}

/// An account that money is taken from, and how much (出资账户及金额).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AppliedRefundFrom {
    /// Which of the accounts the money is taken from (出资账户类型).
    #[serde(default, deserialize_with = "null_as_default")]
    pub account: String,
    /// Amount taken from this account, in fen (出资金额).
    pub amount: Fen,
}

/// A coupon that a refund gives back (优惠退款详情).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AppliedRefundPromotionDetail {
    /// Number of the coupon (券ID). At most 32 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub promotion_id: String,
    /// What the coupon applied to (优惠范围).
    pub scope: PromotionScope,
    /// Kind of coupon (优惠类型).
    #[serde(rename = "type")]
    pub kind: PromotionType,
    /// Face value of the coupon, in fen (优惠券面额).
    pub amount: Fen,
    /// Amount of the coupon given back, in fen (优惠退款金额).
    pub refund_amount: Fen,
}

open_enum! {
    /// Scope (范围).
    PromotionScope {
        /// The whole order (全场代金券).
        Global = "GLOBAL",
        /// Single articles (单品优惠).
        Single = "SINGLE",
    }
}

open_enum! {
    /// Kind (类型).
    PromotionType {
        /// Voucher, part of the payment (充值型代金券).
        Coupon = "COUPON",
        /// Discount, not paid by anyone (免充值型代金券).
        Discount = "DISCOUNT",
    }
}

/// What [`QueryRefundById`](super::QueryRefundById), [`QueryRefundByOutRefundNo`](super::QueryRefundByOutRefundNo),
/// [`ApplyAbnormalRefund`](super::ApplyAbnormalRefund) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RefundDetail {
    /// WeChat Pay's number of the refund (微信支付退款单号).
    pub refund_id: RefundId,
    /// The platform's own number of the refund, unique, digits, letters and _-|*@ (商户退款单号).
    pub out_refund_no: OutRefundNo,
    /// WeChat Pay's number of the payment (微信支付订单号).
    pub transaction_id: TransactionId,
    /// The platform's own number of the payment (商户订单号).
    pub out_trade_no: OutTradeNo,
    /// Where the refund goes (退款渠道).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub channel: Option<RefundChannel>,
    /// Account that gets the refund, as text (退款入账账户).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub user_received_account: Option<String>,
    /// When the refund succeeded, RFC 3339; with status SUCCESS (退款成功时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub success_time: Option<Timestamp>,
    /// When the refund was taken, RFC 3339 (退款创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// State of the refund (退款状态).
    pub status: RefundStatus,
    /// Amounts of the refund (订单金额).
    pub amount: RefundDetailAmount,
    /// Coupons the refund gives back (优惠退款详情).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub promotion_detail: Vec<RefundDetailPromotionDetail>,
    /// Who bears the refund; left out, the sub-merchant (退款出资商户).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub refund_account: Option<RefundSource>,
    /// Kind of money the refund is taken from (资金账户).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub funds_account: Option<FundsAccount>,
}

open_enum! {
    /// Where the refund goes (退款渠道).
    RefundChannel {
        /// Back the way it was paid (原路退款).
        Original = "ORIGINAL",
        /// To the payer's balance (退回到余额).
        Balance = "BALANCE",
        /// To another balance, the account being out of order (原账户异常退到其他余额账户).
        OtherBalance = "OTHER_BALANCE",
        /// To another bank card, the card being out of order (原银行卡异常退到其他银行卡).
        OtherBankcard = "OTHER_BANKCARD",
    }
}

open_enum! {
    /// State (状态).
    RefundStatus {
        /// Succeeded (成功).
        Success = "SUCCESS",
        /// Closed (已关闭).
        Close = "CLOSE",
        /// Being carried out; query again later (处理中).
        Processing = "PROCESSING",
        /// Could not be delivered; needs handling (异常).
        Abnormal = "ABNORMAL",
    }
}

/// Amounts of a sub-order or of a refund (金额信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RefundDetailAmount {
    /// Amount to give back, in fen, at most what was paid (退款金额).
    pub refund: Fen,
    /// Accounts the refund is taken from; their amounts add up to the refund (退款出资账户及金额).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub from: Vec<RefundDetailFrom>,
    /// What the payer gets back, without coupons, in fen (用户退款金额).
    pub payer_refund: Fen,
    /// Part of the refund that came from coupons, in fen (优惠退款金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount_refund: Option<Fen>,
    /// Currency, CNY (币种).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub currency: Option<Currency>,
    /// Part of the refund the platform advances, in fen (垫付金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advance: Option<Fen>,
    /// Amount of the refund, in fen (退款金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refund_fee: Option<Fen>,
}

/// An account that money is taken from, and how much (出资账户及金额).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RefundDetailFrom {
    /// Which of the accounts the money is taken from (出资账户类型).
    pub account: SourceAccount,
    /// Amount taken from this account, in fen (出资金额).
    pub amount: Fen,
}

/// A coupon that a refund gives back (优惠退款详情).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RefundDetailPromotionDetail {
    /// Number of the coupon (券ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub promotion_id: String,
    /// What the coupon applied to (优惠范围).
    pub scope: PromotionScope,
    /// Kind of coupon (优惠类型).
    #[serde(rename = "type")]
    pub kind: PromotionType,
    /// Face value of the coupon, in fen (优惠券面额).
    pub amount: Fen,
    /// Amount of the coupon given back, in fen (优惠退款金额).
    pub refund_amount: Fen,
    /// Articles the coupon applied to (商品列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub goods_detail: Vec<RefundDetailGoodsDetail>,
}

/// An article a coupon applied to (商品列表).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RefundDetailGoodsDetail {
    /// The merchant's number of the article (商户侧商品编码).
    #[serde(default, deserialize_with = "null_as_default")]
    pub merchant_goods_id: String,
    /// WeChat Pay's number of the article (微信支付商品编码).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub wechatpay_goods_id: Option<String>,
    /// Name of the article (商品名称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub goods_name: Option<String>,
    /// Price of one article, in fen (商品单价).
    pub unit_price: Fen,
    /// Amount given back for this article, in fen (商品退款金额).
    pub refund_amount: Fen,
    /// How many of the article were returned (商品退货数量).
    #[serde(default, deserialize_with = "null_as_default")]
    pub refund_quantity: i64,
}

/// What [`ReturnAdvance`](super::ReturnAdvance), [`QueryAdvanceReturn`](super::QueryAdvanceReturn) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AdvanceReturn {
    /// WeChat Pay's number of the refund (微信支付退款单号).
    pub refund_id: RefundId,
    /// WeChat Pay's number of the return of the advance (微信回补单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub advance_return_id: String,
    /// Amount returned to the platform, in fen (垫付回补金额).
    pub return_amount: Fen,
    /// Number of the merchant that pays (出款方商户号).
    pub payer_mchid: Mchid,
    /// Account it pays from, e.g. BASIC (出款方账户).
    #[serde(default, deserialize_with = "null_as_default")]
    pub payer_account: String,
    /// Number of the merchant that gets the money (入账方商户号).
    pub payee_mchid: Mchid,
    /// Account that gets the money, e.g. BASIC or OPERATION (入账方账户).
    #[serde(default, deserialize_with = "null_as_default")]
    pub payee_account: String,
    /// What became of the return, e.g. SUCCESS, FAIL or PROCESSING (垫付回补结果).
    #[serde(default, deserialize_with = "null_as_default")]
    pub result: String,
    /// When the advance was returned, RFC 3339 (垫付回补完成时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub success_time: Option<Timestamp>,
}
