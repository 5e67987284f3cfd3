//! What the notifications of this product tell.

use serde::{Deserialize, Serialize};

use crate::api::{empty_as_none, time_or_none};
use crate::id::{Mchid, Openid, TransactionId};
use crate::open_enum::open_enum;
use crate::time::Timestamp;

/// What `COUPON.SEND` tells. A user got a coupon of a stock of the merchant.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponSentNotice {
    /// What happened to the coupon (业务细分事件类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub event_type: Option<CouponEvent>,
    /// Code of the coupon, unique within its stock, at most 32 characters (券code).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub coupon_code: Option<String>,
    /// Number of the coupon stock, given by WeChat Pay when it was created, at most 20 characters (批次号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub stock_id: Option<String>,
    /// The user's identifier under the stock's `notify_appid`; absent if the stock has none (用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// The user's identifier across all apps of one open platform account (用户统一标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub unionid: Option<String>,
    /// When the coupon was sent to the user, RFC 3339 (发放时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub send_time: Option<Timestamp>,
    /// Way by which the user got the coupon (发放渠道).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub send_channel: Option<SendChannel>,
    /// Number of the merchant that sent the coupon (发券商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub send_merchant: Option<String>,
    /// Details of some channels: pay-with-gift, marketing hall, membership activities (发券附加信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attach_info: Option<CouponSentNoticeAttachInfo>,
    /// Number of the activity that sent the coupon (活动ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub act_id: Option<String>,
}

open_enum! {
    /// What happened to the coupon (业务细分事件类型).
    CouponEvent {
        /// A user got a coupon (商家券用户领券通知).
        EventTypeBusicouponSend = "EVENT_TYPE_BUSICOUPON_SEND",
    }
}

open_enum! {
    /// Way by which the user got the coupon (发放渠道).
    SendChannel {
        /// Mini program (小程序).
        BusicouponSendChannelMiniapp = "BUSICOUPON_SEND_CHANNEL_MINIAPP",
        /// The sending call (API).
        BusicouponSendChannelApi = "BUSICOUPON_SEND_CHANNEL_API",
        /// Gift after paying (支付有礼).
        BusicouponSendChannelPaygift = "BUSICOUPON_SEND_CHANNEL_PAYGIFT",
        /// Web page (H5).
        BusicouponSendChannelH5 = "BUSICOUPON_SEND_CHANNEL_H5",
        /// Face to face (面对面).
        BusicouponSendChannelFtof = "BUSICOUPON_SEND_CHANNEL_FTOF",
        /// Membership card activity (会员卡活动).
        BusicouponSendChannelMembercardAct = "BUSICOUPON_SEND_CHANNEL_MEMBERCARD_ACT",
        /// Code scanned in a marketing hall (扫码领券，营销馆).
        BusicouponSendChannelHall = "BUSICOUPON_SEND_CHANNEL_HALL",
        /// Page inside WeChat (JSAPI).
        BusicouponSendChannelJsapi = "BUSICOUPON_SEND_CHANNEL_JSAPI",
        /// Page inside WeChat, in a shorter spelling (JSAPI).
        Jsapi = "JSAPI",
        /// Live stream in a mini program (微信小程序直播).
        BusicouponSendChannelMiniAppLive = "BUSICOUPON_SEND_CHANNEL_MINI_APP_LIVE",
        /// WeChat search (搜一搜).
        BusicouponSendChannelWechatSearch = "BUSICOUPON_SEND_CHANNEL_WECHAT_SEARCH",
        /// WeChat Pay's page of discounts (微信支付有优惠).
        BusicouponSendChannelPayHasDiscount = "BUSICOUPON_SEND_CHANNEL_PAY_HAS_DISCOUNT",
        /// WeChat advertisement (微信广告).
        BusicouponSendChannelWechatAd = "BUSICOUPON_SEND_CHANNEL_WECHAT_AD",
        /// Platform of benefits (权益平台).
        BusicouponSendChannelRightsPlatform = "BUSICOUPON_SEND_CHANNEL_RIGHTS_PLATFORM",
        /// Gift on receiving money (收款有礼).
        BusicouponSendChannelReceiveMoneyGift = "BUSICOUPON_SEND_CHANNEL_RECEIVE_MONEY_GIFT",
        /// Benefit of a paid membership (会员付费权益).
        BusicouponSendChannelMemberPayRight = "BUSICOUPON_SEND_CHANNEL_MEMBER_PAY_RIGHT",
        /// Smart retail activity (智慧零售活动).
        BusicouponSendChannelBusiSmartRetail = "BUSICOUPON_SEND_CHANNEL_BUSI_SMART_RETAIL",
        /// Live stream of a video channel (视频号直播).
        BusicouponSendChannelFinderLiveroom = "BUSICOUPON_SEND_CHANNEL_FINDER_LIVEROOM",
    }
}

/// Details of the channel a coupon came by (发券附加信息).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CouponSentNoticeAttachInfo {
    /// WeChat Pay's number of the payment that brought the coupon; pay-with-gift only (交易订单编号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub transaction_id: Option<TransactionId>,
    /// Number of the pay-with-gift activity or of the marketing hall activity (支付有礼活动编号或营销馆活动ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub act_code: Option<String>,
    /// Number of the marketing hall; hall channel only (营销馆ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub hall_code: Option<String>,
    /// Number of the merchant that owns the marketing hall; hall channel only (营销馆所属商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub hall_belong_mch_id: Option<Mchid>,
    /// Number of the membership card; membership activities only (会员卡ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub card_id: Option<String>,
    /// Code of the user's membership card; membership activities only (会员卡code).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub code: Option<String>,
    /// Number of the membership activity; membership channel only (会员活动ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub activity_id: Option<String>,
    /// The user's phone number (手机号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub phone_number: Option<String>,
    /// Country calling code of the phone number (国家码).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub country_code: Option<String>,
}
