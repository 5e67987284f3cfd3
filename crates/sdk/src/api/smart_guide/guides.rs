//! `/v3/smartguide/guides…`: 服务人员注册、服务人员查询、服务人员信息更新、服务人员分配.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::empty_as_none;
use crate::check::{self, InvalidRequest};
use crate::endpoint::{Endpoint, NoContent};
use crate::id::{InvalidId, Mchid, OutTradeNo};
use crate::json::{null_as_default, number_or_text};
use crate::protocol::sensitive::Sealed;

/// Registers an employee as a guide of a store; the answer's `guide_id` is for the merchant to keep (服务人员注册).
///
/// The product (支付即服务) must be switched on and set up; a partner needs the sub-merchant's authorisation. Name and
/// phone number are encrypted; then Wechatpay-Serial names the key.
///
/// `POST /v3/smartguide/guides`
///
/// ```
/// use yifen::api::smart_guide::RegisterGuide;
/// # fn example(client: &yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let call = RegisterGuide::new("Tea", 1, "Tea", client.seal("…")?, client.seal("…")?, "Tea", "Tea");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/smartguide/guides");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RegisterGuide {
    /// Number of the sub-merchant the guide works for; partner mode only (子商户ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// Number of the merchant in WeCom (企业ID).
    pub corpid: String,
    /// Number of the store in the merchant platform (门店ID).
    pub store_id: i64,
    /// The employee's id in the merchant's WeCom directory, at most 64 characters (企业微信的员工ID).
    pub userid: String,
    /// The employee's name in the WeCom directory, at most 64 bytes in the clear (企业微信的员工姓名). Sealed for the
    /// platform.
    pub name: Sealed,
    /// The employee's phone number, at most 32 bytes in the clear (手机号码). Sealed for the platform.
    pub mobile: Sealed,
    /// Content of the employee's own QR code in WeCom, at most 1024 characters (员工个人二维码URL).
    pub qr_code: String,
    /// Address of the employee's picture in WeCom, at most 1024 characters (头像URL).
    pub avatar: String,
    /// Address of the QR code of the employee's WeCom group, at most 1024 characters (群二维码URL).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_qrcode: Option<String>,
}

impl RegisterGuide {
    /// The call with what it needs.
    #[must_use]
    pub fn new(
        corpid: impl Into<String>,
        store_id: i64,
        userid: impl Into<String>,
        name: Sealed,
        mobile: Sealed,
        qr_code: impl Into<String>,
        avatar: impl Into<String>,
    ) -> Self {
        Self {
            sub_mchid: None,
            corpid: corpid.into(),
            store_id,
            userid: userid.into(),
            name,
            mobile,
            qr_code: qr_code.into(),
            avatar: avatar.into(),
            group_qrcode: None,
        }
    }
}

impl Endpoint for RegisterGuide {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/smartguide/guides";
    type Response = RegisteredGuide;

    fn sealed(&self) -> Vec<&Sealed> {
        std::iter::once(&self.name).chain(std::iter::once(&self.mobile)).collect()
    }
}

/// Lists the guides of a store, or finds one by WeCom id, staff number or phone number (服务人员查询).
///
/// At most 10 guides a call. The phone number is encrypted; then Wechatpay-Serial names the key.
///
/// `GET /v3/smartguide/guides`
///
/// ```
/// use yifen::api::smart_guide::ListGuides;
/// let call = ListGuides::new(1);
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/smartguide/guides?store_id=1");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListGuides {
    /// Number of the sub-merchant the guide works for; partner mode only (子商户ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// Number of the store in the merchant platform (门店ID).
    #[serde(deserialize_with = "number_or_text")]
    pub store_id: i64,
    /// The employee's id in the merchant's WeCom directory, at most 64 characters (企业微信的员工ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub userid: Option<String>,
    /// The employee's phone number, at most 32 bytes in the clear (手机号码). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile: Option<Sealed>,
    /// The employee's staff number, entered on registering in the mini program; merchants without WeCom (工号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_id: Option<String>,
    /// Most entries to give back, at most 10 (最大资源条数).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub limit: Option<i64>,
    /// Entries to skip, 0 if left out (请求资源起始位置).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub offset: Option<i64>,
}

impl ListGuides {
    /// The call with what it needs.
    #[must_use]
    pub fn new(store_id: i64) -> Self {
        Self { sub_mchid: None, store_id, userid: None, mobile: None, work_id: None, limit: None, offset: None }
    }
}

