//! `POST /v3/pay/transactions/codepay`: an order paid by the customer's code (付款码支付), and its partner form.

use http::Method;
use serde::{Deserialize, Serialize};

use super::payment::{CodePayment, PartnerCodePayment};
use super::scene::{CodePayDetail, CodePayScene, CodePayer};
use crate::api::transactions::{OrderAmount, SettleInfo};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, AuthCode, InvalidId, Mchid, OutTradeNo};
use crate::money::Fen;

/// Takes a payment by the code that the customer shows and the merchant scans.
///
/// Either the answer says it is paid, or its state is `USERPAYING`: the customer is asked for the password. Then query
/// with the same number from 5 s on; whoever gives up reverses it ([`ReverseTransaction`](super::ReverseTransaction)),
/// 15 s after at the earliest. An answer that never came is queried, too. Errors: the common ones (`PARAM_ERROR`,
/// `INVALID_REQUEST`, `APPID_MCHID_NOT_MATCH`, `NO_AUTH`, `SIGN_ERROR`, `FREQUENCY_LIMITED`, `SYSTEM_ERROR`).
///
/// ```
/// use yifen::Fen;
/// use yifen::api::code_payment::{CodePay, CodePayScene};
/// use yifen::api::transactions::StoreRef;
/// let scene = CodePayScene::new(StoreRef::by_out_id("1001"));
/// let call = CodePay::new(
///     "wx8888888888888888", "1900000001", "Tea for two", "tea-20260101-0001",
///     "131234567890123456", Fen::new(1990), scene,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/pay/transactions/codepay");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CodePay {
    /// The appid the order belongs to.
    pub appid: Appid,
    /// The merchant number.
    pub mchid: Mchid,
    /// 1 to 127 characters; shown to the customer.
    pub description: String,
    /// The merchant's number for the order; a repeated call must carry the same.
    pub out_trade_no: OutTradeNo,
    /// Comes back in queries and notifications, at most 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attach: Option<String>,
    /// A promotion mark, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_tag: Option<String>,
    /// Whether the receipt page offers an electronic invoice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support_fapiao: Option<bool>,
    /// Whose code was scanned.
    pub payer: CodePayer,
    /// What it costs.
    pub amount: OrderAmount,
    /// Where the code was scanned.
    pub scene_info: CodePayScene,
    /// Goods and receipts, for promotions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<CodePayDetail>,
    /// What happens to the money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settle_info: Option<SettleInfo>,
}

impl CodePay {
    /// An order with what every order needs. `mchid` must be the one whose client sends it.
    ///
    /// # Errors
    /// A number, appid, code or merchant number that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        description: impl Into<String>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        auth_code: impl TryInto<AuthCode, Error: Into<InvalidId>>,
        total: Fen,
        scene_info: CodePayScene,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: appid.try_into().map_err(Into::into)?,
            mchid: mchid.try_into().map_err(Into::into)?,
            description: description.into(),
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            attach: None,
            goods_tag: None,
            support_fapiao: None,
            payer: CodePayer::new(auth_code.try_into().map_err(Into::into)?),
            amount: OrderAmount::cny(total),
            scene_info,
            detail: None,
            settle_info: None,
        })
    }
}

impl Endpoint for CodePay {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/pay/transactions/codepay";
    type Response = CodePayment;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("description", &self.description, 1..=127)?;
        check::chars("attach", &self.attach, 0..=128)?;
        check::chars("goods_tag", &self.goods_tag, 0..=32)?;
        check::inside("amount", &self.amount, OrderAmount::check)
    }
}

/// Takes a payment to a sub-merchant by a scanned code, as [`CodePay`] does for a merchant's own.
///
/// Errors as there.
///
/// ```
/// use yifen::Fen;
/// use yifen::api::code_payment::{CodePayScene, PartnerCodePay};
/// use yifen::api::transactions::StoreRef;
/// let scene = CodePayScene::new(StoreRef::by_out_id("1001"));
/// let call = PartnerCodePay::new(
///     "wx8888888888888888", "1900000001", "1900000109", "Tea for two", "tea-20260101-0001",
///     "131234567890123456", Fen::new(1990), scene,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/pay/partner/transactions/codepay");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerCodePay {
    /// The partner's appid (服务商应用ID).
    pub sp_appid: Appid,
    /// The partner's merchant number (服务商商户号).
    pub sp_mchid: Mchid,
    /// The sub-merchant's appid (子商户应用ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// The sub-merchant's number (子商户号).
    pub sub_mchid: Mchid,
    /// 1 to 127 characters; shown to the customer.
    pub description: String,
    /// The merchant's number for the order; a repeated call must carry the same.
    pub out_trade_no: OutTradeNo,
    /// Comes back in queries and notifications, at most 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attach: Option<String>,
    /// A promotion mark, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub goods_tag: Option<String>,
    /// Whether the receipt page offers an electronic invoice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub support_fapiao: Option<bool>,
    /// Whose code was scanned.
    pub payer: CodePayer,
    /// What it costs.
    pub amount: OrderAmount,
    /// Where the code was scanned.
    pub scene_info: CodePayScene,
    /// Goods and receipts, for promotions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<CodePayDetail>,
    /// What happens to the money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settle_info: Option<SettleInfo>,
}

impl PartnerCodePay {
    /// An order with what every order needs. `sp_mchid` must be the one whose client sends it.
    ///
    /// # Errors
    /// A number, appid, code or merchant number that breaks its rule.
    #[expect(clippy::too_many_arguments, reason = "an order names them all")]
    pub fn new(
        sp_appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        sp_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        description: impl Into<String>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
        auth_code: impl TryInto<AuthCode, Error: Into<InvalidId>>,
        total: Fen,
        scene_info: CodePayScene,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sp_appid: sp_appid.try_into().map_err(Into::into)?,
            sp_mchid: sp_mchid.try_into().map_err(Into::into)?,
            sub_appid: None,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            description: description.into(),
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
            attach: None,
            goods_tag: None,
            support_fapiao: None,
            payer: CodePayer::new(auth_code.try_into().map_err(Into::into)?),
            amount: OrderAmount::cny(total),
            scene_info,
            detail: None,
            settle_info: None,
        })
    }
}

impl Endpoint for PartnerCodePay {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/pay/partner/transactions/codepay";
    type Response = PartnerCodePayment;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("description", &self.description, 1..=127)?;
        check::chars("attach", &self.attach, 0..=128)?;
        check::chars("goods_tag", &self.goods_tag, 0..=32)?;
        check::inside("amount", &self.amount, OrderAmount::check)
    }
}
