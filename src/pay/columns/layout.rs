//! What each column holds.

use crate::policy::pay::Per;
use serde::Serialize;

/// How workers are laid out: columns of codes, 16 bits each, and columns of days, 32 bits each; first all rows of the first
/// column, then all of the second, and so on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Layout {
    /// The columns of codes, in order; the first is the employer's.
    pub codes: Vec<CodeColumn>,
    /// The columns of days, in order: 20260901 for 1 September 2026, 0 where it is not known.
    pub days: Vec<DayColumn>,
    /// The amounts that come back, in order, in fen: what is paid by the month, and what else any worker may be paid.
    pub amounts: Vec<Per>,
    /// Combinations that were worked out.
    pub cells: usize,
}

/// A column of codes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CodeColumn {
    /// What its numbers are.
    pub holds: Codes,
    /// The ladder, or the fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// What the numbers from 1 on stand for; none for employers, which are numbered from 0 as in the call, and numbers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Coded>,
    /// What stands for a value that is not known; none for employers, who have to be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unknown: Option<u16>,
}

/// What a number stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Coded {
    /// The code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// What the numbers of a column of codes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Codes {
    /// Positions in the call's list of employers, from 0.
    Employer,
    /// Levels of a ladder; 0 for none.
    Level,
    /// Posts of the call.
    Post,
    /// Answers to a fact.
    Choice,
    /// Whole numbers that answer a fact.
    Number,
}

/// A column of days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DayColumn {
    /// What its days are.
    pub holds: Days,
    /// The fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
}

/// What the days of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Days {
    /// Entry into the enterprise.
    Hired,
    /// Taking up the post.
    PostSince,
    /// A fact.
    Fact,
}

/// What stands for a number that is not known.
pub const NOT_KNOWN: u16 = u16::MAX;
