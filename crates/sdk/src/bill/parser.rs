//! The parser: bytes are pushed in, rows come out, and the end is only reached when the summary agrees.

use std::marker::PhantomData;

use super::error::BillError;
use super::layout::Layout;
use super::lines::{Cell, Line, Lines, split};
use super::record::Record;
use super::summary::{Summary, Totals};
use super::{MAX_COLUMNS, MAX_LINE_BYTES};

/// Reads a bill that comes in pieces, without I/O of its own. [`BillReader`](super::BillReader) and
/// [`DownloadedBill`](super::DownloadedBill) are easier to use.
#[derive(Debug)]
pub struct BillParser<L> {
    pub(super) lines: Lines,
    stage: Stage,
    names: Vec<String>,
    places: Vec<Option<usize>>,
    totals: Option<Totals>,
    /// The last row, and its values.
    text: String,
    cells: Vec<Cell>,
    rows: u64,
    summary: Option<Summary>,
    kind: PhantomData<L>,
}

/// What comes next in a bill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A row is there: [`BillParser::row`].
    Row,
    /// More bytes are needed: [`BillParser::push`], or [`BillParser::end`] when there are none.
    NeedMore,
    /// The bill is whole, and agrees with its summary.
    End,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Stage {
    Header,
    Rows,
    SummaryRow(Vec<String>),
    Behind,
    End,
    Refused,
}

impl<L: Layout> BillParser<L> {
    /// A parser that knows nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            lines: Lines::default(),
            stage: Stage::Header,
            names: Vec::new(),
            places: Vec::new(),
            totals: None,
            text: String::new(),
            cells: Vec::new(),
            rows: 0,
            summary: None,
            kind: PhantomData,
        }
    }

    /// Gives the parser what came.
    pub fn push(&mut self, bytes: &[u8]) {
        self.lines.push(bytes);
    }

    /// Tells the parser that nothing more comes.
    pub fn end(&mut self) {
        self.lines.last();
    }

    /// Goes on to the next row.
    ///
    /// # Errors
    /// [`BillError`] says what is wrong and where; afterwards always [`BillError::Refused`].
    pub fn advance(&mut self) -> Result<Step, BillError> {
        let step = self.step();
        if step.is_err() {
            self.stage = Stage::Refused;
        }
        step
    }

    fn step(&mut self) -> Result<Step, BillError> {
        loop {
            match self.stage {
                Stage::Refused => return Err(BillError::Refused),
                Stage::End => return Ok(Step::End),
                Stage::Header | Stage::Rows | Stage::SummaryRow(_) | Stage::Behind => {}
            }
            let Some(line) = self.lines.next()? else {
                if !self.lines.is_last() {
                    return Ok(Step::NeedMore);
                }
                self.at_end()?;
                continue;
            };
            let bytes = self.lines.bytes(line);
            if bytes.is_empty() {
                continue;
            }
            let number = self.lines.count;
            let text = std::str::from_utf8(bytes).map_err(|_| BillError::NotUtf8 { line: number })?;
            match &self.stage {
                Stage::Header => {
                    let names = header(number, text)?;
                    self.places = places::<L>(number, &names)?;
                    self.totals = Some(Totals::new(L::TOTALS, L::COLUMNS, &self.places));
                    (self.names, self.stage) = (names, Stage::Rows);
                }
                // A row begins with a backtick, or with the digits of its time; the summary's header with a Chinese word.
                Stage::Rows if !text.as_bytes()[0].is_ascii() => {
                    self.stage = Stage::SummaryRow(header(number, text)?);
                }
                Stage::Rows => {
                    split_or_refuse::<L>(line, number, text, self.names.len(), &mut self.cells)?;
                    let totals = self.totals.as_mut().expect("the header made them");
                    totals.add(number, text, &self.cells)?;
                    self.rows += 1;
                    self.text.clear();
                    self.text.push_str(text);
                    return Ok(Step::Row);
                }
                Stage::SummaryRow(names) => {
                    split_or_refuse::<L>(line, number, text, names.len(), &mut self.cells)?;
                    let values = self.cells.iter().map(|cell| cell.of(text).to_owned());
                    let values: Vec<_> = names.iter().cloned().zip(values).collect();
                    self.totals.as_ref().expect("the header made them").check(number, &values)?;
                    self.summary = Some(Summary { rows: self.rows, values });
                    self.stage = Stage::Behind;
                }
                Stage::Behind => return Err(BillError::Trailing { line: number }),
                Stage::End | Stage::Refused => unreachable!("left above"),
            }
        }
    }

    fn at_end(&mut self) -> Result<(), BillError> {
        let cut = |missing| Err(BillError::Truncated { line: self.lines.count, missing });
        match self.stage {
            Stage::Header => Err(BillError::Empty),
            Stage::Rows => cut("its summary"),
            Stage::SummaryRow(_) => cut("the summary's values"),
            Stage::Behind | Stage::End | Stage::Refused => {
                self.stage = Stage::End;
                Ok(())
            }
        }
    }

    /// What brings the bytes failed: nothing more is read.
    pub(super) fn refuse(&mut self) {
        self.stage = Stage::Refused;
    }

    /// The row that [`Self::advance`] came to. Before the first, every value is empty.
    #[must_use]
    pub fn row(&self) -> L::Row<'_> {
        L::row(self.record())
    }

    fn record(&self) -> Record<'_> {
        Record {
            names: &self.names,
            places: &self.places,
            columns: L::COLUMNS,
            text: &self.text,
            cells: &self.cells,
            line: self.lines.count,
        }
    }

    /// The header's names; none before the header was read.
    #[must_use]
    pub fn columns(&self) -> &[String] {
        &self.names
    }

    /// The summary, once it was read and agrees with the rows.
    #[must_use]
    pub fn summary(&self) -> Option<&Summary> {
        self.summary.as_ref()
    }
}

