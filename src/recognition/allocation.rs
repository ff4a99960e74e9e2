//! Steps 3 to 5: which claims together? Claims and limits become one problem in whole numbers, solved exactly.

use super::candidate::{Candidate, index};
use super::limits::{self, CapAt, CapHandle, CrossingCaps, SharingAt};
use super::optimum::{Budget, Cap, Choice, Item, Problem, Solution, Value, solve, solve_from};
use super::question::Question;
use super::reuse::{openings, reuse_groups, reuse_limits};
use crate::order::Map;
use crate::policy::catalogue::Requirement;

/// The problem a question poses, and where its parts come from.
#[derive(Clone, Debug)]
pub(crate) struct Model<'q> {
    pub problem: Problem,
    /// Every cap that may limit a claim.
    pub caps: Vec<CapAt<'q>>,
    /// Every sharing relation between the ledgers or nodes asked for.
    pub sharings: Vec<SharingAt<'q>>,
    /// Meter of each `credits-from` node, by ledger and node.
    pub node_meters: Map<(usize, usize), u32>,
}

impl<'q> Model<'q> {
    /// Puts claims and limits into whole numbers. Claims must be in canonical order.
    pub fn new(question: &'q Question<'q>, claims: &[Candidate<'q>]) -> Result<Self, CrossingCaps> {
        let groups = reuse_groups(claims);
        let mut problem = Problem {
            items: claims.iter().map(item).collect(),
            openings: openings(claims, &groups),
            ..Problem::default()
        };
        let mut caps = limits::caps(question, claims);
        let node_meters = limits::meters(question, claims, &mut caps, &mut problem)?;
        limits::hard_caps(&mut caps, &mut problem);
        reuse_limits(question, claims, &groups, &mut problem);
        choices(question, claims, &mut problem);
        let sharings = limits::sharings(question);
        super::exclusivity::add(question, claims, &groups, &sharings, &mut problem);
        Ok(Self { problem, caps, sharings, node_meters })
    }

    /// The best choice of claims, with those forced taken.
    ///
    /// # Errors
    /// When the forced claims contradict each other or a limit.
    pub fn solve(&self, forced: &[u32], budget: Budget) -> Result<Solution, super::optimum::Refusal> {
        if forced.is_empty() {
            return solve(&self.problem, budget);
        }
        solve(&Problem { forced: forced.to_vec(), ..self.problem.clone() }, budget)
    }

    /// The same problem as if a cap did not exist.
    pub fn without_cap(&self, cap: &CapAt<'q>) -> Problem {
        let mut problem = self.problem.clone();
        let unlimited = problem.items.iter().flat_map(|i| &i.credits).map(|(_, c)| *c).fold(0_i64, i64::saturating_add);
        match cap.handle {
            CapHandle::Idle => {}
            CapHandle::Hard(at) => {
                if let Some(cap) = problem.caps.get_mut(at) {
                    cap.limit = cap.terms.iter().map(|(_, w)| *w).fold(0_i64, i64::saturating_add);
                }
            }
            CapHandle::Soft(at) => {
                if let Some(meter) = problem.meters.get_mut(usize::try_from(at).unwrap_or(usize::MAX)) {
                    meter.limit = unlimited;
                }
            }
        }
        problem
    }
}

/// Credits counted at best, and where `waived` asks for it, credits no longer studied; later levels are left open.
/// The claims known to be allowed together are where the search begins.
pub(crate) fn outlook(mut problem: Problem, known: &[u32], waived: bool, budget: Budget) -> Option<(i64, i64)> {
    problem.openings.clear();
    for item in &mut problem.items {
        item.consumed = 0;
        item.grade = 0;
        if !waived {
            item.waived = 0;
        }
    }
    solve_from(&problem, known, budget).ok().map(|solution| (solution.value.credits, solution.value.waived))
}

/// Whether `left` is worth more than `right`, on the first level where they differ.
pub(crate) fn is_better(left: &Value, right: &Value) -> bool {
    let key = |v: &Value| (v.credits, v.waived, std::cmp::Reverse(v.consumed), v.grade);
    key(left) > key(right)
}

fn item(candidate: &Candidate<'_>) -> Item {
    let reusable = candidate.rule.is_some_and(|r| r.rule.reuse.is_some());
    Item {
        credits: vec![(None, candidate.credits().hundredths())],
        waived: candidate.waived().hundredths(),
        consumed: if reusable { 0 } else { i64::try_from(candidate.using.len()).unwrap_or(i64::MAX) },
        grade: candidate.points,
    }
}

/// Nodes of which only some children may be filled.
fn choices(question: &Question<'_>, claims: &[Candidate<'_>], problem: &mut Problem) {
    for (ledger_at, ledger) in question.ledgers.iter().enumerate() {
        let plan = &ledger.plan;
        for (at, node) in plan.nodes.iter().enumerate() {
            let n = match node.requirement {
                Requirement::Any(_) => 1,
                Requirement::NOf(n_of) => n_of.n,
                _ => continue,
            };
            let in_child = |child: usize| {
                let here = claims.iter().enumerate().filter(move |(_, claim)| {
                    claim.ledger == ledger_at && claim.fills.iter().any(|fill| plan.is_below(fill.node, child))
                });
                here.map(|(at, _)| index(at)).collect::<Vec<u32>>()
            };
            let groups: Vec<Vec<u32>> = plan.children(at).map(in_child).filter(|group| !group.is_empty()).collect();
            if groups.len() <= usize::try_from(n).unwrap_or(usize::MAX) {
                continue;
            }
            let leaves = plan.children(at).all(|c| plan.nodes.get(c).is_some_and(|n| n.end == c.saturating_add(1)));
            let single = groups.iter().flatten().all(|&i| {
                claims.get(usize::try_from(i).unwrap_or(usize::MAX)).is_some_and(|claim| claim.fills.len() == 1)
            });
            let one_course = plan
                .children(at)
                .all(|c| plan.nodes.get(c).is_some_and(|n| matches!(n.requirement, Requirement::Course(_))));
            if leaves && single && one_course {
                // Each leaf is filled at most once, so that counting claims counts children.
                let terms = groups.iter().flatten().map(|&at| (at, 1)).collect();
                problem.caps.push(Cap { limit: i64::from(n), terms });
            } else {
                problem.choices.push(Choice { at_most: n, groups });
            }
        }
    }
}
