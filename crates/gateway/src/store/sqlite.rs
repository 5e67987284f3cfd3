//! The embedded store: SQLite in WAL mode with `synchronous=FULL`, one writer that commits in groups, readers beside it.
//!
//! In memory there is one connection and no thread: every call is done when it returns, so that a simulation repeats itself.

mod events;
mod jobs;
mod keys;
mod payments;
mod rows;
mod schema;
mod writer;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use futures_util::future::BoxFuture;
use rusqlite::{Connection, OpenFlags};
use yifen::{OutTradeNo, Timestamp};

use self::writer::{Writer, in_transaction};
use super::{
    AlarmRow, Change, Committed, Creation, EventRow, Job, KeyClaim, KeyRow, NewPayment, Row, Store, StoreError,
    TimelineRow,
};
use crate::domain::{Payment, PaymentId};

/// A store in one file, or in memory.
pub struct SqliteStore(Place);

enum Place {
    Memory(Mutex<Option<Connection>>),
    File { path: PathBuf, writer: Writer, readers: Mutex<Vec<Connection>> },
}

impl SqliteStore {
    /// Opens or makes the file and brings its schema up to date. Its writer is a thread of its own.
    ///
    /// # Errors
    /// A file that cannot be opened, is no database of this program, or is of a newer version of it.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        let path = path.as_ref().to_owned();
        let connection = Connection::open(&path).map_err(failed)?;
        connection
            .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;")
            .map_err(failed)?;
        schema::migrate(&connection)?;
        Ok(Self(Place::File { path, writer: Writer::start(connection)?, readers: Mutex::default() }))
    }

    /// A store that is gone with the process: synchronous, on the calling thread.
    ///
    /// # Errors
    /// No memory.
    pub fn in_memory() -> Result<Self, StoreError> {
        let connection = Connection::open_in_memory().map_err(failed)?;
        schema::migrate(&connection)?;
        Ok(Self(Place::Memory(Mutex::new(Some(connection)))))
    }

    fn write<T, F>(&self, work: F) -> BoxFuture<'_, Result<T, StoreError>>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        Box::pin(async move {
            match &self.0 {
                Place::Memory(connection) => on_connection(connection, |connection| in_transaction(connection, work)),
                Place::File { writer, .. } => writer.write(work).await,
            }
        })
    }

    fn read<'s, T, F>(&'s self, work: F) -> BoxFuture<'s, Result<T, StoreError>>
    where
        T: Send + 's,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 's,
    {
        Box::pin(async move {
            match &self.0 {
                Place::Memory(connection) => on_connection(connection, work),
                Place::File { path, readers, writer } => {
                    if writer.is_closed() {
                        return Err(StoreError::Closed);
                    }
                    let idle = readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
                    let connection = idle.map_or_else(|| reader(path), Ok)?;
                    let answer = work(&connection);
                    readers.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
                    answer
                }
            }
        })
    }
}

fn on_connection<T>(
    connection: &Mutex<Option<Connection>>,
    work: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    work(connection.lock().unwrap_or_else(PoisonError::into_inner).as_ref().ok_or(StoreError::Closed)?)
}

fn reader(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(failed)?;
    connection.execute_batch("PRAGMA busy_timeout = 5000;").map_err(failed)?;
    Ok(connection)
}

/// What SQLite says about a statement; values that were bound are not in it.
#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err, which gives the error away")]
fn failed(error: rusqlite::Error) -> StoreError {
    StoreError::Failed(error.to_string())
}

