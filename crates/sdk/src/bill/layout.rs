//! What kinds of bill have in common, and the one macro that spells a kind out: columns, typed row, owned entry.

use std::marker::PhantomData;

use super::record::Record;

/// A kind of bill: [`TradeBill`](super::TradeBill), [`FundFlowBill`](super::FundFlowBill) or
/// [`ProfitSharingBill`](super::ProfitSharingBill).
pub trait Layout: sealed::Spec {
    /// A row, borrowed from what was read; each value is parsed when it is asked for.
    type Row<'a>;
    /// A row of its own, every value parsed.
    type Entry;

    #[doc(hidden)]
    fn row(record: Record<'_>) -> Self::Row<'_>;

    /// The entry's values, a text for each of the layout's columns.
    #[doc(hidden)]
    fn write(entry: &Self::Entry) -> Vec<String>;
}

pub(super) mod sealed {
    use super::{Column, Total};
    use crate::bill::lines::Backticks;

    #[doc(hidden)]
    pub trait Spec: Send + Sync + Unpin + 'static {
        const BACKTICKS: Backticks;
        const COLUMNS: &'static [Column];
        const TOTALS: &'static [Total];
    }
}

/// The columns a written bill has: there are several forms of one kind.
#[derive(Debug)]
pub struct Form<L> {
    pub(super) columns: &'static [usize],
    pub(super) totals: &'static [usize],
    pub(super) kind: PhantomData<L>,
}

impl<L> Clone for Form<L> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<L> Copy for Form<L> {}

/// A column by its names, the current one first.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    pub(super) names: &'static [&'static str],
    pub(super) is_needed: bool,
}

/// A column of the summary, and what of the rows it sums.
#[derive(Debug, Clone, Copy)]
pub struct Total {
    pub(super) names: &'static [&'static str],
    pub(super) is_needed: bool,
    pub(super) of: Counted,
}

