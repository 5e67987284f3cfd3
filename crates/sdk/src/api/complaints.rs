//! Consumer complaints (消费者投诉 2.0): notified, listed, answered, settled.

mod history;
mod immediate_service;
mod notice;
mod notification_url;
mod parts;
mod query;
mod respond;
mod v1;

pub use history::{
    NegotiationHistory, NegotiationHistoryData, NegotiationHistoryDataClickMessage,
    NegotiationHistoryDataComplaintMedia, NegotiationHistoryDataNormalMessage,
    NegotiationHistoryDataNormalMessageBlock, NegotiationHistoryDataNormalMessageBlockButton,
    NegotiationHistoryDataNormalMessageBlockButtonAction,
    NegotiationHistoryDataNormalMessageBlockButtonActionMessageInfo,
    NegotiationHistoryDataNormalMessageBlockButtonActionMiniProgramJumpInfo,
    NegotiationHistoryDataNormalMessageBlockButtonGroup, NegotiationHistoryDataNormalMessageBlockButtonGroupButton,
    NegotiationHistoryDataNormalMessageBlockButtonGroupButtonAction,
    NegotiationHistoryDataNormalMessageBlockButtonGroupButtonActionMessageInfo,
    NegotiationHistoryDataNormalMessageBlockButtonGroupButtonActionMiniProgramJumpInfo,
    NegotiationHistoryDataNormalMessageBlockButtonGroupButtonInvalidInfo,
    NegotiationHistoryDataNormalMessageBlockButtonGroupInvalidInfo,
    NegotiationHistoryDataNormalMessageBlockButtonInvalidInfo, NegotiationHistoryDataNormalMessageBlockFaq,
    NegotiationHistoryDataNormalMessageBlockFaqFaq, NegotiationHistoryDataNormalMessageBlockFaqFaqAction,
    NegotiationHistoryDataNormalMessageBlockFaqFaqActionMessageInfo,
    NegotiationHistoryDataNormalMessageBlockFaqFaqActionMiniProgramJumpInfo,
    NegotiationHistoryDataNormalMessageBlockImage, NegotiationHistoryDataNormalMessageBlockLink,
    NegotiationHistoryDataNormalMessageBlockLinkAction, NegotiationHistoryDataNormalMessageBlockLinkActionMessageInfo,
    NegotiationHistoryDataNormalMessageBlockLinkActionMiniProgramJumpInfo,
    NegotiationHistoryDataNormalMessageBlockLinkInvalidInfo, NegotiationHistoryDataNormalMessageBlockText,
    QueryNegotiationHistory,
};
pub use immediate_service::{
    Action, Block, Button, ButtonGroup, Faq, Image, ImmediateServiceResponse, InvalidInfo, Link, Message, MessageInfo,
    RespondToImmediateService, RespondToImmediateServiceFaq, RespondToImmediateServiceMiniProgramJumpInfo, Text,
};
pub use notice::{ComplaintActionType, ComplaintNotice};
pub use notification_url::{
    ComplaintNotification, CreateComplaintNotification, DeleteComplaintNotification, QueryComplaintNotification,
    UpdateComplaintNotification,
};
pub use parts::{
    BlockType, ButtonActionType, ButtonLayout, ImageStyle, MediaType, OperateType, SenderIdentity, TextColor,
};
pub use query::{
    AdditionalInfoType, Complaint, ComplaintAdditionalInfo, ComplaintAdditionalInfoSharePowerInfo,
    ComplaintAdditionalInfoSharePowerInfoReturnAddressInfo, ComplaintComplaintMedia, ComplaintComplaintOrderInfo,
    ComplaintList, ComplaintListData, ComplaintListDataAdditionalInfo, ComplaintListDataAdditionalInfoSharePowerInfo,
    ComplaintListDataAdditionalInfoSharePowerInfoReturnAddressInfo, ComplaintListDataComplaintMedia,
    ComplaintListDataComplaintOrderInfo, ComplaintListDataServiceOrderInfo, ComplaintServiceOrderInfo, ComplaintState,
    ListComplaints, ProblemType, QueryComplaint, ServiceOrderState, UserTag,
};
pub use respond::{CompleteComplaint, MiniProgramJumpInfo, RefundApproval, RespondToComplaint, UpdateRefundProgress};
pub use v1::{
    ComplaintListV1, ComplaintListV1Data, ComplaintStateV1, ComplaintV1, FeedBackOnComplaint, ListComplaintsV1,
    NegotiationHistoryV1, NegotiationHistoryV1ComplaintNegotiationHistory, QueryComplaintV1, QueryNegotiationHistoryV1,
};

super::catalogue::operations!("complaints": CreateComplaintNotification, QueryComplaintNotification, UpdateComplaintNotification, DeleteComplaintNotification, ListComplaints, QueryComplaint, QueryNegotiationHistory, RespondToComplaint, CompleteComplaint, UpdateRefundProgress, RespondToImmediateService, ListComplaintsV1, QueryComplaintV1, QueryNegotiationHistoryV1, FeedBackOnComplaint);
