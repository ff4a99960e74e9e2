//! What a question about the numbers of certificates is answered with.

use crate::citation::{Citation, DocumentUsed};
use crate::date::Date;
use crate::reason::Reason;
use serde::Serialize;

/// Whether numbers fit what their certificates say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NumberChecks {
    /// Day it is told for.
    pub as_of: Date,
    /// One for each certificate, in the order given.
    pub checks: Vec<NumberCheck>,
    /// Checks refer to these by position.
    pub citations: Vec<Citation>,
    /// The documents whose rules were used.
    pub documents: Vec<DocumentUsed>,
}

impl NumberChecks {
    /// Whether some number says something other than its certificate.
    pub fn contradicts(&self) -> bool {
        self.checks.iter().any(|check| check.outcome == Outcome::Contradicts)
    }
}

/// Whether the number of one certificate fits it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NumberCheck {
    /// Id of the certificate.
    pub certificate: String,
    /// Its name.
    pub name: String,
    /// Its number as it was compared, in plain capitals and digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What was found.
    pub outcome: Outcome,
    /// The rule by which the number was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grammar: Option<GrammarNamed>,
    /// The parts of the number, from the left.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<PartRead>,
    /// Why.
    pub reasons: Vec<Reason>,
    /// Addresses at which certificates of the kind can be looked up, without a scheme.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub look_up: Vec<String>,
    /// Where the rule is written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<usize>,
}

/// What comparing a number with its certificate found. There is no word for a forgery: a number can tell only whether it
/// agrees with a rule that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// A rule fits it, and nothing that could be compared differs.
    Fits,
    /// A rule fits it, and a part says something other than the certificate.
    Contradicts,
    /// No rule that is known fits it.
    NotRecognised,
    /// The certificate has no number.
    Unknown,
}

/// A rule by which numbers are made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GrammarNamed {
    /// Its document, by position in `documents`.
    pub document: usize,
    /// Id in the document.
    pub id: String,
    /// Name.
    pub title: String,
    /// Whether the document is an example, nothing official.
    pub example: bool,
}

/// A part of a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PartRead {
    /// What it is.
    pub title: String,
    /// Position of its first character, from 1.
    pub from: u32,
    /// The characters.
    pub text: String,
    /// What it speaks of: `year`, `level`, `issuer-class`, `body`, `region` or `serial`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub says: Option<&'static str>,
    /// What it means, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<String>,
    /// How it compares with the certificate.
    pub agreement: Agreement,
}

/// How a part of a number compares with what the certificate says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Agreement {
    /// Both say the same.
    Same,
    /// They differ.
    Differs,
    /// The certificate does not state it, or states it in terms that cannot be compared.
    NotStated,
    /// The part says nothing that a certificate states.
    Nothing,
}
