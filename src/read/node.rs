//! The located tree between text and types.

use crate::diagnostic::{Path, Step, Term};

/// Where a value begins in the text it was read from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Bytes before it, a byte order mark included.
    pub offset: u32,
    /// Its line, counted from 1; 0 when the value was not read from text.
    pub line: u32,
    /// Its column in characters, counted from 1; 0 when the value was not read from text.
    pub column: u32,
}

impl Span {
    /// The span of a value that was not read from text.
    pub const NOWHERE: Self = Self { offset: 0, line: 0, column: 0 };

    /// Whether the value was read from text.
    pub fn is_known(self) -> bool {
        self.line > 0
    }
}

/// One value and where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Where the value begins.
    pub span: Span,
    /// The value.
    pub value: Value,
}

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, its characters kept as they were written.
    Number(String),
    /// Text, escapes resolved.
    String(String),
    /// `[…]`
    Array(Vec<Node>),
    /// `{…}` in the order written; no name occurs twice.
    Object(Vec<(Key, Node)>),
}

/// The name of an object's member and where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Where the name begins.
    pub span: Span,
    /// The name, escapes resolved.
    pub text: String,
}

impl Node {
    /// The kind of value, as a word for messages.
    pub fn kind(&self) -> Term {
        match &self.value {
            Value::Null => Term::Null,
            Value::Bool(_) => Term::Bool,
            Value::Number(_) => Term::Number,
            Value::String(_) => Term::Text,
            Value::Array(_) => Term::List,
            Value::Object(_) => Term::Object,
        }
    }

    /// The member called `name`, if this is an object that has one.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match &self.value {
            Value::Object(members) => members.iter().find(|(key, _)| key.text == name).map(|(_, node)| node),
            _ => None,
        }
    }

    /// The text, if this is one.
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// Where the value at `path` begins; if the path leads nowhere, where its last existing part does.
    pub fn locate(&self, path: &Path) -> Span {
        let mut node = self;
        for step in path.steps() {
            let next = match (step, &node.value) {
                (Step::Key(name), Value::Object(_)) => node.get(name),
                (Step::Index(index), Value::Array(items)) => items.get(*index),
                _ => None,
            };
            match next {
                Some(inner) => node = inner,
                None => break,
            }
        }
        node.span
    }
}
