//! A decision: what is recognised, why, what is not, what is left, and whether it is the best the rules allow (认定结果).

use crate::citation::{Citation, DocumentUsed};
use crate::date::Date;
use crate::policy::articulation::Effect;
use crate::quantity::{Credit, Grade};
use crate::reason::Reason;
use serde::Serialize;

/// The answer to one question about one record. Text is in the language of the call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// Id of the record.
    pub record: String,
    /// Day the decision is made for.
    pub as_of: Date,
    /// One ledger for each target programme, in the order asked.
    pub ledgers: Vec<Ledger>,
    /// What is granted, in canonical order.
    pub granted: Vec<Grant>,
    /// Ways that a rule offers but the record misses or another claim displaced, nearest first.
    pub refused: Vec<Refusal>,
    /// Achievements that fill nothing, each with why.
    pub unused: Vec<Unused>,
    /// Every cap that limits a claim.
    pub caps: Vec<CapUse>,
    /// Every sharing relation that applies.
    pub sharings: Vec<SharingUse>,
    /// The learner's pins and what they cost together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pins: Option<PinCost>,
    /// What to do next, best gain first; gains are worked out by deciding again.
    pub next_steps: Vec<NextStep>,
    /// Whether this is the best the rules allow, and how that is known.
    pub proof: Proof,
    /// Clauses cited; grants and refusals refer to them by position.
    pub citations: Vec<Citation>,
    /// Policy documents the decision rests on.
    pub documents: Vec<DocumentUsed>,
}

/// One target programme and how far the record fills it (学籍).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ledger {
    /// Institution id.
    pub institution: String,
    /// Institution name.
    pub institution_name: String,
    /// Programme id.
    pub programme: String,
    /// Programme code.
    pub code: String,
    /// Programme name.
    pub programme_name: String,
    /// Credits needed to graduate.
    pub required: Credit,
    /// Credits recognised and counted toward the programme after every cap.
    pub recognised: Credit,
    /// Credits of the school's own courses already passed and counted.
    pub earned: Credit,
    /// Recognised and earned together.
    pub counted: Credit,
    /// Credits of target courses that need not be studied any more, whether they are counted or only waived.
    pub waived: Credit,
    /// Required less counted; never below zero.
    pub remaining: Credit,
    /// Whether an example document had a part in it.
    pub example: bool,
    /// The requirement tree with what is filled and what remains.
    pub requirement: NodeStatus,
}

/// A node of the requirement tree and how far it is filled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NodeStatus {
    /// Node id; of a course leaf, the course id.
    pub id: String,
    /// Heading or course name.
    pub title: String,
    /// `all`, `any`, `n-of`, `credits-from`, `course` or `certificate`.
    pub kind: &'static str,
    /// `met`, `partly` or `open`.
    pub status: &'static str,
    /// Credits needed here.
    pub required: Credit,
    /// Credits counted here.
    pub counted: Credit,
    /// Credits placed here beyond its room that count nowhere.
    #[serde(skip_serializing_if = "Credit::is_zero")]
    pub surplus: Credit,
    /// Children needed, for `any` and `n-of`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choose: Option<u32>,
    /// Course nature, of a course leaf.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nature: Option<String>,
    /// Grants placed here, by position in `granted`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub grants: Vec<usize>,
    /// Refusals that would fill it, by position in `refused`: every alternative for an open slot.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<usize>,
    /// The children.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<NodeStatus>,
}

/// A rule, as a decision names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct RuleUsed {
    /// Document id.
    pub document: String,
    /// Rule id in the document; `own` where a course of the school itself was passed there.
    pub rule: String,
    /// Name of the rule.
    pub title: String,
}

/// An achievement, as a decision names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct AchievementUsed {
    /// Id in the record.
    pub id: String,
    /// `course`, `certificate`, `award`, `work`, `title`, `schooling`, `service` or `project`.
    pub kind: &'static str,
    /// Name.
    pub name: String,
    /// Short facts such as `4 学分 · 86`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub facts: String,
}

/// A target, as a decision names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct TargetFilled {
    /// Course id, or node id where no course is filled.
    pub id: String,
    /// `course` or `node`.
    pub kind: &'static str,
    /// Name.
    pub name: String,
    /// Requirement node it is placed in.
    pub node: String,
    /// Credits of the target; of a node, the credits placed.
    pub credits: Credit,
    /// Credits granted for it.
    pub granted: Credit,
}

