//! Orders of basic payment (基础支付): ordering, re-entry, querying, closing. Paying is in `payment`.

mod terms;
mod validate;

use serde::{Deserialize, Serialize};
use yifen::api::transactions::{
    CloseTransaction, PrepayJsapi, PrepayJsapiAnswer, PrepayNative, PrepayNativeAnswer, QueryTransactionById,
    QueryTransactionByOutTradeNo, TradeState, TradeType, Transaction, TransactionAmount, TransactionPayer,
    TransactionScene,
};
use yifen::endpoint::NoContent;
use yifen::{Currency, Fen, Mchid, Openid, OutTradeNo, PrepayId, Timestamp, TransactionId};

use super::caller::{Caller, SigningKey, Stamp};
use super::fault::{ApiFault, Location, ORDERPAID, sub_code};
use super::finding::Noted;
use super::timer::{Due, Timer};
use super::user::UserId;
use super::{Platform, Strictness, exact};
use http::StatusCode;
use std::time::Duration;
use yifen::code;

pub(crate) use terms::Terms;
pub(crate) use validate::MAX_TOTAL;

/// How long a prepay_id or a code_url can be paid with.
pub const TICKET_LIFETIME: Duration = Duration::from_secs(2 * 60 * 60);
/// When the platform closes what nobody paid.
pub const ORDER_LIFETIME: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// Production wants an order to be this old before it is closed.
pub const CLOSE_NOT_BEFORE: Duration = Duration::from_secs(5 * 60);
/// The most prepay_ids of one order that are good at once.
const MAX_TICKETS: usize = 16;

/// An order by merchant and merchant's number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct OrderKey {
    /// Whose it is.
    pub mchid: Mchid,
    /// The merchant's number.
    pub out_trade_no: OutTradeNo,
}

/// An order as the platform keeps it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Order {
    pub(crate) key: OrderKey,
    pub(crate) terms: Terms,
    #[serde(with = "yifen::millis")]
    pub(crate) ordered_at: Timestamp,
    /// The last moment to pay, in the platform's time.
    #[serde(with = "exact", default, skip_serializing_if = "Option::is_none")]
    pub(crate) pay_until: Option<Timestamp>,
    pub(crate) state: OrderState,
    pub(crate) tickets: Vec<Ticket>,
    pub(crate) signing: SigningKey,
    pub(crate) stamp: Stamp,
}

/// Where an order stands. `NotPay` leads to one of the others, which are final.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OrderState {
    NotPay,
    Success(Payment),
    Closed,
}

/// What paying left behind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Payment {
    pub(crate) transaction_id: TransactionId,
    pub(crate) user_id: UserId,
    pub(crate) openid: Openid,
    #[serde(with = "yifen::millis")]
    pub(crate) paid_at: Timestamp,
}

/// What a phone pays with: a prepay_id or a code_url.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Ticket {
    pub(crate) id: String,
    #[serde(with = "yifen::millis")]
    pub(crate) valid_until: Timestamp,
}

impl Order {
    /// Whose it is, and its number.
    #[must_use]
    pub fn key(&self) -> &OrderKey {
        &self.key
    }

    /// What the customer is shown.
    #[must_use]
    pub fn description(&self) -> &str {
        &self.terms.description
    }

    /// What it costs.
    #[must_use]
    pub fn total(&self) -> Fen {
        self.terms.total
    }

    /// When it was made.
    #[must_use]
    pub fn ordered_at(&self) -> Timestamp {
        self.ordered_at
    }

    /// The newest prepay_id or code_url; `None` once the order is final.
    #[must_use]
    pub fn ticket(&self) -> Option<&str> {
        self.tickets.last().map(|ticket| ticket.id.as_str())
    }

    /// The user it was made for, which JSAPI orders name.
    #[must_use]
    pub fn payer(&self) -> Option<&Openid> {
        self.terms.payer.as_ref()
    }

    /// The appid it was made with.
    #[must_use]
    pub fn appid(&self) -> &yifen::Appid {
        &self.terms.appid
    }

    /// Whether a phone could pay it now.
    #[must_use]
    pub fn is_payable_at(&self, now: Timestamp) -> bool {
        self.state == OrderState::NotPay
            && self.pay_until.is_none_or(|until| now <= until)
            && self.tickets.iter().any(|ticket| now <= ticket.valid_until)
    }

    /// When the platform closes it.
    pub(crate) fn closes_at(&self) -> Timestamp {
        self.ordered_at + ORDER_LIFETIME
    }

    pub(crate) fn close_timer(&self) -> Timer {
        Timer { at: self.closes_at(), due: Due::CloseOrder(self.key.clone()) }
    }

