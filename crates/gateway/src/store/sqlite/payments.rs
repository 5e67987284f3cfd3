//! Payments in SQLite: making one, and the one commit that everything else goes through.

use std::sync::LazyLock;

use rusqlite::{Connection, params};
use yifen::OutTradeNo;

use super::rows::{PAYMENT_COLUMNS, PAYMENT_SEQ, all, bound, get, id, payment, run, seq};
use super::{events, jobs, keys};
use crate::domain::{Payment, PaymentId};
use crate::store::{Change, Committed, Creation, MAX_PAGE, NewPayment, Row, StoreError, Subject};

pub(super) fn create(connection: &Connection, new: &NewPayment) -> Result<Creation, StoreError> {
    if let Some(claim) = &new.key
        && !keys::claim(connection, claim)?
    {
        return Ok(Creation::KeyTaken);
    }
    if let Some(taken) = number_taken(connection, &new.payment)? {
        if let Some(claim) = &new.key {
            keys::release(connection, &claim.key)?;
        }
        return Ok(Creation::NumberTaken(taken));
    }
    insert(connection, &new.payment)?;
    events::append_timeline(connection, new.payment.id, new.payment.order.created_at, &new.timeline)?;
    jobs::change(connection, new.payment.id, &new.jobs)?;
    Ok(Creation::Made)
}

fn number_taken(connection: &Connection, payment: &Payment) -> Result<Option<PaymentId>, StoreError> {
    const SELECT: &str = "SELECT id FROM payments WHERE out_trade_no = ?1 AND mchid = ?2";
    let params = params![payment.order.out_trade_no.as_str(), payment.order.mchid.as_str()];
    Ok(all(connection, SELECT, params, |row| get(row, 0).map(id))?.pop())
}

fn insert(connection: &Connection, payment: &Payment) -> Result<(), StoreError> {
    const INSERT: &str = "INSERT INTO payments (id, version, state, account, mchid, appid, scene, out_trade_no, amount, \
        description, openid, attach, client_ip, notify_url, metadata, created_at, expires_at, updated_at, ordered_at, \
        ordering_until) \
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)";
    let order = &payment.order;
    let metadata = serde_json::to_string(&order.metadata).expect("a map of strings can be written");
    let params = params![
        payment.id.as_bytes(),
        payment.version,
        payment.state.as_str(),
        order.account,
        order.mchid.as_str(),
        order.appid.as_str(),
        order.scene.as_str(),
        order.out_trade_no.as_str(),
        order.amount.get(),
        order.description,
        order.openid.as_ref().map(yifen::Openid::as_str),
        order.attach,
        order.client_ip,
        order.notify_url,
        metadata,
        order.created_at.unix_millis(),
        order.expires_at.unix_millis(),
        payment.updated_at.unix_millis(),
        payment.ordered_at.unix_millis(),
        payment.ordering_until.map(yifen::Timestamp::unix_millis),
    ];
    run(connection, INSERT, params).map(|_| ())
}

pub(super) fn commit(connection: &Connection, change: &Change) -> Result<Committed, StoreError> {
    // Everything that may refuse comes before the first write.
    if let Some(row) = &change.inbox
        && events::was_received(connection, row)?
    {
        return Ok(Committed::Repeated);
    }
    let subject = match &change.payment {
        Some(Subject::Unchanged { id, version }) => Some((*id, *version)),
        Some(Subject::Changed(payment)) => Some((payment.id, payment.version)),
        None => None,
    };
    if let Some((id, version)) = subject
        && version_of(connection, id)? != Some(version)
    {
        return Ok(Committed::Conflict);
    }
    if let Some(Subject::Changed(payment)) = &change.payment {
        update(connection, payment)?;
    }
    let payment_id = subject.map(|(id, _)| id);
    if let Some(row) = &change.inbox {
        events::receive(connection, row, payment_id, change.at)?;
    }
    if let Some(id) = payment_id {
        events::append_timeline(connection, id, change.at, &change.timeline)?;
        jobs::change(connection, id, &change.jobs)?;
    }
    for event in &change.events {
        events::append_event(connection, event)?;
    }
    if let Some(alarm) = &change.alarm {
        events::raise(connection, alarm)?;
    }
    if let Some(answer) = &change.answer {
        keys::answer(connection, answer)?;
    }
    Ok(Committed::Done)
}

