//! `/v3/fund-app/mch-transfer/…`: 用户授权后转账、转账（用户自动收款）、发起转账并完成自动收款授权.

use http::Method;
use serde::{Deserialize, Serialize};

use super::rules;
use super::{TransferSceneReportInfo, TransferState};
use crate::api::{empty_as_none, time_or_none};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, Openid, OutAuthorizationNo, OutBillNo, TransferBillNo};
use crate::json::null_as_default;
use crate::money::Fen;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Transfers to a user who has authorized transfers without confirmation (用户授权后转账).
///
/// Give `authorization_id` or `out_authorization_no`. `user_name` is required from 2000 yuan and not allowed below
/// 0.3 yuan; without it no receipt can be applied for. After an error repeat with the same `out_bill_no`; change it
/// only once a query shows the transfer failed. `transfer_scene_report_infos` must hold exactly the entries the
/// scene prescribes. Only state SUCCESS means the user has the money. At most 100 calls per second per merchant.
///
/// `POST /v3/fund-app/mch-transfer/transfer-bills/transfer`
///
/// ```
/// use yifen::api::transfers::{TransferSceneReportInfo, TransferToAuthorized};
/// use yifen::Fen;
/// let call = TransferToAuthorized::new(
///     "wx8888888888888888", "bonus202601010001", Fen::new(100), "Tea", "no-20260101-0001",
///     vec![TransferSceneReportInfo::new("Tea", "Tea")],
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/transfer-bills/transfer");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TransferToAuthorized {
    /// AppID the receiving user's OpenID belongs to (商户AppID). Must be bound to the merchant. At most 32
    /// characters.
    pub appid: Appid,
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
    /// Real name of the receiving user (收款用户姓名), encrypted. Required from 2000 yuan, not allowed below 0.3 yuan.
    /// Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_name: Option<Sealed>,
    /// Amount of the transfer in fen (转账金额).
    pub transfer_amount: Fen,
    /// Remark the receiving user sees (转账备注). UTF-8, at most 32 characters.
    pub transfer_remark: String,
    /// HTTPS address for the result's notification (通知地址). Public, no query string, at most 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
    /// Reason for the payment that the user sees (用户收款感知). One of the scene's fixed texts; absent: the scene's
    /// default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_recv_perception: Option<String>,
    /// ID of the transfer scene (转账场景ID). Granted to the merchant on the merchant platform. At most 36 characters.
    pub transfer_scene_id: String,
    /// Background of the transfer to be reported (转账场景报备信息). The scene fixes which entries must be given.
    pub transfer_scene_report_infos: Vec<TransferSceneReportInfo>,
    /// WeChat Pay's number of the authorization to use (微信免确认收款授权单号). Give this or `out_authorization_no`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authorization_id: Option<String>,
    /// Number of the merchant that pays, when it is not the caller (出资商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sponsor_mchid: Option<Mchid>,
    /// The merchant's own number of the authorization to use (商户侧授权单号). Give this or `authorization_id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_authorization_no: Option<OutAuthorizationNo>,
}

impl TransferToAuthorized {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        out_bill_no: impl TryInto<OutBillNo, Error: Into<InvalidId>>,
        transfer_amount: Fen,
        transfer_remark: impl Into<String>,
        transfer_scene_id: impl Into<String>,
        transfer_scene_report_infos: Vec<TransferSceneReportInfo>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: appid.try_into().map_err(Into::into)?,
            out_bill_no: out_bill_no.try_into().map_err(Into::into)?,
            user_name: None,
            transfer_amount,
            transfer_remark: transfer_remark.into(),
            notify_url: None,
            user_recv_perception: None,
            transfer_scene_id: transfer_scene_id.into(),
            transfer_scene_report_infos,
            authorization_id: None,
            sponsor_mchid: None,
            out_authorization_no: None,
        })
    }
}

impl Endpoint for TransferToAuthorized {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/transfer-bills/transfer";
    type Response = AuthorizedTransfer;

