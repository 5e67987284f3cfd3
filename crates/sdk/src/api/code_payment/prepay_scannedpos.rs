//! `POST /v3/pay/partner/transactions/scannedpos`: an order of the amount widget (扫码支付下单); partners' only.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::transactions::{OrderAmount, OrderDetail, PartnerPayerOpenid, PrepayIdAnswer, SettleInfo, StoreRef};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, OutTradeNo};
use crate::money::Fen;
use crate::time::Timestamp;

/// Orders the amount that the customer typed into the amount widget (金额控件) of a sub-merchant's page.
///
/// The widget waits 30 s for the order and hands the answer, signed as for JSAPI, to the cashier; old WeChat clients
/// without the widget pay by JSAPI. The widget tells the amount in yuan: [`Fen::from_yuan`] reads it exactly. Errors:
/// the common ones (`PARAM_ERROR`, `INVALID_REQUEST`, `APPID_MCHID_NOT_MATCH`, `NO_AUTH`, `SIGN_ERROR`,
/// `FREQUENCY_LIMITED`, `SYSTEM_ERROR`).
///
/// ```
/// use yifen::Fen;
/// use yifen::api::code_payment::{PartnerPrepayScannedpos, ScannedposScene};
/// use yifen::api::transactions::{PartnerPayerOpenid, StoreRef};
/// let scene = ScannedposScene::new("14.23.150.211", StoreRef::by_out_id("1001"));
/// let call = PartnerPrepayScannedpos::new(
///     "1900000001", "1900000109", "Tea for two", "tea-20260101-0001", Fen::new(1990),
///     PartnerPayerOpenid::by_sp_openid("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o".parse()?), scene,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/pay/partner/transactions/scannedpos");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerPrepayScannedpos {
    /// The partner's appid (服务商应用ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sp_appid: Option<Appid>,
    /// The partner's merchant number (服务商商户号).
    pub sp_mchid: Mchid,
    /// The sub-merchant's appid (子商户应用ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// The sub-merchant's number (子商户号).
    pub sub_mchid: Mchid,
    /// 1 to 127 characters; shown to the customer.
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
    /// A promotion mark, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_tag: Option<String>,
    /// Whether the receipt page offers an electronic invoice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support_fapiao: Option<bool>,
    /// What it costs.
    pub amount: OrderAmount,
    /// Who pays.
    pub payer: PartnerPayerOpenid,
    /// Goods and receipts, for promotions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<OrderDetail>,
    /// Where the customer pays.
    pub scene_info: ScannedposScene,
    /// What happens to the money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settle_info: Option<SettleInfo>,
}

impl PartnerPrepayScannedpos {
    /// An order with what every order needs. `sp_mchid` must be the one whose client sends it.
    ///
    /// # Errors
    /// A number, appid or merchant number that breaks its rule.
    pub fn new(
        sp_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        description: impl Into<String>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        total: Fen,
        payer: PartnerPayerOpenid,
        scene_info: ScannedposScene,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sp_appid: None,
            sp_mchid: sp_mchid.try_into().map_err(Into::into)?,
            sub_appid: None,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            description: description.into(),
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            time_expire: None,
            attach: None,
            notify_url: None,
            goods_tag: None,
            support_fapiao: None,
            amount: OrderAmount::cny(total),
            payer,
            detail: None,
            scene_info,
            settle_info: None,
        })
    }
}

impl Endpoint for PartnerPrepayScannedpos {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/pay/partner/transactions/scannedpos";
    type Response = PrepayIdAnswer;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("description", &self.description, 1..=127)?;
        check::chars("attach", &self.attach, 0..=128)?;
        check::notify_url("notify_url", &self.notify_url, 255)?;
        check::chars("goods_tag", &self.goods_tag, 0..=32)?;
        check::inside("amount", &self.amount, OrderAmount::check)?;
        check::inside("detail", self.detail.as_ref(), OrderDetail::check)
    }
}

/// Where the customer pays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ScannedposScene {
    /// The customer's address, IPv4 or IPv6.
    pub payer_client_ip: String,
    /// The merchant's device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_id: Option<String>,
    /// The merchant's store.
    pub store_info: StoreRef,
}

impl ScannedposScene {
    /// A customer's address and the store.
    #[must_use]
    pub fn new(payer_client_ip: impl Into<String>, store_info: StoreRef) -> Self {
        Self { payer_client_ip: payer_client_ip.into(), device_id: None, store_info }
    }
}
