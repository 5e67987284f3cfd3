//! What the notifications of this product tell.

use serde::{Deserialize, Serialize};

use super::{AuthorizationCloseReason, BudgetState, TransferState, UserAuthorizationState};
use crate::api::{empty_as_none, time_or_none};
use crate::id::{Appid, Mchid, Openid, OutAuthorizationNo, OutBillNo, TransferBillNo};
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::protocol::sensitive::Sealed;
use crate::time::Timestamp;

/// What `MCHTRANSFER.BILL.FINISHED` tells.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TransferNotice {
    /// Number of the merchant (商户号), assigned by WeChat Pay. At most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_bill_no: Option<OutBillNo>,
    /// WeChat Pay's number of the transfer (微信转账单号). At most 64 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transfer_bill_no: Option<TransferBillNo>,
    /// Final state of the transfer (单据状态): SUCCESS, FAIL or CANCELLED.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub state: Option<TransferState>,
    /// Amount of the transfer in fen (转账金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transfer_amount: Option<Fen>,
    /// OpenID of the receiving user under the AppID of the transfer (收款用户OpenID). At most 64 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// When the state last changed (最后一次状态变更时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
    /// When the transfer was created (单据创建时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// Why the transfer failed (失败原因). Set when the transfer has failed.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<String>,
    /// Number of the merchant (商户号), assigned by WeChat Pay.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mch_id: Option<Mchid>,
    /// Number of the sub-merchant whose money is paid out (子商户号). At most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// Wallet that received the money: CFT for mainland WeChat Pay, WPHK for WeChat Pay HK.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub payment_method_type: Option<PaymentMethodType>,
}

open_enum! {
    /// Wallet that received the money: CFT for mainland WeChat Pay, WPHK for WeChat Pay HK.
    PaymentMethodType {
        /// Mainland WeChat Pay (财付通).
        Cft = "CFT",
        /// WeChat Pay HK.
        Wphk = "WPHK",
    }
}

/// What `MCHTRANSFER.AUTHORIZATION.CONFIRMED`, `MCHTRANSFER.AUTHORIZATION.CLOSED` tell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserAuthorizationNotice {
    /// Number of the merchant (商户号), assigned by WeChat Pay. At most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// AppID the user's OpenID belongs to (商户AppID). At most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub appid: Option<Appid>,
    /// The merchant's own number of the authorization (商户侧授权单号). At most 32 characters, unique within the merchant.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_authorization_no: Option<OutAuthorizationNo>,
    /// WeChat Pay's number of the no-confirmation authorization (微信免确认收款授权单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub authorization_id: Option<String>,
    /// State of the authorization (授权状态): `WAIT_USER_CONFIRM`, `TAKING_EFFECT` or CLOSED.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub state: Option<UserAuthorizationState>,
    /// OpenID under appid of the user who authorizes (收款用户OpenID). At most 64 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// The user's account at the merchant, shown in the authorization (用户展示名称). UTF-8 without emoji, at most 32
    /// characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub user_display_name: Option<String>,
    /// When the user granted the authorization (授权时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub authorize_time: Option<Timestamp>,
    /// How and when the authorization ended (授权关闭信息). Set in state CLOSED.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close_info: Option<UserAuthorizationNoticeCloseInfo>,
}

/// How and when an authorization ended (授权关闭信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserAuthorizationNoticeCloseInfo {
    /// When the authorization was closed (关闭时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub close_time: Option<String>,
    /// Why the authorization was closed (关闭原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub close_reason: Option<AuthorizationCloseReason>,
}

/// What `MCHTRANSFER.QQWALLETBILL.FINISHED` tells.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QqWalletTransferNotice {
    /// Number of the merchant (商户号), assigned by WeChat Pay. At most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// AppID of the application on the QQ Connect platform (QQ互联AppID). Must be bound to the merchant.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub appid: Option<Appid>,
    /// The merchant's own number of the transfer (商户单号). Digits and letters, at most 32 characters, unique within
    /// the merchant.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_bill_no: Option<OutBillNo>,
    /// WeChat Pay's number of the transfer (微信转账单号). At most 64 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transfer_bill_no: Option<TransferBillNo>,
    /// Final state of the transfer (单据状态): SUCCESS, FAIL or CANCELLED.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub state: Option<TransferState>,
    /// Amount of the transfer in fen (转账金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transfer_amount: Option<Fen>,
    /// Remark the receiving user sees (转账备注). UTF-8, at most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transfer_remark: Option<String>,
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
    /// When the state last changed (最后一次状态变更时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub update_time: Option<Timestamp>,
    /// When the transfer was created (单据创建时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub create_time: Option<Timestamp>,
    /// Why the transfer failed (失败原因). Set when the transfer has failed.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fail_reason: Option<String>,
}

/// What `BUDGET.LOCKED`, `BUDGET.CLOSED`, `BUDGET.FINISHED` tell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BudgetNotice {
    /// Number of the partner (服务商商户号). At most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sp_mchid: Option<Mchid>,
    /// The partner's own number of the budget (商户预算单号). Digits and letters, at most 32 characters, unique within
    /// the partner.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_budget_no: Option<String>,
    /// WeChat Pay's number of the budget (微信支付预算单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub budget_id: Option<String>,
    /// Total of the budget in fen (预算总金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
    /// Number of the merchant that provides the money (出资商户号). At most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sponsor_mchid: Option<Mchid>,
    /// Name of the charity activity (活动名称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub activity_name: Option<String>,
    /// Description of the charity activity (活动说明).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub activity_remark: Option<String>,
    /// State of the budget (预算单状态): PENDING, LOCKED, FINISHED or CLOSED.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub state: Option<BudgetState>,
    /// When the budget's money was locked (资金锁定时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub locked_time: Option<String>,
    /// Note on why the money was unlocked (解锁备注). At most 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub unlock_remark: Option<String>,
    /// When the budget was closed (关闭时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub closed_time: Option<String>,
    /// When the budget was finished (完成时间), RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub finished_time: Option<String>,
}
