//! English and Chinese: which one a visitor reads, and what the pages say in it.

use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;

/// The languages of the shop's pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Language {
    English,
    Chinese,
}

impl Language {
    /// The one asked for, else the browser's first.
    pub(super) fn choose(asked: Option<&str>, headers: &HeaderMap) -> Self {
        let first = headers.get(ACCEPT_LANGUAGE).and_then(|languages| languages.to_str().ok());
        match asked.or(first) {
            Some(language) if language.starts_with("zh") => Self::Chinese,
            _ => Self::English,
        }
    }

    pub(super) fn code(self) -> &'static str {
        self.pick("en", "zh")
    }

    pub(super) fn pick<'a>(self, english: &'a str, chinese: &'a str) -> &'a str {
        match self {
            Self::English => english,
            Self::Chinese => chinese,
        }
    }

    pub(super) fn texts(self) -> &'static Texts {
        match self {
            Self::English => &ENGLISH,
            Self::Chinese => &CHINESE,
        }
    }
}

macro_rules! texts {
    ($($name:ident: $english:literal, $chinese:literal;)+) => {
        /// What the pages say.
        pub(super) struct Texts {
            pub(super) language: Language,
            $(pub(super) $name: &'static str,)+
        }
        const ENGLISH: Texts = Texts { language: Language::English, $($name: $english,)+ };
        const CHINESE: Texts = Texts { language: Language::Chinese, $($name: $chinese,)+ };
    };
}

texts! {
    shop: "One-Fen Shop", "一分小店";
    tagline: "A demo merchant. The money is simulated, the signatures are real.",
        "演示商户：钱是模拟的，签名是真的。";
    other_language: "中文", "English";
    nav_shop: "Shop", "商店";
    nav_books: "Books", "账本";
    nav_phone: "Phone", "手机";
    buy_native: "Pay by QR code", "扫码支付";
    buy_mini: "Buy in the mini program", "在小程序购买";
    no_such_good: "There is no such good on the shelf.", "货架上没有这件商品。";
    scan: "Scan with WeChat", "请用微信扫一扫";
    scan_hint: "No phone at hand? Use the simulated one; this page turns by itself once the money is there.",
        "手边没有手机？用模拟手机来扫。到账后本页会自动变化。";
    open_phone: "Scan with the simulated phone", "用模拟手机扫码";
    mini_title: "Mini program", "小程序";
    mini_pay: "Pay with WeChat", "微信支付";
    mini_hint: "This page stands in for a mini program: the button does what wx.requestPayment does.",
        "本页代表一个小程序：按钮所做的就是 wx.requestPayment。";
    preparing: "The order is on its way to WeChat Pay …", "正在向微信支付下单……";
    paid: "Paid", "支付成功";
    paid_hint: "WeChat Pay's notification was verified, the amount compared, and the books written, in that order.",
        "已验签、已核对金额、已入账，顺序不乱。";
    see_books: "See it in the books", "查看账本";
    back: "Back to the shop", "返回商店";
    closed: "Closed: nobody paid in time.", "订单已关闭：未在时限内支付。";
    failed: "WeChat Pay refused the order.", "微信支付拒绝了这笔订单。";
    late: "The money came after the order was closed. Nobody lost it: it waits for the merchant's decision.",
        "订单关闭后才到账。钱没有丢，等待商户处理。";
    books: "The merchant's books", "商户账本";
    books_hint: "What the gateway keeps: read through GET /v1/payments.", "网关所记，取自 GET /v1/payments。";
    no_payments: "No payments yet. Buy something first.", "还没有订单，先去买点什么吧。";
    time: "Time", "时间";
    number: "Order number", "商户订单号";
    what: "Description", "商品";
    amount: "Amount", "金额";
    state: "State", "状态";
    transaction: "WeChat Pay's number", "微信支付订单号";
    paid_at: "Paid at", "支付时间";
    history: "What happened, in order", "经过";
    happened_created: "written down", "入账";
    happened_call: "asked WeChat Pay:", "请求微信支付：";
    happened_notification: "WeChat Pay told:", "微信支付通知：";
    happened_state: "now", "状态变为";
    happened_other: "noted:", "记录：";
    something_wrong: "That did not work", "出错了";
    state_created: "ordering", "下单中";
    state_pending: "waiting for the customer", "待支付";
    state_paid: "paid", "已支付";
    state_closed: "closed", "已关闭";
    state_failed: "failed", "失败";
    state_paid_after_close: "paid after closing", "关单后到账";
}

impl Texts {
    pub(super) fn state_of(&self, state: &str) -> &'static str {
        match state {
            "created" => self.state_created,
            "pending" => self.state_pending,
            "paid" => self.state_paid,
            "closed" => self.state_closed,
            "failed" => self.state_failed,
            "paid_after_close" => self.state_paid_after_close,
            _ => "?",
        }
    }
}
