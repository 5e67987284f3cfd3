//! `POST /v3/combine-transactions/app`: several orders paid as one in an app (合单下单-APP支付).

use http::Method;
use serde::{Deserialize, Serialize};

use super::super::empty_as_none;
use super::order::{CombineAmount, CombineScene, TradeScenario, how_many};
use crate::api::transactions::{LimitPay, PartnerSettleInfo, PayerIdentity, SubsidyInfo};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, CombineOutTradeNo, InvalidId, Mchid, Openid, OutTradeNo, PrepayId};
use crate::money::Fen;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Orders parts of several merchants as one payment in an app.
///
/// The parts are paid all or none, and one notification tells of all. How many parts there may be: 2 to 10 of merchants
/// themselves, 1 to 50 with sub-merchants. Errors: `PARAM_ERROR`, `INVALID_REQUEST`, `APPID_MCHID_NOT_MATCH`,
/// `MCH_NOT_EXISTS`, `NO_AUTH`, `SIGN_ERROR`, `OUT_TRADE_NO_USED`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`.
///
/// ```
/// use yifen::Fen;
/// use yifen::api::combine_transactions::{CombineAppSubOrder, CombinePrepayApp};
/// let part = |number, merchant| CombineAppSubOrder::new(merchant, number, "Tea", "table 7", Fen::new(1990));
/// let parts = vec![part("tea-20260101-0001", "1900000109")?, part("tea-20260101-0002", "1900000110")?];
/// let call = CombinePrepayApp::new(
///     "wx8888888888888888", "1900000001", "tea-20260101-all", "https://shop.example/notify", parts,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/combine-transactions/app");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CombinePrepayApp {
    /// The appid the combined order belongs to (合单应用ID).
    pub combine_appid: Appid,
    /// The merchant number that orders (合单商户号), and whose client sends it.
    pub combine_mchid: Mchid,
    /// The number of the combined order; a repeated call must carry the same.
    pub combine_out_trade_no: CombineOutTradeNo,
    /// Where the order is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scene_info: Option<CombineScene>,
    /// The parts: 2 to 10 of merchants themselves, 1 to 50 with sub-merchants.
    pub sub_orders: Vec<CombineAppSubOrder>,
    /// Who may pay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub combine_payer_info: Option<CombineAppPayer>,
    /// When the order begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_start: Option<Timestamp>,
    /// The latest moment to pay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_expire: Option<Timestamp>,
    /// A session that was ordered before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prepay_id: Option<PrepayId>,
    /// Where the one notification goes: an absolute public http(s) URL without a query, at most 255 characters.
    pub notify_url: String,
    /// What it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trade_scenario: Option<TradeScenario>,
    /// Ways of paying that are ruled out; credit cards cannot be.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub limit_pay: Vec<LimitPay>,
    /// The contract that is signed, too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract_info: Option<CombineContract>,
    /// What the merchant bears of paying by instalments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subsidy_info: Option<SubsidyInfo>,
}

impl CombinePrepayApp {
    /// A combined order of these parts. `combine_mchid` must be the one whose client sends it.
    ///
    /// # Errors
    /// A number, appid or merchant number that breaks its rule.
    pub fn new(
        combine_appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        combine_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        combine_out_trade_no: impl TryInto<CombineOutTradeNo, Error: Into<InvalidId>>,
        notify_url: impl Into<String>,
        sub_orders: Vec<CombineAppSubOrder>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            combine_appid: combine_appid.try_into().map_err(Into::into)?,
            combine_mchid: combine_mchid.try_into().map_err(Into::into)?,
            combine_out_trade_no: combine_out_trade_no.try_into().map_err(Into::into)?,
            scene_info: None,
            sub_orders,
            combine_payer_info: None,
            time_start: None,
            time_expire: None,
            prepay_id: None,
            notify_url: notify_url.into(),
            trade_scenario: None,
            limit_pay: Vec::new(),
            contract_info: None,
            subsidy_info: None,
        })
    }
}

impl Endpoint for CombinePrepayApp {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/combine-transactions/app";
    type Response = CombinePrepayAppAnswer;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::inside("scene_info", self.scene_info.as_ref(), CombineScene::check)?;
        how_many(&self.sub_orders, |order| order.sub_mchid.is_some() || order.individual_auth_id.is_some())?;
        check::each("sub_orders", &self.sub_orders, CombineAppSubOrder::check)?;
        check::notify_url("notify_url", &self.notify_url, 255)
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.combine_payer_info
            .as_ref()
            .and_then(|payer| payer.identity.as_ref())
            .map_or_else(Vec::new, PayerIdentity::sealed)
    }
}

/// A part of a combined order in an app (子单信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CombineAppSubOrder {
    /// Whose order it is: the merchant, or the partner of `sub_mchid`.
    pub mchid: Mchid,
    /// The authorisation of a person who sells (个人收款).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub individual_auth_id: Option<String>,
    /// That person's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub individual_name: Option<String>,
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

impl CombineAppSubOrder {
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
            individual_auth_id: None,
            individual_name: None,
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

/// Who may pay a combined order in an app.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CombineAppPayer {
    /// The real name the payer must have (实名支付).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity: Option<PayerIdentity>,
    /// The user as `combine_appid` knows them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub openid: Option<Openid>,
}

/// The contract that is signed together with a combined order (签约信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CombineContract {
    /// The merchant number the contract is with.
    pub mchid: Mchid,
    /// The appid the contract is with.
    pub appid: Appid,
    /// The merchant's own number for the contract.
    pub out_contract_code: String,
    /// The deduction plan (模板).
    pub plan_id: i64,
    /// The account that the user sees.
    pub contract_display_account: String,
    /// Where the notification of the contract goes.
    pub notify_url: String,
}

impl CombineContract {
    /// A contract by the merchant's own number.
    ///
    /// # Errors
    /// A merchant number or appid that breaks its rule.
    pub fn new(
        mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        out_contract_code: impl Into<String>,
        plan_id: i64,
        contract_display_account: impl Into<String>,
        notify_url: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            mchid: mchid.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            out_contract_code: out_contract_code.into(),
            plan_id,
            contract_display_account: contract_display_account.into(),
            notify_url: notify_url.into(),
        })
    }
}

/// The combined order is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CombinePrepayAppAnswer {
    /// What [`invoke`](crate::invoke) signs for the app, good for two hours.
    pub prepay_id: PrepayId,
    /// What became of the contract, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contract_result: Option<ContractResult>,
}

impl CombinePrepayAppAnswer {
    /// An answer, as the platform's side makes it.
    #[must_use]
    pub fn new(prepay_id: PrepayId) -> Self {
        Self { prepay_id, contract_result: None }
    }
}

/// What became of a contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ContractResult {
    /// `SUCCESS`, or why not.
    pub code: String,
    /// The same in words.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub message: Option<String>,
}

impl ContractResult {
    /// A result, as the platform's side makes it.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: code.into(), message: None }
    }
}
