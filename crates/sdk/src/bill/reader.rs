//! A bill from anything that can be read: a file, a pipe, bytes.

use std::io::Read;

use super::error::BillError;
use super::layout::Layout;
use super::parser::{BillParser, Step};
use super::summary::Summary;

/// Reads a bill row by row, in memory that does not grow with the bill. It needs no buffer around its source.
#[derive(Debug)]
pub struct BillReader<L, R> {
    parser: BillParser<L>,
    source: R,
}

impl<L: Layout, R: Read> BillReader<L, R> {
    /// A bill that is plain; nothing is read yet.
    #[must_use]
    pub fn new(source: R) -> Self {
        Self { parser: BillParser::new(), source }
    }

    /// The next row; `None` only when the bill is whole: its summary agrees with its rows, and its source came to an end
    /// without an error.
    ///
    /// # Errors
    /// [`BillError`] says what is wrong and where. What was read before must not be booked; afterwards always
    /// [`BillError::Refused`].
    pub fn next_row(&mut self) -> Result<Option<L::Row<'_>>, BillError> {
        loop {
            match self.parser.advance()? {
                Step::Row => return Ok(Some(self.parser.row())),
                Step::End => return Ok(None),
                Step::NeedMore => match self.parser.lines.fill(&mut self.source) {
                    Ok(0) => self.parser.end(),
                    Ok(_) => {}
                    Err(error) => {
                        self.parser.refuse();
                        return Err(error.into());
                    }
                },
            }
        }
    }

    /// The header's names; none before the first row was asked for.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        self.parser.columns()
    }

    /// The summary, once it was read and agrees with the rows.
    #[must_use]
    pub fn summary(&self) -> Option<&Summary> {
        self.parser.summary()
    }
}
