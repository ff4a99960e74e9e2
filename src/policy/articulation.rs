//! An articulation agreement: which achievements are recognised for which targets, and within which limits (学分互认协议).

use super::amount::{Amount, AwardReading, GradePolicy, GradeScale};
use super::catalogue::CourseFilter;
use super::header::{Cite, document};
use super::selector::Source;
use crate::date::Period;
use crate::quantity::{Credit, Ratio};
use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

document! {
    /// Rules of recognition between schools. Owner: a bureau, or the schools themselves.
    Articulation = "articulation@1" as ArticulationSchema, sources required {
        /// Layer of authority: a higher layer may flip the exclusions of a lower one (0 school, 10 bureau, 20 law).
        #[serde(default)]
        pub layer: u32,
        /// Who takes part, and from when; the agreement speaks only to programmes of participants.
        pub participants: Vec<Participant>,
        /// The articulation rules.
        pub rules: Vec<Rule>,
        /// Limits on the credits recognised.
        #[serde(default)]
        pub caps: Vec<Cap>,
        /// Groups of similar achievements of which one converts (同类取高).
        #[serde(default)]
        pub families: Vec<Family>,
        /// What may never be recognised.
        #[serde(default)]
        pub exclusions: Vec<Exclusion>,
        /// How far one achievement may be used on two sides.
        #[serde(default)]
        pub sharings: Vec<Sharing>,
        /// How word grades become percent grades.
        #[serde(default)]
        pub grade_scales: Vec<GradeScale>,
        /// How awards are read.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub awards: Option<AwardReading>,
    }
}

/// A school that takes part; membership is dated data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Participant {
    /// Institution id, or `*` for a regulation that any school may adopt as a template.
    pub institution: String,
    /// Codes of the programmes that take part; all, when empty.
    #[serde(default)]
    pub programmes: Vec<String>,
    /// When it takes part.
    pub during: Period,
}

/// One articulation rule (互认规则).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Rule {
    /// Id, unique within the document.
    pub id: String,
    /// Name of the rule.
    pub title: Text,
    /// Where it is written.
    pub cite: Vec<Cite>,
    /// Whom it speaks to, within the participants.
    #[serde(default)]
    pub scope: Scope,
    /// What it wants from the record.
    pub source: Source,
    /// What it fills.
    pub target: Target,
    /// How many credits it grants.
    #[serde(default)]
    pub credit: Amount,
    /// What is granted.
    #[serde(default)]
    pub effect: Effect,
    /// Which grade is recorded.
    #[serde(default)]
    pub grade: GradePolicy,
    /// What has to hold between source and target.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// A weaker outcome where `when` does not hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub softer: Option<Softer>,
    /// One achievement may fill several targets under this rule, within these limits; without it, one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reuse: Option<Reuse>,
    /// Ids of rules of this document, or `document/rule` of another, that give way to this one on the same facts.
    #[serde(default)]
    pub over: Vec<String>,
    /// Exclusions of a lower layer that this rule flips, as `document/exclusion`.
    #[serde(default)]
    pub despite: Vec<String>,
    /// The rule is applied in principle (原则上); who has to approve.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<Text>,
}

/// Whom a rule speaks to. Empty lists say nothing.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Scope {
    /// Institutions of the target programme.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub institutions: Vec<String>,
    /// Codes of target programmes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub programmes: Vec<String>,
    /// Levels of target programmes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<String>,
    /// Learners who entered the target programme in this period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cohorts: Option<Period>,
}

/// What a rule fills.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Target {
    /// One course, by id.
    Course(String),
    /// All of these courses together (一对多).
    Courses(Vec<String>),
    /// Any one course that the filter picks; each is a candidate of its own.
    AnyCourse(CourseFilter),
    /// Credit in a `credits-from` node that is open to it, without a particular course.
    Node(String),
    /// Every course below a node at once (模块整体认定).
    Block(String),
}

/// What recognition does to the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Effect {
    /// The target is recognised: credits counted, nothing left to study (免修免考).
    #[default]
    Full,
    /// Credits up to the amount are counted; the rest of the target stays to be studied.
    Part,
    /// The target need not be studied, yet gives no credits (免修不计学分).
    Waived,
    /// Attendance is waived; tests and credits remain (免听).
    Attendance,
}

/// A weaker outcome of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Softer {
    /// When it applies; always, where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// What is granted then.
    pub effect: Effect,
    /// Where it is written; the rule's own citation where empty.
    #[serde(default)]
    pub cite: Vec<Cite>,
}

/// Limits on how much one achievement may fill under one rule.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Reuse {
    /// Most credits it may fill in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credits_at_most: Option<Credit>,
    /// Most targets it may fill.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub targets_at_most: Option<u32>,
    /// True: it may fill no more credits in all than it carries itself.
    pub within_source: bool,
    /// Outside register whose credits for the achievement it may not exceed, such as `national-credit-bank`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub register: Option<String>,
    /// Where it is written; the rule's own citation where empty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cite: Vec<Cite>,
}