impl Store for SqliteStore {
    fn create(&self, new: NewPayment) -> BoxFuture<'_, Result<Creation, StoreError>> {
        self.write(move |connection| payments::create(connection, &new))
    }

    fn commit(&self, change: Change) -> BoxFuture<'_, Result<Committed, StoreError>> {
        self.write(move |connection| payments::commit(connection, &change))
    }

    fn payment(&self, id: PaymentId) -> BoxFuture<'_, Result<Option<Payment>, StoreError>> {
        self.read(move |connection| payments::by_id(connection, id))
    }

    fn payments_by_number(&self, out_trade_no: &OutTradeNo) -> BoxFuture<'_, Result<Vec<Payment>, StoreError>> {
        let out_trade_no = out_trade_no.clone();
        self.read(move |connection| payments::by_number(connection, &out_trade_no))
    }

    fn payments(&self, before: Option<u64>, limit: u32) -> BoxFuture<'_, Result<Vec<Row<Payment>>, StoreError>> {
        self.read(move |connection| payments::list(connection, before, limit))
    }

    fn timeline(
        &self,
        id: PaymentId,
        after: Option<u64>,
        limit: u32,
    ) -> BoxFuture<'_, Result<Vec<Row<TimelineRow>>, StoreError>> {
        self.read(move |connection| events::timeline(connection, id, after, limit))
    }

    fn events(&self, after: Option<u64>, limit: u32) -> BoxFuture<'_, Result<Vec<Row<EventRow>>, StoreError>> {
        self.read(move |connection| events::events(connection, after, limit))
    }

    fn alarms(&self, after: Option<u64>, limit: u32) -> BoxFuture<'_, Result<Vec<Row<AlarmRow>>, StoreError>> {
        self.read(move |connection| events::alarms(connection, after, limit))
    }

    fn claim(&self, now: Timestamp, lease_until: Timestamp, limit: u32) -> BoxFuture<'_, Result<Vec<Job>, StoreError>> {
        self.write(move |connection| jobs::claim(connection, now, lease_until, limit))
    }

    fn next_due(&self) -> BoxFuture<'_, Result<Option<Timestamp>, StoreError>> {
        self.read(jobs::next_due)
    }

    fn find_key(&self, key: &str) -> BoxFuture<'_, Result<Option<KeyRow>, StoreError>> {
        let key = key.to_owned();
        self.read(move |connection| keys::find(connection, &key))
    }

    fn claim_key(&self, claim: KeyClaim) -> BoxFuture<'_, Result<bool, StoreError>> {
        self.write(move |connection| keys::claim(connection, &claim))
    }

    fn release_key(&self, key: &str) -> BoxFuture<'_, Result<(), StoreError>> {
        let key = key.to_owned();
        self.write(move |connection| keys::release(connection, &key))
    }

    fn close(&self) -> BoxFuture<'_, Result<(), StoreError>> {
        Box::pin(async move {
            match &self.0 {
                Place::Memory(connection) => {
                    connection.lock().unwrap_or_else(PoisonError::into_inner).take();
                    Ok(())
                }
                Place::File { writer, readers, .. } => {
                    readers.lock().unwrap_or_else(PoisonError::into_inner).clear();
                    writer.close().await
                }
            }
        })
    }
}

impl fmt::Debug for SqliteStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Place::Memory(_) => f.write_str("SqliteStore(in memory)"),
            Place::File { path, .. } => write!(f, "SqliteStore({})", path.display()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::contract;
    use super::*;

    #[tokio::test]
    async fn in_memory_keeps_the_contract() {
        contract::check(|| SqliteStore::in_memory().expect("opens")).await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn in_a_file_keeps_the_contract() {
        let directory = tempfile::tempdir().expect("a directory");
        let mut number = 0;
        contract::check(|| {
            number += 1;
            SqliteStore::open(directory.path().join(format!("{number}.db"))).expect("opens")
        })
        .await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn what_was_acknowledged_is_there_after_reopening() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("yifen.db");
        let store = SqliteStore::open(&path).expect("opens");
        contract::fill(&store, 200).await;
        // A copy of the files as they lie there is what a crash leaves behind.
        let crashed = directory.path().join("crashed.db");
        for suffix in ["", "-wal"] {
            let from = directory.path().join(format!("yifen.db{suffix}"));
            std::fs::copy(from, directory.path().join(format!("crashed.db{suffix}"))).expect("copies");
        }
        contract::is_filled(&SqliteStore::open(&crashed).expect("opens"), 200).await;
        store.close().await.expect("closes");
        assert_eq!(store.next_due().await, Err(StoreError::Closed));
        drop(store);
        contract::is_filled(&SqliteStore::open(&path).expect("opens"), 200).await;
    }

    #[test]
    fn a_newer_schema_is_left_alone() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("yifen.db");
        drop(SqliteStore::open(&path).expect("opens"));
        Connection::open(&path).expect("opens").execute_batch("PRAGMA user_version = 99").expect("is set");
        assert!(matches!(SqliteStore::open(&path), Err(StoreError::TooNew { found: 99, .. })));
    }
}
