//! The tokens of JSON text, and where they stand.

use super::error::ReadError;
use super::limits::MAX_NUMBER_BYTES;
use super::node::Span;
use crate::diagnostic::reading::{
    BAD_ESCAPE, BAD_NUMBER, LONE_SURROGATE, NUMBER_TOO_LONG, RAW_CONTROL, UNEXPECTED_END,
};
use crate::diagnostic::{Entry, Fault};

/// A reader of tokens that knows its line and column.
pub(super) struct Scanner<'t> {
    text: &'t str,
    at: usize,
    line: usize,
    /// Where the current line begins.
    line_start: usize,
    /// Bytes of the current line, up to here, that continue a character begun before them.
    wide: usize,
    /// Whether places are told.
    placed: bool,
}

impl<'t> Scanner<'t> {
    /// Begins at byte `start` of the text, the first column of the first line.
    pub(super) fn new(text: &'t str, start: usize) -> Self {
        Self { text, at: start, line: 1, line_start: start, wide: 0, placed: true }
    }

    /// Tells no places: of text that nobody wrote, they would mean nothing.
    pub(super) fn placeless(self) -> Self {
        Self { placed: false, ..self }
    }

    /// The place of the next byte. The size limit keeps every figure within 32 bits.
    pub(super) fn span(&self) -> Span {
        if !self.placed {
            return Span::NOWHERE;
        }
        let column = self.at.saturating_sub(self.line_start).saturating_sub(self.wide).saturating_add(1);
        Span {
            offset: u32::try_from(self.at).unwrap_or(u32::MAX),
            line: u32::try_from(self.line).unwrap_or(u32::MAX),
            column: u32::try_from(column).unwrap_or(u32::MAX),
        }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// What is still to be read.
    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Takes the next byte, an ASCII character other than a line end, if it is `wanted`.
    pub(super) fn take(&mut self, wanted: u8) -> bool {
        let found = self.peek() == Some(wanted);
        if found {
            self.bump(1);
        }
        found
    }

    /// Passes `count` bytes of ASCII on the same line.
    fn bump(&mut self, count: usize) {
        self.at = self.at.saturating_add(count);
    }

    /// Passes the four kinds of white space JSON knows.
    pub(super) fn skip_space(&mut self) {
        while let Some(byte @ (b' ' | b'\t' | b'\n' | b'\r')) = self.peek() {
            self.bump(1);
            // A line ends with LF, CR LF, or a CR alone.
            if byte == b'\n' || (byte == b'\r' && self.peek() != Some(b'\n')) {
                self.line = self.line.saturating_add(1);
                self.line_start = self.at;
                self.wide = 0;
            }
        }
    }

    /// The word of ASCII letters, digits and `+ - . _ $` that begins here, without taking it.
    pub(super) fn word(&self) -> &'t str {
        let rest = self.rest();
        let end = rest
            .bytes()
            .position(|byte| !(byte.is_ascii_alphanumeric() || b"+-._$".contains(&byte)))
            .unwrap_or(rest.len());
        rest.get(..end).unwrap_or_default()
    }

    /// Takes `word` if exactly it stands here.
    pub(super) fn take_word(&mut self, word: &str) -> bool {
        let found = self.word() == word;
        if found {
            self.bump(word.len());
        }
        found
    }

    /// Takes a number, characters kept.
    pub(super) fn number(&mut self) -> Result<String, ReadError> {
        let word = self.word();
        if word.len() > MAX_NUMBER_BYTES {
            let fault = Fault::new(&NUMBER_TOO_LONG).with("limit", MAX_NUMBER_BYTES);
            return Err(ReadError::new(fault).at(self.span()));
        }
        if !is_number(word) {
            let fault = Fault::new(&BAD_NUMBER).with("found", word);
            return Err(ReadError::new(fault).at(self.span()));
        }
        self.bump(word.len());
        Ok(word.to_owned())
    }

