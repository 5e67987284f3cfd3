//! Files on their way: unpacked and hashed piece by piece, and only finished when the hash is the promised one.

use std::fmt;
use std::io::{self, Write as _};

use aws_lc_rs::digest::{Context, SHA1_FOR_LEGACY_USE_ONLY};
use bytes::Bytes;
use flate2::write::MultiGzDecoder;
use futures_util::StreamExt as _;

use crate::api::bills::UnsealError;
use crate::bill::{DownloadedBill, Layout};
use crate::error::Error;
use crate::transport::{BodyStream, TransportError};

/// The longest sealed part that is opened, in bytes, packed and unpacked. Nothing of a part may be handed out before the
/// whole of it is authentic, so it has to fit into memory.
pub const MAX_SEALED_PART_BYTES: usize = 256 * 1024 * 1024;

/// So much is unpacked at once, which can become a thousand times as much.
const UNPACKED_AT_ONCE: usize = 4 * 1024;

/// A file that the platform sends, from [`Client::download`](crate::Client::download): read piece by piece, never whole in
/// memory. Its answer is not signed; what vouches for it is a hash from an answer that was.
///
/// Nothing of it may be used for good before [`Self::chunk`] said `None`: a file that is cut short or altered is only known
/// at its end.
pub struct Download {
    body: BodyStream,
    /// Bytes that came and are not yet unpacked.
    waiting: Bytes,
    gunzip: Gunzip,
    sha1: Option<Sha1>,
    state: State,
    content_type: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Coming,
    Drained,
    Whole,
    Failed,
}

impl Download {
    /// A file whose bytes come by `body`, for transports and tests of one's own.
    #[must_use]
    pub fn new(body: BodyStream, content_type: Option<String>) -> Self {
        let (waiting, gunzip) = (Bytes::new(), Gunzip::Off);
        Self { body, waiting, gunzip, sha1: None, state: State::Coming, content_type }
    }

    /// Unpacks the file if it is packed with gzip, whatever was asked for; another file passes as it is.
    #[must_use]
    pub fn gunzip(self) -> Self {
        Self { gunzip: Gunzip::Undecided(Vec::new()), ..self }
    }

    /// Checks the file, once unpacked, against a SHA-1 in hex.
    #[must_use]
    pub fn expect_sha1(self, hash_value: &str) -> Self {
        Self { sha1: Some(Sha1::expecting(hash_value)), ..self }
    }

    /// What the platform says the file is, such as `application/pdf`; nobody vouches for it.
    #[must_use]
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// The next piece, never empty; `None` only when the whole file came and its hash, if one was promised, is right.
    ///
    /// # Errors
    /// [`DownloadError`]; what came before it must not be used. Afterwards always [`DownloadError::Over`].
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, DownloadError> {
        match self.state {
            State::Failed => return Err(DownloadError::Over),
            State::Whole => return Ok(None),
            State::Coming | State::Drained => {}
        }
        let next = self.next().await;
        match &next {
            Err(_) => self.state = State::Failed,
            Ok(None) => self.state = State::Whole,
            Ok(Some(_)) => {}
        }
        next
    }

    async fn next(&mut self) -> Result<Option<Bytes>, DownloadError> {
        loop {
            let plain = if !self.waiting.is_empty() {
                self.gunzip.unpack(&mut self.waiting)?
            } else if self.state == State::Drained {
                self.sha1.as_mut().map_or(Ok(()), Sha1::check)?;
                return Ok(None);
            } else {
                match self.body.next().await.transpose()? {
                    Some(bytes) => {
                        self.waiting = bytes;
                        continue;
                    }
                    None => {
                        self.state = State::Drained;
                        self.gunzip.finish()?
                    }
                }
            };
            if !plain.is_empty() {
                if let Some(sha1) = &mut self.sha1 {
                    sha1.add(&plain);
                }
                return Ok(Some(plain));
            }
        }
    }

    /// The whole file in memory, for images and receipts.
    ///
    /// # Errors
    /// As [`Self::chunk`]; [`DownloadError::TooLong`] beyond `most` bytes.
    pub async fn bytes(mut self, most: usize) -> Result<Vec<u8>, DownloadError> {
        let mut whole = Vec::new();
        while let Some(chunk) = self.chunk().await? {
            if whole.len() + chunk.len() > most {
                return Err(DownloadError::TooLong { most });
            }
            whole.extend_from_slice(&chunk);
        }
        Ok(whole)
    }

    /// Reads the file as a bill while it comes.
    #[must_use]
    pub fn rows<L: Layout>(self) -> DownloadedBill<L> {
        DownloadedBill::new(self)
    }

    /// Saves the file and says how long it is. It is written beside, under another name, and gets its own only when the
    /// whole of it is on disk and its hash, if one was promised, is right: whoever finds `path` finds a whole file. One that
    /// stood there before is replaced then.
    ///
    /// It needs a Tokio runtime.
    ///
    /// # Errors
    /// As [`Self::chunk`]; [`DownloadError::File`] when it cannot be written.
    #[cfg(feature = "reqwest")]
    pub async fn save(mut self, path: impl AsRef<std::path::Path>) -> Result<u64, DownloadError> {
        use tokio::io::AsyncWriteExt as _;

        let path = path.as_ref();
        let beside = Beside::of(path);
        let mut file = tokio::fs::File::create(&beside.0).await.map_err(DownloadError::File)?;
        let mut length = 0;
        while let Some(chunk) = self.chunk().await? {
            file.write_all(&chunk).await.map_err(DownloadError::File)?;
            length += u64::try_from(chunk.len()).unwrap_or(u64::MAX);
        }
        file.flush().await.map_err(DownloadError::File)?;
        file.sync_all().await.map_err(DownloadError::File)?;
        drop(file);
        tokio::fs::rename(&beside.0, path).await.map_err(DownloadError::File)?;
        Ok(length)
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download").field("content_type", &self.content_type).finish_non_exhaustive()
    }
}

