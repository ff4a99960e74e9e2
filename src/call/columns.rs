//! The call about a whole examination in columns.

use crate::date::Date;
use crate::session::{Announced, Assessed, CohortMean};
use crate::text::Lang;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// Ask how the marks of a whole examination are laid out in columns, so that they can be graded at once.
///
/// In columns there are no names: whose sheets count has been settled before, and what a panel has to be like is asked of
/// the assessors stated here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ColumnsCall {
    /// Always `columns/1`.
    pub schema: ColumnsSchema,
    /// Day the examination is held; the documents in force on it decide.
    pub held: Date,
    /// What is assessed.
    pub assessment: Assessed,
    /// The assessors who mark every candidate.
    #[serde(default)]
    pub assessors: Vec<ColumnAssessor>,
    /// Ids of parts that come as one score instead of sheets, such as a test on a computer.
    #[serde(default)]
    pub scored: Vec<String>,
    /// Cut lines announced.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub announced: Vec<Announced>,
    /// Means of the cohort.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub means: Vec<CohortMean>,
    /// Language of the sentences.
    #[serde(default)]
    pub lang: Lang,
}

/// The schema tag of a question about columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum ColumnsSchema {
    /// Version 1.
    #[serde(rename = "columns/1")]
    V1,
}

/// An assessor who marks every candidate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ColumnAssessor {
    /// Role, where the assessment tells roles apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Ids of the parts marked; all that are marked on sheets, where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<String>,
}
