//! What the notifications of this product tell.

use serde::{Deserialize, Serialize};

use super::{AccountType, WithdrawalStatus};
use crate::api::{empty_as_none, time_or_none};
use crate::id::{Appid, Mchid, Openid};
use crate::json::null_as_default;
use crate::money::Fen;
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// What `ECOMMERCE_ENTRUST.SIGN`, `ECOMMERCE_ENTRUST.TERMINATE` tell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PapayContractNotice {
    /// Number of the platform (商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// AppID of the platform (应用ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub appid: Option<Appid>,
    /// The platform's own number of the agreement, unique (商户签约协议号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_contract_code: Option<String>,
    /// WeChat Pay's number of the agreement (委托代扣协议ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub contract_id: Option<String>,
    /// Number of the agreement template the platform was granted (委托代扣协议模板ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan_id: Option<i64>,
    /// Openid of the user who signed (用户openid).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// When the agreement was signed or ended, RFC 3339 (操作时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub operate_time: Option<Timestamp>,
    /// When the agreement ends, RFC 3339 (协议到期时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub contract_expired_time: Option<Timestamp>,
    /// Who ended the agreement, and how (协议解约方式).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub contract_termination_mode: Option<ContractTerminationMode>,
    /// Text of the platform that comes back in answers and notices (附加数据).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub attach: Option<String>,
}

open_enum! {
    /// Who ended the agreement, and how (协议解约方式).
    ContractTerminationMode {
        /// The user ended it (用户主动解约).
        UserTerminate = "USER_TERMINATE",
        /// The merchant ended it by a call (商户API解约).
        MchApiTerminate = "MCH_API_TERMINATE",
        /// Ended on the merchant platform (商户平台解约).
        WepayWebTerminate = "WEPAY_WEB_TERMINATE",
        /// WeChat Pay's customer service ended it (客服解约).
        CustomerServiceTerminate = "CUSTOMER_SERVICE_TERMINATE",
        /// WeChat Pay ended it (系统解约).
        SystemTerminate = "SYSTEM_TERMINATE",
    }
}

/// What `RECHARGE.SUCCESS`, `RECHARGE.CLOSED` tell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RechargeNotice {
    /// Number of the platform (电商平台商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sp_mchid: Option<Mchid>,
    /// Number of the sub-merchant whose account is topped up (二级商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// The platform's own number of the top-up (商户充值单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_recharge_no: Option<String>,
    /// WeChat Pay's number of the top-up (微信支付充值单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub recharge_id: Option<String>,
    /// How the money was paid in (充值渠道).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub recharge_channel: Option<RechargeChannel>,
    /// What the top-up is for (充值场景).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub recharge_scene: Option<RechargeScene>,
    /// State of the top-up (充值状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub recharge_state: Option<RechargeState>,
    /// The state of the top-up in words (充值状态描述).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub recharge_state_desc: Option<String>,
    /// Account the money goes to (充值入账账户).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub account_type: Option<AccountType>,
    /// Amount and currency of the top-up; its fields are not documented (充值金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recharge_amount: Option<serde_json::Value>,
    /// Details of a bank transfer; its fields are not documented (银行转账充值信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank_transfer_info: Option<serde_json::Value>,
    /// Details of a top-up by QR code; its fields are not documented (扫码充值信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qr_recharge_info: Option<serde_json::Value>,
    /// When the top-up was taken, RFC 3339 (充值受理时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub accept_time: Option<Timestamp>,
    /// When the top-up succeeded, RFC 3339 (充值成功时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub success_time: Option<Timestamp>,
    /// When the top-up was closed, RFC 3339 (充值关单时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub close_time: Option<Timestamp>,
    /// The platform's note on the top-up (充值备注).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub remark: Option<String>,
    /// Details of a top-up by online banking (网银充值信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub online_bank_recharge_info: Option<RechargeNoticeOnlineBankRechargeInfo>,
    /// Ways of paying in that the order allows (可用充值渠道).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub available_recharge_channels: Vec<RechargeChannel>,
    /// Position of the person at the sub-merchant who pays in (员工类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub employee_type: Option<EmployeeType>,
}

open_enum! {
    /// How the money was paid in (充值渠道).
    RechargeChannel {
        /// Bank transfer (银行转账).
        BankTransfer = "BANK_TRANSFER",
        /// Scanning a QR code (扫码充值).
        QrRecharge = "QR_RECHARGE",
        /// Online banking (网银).
        OnlineBank = "ONLINE_BANK",
    }
}

open_enum! {
    /// What the top-up is for (充值场景).
    RechargeScene {
        /// Deposit of the sub-merchant (电商平台保证金充值).
        EcommerceDeposit = "ECOMMERCE_DEPOSIT",
        /// Money the sub-merchant pays out from (电商平台付款充值).
        EcommercePayment = "ECOMMERCE_PAYMENT",
    }
}

