//! The journal: every input to the platform, one JSON line each, written before its answer leaves. With the last snapshot
//! it gives the same state again, because the platform is deterministic.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use yifen::Timestamp;

use crate::platform::{
    Call, Caller, DeliveryId, DeliveryOutcome, NewMerchant, NewUser, NotificationId, PayerAction, Platform,
};

/// When the journal is longer than this, a snapshot takes its place.
pub(crate) const MAX_JOURNAL_BYTES: u64 = 64 * 1024 * 1024;

/// Something that happened to the platform.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Input {
    Call(Caller, Call),
    Payer(PayerAction),
    Delivered(DeliveryId, DeliveryOutcome),
    Timeout,
    /// The clock was moved.
    Clock {
        ahead_millis: i64,
    },
    Resend(NotificationId),
    AddMerchant(Box<NewMerchant>),
    AddUser(NewUser),
}

#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    #[serde(with = "yifen::millis")]
    at: Timestamp,
    input: Input,
}

/// The first line of a journal: which snapshot it continues.
#[derive(Debug, Serialize, Deserialize)]
struct Header {
    generation: u64,
}

#[derive(Debug, Serialize, Deserialize)]
struct Snapshot<P> {
    generation: u64,
    #[serde(with = "yifen::millis")]
    at: Timestamp,
    ahead_millis: i64,
    platform: P,
}

/// The files of a sandbox that remembers.
#[derive(Debug)]
pub(crate) struct Journal {
    directory: PathBuf,
    file: File,
    bytes: u64,
    generation: u64,
}

/// What a data directory remembered.
#[derive(Debug)]
pub(crate) struct Remembered {
    pub(crate) platform: Platform,
    /// The last time anything happened.
    pub(crate) at: Timestamp,
    pub(crate) ahead_millis: i64,
    generation: u64,
}

/// A data directory that cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum JournalError {
    /// The file system said no.
    #[error("{}: {source}", path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A file holds something else.
    #[error("{} is damaged at line {line}: {reason}; move it away to start anew", path.display())]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// Where, from 1.
        line: usize,
        /// What was found.
        reason: String,
    },
}

fn snapshot_path(directory: &Path) -> PathBuf {
    directory.join("snapshot.json")
}

fn journal_path(directory: &Path) -> PathBuf {
    directory.join("journal.jsonl")
}

fn failed(path: &Path) -> impl FnOnce(io::Error) -> JournalError {
    let path = path.to_owned();
    |source| JournalError::Io { path, source }
}

/// Reads snapshot and journal back; `None` in a new directory.
pub(crate) fn remember(directory: &Path) -> Result<Option<Remembered>, JournalError> {
    let path = snapshot_path(directory);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(source) => return Err(JournalError::Io { path, source }),
    };
    let Snapshot { generation, at, ahead_millis, platform } = serde_json::from_str(&text)
        .map_err(|error| JournalError::Damaged { path, line: error.line(), reason: error.to_string() })?;
    let mut remembered = Remembered { platform, at, ahead_millis, generation };
    replay(&journal_path(directory), &mut remembered)?;
    remembered.platform.recover_deliveries();
    Ok(Some(remembered))
}

fn replay(path: &Path, remembered: &mut Remembered) -> Result<(), JournalError> {
    let text = match fs::read(path) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(failed(path)(error)),
    };
    // A line without its newline was being written when the process died; its answer never left.
    let whole = text.rfind('\n').map_or("", |end| &text[..end]);
    for (number, line) in whole.lines().enumerate() {
        let damaged = |error: serde_json::Error| JournalError::Damaged {
            path: path.to_owned(),
            line: number + 1,
            reason: error.to_string(),
        };
        if number == 0 {
            let header: Header = serde_json::from_str(line).map_err(damaged)?;
            // An older journal is part of the snapshot already: the process died between writing the one and the other.
            if header.generation != remembered.generation {
                return Ok(());
            }
            continue;
        }
        let Entry { at, input } = serde_json::from_str(line).map_err(damaged)?;
        if let Input::Clock { ahead_millis } = &input {
            remembered.ahead_millis = *ahead_millis;
        }
        apply(&mut remembered.platform, at, input);
        remembered.at = remembered.at.max(at);
    }
    Ok(())
}

