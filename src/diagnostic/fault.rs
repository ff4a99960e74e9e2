//! A code with its parameters, and the form in which it travels through serde.

use std::fmt;

use super::entry::Entry;
use super::param::{Param, Term};
use super::registry::find;

/// What is wrong, as a code of the catalogue and its parameters; where it is wrong is told elsewhere.
///
/// A type that reads itself from text (`"3.5"`, `"2026-09-01"`) refuses with
/// `serde::de::Error::custom(Fault::new(&NOT_A_DATE).with("value", text))`. Serde keeps only the
/// words of such an error; so [`Display`](fmt::Display) writes a compact form,
/// `[REA053 value="2026-02-30"]`, from which [`Fault::parse`] recovers the fault. Nothing is stored
/// aside, so it works through any deserialiser and in any thread.
#[derive(Clone, Debug)]
pub struct Fault {
    entry: &'static Entry,
    params: Vec<(&'static str, Param)>,
}

impl PartialEq for Fault {
    fn eq(&self, other: &Self) -> bool {
        self.code() == other.code() && self.params == other.params
    }
}

impl Eq for Fault {}

impl Fault {
    /// A fault of the given kind, without parameters yet.
    pub fn new(entry: &'static Entry) -> Self {
        Self { entry, params: Vec::new() }
    }

    /// The fault with one more parameter. `name` is one of those its entry declares, or `suggestion`.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Param>) -> Self {
        self.params.push((name, value.into()));
        self
    }

    /// The fault with a "did you mean", if there is something to suggest.
    #[must_use]
    pub fn suggesting(self, suggestion: Option<&str>) -> Self {
        match suggestion {
            Some(name) => self.with(SUGGESTION, name),
            None => self,
        }
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.entry.code
    }

    /// The catalogue's entry for the code.
    pub fn entry(&self) -> &'static Entry {
        self.entry
    }

    /// The parameters, in the order they were given.
    pub fn params(&self) -> &[(&'static str, Param)] {
        &self.params
    }

    /// The entry and the parameters, taken apart.
    pub fn into_parts(self) -> (&'static Entry, Vec<(&'static str, Param)>) {
        (self.entry, self.params)
    }

    /// Recovers a fault from words that contain its compact form, whatever stands around it.
    pub fn parse(words: &str) -> Option<Self> {
        words.match_indices('[').find_map(|(at, _)| Compact(words.get(at..)?).fault())
    }
}

/// The parameter every entry may carry: the name that was probably meant.
pub const SUGGESTION: &str = "suggestion";

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{}", self.code())?;
        for (name, param) in &self.params {
            match param {
                Param::Text(text) => {
                    write!(f, " {name}=")?;
                    quote(f, text)?;
                }
                Param::Count(count) => write!(f, " {name}={count}")?,
                Param::Term(term) => write!(f, " {name}:{}", term.key())?,
                Param::List(items) => {
                    for item in items {
                        write!(f, " {name}+=")?;
                        quote(f, item)?;
                    }
                }
            }
        }
        f.write_str("]")
    }
}

fn quote(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_str("\"")?;
    for ch in text.chars() {
        if matches!(ch, '"' | '\\') {
            f.write_str("\\")?;
        }
        write!(f, "{ch}")?;
    }
    f.write_str("\"")
}

/// Reads the compact form from the front of the text it holds.
struct Compact<'t>(&'t str);

impl<'t> Compact<'t> {
    fn fault(mut self) -> Option<Fault> {
        self.take("[")?;
        let entry = find(self.while_true(|ch| ch.is_ascii_alphanumeric()))?;
        let mut fault = Fault::new(entry);
        while self.take("]").is_none() {
            self.take(" ")?;
            let name = self.while_true(|ch| ch.is_ascii_lowercase() || ch == '_');
            let name = std::iter::once(&SUGGESTION).chain(entry.params).find(|known| **known == name)?;
            fault.push(name, self.param()?);
        }
        Some(fault)
    }

    fn param(&mut self) -> Option<Param> {
        if self.take("+=").is_some() {
            return Some(Param::List(vec![self.quoted()?]));
        }
        if self.take(":").is_some() {
            return Term::from_key(self.while_true(|ch| ch.is_ascii_lowercase())).map(Param::Term);
        }
        self.take("=")?;
        if self.0.starts_with('"') {
            return self.quoted().map(Param::Text);
        }
        self.while_true(|ch| ch.is_ascii_digit()).parse().ok().map(Param::Count)
    }

    fn take(&mut self, token: &str) -> Option<()> {
        self.0 = self.0.strip_prefix(token)?;
        Some(())
    }

    fn while_true(&mut self, keep: impl Fn(char) -> bool) -> &'t str {
        let end = self.0.find(|ch| !keep(ch)).unwrap_or(self.0.len());
        let (head, tail) = self.0.split_at_checked(end).unwrap_or((self.0, ""));
        self.0 = tail;
        head
    }

    fn quoted(&mut self) -> Option<String> {
        self.take("\"")?;
        let mut out = String::new();
        let mut chars = self.0.chars();
        loop {
            match chars.next()? {
                '"' => break,
                '\\' => out.push(chars.next()?),
                ch => out.push(ch),
            }
        }
        self.0 = chars.as_str();
        Some(out)
    }
}

impl Fault {
    /// Adds a parameter; items of one list, which travel one by one, are put together again.
    fn push(&mut self, name: &'static str, param: Param) {
        if let (Some((last, Param::List(items))), Param::List(more)) = (self.params.last_mut(), &param)
            && *last == name
        {
            items.extend_from_slice(more);
            return;
        }
        self.params.push((name, param));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::shape::{UNKNOWN_FIELD, WRONG_KIND};
    use crate::diagnostic::value::{NOT_A_DATE, VALUE_OUT_OF_RANGE};

    fn travels(fault: &Fault) {
        let words = fault.to_string();
        assert_eq!(Fault::parse(&words).as_ref(), Some(fault), "{words}");
        let wrapped = format!("Error: [1, 2] {words} at line 3 column 4");
        assert_eq!(Fault::parse(&wrapped).as_ref(), Some(fault), "{wrapped}");
    }

    #[test]
    fn the_compact_form_is_readable_and_leads_back() {
        let fault = Fault::new(&NOT_A_DATE).with("found", "2026/9/1");
        assert_eq!(fault.to_string(), "[REA053 found=\"2026/9/1\"]");
        travels(&fault);
        travels(&Fault::new(&NOT_A_DATE));
        travels(&Fault::new(&VALUE_OUT_OF_RANGE).with("found", "-1").with("min", 0_u64).with("max", u64::MAX));
        travels(&Fault::new(&WRONG_KIND).with("found", Term::Null).with("expected", Term::List));
        travels(
            &Fault::new(&UNKNOWN_FIELD)
                .with("field", "tilte")
                .with("expected", ["title", "id"].as_slice())
                .suggesting(Some("title")),
        );
    }

    #[test]
    fn hostile_text_cannot_break_out_of_the_compact_form() {
        for found in ["", "\"", "\\", "\\\"]", "] [REA001 bytes=1]", "学分\n", "a\u{0}b", "=:+=", "\u{FFFD}"] {
            travels(&Fault::new(&NOT_A_DATE).with("found", found));
        }
    }

    #[test]
    fn what_is_not_the_compact_form_is_no_fault() {
        for words in
            ["", "[", "[]", "[REA999]", "[REA053", "[REA053 found=\"x", "[REA053 colour=\"x\"]", "[REA053 found]"]
        {
            assert_eq!(Fault::parse(words), None, "{words}");
        }
    }
}
