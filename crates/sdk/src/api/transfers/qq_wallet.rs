//! `/v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills…`: 发起转账到QQ钱包、查询转账到QQ钱包的结果、撤销转账到QQ钱包.

use http::Method;
use serde::{Deserialize, Serialize};

use super::{TransferSceneReportInfo, TransferState};
use crate::api::{empty_as_none, time_or_none};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, Openid, OutBillNo, TransferBillNo};
use crate::json::null_as_default;
use crate::money::Fen;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Starts a transfer to a QQ user's QQ Wallet (发起转账到QQ钱包).
///
/// Give openid or `user_qq`. A transfer not completed within 24 hours is closed and the money returned. Default
/// limits: 0.1–200 yuan per transfer, 2000 yuan per user and day, 50,000 yuan per day, 30 million yuan per month.
/// `user_name` is required from 2000 yuan and not allowed below 0.3 yuan; without it no receipt can be applied for.
/// After an error repeat with the same `out_bill_no`; change it only once a query shows the transfer failed.
/// `transfer_scene_report_infos` must hold exactly the entries the scene prescribes. At most 100 calls per second
/// per merchant.
///
/// `POST /v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills`
///
/// ```
/// use yifen::api::transfers::{TransferSceneReportInfo, TransferToQqWallet};
/// use yifen::Fen;
/// let call = TransferToQqWallet::new(
///     "wx8888888888888888", "bonus202601010001", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", Fen::new(100), "Tea",
///     "no-20260101-0001", vec![TransferSceneReportInfo::new("Tea", "Tea")],
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TransferToQqWallet {
    /// AppID of the application on the QQ Connect platform (QQ互联AppID). Must be bound to the merchant.
    pub appid: Appid,
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
    /// OpenID of the receiving QQ user under the QQ Connect AppID (收款用户OpenID). Give this or `user_qq`.
    pub openid: Openid,
    /// QQ number of the receiving user (收款用户QQ号). Give this or openid. At most 20 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_qq: Option<String>,
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
    /// ID of the transfer scene (转账场景ID). 1401 is the scene known for QQ Wallet.
    pub transfer_scene_id: String,
    /// Background of the transfer to be reported (转账场景报备信息). The scene fixes which entries must be given.
    pub transfer_scene_report_infos: Vec<TransferSceneReportInfo>,
}

impl TransferToQqWallet {
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
            user_qq: None,
            user_name: None,
            transfer_amount,
            transfer_remark: transfer_remark.into(),
            notify_url: None,
            transfer_scene_id: transfer_scene_id.into(),
            transfer_scene_report_infos,
        })
    }
}

impl Endpoint for TransferToQqWallet {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills";
    type Response = QqWalletTransfer;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::at_least("transfer_amount", self.transfer_amount, Fen::new(1))?;
        Ok(())
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.user_name.iter().collect()
    }
}

/// Queries a transfer to QQ Wallet by the merchant's own number (查询转账到QQ钱包的结果).
///
/// Only transfers of the last 30 days can be queried; older ones are in the fund bill. Closing after 24 hours may
/// lag; do not change the number before the transfer is closed. At most 200 calls per second per merchant.
///
/// `GET /v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}`
///
/// ```
/// use yifen::api::transfers::QueryQqWalletTransfer;
/// let call = QueryQqWalletTransfer::new("bonus202601010001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/bonus202601010001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryQqWalletTransfer {
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
}

impl QueryQqWalletTransfer {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(out_bill_no: impl TryInto<OutBillNo, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { out_bill_no: out_bill_no.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryQqWalletTransfer {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}";
    type Response = QqWalletTransfer;
}

/// Cancels a transfer to QQ Wallet that has not succeeded yet (撤销转账到QQ钱包).
///
/// Success means the request was accepted; query the transfer for the outcome. At most 20 calls per second per
/// merchant.
///
/// `POST /v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}/cancel`
///
/// ```
/// use yifen::api::transfers::CancelQqWalletTransfer;
/// let call = CancelQqWalletTransfer::new("bonus202601010001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/bonus202601010001/cancel");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CancelQqWalletTransfer {
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
}

impl CancelQqWalletTransfer {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(out_bill_no: impl TryInto<OutBillNo, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { out_bill_no: out_bill_no.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for CancelQqWalletTransfer {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/transfer-to-qq-wallet-bills/{out_bill_no}/cancel";
    type Response = CancelledQqWalletTransfer;
    const NO_BODY: bool = true;
}

/// What [`TransferToQqWallet`](super::TransferToQqWallet), [`QueryQqWalletTransfer`](super::QueryQqWalletTransfer)
/// bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QqWalletTransfer {
    /// Number of the merchant (商户号), assigned by WeChat Pay. At most 32 characters.
    pub mchid: Mchid,
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
    /// WeChat Pay's number of the transfer (微信转账单号). At most 64 characters.
    pub transfer_bill_no: TransferBillNo,
    /// AppID of the application on the QQ Connect platform (QQ互联AppID). Must be bound to the merchant.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub appid: Option<Appid>,
    /// State of the transfer (单据状态). Final: SUCCESS, FAIL and CANCELLED.
    pub state: TransferState,
    /// Amount of the transfer in fen (转账金额).
    pub transfer_amount: Fen,
    /// Remark the receiving user sees (转账备注). UTF-8, at most 32 characters.
    #[serde(default, deserialize_with = "null_as_default")]
    pub transfer_remark: String,
    /// OpenID of the receiving QQ user under the QQ Connect AppID (收款用户OpenID). Give this or `user_qq`.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// QQ number of the receiving user (收款用户QQ号). Give this or openid. At most 20 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub user_qq: Option<String>,
    /// Real name of the receiving user (收款用户姓名), encrypted. Required from 2000 yuan, not allowed below 0.3 yuan.
    /// Sealed for the merchant.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub user_name: Option<Sealed>,
    /// Why the transfer failed (失败原因). Set when the transfer has failed.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<String>,
    /// When the transfer was created (单据创建时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// When the state last changed (最后一次状态变更时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
}

/// What [`CancelQqWalletTransfer`](super::CancelQqWalletTransfer) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CancelledQqWalletTransfer {
    /// Number of the merchant (商户号), assigned by WeChat Pay. At most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
    /// WeChat Pay's number of the transfer (微信转账单号). At most 64 characters.
    pub transfer_bill_no: TransferBillNo,
    /// AppID of the application on the QQ Connect platform (QQ互联AppID). Must be bound to the merchant.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub appid: Option<Appid>,
    /// State of the transfer (单据状态). Final: SUCCESS, FAIL and CANCELLED.
    pub state: TransferState,
    /// Amount of the transfer in fen (转账金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transfer_amount: Option<Fen>,
    /// Remark the receiving user sees (转账备注). UTF-8, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transfer_remark: Option<String>,
    /// Why the transfer failed (失败原因). Set when the transfer has failed.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<String>,
    /// OpenID of the receiving QQ user under the QQ Connect AppID (收款用户OpenID). Give this or `user_qq`.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// QQ number of the receiving user (收款用户QQ号). Give this or openid. At most 20 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub user_qq: Option<String>,
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
}
