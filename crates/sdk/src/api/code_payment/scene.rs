//! The parts that only orders by a scanned code have.

use serde::{Deserialize, Serialize};

use crate::api::transactions::StoreRef;
use crate::id::AuthCode;
use crate::money::Fen;

/// Whose code was scanned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CodePayer {
    /// What the scanned code says.
    pub auth_code: AuthCode,
}

impl CodePayer {
    /// The customer with that code.
    #[must_use]
    pub fn new(auth_code: AuthCode) -> Self {
        Self { auth_code }
    }
}

/// Where the code was scanned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CodePayScene {
    /// The merchant's device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_id: Option<String>,
    /// The device's address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_ip: Option<String>,
    /// The merchant's store.
    pub store_info: StoreRef,
}

impl CodePayScene {
    /// A scene known by its store only.
    #[must_use]
    pub fn new(store_info: StoreRef) -> Self {
        Self { device_id: None, device_ip: None, store_info }
    }
}

/// Goods and receipts, for promotions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CodePayDetail {
    /// The price before promotions, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_price: Option<Fen>,
    /// The merchant's receipt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invoice_id: Option<String>,
    /// The goods.
    pub goods_detail: Vec<CodePayGoods>,
}

impl CodePayDetail {
    /// These goods.
    #[must_use]
    pub fn new(goods_detail: Vec<CodePayGoods>) -> Self {
        Self { cost_price: None, invoice_id: None, goods_detail }
    }
}

/// One kind of goods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CodePayGoods {
    /// The merchant's number for it.
    pub merchant_goods_id: String,
    /// The platform's number for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wxpay_goods_id: Option<String>,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_name: Option<String>,
    /// How many.
    pub quantity: i64,
    /// In fen each.
    pub unit_price: Fen,
}

impl CodePayGoods {
    /// So many goods at that price each.
    #[must_use]
    pub fn new(merchant_goods_id: impl Into<String>, quantity: i64, unit_price: Fen) -> Self {
        Self {
            merchant_goods_id: merchant_goods_id.into(),
            wxpay_goods_id: None,
            goods_name: None,
            quantity,
            unit_price,
        }
    }
}