    /// The order as queries and notifications tell it.
    #[must_use]
    pub fn to_transaction(&self) -> Transaction {
        let trade_state = match &self.state {
            OrderState::NotPay => TradeState::NotPay,
            OrderState::Success(_) => TradeState::Success,
            OrderState::Closed => TradeState::Closed,
        };
        let OrderKey { mchid, out_trade_no } = self.key.clone();
        let mut told = Transaction::new(self.terms.appid.clone(), mchid, out_trade_no, trade_state);
        told.trade_type = Some(self.terms.trade_type.clone());
        told.attach.clone_from(&self.terms.attach);
        let mut amount = TransactionAmount::default();
        amount.total = Some(self.terms.total);
        amount.currency = Some(Currency::Cny);
        if let OrderState::Success(payment) = &self.state {
            amount.payer_total = Some(self.terms.total);
            amount.payer_currency = Some(Currency::Cny);
            told.transaction_id = Some(payment.transaction_id.clone());
            told.success_time = Some(payment.paid_at);
            told.bank_type = Some("OTHERS".to_owned());
            told.payer = Some(TransactionPayer::new(payment.openid.clone()));
        }
        told.amount = Some(amount);
        if let Some(device_id) = self.terms.device_id() {
            let mut scene = TransactionScene::default();
            scene.device_id = Some(device_id.to_owned());
            told.scene_info = Some(scene);
        }
        told
    }
}

impl Platform {
    /// Native下单
    pub(crate) fn prepay_native(
        &mut self,
        now: Timestamp,
        caller: &Caller,
        call: PrepayNative,
    ) -> Result<PrepayNativeAnswer, ApiFault> {
        caller.must_be(&call.mchid, Location::Body)?;
        let out_trade_no = call.out_trade_no.clone();
        self.order(now, caller, out_trade_no, Terms::from(call)).map(PrepayNativeAnswer::new)
    }

    /// JSAPI/小程序下单
    pub(crate) fn prepay_jsapi(
        &mut self,
        now: Timestamp,
        caller: &Caller,
        call: PrepayJsapi,
    ) -> Result<PrepayJsapiAnswer, ApiFault> {
        caller.must_be(&call.mchid, Location::Body)?;
        let out_trade_no = call.out_trade_no.clone();
        let ticket = self.order(now, caller, out_trade_no, Terms::from(call))?;
        Ok(PrepayJsapiAnswer::new(PrepayId::new(ticket).expect("36 letters and digits")))
    }

    /// 商户订单号查询订单
    pub(crate) fn query_by_out_trade_no(
        &mut self,
        _now: Timestamp,
        caller: &Caller,
        call: QueryTransactionByOutTradeNo,
    ) -> Result<Transaction, ApiFault> {
        caller.must_be(&call.mchid, Location::Query)?;
        checked_out_trade_no(Location::Path, "out_trade_no", &call.out_trade_no)?;
        self.orders.find(&call.mchid, &call.out_trade_no).map(Order::to_transaction).ok_or_else(not_found)
    }

    /// 微信支付订单号查询订单
    pub(crate) fn query_by_id(
        &mut self,
        _now: Timestamp,
        caller: &Caller,
        call: QueryTransactionById,
    ) -> Result<Transaction, ApiFault> {
        caller.must_be(&call.mchid, Location::Query)?;
        let order = self.orders.by_transaction_id(&call.transaction_id).filter(|order| order.key.mchid == call.mchid);
        order.map(Order::to_transaction).ok_or_else(not_found)
    }

    /// 关闭订单
    pub(crate) fn close_transaction(
        &mut self,
        now: Timestamp,
        caller: &Caller,
        call: CloseTransaction,
    ) -> Result<NoContent, ApiFault> {
        caller.must_be(&call.mchid, Location::Body)?;
        checked_out_trade_no(Location::Path, "out_trade_no", &call.out_trade_no)?;
        let order = self.orders.find(&call.mchid, &call.out_trade_no).ok_or_else(not_found)?;
        match &order.state {
            OrderState::Closed => return Ok(NoContent),
            OrderState::Success(_) => return Err(paid()),
            OrderState::NotPay => {}
        }
        let age = now.since(order.ordered_at);
        let key = order.key.clone();
        if age < CLOSE_NOT_BEFORE {
            let message = format!(
                "closed {} s after ordering: states may lag, so close no earlier than {} s after it",
                age.as_secs(),
                CLOSE_NOT_BEFORE.as_secs()
            );
            if self.strictness == Strictness::Strict {
                return Err(ApiFault::rule(sub_code::NOT_PERMITTED, message));
            }
            let noted = Noted { rule: "close_too_early", subject: "close".to_owned(), message };
            self.findings.note(now, &caller.mchid, Some(key.out_trade_no.as_str()), noted);
        }
        self.close(&key);
        Ok(NoContent)
    }

    /// Closes an order that is `NotPay`; leaves any other as it is.
    pub(crate) fn close(&mut self, key: &OrderKey) {
        let Some(order) = self.orders.find_mut(key) else { return };
        if order.state != OrderState::NotPay {
            return;
        }
        order.state = OrderState::Closed;
        // They still lead to the order, so that a phone learns what became of it.
        order.tickets.clear();
        let timer = order.close_timer();
        self.timers.remove(&timer);
    }

