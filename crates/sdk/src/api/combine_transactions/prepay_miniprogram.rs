//! `POST /v3/combine-transactions/miniprogram`: several orders that persons sell, paid as one (个人收款交易下单-小程序).

use http::Method;
use serde::{Deserialize, Serialize};

use super::order::{CombineAmount, CombineScene, TradeScenario};
use crate::api::transactions::{PayerOpenid, PrepayIdAnswer};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, CombineOutTradeNo, InvalidId, Mchid, OutTradeNo};
use crate::money::Fen;
use crate::time::Timestamp;

/// Orders parts that persons sell (个人收款) as one payment in a mini program.
///
/// The parts are paid all or none, and one notification tells of all. Merchants order by
/// [`CombinePrepayJsapi`](super::CombinePrepayJsapi) in mini programs, too. Errors: `PARAM_ERROR`, `INVALID_REQUEST`,
/// `APPID_MCHID_NOT_MATCH`, `MCH_NOT_EXISTS`, `NO_AUTH`, `SIGN_ERROR`, `OUT_TRADE_NO_USED`, `FREQUENCY_LIMITED`,
/// `SYSTEM_ERROR`.
///
/// ```
/// use yifen::Fen;
/// use yifen::api::combine_transactions::{CombineMiniprogramSubOrder, CombinePrepayMiniprogram};
/// let part = |number, seller| CombineMiniprogramSubOrder::new("1900000001", seller, number, "Tea", "table 7", Fen::new(1990));
/// let parts = vec![part("tea-20260101-0001", "seller-1")?, part("tea-20260101-0002", "seller-2")?];
/// let payer = yifen::api::transactions::PayerOpenid::new("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o".parse()?);
/// let call = CombinePrepayMiniprogram::new(
///     "wx8888888888888888", "1900000001", "tea-20260101-all", payer, parts,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/combine-transactions/miniprogram");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CombinePrepayMiniprogram {
    /// The appid the combined order belongs to (合单应用ID).
    pub combine_appid: Appid,
    /// The merchant number that orders (合单商户号), and whose client sends it.
    pub combine_mchid: Mchid,
    /// The number of the combined order; a repeated call must carry the same.
    pub combine_out_trade_no: CombineOutTradeNo,
    /// Who pays.
    pub combine_payer_info: PayerOpenid,
    /// Where the order is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene_info: Option<CombineScene>,
    /// The parts, 1 to 50.
    pub sub_orders: Vec<CombineMiniprogramSubOrder>,
    /// The latest moment to pay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_expire: Option<Timestamp>,
    /// Where the one notification goes: an absolute public http(s) URL without a query, at most 255 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trade_scenario: Option<TradeScenario>,
}

impl CombinePrepayMiniprogram {
    /// A combined order of these parts. `combine_mchid` must be the one whose client sends it.
    ///
    /// # Errors
    /// A number, appid or merchant number that breaks its rule.
    pub fn new(
        combine_appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        combine_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        combine_out_trade_no: impl TryInto<CombineOutTradeNo, Error: Into<InvalidId>>,
        combine_payer_info: PayerOpenid,
        sub_orders: Vec<CombineMiniprogramSubOrder>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            combine_appid: combine_appid.try_into().map_err(Into::into)?,
            combine_mchid: combine_mchid.try_into().map_err(Into::into)?,
            combine_out_trade_no: combine_out_trade_no.try_into().map_err(Into::into)?,
            combine_payer_info,
            scene_info: None,
            sub_orders,
            time_expire: None,
            notify_url: None,
            trade_scenario: None,
        })
    }
}

impl Endpoint for CombinePrepayMiniprogram {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/combine-transactions/miniprogram";
    type Response = PrepayIdAnswer;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::inside("scene_info", self.scene_info.as_ref(), CombineScene::check)?;
        check::items("sub_orders", &self.sub_orders, 1..=50)?;
        check::each("sub_orders", &self.sub_orders, CombineMiniprogramSubOrder::check)?;
        check::notify_url("notify_url", &self.notify_url, 255)
    }
}

/// A part of a combined order that a person sells (子单信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CombineMiniprogramSubOrder {
    /// Whose order it is: the merchant, or the partner of `sub_mchid`.
    pub mchid: Mchid,
    /// What kind of trade it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order_service_type: Option<OrderServiceType>,
    /// The authorisation of the person who sells.
    pub individual_auth_id: String,
    /// That person's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub individual_name: Option<String>,
    /// The merchant's number for this part.
    pub out_trade_no: OutTradeNo,
    /// What it costs.
    pub amount: CombineAmount,
    /// Comes back in queries and notifications, 1 to 128 characters.
    pub attach: String,
    /// 1 to 127 characters; shown to the customer.
    pub description: String,
}

impl CombineMiniprogramSubOrder {
    /// A part of a combined order.
    ///
    /// # Errors
    /// A number or merchant number that breaks its rule.
    pub fn new(
        mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        individual_auth_id: impl Into<String>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        description: impl Into<String>,
        attach: impl Into<String>,
        total: Fen,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            mchid: mchid.try_into().map_err(Into::into)?,
            order_service_type: None,
            individual_auth_id: individual_auth_id.into(),
            individual_name: None,
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            amount: CombineAmount::cny(total),
            attach: attach.into(),
            description: description.into(),
        })
    }

    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("description", &self.description, 1..=127)?;
        check::chars("attach", &self.attach, 1..=128)?;
        check::inside("amount", &self.amount, CombineAmount::check)
    }
}

/// What kind of trade a part is (订单业务类型).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum OrderServiceType {
    /// A person sells.
    #[serde(rename = "INDIVIDUALTRADE")]
    IndividualTrade,
    /// Any other, kept as it came.
    #[serde(untagged)]
    Other(String),
}
