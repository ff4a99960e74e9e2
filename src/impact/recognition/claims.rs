//! Claims: the same achievements for the same targets are one claim, by whichever rule it is granted.

use super::missing::{missing, rule_of};
use super::{At, OWN};
use crate::impact::answer::{Both, Cause, Change, ClaimImpact, ClaimSide, Granted};
use crate::order;
use crate::recognition::decision::{Grant, RuleUsed};
use crate::recognition::plan::Plan;

/// One claim, as either version grants it; one of them at least does.
type Pair<'d> = Both<Option<&'d Grant>>;

/// What a claim is known by, without the rule.
pub(super) type Key<'d> = (usize, Vec<&'d str>, Vec<&'d str>);

/// What a claim is known by, without the rule.
pub(super) fn key(grant: &Grant) -> Key<'_> {
    let achievements = grant.achievements.iter().map(|one| one.id.as_str()).collect();
    (grant.ledger, achievements, grant.targets.iter().map(|one| one.id.as_str()).collect())
}

/// Claims that are granted under one version alone, or otherwise; by ledger, achievements and targets.
pub(super) fn changed(sides: &Both<At<'_>>) -> Vec<ClaimImpact> {
    let mut pairs = pairs(&sides.before.decision.granted, &sides.after.decision.granted);
    order::sort_by(&mut pairs, |a, b| order(a).cmp(&order(b)));
    pairs.iter().filter_map(|pair| told(sides, pair)).collect()
}

fn order<'d>(pair: &Pair<'d>) -> Option<(Key<'d>, &'d RuleUsed)> {
    pair.before.or(pair.after).map(|grant| (key(grant), &grant.rule))
}

/// Puts claims together: first those of the same rule, then whatever is alike but for the rule.
fn pairs<'d>(before: &'d [Grant], after: &'d [Grant]) -> Vec<Pair<'d>> {
    let mut left: Vec<&Grant> = after.iter().collect();
    let mut pairs: Vec<Pair<'d>> = before.iter().map(|grant| Both { before: Some(grant), after: None }).collect();
    for by_rule in [true, false] {
        for pair in pairs.iter_mut().filter(|pair| pair.after.is_none()) {
            let alike = |new: &&Grant| {
                pair.before.is_some_and(|old| key(old) == key(new) && (!by_rule || rule(old) == rule(new)))
            };
            if let Some(at) = left.iter().position(alike) {
                pair.after = Some(left.remove(at));
            }
        }
    }
    pairs.extend(left.into_iter().map(|grant| Both { before: None, after: Some(grant) }));
    pairs
}

fn rule(grant: &Grant) -> (&str, &str) {
    (&grant.rule.document, &grant.rule.rule)
}

fn told(sides: &Both<At<'_>>, pair: &Pair<'_>) -> Option<ClaimImpact> {
    let (change, before, after, cause) = match (pair.before, pair.after) {
        (Some(old), Some(new)) => {
            let change = otherwise(old, new)?;
            let cause = place(sides, old, new).unwrap_or_else(|| by(new));
            (change, there(&sides.before, old), there(&sides.after, new), cause)
        }
        (Some(old), None) => {
            let (after, cause) = missing(&sides.after, &sides.before, old);
            (Change::Worse, there(&sides.before, old), after, cause)
        }
        (None, Some(new)) => {
            let (before, cause) = missing(&sides.before, &sides.after, new);
            (Change::Better, before, there(&sides.after, new), cause)
        }
        (None, None) => return None,
    };
    let claim = pair.after.or(pair.before)?;
    Some(ClaimImpact {
        ledger: claim.ledger,
        change,
        achievements: claim.achievements.clone(),
        targets: claim.targets.clone(),
        before,
        after,
        cause,
    })
}

/// How a claim that both versions grant is otherwise; nothing, where it is the same but for its rule.
fn otherwise(old: &Grant, new: &Grant) -> Option<Change> {
    let more = Change::of(&old.credits, &new.credits).or(Change::of(&old.waived, &new.waived));
    let same = (old.effect, &old.grade, &old.approval) == (new.effect, &new.grade, &new.approval);
    more.or((!same).then_some(Change::Open))
}

/// The course or pool that is filled, where it is that which changed and the rule did not.
fn place(sides: &Both<At<'_>>, old: &Grant, new: &Grant) -> Option<Cause> {
    let plans = (&sides.before.ledger(old.ledger)?.plan, &sides.after.ledger(new.ledger)?.plan);
    if rule_of(&sides.before, old) != rule_of(&sides.after, new) {
        return None;
    }
    new.targets.iter().find_map(|target| {
        let (kind, changed) = if target.kind == "course" {
            let credits = |plan: &Plan<'_>| Some(plan.courses.get(plan.course(&target.id)?)?.course.credits);
            ("course", credits(plans.0) != credits(plans.1))
        } else {
            let pool = |plan: &Plan<'_>| Some(plan.nodes.get(plan.node(&target.id)?)?.requirement.clone());
            ("room", pool(plans.0) != pool(plans.1))
        };
        changed.then(|| sides.after.of_catalogue(new.ledger, kind, &target.id, &target.name))
    })
}

/// The rule that grants a claim.
pub(super) fn by(grant: &Grant) -> Cause {
    let kind = if grant.rule.rule == OWN { OWN } else { "rule" };
    let RuleUsed { document, rule, title } = &grant.rule;
    Cause { document: document.clone(), kind, id: rule.clone(), title: title.clone() }
}

/// A claim on the side that grants it.
fn there(at: &At<'_>, grant: &Grant) -> ClaimSide {
    ClaimSide {
        granted: Some(Granted {
            rule: grant.rule.clone(),
            credits: grant.credits,
            waived: grant.waived,
            effect: grant.effect,
            grade: grant.grade.clone(),
            approval: grant.approval.clone(),
        }),
        reasons: grant.reasons.clone(),
        clauses: at.cited().clauses(&grant.citations),
    }
}
