//! The customer's phone as a web page: scanning, the cashier, and how paying ended.

pub(super) mod texts;
pub(super) mod views;

use std::sync::Arc;

use axum::extract::rejection::{FormRejection, QueryRejection};
use axum::extract::{Form, Query, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderMap, StatusCode};
use serde::Deserialize;
use yifen::protocol::sign::invoke_message;
use yifen::{Mchid, OutTradeNo, Timestamp};

use super::guard;
use crate::platform::{Order, Outcome, PayTarget, PayerAction, Platform, Refused, UserId};
use crate::runtime::{Failed, Runtime};
use texts::Texts;
use views::{Cashier, Frame, Mark, Message, Scan, render};

/// Whatever a link to the phone may carry.
#[derive(Debug, Default, Deserialize)]
pub(super) struct PhoneQuery {
    lang: Option<String>,
    return_to: Option<String>,
    code_url: Option<String>,
    prepay_id: Option<String>,
    mchid: Option<String>,
    out_trade_no: Option<String>,
    outcome: Option<Outcome>,
    user_id: Option<String>,
    refused: Option<String>,
    // What a page invokes the cashier with.
    #[serde(rename = "appId")]
    app_id: Option<String>,
    #[serde(rename = "timeStamp")]
    time_stamp: Option<String>,
    #[serde(rename = "nonceStr")]
    nonce_str: Option<String>,
    package: Option<String>,
    #[serde(rename = "signType")]
    sign_type: Option<String>,
    #[serde(rename = "paySign")]
    pay_sign: Option<String>,
}

