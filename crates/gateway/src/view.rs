//! What the API shows: payments, history, events and alarms as JSON. No openid and no evidence is ever among it.

use std::collections::BTreeMap;

use qrcode::QrCode;
use qrcode::render::svg;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use yifen::invoke::{JsapiInvoke, MiniProgramInvoke};
use yifen::{Fen, Timestamp};

use crate::domain::{AlarmKind, CloseReason, Entry, NewEvent, Payment, Scene, State};
use crate::store::{AlarmRow, EventRow, Row, TimelineRow};

/// A payment as the API shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct PaymentView {
    /// The gateway's name for it.
    pub id: String,
    /// The number the platform knows it by.
    pub out_trade_no: String,
    /// Where it stands.
    pub state: State,
    /// In fen.
    pub amount: Fen,
    /// In fen; nothing until refunds are made here.
    pub amount_refunded: Fen,
    /// Always `CNY`.
    pub currency: String,
    /// How the customer pays.
    pub scene: Scene,
    /// The account that takes it.
    pub account: String,
    /// Shown to the customer.
    pub description: String,
    /// Comes back from the platform.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attach: Option<String>,
    /// The merchant's own notes.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub metadata: BTreeMap<String, String>,
    /// What the QR code says, while it can be paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_url: Option<String>,
    /// The QR code as an inline SVG, while it can be paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qr_svg: Option<String>,
    /// What the front end opens the cashier with, while it can be paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prepay_id: Option<String>,
    /// The front end's parameters, signed anew for every answer, while it can be paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invoke: Option<Invoke>,
    /// The platform's number, once paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transaction_id: Option<String>,
    /// When the customer paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_at: Option<Timestamp>,
    /// When it was asked for.
    pub created_at: Timestamp,
    /// The latest moment to pay.
    pub expires_at: Timestamp,
    /// When the merchant asked to close it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close_requested_at: Option<Timestamp>,
    /// When the platform is asked to close it, not before five minutes after ordering.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close_at: Option<Timestamp>,
    /// Why it is being closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close_reason: Option<CloseReason>,
    /// When it was known to be closed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed_at: Option<Timestamp>,
    /// Why the platform refused it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failure: Option<FailureView>,
}

/// Why the platform refused an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FailureView {
    /// The platform's code.
    pub code: String,
    /// The platform's message.
    pub message: String,
    /// The platform's name for the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

/// What a front end passes on as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Invoke {
    /// For `WeixinJSBridge.invoke('getBrandWCPayRequest', …)`.
    Jsapi(JsapiInvoke),
    /// For `wx.requestPayment`.
    MiniProgram(MiniProgramInvoke),
}

/// How much of a payment is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Detail {
    /// Everything.
    Full,
    /// Without what has to be drawn or signed.
    Listed,
}

impl PaymentView {
    pub(crate) fn of(payment: &Payment, now: Timestamp, detail: Detail) -> Self {
        let order = &payment.order;
        let payable = payment.is_payable(now);
        let code_url = payment.code_url.clone().filter(|_| payable);
        let failure = payment.failure.as_ref().filter(|_| payment.state == State::Failed);
        Self {
            id: payment.id.to_string(),
            out_trade_no: order.out_trade_no.to_string(),
            state: payment.state,
            amount: order.amount,
            amount_refunded: Fen::ZERO,
            currency: "CNY".to_owned(),
            scene: order.scene,
            account: order.account.clone(),
            description: order.description.clone(),
            attach: order.attach.clone(),
            metadata: order.metadata.clone(),
            qr_svg: code_url.as_deref().filter(|_| detail == Detail::Full).and_then(qr_svg),
            code_url,
            prepay_id: payment.prepay_id.as_ref().filter(|_| payable).map(ToString::to_string),
            invoke: None,
            transaction_id: payment.transaction_id.as_ref().map(ToString::to_string),
            paid_at: payment.paid_at,
            created_at: order.created_at,
            expires_at: order.expires_at,
            close_requested_at: payment.close_requested_at,
            close_at: payment.close_at(),
            close_reason: payment.close_reason,
            closed_at: payment.closed_at,
            failure: failure.map(|refusal| FailureView {
                code: refusal.code.clone(),
                message: refusal.message.clone(),
                request_id: refusal.request_id.clone(),
            }),
        }
    }
}

/// The QR code of a text as an `<svg>` element; nothing when the text is longer than any code holds.
pub(crate) fn qr_svg(text: &str) -> Option<String> {
    const LEAST_PIXELS: u32 = 240;
    let code = QrCode::new(text).ok()?;
    let document = code.render::<svg::Color<'_>>().min_dimensions(LEAST_PIXELS, LEAST_PIXELS).build();
    document.find("<svg").map(|start| document[start..].to_owned())
}

/// Which part of a list is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// 1 to 100 entries; 20 when missing.
    pub limit: Option<u32>,
    /// Where the last page said the next one begins.
    pub cursor: Option<String>,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct List<T> {
    /// The entries.
    pub data: Vec<T>,
    /// Where the next page begins; `null` on the last one.
    pub next_cursor: Option<String>,
}

impl<T> List<T> {
    /// Cuts what was read (one more than asked for) to a page.
    pub(crate) fn cut<R>(mut rows: Vec<Row<R>>, limit: u32, show: impl Fn(Row<R>) -> T) -> Self {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let more = rows.len() > limit;
        rows.truncate(limit);
        let next_cursor = rows.last().filter(|_| more).map(|last| last.seq.to_string());
        Self { data: rows.into_iter().map(show).collect(), next_cursor }
    }
}

/// A line of a payment's history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TimelineView {
    /// When.
    pub at: Timestamp,
    /// What.
    #[serde(flatten)]
    pub entry: Entry,
}

impl From<Row<TimelineRow>> for TimelineView {
    fn from(row: Row<TimelineRow>) -> Self {
        Self { at: row.row.at, entry: row.row.entry }
    }
}

/// An event as the outside hears it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EventView {
    /// Its name; the same however often it is told.
    pub id: String,
    /// What happened.
    #[serde(rename = "type")]
    pub event: NewEvent,
    /// When.
    pub created_at: Timestamp,
    /// To which payment.
    pub payment_id: String,
    /// What comes after this event: `?cursor=` for who has read up to here.
    pub cursor: String,
    /// The payment as it was then.
    pub data: Box<RawValue>,
}

impl From<Row<EventRow>> for EventView {
    fn from(Row { seq, row }: Row<EventRow>) -> Self {
        let data = RawValue::from_string(row.body)
            .unwrap_or_else(|_| RawValue::from_string("null".to_owned()).expect("null is JSON"));
        Self {
            id: row.id,
            event: row.event,
            created_at: row.at,
            payment_id: row.payment_id.to_string(),
            cursor: seq.to_string(),
            data,
        }
    }
}

/// An alarm as an operator sees it, without the evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AlarmView {
    /// Its name.
    pub id: String,
    /// What is wrong.
    pub kind: AlarmKind,
    /// In a sentence.
    pub detail: String,
    /// Who got the message.
    pub account: String,
    /// About which payment, if it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment_id: Option<String>,
    /// Which order number it names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub out_trade_no: Option<String>,
    /// When.
    pub raised_at: Timestamp,
}

impl From<Row<AlarmRow>> for AlarmView {
    fn from(Row { row, .. }: Row<AlarmRow>) -> Self {
        Self {
            id: row.id,
            kind: row.alarm.kind,
            detail: row.alarm.detail,
            account: row.account,
            payment_id: row.payment_id.map(|id| id.to_string()),
            out_trade_no: row.out_trade_no,
            raised_at: row.at,
        }
    }
}
