//! What an agreement could recognise in a programme, as far as the policies alone tell.

use super::Lint;
use super::covers::selectors;
use crate::policy::articulation::{Articulation, Cap, Rule, Scope, Target};
use crate::policy::catalogue::Course;
use crate::policy::selector::Source;
use crate::policy::set::known::{Plan, School, in_scope, selects};
use std::collections::BTreeSet;

/// One thing a rule could fill in a programme.
#[derive(Clone, Debug)]
pub(super) struct Claim<'p> {
    /// Position of the rule.
    pub(super) rule: usize,
    /// The course; none for credit placed in a node.
    pub(super) course: Option<&'p Course>,
    /// The nodes it stands in or below.
    pub(super) above: Vec<&'p str>,
}

/// The courses a target fills in a programme, with the nodes they stand below. A node target fills no course.
pub(super) fn fills<'p>(plan: &'p Plan<'_>, target: &'p Target) -> impl Iterator<Item = (&'p Course, &'p [&'p str])> {
    let wanted = move |course: &Course, above: &[&str]| match target {
        Target::Course(id) => course.id == *id,
        Target::Courses(ids) => ids.contains(&course.id),
        // A course may stand in several places; a filter on nodes is met by any of them.
        Target::AnyCourse(filter) => selects(filter, course, &|node| {
            plan.places().any(|(other, above)| other.id == course.id && above.contains(&node))
        }),
        Target::Block(node) => above.contains(&node.as_str()),
        Target::Node(_) => false,
    };
    plan.places().filter(move |(course, above)| wanted(course, above))
}

/// The programmes an agreement speaks to, each with what its rules could fill there.
pub(super) fn claims<'p>(it: &'p Articulation, school: &School<'_>, plan: &'p Plan<'_>) -> Vec<Claim<'p>> {
    let mut found = Vec::new();
    for (nth, rule) in it.rules.iter().enumerate() {
        if !in_scope(&rule.scope, &school.catalogue.institution.id, plan.programme) {
            continue;
        }
        if let Target::Node(node) = &rule.target
            && let Some((id, _)) = plan.nodes.get_key_value(node.as_str())
        {
            found.push(Claim { rule: nth, course: None, above: vec![id] });
        }
        let filled = fills(plan, &rule.target);
        found.extend(filled.map(|(course, above)| Claim { rule: nth, course: Some(course), above: above.to_vec() }));
    }
    found
}

/// Kinds of achievement that satisfying a source may use.
pub(super) fn kinds(source: &Source) -> BTreeSet<&'static str> {
    let mut found = BTreeSet::new();
    selectors(source, &mut |selector| {
        found.insert(selector.word());
    });
    found
}

impl Lint<'_> {
    /// Whether a cap may limit a claim; kinds and modes of what is used are left open.
    pub(super) fn may_limit(cap: &Cap, rule: &Rule, claim: &Claim<'_>) -> bool {
        let has = |list: &[String], value: &str| list.iter().any(|v| v == value);
        (cap.on.rules.is_empty() || has(&cap.on.rules, &rule.id))
            && (cap.on.achievements.is_empty()
                || kinds(&rule.source).iter().any(|kind| has(&cap.on.achievements, kind)))
            && cap.on.targets.as_ref().is_none_or(|filter| {
                claim.course.is_some_and(|course| selects(filter, course, &|node| claim.above.contains(&node)))
            })
            && (cap.on.nodes.is_empty() || claim.above.iter().any(|node| has(&cap.on.nodes, node)))
    }
}

/// Whether a programme may lie in both scopes; empty lists allow everything.
pub(super) fn scopes_meet(one: &Scope, two: &Scope) -> bool {
    let meet = |a: &[String], b: &[String]| a.is_empty() || b.is_empty() || a.iter().any(|v| b.contains(v));
    meet(&one.institutions, &two.institutions)
        && meet(&one.programmes, &two.programmes)
        && meet(&one.levels, &two.levels)
        && one.cohorts.zip(two.cohorts).is_none_or(|(a, b)| a.overlaps(&b))
}

/// Whether every learner in `narrow` is in `broad`.
pub(super) fn scope_covers(broad: &Scope, narrow: &Scope) -> bool {
    let cover = super::covers::list_covers::<String>;
    let cohorts = match (broad.cohorts, narrow.cohorts) {
        (None, _) => true,
        (Some(broad), Some(narrow)) => {
            broad.from <= narrow.from
                && broad.until.is_none_or(|until| narrow.until.is_some_and(|narrow| narrow <= until))
        }
        (Some(_), None) => false,
    };
    cohorts
        && cover(&broad.institutions, &narrow.institutions)
        && cover(&broad.programmes, &narrow.programmes)
        && cover(&broad.levels, &narrow.levels)
}
