//! How two answers about a worker's pay differ: plain data.

use super::{Both, Cause, Change, Clause};
use crate::date::Date;
use crate::pay::answer::{EntitlementState, Totals};
use crate::policy::pay::{Per, Rank};
use crate::quantity::Money;
use crate::reason::Reason;
use serde::Serialize;

/// How two answers about a worker's pay differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PayImpact {
    /// What the lines come to on the day.
    pub totals: Both<Totals>,
    /// Whether every fact is known that they depend on; otherwise they are what is due at least.
    pub certain: Both<bool>,
    /// Last day on which nothing known will have changed, where a change is in sight.
    pub until: Both<Option<Date>>,
    /// Whether an example document had a part in it.
    pub example: bool,
    /// Lines of pay of another amount, or of which that is not known; a line that another source or item now gives with the
    /// same amount is not among them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<LineImpact>,
    /// Payments to the worker, to be applied for, that are due under one version alone, or otherwise.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub applied: Vec<AppliedImpact>,
    /// Binding documents that are not the same and of which it is not known whether they cover the worker.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<OpenImpact>,
}

/// A line of pay of another amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineImpact {
    /// Code of the part.
    pub part: String,
    /// Its name.
    pub name: String,
    /// What the amounts are for.
    pub per: Per,
    /// The floor that adds it, as `document/floor`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub floor: Option<String>,
    /// Better for the worker, or worse, whatever facts that are missing turn out to be.
    pub change: Change,
    /// As it was.
    pub before: LineSide,
    /// As it is to be.
    pub after: LineSide,
    /// What makes the difference: an item of the better side, else the part.
    pub cause: Cause,
}

/// What one version says of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineSide {
    /// The amount, at least where `open`; nothing is paid where it is zero.
    pub amount: Money,
    /// Whether a fact is wanting that may raise it.
    pub open: bool,
    /// Who gives it, where it is paid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceTold>,
    /// The items that are paid.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ItemTold>,
    /// Why so much; then why what the other version pays is not paid, and what is wanting.
    pub reasons: Vec<Reason>,
    /// The clauses of all that.
    pub clauses: Vec<Clause>,
}

/// Who gives a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourceTold {
    /// Id of the document; none for the contract of employment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// Its version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its rank.
    pub rank: Rank,
}

/// An item of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ItemTold {
    /// Id in its document.
    pub id: String,
    /// Title.
    pub title: String,
    /// The amount.
    pub amount: Money,
}

/// A payment to be applied for that is due under one version alone, or otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AppliedImpact {
    /// Id of the document and the payment, as `document/entitlement`.
    pub id: String,
    /// Title.
    pub title: String,
    /// The certificate it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certificate: Option<String>,
    /// What the amounts are for.
    pub per: Per,
    /// Better for the worker, or worse, whatever facts that are missing turn out to be.
    pub change: Change,
    /// As it was.
    pub before: AppliedSide,
    /// As it is to be.
    pub after: AppliedSide,
    /// What makes the difference.
    pub cause: Cause,
}

/// What one version says of a payment to be applied for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AppliedSide {
    /// How it stands; nothing, where it is not there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<EntitlementState>,
    /// How much, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Last day on which it may be applied for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub apply_until: Option<Date>,
    /// Why.
    pub reasons: Vec<Reason>,
    /// The clauses.
    pub clauses: Vec<Clause>,
}

/// A document that is not the same and of which it is not known whether it covers the worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenImpact {
    /// The document.
    pub cause: Cause,
    /// In words.
    pub reason: Reason,
}
