//! `/v3/goldplan/merchants/change…`: 点金计划管理、商家小票管理.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid};
use crate::open_enum::open_enum;

/// Puts a sub-merchant on the gold plan (the page shown after payment) or takes it off (点金计划管理).
///
/// The partner must have opened the gold plan itself. After closing, wait 24 hours before opening again.
///
/// Errors: `INVALID_REQUEST`, `MCH_NOT_EXISTS`, `PARAM_ERROR`, `SIGN_ERROR`, `SYSTEM_ERROR`.
///
/// `POST /v3/goldplan/merchants/changegoldplanstatus`
///
/// ```
/// use yifen::api::gold_plan::{SwitchGoldPlan, SwitchOperation};
/// let call = SwitchGoldPlan::new("1900000001", SwitchOperation::Open)?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/goldplan/merchants/changegoldplanstatus");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SwitchGoldPlan {
    /// Number of the sub-merchant the setting is for (特约商户号).
    pub sub_mchid: Mchid,
    /// OPEN puts the sub-merchant on the gold plan, CLOSE takes it off (操作类型).
    pub operation_type: SwitchOperation,
    /// Ways of paying the gold plan is opened for; all if left out (支付场景).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operation_pay_scene: Option<GoldPlanScene>,
}

impl SwitchGoldPlan {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        operation_type: SwitchOperation,
    ) -> Result<Self, InvalidId> {
        Ok(Self { sub_mchid: sub_mchid.try_into().map_err(Into::into)?, operation_type, operation_pay_scene: None })
    }
}

impl Endpoint for SwitchGoldPlan {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/goldplan/merchants/changegoldplanstatus";
    type Response = SwitchedGoldPlan;
}

open_enum! {
    /// Whether to open or to close it (操作类型).
    SwitchOperation {
        /// Open (开通).
        Open = "OPEN",
        /// Close (关闭).
        Close = "CLOSE",
    }
}

open_enum! {
    /// Ways of paying the gold plan is opened for; all if left out (支付场景).
    GoldPlanScene {
        /// In WeChat pages and in mini programs.
        JsapiAndMiniprogram = "JSAPI_AND_MINIPROGRAM",
        /// In WeChat pages only (JSAPI支付).
        Jsapi = "JSAPI",
        /// In mini programs only (小程序支付).
        Miniprogram = "MINIPROGRAM",
    }
}

/// Shows the merchant's own receipt page after payment at a sub-merchant, or the official one again (商家小票管理).
///
/// The sub-merchant must be on the gold plan.
///
/// `POST /v3/goldplan/merchants/changecustompagestatus`
///
/// ```
/// use yifen::api::gold_plan::{SwitchCustomPage, SwitchOperation};
/// let call = SwitchCustomPage::new("1900000001", SwitchOperation::Open)?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/goldplan/merchants/changecustompagestatus");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SwitchCustomPage {
    /// Number of the sub-merchant the setting is for (特约商户号).
    pub sub_mchid: Mchid,
    /// OPEN shows the merchant's own receipt page, CLOSE the official one (操作类型).
    pub operation_type: SwitchOperation,
}

impl SwitchCustomPage {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        operation_type: SwitchOperation,
    ) -> Result<Self, InvalidId> {
        Ok(Self { sub_mchid: sub_mchid.try_into().map_err(Into::into)?, operation_type })
    }
}

impl Endpoint for SwitchCustomPage {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/goldplan/merchants/changecustompagestatus";
    type Response = SwitchedCustomPage;
}

/// What [`SwitchGoldPlan`](super::SwitchGoldPlan) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SwitchedGoldPlan {
    /// Number of the sub-merchant the setting is for (特约商户号).
    pub sub_mchid: Mchid,
}

/// What [`SwitchCustomPage`](super::SwitchCustomPage) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SwitchedCustomPage {
    /// Number of the sub-merchant the setting is for (特约商户号).
    pub sub_mchid: Mchid,
    /// OPEN shows the merchant's own receipt page, CLOSE the official one (操作类型).
    pub operation_type: SwitchOperation,
}
