//! A session: candidates, assessors and the sheets they fill in (考核场次).
//!
//! It is what a mentor's tablet keeps, what several mentors' files are merged into, and what a grading is made from. Its
//! lists are read row by row ([`List`]), so that one slip does not stop a class.

pub(crate) mod check;
pub mod list;

use self::list::{List, Row};
use crate::date::Date;
use crate::policy::selector::Level;
use crate::quantity::{Reading, Score};
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// A session of one assessment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Session {
    /// Always `session@1`.
    pub schema: SessionSchema,
    /// Id of the session; any text.
    pub id: String,
    /// Day it is held; the documents in force on it decide.
    pub held: Date,
    /// What is assessed.
    pub assessment: Assessed,
    /// Who assesses; ids are unique within the session.
    #[serde(default)]
    pub assessors: List<Assessor>,
    /// Who is assessed; ids are unique within the session.
    #[serde(default)]
    pub candidates: List<Candidate>,
    /// The sheets; one for each candidate, part and assessor.
    #[serde(default)]
    pub sheets: List<Sheet>,
    /// Cut lines announced for the session.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub announced: List<Announced>,
    /// Means of the cohort, as they were taken.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub means: List<CohortMean>,
    /// What the certificates that follow are issued with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issue: Option<Issue>,
}

/// The schema tag of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum SessionSchema {
    /// Version 1.
    #[serde(rename = "session@1")]
    V1,
}

/// Which assessment of which document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Assessed {
    /// Id of the standard or scheme.
    pub document: String,
    /// Id of the assessment in it.
    pub assessment: String,
    /// Level assessed; needed where a standard uses the assessment for several levels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Id of the specialty assessed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub specialty: Option<String>,
}

/// Somebody who assesses (考评员、企业导师).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Assessor {
    /// Id, unique within the session.
    pub id: String,
    /// Name to show, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Role, such as `enterprise-mentor`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Grade, on a ladder such as `assessor-grade`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<Level>,
}

/// Somebody who is assessed (考生).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Candidate {
    /// Id, unique within the session, such as the number of the admission ticket (准考证号).
    pub id: String,
    /// Name to show, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Enterprise or class, to show.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Group that is ranked by itself, such as `worker`, `student`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Room of the parts that are watched.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub room: Option<String>,
    /// Ids of parts the candidate was absent from (缺考).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub absent: Vec<String>,
    /// Scores of parts nobody marks on a sheet, such as a test on a computer.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub scores: List<PartScore>,
    /// Measures that ranking asks for.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub measures: List<Measured>,
    /// Levels held already in the occupation; what grants may depend on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holds: Option<Vec<Level>>,
    /// Earlier sittings, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sittings: Vec<Sitting>,
    /// Relations to assessors that may bar them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<Tie>,
}

/// A score of a whole part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct PartScore {
    /// Id of the part, or of a criterion of it.
    pub of: String,
    /// The score, on its own scale.
    pub score: Score,
}

/// A measure taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Measured {
    /// Id of the measure.
    pub measure: String,
    /// The value, in its unit.
    pub value: Reading,
}

/// An earlier sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Sitting {
    /// Day.
    pub held: Date,
    /// Parts passed then, with their scores.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passed: Vec<PartScore>,
    /// Ids of parts failed then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub failed: Vec<String>,
}

/// A relation between a candidate and an assessor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Tie {
    /// Id of the assessor.
    pub assessor: String,
    /// What the assessor is to the candidate, such as `relative`, `own-teacher`.
    pub is: String,
}

/// What one assessor gave one candidate in one part (评分表).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Sheet {
    /// Id of the candidate.
    pub candidate: String,
    /// Id of the part.
    pub part: String,
    /// Id of the assessor.
    pub assessor: String,
    /// Whether the assessor has signed it.
    #[serde(default)]
    pub signed: bool,
    /// What was given; a criterion that is not here has not been marked.
    #[serde(default)]
    pub marks: List<Mark>,
    /// Ids of the vetoes that were seen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub vetoes: Vec<String>,
    /// Anything the assessor wants to note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What was given for one lowest criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Mark {
    /// Id of the criterion.
    pub criterion: String,
    /// What was given.
    pub given: Given,
}

/// What was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Given {
    /// A mark, where the criterion takes marks.
    Mark(Score),
    /// Met or not, where the criterion is judged.
    Met(bool),
    /// What was taken off, where the criterion takes deductions; an empty list is full marks.
    Deductions(Vec<Deducted>),
}

/// How often something was taken off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Deducted {
    /// Id of the deduction.
    pub deduction: String,
    /// How often.
    pub times: u32,
}

/// A cut line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Announced {
    /// Name, as the assessment refers to it.
    pub name: String,
    /// The line.
    pub score: Score,
}

/// A mean of the cohort.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CohortMean {
    /// Name, as the assessment refers to it.
    pub name: String,
    /// The mean.
    pub mean: Score,
    /// Day it was taken.
    pub taken: Date,
}

/// What certificates are issued with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Issue {
    /// Name of the assessing body.
    pub issuer: String,
    /// Day of issue.
    pub issued: Date,
    /// Numbers of the certificates.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub numbers: List<IssuedNumber>,
}

/// The number of a candidate's certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct IssuedNumber {
    /// Id of the candidate.
    pub candidate: String,
    /// Number.
    pub number: String,
}

/// Says by which fields it is known what a row is about.
macro_rules! rows {
    ($($row:ident $($about:literal)+;)*) => { $(impl Row for $row {
        const ABOUT: &'static [&'static str] = &[$($about),+];
    })* };
}

rows! {
    Assessor "id";
    Candidate "id";
    PartScore "of";
    Measured "measure";
    Sheet "candidate" "part";
    Mark "criterion";
    Announced "name";
    CohortMean "name";
    IssuedNumber "candidate";
}
