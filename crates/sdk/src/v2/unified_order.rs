//! `POST /pay/unifiedorder`: orders a payment that the customer makes in WeChat, an app, a browser or by a QR code (统一下单).

use serde::{Deserialize, Serialize};

use super::TradeType;
use super::call::{Rule, V2Call};
use super::error::V2RequestError;
use super::value::{GoodsDetail, Personal, PromotionDetail, SceneInfo, V2Time, YesNo, as_json_if_any};
use crate::id::{Appid, InvalidId, Mchid, Openid, OutTradeNo, PrepayId};
use crate::money::{Currency, Fen};

/// Orders a payment.
///
/// What the front end needs is signed by [`invoke_jsapi_v2`](crate::Client::invoke_jsapi_v2) and its sisters, with the same key.
///
/// Errors: `INVALID_REQUEST`, `NOAUTH`, `NOTENOUGH`, `ORDERPAID`, `ORDERCLOSED`, `SYSTEMERROR`, `APPID_NOT_EXIST`,
/// `MCHID_NOT_EXIST`, `APPID_MCHID_NOT_MATCH`, `LACK_PARAMS`, `OUT_TRADE_NO_USED`, `SIGNERROR`, `XML_FORMAT_ERROR`,
/// `REQUIRE_POST_METHOD`, `POST_DATA_EMPTY`, `NOT_UTF8`.
///
/// ```
/// use yifen::Fen;
/// use yifen::v2::{TradeType, UnifiedOrder};
/// # async fn example(client: yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let mut order = UnifiedOrder::new(
///     "wx8888888888888888", "Tea for two", "tea-20260101-0001", Fen::new(1990), "203.0.113.7",
///     "https://shop.example/notify", TradeType::Native,
/// )?;
/// order.product_id = Some("tea-2".to_owned());
/// println!("show {:?} as a QR code", client.send_v2(&order).await?.code_url);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct UnifiedOrder {
    /// `1.0` where goods are given in `detail`.
    pub version: Option<String>,
    /// `Y` when the money will be shared out (分账).
    pub profit_sharing: Option<YesNo>,
    /// The official account, mini program or app.
    pub appid: Appid,
    /// The merchant's appid in partner mode (子商户 appid).
    pub sub_appid: Option<Appid>,
    /// The merchant's number in partner mode (子商户号).
    pub sub_mch_id: Option<Mchid>,
    /// The device or shop, at most 32 characters.
    pub device_info: Option<String>,
    /// 1 to 128 characters; shown to the customer.
    pub body: String,
    /// The goods, at most 6000 characters as JSON.
    #[serde(serialize_with = "as_json_if_any")]
    pub detail: Option<GoodsDetail>,
    /// Comes back in answers and notifications, at most 127 characters.
    pub attach: Option<String>,
    /// The merchant's number for the order; a repeated call must carry the same.
    pub out_trade_no: OutTradeNo,
    /// The currency; `CNY` when left out.
    pub fee_type: Option<Currency>,
    /// What it costs, in fen.
    pub total_fee: Fen,
    /// The customer's IP address.
    pub spbill_create_ip: String,
    /// When the order was made.
    pub time_start: Option<V2Time>,
    /// The latest moment to pay, at least a minute away.
    pub time_expire: Option<V2Time>,
    /// A promotion mark, at most 32 characters.
    pub goods_tag: Option<String>,
    /// Where the notification goes: an absolute public http(s) URL without a query, at most 256 characters.
    pub notify_url: String,
    /// How the customer pays.
    pub trade_type: TradeType,
    /// The merchant's number for the goods, at most 32 characters; needed for `NATIVE`.
    pub product_id: Option<String>,
    /// `no_credit` rules credit cards out.
    pub limit_pay: Option<String>,
    /// Who pays; needed for `JSAPI`, unless the partner's merchant knows them.
    pub openid: Option<Openid>,
    /// Who pays, as `sub_appid` knows them, in partner mode.
    pub sub_openid: Option<Openid>,
    /// `Y` offers an electronic invoice (电子发票).
    pub receipt: Option<YesNo>,
    /// The shop, at most 256 characters as JSON.
    #[serde(serialize_with = "as_json_if_any")]
    pub scene_info: Option<SceneInfo>,
    /// The kind of document, where the payer must be a certain person (实名支付): `IDCARD`, `HONGKONG_MACAO`,
    /// `HONGKONG_MACAO_RESIDENT`, `TAIWAN_RESIDENT`, `FOREIGN_RESIDENT`, `OVERSEA_PASSPORT`.
    pub user_type: Option<String>,
    /// The document's number, at most 32 characters.
    pub user_creid: Option<Personal>,
    /// The payer's name, at most 64 characters.
    pub user_truename: Option<Personal>,
}

