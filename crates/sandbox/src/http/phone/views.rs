//! The phone's pages, each a template with what it shows.

use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use http::StatusCode;
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, X_CONTENT_TYPE_OPTIONS};
use qrcode::QrCode;
use qrcode::render::svg;
use url::form_urlencoded;

use super::texts::Texts;
use crate::platform::{Order, Platform};
use crate::runtime::Runtime;

/// How many open orders the phone offers; the newest ones.
const MAX_OFFERED: usize = 20;
/// How many users the phone offers.
const MAX_PAYERS: usize = 20;

/// Only what is in the page itself, and in no frame but of this machine: a stranger's page must not borrow a click.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; \
                      frame-ancestors 'self' http://127.0.0.1:* http://localhost:*";

pub(in crate::http) fn render(page: &impl Template) -> Response {
    match page.render() {
        Ok(html) => {
            let headers =
                [(CONTENT_SECURITY_POLICY, POLICY), (X_CONTENT_TYPE_OPTIONS, "nosniff"), (CACHE_CONTROL, "no-store")];
            (headers, Html(html)).into_response()
        }
        Err(error) => {
            tracing::error!(%error, "a page of the phone could not be rendered");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// A link to the phone, to be given its parameters.
pub(in crate::http) fn link() -> form_urlencoded::Serializer<'static, String> {
    const START: &str = "/phone?";
    form_urlencoded::Serializer::for_suffix(START.to_owned(), START.len())
}

/// What every page has around it.
pub(super) struct Frame {
    texts: &'static Texts,
    time: String,
    other_lang: String,
}

impl Frame {
    pub(super) fn new(texts: &'static Texts, runtime: &Runtime, other_lang: String) -> Self {
        // 2026-01-02T10:00:00+08:00: a phone shows hour and minute.
        let time = runtime.clock.now().to_string().chars().skip(11).take(5).collect();
        Self { texts, time, other_lang }
    }
}

#[derive(Template)]
#[template(path = "phone/scan.html")]
pub(super) struct Scan {
    texts: &'static Texts,
    time: String,
    other_lang: String,
    orders: Vec<Offered>,
}

struct Offered {
    href: String,
    qr: Option<String>,
    description: String,
    merchant: String,
    out_trade_no: String,
    total: String,
}

impl Scan {
    pub(super) fn new(frame: Frame, runtime: &Runtime) -> Self {
        let Frame { texts, time, other_lang } = frame;
        let now = runtime.clock.now();
        let state = runtime.lock();
        let mut open: Vec<&Order> = state.platform.orders().filter(|order| order.is_payable_at(now)).collect();
        open.sort_by_key(|order| std::cmp::Reverse(order.ordered_at()));
        open.truncate(MAX_OFFERED);
        let orders = open.into_iter().map(|order| Offered::new(texts, &state.platform, order)).collect();
        Self { texts, time, other_lang, orders }
    }
}

impl Offered {
    fn new(texts: &Texts, platform: &Platform, order: &Order) -> Self {
        let ticket = order.ticket().unwrap_or_default();
        let is_code = ticket.starts_with("weixin://");
        let mut href = link();
        href.append_pair("lang", texts.lang);
        href.append_pair(if is_code { "code_url" } else { "prepay_id" }, ticket);
        let qr = is_code.then(|| QrCode::new(ticket).ok()).flatten().map(|code| {
            let drawn = code.render::<svg::Color<'_>>().min_dimensions(64, 64).build();
            // Inside a page an SVG carries no XML declaration.
            drawn
                .find("<svg")
                .map_or(String::new(), |start| drawn[start..].replacen("<svg", "<svg aria-hidden=\"true\"", 1))
        });
        Self {
            href: href.finish(),
            qr,
            description: order.description().to_owned(),
            merchant: merchant_name(platform, order),
            out_trade_no: order.key().out_trade_no.to_string(),
            total: order.total().to_string(),
        }
    }
}

#[derive(Template)]
#[template(path = "phone/cashier.html")]
pub(super) struct Cashier {
    texts: &'static Texts,
    time: String,
    other_lang: String,
    merchant: String,
    description: String,
    total: String,
    mchid: String,
    out_trade_no: String,
    ticket: String,
    return_to: String,
    payers: Vec<Payer>,
    notice: Option<String>,
}

struct Payer {
    user_id: String,
    nickname: String,
    balance: String,
    chosen: bool,
}

impl Cashier {
    pub(super) fn new(
        frame: Frame,
        platform: &Platform,
        order: &Order,
        chosen: Option<&str>,
        notice: Option<String>,
        return_to: &str,
    ) -> Self {
        let Frame { texts, time, other_lang } = frame;
        let may_pay = |user: &&crate::platform::User| {
            order.payer().is_none_or(|openid| user.openids.get(order.appid()) == Some(openid))
        };
        let mut payers: Vec<Payer> = platform
            .users()
            .filter(may_pay)
            .take(MAX_PAYERS)
            .map(|user| Payer {
                user_id: user.user_id.to_string(),
                nickname: user.nickname.clone(),
                balance: user.balance.to_string(),
                chosen: chosen == Some(user.user_id.as_str()),
            })
            .collect();
        if !payers.iter().any(|payer| payer.chosen)
            && let Some(first) = payers.first_mut()
        {
            first.chosen = true;
        }
        Self {
            texts,
            time,
            other_lang,
            merchant: merchant_name(platform, order),
            description: order.description().to_owned(),
            total: order.total().to_string(),
            mchid: order.key().mchid.to_string(),
            out_trade_no: order.key().out_trade_no.to_string(),
            ticket: order.ticket().unwrap_or_default().to_owned(),
            return_to: return_to.to_owned(),
            payers,
            notice,
        }
    }
}

#[derive(Template)]
#[template(path = "phone/message.html")]
pub(super) struct Message {
    texts: &'static Texts,
    time: String,
    other_lang: String,
    mark: Mark,
    headline: &'static str,
    explanation: String,
    pub(super) amount: Option<String>,
    pub(super) rows: Vec<(&'static str, String)>,
    next_href: String,
    next_label: &'static str,
}

/// How it ended, as a colour and as a sign.
#[derive(Clone, Copy)]
pub(super) enum Mark {
    Good,
    Bad,
    None,
}

impl Mark {
    fn class(self) -> &'static str {
        match self {
            Self::Good => "",
            Self::Bad => "bad",
            Self::None => "none",
        }
    }

    fn sign(self) -> &'static str {
        match self {
            Self::Good => "✓",
            Self::Bad => "!",
            Self::None => "–",
        }
    }
}

impl Message {
    pub(super) fn new(frame: Frame, mark: Mark, headline: &'static str, explanation: String) -> Self {
        let Frame { texts, time, other_lang } = frame;
        let next_href = format!("/phone?lang={}", texts.lang);
        let rows = Vec::new();
        Self {
            texts,
            time,
            other_lang,
            mark,
            headline,
            explanation,
            amount: None,
            rows,
            next_href,
            next_label: texts.done,
        }
    }

    pub(super) fn returning(mut self, texts: &'static Texts, return_to: &str) -> Self {
        if !return_to.is_empty() {
            self.next_href = return_to.to_owned();
            self.next_label = texts.return_to_shop;
        }
        self
    }
}

fn merchant_name(platform: &Platform, order: &Order) -> String {
    platform.merchant(order.key().mchid.as_str()).map(|merchant| merchant.name.clone()).unwrap_or_default()
}
