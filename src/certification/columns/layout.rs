//! What each column of marks and each column of scores holds.

use crate::quantity::Score;
use serde::Serialize;

/// How an examination is laid out: first all marks of the first column, then all of the second, and so on. A mark that
/// was not given is 65535.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Layout {
    /// The columns of marks, in order.
    pub columns: Vec<Column>,
    /// The columns of scores that come back, in order: parts, then totals.
    pub scores: Vec<ScoreColumn>,
}

/// A column of marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Id of the part.
    pub part: String,
    /// Id of the part, criterion, deduction or veto.
    pub of: String,
    /// What its numbers are.
    pub holds: Holds,
    /// Assessor whose marks they are, by position in the call; none for a score of a whole part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assessor: Option<usize>,
    /// Largest number that is taken.
    pub most: u16,
}

/// What the numbers of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holds {
    /// Hundredths of a mark.
    Hundredths,
    /// How often something was taken off.
    Times,
    /// 1 where it is met, or was seen, 0 where not.
    Truth,
}

/// A column of scores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ScoreColumn {
    /// Id of the part or total.
    pub of: String,
    /// What one whole mark is in its numbers: 100 where the score is rounded to hundredths.
    pub per: u32,
    /// What it has to reach, where it has to reach something and that is a decimal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pass: Option<Score>,
}
