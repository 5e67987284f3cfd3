//! `POST /secapi/pay/refund` and `/secapi/pay/refundv2`: give money back (申请退款).

use serde::{Deserialize, Serialize};

use super::call::{Rule, V2Call};
use super::error::V2RequestError;
use super::value::{GoodsDetail, OrderNo, PromotionDetail, RefundCoupon, as_json_if_any};
use crate::id::{Appid, InvalidId, Mchid, OutTradeNo, TransactionId};
use crate::money::{Currency, Fen};

/// Asks for a refund. Success means that it was taken on; [`RefundQuery`](super::RefundQuery) or the notification tells how it went.
///
/// Within a year of payment, at most 50 for one order. **Needs the merchant certificate** in TLS.
///
/// Errors: `SYSTEMERROR`, `BIZERR_NEED_RETRY`, `TRADE_OVERDUE`, `ERROR`, `USER_ACCOUNT_ABNORMAL`, `INVALID_REQ_TOO_MUCH`,
/// `NOTENOUGH`, `INVALID_TRANSACTIONID`, `PARAM_ERROR`, `APPID_NOT_EXIST`, `MCHID_NOT_EXIST`, `ORDERNOTEXIST`,
/// `REFUND_FEE_MISMATCH`, `REQUIRE_POST_METHOD`, `SIGNERROR`, `XML_FORMAT_ERROR`, `FREQUENCY_LIMITED`.
///
/// ```
/// use yifen::Fen;
/// use yifen::v2::{OrderNo, Refund};
/// # async fn example(client: yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let order = OrderNo::out_trade_no("tea-20260101-0001")?;
/// let call = Refund::new("wx8888888888888888", order, "tea-20260101-0001-r1", Fen::new(1990), Fen::new(990))?;
/// println!("taken on as {}", client.send_v2(&call).await?.refund_id);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Refund {
    /// The appid it was ordered with.
    pub appid: Appid,
    /// The merchant's appid in partner mode (子商户 appid).
    pub sub_appid: Option<Appid>,
    /// The merchant's number in partner mode (子商户号).
    pub sub_mch_id: Option<Mchid>,
    /// Which order.
    #[serde(flatten)]
    pub order: OrderNo,
    /// The merchant's number for the refund, at most 64 characters of `0-9 A-Z a-z _ - | * @`. **A repeated call must carry the
    /// same: another number refunds twice.**
    pub out_refund_no: String,
    /// What was paid, in fen.
    pub total_fee: Fen,
    /// What goes back, in fen.
    pub refund_fee: Fen,
    /// The currency; `CNY` when left out.
    pub refund_fee_type: Option<Currency>,
    /// The reason, at most 80 characters; shown to the customer.
    pub refund_desc: Option<String>,
    /// Where the money comes from: `REFUND_SOURCE_UNSETTLED_FUNDS` or `REFUND_SOURCE_RECHARGE_FUNDS`.
    pub refund_account: Option<String>,
    /// Where the notification goes: an absolute public http(s) URL without a query, at most 256 characters.
    pub notify_url: Option<String>,
}

impl Refund {
    /// A refund of `refund_fee` out of `total_fee`.
    ///
    /// # Errors
    /// An appid that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        order: OrderNo,
        out_refund_no: impl Into<String>,
        total_fee: Fen,
        refund_fee: Fen,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: appid.try_into().map_err(Into::into)?,
            sub_appid: None,
            sub_mch_id: None,
            order,
            out_refund_no: out_refund_no.into(),
            total_fee,
            refund_fee,
            refund_fee_type: None,
            refund_desc: None,
            refund_account: None,
            notify_url: None,
        })
    }
}

impl V2Call for Refund {
    const PATH: &'static str = "/secapi/pay/refund";
    const NEEDS_CERTIFICATE: bool = true;
    const RULES: &'static [Rule] = &[
        Rule::number("out_refund_no", 64),
        Rule::positive("total_fee"),
        Rule::positive("refund_fee"),
        Rule::text("refund_fee_type", 8),
        Rule::text("refund_desc", 80),
        Rule::text("refund_account", 30),
        Rule::url("notify_url", 256),
    ];
    type Answer = RefundAnswer;

    fn check(&self) -> Result<(), V2RequestError> {
        at_most_total(self.refund_fee, self.total_fee)
    }
}

