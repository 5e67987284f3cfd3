//! The parts that several calls share.

use crate::open_enum::open_enum;

open_enum! {
    /// Who handed in the pictures, and when (媒体文件业务类型).
    MediaType {
        /// Handed in by the user with the complaint (用户投诉图片).
        UserComplaintImage = "USER_COMPLAINT_IMAGE",
        /// Handed in by user, merchant or WeChat Pay during the talks (操作流水图片).
        OperationImage = "OPERATION_IMAGE",
    }
}

open_enum! {
    /// What the step was (操作类型).
    OperateType {
        /// The user complained (用户提交投诉).
        UserCreateComplaint = "USER_CREATE_COMPLAINT",
        /// The user went on complaining (用户继续投诉).
        UserContinueComplaint = "USER_CONTINUE_COMPLAINT",
        /// The user left a message (用户留言).
        UserResponse = "USER_RESPONSE",
        /// WeChat Pay left a message (平台留言).
        PlatformResponse = "PLATFORM_RESPONSE",
        /// The merchant left a message (商户留言).
        MerchantResponse = "MERCHANT_RESPONSE",
        /// The merchant reported the complaint as handled (商户申请结单).
        MerchantConfirmComplete = "MERCHANT_CONFIRM_COMPLETE",
        /// System message: the user complained.
        UserCreateComplaintSystemMessage = "USER_CREATE_COMPLAINT_SYSTEM_MESSAGE",
        /// System message: a full refund was started.
        ComplaintFullRefundedSystemMessage = "COMPLAINT_FULL_REFUNDED_SYSTEM_MESSAGE",
        /// System message: the user went on complaining.
        UserContinueComplaintSystemMessage = "USER_CONTINUE_COMPLAINT_SYSTEM_MESSAGE",
        /// The user withdrew the complaint (用户主动撤诉).
        UserRevokeComplaint = "USER_REVOKE_COMPLAINT",
        /// The user confirmed the complaint as settled; spelt so by WeChat Pay.
        UserComfirmComplaint = "USER_COMFIRM_COMPLAINT",
        /// WeChat Pay urged the merchant on (平台催办).
        PlatformHelpApplication = "PLATFORM_HELP_APPLICATION",
        /// The user asked WeChat Pay for help (用户申请平台协助).
        UserApplyPlatformHelp = "USER_APPLY_PLATFORM_HELP",
        /// The merchant agreed to the refund (商户同意退款申请).
        MerchantApproveRefund = "MERCHANT_APPROVE_REFUND",
        /// The merchant refused the refund; `operate_details` says why; spelt so.
        MerchantRefuseRerund = "MERCHANT_REFUSE_RERUND",
        /// The user rated the handling; `operate_details` has the rating.
        UserSubmitSatisfaction = "USER_SUBMIT_SATISFACTION",
        /// The PayScore service order was cancelled (服务订单已取消).
        ServiceOrderCancel = "SERVICE_ORDER_CANCEL",
        /// The PayScore service order was completed (服务订单已完成).
        ServiceOrderComplete = "SERVICE_ORDER_COMPLETE",
        /// System message: a partial refund was started.
        ComplaintPartialRefundedSystemMessage = "COMPLAINT_PARTIAL_REFUNDED_SYSTEM_MESSAGE",
        /// System message: the refund arrived.
        ComplaintRefundReceivedSystemMessage = "COMPLAINT_REFUND_RECEIVED_SYSTEM_MESSAGE",
        /// System message: entrusted refund (投诉单受托退款系统通知).
        ComplaintEntrustedRefundSystemMessage = "COMPLAINT_ENTRUSTED_REFUND_SYSTEM_MESSAGE",
        /// The user asked WeChat Pay for help (用户申请平台协助).
        UserApplyPlatformService = "USER_APPLY_PLATFORM_SERVICE",
        /// The user no longer wants WeChat Pay's help (用户取消平台协助).
        UserCancelPlatformService = "USER_CANCEL_PLATFORM_SERVICE",
        /// WeChat Pay ended its help (客服结束平台协助).
        PlatformServiceFinished = "PLATFORM_SERVICE_FINISHED",
        /// The user tapped an element of a message; see `click_message`.
        UserClickResponse = "USER_CLICK_RESPONSE",
        /// WeChat Pay filed the complaint (complaints 1.0).
        CreateComplaintByPlatform = "CREATE_COMPLAINT_BY_PLATFORM",
        /// The user confirmed the complaint as settled (complaints 1.0).
        UserConfirmComplaint = "USER_CONFIRM_COMPLAINT",
        /// The merchant refunded (complaints 1.0).
        SellerRefund = "SELLER_REFUND",
        /// The merchant reported the complaint as handled (complaints 1.0).
        MerchantLaunchConfirmProcess = "MERCHANT_LAUNCH_CONFIRM_PROCESS",
        /// WeChat Pay left a message (complaints 1.0).
        ResponseByPlatform = "RESPONSE_BY_PLATFORM",
        /// WeChat Pay went on with the complaint (complaints 1.0).
        ContinueComplaintByPlatform = "CONTINUE_COMPLAINT_BY_PLATFORM",
        /// System message: complaint filed (complaints 1.0).
        CreateComplaintSystemMessage = "CREATE_COMPLAINT_SYSTEM_MESSAGE",
        /// System message: the time for the complaint ran out (complaints 1.0).
        ComplaintTimeoutSystemMessage = "COMPLAINT_TIMEOUT_SYSTEM_MESSAGE",
        /// System message: the merchant refunded (complaints 1.0).
        SellerRefundSystemMessage = "SELLER_REFUND_SYSTEM_MESSAGE",
        /// System message: complaint continued (complaints 1.0).
        ContinueComplaintSystemMessage = "CONTINUE_COMPLAINT_SYSTEM_MESSAGE",
        /// System message: the merchant reported it as handled (complaints 1.0).
        LaunchConfirmProcessSystemMessage = "LAUNCH_CONFIRM_PROCESS_SYSTEM_MESSAGE",
    }
}

