//! Claims: what a rule would grant, before claims are weighed against each other.

use super::bind::Way;
use super::plan::Plan;
use super::question::Question;
use crate::policy::articulation::{Effect, Exclusion, Rule};
use crate::policy::set::ArticulationRef;
use crate::quantity::{Credit, Grade};
use std::cmp::Ordering;

/// Most claims one question may weigh; beyond it the question is refused as too large.
pub const MOST_CANDIDATES: usize = 4_000;

/// Position as the solver counts.
pub(crate) fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A claim that a rule allows: achievements used, targets filled, credits granted.
#[derive(Clone, Debug)]
pub(crate) struct Candidate<'q> {
    pub ledger: usize,
    /// The rule; none, where a course of the school itself was passed there.
    pub rule: Option<RuleRef<'q>>,
    pub using: Way,
    pub fills: Vec<Fill>,
    pub effect: Effect,
    pub grade: Option<Grade>,
    /// Weight of the grade on the fourth level of the objective.
    pub points: i64,
    /// Whether the rule's softer outcome applies.
    pub softer: bool,
}

/// A rule in its document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RuleRef<'q> {
    pub agreement: ArticulationRef<'q>,
    pub rule: &'q Rule,
}

impl RuleRef<'_> {
    /// Document and rule id, by which claims are ordered.
    pub fn key(&self) -> (&str, &str) {
        (&self.agreement.articulation.id, &self.rule.id)
    }
}

/// What a claim fills, and where it is placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fill {
    /// Position of the course in the plan; none, where credit is placed without a course.
    pub course: Option<usize>,
    /// Node it is placed in.
    pub node: usize,
    /// Credits of the course; of a node, what is granted.
    pub whole: Credit,
    /// Credits granted.
    pub granted: Credit,
}

impl Candidate<'_> {
    /// Credits granted, before soft limits.
    pub fn credits(&self) -> Credit {
        self.fills.iter().map(|fill| fill.granted).sum()
    }

    /// The fills that are courses; credit placed in a node spares nobody a particular course.
    fn courses(&self) -> impl Iterator<Item = &Fill> {
        self.fills.iter().filter(|fill| fill.course.is_some())
    }

    /// Credits of courses that need not be studied any more.
    pub fn waived(&self) -> Credit {
        match self.effect {
            Effect::Full | Effect::Waived => self.courses().map(|fill| fill.whole).sum(),
            Effect::Part => self.courses().map(|fill| fill.granted).sum(),
            Effect::Attendance => Credit::ZERO,
        }
    }

    /// Whether it fills a course.
    pub fn fills_course(&self, course: usize) -> bool {
        self.fills.iter().any(|fill| fill.course == Some(course))
    }

    /// Whether both are the same use of the same achievements, each perhaps with other facts.
    pub fn is_like(&self, other: &Self) -> bool {
        self.ledger == other.ledger
            && self.using == other.using
            && self.fills == other.fills
            && self.rule.as_ref().map(RuleRef::key) == other.rule.as_ref().map(RuleRef::key)
    }

    /// The canonical order of claims: by what they fill, then by rule, then by what they use. Nothing in it depends on
    /// the order in which documents, rules or achievements were given.
    pub fn canonical(&self, other: &Self, question: &Question<'_>) -> Ordering {
        let plan = question.ledgers.get(self.ledger).map(|l| &l.plan);
        self.ledger
            .cmp(&other.ledger)
            .then_with(|| plan.map_or(Ordering::Equal, |plan| order_fills(&self.fills, &other.fills, plan)))
            .then_with(|| self.rule.as_ref().map(RuleRef::key).cmp(&other.rule.as_ref().map(RuleRef::key)))
            .then_with(|| self.using.cmp(&other.using))
    }
}

/// The order of what two claims fill in one plan: by the ids of courses, which is how they stand in it, then of nodes.
fn order_fills(left: &[Fill], right: &[Fill], plan: &Plan<'_>) -> Ordering {
    let node = |fill: &Fill| plan.nodes.get(fill.node).map(|node| node.requirement.id());
    let mut each = left.iter().zip(right).map(|(l, r)| {
        l.course.cmp(&r.course).then_with(|| if l.node == r.node { Ordering::Equal } else { node(l).cmp(&node(r)) })
    });
    each.find(|order| order.is_ne()).unwrap_or_else(|| left.len().cmp(&right.len()))
}

impl Fill {
    /// Id of the course, or of the node where no course is filled.
    pub fn id<'p>(&self, plan: &'p Plan<'_>) -> &'p str {
        match self.course.and_then(|at| plan.courses.get(at)) {
            Some(course) => &course.course.id,
            None => plan.nodes.get(self.node).map_or("", |node| node.requirement.id()),
        }
    }
}

/// Why a claim that satisfies its rule is not weighed at all.
#[derive(Clone, Debug)]
pub(crate) enum Barred<'q> {
    /// An exclusion forbids it.
    Excluded(ArticulationRef<'q>, &'q Exclusion),
    /// A similar achievement ranks higher: its position, and the family's title.
    Family { kept: usize, family: &'q crate::policy::articulation::Family, agreement: ArticulationRef<'q> },
    /// Another rule goes before this one.
    Outranked(RuleRef<'q>),
    /// The amount is below the course's credits, which is not divided.
    TooSmall(Credit),
}

/// Every claim the rules allow, in canonical order, and those they bar.
#[derive(Debug, Default)]
pub(crate) struct Candidates<'q> {
    /// Claims that gain something.
    pub open: Vec<Candidate<'q>>,
    /// Claims that only waive attendance.
    pub attendance: Vec<Candidate<'q>>,
    /// Claims that satisfy their rule and are barred all the same.
    pub barred: Vec<(Candidate<'q>, Barred<'q>)>,
}

impl<'q> Candidates<'q> {
    /// Claims that would gain something, were it not for other claims.
    pub fn outdone(&self) -> impl Iterator<Item = &Candidate<'q>> + Clone {
        self.barred.iter().filter_map(|(claim, barred)| {
            matches!(barred, Barred::Family { .. } | Barred::Outranked(_)).then_some(claim)
        })
    }
}

/// The question has more claims, or a rule more ways, than can be weighed.
#[derive(Debug)]
pub(crate) struct TooLarge {
    /// The rule at fault, where it is one.
    pub rule: Option<(String, String)>,
}
