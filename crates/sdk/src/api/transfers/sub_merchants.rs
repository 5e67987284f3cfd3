//! `/v3/fund-app/mch-transfer/partner/sub-mch-authorizations…`: 申请子商户商家转账授权、查询子商户商家转账授权状态.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::time_or_none;
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid};
use crate::json::null_as_default;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// Asks a sub-merchant to let the partner make transfers with its money (申请子商户商家转账授权).
///
/// At most 100 calls per second per merchant.
///
/// `POST /v3/fund-app/mch-transfer/partner/sub-mch-authorizations`
///
/// ```
/// use yifen::api::transfers::RequestSubMerchantAuthorization;
/// let call = RequestSubMerchantAuthorization::new("1900000001", "no-20260101-0001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/partner/sub-mch-authorizations");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RequestSubMerchantAuthorization {
    /// Number of the sub-merchant that is to authorize transfers (子商户号). At most 32 characters.
    pub sub_mchid: Mchid,
    /// The partner's own number of the application (商户申请单号). Digits and letters, at most 32 characters, unique per
    /// sub-merchant.
    pub out_apply_no: String,
}

impl RequestSubMerchantAuthorization {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        out_apply_no: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { sub_mchid: sub_mchid.try_into().map_err(Into::into)?, out_apply_no: out_apply_no.into() })
    }
}

impl Endpoint for RequestSubMerchantAuthorization {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/partner/sub-mch-authorizations";
    type Response = SubMerchantInvitation;
}

/// Queries whether a sub-merchant lets the partner make transfers, and the state of its application
/// (查询子商户商家转账授权状态).
///
/// At most 100 calls per second per merchant.
///
/// `GET /v3/fund-app/mch-transfer/partner/sub-mch-authorizations/{sub_mchid}`
///
/// ```
/// use yifen::api::transfers::QuerySubMerchantAuthorization;
/// let call = QuerySubMerchantAuthorization::new("1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/partner/sub-mch-authorizations/1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QuerySubMerchantAuthorization {
    /// Number of the sub-merchant that is to authorize transfers (子商户号). At most 32 characters.
    pub sub_mchid: Mchid,
}

impl QuerySubMerchantAuthorization {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { sub_mchid: sub_mchid.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QuerySubMerchantAuthorization {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/partner/sub-mch-authorizations/{sub_mchid}";
    type Response = SubMerchantAuthorization;
}

/// What [`RequestSubMerchantAuthorization`](super::RequestSubMerchantAuthorization) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubMerchantInvitation {
    /// Number of the sub-merchant that is to authorize transfers (子商户号). At most 32 characters.
    pub sub_mchid: Mchid,
    /// The partner's own number of the application (商户申请单号). Digits and letters, at most 32 characters, unique per
    /// sub-merchant.
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_apply_no: String,
    /// State of the application (授权申请单状态): INVITED, PASSED, REJECTED or EXPIRED.
    pub state: InvitationState,
    /// When the application was accepted for processing (授权申请受理时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub accept_time: Option<Timestamp>,
    /// When the application's state last changed (最后一次状态变更时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
}

open_enum! {
    /// State of the transfer (单据状态). Final: SUCCESS, FAIL and CANCELLED.
    InvitationState {
        /// The sub-merchant has been invited to authorize (已邀请).
        Invited = "INVITED",
        /// The sub-merchant accepted the application (已通过).
        Passed = "PASSED",
        /// The sub-merchant rejected the application (已拒绝).
        Rejected = "REJECTED",
        /// The application expired unanswered (已过期).
        Expired = "EXPIRED",
    }
}

/// What [`QuerySubMerchantAuthorization`](super::QuerySubMerchantAuthorization) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubMerchantAuthorization {
    /// Number of the sub-merchant that is to authorize transfers (子商户号). At most 32 characters.
    pub sub_mchid: Mchid,
    /// Whether the sub-merchant has authorized the partner (授权状态): AUTHORIZED, UNAUTHORIZED or CANCELED.
    pub state: SubMerchantAuthorizationState,
    /// The sub-merchant's latest authorization application (授权申请单).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apply_order: Option<SubMerchantAuthorizationApplyOrder>,
    /// When the sub-merchant granted the authorization (授权时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub authorization_time: Option<Timestamp>,
    /// When the authorization was withdrawn (取消授权时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub cancel_authorization_time: Option<Timestamp>,
}

open_enum! {
    /// State of the transfer (单据状态). Final: SUCCESS, FAIL and CANCELLED.
    SubMerchantAuthorizationState {
        /// The sub-merchant has authorized the partner (已授权).
        Authorized = "AUTHORIZED",
        /// The sub-merchant has not authorized the partner (未授权).
        Unauthorized = "UNAUTHORIZED",
        /// The sub-merchant's authorization was withdrawn (已取消授权).
        Canceled = "CANCELED",
    }
}

/// A sub-merchant's application to authorize transfers (授权申请单).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SubMerchantAuthorizationApplyOrder {
    /// Number of the sub-merchant that is to authorize transfers (子商户号). At most 32 characters.
    pub sub_mchid: Mchid,
    /// The partner's own number of the application (商户申请单号). Digits and letters, at most 32 characters, unique per
    /// sub-merchant.
    #[serde(default, deserialize_with = "null_as_default")]
    pub out_apply_no: String,
    /// State of the application (授权申请单状态): INVITED, PASSED, REJECTED or EXPIRED.
    pub state: InvitationState,
    /// When the application was accepted for processing (授权申请受理时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub accept_time: Option<Timestamp>,
    /// When the application's state last changed (最后一次状态变更时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
}
