//! JSON text to a tree: RFC 8259, nothing added and nothing left out.

use super::encoding::{self, BOM};
use super::error::ReadError;
use super::hints::unexpected;
use super::limits::{MAX_BYTES, MAX_DEPTH, MAX_KEY_BYTES, MAX_NODES, MAX_TEXT_BYTES};
use super::node::{Key, Node, Span, Value};
use super::scan::Scanner;
use crate::diagnostic::reading::{
    DUPLICATE_KEY, EMPTY, KEY_TOO_LONG, MISSING_COMMA, NOT_UTF8, TEXT_TOO_LONG, TOO_DEEP, TOO_LARGE, TOO_MANY,
    TRAILING_COMMA, TRAILING_TEXT, UTF16,
};
use crate::diagnostic::{Entry, Fault};
use crate::order;

/// Reads one JSON document into a tree in which every value knows its place.
///
/// Accepts exactly the texts of RFC 8259 in UTF-8, a byte order mark in front included, whose objects
/// name no member twice and which stay within the [`limits`](super::limits). Time and memory grow
/// linearly with the text (n log n with the members of one object) and end at the limits; nesting
/// beyond [`MAX_DEPTH`] is never entered.
///
/// # Errors
/// The first fault met, with line, column and path; codes `REA001` to `REA026`.
pub fn parse(text: &[u8]) -> Result<Node, ReadError> {
    within_limits(text.len())?;
    if encoding::is_utf16(text) {
        return Err(not_utf8(text, 0, &UTF16));
    }
    let text = match std::str::from_utf8(text) {
        Ok(text) => text,
        // A character cut off by the end of the file is UTF-8, whatever it would be in another encoding.
        Err(error) if error.error_len().is_none() => {
            return Err(not_utf8(text, error.valid_up_to(), &NOT_UTF8));
        }
        Err(error) => return Err(not_utf8(text, error.valid_up_to(), encoding::guess(text))),
    };
    let start = if text.as_bytes().starts_with(BOM) { BOM.len() } else { 0 };
    Parser { scan: Scanner::new(text, start), nodes: 0 }.whole()
}

/// Reads what the host has written of a value of its own: the same tree without lines.
///
/// # Errors
/// As [`parse`], with the path alone.
pub fn parse_written(text: &str) -> Result<Node, ReadError> {
    within_limits(text.len())?;
    Parser { scan: Scanner::new(text, 0).placeless(), nodes: 0 }.whole()
}

fn within_limits(bytes: usize) -> Result<(), ReadError> {
    if bytes > MAX_BYTES {
        return Err(ReadError::new(Fault::new(&TOO_LARGE).with("bytes", bytes).with("limit", MAX_BYTES)));
    }
    Ok(())
}

/// The refusal of bytes whose first `valid` are UTF-8 and whose next is not.
fn not_utf8(bytes: &[u8], valid: usize, entry: &'static Entry) -> ReadError {
    let before = bytes.get(..valid).unwrap_or_default();
    let before = std::str::from_utf8(before).unwrap_or_default();
    let line = before.bytes().filter(|byte| *byte == b'\n').count();
    let column = before.rsplit('\n').next().map_or(0, |tail| tail.chars().count());
    let number = |count: usize| u32::try_from(count.saturating_add(1)).unwrap_or(u32::MAX);
    let span = Span { offset: u32::try_from(valid).unwrap_or(u32::MAX), line: number(line), column: number(column) };
    ReadError::new(Fault::new(entry)).at(span)
}

struct Parser<'t> {
    scan: Scanner<'t>,
    nodes: usize,
}

