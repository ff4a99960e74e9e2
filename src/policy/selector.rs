//! Selectors: which achievements of a record a rule speaks of.
//!
//! In every selector a list that is empty says nothing; a list that is not empty must contain the achievement's value.

use crate::quantity::{Credit, Hours, Ratio, Score};
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// A point on a named ladder, such as level `4` of ladder `skill-level`; compared by the ladder's rank, never by the digit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Level {
    /// Id of a ladder in a code list.
    pub ladder: String,
    /// Code on that ladder.
    pub code: String,
}

/// What a rule wants from the record: nested conditions over selectors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Source {
    /// Every one, each from achievements of its own (多对一).
    All(Vec<Source>),
    /// One of them.
    Any(Vec<Source>),
    /// `n` of them.
    NOf(NOfSources),
    /// Courses that together carry so many credits; the smallest sufficient sets are considered.
    CreditsAtLeast(CreditsAtLeast),
    /// Achievements that together cover a share of the target course's outcomes; the smallest sufficient sets are considered.
    Covers(Covers),
    /// A course passed.
    Course(CourseSelector),
    /// A certificate.
    Certificate(CertificateSelector),
    /// An award.
    Award(AwardSelector),
    /// Work in an occupation.
    Work(WorkSelector),
    /// A professional title (职称).
    Title(TitleSelector),
    /// Schooling completed (学历).
    Schooling(SchoolingSelector),
    /// Service (服役).
    Service(ServiceSelector),
    /// A project, patent or paper.
    Project(ProjectSelector),
}

impl Source {
    /// Whether what it wants depends on the target: somewhere in it stands `covers`.
    pub fn looks_at_target(&self) -> bool {
        match self {
            Self::All(of) | Self::Any(of) => of.iter().any(Self::looks_at_target),
            Self::NOf(n_of) => n_of.of.iter().any(Self::looks_at_target),
            Self::Covers(_) => true,
            _ => false,
        }
    }
}

/// `n` of several sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct NOfSources {
    /// How many; at least 1, at most the length of `of`.
    pub n: u32,
    /// The sources.
    pub of: Vec<Source>,
}

/// A number of credits out of courses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CreditsAtLeast {
    /// Credits needed together.
    pub credits: Credit,
    /// Which courses count.
    pub of: CourseSelector,
}

/// A share of the target's outcomes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Covers {
    /// Share of the target course's outcomes that must be covered, such as `80%`.
    pub share: Ratio,
    /// Most courses that may be put together; 1 to 4.
    pub at_most: u32,
    /// Which courses may be used.
    #[serde(default)]
    pub of: CourseSelector,
}

/// Picks courses of the record.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CourseSelector {
    /// Course codes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    /// Chinese course names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// Institutions by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub institutions: Vec<String>,
    /// True: only courses of institutions that take part in this agreement on the as-of date.
    pub from_participants: bool,
    /// True: only courses of the target's own school; false: only courses from outside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<bool>,
    /// Course natures.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub natures: Vec<String>,
    /// Course categories.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// Ways of study, such as `classroom`, `self-study-exam` (自考), `online`, `continuing-education`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub modes: Vec<String>,
    /// Levels of schooling the course belongs to, such as `secondary`, `associate`, `bachelor`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<String>,
    /// Lowest grade, on the percent scale; a word grade is converted by the agreement's scale.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade_at_least: Option<Score>,
    /// Grade must lie below this, on the percent scale; used to divide grades into bands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade_below: Option<Score>,
    /// Fewest credits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credits_at_least: Option<Credit>,
    /// Fewest hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours_at_least: Option<Hours>,
}

/// Picks certificates of the record.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CertificateSelector {
    /// Kinds, such as `skill-level` (职业技能等级证书), `vocational-qualification` (职业资格证书), `x-certificate` (1+X), `language`, `computer`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<String>,
    /// Occupation codes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub occupations: Vec<String>,
    /// Chinese certificate names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// Classes of issuer, such as `national`, `industry`, `enterprise`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub issuer_classes: Vec<String>,
    /// Lowest level, by rank on its ladder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level_at_least: Option<Level>,
    /// Highest level, by rank on its ladder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level_at_most: Option<Level>,
}

/// Picks awards of the record.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct AwardSelector {
    /// Kinds of award, such as `skill-contest`, `innovation-contest`, `art-contest`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<String>,
    /// Names of contests.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contests: Vec<String>,
    /// Lowest class, such as `provincial` on ladder `award-class`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class_at_least: Option<Level>,
    /// Highest class.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class_at_most: Option<Level>,
    /// Lowest rank, such as `third` on ladder `award-rank`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank_at_least: Option<Level>,
    /// Highest rank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank_at_most: Option<Level>,
    /// Kinds of organiser, such as `government`, `industry`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub organisers: Vec<String>,
    /// `individual` or `team`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<String>,
    /// Last position in the team's list of names that still counts, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position_at_most: Option<u32>,
}

/// Picks work periods of the record.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct WorkSelector {
    /// Occupation codes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub occupations: Vec<String>,
    /// Full months of one period of work needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months_at_least: Option<u32>,
}

/// Picks titles of the record.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TitleSelector {
    /// Chinese names of titles.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// Lowest grade of title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade_at_least: Option<Level>,
}

/// Picks schooling of the record.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SchoolingSelector {
    /// Levels, such as `secondary`, `senior-technician-class`, `associate`, `bachelor`; extended by equivalences whose purpose is `recognition`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<String>,
    /// Codes of the programme studied.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub programmes: Vec<String>,
    /// Institutions by id.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub institutions: Vec<String>,
    /// True: only institutions that take part in this agreement on the as-of date.
    pub from_participants: bool,
}

/// Picks periods of service.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ServiceSelector {
    /// Kinds, such as `military`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<String>,
    /// Full months needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months_at_least: Option<u32>,
}

/// Picks projects, patents, papers.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ProjectSelector {
    /// Kinds, such as `invention-patent`, `utility-patent`, `software-copyright`, `lab-hours`, `social-practice`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<String>,
    /// Fewest hours spent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours_at_least: Option<Hours>,
    /// Last position in the list of authors that still counts, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position_at_most: Option<u32>,
}
