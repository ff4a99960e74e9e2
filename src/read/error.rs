//! Why a document was refused.

use std::fmt;

use serde::de;

use super::nearest::nearest;
use super::node::{Node, Span, Value};
use crate::diagnostic::shape::{
    GIVEN_TWICE, LENGTH, MISSING_FIELD, OTHER, UNKNOWN_CHOICE, UNKNOWN_FIELD, WRONG_KIND, WRONG_VALUE,
};
use crate::diagnostic::{Diagnostic, Fault, Path, Place, Step, Term};
use crate::text::Lang;

/// One refusal: what is wrong, the path to it and, for text, its line and column.
#[derive(Clone, PartialEq, Eq)]
pub struct ReadError(Box<Inner>);

#[derive(Clone, PartialEq, Eq)]
struct Inner {
    fault: Fault,
    span: Span,
    /// From the value to the top: the order in which they become known.
    steps: Vec<Step>,
    document: Option<String>,
}

impl ReadError {
    /// A refusal whose place is not known yet.
    pub fn new(fault: Fault) -> Self {
        Self(Box::new(Inner { fault, span: Span::NOWHERE, steps: Vec::new(), document: None }))
    }

    /// Names the place, unless a more exact one is known.
    #[must_use]
    pub(super) fn at(mut self, span: Span) -> Self {
        if !self.0.span.is_known() {
            self.0.span = span;
        }
        self
    }

    /// Says that the place lies inside the member `key`.
    #[must_use]
    pub(super) fn under_key(mut self, key: &str) -> Self {
        self.0.steps.push(Step::Key(key.to_owned()));
        self
    }

    /// Says that the place lies inside element `index`.
    #[must_use]
    pub(super) fn under_index(mut self, index: usize) -> Self {
        self.0.steps.push(Step::Index(index));
        self
    }

    /// Says that the place lies behind `step`.
    #[must_use]
    pub(super) fn under(mut self, step: &Step) -> Self {
        self.0.steps.push(step.clone());
        self
    }

    /// Names the document.
    #[must_use]
    pub fn in_document(mut self, document: impl Into<String>) -> Self {
        self.0.document = Some(document.into());
        self
    }

    /// What is wrong.
    pub fn fault(&self) -> &Fault {
        &self.0.fault
    }

    /// The stable code of what is wrong.
    pub fn code(&self) -> &'static str {
        self.0.fault.code()
    }

    /// Where in the text, if it was read from text.
    pub fn span(&self) -> Span {
        self.0.span
    }

    /// The path from the top of the document.
    pub fn path(&self) -> Path {
        self.0.steps.iter().rev().cloned().collect::<Vec<_>>().into()
    }

    /// Document, line, column and path together.
    pub fn place(&self) -> Place {
        let known = self.0.span.is_known();
        Place {
            document: self.0.document.clone(),
            line: known.then_some(self.0.span.line),
            column: known.then_some(self.0.span.column),
            path: Some(self.path().to_string()),
        }
    }

    /// The refusal as a finding.
    pub fn diagnostic(&self) -> Diagnostic {
        Diagnostic::from_fault(self.0.fault.clone(), self.place())
    }

    /// The refusal of a value of another kind than the one wanted.
    pub(super) fn wrong_kind(found: &Node, expected: Term) -> Self {
        let fault = Fault::new(&WRONG_KIND).with("found", found.kind()).with("expected", expected);
        Self::new(fault.suggesting(rewritten(found, expected).as_deref())).at(found.span)
    }
}

impl From<&ReadError> for Diagnostic {
    fn from(error: &ReadError) -> Self {
        error.diagnostic()
    }
}

impl fmt::Debug for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReadError({} {})", self.place(), self.0.fault)
    }
}

impl fmt::Display for ReadError {
    /// One line in English; both languages come from [`ReadError::diagnostic`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = self.diagnostic();
        write!(f, "{}: {}: {}", found.place, found.code, found.message_in(Lang::En))
    }
}

impl std::error::Error for ReadError {}

impl de::Error for ReadError {
    fn custom<T: fmt::Display>(words: T) -> Self {
        let words = words.to_string();
        Self::new(Fault::parse(&words).unwrap_or_else(|| Fault::new(&OTHER).with("said", words)))
    }

    fn invalid_type(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::new(Fault::new(&WRONG_KIND).with("found", kind(found)).with("expected", expected.to_string()))
    }

    fn invalid_value(found: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        let found = match found {
            de::Unexpected::Str(text) => text.to_owned(),
            de::Unexpected::Unsigned(number) => number.to_string(),
            de::Unexpected::Signed(number) => number.to_string(),
            other => kind(other).name(Lang::En).to_owned(),
        };
        Self::new(Fault::new(&WRONG_VALUE).with("found", found).with("expected", expected.to_string()))
    }

    fn invalid_length(found: usize, expected: &dyn de::Expected) -> Self {
        Self::new(Fault::new(&LENGTH).with("found", found).with("expected", expected.to_string()))
    }

    fn unknown_variant(found: &str, expected: &'static [&'static str]) -> Self {
        Self::new(
            Fault::new(&UNKNOWN_CHOICE)
                .with("found", found)
                .with("expected", expected)
                .suggesting(nearest(found, expected.iter().copied())),
        )
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        Self::new(
            Fault::new(&UNKNOWN_FIELD)
                .with("field", field)
                .with("expected", expected)
                .suggesting(nearest(field, expected.iter().copied())),
        )
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(Fault::new(&MISSING_FIELD).with("field", field))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new(Fault::new(&GIVEN_TWICE).with("key", field))
    }
}

/// Serde's word for what it met, as one of ours.
fn kind(found: de::Unexpected<'_>) -> Term {
    match found {
        de::Unexpected::Bool(_) => Term::Bool,
        de::Unexpected::Unsigned(_) | de::Unexpected::Signed(_) => Term::Whole,
        de::Unexpected::Float(_) => Term::Number,
        de::Unexpected::Str(_) | de::Unexpected::Char(_) => Term::Text,
        de::Unexpected::Unit | de::Unexpected::Option => Term::Null,
        de::Unexpected::Seq => Term::List,
        de::Unexpected::Map => Term::Object,
        de::Unexpected::Enum
        | de::Unexpected::UnitVariant
        | de::Unexpected::NewtypeVariant
        | de::Unexpected::TupleVariant
        | de::Unexpected::StructVariant => Term::Choice,
        _ => Term::Foreign,
    }
}

/// How the value would be written as the kind that is due, where that is plain to see.
fn rewritten(found: &Node, expected: Term) -> Option<String> {
    match (&found.value, expected) {
        (Value::Number(text), Term::Text) => Some(format!("\"{text}\"")),
        (Value::Bool(truth), Term::Text) => Some(format!("\"{truth}\"")),
        (Value::String(text), Term::Bool) if matches!(text.as_str(), "true" | "false") => Some(text.clone()),
        (Value::String(text), Term::Whole) if text.parse::<i64>().is_ok() => Some(text.clone()),
        (Value::String(text), Term::List) => Some(format!("[\"{text}\"]")),
        _ => None,
    }
}
