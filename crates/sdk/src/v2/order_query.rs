//! `POST /pay/orderquery`: where an order stands (查询订单).

use serde::{Deserialize, Serialize};

use super::call::{Rule, V2Call};
use super::value::{Coupon, OrderNo, PromotionDetail, V2Time, YesNo};
use super::{TradeState, TradeType};
use crate::id::{Appid, InvalidId, Mchid, Openid, OutTradeNo, TransactionId};
use crate::money::{Currency, Fen};

/// Asks where an order stands.
///
/// Errors: `ORDERNOTEXIST`, `SYSTEMERROR`, `SIGNERROR`, `PARAM_ERROR`.
///
/// ```
/// use yifen::v2::{OrderNo, OrderQuery};
/// # async fn example(client: yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let order = client.send_v2(&OrderQuery::new("wx8888888888888888", OrderNo::out_trade_no("tea-20260101-0001")?)?).await?;
/// if order.trade_state.is_paid() {
///     println!("{:?} fen came in", order.total_fee);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct OrderQuery {
    /// `1.0` asks for promotions on single goods.
    pub version: Option<String>,
    /// The appid it was ordered with.
    pub appid: Appid,
    /// The merchant's appid in partner mode (子商户 appid).
    pub sub_appid: Option<Appid>,
    /// The merchant's number in partner mode (子商户号).
    pub sub_mch_id: Option<Mchid>,
    /// Which order.
    #[serde(flatten)]
    pub order: OrderNo,
}

impl OrderQuery {
    /// Asks for that order.
    ///
    /// # Errors
    /// An appid that breaks its rule.
    pub fn new(appid: impl TryInto<Appid, Error: Into<InvalidId>>, order: OrderNo) -> Result<Self, InvalidId> {
        let appid = appid.try_into().map_err(Into::into)?;
        Ok(Self { version: None, appid, sub_appid: None, sub_mch_id: None, order })
    }
}

impl V2Call for OrderQuery {
    const PATH: &'static str = "/pay/orderquery";
    const RULES: &'static [Rule] = &[Rule::text("version", 32)];
    type Answer = OrderQueryAnswer;
}

/// An order as APIv2 tells it. Until it is paid, most of it is missing.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct OrderQueryAnswer {
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
    /// Who paid, as the merchant's appid knows them.
    pub sub_openid: Option<Openid>,
    /// Whether they follow the merchant's official account.
    pub sub_is_subscribe: Option<YesNo>,
    /// How it was ordered.
    pub trade_type: Option<TradeType>,
    /// Where it stands. `ACCEPT` (accepted, not charged yet) comes as [`TradeState::Other`].
    pub trade_state: TradeState,
    /// The bank.
    pub bank_type: Option<String>,
    /// What was ordered, in fen.
    pub total_fee: Option<Fen>,
    /// What is settled, in fen.
    pub settlement_total_fee: Option<Fen>,
    /// The currency of `total_fee`.
    pub fee_type: Option<Currency>,
    /// What the customer paid, in fen.
    pub cash_fee: Option<Fen>,
    /// The currency of `cash_fee`.
    pub cash_fee_type: Option<Currency>,
    /// What coupons took off, in fen.
    pub coupon_fee: Option<Fen>,
    /// How many coupons.
    pub coupon_count: Option<i64>,
    /// The coupons.
    #[serde(default)]
    pub coupons: Vec<Coupon>,
    /// The platform's number for the payment, once paid.
    pub transaction_id: Option<TransactionId>,
    /// The merchant's number for it.
    pub out_trade_no: Option<OutTradeNo>,
    /// What the order attached.
    pub attach: Option<String>,
    /// When it was paid.
    pub time_end: Option<V2Time>,
    /// The state in Chinese, for a person.
    pub trade_state_desc: Option<String>,
    /// Promotions that were used.
    pub promotion_detail: Option<PromotionDetail>,
    /// What was taken out of a deposit, in fen.
    pub consume_fee: Option<Fen>,
}

super::signed_answer!(OrderQueryAnswer, "coupons");
