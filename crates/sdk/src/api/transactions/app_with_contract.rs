//! `POST /v3/pay/transactions/app-with-contract`: an order in an app that signs a contract, too (APP下单并签约), and its
//! partner form.

use http::Method;
use serde::{Deserialize, Serialize};

use super::contract::{AppContract, ContractOrderDetail, ContractScene};
use super::order::{OrderAmount, PrepayIdAnswer, SettleInfo};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, OutTradeNo};
use crate::money::Fen;
use crate::time::Timestamp;

/// Orders a payment in an app, and has the customer sign a contract for later deductions with it.
///
/// Errors as [`PrepayApp`](super::PrepayApp).
///
/// ```
/// use yifen::Fen;
/// use yifen::api::transactions::{AppContract, PrepayAppWithContract};
/// let contract = AppContract::new(
///     "12251", "1900000001", "wx8888888888888888", "contract-1", "1", "Tea club",
/// )?;
/// let call = PrepayAppWithContract::new(
///     "wx8888888888888888", "1900000001", "Tea for two", "tea-20260101-0001", "https://shop.example/notify",
///     Fen::new(1990), contract,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/pay/transactions/app-with-contract");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PrepayAppWithContract {
    /// The appid the order belongs to.
    pub appid: Appid,
    /// The merchant number.
    pub mchid: Mchid,
    /// 1 to 127 bytes; shown to the customer.
    pub description: String,
    /// The merchant's number for the order; a repeated call must carry the same.
    pub out_trade_no: OutTradeNo,
    /// The latest moment to pay; without it the platform closes after 7 days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_expire: Option<Timestamp>,
    /// Comes back in queries and notifications, at most 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attach: Option<String>,
    /// Where the notification goes: an absolute public http(s) URL without a query, at most 255 characters.
    pub notify_url: String,
    /// A promotion mark, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_tag: Option<String>,
    /// Whether the receipt page offers an electronic invoice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support_fapiao: Option<bool>,
    /// What it costs.
    pub amount: OrderAmount,
    /// Goods and receipts, for promotions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<ContractOrderDetail>,
    /// Where the order is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene_info: Option<ContractScene>,
    /// What happens to the money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settle_info: Option<SettleInfo>,
    /// The contract that is signed, too.
    pub contract_info: AppContract,
}

impl PrepayAppWithContract {
    /// An order with what every order needs. `mchid` must be the one whose client sends it.
    ///
    /// # Errors
    /// A number, appid or merchant number that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        description: impl Into<String>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        notify_url: impl Into<String>,
        total: Fen,
        contract_info: AppContract,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: appid.try_into().map_err(Into::into)?,
            mchid: mchid.try_into().map_err(Into::into)?,
            description: description.into(),
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            time_expire: None,
            attach: None,
            notify_url: notify_url.into(),
            goods_tag: None,
            support_fapiao: None,
            amount: OrderAmount::cny(total),
            detail: None,
            scene_info: None,
            settle_info: None,
            contract_info,
        })
    }
}

impl Endpoint for PrepayAppWithContract {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/pay/transactions/app-with-contract";
    type Response = PrepayIdAnswer;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::bytes("description", &self.description, 1..=127)?;
        check::chars("attach", &self.attach, 0..=128)?;
        check::notify_url("notify_url", &self.notify_url, 255)?;
        check::chars("goods_tag", &self.goods_tag, 0..=32)?;
        check::inside("amount", &self.amount, OrderAmount::check)?;
        check::inside("detail", self.detail.as_ref(), ContractOrderDetail::check)?;
        check::inside("scene_info", self.scene_info.as_ref(), ContractScene::check)
    }
}

/// Orders a payment to a sub-merchant in an app, and has the customer sign a contract for later deductions with it.
///
/// Errors as [`PrepayApp`](super::PrepayApp).
///
/// ```
/// use yifen::Fen;
/// use yifen::api::transactions::{AppContract, PartnerPrepayAppWithContract};
/// let contract = AppContract::new(
///     "12251", "1900000001", "wx8888888888888888", "contract-1", "1", "Tea club",
/// )?;
/// let call = PartnerPrepayAppWithContract::new(
///     "wx8888888888888888", "1900000001", "1900000109", "Tea for two", "tea-20260101-0001", "https://shop.example/notify",
///     Fen::new(1990), contract,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/pay/partner/transactions/app-with-contract");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerPrepayAppWithContract {
    /// The partner's appid (服务商应用ID).
    pub sp_appid: Appid,
    /// The partner's merchant number (服务商商户号).
    pub sp_mchid: Mchid,
    /// The sub-merchant's appid (子商户应用ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// The sub-merchant's number (子商户号).
    pub sub_mchid: Mchid,
    /// 1 to 127 bytes; shown to the customer.
    pub description: String,
    /// The merchant's number for the order; a repeated call must carry the same.
    pub out_trade_no: OutTradeNo,
    /// The latest moment to pay; without it the platform closes after 7 days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_expire: Option<Timestamp>,
    /// Comes back in queries and notifications, at most 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attach: Option<String>,
    /// Where the notification goes: an absolute public http(s) URL without a query, at most 255 characters.
    pub notify_url: String,
    /// A promotion mark, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_tag: Option<String>,
    /// Whether the receipt page offers an electronic invoice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support_fapiao: Option<bool>,
    /// What it costs.
    pub amount: OrderAmount,
    /// Goods and receipts, for promotions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<ContractOrderDetail>,
    /// Where the order is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene_info: Option<ContractScene>,
    /// What happens to the money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settle_info: Option<SettleInfo>,
    /// The contract that is signed, too.
    pub contract_info: AppContract,
}

impl PartnerPrepayAppWithContract {
    /// An order with what every order needs. `sp_mchid` must be the one whose client sends it.
    ///
    /// # Errors
    /// A number, appid or merchant number that breaks its rule.
    #[expect(clippy::too_many_arguments, reason = "an order names them all")]
    pub fn new(
        sp_appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        sp_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        description: impl Into<String>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        notify_url: impl Into<String>,
        total: Fen,
        contract_info: AppContract,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sp_appid: sp_appid.try_into().map_err(Into::into)?,
            sp_mchid: sp_mchid.try_into().map_err(Into::into)?,
            sub_appid: None,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            description: description.into(),
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            time_expire: None,
            attach: None,
            notify_url: notify_url.into(),
            goods_tag: None,
            support_fapiao: None,
            amount: OrderAmount::cny(total),
            detail: None,
            scene_info: None,
            settle_info: None,
            contract_info,
        })
    }
}

impl Endpoint for PartnerPrepayAppWithContract {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/pay/partner/transactions/app-with-contract";
    type Response = PrepayIdAnswer;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::bytes("description", &self.description, 1..=127)?;
        check::chars("attach", &self.attach, 0..=128)?;
        check::notify_url("notify_url", &self.notify_url, 255)?;
        check::chars("goods_tag", &self.goods_tag, 0..=32)?;
        check::inside("amount", &self.amount, OrderAmount::check)?;
        check::inside("detail", self.detail.as_ref(), ContractOrderDetail::check)?;
        check::inside("scene_info", self.scene_info.as_ref(), ContractScene::check)
    }
}
