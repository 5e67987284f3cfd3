//! `POST /v3/combine-transactions/h5`: several orders paid as one in a browser outside WeChat (合单下单-H5支付).

use http::Method;
use serde::{Deserialize, Serialize};

use super::order::{CombinePayer, CombineSubOrder, how_many};
use crate::api::transactions::{H5Info, LimitPay, PayerIdentity, PrepayH5Answer};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, CombineOutTradeNo, InvalidId, Mchid};
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Orders parts of several merchants as one payment in a browser outside WeChat.
///
/// The parts are paid all or none, and one notification tells of all.
/// Errors: `PARAM_ERROR`, `INVALID_REQUEST`, `APPID_MCHID_NOT_MATCH`, `MCH_NOT_EXISTS`, `NO_AUTH`, `SIGN_ERROR`,
/// `OUT_TRADE_NO_USED`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// ```
/// use yifen::Fen;
/// use yifen::api::combine_transactions::{CombineH5Scene, CombinePrepayH5, CombineSubOrder};
/// let scene = CombineH5Scene::new("14.23.150.211", yifen::api::transactions::H5Info::new("Wap"));
/// let part = |number| CombineSubOrder::new("1900000001", number, "Tea", "table 7", Fen::new(1990));
/// let parts = vec![part("tea-20260101-0001")?, part("tea-20260101-0002")?];
/// let call = CombinePrepayH5::new(
///     "wx8888888888888888", "1900000001", "tea-20260101-all", "https://shop.example/notify", scene, parts,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/combine-transactions/h5");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CombinePrepayH5 {
    /// The appid the combined order belongs to (合单应用ID).
    pub combine_appid: Appid,
    /// The merchant number that orders (合单商户号), and whose client sends it.
    pub combine_mchid: Mchid,
    /// The number of the combined order; a repeated call must carry the same.
    pub combine_out_trade_no: CombineOutTradeNo,
    /// Where the order is made.
    pub scene_info: CombineH5Scene,
    /// The parts: 2 to 10 of merchants themselves, 1 to 50 where a partner orders for sub-merchants.
    pub sub_orders: Vec<CombineSubOrder>,
    /// When the order begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_start: Option<Timestamp>,
    /// The latest moment to pay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_expire: Option<Timestamp>,
    /// Where the one notification goes: an absolute public http(s) URL without a query, at most 255 characters.
    pub notify_url: String,
    /// Ways of paying that are ruled out; credit cards cannot be.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub limit_pay: Vec<LimitPay>,
    /// Who may pay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub combine_payer_info: Option<CombinePayer>,
}

impl CombinePrepayH5 {
    /// A combined order of these parts. `combine_mchid` must be the one whose client sends it.
    ///
    /// # Errors
    /// A number, appid or merchant number that breaks its rule.
    pub fn new(
        combine_appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        combine_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        combine_out_trade_no: impl TryInto<CombineOutTradeNo, Error: Into<InvalidId>>,
        notify_url: impl Into<String>,
        scene_info: CombineH5Scene,
        sub_orders: Vec<CombineSubOrder>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            combine_appid: combine_appid.try_into().map_err(Into::into)?,
            combine_mchid: combine_mchid.try_into().map_err(Into::into)?,
            combine_out_trade_no: combine_out_trade_no.try_into().map_err(Into::into)?,
            scene_info,
            sub_orders,
            time_start: None,
            time_expire: None,
            notify_url: notify_url.into(),
            limit_pay: Vec::new(),
            combine_payer_info: None,
        })
    }
}

impl Endpoint for CombinePrepayH5 {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/combine-transactions/h5";
    type Response = PrepayH5Answer;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::inside("scene_info", &self.scene_info, CombineH5Scene::check)?;
        how_many(&self.sub_orders, |order| order.sub_mchid.is_some())?;
        check::each("sub_orders", &self.sub_orders, CombineSubOrder::check)?;
        check::notify_url("notify_url", &self.notify_url, 255)
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.combine_payer_info
            .as_ref()
            .and_then(|payer| payer.identity.as_ref())
            .map_or_else(Vec::new, PayerIdentity::sealed)
    }
}

/// Where a combined order outside WeChat is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CombineH5Scene {
    /// The merchant's device, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_id: Option<String>,
    /// The customer's own address, IPv4 or IPv6, 1 to 45 characters.
    pub payer_client_ip: String,
    /// The page or app that orders.
    pub h5_info: H5Info,
}

impl CombineH5Scene {
    /// A customer's address and the page or app that orders.
    #[must_use]
    pub fn new(payer_client_ip: impl Into<String>, h5_info: H5Info) -> Self {
        Self { device_id: None, payer_client_ip: payer_client_ip.into(), h5_info }
    }

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("device_id", &self.device_id, 0..=32)?;
        check::chars("payer_client_ip", &self.payer_client_ip, 1..=45)?;
        check::inside("h5_info", &self.h5_info, H5Info::check)
    }
}
