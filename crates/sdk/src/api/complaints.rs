//! Consumer complaints (消费者投诉 2.0): notified, listed, answered, settled.

use percent_encoding::utf8_percent_encode;

use crate::endpoint::ENCODED;
use crate::id::MediaId;

mod history;
mod immediate_service;
mod notice;
mod notification_url;
mod parts;
mod query;
mod respond;
mod v1;

pub use history::{
    NegotiationHistory, NegotiationHistoryAction, NegotiationHistoryBlock, NegotiationHistoryButton,
    NegotiationHistoryButtonGroup, NegotiationHistoryButtonGroupButton, NegotiationHistoryClickMessage,
    NegotiationHistoryComplaintMedia, NegotiationHistoryData, NegotiationHistoryFaq, NegotiationHistoryFaqFaq,
    NegotiationHistoryImage, NegotiationHistoryInvalidInfo, NegotiationHistoryLink, NegotiationHistoryMessageInfo,
    NegotiationHistoryMiniProgramJumpInfo, NegotiationHistoryNormalMessage, NegotiationHistoryText,
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
    AdditionalInfoType, Complaint, ComplaintList, ComplaintListAdditionalInfo, ComplaintListComplaintMedia,
    ComplaintListComplaintOrderInfo, ComplaintListData, ComplaintListReturnAddressInfo, ComplaintListServiceOrderInfo,
    ComplaintListSharePowerInfo, ComplaintServiceOrderInfo, ComplaintState, ListComplaints, ProblemType,
    QueryComplaint, ServiceOrderState, UserTag,
};
pub use respond::{CompleteComplaint, MiniProgramJumpInfo, RefundApproval, RespondToComplaint, UpdateRefundProgress};
pub use v1::{
    ComplaintListV1, ComplaintListV1Data, ComplaintStateV1, ComplaintV1, FeedBackOnComplaint, ListComplaintsV1,
    NegotiationHistoryV1, NegotiationHistoryV1ComplaintNegotiationHistory, QueryComplaintV1, QueryNegotiationHistoryV1,
};

super::catalogue::operations!("complaints": CreateComplaintNotification, QueryComplaintNotification, UpdateComplaintNotification, DeleteComplaintNotification, ListComplaints, QueryComplaint, QueryNegotiationHistory, RespondToComplaint, CompleteComplaint, UpdateRefundProgress, RespondToImmediateService, ListComplaintsV1, QueryComplaintV1, QueryNegotiationHistoryV1, FeedBackOnComplaint);

/// Where the image of a complaint is (图片下载); [`Client::download`](crate::Client::download) fetches it from there.
///
/// ```
/// use yifen::api::complaints::image_path;
/// let path = image_path(&"ChsyMDAyMDAwMDAwMDAwMDAwMTIz/+=".try_into()?);
/// assert_eq!(path, "/v3/merchant-service/images/ChsyMDAyMDAwMDAwMDAwMDAwMTIz%2F%2B%3D");
/// # Ok::<(), yifen::InvalidId>(())
/// ```
#[must_use]
pub fn image_path(media_id: &MediaId) -> String {
    format!("/v3/merchant-service/images/{}", utf8_percent_encode(media_id.as_str(), ENCODED))
}
