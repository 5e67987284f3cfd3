//! `POST /v3/pay/partner/transactions/miniprogram`: a partner's order paid in a mini program (小程序支付下单).

use http::Method;
use serde::{Deserialize, Serialize};

use super::order::{OrderAmount, OrderDetail, PrepayIdAnswer, SettleInfo, StoreRef};
use super::payer::PartnerPayerOpenid;
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, OutTradeNo};
use crate::money::Fen;
use crate::time::Timestamp;

/// Orders a payment to a sub-merchant in a mini program.
///
/// There is no such form for a merchant's own orders, which go by [`PrepayJsapi`](super::PrepayJsapi).
/// Errors: `PARAM_ERROR`, `INVALID_REQUEST` (also: other parameters than before), `APPID_MCHID_NOT_MATCH`,
/// `MCH_NOT_EXISTS`, `NO_AUTH`, `SIGN_ERROR`, `OUT_TRADE_NO_USED`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// ```
/// use yifen::Fen;
/// use yifen::api::transactions::{PartnerPayerOpenid, PartnerPrepayMiniprogram};
/// let call = PartnerPrepayMiniprogram::new(
///     "wx8888888888888888", "1900000001", "1900000109", "Tea for two", "tea-20260101-0001", Fen::new(1990),
///     PartnerPayerOpenid::by_sp_openid("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o".parse()?),
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/pay/partner/transactions/miniprogram");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerPrepayMiniprogram {
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
    /// Where the order is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene_info: Option<MiniprogramScene>,
    /// What happens to the money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settle_info: Option<SettleInfo>,
}

impl PartnerPrepayMiniprogram {
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
        total: Fen,
        payer: PartnerPayerOpenid,
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
            notify_url: None,
            goods_tag: None,
            support_fapiao: None,
            amount: OrderAmount::cny(total),
            payer,
            detail: None,
            scene_info: None,
            settle_info: None,
        })
    }
}

impl Endpoint for PartnerPrepayMiniprogram {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/pay/partner/transactions/miniprogram";
    type Response = PrepayIdAnswer;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::bytes("description", &self.description, 1..=127)?;
        check::chars("attach", &self.attach, 0..=128)?;
        check::notify_url("notify_url", &self.notify_url, 255)?;
        check::chars("goods_tag", &self.goods_tag, 0..=32)?;
        check::inside("amount", &self.amount, OrderAmount::check)?;
        check::inside("detail", self.detail.as_ref(), OrderDetail::check)?;
        check::inside("scene_info", self.scene_info.as_ref(), MiniprogramScene::check)
    }
}

/// Where an order in a mini program is made.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MiniprogramScene {
    /// The customer's address, IPv4 or IPv6, at most 45 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer_client_ip: Option<String>,
    /// The merchant's device, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_id: Option<String>,
    /// The merchant's store.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub store_info: Option<StoreRef>,
}

impl MiniprogramScene {
    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("payer_client_ip", &self.payer_client_ip, 0..=45)?;
        check::chars("device_id", &self.device_id, 0..=32)
    }
}
