//! What fills the holes of a message.

use serde::{Serialize, Serializer};

use crate::text::Lang;

/// The most characters of a reader's own text that a message repeats.
const SHOWN_CHARS: usize = 80;
/// The most items of a list that a message repeats.
const SHOWN_ITEMS: usize = 24;

/// One parameter of a message: data, so that every language renders the same fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Param {
    /// Text from a document or a value, cut to a length fit for a message.
    Text(String),
    /// A count or a limit.
    Count(u64),
    /// Several texts, for instance the names that would have been right.
    List(Vec<String>),
    /// A word with a translation.
    Term(Term),
}

impl Param {
    /// The parameter as words of a sentence in `lang`.
    pub fn render(&self, lang: Lang) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Count(count) => count.to_string(),
            Self::List(items) => list(items, lang),
            Self::Term(term) => term.name(lang).to_owned(),
        }
    }
}

fn list(items: &[String], lang: Lang) -> String {
    let (open, close, comma) = match lang {
        Lang::Zh => ("「", "」", "、"),
        Lang::En => ("`", "`", ", "),
    };
    let mut out = String::new();
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push_str(comma);
        }
        if index >= SHOWN_ITEMS {
            out.push('…');
            break;
        }
        out.push_str(open);
        out.push_str(item);
        out.push_str(close);
    }
    out
}

impl Serialize for Param {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Count(count) => serializer.serialize_u64(*count),
            Self::List(items) => serializer.collect_seq(items),
            Self::Term(term) => serializer.serialize_str(term.key()),
        }
    }
}

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Self::Text(shown(text))
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(shown(&text))
    }
}

impl From<u64> for Param {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Param {
    fn from(count: u32) -> Self {
        Self::Count(u64::from(count))
    }
}

impl From<usize> for Param {
    fn from(count: usize) -> Self {
        Self::Count(u64::try_from(count).unwrap_or(u64::MAX))
    }
}

impl From<&[&str]> for Param {
    fn from(items: &[&str]) -> Self {
        Self::List(items.iter().map(|item| shown(item)).collect())
    }
}

impl From<Vec<String>> for Param {
    fn from(items: Vec<String>) -> Self {
        Self::List(items.iter().map(|item| shown(item)).collect())
    }
}

impl From<Term> for Param {
    fn from(term: Term) -> Self {
        Self::Term(term)
    }
}

/// Text made fit to be repeated in a message: at most 80 characters, on one line, and without the
/// characters that turn the direction of writing or hide what follows.
pub fn shown(text: &str) -> String {
    let mut out = String::new();
    for (index, ch) in text.chars().enumerate() {
        if index >= SHOWN_CHARS {
            out.push('…');
            break;
        }
        out.push(if is_unprintable(ch) { '\u{FFFD}' } else { ch });
    }
    out
}

fn is_unprintable(ch: char) -> bool {
    ch.is_control()
        || matches!(ch, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// The kinds of JSON value, as words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// Any number.
    Number,
    /// A number without fraction or exponent.
    Whole,
    /// Text in quotes.
    Text,
    /// `[…]`
    List,
    /// `{…}`
    Object,
    /// One name out of a fixed set, alone or with its content.
    Choice,
    /// Something JSON has no word for, such as a function of the host language.
    Foreign,
}

impl Term {
    const ALL: [Self; 9] = [
        Self::Null,
        Self::Bool,
        Self::Number,
        Self::Whole,
        Self::Text,
        Self::List,
        Self::Object,
        Self::Choice,
        Self::Foreign,
    ];

    /// The stable key of the term, as it appears in answers.
    pub fn key(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool => "bool",
            Self::Number => "number",
            Self::Whole => "whole",
            Self::Text => "text",
            Self::List => "list",
            Self::Object => "object",
            Self::Choice => "choice",
            Self::Foreign => "foreign",
        }
    }

    /// The term with the given key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|term| term.key() == key)
    }

    /// The term as words in `lang`.
    pub fn name(self, lang: Lang) -> &'static str {
        let (zh, en) = match self {
            Self::Null => ("空值 null", "null"),
            Self::Bool => ("true 或 false", "`true` or `false`"),
            Self::Number => ("数字", "a number"),
            Self::Whole => ("整数", "a whole number"),
            Self::Text => ("文字（写在双引号里）", "text in double quotes"),
            Self::List => ("列表 […]", "a list […]"),
            Self::Object => ("对象 {…}", "an object {…}"),
            Self::Choice => ("选项", "one of the named choices"),
            Self::Foreign => ("JSON 里没有的值", "a value JSON does not have"),
        };
        match lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_in_a_message_is_short_and_on_one_line() {
        assert_eq!(shown("a\nb\u{202E}c"), "a\u{FFFD}b\u{FFFD}c");
        let long = "学".repeat(1000);
        assert_eq!(shown(&long).chars().count(), SHOWN_CHARS + 1);
    }

    #[test]
    fn term_keys_are_unique_and_lead_back() {
        for term in Term::ALL {
            assert_eq!(Term::from_key(term.key()), Some(term));
        }
        assert_eq!(Term::from_key("colour"), None);
    }

    #[test]
    fn lists_are_quoted_in_the_manner_of_the_language() {
        let list = Param::from(["a", "b"].as_slice());
        assert_eq!(list.render(Lang::Zh), "「a」、「b」");
        assert_eq!(list.render(Lang::En), "`a`, `b`");
        let many = Param::List(vec!["x".to_owned(); 100]);
        assert!(many.render(Lang::En).ends_with("`x`, …"));
    }
}
