//! `POST /v3/pay/transactions/native`: an order paid by scanning a QR code (Native下单), and its partner form.

use http::Method;
use serde::{Deserialize, Serialize};

use super::order::{LimitPay, OrderAmount, OrderDetail, PartnerSettleInfo, SceneInfo, SettleInfo};
use super::payer::{IdentifiedPayer, PayerIdentity};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, OutTradeNo};
use crate::money::Fen;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Orders a payment: the merchant shows the answer as a QR code.
///
/// Ordering again with the same number and the same parameters gives a fresh `code_url`, and the old one dies; with
/// others it is refused. Errors: `PARAM_ERROR`, `INVALID_REQUEST` (also: other parameters than before),
/// `APPID_MCHID_NOT_MATCH`, `MCH_NOT_EXISTS`, `NO_AUTH`, `SIGN_ERROR`, `ORDER_PAID`, `ORDER_CLOSED`,
/// `OUT_TRADE_NO_USED`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// ```
/// use yifen::Fen;
/// use yifen::api::transactions::PrepayNative;
/// let call = PrepayNative::new(
///     "wx8888888888888888", "1900000001", "Tea for two", "tea-20260101-0001", "https://shop.example/notify",
///     Fen::new(1990),
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/pay/transactions/native");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PrepayNative {
    /// The appid the order belongs to.
    pub appid: Appid,
    /// The merchant number.
    pub mchid: Mchid,
    /// 1 to 127 bytes; shown to the customer.
    pub description: String,
    /// The merchant's number for the order; a repeated call must carry the same.
    pub out_trade_no: OutTradeNo,
    /// The latest moment to pay; without it the platform closes after 7 days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_expire: Option<Timestamp>,
    /// Comes back in queries and notifications, at most 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attach: Option<String>,
    /// Where the notification goes: an absolute public http(s) URL without a query, at most 255 characters.
    pub notify_url: String,
    /// A promotion mark, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_tag: Option<String>,
    /// Ways of paying that are ruled out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub limit_pay: Vec<LimitPay>,
    /// Whether the receipt page offers an electronic invoice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support_fapiao: Option<bool>,
    /// What it costs.
    pub amount: OrderAmount,
    /// Who may pay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer: Option<IdentifiedPayer>,
    /// Goods and receipts, for promotions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<OrderDetail>,
    /// Where the order is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene_info: Option<SceneInfo>,
    /// What happens to the money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settle_info: Option<SettleInfo>,
}

impl PrepayNative {
    /// An order with what every order needs. `mchid` must be the one whose client sends it.
    ///
    /// # Errors
    /// A number, appid or merchant number that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        description: impl Into<String>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        notify_url: impl Into<String>,
        total: Fen,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: appid.try_into().map_err(Into::into)?,
            mchid: mchid.try_into().map_err(Into::into)?,
            description: description.into(),
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            time_expire: None,
            attach: None,
            notify_url: notify_url.into(),
            goods_tag: None,
            limit_pay: Vec::new(),
            support_fapiao: None,
            amount: OrderAmount::cny(total),
            payer: None,
            detail: None,
            scene_info: None,
            settle_info: None,
        })
    }
}

impl Endpoint for PrepayNative {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/pay/transactions/native";
    type Response = PrepayNativeAnswer;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::bytes("description", &self.description, 1..=127)?;
        check::chars("attach", &self.attach, 0..=128)?;
        check::notify_url("notify_url", &self.notify_url, 255)?;
        check::chars("goods_tag", &self.goods_tag, 0..=32)?;
        check::inside("amount", &self.amount, OrderAmount::check)?;
        check::inside("detail", self.detail.as_ref(), OrderDetail::check)?;
        check::inside("scene_info", self.scene_info.as_ref(), SceneInfo::check)
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.payer.as_ref().and_then(|payer| payer.identity.as_ref()).map_or_else(Vec::new, PayerIdentity::sealed)
    }
}

