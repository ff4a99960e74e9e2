//! Which kind of document a tree is.

use super::error::ReadError;
use super::nearest::nearest;
use super::node::{Node, Value};
use crate::diagnostic::shape::MISSING_FIELD;
use crate::diagnostic::value::UNKNOWN_SCHEMA;
use crate::diagnostic::{Fault, Term};

impl Node {
    /// Which of the `known` kinds of document this is, by its field `schema` (`catalogue@1`).
    ///
    /// # Errors
    /// Refuses what is no object, lacks the field, or names a kind or version that is not known.
    pub fn schema(&self, known: &[&'static str]) -> Result<&'static str, ReadError> {
        if !matches!(self.value, Value::Object(_)) {
            return Err(ReadError::wrong_kind(self, Term::Object));
        }
        let Some(tag) = self.get("schema") else {
            return Err(ReadError::new(Fault::new(&MISSING_FIELD).with("field", "schema")).at(self.span));
        };
        let Some(name) = tag.as_text() else {
            return Err(ReadError::wrong_kind(tag, Term::Text).under_key("schema"));
        };
        known.iter().copied().find(|kind| *kind == name).ok_or_else(|| {
            let fault = Fault::new(&UNKNOWN_SCHEMA)
                .with("found", name)
                .with("expected", known)
                .suggesting(nearest(name, known.iter().copied()));
            ReadError::new(fault).at(tag.span).under_key("schema")
        })
    }
}
