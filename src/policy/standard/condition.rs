//! What an eligibility route asks for: certificates, work, titles, schooling, age (申报条件).
//!
//! A clock that starts with an event is written inside the condition that names the event: `then_work` of a certificate
//! is work after its issue, so that two clocks in one route never mix.

use crate::policy::selector::Level;
use crate::quantity::Hours;
use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// A condition of an eligibility route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Condition {
    /// Every one.
    All(Vec<Condition>),
    /// One of them.
    Any(Vec<Condition>),
    /// A certificate, of some age or followed by work where it says so.
    Certificate(CertificateNeeded),
    /// Work.
    Work(WorkNeeded),
    /// A professional title, followed by work where it says so.
    Title(TitleNeeded),
    /// Schooling, finished or going on.
    Schooling(SchoolingNeeded),
    /// An age.
    Age(AgeNeeded),
    /// Something the applicant declares.
    Declaration(DeclarationNeeded),
}

/// Whose work and certificates count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Relation {
    /// The occupation itself (本职业).
    Same,
    /// The occupation itself or a related one (本职业或相关职业).
    SameOrRelated,
    /// Any.
    Any,
}

/// How periods of work add up.
///
/// Both count the day they begin and the day they end. A month is full on the day before the same day of the next month;
/// periods that touch or overlap are one. Cumulative time adds the full months of each period, and the days that are
/// left over, at most twenty-nine of one period: thirty of them make a month. After an event, time begins on the next day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Counting {
    /// All periods together (累计).
    Cumulative,
    /// The longest period without a gap (连续).
    Continuous,
}

/// A certificate that has to be held.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CertificateNeeded {
    /// Kinds, such as `skill-level`, `vocational-qualification`, `training-completion`; any, where empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<String>,
    /// Chinese names, such as `预备技师证书`; any, where empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// Lowest level, by rank; a certificate of another ladder counts through an equivalence for `eligibility`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level_at_least: Option<Level>,
    /// Of which occupations; as the standard says, where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relation: Option<Relation>,
    /// Fewest hours it stands for (达规定标准学时数).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours_at_least: Option<Hours>,
    /// Full months since its issue, whatever was done in them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held_months: Option<u32>,
    /// Work after its issue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub then_work: Option<WorkNeeded>,
    /// Evidence it wants, such as `certificate-copy`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

/// Work that has to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct WorkNeeded {
    /// Full months; both `满N年` and `N年（含）以上` are twelve times N.
    pub months: u32,
    /// In which occupations; as the standard says, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relation: Option<Relation>,
    /// How periods add up; as the standard says, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counting: Option<Counting>,
    /// Kinds of work, such as `probation` (见习); any, where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<String>,
    /// Evidence it wants, such as `social-security`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

/// A professional title that has to be held (职称).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TitleNeeded {
    /// Lowest grade.
    pub grade_at_least: Level,
    /// True where the title has to be of a field that matches the occupation (专业对应).
    #[serde(default)]
    pub matched: bool,
    /// Work after it was obtained.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub then_work: Option<WorkNeeded>,
    /// Evidence it wants.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

/// Schooling that has to be finished or going on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SchoolingNeeded {
    /// Levels of schooling, one of which it is, such as `technical`, `senior-technician-class`, `associate`; extended by
    /// equivalences for `eligibility`.
    pub levels: Vec<String>,
    /// Which programmes: those the standard lists as its own, or also the related ones; any, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<Relation>,
    /// How far it has to be.
    pub standing: Standing,
    /// Goal for which a body has to have evaluated the programme (经评估论证、以…技能为培养目标).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evaluated_for: Option<Level>,
    /// Evidence it wants.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

/// How far schooling has to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Standing {
    /// Finished (毕业生).
    Graduate,
    /// Finished, or within twelve months of the expected end (含尚未取得毕业证书的在校应届毕业生).
    FinalYear,
    /// Going on (在校生).
    Student,
}

/// An age that has to be reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct AgeNeeded {
    /// Full years; reached on the birthday itself.
    pub years: u32,
}

/// Something the applicant has to declare.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DeclarationNeeded {
    /// Word a record declares it by, such as `works-or-intends-to`.
    pub id: String,
    /// What is declared.
    pub title: Text,
}
