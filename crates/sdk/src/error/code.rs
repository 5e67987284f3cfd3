//! Error codes of the platform, an open set: a code that is not here reaches you as it came.

use super::Meaning;

/// What a code says about the call, whatever its HTTP status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nature {
    /// The same call brings the same refusal until something is changed.
    Refused,
    /// Nothing happened; the same call may succeed later.
    Later,
    /// The platform cannot say, or is still at it. Some products send these with 4xx.
    Open,
}

struct Row {
    code: &'static str,
    nature: Nature,
    meaning: Meaning,
}

macro_rules! codes {
    ($($code:ident $nature:ident $english:literal $chinese:literal $remedy:literal;)*) => {
        $(
            #[doc = concat!($english, " (", $chinese, "): ", $remedy, ".")]
            pub const $code: &str = stringify!($code);
        )*
        const TABLE: &[Row] = &[$(
            Row { code: $code, nature: Nature::$nature, meaning: Meaning::new($english, $chinese, $remedy) },
        )*];
    };
}

codes! {
    ACCOUNT_ERROR Refused "the customer's account is not usable" "用户账户异常"
        "let the customer pay another way, or clear it with WeChat Pay";
    ACCOUNT_NOT_VERIFIED Refused "the bank account is not verified" "账户未验证"
        "verify the settlement account on the merchant platform first";
    ALREADY_EXISTS Refused "the number is used already" "单号已存在"
        "query by that number: the earlier call may have succeeded";
    APPID_MCHID_NOT_MATCH Refused "appid and merchant number are not bound" "appid与mchid不匹配"
        "bind the appid to the merchant number on the merchant platform";
    BANK_ERROR Open "the bank failed" "银行系统异常"
        "wait, then query or repeat with the same number";
    CONTRACT_NOT_CONFIRM Refused "the agreement is not confirmed" "协议未确认"
        "confirm the agreement on the merchant platform first";
    FREQUENCY_LIMITED Later "too many calls" "频率超限"
        "wait, then repeat the same call";
    INVALID_ORDER_STATE Refused "the order's state forbids it" "订单状态不允许该操作"
        "query the order and act on its state";
    INVALID_REQUEST Refused "a rule forbids the request" "请求不符合业务规则"
        "read the message; if it is about the number, an order of it exists with other parameters: query it";
    INVALID_TRANSACTIONID Refused "the transaction_id is not valid" "微信支付订单号非法"
        "use the number the payment notification brought, or query by out_trade_no";
    MCH_NOT_EXISTS Refused "no such merchant" "商户号不存在"
        "check mchid and sub_mchid";
    NOT_ENOUGH Refused "the balance is too low" "余额不足"
        "top the account up, then repeat with the same number";
    NOT_FOUND Refused "no such record" "记录不存在"
        "check the number, and that this merchant number made it; query again before paying anew";
    NO_AUTH Refused "not permitted" "无权限"
        "open the product for this merchant number on the merchant platform, and check who may act for whom";
    NO_STATEMENT_EXIST Refused "no bill for that day" "账单不存在"
        "there was no transaction that day, or the day is too long ago";
    OPENID_MISMATCH Refused "the openid is another appid's" "openid与appid不匹配"
        "get the openid under the very appid of the order; query before ordering again";
    ORDER_CANCELED Refused "the order is cancelled" "订单已撤销"
        "the order is final: make a new one with a new number";
    ORDER_CLOSED Refused "the order is closed" "订单已关闭"
        "the order is closed: use a new out_trade_no";
    ORDER_DONE Refused "the order is finished" "订单已完结"
        "the order is final: query it";
    ORDER_NOT_EXIST Refused "no such order" "订单不存在"
        "check the number, and that the order was made by this merchant number";
    ORDER_PAID Refused "the order is paid" "订单已支付"
        "the order is paid: query it";
    OUT_TRADE_NO_USED Refused "the order number is used" "商户订单号重复"
        "the number is used: query the order before choosing another";
    PARAM_ERROR Refused "a parameter is wrong" "参数错误"
        "correct the field that is named";
    RATELIMIT_EXCEEDED Later "too many calls" "频率超限"
        "wait, then repeat the same call";
    RATE_LIMITED Later "too many calls" "频率超限"
        "wait, then repeat the same call";
    REQUEST_BLOCKED Refused "the request is refused" "请求被拒绝"
        "read the message; a limit of the account or of risk control stands against it";
    RESOURCE_ALREADY_EXISTS Refused "it exists already" "资源已存在"
        "query it: the earlier call may have succeeded";
    RESOURCE_NOT_EXISTS Refused "no such resource" "资源不存在"
        "check the number, and that this merchant number made it";
    RULE_LIMIT Refused "a business rule forbids it" "业务规则限制"
        "read the message; the limit is on the merchant platform or with risk control";
    SERVICE_UNAVAILABLE Open "the service is down or overloaded" "服务不可用"
        "wait, then query or repeat with the same number";
    SIGN_ERROR Refused "the signature is wrong" "签名错误"
        "check that private key and serial_no are of one certificate, and the machine's clock";
    STATEMENT_CREATING Later "the bill is being made" "账单生成中"
        "ask for the bill again later, after 10 o'clock Beijing time";
    SYSTEM_ERROR Open "the platform failed" "系统错误"
        "wait, then query or repeat with the same number and the same parameters";
    TRADE_ERROR Refused "the trade failed" "交易错误"
        "query the order and act on its state; the message names the reason";
    USERPAYING Open "the customer is paying" "用户支付中"
        "the customer is paying: query until the state is final";
    USER_ACCOUNT_ABNORMAL Refused "the customer's account is abnormal" "用户账户异常"
        "the customer's account cannot be used: settle it another way, outside WeChat Pay if it is a refund";
    USER_NOT_EXISTS Refused "no such user" "用户不存在"
        "check the openid, and that it was got under the very appid of the call";
}