pub(super) async fn show(
    State(runtime): State<Arc<Runtime>>,
    query: Result<Query<PhoneQuery>, QueryRejection>,
    headers: HeaderMap,
) -> Response {
    let Ok(Query(query)) = query else { return not_understood(&runtime, &headers, StatusCode::BAD_REQUEST) };
    let texts = texts::choose(query.lang.as_deref(), &headers);
    let return_to = query.return_to.as_deref().filter(|url| is_safe_return(url)).unwrap_or_default();
    let frame = Frame::new(texts, &runtime, other_language(&query, texts));
    let Some(target) = target_of(&query) else {
        return render(&Scan::new(frame, &runtime));
    };
    let keyring = runtime.keyring();
    let state = runtime.lock();
    let platform = &state.platform;
    let Some(order) = platform.order_of(&target) else {
        return refused(frame, texts, &Refused::UnknownOrder, Some(&target), return_to);
    };
    if let Some(package) = &query.package {
        let key = keyring.merchant_public_key(order.key().mchid.as_str());
        let verified = key.is_some_and(|key| {
            let message = invoke_message(
                query.app_id.as_deref().unwrap_or_else(|| order.appid().as_str()),
                query.time_stamp.as_deref().unwrap_or_default(),
                query.nonce_str.as_deref().unwrap_or_default(),
                package,
            );
            key.verifies(&message, query.pay_sign.as_deref().unwrap_or_default())
        });
        let same_app = query.app_id.as_deref().is_none_or(|appid| appid == order.appid().as_str());
        if !verified || !same_app || query.sign_type.as_deref() != Some("RSA") {
            let (headline, explanation) = (texts.sign_failed, texts.sign_failed_hint.to_owned());
            let message = Message::new(frame, Mark::Bad, headline, explanation).returning(texts, return_to);
            return (StatusCode::BAD_REQUEST, render(&message)).into_response();
        }
    }
    match (order.payable_at(&target, runtime.clock.now()), query.outcome) {
        (Err(Refused::Paid), Some(Outcome::Success)) => render(&paid(frame, texts, platform, order, return_to)),
        (Err(why), _) => refused(frame, texts, &why, Some(&target), return_to),
        (Ok(()), Some(Outcome::Cancel | Outcome::Abandon)) => {
            let message = Message::new(frame, Mark::None, texts.cancelled, texts.cancelled_hint.to_owned());
            render(&message.returning(texts, return_to))
        }
        (Ok(()), outcome) => {
            let notice = match (outcome, query.refused.as_deref()) {
                (Some(Outcome::WrongPassword), _) => Some(texts.wrong_password_notice.to_owned()),
                (Some(Outcome::InsufficientBalance), _) => Some(texts.insufficient_balance_notice.to_owned()),
                (_, Some(code)) => Some(texts.notice(code)),
                _ => None,
            };
            render(&Cashier::new(frame, platform, order, query.user_id.as_deref(), notice, return_to))
        }
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct PayForm {
    mchid: String,
    out_trade_no: String,
    ticket: String,
    user_id: String,
    outcome: Outcome,
    lang: String,
    return_to: String,
}

/// Acts, then sends the browser on, so that reloading the page never acts twice.
pub(super) async fn pay(
    State(runtime): State<Arc<Runtime>>,
    headers: HeaderMap,
    form: Result<Form<PayForm>, FormRejection>,
) -> Response {
    let Ok(Form(form)) = form else { return not_understood(&runtime, &headers, StatusCode::BAD_REQUEST) };
    let target = PayTarget::Code { code_url: form.ticket };
    let user_id = Some(UserId::new(form.user_id.clone()));
    let outcome = runtime.payer(PayerAction::Pay { target, user_id, outcome: form.outcome });
    let mut next = views::link();
    next.append_pair("mchid", &form.mchid).append_pair("out_trade_no", &form.out_trade_no);
    next.append_pair("lang", &form.lang).append_pair("user_id", &form.user_id);
    match outcome {
        Ok(_) => next.append_pair("outcome", outcome_name(form.outcome)),
        Err(Failed::Platform(refused)) => next.append_pair("refused", refused.code()),
        Err(Failed::Journal(_)) => next.append_pair("refused", "unavailable"),
    };
    if !form.return_to.is_empty() {
        next.append_pair("return_to", &form.return_to);
    }
    Redirect::to(&next.finish()).into_response()
}

/// Whoever opens the form's address as a page gets one.
pub(super) async fn not_here(State(runtime): State<Arc<Runtime>>, headers: HeaderMap) -> Response {
    not_understood(&runtime, &headers, StatusCode::METHOD_NOT_ALLOWED)
}

/// Refuses what a page elsewhere has a browser do with the phone.
pub(super) async fn no_foreign_pages(State(runtime): State<Arc<Runtime>>, request: Request, next: Next) -> Response {
    let Some(reason) = guard::foreign(request.method(), request.headers()) else { return next.run(request).await };
    let texts = texts::choose(None, request.headers());
    let frame = Frame::new(texts, &runtime, format!("/phone?lang={}", texts.other));
    let message = Message::new(frame, Mark::Bad, texts.foreign, reason);
    (StatusCode::FORBIDDEN, render(&message)).into_response()
}

fn not_understood(runtime: &Runtime, headers: &HeaderMap, status: StatusCode) -> Response {
    let texts = texts::choose(None, headers);
    let frame = Frame::new(texts, runtime, format!("/phone?lang={}", texts.other));
    let message = Message::new(frame, Mark::Bad, texts.not_understood, texts.not_understood_hint.to_owned());
    (status, render(&message)).into_response()
}

fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Success => "success",
        Outcome::Cancel => "cancel",
        Outcome::WrongPassword => "wrong_password",
        Outcome::InsufficientBalance => "insufficient_balance",
        Outcome::Abandon => "abandon",
    }
}

fn target_of(query: &PhoneQuery) -> Option<PayTarget> {
    let in_package = query.package.as_deref().map(|package| package.strip_prefix("prepay_id=").unwrap_or(package));
    if let Some(prepay_id) = in_package.or(query.prepay_id.as_deref()) {
        return Some(PayTarget::Prepay { prepay_id: prepay_id.trim().to_owned() });
    }
    if let Some(code_url) = &query.code_url {
        return Some(PayTarget::Code { code_url: code_url.trim().to_owned() });
    }
    let (mchid, out_trade_no) = (query.mchid.as_deref()?, query.out_trade_no.as_deref()?);
    Some(PayTarget::Order { mchid: Mchid::new(mchid).ok()?, out_trade_no: OutTradeNo::new(out_trade_no).ok()? })
}