    fn check(&self) -> Result<(), InvalidRequest> {
        rules::name_fits_amount(self.transfer_amount, self.user_name.is_some())?;
        check::at_least("transfer_amount", self.transfer_amount, Fen::new(1))?;
        Ok(())
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.user_name.iter().collect()
    }
}

/// Transfers from a sub-merchant to a user who has authorized transfers without confirmation (用户授权后转账).
///
/// `user_name` is required from 2000 yuan and not allowed below 0.3 yuan; without it no receipt can be applied for.
/// After an error repeat with the same `out_bill_no`; change it only once a query shows the transfer failed.
/// `transfer_scene_report_infos` must hold exactly the entries the scene prescribes. Only state SUCCESS means the
/// user has the money. At most 100 calls per second per merchant.
///
/// `POST /v3/fund-app/mch-transfer/partner/transfer-bills/transfer`
///
/// ```
/// use yifen::api::transfers::{PartnerTransferToAuthorized, TransferSceneReportInfo};
/// use yifen::Fen;
/// let call = PartnerTransferToAuthorized::new(
///     "1900000001", "wx8888888888888888", "bonus202601010001", Fen::new(100), "Tea", "no-20260101-0001",
///     vec![TransferSceneReportInfo::new("Tea", "Tea")], "no-20260101-0001",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/partner/transfer-bills/transfer");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerTransferToAuthorized {
    /// Number of the sub-merchant whose money is paid out (子商户号). At most 32 characters.
    pub sub_mchid: Mchid,
    /// AppID the receiving user's OpenID belongs to (商户AppID). Must be bound to the merchant. At most 32
    /// characters.
    pub appid: Appid,
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
    /// Real name of the receiving user (收款用户姓名), encrypted. Required from 2000 yuan, not allowed below 0.3 yuan.
    /// Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_name: Option<Sealed>,
    /// Amount of the transfer in fen (转账金额).
    pub transfer_amount: Fen,
    /// Remark the receiving user sees (转账备注). UTF-8, at most 32 characters.
    pub transfer_remark: String,
    /// HTTPS address for the result's notification (通知地址). Public, no query string, at most 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
    /// Reason for the payment that the user sees (用户收款感知). One of the scene's fixed texts; absent: the scene's
    /// default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_recv_perception: Option<String>,
    /// ID of the transfer scene (转账场景ID). Granted to the merchant on the merchant platform. At most 36 characters.
    pub transfer_scene_id: String,
    /// Background of the transfer to be reported (转账场景报备信息). The scene fixes which entries must be given.
    pub transfer_scene_report_infos: Vec<TransferSceneReportInfo>,
    /// WeChat Pay's number of the authorization to use (微信免确认收款授权单号).
    pub authorization_id: String,
}

impl PartnerTransferToAuthorized {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    #[expect(clippy::too_many_arguments, reason = "the platform requires them all")]
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        out_bill_no: impl TryInto<OutBillNo, Error: Into<InvalidId>>,
        transfer_amount: Fen,
        transfer_remark: impl Into<String>,
        transfer_scene_id: impl Into<String>,
        transfer_scene_report_infos: Vec<TransferSceneReportInfo>,
        authorization_id: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            out_bill_no: out_bill_no.try_into().map_err(Into::into)?,
            user_name: None,
            transfer_amount,
            transfer_remark: transfer_remark.into(),
            notify_url: None,
            user_recv_perception: None,
            transfer_scene_id: transfer_scene_id.into(),
            transfer_scene_report_infos,
            authorization_id: authorization_id.into(),
        })
    }
}

impl Endpoint for PartnerTransferToAuthorized {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/partner/transfer-bills/transfer";
    type Response = AuthorizedTransfer;

    fn check(&self) -> Result<(), InvalidRequest> {
        rules::name_fits_amount(self.transfer_amount, self.user_name.is_some())?;
        check::at_least("transfer_amount", self.transfer_amount, Fen::new(1))?;
        Ok(())
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.user_name.iter().collect()
    }
}