/// Other spellings that are still sent, and how they are spelt here.
const OTHER_SPELLINGS: &[(&str, &str)] = &[
    ("ACCOUNTERROR", ACCOUNT_ERROR),
    ("BANKERROR", BANK_ERROR),
    ("FREQUENCY_LIMIT_EXCEED", FREQUENCY_LIMITED),
    ("NOAUTH", NO_AUTH),
    ("NOTENOUGH", NOT_ENOUGH),
    ("ORDERCLOSED", ORDER_CLOSED),
    ("ORDERNOTEXIST", ORDER_NOT_EXIST),
    ("ORDERPAID", ORDER_PAID),
    ("ORDER_NOT", ORDER_NOT_EXIST),
    ("ORDER_NOT_EXISTS", ORDER_NOT_EXIST),
    ("RULELIMIT", RULE_LIMIT),
    ("SIGNERROR", SIGN_ERROR),
    ("SYSTEMERROR", SYSTEM_ERROR),
];

/// A code as it is spelt here: `ORDERPAID` reads `ORDER_PAID`. What is not known stays as it is.
#[must_use]
pub fn spelt_here(code: &str) -> &str {
    OTHER_SPELLINGS.iter().find(|(other, _)| *other == code).map_or(code, |(_, here)| here)
}

/// What a code means, in any spelling; `None` for one that is not known here.
#[must_use]
pub fn meaning(code: &str) -> Option<&'static Meaning> {
    row(code).map(|row| &row.meaning)
}

/// All codes known here, with what they mean.
pub fn all() -> impl Iterator<Item = (&'static str, &'static Meaning)> {
    TABLE.iter().map(|row| (row.code, &row.meaning))
}

pub(super) fn nature(code: &str) -> Option<Nature> {
    row(code).map(|row| row.nature)
}

fn row(code: &str) -> Option<&'static Row> {
    let code = spelt_here(code);
    TABLE.iter().find(|row| row.code == code)
}