/// One claim that was granted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Grant {
    /// Ledger it counts in, by position in `ledgers`.
    pub ledger: usize,
    /// The rule that grants it.
    pub rule: RuleUsed,
    /// Achievements it consumes.
    pub achievements: Vec<AchievementUsed>,
    /// Targets it fills.
    pub targets: Vec<TargetFilled>,
    /// Credits granted, before caps that leave a surplus uncounted.
    pub credits: Credit,
    /// Credits of the targets that need not be studied any more.
    pub waived: Credit,
    /// What is granted.
    pub effect: Effect,
    /// Grade recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<Grade>,
    /// Who has to approve, where the rule says "in principle".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approval: Option<String>,
    /// Whether the learner asked for it.
    pub pinned: bool,
    /// Whether an example document had a part in it.
    pub example: bool,
    /// Why, as sentences: what goes where, the facts that met each condition, what is lost.
    pub reasons: Vec<Reason>,
    /// Where it is written, by position in `citations`; never empty.
    pub citations: Vec<usize>,
}

/// A way that was not granted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// Ledger, by position in `ledgers`.
    pub ledger: usize,
    /// The rule.
    pub rule: RuleUsed,
    /// Achievements that come nearest; may be empty.
    pub achievements: Vec<AchievementUsed>,
    /// Targets it would fill.
    pub targets: Vec<TargetFilled>,
    /// `missed` (a condition fails), `unknown` (a fact is missing), `excluded`, `outranked` (family or a rule with
    /// precedence), `displaced` (another choice is better) or `capped`.
    pub outcome: &'static str,
    /// What is missing or in the way: every one of these.
    pub reasons: Vec<Reason>,
    /// Every minimal way to mend it; each is a set of changes that suffices.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub repairs: Vec<Repair>,
    /// Credits it would bring if nothing else changed place.
    pub worth: Credit,
    /// Where it is written.
    pub citations: Vec<usize>,
}

/// A minimal set of changes that would make a rule hold.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Repair {
    /// The changes, each needed.
    pub changes: Vec<Reason>,
}

/// An achievement that fills nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unused {
    /// Ledger, by position in `ledgers`.
    pub ledger: usize,
    /// The achievement.
    pub achievement: AchievementUsed,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// A cap and how far it is used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CapUse {
    /// Ledger, by position in `ledgers`.
    pub ledger: usize,
    /// Document id.
    pub document: String,
    /// Cap id in the document.
    pub cap: String,
    /// Name.
    pub title: String,
    /// Limit in credits, exact to a hundredth rounded down; of a cap on the number of targets, that number.
    pub limit: Credit,
    /// How the limit comes about, such as `20% × 91.5`.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub working: String,
    /// Used.
    pub used: Credit,
    /// Beyond the limit: granted without being counted.
    #[serde(skip_serializing_if = "Credit::is_zero")]
    pub surplus: Credit,
    /// Whether the answer would be better without it.
    pub binding: bool,
    /// Credits it costs: how many more would count without it.
    pub cost: Credit,
    /// The cap in a sentence.
    pub reason: Reason,
    /// Where it is written.
    pub citations: Vec<usize>,
}

/// A sharing relation and how far it is used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SharingUse {
    /// Document id.
    pub document: String,
    /// Id of the relation.
    pub sharing: String,
    /// Name.
    pub title: String,
    /// Ids of achievements used on both sides.
    pub shared: Vec<String>,
    /// Their credits.
    pub credits: Credit,
    /// The relation in a sentence.
    pub reason: Reason,
    /// Where it is written.
    pub citations: Vec<usize>,
}

/// What the learner's pins cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PinCost {
    /// Credits counted without any pin.
    pub free: Credit,
    /// Credits the pins cost together; zero where they cost none.
    pub cost: Credit,
    /// Each pin in a sentence, with what it costs by itself.
    pub reasons: Vec<Reason>,
}

/// Something the learner can do, and what it brings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NextStep {
    /// The refusal it mends, by position in `refused`.
    pub refusal: usize,
    /// The repair, by position in the refusal's `repairs`.
    pub repair: usize,
    /// Credits counted more, exactly, when decided again with the rule satisfied.
    pub gain: Credit,
    /// The step in a sentence.
    pub reason: Reason,
}

/// How good the answer is, and how that is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Proof {
    /// `proved` or `best-found`.
    pub status: &'static str,
    /// What was reached on each level of the objective.
    pub value: Objective,
    /// Level at which the budget ended: `credits`, `waived`, `consumed` or `grades`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<&'static str>,
    /// Most that can still be gained on that level, exactly; in credits on the first two levels.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap: Option<String>,
    /// Claims that were possible.
    pub candidates: usize,
    /// Steps the search took.
    pub nodes: u64,
    /// Why it is the best, in sentences.
    pub reasons: Vec<Reason>,
}

/// The lexicographic objective, best first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Objective {
    /// Credits counted toward the programmes after caps; more is better.
    pub credits: Credit,
    /// Credits that need not be studied any more; more is better.
    pub waived: Credit,
    /// Achievements consumed; fewer is better.
    pub consumed: i64,
    /// Recorded grade times credits, summed, in 1/10,000; more is better.
    pub grades: i64,
}
