//! `/v3/merchant-service/complaints-v2/{complaint_id}/…`: 提交回复、反馈处理完成、更新退款审批结果.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::check::{self, InvalidRequest};
use crate::endpoint::{Endpoint, NoContent};
use crate::id::{Appid, ComplaintId, InvalidId, Mchid, MediaId};
use crate::open_enum::open_enum;

/// Replies to the user with text, at most 4 pictures and optionally a link (提交回复).
///
/// The first reply turns PENDING into PROCESSING. At most 500 characters and 4 uploaded pictures. `jump_url`
/// (https) and `jump_url_text` go together; WeChat Pay must have allowed the merchant to use them. Answers 204
/// without a body.
///
/// `POST /v3/merchant-service/complaints-v2/{complaint_id}/response`
///
/// ```
/// use yifen::api::complaints::RespondToComplaint;
/// let call = RespondToComplaint::new("200201820200101080076610000", "1900000001", "Tea")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant-service/complaints-v2/200201820200101080076610000/response");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RespondToComplaint {
    /// WeChat Pay's number of the complaint, at most 64 characters (投诉单号).
    pub complaint_id: ComplaintId,
    /// Number of the merchant complained about, at most 64 characters (被诉商户号).
    pub complainted_mchid: Mchid,
    /// Reply to the user, at most 500 characters (回复内容).
    pub response_content: String,
    /// Ids of at most 4 uploaded pictures (回复图片).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub response_images: Vec<MediaId>,
    /// Page the reply links to, https, at most 512 characters; needs `jump_url_text` (跳转链接).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jump_url: Option<String>,
    /// Words of the link shown after the reply, at most 10 characters; needs `jump_url` (跳转链接文案).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jump_url_text: Option<String>,
    /// Mini program page the reply links to (跳转小程序信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mini_program_jump_info: Option<MiniProgramJumpInfo>,
}

impl RespondToComplaint {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        complaint_id: impl TryInto<ComplaintId, Error: Into<InvalidId>>,
        complainted_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
        response_content: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            complaint_id: complaint_id.try_into().map_err(Into::into)?,
            complainted_mchid: complainted_mchid.try_into().map_err(Into::into)?,
            response_content: response_content.into(),
            response_images: Vec::new(),
            jump_url: None,
            jump_url_text: None,
            mini_program_jump_info: None,
        })
    }
}

impl Endpoint for RespondToComplaint {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/merchant-service/complaints-v2/{complaint_id}/response";
    type Response = NoContent;

    fn check(&self) -> Result<(), InvalidRequest> {
        check::chars("response_content", &self.response_content, 1..=500)?;
        check::items("response_images", &self.response_images, 0..=4)?;
        check::chars("jump_url", &self.jump_url, 0..=512)?;
        check::chars("jump_url_text", &self.jump_url_text, 0..=10)?;
        Ok(())
    }
}

/// A mini program page to open (跳转小程序信息).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MiniProgramJumpInfo {
    /// AppID of the mini program to open (跳转小程序APPID).
    pub appid: Appid,
    /// Page of the mini program (跳转小程序页面PATH).
    pub path: String,
    /// Name of the page, shown to the user (跳转小程序页面名称).
    pub text: String,
}

impl MiniProgramJumpInfo {
    /// With what is required.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        appid: impl TryInto<Appid, Error: Into<InvalidId>>,
        path: impl Into<String>,
        text: impl Into<String>,
    ) -> Result<Self, InvalidId> {
        Ok(Self { appid: appid.try_into().map_err(Into::into)?, path: path.into(), text: text.into() })
    }
}

/// Reports a complaint as handled; the user is then asked to rate the handling (反馈处理完成).
///
/// Answers 204 without a body. Only after the matter is really settled: repeated complaints count against the
/// merchant.
///
/// `POST /v3/merchant-service/complaints-v2/{complaint_id}/complete`
///
/// ```
/// use yifen::api::complaints::CompleteComplaint;
/// let call = CompleteComplaint::new("200201820200101080076610000", "1900000001")?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant-service/complaints-v2/200201820200101080076610000/complete");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CompleteComplaint {
    /// WeChat Pay's number of the complaint, at most 64 characters (投诉单号).
    pub complaint_id: ComplaintId,
    /// Number of the merchant complained about, at most 64 characters (被诉商户号).
    pub complainted_mchid: Mchid,
}

impl CompleteComplaint {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        complaint_id: impl TryInto<ComplaintId, Error: Into<InvalidId>>,
        complainted_mchid: impl TryInto<Mchid, Error: Into<InvalidId>>,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            complaint_id: complaint_id.try_into().map_err(Into::into)?,
            complainted_mchid: complainted_mchid.try_into().map_err(Into::into)?,
        })
    }
}

impl Endpoint for CompleteComplaint {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/merchant-service/complaints-v2/{complaint_id}/complete";
    type Response = NoContent;
}

/// Agrees to or refuses the refund that a complaint of problem type REFUND asks for (更新退款审批结果).
///
/// APPROVE moves no money: refund by the refund call; the complaint becomes PROCESSED when the money arrives.
/// REJECT makes the complaint PROCESSED at once. `launch_refund_day` goes with APPROVE only; `reject_reason` and
/// `reject_media_list` with REJECT only. Answers 204 without a body.
///
/// `POST /v3/merchant-service/complaints-v2/{complaint_id}/update-refund-progress`
///
/// ```
/// use yifen::api::complaints::{RefundApproval, UpdateRefundProgress};
/// let call = UpdateRefundProgress::new("200201820200101080076610000", RefundApproval::Reject)?;
/// assert_eq!(yifen::endpoint::bind(&call)?.target, "/v3/merchant-service/complaints-v2/200201820200101080076610000/update-refund-progress");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct UpdateRefundProgress {
    /// WeChat Pay's number of the complaint, at most 64 characters (投诉单号).
    pub complaint_id: ComplaintId,
    /// Whether the merchant agrees to the refund (审批动作).
    pub action: RefundApproval,
    /// Working days until the refund is started, 0 for today; with APPROVE only (预计发起退款时间).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub launch_refund_day: Option<i64>,
    /// Why the refund is refused, at most 200 characters; with REJECT only (拒绝退款原因).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reject_reason: Option<String>,
    /// Ids of at most 4 uploaded pictures that back the refusal; with REJECT only (拒绝退款的举证图片列表).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reject_media_list: Vec<MediaId>,
    /// Note to WeChat Pay's customer service, at most 200 characters (备注).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
}

impl UpdateRefundProgress {
    /// The call with what it needs.
    ///
    /// # Errors
    /// A name that breaks its rule.
    pub fn new(
        complaint_id: impl TryInto<ComplaintId, Error: Into<InvalidId>>,
        action: RefundApproval,
    ) -> Result<Self, InvalidId> {
        Ok(Self {
            complaint_id: complaint_id.try_into().map_err(Into::into)?,
            action,
            launch_refund_day: None,
            reject_reason: None,
            reject_media_list: Vec::new(),
            remark: None,
        })
    }
}

impl Endpoint for UpdateRefundProgress {
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/v3/merchant-service/complaints-v2/{complaint_id}/update-refund-progress";
    type Response = NoContent;
}

open_enum! {
    /// What happens on a tap (动作).
    RefundApproval {
        /// Refuses the refund; the complaint becomes PROCESSED (拒绝退款).
        Reject = "REJECT",
        /// Agrees to the refund, which must then be made by a refund call (同意退款).
        Approve = "APPROVE",
    }
}
