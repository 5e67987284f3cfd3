//! The parts that combined orders of every scene share.

use serde::{Deserialize, Serialize};

use crate::api::transactions::{PartnerSettleInfo, PayerIdentity};
use crate::check::{self, InvalidRequest};
use crate::id::{Appid, InvalidId, Mchid, Openid, OutTradeNo};
use crate::money::{Currency, Fen};

/// What a part costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CombineAmount {
    /// In fen, at least 1.
    pub total_amount: Fen,
    /// `CNY`.
    pub currency: Currency,
}

impl CombineAmount {
    /// An amount in yuan's fen.
    #[must_use]
    pub fn cny(total_amount: Fen) -> Self {
        Self { total_amount, currency: Currency::Cny }
    }

    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::at_least("total_amount", self.total_amount, Fen::new(1))?;
        check::chars("currency", &self.currency, 1..=8)
    }
}

/// A part of a combined order outside WeChat or by QR code: one of a sub-merchant (子单信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CombineSubOrder {
    /// Whose order it is: the merchant, or the partner of `sub_mchid`.
    pub mchid: Mchid,
    /// Comes back in queries and notifications, 1 to 128 characters.
    pub attach: String,
    /// What it costs.
    pub amount: CombineAmount,
    /// The merchant's number for this part.
    pub out_trade_no: OutTradeNo,
    /// The sub-merchant's number (子商户号), if a partner orders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// A promotion mark, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_tag: Option<String>,
    /// 1 to 127 characters; shown to the customer.
    pub description: String,
    /// What happens to the money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settle_info: Option<PartnerSettleInfo>,
    /// The sub-merchant's appid (子商户应用ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
}

impl CombineSubOrder {
    /// A part of a combined order.
    ///
    /// # Errors
    /// A number or merchant number that breaks its rule.
    pub fn new(
        mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        description: impl Into<String>,
        attach: impl Into<String>,
        total: Fen,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            mchid: mchid.try_into().map_err(Into::into)?,
            attach: attach.into(),
            amount: CombineAmount::cny(total),
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            sub_mchid: None,
            goods_tag: None,
            description: description.into(),
            settle_info: None,
            sub_appid: None,
        })
    }

    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("description", &self.description, 1..=127)?;
        check::chars("attach", &self.attach, 1..=128)?;
        check::chars("goods_tag", &self.goods_tag, 0..=32)?;
        check::inside("amount", &self.amount, CombineAmount::check)
    }
}

/// A part of a combined order inside WeChat (子单信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CombineJsapiSubOrder {
    /// Whose order it is: the merchant, or the partner of `sub_mchid`.
    pub mchid: Mchid,
    /// Comes back in queries and notifications, 1 to 128 characters.
    pub attach: String,
    /// What it costs.
    pub amount: CombineAmount,
    /// The merchant's number for this part.
    pub out_trade_no: OutTradeNo,
    /// The sub-merchant's number (子商户号), if a partner orders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// The goods, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// A promotion mark, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_tag: Option<String>,
    /// 1 to 127 characters; shown to the customer.
    pub description: String,
    /// What happens to the money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settle_info: Option<PartnerSettleInfo>,
    /// The sub-merchant's appid (子商户应用ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// Whether it is kept for profit sharing; the older place of `settle_info.profit_sharing`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profit_sharing: Option<bool>,
}

impl CombineJsapiSubOrder {
    /// A part of a combined order.
    ///
    /// # Errors
    /// A number or merchant number that breaks its rule.
    pub fn new(
        mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        description: impl Into<String>,
        attach: impl Into<String>,
        total: Fen,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            mchid: mchid.try_into().map_err(Into::into)?,
            attach: attach.into(),
            amount: CombineAmount::cny(total),
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            sub_mchid: None,
            detail: None,
            goods_tag: None,
            description: description.into(),
            settle_info: None,
            sub_appid: None,
            profit_sharing: None,
        })
    }

    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("description", &self.description, 1..=127)?;
        check::chars("attach", &self.attach, 1..=128)?;
        check::chars("goods_tag", &self.goods_tag, 0..=32)?;
        check::inside("amount", &self.amount, CombineAmount::check)
    }
}

/// Where a combined order is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CombineScene {
    /// The merchant's device, at most 16 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_id: Option<String>,
    /// The customer's address, IPv4 or IPv6, 1 to 45 characters.
    pub payer_client_ip: String,
}

impl CombineScene {
    /// A scene known by the customer's address only.
    #[must_use]
    pub fn new(payer_client_ip: impl Into<String>) -> Self {
        Self { device_id: None, payer_client_ip: payer_client_ip.into() }
    }

    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("device_id", &self.device_id, 0..=16)?;
        check::chars("payer_client_ip", &self.payer_client_ip, 1..=45)
    }
}

/// Who pays a combined order (支付者).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CombinePayer {
    /// The user as `combine_appid` knows them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub openid: Option<Openid>,
    /// The user as the sub-merchant's appid knows them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_openid: Option<Openid>,
    /// The real name the payer must have (实名支付).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity: Option<PayerIdentity>,
}

impl CombinePayer {
    /// The user as `combine_appid` knows them.
    #[must_use]
    pub fn new(openid: Openid) -> Self {
        Self { openid: Some(openid), sub_openid: None, identity: None }
    }
}

/// What a combined order is for (交易场景).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum TradeScenario {
    /// Taking used goods in exchange (以旧换新).
    #[serde(rename = "RECOMMERCE")]
    Recommerce,
    /// Any other, kept as it came.
    #[serde(untagged)]
    Other(String),
}

/// Whether there are as many parts as may be: 2 to 10 of merchants themselves, 1 to 50 as soon as one is a
/// sub-merchant's or a person's.
pub(super) fn how_many<T>(sub_orders: &Vec<T>, for_others: impl Fn(&T) -> bool) -> Result<(), InvalidRequest> {
    let range = if sub_orders.iter().any(for_others) { 1..=50 } else { 2..=10 };
    check::items("sub_orders", sub_orders, range)
}
