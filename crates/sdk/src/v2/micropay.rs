//! `POST /pay/micropay`: takes the money by scanning the customer's payment code (付款码支付).

use serde::{Deserialize, Serialize};

use super::call::{Rule, V2Call};
use super::value::{AuthCode, GoodsDetail, PromotionDetail, SceneInfo, V2Time, YesNo, as_json_if_any};
use crate::id::{Appid, InvalidId, Mchid, Openid, OutTradeNo, TransactionId};
use crate::money::{Currency, Fen};

/// Charges the customer whose payment code was scanned.
///
/// The answer is the result. `USERPAYING` (the customer is asked for the password), `SYSTEMERROR` and `BANKERROR` leave it open:
/// [query](super::OrderQuery) every 5 seconds, and [reverse](super::Reverse) when it takes too long, not before 15 seconds.
///
/// Errors: `USERPAYING`, `SYSTEMERROR`, `BANKERROR`, `PARAM_ERROR`, `ORDERPAID`, `NOAUTH`, `AUTHCODEEXPIRE`, `NOTENOUGH`,
/// `NOTSUPORTCARD`, `ORDERCLOSED`, `ORDERREVERSED`, `AUTH_CODE_ERROR`, `AUTH_CODE_INVALID`, `XML_FORMAT_ERROR`,
/// `REQUIRE_POST_METHOD`, `SIGNERROR`, `LACK_PARAMS`, `NOT_UTF8`, `BUYER_MISMATCH`, `APPID_NOT_EXIST`, `MCHID_NOT_EXIST`,
/// `OUT_TRADE_NO_USED`, `APPID_MCHID_NOT_MATCH`, `INVALID_REQUEST`, `TRADE_ERROR`.
///
/// ```
/// use yifen::Fen;
/// use yifen::v2::Micropay;
/// # async fn example(client: yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let call = Micropay::new(
///     "wx8888888888888888", "Tea for two", "tea-20260101-0001", Fen::new(1990), "203.0.113.7", "134567890123456789",
/// )?;
/// match client.send_v2(&call).await {
///     Ok(paid) => println!("paid: {}", paid.transaction_id),
///     Err(error) if error.effect().is_unknown() => println!("query the order: {error}; {}", error.remedy()),
///     Err(error) => println!("not paid: {error}"),
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Micropay {
    /// `1.0` where goods are given in `detail`.
    pub version: Option<String>,
    /// `Y` when the money will be shared out (分账).
    pub profit_sharing: Option<YesNo>,
    /// `Y` for a deposit (押金支付).
    pub deposit: Option<YesNo>,
    /// The official account or mini program.
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
    /// Comes back in answers, at most 127 characters.
    pub attach: Option<String>,
    /// The merchant's number for the order; a repeated call must carry the same.
    pub out_trade_no: OutTradeNo,
    /// What it costs, in fen.
    pub total_fee: Fen,
    /// The currency; `CNY` when left out.
    pub fee_type: Option<Currency>,
    /// The IP address of the device that asks.
    pub spbill_create_ip: String,
    /// A promotion mark, at most 32 characters.
    pub goods_tag: Option<String>,
    /// `no_credit` rules credit cards out.
    pub limit_pay: Option<String>,
    /// When the order was made.
    pub time_start: Option<V2Time>,
    /// The latest moment to pay, at least a minute away.
    pub time_expire: Option<V2Time>,
    /// `Y` offers an electronic invoice (电子发票).
    pub receipt: Option<YesNo>,
    /// The customer's payment code.
    pub auth_code: AuthCode,
    /// The shop, at most 256 characters as JSON.
    #[serde(serialize_with = "as_json_if_any")]
    pub scene_info: Option<SceneInfo>,
}

impl Micropay {
    /// A charge with what every charge needs.
    ///
    /// # Errors
    /// A number or appid that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        body: impl Into<String>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        total_fee: Fen,
        spbill_create_ip: impl Into<String>,
        auth_code: &str,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            version: None,
            profit_sharing: None,
            deposit: None,
            appid: appid.try_into().map_err(Into::into)?,
            sub_appid: None,
            sub_mch_id: None,
            device_info: None,
            body: body.into(),
            detail: None,
            attach: None,
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            total_fee,
            fee_type: None,
            spbill_create_ip: spbill_create_ip.into(),
            goods_tag: None,
            limit_pay: None,
            time_start: None,
            time_expire: None,
            receipt: None,
            auth_code: AuthCode::new(auth_code),
            scene_info: None,
        })
    }
}

impl V2Call for Micropay {
    const PATH: &'static str = "/pay/micropay";
    const RULES: &'static [Rule] = &[
        Rule::text("version", 32),
        Rule::text("device_info", 32),
        Rule::text("body", 128),
        Rule::text("detail", 6000),
        Rule::text("attach", 127),
        Rule::positive("total_fee"),
        Rule::text("fee_type", 16),
        Rule::address("spbill_create_ip", 64),
        Rule::text("goods_tag", 32),
        Rule::text("limit_pay", 32),
        Rule::ascii("auth_code", 128),
        Rule::text("scene_info", 256),
    ];
    type Answer = MicropayAnswer;
}

/// The customer has paid.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct MicropayAnswer {
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
    /// Who paid.
    pub openid: Option<Openid>,
    /// Whether they follow the official account.
    pub is_subscribe: Option<YesNo>,
    /// `MICROPAY`.
    pub trade_type: Option<super::TradeType>,
    /// The bank.
    pub bank_type: Option<String>,
    /// The currency of `total_fee`.
    pub fee_type: Option<Currency>,
    /// What was ordered, in fen.
    pub total_fee: Fen,
    /// What is settled, in fen: the total less coupons that cost the merchant nothing.
    pub settlement_total_fee: Option<Fen>,
    /// What coupons took off, in fen.
    pub coupon_fee: Option<Fen>,
    /// The currency of `cash_fee`.
    pub cash_fee_type: Option<Currency>,
    /// What the customer paid, in fen.
    pub cash_fee: Option<Fen>,
    /// The platform's number for the payment.
    pub transaction_id: TransactionId,
    /// The merchant's number for it.
    pub out_trade_no: OutTradeNo,
    /// What the order attached.
    pub attach: Option<String>,
    /// When it was paid.
    pub time_end: Option<V2Time>,
    /// Promotions that were used.
    pub promotion_detail: Option<PromotionDetail>,
}

super::signed_answer!(MicropayAnswer);
