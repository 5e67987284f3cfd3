//! `/v3/…`: 发起批量转账.

use http::Method;
use serde::{Deserialize, Serialize};

use super::rules;
use super::{AuthorizationType, BatchStatus, TransferPurpose, TransferScene};
use crate::api::{empty_as_none, time_or_none};
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, BatchId, InvalidId, Mchid, Openid, OutBatchNo, OutDetailNo};
use crate::money::Fen;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Starts a batch of transfers to users' balances. The answer only says that the batch was accepted (发起商家转账).
///
/// A batch holds at most 1000 details; `total_amount` and `total_num` must equal the sums over the details.
/// `user_name` is required for details of 2000 yuan or more and not allowed below 0.3 yuan. After an error or a
/// timeout repeat with the same `out_batch_no`; a new number may pay twice. A batch cannot be revoked by a call
/// once it is accepted; acceptance does not mean the money has moved. Details that need no approval are done within
/// about an hour; query at intervals of a minute or more. Merchants that opened the product since 15 January 2025
/// can only use single transfers (/v3/fund-app/mch-transfer).
///
/// `POST /v3/transfer/batches`
///
/// ```
/// use yifen::api::transfer_batches::{CreateTransferBatch, NewTransferDetail};
/// use yifen::Fen;
/// let call = CreateTransferBatch::new(
///     "wx8888888888888888", "batch202601010001", "Tea", "Tea", Fen::new(100), 1,
///     vec![
///         NewTransferDetail::new(
///             "detail202601010001", Fen::new(100), "Tea", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
///         )?,
///     ],
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/transfer/batches");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateTransferBatch {
    /// AppID the receiving user's OpenID belongs to (商户AppID). Must be bound to the merchant. At most 32
    /// characters.
    pub appid: Appid,
    /// The merchant's own number of the batch (商家批次单号). Digits and letters, 5–32 characters, unique within the
    /// merchant.
    pub out_batch_no: OutBatchNo,
    /// Name of the batch (批次名称). At most 32 characters.
    pub batch_name: String,
    /// Description of the batch (批次备注). UTF-8, at most 32 characters.
    pub batch_remark: String,
    /// Total of the batch in fen (转账总金额). Equals the sum of its details.
    pub total_amount: Fen,
    /// Number of details in the batch (转账总笔数), 1–1000.
    pub total_num: i64,
    /// The transfers of the batch (转账明细列表). At most 1000 in a request, 100 in an answer.
    pub transfer_detail_list: Vec<NewTransferDetail>,
    /// ID of the batch's transfer scene (转账场景ID). Granted to the merchant on the merchant platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transfer_scene_id: Option<String>,
    /// HTTPS address for the result's notification (通知地址). Public, no query string, at most 256 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notify_url: Option<String>,
}

impl CreateTransferBatch {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        out_batch_no: impl TryInto<OutBatchNo, Error: Into<InvalidId>>,
        batch_name: impl Into<String>,
        batch_remark: impl Into<String>,
        total_amount: Fen,
        total_num: i64,
        transfer_detail_list: Vec<NewTransferDetail>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            appid: appid.try_into().map_err(Into::into)?,
            out_batch_no: out_batch_no.try_into().map_err(Into::into)?,
            batch_name: batch_name.into(),
            batch_remark: batch_remark.into(),
            total_amount,
            total_num,
            transfer_detail_list,
            transfer_scene_id: None,
            notify_url: None,
        })
    }
}

impl Endpoint for CreateTransferBatch {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/transfer/batches";
    type Response = CreatedTransferBatch;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::each("transfer_detail_list", &self.transfer_detail_list, NewTransferDetail::check)?;
        check::at_least("total_amount", self.total_amount, Fen::new(1))?;
        rules::totals(
            self.total_amount,
            self.total_num,
            self.transfer_detail_list.iter().map(|detail| detail.transfer_amount),
        )?;
        Ok(())
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.transfer_detail_list.iter().flat_map(|inner| inner.sealed()).collect()
    }
}

