//! `GET /v3/merchant-service/complaints-v2/{complaint_id}/negotiation-historys` (查询投诉协商历史).

use http::Method;
use serde::{Deserialize, Serialize};

use super::{BlockType, ButtonActionType, ButtonLayout, ImageStyle, MediaType, OperateType, SenderIdentity, TextColor};
use crate::api::{empty_as_none, time_or_none};
use crate::endpoint::Endpoint;
use crate::id::{Appid, ComplaintId, InvalidId, MediaId};
use crate::json::{null_as_default, number_or_text};
use crate::time::Timestamp;

/// Lists the steps taken on a complaint by user, merchant and WeChat Pay, page by page (查询投诉协商历史).
///
/// 1-300 steps a page, 100 by default. `total_count` comes with offset 0 only. When the answer is said to be too
/// large, ask again with a smaller limit.
///
/// `GET /v3/merchant-service/complaints-v2/{complaint_id}/negotiation-historys`
///
/// ```
/// use yifen::api::complaints::QueryNegotiationHistory;
/// let call = QueryNegotiationHistory::new("200201820200101080076610000")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant-service/complaints-v2/200201820200101080076610000/negotiation-historys");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QueryNegotiationHistory {
    /// WeChat Pay's number of the complaint, at most 64 characters (投诉单号).
    pub complaint_id: ComplaintId,
    /// Most steps to give back, 1-300, 100 if left out (分页大小).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub limit: Option<i64>,
    /// Entries to skip, from 0; 10 starts with the eleventh (分页开始位置).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number_or_text")]
    pub offset: Option<i64>,
}

impl QueryNegotiationHistory {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(complaint_id: impl TryInto<ComplaintId, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { complaint_id: complaint_id.try_into().map_err(Into::into)?, limit: None, offset: None })
    }
}

impl Endpoint for QueryNegotiationHistory {
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/v3/merchant-service/complaints-v2/{complaint_id}/negotiation-historys";
    type Response = NegotiationHistory;
}

/// What [`QueryNegotiationHistory`](super::QueryNegotiationHistory) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistory {
    /// Steps of the page (投诉协商历史).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub data: Vec<NegotiationHistoryData>,
    /// Most steps to give back, 1-300, 100 if left out (分页大小).
    #[serde(default, deserialize_with = "null_as_default")]
    pub limit: i64,
    /// Entries to skip, from 0; 10 starts with the eleventh (分页开始位置).
    #[serde(default, deserialize_with = "null_as_default")]
    pub offset: i64,
    /// Number of all steps; only given when offset is 0 (投诉协商历史总条数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_count: Option<i64>,
}

/// One entry of a page: a complaint or a step of its history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistoryData {
    /// Pictures handed in with the complaint or with this step (投诉资料列表).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaint_media_list: Option<NegotiationHistoryComplaintMedia>,
    /// WeChat Pay's number of the step (操作流水号).
    #[serde(default, deserialize_with = "null_as_default")]
    pub log_id: String,
    /// Who took the step, such as 投诉人 (操作人).
    #[serde(default, deserialize_with = "null_as_default")]
    pub operator: String,
    /// When the step was taken, RFC 3339 (操作时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub operate_time: Option<Timestamp>,
    /// What the step was (操作类型).
    pub operate_type: OperateType,
    /// What was said or done, at most 500 characters (操作内容).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub operate_details: Option<String>,
    /// Addresses of at most 4 pictures, valid one hour, without the user's; prefer `complaint_media_list` (图片凭证).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub image_list: Vec<String>,
    /// Why the user asked WeChat Pay for help; spelt so by WeChat Pay (用户申请平台协助原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub user_appy_platform_service_reason: Option<String>,
    /// The user's own account of why help is needed; spelt so by WeChat Pay (用户申请平台协助原因描述).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub user_appy_platform_service_reason_description: Option<String>,
    /// Message in the block format (新版消息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub normal_message: Option<NegotiationHistoryNormalMessage>,
    /// What the user tapped in an earlier message (用户点击回复消息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub click_message: Option<NegotiationHistoryClickMessage>,
}

/// Pictures of one kind handed in for a complaint (投诉资料).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistoryComplaintMedia {
    /// Who handed in the pictures, and when (媒体文件业务类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub media_type: Option<MediaType>,
    /// Addresses of the pictures, to be fetched with a signed request (媒体文件请求url).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub media_url: Vec<String>,
}

/// A message made of blocks (新版消息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistoryNormalMessage {
    /// Blocks the message is made of, in the order shown (消息内容).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub blocks: Vec<NegotiationHistoryBlock>,
    /// Whether a person or a program wrote the message (发送者身份类别).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sender_identity: Option<SenderIdentity>,
    /// The merchant's own data sent with the message, passed through unchanged (自定义透传信息).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub custom_data: Option<String>,
}

