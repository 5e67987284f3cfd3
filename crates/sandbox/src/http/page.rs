//! The sandbox's front page: what a developer does next, and how things stand.

mod texts;

use std::sync::Arc;

use askama::Template;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::Response;
use http::HeaderMap;
use http::header::HOST;
use serde::Deserialize;

use super::guard;
use super::phone::texts::choose;
use super::phone::views::{link, render};
use crate::clock::ClockMode;
use crate::platform::{AppKind, DEFAULT_MCHID, Merchant, Order, Platform, Strictness, Verification};
use crate::runtime::Runtime;
use texts::Texts;

/// How many open orders, merchants and users the page shows.
const MAX_SHOWN: usize = 10;

#[derive(Debug, Default, Deserialize)]
pub(super) struct PageQuery {
    lang: Option<String>,
}

pub(super) async fn index(
    State(runtime): State<Arc<Runtime>>,
    query: Result<Query<PageQuery>, QueryRejection>,
    headers: HeaderMap,
) -> Response {
    let asked = query.ok().and_then(|Query(query)| query.lang);
    let texts = texts::of(choose(asked.as_deref(), &headers).lang);
    render(&Index::new(texts, &runtime, base_url(&headers)))
}

/// As the browser reached it, for commands to copy.
fn base_url(headers: &HeaderMap) -> String {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).filter(|host| guard::is_ours(host));
    format!("http://{}", host.unwrap_or("127.0.0.1:8701"))
}

#[derive(Template)]
#[template(path = "index.html")]
struct Index {
    texts: &'static Texts,
    base_url: String,
    mchid: &'static str,
    now: String,
    clock_face: String,
    is_virtual: bool,
    is_strict: bool,
    open: Vec<OpenOrder>,
    more_open: usize,
    attempts: usize,
    waiting: usize,
    given_up: usize,
    findings: usize,
    calls: usize,
    merchants: Vec<MerchantRow>,
    users: Vec<UserRow>,
}

struct OpenOrder {
    href: String,
    description: String,
    out_trade_no: String,
    total: String,
}

struct MerchantRow {
    mchid: String,
    name: String,
    apps: Vec<(&'static str, String)>,
    verification: &'static str,
}

struct UserRow {
    user_id: String,
    nickname: String,
    balance: String,
}

impl Index {
    fn new(texts: &'static Texts, runtime: &Runtime, base_url: String) -> Self {
        let now = runtime.clock.now();
        let state = runtime.lock();
        let platform = &state.platform;
        let mut open: Vec<&Order> = platform.orders().filter(|order| order.is_payable_at(now)).collect();
        open.sort_by_key(|order| std::cmp::Reverse(order.ordered_at()));
        let notifications = || platform.notifications(None);
        Self {
            texts,
            base_url,
            mchid: DEFAULT_MCHID,
            now: now.to_string().chars().take(16).map(|c| if c == 'T' { ' ' } else { c }).collect(),
            clock_face: now.to_string().chars().skip(11).take(5).collect(),
            is_virtual: matches!(runtime.clock.mode(), ClockMode::Virtual(_)),
            is_strict: platform.strictness() == Strictness::Strict,
            more_open: open.len().saturating_sub(MAX_SHOWN),
            open: open.into_iter().take(MAX_SHOWN).map(|order| OpenOrder::new(texts, order)).collect(),
            attempts: notifications().map(|notification| notification.attempts.len()).sum(),
            waiting: notifications().filter(|one| !one.accepted && !one.is_given_up()).count(),
            given_up: notifications().filter(|one| one.is_given_up()).count(),
            findings: platform.findings().count(),
            calls: state.calls.iter().count(),
            merchants: platform.merchants().take(MAX_SHOWN).map(|merchant| MerchantRow::new(texts, merchant)).collect(),
            users: users(platform),
        }
    }
}

impl OpenOrder {
    fn new(texts: &Texts, order: &Order) -> Self {
        let key = order.key();
        let mut href = link();
        href.append_pair("lang", texts.lang).append_pair("mchid", key.mchid.as_str());
        href.append_pair("out_trade_no", key.out_trade_no.as_str());
        Self {
            href: href.finish(),
            description: order.description().to_owned(),
            out_trade_no: key.out_trade_no.to_string(),
            total: order.total().to_string(),
        }
    }
}

impl MerchantRow {
    fn new(texts: &Texts, merchant: &Merchant) -> Self {
        let kind = |kind: AppKind| match kind {
            AppKind::OfficialAccount => texts.official_account,
            AppKind::MiniProgram => texts.mini_program,
            AppKind::App => texts.app,
        };
        Self {
            mchid: merchant.mchid.to_string(),
            name: merchant.name.clone(),
            apps: merchant.apps.iter().map(|app| (kind(app.kind), app.appid.to_string())).collect(),
            verification: match merchant.verification {
                Verification::PublicKey => texts.public_key,
                Verification::Certificate => texts.certificate,
                Verification::Both => texts.both,
            },
        }
    }
}

fn users(platform: &Platform) -> Vec<UserRow> {
    let row = |user: &crate::platform::User| UserRow {
        user_id: user.user_id.to_string(),
        nickname: user.nickname.clone(),
        balance: user.balance.to_string(),
    };
    platform.users().take(MAX_SHOWN).map(row).collect()
}
