//! What the phone says, in Chinese and in English.

use http::HeaderMap;
use http::header::ACCEPT_LANGUAGE;

use yifen::Timestamp;

use crate::platform::{PayTarget, Refused};

/// One language.
pub(in crate::http) struct Texts {
    pub(in crate::http) lang: &'static str,
    pub(super) other: &'static str,
    pub(super) other_name: &'static str,
    pub(super) title: &'static str,
    pub(super) back: &'static str,
    pub(super) not_real: &'static str,
    pub(super) scan_label: &'static str,
    pub(super) scan: &'static str,
    pub(super) open_orders: &'static str,
    pub(super) no_orders: &'static str,
    pub(super) who_pays: &'static str,
    pub(super) balance: &'static str,
    pub(super) pay: &'static str,
    pub(super) wrong_password: &'static str,
    pub(super) insufficient_balance: &'static str,
    pub(super) cancel: &'static str,
    pub(super) wrong_password_notice: &'static str,
    pub(super) insufficient_balance_notice: &'static str,
    pub(super) cancelled: &'static str,
    pub(super) cancelled_hint: &'static str,
    pub(super) paid: &'static str,
    pub(super) cannot_pay: &'static str,
    pub(super) foreign: &'static str,
    pub(super) not_understood: &'static str,
    pub(super) not_understood_hint: &'static str,
    pub(super) sign_failed: &'static str,
    pub(super) sign_failed_hint: &'static str,
    pub(super) merchant: &'static str,
    pub(super) goods: &'static str,
    pub(super) transaction_id: &'static str,
    pub(super) success_time: &'static str,
    pub(super) done: &'static str,
    pub(super) return_to_shop: &'static str,
}

static ZH: Texts = Texts {
    lang: "zh",
    other: "en",
    other_name: "English",
    title: "微信支付",
    back: "返回",
    not_real: "沙箱里没有真钱 · 一分",
    scan_label: "把二维码的内容粘贴到这里",
    scan: "扫一扫",
    open_orders: "等待付款的订单",
    no_orders: "暂时没有待付款的订单",
    who_pays: "谁来付款",
    balance: "余额",
    pay: "付款",
    wrong_password: "输错密码",
    insufficient_balance: "余额不足",
    cancel: "取消付款",
    wrong_password_notice: "支付密码错误，请重试",
    insufficient_balance_notice: "余额不足，换个人付款试试",
    cancelled: "已取消付款",
    cancelled_hint: "订单仍待付款，可以再次扫码或调起支付。",
    paid: "支付成功",
    cannot_pay: "无法付款",
    foreign: "不是从这里来的",
    not_understood: "看不懂这个链接",
    not_understood_hint: "链接或表单里的参数有误。请从商家页面重新打开，或在这里重新扫码。",
    sign_failed: "支付验证签名失败",
    sign_failed_hint: "paySign 与商户证书不符：请用商户私钥对 appId、timeStamp、nonceStr、package 四行签名，并核对 appId 与下单时一致。",
    merchant: "收款方",
    goods: "商品",
    transaction_id: "交易单号",
    success_time: "支付时间",
    done: "完成",
    return_to_shop: "返回商家",
};

static EN: Texts = Texts {
    lang: "en",
    other: "zh",
    other_name: "中文",
    title: "WeChat Pay",
    back: "Back",
    not_real: "No real money in the sandbox · Yifen",
    scan_label: "Paste what the QR code says",
    scan: "Scan",
    open_orders: "Orders waiting to be paid",
    no_orders: "Nothing waits to be paid right now",
    who_pays: "Who pays",
    balance: "balance",
    pay: "Pay",
    wrong_password: "Wrong password",
    insufficient_balance: "Not enough money",
    cancel: "Cancel",
    wrong_password_notice: "The payment password is wrong. Try again.",
    insufficient_balance_notice: "Not enough money. Let somebody else pay.",
    cancelled: "Payment cancelled",
    cancelled_hint: "The order still waits: scan it or open the cashier again.",
    paid: "Paid",
    cannot_pay: "Cannot pay",
    foreign: "Not from here",
    not_understood: "This link is not understood",
    not_understood_hint: "Something in the link or the form is wrong: open it again from the shop, or scan again here.",
    sign_failed: "Signature check failed",
    sign_failed_hint: "paySign does not fit the merchant's certificate: sign the four lines appId, timeStamp, nonceStr and package \
                       with the merchant's private key, and use the appId of the order.",
    merchant: "Merchant",
    goods: "For",
    transaction_id: "Transaction",
    success_time: "Paid at",
    done: "Done",
    return_to_shop: "Back to the shop",
};

