//! `/v3/ecommerce/mch-transfer/…`: 申请二级商户商家转账授权、查询二级商户商家转账授权状态、发起转账、商户单号查询转账单.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, Openid, OutBillNo, TransferBillNo};
use crate::json::null_as_default;
use crate::money::Fen;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Asks that the platform may transfer to users in the name of a sub-merchant, with the agreements it signed
/// (申请二级商户商家转账授权).
///
/// `POST /v3/ecommerce/mch-transfer/authorizations`
///
/// ```
/// use yifen::api::ecommerce::{Agreement, RequestTransferAuthorization};
/// use yifen::Timestamp;
/// let call = RequestTransferAuthorization::new(
///     "1900000001", vec![Agreement::new("Tea", "Tea", "Tea", Timestamp::parse("2026-01-02T10:00:00+08:00")?)],
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/mch-transfer/authorizations");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RequestTransferAuthorization {
    /// Number of the sub-merchant that authorises the platform (二级商户号).
    pub sub_mchid: Mchid,
    /// Agreements the sub-merchant has signed (签约协议列表).
    pub agreement_list: Vec<Agreement>,
}

impl RequestTransferAuthorization {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        agreement_list: Vec<Agreement>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { sub_mchid: sub_mchid.try_into().map_err(Into::into)?, agreement_list })
    }
}

impl Endpoint for RequestTransferAuthorization {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/mch-transfer/authorizations";
    type Response = TransferAuthorization;
}

/// An agreement a sub-merchant signed (签约协议).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Agreement {
    /// Number of the agreement (协议编号).
    pub agreement_code: String,
    /// Version of the agreement (协议版本号).
    pub agreement_version: String,
    /// Who signed, by full name (签约主体).
    pub sign_organization: String,
    /// When the agreement was signed, RFC 3339 (签约时间).
    pub sign_time: Timestamp,
}

impl Agreement {
    /// With what is required.
    #[must_use]
    pub fn new(
        agreement_code: impl Into<String>,
        agreement_version: impl Into<String>,
        sign_organization: impl Into<String>,
        sign_time: Timestamp,
    ) -> Self {
        Self {
            agreement_code: agreement_code.into(),
            agreement_version: agreement_version.into(),
            sign_organization: sign_organization.into(),
            sign_time,
        }
    }
}

/// Reads whether the platform may transfer in the name of a sub-merchant (查询二级商户商家转账授权状态).
///
/// `GET /v3/ecommerce/mch-transfer/authorizations/{sub_mchid}`
///
/// ```
/// use yifen::api::ecommerce::QueryTransferAuthorization;
/// let call = QueryTransferAuthorization::new("1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/mch-transfer/authorizations/1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryTransferAuthorization {
    /// Number of the sub-merchant that authorises the platform (二级商户号).
    pub sub_mchid: Mchid,
}

impl QueryTransferAuthorization {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { sub_mchid: sub_mchid.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryTransferAuthorization {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/mch-transfer/authorizations/{sub_mchid}";
    type Response = TransferAuthorization;
}

/// Transfers money of a sub-merchant to a user, who confirms it when asked to (发起转账).
///
/// After an error repeat with the same `out_bill_no`; change it only once a query shows the transfer failed. The
/// `user_name` is encrypted; then Wechatpay-Serial names the key.
///
/// `POST /v3/ecommerce/mch-transfer/transfer-bills`
///
/// ```
/// use yifen::api::ecommerce::CreateTransfer;
/// use yifen::Fen;
/// let call = CreateTransfer::new(
///     "1900000001", "wx8888888888888888", "bonus202601010001", "no-20260101-0001",
///     "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", Fen::new(100), "Tea",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/mch-transfer/transfer-bills");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateTransfer {
    /// Number of the sub-merchant that pays the transfer (二级商户号).
    pub sub_mchid: Mchid,
    /// AppID of the platform; openid is under it (服务商AppID).
    pub appid: Appid,
    /// The platform's own number of the transfer, unique, digits and letters, at most 32 characters (商户单号).
    pub out_bill_no: OutBillNo,
    /// Id of the transfer scene the sub-merchant was granted (转账场景ID).
    pub transfer_scene_id: String,
    /// Openid of the receiving user under appid (收款用户OpenID).
    pub openid: Openid,
    /// Real name of the receiving user, checked if given; from 2000 yuan required (收款用户姓名). Sealed for the
    /// platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_name: Option<Sealed>,
    /// Amount of the transfer, in fen (转账金额).
    pub transfer_amount: Fen,
    /// Remark the receiving user sees, at most 32 characters (转账备注).
    pub transfer_remark: String,
    /// Address that gets the result of the transfer, https, without query parameters (商户回调地址).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
}

impl CreateTransfer {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        out_bill_no: impl TryInto<OutBillNo, Error: Into<InvalidId>>,
        transfer_scene_id: impl Into<String>,
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        transfer_amount: Fen,
        transfer_remark: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            out_bill_no: out_bill_no.try_into().map_err(Into::into)?,
            transfer_scene_id: transfer_scene_id.into(),
            openid: openid.try_into().map_err(Into::into)?,
            user_name: None,
            transfer_amount,
            transfer_remark: transfer_remark.into(),
            notify_url: None,
        })
    }
}