impl Endpoint for ListGuides {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/smartguide/guides";
    type Response = GuideList;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::range("limit", self.limit, 0..=10)?;
        Ok(())
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.mobile.iter().collect()
    }
}

/// Changes the name, phone number, picture or QR codes of a guide. Fields left out stay as they are (服务人员信息更新).
///
/// Answers 204 without a body. Name and phone number are encrypted; then Wechatpay-Serial names the key.
///
/// `PATCH /v3/smartguide/guides/{guide_id}`
///
/// ```
/// use yifen::api::smart_guide::ModifyGuide;
/// let call = ModifyGuide::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/smartguide/guides/no-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ModifyGuide {
    /// Number of the guide, given by WeChat Pay on registration (服务人员ID).
    pub guide_id: String,
    /// Number of the sub-merchant the guide works for; partner mode only (子商户ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// The employee's name in the WeCom directory, at most 64 bytes in the clear (企业微信的员工姓名). Sealed for the
    /// platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Sealed>,
    /// The employee's phone number, at most 32 bytes in the clear (手机号码). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mobile: Option<Sealed>,
    /// Content of the employee's own QR code in WeCom, at most 1024 characters (员工个人二维码URL).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qr_code: Option<String>,
    /// Address of the employee's picture in WeCom, at most 1024 characters (头像URL).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avatar: Option<String>,
    /// Address of the QR code of the employee's WeCom group, at most 1024 characters (群二维码URL).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_qrcode: Option<String>,
}

impl ModifyGuide {
    /// The call with what it needs.
    #[must_use]
    pub fn new(guide_id: impl Into<String>) -> Self {
        Self {
            guide_id: guide_id.into(),
            sub_mchid: None,
            name: None,
            mobile: None,
            qr_code: None,
            avatar: None,
            group_qrcode: None,
        }
    }
}

impl Endpoint for ModifyGuide {
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/v3/smartguide/guides/{guide_id}";
    type Response = NoContent;

    fn sealed(&self) -> Vec<&Sealed> {
        self.name.iter().chain(self.mobile.iter()).collect()
    }
}

/// Assigns a guide to a payment, so that the customer sees the guide's card after paying (服务人员分配).
///
/// Called with the `out_trade_no` of the order before it is paid. Answers 204 without a body.
///
/// `POST /v3/smartguide/guides/{guide_id}/assign`
///
/// ```
/// use yifen::api::smart_guide::AssignGuide;
/// let call = AssignGuide::new("no-20260101-0001", "tea-20260101-0001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/smartguide/guides/no-20260101-0001/assign");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AssignGuide {
    /// Number of the guide, given by WeChat Pay on registration (服务人员ID).
    pub guide_id: String,
    /// Number of the sub-merchant the guide works for; partner mode only (子商户ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// The merchant's own number of the payment to be served, set before it is paid (商户订单号).
    pub out_trade_no: OutTradeNo,
}

impl AssignGuide {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        guide_id: impl Into<String>,
        out_trade_no: impl TryInto<OutTradeNo, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            guide_id: guide_id.into(),
            sub_mchid: None,
            out_trade_no: out_trade_no.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for AssignGuide {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/smartguide/guides/{guide_id}/assign";
    type Response = NoContent;
}

/// What [`RegisterGuide`](super::RegisterGuide) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RegisteredGuide {
    /// Number of the guide, given by WeChat Pay on registration (服务人员ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub guide_id: String,
}

/// What [`ListGuides`](super::ListGuides) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GuideList {
    /// Guides found in all (服务人员数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_count: Option<i64>,
    /// Most entries to give back, at most 10 (最大资源条数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<i64>,
    /// Entries to skip, 0 if left out (请求资源起始位置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<i64>,
    /// The entries of the page; empty when nothing matches (结果集).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub data: Vec<GuideListData>,
}

/// One entry of a page: an uploaded code, a user's coupon or a guide.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GuideListData {
    /// Number of the guide, given by WeChat Pay on registration (服务人员ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub guide_id: Option<String>,
    /// Number of the store in the merchant platform (门店ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub store_id: Option<i64>,
    /// The employee's name in the WeCom directory, at most 64 bytes in the clear (企业微信的员工姓名). Sealed for the
    /// merchant.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub name: Option<Sealed>,
    /// The employee's phone number, at most 32 bytes in the clear (手机号码). Sealed for the merchant.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mobile: Option<Sealed>,
    /// The employee's id in the merchant's WeCom directory, at most 64 characters (企业微信的员工ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub userid: Option<String>,
    /// The employee's staff number, entered on registering in the mini program; merchants without WeCom (工号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub work_id: Option<String>,
}
