//! `/v3/payscore/p…`: 商户评估用户分层、服务商评估用户分层、查询用户分层对应建议先享金额.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{Appid, AuthorizationCode, InvalidId, Mchid, Openid, ServiceId};
use crate::json::{null_as_default, number_or_text};
use crate::money::Fen;
use crate::time::Timestamp;

/// Assesses a customer's risk tier, with the goods of the purchase if given (商户评估用户分层).
///
/// Send `authorization_code` or openid. `user_risk_level` has a meaning only together with `risk_level_version`.
///
/// `POST /v3/payscore/permissions/assess-user-risk-level`
///
/// ```
/// use yifen::api::payscore::AssessUserRiskLevel;
/// let call = AssessUserRiskLevel::new("2002000000000558860961160000", "wx8888888888888888")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/permissions/assess-user-risk-level");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AssessUserRiskLevel {
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Merchant's number of the authorization; send this or an openid (授权协议号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authorization_code: Option<AuthorizationCode>,
    /// The customer's id under appid; send this or `authorization_code` (用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub openid: Option<Openid>,
    /// Goods the customer wants to buy now and pay later (先用后付商品信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shopping_info: Option<ShoppingInfo>,
}

impl AssessUserRiskLevel {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            service_id: service_id.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            authorization_code: None,
            openid: None,
            shopping_info: None,
        })
    }
}

impl Endpoint for AssessUserRiskLevel {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/permissions/assess-user-risk-level";
    type Response = UserRiskLevel;
}

/// Goods a customer wants to buy now and pay later (先用后付商品信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShoppingInfo {
    /// The goods to assess (商品列表).
    pub goods: Vec<RiskGoods>,
}

impl ShoppingInfo {
    /// With what is required.
    #[must_use]
    pub fn new(goods: Vec<RiskGoods>) -> Self {
        Self { goods }
    }
}

/// One kind of goods to be assessed (商品).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RiskGoods {
    /// Name of the goods (商品名称).
    pub name: String,
    /// URL of the goods' picture (商品图片链接).
    pub picture: String,
    /// Price of one piece, in fen (商品单价金额).
    pub amount: Fen,
    /// How many pieces (商品数量).
    pub count: i64,
    /// Category ids of the goods (商品品类ID).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub category_id: Vec<String>,
}

impl RiskGoods {
    /// With what is required.
    #[must_use]
    pub fn new(name: impl Into<String>, picture: impl Into<String>, amount: Fen, count: i64) -> Self {
        Self { name: name.into(), picture: picture.into(), amount, count, category_id: Vec::new() }
    }
}

/// Assesses the risk tier of a sub-merchant's customer, with the goods of the purchase if given (服务商评估用户分层).
///
/// Send `authorization_code`, openid or `sub_openid`. `sub_mchid` goes into the query, the rest into the body.
/// `user_risk_level` has a meaning only together with `risk_level_version`.
///
/// `POST /v3/payscore/partner/permissions/assess-user-risk-level`
///
/// ```
/// use yifen::api::payscore::PartnerAssessUserRiskLevel;
/// let call = PartnerAssessUserRiskLevel::new(
///     "1900000001", "2002000000000558860961160000", "wx8888888888888888",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/permissions/assess-user-risk-level?sub_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerAssessUserRiskLevel {
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// Merchant's number of the authorization; send this or an openid (授权协议号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authorization_code: Option<AuthorizationCode>,
    /// The customer's id under appid; send this or `authorization_code` (用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub openid: Option<Openid>,
    /// The customer's id under `sub_appid`, at most 128 characters (子商户用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_openid: Option<Openid>,
    /// Goods the customer wants to buy now and pay later (先用后付商品信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shopping_info: Option<ShoppingInfo>,
}

impl PartnerAssessUserRiskLevel {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            service_id: service_id.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            sub_appid: None,
            authorization_code: None,
            openid: None,
            sub_openid: None,
            shopping_info: None,
        })
    }
}

impl Endpoint for PartnerAssessUserRiskLevel {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/payscore/partner/permissions/assess-user-risk-level";
    type Response = UserRiskLevel;
    const IN_QUERY: &'static [&'static str] = &["sub_mchid"];
}

