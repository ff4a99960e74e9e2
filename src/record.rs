//! A learner's record: what was learned, earned and done, and where the learner is enrolled (学习档案).

mod check;

pub use check::MOST_ACHIEVEMENTS;

use crate::date::Date;
use crate::policy::selector::Level;
use crate::quantity::{Credit, Grade, Hours, Ratio};
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// A learner's record. It never leaves the device that reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Record {
    /// Always `record@1`.
    pub schema: RecordSchema,
    /// Id of the record; any text the learner likes.
    pub id: String,
    /// Name to show, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Day of birth, where a standard asks for an age.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<Date>,
    /// What the learner declares, such as `works-or-intends-to`, in the words of the standard.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub declares: Vec<String>,
    /// Where the learner is or was enrolled; two at once is 双学籍.
    #[serde(default)]
    pub enrolments: Vec<Enrolment>,
    /// What the learner brings; ids are unique within the record.
    #[serde(default)]
    pub achievements: Vec<Achievement>,
}

/// The schema tag of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum RecordSchema {
    /// Version 1.
    #[serde(rename = "record@1")]
    V1,
}

/// A ledger the learner has at a school (学籍).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Enrolment {
    /// Institution id.
    pub institution: String,
    /// Programme id in the institution's catalogue.
    pub programme: String,
    /// Day of entry; decides the cohort.
    pub entered: Date,
    /// Day of leaving, if past.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Date>,
}

/// Something learned, earned or done (学习成果).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Achievement {
    /// A course taken.
    Course(CourseTaken),
    /// A certificate held.
    Certificate(CertificateHeld),
    /// An award won.
    Award(AwardWon),
    /// A period of work.
    Work(WorkPeriod),
    /// A professional title.
    Title(TitleHeld),
    /// Schooling, finished or going on.
    Schooling(Schooling),
    /// A period of service.
    Service(ServicePeriod),
    /// A project, patent or paper.
    Project(Project),
}

/// A course taken (课程).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CourseTaken {
    /// Id, unique within the record.
    pub id: String,
    /// Chinese name.
    pub name: String,
    /// Course id or shared code on the transcript.
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
    /// Grade.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<Grade>,
    /// Day it was completed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Course nature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nature: Option<String>,
    /// Category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Way of study, such as `classroom`, `self-study-exam`, `online`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// Level of schooling it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// Ids of outcomes covered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outcomes: Vec<String>,
    /// Overlaps somebody has judged.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overlaps: Vec<JudgedOverlap>,
    /// Kinds of evidence at hand, such as `transcript`, `syllabus`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

/// Content overlap as judged by somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct JudgedOverlap {
    /// Target institution id.
    pub institution: String,
    /// Target course id.
    pub course: String,
    /// Share of the target's content covered.
    pub share: Ratio,
    /// Who judged it.
    pub judged_by: String,
}

/// A certificate held (证书).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CertificateHeld {
    /// Id, unique within the record.
    pub id: String,
    /// Chinese name.
    pub name: String,
    /// Kind, such as `skill-level`, `x-certificate`.
    pub kind: String,
    /// Occupation code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occupation: Option<String>,
    /// Specialty (工种/职业方向), where it names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub specialty: Option<String>,
    /// Level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// Class of issuer, such as `national`, `enterprise`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer_class: Option<String>,
    /// Certificate number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Day of issue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued: Option<Date>,
    /// Last day of validity, where it has one; a certificate without one does not expire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
    /// Credits it carries by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credits: Option<Credit>,
    /// Hours of training it stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// Grade or score on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<Grade>,
    /// What outside registers record for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub registers: Vec<RegisterEntry>,
    /// Ids of outcomes covered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outcomes: Vec<String>,
    /// Kinds of evidence at hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

/// What an outside register records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RegisterEntry {
    /// Name of the register, such as `national-credit-bank`.
    pub register: String,
    /// Credits recorded there.
    pub credits: Credit,
}

/// An award won (获奖).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct AwardWon {
    /// Id, unique within the record.
    pub id: String,
    /// Chinese name.
    pub name: String,
    /// Kind, such as `skill-contest`.
    pub kind: String,
    /// Contest, so that several awards of one contest are known as such.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contest: Option<String>,
    /// Class, such as `national` on ladder `award-class`.
    pub class: Level,
    /// Rank, such as `second` on ladder `award-rank`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<Level>,
    /// Place among all entrants, for contests that rank instead of giving prizes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub placing: Option<Placing>,
    /// Kind of organiser, such as `government`, `industry`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organiser: Option<String>,
    /// `individual` or `team`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<String>,
    /// Position in the team's list of names, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<u32>,
    /// Credits somebody has awarded for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credits: Option<Credit>,
    /// Day of the award.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Kinds of evidence at hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

/// A place among entrants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Placing {
    /// Place, from 1.
    pub place: u32,
    /// Number of entrants; at least `place`.
    pub entrants: u32,
}

/// A period of work (工作经历).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct WorkPeriod {
    /// Id, unique within the record.
    pub id: String,
    /// What it was, in Chinese.
    pub name: String,
    /// Occupation code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occupation: Option<String>,
    /// Kind, such as `probation` (见习); ordinary work, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// First day.
    pub from: Date,
    /// Last day; still going on, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Kinds of evidence at hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

/// A professional title held (职称).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct TitleHeld {
    /// Id, unique within the record.
    pub id: String,
    /// Chinese name.
    pub name: String,
    /// Grade of the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<Level>,
    /// Codes of the occupations its field matches (专业对应).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub occupations: Vec<String>,
    /// Day it was obtained.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Kinds of evidence at hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

