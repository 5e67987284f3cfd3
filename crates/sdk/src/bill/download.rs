//! A bill while it comes over the network.

use super::error::BillError;
use super::layout::Layout;
use super::parser::{BillParser, Step};
use super::summary::Summary;
use crate::download::Download;

/// Reads a bill row by row while it comes, in memory that does not grow with the bill.
///
/// The platform may break off a connection that is read too slowly: where a row takes long, [save](Download::save) first.
#[derive(Debug)]
pub struct DownloadedBill<L> {
    parser: BillParser<L>,
    download: Download,
}

impl<L: Layout> DownloadedBill<L> {
    /// The bill that comes by this download.
    #[must_use]
    pub fn new(download: Download) -> Self {
        Self { parser: BillParser::new(), download }
    }

    /// The next row; `None` only when the bill is whole: its hash is the promised one, if one was, and its summary agrees
    /// with its rows.
    ///
    /// # Errors
    /// [`BillError`] says what is wrong and where. What was read before must not be booked; afterwards always
    /// [`BillError::Refused`].
    pub async fn next_row(&mut self) -> Result<Option<L::Row<'_>>, BillError> {
        loop {
            match self.parser.advance()? {
                Step::Row => return Ok(Some(self.parser.row())),
                Step::End => return Ok(None),
                Step::NeedMore => match self.download.chunk().await {
                    Ok(Some(bytes)) => self.parser.push(&bytes),
                    Ok(None) => self.parser.end(),
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
