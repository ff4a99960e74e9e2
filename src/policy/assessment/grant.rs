//! What a result gives: certificates, marks of courses, places in a contest.

use crate::policy::header::Cite;
use crate::policy::selector::Level;
use crate::quantity::{Credit, Hours, Ratio, Rounding};
use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// Something that a result gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Grant {
    /// Id.
    pub id: String,
    /// Where it is written.
    pub cite: Vec<Cite>,
    /// When it is given.
    pub when: When,
    /// What is given.
    pub gives: Gives,
}

/// When something is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum When {
    /// The assessment is passed.
    Passed,
    /// The assessment is passed, and its word is this Chinese one.
    Band(String),
    /// The candidate is ranked among these places, both included.
    Placed(Places),
    /// The candidate is ranked within a share of the entrants, and not within that of a grant written before.
    WithinShare(Share),
}

impl When {
    /// The groups of candidates it is for; all, where empty.
    pub fn groups(&self) -> &[String] {
        match self {
            Self::Placed(places) => &places.groups,
            Self::WithinShare(share) => &share.groups,
            Self::Passed | Self::Band(_) => &[],
        }
    }
}

/// Places in a ranking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Places {
    /// Best place, from 1.
    pub from: u32,
    /// Last place.
    pub until: u32,
    /// Groups of candidates it is for, such as `worker`, `student`; all, where empty. Each group is ranked by itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<String>,
}

/// A share of the entrants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Share {
    /// Share of the entrants of the group, counted from the first place.
    pub until: Ratio,
    /// How a share that is no whole number of places is rounded.
    pub round: Rounding,
    /// Groups of candidates it is for; all, where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<String>,
}

/// What is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Gives {
    /// A certificate.
    Certificate(CertificateGiven),
    /// The mark of a course.
    Course(CourseGiven),
    /// A prize.
    Award(AwardGiven),
}

/// A certificate that is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CertificateGiven {
    /// Kind, such as `skill-level`, `enterprise-internal`.
    pub kind: String,
    /// Name of the certificate.
    pub name: Text,
    /// Level; that of the standard whose assessment it is, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Levels given instead to candidates who hold one already.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instead: Vec<Instead>,
    /// Class of the issuer, such as `enterprise`; absent where it depends on the body that holds the session, so that the
    /// document cannot know it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer_class: Option<String>,
    /// Months it is valid; for ever, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_months: Option<u32>,
    /// Hours of training it stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// Credits it carries by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credits: Option<Credit>,
}

/// A level given to who holds one already (已具有…的，晋升为…).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Instead {
    /// Level held, or a higher one, in the same occupation.
    pub holding: Level,
    /// Level given then.
    pub level: Level,
}

/// A course mark that is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CourseGiven {
    /// Name of the course.
    pub name: Text,
    /// Course id or shared code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Institution id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub institution: Option<String>,
    /// Credits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credits: Option<Credit>,
    /// Contact hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// Part or total whose rounded score is the grade, on the percent scale.
    pub grade: String,
}

/// A prize that is given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct AwardGiven {
    /// Name of the prize.
    pub name: Text,
    /// Kind, such as `skill-contest`.
    pub kind: String,
    /// Contest.
    pub contest: String,
    /// Class of the contest.
    pub class: Level,
    /// Rank of the prize, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<Level>,
}

/// How candidates are ranked: by the first key, among equals by the next; who is equal in all of them shares a rank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Ranking {
    /// Where it is written.
    pub cite: Vec<Cite>,
    /// What is compared, in this order.
    pub keys: Vec<RankKey>,
    /// Measures that are no scores, such as the time taken; ids are unique within the assessment.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measure>,
    /// Which rank follows a shared one.
    pub after_ties: AfterTies,
}

/// Something candidates are compared by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RankKey {
    /// Part, total or measure.
    pub of: String,
    /// Which is better.
    pub better: Better,
}

/// Which of two values is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Better {
    /// The higher one.
    Higher,
    /// The lower one, such as a time.
    Lower,
}

/// A measure that is no score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Measure {
    /// Id.
    pub id: String,
    /// What is measured.
    pub title: Text,
    /// Its unit, such as `s`.
    pub unit: String,
}

/// Which rank follows a shared one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum AfterTies {
    /// The next number: 1, 2, 2, 3.
    Next,
    /// As many are left out as shared: 1, 2, 2, 4.
    Skip,
}
