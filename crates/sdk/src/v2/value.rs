//! What several calls of APIv2 share: flags, times, which order is meant, coupons, and the JSON that stands within their XML.

use jiff::civil::DateTime;
use jiff::tz::{Offset, TimeZone};
use serde::{Deserialize, Serialize, Serializer};

use crate::id::{InvalidId, OutTradeNo, TransactionId};
use crate::money::Fen;
use crate::time::Timestamp;

/// `Y` or `N`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum YesNo {
    /// Yes.
    #[serde(rename = "Y")]
    Yes,
    /// No.
    #[serde(rename = "N")]
    No,
    /// Anything else, kept as it came.
    #[serde(untagged)]
    Other(String),
}

/// A time in Beijing as APIv2 writes it: `yyyyMMddHHmmss`, or `yyyy-MM-dd HH:mm:ss` in refunds. Kept as it came, so that an odd
/// time never hides a result.
///
/// ```
/// use yifen::Timestamp;
/// use yifen::v2::V2Time;
/// let time = V2Time::from(Timestamp::from_unix(1_767_319_200));
/// assert_eq!(time.as_str(), "20260102100000");
/// assert_eq!(time.timestamp(), Some(Timestamp::from_unix(1_767_319_200)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct V2Time(String);

const BEIJING: TimeZone = TimeZone::fixed(Offset::constant(8));

impl V2Time {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The point in time, when the text is one.
    #[must_use]
    pub fn timestamp(&self) -> Option<Timestamp> {
        let time = ["%Y%m%d%H%M%S", "%Y-%m-%d %H:%M:%S"]
            .iter()
            .find_map(|format| DateTime::strptime(format, &self.0).ok())?
            .to_zoned(BEIJING)
            .ok()?;
        Some(Timestamp::from_unix(time.timestamp().as_second()))
    }
}

/// A time beyond the year 9999 becomes an empty text, which is not sent.
impl From<Timestamp> for V2Time {
    fn from(time: Timestamp) -> Self {
        let time = jiff::Timestamp::from_second(time.unix()).map(|time| time.to_zoned(BEIJING));
        Self(time.map(|time| time.strftime("%Y%m%d%H%M%S").to_string()).unwrap_or_default())
    }
}

/// Which order is meant: by the platform's number, which is better where both are known, or by the merchant's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrderNo {
    /// 微信支付订单号
    TransactionId(TransactionId),
    /// 商户订单号
    OutTradeNo(OutTradeNo),
}

impl OrderNo {
    /// By the merchant's number.
    ///
    /// # Errors
    /// A number that breaks its rule.
    pub fn out_trade_no(number: &str) -> Result<Self, InvalidId> {
        OutTradeNo::new(number).map(Self::OutTradeNo)
    }

    /// By the platform's number.
    ///
    /// # Errors
    /// A number that breaks its rule.
    pub fn transaction_id(number: &str) -> Result<Self, InvalidId> {
        TransactionId::new(number).map(Self::TransactionId)
    }
}

/// A customer's payment code (付款码) as the scanner read it, good for one payment within a minute: `Debug` hides it.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct AuthCode(String);

impl AuthCode {
    /// Takes what the scanner read, without the blanks around it.
    #[must_use]
    pub fn new(code: &str) -> Self {
        Self(code.trim().to_owned())
    }
}

impl std::fmt::Debug for AuthCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("AuthCode(***)")
    }
}

/// A name or a document's number: sent, and never shown by `Debug`.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Personal(String);

impl Personal {
    /// Hides the text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl std::fmt::Debug for Personal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Personal(***)")
    }
}

/// A coupon that was used for a payment (代金券).
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct Coupon {
    /// `CASH` (充值型) or `NO_CASH` (非充值型).
    pub coupon_type: Option<String>,
    /// The coupon.
    pub coupon_id: Option<String>,
    /// What it took off, in fen.
    pub coupon_fee: Option<Fen>,
}

/// A coupon's part of a refund (退款代金券).
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct RefundCoupon {
    /// `CASH` (充值型) or `NO_CASH` (非充值型).
    pub coupon_type: Option<String>,
    /// The coupon.
    pub coupon_refund_id: Option<String>,
    /// What went back to it, in fen.
    pub coupon_refund_fee: Option<Fen>,
}

/// Goods, for promotions on single goods (商品详情); travels as JSON within the XML.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct GoodsDetail {
    /// The original price of the order, in fen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_price: Option<Fen>,
    /// The receipt's number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt_id: Option<String>,
    /// The goods.
    pub goods_detail: Vec<Goods>,
}

impl GoodsDetail {
    /// These goods.
    #[must_use]
    pub fn new(goods_detail: Vec<Goods>) -> Self {
        Self { goods_detail, ..Self::default() }
    }
}

/// One kind of goods.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct Goods {
    /// The merchant's number for them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goods_id: Option<String>,
    /// The platform's number for them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wxpay_goods_id: Option<String>,
    /// Their name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goods_name: Option<String>,
    /// How many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<i64>,
    /// In fen each.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<Fen>,
    /// The merchant's category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub goods_category: Option<String>,
    /// A description.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
    /// A category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The merchant category code (MCC).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merchant_category_code: Option<i64>,
}

impl Goods {
    /// So many of one kind at a price each.
    #[must_use]
    pub fn new(goods_id: impl Into<String>, quantity: i64, price: Fen) -> Self {
        Self { goods_id: Some(goods_id.into()), quantity: Some(quantity), price: Some(price), ..Self::default() }
    }
}

