//! What the notifications of this product tell.

use serde::{Deserialize, Serialize};

use super::{ServiceOrderProgress, ServiceOrderState};
use crate::api::{empty_as_none, time_or_none};
use crate::id::{Appid, AuthorizationCode, Mchid, Openid, OutOrderNo, ServiceId};
use crate::json::null_as_default;
use crate::money::Fen;
use crate::time::Timestamp;

/// What `PAYSCORE.USER_OPEN_SERVICE`, `PAYSCORE.USER_CLOSE_SERVICE` tell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PermissionNotice {
    /// Number of the merchant that made the call; in partner mode the partner's (商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub appid: Option<Appid>,
    /// Merchant's number of the signing request, returned only if one was sent, at most 64 characters (商户签约单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_request_no: Option<String>,
    /// Merchant's number of the authorization: up to 32 digits, letters or _-|*, unique, never reused for another
    /// customer (授权协议号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub authorization_code: Option<AuthorizationCode>,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub service_id: Option<ServiceId>,
    /// The customer's id under appid, at most 128 characters (用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// What happened: `USER_OPEN_SERVICE` (authorized) or `USER_CLOSE_SERVICE` (authorization ended) (回调状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub user_service_status: Option<String>,
    /// When the authorization was given or ended; samples use `yyyyMMddHHmmss` in Beijing time (服务开启/解除授权时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub openorclose_time: Option<Timestamp>,
    /// The partner's merchant number, as spelled in this notification (服务商商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mch_id: Option<Mchid>,
    /// The sub-merchant's number, as spelled in this notification (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mch_id: Option<Mchid>,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_appid: Option<Appid>,
    /// The customer's id under `sub_appid`, at most 128 characters (子商户用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_openid: Option<Openid>,
}

/// What `PAYSCORE.USER_CONFIRM`, `PAYSCORE.USER_PAID` tell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceOrderNotice {
    /// Number of the merchant that made the call; in partner mode the partner's (商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub appid: Option<Appid>,
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_order_no: Option<OutOrderNo>,
    /// WeChat Pay's number of the service order, one to one with `out_order_no` (微信支付服务订单号). At most 64 characters.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub order_id: Option<String>,
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub service_id: Option<ServiceId>,
    /// What service the order is for, shown to the customer, at most 20 characters (服务信息).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub service_introduction: Option<String>,
    /// The customer's id under appid, at most 128 characters (用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// State of the service order; read it with `state_description` and collection.state (服务订单状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub state: Option<ServiceOrderState>,
    /// Sub-state of an order that is DOING; absent in other states (订单状态说明).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub state_description: Option<ServiceOrderProgress>,
    /// Amount to collect, in fen, 0 or more: the sum of the fees minus the sum of the discounts (总金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_amount: Option<Fen>,
    /// Merchant's own data, not shown to the customer, returned as sent; URL-encoded, at most 256 characters
    /// (商户数据包).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub attach: Option<String>,
    /// Fee items of the order, at most 100; their sum minus the discounts is the total (后付费项目).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub post_payments: Vec<ServiceOrderNoticePostPayment>,
    /// Discounts the merchant gives, at most 30 (商户优惠).
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "null_as_default")]
    pub post_discounts: Vec<ServiceOrderNoticePostDiscount>,
    /// When the service begins and ends (服务时间段).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_range: Option<ServiceOrderNoticeTimeRange>,
    /// Where the service is used (服务位置).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<serde_json::Value>,
    /// What the merchant risks by serving before being paid (服务风险金).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk_fund: Option<serde_json::Value>,
    /// Whether WeChat Pay is to collect money for this order (是否需要收款).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need_collection: Option<bool>,
    /// How far the collection of the money has come (收款信息).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collection: Option<serde_json::Value>,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_appid: Option<Appid>,
    /// The customer's id under `sub_appid`, at most 128 characters (子商户用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_openid: Option<Openid>,
}

/// One fee item of a service order (后付费项目).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceOrderNoticePostPayment {
    /// Name of the fee, at most 20 characters, as the industry's rules prescribe (付费名称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub name: Option<String>,
    /// How the fee is reckoned, at most 30 characters (付费说明).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub description: Option<String>,
    /// Amount of the fee, in fen, 0 or more; 0 means nothing to pay (付费金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
    /// How many of the item, 1 to 100; amount is for all of them (付费数量).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
}

/// One discount the merchant gives on a service order (商户优惠).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceOrderNoticePostDiscount {
    /// Name of the discount, at most 20 characters, no two alike in one order (优惠名称).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub name: Option<String>,
    /// Conditions of the discount, at most 30 characters (优惠说明).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub description: Option<String>,
    /// Amount of the discount, in fen (优惠金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Fen>,
}

