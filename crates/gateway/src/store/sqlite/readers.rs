//! Reading beside the writer: a few connections, each used by one read at a time on a thread that may block.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, OpenFlags};
use tokio::sync::Semaphore;

use super::failed;
use crate::store::StoreError;

/// The most reads at once, and so the most connections and blocked threads; more reads wait for their turn.
const MAX_READING: usize = 8;

pub(super) struct Readers {
    path: PathBuf,
    turns: Arc<Semaphore>,
    idle: Idle,
}

/// Connections that nobody uses; `None` once the store is closed.
type Idle = Arc<Mutex<Option<Vec<Connection>>>>;

impl Readers {
    pub(super) fn of(path: PathBuf) -> Self {
        let idle = Arc::new(Mutex::new(Some(Vec::new())));
        Self { path, turns: Arc::new(Semaphore::new(MAX_READING)), idle }
    }

    pub(super) async fn read<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        let turn = Arc::clone(&self.turns).acquire_owned().await.map_err(|_| StoreError::Closed)?;
        let (path, idle) = (self.path.clone(), Arc::clone(&self.idle));
        let reading = tokio::task::spawn_blocking(move || {
            // The turn ends with the read, even when the asker is gone before.
            let _turn = turn;
            with_connection(&path, &idle, work)
        });
        reading.await.unwrap_or_else(|error| Err(StoreError::Failed(format!("a read died: {error}"))))
    }

    /// Whoever waits for a turn is refused; a read under way comes to its end, and its connection is closed then.
    pub(super) fn close(&self) {
        self.turns.close();
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}

fn with_connection<T>(
    path: &Path,
    idle: &Idle,
    work: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let waiting = idle.lock().unwrap_or_else(PoisonError::into_inner).as_mut().ok_or(StoreError::Closed)?.pop();
    let connection = waiting.map_or_else(|| open(path), Ok)?;
    let answer = work(&connection);
    if let Some(idle) = idle.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
        idle.push(connection);
    }
    answer
}

fn open(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(failed)?;
    connection.execute_batch("PRAGMA busy_timeout = 5000;").map_err(failed)?;
    Ok(connection)
}
