//! The data directory of `yifen up` and `yifen serve`: held by one process, with the API key and where things listen.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use rand::TryRng;
use serde::{Deserialize, Serialize};

use crate::secret::SecretText;

/// A data directory, held until dropped.
#[derive(Debug)]
pub(crate) struct DataDir {
    path: PathBuf,
    _held: File,
}

/// Where a running `yifen up` can be reached; the form of the ready file, too.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Ready {
    pub(crate) gateway: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) sandbox: Option<String>,
    pub(crate) api_key: String,
}

impl DataDir {
    /// Makes the directory if it is not there, and holds it.
    pub(crate) fn hold(path: &Path) -> anyhow::Result<Self> {
        // Books name customers, so only their owner may look.
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(path).with_context(|| format!("cannot make the data directory {}", path.display()))?;
        let lock_path = path.join("lock");
        let lock = File::create(&lock_path).with_context(|| format!("cannot write {}", lock_path.display()))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path: path.to_owned(), _held: lock }),
            Err(TryLockError::WouldBlock) => {
                bail!("{} is in use by another yifen: stop that one, or choose another --data-dir", path.display())
            }
            Err(TryLockError::Error(error)) => Err(error).context(format!("cannot lock {}", lock_path.display())),
        }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// The API key that was given, or else the one kept here, made on first use.
    pub(crate) fn api_key(&self, given: Option<SecretText>) -> anyhow::Result<SecretText> {
        if let Some(key) = given {
            return Ok(key);
        }
        let path = self.path.join("api_key");
        match std::fs::read_to_string(&path) {
            Ok(key) if !key.trim().is_empty() => return Ok(key.trim().to_owned().into()),
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("cannot read {}", path.display()));
            }
            _ => {}
        }
        let mut bytes = [0; 24];
        rand::rngs::SysRng.try_fill_bytes(&mut bytes).context("the operating system gives no randomness")?;
        let key = format!("yk_{}", hex::encode(bytes));
        write_private(&path, key.as_bytes())?;
        Ok(key.into())
    }

    /// Leaves word for `yifen pay`, `query` and `close` where the gateway is.
    pub(crate) fn announce(&self, ready: &Ready) -> anyhow::Result<()> {
        write_private(&self.path.join("up.json"), serde_json::to_string(ready)?.as_bytes())
    }
}

/// What the last `yifen up` or `serve` on this directory announced.
pub(crate) fn announced(data_dir: &Path) -> Option<Ready> {
    serde_json::from_slice(&std::fs::read(data_dir.join("up.json")).ok()?).ok()
}

/// Writes a file that only its owner may read, whole or not at all.
pub(crate) fn write_private(path: &Path, content: &[u8]) -> anyhow::Result<()> {
    let whole = path.with_extension("tmp");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options
        .open(&whole)
        .and_then(|mut file| file.write_all(content).and_then(|()| file.sync_all()))
        .and_then(|()| std::fs::rename(&whole, path));
    written.with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_process_holds_a_directory_and_the_key_stays() {
        let temporary = tempfile::tempdir().expect("a directory");
        let held = DataDir::hold(temporary.path()).expect("free");
        let key = held.api_key(None).expect("made");
        assert!(DataDir::hold(temporary.path()).is_err_and(|error| error.to_string().contains("another --data-dir")));
        drop(held);
        let again = DataDir::hold(temporary.path()).expect("free again");
        assert_eq!(again.api_key(None).expect("kept").expose(), key.expose());
        assert_eq!(again.api_key(Some("mine".to_owned().into())).expect("given").expose(), "mine");
    }
}