/// Starts a transfer to a user and asks the user, while confirming, to authorize later transfers without
/// confirmation (发起转账并完成免确认收款授权).
///
/// The user has 24 hours to confirm; after that the transfer is closed and the money returned. `user_name` is
/// required from 2000 yuan and not allowed below 0.3 yuan; without it no receipt can be applied for. After an error
/// repeat with the same `out_bill_no`; change it only once a query shows the transfer failed.
/// `transfer_scene_report_infos` must hold exactly the entries the scene prescribes. When the user takes the money
/// but not the authorization, no authorization notification is sent. At most 100 calls per second per merchant.
///
/// `POST /v3/fund-app/mch-transfer/transfer-bills/pre-transfer-with-authorization`
///
/// ```
/// use yifen::api::transfers::{PreTransferWithAuthorization, TransferSceneReportInfo};
/// use yifen::Fen;
/// let call = PreTransferWithAuthorization::new(
///     "wx8888888888888888", "bonus202601010001", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", Fen::new(100), "Tea",
///     "no-20260101-0001", vec![TransferSceneReportInfo::new("Tea", "Tea")],
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/transfer-bills/pre-transfer-with-authorization");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PreTransferWithAuthorization {
    /// AppID the receiving user's OpenID belongs to (商户AppID). Must be bound to the merchant. At most 32
    /// characters.
    pub appid: Appid,
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
    /// OpenID of the receiving user under the AppID of the transfer (收款用户OpenID). At most 64 characters.
    pub openid: Openid,
    /// Real name of the receiving user (收款用户姓名), encrypted. Required from 2000 yuan, not allowed below 0.3 yuan.
    /// Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_name: Option<Sealed>,
    /// Amount of the transfer in fen (转账金额).
    pub transfer_amount: Fen,
    /// Remark the receiving user sees (转账备注). UTF-8, at most 32 characters.
    pub transfer_remark: String,
    /// HTTPS address for the result's notification (通知地址). Public, no query string, at most 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
    /// Reason for the payment that the user sees (用户收款感知). One of the scene's fixed texts; absent: the scene's
    /// default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_recv_perception: Option<String>,
    /// ID of the transfer scene (转账场景ID). Granted to the merchant on the merchant platform. At most 36 characters.
    pub transfer_scene_id: String,
    /// Background of the transfer to be reported (转账场景报备信息). The scene fixes which entries must be given.
    pub transfer_scene_report_infos: Vec<TransferSceneReportInfo>,
    /// The no-confirmation authorization to ask for with the transfer (免确认收款授权信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authorization_info: Option<AuthorizationInfo>,
    /// Number of the merchant that pays, when it is not the caller (出资商户号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sponsor_mchid: Option<Mchid>,
}

impl PreTransferWithAuthorization {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        out_bill_no: impl TryInto<OutBillNo, Error: Into<InvalidId>>,
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        transfer_amount: Fen,
        transfer_remark: impl Into<String>,
        transfer_scene_id: impl Into<String>,
        transfer_scene_report_infos: Vec<TransferSceneReportInfo>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: appid.try_into().map_err(Into::into)?,
            out_bill_no: out_bill_no.try_into().map_err(Into::into)?,
            openid: openid.try_into().map_err(Into::into)?,
            user_name: None,
            transfer_amount,
            transfer_remark: transfer_remark.into(),
            notify_url: None,
            user_recv_perception: None,
            transfer_scene_id: transfer_scene_id.into(),
            transfer_scene_report_infos,
            authorization_info: None,
            sponsor_mchid: None,
        })
    }
}

impl Endpoint for PreTransferWithAuthorization {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/transfer-bills/pre-transfer-with-authorization";
    type Response = PreTransferredWithAuthorization;

    fn check(&self) -> Result<(), InvalidRequest> {
        rules::name_fits_amount(self.transfer_amount, self.user_name.is_some())?;
        check::at_least("transfer_amount", self.transfer_amount, Fen::new(1))?;
        Ok(())
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.user_name.iter().collect()
    }
}

