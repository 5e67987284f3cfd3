//! The parts that several calls share.

use serde::{Deserialize, Serialize};

use crate::open_enum::open_enum;

/// One report entry on a transfer's background (转账场景报备信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TransferSceneReportInfo {
    /// Kind of the report entry (信息类型). A fixed text of the scene, e.g. 活动名称, 1–15 characters.
    pub info_type: String,
    /// Content of the report entry (信息内容). The merchant's own text, 1–32 characters.
    pub info_content: String,
}

impl TransferSceneReportInfo {
    /// With what is required.
    #[must_use]
    pub fn new(info_type: impl Into<String>, info_content: impl Into<String>) -> Self {
        Self { info_type: info_type.into(), info_content: info_content.into() }
    }
}

open_enum! {
    /// State of the transfer (单据状态). Final: SUCCESS, FAIL and CANCELLED.
    TransferState {
        /// Accepted. A transfer that stays so: check the balance, retry with the same number.
        Accepted = "ACCEPTED",
        /// The money is being locked. If it stays so, check the balance.
        Processing = "PROCESSING",
        /// The user has yet to confirm, within 24 hours.
        WaitUserConfirm = "WAIT_USER_CONFIRM",
        /// The transfer runs; its result is not known yet. The user may confirm again.
        Transfering = "TRANSFERING",
        /// The money has arrived.
        Success = "SUCCESS",
        /// The transfer failed; see `fail_reason`.
        Fail = "FAIL",
        /// The cancellation is accepted and under way.
        Canceling = "CANCELING",
        /// The transfer is cancelled and the money returned.
        Cancelled = "CANCELLED",
        /// The donation is closed; no money moved.
        Close = "CLOSE",
    }
}

open_enum! {
    /// State of the transfer (单据状态). Final: SUCCESS, FAIL and CANCELLED.
    UserAuthorizationState {
        /// The authorization is in force.
        TakingEffect = "TAKING_EFFECT",
        /// The budget or the authorization is closed.
        Closed = "CLOSED",
        /// The user has yet to confirm, within 24 hours.
        WaitUserConfirm = "WAIT_USER_CONFIRM",
    }
}

open_enum! {
    /// Why the batch was closed (批次关闭原因). Set when `batch_status` is CLOSED.
    AuthorizationCloseReason {
        /// The merchant closed the authorization by a call.
        CloseViaMchApi = "CLOSE_VIA_MCH_API",
        /// The user closed the authorization.
        UserClose = "USER_CLOSE",
        /// The user did not confirm within 24 hours.
        UserOverdueUnconfirmed = "USER_OVERDUE_UNCONFIRMED",
        /// Closed by risk control (转账存在风险).
        TransferRisk = "TRANSFER_RISK",
        /// The user's account is in an abnormal state (用户账户异常).
        UserAccountAbnormal = "USER_ACCOUNT_ABNORMAL",
    }
}

open_enum! {
    /// State of the transfer (单据状态). Final: SUCCESS, FAIL and CANCELLED.
    BudgetState {
        /// The budget waits for the sponsor's confirmation.
        Pending = "PENDING",
        /// The budget's money is locked and can be donated.
        Locked = "LOCKED",
        /// The receipt is ready, or the budget is finished.
        Finished = "FINISHED",
        /// The budget or the authorization is closed.
        Closed = "CLOSED",
    }
}
