//! The parts that several calls share.

use crate::open_enum::open_enum;

open_enum! {
    /// State of the batch (批次状态). Final: FINISHED and CLOSED.
    BatchStatus {
        /// Accepted (已受理). Still so after 30 minutes: check the balance.
        Accepted = "ACCEPTED",
        /// The details are being transferred (转账中).
        Processing = "PROCESSING",
        /// Every detail is done, succeeded or failed (已完成).
        Finished = "FINISHED",
        /// Closed; see `close_reason` (已关闭).
        Closed = "CLOSED",
        /// The merchant's employee has yet to approve the payment (待付款).
        WaitPay = "WAIT_PAY",
    }
}

open_enum! {
    /// What the sub-merchant has authorized the partner to use (特约商户授权类型).
    AuthorizationType {
        /// The sub-merchant's information (特约商户信息授权类型); OpenIDs are under its AppID.
        InformationAuthorizationType = "INFORMATION_AUTHORIZATION_TYPE",
        /// The sub-merchant's money (特约商户资金授权类型); OpenIDs are under the partner's AppID.
        FundAuthorizationType = "FUND_AUTHORIZATION_TYPE",
        /// Information and money (特约商户信息和资金授权类型).
        InformationAndFundAuthorizationType = "INFORMATION_AND_FUND_AUTHORIZATION_TYPE",
    }
}

open_enum! {
    /// What the batch pays for (批量转账用途).
    TransferPurpose {
        /// Payment for goods bought (货款).
        Goodspayment = "GOODSPAYMENT",
        /// Commission for promotion (佣金).
        Commission = "COMMISSION",
        /// Refund of a trade (退款).
        Refund = "REFUND",
        /// Reimbursement of an employee's expenses (报销).
        Reimbursement = "REIMBURSEMENT",
        /// Freight paid to a driver (运费).
        Freight = "FREIGHT",
        /// Anything else (其他).
        Others = "OTHERS",
    }
}

open_enum! {
    /// Scene of the batch (转账场景). `ORDINARY_TRANSFER` when absent.
    TransferScene {
        /// Ordinary transfer (普通转账), the default.
        OrdinaryTransfer = "ORDINARY_TRANSFER",
        /// Transfer to a user with a WeChat payroll card (薪工卡转账).
        PayrollCardTransfer = "PAYROLL_CARD_TRANSFER",
    }
}

open_enum! {
    /// Why the batch was closed (批次关闭原因). Set when `batch_status` is CLOSED.
    CloseReason {
        /// Closed by timeout, e.g. for lack of balance (系统超时关闭).
        OverdueClose = "OVERDUE_CLOSE",
        /// The merchant does not have this transfer scene (转账场景ID错误).
        TransferSceneInvalid = "TRANSFER_SCENE_INVALID",
        /// The merchant withdrew the batch on the merchant platform (商户主动撤销).
        MerchantRevocation = "MERCHANT_REVOCATION",
        /// The merchant's account is restricted from paying (商户账户付款受限).
        PayerAccountAbnormal = "PAYER_ACCOUNT_ABNORMAL",
        /// Closed, with no further reason given.
        Closed = "CLOSED",
    }
}
