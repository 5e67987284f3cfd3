//! The parts of orders that sign a contract, too (支付中签约).

use serde::{Deserialize, Serialize};

use super::order::GoodsDetail;
use crate::check::{self, InvalidRequest};
use crate::id::{Appid, InvalidId, Mchid};
use crate::money::Fen;

/// The contract that is signed together with an app order (签约信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AppContract {
    /// The deduction plan (模板).
    pub plan_id: String,
    /// The merchant number the contract is with.
    pub contract_mchid: Mchid,
    /// The appid the contract is with.
    pub contract_appid: Appid,
    /// The merchant's own number for the contract.
    pub contract_code: String,
    /// The serial number of the request for it.
    pub request_serial: String,
    /// The account that the user sees.
    pub contract_display_account: String,
    /// Where the notification of the contract goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract_notify_url: Option<String>,
}

impl AppContract {
    /// A contract by the merchant's own number.
    ///
    /// # Errors
    /// A number, appid or merchant number that breaks its rule.
    pub fn new(
        plan_id: impl Into<String>,
        contract_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        contract_appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        contract_code: impl Into<String>,
        request_serial: impl Into<String>,
        contract_display_account: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            plan_id: plan_id.into(),
            contract_mchid: contract_mchid.try_into().map_err(Into::into)?,
            contract_appid: contract_appid.try_into().map_err(Into::into)?,
            contract_code: contract_code.into(),
            request_serial: request_serial.into(),
            contract_display_account: contract_display_account.into(),
            contract_notify_url: None,
        })
    }
}

/// What is signed or authorised together with an order inside WeChat (签约信息): which fields belong together depends on
/// the product.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct JsapiContract {
    /// The token of an authorisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
    /// A contract for paying without a password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password_free_contract_id: Option<String>,
    /// The deduction plan (模板).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<String>,
    /// The merchant number the contract is with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract_mchid: Option<Mchid>,
    /// The appid the contract is with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract_appid: Option<Appid>,
    /// The merchant's own number for the contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract_code: Option<String>,
    /// The serial number of the request for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_serial: Option<String>,
    /// The account that the user sees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract_display_account: Option<String>,
    /// Where the notification of the contract goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract_notify_url: Option<String>,
}

/// Goods and receipts of an order that signs a contract, too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ContractOrderDetail {
    /// The price before promotions, in fen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_price: Option<Fen>,
    /// The merchant's receipt, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invoice_id: Option<String>,
    /// The goods.
    pub goods_detail: Vec<GoodsDetail>,
}

impl ContractOrderDetail {
    /// These goods.
    #[must_use]
    pub fn new(goods_detail: Vec<GoodsDetail>) -> Self {
        Self { cost_price: None, invoice_id: None, goods_detail }
    }

    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("invoice_id", &self.invoice_id, 0..=32)?;
        check::each("goods_detail", &self.goods_detail, GoodsDetail::check)
    }
}

/// Where an order is made that signs a contract, too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ContractScene {
    /// The customer's address, IPv4 or IPv6, 1 to 45 characters.
    pub payer_client_ip: String,
    /// The merchant's device, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_id: Option<String>,
    /// The merchant's store.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub store_info: Option<ContractStore>,
}

impl ContractScene {
    /// A scene known by the customer's address only.
    #[must_use]
    pub fn new(payer_client_ip: impl Into<String>) -> Self {
        Self { payer_client_ip: payer_client_ip.into(), device_id: None, store_info: None }
    }

    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("payer_client_ip", &self.payer_client_ip, 1..=45)?;
        check::chars("device_id", &self.device_id, 0..=32)?;
        check::inside("store_info", self.store_info.as_ref(), ContractStore::check)
    }
}

/// A store of the merchant.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ContractStore {
    /// The merchant's number for it, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
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

impl ContractStore {
    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("id", &self.id, 0..=32)?;
        check::chars("name", &self.name, 0..=256)?;
        check::chars("area_code", &self.area_code, 0..=32)?;
        check::chars("address", &self.address, 0..=512)
    }
}
