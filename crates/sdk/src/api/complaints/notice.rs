//! What the notifications of this product tell.

use serde::{Deserialize, Serialize};

use crate::api::empty_as_none;
use crate::id::ComplaintId;
use crate::open_enum::open_enum;

/// What `COMPLAINT.CREATE`, `COMPLAINT.STATE_CHANGE` tell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ComplaintNotice {
    /// WeChat Pay's number of the complaint, at most 64 characters (投诉单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub complaint_id: Option<ComplaintId>,
    /// What happened to the complaint (动作类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub action_type: Option<ComplaintActionType>,
}

open_enum! {
    /// What happened to the complaint (动作类型).
    ComplaintActionType {
        /// The user complained (用户提交投诉).
        CreateComplaint = "CREATE_COMPLAINT",
        /// The user went on complaining (用户继续投诉).
        ContinueComplaint = "CONTINUE_COMPLAINT",
        /// The user left a message (用户新留言).
        UserResponse = "USER_RESPONSE",
        /// WeChat Pay left a message (平台新留言).
        ResponseByPlatform = "RESPONSE_BY_PLATFORM",
        /// The merchant refunded (商户发起退款).
        SellerRefund = "SELLER_REFUND",
        /// The merchant left a message (商户新回复).
        MerchantResponse = "MERCHANT_RESPONSE",
        /// The merchant reported the complaint as handled (商户反馈处理完成).
        MerchantConfirmComplete = "MERCHANT_CONFIRM_COMPLETE",
        /// The user asked WeChat Pay for help (用户申请平台协助).
        UserApplyPlatformService = "USER_APPLY_PLATFORM_SERVICE",
        /// The user no longer wants WeChat Pay's help (用户取消平台协助).
        UserCancelPlatformService = "USER_CANCEL_PLATFORM_SERVICE",
        /// WeChat Pay ended its help (客服结束平台协助).
        PlatformServiceFinished = "PLATFORM_SERVICE_FINISHED",
        /// The merchant agreed to the refund (商户同意退款).
        MerchantApproveRefund = "MERCHANT_APPROVE_REFUND",
        /// The merchant refused the refund (商户驳回退款).
        MerchantRejectRefund = "MERCHANT_REJECT_REFUND",
        /// The refund arrived (退款到账).
        RefundSuccess = "REFUND_SUCCESS",
    }
}
