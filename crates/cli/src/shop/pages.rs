//! The shop's pages: what each shows, drawn from the gateway's own JSON.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde_json::Value;
use yifen::Fen;

use super::goods::Good;
use super::language::{Language, Texts};

/// The shelf.
#[derive(Template)]
#[template(path = "shop/front.html")]
pub(super) struct FrontPage<'a> {
    pub(super) t: &'static Texts,
    pub(super) goods: &'a [Good],
    pub(super) phone: String,
}

impl FrontPage<'_> {
    /// A number no other copy of the form has, so that a form sent twice buys once.
    #[expect(clippy::disallowed_methods, reason = "a form of a web page: nothing has to be repeatable")]
    fn once(&self) -> String {
        hex::encode(rand::random::<[u8; 16]>())
    }
}

/// An order that waits for its customer, and turns to "paid" by itself.
#[derive(Template)]
#[template(path = "shop/checkout.html")]
pub(super) struct CheckoutPage {
    t: &'static Texts,
    payment: PaymentView,
    qr_svg: String,
    phone_url: String,
    is_mini_program: bool,
}

impl CheckoutPage {
    pub(super) fn new(language: Language, payment: &Value, shop: &str, phone: &str) -> Self {
        let is_mini_program = payment["scene"] == "mini_program";
        let view = PaymentView::new(language, payment);
        let mut query = form_encoder();
        if let Some(code_url) = payment["code_url"].as_str() {
            query.append_pair("code_url", code_url);
        }
        for (name, value) in payment["invoke"].as_object().into_iter().flatten() {
            query.append_pair(name, value.as_str().unwrap_or_default());
        }
        if is_mini_program {
            query.append_pair("return_to", &format!("{shop}/orders/{}?lang={}", view.id, language.code()));
        }
        query.append_pair("lang", language.code());
        Self {
            t: language.texts(),
            qr_svg: payment["qr_svg"].as_str().unwrap_or_default().to_owned(),
            phone_url: format!("{phone}?{}", query.finish()),
            payment: view,
            is_mini_program,
        }
    }
}

fn form_encoder() -> url::form_urlencoded::Serializer<'static, String> {
    url::form_urlencoded::Serializer::new(String::new())
}

/// All payments, newest first.
#[derive(Template)]
#[template(path = "shop/books.html")]
pub(super) struct BooksPage {
    t: &'static Texts,
    payments: Vec<PaymentView>,
}

impl BooksPage {
    pub(super) fn new(language: Language, list: &Value) -> Self {
        let payments = list["data"].as_array().into_iter().flatten();
        Self { t: language.texts(), payments: payments.map(|payment| PaymentView::new(language, payment)).collect() }
    }
}

/// One payment and everything that happened to it.
#[derive(Template)]
#[template(path = "shop/entry.html")]
pub(super) struct EntryPage {
    t: &'static Texts,
    payment: PaymentView,
    history: Vec<Happening>,
}

/// A line of the payment's history: when, what, and how it went.
struct Happening {
    at: String,
    what: &'static str,
    how: String,
    detail: String,
}

impl Happening {
    fn new(t: &'static Texts, line: &Value) -> Self {
        let text = |name: &str| line[name].as_str().unwrap_or_default();
        let (what, how) = match text("kind") {
            "created" => (t.happened_created, String::new()),
            "call" => (t.happened_call, format!("{} → {}", text("operation"), text("outcome"))),
            "notification" => (t.happened_notification, text("event_type").to_owned()),
            "state" => (t.happened_state, format!("{} → {}", t.state_of(text("from")), t.state_of(text("to")))),
            _ => (t.happened_other, text("kind").to_owned()),
        };
        let detail = ["reason", "request_id", "id"].into_iter().map(text).find(|detail| !detail.is_empty());
        Self { at: clock_time(text("at")), what, how, detail: detail.unwrap_or_default().to_owned() }
    }
}

impl EntryPage {
    pub(super) fn new(language: Language, payment: &Value, timeline: &Value) -> Self {
        let texts = language.texts();
        let history = timeline["data"].as_array().into_iter().flatten().map(|line| Happening::new(texts, line));
        Self { t: texts, payment: PaymentView::new(language, payment), history: history.collect() }
    }
}

/// Something went wrong; what and why.
#[derive(Template)]
#[template(path = "shop/problem.html")]
pub(super) struct ProblemPage<'a> {
    pub(super) t: &'static Texts,
    pub(super) message: &'a str,
}

/// A payment as a page shows it.
struct PaymentView {
    id: String,
    out_trade_no: String,
    description: String,
    amount: Fen,
    state: String,
    state_text: &'static str,
    created_at: String,
    paid_at: String,
    transaction_id: String,
}

impl PaymentView {
    fn new(language: Language, payment: &Value) -> Self {
        let text = |name: &str| payment[name].as_str().unwrap_or_default().to_owned();
        let state = text("state");
        Self {
            id: text("id"),
            out_trade_no: text("out_trade_no"),
            description: text("description"),
            amount: Fen::new(payment["amount"].as_i64().unwrap_or_default()),
            state_text: language.texts().state_of(&state),
            state,
            created_at: clock_time(&text("created_at")),
            paid_at: clock_time(&text("paid_at")),
            transaction_id: text("transaction_id"),
        }
    }
}

/// `2026-01-02T10:00:00+08:00` as `2026-01-02 10:00:00`.
fn clock_time(rfc3339: &str) -> String {
    rfc3339.chars().take("2026-01-02T10:00:00".len()).map(|c| if c == 'T' { ' ' } else { c }).collect()
}

pub(super) fn render(page: &impl Template) -> Response {
    match page.render() {
        Ok(html) => Html(html).into_response(),
        Err(error) => {
            tracing::error!(%error, "a page could not be drawn");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
