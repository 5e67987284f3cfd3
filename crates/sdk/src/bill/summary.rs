//! The two lines at the end of a bill, and whether the rows come to what they say.

use super::error::BillError;
use super::layout::{Column, Counted, Total};
use super::lines::Cell;
use super::record::wrong_value;
use super::value;

/// What a bill says of itself, once it was found to be true: the counts and sums that this crate knows were compared with
/// the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// How many rows there were.
    pub rows: u64,
    /// The summary's columns in the order of the file, names and values, without backticks.
    pub values: Vec<(String, String)>,
}

impl Summary {
    /// The value in the column of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// The sums of a bill so far.
#[derive(Debug)]
pub(super) struct Totals {
    totals: &'static [Total],
    columns: &'static [Column],
    sums: Vec<i64>,
    /// What has to be looked at in every row.
    watched: Vec<Watched>,
}

#[derive(Debug, Clone, Copy)]
struct Watched {
    total: usize,
    /// The place of the summed column, unless rows are counted, and what to sum of it.
    summed: Option<(usize, usize, u32)>,
    only: Option<(usize, &'static str)>,
}

impl Totals {
    pub(super) fn new(totals: &'static [Total], columns: &'static [Column], places: &[Option<usize>]) -> Self {
        let watched = totals.iter().enumerate().filter_map(|(total, known)| {
            let watched = |summed, only| Some(Watched { total, summed, only });
            match known.of {
                Counted::Rows => watched(None, None),
                Counted::Sum { of, decimals } => watched(Some((places[of]?, of, decimals)), None),
                Counted::RowsWhere { column, is } => watched(None, Some((places[column]?, is))),
                Counted::SumWhere { of, decimals, column, is } => {
                    watched(Some((places[of]?, of, decimals)), Some((places[column]?, is)))
                }
            }
        });
        Self { totals, columns, sums: vec![0; totals.len()], watched: watched.collect() }
    }

    pub(super) fn add(&mut self, line: u64, full: &str, cells: &[Cell]) -> Result<(), BillError> {
        let cell = |place: usize| cells[place].bytes(full);
        for watched in &self.watched {
            if watched.only.is_some_and(|(place, is)| cell(place) != is.as_bytes()) {
                continue;
            }
            let (value, column) = match watched.summed {
                None => (1, 0),
                Some((place, column, decimals)) => {
                    let text = cell(place);
                    match value::decimal(text, decimals) {
                        Some(value) => (value, column),
                        None if text.is_empty() => (0, column),
                        None => {
                            let (name, text) = (self.columns[column].names[0], cells[place].of(full));
                            return Err(wrong_value(line, name, "an amount in yuan", text));
                        }
                    }
                }
            };
            let sum = &mut self.sums[watched.total];
            *sum = sum
                .checked_add(value)
                .ok_or_else(|| BillError::Overflow { line, column: self.columns[column].names[0].to_owned() })?;
        }
        Ok(())
    }

    /// What the rows come to, as the summary writes it; nothing when they do not have the column.
    pub(super) fn sum(&self, total: usize) -> Option<(i64, u32)> {
        self.watched.iter().find(|watched| watched.total == total)?;
        Some((self.sums[total], self.totals[total].of.decimals()))
    }

    pub(super) fn check(&self, line: u64, values: &[(String, String)]) -> Result<(), BillError> {
        for (index, total) in self.totals.iter().enumerate() {
            let Some((name, says)) = values.iter().find(|(name, _)| total.names.contains(&name.as_str())) else {
                if total.is_needed {
                    return Err(BillError::MissingColumn { line, column: total.names[0] });
                }
                continue;
            };
            let Some((sum, decimals)) = self.sum(index) else { continue };
            let expected = value::decimal(says.as_bytes(), decimals)
                .ok_or_else(|| wrong_value(line, name, "a count, or an amount in yuan", says))?;
            if expected != sum {
                return Err(BillError::Total {
                    line,
                    column: name.clone(),
                    expected: value::written(expected, decimals),
                    found: value::written(sum, decimals),
                });
            }
        }
        Ok(())
    }
}
