//! `POST /pay/refundquery` and `/pay/refundqueryv2`: where refunds stand (查询退款).

use serde::{Deserialize, Serialize};

use super::call::{Rule, V2Call};
use super::value::{PromotionDetail, RefundCoupon, V2Time};
use crate::id::{Appid, InvalidId, Mchid, OutTradeNo, TransactionId};
use crate::money::{Currency, Fen};

/// Asks where refunds stand: one, or all of an order.
///
/// Errors: `SYSTEMERROR`, `REFUNDNOTEXIST`, `INVALID_TRANSACTIONID`, `PARAM_ERROR`, `APPID_NOT_EXIST`, `MCHID_NOT_EXIST`,
/// `REQUIRE_POST_METHOD`, `SIGNERROR`, `XML_FORMAT_ERROR`.
///
/// ```
/// use yifen::v2::{RefundNo, RefundQuery, V2RefundStatus};
/// # async fn example(client: yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let of = RefundNo::OutRefundNo("tea-20260101-0001-r1".to_owned());
/// for refund in client.send_v2(&RefundQuery::new("wx8888888888888888", of)?).await?.refunds {
///     println!("{:?}: {:?}", refund.out_refund_no, refund.refund_status == Some(V2RefundStatus::Success));
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RefundQuery {
    /// The appid it was ordered with.
    pub appid: Appid,
    /// The merchant's appid in partner mode (子商户 appid).
    pub sub_appid: Option<Appid>,
    /// The merchant's number in partner mode (子商户号).
    pub sub_mch_id: Option<Mchid>,
    /// Which refunds.
    #[serde(flatten)]
    pub of: RefundNo,
    /// From which refund on, counted from 0: an order with more than 10 is asked about in parts.
    pub offset: Option<u32>,
}

impl RefundQuery {
    /// Asks for those refunds.
    ///
    /// # Errors
    /// An appid that breaks its rule.
    pub fn new(appid: impl TryInto<Appid, Error: Into<InvalidId>>, of: RefundNo) -> Result<Self, InvalidId> {
        Ok(Self { appid: appid.try_into().map_err(Into::into)?, sub_appid: None, sub_mch_id: None, of, offset: None })
    }
}

impl V2Call for RefundQuery {
    const PATH: &'static str = "/pay/refundquery";
    const RULES: &'static [Rule] = &[Rule::number("out_refund_no", 64), Rule::ascii("refund_id", 32)];
    type Answer = RefundQueryAnswer;
}

/// Asks where refunds of single goods stand (查询退款, 支持单品). As [`RefundQuery`], with the same errors.
///
/// ```
/// use yifen::v2::{RefundNo, RefundQueryV2};
/// # async fn example(client: yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let of = RefundNo::RefundId("50000000382019052709732678859".to_owned());
/// println!("{:?}", client.send_v2(&RefundQueryV2::new("wx8888888888888888", of)?).await?.promotion_detail);
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RefundQueryV2 {
    /// The appid it was ordered with.
    pub appid: Appid,
    /// The merchant's appid in partner mode (子商户 appid).
    pub sub_appid: Option<Appid>,
    /// The merchant's number in partner mode (子商户号).
    pub sub_mch_id: Option<Mchid>,
    /// Which refunds.
    #[serde(flatten)]
    pub of: RefundNo,
    /// From which refund on, counted from 0: an order with more than 10 is asked about in parts.
    pub offset: Option<u32>,
}

impl RefundQueryV2 {
    /// Asks for those refunds.
    ///
    /// # Errors
    /// An appid that breaks its rule.
    pub fn new(appid: impl TryInto<Appid, Error: Into<InvalidId>>, of: RefundNo) -> Result<Self, InvalidId> {
        Ok(Self { appid: appid.try_into().map_err(Into::into)?, sub_appid: None, sub_mch_id: None, of, offset: None })
    }
}

impl V2Call for RefundQueryV2 {
    const PATH: &'static str = "/pay/refundqueryv2";
    const RULES: &'static [Rule] = &[Rule::number("out_refund_no", 64), Rule::ascii("refund_id", 32)];
    type Answer = RefundQueryAnswer;
}

/// Which refunds are meant, in the order of what the platform prefers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum RefundNo {
    /// One, by the platform's number (微信退款单号).
    RefundId(String),
    /// One, by the merchant's number (商户退款单号).
    OutRefundNo(String),
    /// All of an order, by the platform's number.
    TransactionId(TransactionId),
    /// All of an order, by the merchant's number.
    OutTradeNo(OutTradeNo),
}

/// An order's refunds.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct RefundQueryAnswer {
    /// The appid that asked.
    pub appid: Option<Appid>,
    /// The merchant number that asked.
    pub mch_id: Option<Mchid>,
    /// The merchant's appid in partner mode.
    pub sub_appid: Option<Appid>,
    /// The merchant's number in partner mode.
    pub sub_mch_id: Option<Mchid>,
    /// How many refunds the order has in all.
    pub total_refund_count: Option<i64>,
    /// The platform's number for the payment.
    pub transaction_id: Option<TransactionId>,
    /// The merchant's number for it.
    pub out_trade_no: Option<OutTradeNo>,
    /// What was ordered, in fen.
    pub total_fee: Option<Fen>,
    /// What was settled, in fen.
    pub settlement_total_fee: Option<Fen>,
    /// The currency of `total_fee`.
    pub fee_type: Option<Currency>,
    /// What the customer paid, in fen.
    pub cash_fee: Option<Fen>,
    /// How many refunds this answer tells of.
    pub refund_count: Option<i64>,
    /// The refunds.
    #[serde(default)]
    pub refunds: Vec<RefundRecord>,
    /// Promotions on the goods; [`RefundQueryV2`] only.
    pub promotion_detail: Option<PromotionDetail>,
}

super::signed_answer!(RefundQueryAnswer, "refunds", "coupons");

/// One refund.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct RefundRecord {
    /// The merchant's number for it.
    pub out_refund_no: Option<String>,
    /// The platform's number for it.
    pub refund_id: Option<String>,
    /// The way it goes: `ORIGINAL`, `BALANCE`, `OTHER_BALANCE`, `OTHER_BANKCARD`.
    pub refund_channel: Option<String>,
    /// What was asked for, in fen.
    pub refund_fee: Option<Fen>,
    /// What is taken from the merchant, in fen.
    pub settlement_refund_fee: Option<Fen>,
    /// What goes back to coupons, in fen.
    pub coupon_refund_fee: Option<Fen>,
    /// How many coupons.
    pub coupon_refund_count: Option<i64>,
    /// The coupons.
    #[serde(default)]
    pub coupons: Vec<RefundCoupon>,
    /// Where it stands.
    pub refund_status: Option<V2RefundStatus>,
    /// Where the money comes from.
    pub refund_account: Option<String>,
    /// Where it went, in words; the platform spells it so.
    pub refund_recv_accout: Option<String>,
    /// When it went.
    pub refund_success_time: Option<V2Time>,
}

/// Where a refund stands (退款状态).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub enum V2RefundStatus {
    /// The money is back.
    #[serde(rename = "SUCCESS")]
    Success,
    /// Closed: ask for another, with a new number.
    #[serde(rename = "REFUNDCLOSE")]
    Closed,
    /// On its way.
    #[serde(rename = "PROCESSING")]
    Processing,
    /// The customer's card cannot take it: the merchant platform must be told where else (退款异常).
    #[serde(rename = "CHANGE")]
    Abnormal,
    /// Any other, kept as it came.
    #[serde(untagged)]
    Other(String),
}
