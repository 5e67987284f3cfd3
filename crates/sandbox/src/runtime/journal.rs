//! The journal: every input to the platform, one JSON line each, written before its answer leaves. With the last snapshot
//! it gives the same state again, because the platform is deterministic.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Seek, SeekFrom, Write};
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
    _held: Held,
    file: File,
    bytes: u64,
    generation: u64,
}

/// A directory that belongs to this sandbox alone, until dropped or until the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct Held(#[expect(dead_code, reason = "the lock lives as long as the file is open")] File);

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
    #[error("{}: {cause}", path.display())]
    Io {
        /// Which file.
        path: PathBuf,
        /// Why.
        cause: io::Error,
    },
    /// Two at once would overwrite each other's journal.
    #[error("{} is in use by another sandbox: stop that one, or choose another data directory", directory.display())]
    InUse {
        /// Which directory.
        directory: PathBuf,
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
    |cause| JournalError::Io { path, cause }
}

/// Makes the directory if it is not there, and holds it.
pub(crate) fn hold(directory: &Path) -> Result<Held, JournalError> {
    fs::create_dir_all(directory).map_err(failed(directory))?;
    let path = directory.join("lock");
    let file = File::create(&path).map_err(failed(&path))?;
    match file.try_lock() {
        Ok(()) => Ok(Held(file)),
        Err(TryLockError::WouldBlock) => Err(JournalError::InUse { directory: directory.to_owned() }),
        Err(TryLockError::Error(error)) => Err(failed(&path)(error)),
    }
}

/// Reads snapshot and journal back; `None` in a new directory.
pub(crate) fn remember(directory: &Path) -> Result<Option<Remembered>, JournalError> {
    let path = snapshot_path(directory);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(cause) => return Err(JournalError::Io { path, cause }),
    };
    let Snapshot::<Platform> { generation, at, ahead_millis, platform } = serde_json::from_str(&text)
        .map_err(|error| JournalError::Damaged { path: path.clone(), line: error.line(), reason: error.to_string() })?;
    platform.check().map_err(|error| JournalError::Damaged { path, line: 1, reason: error.to_string() })?;
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
        held: Held,
        directory: &Path,
        platform: &Platform,
        at: Timestamp,
        ahead_millis: i64,
        remembered: Option<u64>,
    ) -> Result<Self, JournalError> {
        let generation = remembered.map_or(0, |generation| generation.wrapping_add(1));
        write_snapshot(directory, &Snapshot { generation, at, ahead_millis, platform })?;
        let (file, bytes) = empty_journal(directory, generation)?;
        Ok(Self { directory: directory.to_owned(), _held: held, file, bytes, generation })
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
        // Always after the last whole line: one that did not fit on the disk must not stand in the way of the next.
        let written = self.file.seek(SeekFrom::Start(self.bytes)).and_then(|_| self.file.write_all(&line));
        if let Err(error) = written {
            let _ = self.file.set_len(self.bytes);
            return Err(failed(&journal_path(&self.directory))(error));
        }
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

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write;

    use yifen::Timestamp;

    use super::{Input, Journal, hold, journal_path, remember};
    use crate::platform::{NewUser, Platform, Strictness, UserId};

    const NOW: Timestamp = Timestamp::from_unix(1_767_319_200);

    fn user(name: &str) -> Input {
        Input::AddUser(NewUser { user_id: Some(UserId::new(name)), nickname: None, balance: None })
    }

    #[test]
    fn a_line_is_with_the_system_before_it_counts_and_a_torn_one_loses_nothing_else() {
        let directory = tempfile::tempdir().expect("a directory");
        let platform = Platform::new(7, Strictness::Lenient);
        let held = hold(directory.path()).expect("is free");
        let mut journal = Journal::begin(held, directory.path(), &platform, NOW, 0, None).expect("begins");
        let path = journal_path(directory.path());
        journal.append(NOW, &user("first")).expect("is written");
        // Read back without closing anything: what a killed process leaves is exactly this.
        assert!(fs::read_to_string(&path).expect("is text").ends_with("}\n"), "nothing waits in a buffer of ours");

        // The disk was full in the middle of a long line.
        journal.file.write_all(b"{\"at\":1767319200000,\"input\":{\"add_user\":{\"user_id\":\"lo").expect("half of it");
        journal.append(NOW, &user("second")).expect("is written");
        let mut file = fs::OpenOptions::new().append(true).open(&path).expect("opens");
        file.write_all(b"{\"at\":17673\xe8").expect("torn in the middle of a character");

        let remembered = remember(directory.path()).expect("reads").expect("is there");
        let known = |name: &str| remembered.platform.users().any(|user| user.user_id.as_str() == name);
        assert!(known("first") && known("second") && !known("lo"));
    }
}