/// A no-confirmation authorization asked for together with a transfer (免确认收款授权信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AuthorizationInfo {
    /// The user's account at the merchant, shown in the authorization (用户展示名称). UTF-8 without emoji, at most 32
    /// characters.
    pub user_display_name: String,
    /// The merchant's own number for the new authorization (商户侧授权单号). At most 32 characters, unique within the
    /// merchant.
    pub out_authorization_no: OutAuthorizationNo,
    /// HTTPS address for the authorization's notifications (授权结果通知地址). Public, no query string, at most 256
    /// characters.
    pub authorization_notify_url: String,
}

impl AuthorizationInfo {
    /// With what is required.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        user_display_name: impl Into<String>,
        out_authorization_no: impl TryInto<OutAuthorizationNo, Error: Into<InvalidId>>,
        authorization_notify_url: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            user_display_name: user_display_name.into(),
            out_authorization_no: out_authorization_no.try_into().map_err(Into::into)?,
            authorization_notify_url: authorization_notify_url.into(),
        })
    }
}

/// Starts a transfer from a sub-merchant to a user and asks the user, while confirming, to authorize later
/// transfers without confirmation (发起转账并完成免确认收款授权).
///
/// The user has 24 hours to confirm; after that the transfer is closed and the money returned. `user_name` is
/// required from 2000 yuan and not allowed below 0.3 yuan; without it no receipt can be applied for. After an error
/// repeat with the same `out_bill_no`; change it only once a query shows the transfer failed.
/// `transfer_scene_report_infos` must hold exactly the entries the scene prescribes. When the user takes the money
/// but not the authorization, no authorization notification is sent. At most 100 calls per second per merchant.
///
/// `POST /v3/fund-app/mch-transfer/partner/transfer-bills/pre-transfer-with-authorization`
///
/// ```
/// use yifen::api::transfers::{PartnerPreTransferWithAuthorization, TransferSceneReportInfo};
/// use yifen::Fen;
/// let call = PartnerPreTransferWithAuthorization::new(
///     "1900000001", "wx8888888888888888", "bonus202601010001", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", Fen::new(100),
///     "Tea", "no-20260101-0001", vec![TransferSceneReportInfo::new("Tea", "Tea")],
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/partner/transfer-bills/pre-transfer-with-authorization");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerPreTransferWithAuthorization {
    /// Number of the sub-merchant whose money is paid out (子商户号). At most 32 characters.
    pub sub_mchid: Mchid,
    /// AppID the receiving user's OpenID belongs to (商户AppID). Must be bound to the merchant. At most 32
    /// characters.
    pub appid: Appid,
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
    /// OpenID of the receiving user under the AppID of the transfer (收款用户OpenID). At most 64 characters.
    pub openid: Openid,
    /// Real name of the receiving user (收款用户姓名), encrypted. Required from 2000 yuan, not allowed below 0.3 yuan.
    /// Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_name: Option<Sealed>,
    /// Amount of the transfer in fen (转账金额).
    pub transfer_amount: Fen,
    /// Remark the receiving user sees (转账备注). UTF-8, at most 32 characters.
    pub transfer_remark: String,
    /// HTTPS address for the result's notification (通知地址). Public, no query string, at most 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
    /// Reason for the payment that the user sees (用户收款感知). One of the scene's fixed texts; absent: the scene's
    /// default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_recv_perception: Option<String>,
    /// ID of the transfer scene (转账场景ID). Granted to the merchant on the merchant platform. At most 36 characters.
    pub transfer_scene_id: String,
    /// Background of the transfer to be reported (转账场景报备信息). The scene fixes which entries must be given.
    pub transfer_scene_report_infos: Vec<TransferSceneReportInfo>,
    /// The no-confirmation authorization to ask for with the transfer (免确认收款授权信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authorization_info: Option<AuthorizationInfo>,
}

