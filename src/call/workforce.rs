//! The call about a whole workforce in columns.

use crate::date::Date;
use crate::text::Lang;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// Ask how a workforce is laid out in columns, so that the pay of all its workers can be worked out at once.
///
/// A row stands for a worker of whom nothing is known but what the columns say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct PayColumnsCall {
    /// Always `pay-columns/1`.
    pub schema: PayColumnsSchema,
    /// Day it is asked for (计算日).
    pub as_of: Date,
    /// The employers of the workers.
    pub employers: Vec<Employer>,
    /// Columns of levels.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<LevelColumn>,
    /// Posts (岗位) that occur, in the words of the enterprise or industry; no column of posts, where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<String>,
    /// Whether there is a column of the day of entry into the enterprise.
    #[serde(default)]
    pub hired: bool,
    /// Whether there is a column of the day of taking up the post.
    #[serde(default)]
    pub post_since: bool,
    /// Facts that there are columns of: of choice, yes-no, number or date. Numbers are whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
    /// Language of the names.
    #[serde(default)]
    pub lang: Lang,
}

/// The schema tag of a question about the columns of a workforce.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum PayColumnsSchema {
    /// Version 1.
    #[serde(rename = "pay-columns/1")]
    V1,
}

/// Where workers are employed; what is absent is unknown.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Employer {
    /// Id of the enterprise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enterprise: Option<String>,
    /// Kind of employer, such as `enterprise`, `public-institution`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employer: Option<String>,
    /// Region by its six digits (GB/T 2260).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Industry by its digits (GB/T 4754).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub industry: Option<String>,
}

/// A column of levels of one ladder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct LevelColumn {
    /// The ladder.
    pub ladder: String,
    /// Kind of the certificate by which they are held, such as `skill-level`; by appointment, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<String>,
}
