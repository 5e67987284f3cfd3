//! Brings the schema up to date: forward only, one file for each version.

use rusqlite::Connection;

use super::failed;
use crate::store::StoreError;

/// The migrations, in order; a database's `user_version` counts those it has seen.
const MIGRATIONS: &[&str] = &[include_str!("../../../migrations/0001_payments.sql")];

pub(super) fn migrate(connection: &Connection) -> Result<(), StoreError> {
    let known = i64::try_from(MIGRATIONS.len()).expect("there are few migrations");
    connection.execute_batch("BEGIN IMMEDIATE").map_err(failed)?;
    let migrated = steps(connection, known);
    connection.execute_batch(if migrated.is_ok() { "COMMIT" } else { "ROLLBACK" }).map_err(failed)?;
    migrated
}

fn steps(connection: &Connection, known: i64) -> Result<(), StoreError> {
    let found: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(failed)?;
    if found > known {
        return Err(StoreError::TooNew { found, known });
    }
    let seen = usize::try_from(found).map_err(|_| StoreError::Corrupt(format!("schema version {found}")))?;
    for migration in &MIGRATIONS[seen..] {
        connection.execute_batch(migration).map_err(failed)?;
    }
    connection.execute_batch(&format!("PRAGMA user_version = {known}")).map_err(failed)
}