impl UnifiedOrder {
    /// An order with what every order needs. `JSAPI` needs an openid besides, `NATIVE` a product_id.
    ///
    /// # Errors
    /// A number or appid that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        body: impl Into<String>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        total_fee: Fen,
        spbill_create_ip: impl Into<String>,
        notify_url: impl Into<String>,
        trade_type: TradeType,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            version: None,
            profit_sharing: None,
            appid: appid.try_into().map_err(Into::into)?,
            sub_appid: None,
            sub_mch_id: None,
            device_info: None,
            body: body.into(),
            detail: None,
            attach: None,
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            fee_type: None,
            total_fee,
            spbill_create_ip: spbill_create_ip.into(),
            time_start: None,
            time_expire: None,
            goods_tag: None,
            notify_url: notify_url.into(),
            trade_type,
            product_id: None,
            limit_pay: None,
            openid: None,
            sub_openid: None,
            receipt: None,
            scene_info: None,
            user_type: None,
            user_creid: None,
            user_truename: None,
        })
    }
}

impl V2Call for UnifiedOrder {
    const PATH: &'static str = "/pay/unifiedorder";
    const RULES: &'static [Rule] = &[
        Rule::text("version", 32),
        Rule::text("device_info", 32),
        Rule::text("body", 128),
        Rule::text("detail", 6000),
        Rule::text("attach", 127),
        Rule::text("fee_type", 16),
        Rule::positive("total_fee"),
        Rule::address("spbill_create_ip", 64),
        Rule::text("goods_tag", 32),
        Rule::url("notify_url", 256),
        Rule::text("trade_type", 16),
        Rule::text("product_id", 32),
        Rule::text("limit_pay", 32),
        Rule::text("scene_info", 256),
        Rule::text("user_type", 32),
        Rule::text("user_creid", 32),
        Rule::text("user_truename", 64),
    ];
    type Answer = UnifiedOrderAnswer;

    fn check(&self) -> Result<(), V2RequestError> {
        let missing = |field, rule: &str| Err(V2RequestError::Field { field, rule: rule.to_owned() });
        match self.trade_type {
            TradeType::Jsapi if self.openid.is_none() && self.sub_openid.is_none() => {
                missing("openid", "given for JSAPI (or `sub_openid`)")
            }
            TradeType::Native if self.product_id.is_none() => missing("product_id", "given for NATIVE"),
            _ => Ok(()),
        }
    }
}

/// The order is made.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct UnifiedOrderAnswer {
    /// The appid that asked.
    pub appid: Option<Appid>,
    /// The merchant number that asked.
    pub mch_id: Option<Mchid>,
    /// The merchant's appid in partner mode.
    pub sub_appid: Option<Appid>,
    /// The merchant's number in partner mode.
    pub sub_mch_id: Option<Mchid>,
    /// The device that was named.
    pub device_info: Option<String>,
    /// How the customer pays.
    pub trade_type: Option<TradeType>,
    /// What the front end opens the cashier with, good for two hours.
    pub prepay_id: PrepayId,
    /// What the customer scans, for `NATIVE`; good for two hours.
    pub code_url: Option<String>,
    /// Where the browser goes, for `MWEB`; good for five minutes. See [`H5Url`](crate::invoke::H5Url).
    pub mweb_url: Option<String>,
    /// Promotions.
    pub promotion_detail: Option<PromotionDetail>,
}

super::signed_answer!(UnifiedOrderAnswer);
