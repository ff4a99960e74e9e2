//! Step 2c: rules that go before others, and families of which one member converts.

use super::candidate::{Barred, Candidate, Candidates, RuleRef};
use super::check::Check;
use super::limits::fits_alone;
use super::question::{Ledger, Question};
use crate::order::Map;
use crate::policy::articulation::{Alike, Family, Keep};
use crate::policy::set::ArticulationRef;
use crate::record::Achievement;
use crate::truth::Truth;

/// Bars claims that give way to another rule or to a higher member of their family.
pub(crate) fn apply<'q>(question: &'q Question<'q>, all: &mut Candidates<'q>) {
    give_way(question, all);
    for (at, ledger) in question.ledgers.iter().enumerate() {
        for &agreement in &ledger.agreements {
            for family in &agreement.articulation.families {
                if family.keep == Keep::Highest {
                    keep_highest(question, at, ledger, agreement, family, all);
                }
            }
        }
    }
}

/// A rule that goes before another bars its claims on the same facts: a shared achievement and a shared target.
fn give_way<'q>(question: &'q Question<'q>, all: &mut Candidates<'q>) {
    // What a cap refuses by itself is never granted, and nothing gives way to it.
    let grantable =
        |c: &Candidate<'q>| question.ledgers.get(c.ledger).is_some_and(|ledger| fits_alone(question, &ledger.plan, c));
    let first = |c: &&Candidate<'q>| c.rule.is_some_and(|r| !r.rule.over.is_empty()) && grantable(c);
    let before: Vec<Candidate<'q>> = all.open.iter().filter(first).cloned().collect();
    if before.is_empty() {
        return;
    }
    let goes_before = |first: &Candidate<'q>, then: &Candidate<'q>| {
        let (Some(first_rule), Some(then_rule)) = (first.rule, then.rule) else { return false };
        names(first_rule, then_rule)
            && first.ledger == then.ledger
            && first.using.iter().any(|at| then.using.contains(at))
            && first
                .fills
                .iter()
                .any(|f| then.fills.iter().any(|t| f.course == t.course && (f.course.is_some() || f.node == t.node)))
    };
    let mut open = Vec::with_capacity(all.open.len());
    for candidate in std::mem::take(&mut all.open) {
        match before.iter().find(|first| goes_before(first, &candidate)).and_then(|first| first.rule) {
            Some(first) => all.barred.push((candidate, Barred::Outranked(first))),
            None => open.push(candidate),
        }
    }
    all.open = open;
}

/// Whether a rule says that it goes before another.
fn names(first: RuleRef<'_>, then: RuleRef<'_>) -> bool {
    let (document, rule) = then.key();
    first.rule.over.iter().any(|name| match name.split_once('/') {
        Some((d, r)) => d == document && r == rule,
        None => first.key().0 == document && name == rule,
    })
}

/// The groups of a family's members among what was brought, by position.
pub(crate) fn groups(check: &Check<'_>, family: &Family) -> Vec<Vec<usize>> {
    let mut groups: Map<Vec<Option<&str>>, Vec<usize>> = Map::new();
    for (at, brought) in check.brought.iter().enumerate() {
        if family.members.iter().any(|member| check.truth(member, at) == Truth::Yes) {
            let key = family.alike.iter().map(|alike| trait_of(brought.achievement, *alike)).collect();
            groups.entry(key).or_default().push(at);
        }
    }
    groups.into_values().filter(|group| group.len() > 1).collect()
}

/// A trait that a family asks for and an achievement of the right kind does not state.
pub(crate) fn unknown_trait(family: &Family, achievement: &Achievement) -> Option<&'static str> {
    let unstated = |alike: &Alike| match (alike, achievement) {
        (Alike::Occupation, Achievement::Certificate(a)) => a.occupation.is_none().then_some("occupation"),
        (Alike::Occupation, Achievement::Work(a)) => a.occupation.is_none().then_some("occupation"),
        (Alike::Contest, Achievement::Award(a)) => a.contest.is_none().then_some("contest"),
        _ => None,
    };
    family.alike.iter().find_map(unstated)
}

fn trait_of(achievement: &Achievement, alike: Alike) -> Option<&str> {
    match (alike, achievement) {
        (Alike::Kind, Achievement::Certificate(a)) => Some(&a.kind),
        (Alike::Kind, Achievement::Award(a)) => Some(&a.kind),
        (Alike::Kind, Achievement::Service(a)) => Some(&a.kind),
        (Alike::Kind, Achievement::Project(a)) => Some(&a.kind),
        (Alike::Occupation, Achievement::Certificate(a)) => a.occupation.as_deref(),
        (Alike::Occupation, Achievement::Work(a)) => a.occupation.as_deref(),
        (Alike::Contest, Achievement::Award(a)) => a.contest.as_deref(),
        (Alike::Name, achievement) => Some(achievement.name()),
        _ => None,
    }
}

/// How a member ranks: by level, or by class and then rank of an award.
fn rank(check: &Check<'_>, at: usize) -> (u32, u32) {
    let rank = |level: &crate::policy::selector::Level| check.in_force.ladder_rank(&level.ladder, &level.code);
    match check.brought.get(at).map(|b| b.achievement) {
        Some(Achievement::Certificate(a)) => (a.level.as_ref().and_then(rank).unwrap_or(0), 0),
        Some(Achievement::Title(a)) => (a.grade.as_ref().and_then(rank).unwrap_or(0), 0),
        Some(Achievement::Award(a)) => {
            (check.class_rank(a).unwrap_or(0), check.award_rank(a).and_then(rank).unwrap_or(0))
        }
        _ => (0, 0),
    }
}

fn keep_highest<'q>(
    question: &'q Question<'q>,
    at: usize,
    ledger: &'q Ledger<'q>,
    agreement: ArticulationRef<'q>,
    family: &'q Family,
    all: &mut Candidates<'q>,
) {
    let check = question.check(ledger, agreement);
    let here = |c: &Candidate<'_>| {
        c.ledger == at && c.rule.is_some_and(|r| std::ptr::eq(r.agreement.articulation, agreement.articulation))
    };
    for group in groups(&check, family) {
        let grantable = |c: &Candidate<'q>| here(c) && fits_alone(question, &ledger.plan, c);
        let recognised = |member: &&usize| all.open.iter().any(|c| c.using.contains(member) && grantable(c));
        let Some(&kept) = group.iter().filter(recognised).max_by_key(|m| (rank(&check, **m), std::cmp::Reverse(**m)))
        else {
            continue;
        };
        let top = rank(&check, kept);
        let lower: Vec<usize> = group.iter().copied().filter(|&member| rank(&check, member) < top).collect();
        let mut open = Vec::with_capacity(all.open.len());
        for candidate in std::mem::take(&mut all.open) {
            if here(&candidate) && candidate.using.iter().any(|used| lower.contains(used)) {
                all.barred.push((candidate, Barred::Family { kept, family, agreement }));
            } else {
                open.push(candidate);
            }
        }
        all.open = open;
    }
}
