//! The parts that orders of every scene share.

use serde::{Deserialize, Serialize};

use crate::check::{self, InvalidRequest};
use crate::id::PrepayId;
use crate::money::{Currency, Fen};

/// What an order costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct OrderAmount {
    /// In fen, at least 1.
    pub total: Fen,
    /// `CNY` when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
}

impl OrderAmount {
    /// An amount in yuan's fen.
    #[must_use]
    pub fn cny(total: Fen) -> Self {
        Self { total, currency: Some(Currency::Cny) }
    }

    pub(crate) fn check(&self) -> Result<(), InvalidRequest> {
        check::at_least("total", self.total, Fen::new(1))?;
        check::chars("currency", &self.currency, 1..=16)
    }
}

/// Where the order is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SceneInfo {
    /// The customer's address, IPv4 or IPv6, 1 to 45 characters.
    pub payer_client_ip: String,
    /// The merchant's device, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_id: Option<String>,
    /// The merchant's store.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub store_info: Option<StoreInfo>,
}

impl SceneInfo {
    /// A scene known by the customer's address only.
    #[must_use]
    pub fn new(payer_client_ip: impl Into<String>) -> Self {
        Self { payer_client_ip: payer_client_ip.into(), device_id: None, store_info: None }
    }

    pub(crate) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("payer_client_ip", &self.payer_client_ip, 1..=45)?;
        check::chars("device_id", &self.device_id, 0..=32)?;
        check::inside("store_info", self.store_info.as_ref(), StoreInfo::check)
    }
}

/// A store of the merchant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StoreInfo {
    /// The merchant's number for it, at most 32 characters.
    pub id: String,
    /// Its name, at most 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its area code, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_code: Option<String>,
    /// Its address, at most 512 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

impl StoreInfo {
    /// A store by the merchant's number for it.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), name: None, area_code: None, address: None }
    }

    pub(crate) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("id", &self.id, 1..=32)?;
        check::chars("name", &self.name, 0..=256)?;
        check::chars("area_code", &self.area_code, 0..=32)?;
        check::chars("address", &self.address, 0..=512)
    }
}

/// A store, named by either number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StoreRef {
    /// The platform's number for it (门店编号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The merchant's own number for it (商户侧门店编号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_id: Option<String>,
}

impl StoreRef {
    /// A store by the platform's number.
    #[must_use]
    pub fn by_id(id: impl Into<String>) -> Self {
        Self { id: Some(id.into()), out_id: None }
    }

    /// A store by the merchant's own number.
    #[must_use]
    pub fn by_out_id(out_id: impl Into<String>) -> Self {
        Self { id: None, out_id: Some(out_id.into()) }
    }
}

/// Goods and receipts, for promotions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct OrderDetail {
    /// The price before promotions, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_price: Option<Fen>,
    /// The merchant's receipt, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invoice_id: Option<String>,
    /// The goods.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goods_detail: Vec<GoodsDetail>,
}

impl OrderDetail {
    pub(crate) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("invoice_id", &self.invoice_id, 0..=32)?;
        check::each("goods_detail", &self.goods_detail, GoodsDetail::check)
    }
}

/// One kind of goods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GoodsDetail {
    /// The merchant's number for it, at most 32 characters.
    pub merchant_goods_id: String,
    /// The platform's number for it, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wechatpay_goods_id: Option<String>,
    /// Its name, at most 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_name: Option<String>,
    /// How many.
    pub quantity: i64,
    /// In fen each.
    pub unit_price: Fen,
}

impl GoodsDetail {
    /// So many goods at that price each.
    #[must_use]
    pub fn new(merchant_goods_id: impl Into<String>, quantity: i64, unit_price: Fen) -> Self {
        let merchant_goods_id = merchant_goods_id.into();
        Self { merchant_goods_id, wechatpay_goods_id: None, goods_name: None, quantity, unit_price }
    }

    pub(crate) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("merchant_goods_id", &self.merchant_goods_id, 1..=32)?;
        check::chars("wechatpay_goods_id", &self.wechatpay_goods_id, 0..=32)?;
        check::chars("goods_name", &self.goods_name, 0..=256)
    }
}

/// What happens to the money after payment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SettleInfo {
    /// Whether it is kept for profit sharing (分账).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profit_sharing: Option<bool>,
}

/// What happens to the money of an order that a partner may subsidise.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerSettleInfo {
    /// Whether it is kept for profit sharing (分账).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profit_sharing: Option<bool>,
    /// What the partner adds (补差金额), in fen; needs `profit_sharing`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsidy_amount: Option<Fen>,
}

/// A way of paying that an order rules out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum LimitPay {
    /// Not from the balance.
    #[serde(rename = "no_balance")]
    NoBalance,
    /// Not by credit card.
    #[serde(rename = "no_credit")]
    NoCredit,
    /// Not by debit card.
    #[serde(rename = "no_debit")]
    NoDebit,
    /// From the balance only.
    #[serde(rename = "balance_only")]
    BalanceOnly,
    /// Any other way, kept as it came.
    #[serde(untagged)]
    Other(String),
}

/// The order is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PrepayIdAnswer {
    /// What [`invoke`](crate::invoke) signs for the front end, good for two hours.
    pub prepay_id: PrepayId,
}

impl PrepayIdAnswer {
    /// An answer, as the platform's side makes it.
    #[must_use]
    pub fn new(prepay_id: PrepayId) -> Self {
        Self { prepay_id }
    }
}