/// When a service begins and ends (服务时间段).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceOrderNoticeTimeRange {
    /// Start, Beijing time: `yyyyMMddHHmmss` or `yyyyMMdd`; OnAccept is the moment of confirmation (服务开始时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub start_time: Option<Timestamp>,
    /// Remark shown with the start time, at most 20 characters (服务开始时间备注).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub start_time_remark: Option<String>,
    /// End, planned or real, Beijing time: `yyyyMMddHHmmss` or `yyyyMMdd` (服务结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "time_or_none")]
    pub end_time: Option<Timestamp>,
    /// Remark shown with the end time (服务结束时间备注).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub end_time_remark: Option<String>,
}

/// What `PAYSCORE.BIND_SERVICE_ACCOUNT` tells. The request to bind a sub-merchant to a PayScore service has been
/// decided.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceAccountNotice {
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub service_id: Option<ServiceId>,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub appid: Option<Appid>,
    /// Number of the merchant that made the call; in partner mode the partner's (商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_appid: Option<Appid>,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// Partner's number of the binding request: up to 32 digits, letters, _ or - (商户申请绑定单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_apply_no: Option<String>,
    /// State of the binding: PROCESSING, APPROVED (bound) or REJECTED (受理状态).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub apply_state: Option<String>,
    /// Why the binding was refused, at most 256 characters; only when REJECTED (拒绝原因).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub reject_reason: Option<String>,
}

/// What `PAYSCORE.MCH_PREPAY` tells. A customer wants to pay a completed service order at the cashier; the merchant
/// is to make the payment order for it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MerchantPrepayNotice {
    /// Id of the PayScore service, 32 digits, given by WeChat Pay when the service is approved (服务ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub service_id: Option<ServiceId>,
    /// Appid bound to the calling merchant number; in partner mode the partner's (公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub appid: Option<Appid>,
    /// Number of the merchant that made the call; in partner mode the partner's (商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub mchid: Option<Mchid>,
    /// Appid of the sub-merchant, bound to `sub_mchid` (子商户公众账号ID).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_appid: Option<Appid>,
    /// Number of the sub-merchant the partner acts for (子商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_mchid: Option<Mchid>,
    /// Merchant number of the channel partner the order was made through (渠道商商户号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub channel_id: Option<String>,
    /// Merchant's number of the service order: up to 32 digits, letters or _-|*, unique per merchant number
    /// (商户服务订单号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub out_order_no: Option<OutOrderNo>,
    /// The customer's id under appid, at most 128 characters (用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub openid: Option<Openid>,
    /// The customer's id under `sub_appid`, at most 128 characters (子商户用户标识).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub sub_openid: Option<Openid>,
    /// Amount to collect, in fen, 0 or more: the sum of the fees minus the sum of the discounts (总金额).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_amount: Option<Fen>,
    /// Fields to send unchanged in the cashier order; those missing here are the merchant's choice (预下单请求参数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prepay_req_body: Option<MerchantPrepayNoticePrepayReqBody>,
    /// Headers of the institution's cashier order request, in base64 (预下单请求头部).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub prepay_req_header_base64: Option<String>,
    /// Body of the institution's cashier order request, in base64 (预下单请求包体).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub prepay_req_body_base64: Option<String>,
    /// HTTP status the institution got for its cashier order request (预下单应答状态码).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prepay_resp_http_code: Option<i64>,
    /// Headers of the answer to the cashier order request, in base64 (预下单应答头部).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub prepay_resp_header_base64: Option<String>,
    /// Body of the answer to the cashier order request, in base64 (预下单应答包体).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub prepay_resp_body_base64: Option<String>,
}

/// Fields a cashier order must repeat (预下单请求参数).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MerchantPrepayNoticePrepayReqBody {
    /// Number of the terminal; WEB for a PC page or official account (设备号).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub device_info: Option<String>,
    /// Random string to send in the cashier order (随机字符串).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub nonce_str: Option<String>,
    /// Short description of the goods or payment (商品描述).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub body: Option<String>,
    /// Merchant's own data, returned in queries and notifications (附加数据).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub attach: Option<String>,
    /// Currency as an ISO 4217 code, CNY by default (货币类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub fee_type: Option<String>,
    /// When the cashier order is made, `yyyyMMddHHmmss` in Beijing time (交易起始时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub time_start: Option<String>,
    /// When the cashier order expires, `yyyyMMddHHmmss` in Beijing time (交易结束时间).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub time_expire: Option<String>,
    /// Tag that selects coupons or discounts, at most 32 characters (订单优惠标记).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub goods_tag: Option<String>,
    /// HTTPS URL without query that gets the payment result (通知地址).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub notify_url: Option<String>,
    /// JSAPI, NATIVE (QR code) or App (交易类型).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub trade_type: Option<String>,
    /// Limits the means of payment; `no_credit` bars credit cards (指定支付方式).
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "empty_as_none")]
    pub limit_pay: Option<String>,
    /// Whether the customer is offered an electronic invoice (电子发票入口开放标识).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub need_receipt: Option<bool>,
}
