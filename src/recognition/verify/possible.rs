//! Every claim that the rules allow by itself, and those of them that have to give way.
//!
//! A decision names only what it chose. What else was possible decides whether a rule goes before another, which
//! member of a family ranks highest, and in which rooms a surplus may end.

use super::bounds::Bounds;
use super::fits::Reader;
use super::ground::{By, Claim, Fill, Ground, Ledger, Way};
use super::judge::{aims, claim, is_own};
use crate::order::Map;
use crate::policy::articulation::{Alike, Effect, Family, Keep};
use crate::policy::selector::Source;
use crate::recognition::Undecided;
use crate::record::Achievement;
use std::cmp::Ordering;

/// Most claims that are weighed, each placement of its own.
const MOST_CLAIMS: usize = 50_000;

/// Every claim that gains something: those that stand, and those that give way.
#[derive(Debug, Default)]
pub(super) struct Possible<'g> {
    pub open: Vec<Claim<'g>>,
    pub barred: Vec<(Claim<'g>, Bar<'g>)>,
}

/// What a claim gives way to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Bar<'g> {
    /// A rule that goes before its own.
    Rule(By<'g>),
    /// A higher member of a family.
    Family(&'g Family),
}

/// Gathers every claim that uses none of the achievements left out.
///
/// # Errors
/// A rule with too many ways, or too many claims in all.
pub(super) fn possible<'g>(ground: &'g Ground<'g>, left_out: &[usize]) -> Result<Possible<'g>, Undecided> {
    let mut open = Vec::new();
    let everything: Way = (0..ground.brought.len()).collect();
    for (at, ledger) in ground.ledgers.iter().enumerate() {
        own(ground, at, ledger, &mut open);
        for &agreement in &ledger.agreements {
            let reader = Reader { ground, ledger, agreement: agreement.articulation };
            for rule in agreement.articulation.rules.iter().filter(|rule| ledger.is_spoken_to(&rule.scope)) {
                let by = By { agreement, rule };
                let too_wide = |_| Undecided::TooLarge(Some((agreement.articulation.id.clone(), rule.id.clone())));
                let fixed = if looks_at_target(&rule.source) {
                    None
                } else {
                    Some(reader.ways(&rule.source, &everything, &[]).map_err(too_wide)?)
                };
                for aim in aims(ledger, &rule.target) {
                    let ways = match &fixed {
                        Some(ways) => ways,
                        None => &reader.ways(&rule.source, &everything, aim.courses()).map_err(too_wide)?,
                    };
                    let gains = |claim: &Claim<'_>| {
                        let spares = |f: &Fill<'_>| claim.effect == Effect::Waived && f.course.is_some();
                        let something = claim.fills.iter().any(|f| !f.granted.is_zero() || spares(f));
                        something && !claim.only_attends()
                    };
                    for claim in ways.iter().filter_map(|way| claim(ground, at, by, way, &aim)).filter(gains) {
                        place(ledger, &claim, &mut open)?;
                    }
                }
            }
        }
    }
    open.retain(|claim| !left_out.iter().any(|at| claim.using.contains(at)));
    let mut possible = Possible { open, barred: Vec::new() };
    possible.rules_first(&Bounds::new(ground, &[]));
    for (at, ledger) in ground.ledgers.iter().enumerate() {
        for &agreement in &ledger.agreements {
            let reader = Reader { ground, ledger, agreement: agreement.articulation };
            for family in agreement.articulation.families.iter().filter(|family| family.keep == Keep::Highest) {
                possible.highest_only(reader, at, family);
            }
        }
    }
    Ok(possible)
}

/// Whether what a source wants depends on the target.
fn looks_at_target(source: &Source) -> bool {
    match source {
        Source::All(of) | Source::Any(of) => of.iter().any(looks_at_target),
        Source::NOf(n_of) => n_of.of.iter().any(looks_at_target),
        Source::Covers(_) => true,
        _ => false,
    }
}

/// Courses of the school itself, passed there.
fn own<'g>(ground: &Ground<'g>, at: usize, ledger: &Ledger<'g>, open: &mut Vec<Claim<'g>>) {
    for (used, achievement) in ground.brought.iter().enumerate() {
        let Achievement::Course(taken) = achievement else { continue };
        let earned = achievement.earned_after(ground.in_force.as_of()).is_none();
        for course in ledger.courses().filter(|course| earned && is_own(ledger, taken, course)) {
            for place in ledger.slots(course) {
                let fill = Fill { course: Some(course), place, whole: course.credits, granted: course.credits };
                let using = Way::from([used]);
                open.push(Claim { ledger: at, by: None, using, fills: vec![fill], effect: Effect::Full });
            }
        }
    }
}

/// Adds a claim once for every way of placing its courses.
fn place<'g>(ledger: &Ledger<'g>, claim: &Claim<'g>, open: &mut Vec<Claim<'g>>) -> Result<(), Undecided> {
    let mut placed = vec![Vec::new()];
    for fill in &claim.fills {
        let slots: Vec<usize> = fill.course.map_or_else(|| vec![fill.place], |course| ledger.slots(course).collect());
        let longer = placed.iter().flat_map(|before: &Vec<Fill<'g>>| {
            slots.iter().map(move |&place| [before.as_slice(), &[Fill { place, ..*fill }]].concat())
        });
        placed = longer.collect();
        if open.len().saturating_add(placed.len()) > MOST_CLAIMS {
            return Err(Undecided::TooLarge(None));
        }
    }
    open.extend(placed.into_iter().map(|fills| Claim { fills, ..claim.clone() }));
    Ok(())
}

