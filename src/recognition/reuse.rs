//! What one achievement may fill more than once under a rule that allows it.

use super::candidate::{Candidate, index};
use super::limits;
use super::optimum::{Cap, Problem};
use super::question::Question;
use crate::order::Map;
use crate::policy::articulation::Rule;

/// Claims that draw on the same achievements under the same rule that allows it, by position.
pub(crate) type ReuseGroups<'q> = Vec<(&'q Rule, Vec<u32>)>;

/// Claims by the achievements and the rule under which they are reused.
pub(crate) fn reuse_groups<'q>(claims: &[Candidate<'q>]) -> ReuseGroups<'q> {
    type Key<'k> = (usize, (&'k str, &'k str), &'k [usize]);
    let mut groups: Map<Key<'_>, (&'q Rule, Vec<u32>)> = Map::new();
    for (at, claim) in claims.iter().enumerate() {
        if let Some(rule) = claim.rule.as_ref().filter(|r| r.rule.reuse.is_some()) {
            let key = (claim.ledger, rule.key(), claim.using.as_slice());
            groups.entry(key).or_insert_with(|| (rule.rule, Vec::new())).1.push(index(at));
        }
    }
    groups.into_values().collect()
}

/// Each achievement of a reused set is consumed once, however many claims draw on it.
pub(crate) fn openings(claims: &[Candidate<'_>], groups: &ReuseGroups<'_>) -> Vec<Vec<u32>> {
    let used = |group: &[u32]| {
        let first = group.first().and_then(|&at| claims.get(usize::try_from(at).unwrap_or(usize::MAX)));
        first.map_or(0, |claim| claim.using.len())
    };
    groups.iter().flat_map(|(_, group)| std::iter::repeat_n(group.clone(), used(group))).collect()
}

/// What one achievement may fill in all under one rule.
pub(crate) fn reuse_limits(
    question: &Question<'_>,
    claims: &[Candidate<'_>],
    groups: &ReuseGroups<'_>,
    problem: &mut Problem,
) {
    let claim = |at: u32| claims.get(usize::try_from(at).unwrap_or(usize::MAX));
    for (rule, group) in groups {
        let Some(reuse) = &rule.reuse else { continue };
        if let Some(most) = limits::reuse_credits(question, reuse, group.first().and_then(|&at| claim(at))) {
            let terms = group.iter().map(|&at| (at, claim(at).map_or(0, |c| c.credits().hundredths())));
            problem.caps.push(Cap { limit: most.hundredths(), terms: terms.collect() });
        }
        if let Some(most) = reuse.targets_at_most {
            let fills = |at: u32| claim(at).map_or(0, |c| i64::try_from(c.fills.len()).unwrap_or(i64::MAX));
            let terms = group.iter().map(|&at| (at, fills(at)));
            problem.caps.push(Cap { limit: i64::from(most), terms: terms.collect() });
        }
    }
}