/// Orders a payment to a sub-merchant, as [`PrepayNative`] does for a merchant's own.
///
/// Errors: `PARAM_ERROR`, `INVALID_REQUEST` (also: other parameters than before), `APPID_MCHID_NOT_MATCH`,
/// `MCH_NOT_EXISTS`, `NO_AUTH`, `SIGN_ERROR`, `OUT_TRADE_NO_USED`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// ```
/// use yifen::Fen;
/// use yifen::api::transactions::PartnerPrepayNative;
/// let call = PartnerPrepayNative::new(
///     "wx8888888888888888", "1900000001", "1900000109", "Tea for two", "tea-20260101-0001", "https://shop.example/notify",
///     Fen::new(1990),
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/pay/partner/transactions/native");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerPrepayNative {
    /// The partner's appid (服务商应用ID).
    pub sp_appid: Appid,
    /// The partner's merchant number (服务商商户号).
    pub sp_mchid: Mchid,
    /// The sub-merchant's appid (子商户应用ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// The sub-merchant's number (子商户号).
    pub sub_mchid: Mchid,
    /// 1 to 127 bytes; shown to the customer.
    pub description: String,
    /// The merchant's number for the order; a repeated call must carry the same.
    pub out_trade_no: OutTradeNo,
    /// The latest moment to pay; without it the platform closes after 7 days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_expire: Option<Timestamp>,
    /// Comes back in queries and notifications, at most 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attach: Option<String>,
    /// Where the notification goes: an absolute public http(s) URL without a query, at most 255 characters.
    pub notify_url: String,
    /// A promotion mark, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_tag: Option<String>,
    /// Ways of paying that are ruled out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub limit_pay: Vec<LimitPay>,
    /// Whether the receipt page offers an electronic invoice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support_fapiao: Option<bool>,
    /// What it costs.
    pub amount: OrderAmount,
    /// Who may pay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer: Option<IdentifiedPayer>,
    /// Goods and receipts, for promotions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<OrderDetail>,
    /// Where the order is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene_info: Option<SceneInfo>,
    /// What happens to the money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settle_info: Option<PartnerSettleInfo>,
}

impl PartnerPrepayNative {
    /// An order with what every order needs. `sp_mchid` must be the one whose client sends it.
    ///
    /// # Errors
    /// A number, appid or merchant number that breaks its rule.
    pub fn new(
        sp_appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        sp_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        description: impl Into<String>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        notify_url: impl Into<String>,
        total: Fen,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sp_appid: sp_appid.try_into().map_err(Into::into)?,
            sp_mchid: sp_mchid.try_into().map_err(Into::into)?,
            sub_appid: None,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            description: description.into(),
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            time_expire: None,
            attach: None,
            notify_url: notify_url.into(),
            goods_tag: None,
            limit_pay: Vec::new(),
            support_fapiao: None,
            amount: OrderAmount::cny(total),
            payer: None,
            detail: None,
            scene_info: None,
            settle_info: None,
        })
    }
}

impl Endpoint for PartnerPrepayNative {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/pay/partner/transactions/native";
    type Response = PrepayNativeAnswer;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::bytes("description", &self.description, 1..=127)?;
        check::chars("attach", &self.attach, 0..=128)?;
        check::notify_url("notify_url", &self.notify_url, 255)?;
        check::chars("goods_tag", &self.goods_tag, 0..=32)?;
        check::inside("amount", &self.amount, OrderAmount::check)?;
        check::inside("detail", self.detail.as_ref(), OrderDetail::check)?;
        check::inside("scene_info", self.scene_info.as_ref(), SceneInfo::check)
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.payer.as_ref().and_then(|payer| payer.identity.as_ref()).map_or_else(Vec::new, PayerIdentity::sealed)
    }
}

/// The order is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PrepayNativeAnswer {
    /// What the QR code says (二维码链接), good for two hours.
    pub code_url: String,
}

impl PrepayNativeAnswer {
    /// An answer, as the platform's side makes it.
    #[must_use]
    pub fn new(code_url: String) -> Self {
        Self { code_url }
    }
}
