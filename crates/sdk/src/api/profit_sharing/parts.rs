//! The parts that several calls share.

use crate::open_enum::open_enum;

open_enum! {
    /// Kind of receiver: a merchant or a person's openid (分账接收方类型).
    ReceiverType {
        /// A merchant; the account is a merchant number (商户号).
        MerchantId = "MERCHANT_ID",
        /// A person; the account is an openid under appid (个人openid).
        PersonalOpenid = "PERSONAL_OPENID",
        /// A person; the account is an openid under `sub_appid` (个人sub_openid).
        PersonalSubOpenid = "PERSONAL_SUB_OPENID",
    }
}

open_enum! {
    /// Why this receiver's part was closed; set when result is CLOSED (分账失败原因).
    FailReason {
        /// The receiver's account is out of order (分账接收账户异常).
        AccountAbnormal = "ACCOUNT_ABNORMAL",
        /// The receiver is no longer on the receiver list (分账关系已解除).
        NoRelation = "NO_RELATION",
        /// The receiver is rated high risk (高风险接收方).
        ReceiverHighRisk = "RECEIVER_HIGH_RISK",
        /// The receiver's real name is not verified (接收方未实名).
        ReceiverRealNameNotVerified = "RECEIVER_REAL_NAME_NOT_VERIFIED",
        /// The right to split payments was withdrawn (分账权限已解除).
        NoAuth = "NO_AUTH",
        /// The receiver has reached its limit for receiving money (接收方已达收款限额).
        ReceiverReceiptLimit = "RECEIVER_RECEIPT_LIMIT",
        /// The paying account is out of order (分出方账户异常).
        PayerAccountAbnormal = "PAYER_ACCOUNT_ABNORMAL",
        /// The description given is not accepted (描述参数设置失败).
        InvalidRequest = "INVALID_REQUEST",
        /// The merchant giving money back has too little balance (余额不足).
        BalanceNotEnough = "BALANCE_NOT_ENOUGH",
        /// The return took too long and was closed (超时关单).
        TimeOutClosed = "TIME_OUT_CLOSED",
    }
}