/// A file that is not whole yet; it goes away with this, unless it was renamed.
#[cfg(feature = "reqwest")]
struct Beside(std::path::PathBuf);

#[cfg(feature = "reqwest")]
impl Beside {
    fn of(path: &std::path::Path) -> Self {
        use std::sync::atomic::{AtomicU64, Ordering};
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".{}-{}.part", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed)));
        Self(name.into())
    }
}

#[cfg(feature = "reqwest")]
impl Drop for Beside {
    fn drop(&mut self) {
        // Once it was renamed there is nothing to remove.
        let _ = std::fs::remove_file(&self.0);
    }
}

/// Unpacks what begins like gzip.
enum Gunzip {
    Off,
    Undecided(Vec<u8>),
    Packed(Box<MultiGzDecoder<Vec<u8>>>),
}

const GZIP_MAGIC: [u8; 2] = [0x1F, 0x8B];

impl Gunzip {
    /// Takes from what waits; gives nothing when it needs more.
    fn unpack(&mut self, waiting: &mut Bytes) -> Result<Bytes, DownloadError> {
        match self {
            Self::Off => Ok(std::mem::take(waiting)),
            Self::Undecided(first) => {
                let missing = GZIP_MAGIC.len().saturating_sub(first.len()).min(waiting.len());
                first.extend_from_slice(&waiting.split_to(missing));
                if first.len() < GZIP_MAGIC.len() {
                    return Ok(Bytes::new());
                }
                let first = std::mem::take(first);
                if first != GZIP_MAGIC {
                    *self = Self::Off;
                    return Ok(first.into());
                }
                let mut decoder = Box::new(MultiGzDecoder::new(Vec::new()));
                decoder.write_all(&first).map_err(DownloadError::Gzip)?;
                *self = Self::Packed(decoder);
                Ok(Bytes::new())
            }
            Self::Packed(decoder) => {
                let piece = waiting.split_to(waiting.len().min(UNPACKED_AT_ONCE));
                decoder.write_all(&piece).map_err(DownloadError::Gzip)?;
                Ok(std::mem::take(decoder.get_mut()).into())
            }
        }
    }

    fn finish(&mut self) -> Result<Bytes, DownloadError> {
        match self {
            Self::Off => Ok(Bytes::new()),
            Self::Undecided(first) => Ok(std::mem::take(first).into()),
            Self::Packed(decoder) => {
                decoder.try_finish().map_err(DownloadError::Gzip)?;
                Ok(std::mem::take(decoder.get_mut()).into())
            }
        }
    }
}

/// The hash of what was added so far, and what it shall become.
pub(crate) struct Sha1 {
    context: Context,
    expected: String,
}

impl Sha1 {
    pub(crate) fn expecting(hash_value: &str) -> Self {
        let expected = hash_value.chars().take(64).collect::<String>().to_ascii_lowercase();
        Self { context: Context::new(&SHA1_FOR_LEGACY_USE_ONLY), expected }
    }

    pub(crate) fn add(&mut self, bytes: &[u8]) {
        self.context.update(bytes);
    }

    pub(crate) fn check(&mut self) -> Result<(), HashMismatch> {
        let found = hex::encode(self.context.clone().finish());
        if found == self.expected {
            return Ok(());
        }
        Err(HashMismatch { expected: self.expected.clone(), found })
    }
}

/// A file is not the one whose hash was promised: cut short, altered, or another. Nothing of it may be booked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the file's SHA-1 should be {expected} and is {found}: it is not whole, download it again")]
#[non_exhaustive]
pub struct HashMismatch {
    /// What a signed answer promised, hex.
    pub expected: String,
    /// What came, hex.
    pub found: String,
}

/// Why a file did not come whole.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DownloadError {
    /// The platform did not send it.
    #[error(transparent)]
    Call(#[from] Error),
    /// The connection broke off. Ask for the bill again: its address does not live long.
    #[error("the download broke off: {0}")]
    Transport(#[from] TransportError),
    /// It is not the file that was promised.
    #[error(transparent)]
    HashMismatch(#[from] HashMismatch),
    /// It is packed, and does not unpack to its end.
    #[error("the file does not unpack: {0}")]
    Gzip(#[source] io::Error),
    /// A sealed part does not open.
    #[error(transparent)]
    Unseal(#[from] UnsealError),
    /// It is longer than the caller, or [`MAX_SEALED_PART_BYTES`], allows.
    #[error("the file is longer than {most} bytes")]
    TooLong {
        /// The limit.
        most: usize,
    },
    /// It cannot be written to disk.
    #[error("the file cannot be written: {0}")]
    File(#[source] io::Error),
    /// The download failed before and does not go on.
    #[error("the download failed before: nothing of it may be used")]
    Over,
}
