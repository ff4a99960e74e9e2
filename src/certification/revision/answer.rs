//! What a revision changes: plain data.

use crate::call::ClaimedResult;
use crate::certification::grading::answer::{Assessed, Told};
use crate::citation::{Citation, DocumentUsed};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::quantity::Exact;
use crate::reason::Reason;
use serde::Serialize;

/// What the documents at hand change of an earlier grading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Revision {
    /// Id of the session.
    pub session: String,
    /// Day it was held.
    pub held: Date,
    /// The assessment, as the documents at hand have it.
    pub assessment: Assessed,
    /// How many results change, or whose hand changed them.
    pub reasons: Vec<Reason>,
    /// Documents that are not the same as before.
    pub documents_changed: Vec<DocumentChanged>,
    /// Lines that are not the same as before.
    pub lines_changed: Vec<LineChanged>,
    /// Candidates for whom something changes: those of today first, in the order of the session.
    pub changed: Vec<Changed>,
    /// Candidates for whom nothing does.
    pub unchanged: u32,
    /// Rows that could not be taken; nothing is said of the candidates they stand for.
    pub refused: Vec<Diagnostic>,
    /// Documents of today's grading.
    pub documents: Vec<DocumentUsed>,
    /// Clauses that were cited.
    pub citations: Vec<Citation>,
}

/// A document that is not the same as before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DocumentChanged {
    /// Id.
    pub id: String,
    /// What was used then; nothing where it was not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Edition>,
    /// What is used today; nothing where it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Edition>,
    /// In words.
    pub reason: Reason,
}

/// A version of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Edition {
    /// Version.
    pub version: String,
    /// SHA-256 of its bytes.
    pub digest: String,
}

/// A line that is not the same as before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineChanged {
    /// Id of the part or total.
    pub of: String,
    /// What had to be reached; nothing where no figure was known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<Exact>,
    /// What has to be reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Exact>,
    /// In words.
    pub reason: Reason,
}

/// A candidate for whom something changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// Id.
    pub candidate: String,
    /// Name to show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What was said; nothing, where the candidate was not among them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<ClaimedResult>,
    /// What the documents at hand say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<ClaimedResult>,
    /// What changes, the result first.
    pub changes: Vec<Change>,
    /// Why the result is what it is today.
    pub reasons: Vec<Told>,
}

/// A figure that changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What it is: `candidate`, `result`, `standing`, `score`, `band`, `place` or `grant`.
    pub what: &'static str,
    /// Id of the part, total or grant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// In words.
    pub reason: Reason,
}