/// One transfer of a batch (转账明细).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NewTransferDetail {
    /// The merchant's own number of the detail (商家明细单号). Digits and letters, 5–32 characters, unique within the
    /// batch.
    pub out_detail_no: OutDetailNo,
    /// Amount of the detail in fen (转账金额).
    pub transfer_amount: Fen,
    /// Remark the receiving user sees (转账备注). UTF-8, at most 32 characters.
    pub transfer_remark: String,
    /// OpenID of the receiving user under the AppID of the batch (收款用户OpenID). At most 64 characters.
    pub openid: Openid,
    /// Real name of the receiving user (收款用户姓名), encrypted. Required from 2000 yuan, not allowed below 0.3 yuan.
    /// Sealed for the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_name: Option<Sealed>,
    /// Identity card number of the receiving user (收款用户身份证), encrypted. WeChat Pay checks it when given. Sealed for
    /// the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id_card: Option<Sealed>,
}

impl NewTransferDetail {
    /// With what is required.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_detail_no: impl TryInto<OutDetailNo, Error: Into<InvalidId>>,
        transfer_amount: Fen,
        transfer_remark: impl Into<String>,
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_detail_no: out_detail_no.try_into().map_err(Into::into)?,
            transfer_amount,
            transfer_remark: transfer_remark.into(),
            openid: openid.try_into().map_err(Into::into)?,
            user_name: None,
            user_id_card: None,
        })
    }
}

impl NewTransferDetail {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::at_least("transfer_amount", self.transfer_amount, Fen::new(1))?;
        Ok(())
    }
}

impl NewTransferDetail {
    pub(super) fn sealed(&self) -> Vec<&Sealed> {
        self.user_name.iter().chain(self.user_id_card.iter()).collect()
    }
}

/// Starts a batch of transfers to users' balances from a sub-merchant's account. The answer only says that the
/// batch was accepted (发起批量转账).
///
/// A batch holds at most 1000 details; `total_amount` and `total_num` must equal the sums over the details.
/// `user_name` is required for details of 2000 yuan or more and not allowed below 0.3 yuan. After an error or a
/// timeout repeat with the same `out_batch_no`; a new number may pay twice. A batch cannot be revoked by a call
/// once it is accepted; acceptance does not mean the money has moved. At most 50 calls per second; more answer
/// `FREQUENCY_LIMITED`.
///
/// `POST /v3/partner-transfer/batches`
///
/// ```
/// use yifen::api::transfer_batches::{AuthorizationType, PartnerCreateTransferBatch, PartnerCreateTransferBatchNewTransferDetail};
/// use yifen::Fen;
/// # fn example(client: &yifen::Client) -> Result<(), Box<dyn std::error::Error>> {
/// let call = PartnerCreateTransferBatch::new(
///     "1900000001", AuthorizationType::InformationAuthorizationType, "batch202601010001", "Tea", "Tea",
///     Fen::new(100), 1,
///     vec![
///         PartnerCreateTransferBatchNewTransferDetail::new(
///             "detail202601010001", Fen::new(100), "Tea", "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o", client.seal("…")?,
///         )?,
///     ],
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/partner-transfer/batches");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerCreateTransferBatch {
    /// Number of the sub-merchant whose money is paid out (特约商户号). At most 32 characters.
    pub sub_mchid: Mchid,
    /// AppID of the sub-merchant (特约商户AppID). Needed with the two authorization types that cover information.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_appid: Option<Appid>,
    /// What the sub-merchant has authorized the partner to use (特约商户授权类型).
    pub authorization_type: AuthorizationType,
    /// The merchant's own number of the batch (商家批次单号). Digits and letters, 5–32 characters, unique within the
    /// merchant.
    pub out_batch_no: OutBatchNo,
    /// Name of the batch (批次名称). At most 32 characters.
    pub batch_name: String,
    /// Description of the batch (批次备注). UTF-8, at most 32 characters.
    pub batch_remark: String,
    /// Total of the batch in fen (转账总金额). Equals the sum of its details.
    pub total_amount: Fen,
    /// Number of details in the batch (转账总笔数), 1–1000.
    pub total_num: i64,
    /// The transfers of the batch (转账明细列表). At most 1000 in a request, 100 in an answer.
    pub transfer_detail_list: Vec<PartnerCreateTransferBatchNewTransferDetail>,
    /// AppID of the partner (服务商AppID). Needed when `authorization_type` is `FUND_AUTHORIZATION_TYPE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sp_appid: Option<Appid>,
    /// What the batch pays for (批量转账用途).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transfer_purpose: Option<TransferPurpose>,
    /// Scene of the batch (转账场景). `ORDINARY_TRANSFER` when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transfer_scene: Option<TransferScene>,
}

