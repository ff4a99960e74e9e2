//! How many credits a rule grants and which grade it records.

use super::selector::Level;
use crate::quantity::{Credit, Grade, Ratio, Rounding, Score};
use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// Credits a rule grants. What exceeds a target course's own credits is lost.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Amount {
    /// As many as the target has.
    #[default]
    Target,
    /// As many as the achievements have together.
    Source,
    /// So many.
    Fixed(Credit),
    /// Hours of the achievements turned into credits.
    Rate(Rate),
    /// Looked up by what the achievement is; rows are tried for the one that matches, two matching rows are an error of the policy.
    Table(Vec<AmountRow>),
    /// Less for later positions in a list of names.
    LessByPosition(LessByPosition),
    /// As many as an outside register records for the achievement.
    Register(String),
    /// The least of several.
    Least(Vec<Amount>),
}

/// Hours to credits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Rate {
    /// Hours that make one credit.
    pub hours_per_credit: Ratio,
    /// Smallest unit of the result, such as `0.5`.
    pub unit: Credit,
    /// How a result between two units is rounded.
    pub round: Rounding,
    /// Most credits it gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Credit>,
}

/// A row of a credit table. Every field given must match.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct AmountRow {
    /// Certificate level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Award class.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<Level>,
    /// Award rank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<Level>,
    /// `individual` or `team`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// Class of the issuer of a certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer_class: Option<String>,
    /// Kind of a project or certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Credits then.
    pub credits: Credit,
}

/// Less for each later position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct LessByPosition {
    /// Amount for the first position.
    pub of: Box<Amount>,
    /// Taken off for each position after `after`; or once only, where `once` is true.
    pub each: Credit,
    /// Last position that loses nothing.
    pub after: u32,
    /// True: every later position loses `each` once, however late.
    #[serde(default)]
    pub once: bool,
    /// Least that remains.
    pub at_least: Credit,
}

/// Which grade is recorded for what is recognised.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum GradePolicy {
    /// The achievement's own; with several achievements, the lowest of them.
    #[default]
    Original,
    /// The arithmetic mean of the achievements' grades.
    Mean(Rounded),
    /// The highest of the achievements' grades.
    Highest,
    /// Always this.
    Fixed(Grade),
    /// Looked up by what the achievement is.
    Table(Vec<GradeRow>),
    /// Nothing is recorded.
    None,
}

/// Rounding of a computed grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Rounded {
    /// Smallest unit of the result, such as `0.01`.
    pub unit: Score,
    /// How a result between two units is rounded.
    pub round: Rounding,
}

/// A row of a grade table. Every field given must match.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct GradeRow {
    /// Award class.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<Level>,
    /// Award rank.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<Level>,
    /// Certificate level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Grade then.
    pub grade: Grade,
}

/// How words of a grading scale become percent grades (成绩换算).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct GradeScale {
    /// Id of the scale.
    pub id: String,
    /// Name.
    pub title: Text,
    /// Each word and its percent grade.
    pub words: Vec<GradeWord>,
}

/// A word of a grading scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct GradeWord {
    /// The word, such as `良`.
    pub word: String,
    /// Its percent grade.
    pub percent: Score,
}

/// How this agreement reads awards before its tables are applied.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct AwardReading {
    /// Rank from the place among all entrants, for contests without prizes; rows in rising order of share.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub by_placing: Vec<RankByPlacing>,
    /// Organisers whose contests count a class lower.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub downgrades: Vec<Downgrade>,
}

/// Rank given to a share of the entrants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RankByPlacing {
    /// Upper end of the share of entrants, inclusive, such as `15%`.
    pub until: Ratio,
    /// Rank then.
    pub rank: Level,
}

/// Contests of an organiser count so many classes lower.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Downgrade {
    /// Kind of organiser, such as `industry`.
    pub organiser: String,
    /// Steps down the ladder of classes; an award that falls off the ladder counts for nothing.
    pub steps: u32,
    /// Where it is written.
    pub cite: Vec<super::header::Cite>,
}
