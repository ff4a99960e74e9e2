//! What may not be claimed twice: an achievement, a target, a family; and how far sharing loosens it.

use super::candidate::{Candidate, index};
use super::limits::{SharingAt, Sides};
use super::optimum::{Choice, Problem, SharedElement, Sharing};
use super::precedence::groups;
use super::question::Question;
use super::reuse::ReuseGroups;
use crate::order::Map;
use crate::quantity::Credit;

/// Adds every rule against double use to the problem.
pub(crate) fn add(
    question: &Question<'_>,
    claims: &[Candidate<'_>],
    reuse: &ReuseGroups<'_>,
    sharings: &[SharingAt<'_>],
    problem: &mut Problem,
) {
    let mut group_of = vec![None; claims.len()];
    for (nth, (_, group)) in reuse.iter().enumerate() {
        for &at in group {
            if let Some(slot) = group_of.get_mut(usize::try_from(at).unwrap_or(usize::MAX)) {
                *slot = Some(nth);
            }
        }
    }
    let view = View { claims, group_of: &group_of, sharings };
    let mut by_achievement: Map<(usize, usize), Vec<usize>> = Map::new();
    let mut by_course: Map<(usize, usize), Vec<usize>> = Map::new();
    for (at, claim) in claims.iter().enumerate() {
        for &used in &claim.using {
            by_achievement.entry((claim.ledger, used)).or_default().push(at);
        }
        for course in claim.fills.iter().filter_map(|fill| fill.course) {
            by_course.entry((claim.ledger, course)).or_default().push(at);
        }
    }
    for ((ledger, _), items) in &by_achievement {
        view.achievement_once(*ledger, items, problem);
    }
    for ((ledger, _), items) in &by_course {
        view.course_once(*ledger, items, problem);
    }
    view.shared(question, &by_achievement, problem);
    families(question, claims, problem);
}

struct View<'v, 'q> {
    claims: &'v [Candidate<'q>],
    group_of: &'v [Option<usize>],
    sharings: &'v [SharingAt<'q>],
}