/// The same input again. What it was answered is known, so only its effect counts.
fn apply(platform: &mut Platform, at: Timestamp, input: Input) {
    match input {
        Input::Call(caller, call) => drop(platform.handle_call(at, &caller, call)),
        Input::Payer(action) => drop(platform.handle_payer(at, action)),
        Input::Delivered(id, outcome) => platform.handle_delivered(at, id, outcome),
        Input::Timeout | Input::Clock { .. } => platform.handle_timeout(at),
        Input::Resend(id) => drop(platform.resend(at, &id)),
        Input::AddMerchant(new) => drop(platform.add_merchant(*new)),
        Input::AddUser(new) => drop(platform.add_user(new)),
    }
}

impl Journal {
    /// Takes a directory over: writes the state as a snapshot and begins an empty journal after it.
    pub(crate) fn begin(
        directory: &Path,
        platform: &Platform,
        at: Timestamp,
        ahead_millis: i64,
        remembered: Option<u64>,
    ) -> Result<Self, JournalError> {
        fs::create_dir_all(directory).map_err(failed(directory))?;
        let generation = remembered.map_or(0, |generation| generation.wrapping_add(1));
        write_snapshot(directory, &Snapshot { generation, at, ahead_millis, platform })?;
        let (file, bytes) = empty_journal(directory, generation)?;
        Ok(Self { directory: directory.to_owned(), file, bytes, generation })
    }

    /// Writes one input down. Nothing may be answered before this returns.
    pub(crate) fn append(&mut self, at: Timestamp, input: &Input) -> Result<(), JournalError> {
        #[derive(Serialize)]
        struct EntryRef<'a> {
            #[serde(with = "yifen::millis")]
            at: Timestamp,
            input: &'a Input,
        }
        let mut line = serde_json::to_vec(&EntryRef { at, input }).expect("an input is JSON");
        line.push(b'\n');
        self.file.write_all(&line).map_err(failed(&journal_path(&self.directory)))?;
        self.bytes = self.bytes.saturating_add(u64::try_from(line.len()).unwrap_or(u64::MAX));
        Ok(())
    }

    /// Whether it is time for a snapshot.
    pub(crate) fn is_long(&self) -> bool {
        self.bytes > MAX_JOURNAL_BYTES
    }

    /// Writes the state as a snapshot and empties the journal.
    pub(crate) fn checkpoint(
        &mut self,
        platform: &Platform,
        at: Timestamp,
        ahead_millis: i64,
    ) -> Result<(), JournalError> {
        let generation = self.generation.wrapping_add(1);
        write_snapshot(&self.directory, &Snapshot { generation, at, ahead_millis, platform })?;
        (self.file, self.bytes) = empty_journal(&self.directory, generation)?;
        self.generation = generation;
        Ok(())
    }
}

impl Remembered {
    pub(crate) fn generation(&self) -> u64 {
        self.generation
    }
}

/// Written beside and renamed over, so that there is a whole one at any time.
fn write_snapshot(directory: &Path, snapshot: &Snapshot<&Platform>) -> Result<(), JournalError> {
    let (path, beside) = (snapshot_path(directory), directory.join("snapshot.json.tmp"));
    let mut file = File::create(&beside).map_err(failed(&beside))?;
    let json = serde_json::to_vec(snapshot).expect("a platform is JSON");
    file.write_all(&json).and_then(|()| file.sync_all()).map_err(failed(&beside))?;
    fs::rename(&beside, &path).map_err(failed(&path))
}

fn empty_journal(directory: &Path, generation: u64) -> Result<(File, u64), JournalError> {
    let path = journal_path(directory);
    let mut file = OpenOptions::new().create(true).write(true).truncate(true).open(&path).map_err(failed(&path))?;
    let line = format!("{}\n", serde_json::to_string(&Header { generation }).expect("a header is JSON"));
    file.write_all(line.as_bytes()).map_err(failed(&path))?;
    Ok((file, u64::try_from(line.len()).unwrap_or(u64::MAX)))
}
