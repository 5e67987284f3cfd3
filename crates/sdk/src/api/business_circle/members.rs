//! `/v3/businesscircle/…`: 商圈积分授权查询、商圈会员停车状态同步.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::time_or_none;
use crate::endpoint::{Endpoint, NoContent};
use crate::id::{Appid, InvalidId, Mchid, Openid};
use crate::json::null_as_default;
use crate::time::Timestamp;

/// Reads whether a customer lets the mall give points for payments (商圈会员积分服务授权查询).
///
/// 150 calls a second.
///
/// `GET /v3/businesscircle/user-authorizations/{openid}`
///
/// ```
/// use yifen::api::business_circle::QueryPointsAuthorization;
/// let call = QueryPointsAuthorization::new("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "wx8888888888888888")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/businesscircle/user-authorizations/oUpF8uMuAJO_M2pxb1Q9zNjWeS6o?appid=wx8888888888888888");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryPointsAuthorization {
    /// The customer's identifier under the mini program they authorised (顾客openid).
    pub openid: Openid,
    /// Number of the mall's sub-merchant; partner mode only (商圈商户ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// AppID of the mini program in which the customer authorised points (小程序appid).
    pub appid: Appid,
}

impl QueryPointsAuthorization {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            openid: openid.try_into().map_err(Into::into)?,
            sub_mchid: None,
            appid: appid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for QueryPointsAuthorization {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/businesscircle/user-authorizations/{openid}";
    type Response = PointsAuthorization;
}

/// Tells that a member's car drove into or out of the mall, so that payments there earn points by themselves
/// (商圈会员停车状态同步).
///
/// Answers 204 without a body.
///
/// `POST /v3/businesscircle/parkings`
///
/// ```
/// use yifen::api::business_circle::SyncParking;
/// use yifen::Timestamp;
/// let call = SyncParking::new(
///     1, "wx8888888888888888", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "Tea", "Tea",
///     Timestamp::parse("2026-01-02T10:00:00+08:00")?,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/businesscircle/parkings");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SyncParking {
    /// Number of the sub-merchant; partner mode only (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// Number of the brand; the caller is its main merchant or its partner (品牌ID).
    pub brandid: i64,
    /// AppID of an official account or mini program, bound to the brand (应用ID).
    pub appid: Appid,
    /// The user's identifier under the appid (用户标识).
    pub openid: Openid,
    /// Plate of the car: province and number, no other signs (车牌号).
    pub plate_number: String,
    /// IN when the car drove in, OUT when it drove out (停车状态).
    pub state: String,
    /// When the car drove in or out, RFC 3339 (时间).
    pub time: Timestamp,
}

impl SyncParking {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        brandid: i64,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        plate_number: impl Into<String>,
        state: impl Into<String>,
        time: Timestamp,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: None,
            brandid,
            appid: appid.try_into().map_err(Into::into)?,
            openid: openid.try_into().map_err(Into::into)?,
            plate_number: plate_number.into(),
            state: state.into(),
            time,
        })
    }
}

impl Endpoint for SyncParking {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/businesscircle/parkings";
    type Response = NoContent;
}

/// What [`QueryPointsAuthorization`](super::QueryPointsAuthorization) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PointsAuthorization {
    /// The customer's identifier under the mini program they authorised (顾客openid).
    pub openid: Openid,
    /// UNAUTHORIZED: never authorised; AUTHORIZED: authorised; DEAUTHORIZED: withdrawn (授权状态).
    #[serde(default, deserialize_with = "null_as_default")]
    pub authorize_state: String,
    /// When the customer authorised points, RFC 3339 (授权时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub authorize_time: Option<Timestamp>,
    /// When the customer withdrew the authorisation, RFC 3339 (取消授权时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub deauthorize_time: Option<Timestamp>,
}
