//! Who marks a part, and how several sheets become one score (考评组).

use crate::policy::header::Cite;
use crate::policy::selector::Level;
use crate::quantity::{Ratio, Score};
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// What a panel has to be like. Sheets that may not count are set aside first; the rest is what these rules look at.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Panel {
    /// Where it is written; as the part, where empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cite: Vec<Cite>,
    /// Fewest assessors who mark each candidate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size_at_least: Option<u32>,
    /// True where their number has to be odd.
    pub odd: bool,
    /// Candidates of the session for each of its assessors (考评人员与考生配比 1:N); rounded up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub candidates_per_assessor: Option<u32>,
    /// Lowest grade of every assessor, on a ladder such as `assessor-grade`; a sheet of a lower one is set aside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade_at_least: Option<Level>,
    /// Fewest assessors of some roles.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<RoleNeeded>,
    /// Relations to a candidate that bar an assessor, such as `relative`, `own-pupil`; the sheet is set aside (回避).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recuse: Vec<String>,
    /// True where a sheet counts only when it is signed.
    pub signed: bool,
}

/// How many assessors of a role are needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RoleNeeded {
    /// The role, such as `enterprise-mentor`, `school-teacher`, `industry-expert`, `peer`, `self`.
    pub role: String,
    /// Fewest of them.
    pub at_least: u32,
}

/// How the sheets of several assessors become one score.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Combine {
    /// Whether each criterion is combined, or each sheet scored whole and the scores combined.
    pub each: Each,
    /// How.
    pub method: Method,
    /// Weights of roles: the method is used within each role, and the roles are weighted; weights add up to 1 over the
    /// roles that mark. Everybody counts the same, where empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<RoleWeight>,
    /// What happens when assessors are too far apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dispute: Option<Dispute>,
}

/// What is combined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Each {
    /// Scores of whole sheets.
    #[default]
    Sheet,
    /// Scores of each lowest criterion.
    Criterion,
}

/// How several numbers become one, exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Method {
    /// The arithmetic mean.
    #[default]
    Mean,
    /// The middle one; of an even number, the mean of the two in the middle.
    Median,
    /// The mean without the highest and lowest.
    TrimmedMean(Trim),
}

/// How many numbers are left out at each end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Trim {
    /// Left out at each end.
    pub each_end: u32,
    /// Fewest numbers from which on they are left out; with fewer, the plain mean.
    pub from: u32,
}

/// The weight of a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RoleWeight {
    /// The role.
    pub role: String,
    /// Its weight.
    pub weight: Ratio,
}

/// When assessors are too far apart, and what happens then (分差仲裁).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Dispute {
    /// Where it is written; as the part, where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cite: Vec<Cite>,
    /// Highest less lowest score beyond which it is a dispute, on the scale of what is combined.
    pub spread_over: Score,
    /// What happens then.
    pub then: Settled,
}

/// How a dispute is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Settled {
    /// The result stays incomplete until one more assessor has marked; then the mean of the two scores nearest to each
    /// other counts, of equally near pairs the higher.
    OneMoreNearestTwo,
    /// The result stays incomplete until one more assessor has marked; then the median counts.
    OneMoreMedian,
    /// The median counts, and the dispute is told.
    Median,
    /// It is only told.
    Told,
}

/// Staff who watch a part (监考人员).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Invigilators {
    /// Where it is written; as the part, where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cite: Vec<Cite>,
    /// Candidates for each of them; rounded up.
    pub candidates_per_person: u32,
    /// Fewest in a room.
    pub per_room_at_least: u32,
}

impl Panel {
    /// How many assessors a session with so many candidates needs: as many as the ratio asks for, at least the smallest
    /// panel, and one more where the number has to be odd and is not.
    pub fn assessors_for(&self, candidates: u32) -> u32 {
        let by_ratio =
            self.candidates_per_assessor.filter(|each| *each > 0).map_or(0, |each| candidates.div_ceil(each));
        let needed = by_ratio.max(self.size_at_least.unwrap_or(0));
        if self.odd && needed.is_multiple_of(2) { needed.saturating_add(1) } else { needed }
    }
}

impl Invigilators {
    /// How many a room with so many candidates needs.
    pub fn for_room(&self, candidates: u32) -> u32 {
        let by_ratio =
            if self.candidates_per_person == 0 { 0 } else { candidates.div_ceil(self.candidates_per_person) };
        by_ratio.max(self.per_room_at_least)
    }
}