/// Where the order is made (场景信息); travels as JSON within the XML.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SceneInfo {
    /// The shop.
    pub store_info: StoreInfo,
}

impl SceneInfo {
    /// In that shop.
    #[must_use]
    pub fn new(store_info: StoreInfo) -> Self {
        Self { store_info }
    }
}

/// A shop (门店).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StoreInfo {
    /// The merchant's number for it.
    pub id: String,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its administrative division code (行政区划码).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_code: Option<String>,
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

impl StoreInfo {
    /// The shop of that number.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), name: None, area_code: None, address: None }
    }
}

/// For `#[serde(serialize_with)]`: a value as JSON text.
pub(super) fn as_json<T: Serialize, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&serde_json::to_string(value).map_err(serde::ser::Error::custom)?)
}

/// The same, where there may be none.
pub(super) fn as_json_if_any<T: Serialize, S: Serializer>(value: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => as_json(value, serializer),
        None => serializer.serialize_none(),
    }
}

/// The promotions that were used (营销详情), as the JSON text that came. Reading it may fail; the payment it belongs to stands.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct PromotionDetail(String);

impl PromotionDetail {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The promotions: a list, or a list within an object, both of which the platform writes.
    ///
    /// # Errors
    /// The text is neither.
    ///
    /// ```
    /// # use yifen::v2::PromotionDetail;
    /// let detail: PromotionDetail = serde_json::from_value(r#"{"promotion_detail":[{"promotion_id":"109519","amount":"5"}]}"#.into())?;
    /// assert_eq!(detail.promotions()?[0].amount, Some(yifen::Fen::new(5)));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn promotions(&self) -> Result<Vec<V2Promotion>, serde_json::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Shape {
            List(Vec<V2Promotion>),
            Object { promotion_detail: Vec<V2Promotion> },
        }
        Ok(match serde_json::from_str(&self.0)? {
            Shape::List(promotions) | Shape::Object { promotion_detail: promotions } => promotions,
        })
    }
}

/// A promotion that was used (优惠). Amounts in fen; the platform writes them as numbers or as text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct V2Promotion {
    /// The coupon or the discount.
    pub promotion_id: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// `GLOBAL` or `SINGLE`.
    pub scope: Option<String>,
    /// `COUPON` or `DISCOUNT`.
    #[serde(rename = "type")]
    pub kind: Option<String>,
    /// What it took off.
    #[serde(deserialize_with = "number_or_text")]
    pub amount: Option<Fen>,
    /// The activity it came from.
    pub activity_id: Option<String>,
    /// The platform's part of it.
    #[serde(deserialize_with = "number_or_text")]
    pub wxpay_contribute: Option<Fen>,
    /// The merchant's part of it.
    #[serde(deserialize_with = "number_or_text")]
    pub merchant_contribute: Option<Fen>,
    /// Others' part of it.
    #[serde(deserialize_with = "number_or_text")]
    pub other_contribute: Option<Fen>,
    /// The goods it applied to.
    pub goods_detail: Vec<V2PromotionGoods>,
}

/// Goods a promotion applied to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[non_exhaustive]
pub struct V2PromotionGoods {
    /// The merchant's number for them.
    pub goods_id: Option<String>,
    /// A remark.
    pub goods_remark: Option<String>,
    /// What was taken off, in fen.
    #[serde(deserialize_with = "number_or_text")]
    pub discount_amount: Option<Fen>,
    /// The platform's number for them.
    pub wxpay_goods_id: Option<String>,
    /// Their name.
    pub goods_name: Option<String>,
    /// How many.
    pub quantity: Option<i64>,
    /// In fen each.
    #[serde(deserialize_with = "number_or_text")]
    pub price: Option<Fen>,
}

fn number_or_text<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Fen>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Number(i64),
        Text(String),
    }
    match Option::deserialize(deserializer)? {
        None => Ok(None),
        Some(Either::Number(fen)) => Ok(Some(Fen::new(fen))),
        Some(Either::Text(text)) if text.is_empty() => Ok(None),
        Some(Either::Text(text)) => {
            text.parse().map(|fen| Some(Fen::new(fen))).map_err(|_| serde::de::Error::custom("not a whole number"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_beijings_and_odd_ones_are_kept() {
        let read = |text: &str| V2Time(text.to_owned()).timestamp();
        assert_eq!(read("20260102100000"), Some(Timestamp::from_unix(1_767_319_200)));
        assert_eq!(read("2026-01-02 10:00:00"), Some(Timestamp::from_unix(1_767_319_200)));
        for odd in ["", "20260102", "20261302100000", "2026-01-02T10:00:00+08:00"] {
            assert_eq!(read(odd), None, "{odd}");
        }
        assert_eq!(V2Time::from(Timestamp::from_unix(i64::MAX)).as_str(), "");
    }

    #[test]
    fn promotions_come_in_two_shapes_and_two_kinds_of_numbers() {
        let list =
            r#"[{"promotion_id":"1","amount":5,"new":1,"goods_detail":[{"goods_id":"a","quantity":1,"price":"100"}]}]"#;
        let object = format!(r#"{{"promotion_detail":{}}}"#, list.replace(":5", r#":"5""#));
        let promotions = PromotionDetail(list.to_owned()).promotions().expect("a list");
        assert_eq!(PromotionDetail(object).promotions().expect("an object"), promotions);
        assert_eq!(
            (promotions[0].amount, promotions[0].goods_detail[0].price),
            (Some(Fen::new(5)), Some(Fen::new(100)))
        );
        assert!(PromotionDetail("oops".to_owned()).promotions().is_err());
    }
}