/// A condition between the achievements used and the target filled; three-valued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Condition {
    /// Every one.
    All(Vec<Condition>),
    /// One of them.
    Any(Vec<Condition>),
    /// Hours of the achievements together are at least this share of the target's.
    Hours(Ratio),
    /// Credits of the achievements together are at least this share of the target's.
    Credits(Ratio),
    /// Content overlap with the target is at least this share: as judged in the record, else computed from outcomes covered.
    Overlap(Ratio),
    /// Every achievement was earned within so many months before the as-of date (有效期).
    WithinMonths(u32),
    /// Every certificate used is still valid on the as-of date.
    Valid,
    /// Achievement and target have the same Chinese name.
    SameName,
    /// Achievement and target have the same shared code.
    SameCode,
    /// Every achievement has evidence of this kind, such as `transcript`, `syllabus`, `committee-vote`.
    Evidence(String),
    /// The learner's cohort in the target programme lies in this period.
    Cohort(Period),
}

/// A limit on recognised credits (上限).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Cap {
    /// Id, unique within the document.
    pub id: String,
    /// Name of the limit.
    pub title: Text,
    /// Where it is written.
    pub cite: Vec<Cite>,
    /// Which claims it limits; all that this agreement recognises, where empty.
    #[serde(default)]
    pub on: ClaimFilter,
    /// How much.
    pub limit: Limit,
    /// What happens to credits beyond it.
    #[serde(default)]
    pub beyond: Beyond,
    /// Whom it speaks to.
    #[serde(default)]
    pub scope: Scope,
}

/// Which claims a cap limits. Empty lists say nothing.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct ClaimFilter {
    /// Rules of this document.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<String>,
    /// Kinds of achievement: `course`, `certificate`, `award`, `work`, `title`, `schooling`, `service`, `project`; one used suffices.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub achievements: Vec<String>,
    /// Ways of study of the courses used, such as `online`; one used suffices.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub modes: Vec<String>,
    /// Target courses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub targets: Option<CourseFilter>,
    /// Requirement nodes the claim is placed in or below.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nodes: Vec<String>,
}

/// How much a cap allows; inclusive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Limit {
    /// So many credits.
    Credits(Credit),
    /// A share of a base.
    Share(Share),
    /// So many targets.
    Targets(u32),
}

/// A share of a base, exact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Share {
    /// The share, such as `20%` or `2/3`.
    pub share: Ratio,
    /// What it is a share of.
    pub of: Base,
}

/// What a share is taken of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Base {
    /// Credits needed to graduate.
    Programme,
    /// Credits of the programme's courses that the filter picks.
    Courses(CourseFilter),
}

/// What happens to credits beyond a cap.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Beyond {
    /// A claim that does not fit whole is not recognised.
    #[default]
    Refused,
    /// The claim stands (the target need not be studied), but the surplus gives no credits and has to be made up.
    Uncounted,
    /// The surplus counts in another requirement node, up to its room.
    Overflow(String),
}

/// Similar achievements of which one converts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Family {
    /// Id, unique within the document.
    pub id: String,
    /// Name of the family.
    pub title: Text,
    /// Where it is written.
    pub cite: Vec<Cite>,
    /// Which achievements belong to it: selectors only, one of them suffices.
    pub members: Vec<Source>,
    /// What makes members similar; one single group where empty.
    #[serde(default)]
    pub alike: Vec<Alike>,
    /// Which one converts.
    pub keep: Keep,
}

/// A trait that similar achievements share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Alike {
    /// Same kind of achievement detail, such as `skill-level` or `skill-contest`.
    Kind,
    /// Same occupation code.
    Occupation,
    /// Same contest.
    Contest,
    /// Same Chinese name.
    Name,
}

/// Which member of a family converts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Keep {
    /// The one that ranks highest (level; class, then rank) among those a rule recognises, unless a cap refuses it by
    /// itself; a lower one never does.
    Highest,
    /// The one whose credits serve the learner best.
    Best,
}

/// What may never be recognised (deny-list); outranks every rule but one of a higher layer that says `despite`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Exclusion {
    /// Id, unique within the document.
    pub id: String,
    /// Name of the exclusion.
    pub title: Text,
    /// Where it is written.
    pub cite: Vec<Cite>,
    /// Target courses it protects.
    #[serde(default)]
    pub targets: CourseFilter,
    /// Achievements it bars, one selector suffices; all, where empty.
    #[serde(default)]
    pub achievements: Vec<Source>,
    /// Whom it speaks to.
    #[serde(default)]
    pub scope: Scope,
}

/// How far achievements may serve two sides at once; a relation with a quantity, not a flag.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Sharing {
    /// Id, unique within the document.
    pub id: String,
    /// Name of the relation.
    pub title: Text,
    /// Where it is written.
    pub cite: Vec<Cite>,
    /// One side.
    pub left: Side,
    /// The other side.
    pub right: Side,
    /// Most achievements used on both sides; no limit where absent; 0 forbids sharing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub achievements_at_most: Option<u32>,
    /// Most credits of achievements used on both sides; no limit where absent. An achievement that carries no credits
    /// itself, such as a certificate, counts by the most that one claim of either side grants for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub credits_at_most: Option<Credit>,
}

/// A side of a sharing relation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Side {
    /// A requirement node of the programme.
    Node(String),
    /// The ledger of a programme of this institution (双学籍).
    Institution(String),
    /// The ledger of a programme at an institution of this kind, such as `technical`.
    InstitutionKind(String),
}