impl View<'_, '_> {
    fn claim(&self, at: usize) -> Option<&Candidate<'_>> {
        self.claims.get(at)
    }

    fn group(&self, at: usize) -> Option<usize> {
        self.group_of.get(at).copied().flatten()
    }

    /// Whether a sharing relation of the ledger's nodes lets both claims use the same achievement.
    fn may_share(&self, ledger: usize, left: usize, right: usize) -> bool {
        let in_side = |at: usize, node: usize, sharing: &SharingAt<'_>| {
            self.claim(at).is_some_and(|claim| sharing.touches(ledger, node, claim))
        };
        self.sharings.iter().any(|sharing| match sharing.sides {
            Sides::Nodes { ledger: l, left: x, right: y } if l == ledger => {
                (in_side(left, x, sharing) && in_side(right, y, sharing))
                    || (in_side(left, y, sharing) && in_side(right, x, sharing))
            }
            _ => false,
        })
    }

    fn shares_nodes(&self, ledger: usize) -> bool {
        self.sharings.iter().any(|s| matches!(s.sides, Sides::Nodes { ledger: l, .. } if l == ledger))
    }

    /// Of the claims that use one achievement in one ledger, at most one; claims of one reuse group go together.
    fn achievement_once(&self, ledger: usize, items: &[usize], problem: &mut Problem) {
        if self.shares_nodes(ledger) {
            let conflict = |a: usize, b: usize| {
                let together = self.group(a).is_some() && self.group(a) == self.group(b);
                !together && !self.may_share(ledger, a, b)
            };
            return pairs(items, conflict, problem);
        }
        let single: Vec<usize> = items.iter().copied().filter(|&at| self.group(at).is_none()).collect();
        let reused: Vec<usize> = items.iter().copied().filter(|&at| self.group(at).is_some()).collect();
        if reused.is_empty() {
            return push(&single, problem);
        }
        for &at in &reused {
            let with: Vec<usize> = single.iter().copied().chain([at]).collect();
            push(&with, problem);
        }
        pairs(&reused, |a, b| self.group(a) != self.group(b), problem);
    }

    /// Of the claims that fill one course in one ledger, at most one; the same achievements may fill it on both sides of
    /// a sharing relation.
    fn course_once(&self, ledger: usize, items: &[usize], problem: &mut Problem) {
        if !self.shares_nodes(ledger) {
            return push(items, problem);
        }
        let same = |a: usize, b: usize| self.claim(a).map(|c| &c.using) == self.claim(b).map(|c| &c.using);
        pairs(items, |a, b| !(same(a, b) && self.may_share(ledger, a, b)), problem);
    }

    /// How much each relation lets both sides share.
    fn shared(&self, question: &Question<'_>, by_achievement: &Map<(usize, usize), Vec<usize>>, problem: &mut Problem) {
        for sharing in self.sharings {
            let mut elements = Vec::new();
            for (used, brought) in question.brought.iter().enumerate() {
                let items = |ledger: usize| by_achievement.get(&(ledger, used)).map_or(&[][..], Vec::as_slice);
                let side = |ledger: usize, node: Option<usize>| -> Vec<u32> {
                    let on = |at: &&usize| {
                        node.is_none_or(|n| self.claim(**at).is_some_and(|c| sharing.touches(ledger, n, c)))
                    };
                    items(ledger).iter().filter(on).map(|&at| index(at)).collect()
                };
                let (left, right) = match sharing.sides {
                    Sides::Nodes { ledger, left, right } => (side(ledger, Some(left)), side(ledger, Some(right))),
                    Sides::Ledgers { left, right } => (side(left, None), side(right, None)),
                };
                if left.is_empty() || right.is_empty() {
                    continue;
                }
                // What carries no credits itself counts by the most that one claim grants for it.
                let granted = left.iter().chain(&right).filter_map(|&at| self.claim(usize::try_from(at).ok()?));
                let most = granted.map(Candidate::credits).max().unwrap_or_default();
                let credits = brought.achievement.credits().unwrap_or(most).hundredths();
                elements.push(SharedElement { left, right, credits });
            }
            if !elements.is_empty() {
                problem.sharings.push(Sharing {
                    at_most_uses: sharing.sharing.achievements_at_most.map(i64::from),
                    at_most_credits: sharing.sharing.credits_at_most.map(Credit::hundredths),
                    elements,
                });
            }
        }
    }
}

/// Of each family at most one member is used under its agreement.
fn families(question: &Question<'_>, claims: &[Candidate<'_>], problem: &mut Problem) {
    for (ledger_at, ledger) in question.ledgers.iter().enumerate() {
        for &agreement in &ledger.agreements {
            let check = question.check(ledger, agreement);
            for family in &agreement.articulation.families {
                for group in groups(&check, family) {
                    let using = |member: usize| -> Vec<u32> {
                        let here = |claim: &Candidate<'_>| {
                            claim.ledger == ledger_at
                                && claim.using.contains(&member)
                                && claim
                                    .rule
                                    .is_some_and(|r| std::ptr::eq(r.agreement.articulation, agreement.articulation))
                        };
                        claims.iter().enumerate().filter(|(_, c)| here(c)).map(|(at, _)| index(at)).collect()
                    };
                    let groups: Vec<Vec<u32>> = group.into_iter().map(using).filter(|g| !g.is_empty()).collect();
                    if groups.len() > 1 {
                        problem.choices.push(Choice { at_most: 1, groups });
                    }
                }
            }
        }
    }
}

fn push(items: &[usize], problem: &mut Problem) {
    if items.len() > 1 {
        problem.exclusive.push(items.iter().map(|&at| index(at)).collect());
    }
}

fn pairs(items: &[usize], conflict: impl Fn(usize, usize) -> bool, problem: &mut Problem) {
    for (nth, &left) in items.iter().enumerate() {
        for &right in items.iter().skip(nth.saturating_add(1)) {
            if conflict(left, right) {
                problem.exclusive.push(vec![index(left), index(right)]);
            }
        }
    }
}
