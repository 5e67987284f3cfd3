//! `/v3/ecommerce/combine-papay/transactions…`: 电商合单委托代扣支付、电商合单委托代扣查询订单、电商合单委托代扣撤销订单.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::{Endpoint, NoContent};
use crate::id::{Appid, InvalidId, Mchid, Openid, OutTradeNo, TransactionId};
use crate::json::null_as_default;
use crate::money::{Currency, Fen};
use crate::time::Timestamp;

/// Withholds a combined payment under a signed agreement, without the payer typing a password (电商合单委托代扣支付).
///
/// `POST /v3/ecommerce/combine-papay/transactions`
///
/// ```
/// use yifen::api::ecommerce::PayCombinePapay;
/// let call = PayCombinePapay::new("Tea", "1900000001", "no-20260101-0001", "no-20260101-0001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/combine-papay/transactions");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PayCombinePapay {
    /// AppID of the platform that places the combined order (合单商户AppID).
    pub combine_appid: String,
    /// Number of the platform that places the combined order (合单商户号).
    pub combine_mchid: Mchid,
    /// The platform's own number of the combined order, unique, at most 32 characters (合单商户订单号).
    pub combine_out_trade_no: String,
    /// WeChat Pay's number of the agreement (委托代扣协议ID).
    pub contract_id: String,
    /// The orders that are paid together (子单信息).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sub_orders: Vec<SubOrder>,
    /// Facts on the payer for risk control, as key:value pairs with semicolons: ip, `last_oid`, device (风控信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk_info: Option<String>,
}

impl PayCombinePapay {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        combine_appid: impl Into<String>,
        combine_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        combine_out_trade_no: impl Into<String>,
        contract_id: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            combine_appid: combine_appid.into(),
            combine_mchid: combine_mchid.try_into().map_err(Into::into)?,
            combine_out_trade_no: combine_out_trade_no.into(),
            contract_id: contract_id.into(),
            sub_orders: Vec::new(),
            risk_info: None,
        })
    }
}

impl Endpoint for PayCombinePapay {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/combine-papay/transactions";
    type Response = CombinePapayTransaction;
}

/// One order of a combined payment (子单信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SubOrder {
    /// Number of the platform that placed the sub-order (子单商户号).
    pub mchid: Mchid,
    /// Text of the platform that comes back in answers and notices (附加数据).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attach: Option<String>,
    /// Amounts of the sub-order (订单金额).
    pub amount: Amount,
    /// The platform's own number of the sub-order, unique (子单商户订单号).
    pub out_trade_no: OutTradeNo,
    /// Number of the sub-merchant (二级商户号).
    pub sub_mchid: Mchid,
    /// AppID of the sub-merchant (二级商户AppID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// What is sold, shown to the payer (商品描述).
    pub description: String,
    /// How the sub-order is settled (结算信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settle_info: Option<SettleInfo>,
    /// Facts on the sub-order for risk control, as key:value pairs with semicolons (子单风控信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_risk_info: Option<String>,
}

impl SubOrder {
    /// With what is required.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        amount: Amount,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        description: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            mchid: mchid.try_into().map_err(Into::into)?,
            attach: None,
            amount,
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            sub_appid: None,
            description: description.into(),
            settle_info: None,
            sub_risk_info: None,
        })
    }
}

/// Amounts of a sub-order or of a refund (金额信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Amount {
    /// Price of the sub-order, in fen (标价金额).
    pub total_amount: Fen,
    /// Currency, CNY (币种).
    pub currency: Currency,
}

impl Amount {
    /// With what is required.
    #[must_use]
    pub fn new(total_amount: Fen, currency: Currency) -> Self {
        Self { total_amount, currency }
    }
}

/// How a sub-order is settled (结算信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SettleInfo {
    /// True freezes the money so that it can be split (是否指定分账).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profit_sharing: Option<bool>,
    /// Subsidy the platform will pay, in fen; needs `profit_sharing` true, at most 5000 yuan (补差金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsidy_amount: Option<Fen>,
}

/// Reads a withheld combined payment with its sub-orders (电商合单委托代扣查询订单).
///
/// `GET /v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}`
///
/// ```
/// use yifen::api::ecommerce::QueryCombinePapay;
/// let call = QueryCombinePapay::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/combine-papay/transactions/no-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryCombinePapay {
    /// The platform's own number of the combined order, unique, at most 32 characters (合单商户订单号).
    pub combine_out_trade_no: String,
}

impl QueryCombinePapay {
    /// The call with what it needs.
    #[must_use]
    pub fn new(combine_out_trade_no: impl Into<String>) -> Self {
        Self { combine_out_trade_no: combine_out_trade_no.into() }
    }
}

