//! Jobs in SQLite: at most one of a kind for each payment; a lease is a time of running that was pushed ahead.

use rusqlite::{Connection, params};
use yifen::Timestamp;

use super::rows::{all, get, id, named, run, time_or_none};
use crate::domain::{JobChange, PaymentId};
use crate::store::{Job, StoreError};

pub(super) fn change(connection: &Connection, id: PaymentId, changes: &[JobChange]) -> Result<(), StoreError> {
    const SET: &str = "INSERT INTO jobs (payment_id, kind, attempt, run_at) VALUES (?1, ?2, ?3, ?4) \
        ON CONFLICT (payment_id, kind) DO UPDATE SET attempt = excluded.attempt, run_at = excluded.run_at";
    const CANCEL: &str = "DELETE FROM jobs WHERE payment_id = ?1 AND kind = ?2";
    for change in changes {
        match change {
            JobChange::Set { kind, at, attempt } => {
                run(connection, SET, params![id.as_bytes(), kind.as_str(), attempt, at.unix_millis()])?
            }
            JobChange::Cancel(kind) => run(connection, CANCEL, params![id.as_bytes(), kind.as_str()])?,
        };
    }
    Ok(())
}

pub(super) fn claim(
    connection: &Connection,
    now: Timestamp,
    lease_until: Timestamp,
    limit: u32,
) -> Result<Vec<Job>, StoreError> {
    const DUE: &str =
        "SELECT seq, kind, payment_id, attempt FROM jobs WHERE run_at <= ?1 ORDER BY run_at, seq LIMIT ?2";
    const LEASE: &str = "UPDATE jobs SET run_at = ?2 WHERE seq = ?1";
    let due = all(connection, DUE, params![now.unix_millis(), limit], |row| {
        let job = Job { kind: named(row, 1)?, payment_id: id(get(row, 2)?), attempt: get(row, 3)? };
        Ok((get::<i64>(row, 0)?, job))
    })?;
    for (seq, _) in &due {
        run(connection, LEASE, params![seq, lease_until.unix_millis()])?;
    }
    Ok(due.into_iter().map(|(_, job)| job).collect())
}

pub(super) fn next_due(connection: &Connection) -> Result<Option<Timestamp>, StoreError> {
    const SELECT: &str = "SELECT MIN(run_at) FROM jobs";
    Ok(all(connection, SELECT, [], |row| time_or_none(row, 0))?.pop().flatten())
}