    /// Takes a text that begins here with its quote, escapes resolved; `too_long` is the refusal of
    /// one of more than `limit` bytes.
    pub(super) fn string(&mut self, limit: usize, too_long: &'static Entry) -> Result<String, ReadError> {
        let opened = self.span();
        self.bump(1);
        let mut out = String::new();
        let mut run = self.at;
        loop {
            let length = self.at.saturating_sub(run).saturating_add(out.len());
            if length > limit {
                let fault = Fault::new(too_long).with("limit", limit);
                return Err(ReadError::new(fault).at(opened));
            }
            match self.peek() {
                None => return Err(self.ended(opened)),
                Some(b'"') => {
                    out.push_str(self.text.get(run..self.at).unwrap_or_default());
                    self.bump(1);
                    return Ok(out);
                }
                Some(b'\\') => {
                    out.push_str(self.text.get(run..self.at).unwrap_or_default());
                    out.push(self.escape(opened)?);
                    run = self.at;
                }
                Some(byte @ 0..=0x1F) => {
                    let found = format!("U+{byte:04X}");
                    let fault = Fault::new(&RAW_CONTROL).with("found", found);
                    return Err(ReadError::new(fault).at(self.span()));
                }
                Some(byte) => {
                    self.wide = self.wide.saturating_add(usize::from((0x80..0xC0).contains(&byte)));
                    self.bump(1);
                }
            }
        }
    }

    /// Takes one escape, from its backslash on.
    fn escape(&mut self, opened: Span) -> Result<char, ReadError> {
        let place = self.span();
        self.bump(1);
        let ch = match self.peek() {
            None => return Err(self.ended(opened)),
            Some(b'u') => {
                self.bump(1);
                return self.unicode_escape(place);
            }
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(_) => return Err(self.bad_escape(place)),
        };
        self.bump(1);
        Ok(ch)
    }

    /// Takes the digits of `\uXXXX` and, where they are half of a pair, the other half.
    fn unicode_escape(&mut self, place: Span) -> Result<char, ReadError> {
        let first = self.four_digits(place)?;
        let code = if (0xD800..0xDC00).contains(&first) && self.rest().starts_with("\\u") {
            self.bump(2);
            let second = self.four_digits(place)?;
            if (0xDC00..0xE000).contains(&second) {
                let high = first.saturating_sub(0xD800).saturating_mul(0x400);
                let low = second.saturating_sub(0xDC00);
                0x1_0000_u32.saturating_add(high).saturating_add(low)
            } else {
                first
            }
        } else {
            first
        };
        char::from_u32(code).ok_or_else(|| {
            let found = format!("\\u{first:04x}");
            ReadError::new(Fault::new(&LONE_SURROGATE).with("found", found)).at(place)
        })
    }

    fn four_digits(&mut self, place: Span) -> Result<u32, ReadError> {
        let digits = self.rest().get(..4).unwrap_or_default();
        if digits.len() != 4 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(self.bad_escape(place));
        }
        self.bump(4);
        u32::from_str_radix(digits, 16).map_err(|_| self.bad_escape(place))
    }

    fn bad_escape(&self, place: Span) -> ReadError {
        let start = usize::try_from(place.offset).unwrap_or(usize::MAX);
        let found: String = self.text.get(start..).unwrap_or_default().chars().take(2).collect();
        ReadError::new(Fault::new(&BAD_ESCAPE).with("found", found)).at(place)
    }

    /// The refusal of text that ends before what began at `opened` does.
    pub(super) fn ended(&self, opened: Span) -> ReadError {
        let fault = Fault::new(&UNEXPECTED_END).with("line", opened.line).with("column", opened.column);
        ReadError::new(fault).at(self.span())
    }
}

/// Whether a word is a number as JSON writes it (RFC 8259, section 6).
fn is_number(word: &str) -> bool {
    let word = word.strip_prefix('-').unwrap_or(word);
    let (mantissa, exponent) = match word.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (word, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let unsigned = exponent.map(|digits| digits.strip_prefix(['+', '-']).unwrap_or(digits));
    is_digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(is_digits)
        && unsigned.is_none_or(is_digits)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
