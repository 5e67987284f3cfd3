//! Rows as values: how the domain's types are written into columns and read back.

use std::collections::BTreeMap;
use std::str::FromStr;

use rusqlite::Row as SqlRow;
use rusqlite::types::FromSql;
use serde::de::DeserializeOwned;
use uuid::Uuid;
use yifen::{Fen, Timestamp};

use super::failed;
use crate::domain::{Order, Payment, PaymentId, Refusal};
use crate::store::StoreError;

/// The columns of a payment, in the order in which they are read.
pub(super) const PAYMENT_COLUMNS: &str = "id, version, state, account, mchid, appid, scene, out_trade_no, amount, \
    description, openid, attach, client_ip, notify_url, metadata, created_at, expires_at, code_url, prepay_id, prepaid_at, \
    transaction_id, paid_at, close_requested_at, close_reason, closed_at, failure_code, failure_message, failure_field, \
    failure_request_id, updated_at, ordered_at, ordering_until, seq";

/// The place of `seq` among them.
pub(super) const PAYMENT_SEQ: usize = 32;

pub(super) fn payment(row: &SqlRow<'_>) -> Result<Payment, StoreError> {
    let order = Order {
        account: get(row, 3)?,
        mchid: named(row, 4)?,
        appid: named(row, 5)?,
        scene: named(row, 6)?,
        out_trade_no: named(row, 7)?,
        amount: Fen::new(get(row, 8)?),
        description: get(row, 9)?,
        openid: named_or_none(row, 10)?,
        attach: get(row, 11)?,
        client_ip: get(row, 12)?,
        notify_url: get(row, 13)?,
        metadata: json::<BTreeMap<String, String>>(&get::<String>(row, 14)?)?,
        created_at: time(row, 15)?,
        expires_at: time(row, 16)?,
    };
    let failure = match get::<Option<String>>(row, 25)? {
        Some(code) => Some(Refusal {
            code,
            message: get::<Option<String>>(row, 26)?.unwrap_or_default(),
            field: get(row, 27)?,
            request_id: get(row, 28)?,
        }),
        None => None,
    };
    Ok(Payment {
        id: id(get(row, 0)?),
        version: get(row, 1)?,
        state: named(row, 2)?,
        order,
        ordered_at: time(row, 30)?,
        ordering_until: time_or_none(row, 31)?,
        code_url: get(row, 17)?,
        prepay_id: as_it_came(row, 18)?,
        prepaid_at: time_or_none(row, 19)?,
        transaction_id: as_it_came(row, 20)?,
        paid_at: time_or_none(row, 21)?,
        close_requested_at: time_or_none(row, 22)?,
        close_reason: named_or_none(row, 23)?,
        closed_at: time_or_none(row, 24)?,
        failure,
        updated_at: time(row, 29)?,
    })
}

pub(super) fn id(bytes: [u8; 16]) -> PaymentId {
    PaymentId::new(Uuid::from_bytes(bytes))
}

pub(super) fn get<T: FromSql>(row: &SqlRow<'_>, column: usize) -> Result<T, StoreError> {
    row.get(column).map_err(|error| StoreError::Corrupt(error.to_string()))
}

pub(super) fn seq(row: &SqlRow<'_>, column: usize) -> Result<u64, StoreError> {
    let seq: i64 = get(row, column)?;
    u64::try_from(seq).map_err(|_| StoreError::Corrupt(format!("a negative row number {seq}")))
}

pub(super) fn time(row: &SqlRow<'_>, column: usize) -> Result<Timestamp, StoreError> {
    get(row, column).map(Timestamp::from_unix_millis)
}

pub(super) fn time_or_none(row: &SqlRow<'_>, column: usize) -> Result<Option<Timestamp>, StoreError> {
    Ok(get::<Option<i64>>(row, column)?.map(Timestamp::from_unix_millis))
}

pub(super) fn named<T: FromStr>(row: &SqlRow<'_>, column: usize) -> Result<T, StoreError> {
    let text: String = get(row, column)?;
    text.parse().map_err(|_| StoreError::Corrupt(format!("column {column} holds an unknown name")))
}

fn named_or_none<T: FromStr>(row: &SqlRow<'_>, column: usize) -> Result<Option<T>, StoreError> {
    match get::<Option<String>>(row, column)? {
        Some(text) => match text.parse() {
            Ok(name) => Ok(Some(name)),
            Err(_) => Err(StoreError::Corrupt(format!("column {column} holds an unknown name"))),
        },
        None => Ok(None),
    }
}

/// A name the platform gave: kept whatever it looks like, because the rules for names are for what is sent.
fn as_it_came<T: DeserializeOwned>(row: &SqlRow<'_>, column: usize) -> Result<Option<T>, StoreError> {
    match get::<Option<String>>(row, column)? {
        Some(text) => match serde_json::from_value(serde_json::Value::String(text)) {
            Ok(name) => Ok(Some(name)),
            Err(_) => Err(StoreError::Corrupt(format!("column {column} holds no name"))),
        },
        None => Ok(None),
    }
}

/// Reads JSON; the error tells where, not what.
pub(super) fn json<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| {
        StoreError::Corrupt(format!("JSON that breaks off or does not fit at column {}", error.column()))
    })
}

/// Runs a query and reads every row.
pub(super) fn all<T>(
    connection: &rusqlite::Connection,
    sql: &str,
    params: impl rusqlite::Params,
    read: impl Fn(&SqlRow<'_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let mut statement = connection.prepare_cached(sql).map_err(failed)?;
    let mut rows = statement.query(params).map_err(failed)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next().map_err(failed)? {
        found.push(read(row)?);
    }
    Ok(found)
}

/// Runs a statement and tells how many rows it touched.
pub(super) fn run(
    connection: &rusqlite::Connection,
    sql: &str,
    params: impl rusqlite::Params,
) -> Result<usize, StoreError> {
    connection.prepare_cached(sql).map_err(failed)?.execute(params).map_err(failed)
}

/// A row number as SQLite counts; what is larger than it can count is beyond the last row.
pub(super) fn bound(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}