/// One block of a message; type tells which other field is set (消息块).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistoryBlock {
    /// Kind of block; decides which of the other fields is set (消息块类型).
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub kind: Option<BlockType>,
    /// The text, when the block's type is TEXT (文本).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<NegotiationHistoryText>,
    /// The picture, when the block's type is IMAGE (图片).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<NegotiationHistoryImage>,
    /// The link, when the block's type is LINK (链接).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<NegotiationHistoryLink>,
    /// The suggested questions, when the block's type is `FAQ_LIST` (FAQ列表).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub faq_list: Option<NegotiationHistoryFaq>,
    /// The button, when the block's type is BUTTON (按钮).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub button: Option<NegotiationHistoryButton>,
    /// The buttons, when the block's type is `BUTTON_GROUP` (按钮组).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub button_group: Option<NegotiationHistoryButtonGroup>,
}

/// Text block of a message (文本).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistoryText {
    /// Words of the block (文本).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub text: Option<String>,
    /// Colour of the text (文本颜色).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub color: Option<TextColor>,
    /// True for bold text (是否粗体).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_bold: Option<bool>,
}

/// Picture block of a message (图片).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistoryImage {
    /// Id of the uploaded picture to show (媒体ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub media_id: Option<MediaId>,
    /// How wide the picture is shown (图片样式类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub image_style_type: Option<ImageStyle>,
}

/// Link block of a message (链接).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistoryLink {
    /// Words of the link (文本).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub text: Option<String>,
    /// What a tap on the link does (动作).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<NegotiationHistoryAction>,
    /// When the link stops reacting to taps (失效配置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invalid_info: Option<NegotiationHistoryInvalidInfo>,
}

/// What a tap on an element does (动作).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistoryAction {
    /// What a tap does; decides which of the other fields is set (动作类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub action_type: Option<ButtonActionType>,
    /// Page to open; set when `action_type` is `ACTION_TYPE_JUMP_URL` (跳转链接).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub jump_url: Option<String>,
    /// Page to open; set when `action_type` is `ACTION_TYPE_JUMP_MINI_PROGRAM` (跳转小程序信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mini_program_jump_info: Option<NegotiationHistoryMiniProgramJumpInfo>,
    /// Message to send; set when `action_type` is `ACTION_TYPE_SEND_MESSAGE` (回复消息内容).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message_info: Option<NegotiationHistoryMessageInfo>,
    /// The merchant's id of the action, given back when the user taps (动作id).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub action_id: Option<String>,
}

/// A mini program page to open (跳转小程序信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistoryMiniProgramJumpInfo {
    /// AppID of the mini program to open (跳转小程序APPID).
    pub appid: Appid,
    /// Page of the mini program (跳转小程序页面PATH).
    #[serde(default, deserialize_with = "null_as_default")]
    pub path: String,
    /// Name of the page, shown to the user (跳转小程序页面名称).
    #[serde(default, deserialize_with = "null_as_default")]
    pub text: String,
}

/// Message sent in the user's name on a tap (回复消息内容).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistoryMessageInfo {
    /// Words the user's reply will have (回复的消息内容).
    #[serde(default, deserialize_with = "null_as_default")]
    pub content: String,
    /// The merchant's own data, given back when the user sends the message (自定义透传字段).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub custom_data: Option<String>,
}

/// When an element stops reacting to taps (失效配置).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistoryInvalidInfo {
    /// When the element stops reacting, RFC 3339 (过期时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub expired_time: Option<Timestamp>,
    /// True when it may be tapped more than once (是否可以多次点击).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub multi_clickable: Option<bool>,
}

/// Block of suggested questions (FAQ列表).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistoryFaq {
    /// The questions, in the order shown (FAQ列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub faqs: Vec<NegotiationHistoryFaqFaq>,
}

/// One suggested question (FAQ).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistoryFaqFaq {
    /// The merchant's id of the question (faq的id).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub faq_id: Option<String>,
    /// Question as shown (faq内容).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub faq_title: Option<String>,
    /// What a tap on the question does (动作).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<NegotiationHistoryAction>,
}

/// Button block of a message (按钮).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistoryButton {
    /// Words on the button (文本).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub text: Option<String>,
    /// What a tap on the button does (动作).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<NegotiationHistoryAction>,
    /// When the button stops reacting to taps (失效配置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invalid_info: Option<NegotiationHistoryInvalidInfo>,
}

/// Block of several buttons (按钮组).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistoryButtonGroup {
    /// Buttons of the group, in the order shown (按钮列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub buttons: Vec<NegotiationHistoryButtonGroupButton>,
    /// Whether the buttons stand side by side or below each other (按钮布局方式).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub button_layout: Option<ButtonLayout>,
    /// When the whole group stops reacting to taps (失效配置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invalid_info: Option<NegotiationHistoryInvalidInfo>,
}

/// One button of a group (按钮).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistoryButtonGroupButton {
    /// Words on the button (文本).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub text: Option<String>,
    /// What a tap on the button does (动作).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<NegotiationHistoryAction>,
    /// When the button stops reacting to taps (失效配置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invalid_info: Option<NegotiationHistoryInvalidInfo>,
}

/// What a user tapped in an earlier message (用户点击回复消息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NegotiationHistoryClickMessage {
    /// Message the tap sent; its fields are not documented (回复的消息内容).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message_content: Option<serde_json::Value>,
    /// Id of the action the user tapped, as the merchant gave it (动作id).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub action_id: Option<String>,
    /// Number of the step whose message was tapped (被点击的操作流水号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub clicked_log_id: Option<String>,
}
