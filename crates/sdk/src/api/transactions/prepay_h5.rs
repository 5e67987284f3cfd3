//! `POST /v3/pay/transactions/h5`: an order paid in a browser outside WeChat (H5下单), and its partner form.

use http::Method;
use serde::{Deserialize, Serialize};

use super::order::{LimitPay, OrderAmount, OrderDetail, PartnerSettleInfo, SettleInfo, StoreInfo};
use super::payer::{IdentifiedPayer, PayerIdentity};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, OutTradeNo};
use crate::money::Fen;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Orders a payment in a browser outside WeChat: the customer is sent to `h5_url`, which lives five minutes.
///
/// The page that sends them must be one of the merchant's registered domains (`Referer`), and the address must be the
/// customer's own. Ordering again with the same number and the same parameters gives a fresh `h5_url`; with others it
/// is refused. Errors: `PARAM_ERROR`, `INVALID_REQUEST` (also: other parameters than before), `APPID_MCHID_NOT_MATCH`,
/// `MCH_NOT_EXISTS`, `NO_AUTH`, `SIGN_ERROR`, `OUT_TRADE_NO_USED`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// ```
/// use yifen::Fen;
/// use yifen::api::transactions::{H5Info, H5Scene, PrepayH5};
/// let scene = H5Scene::new("14.23.150.211", H5Info::new("Wap"));
/// let call = PrepayH5::new(
///     "wx8888888888888888", "1900000001", "Tea for two", "tea-20260101-0001", "https://shop.example/notify",
///     Fen::new(1990), scene,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/pay/transactions/h5");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PrepayH5 {
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
    pub scene_info: H5Scene,
    /// What happens to the money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settle_info: Option<SettleInfo>,
}

impl PrepayH5 {
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
        scene_info: H5Scene,
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
            scene_info,
            settle_info: None,
        })
    }
}

impl Endpoint for PrepayH5 {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/pay/transactions/h5";
    type Response = PrepayH5Answer;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::bytes("description", &self.description, 1..=127)?;
        check::chars("attach", &self.attach, 0..=128)?;
        check::notify_url("notify_url", &self.notify_url, 255)?;
        check::chars("goods_tag", &self.goods_tag, 0..=32)?;
        check::inside("amount", &self.amount, OrderAmount::check)?;
        check::inside("detail", self.detail.as_ref(), OrderDetail::check)?;
        check::inside("scene_info", &self.scene_info, H5Scene::check)
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.payer.as_ref().and_then(|payer| payer.identity.as_ref()).map_or_else(Vec::new, PayerIdentity::sealed)
    }
}

/// Orders a payment to a sub-merchant in a browser, as [`PrepayH5`] does for a merchant's own.
///
/// Errors: `PARAM_ERROR`, `INVALID_REQUEST` (also: other parameters than before), `APPID_MCHID_NOT_MATCH`,
/// `MCH_NOT_EXISTS`, `NO_AUTH`, `SIGN_ERROR`, `OUT_TRADE_NO_USED`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// ```
/// use yifen::Fen;
/// use yifen::api::transactions::{H5Info, H5Scene, PartnerPrepayH5};
/// let scene = H5Scene::new("14.23.150.211", H5Info::new("Wap"));
/// let call = PartnerPrepayH5::new(
///     "wx8888888888888888", "1900000001", "1900000109", "Tea for two", "tea-20260101-0001", "https://shop.example/notify",
///     Fen::new(1990), scene,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/pay/partner/transactions/h5");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerPrepayH5 {
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
    pub scene_info: H5Scene,
    /// What happens to the money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settle_info: Option<PartnerSettleInfo>,
}

impl PartnerPrepayH5 {
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
        scene_info: H5Scene,
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
            scene_info,
            settle_info: None,
        })
    }
}

impl Endpoint for PartnerPrepayH5 {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/pay/partner/transactions/h5";
    type Response = PrepayH5Answer;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::bytes("description", &self.description, 1..=127)?;
        check::chars("attach", &self.attach, 0..=128)?;
        check::notify_url("notify_url", &self.notify_url, 255)?;
        check::chars("goods_tag", &self.goods_tag, 0..=32)?;
        check::inside("amount", &self.amount, OrderAmount::check)?;
        check::inside("detail", self.detail.as_ref(), OrderDetail::check)?;
        check::inside("scene_info", &self.scene_info, H5Scene::check)
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.payer.as_ref().and_then(|payer| payer.identity.as_ref()).map_or_else(Vec::new, PayerIdentity::sealed)
    }
}

/// Where an order outside WeChat is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct H5Scene {
    /// The customer's own address, IPv4 or IPv6, 1 to 45 characters.
    pub payer_client_ip: String,
    /// The merchant's device, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_id: Option<String>,
    /// The merchant's store.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub store_info: Option<StoreInfo>,
    /// The page or app that orders.
    pub h5_info: H5Info,
}

impl H5Scene {
    /// A customer's address and the page or app that orders.
    #[must_use]
    pub fn new(payer_client_ip: impl Into<String>, h5_info: H5Info) -> Self {
        Self { payer_client_ip: payer_client_ip.into(), device_id: None, store_info: None, h5_info }
    }

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("payer_client_ip", &self.payer_client_ip, 1..=45)?;
        check::chars("device_id", &self.device_id, 0..=32)?;
        check::inside("store_info", self.store_info.as_ref(), StoreInfo::check)?;
        check::inside("h5_info", &self.h5_info, H5Info::check)
    }
}

/// The page or app that orders (H5场景信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct H5Info {
    /// `iOS`, `Android` or `Wap`; 1 to 32 characters.
    #[serde(rename = "type")]
    pub kind: String,
    /// The app's or site's name, at most 64 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub app_name: Option<String>,
    /// The site's address, at most 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub app_url: Option<String>,
    /// The iOS app's bundle, at most 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bundle_id: Option<String>,
    /// The Android app's package, at most 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub package_name: Option<String>,
}

impl H5Info {
    /// A scene of that kind: `iOS`, `Android` or `Wap`.
    #[must_use]
    pub fn new(kind: impl Into<String>) -> Self {
        Self { kind: kind.into(), app_name: None, app_url: None, bundle_id: None, package_name: None }
    }

    pub(crate) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("type", &self.kind, 1..=32)?;
        check::chars("app_name", &self.app_name, 0..=64)?;
        check::chars("app_url", &self.app_url, 0..=128)?;
        check::chars("bundle_id", &self.bundle_id, 0..=128)?;
        check::chars("package_name", &self.package_name, 0..=128)
    }
}

/// The order is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PrepayH5Answer {
    /// Where the customer is sent (支付跳转链接), good for five minutes. A `redirect_url` may be appended.
    pub h5_url: String,
}

impl PrepayH5Answer {
    /// An answer, as the platform's side makes it.
    #[must_use]
    pub fn new(h5_url: String) -> Self {
        Self { h5_url }
    }
}