open_enum! {
    /// State of the top-up (充值状态).
    RechargeState {
        /// The money has arrived (充值成功).
        Success = "SUCCESS",
        /// Under way (充值中).
        Recharging = "RECHARGING",
        /// Closed (已关单).
        Closed = "CLOSED",
    }
}

/// Details of a top-up by online banking (网银充值信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RechargeNoticeOnlineBankRechargeInfo {
    /// Number of the payment at the bank (网银充值单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bill_no: Option<String>,
    /// When the money was sent back, RFC 3339 (退回时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub return_time: Option<String>,
    /// Why the money was sent back (退回原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub return_reason: Option<String>,
    /// Bank from which the money was paid in (银行名称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_name: Option<String>,
    /// Whether the online banking account is a corporate or a personal one (网银类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub online_bank_type: Option<OnlineBankType>,
    /// Last digits of the bank card (银行卡尾号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_card_tail: Option<String>,
    /// Name in which the paying bank account is held (银行户名).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_account_name: Option<String>,
}

open_enum! {
    /// Whether the online banking account is a corporate or a personal one (网银类型).
    OnlineBankType {
        /// Corporate online banking (企业网银).
        OnlineBankTypeCorporate = "ONLINE_BANK_TYPE_CORPORATE",
        /// Personal online banking (个人网银).
        OnlineBankTypePersonal = "ONLINE_BANK_TYPE_PERSONAL",
    }
}

open_enum! {
    /// Position of the person at the sub-merchant who pays in (员工类型).
    EmployeeType {
        /// Administrator (管理员).
        Admin = "ADMIN",
        /// Member of staff (员工).
        Staff = "STAFF",
        /// Legal representative (法人).
        LegalPerson = "LEGAL_PERSON",
    }
}

/// What `SETTLEMENT.SUCCESS` tells. Money was settled to a person who is paid through the platform.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SettlementNotice {
    /// The platform's own number of the settlement batch (商户结算批次单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_settle_batch_no: Option<String>,
    /// WeChat Pay's number of the settlement batch (微信支付结算批次单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub settle_batch_no: Option<String>,
    /// Number of the person's consent to be paid, used in place of `sub_mchid` (个人收款方受理授权ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub individual_auth_id: Option<String>,
    /// What the settlement is for (结算描述).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub description: Option<String>,
    /// State of the settlement, as plain text (结算状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub state: Option<String>,
    /// Scene of the payments settled, as plain text (交易场景).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub trade_scenario: Option<String>,
    /// When the settlement was created, RFC 3339 (创建时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub create_time: Option<String>,
    /// When the settlement was finished, RFC 3339 (完成时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub finish_time: Option<String>,
}

/// What `MCHWITHDRAW.CHANGE` tells. A withdrawal changed its state.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WithdrawalNotice {
    /// State of the withdrawal; SUCCESS can still turn into REFUND (提现单状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub status: Option<WithdrawalStatus>,
    /// WeChat Pay's number of the withdrawal (微信支付预约提现单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub withdraw_id: Option<String>,
    /// The platform's own number of the withdrawal, unique, letters and digits (商户预约提现单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_request_no: Option<String>,
    /// Amount to withdraw, in fen (提现金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
    /// When the withdrawal was created, RFC 3339 (发起提现时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub create_time: Option<String>,
    /// When the withdrawal last changed, RFC 3339 (提现更新时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub update_time: Option<String>,
    /// Why the withdrawal failed; for FAIL, REFUND and CLOSE (提现失败原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub reason: Option<String>,
    /// The platform's note on the withdrawal (提现备注).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub remark: Option<String>,
    /// Note for the receiving bank, digits, letters and Chinese; the bank may drop it (银行附言).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_memo: Option<String>,
    /// Account of the sub-merchant the money is taken from; left out, BASIC (出款账户类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub account_type: Option<AccountType>,
    /// What to do about the failure, in words (提现失败解决方案).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub solution: Option<String>,
    /// Last four digits of the bank account the money goes to (入账银行账号后四位).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub account_number: Option<String>,
    /// Bank the withdrawn money goes to (入账银行).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub account_bank: Option<String>,
    /// Full name of the bank the money goes to, with its branch (入账银行全称（含支行）).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub bank_name: Option<String>,
    /// Number of the sub-merchant whose money is withdrawn (二级商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// Number of the platform (电商平台商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sp_mchid: Option<Mchid>,
    /// Amount of the whole withdrawal, in fen; withdrawals of the day-end balance (提现总金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_amount: Option<Fen>,
    /// Amount paid out, in fen; withdrawals of the day-end balance (提现成功金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success_amount: Option<Fen>,
    /// Amount that could not be paid out, in fen; withdrawals of the day-end balance (提现失败金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fail_amount: Option<Fen>,
    /// Amount the bank sent back, in fen; withdrawals of the day-end balance (退票金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refund_amount: Option<Fen>,
}
