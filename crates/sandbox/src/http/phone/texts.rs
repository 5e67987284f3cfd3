//! What the phone says, in Chinese and in English.

use http::HeaderMap;
use http::header::ACCEPT_LANGUAGE;

use crate::platform::Refused;

/// One language.
pub(super) struct Texts {
    pub(super) lang: &'static str,
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
pub(super) fn choose(asked: Option<&str>, headers: &HeaderMap) -> &'static Texts {
    let of_browser = || headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    match asked.or_else(of_browser) {
        Some(language) if language.trim_start().to_ascii_lowercase().starts_with("en") => &EN,
        Some(_) | None => &ZH,
    }
}

impl Texts {
    /// What the phone says when the platform refuses.
    pub(super) fn refused(&self, refused: &Refused) -> String {
        if self.lang == "en" {
            return refused.to_string();
        }
        match refused {
            Refused::UnknownOrder => "二维码或 prepay_id 无效：可能已付款、已关闭，或被新的二维码取代。",
            Refused::UnknownUser { .. } => "没有这个用户。",
            Refused::Paid => "订单已支付，请勿重复付款。",
            Refused::Closed => "订单已关闭，请商家重新下单。",
            Refused::OrderExpired { .. } => "订单已过期，请商家重新下单。",
            Refused::TicketExpired { .. } => "二维码已过期，请商家刷新。",
            Refused::OtherUser => "这笔订单属于另一位用户，请换成下单的用户付款。",
            Refused::NotEnough { .. } => "余额不足。",
            Refused::Unavailable { .. } => "沙箱暂时不可用。",
        }
        .to_owned()
    }
}
