//! Brings the schema up to date: forward only, one file for each version.

use rusqlite::Connection;

use super::failed;
use crate::store::StoreError;

/// The migrations, in order; a database's `user_version` counts those it has seen.
const MIGRATIONS: &[&str] =
    &[include_str!("../../../migrations/0001_payments.sql"), include_str!("../../../migrations/0002_ordering.sql")];

/// Refuses what is not ours, before anything is written to it.
pub(super) fn check(connection: &Connection) -> Result<(), StoreError> {
    const HAS_TABLES: &str = "SELECT EXISTS (SELECT 1 FROM sqlite_schema)";
    let has_tables: bool = connection.query_row(HAS_TABLES, [], |row| row.get(0)).map_err(failed)?;
    match (seen(connection)?, has_tables) {
        (0, true) => Err(StoreError::Foreign),
        (_, true | false) => Ok(()),
    }
}

pub(super) fn migrate(connection: &Connection) -> Result<(), StoreError> {
    connection.execute_batch("BEGIN IMMEDIATE").map_err(failed)?;
    let migrated = steps(connection);
    connection.execute_batch(if migrated.is_ok() { "COMMIT" } else { "ROLLBACK" }).map_err(failed)?;
    migrated
}

fn steps(connection: &Connection) -> Result<(), StoreError> {
    for migration in &MIGRATIONS[seen(connection)?..] {
        connection.execute_batch(migration).map_err(failed)?;
    }
    connection.execute_batch(&format!("PRAGMA user_version = {}", MIGRATIONS.len())).map_err(failed)
}

/// How many migrations the database has seen.
fn seen(connection: &Connection) -> Result<usize, StoreError> {
    let known = i64::try_from(MIGRATIONS.len()).expect("there are few migrations");
    let found: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(failed)?;
    if found > known {
        return Err(StoreError::TooNew { found, known });
    }
    usize::try_from(found).map_err(|_| StoreError::Corrupt(format!("schema version {found}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_older_version_wrote_is_kept() {
        let connection = Connection::open_in_memory().expect("opens");
        connection.execute_batch(MIGRATIONS[0]).expect("is made");
        connection
            .execute_batch(
                "PRAGMA user_version = 1;
                INSERT INTO payments (id, version, state, account, mchid, appid, scene, out_trade_no, amount, description, \
                    notify_url, metadata, created_at, expires_at, updated_at) \
                VALUES (x'00000000000000000000000000000001', 3, 'pending', 'main', '1900000001', 'wx8888888888888888', \
                    'native', 'order-000001', 100, 'tea', 'https://shop.example/notify', '{}', 5000, 9000, 6000)",
            )
            .expect("is written");
        migrate(&connection).expect("migrates");
        let number = "order-000001".parse().expect("follows the rule");
        let kept = super::super::payments::by_number(&connection, &number).expect("reads").remove(0);
        assert_eq!((kept.version, kept.order.amount.get()), (3, 100));
        assert_eq!((kept.ordered_at, kept.ordering_until), (kept.order.created_at, None));
        migrate(&connection).expect("nothing is left to do");
    }
}
