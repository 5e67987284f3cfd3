//! The embedded store: SQLite in WAL mode with `synchronous=FULL`, one writer that commits in groups, readers beside it.
//! Neither the writer nor a reader touches the file on a thread that carries tasks.
//!
//! In memory there is one connection and no thread: every call is done when it returns, so that a simulation repeats itself.

mod events;
mod jobs;
mod keys;
mod payments;
mod readers;
mod rows;
mod schema;
mod writer;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use futures_util::future::BoxFuture;
use rusqlite::Connection;
use yifen::{OutTradeNo, Timestamp};

use self::readers::Readers;
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
    File { path: PathBuf, writer: Writer, readers: Readers },
}

impl SqliteStore {
    /// Opens or makes the file and brings its schema up to date, on the calling thread. Afterwards its writer is a thread of
    /// its own, and reads run where tokio keeps what blocks: it is used from within a tokio runtime.
    ///
    /// # Errors
    /// A file that cannot be opened, is no database of this program, or is of a newer version of it; it is left as it was.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        // Readers open the same file later, wherever the process stands by then.
        let path = std::path::absolute(path).map_err(|error| StoreError::Failed(error.to_string()))?;
        let connection = Connection::open(&path).map_err(failed)?;
        connection.execute_batch("PRAGMA busy_timeout = 5000;").map_err(failed)?;
        schema::check(&connection)?;
        connection.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;").map_err(failed)?;
        schema::migrate(&connection)?;
        let readers = Readers::of(path.clone());
        Ok(Self(Place::File { path, writer: Writer::start(connection)?, readers }))
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

    fn read<T, F>(&self, work: F) -> BoxFuture<'_, Result<T, StoreError>>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        Box::pin(async move {
            match &self.0 {
                Place::Memory(connection) => on_connection(connection, work),
                Place::File { readers, .. } => readers.read(work).await,
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
                    readers.close();
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
mod failures;

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

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
        contract::is_filled(&SqliteStore::open(&crashed).expect("opens"), 0..200).await;
        store.close().await.expect("closes");
        assert_eq!(store.next_due().await, Err(StoreError::Closed));
        drop(store);
        contract::is_filled(&SqliteStore::open(&path).expect("opens"), 0..200).await;
    }

    /// Memory answers at once, so that a simulation repeats itself; a disk may let the caller's thread wait for nothing.
    #[test]
    fn a_file_is_read_on_a_thread_that_carries_no_tasks() {
        let directory = tempfile::tempdir().expect("a directory");
        let file = SqliteStore::open(directory.path().join("yifen.db")).expect("opens");
        let memory = SqliteStore::in_memory().expect("opens");
        // The only thread that may block is held, so that a read which needs one cannot be done before it is let go.
        let runtime = tokio::runtime::Builder::new_current_thread().max_blocking_threads(1).build().expect("starts");
        runtime.block_on(async {
            let (let_go, held) = std::sync::mpsc::channel::<()>();
            let holding = tokio::task::spawn_blocking(move || held.recv());
            assert_eq!(memory.next_due().now_or_never(), Some(Ok(None)));
            let mut read = file.next_due();
            assert_eq!((&mut read).now_or_never(), None);
            drop(let_go);
            assert_eq!(read.await, Ok(None));
            assert!(holding.await.is_ok_and(|held| held.is_err()));
        });
    }

    #[test]
    fn a_database_of_others_is_refused_and_left_as_it_is() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("yifen.db");
        for (theirs, refused) in [
            ("CREATE TABLE theirs (x INTEGER)", StoreError::Foreign),
            ("PRAGMA user_version = 99", StoreError::TooNew { found: 99, known: 2 }),
        ] {
            Connection::open(&path).expect("opens").execute_batch(theirs).expect("is made");
            let before = std::fs::read(&path).expect("is there");
            assert_eq!(SqliteStore::open(&path).err(), Some(refused), "{theirs}");
            assert_eq!(std::fs::read(&path).expect("is there"), before, "{theirs}");
        }
        std::fs::write(&path, "neither a database nor empty".repeat(100)).expect("is written");
        assert!(matches!(SqliteStore::open(&path), Err(StoreError::Failed(_))));
    }
}
