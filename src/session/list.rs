//! Lists that are read row by row: a row that cannot be read is kept aside with the reason, and the others stay.

use crate::diagnostic::{Diagnostic, Path, Place};
use crate::read::{Node, Read, ReadError, list};
use serde::{Deserialize, Serialize};
use std::ops::Deref;

/// A row of such a list.
pub trait Row: Read {
    /// The fields that say what a row is about; where there is one, it tells the rows apart.
    const ABOUT: &'static [&'static str];
}

/// A list that is read row by row. Written and counted are the rows that could be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct List<T> {
    rows: Vec<T>,
    #[serde(skip)]
    unread: Vec<Unread>,
}

/// A row that could not be read.
#[derive(Clone, Debug)]
pub struct Unread {
    /// How many rows before it could be.
    before: usize,
    /// What it is about, as far as that much can be read.
    about: Vec<Option<String>>,
    /// Why, with the path from the list.
    why: ReadError,
}

impl PartialEq for Unread {
    /// Wherever in the text it stands.
    fn eq(&self, other: &Self) -> bool {
        (self.before, self.why.fault(), self.why.path()) == (other.before, other.why.fault(), other.why.path())
    }
}

impl Eq for Unread {}

impl Unread {
    fn of(node: &Node, before: usize, nth: usize, about: &[&str], why: ReadError) -> Self {
        let text = |field: &&str| node.get(field).and_then(Node::as_text).map(ToOwned::to_owned);
        Self { before, about: about.iter().map(text).collect(), why: why.at(node.span).under_index(nth) }
    }

    /// What it would be known by, where that much can be read.
    pub fn id(&self) -> Option<&str> {
        self.about(0)
    }

    /// What it is about by one of the fields that say so ([`Row::ABOUT`]), where that much can be read.
    pub fn about(&self, field: usize) -> Option<&str> {
        self.about.get(field)?.as_deref()
    }

    /// The refusal of the row, of a list at this path of a document.
    pub(crate) fn refusal(&self, document: &str, list: &Path) -> Diagnostic {
        let mut found = self.why.diagnostic();
        found.place.path = Some(list.below(&self.why.path()).to_string());
        found.place = Place { document: Some(document.to_owned()), ..found.place };
        found
    }
}

impl<T> List<T> {
    /// The rows that could not be read.
    pub fn unread(&self) -> &[Unread] {
        &self.unread
    }

    /// How many rows were written, read or not.
    pub fn written(&self) -> usize {
        self.rows.len().saturating_add(self.unread.len())
    }

    /// Where a row that was read stands in the list as it was written.
    pub fn place(&self, nth: usize) -> usize {
        place(&self.unread, nth)
    }
}

/// Where the row `nth` of those read stands in the list as it was written, beside those that were not.
pub(crate) fn place(unread: &[Unread], nth: usize) -> usize {
    nth.saturating_add(unread.partition_point(|unread| unread.before <= nth))
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), unread: Vec::new() }
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(rows: Vec<T>) -> Self {
        Self { rows, unread: Vec::new() }
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.rows
    }
}

impl<'l, T> IntoIterator for &'l List<T> {
    type Item = &'l T;
    type IntoIter = std::slice::Iter<'l, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter()
    }
}

impl<T: Row> Read for List<T> {
    fn read(node: &Node) -> Result<Self, ReadError> {
        let nodes = list(node)?;
        let (mut rows, mut unread) = (Vec::with_capacity(nodes.len()), Vec::new());
        for (nth, node) in nodes.iter().enumerate() {
            match T::read(node) {
                Ok(row) => rows.push(row),
                Err(why) => unread.push(Unread::of(node, rows.len(), nth, T::ABOUT, why)),
            }
        }
        Ok(Self { rows, unread })
    }
}

#[cfg(feature = "cli")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for List<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Vec::<T>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Vec::<T>::json_schema(generator)
    }

    fn inline_schema() -> bool {
        true
    }
}