/// Asks for a refund of single goods (申请退款, 支持单品). As [`Refund`], with the same errors.
///
/// ```
/// use yifen::Fen;
/// use yifen::v2::{Goods, GoodsDetail, OrderNo, RefundV2};
/// # async fn example(client: yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let order = OrderNo::transaction_id("4200000000202601021234567890")?;
/// let mut call = RefundV2::new("wx8888888888888888", order, "tea-20260101-0001-r1", Fen::new(1990), Fen::new(990))?;
/// call.detail = Some(GoodsDetail::new(vec![Goods::new("cup-1", 1, Fen::new(990))]));
/// client.send_v2(&call).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RefundV2 {
    /// The goods that come back, at most 6000 characters as JSON.
    #[serde(serialize_with = "as_json_if_any")]
    pub detail: Option<GoodsDetail>,
    /// The appid it was ordered with.
    pub appid: Appid,
    /// The merchant's appid in partner mode (子商户 appid).
    pub sub_appid: Option<Appid>,
    /// The merchant's number in partner mode (子商户号).
    pub sub_mch_id: Option<Mchid>,
    /// Which order.
    #[serde(flatten)]
    pub order: OrderNo,
    /// The merchant's number for the refund, at most 64 characters of `0-9 A-Z a-z _ - | * @`. **A repeated call must carry the
    /// same: another number refunds twice.**
    pub out_refund_no: String,
    /// What was paid, in fen.
    pub total_fee: Fen,
    /// What goes back, in fen.
    pub refund_fee: Fen,
    /// The currency; `CNY` when left out.
    pub refund_fee_type: Option<Currency>,
    /// The reason, at most 80 characters; shown to the customer.
    pub refund_desc: Option<String>,
    /// Where the money comes from: `REFUND_SOURCE_UNSETTLED_FUNDS` or `REFUND_SOURCE_RECHARGE_FUNDS`.
    pub refund_account: Option<String>,
    /// Where the notification goes: an absolute public http(s) URL without a query, at most 256 characters.
    pub notify_url: Option<String>,
}

impl RefundV2 {
    /// A refund of `refund_fee` out of `total_fee`.
    ///
    /// # Errors
    /// An appid that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        order: OrderNo,
        out_refund_no: impl Into<String>,
        total_fee: Fen,
        refund_fee: Fen,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            detail: None,
            appid: appid.try_into().map_err(Into::into)?,
            sub_appid: None,
            sub_mch_id: None,
            order,
            out_refund_no: out_refund_no.into(),
            total_fee,
            refund_fee,
            refund_fee_type: None,
            refund_desc: None,
            refund_account: None,
            notify_url: None,
        })
    }
}

impl V2Call for RefundV2 {
    const PATH: &'static str = "/secapi/pay/refundv2";
    const NEEDS_CERTIFICATE: bool = true;
    const RULES: &'static [Rule] = &[
        Rule::text("detail", 6000),
        Rule::number("out_refund_no", 64),
        Rule::positive("total_fee"),
        Rule::positive("refund_fee"),
        Rule::text("refund_fee_type", 8),
        Rule::text("refund_desc", 80),
        Rule::text("refund_account", 30),
        Rule::url("notify_url", 256),
    ];
    type Answer = RefundAnswer;

    fn check(&self) -> Result<(), V2RequestError> {
        at_most_total(self.refund_fee, self.total_fee)
    }
}

fn at_most_total(refund_fee: Fen, total_fee: Fen) -> Result<(), V2RequestError> {
    if refund_fee > total_fee {
        return Err(V2RequestError::Field { field: "refund_fee", rule: "at most `total_fee`".to_owned() });
    }
    Ok(())
}

/// The refund was taken on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct RefundAnswer {
    /// The appid that asked.
    pub appid: Option<Appid>,
    /// The merchant number that asked.
    pub mch_id: Option<Mchid>,
    /// The merchant's appid in partner mode.
    pub sub_appid: Option<Appid>,
    /// The merchant's number in partner mode.
    pub sub_mch_id: Option<Mchid>,
    /// The platform's number for the payment.
    pub transaction_id: Option<TransactionId>,
    /// The merchant's number for it.
    pub out_trade_no: Option<OutTradeNo>,
    /// The merchant's number for the refund.
    pub out_refund_no: String,
    /// The platform's number for it.
    pub refund_id: String,
    /// What was asked for, in fen.
    pub refund_fee: Fen,
    /// What is taken from the merchant, in fen: less coupons that cost the merchant nothing.
    pub settlement_refund_fee: Option<Fen>,
    /// What was ordered, in fen.
    pub total_fee: Option<Fen>,
    /// What was settled, in fen.
    pub settlement_total_fee: Option<Fen>,
    /// The currency of `total_fee`.
    pub fee_type: Option<Currency>,
    /// What the customer paid, in fen.
    pub cash_fee: Option<Fen>,
    /// The currency of `cash_fee`.
    pub cash_fee_type: Option<Currency>,
    /// What goes back to the customer, in fen.
    pub cash_refund_fee: Option<Fen>,
    /// What goes back to coupons, in fen.
    pub coupon_refund_fee: Option<Fen>,
    /// How many coupons.
    pub coupon_refund_count: Option<i64>,
    /// The coupons.
    #[serde(default)]
    pub coupons: Vec<RefundCoupon>,
    /// Promotions on the goods; [`RefundV2`] only.
    pub promotion_detail: Option<PromotionDetail>,
}

super::signed_answer!(RefundAnswer, "coupons");
