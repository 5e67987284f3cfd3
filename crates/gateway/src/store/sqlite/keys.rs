//! Idempotency keys in SQLite: taken with the request's own effect, answered with its outcome, forgotten after a week.

use rusqlite::{Connection, params};
use yifen::Timestamp;

use super::rows::{all, get, id, run, time};
use crate::domain::PaymentId;
use crate::store::{KeyAnswer, KeyClaim, KeyRow, StoreError, StoredAnswer};

/// How long a key is remembered.
const KEPT_MILLIS: i64 = 7 * 24 * 60 * 60 * 1000;

pub(super) fn find(connection: &Connection, key: &str) -> Result<Option<KeyRow>, StoreError> {
    const SELECT: &str =
        "SELECT fingerprint, lease_until, payment_id, status, body FROM idempotency_keys WHERE key = ?1";
    let mut found = all(connection, SELECT, [key], |row| {
        let answer = match (get::<Option<u16>>(row, 3)?, get::<Option<String>>(row, 4)?) {
            (Some(status), Some(body)) => Some(StoredAnswer { status, body }),
            _ => None,
        };
        Ok(KeyRow {
            fingerprint: get(row, 0)?,
            lease_until: time(row, 1)?,
            payment_id: get::<Option<[u8; 16]>>(row, 2)?.map(id),
            answer,
        })
    })?;
    Ok(found.pop())
}

/// A key that is taken but was neither answered nor finished within its lease can be taken over by the same request.
pub(super) fn claim(connection: &Connection, claim: &KeyClaim) -> Result<bool, StoreError> {
    const INSERT: &str = "INSERT INTO idempotency_keys (key, fingerprint, at, lease_until, payment_id) \
        VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (key) DO UPDATE SET lease_until = excluded.lease_until \
        WHERE status IS NULL AND payment_id IS NULL AND fingerprint = excluded.fingerprint AND lease_until <= excluded.at";
    forget(connection, claim.at)?;
    let params = params![
        claim.key,
        claim.fingerprint,
        claim.at.unix_millis(),
        claim.lease_until.unix_millis(),
        claim.payment_id.as_ref().map(PaymentId::as_bytes),
    ];
    Ok(run(connection, INSERT, params)? == 1)
}

/// Each new key sweeps a few old ones away.
fn forget(connection: &Connection, now: Timestamp) -> Result<(), StoreError> {
    const DELETE: &str = "DELETE FROM idempotency_keys WHERE at < ?1 \
        AND seq IN (SELECT seq FROM idempotency_keys ORDER BY seq LIMIT 4)";
    run(connection, DELETE, [now.unix_millis().saturating_sub(KEPT_MILLIS)]).map(|_| ())
}

pub(super) fn answer(connection: &Connection, answer: &KeyAnswer) -> Result<(), StoreError> {
    const UPDATE: &str = "UPDATE idempotency_keys SET status = ?2, body = ?3 WHERE key = ?1 AND status IS NULL";
    run(connection, UPDATE, params![answer.key, answer.answer.status, answer.answer.body]).map(|_| ())
}

pub(super) fn release(connection: &Connection, key: &str) -> Result<(), StoreError> {
    const DELETE: &str = "DELETE FROM idempotency_keys WHERE key = ?1 AND status IS NULL";
    run(connection, DELETE, [key]).map(|_| ())
}