impl Endpoint for QueryCombinePapay {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}";
    type Response = CombinePapayTransaction;
}

/// Reverses a withheld combined payment: money already paid goes back to the payer (电商合单委托代扣撤销订单).
///
/// All sub-orders of the payment are given.
///
/// `POST /v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse`
///
/// ```
/// use yifen::api::ecommerce::ReverseCombinePapay;
/// let call = ReverseCombinePapay::new("no-20260101-0001", "Tea");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/combine-papay/transactions/no-20260101-0001/reverse");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReverseCombinePapay {
    /// The platform's own number of the combined order, unique, at most 32 characters (合单商户订单号).
    pub combine_out_trade_no: String,
    /// AppID of the platform that places the combined order (合单商户AppID).
    pub combine_appid: String,
    /// The orders that are paid together (子单信息).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sub_orders: Vec<ReverseCombinePapaySubOrder>,
}

impl ReverseCombinePapay {
    /// The call with what it needs.
    #[must_use]
    pub fn new(combine_out_trade_no: impl Into<String>, combine_appid: impl Into<String>) -> Self {
        Self {
            combine_out_trade_no: combine_out_trade_no.into(),
            combine_appid: combine_appid.into(),
            sub_orders: Vec::new(),
        }
    }
}

impl Endpoint for ReverseCombinePapay {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/combine-papay/transactions/{combine_out_trade_no}/reverse";
    type Response = NoContent;
}

/// One order of a combined payment (子单信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReverseCombinePapaySubOrder {
    /// Number of the platform that placed the sub-order (子单商户号).
    pub mchid: Mchid,
    /// The platform's own number of the sub-order, unique (子单商户订单号).
    pub out_trade_no: OutTradeNo,
    /// Number of the sub-merchant (二级商户号).
    pub sub_mchid: Mchid,
    /// AppID of the sub-merchant (二级商户AppID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
}

impl ReverseCombinePapaySubOrder {
    /// With what is required.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            mchid: mchid.try_into().map_err(Into::into)?,
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            sub_appid: None,
        })
    }
}

/// What [`PayCombinePapay`](super::PayCombinePapay), [`QueryCombinePapay`](super::QueryCombinePapay) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CombinePapayTransaction {
    /// AppID of the platform that places the combined order (合单商户AppID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub combine_appid: String,
    /// Number of the platform that places the combined order (合单商户号).
    pub combine_mchid: Mchid,
    /// The platform's own number of the combined order, unique, at most 32 characters (合单商户订单号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub combine_out_trade_no: String,
    /// The orders that are paid together (子单信息).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub sub_orders: Vec<CombinePapayTransactionSubOrder>,
    /// Who paid (支付者).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub combine_payer_info: Option<CombinePapayTransactionCombinePayerInfo>,
}

/// One order of a combined payment (子单信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CombinePapayTransactionSubOrder {
    /// Number of the platform that placed the sub-order (子单商户号).
    pub mchid: Mchid,
    /// Kind of payment, PAP for a withholding (交易类型).
    #[serde(default, deserialize_with = "null_as_default")]
    pub trade_type: String,
    /// State of the payment, e.g. SUCCESS (交易状态).
    #[serde(default, deserialize_with = "null_as_default")]
    pub trade_state: String,
    /// Bank the payer paid with, as a code (付款银行).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_type: Option<String>,
    /// Text of the platform that comes back in answers and notices (附加数据).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub attach: Option<String>,
    /// When the sub-order was paid, RFC 3339 (支付完成时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub success_time: Option<Timestamp>,
    /// WeChat Pay's number of the sub-order (子单微信支付订单号).
    pub transaction_id: TransactionId,
    /// The platform's own number of the sub-order, unique (子单商户订单号).
    pub out_trade_no: OutTradeNo,
    /// Number of the sub-merchant (二级商户号).
    pub sub_mchid: Mchid,
    /// AppID of the sub-merchant (二级商户AppID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_appid: Option<Appid>,
    /// Amounts of the sub-order (订单金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<CombinePapayTransactionAmount>,
}

/// Amounts of a sub-order or of a refund (金额信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CombinePapayTransactionAmount {
    /// Price of the sub-order, in fen (标价金额).
    pub total_amount: Fen,
    /// Currency, CNY (币种).
    pub currency: Currency,
    /// What the payer paid, in fen (现金支付金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer_amount: Option<Fen>,
    /// Currency the payer paid in, CNY (现金支付币种).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub payer_currency: Option<String>,
}

/// Who paid a combined order (支付者).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CombinePapayTransactionCombinePayerInfo {
    /// Openid of the payer under the combined AppID (用户标识).
    pub openid: Openid,
}