open_enum! {
    /// Kind of receiver: a merchant or a person's openid (分账接收方类型).
    BlockType {
        /// Text block; see text.
        Text = "TEXT",
        /// Picture block; see image.
        Image = "IMAGE",
        /// Link block; see link.
        Link = "LINK",
        /// List of suggested questions; see `faq_list`.
        FaqList = "FAQ_LIST",
        /// Single button; see button.
        Button = "BUTTON",
        /// Group of buttons; see `button_group`.
        ButtonGroup = "BUTTON_GROUP",
    }
}

open_enum! {
    /// Colour of the text (文本颜色).
    TextColor {
        /// Default colour.
        Default = "DEFAULT",
        /// Colour of less important text.
        Secondary = "SECONDARY",
    }
}

open_enum! {
    /// How wide the picture is shown (图片样式类型).
    ImageStyle {
        /// Narrow picture.
        ImageStyleTypeNarrow = "IMAGE_STYLE_TYPE_NARROW",
        /// Wide picture.
        ImageStyleTypeWide = "IMAGE_STYLE_TYPE_WIDE",
    }
}

open_enum! {
    /// What happened to the complaint (动作类型).
    ButtonActionType {
        /// Sends `message_info` as the user's reply.
        ActionTypeSendMessage = "ACTION_TYPE_SEND_MESSAGE",
        /// Opens `jump_url`.
        ActionTypeJumpUrl = "ACTION_TYPE_JUMP_URL",
        /// Opens `mini_program_jump_info`.
        ActionTypeJumpMiniProgram = "ACTION_TYPE_JUMP_MINI_PROGRAM",
    }
}

open_enum! {
    /// Whether the buttons stand side by side or below each other (按钮布局方式).
    ButtonLayout {
        /// Not stated.
        LayoutUnknown = "LAYOUT_UNKNOWN",
        /// Side by side.
        LayoutHorizontal = "LAYOUT_HORIZONTAL",
        /// Below each other.
        LayoutVertical = "LAYOUT_VERTICAL",
    }
}

open_enum! {
    /// Whether a person or a program wrote the message (发送者身份类别).
    SenderIdentity {
        /// Not stated.
        Unknown = "UNKNOWN",
        /// A person.
        Manual = "MANUAL",
        /// A program.
        Machine = "MACHINE",
    }
}
