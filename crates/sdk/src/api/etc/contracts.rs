//! `/v3/vehicle/etc/…`: 预开通用户ETC指定卡扣费、通过商户ETC绑定号查询签约状态、查询ETC签约状态.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::api::empty_as_none;
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, Openid};
use crate::json::null_as_default;
use crate::protocol::sensitive::Sealed;

/// Submits the customer's data before ETC deductions are opened; the id it returns starts the mini program where
/// the customer agrees (预开通用户ETC指定卡扣费).
///
/// Name, document number and bank card are encrypted; send Wechatpay-Serial.
///
/// `POST /v3/vehicle/etc/preopen`
///
/// ```
/// use yifen::api::etc::{Identify, PreopenEtc};
/// # fn example(client: &yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let call = PreopenEtc::new(
///     "wx8888888888888888", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "no-20260101-0001", "Tea",
///     Identify::new(client.seal("…")?, client.seal("…")?, "Tea"),
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/vehicle/etc/preopen");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PreopenEtc {
    /// The partner's appid (服务商appid).
    pub sp_appid: Appid,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// The customer's id under `sp_appid` or `sub_appid`, at most 128 characters (用户标识).
    pub openid: Openid,
    /// Id of the ETC deduction template, given by WeChat Pay on application (ETC授权扣费模板ID).
    pub plan_id: String,
    /// Number of the ETC device in the vehicle (ETC设备号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub etc_device_id: Option<String>,
    /// Number plate: province character and number, no separators, at most 32 characters (车牌号).
    pub plate_number: String,
    /// Real-name data of the customer (实名信息).
    pub identify: Identify,
    /// Number of the bank card bound for ETC, encrypted (用户开通ETC时绑定的银行卡). Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_card_no: Option<Sealed>,
}

impl PreopenEtc {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        sp_appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        plan_id: impl Into<String>,
        plate_number: impl Into<String>,
        identify: Identify,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sp_appid: sp_appid.try_into().map_err(Into::into)?,
            sub_appid: None,
            sub_mchid: None,
            openid: openid.try_into().map_err(Into::into)?,
            plan_id: plan_id.into(),
            etc_device_id: None,
            plate_number: plate_number.into(),
            identify,
            bank_card_no: None,
        })
    }
}

impl Endpoint for PreopenEtc {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/vehicle/etc/preopen";
    type Response = EtcPreopened;

    fn sealed(&self) -> Vec<&Sealed> {
        self.identify.sealed().into_iter().chain(self.bank_card_no.iter()).collect()
    }
}

/// Real-name data of a customer, partly encrypted (实名信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Identify {
    /// The customer's name, encrypted (姓名). Sealed for the platform.
    pub encrypted_real_name: Sealed,
    /// Number of the identity document, encrypted (证件号码). Sealed for the platform.
    pub encrypted_credential_id: Sealed,
    /// Kind of identity document, such as `ID_CARD` (证件类型).
    pub credential_type: String,
}

impl Identify {
    /// With what is required.
    #[must_use]
    pub fn new(
        encrypted_real_name: Sealed,
        encrypted_credential_id: Sealed,
        credential_type: impl Into<String>,
    ) -> Self {
        Self { encrypted_real_name, encrypted_credential_id, credential_type: credential_type.into() }
    }
}

impl Identify {
    pub(super) fn sealed(&self) -> Vec<&Sealed> {
        std::iter::once(&self.encrypted_real_name).chain(std::iter::once(&self.encrypted_credential_id)).collect()
    }
}

/// Returns the state of an ETC binding, by its id (通过商户ETC绑定号查询签约状态).
///
/// `bind_state` is OPENED, PAUSE or DELETED.
///
/// `GET /v3/vehicle/etc/contracts/{contract_id}`
///
/// ```
/// use yifen::api::etc::QueryEtcContract;
/// let call = QueryEtcContract::new("no-20260101-0001");
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/vehicle/etc/contracts/no-20260101-0001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryEtcContract {
    /// WeChat Pay's id of the ETC binding, 32 letters and digits (商户ETC绑定号).
    pub contract_id: String,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
}

impl QueryEtcContract {
    /// The call with what it needs.
    #[must_use]
    pub fn new(contract_id: impl Into<String>) -> Self {
        Self { contract_id: contract_id.into(), sub_mchid: None }
    }
}

impl Endpoint for QueryEtcContract {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/vehicle/etc/contracts/{contract_id}";
    type Response = EtcContract;
}

/// Returns the ETC binding of a customer's number plate under a deduction template (查询ETC签约状态).
///
/// `bind_state` is OPENED, PAUSE or DELETED. openid may be under the appid or the `sub_appid`.
///
/// `GET /v3/vehicle/etc/users/{openid}/contracts`
///
/// ```
/// use yifen::api::etc::QueryEtcContractOfUser;
/// let call = QueryEtcContractOfUser::new("oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", "no-20260101-0001", "Tea")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/vehicle/etc/users/oUpF8uMuAJO_M2pxb1Q9zNjWeS6o/contracts?plan_id=no-20260101-0001&plate_number=Tea");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryEtcContractOfUser {
    /// The customer's id under the appid or `sub_appid` (用户标识).
    pub openid: Openid,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_mchid: Option<Mchid>,
    /// Id of the ETC deduction template, given by WeChat Pay on application (ETC授权扣费模板ID).
    pub plan_id: String,
    /// Number plate that is bound (绑定的车牌号).
    pub plate_number: String,
}

impl QueryEtcContractOfUser {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        plan_id: impl Into<String>,
        plate_number: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            openid: openid.try_into().map_err(Into::into)?,
            sub_mchid: None,
            plan_id: plan_id.into(),
            plate_number: plate_number.into(),
        })
    }
}

impl Endpoint for QueryEtcContractOfUser {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/vehicle/etc/users/{openid}/contracts";
    type Response = EtcContract;
}

/// What [`PreopenEtc`](super::PreopenEtc) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EtcPreopened {
    /// Id with which the customer opens the deduction in the mini program (预开通ID).
    #[serde(default, deserialize_with = "null_as_default")]
    pub preopen_id: String,
}

/// What [`QueryEtcContract`](super::QueryEtcContract), [`QueryEtcContractOfUser`](super::QueryEtcContractOfUser)
/// bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EtcContract {
    /// Appid the customer signed the binding under (发起签约的appid).
    pub appid: Appid,
    /// Number of the calling merchant; in partner mode the partner's (商户号).
    pub sp_mchid: Mchid,
    /// The customer's id under the partner's appid (用户在服务商appid下的标识).
    pub sp_openid: Openid,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_appid: Option<Appid>,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// WeChat Pay's id of the ETC binding, 32 letters and digits (商户ETC绑定号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub contract_id: String,
    /// State of the ETC binding: OPENED, PAUSE (paused) or DELETED (closed) (ETC绑定状态).
    #[serde(default, deserialize_with = "null_as_default")]
    pub bind_state: String,
    /// Number plate that is bound (绑定的车牌号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub plate_number: String,
    /// The customer's id under `sub_appid`, at most 128 characters (子商户用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_openid: Option<Openid>,
}
