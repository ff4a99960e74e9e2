//! What a question of pay is answered with.

use crate::citation::{Citation, DocumentUsed};
use crate::date::Date;
use crate::policy::pay::entitlement::Payee;
use crate::policy::pay::{Per, Rank};
use crate::policy::selector::Level;
use crate::quantity::Money;
use crate::reason::Reason;
use serde::Serialize;

/// What a worker is paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Pay {
    /// Id of the record.
    pub record: String,
    /// Day asked for, or first of the period.
    pub as_of: Date,
    /// Last day of the period, where one was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// The stretches of time in which nothing changes, in order; one, where no period was asked for.
    pub periods: Vec<PayPeriod>,
    /// The clauses cited.
    pub citations: Vec<Citation>,
    /// The documents it rests on.
    pub documents: Vec<DocumentUsed>,
}

/// What a worker is paid while nothing changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PayPeriod {
    /// First day.
    pub from: Date,
    /// Last day on which nothing known will have changed; none, where no change is in sight.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Whether every fact is known that lines, floors and whom documents cover depend on; otherwise totals are what is due
    /// at least.
    pub certain: bool,
    /// The levels that count, one for each ladder.
    pub levels: Vec<LevelCounted>,
    /// The documents that cover the worker, the highest rank first; then those of which it is not known; last the contract.
    pub sources: Vec<PaySource>,
    /// The lines of pay.
    pub lines: Vec<PayLine>,
    /// What they come to.
    pub totals: Totals,
    /// Least amounts, and whether they are reached.
    pub floors: Vec<FloorStatus>,
    /// What published advice says, where it gives anything; never binding.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub guidance: Vec<Offer>,
    /// Payments that may be applied for, and those that may not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub entitlements: Vec<EntitlementStatus>,
    /// Items of the documents that cover the worker which are not paid, and why.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unpaid: Vec<Unpaid>,
    /// Facts that would settle what is open.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub wanted: Vec<Wanted>,
}

/// The level that counts on a ladder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LevelCounted {
    /// The level.
    pub level: Level,
    /// Its name.
    pub name: String,
    /// By what it counts.
    pub reason: Reason,
    /// The clauses of an equivalence it rests on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<usize>,
}

/// A document that covers the worker, or the contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PaySource {
    /// The document, by position in `documents`; none for the contract of employment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<usize>,
    /// Its rank.
    pub rank: Rank,
    /// Whether it is known to cover the worker.
    pub covers: bool,
    /// Whether it is made up.
    pub example: bool,
}

/// A line of pay: the best of what binding sources give for a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PayLine {
    /// Code of the part.
    pub part: String,
    /// Its name.
    pub name: String,
    /// The amount; at least, where `open`.
    pub amount: Money,
    /// What it is for.
    pub per: Per,
    /// Whether a fact is wanting that may raise it: for an item of a source known to cover, whatever that item comes to.
    pub open: bool,
    /// The source it is taken from, by position in `sources`.
    pub source: usize,
    /// What it is made of.
    pub items: Vec<PayItem>,
    /// Ids of the floors it counts toward, as `document/floor`.
    pub counts_toward: Vec<String>,
    /// How items and sources were combined.
    pub reasons: Vec<Reason>,
    /// What the other sources give, the highest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub instead_of: Vec<Offer>,
    /// The clauses of how it is combined.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<usize>,
}

/// An item of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PayItem {
    /// Id in its document.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The amount.
    pub amount: Money,
    /// Whether it is paid; false where a higher one of the part takes its place.
    pub paid: bool,
    /// Why, and how it was reckoned.
    pub reasons: Vec<Reason>,
    /// The clauses.
    pub citations: Vec<usize>,
}

/// What a source gives for a part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Offer {
    /// Code of the part.
    pub part: String,
    /// Its name.
    pub name: String,
    /// The amount.
    pub amount: Money,
    /// What it is for.
    pub per: Per,
    /// Whether a fact is wanting that may raise it.
    pub open: bool,
    /// The source, by position in `sources`.
    pub source: usize,
    /// What it is made of.
    pub items: Vec<PayItem>,
}

/// What lines come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize)]
pub struct Totals {
    /// Each month: the monthly lines.
    pub month: Money,
    /// A year: twelve months and the yearly lines.
    pub year: Money,
    /// For each hour worked: the hourly lines.
    pub hour: Money,
    /// Once: the lines paid once.
    pub once: Money,
}

/// How a floor stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FloorStatus {
    /// Id of the document and the floor, as `document/floor`.
    pub id: String,
    /// Title.
    pub title: String,
    /// The source, by position in `sources`.
    pub source: usize,
    /// How it stands.
    pub state: FloorState,
    /// What the amounts are for.
    pub per: Per,
    /// The least amount, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least: Option<Money>,
    /// What counts toward it comes to, at least, with what other floors added.
    pub counted: Money,
    /// What was added to reach it.
    pub added: Money,
    /// Why.
    pub reasons: Vec<Reason>,
    /// The clauses.
    pub citations: Vec<usize>,
}

/// How a floor stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FloorState {
    /// It is reached.
    Reached,
    /// It is not reached; what is wanting was added.
    Raised,
    /// Published advice that is not reached; nothing was added.
    Below,
    /// A fact is wanting.
    Open,
}

/// How a payment that is applied for stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EntitlementStatus {
    /// Id of the document and the entitlement, as `document/entitlement`.
    pub id: String,
    /// Title.
    pub title: String,
    /// The source, by position in `sources`.
    pub source: usize,
    /// Who is paid.
    pub to: Payee,
    /// The certificate it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certificate: Option<String>,
    /// How it stands.
    pub state: EntitlementState,
    /// How much, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// What it is for.
    pub per: Per,
    /// Last day on which it may be applied for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub apply_until: Option<Date>,
    /// Why.
    pub reasons: Vec<Reason>,
    /// The clauses.
    pub citations: Vec<usize>,
}

/// How a payment that is applied for stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EntitlementState {
    /// It may be applied for.
    Due,
    /// It may not.
    Refused,
    /// A fact is wanting.
    Open,
}

/// An item that is not paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unpaid {
    /// Code of the part.
    pub part: String,
    /// The source, by position in `sources`.
    pub source: usize,
    /// Id in its document.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whether a fact is wanting, rather than a condition.
    pub open: bool,
    /// Why.
    pub reasons: Vec<Reason>,
    /// The clauses.
    pub citations: Vec<usize>,
}

/// A fact that is wanting.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Wanted {
    /// Where it is given: a field of the employment such as `hired`, `facts/minimum-wage-tier`, `judged/document/item`, or
    /// `record/id of the achievement/field`.
    pub fact: String,
    /// Whether pay depends on it, rather than only what is applied for.
    pub of_pay: bool,
    /// What is asked.
    pub title: String,
    /// What answers it: `number`, `money`, `date`, `yes-no`, `years`, `choice`, `code`, `judged`.
    pub kind: &'static str,
    /// The choices, where it is one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<WantedChoice>,
}

/// A choice that answers a fact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct WantedChoice {
    /// What is given.
    pub code: String,
    /// What it means.
    pub name: String,
}
