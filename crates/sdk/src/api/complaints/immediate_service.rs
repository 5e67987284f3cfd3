//! `POST /v3/merchant-service/complaints-v2/{complaint_id}/response-immediate-service` (回复需要即时服务的投诉单).

use http::Method;
use serde::{Deserialize, Serialize};

use super::{BlockType, ButtonActionType, ButtonLayout, ImageStyle, SenderIdentity, TextColor};
use crate::api::empty_as_none;
use crate::check::{self, InvalidRequest};
use crate::endpoint::Endpoint;
use crate::id::{Appid, ComplaintId, InvalidId, Mchid, MediaId};
use crate::time::Timestamp;

/// Answers a complaint whose `need_immediate_service` is true with a message of text, pictures, links and buttons
/// (回复需要即时服务的投诉单).
///
/// The first reply turns PENDING into PROCESSING. The same `idempotent_id` is carried out once: repeat with it
/// after an unknown answer. Pictures must be uploaded first.
///
/// `POST /v3/merchant-service/complaints-v2/{complaint_id}/response-immediate-service`
///
/// ```
/// use yifen::api::complaints::{Message, RespondToImmediateService};
/// let call = RespondToImmediateService::new(
///     "200201820200101080076610000", "1900000001", Message::default(), "no-20260101-0001",
/// )?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant-service/complaints-v2/200201820200101080076610000/response-immediate-service");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RespondToImmediateService {
    /// WeChat Pay's number of the complaint, at most 64 characters (投诉单号).
    pub complaint_id: ComplaintId,
    /// Number of the merchant complained about, at most 64 characters (被诉商户号).
    pub complainted_mchid: Mchid,
    /// The message to the user, in the block format (消息内容).
    pub message: Message,
    /// The merchant's id of this reply, at most 128 characters; the same id is carried out once (幂等ID).
    pub idempotent_id: String,
}

impl RespondToImmediateService {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        complaint_id: impl TryInto<ComplaintId, Error: Into<InvalidId>>,
        complainted_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        message: Message,
        idempotent_id: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            complaint_id: complaint_id.try_into().map_err(Into::into)?,
            complainted_mchid: complainted_mchid.try_into().map_err(Into::into)?,
            message,
            idempotent_id: idempotent_id.into(),
        })
    }
}

impl Endpoint for RespondToImmediateService {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/merchant-service/complaints-v2/{complaint_id}/response-immediate-service";
    type Response = ImmediateServiceResponse;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("idempotent_id", &self.idempotent_id, 1..=128)?;
        Ok(())
    }
}

/// A message to the user, made of blocks (消息内容).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Message {
    /// Blocks the message is made of, in the order shown (消息内容).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Block>,
    /// Whether a person or a program wrote the message (发送者身份类别).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender_identity: Option<SenderIdentity>,
    /// The merchant's own data for the message, passed through unchanged (自定义透传信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_data: Option<String>,
}

/// One block of a message; type tells which other field is set (消息块).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Block {
    /// Kind of block; decides which of the other fields is set (消息块类型).
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<BlockType>,
    /// The text, when the block's type is TEXT (文本).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// The picture, when the block's type is IMAGE (图片).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
    /// The link, when the block's type is LINK (链接).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
    /// The suggested questions, when the block's type is `FAQ_LIST` (FAQ列表).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub faq_list: Option<Faq>,
    /// The button, when the block's type is BUTTON (按钮).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub button: Option<Button>,
    /// The buttons, when the block's type is `BUTTON_GROUP` (按钮组).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub button_group: Option<ButtonGroup>,
}

/// Text block of a message (文本).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Text {
    /// Words of the block (文本).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Colour of the text (文本颜色).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color: Option<TextColor>,
    /// True for bold text (是否粗体).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_bold: Option<bool>,
}

/// Picture block of a message (图片).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Image {
    /// Id of the uploaded picture to show (媒体ID).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media_id: Option<MediaId>,
    /// How wide the picture is shown (图片样式类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image_style_type: Option<ImageStyle>,
}

/// Link block of a message (链接).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Link {
    /// Words of the link (文本).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What a tap on the link does (动作).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<Action>,
    /// When the link stops reacting to taps (失效配置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invalid_info: Option<InvalidInfo>,
}

/// What a tap on an element does (动作).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Action {
    /// What a tap does; decides which of the other fields is set (动作类型).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action_type: Option<ButtonActionType>,
    /// Page to open; set when `action_type` is `ACTION_TYPE_JUMP_URL` (跳转链接).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jump_url: Option<String>,
    /// Page to open; set when `action_type` is `ACTION_TYPE_JUMP_MINI_PROGRAM` (跳转小程序信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mini_program_jump_info: Option<RespondToImmediateServiceMiniProgramJumpInfo>,
    /// Message to send; set when `action_type` is `ACTION_TYPE_SEND_MESSAGE` (回复消息内容).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message_info: Option<MessageInfo>,
    /// The merchant's id of the action, given back when the user taps (动作id).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action_id: Option<String>,
}

/// A mini program page to open (跳转小程序信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RespondToImmediateServiceMiniProgramJumpInfo {
    /// AppID of the mini program to open (跳转小程序APPID).
    pub appid: Appid,
    /// Page of the mini program (跳转小程序页面PATH).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Name of the page, shown to the user (跳转小程序页面名称).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

impl RespondToImmediateServiceMiniProgramJumpInfo {
    /// With what is required.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(appid: impl TryInto<Appid, Error: Into<InvalidId>>) -> Result<Self, InvalidId> {
        Ok(Self { appid: appid.try_into().map_err(Into::into)?, path: None, text: None })
    }
}

/// Message sent in the user's name on a tap (回复消息内容).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MessageInfo {
    /// Words the user's reply will have (回复的消息内容).
    pub content: String,
    /// The merchant's own data, given back when the user sends the message (自定义透传字段).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_data: Option<String>,
}

impl MessageInfo {
    /// With what is required.
    #[must_use]
    pub fn new(content: impl Into<String>) -> Self {
        Self { content: content.into(), custom_data: None }
    }
}

/// When an element stops reacting to taps (失效配置).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct InvalidInfo {
    /// When the element stops reacting, RFC 3339 (过期时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expired_time: Option<Timestamp>,
    /// True when it may be tapped more than once (是否可以多次点击).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub multi_clickable: Option<bool>,
}

/// Block of suggested questions (FAQ列表).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Faq {
    /// The questions, in the order shown (FAQ列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub faqs: Vec<RespondToImmediateServiceFaq>,
}

/// One suggested question (FAQ).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RespondToImmediateServiceFaq {
    /// The merchant's id of the question (faq的id).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub faq_id: Option<String>,
    /// Question as shown (faq内容).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub faq_title: Option<String>,
    /// What a tap on the question does (动作).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<Action>,
}

/// Button block of a message (按钮).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Button {
    /// Words on the button (文本).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What a tap on the button does (动作).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<Action>,
    /// When the button stops reacting to taps (失效配置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invalid_info: Option<InvalidInfo>,
}

/// Block of several buttons (按钮组).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ButtonGroup {
    /// Buttons of the group, in the order shown (按钮列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub buttons: Vec<Button>,
    /// Whether the buttons stand side by side or below each other (按钮布局方式).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub button_layout: Option<ButtonLayout>,
    /// When the whole group stops reacting to taps (失效配置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invalid_info: Option<InvalidInfo>,
}

/// What [`RespondToImmediateService`](super::RespondToImmediateService) brings back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ImmediateServiceResponse {
    /// WeChat Pay's number of the step this reply became (操作流水号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub log_id: Option<String>,
}