/// The language asked for, else the browser's, else Chinese.
pub(in crate::http) fn choose(asked: Option<&str>, headers: &HeaderMap) -> &'static Texts {
    let of_browser = || headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    match asked.or_else(of_browser) {
        Some(language) if language.trim_start().to_ascii_lowercase().starts_with("en") => &EN,
        Some(_) | None => &ZH,
    }
}

impl Texts {
    /// What the phone says when the platform refuses what was scanned or invoked.
    pub(super) fn refused(&self, refused: &Refused, target: Option<&PayTarget>) -> String {
        let chinese = self.lang == "zh";
        let ticket = match (target, chinese) {
            (Some(PayTarget::Prepay { .. }), true) => "prepay_id ",
            (Some(PayTarget::Prepay { .. }), false) => "prepay_id",
            (Some(PayTarget::Code { .. }), true) => "二维码",
            (Some(PayTarget::Code { .. }), false) => "QR code",
            (Some(PayTarget::Order { .. }) | None, true) => "二维码或 prepay_id ",
            (Some(PayTarget::Order { .. }) | None, false) => "QR code or prepay_id",
        };
        let minute = |at: &Timestamp| at.to_string().chars().skip(11).take(5).collect::<String>();
        match (refused, chinese) {
            (Refused::UnknownOrder, true) => {
                format!("{ticket}无效：不是这个沙箱的，或已被新的取代。请用最近一次下单返回的。")
            }
            (Refused::UnknownOrder, false) => {
                format!("Nothing is known by this {ticket}: it is not this sandbox's, or a newer one took its place.")
            }
            (Refused::UnknownUser { .. }, true) => "没有这个用户。".to_owned(),
            (Refused::UnknownUser { .. }, false) => "There is no such user.".to_owned(),
            (Refused::Paid, true) => "订单已支付，请勿重复付款。".to_owned(),
            (Refused::Paid, false) => "The order is paid already: nobody pays twice.".to_owned(),
            (Refused::Closed, true) => "订单已关闭，请商家重新下单。".to_owned(),
            (Refused::Closed, false) => "The order is closed: the shop has to make a new one.".to_owned(),
            (Refused::OrderExpired { at }, true) => format!("订单已过期（{}），请商家重新下单。", minute(at)),
            (Refused::OrderExpired { at }, false) => {
                format!("The order expired at {}: the shop has to make a new one.", minute(at))
            }
            (Refused::TicketExpired { at }, true) => {
                format!("{ticket}已过期（{}，有效期 2 小时），请商家用原单号再次下单来刷新。", minute(at))
            }
            (Refused::TicketExpired { at }, false) => format!(
                "The {ticket} was good for two hours, until {}: the shop gets a new one by ordering again with the same number.",
                minute(at)
            ),
            (Refused::OtherUser, true) => "这笔订单属于另一位用户，请换成下单的用户付款。".to_owned(),
            (Refused::OtherUser, false) => "The order was made for another user: pay as that one.".to_owned(),
            (Refused::NotEnough { .. }, _) => self.insufficient_balance_notice.to_owned(),
            (Refused::Unavailable { .. }, true) => "沙箱暂时不可用，什么也没有发生。".to_owned(),
            (Refused::Unavailable { .. }, false) => "The sandbox is out of order: nothing has happened.".to_owned(),
        }
    }

    /// The same by [`Refused::code`], which is all that travels in a link.
    pub(super) fn notice(&self, code: &str) -> String {
        let refused = match code {
            "balance_insufficient" => return self.insufficient_balance_notice.to_owned(),
            "order_unknown" => Refused::UnknownOrder,
            "user_unknown" => Refused::UnknownUser { user_id: String::new() },
            "order_paid" => Refused::Paid,
            "order_closed" => Refused::Closed,
            "other_user" => Refused::OtherUser,
            "unavailable" => Refused::Unavailable { reason: String::new() },
            // Of an expiry the page itself tells more.
            _ => return self.cannot_pay.to_owned(),
        };
        self.refused(&refused, None)
    }
}
