//! The platform's detailed error numbers: what stands after the last `-` of `Request-ID`. An open set.

use super::Meaning;

/// What a number means; `None` for one that is not known here.
///
/// ```
/// let meaning = yifen::sub_code::meaning(268_501_013).expect("known");
/// assert_eq!(meaning.english, "a JSAPI order needs the payer's openid");
/// ```
#[must_use]
pub fn meaning(number: u64) -> Option<&'static Meaning> {
    let at = TABLE.binary_search_by_key(&number, |(number, _)| *number).ok()?;
    Some(&TABLE[at].1)
}

/// All numbers known here, with what they mean.
pub fn all() -> impl Iterator<Item = (u64, &'static Meaning)> {
    TABLE.iter().map(|(number, meaning)| (*number, meaning))
}

/// Whether a number says less than the code it comes with.
pub(super) fn is_general(number: u64) -> bool {
    const GENERAL: [u64; 6] = [268_435_461, 268_435_464, 268_435_472, 268_443_699, 268_447_840, 268_503_786];
    GENERAL.contains(&number)
}

/// By number, ascending.
const TABLE: &[(u64, Meaning)] = &[
    (268_435_461, Meaning::new("a parameter is not legal", "参数不合法", "correct the field that is named")),
    (
        268_435_464,
        Meaning::new("a value is out of range", "参数值超出范围", "correct the length or the size of the field"),
    ),
    (268_435_472, Meaning::new("too many requests", "请求过于频繁", "wait, then repeat the same call")),
    (
        268_443_699,
        Meaning::new(
            "the signature is wrong",
            "签名错误",
            "check that private key and serial_no are of one certificate, and the machine's clock",
        ),
    ),
    (
        268_443_701,
        Meaning::new(
            "the sub-merchant is not this partner's",
            "无服务商关系",
            "check sub_mchid, or bind it to the partner first",
        ),
    ),
    (268_443_704, Meaning::new("a partner must name the sub-merchant", "服务商未传子商户号", "send sub_mchid")),
    (
        268_443_705,
        Meaning::new(
            "the sub-merchant is the caller itself",
            "子商户号与商户号相同",
            "send the sub-merchant's number as sub_mchid, or make the direct merchant's call",
        ),
    ),
    (
        268_443_715,
        Meaning::new(
            "the merchant number cannot be used, or was cancelled",
            "商户号不可用或已注销",
            "check the number, and its state on the merchant platform",
        ),
    ),
    (
        268_445_527,
        Meaning::new(
            "appid and merchant number do not match",
            "appid与mchid不匹配",
            "bind the appid to the merchant number on the merchant platform",
        ),
    ),
    (268_447_840, Meaning::new("the rate limit is reached", "频率超限", "wait, then repeat the same call")),
    (
        268_447_843,
        Meaning::new(
            "the order is another merchant's",
            "商户号与订单不匹配",
            "call with the merchant number that made the order",
        ),
    ),
    (
        268_447_845,
        Meaning::new(
            "the order is another sub-merchant's",
            "子商户号与订单不匹配",
            "call with the sub_mchid the order was made for",
        ),
    ),
    (
        268_447_914,
        Meaning::new(
            "the order is no longer valid",
            "订单已失效",
            "query the order; if it is closed or expired, order again with a new out_trade_no",
        ),
    ),
    (
        268_448_010,
        Meaning::new("the merchant may not collect now", "收款受限", "lift the restriction on the merchant platform"),
    ),
    (268_449_538, Meaning::new("the order is paid", "订单已支付", "query the order")),
    (
        268_449_641,
        Meaning::new(
            "this order is reversed, not closed",
            "不允许关单，只能撤销",
            "reverse the order instead of closing it",
        ),
    ),
    (
        268_498_688,
        Meaning::new(
            "the same number was sent with other parameters",
            "重入参数不一致",
            "repeat with the very parameters of the first time, or query the order",
        ),
    ),
    (268_498_689, Meaning::new("the order is paid", "订单已支付", "query the order")),
    (
        268_501_013,
        Meaning::new("a JSAPI order needs the payer's openid", "JSAPI支付缺少openid", "send the payer's openid"),
    ),
    (
        268_503_786,
        Meaning::new(
            "the operation is not permitted",
            "无操作权限",
            "open the product for this merchant number on the merchant platform",
        ),
    ),
    (
        268_512_771,
        Meaning::new(
            "no such order",
            "订单不存在",
            "check the number, and that the order was made by this merchant number",
        ),
    ),
    (
        268_560_785,
        Meaning::new(
            "the customer's teen mode forbids it",
            "青少年模式限制",
            "the customer leaves teen mode, or pays another way",
        ),
    ),
    (
        270_924_332,
        Meaning::new(
            "the Authorization header is not valid",
            "Authorization不合法",
            "look at scheme, quotes and field names of the header, and whether a proxy alters it",
        ),
    ),
    (
        270_924_358,
        Meaning::new("a parameter is not known to the call", "存在未定义的参数", "remove the field that is named"),
    ),
    (
        271_299_627,
        Meaning::new(
            "the customer has an overdue order",
            "用户存在逾期未支付订单",
            "the customer pays that order first",
        ),
    ),
    (
        271_300_099,
        Meaning::new(
            "the customer did not pass the assessment",
            "风险评估未通过",
            "offer a deposit or payment in advance instead",
        ),
    ),
    (271_302_144, Meaning::new("no such merchant", "商户号不存在", "check mchid and sub_mchid")),
    (
        271_302_149,
        Meaning::new(
            "merchant number and appid are not bound",
            "商户号与appid未绑定",
            "bind the appid to the merchant number on the merchant platform",
        ),
    ),
    (
        271_302_262,
        Meaning::new("the order's state forbids it", "订单状态不合法", "query the order and act on its state"),
    ),
    (
        271_302_332,
        Meaning::new(
            "the order waits for the customer's confirmation",
            "订单状态不合法，待用户确认",
            "wait until the customer has confirmed, or cancel the order",
        ),
    ),
    (
        271_302_333,
        Meaning::new("the order is cancelled", "订单状态不合法，已取消", "make a new order with a new number"),
    ),
    (
        271_316_574,
        Meaning::new(
            "the deduction failed",
            "扣款失败",
            "query the order; the platform goes on collecting, or the customer pays by hand",
        ),
    ),
    (
        271_316_592,
        Meaning::new(
            "the order's state forbids cancelling",
            "订单状态不允许取消",
            "query the order and act on its state",
        ),
    ),
    (
        271_316_598,
        Meaning::new(
            "the same number was sent with other parameters",
            "重入校验失败",
            "repeat with the very parameters of the first time, or query the order",
        ),
    ),
    (
        271_316_637,
        Meaning::new(
            "the end is before the planned end",
            "结束时间早于预计结束时间",
            "send an end of service that is not before the planned one",
        ),
    ),
    (
        271_316_656,
        Meaning::new(
            "the total is above the risk amount",
            "总金额超过风险金额",
            "lower the total to the order's risk amount, or order with a higher one",
        ),
    ),
    (
        271_316_657,
        Meaning::new(
            "only an order that waits for payment allows it",
            "仅待支付状态可操作",
            "query the order and act on its state",
        ),
    ),
    (
        271_316_754,
        Meaning::new("a deduction is under way", "扣款进行中", "wait, then query the order before doing anything else"),
    ),
    (271_317_510, Meaning::new("no such record", "记录不存在", "check the number, and that this merchant made it")),
];