fn paid(frame: Frame, texts: &'static Texts, platform: &Platform, order: &Order, return_to: &str) -> Message {
    let transaction = order.to_transaction();
    let merchant =
        platform.merchant(order.key().mchid.as_str()).map(|merchant| merchant.name.clone()).unwrap_or_default();
    let mut message = Message::new(frame, Mark::Good, texts.paid, String::new()).returning(texts, return_to);
    message.amount = Some(order.total().to_string());
    message.rows = vec![
        (texts.merchant, merchant),
        (texts.goods, order.description().to_owned()),
        (texts.success_time, transaction.success_time.map(clock_and_calendar).unwrap_or_default()),
        (texts.transaction_id, transaction.transaction_id.map(|id| id.to_string()).unwrap_or_default()),
    ];
    message
}

/// `2026-01-02 10:00:00`, as a receipt has it.
fn clock_and_calendar(time: Timestamp) -> String {
    time.to_string().chars().take(19).map(|c| if c == 'T' { ' ' } else { c }).collect()
}

fn refused(
    frame: Frame,
    texts: &'static Texts,
    why: &Refused,
    target: Option<&PayTarget>,
    return_to: &str,
) -> Response {
    let status = match why {
        Refused::UnknownOrder | Refused::UnknownUser { .. } => StatusCode::NOT_FOUND,
        Refused::Closed | Refused::OrderExpired { .. } | Refused::TicketExpired { .. } => StatusCode::GONE,
        Refused::Paid | Refused::OtherUser | Refused::NotEnough { .. } => StatusCode::CONFLICT,
        Refused::Unavailable { .. } => StatusCode::SERVICE_UNAVAILABLE,
    };
    let explanation = texts.refused(why, target);
    let message = Message::new(frame, Mark::Bad, texts.cannot_pay, explanation).returning(texts, return_to);
    (status, render(&message)).into_response()
}

/// The same page in the other language; invoke parameters need not survive it, a form has been shown by then.
fn other_language(query: &PhoneQuery, texts: &Texts) -> String {
    let mut link = views::link();
    link.append_pair("lang", texts.other);
    let invoke = [
        ("appId", &query.app_id),
        ("timeStamp", &query.time_stamp),
        ("nonceStr", &query.nonce_str),
        ("package", &query.package),
        ("signType", &query.sign_type),
        ("paySign", &query.pay_sign),
    ];
    let plain = [
        ("code_url", &query.code_url),
        ("prepay_id", &query.prepay_id),
        ("mchid", &query.mchid),
        ("out_trade_no", &query.out_trade_no),
        ("return_to", &query.return_to),
        ("user_id", &query.user_id),
        ("refused", &query.refused),
    ];
    for (name, value) in invoke.into_iter().chain(plain) {
        if let Some(value) = value {
            link.append_pair(name, value);
        }
    }
    if let Some(outcome) = query.outcome {
        link.append_pair("outcome", outcome_name(outcome));
    }
    link.finish()
}

/// Back to a page of this server or of this machine, and to nowhere else.
fn is_safe_return(url: &str) -> bool {
    if url.starts_with('/') {
        return !url.starts_with("//") && !url.contains('\\') && !url.chars().any(char::is_control);
    }
    let Ok(url) = url::Url::parse(url) else { return false };
    let local = match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    local && matches!(url.scheme(), "http" | "https")
}

#[cfg(test)]
mod tests {
    use super::is_safe_return;

    #[test]
    fn the_phone_returns_to_this_machine_only() {
        for good in ["/shop/1?x=2", "http://127.0.0.1:8700/shop", "http://localhost:3000/", "http://[::1]:1/a"] {
            assert!(is_safe_return(good), "{good}");
        }
        for bad in ["//evil.example", "/\\evil.example", "https://evil.example/", "javascript:alert(1)", "shop", ""] {
            assert!(!is_safe_return(bad), "{bad}");
        }
    }
}
