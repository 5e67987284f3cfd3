//! `/v3/businesscircle/…`: 商圈会员积分同步、商圈会员待积分状态查询.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::endpoint::{Endpoint, NoContent};
use crate::id::{Appid, InvalidId, Mchid, Openid, TransactionId};
use crate::json::number_or_text;
use crate::time::Timestamp;

/// Tells which points a member earned by a payment WeChat Pay had notified of (商圈会员积分同步).
///
/// Refunds are notified only for payments whose points were told this way. Answers 204 without a body.
///
/// `POST /v3/businesscircle/points/notify`
///
/// ```
/// use yifen::api::business_circle::SyncPoints;
/// use yifen::Timestamp;
/// let call = SyncPoints::new(
///     "4200000000202601021234567890", "wx8888888888888888", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", true, 1,
///     Timestamp::parse("2026-01-02T10:00:00+08:00")?,
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/businesscircle/points/notify");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SyncPoints {
    /// Number of the mall's sub-merchant; partner mode only (商圈商户ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// WeChat Pay's number of the payment, from the notification of it (微信订单号).
    pub transaction_id: TransactionId,
    /// AppID of the mini program in which the customer authorised points (小程序appid).
    pub appid: Appid,
    /// The customer's identifier under the mini program they authorised (顾客openid).
    pub openid: Openid,
    /// True if the payment earned points (是否获得积分).
    pub earn_points: bool,
    /// Points the payment earned (订单新增积分值).
    pub increased_points: i64,
    /// When the points were added, RFC 3339 (积分更新时间).
    pub points_update_time: Timestamp,
    /// Why the payment earned none, at most 128 characters (未获得积分的备注信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_points_remarks: Option<String>,
    /// Points the customer has in all (顾客积分总额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_points: Option<i64>,
}

impl SyncPoints {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        transaction_id: impl TryInto<TransactionId, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        earn_points: bool,
        increased_points: i64,
        points_update_time: Timestamp,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: None,
            transaction_id: transaction_id.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            openid: openid.try_into().map_err(Into::into)?,
            earn_points,
            increased_points,
            points_update_time,
            no_points_remarks: None,
            total_points: None,
        })
    }
}

impl Endpoint for SyncPoints {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/businesscircle/points/notify";
    type Response = NoContent;
}

/// Asks whether a member has payments of the day in the mall that still wait for points (商圈会员待积分状态查询).
///
/// The fact catalogue knows no body (204); other SDKs read `points_commit_status`, PENDING or FINISHED.
///
/// `GET /v3/businesscircle/users/{openid}/points/commit_status`
///
/// ```
/// use yifen::api::business_circle::QueryPointsCommitStatus;
/// let call = QueryPointsCommitStatus::new("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", 1, "wx8888888888888888")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/businesscircle/users/oUpF8uMuAJO_M2pxb1Q9zNjWeS6o/points/commit_status?appid=wx8888888888888888&brandid=1");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryPointsCommitStatus {
    /// The user's identifier under the appid (用户标识).
    pub openid: Openid,
    /// Number of the sub-merchant; partner mode only (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// Number of the brand; the caller is its main merchant or its partner (品牌ID).
    #[serde(deserialize_with = "number_or_text")]
    pub brandid: i64,
    /// AppID of an official account or mini program, bound to the brand (应用ID).
    pub appid: Appid,
}

impl QueryPointsCommitStatus {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        brandid: i64,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            openid: openid.try_into().map_err(Into::into)?,
            sub_mchid: None,
            brandid,
            appid: appid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for QueryPointsCommitStatus {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/businesscircle/users/{openid}/points/commit_status";
    type Response = NoContent;
}
