//! `/v3/fund-app/mch-transfer/…`: 商户单号查询转账单、微信转账单号查询转账单.

use http::Method;
use serde::{Deserialize, Serialize};

use super::TransferState;
use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{Appid, InvalidId, Mchid, Openid, OutBillNo, TransferBillNo};
use crate::json::null_as_default;
use crate::money::Fen;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// Queries a transfer by the merchant's own number (商户单号查询转账单).
///
/// Only transfers of the last 30 days can be queried; older ones are in the fund bill. At most 100 calls per second
/// per merchant.
///
/// `GET /v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}`
///
/// ```
/// use yifen::api::transfers::QueryTransferByOutBillNo;
/// let call = QueryTransferByOutBillNo::new("bonus202601010001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/transfer-bills/out-bill-no/bonus202601010001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryTransferByOutBillNo {
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
}

impl QueryTransferByOutBillNo {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(out_bill_no: impl TryInto<OutBillNo, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { out_bill_no: out_bill_no.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryTransferByOutBillNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/transfer-bills/out-bill-no/{out_bill_no}";
    type Response = Transfer;
}

/// Queries a transfer by WeChat Pay's number (微信单号查询转账单).
///
/// Only transfers of the last 30 days can be queried; older ones are in the fund bill. At most 100 calls per second
/// per merchant.
///
/// `GET /v3/fund-app/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}`
///
/// ```
/// use yifen::api::transfers::QueryTransferByTransferBillNo;
/// let call = QueryTransferByTransferBillNo::new("1330000071100999991182020050700019480001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/transfer-bills/transfer-bill-no/1330000071100999991182020050700019480001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryTransferByTransferBillNo {
    /// WeChat Pay's number of the transfer (微信转账单号). At most 64 characters.
    pub transfer_bill_no: TransferBillNo,
}

impl QueryTransferByTransferBillNo {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(transfer_bill_no: impl TryInto<TransferBillNo, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { transfer_bill_no: transfer_bill_no.try_into().map_err(Into::into)? })
    }
}

impl Endpoint for QueryTransferByTransferBillNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/transfer-bills/transfer-bill-no/{transfer_bill_no}";
    type Response = Transfer;
}

/// Queries a sub-merchant's transfer by the merchant's own number (商户单号查询转账单).
///
/// Only transfers of the last 30 days can be queried; older ones are in the fund bill. At most 100 calls per second
/// per merchant.
///
/// `GET /v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}`
///
/// ```
/// use yifen::api::transfers::PartnerQueryTransferByOutBillNo;
/// let call = PartnerQueryTransferByOutBillNo::new("bonus202601010001", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/bonus202601010001?sub_mchid=1900000001");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerQueryTransferByOutBillNo {
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
    /// Number of the sub-merchant whose money is paid out (子商户号). At most 32 characters.
    pub sub_mchid: Mchid,
}

impl PartnerQueryTransferByOutBillNo {
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

impl Endpoint for PartnerQueryTransferByOutBillNo {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/fund-app/mch-transfer/partner/transfer-bills/out-bill-no/{out_bill_no}";
    type Response = PartnerTransfer;
}

/// What [`QueryTransferByOutBillNo`](super::QueryTransferByOutBillNo),
/// [`QueryTransferByTransferBillNo`](super::QueryTransferByTransferBillNo) bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Transfer {
    /// Number of the merchant (商户号), assigned by WeChat Pay.
    pub mch_id: Mchid,
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
    /// WeChat Pay's number of the transfer (微信转账单号). At most 64 characters.
    pub transfer_bill_no: TransferBillNo,
    /// AppID the receiving user's OpenID belongs to (商户AppID). Must be bound to the merchant. At most 32
    /// characters.
    pub appid: Appid,
    /// State of the transfer (单据状态). Final: SUCCESS, FAIL and CANCELLED.
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
}

/// What [`PartnerQueryTransferByOutBillNo`](super::PartnerQueryTransferByOutBillNo) brings back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PartnerTransfer {
    /// Number of the sub-merchant whose money is paid out (子商户号). At most 32 characters.
    pub sub_mchid: Mchid,
    /// Number of the merchant (商户号), assigned by WeChat Pay. At most 32 characters.
    pub mchid: Mchid,
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    pub out_bill_no: OutBillNo,
    /// WeChat Pay's number of the transfer (微信转账单号). At most 64 characters.
    pub transfer_bill_no: TransferBillNo,
    /// AppID the receiving user's OpenID belongs to (商户AppID). Must be bound to the merchant. At most 32
    /// characters.
    pub appid: Appid,
    /// State of the transfer (单据状态). Final: SUCCESS, FAIL and CANCELLED.
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
}