/// What a column of the summary counts.
#[derive(Debug, Clone, Copy)]
pub(super) enum Counted {
    Rows,
    RowsWhere { column: usize, is: &'static str },
    Sum { of: usize, decimals: u32 },
    SumWhere { of: usize, decimals: u32, column: usize, is: &'static str },
}

impl Counted {
    pub(super) fn decimals(self) -> u32 {
        match self {
            Self::Rows | Self::RowsWhere { .. } => 0,
            Self::Sum { decimals, .. } | Self::SumWhere { decimals, .. } => decimals,
        }
    }
}

/// What an accessor of a row gives.
macro_rules! read_type {
    ($lt:lifetime text) => { &$lt str };
    ($lt:lifetime maybe) => { Option<&$lt str> };
    ($lt:lifetime number) => { Option<&$lt str> };
    ($lt:lifetime person) => { Option<&$lt str> };
    ($lt:lifetime yuan) => { Result<crate::Fen, crate::bill::BillError> };
    ($lt:lifetime maybe_yuan) => { Result<Option<crate::Fen>, crate::bill::BillError> };
    ($lt:lifetime time) => { Result<crate::Timestamp, crate::bill::BillError> };
    ($lt:lifetime maybe_time) => { Result<Option<crate::Timestamp>, crate::bill::BillError> };
    ($lt:lifetime fee) => { Result<Option<crate::bill::Fee>, crate::bill::BillError> };
    ($lt:lifetime rate) => { Result<Option<crate::bill::Rate>, crate::bill::BillError> };
}

/// What an entry holds.
macro_rules! own_type {
    (text) => { String };
    (maybe) => { Option<String> };
    (number) => { Option<String> };
    (person) => { Option<String> };
    (yuan) => { crate::Fen };
    (maybe_yuan) => { Option<crate::Fen> };
    (time) => { crate::Timestamp };
    (maybe_time) => { Option<crate::Timestamp> };
    (fee) => { Option<crate::bill::Fee> };
    (rate) => { Option<crate::bill::Rate> };
}

macro_rules! read {
    (person $record:expr, $column:expr) => {
        $record.maybe($column)
    };
    ($kind:ident $record:expr, $column:expr) => {
        $record.$kind($column)
    };
}

macro_rules! own {
    (text $read:expr) => {
        $read.to_owned()
    };
    (maybe $read:expr) => {
        $read.map(str::to_owned)
    };
    (number $read:expr) => {
        $read.map(str::to_owned)
    };
    (person $read:expr) => {
        $read.map(str::to_owned)
    };
    ($kind:ident $read:expr) => {
        $read?
    };
}

macro_rules! default_of {
    (time) => {
        crate::Timestamp::from_unix(0)
    };
    ($kind:ident) => {
        Default::default()
    };
}

macro_rules! written_cell {
    (text $value:expr) => {
        $value.clone()
    };
    (maybe $value:expr) => {
        $value.clone().unwrap_or_default()
    };
    (person $value:expr) => {
        $value.clone().unwrap_or_default()
    };
    (number $value:expr) => {
        $value.clone().unwrap_or_else(|| "0".to_owned())
    };
    (yuan $value:expr) => {
        $value.to_string()
    };
    (time $value:expr) => {
        crate::bill::value::written_time(*$value)
    };
    (maybe_time $value:expr) => {
        $value.map(crate::bill::value::written_time).unwrap_or_default()
    };
    ($kind:ident $value:expr) => {
        $value.map(|value| value.to_string()).unwrap_or_default()
    };
}

macro_rules! shown {
    (person $value:expr) => {
        &$value.as_ref().map(|_| "***")
    };
    ($kind:ident $value:expr) => {
        $value
    };
}

macro_rules! is_needed {
    (always) => {
        true
    };
    (maybe) => {
        false
    };
}

macro_rules! bill {
    (
        $(#[$bill_doc:meta])* bill $Bill:ident, backticks $backticks:ident;
        $(#[$row_doc:meta])* row $Row:ident;
        $(#[$entry_doc:meta])* entry $Entry:ident;
        columns { $($(#[$doc:meta])* $field:ident: $kind:ident, $need:ident [$($name:literal),+];)+ }
        totals { $([$($total:literal),+], $total_need:ident = $counted:expr;)+ }
    ) => {
        $(#[$bill_doc])*
        #[derive(Debug, Clone, Copy)]
        pub struct $Bill;

        /// The columns' places in the layout.
        #[expect(non_camel_case_types, reason = "named as the fields they are of")]
        enum At { $($field),+ }

        impl crate::bill::layout::sealed::Spec for $Bill {
            const BACKTICKS: crate::bill::lines::Backticks = crate::bill::lines::Backticks::$backticks;
            const COLUMNS: &'static [crate::bill::layout::Column] = &[
                $(crate::bill::layout::Column { names: &[$($name),+], is_needed: is_needed!($need) }),+
            ];
            const TOTALS: &'static [crate::bill::layout::Total] = &[
                $(crate::bill::layout::Total {
                    names: &[$($total),+],
                    is_needed: is_needed!($total_need),
                    of: $counted,
                }),+
            ];
        }

        impl crate::bill::Layout for $Bill {
            type Row<'a> = $Row<'a>;
            type Entry = $Entry;

            fn row(record: crate::bill::Record<'_>) -> $Row<'_> {
                $Row(record)
            }

            fn write(entry: &$Entry) -> Vec<String> {
                vec![$(written_cell!($kind &entry.$field)),+]
            }
        }

        $(#[$row_doc])*
        #[derive(Debug, Clone, Copy)]
        pub struct $Row<'a>(crate::bill::Record<'a>);

        impl<'a> $Row<'a> {
            $(
                $(#[$doc])*
                #[doc = ""]
                #[doc = concat!("Column ", $("`", $name, "` "),+)]
                pub fn $field(&self) -> read_type!('a $kind) {
                    read!($kind self.0, At::$field as usize)
                }
            )+

            /// The row as it stands in the file.
            #[must_use]
            pub fn record(&self) -> crate::bill::Record<'a> {
                self.0
            }

            /// The whole row, every value parsed.
            ///
            /// # Errors
            /// [`BillError::Value`](crate::bill::BillError::Value) names the line, the column and what it should be.
            pub fn to_entry(&self) -> Result<$Entry, crate::bill::BillError> {
                Ok($Entry { $($field: own!($kind self.$field())),+ })
            }
        }

        $(#[$entry_doc])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $Entry {
            $($(#[$doc])* pub $field: own_type!($kind),)+
        }

        /// Nothing in every field, for `..Default::default()`.
        impl Default for $Entry {
            fn default() -> Self {
                Self { $($field: default_of!($kind)),+ }
            }
        }

        /// Without what names a person.
        impl std::fmt::Debug for $Entry {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($Entry))$(.field(stringify!($field), shown!($kind &self.$field)))+.finish()
            }
        }
    };
}

pub(super) use {bill, default_of, is_needed, own, own_type, read, read_type, shown, written_cell};
