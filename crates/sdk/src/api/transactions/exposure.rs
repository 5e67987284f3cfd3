//! `POST /v3/pay/transactions/exposure`: whether to show WeChat's instalments before ordering (微信分付-支付方式前置服务), and its
//! partner form.

use http::Method;
use serde::{Deserialize, Serialize};

use super::super::empty_as_none;
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, Openid, OutTradeNo};

/// Asks, before ordering, whether WeChat's instalments (分付) shall be shown to a customer.
///
/// Errors: the common ones (`PARAM_ERROR`, `INVALID_REQUEST`, `NO_AUTH`, `SIGN_ERROR`, `FREQUENCY_LIMITED`,
/// `SYSTEM_ERROR`).
///
/// ```
/// use yifen::api::transactions::{ExposurePayer, PaymentMethodExposure};
/// let mut payer = ExposurePayer::default();
/// payer.openid = Some("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o".parse()?);
/// let call = PaymentMethodExposure::new("wx8888888888888888", payer, "tea-20260101-0001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/pay/transactions/exposure");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PaymentMethodExposure {
    /// The merchant number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mchid: Option<Mchid>,
    /// The appid the order will belong to.
    pub appid: Appid,
    /// Who is about to pay.
    pub payer: ExposurePayer,
    /// The order the customer is about to pay.
    pub out_trade_no: OutTradeNo,
}

impl PaymentMethodExposure {
    /// Asks for a customer and an order to come.
    ///
    /// # Errors
    /// A number, appid or merchant number that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        payer: ExposurePayer,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            mchid: None,
            appid: appid.try_into().map_err(Into::into)?,
            payer,
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for PaymentMethodExposure {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/pay/transactions/exposure";
    type Response = PaymentMethodExposed;
}

/// Asks for a sub-merchant, as [`PaymentMethodExposure`] does for a merchant's own.
///
/// Errors as there.
///
/// ```
/// use yifen::api::transactions::{PartnerExposurePayer, PartnerPaymentMethodExposure};
/// let mut payer = PartnerExposurePayer::default();
/// payer.sp_openid = Some("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o".parse()?);
/// let call = PartnerPaymentMethodExposure::new(
///     "wx8888888888888888", "1900000001", "wx8888888888888889", payer, "tea-20260101-0001",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/pay/partner/transactions/exposure");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerPaymentMethodExposure {
    /// The partner's appid (服务商应用ID).
    pub sp_appid: Appid,
    /// The partner's merchant number (服务商商户号).
    pub sp_mchid: Mchid,
    /// The sub-merchant's appid (子商户应用ID).
    pub sub_appid: Appid,
    /// The sub-merchant's number (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// Who is about to pay.
    pub payer: PartnerExposurePayer,
    /// The order the customer is about to pay.
    pub out_trade_no: OutTradeNo,
}

impl PartnerPaymentMethodExposure {
    /// Asks for a customer and an order to come.
    ///
    /// # Errors
    /// A number, appid or merchant number that breaks its rule.
    pub fn new(
        sp_appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        sp_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        sub_appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        payer: PartnerExposurePayer,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sp_appid: sp_appid.try_into().map_err(Into::into)?,
            sp_mchid: sp_mchid.try_into().map_err(Into::into)?,
            sub_appid: sub_appid.try_into().map_err(Into::into)?,
            sub_mchid: None,
            payer,
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for PartnerPaymentMethodExposure {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/pay/partner/transactions/exposure";
    type Response = PaymentMethodExposed;
}

/// Who is about to pay, as far as it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ExposurePayer {
    /// The user as the appid knows them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub openid: Option<Openid>,
    /// The hash of the user's phone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone_number_hash: Option<String>,
}

/// Who is about to pay a sub-merchant, as far as it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerExposurePayer {
    /// The user as the partner's appid knows them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sp_openid: Option<Openid>,
    /// The hash of the user's phone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone_number_hash: Option<String>,
    /// The user as the sub-merchant's appid knows them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_openid: Option<Openid>,
}

/// What to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PaymentMethodExposed {
    /// Whether instalments (分付) shall be shown.
    pub fqf_exposure: bool,
    /// The token of a promotion to show with them.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub market_exposure_token: Option<String>,
}

impl PaymentMethodExposed {
    /// An answer, as the platform's side makes it.
    #[must_use]
    pub fn new(fqf_exposure: bool) -> Self {
        Self { fqf_exposure, market_exposure_token: None }
    }
}
