//! `/v3/fund-app/mch-transfer/…`: 发起转账.

use http::Method;
use serde::{Deserialize, Serialize};

use super::rules;
use super::{TransferSceneReportInfo, TransferState};
use crate::api::{empty_as_none, time_or_none};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, Openid, OutBillNo, TransferBillNo};
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Starts a transfer to a user, who confirms it on the page `package_info` opens (发起转账).
///
/// The user has 24 hours to confirm; after that the transfer is closed and the money returned. `user_name` is
/// required from 2000 yuan and not allowed below 0.3 yuan; without it no receipt can be applied for. After an error
/// repeat with the same `out_bill_no`; change it only once a query shows the transfer failed.
/// `transfer_scene_report_infos` must hold exactly the entries the scene prescribes. In state ACCEPTED check the
/// balance and repeat with the same number. As a red packet at most 200 yuan each. At most 100 calls per second per
/// merchant.
///
/// `POST /v3/fund-app/mch-transfer/transfer-bills`
///
/// ```
/// use yifen::api::transfers::{CreateTransfer, TransferSceneReportInfo};
/// use yifen::Fen;
/// let call = CreateTransfer::new(
///     "wx8888888888888888", "bonus202601010001", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", Fen::new(100), "Tea",
///     "no-20260101-0001", vec![TransferSceneReportInfo::new("Tea", "Tea")],
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/transfer-bills");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateTransfer {
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
    /// How the transfer is shown to the user (收款展示样式).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_recv_style: Option<UserRecvStyle>,
}

impl CreateTransfer {
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
            user_recv_style: None,
        })
    }
}

impl Endpoint for CreateTransfer {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/transfer-bills";
    type Response = CreatedTransfer;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("openid", &self.openid, 1..=64)?;
        check::chars("transfer_remark", &self.transfer_remark, 1..=32)?;
        check::chars("notify_url", &self.notify_url, 0..=256)?;
        check::chars("transfer_scene_id", &self.transfer_scene_id, 1..=36)?;
        rules::name_fits_amount(self.transfer_amount, self.user_name.is_some())?;
        check::at_least("transfer_amount", self.transfer_amount, Fen::new(1))?;
        Ok(())
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.user_name.iter().collect()
    }
}

/// How a transfer is shown to the receiving user (收款展示样式).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct UserRecvStyle {
    /// Kind of the receiving page (展示样式类型).
    #[serde(rename = "type")]
    pub kind: ReceiveStyle,
}

impl UserRecvStyle {
    /// With what is required.
    #[must_use]
    pub fn new(kind: ReceiveStyle) -> Self {
        Self { kind }
    }
}

open_enum! {
    /// Kind of the receiving page (展示样式类型).
    ReceiveStyle {
        /// The ordinary confirmation page.
        ConfirmPage = "CONFIRM_PAGE",
        /// A red packet, at most 200 yuan each.
        RedPacket = "RED_PACKET",
    }
}

/// Starts a transfer from a sub-merchant to a user, who confirms it on the page `package_info` opens (发起转账).
///
/// The user has 24 hours to confirm; after that the transfer is closed and the money returned. `user_name` is
/// required from 2000 yuan and not allowed below 0.3 yuan; without it no receipt can be applied for. After an error
/// repeat with the same `out_bill_no`; change it only once a query shows the transfer failed.
/// `transfer_scene_report_infos` must hold exactly the entries the scene prescribes. At most 100 calls per second
/// per merchant.
///
/// `POST /v3/fund-app/mch-transfer/partner/transfer-bills`
///
/// ```
/// use yifen::api::transfers::{PartnerCreateTransfer, TransferSceneReportInfo};
/// use yifen::Fen;
/// let call = PartnerCreateTransfer::new(
///     "1900000001", "wx8888888888888888", "bonus202601010001", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", Fen::new(100),
///     "Tea", "no-20260101-0001", vec![TransferSceneReportInfo::new("Tea", "Tea")],
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/partner/transfer-bills");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerCreateTransfer {
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
}

impl PartnerCreateTransfer {
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
        })
    }
}

impl Endpoint for PartnerCreateTransfer {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/partner/transfer-bills";
    type Response = CreatedTransfer;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("openid", &self.openid, 1..=64)?;
        check::chars("transfer_remark", &self.transfer_remark, 1..=32)?;
        check::chars("notify_url", &self.notify_url, 0..=256)?;
        check::chars("transfer_scene_id", &self.transfer_scene_id, 1..=36)?;
        rules::name_fits_amount(self.transfer_amount, self.user_name.is_some())?;
        check::at_least("transfer_amount", self.transfer_amount, Fen::new(1))?;
        Ok(())
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.user_name.iter().collect()
    }
}

/// What [`CreateTransfer`](super::CreateTransfer), [`PartnerCreateTransfer`](super::PartnerCreateTransfer) bring
/// back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreatedTransfer {
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
    /// Why the transfer failed (失败原因). Set when the transfer has failed.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<String>,
    /// The package for requestMerchantTransfer, which opens the page where the user confirms. Set in
    /// `WAIT_USER_CONFIRM`.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub package_info: Option<String>,
    /// Number of the sub-merchant whose money is paid out (子商户号). At most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
}
