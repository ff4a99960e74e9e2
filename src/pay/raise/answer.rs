//! What a question of raises is answered with.

use crate::certification::eligibility::status::Status;
use crate::citation::{Citation, DocumentUsed};
use crate::date::Date;
use crate::pay::answer::{EntitlementStatus, PayPeriod, Totals};
use crate::policy::pay::Per;
use crate::policy::selector::Level;
use crate::quantity::Money;
use crate::reason::Reason;
use serde::Serialize;

/// What each next assessment would bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Raises {
    /// Id of the record.
    pub record: String,
    /// Day asked for.
    pub as_of: Date,
    /// What is paid on that day.
    pub now: PayPeriod,
    /// The assessments: by occupation, the lowest level first, then those of schemes.
    pub steps: Vec<Raise>,
    /// The step that may be sat first and brings a rise, by position in `steps`; of several on one day the one that brings
    /// most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<usize>,
    /// The clauses cited.
    pub citations: Vec<Citation>,
    /// The documents it rests on.
    pub documents: Vec<DocumentUsed>,
}

/// What an assessment would bring.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Raise {
    /// Id of the standard or scheme.
    pub document: String,
    /// Id of the assessment, where the document holds it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assessment: Option<String>,
    /// Occupation or post, in words.
    pub occupation: String,
    /// Level earned.
    pub level: Level,
    /// Its name.
    pub name: String,
    /// Whether it is made up.
    pub example: bool,
    /// Whether and when it may be sat; a scheme states no conditions, and none is here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// Day for which pay is compared: the earliest on which it may be sat, else the day asked for.
    pub on: Date,
    /// Pay on that day without the certificate.
    pub before: Totals,
    /// Pay on that day with a certificate issued on it.
    pub after: Totals,
    /// More each month.
    pub month: Money,
    /// More a year: twelve months and what is paid by the year.
    pub year: Money,
    /// More paid once.
    pub once: Money,
    /// Whether both are certain; otherwise the difference is what is known of it.
    pub certain: bool,
    /// The lines that change.
    pub changes: Vec<LineChange>,
    /// Payments that could then be applied for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub entitlements: Vec<EntitlementStatus>,
    /// What it means, in a sentence.
    pub reason: Reason,
}

/// A line of pay that changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineChange {
    /// Code of the part.
    pub part: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub per: Per,
    /// Before.
    pub before: Money,
    /// After.
    pub after: Money,
    /// The clauses of the line after, or of the one that is gone.
    pub citations: Vec<usize>,
}
