//! An assessment: its parts, how they are marked and put together, what a pass is and what it grants (考核方案).
//!
//! Standards and schemes both hold assessments; the words are the same whoever sets them.

pub mod criterion;
pub mod grant;
pub(crate) mod outline;
pub mod panel;

use self::criterion::Criterion;
use self::grant::{Grant, Ranking};
use self::panel::{Combine, Invigilators, Panel};
use super::amount::Rounded;
use super::header::Cite;
use crate::quantity::{Ratio, Score};
use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// An assessment. Every part whose pass mark it has must be passed, and every total that has a threshold must reach it;
/// parts are never averaged against each other unless a total says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Assessment {
    /// Id, unique within the document.
    pub id: String,
    /// Name.
    pub title: Text,
    /// Where it is written.
    pub cite: Vec<Cite>,
    /// The parts, in the order they are sat; ids are unique within the assessment, together with those of totals and
    /// criteria.
    pub parts: Vec<Part>,
    /// Sums over parts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub totals: Vec<Total>,
    /// What fails a candidate whatever the score (否定项); ids are unique within the assessment.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vetoes: Vec<Veto>,
    /// Words for scores (优秀、良好…).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bands: Option<Bands>,
    /// How failed parts may be sat again; not at all, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resit: Option<Resit>,
    /// How candidates are ranked, in a contest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ranking: Option<Ranking>,
    /// What a result gives; ids are unique within the assessment.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grants: Vec<Grant>,
}

/// A part of an assessment (科目).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Part {
    /// Id, such as `theory`, `practice`, `review`.
    pub id: String,
    /// Name.
    pub title: Text,
    /// Where it is written; the assessment's, where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cite: Vec<Cite>,
    /// Way of examining, such as `computer`, `paper`, `on-site`, `defence`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// Fewest minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes_at_least: Option<u32>,
    /// What is marked. Its full marks are the scale of the part.
    pub marking: Criterion,
    /// What passes the part, on its own scale; a part without it only counts in totals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pass: Option<Threshold>,
    /// Parts and totals that have to be passed before this one counts (先…后…).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<String>,
    /// Who has to mark it; without it a result is taken from anybody, such as a marking machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub panel: Option<Panel>,
    /// How the sheets of several assessors become one score.
    #[serde(default)]
    pub combine: Combine,
    /// Rounding of the part's score, after everything else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<Rounded>,
    /// Score of a candidate who has no result here, such as a bonus for a certificate nobody has to hold. Without it an
    /// absent part leaves the result incomplete; it is never 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub if_absent: Option<Score>,
    /// Staff who watch the part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invigilators: Option<Invigilators>,
}

/// What a score has to reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Threshold {
    /// So much.
    AtLeast(Score),
    /// A cut line announced for the session, by its name (划定合格线).
    Announced(String),
    /// A share of a mean of the cohort.
    ShareOfMean(ShareOfMean),
}

/// A share of the cohort's mean (常模参照).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ShareOfMean {
    /// The share.
    pub share: Ratio,
    /// Name of the mean, which the session states together with the day it was taken.
    pub of: String,
}

/// A sum over parts (总分).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Total {
    /// Id.
    pub id: String,
    /// Name.
    pub title: Text,
    /// Where it is written; the assessment's, where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cite: Vec<Cite>,
    /// What is added.
    pub of: Vec<Term>,
    /// What passes; a total without it is only shown, ranked by, or put in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pass: Option<Threshold>,
    /// Rounding of the sum, after everything else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<Rounded>,
}

/// A term of a total: the unrounded score of a part, times its weight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Term {
    /// Id of the part.
    pub part: String,
    /// Weight; once, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Ratio>,
}

/// What outranks every score (否定项、一票否决).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Veto {
    /// Id.
    pub id: String,
    /// What it is.
    pub title: Text,
    /// Where it is written.
    pub cite: Vec<Cite>,
    /// What it strikes.
    pub strikes: Strikes,
}

/// What a veto strikes; one sheet that marks it suffices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Strikes {
    /// The candidate fails.
    Assessment,
    /// The candidate fails this part, whatever its score.
    Part(String),
    /// The criterion scores 0 on the sheet that marks it.
    Criterion(String),
}

/// Words for scores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Bands {
    /// Part or total whose rounded score is put in words.
    pub of: String,
    /// The bands, highest first, the last from 0.
    pub bands: Vec<Band>,
}

/// A word for a range of scores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Band {
    /// Lowest score that earns it.
    pub at_least: Score,
    /// The word.
    pub word: Text,
}

/// How failed parts may be sat again (补考).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Resit {
    /// Where it is written.
    pub cite: Vec<Cite>,
    /// How often; the first sitting is not counted.
    pub times: u32,
    /// Months after the last sitting within which it has to happen; any time, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_months: Option<u32>,
    /// Parts that have to be passed already.
    #[serde(default)]
    pub passed_parts_at_least: u32,
    /// True where parts that were passed are kept and only the others are sat again.
    pub keeps_passed: bool,
}
