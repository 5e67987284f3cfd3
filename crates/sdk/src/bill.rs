//! Bills (账单) as typed rows: read by the names in their header, checked against their own summary, and written.
//!
//! ```
//! use yifen::Fen;
//! use yifen::bill::{BillReader, TradeBill};
//! # let file = "\u{feff}交易时间,商户号,微信订单号,商户订单号,交易状态,应结订单金额\r\n\
//! #     `2026-01-02 10:00:00,`1900000001,`4200000000202601021234567890,`tea-20260102-0001,`SUCCESS,`19.90\r\n\
//! #     总交易单数,应结订单总金额\r\n`1,`19.90\r\n".as_bytes();
//! let mut bill = BillReader::<TradeBill, _>::new(file);
//! let mut paid = Fen::ZERO;
//! while let Some(row) = bill.next_row()? {
//!     if !row.is_refund() {
//!         paid = paid.checked_add(row.settlement_total()?).expect("a day's money fits");
//!     }
//! }
//! // Only here is the bill known to be whole: counts and sums agree with its summary.
//! assert_eq!(paid, Fen::new(1990));
//! # Ok::<(), yifen::bill::BillError>(())
//! ```
//!
//! Nothing may be booked for good before `next_row` said `None`: a bill that was cut short or altered is only known at its
//! end. A file that was [saved](crate::Download::save) is whole; [`Sha1Reader`] checks one that came another way.
//!
//! A bill is no CSV as other programs write it. Nothing is quoted; a value is preceded by a backtick, and may hold commas and
//! quotes; columns differ between products, modes and years and are found by name only. Columns this crate does not know are
//! kept: see [`Record::get`].

mod download;
mod error;
mod fund_flow;
mod layout;
mod lines;
mod parser;
mod profit_sharing;
mod reader;
mod record;
mod sha1;
mod summary;
mod trade;
mod value;
mod writer;

pub use download::DownloadedBill;
pub use error::BillError;
pub use fund_flow::{FundFlowBill, FundFlowEntry, FundFlowRow};
pub use layout::{Form, Layout};
pub use parser::{BillParser, Step};
pub use profit_sharing::{ProfitSharingBill, ProfitSharingEntry, ProfitSharingRow};
pub use reader::BillReader;
pub use record::Record;
pub use sha1::Sha1Reader;
pub use summary::Summary;
pub use trade::{TradeBill, TradeEntry, TradeRow};
pub use value::{Fee, Rate};
pub use writer::BillWriter;

/// The longest line read, in bytes; the platform's own limits add up to far less.
pub const MAX_LINE_BYTES: usize = 256 * 1024;

/// The most columns read.
pub const MAX_COLUMNS: usize = 256;
