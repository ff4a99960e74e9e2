//! What is marked: nested criteria with full marks of their own, deductions and weights (评分标准).

use crate::policy::header::Cite;
use crate::quantity::{Ratio, Score};
use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// Something that is marked. Its score never leaves 0 to `full`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Criterion {
    /// Id, unique within the assessment.
    pub id: String,
    /// What is looked at.
    pub title: Text,
    /// Where it is written; as what it belongs to, where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cite: Vec<Cite>,
    /// Full marks (配分); more than 0.
    pub full: Score,
    /// Weight in the criterion above, where that one is `weighted`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Ratio>,
    /// Roles that mark it and what is below it; every assessor of the part, where empty. A criterion below one that
    /// names roles names none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<String>,
    /// How it is marked.
    pub how: Marking,
}

/// How a criterion is marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Marking {
    /// A mark from 0 to `full`.
    Marks(Marks),
    /// Full marks less what is taken off, never below 0.
    Deductions(Vec<Deduction>),
    /// Met or not: full marks or none.
    Judged,
    /// The sum of the criteria below, whose full marks add up to `full`.
    Sum(Vec<Criterion>),
    /// The weighted mean of the criteria below, each as a share of its own full marks, times `full`; weights add up to 1.
    Weighted(Vec<Criterion>),
}

/// A mark given as a number.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Marks {
    /// Smallest step of a mark, such as `0.5`; a hundredth, where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<Score>,
}

/// Something that takes marks off (扣分项).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Deduction {
    /// Id, unique within the assessment.
    pub id: String,
    /// What it is.
    pub title: Text,
    /// Taken off each time; more than 0.
    pub each: Score,
    /// Most times it is counted; without limit, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
}

impl Criterion {
    /// The criteria below, in the order written.
    pub fn below(&self) -> &[Self] {
        match &self.how {
            Marking::Sum(below) | Marking::Weighted(below) => below,
            Marking::Marks(_) | Marking::Deductions(_) | Marking::Judged => &[],
        }
    }
}