impl Endpoint for CreateTransfer {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/mch-transfer/transfer-bills";
    type Response = CreatedTransfer;

    fn sealed(&self) -> Vec<&Sealed> {
        self.user_name.iter().collect()
    }
}

/// Reads a transfer by the platform's own number (商户单号查询转账单).
///
/// `GET /v3/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}`
///
/// ```
/// use yifen::api::ecommerce::QueryTransferByOutBillNo;
/// let call = QueryTransferByOutBillNo::new("bonus202601010001", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/mch-transfer/transfer-bills/out-bill-no/bonus202601010001?sub_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryTransferByOutBillNo {
    /// The platform's own number of the transfer, unique, digits and letters, at most 32 characters (商户单号).
    pub out_bill_no: OutBillNo,
    /// Number of the sub-merchant that pays the transfer (二级商户号).
    pub sub_mchid: Mchid,
}

impl QueryTransferByOutBillNo {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_bill_no: impl TryInto<OutBillNo, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_bill_no: out_bill_no.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for QueryTransferByOutBillNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}";
    type Response = Transfer;
}

/// Reads a transfer by WeChat Pay's number (微信转账单号查询转账单).
///
/// `GET /v3/ecommerce/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}`
///
/// ```
/// use yifen::api::ecommerce::QueryTransferByTransferBillNo;
/// let call = QueryTransferByTransferBillNo::new(
///     "1330000071100999991182020050700019480001", "1900000001",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/mch-transfer/transfer-bills/transfer-bill-no/1330000071100999991182020050700019480001?sub_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryTransferByTransferBillNo {
    /// WeChat Pay's number of the transfer (微信转账单号).
    pub transfer_bill_no: TransferBillNo,
    /// Number of the sub-merchant that pays the transfer (二级商户号).
    pub sub_mchid: Mchid,
}

impl QueryTransferByTransferBillNo {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        transfer_bill_no: impl TryInto<TransferBillNo, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            transfer_bill_no: transfer_bill_no.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for QueryTransferByTransferBillNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/ecommerce/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}";
    type Response = Transfer;
}

/// Cancels a transfer that the user has not confirmed yet (撤销转账).
///
/// Only before the user confirms. Success means the request was taken; query the transfer for the outcome.
///
/// `POST /v3/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel`
///
/// ```
/// use yifen::api::ecommerce::CancelTransfer;
/// let call = CancelTransfer::new("bonus202601010001", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/ecommerce/mch-transfer/transfer-bills/out-bill-no/bonus202601010001/cancel");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CancelTransfer {
    /// The platform's own number of the transfer, unique, digits and letters, at most 32 characters (商户单号).
    pub out_bill_no: OutBillNo,
    /// Number of the sub-merchant that pays the transfer (二级商户号).
    pub sub_mchid: Mchid,
}