fn version_of(connection: &Connection, id: PaymentId) -> Result<Option<i64>, StoreError> {
    const SELECT: &str = "SELECT version FROM payments WHERE id = ?1";
    Ok(all(connection, SELECT, [id.as_bytes()], |row| get(row, 0))?.pop())
}

fn update(connection: &Connection, payment: &Payment) -> Result<(), StoreError> {
    const UPDATE: &str = "UPDATE payments SET version = version + 1, state = ?3, code_url = ?4, prepay_id = ?5, \
        prepaid_at = ?6, transaction_id = ?7, paid_at = ?8, close_requested_at = ?9, close_reason = ?10, closed_at = ?11, \
        failure_code = ?12, failure_message = ?13, failure_field = ?14, failure_request_id = ?15, updated_at = ?16, \
        ordered_at = ?17, ordering_until = ?18 \
        WHERE id = ?1 AND version = ?2";
    let millis = |time: Option<yifen::Timestamp>| time.map(yifen::Timestamp::unix_millis);
    let failure = payment.failure.as_ref();
    let params = params![
        payment.id.as_bytes(),
        payment.version,
        payment.state.as_str(),
        payment.code_url,
        payment.prepay_id.as_ref().map(yifen::PrepayId::as_str),
        millis(payment.prepaid_at),
        payment.transaction_id.as_ref().map(yifen::TransactionId::as_str),
        millis(payment.paid_at),
        millis(payment.close_requested_at),
        payment.close_reason.map(crate::domain::CloseReason::as_str),
        millis(payment.closed_at),
        failure.map(|failure| &failure.code),
        failure.map(|failure| &failure.message),
        failure.and_then(|failure| failure.field.as_ref()),
        failure.and_then(|failure| failure.request_id.as_ref()),
        payment.updated_at.unix_millis(),
        payment.ordered_at.unix_millis(),
        millis(payment.ordering_until),
    ];
    match run(connection, UPDATE, params)? {
        1 => Ok(()),
        rows => Err(StoreError::Corrupt(format!("a payment's change touched {rows} rows"))),
    }
}

pub(super) fn by_id(connection: &Connection, id: PaymentId) -> Result<Option<Payment>, StoreError> {
    static SELECT: LazyLock<String> = LazyLock::new(|| format!("SELECT {PAYMENT_COLUMNS} FROM payments WHERE id = ?1"));
    Ok(all(connection, &SELECT, [id.as_bytes()], payment)?.pop())
}

pub(super) fn by_number(connection: &Connection, number: &OutTradeNo) -> Result<Vec<Payment>, StoreError> {
    static SELECT: LazyLock<String> =
        LazyLock::new(|| format!("SELECT {PAYMENT_COLUMNS} FROM payments WHERE out_trade_no = ?1 ORDER BY seq"));
    all(connection, &SELECT, [number.as_str()], payment)
}

pub(super) fn list(connection: &Connection, before: Option<u64>, limit: u32) -> Result<Vec<Row<Payment>>, StoreError> {
    static SELECT: LazyLock<String> =
        LazyLock::new(|| format!("SELECT {PAYMENT_COLUMNS} FROM payments WHERE seq < ?1 ORDER BY seq DESC LIMIT ?2"));
    let params = params![before.map_or(i64::MAX, bound), limit.min(MAX_PAGE + 1)];
    all(connection, &SELECT, params, |row| Ok(Row { seq: seq(row, PAYMENT_SEQ)?, row: payment(row)? }))
}
