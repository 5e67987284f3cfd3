//! A source whose end is only reached when its hash is the promised one.

use std::fmt;
use std::io::{self, Read};

use crate::download::Sha1;

/// Hashes what is read through it; at the end it fails with a [`HashMismatch`](crate::HashMismatch) inside an
/// [`io::Error`] of kind `InvalidData` unless the hash is the promised one.
pub struct Sha1Reader<R> {
    source: R,
    sha1: Sha1,
}

impl<R: Read> Sha1Reader<R> {
    /// Checks `source` against a SHA-1 in hex, such as [`BillFile::hash_value`](crate::api::bills::BillFile::hash_value).
    #[must_use]
    pub fn new(source: R, hash_value: &str) -> Self {
        Self { source, sha1: Sha1::expecting(hash_value) }
    }
}

impl<R: Read> Read for Sha1Reader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.source.read(buffer)?;
        if count == 0 && !buffer.is_empty() {
            self.sha1.check().map_err(|mismatch| io::Error::new(io::ErrorKind::InvalidData, mismatch))?;
        }
        self.sha1.add(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}

impl<R> fmt::Debug for Sha1Reader<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sha1Reader")
    }
}