/// Returns the suggested enjoy-first amount of each risk tier of a service (查询用户分层对应建议先享金额).
///
/// `risk_level_version` is the one a tier query returned.
///
/// `GET /v3/payscore/partner/servicequotas/service-id/{service_id}`
///
/// ```
/// use yifen::api::payscore::PartnerQueryServiceQuotas;
/// let call = PartnerQueryServiceQuotas::new(
///     "2002000000000558860961160000", "1900000001", "wx8888888888888888", 1,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/payscore/partner/servicequotas/service-id/2002000000000558860961160000?appid=wx8888888888888888&risk_level_version=1&sub_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerQueryServiceQuotas {
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// Version of the tier scheme, as the tier query returned it (分层版本).
    #[serde(deserialize_with = "number_or_text")]
    pub risk_level_version: i64,
}

impl PartnerQueryServiceQuotas {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        service_id: impl TryInto<ServiceId, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        risk_level_version: i64,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            service_id: service_id.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            sub_appid: None,
            risk_level_version,
        })
    }
}

impl Endpoint for PartnerQueryServiceQuotas {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/payscore/partner/servicequotas/service-id/{service_id}";
    type Response = ServiceQuotas;
}

/// What [`AssessUserRiskLevel`](super::AssessUserRiskLevel),
/// [`PartnerAssessUserRiskLevel`](super::PartnerAssessUserRiskLevel) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserRiskLevel {
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Number of the merchant that made the call; in partner mode the partner's (商户号).
    pub mchid: Mchid,
    /// The customer's id under appid; send this or `authorization_code` (用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// Merchant's number of the authorization; send this or an openid (授权协议号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub authorization_code: Option<AuthorizationCode>,
    /// State of the customer's authorization of this service (授权状态).
    #[serde(default, deserialize_with = "null_as_default")]
    pub authorization_state: String,
    /// HTTPS URL without query that gets the notifications, at most 255 characters (商户回调地址).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub notify_url: Option<String>,
    /// When the customer's authorization last ended, RFC 3339 (最近一次解除授权时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub cancel_authorization_time: Option<Timestamp>,
    /// When the customer last authorized, RFC 3339 (最近一次授权成功时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub authorization_success_time: Option<Timestamp>,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_appid: Option<Appid>,
    /// The customer's id under `sub_appid`, at most 128 characters (子商户用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_openid: Option<Openid>,
    /// Label WeChat Pay gives the customer (用户标签).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub user_label: Option<String>,
    /// Merchant number of the channel partner the order was made through (渠道商商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub channel_id: Option<String>,
    /// Risk tier of the customer, meaningful together with `risk_level_version` (用户分层).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_risk_level: Option<i64>,
    /// Version of the tier scheme `user_risk_level` belongs to (分层版本).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk_level_version: Option<i64>,
}

/// What [`PartnerQueryServiceQuotas`](super::PartnerQueryServiceQuotas) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceQuotas {
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    pub service_id: ServiceId,
    /// Number of the merchant that made the call; in partner mode the partner's (商户号).
    pub mchid: Mchid,
    /// Number of the sub-merchant the partner acts for (子商户号).
    pub sub_mchid: Mchid,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    pub appid: Appid,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_appid: Option<Appid>,
    /// Version of the tier scheme, as the tier query returned it (分层版本).
    #[serde(default, deserialize_with = "null_as_default")]
    pub risk_level_version: i64,
    /// Suggested amounts, one entry per tier (先享金额列表).
    #[serde(default, deserialize_with = "null_as_default")]
    pub quotas: Vec<ServiceQuotasQuota>,
}

/// Suggested enjoy-first amount of one risk tier (先享金额).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceQuotasQuota {
    /// Risk tier the suggested amount is for (用户分层).
    #[serde(default, deserialize_with = "null_as_default")]
    pub risk_level: i64,
    /// Suggested ceiling to let a customer of this tier enjoy first, in fen (建议先享金额).
    pub suggested_quota: Fen,
}