    /// Makes an order or enters it again; gives the ticket to pay with.
    fn order(
        &mut self,
        now: Timestamp,
        caller: &Caller,
        out_trade_no: OutTradeNo,
        terms: Terms,
    ) -> Result<String, ApiFault> {
        checked_out_trade_no(Location::Body, "/out_trade_no", &out_trade_no)?;
        let pay_until = terms.time_expire.map(|time| caller.to_platform(now, time));
        let noted = self.validate(now, &caller.mchid, &terms, pay_until)?;
        let key = OrderKey { mchid: caller.mchid.clone(), out_trade_no };
        if let Some(known) = self.orders.find(&key.mchid, &key.out_trade_no) {
            match &known.state {
                OrderState::Success(_) => return Err(paid()),
                OrderState::Closed => return Err(closed()),
                OrderState::NotPay if known.terms != terms => {
                    return Err(re_entry_mismatch(known.terms.differing(&terms)));
                }
                OrderState::NotPay => {}
            }
        }
        for noted in noted {
            self.findings.note(now, &key.mchid, Some(key.out_trade_no.as_str()), noted);
        }
        let ticket = Ticket { id: self.ticket_id(now, &terms.trade_type), valid_until: now + TICKET_LIFETIME };
        let id = ticket.id.clone();
        match self.orders.find_mut(&key) {
            Some(order) => {
                let (kept, dead) = match order.terms.trade_type {
                    // A new QR code takes the old one's place; an old prepay_id stays good for its two hours.
                    TradeType::Native => (Vec::new(), std::mem::take(&mut order.tickets)),
                    _ => std::mem::take(&mut order.tickets).into_iter().partition(|ticket| now <= ticket.valid_until),
                };
                order.tickets = kept;
                order.tickets.push(ticket);
                let surplus = order.tickets.len().saturating_sub(MAX_TICKETS);
                let dead: Vec<Ticket> = dead.into_iter().chain(order.tickets.drain(..surplus)).collect();
                self.orders.forget_tickets(&dead);
            }
            None => {
                let order = Order {
                    key: key.clone(),
                    terms,
                    ordered_at: now,
                    pay_until,
                    state: OrderState::NotPay,
                    tickets: vec![ticket],
                    signing: caller.signing,
                    stamp: caller.stamp(),
                };
                self.timers.insert(order.close_timer());
                self.orders.insert(order);
            }
        }
        self.orders.remember_ticket(id.clone(), key);
        Ok(id)
    }

    fn ticket_id(&mut self, now: Timestamp, trade_type: &TradeType) -> String {
        match trade_type {
            TradeType::Native => format!("weixin://wxpay/bizpayurl?pr={}zz", self.random.alphanumeric(7)),
            _ => format!("wx{}{}", beijing_digits(now), self.random.hex_lower(20)),
        }
    }

    /// A number as the platform gives it to a payment: 28 digits that begin with 4200.
    pub(crate) fn next_transaction_id(&mut self, now: Timestamp) -> TransactionId {
        let (shard, day, number) = (self.random.digits(6), &beijing_digits(now)[..8], self.random.digits(10));
        TransactionId::new(format!("4200{shard}{day}{number}")).expect("28 digits")
    }
}

/// `yyyyMMddHHmmss` in Beijing.
fn beijing_digits(time: Timestamp) -> String {
    let digits: String = time.to_string().chars().take(19).filter(char::is_ascii_digit).collect();
    format!("{digits:0<14}")
}

fn checked_out_trade_no(location: Location, field: &str, out_trade_no: &OutTradeNo) -> Result<(), ApiFault> {
    let text = out_trade_no.as_str();
    OutTradeNo::new(text).map(drop).map_err(|invalid| ApiFault::id(location, field, text, &invalid))
}

fn not_found() -> ApiFault {
    let message = "no order of this number was made by this merchant number: check both";
    ApiFault::new(StatusCode::NOT_FOUND, code::ORDER_NOT_EXIST, sub_code::ORDER_NOT_FOUND, message)
}

fn paid() -> ApiFault {
    let message = "the order is paid already: query it instead of ordering or closing it";
    ApiFault::new(StatusCode::BAD_REQUEST, ORDERPAID, sub_code::ORDER_PAID, message)
}

fn closed() -> ApiFault {
    let message = "the order is closed: use a new out_trade_no";
    ApiFault::new(StatusCode::BAD_REQUEST, code::ORDER_CLOSED, sub_code::ORDER_NOT_VALID, message)
}

fn re_entry_mismatch(field: &'static str) -> ApiFault {
    let message = format!(
        "an order of this number exists with another `{field}`: repeat it with the same parameters, or use a new out_trade_no"
    );
    ApiFault::rule(sub_code::RE_ENTRY_MISMATCH, message)
}
