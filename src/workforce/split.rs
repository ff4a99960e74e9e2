//! Bytes, piece by piece, to rows of cells: comma- or tab-separated values, or a JSON object on each line.

use crate::read::{Node, Value, parse};
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// Room for one row at first, and the most there will be: a quotation mark that is never closed takes what follows for one
/// cell.
const ROOM: usize = 4_096;
const MOST_ROOM: usize = 1 << 16;
/// The mark that some programs write before UTF-8.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// A row: its cells, the line it begins on, and the byte behind its last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row<'r> {
    pub line: u32,
    pub end: u64,
    pub cells: Cells<'r>,
}

/// The cells of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cells<'r> {
    /// In the order of the columns.
    Listed(Listed<'r>),
    /// By name.
    Named(Vec<(String, String)>),
    /// None can be read: not UTF-8, or no JSON object of plain values.
    Unreadable,
    /// A quotation mark of it is not closed where a cell ends, or it is too long: its first line alone is given up.
    Endless,
}

/// Cells, one behind the other, and where each ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Listed<'r> {
    text: &'r str,
    ends: &'r [usize],
}

impl<'r> Listed<'r> {
    /// The cells, where each is text by itself.
    fn of(bytes: &'r [u8], ends: &'r [usize]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        ends.iter().all(|end| text.is_char_boundary(*end)).then_some(Self { text, ends })
    }

    pub fn len(self) -> usize {
        self.ends.len()
    }

    pub fn iter(self) -> impl Iterator<Item = &'r str> {
        let starts = std::iter::once(&0).chain(self.ends);
        starts.zip(self.ends).map(move |(from, until)| self.text.get(*from..*until).unwrap_or_default())
    }
}

/// How rows are written.
enum Form {
    /// Not known before the first byte.
    Open,
    Values(Box<Reader>),
    Objects,
    /// Nothing more is read.
    Over,
}

/// Splits what it is fed.
pub(crate) struct Splitter {
    form: Form,
    /// Bytes of the row that is not yet whole.
    held: Vec<u8>,
    /// Cells of that row, one behind the other, and where each ends.
    cells: Vec<u8>,
    ends: Vec<usize>,
    /// How many cells the first row has, and what parts them.
    wide: Option<usize>,
    parted: u8,
    line: u32,
    begun: u32,
    /// Bytes taken so far.
    taken: u64,
}

impl Splitter {
    pub fn new() -> Self {
        Self {
            form: Form::Open,
            held: Vec::new(),
            cells: vec![0; ROOM],
            ends: vec![0; 256],
            wide: None,
            parted: b',',
            line: 1,
            begun: 1,
            taken: 0,
        }
    }