/// Schooling, finished or going on (学历).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Schooling {
    /// Id, unique within the record.
    pub id: String,
    /// What it was, in Chinese.
    pub name: String,
    /// Level, such as `secondary`, `senior-technician-class`, `associate`.
    pub level: String,
    /// Institution id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub institution: Option<String>,
    /// Programme code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<String>,
    /// Chinese name of the programme, where its code is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme_name: Option<String>,
    /// Credits earned in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credits: Option<Credit>,
    /// Day of entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered: Option<Date>,
    /// Day on which it is expected to end, while it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<Date>,
    /// Day of graduation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub graduated: Option<Date>,
    /// Evaluations of the programme by a body (经评估论证).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evaluations: Vec<ProgrammeEvaluation>,
    /// Kinds of evidence at hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

impl Schooling {
    /// Whether it is said to be finished: a day of graduation is stated, or neither entry nor expected end.
    pub const fn is_finished(&self) -> bool {
        self.graduated.is_some() || (self.entered.is_none() && self.expected.is_none())
    }
}

/// That a body has evaluated a programme for a goal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ProgrammeEvaluation {
    /// Who evaluated it.
    pub by: String,
    /// Level of skill it trains for.
    pub goal: Level,
    /// Day from which it holds.
    pub date: Date,
}

/// A period of service (服役).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ServicePeriod {
    /// Id, unique within the record.
    pub id: String,
    /// What it was, in Chinese.
    pub name: String,
    /// Kind, such as `military`.
    pub kind: String,
    /// First day.
    pub from: Date,
    /// Last day; still going on, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Kinds of evidence at hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

/// A project, patent or paper (项目).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Project {
    /// Id, unique within the record.
    pub id: String,
    /// Chinese name.
    pub name: String,
    /// Kind, such as `invention-patent`, `lab-hours`.
    pub kind: String,
    /// Hours spent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// Position in the list of authors, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<u32>,
    /// Credits somebody has awarded for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credits: Option<Credit>,
    /// Day it was completed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Kinds of evidence at hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}

/// Applies one expression to whichever kind of achievement it is.
macro_rules! each {
    ($achievement:expr, $inner:ident => $body:expr) => {
        match $achievement {
            Achievement::Course($inner) => $body,
            Achievement::Certificate($inner) => $body,
            Achievement::Award($inner) => $body,
            Achievement::Work($inner) => $body,
            Achievement::Title($inner) => $body,
            Achievement::Schooling($inner) => $body,
            Achievement::Service($inner) => $body,
            Achievement::Project($inner) => $body,
        }
    };
}

impl Achievement {
    /// Id, unique within the record.
    pub fn id(&self) -> &str {
        each!(self, a => &a.id)
    }

    /// Chinese name.
    pub fn name(&self) -> &str {
        each!(self, a => &a.name)
    }

    /// Whether both say the same in everything but the id: perhaps one thing entered twice.
    pub fn is_same_but_id(&self, other: &Self) -> bool {
        if self.name() != other.name() {
            return false;
        }
        let mut copy = self.clone();
        each!(&mut copy, a => other.id().clone_into(&mut a.id));
        copy == *other
    }

    /// Kinds of evidence at hand.
    pub fn evidence(&self) -> &[String] {
        each!(self, a => &a.evidence)
    }

    /// Kind of achievement, as caps and answers name it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Course(_) => "course",
            Self::Certificate(_) => "certificate",
            Self::Award(_) => "award",
            Self::Work(_) => "work",
            Self::Title(_) => "title",
            Self::Schooling(_) => "schooling",
            Self::Service(_) => "service",
            Self::Project(_) => "project",
        }
    }

    /// Credits it carries by itself.
    pub fn credits(&self) -> Option<Credit> {
        match self {
            Self::Course(a) => a.credits,
            Self::Certificate(a) => a.credits,
            Self::Award(a) => a.credits,
            Self::Schooling(a) => a.credits,
            Self::Project(a) => a.credits,
            _ => None,
        }
    }

    /// Hours it stands for.
    pub fn hours(&self) -> Option<Hours> {
        match self {
            Self::Course(a) => a.hours,
            Self::Certificate(a) => a.hours,
            Self::Project(a) => a.hours,
            _ => None,
        }
    }

    /// Grade on it.
    pub fn grade(&self) -> Option<&Grade> {
        match self {
            Self::Course(a) => a.grade.as_ref(),
            Self::Certificate(a) => a.grade.as_ref(),
            _ => None,
        }
    }

    /// Day it was earned; of a period still going on, none.
    pub fn date(&self) -> Option<Date> {
        match self {
            Self::Course(a) => a.date,
            Self::Certificate(a) => a.issued,
            Self::Award(a) => a.date,
            Self::Work(a) => a.until,
            Self::Title(a) => a.date,
            Self::Schooling(a) => a.graduated,
            Self::Service(a) => a.until,
            Self::Project(a) => a.date,
        }
    }

    /// The day it was earned, where that is after `day`; work and service count as far as they have gone, and schooling that
    /// goes on is earned when it is expected to end.
    pub fn earned_after(&self, day: Date) -> Option<Date> {
        match self {
            Self::Work(_) | Self::Service(_) => None,
            Self::Schooling(a) => a.graduated.or(a.expected).filter(|date| *date > day),
            _ => self.date().filter(|date| *date > day),
        }
    }

    /// Ids of outcomes covered.
    pub fn outcomes(&self) -> &[String] {
        match self {
            Self::Course(a) => &a.outcomes,
            Self::Certificate(a) => &a.outcomes,
            _ => &[],
        }
    }
}

impl Record {
    /// The enrolment at an institution in a programme, the latest where there are several.
    pub fn enrolment(&self, institution: &str, programme: &str) -> Option<&Enrolment> {
        let here = self.enrolments.iter().filter(|e| e.institution == institution && e.programme == programme);
        here.max_by_key(|e| e.entered)
    }
}
