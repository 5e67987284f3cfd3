//! Why a bill cannot be believed, by line and column. No value of a customer is shown.

use std::io;

use crate::download::DownloadError;

/// Why a bill was not read to its end. What was read before it must not be booked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BillError {
    /// There is nothing in the file. A day without trades has a header and a summary, or no bill (`NO_STATEMENT_EXIST`).
    #[error("the bill is empty: not even a header")]
    Empty,
    /// A column without which the rows mean nothing is missing; often the file is another one, such as an error in JSON.
    #[error("line {line}: no column `{column}`: is it a bill of another kind?")]
    MissingColumn {
        /// The header's line.
        line: u64,
        /// The column's first name.
        column: &'static str,
    },
    /// A column that is needed stands twice.
    #[error("line {line}: the column `{column}` stands twice")]
    RepeatedColumn {
        /// The header's line.
        line: u64,
        /// Its name.
        column: String,
    },
    /// More columns than [`MAX_COLUMNS`](super::MAX_COLUMNS).
    #[error("line {line}: more than {most} columns")]
    TooManyColumns {
        /// The header's line.
        line: u64,
        /// The limit.
        most: usize,
    },
    /// A line with more or fewer values than its header has columns.
    #[error("line {line}: {expected} values expected, one a column; found {found}")]
    Width {
        /// The line.
        line: u64,
        /// How many columns there are.
        expected: usize,
        /// How many values came.
        found: usize,
    },
    /// A value of another form than its column's.
    #[error("line {line}: `{column}` should be {expected}, found {found}")]
    Value {
        /// The line.
        line: u64,
        /// The column.
        column: String,
        /// What it should be.
        expected: &'static str,
        /// What it is; only digits and their signs are shown.
        found: String,
    },
    /// A line longer than [`MAX_LINE_BYTES`](super::MAX_LINE_BYTES).
    #[error("line {line} is longer than {most} bytes")]
    LineTooLong {
        /// The line.
        line: u64,
        /// The limit.
        most: usize,
    },
    /// Bytes that are no UTF-8.
    #[error("line {line} is not UTF-8")]
    NotUtf8 {
        /// The line.
        line: u64,
    },
    /// The file ends too early.
    #[error("the bill ends at line {line}, before {missing}: it was cut short")]
    Truncated {
        /// The last line there is.
        line: u64,
        /// What should have come.
        missing: &'static str,
    },
    /// Something stands behind the summary.
    #[error("line {line}: nothing may follow the summary")]
    Trailing {
        /// The line.
        line: u64,
    },
    /// The summary and the rows disagree.
    #[error("line {line}: the summary says `{column}` is {expected}, the rows come to {found}")]
    Total {
        /// The summary's line.
        line: u64,
        /// The summary's column.
        column: String,
        /// What the summary says.
        expected: String,
        /// What the rows come to.
        found: String,
    },
    /// A sum beyond 64 bits.
    #[error("line {line}: the sum of `{column}` does not fit 64 bits")]
    Overflow {
        /// The line.
        line: u64,
        /// The column.
        column: String,
    },
    /// The file could not be read; also a [`HashMismatch`](crate::HashMismatch) of a [`Sha1Reader`](super::Sha1Reader).
    #[error("the bill could not be read: {0}")]
    Io(#[from] io::Error),
    /// The download broke off, or its hash is another.
    #[error(transparent)]
    Download(Box<DownloadError>),
    /// The bill was refused before and is not read on.
    #[error("the bill was refused before: nothing of it may be booked")]
    Refused,
}

impl From<DownloadError> for BillError {
    fn from(error: DownloadError) -> Self {
        Self::Download(Box::new(error))
    }
}