impl<L: Layout> Default for BillParser<L> {
    fn default() -> Self {
        Self::new()
    }
}

fn header(line: u64, text: &str) -> Result<Vec<String>, BillError> {
    debug_assert!(text.len() <= MAX_LINE_BYTES, "a line has a limit");
    let names: Vec<_> = text.split(',').take(MAX_COLUMNS + 1).map(name).collect();
    if names.len() > MAX_COLUMNS {
        return Err(BillError::TooManyColumns { line, most: MAX_COLUMNS });
    }
    Ok(names)
}

/// Older bills write （元） where newer ones write (元).
fn name(text: &str) -> String {
    let text = text.trim().trim_start_matches('`');
    text.replace('（', "(").replace('）', ")")
}

fn places<L: Layout>(line: u64, names: &[String]) -> Result<Vec<Option<usize>>, BillError> {
    let place = |column: &super::layout::Column| {
        let mut found = names.iter().enumerate().filter(|(_, name)| column.names.contains(&name.as_str()));
        match (found.next(), found.next()) {
            (Some((_, name)), Some(_)) => Err(BillError::RepeatedColumn { line, column: name.clone() }),
            (Some((place, _)), None) => Ok(Some(place)),
            (None, _) if column.is_needed => Err(BillError::MissingColumn { line, column: column.names[0] }),
            (None, _) => Ok(None),
        }
    };
    L::COLUMNS.iter().map(place).collect()
}

fn split_or_refuse<L: Layout>(
    line: Line,
    number: u64,
    text: &str,
    width: usize,
    cells: &mut Vec<Cell>,
) -> Result<(), BillError> {
    split(text, width, L::BACKTICKS, cells).map_err(|found| {
        if !line.has_end && found < width {
            return BillError::Truncated { line: number, missing: "the end of the line" };
        }
        BillError::Width { line: number, expected: width, found }
    })
}
