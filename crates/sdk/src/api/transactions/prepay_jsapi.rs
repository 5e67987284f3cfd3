//! `POST /v3/pay/transactions/jsapi`: an order paid inside WeChat (JSAPI/小程序下单), and its partner form.

use http::Method;
use serde::{Deserialize, Serialize};

use super::order::{LimitPay, OrderAmount, OrderDetail, PartnerSettleInfo, PrepayIdAnswer, SceneInfo, SettleInfo};
use super::payer::{PartnerPayer, Payer, PayerIdentity};
use super::subsidy::SubsidyInfo;
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, Openid, OutTradeNo};
use crate::money::Fen;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Orders a payment: inside WeChat's browser (JSAPI), or in a mini program with its own appid and openid.
///
/// Ordering again with the same number and the same parameters gives a fresh `prepay_id`; with others it is
/// refused. Errors: `PARAM_ERROR`, `INVALID_REQUEST` (also: other parameters than before), `APPID_MCHID_NOT_MATCH`,
/// `MCH_NOT_EXISTS`, `NO_AUTH`, `SIGN_ERROR`, `ORDER_PAID`, `ORDER_CLOSED`, `OUT_TRADE_NO_USED`, `FREQUENCY_LIMITED`,
/// `SYSTEM_ERROR`.
///
/// ```
/// use yifen::Fen;
/// use yifen::api::transactions::PrepayJsapi;
/// let call = PrepayJsapi::new(
///     "wx8888888888888888", "1900000001", "Tea for two", "tea-20260101-0001", "https://shop.example/notify",
///     Fen::new(1990), "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/pay/transactions/jsapi");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PrepayJsapi {
    /// The official account or mini program, which also names the user.
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
    /// Who pays.
    pub payer: Payer,
    /// Goods and receipts, for promotions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<OrderDetail>,
    /// Where the order is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene_info: Option<SceneInfo>,
    /// What happens to the money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settle_info: Option<SettleInfo>,
    /// What the merchant bears of paying by instalments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsidy_info: Option<SubsidyInfo>,
}

impl PrepayJsapi {
    /// An order with what every order needs. `mchid` must be the one whose client sends it.
    ///
    /// # Errors
    /// A number, appid, openid or merchant number that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        description: impl Into<String>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        notify_url: impl Into<String>,
        total: Fen,
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
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
            payer: Payer::new(openid.try_into().map_err(Into::into)?),
            detail: None,
            scene_info: None,
            settle_info: None,
            subsidy_info: None,
        })
    }
}

impl Endpoint for PrepayJsapi {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/pay/transactions/jsapi";
    type Response = PrepayJsapiAnswer;

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
        self.payer.identity.as_ref().map_or_else(Vec::new, PayerIdentity::sealed)
    }
}

/// Orders a payment to a sub-merchant inside WeChat, as [`PrepayJsapi`] does for a merchant's own.
///
/// Errors: `PARAM_ERROR`, `INVALID_REQUEST` (also: other parameters than before), `APPID_MCHID_NOT_MATCH`,
/// `MCH_NOT_EXISTS`, `NO_AUTH`, `SIGN_ERROR`, `OUT_TRADE_NO_USED`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// ```
/// use yifen::Fen;
/// use yifen::api::transactions::{PartnerPayer, PartnerPrepayJsapi};
/// let call = PartnerPrepayJsapi::new(
///     "wx8888888888888888", "1900000001", "1900000109", "Tea for two", "tea-20260101-0001", "https://shop.example/notify",
///     Fen::new(1990), PartnerPayer::by_sp_openid("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o".parse()?),
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/pay/partner/transactions/jsapi");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerPrepayJsapi {
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
    /// Who pays.
    pub payer: PartnerPayer,
    /// Goods and receipts, for promotions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<OrderDetail>,
    /// Where the order is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene_info: Option<SceneInfo>,
    /// What happens to the money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settle_info: Option<PartnerSettleInfo>,
    /// What the merchant bears of paying by instalments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsidy_info: Option<SubsidyInfo>,
}

impl PartnerPrepayJsapi {
    /// An order with what every order needs. `sp_mchid` must be the one whose client sends it.
    ///
    /// # Errors
    /// A number, appid or merchant number that breaks its rule.
    #[expect(clippy::too_many_arguments, reason = "an order names them all")]
    pub fn new(
        sp_appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        sp_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        description: impl Into<String>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        notify_url: impl Into<String>,
        total: Fen,
        payer: PartnerPayer,
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
            payer,
            detail: None,
            scene_info: None,
            settle_info: None,
            subsidy_info: None,
        })
    }
}

impl Endpoint for PartnerPrepayJsapi {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/pay/partner/transactions/jsapi";
    type Response = PrepayJsapiAnswer;

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
        self.payer.identity.as_ref().map_or_else(Vec::new, PayerIdentity::sealed)
    }
}

/// The answer to an order inside WeChat.
pub type PrepayJsapiAnswer = PrepayIdAnswer;