impl<'g> Possible<'g> {
    /// Bars claims on facts that a rule with precedence speaks of too: a shared achievement and a shared target.
    fn rules_first(&mut self, bounds: &Bounds<'g>) {
        let all = self.open.clone();
        let first =
            |claim: &'_ &Claim<'g>| claim.by.is_some_and(|by| !by.rule.over.is_empty()) && bounds.fits_alone(claim);
        let firsts: Vec<(&Claim<'g>, By<'g>)> =
            all.iter().filter(first).filter_map(|claim| Some((claim, claim.by?))).collect();
        let goes_before = |first: &Claim<'g>, by: By<'g>, then: &Claim<'g>| {
            then.by.is_some_and(|then| names(by, then))
                && first.ledger == then.ledger
                && !first.using.is_disjoint(&then.using)
                && first.fills.iter().any(|one| then.fills.iter().any(|other| same_target(one, other)))
        };
        let first =
            |then: &Claim<'g>| firsts.iter().find(|(first, by)| goes_before(first, *by, then)).map(|(_, by)| *by);
        self.bar(|claim| first(claim).map(Bar::Rule));
    }

    /// Bars claims of members that rank below one which a rule of the agreement recognises and its caps let through.
    fn highest_only(&mut self, reader: Reader<'g>, ledger: usize, family: &'g Family) {
        let bounds = Bounds::new(reader.ground, &[]);
        for group in groups(reader, family) {
            let here = |claim: &Claim<'_>| claim.ledger == ledger && claim.is_by(reader.agreement);
            let grantable = |claim: &Claim<'g>| here(claim) && bounds.fits_alone(claim);
            let recognised = |member: &usize| self.open.iter().any(|c| c.using.contains(member) && grantable(c));
            let recognised: Vec<usize> = group.iter().copied().filter(recognised).collect();
            let beaten = |member: &usize| recognised.iter().any(|&other| is_higher(reader, other, *member));
            let beaten: Way = group.iter().copied().filter(beaten).collect();
            self.bar(|claim| (here(claim) && !claim.using.is_disjoint(&beaten)).then_some(Bar::Family(family)));
        }
    }

    fn bar(&mut self, bar: impl Fn(&Claim<'g>) -> Option<Bar<'g>>) {
        for claim in std::mem::take(&mut self.open) {
            match bar(&claim) {
                Some(why) => self.barred.push((claim, why)),
                None => self.open.push(claim),
            }
        }
    }
}

fn same_target(one: &Fill<'_>, other: &Fill<'_>) -> bool {
    match (one.course, other.course) {
        (Some(one), Some(other)) => one.id == other.id,
        (None, None) => one.place == other.place,
        _ => false,
    }
}

/// Whether a rule says that it goes before another.
fn names(first: By<'_>, then: By<'_>) -> bool {
    let away = format!("{}/{}", then.document().id, then.rule.id);
    let home = first.document().id == then.document().id;
    first.rule.over.iter().any(|name| *name == away || (home && *name == then.rule.id))
}

/// The members of a family that are alike, in groups of two or more.
pub(super) fn groups(reader: Reader<'_>, family: &Family) -> Vec<Way> {
    let mut groups: Map<Vec<Option<String>>, Way> = Map::new();
    for (at, achievement) in reader.ground.brought.iter().enumerate() {
        if family.members.iter().any(|member| reader.fits(member, achievement)) {
            let likeness = family.alike.iter().map(|alike| likeness(achievement, *alike)).collect();
            groups.entry(likeness).or_default().insert(at);
        }
    }
    groups.into_values().filter(|group| group.len() > 1).collect()
}

fn likeness(achievement: &Achievement, alike: Alike) -> Option<String> {
    match (achievement, alike) {
        (_, Alike::Name) => Some(achievement.name().to_owned()),
        (Achievement::Award(a), Alike::Contest) => a.contest.clone(),
        (Achievement::Award(a), Alike::Kind) => Some(a.kind.clone()),
        (Achievement::Certificate(a), Alike::Kind) => Some(a.kind.clone()),
        (Achievement::Service(a), Alike::Kind) => Some(a.kind.clone()),
        (Achievement::Project(a), Alike::Kind) => Some(a.kind.clone()),
        (Achievement::Certificate(a), Alike::Occupation) => a.occupation.clone(),
        (Achievement::Work(a), Alike::Occupation) => a.occupation.clone(),
        _ => None,
    }
}

/// Whether one member ranks above another: by level, or by class and then rank. Different ladders do not compare; a
/// level above none at all.
fn is_higher(reader: Reader<'_>, one: usize, other: usize) -> bool {
    let both = (reader.ground.brought.get(one).copied(), reader.ground.brought.get(other).copied());
    let levels = match both {
        (Some(Achievement::Certificate(one)), Some(Achievement::Certificate(other))) => (&one.level, &other.level),
        (Some(Achievement::Title(one)), Some(Achievement::Title(other))) => (&one.grade, &other.grade),
        (Some(Achievement::Award(one)), Some(Achievement::Award(other))) => {
            let class = reader.class_rank(one).cmp(&reader.class_rank(other));
            let rank = |award| reader.award_rank(award).and_then(|rank| reader.rank(rank));
            return one.class.ladder == other.class.ladder && class.then_with(|| rank(one).cmp(&rank(other))).is_gt();
        }
        _ => return false,
    };
    match levels {
        (Some(one), Some(other)) => reader.compare(one, other) == Some(Ordering::Greater),
        (one, other) => one.is_some() && other.is_none(),
    }
}
