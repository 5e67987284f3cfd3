//! Calls to the platform as events: a verified refusal is one, and everything that leaves it open is *unknown*.

use yifen::api::transactions::{
    CloseTransaction, Payer, PrepayJsapi, PrepayNative, QueryTransactionByOutTradeNo, SceneInfo,
};
use yifen::{ApiError, Error, Openid, code};

use crate::domain::{Asker, Attempt, Credential, Event, Payment, Refusal, Scene, Source};
use crate::gateway::Gateway;
use crate::problem::Problem;

/// Names and numbers of an order were checked when it was made.
const CHECKED: &str = "names of an order that was made follow their rules";

impl Gateway {
    /// Orders a payment, with the same number and the same parameters every time.
    pub(crate) async fn prepay(&self, payment: &Payment, attempt: Attempt) -> Result<Event, Problem> {
        let order = &payment.order;
        let client = self.client(order)?;
        let scene_info = order.client_ip.as_deref().map(SceneInfo::new);
        let answered = match order.scene {
            Scene::Native => {
                let mut call = PrepayNative::new(
                    &order.appid,
                    &order.mchid,
                    &order.description,
                    &order.out_trade_no,
                    &order.notify_url,
                    order.amount,
                )
                .expect(CHECKED);
                call.time_expire = Some(order.expires_at);
                call.attach.clone_from(&order.attach);
                call.scene_info = scene_info;
                let answered = client.exchange(&call).await;
                answered.map(|reply| (Credential::CodeUrl(reply.value.code_url), reply.request_id))
            }
            Scene::Jsapi | Scene::MiniProgram => {
                let Some(openid) = &order.openid else {
                    return Err(Problem::internal("a stored order names no customer").payment(payment.id));
                };
                let mut call = PrepayJsapi::new(
                    &order.appid,
                    &order.mchid,
                    &order.description,
                    &order.out_trade_no,
                    &order.notify_url,
                    order.amount,
                    openid,
                )
                .expect(CHECKED);
                call.payer = Payer::new(openid.clone());
                call.time_expire = Some(order.expires_at);
                call.attach.clone_from(&order.attach);
                call.scene_info = scene_info;
                let answered = client.exchange(&call).await;
                answered.map(|reply| (Credential::PrepayId(reply.value.prepay_id), reply.request_id))
            }
        };
        Ok(match answered {
            Ok((credential, request_id)) => Event::PrepayAnswered { credential, request_id },
            Err(error) => match refusal(&error, order.openid.as_ref()) {
                Some(refusal) => Event::PrepayRefused { refusal, attempt },
                None => Event::PrepayUnknown { reason: reason(&error, order.openid.as_ref()), attempt },
            },
        })
    }

    /// Asks the platform what it knows of a payment's order.
    pub(crate) async fn query(&self, payment: &Payment, asker: Asker) -> Result<Event, Problem> {
        let order = &payment.order;
        let call = QueryTransactionByOutTradeNo::new(&order.mchid, &order.out_trade_no).expect(CHECKED);
        Ok(match self.client(order)?.exchange(&call).await {
            Ok(reply) => Event::Observed {
                transaction: Box::new(reply.value),
                source: Source::Query { asker, request_id: reply.request_id },
            },
            Err(Error::Api(error)) if error.code() == code::ORDER_NOT_EXIST && error.status.is_client_error() => {
                Event::OrderMissing { asker, request_id: error.request_id }
            }
            Err(error) => Event::QueryUnknown { asker, reason: reason(&error, order.openid.as_ref()) },
        })
    }

    /// Closes a payment's order at the platform.
    pub(crate) async fn close_order(&self, payment: &Payment, tried: u32) -> Result<Event, Problem> {
        let order = &payment.order;
        let call = CloseTransaction::new(&order.mchid, &order.out_trade_no).expect(CHECKED);
        Ok(match self.client(order)?.exchange(&call).await {
            Ok(reply) => Event::CloseAccepted { tried, request_id: reply.request_id },
            Err(error) => match refusal(&error, order.openid.as_ref()) {
                Some(refusal) => Event::CloseRefused { tried, refusal },
                None => Event::CloseUnknown { tried, reason: reason(&error, order.openid.as_ref()) },
            },
        })
    }
}

/// A refusal that no repetition can change: verified, or known here before anything was sent.
fn refusal(error: &Error, openid: Option<&Openid>) -> Option<Refusal> {
    if error.effect().is_unknown() || error.is_retryable() {
        return None;
    }
    match error {
        Error::Api(error) => Some(refusal_of(error, openid)),
        Error::Invalid(error) => {
            Some(Refusal { field: Some(error.field.clone()), ..not_sent(&error.to_string(), openid) })
        }
        Error::Request(error) => Some(not_sent(&error.to_string(), openid)),
        // A signer that fails may work again: the order was not sent and can be sent later.
        Error::Sign(_) | Error::Transport(_) | Error::Untrusted { .. } | Error::Decode { .. } | _ => None,
    }
}

fn not_sent(reason: &str, openid: Option<&Openid>) -> Refusal {
    Refusal { code: "NOT_SENT".to_owned(), message: redacted(reason, openid), field: None, request_id: None }
}

fn refusal_of(error: &ApiError, openid: Option<&Openid>) -> Refusal {
    Refusal {
        code: error.code().chars().take(MAX_SHOWN_CHARS).collect(),
        message: redacted(&error.message, openid),
        field: error.field.as_deref().map(|field| redacted(field, openid)),
        request_id: error.request_id.clone(),
    }
}

/// What happened, for a person.
fn reason(error: &Error, openid: Option<&Openid>) -> String {
    redacted(&error.to_string(), openid)
}

/// The most of a foreign text that is kept.
const MAX_SHOWN_CHARS: usize = 512;

/// The platform may repeat what it was sent; an openid is not for logs or answers.
fn redacted(text: &str, openid: Option<&Openid>) -> String {
    let text = match openid {
        Some(openid) => text.replace(openid.as_str(), "***"),
        None => text.to_owned(),
    };
    text.chars().filter(|c| !c.is_control()).take(MAX_SHOWN_CHARS).collect()
}
