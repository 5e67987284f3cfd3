//! What is only ever appended, in SQLite: history, inbox, events, alarms.

use rusqlite::{Connection, params};
use yifen::Timestamp;

use super::rows::{all, bound, get, id, json, named, run, seq, time};
use crate::domain::{Alarm, Entry, Evidence, PaymentId};
use crate::store::{AlarmRow, EventRow, InboxRow, MAX_PAGE, Row, StoreError, TimelineRow};

pub(super) fn append_timeline(
    connection: &Connection,
    id: PaymentId,
    at: Timestamp,
    entries: &[Entry],
) -> Result<(), StoreError> {
    const INSERT: &str = "INSERT INTO timeline (payment_id, at, entry) VALUES (?1, ?2, ?3)";
    for entry in entries {
        let entry = serde_json::to_string(entry).expect("an entry can be written");
        run(connection, INSERT, params![id.as_bytes(), at.unix_millis(), entry])?;
    }
    Ok(())
}

pub(super) fn timeline(
    connection: &Connection,
    id: PaymentId,
    after: Option<u64>,
    limit: u32,
) -> Result<Vec<Row<TimelineRow>>, StoreError> {
    const SELECT: &str = "SELECT seq, at, entry FROM timeline WHERE payment_id = ?1 AND seq > ?2 ORDER BY seq LIMIT ?3";
    let params = params![id.as_bytes(), after.map_or(0, bound), limit.min(MAX_PAGE + 1)];
    all(connection, SELECT, params, |row| {
        let entry = json(&get::<String>(row, 2)?)?;
        Ok(Row { seq: seq(row, 0)?, row: TimelineRow { at: time(row, 1)?, entry } })
    })
}

pub(super) fn was_received(connection: &Connection, row: &InboxRow) -> Result<bool, StoreError> {
    const SELECT: &str = "SELECT 1 FROM inbox WHERE notification_id = ?1 AND account = ?2";
    let found = all(connection, SELECT, params![row.notification_id, row.account], |_| Ok(()))?;
    Ok(!found.is_empty())
}

pub(super) fn receive(
    connection: &Connection,
    row: &InboxRow,
    payment_id: Option<PaymentId>,
    at: Timestamp,
) -> Result<(), StoreError> {
    const INSERT: &str = "INSERT INTO inbox (account, notification_id, event_type, payment_id, at) \
        VALUES (?1, ?2, ?3, ?4, ?5)";
    let payment_id = payment_id.as_ref().map(PaymentId::as_bytes);
    let params = params![row.account, row.notification_id, row.event_type, payment_id, at.unix_millis()];
    run(connection, INSERT, params).map(|_| ())
}

pub(super) fn append_event(connection: &Connection, row: &EventRow) -> Result<(), StoreError> {
    const INSERT: &str = "INSERT INTO events (id, event, payment_id, at, body) VALUES (?1, ?2, ?3, ?4, ?5)";
    let params = params![row.id, row.event.as_str(), row.payment_id.as_bytes(), row.at.unix_millis(), row.body];
    run(connection, INSERT, params).map(|_| ())
}

pub(super) fn events(
    connection: &Connection,
    after: Option<u64>,
    limit: u32,
) -> Result<Vec<Row<EventRow>>, StoreError> {
    const SELECT: &str = "SELECT seq, id, event, payment_id, at, body FROM events WHERE seq > ?1 ORDER BY seq LIMIT ?2";
    all(connection, SELECT, params![after.map_or(0, bound), limit.min(MAX_PAGE + 1)], |row| {
        let event = EventRow {
            id: get(row, 1)?,
            event: named(row, 2)?,
            payment_id: id(get(row, 3)?),
            at: time(row, 4)?,
            body: get(row, 5)?,
        };
        Ok(Row { seq: seq(row, 0)?, row: event })
    })
}

pub(super) fn raise(connection: &Connection, row: &AlarmRow) -> Result<(), StoreError> {
    const INSERT: &str = "INSERT INTO alarms (id, kind, account, payment_id, out_trade_no, at, detail, evidence, subject) \
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING";
    let subject = match (&row.payment_id, &row.out_trade_no) {
        (Some(id), _) => id.to_string(),
        (None, Some(number)) => number.clone(),
        (None, None) => row.id.clone(),
    };
    let params = params![
        row.id,
        row.alarm.kind.as_str(),
        row.account,
        row.payment_id.as_ref().map(PaymentId::as_bytes),
        row.out_trade_no,
        row.at.unix_millis(),
        row.alarm.detail,
        row.alarm.evidence.0,
        subject,
    ];
    run(connection, INSERT, params).map(|_| ())
}

pub(super) fn alarms(
    connection: &Connection,
    after: Option<u64>,
    limit: u32,
) -> Result<Vec<Row<AlarmRow>>, StoreError> {
    const SELECT: &str = "SELECT seq, id, kind, account, payment_id, out_trade_no, at, detail, evidence \
        FROM alarms WHERE seq > ?1 ORDER BY seq LIMIT ?2";
    all(connection, SELECT, params![after.map_or(0, bound), limit.min(MAX_PAGE + 1)], |row| {
        let alarm = Alarm { kind: named(row, 2)?, detail: get(row, 7)?, evidence: Evidence(get(row, 8)?) };
        let alarm = AlarmRow {
            id: get(row, 1)?,
            account: get(row, 3)?,
            payment_id: get::<Option<[u8; 16]>>(row, 4)?.map(id),
            out_trade_no: get(row, 5)?,
            at: time(row, 6)?,
            alarm,
        };
        Ok(Row { seq: seq(row, 0)?, row: alarm })
    })
}
