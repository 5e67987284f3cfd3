//! Writes bills as the platform does: for a sandbox, and for tests of whatever reads them.

use std::io::{self, Write};

use super::layout::{Form, Layout};
use super::lines::Cell;
use super::summary::Totals;
use super::value;

/// Writes a bill: BOM, header, rows with backticks, and the summary of what was written. The lines end in CR LF.
///
/// ```
/// use yifen::bill::{BillWriter, TradeBill, TradeEntry};
/// use yifen::Fen;
/// let mut bill = BillWriter::new(Vec::new(), TradeBill::SUCCESS)?;
/// bill.write(&TradeEntry {
///     out_trade_no: "tea-20260102-0001".to_owned(),
///     trade_state: "SUCCESS".to_owned(),
///     settlement_total: Fen::new(1990),
///     ..TradeEntry::default()
/// })?;
/// assert!(bill.finish()?.ends_with("\r\n`1,`19.90,`0.00000,`0.00\r\n".as_bytes()));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct BillWriter<L: Layout, W> {
    out: W,
    form: Form<L>,
    totals: Totals,
    line: String,
    cells: Vec<Cell>,
    number: u64,
}

impl<L: Layout, W: Write> BillWriter<L, W> {
    /// Begins a bill with that form's columns.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn new(mut out: W, form: Form<L>) -> io::Result<Self> {
        let mut places = vec![None; L::COLUMNS.len()];
        for (place, column) in form.columns.iter().enumerate() {
            places[*column] = Some(place);
        }
        let names: Vec<_> = form.columns.iter().map(|column| L::COLUMNS[*column].names[0]).collect();
        write!(out, "\u{feff}{}\r\n", names.join(","))?;
        let totals = Totals::new(L::TOTALS, L::COLUMNS, &places);
        Ok(Self { out, form, totals, line: String::new(), cells: Vec::new(), number: 1 })
    }

    /// Writes a row. A value's line breaks are written `\r` and `\n` with a backslash, as the platform does; a comma with a
    /// backtick behind it, which would separate, gets a blank between them.
    ///
    /// # Errors
    /// Those of `out`; a sum beyond 64 bits.
    pub fn write(&mut self, entry: &L::Entry) -> io::Result<()> {
        let values = L::write(entry);
        self.number += 1;
        self.line.clear();
        self.cells.clear();
        for column in self.form.columns {
            self.line.push_str(if self.line.is_empty() { "`" } else { ",`" });
            let begin = self.line.len();
            push_value(&mut self.line, &values[*column]);
            self.cells.push(Cell { begin, end: self.line.len() });
        }
        self.totals.add(self.number, &self.line, &self.cells).map_err(io::Error::other)?;
        self.line.push_str("\r\n");
        self.out.write_all(self.line.as_bytes())
    }

    /// Writes the summary, and gives back what was written to.
    ///
    /// # Errors
    /// Those of `out`.
    pub fn finish(mut self) -> io::Result<W> {
        let names: Vec<_> = self.form.totals.iter().map(|total| L::TOTALS[*total].names[0]).collect();
        let sums = self.form.totals.iter().map(|total| {
            let (sum, decimals) = self.totals.sum(*total).unwrap_or((0, 2));
            format!("`{}", value::written(sum, decimals))
        });
        let sums: Vec<_> = sums.collect();
        write!(self.out, "{}\r\n{}\r\n", names.join(","), sums.join(","))?;
        self.out.flush()?;
        Ok(self.out)
    }
}

fn push_value(line: &mut String, value: &str) {
    for char in value.chars() {
        match char {
            '\u{1}' => line.push(' '),
            '\r' => line.push_str("\\r"),
            '\n' => line.push_str("\\n"),
            '`' if line.ends_with(',') => line.push_str(" `"),
            other => line.push(other),
        }
    }
}