impl PartnerCreateTransferBatch {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    #[expect(clippy::too_many_arguments, reason = "the platform requires them all")]
    pub fn new(
        sub_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        authorization_type: AuthorizationType,
        out_batch_no: impl TryInto<OutBatchNo, Error: Into<InvalidId>>,
        batch_name: impl Into<String>,
        batch_remark: impl Into<String>,
        total_amount: Fen,
        total_num: i64,
        transfer_detail_list: Vec<PartnerCreateTransferBatchNewTransferDetail>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            sub_mchid: sub_mchid.try_into().map_err(Into::into)?,
            sub_appid: None,
            authorization_type,
            out_batch_no: out_batch_no.try_into().map_err(Into::into)?,
            batch_name: batch_name.into(),
            batch_remark: batch_remark.into(),
            total_amount,
            total_num,
            transfer_detail_list,
            sp_appid: None,
            transfer_purpose: None,
            transfer_scene: None,
        })
    }
}

impl Endpoint for PartnerCreateTransferBatch {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/partner-transfer/batches";
    type Response = CreatedTransferBatch;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::each(
            "transfer_detail_list",
            &self.transfer_detail_list,
            PartnerCreateTransferBatchNewTransferDetail::check,
        )?;
        check::at_least("total_amount", self.total_amount, Fen::new(1))?;
        rules::totals(
            self.total_amount,
            self.total_num,
            self.transfer_detail_list.iter().map(|detail| detail.transfer_amount),
        )?;
        Ok(())
    }

    fn sealed(&self) -> Vec<&Sealed> {
        self.transfer_detail_list.iter().flat_map(|inner| inner.sealed()).collect()
    }
}

/// One transfer of a batch (转账明细).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerCreateTransferBatchNewTransferDetail {
    /// The merchant's own number of the detail (商家明细单号). Digits and letters, 5–32 characters, unique within the
    /// batch.
    pub out_detail_no: OutDetailNo,
    /// Amount of the detail in fen (转账金额).
    pub transfer_amount: Fen,
    /// Remark the receiving user sees (转账备注). UTF-8, at most 32 characters.
    pub transfer_remark: String,
    /// OpenID of the receiving user under the AppID of the batch (收款用户OpenID). At most 64 characters.
    pub openid: Openid,
    /// Real name of the receiving user (收款用户姓名), encrypted. Required from 2000 yuan, not allowed below 0.3 yuan.
    /// Sealed for the platform.
    pub user_name: Sealed,
    /// Identity card number of the receiving user (收款用户身份证), encrypted. WeChat Pay checks it when given. Sealed for
    /// the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id_card: Option<Sealed>,
}

impl PartnerCreateTransferBatchNewTransferDetail {
    /// With what is required.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        out_detail_no: impl TryInto<OutDetailNo, Error: Into<InvalidId>>,
        transfer_amount: Fen,
        transfer_remark: impl Into<String>,
        openid: impl TryInto<Openid, Error: Into<InvalidId>>,
        user_name: Sealed,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            out_detail_no: out_detail_no.try_into().map_err(Into::into)?,
            transfer_amount,
            transfer_remark: transfer_remark.into(),
            openid: openid.try_into().map_err(Into::into)?,
            user_name,
            user_id_card: None,
        })
    }
}

impl PartnerCreateTransferBatchNewTransferDetail {
    pub(super) fn check(&self) -> Result<(), InvalidRequest> {
        check::at_least("transfer_amount", self.transfer_amount, Fen::new(1))?;
        Ok(())
    }
}

impl PartnerCreateTransferBatchNewTransferDetail {
    pub(super) fn sealed(&self) -> Vec<&Sealed> {
        std::iter::once(&self.user_name).chain(self.user_id_card.iter()).collect()
    }
}

/// What [`CreateTransferBatch`](super::CreateTransferBatch),
/// [`PartnerCreateTransferBatch`](super::PartnerCreateTransferBatch) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreatedTransferBatch {
    /// The merchant's own number of the batch (商家批次单号). Digits and letters, 5–32 characters, unique within the
    /// merchant.
    pub out_batch_no: OutBatchNo,
    /// WeChat Pay's number of the batch (微信批次单号). At most 64 characters.
    pub batch_id: BatchId,
    /// When the batch was accepted (批次创建时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// State of the batch (批次状态). Final: FINISHED and CLOSED.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub batch_status: Option<BatchStatus>,
}