impl CancelTransfer {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_bill_no: impl TryInto<OutBillNo, Error: Into<InvalidId>>,
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_bill_no: out_bill_no.try_into().map_err(Into::into)?,
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for CancelTransfer {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/ecommerce/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel";
    type Response = CancelledTransfer;
}

/// What [`RequestTransferAuthorization`](super::RequestTransferAuthorization),
/// [`QueryTransferAuthorization`](super::QueryTransferAuthorization) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TransferAuthorization {
    /// Number of the sub-merchant that authorises the platform (二级商户号).
    pub sub_mchid: Mchid,
    /// State of the authorisation, as plain text (授权状态).
    #[serde(default, deserialize_with = "null_as_default")]
    pub authorization_state: String,
    /// When the request was taken, RFC 3339 (受理时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub accept_time: Option<Timestamp>,
    /// When the authorisation took effect, RFC 3339; once authorised (授权时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub authorize_time: Option<Timestamp>,
}

/// What [`CreateTransfer`](super::CreateTransfer) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreatedTransfer {
    /// Number of the sub-merchant that pays the transfer (二级商户号).
    pub sub_mchid: Mchid,
    /// The platform's own number of the transfer, unique, digits and letters, at most 32 characters (商户单号).
    pub out_bill_no: OutBillNo,
    /// WeChat Pay's number of the transfer (微信转账单号).
    pub transfer_bill_no: TransferBillNo,
    /// When the transfer was created, RFC 3339 (单据创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// State: ACCEPTED, PROCESSING, `WAIT_USER_CONFIRM`, TRANSFERING, SUCCESS, FAIL, CANCELING or CANCELLED (单据状态).
    #[serde(default, deserialize_with = "null_as_default")]
    pub state: String,
    /// Why the transfer failed, as a code; in state FAIL (失败原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<String>,
    /// The package with which the user is sent to the page to confirm; in `WAIT_USER_CONFIRM` (跳转领取页面的package信息).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub package_info: Option<String>,
}

/// What [`QueryTransferByOutBillNo`](super::QueryTransferByOutBillNo),
/// [`QueryTransferByTransferBillNo`](super::QueryTransferByTransferBillNo) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Transfer {
    /// Number of the platform that asked for the transfer (服务商商户号).
    pub mchid: Mchid,
    /// Number of the sub-merchant that pays the transfer (二级商户号).
    pub sub_mchid: Mchid,
    /// The platform's own number of the transfer, unique, digits and letters, at most 32 characters (商户单号).
    pub out_bill_no: OutBillNo,
    /// WeChat Pay's number of the transfer (微信转账单号).
    pub transfer_bill_no: TransferBillNo,
    /// AppID of the platform; openid is under it (服务商AppID).
    pub appid: Appid,
    /// Id of the transfer scene the sub-merchant was granted (转账场景ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub transfer_scene_id: String,
    /// State: ACCEPTED, PROCESSING, `WAIT_USER_CONFIRM`, TRANSFERING, SUCCESS, FAIL, CANCELING or CANCELLED (单据状态).
    #[serde(default, deserialize_with = "null_as_default")]
    pub state: String,
    /// Amount of the transfer, in fen (转账金额).
    pub transfer_amount: Fen,
    /// Remark the receiving user sees, at most 32 characters (转账备注).
    #[serde(default, deserialize_with = "null_as_default")]
    pub transfer_remark: String,
    /// Why the transfer failed, as a code; in state FAIL (失败原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<String>,
    /// Openid of the receiving user under appid (收款用户OpenID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// Real name of the receiving user, checked if given; from 2000 yuan required (收款用户姓名).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub user_name: Option<String>,
    /// When the transfer was created, RFC 3339 (单据创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// When the transfer last changed, RFC 3339 (最后一次状态变更时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
}

/// What [`CancelTransfer`](super::CancelTransfer) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CancelledTransfer {
    /// Number of the sub-merchant that pays the transfer (二级商户号).
    pub sub_mchid: Mchid,
    /// The platform's own number of the transfer, unique, digits and letters, at most 32 characters (商户单号).
    pub out_bill_no: OutBillNo,
    /// WeChat Pay's number of the transfer (微信转账单号).
    pub transfer_bill_no: TransferBillNo,
    /// State: ACCEPTED, PROCESSING, `WAIT_USER_CONFIRM`, TRANSFERING, SUCCESS, FAIL, CANCELING or CANCELLED (单据状态).
    #[serde(default, deserialize_with = "null_as_default")]
    pub state: String,
    /// When the transfer last changed, RFC 3339 (最后一次状态变更时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
}
