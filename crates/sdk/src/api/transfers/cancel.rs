//! `/v3/fund-app/mch-transfer/…`: 撤销转账.

use http::Method;
use serde::{Deserialize, Serialize};

use super::TransferState;
use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{InvalidId, Mchid, Openid, OutBillNo, TransferBillNo};
use crate::money::Fen;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Cancels a transfer that the user has not confirmed yet (撤销转账).
///
/// Only before the user confirms. Success means the request was accepted; query the transfer for the outcome.
///
/// `POST /v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel`
///
/// ```
/// use yifen::api::transfers::CancelTransfer;
/// let call = CancelTransfer::new("bonus202601010001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/transfer-bills/out-bill-no/bonus202601010001/cancel");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CancelTransfer {
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
}

impl CancelTransfer {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(out_bill_no: impl TryInto<OutBillNo, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { out_bill_no: out_bill_no.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for CancelTransfer {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}/cancel";
    type Response = CancelledTransfer;
    const NO_BODY: bool = true;
}

/// Cancels a sub-merchant's transfer that the user has not confirmed yet (撤销转账).
///
/// Only before the user confirms. Success means the request was accepted; query the transfer for the outcome. At
/// most 100 calls per second per merchant.
///
/// `POST /v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}/cancel`
///
/// ```
/// use yifen::api::transfers::PartnerCancelTransfer;
/// let call = PartnerCancelTransfer::new("bonus202601010001", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/bonus202601010001/cancel");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerCancelTransfer {
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
    /// Number of the sub-merchant whose money is paid out (子商户号). At most 32 characters.
    pub sub_mchid: Mchid,
}

impl PartnerCancelTransfer {
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

impl Endpoint for PartnerCancelTransfer {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}/cancel";
    type Response = CancelledTransfer;
}

/// What [`CancelTransfer`](super::CancelTransfer), [`PartnerCancelTransfer`](super::PartnerCancelTransfer) bring
/// back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CancelledTransfer {
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
    /// WeChat Pay's number of the transfer (微信转账单号). At most 64 characters.
    pub transfer_bill_no: TransferBillNo,
    /// State of the transfer after the cancellation was accepted (单据状态): CANCELING, then CANCELLED.
    pub state: TransferState,
    /// When the state last changed (最后一次状态变更时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
    /// Number of the sub-merchant whose money is paid out (子商户号). At most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// Amount of the transfer in fen (转账金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transfer_amount: Option<Fen>,
    /// Remark the receiving user sees (转账备注). UTF-8, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transfer_remark: Option<String>,
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
    /// When the order was created (创建时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
}