impl PartnerPreTransferWithAuthorization {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    #[expect(clippy::too_many_arguments, reason = "the platform requires them all")]
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        out_bill_no: impl TryInto<OutBillNo, Error: Into<InvalidId>>,
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        transfer_amount: Fen,
        transfer_remark: impl Into<String>,
        transfer_scene_id: impl Into<String>,
        transfer_scene_report_infos: Vec<TransferSceneReportInfo>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            appid: appid.try_into().map_err(Into::into)?,
            out_bill_no: out_bill_no.try_into().map_err(Into::into)?,
            openid: openid.try_into().map_err(Into::into)?,
            user_name: None,
            transfer_amount,
            transfer_remark: transfer_remark.into(),
            notify_url: None,
            user_recv_perception: None,
            transfer_scene_id: transfer_scene_id.into(),
            transfer_scene_report_infos,
            authorization_info: None,
        })
    }
}

impl Endpoint for PartnerPreTransferWithAuthorization {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/partner/transfer-bills/pre-transfer-with-authorization";
    type Response = PreTransferredWithAuthorization;

    fn check(&self) -> Result<(), InvalidRequest> {
        rules::name_fits_amount(self.transfer_amount, self.user_name.is_some())?;
        check::at_least("transfer_amount", self.transfer_amount, Fen::new(1))?;
        Ok(())
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.user_name.iter().collect()
    }
}

/// What [`TransferToAuthorized`](super::TransferToAuthorized),
/// [`PartnerTransferToAuthorized`](super::PartnerTransferToAuthorized) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AuthorizedTransfer {
    /// Number of the merchant (商户号), assigned by WeChat Pay.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mch_id: Option<Mchid>,
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
    /// WeChat Pay's number of the transfer (微信转账单号). At most 64 characters.
    pub transfer_bill_no: TransferBillNo,
    /// AppID the receiving user's OpenID belongs to (商户AppID). Must be bound to the merchant. At most 32
    /// characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub appid: Option<Appid>,
    /// State of the transfer (单据状态). Only SUCCESS means the user has the money.
    pub state: TransferState,
    /// Amount of the transfer in fen (转账金额).
    pub transfer_amount: Fen,
    /// Remark the receiving user sees (转账备注). UTF-8, at most 32 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub transfer_remark: String,
    /// Why the transfer failed (失败原因). Set when the transfer has failed.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<String>,
    /// OpenID of the receiving user under the AppID of the transfer (收款用户OpenID). At most 64 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// Real name of the receiving user (收款用户姓名), encrypted. Required from 2000 yuan, not allowed below 0.3 yuan.
    /// Sealed for the merchant.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub user_name: Option<Sealed>,
    /// When the transfer was created (单据创建时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// When the state last changed (最后一次状态变更时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
    /// Number of the sub-merchant whose money is paid out (子商户号). At most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// Number of the merchant (商户号), assigned by WeChat Pay. At most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
}

/// What [`PreTransferWithAuthorization`](super::PreTransferWithAuthorization),
/// [`PartnerPreTransferWithAuthorization`](super::PartnerPreTransferWithAuthorization) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PreTransferredWithAuthorization {
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
    /// WeChat Pay's number of the transfer (微信转账单号). At most 64 characters.
    pub transfer_bill_no: TransferBillNo,
    /// When the transfer was created (单据创建时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// State of the transfer (单据状态). Final: SUCCESS, FAIL and CANCELLED.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub state: Option<TransferState>,
    /// The package for requestMerchantTransfer, which opens the page where the user confirms. Set in
    /// `WAIT_USER_CONFIRM`.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub package_info: Option<String>,
    /// The user's account at the merchant, shown in the authorization (用户展示名称). UTF-8 without emoji, at most 32
    /// characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub user_display_name: Option<String>,
    /// The merchant's own number of the authorization (商户侧授权单号). At most 32 characters, unique within the merchant.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_authorization_no: Option<OutAuthorizationNo>,
    /// Number of the sub-merchant whose money is paid out (子商户号). At most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
}
