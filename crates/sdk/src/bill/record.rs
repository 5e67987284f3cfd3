//! One row by the names of its columns.

use std::fmt;

use super::error::BillError;
use super::layout::Column;
use super::lines::Cell;
use super::value;
use crate::money::Fen;
use crate::time::Timestamp;

/// A row as it stands in the file: the typed rows read from it, and columns they do not know are found here.
#[derive(Clone, Copy)]
pub struct Record<'a> {
    pub(super) names: &'a [String],
    /// Where the layout's own columns stand in this file.
    pub(super) places: &'a [Option<usize>],
    pub(super) columns: &'static [Column],
    pub(super) text: &'a str,
    pub(super) cells: &'a [Cell],
    pub(super) line: u64,
}

impl<'a> Record<'a> {
    /// The number of its line in the file, from 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }

    /// The value in the column of that name, without its backtick; `None` when there is no such column.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&'a str> {
        self.cell(self.names.iter().position(|known| known == name)?)
    }

    /// Every column's name and value, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let (names, text, cells) = (self.names, self.text, self.cells);
        names.iter().zip(cells).map(move |(name, cell)| (name.as_str(), cell.of(text)))
    }

    fn cell(&self, place: usize) -> Option<&'a str> {
        self.cells.get(place).map(|cell| cell.of(self.text))
    }

    pub(super) fn text(&self, column: usize) -> &'a str {
        self.places[column].and_then(|place| self.cell(place)).unwrap_or_default()
    }

    pub(super) fn maybe(&self, column: usize) -> Option<&'a str> {
        Some(self.text(column)).filter(|text| !text.is_empty())
    }

    /// Where the platform writes `0` for none.
    pub(super) fn number(&self, column: usize) -> Option<&'a str> {
        self.maybe(column).filter(|text| *text != "0")
    }

    pub(super) fn yuan(&self, column: usize) -> Result<Fen, BillError> {
        self.read(column, self.text(column), YUAN, yuan)
    }

    pub(super) fn maybe_yuan(&self, column: usize) -> Result<Option<Fen>, BillError> {
        self.read_maybe(column, YUAN, yuan)
    }

    pub(super) fn time(&self, column: usize) -> Result<Timestamp, BillError> {
        self.read(column, self.text(column), TIME, value::time)
    }

    pub(super) fn maybe_time(&self, column: usize) -> Result<Option<Timestamp>, BillError> {
        self.read_maybe(column, TIME, value::time)
    }

    pub(super) fn fee(&self, column: usize) -> Result<Option<value::Fee>, BillError> {
        self.read_maybe(column, "yuan with at most five decimals", value::Fee::from_yuan)
    }

    pub(super) fn rate(&self, column: usize) -> Result<Option<value::Rate>, BillError> {
        self.read_maybe(column, "a rate such as 0.60%", value::Rate::parse)
    }

    fn read_maybe<T>(
        &self,
        column: usize,
        expected: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, BillError> {
        match self.text(column) {
            "" => Ok(None),
            text => self.read(column, text, expected, read).map(Some),
        }
    }

    fn read<T>(
        &self,
        column: usize,
        text: &str,
        expected: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, BillError> {
        read(text).ok_or_else(|| wrong_value(self.line, self.columns[column].names[0], expected, text))
    }
}

const YUAN: &str = "yuan with at most two decimals";
const TIME: &str = "a time such as 2026-01-02 10:00:00";

fn yuan(text: &str) -> Option<Fen> {
    value::decimal(text.as_bytes(), 2).map(Fen::new)
}

#[cold]
pub(super) fn wrong_value(line: u64, column: &str, expected: &'static str, found: &str) -> BillError {
    let is_number = |text: &str| text.len() <= 32 && text.bytes().all(|byte| b"0123456789.:-% ".contains(&byte));
    let found = if is_number(found) { format!("`{found}`") } else { format!("{} bytes of text", found.len()) };
    BillError::Value { line, column: column.to_owned(), expected, found }
}

/// Without its values, which name a customer.
impl fmt::Debug for Record<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Record").field("line", &self.line).field("columns", &self.names.len()).finish_non_exhaustive()
    }
}