impl Parser<'_> {
    /// The one value of the text.
    fn whole(mut self) -> Result<Node, ReadError> {
        self.scan.skip_space();
        if self.scan.peek().is_none() {
            return Err(ReadError::new(Fault::new(&EMPTY)).at(self.scan.span()));
        }
        let root = self.value(0)?;
        self.scan.skip_space();
        if self.scan.peek().is_some() {
            return Err(self.trailing());
        }
        Ok(root)
    }

    /// Reads the value that begins here, `depth` containers deep.
    fn value(&mut self, depth: usize) -> Result<Node, ReadError> {
        let span = self.scan.span();
        self.nodes = self.nodes.saturating_add(1);
        if self.nodes > MAX_NODES {
            return Err(ReadError::new(Fault::new(&TOO_MANY).with("limit", MAX_NODES)).at(span));
        }
        let value = match self.scan.peek() {
            Some(b'{') => Value::Object(self.object(self.inside(depth)?)?),
            Some(b'[') => Value::Array(self.array(self.inside(depth)?)?),
            Some(b'"') => Value::String(self.scan.string(MAX_TEXT_BYTES, &TEXT_TOO_LONG)?),
            Some(b'0'..=b'9' | b'-' | b'+' | b'.') => Value::Number(self.scan.number()?),
            _ if self.scan.take_word("true") => Value::Bool(true),
            _ if self.scan.take_word("false") => Value::Bool(false),
            _ if self.scan.take_word("null") => Value::Null,
            _ => return Err(unexpected(&self.scan, &["{", "[", "\""], false)),
        };
        Ok(Node { span, value })
    }

    /// The depth inside a container that begins here.
    fn inside(&self, depth: usize) -> Result<usize, ReadError> {
        if depth >= MAX_DEPTH {
            let fault = Fault::new(&TOO_DEEP).with("limit", MAX_DEPTH);
            return Err(ReadError::new(fault).at(self.scan.span()));
        }
        Ok(depth.saturating_add(1))
    }

    fn array(&mut self, depth: usize) -> Result<Vec<Node>, ReadError> {
        let opened = self.scan.span();
        self.scan.take(b'[');
        let mut items = Vec::new();
        self.scan.skip_space();
        if self.scan.take(b']') {
            return Ok(items);
        }
        loop {
            self.must_go_on(opened)?;
            let item = self.value(depth);
            items.push(item.map_err(|error| error.under_index(items.len()))?);
            if !self.more(opened, b']')? {
                return Ok(items);
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Vec<(Key, Node)>, ReadError> {
        let opened = self.scan.span();
        self.scan.take(b'{');
        let mut members = Vec::new();
        self.scan.skip_space();
        if self.scan.take(b'}') {
            return Ok(members);
        }
        loop {
            self.must_go_on(opened)?;
            let key = self.key()?;
            self.scan.skip_space();
            self.must_go_on(opened)?;
            if !self.scan.take(b':') {
                return Err(unexpected(&self.scan, &[":"], false).under_key(&key.text));
            }
            self.scan.skip_space();
            self.must_go_on(opened)?;
            let node = self.value(depth).map_err(|error| error.under_key(&key.text))?;
            members.push((key, node));
            if !self.more(opened, b'}')? {
                return match first_duplicate(&members) {
                    Some(error) => Err(error),
                    None => Ok(members),
                };
            }
        }
    }

    fn key(&mut self) -> Result<Key, ReadError> {
        let span = self.scan.span();
        if self.scan.peek() != Some(b'"') {
            return Err(unexpected(&self.scan, &["\"", "}"], true));
        }
        let text = self.scan.string(MAX_KEY_BYTES, &KEY_TOO_LONG)?;
        Ok(Key { span, text })
    }

    /// After a member: whether another follows (its comma taken) or the container ends with `close`.
    fn more(&mut self, opened: Span, close: u8) -> Result<bool, ReadError> {
        self.scan.skip_space();
        self.must_go_on(opened)?;
        if self.scan.take(close) {
            return Ok(false);
        }
        let comma = self.scan.span();
        if self.scan.take(b',') {
            self.scan.skip_space();
            if matches!(self.scan.peek(), Some(b']' | b'}')) {
                return Err(ReadError::new(Fault::new(&TRAILING_COMMA)).at(comma));
            }
            return Ok(true);
        }
        let begins_value = self
            .scan
            .peek()
            .is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'"' | b'{' | b'[' | b'-'));
        if begins_value {
            return Err(ReadError::new(Fault::new(&MISSING_COMMA)).at(comma));
        }
        let expected = if close == b']' { [",", "]"] } else { [",", "}"] };
        Err(unexpected(&self.scan, &expected, false))
    }

    /// Refuses text that ends inside the container opened at `opened`.
    fn must_go_on(&self, opened: Span) -> Result<(), ReadError> {
        match self.scan.peek() {
            Some(_) => Ok(()),
            None => Err(self.scan.ended(opened)),
        }
    }

    fn trailing(&self) -> ReadError {
        let rest = self.scan.rest();
        if rest.starts_with(['/', '#']) {
            return unexpected(&self.scan, &[], false);
        }
        let found: String = rest.chars().take(1).collect();
        ReadError::new(Fault::new(&TRAILING_TEXT).with("found", found)).at(self.scan.span())
    }
}

/// The refusal of the first member whose name an earlier member has, if there is one.
fn first_duplicate(members: &[(Key, Node)]) -> Option<ReadError> {
    if few_and_different(members) {
        return None;
    }
    let mut keys: Vec<&Key> = members.iter().map(|(key, _)| key).collect();
    // Stable, so that equal names stay in the order of the text.
    order::sort_by(&mut keys, |a, b| a.text.cmp(&b.text));
    let (first, second) = keys
        .iter()
        .zip(keys.iter().skip(1))
        .filter(|(first, second)| first.text == second.text)
        .min_by_key(|(_, second)| second.span)?;
    let fault = Fault::new(&DUPLICATE_KEY)
        .with("key", second.text.as_str())
        .with("line", first.span.line)
        .with("column", first.span.column);
    Some(ReadError::new(fault).at(second.span).under_key(&second.text))
}

/// Whether so few members have different names that comparing each with each is faster than sorting, and they do.
pub(super) fn few_and_different(members: &[(Key, Node)]) -> bool {
    const FEW: usize = 24;
    let mut before = members.iter().enumerate();
    members.len() <= FEW
        && before.all(|(at, (key, _))| members.iter().take(at).all(|(other, _)| other.text != key.text))
}