    /// Takes a piece; `each` is given every row that is whole.
    pub fn feed(&mut self, piece: &[u8], each: &mut dyn FnMut(Row<'_>)) {
        let joined;
        let mut bytes = piece;
        if matches!(self.form, Form::Open) {
            self.held.extend_from_slice(piece);
            // A brace or a sign that parts cells says how rows are written; it may come piece by piece.
            let told = self.held.iter().any(|byte| matches!(byte, b'{' | b',' | b'\t' | b'\n'));
            if self.held.len() < 4 || (!told && self.held.len() < MOST_ROOM) {
                return;
            }
            joined = std::mem::take(&mut self.held);
            bytes = self.begin(&joined);
        }
        self.rows(bytes, each);
    }

    fn rows(&mut self, bytes: &[u8], each: &mut dyn FnMut(Row<'_>)) {
        match self.form {
            // Without bytes it would be taken for the end.
            Form::Values(_) if bytes.is_empty() => {}
            Form::Values(_) => self.values(bytes, each),
            Form::Objects => self.objects(bytes, each),
            Form::Open | Form::Over => {}
        }
    }

    /// Takes the end; the last row may lack its line break.
    pub fn finish(&mut self, each: &mut dyn FnMut(Row<'_>)) {
        if matches!(self.form, Form::Open) {
            let held = std::mem::take(&mut self.held);
            let bytes = self.begin(&held).to_vec();
            self.rows(&bytes, each);
        }
        match self.form {
            Form::Values(_) => self.values(&[], each),
            Form::Objects => self.objects(b"\n", each),
            Form::Open | Form::Over => {}
        }
    }

    /// Looks at the first bytes: a brace begins objects, and of commas and tabs the one that comes first parts values.
    fn begin<'b>(&mut self, bytes: &'b [u8]) -> &'b [u8] {
        let marked = bytes;
        let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
        self.take(marked.len().saturating_sub(bytes.len()));
        let first = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
        self.form = if first == Some(&b'{') {
            Form::Objects
        } else {
            let head = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
            let parted = head.iter().find(|byte| matches!(byte, b',' | b'\t')).copied();
            self.parted = parted.unwrap_or(b',');
            Form::Values(Box::new(ReaderBuilder::new().delimiter(self.parted).build()))
        };
        bytes
    }

    /// What is left of a piece behind its last whole row is read again with the next.
    fn values(&mut self, piece: &[u8], each: &mut dyn FnMut(Row<'_>)) {
        let last = piece.is_empty();
        let mut joined = std::mem::take(&mut self.held);
        let mut bytes = piece;
        if !joined.is_empty() {
            joined.extend_from_slice(piece);
            bytes = &joined;
        }
        while let Some(behind) = self.value(bytes, last, each) {
            bytes = bytes.get(behind..).unwrap_or_default();
        }
        self.held = match self.form {
            Form::Values(_) => bytes.to_vec(),
            _ => Vec::new(),
        };
    }

    /// One row from where it begins; how many bytes it takes, or nothing where it is not whole.
    fn value(&mut self, bytes: &[u8], last: bool, each: &mut dyn FnMut(Row<'_>)) -> Option<usize> {
        let Form::Values(reader) = &mut self.form else { return None };
        let (mut rest, mut filled, mut ended) = (bytes, 0_usize, 0_usize);
        let whole = loop {
            let cells = self.cells.get_mut(filled..).unwrap_or_default();
            let ends = self.ends.get_mut(ended..).unwrap_or_default();
            let (result, read, written, more) = reader.read_record(rest, cells, ends);
            filled = filled.saturating_add(written);
            ended = ended.saturating_add(more);
            rest = rest.get(read..).unwrap_or_default();
            match result {
                ReadRecordResult::InputEmpty if !last => {
                    reader.reset();
                    reader.set_line(self.begun.into());
                    return None;
                }
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if self.cells.len() >= MOST_ROOM => break false,
                ReadRecordResult::OutputFull => self.cells.resize(self.cells.len().saturating_mul(2), 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len().saturating_mul(2), 0),
                ReadRecordResult::Record => break true,
                ReadRecordResult::End => return None,
            }
        };
        let mut taken = bytes.len().saturating_sub(rest.len());
        let row = bytes.get(..taken).unwrap_or_default();
        let mut next = reader.line();
        // The second half of a line break, and empty lines, stand before the row.
        let above =
            breaks(row.get(..row.iter().position(|byte| !is_break(*byte)).unwrap_or_default()).unwrap_or_default());
        let line = self.begun.saturating_add(above);
        let lines = next > line.into() && has_lines(row);
        let sound = whole && (!lines || (self.wide.is_none_or(|wide| wide == ended) && closed(row, self.parted)));
        let mut cells = Cells::Endless;
        if sound {
            self.wide.get_or_insert(ended);
            let listed = self.cells.get(..filled).unwrap_or_default();
            let ends = self.ends.get(..ended).unwrap_or_default();
            cells = Listed::of(listed, ends).map_or(Cells::Unreadable, Cells::Listed);
        } else if let Some(first) = first_line(row) {
            // The mark may swallow any number of rows: its line alone is given up.
            taken = first;
            next = u64::from(self.begun.saturating_add(breaks(row.get(..first).unwrap_or_default())));
            reader.reset();
            reader.set_line(next);
        } else {
            self.form = Form::Over;
        }
        self.begun = u32::try_from(next).unwrap_or(u32::MAX);
        self.taken = self.taken.saturating_add(u64::try_from(taken).unwrap_or(u64::MAX));
        each(Row { line, end: self.taken, cells });
        Some(taken)
    }

    fn objects(&mut self, bytes: &[u8], each: &mut dyn FnMut(Row<'_>)) {
        let mut rest = bytes;
        while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
            let (line, behind) = rest.split_at(end);
            rest = behind.get(1..).unwrap_or_default();
            self.take(end.saturating_add(1));
            self.held.extend_from_slice(line);
            let whole = std::mem::take(&mut self.held);
            if !whole.iter().all(u8::is_ascii_whitespace) {
                each(Row { line: self.line, end: self.taken, cells: object(&whole) });
            }
            self.held = whole;
            self.held.clear();
            self.line = self.line.saturating_add(1);
        }
        self.take(rest.len());
        self.held.extend_from_slice(rest);
    }

    fn take(&mut self, bytes: usize) {
        self.taken = self.taken.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
    }
}

/// Whether the cells of a row that begin with a quotation mark end with one.
fn closed(row: &[u8], parted: u8) -> bool {
    let (mut inside, mut begins) = (false, true);
    let mut bytes = row.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        let ends = |next: Option<&u8>| next.is_none_or(|next| *next == parted || is_break(*next));
        match byte {
            b'"' if inside && bytes.peek() == Some(&b'"') => {
                bytes.next();
            }
            b'"' if inside && !ends(bytes.peek()) => return false,
            b'"' if inside => inside = false,
            b'"' if begins => inside = true,
            _ => {}
        }
        begins = !inside && (byte == parted || is_break(byte));
    }
    !inside
}

/// Whether there are lines below the first that holds anything.
fn has_lines(row: &[u8]) -> bool {
    let below = first_line(row).and_then(|first| row.get(first..));
    below.is_some_and(|below| !below.iter().all(|byte| is_break(*byte)))
}

/// The byte behind the first line that holds anything; nothing, where it does not end.
fn first_line(row: &[u8]) -> Option<usize> {
    let from = row.iter().position(|byte| !is_break(*byte))?;
    let length = row.get(from..)?.iter().position(|byte| is_break(*byte))?;
    let end = from.saturating_add(length);
    let both = row.get(end..)?.starts_with(b"\r\n");
    Some(end.saturating_add(if both { 2 } else { 1 }))
}

/// How many lines end in it.
fn breaks(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.split(|byte| *byte == b'\n').skip(1).count()).unwrap_or(u32::MAX)
}

fn is_break(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

/// The members of an object whose values are texts, numbers or nothing.
fn object(line: &[u8]) -> Cells<'static> {
    let Ok(Node { value: Value::Object(members), .. }) = parse(line) else { return Cells::Unreadable };
    let mut cells = Vec::with_capacity(members.len());
    for (key, node) in members {
        let value = match node.value {
            Value::String(text) => text,
            Value::Number(number) => number,
            Value::Null => String::new(),
            Value::Bool(true) => "yes".to_owned(),
            Value::Bool(false) => "no".to_owned(),
            _ => return Cells::Unreadable,
        };
        cells.push((key.text, value));
    }
    Cells::Named(cells)
}
