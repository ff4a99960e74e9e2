//! Why a document was refused.

use std::fmt;

use super::nearest::nearest;
use super::node::{Node, Span, Value};
use crate::diagnostic::shape::{UNKNOWN_CHOICE, UNKNOWN_FIELD, WRONG_KIND};
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
    pub(crate) fn at(mut self, span: Span) -> Self {
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
    pub(crate) fn under_index(mut self, index: usize) -> Self {
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

    /// The refusal of a value of another kind, without a way to write it.
    pub(super) fn of_kind(found: &Node, expected: Term) -> Self {
        let fault = Fault::new(&WRONG_KIND).with("found", found.kind()).with("expected", expected);
        Self::new(fault).at(found.span)
    }

    /// The refusal of a member that is none of the fields.
    pub(super) fn unknown_field(name: &str, fields: &'static [&'static str]) -> Self {
        let fault = Fault::new(&UNKNOWN_FIELD).with("field", name).with("expected", fields);
        Self::new(fault.suggesting(nearest(name, fields.iter().copied())))
    }

    /// The refusal of a name that is none of the choices.
    pub(super) fn unknown_choice(name: &str, choices: &'static [&'static str]) -> Self {
        let fault = Fault::new(&UNKNOWN_CHOICE).with("found", name).with("expected", choices);
        Self::new(fault.suggesting(nearest(name, choices.iter().copied())))
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
