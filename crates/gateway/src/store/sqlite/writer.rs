//! The one writer: takes what waits, runs each in a savepoint, commits all at once, and answers only then.
//!
//! While a commit is on its way to the disk the next group gathers, so that groups grow with the load by themselves.

use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use rusqlite::Connection;
use tokio::sync::oneshot;

use super::failed;
use crate::store::StoreError;

/// The most writes that may wait; more are refused at once.
const MAX_WAITING: usize = 4096;

/// The most writes one commit holds.
const MAX_GROUP: usize = 256;

const ROLLED_BACK: &str = "the database rolled the transaction back";

/// Runs in an open transaction, or learns that there is none; gives back what answers once the commit is known.
type Work = Box<dyn FnOnce(Result<&Connection, StoreError>) -> Reply + Send>;
type Reply = Box<dyn FnOnce(Result<(), StoreError>) + Send>;

enum Message {
    Write(Work),
    Close(oneshot::Sender<Result<(), StoreError>>),
}

pub(super) struct Writer {
    sender: Mutex<Option<SyncSender<Message>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    pub(super) fn start(connection: Connection) -> Result<Self, StoreError> {
        let (sender, receiver) = sync_channel(MAX_WAITING);
        let thread = thread::Builder::new()
            .name("yifen-store".to_owned())
            .spawn(move || work(&connection, &receiver))
            .map_err(|error| StoreError::Failed(format!("the writer could not be started: {error}")))?;
        Ok(Self { sender: Mutex::new(Some(sender)), thread: Mutex::new(Some(thread)) })
    }

    pub(super) async fn write<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let work: Work = Box::new(move |connection| {
            let done = connection.and_then(|connection| in_savepoint(connection, work));
            Box::new(move |committed| {
                // The asker may be gone; what was committed stays.
                let _ = answer.send(done.and_then(|value| committed.map(|()| value)));
            })
        });
        self.send(Message::Write(work))?;
        answered.await.unwrap_or(Err(StoreError::Closed))
    }

    pub(super) async fn close(&self) -> Result<(), StoreError> {
        let (answer, answered) = oneshot::channel();
        self.send(Message::Close(answer))?;
        answered.await.unwrap_or(Err(StoreError::Closed))
    }

    fn send(&self, message: Message) -> Result<(), StoreError> {
        let sender = self.sender.lock().unwrap_or_else(PoisonError::into_inner);
        sender.as_ref().ok_or(StoreError::Closed)?.try_send(message).map_err(|error| match error {
            TrySendError::Full(_) => StoreError::Failed(format!("{MAX_WAITING} writes are waiting already")),
            TrySendError::Disconnected(_) => StoreError::Closed,
        })
    }
}

/// The file is free once the store is gone.
impl Drop for Writer {
    fn drop(&mut self) {
        self.sender.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(thread) = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take() {
            let _ = thread.join();
        }
    }
}

fn work(connection: &Connection, messages: &Receiver<Message>) {
    while let Ok(first) = messages.recv() {
        let mut group = Vec::new();
        let mut closing = None;
        match first {
            Message::Write(work) => group.push(work),
            Message::Close(answer) => closing = Some(answer),
        }
        while closing.is_none() && group.len() < MAX_GROUP {
            match messages.try_recv() {
                Ok(Message::Write(work)) => group.push(work),
                Ok(Message::Close(answer)) => closing = Some(answer),
                Err(_) => break,
            }
        }
        commit_group(connection, group);
        if let Some(answer) = closing {
            let _ = answer.send(checkpoint(connection));
            return;
        }
    }
}

fn commit_group(connection: &Connection, group: Vec<Work>) {
    if group.is_empty() {
        return;
    }
    if let Err(error) = connection.execute_batch("BEGIN IMMEDIATE").map_err(failed) {
        for work in group {
            work(Err(error.clone()))(Ok(()));
        }
        return;
    }
    let mut replies: Vec<Reply> = Vec::with_capacity(group.len());
    for work in group {
        // A full disk can end the transaction by itself; nothing may then commit on its own.
        let open =
            if connection.is_autocommit() { Err(StoreError::Failed(ROLLED_BACK.to_owned())) } else { Ok(connection) };
        replies.push(work(open));
    }
    let committed = connection.execute_batch("COMMIT").map_err(failed);
    if committed.is_err() && !connection.is_autocommit() {
        // What could not be committed must not be joined by the next group.
        let _ = connection.execute_batch("ROLLBACK");
    }
    for reply in replies {
        reply(committed.clone());
    }
}

fn in_savepoint<T>(
    connection: &Connection,
    work: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    connection.execute_batch("SAVEPOINT one").map_err(failed)?;
    let done = work(connection);
    if done.is_err() {
        connection.execute_batch("ROLLBACK TO one").map_err(failed)?;
    }
    connection.execute_batch("RELEASE one").map_err(failed)?;
    done
}

/// One write in a transaction of its own, on the calling thread.
pub(super) fn in_transaction<T>(
    connection: &Connection,
    work: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    connection.execute_batch("BEGIN IMMEDIATE").map_err(failed)?;
    let done = work(connection);
    let ended = connection.execute_batch(if done.is_ok() { "COMMIT" } else { "ROLLBACK" }).map_err(failed);
    done.and_then(|value| ended.map(|()| value))
}

fn checkpoint(connection: &Connection) -> Result<(), StoreError> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(failed)
}
