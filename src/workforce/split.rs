//! Bytes, piece by piece, to rows of cells: comma- or tab-separated values, or a JSON object on each line.

use crate::read::{Node, Value, parse};
use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// Room for one row at first, and the most there will be: a quotation mark that is never closed takes all that follows for
/// one cell.
const ROOM: usize = 4_096;
const MOST_ROOM: usize = 1 << 20;
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
    /// It does not end: nothing after it is read.
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
    filled: usize,
    ended: usize,
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
            filled: 0,
            ended: 0,
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
            if self.held.len() < 4 {
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
            Form::Values(Box::new(ReaderBuilder::new().delimiter(parted.unwrap_or(b',')).build()))
        };
        bytes
    }

    fn values(&mut self, mut bytes: &[u8], each: &mut dyn FnMut(Row<'_>)) {
        let Form::Values(reader) = &mut self.form else { return };
        let last = bytes.is_empty();
        loop {
            let cells = self.cells.get_mut(self.filled..).unwrap_or_default();
            let ends = self.ends.get_mut(self.ended..).unwrap_or_default();
            let (result, read, written, ended) = reader.read_record(bytes, cells, ends);
            self.filled = self.filled.saturating_add(written);
            self.ended = self.ended.saturating_add(ended);
            bytes = bytes.get(read..).unwrap_or_default();
            self.taken = self.taken.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
            match result {
                ReadRecordResult::InputEmpty if !last => return,
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if self.cells.len() >= MOST_ROOM => {
                    each(Row { line: self.begun, end: self.taken, cells: Cells::Endless });
                    self.form = Form::Over;
                    return;
                }
                ReadRecordResult::OutputFull => self.cells.resize(self.cells.len().saturating_mul(2), 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len().saturating_mul(2), 0),
                ReadRecordResult::Record => {
                    let cells = self.cells.get(..self.filled).unwrap_or_default();
                    let ends = self.ends.get(..self.ended).unwrap_or_default();
                    let cells = Listed::of(cells, ends).map_or(Cells::Unreadable, Cells::Listed);
                    each(Row { line: self.begun, end: self.taken, cells });
                    self.filled = 0;
                    self.ended = 0;
                    self.begun = u32::try_from(reader.line()).unwrap_or(u32::MAX);
                }
                ReadRecordResult::End => return,
            }
        }
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
