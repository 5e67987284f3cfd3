//! Bytes to lines, and lines to cells, with one buffer that is filled again and again.

use std::io::{self, Read};

use super::MAX_LINE_BYTES;
use super::error::BillError;

/// What is read at once; a line that is longer makes the buffer grow.
const BUFFER_BYTES: usize = 128 * 1024;

/// Bytes that came, of which whole lines are taken.
#[derive(Debug, Default)]
pub(super) struct Lines {
    buffer: Vec<u8>,
    /// Where the next line begins, how far its end was looked for, and where the bytes that came end.
    begin: usize,
    looked: usize,
    end: usize,
    is_last: bool,
    /// How many lines were taken.
    pub(super) count: u64,
}

/// A line, as a part of the buffer that stays until more bytes come.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Line {
    begin: usize,
    end: usize,
    pub(super) has_end: bool,
}

impl Lines {
    pub(super) fn push(&mut self, bytes: &[u8]) {
        self.make_room(bytes.len());
        self.buffer[self.end..self.end + bytes.len()].copy_from_slice(bytes);
        self.end += bytes.len();
    }

    /// Fills what is free; nothing at the end of the source.
    pub(super) fn fill(&mut self, source: &mut impl Read) -> io::Result<usize> {
        self.make_room(BUFFER_BYTES / 2);
        loop {
            match source.read(&mut self.buffer[self.end..]) {
                Ok(count) => {
                    // A source that claims more than it was given is broken, not trusted.
                    let count = count.min(self.buffer.len() - self.end);
                    self.end += count;
                    return Ok(count);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    fn make_room(&mut self, bytes: usize) {
        if self.buffer.len() - self.end >= bytes {
            return;
        }
        self.buffer.copy_within(self.begin..self.end, 0);
        (self.looked, self.end) = (self.looked - self.begin, self.end - self.begin);
        self.begin = 0;
        let wanted = (self.end + bytes).max(BUFFER_BYTES);
        if self.buffer.len() < wanted {
            self.buffer.resize(wanted, 0);
        }
    }

    pub(super) fn last(&mut self) {
        self.is_last = true;
    }

    pub(super) fn is_last(&self) -> bool {
        self.is_last
    }

    /// The next line without its end; `None` when more bytes are needed, or none are left.
    pub(super) fn next(&mut self) -> Result<Option<Line>, BillError> {
        let found = memchr::memchr(b'\n', &self.buffer[self.looked..self.end]);
        let (line_end, next, has_end) = match found {
            Some(at) => (self.looked + at, self.looked + at + 1, true),
            None if self.is_last && self.begin < self.end => (self.end, self.end, false),
            None => {
                self.looked = self.end;
                self.limit(self.end)?;
                return Ok(None);
            }
        };
        self.limit(line_end)?;
        let mut line = Line { begin: self.begin, end: line_end, has_end };
        if self.count == 0 && self.bytes(line).starts_with(b"\xEF\xBB\xBF") {
            line.begin += 3;
        }
        if self.bytes(line).ends_with(b"\r") {
            line.end -= 1;
        }
        (self.begin, self.looked) = (next, next);
        self.count += 1;
        Ok(Some(line))
    }

    fn limit(&self, line_end: usize) -> Result<(), BillError> {
        if line_end - self.begin > MAX_LINE_BYTES {
            return Err(BillError::LineTooLong { line: self.count + 1, most: MAX_LINE_BYTES });
        }
        Ok(())
    }

    pub(super) fn bytes(&self, line: Line) -> &[u8] {
        &self.buffer[line.begin..line.end]
    }
}

/// Where a value begins and ends in its line, without its backtick.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    pub(super) begin: usize,
    pub(super) end: usize,
}

impl Cell {
    /// The value in the line it was found in; nothing in any other.
    pub(super) fn of(self, line: &str) -> &str {
        line.get(self.begin..self.end).unwrap_or_default()
    }

    pub(super) fn bytes(self, line: &str) -> &[u8] {
        line.as_bytes().get(self.begin..self.end).unwrap_or_default()
    }
}

/// How many values of a line have their backtick.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backticks {
    /// All or none.
    Whole,
    /// Some may lack it.
    Some,
}

/// Finds the values of a line; gives how many there are when they are not as many as the columns.
///
/// Where the line begins with a backtick, only a comma with a backtick behind it separates, so that a value may hold commas;
/// otherwise every comma does.
pub(super) fn split(line: &str, width: usize, backticks: Backticks, cells: &mut Vec<Cell>) -> Result<(), usize> {
    if !line.starts_with('`') {
        split_at_commas(line.as_bytes(), cells);
        return if cells.len() == width { Ok(()) } else { Err(cells.len()) };
    }
    split_at_backticks(line.as_bytes(), cells);
    let found = cells.len();
    if found < width && backticks == Backticks::Some {
        split_at_commas(line.as_bytes(), cells);
    }
    if cells.len() == width { Ok(()) } else { Err(found) }
}

fn split_at_backticks(line: &[u8], cells: &mut Vec<Cell>) {
    cells.clear();
    let mut begin = 1;
    each(b'`', line, |at| {
        // A comma that is part of the value before, or the backtick that begins it, is not a separator's.
        if at > begin && line[at - 1] == b',' {
            cells.push(Cell { begin, end: at - 1 });
            begin = at + 1;
        }
    });
    cells.push(Cell { begin, end: line.len() });
}

fn split_at_commas(line: &[u8], cells: &mut Vec<Cell>) {
    cells.clear();
    let mut begin = 0;
    let bare = |begin: usize, end: usize| Cell { begin: begin + usize::from(line[begin..end].starts_with(b"`")), end };
    each(b',', line, |at| {
        cells.push(bare(begin, at));
        begin = at + 1;
    });
    cells.push(bare(begin, line.len()));
}

/// Finds a byte again and again, eight bytes at a time: values are so short that a wider search would begin anew at each.
fn each(byte: u8, line: &[u8], mut found: impl FnMut(usize)) {
    const LOW: u64 = u64::MAX / 255 * 0x7F;
    let wanted = u64::MAX / 255 * u64::from(byte);
    let (words, rest) = line.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word) ^ wanted;
        // The high bit of each byte that was the wanted one.
        let mut hits = !(((word & LOW) + LOW) | word | LOW);
        while hits != 0 {
            found(index * 8 + usize::try_from(hits.trailing_zeros() / 8).expect("below eight"));
            hits &= hits - 1;
        }
    }
    for (index, other) in rest.iter().enumerate() {
        if *other == byte {
            found(words.len() * 8 + index);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(line: &str, width: usize) -> Result<Vec<&str>, usize> {
        let mut cells = Vec::new();
        split(line, width, Backticks::Some, &mut cells)?;
        Ok(cells.iter().map(|cell| cell.of(line)).collect())
    }

    #[test]
    fn a_backtick_behind_a_comma_separates() {
        assert_eq!(cells("`a,`b,`c", 3), Ok(vec!["a", "b", "c"]));
        assert_eq!(cells("`,`,`", 3), Ok(vec!["", "", ""]));
        assert_eq!(cells("`tea, for two,`x", 2), Ok(vec!["tea, for two", "x"]));
        assert_eq!(cells("`a,,`b,", 2), Ok(vec!["a,", "b,"]));
        assert_eq!(cells("``a,``b`", 2), Ok(vec!["`a", "`b`"]));
        assert_eq!(cells("`\"a,`b\"", 2), Ok(vec!["\"a", "b\""]));
        assert_eq!(cells("`,`a", 2), Ok(vec!["", "a"]));
    }

    #[test]
    fn values_may_come_without_backticks() {
        assert_eq!(cells("a,b,,d", 4), Ok(vec!["a", "b", "", "d"]));
        assert_eq!(cells("`a,b,`c", 3), Ok(vec!["a", "b", "c"]));
        assert_eq!(cells("a,`b", 2), Ok(vec!["a", "b"]));
        assert_eq!(cells("a", 1), Ok(vec!["a"]));
    }

    /// A comma in a value could stand in for a column that is missing.
    #[test]
    fn a_line_with_backticks_is_not_cut_at_bare_commas_unless_its_kind_is_known_for_it() {
        assert_eq!(split("`a,b,`c", 3, Backticks::Whole, &mut Vec::new()), Err(2));
    }

    proptest::proptest! {
        #[test]
        fn eight_bytes_at_a_time_find_what_one_finds(line in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..40)) {
            for byte in [b'`', b',', 0, 0x7F, 0x80, 0xFF] {
                let mut found = Vec::new();
                each(byte, &line, |at| found.push(at));
                proptest::prop_assert_eq!(found, memchr::memchr_iter(byte, &line).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn another_width_is_an_error() {
        assert_eq!(cells("`a,`b,`c", 2), Err(3));
        assert_eq!(cells("`a,`b", 3), Err(2));
        assert_eq!(cells("a,b", 3), Err(2));
        assert_eq!(cells("", 2), Err(1));
    }
}
