//! What serves twice: achievements, targets, families; and how far sharing and reuse allow it.

use super::fits::Reader;
use super::ground::{Claim, Ground};
use super::name;
use super::possible::groups;
use super::worth::recorded;
use crate::order::{Map, Set};
use crate::policy::articulation::{Sharing, Side};
use crate::policy::catalogue::Institution;
use crate::quantity::Credit;
use crate::reason::Reason;
use crate::record::Achievement;

/// A sharing relation where it applies.
#[derive(Clone, Copy, Debug)]
struct Relation<'g> {
    sharing: &'g Sharing,
    /// Ledger and node of each side; without a node, the whole ledger.
    left: (usize, Option<usize>),
    right: (usize, Option<usize>),
}

/// Everything that serves more often than it may.
pub(super) fn broken<'g>(ground: &'g Ground<'g>, claims: &[&Claim<'g>]) -> Vec<Reason> {
    let relations = relations(ground);
    let mut found = Vec::new();
    used_twice(ground, claims, &relations, &mut found);
    filled_twice(ground, claims, &relations, &mut found);
    shared_too_much(ground, claims, &relations, &mut found);
    reused_too_much(ground, claims, &mut found);
    families(ground, claims, &mut found);
    found
}

/// Every sharing relation between nodes of a programme asked for, or between two of the programmes.
fn relations<'g>(ground: &Ground<'g>) -> Vec<Relation<'g>> {
    let mut relations: Map<(&str, &str, usize, usize), Relation<'g>> = Map::new();
    for (at, ledger) in ground.ledgers.iter().enumerate() {
        for agreement in &ledger.agreements {
            for sharing in &agreement.articulation.sharings {
                let mut add = |relation: Relation<'g>| {
                    let key =
                        (agreement.articulation.id.as_str(), sharing.id.as_str(), relation.left.0, relation.right.0);
                    relations.entry(key).or_insert(relation);
                };
                if let (Side::Node(left), Side::Node(right)) = (&sharing.left, &sharing.right) {
                    if let (Some(left), Some(right)) = (ledger.node(left), ledger.node(right)) {
                        add(Relation { sharing, left: (at, Some(left)), right: (at, Some(right)) });
                    }
                    continue;
                }
                for (other, there) in ground.ledgers.iter().enumerate().filter(|(other, _)| *other != at) {
                    let (here, there) = (&ledger.catalogue.institution, &there.catalogue.institution);
                    let mirrored = is(&sharing.left, there) && is(&sharing.right, here);
                    // Between two of a kind it is one relation, not one each way.
                    if is(&sharing.left, here) && is(&sharing.right, there) && (at < other || !mirrored) {
                        add(Relation { sharing, left: (at, None), right: (other, None) });
                    }
                }
            }
        }
    }
    relations.into_values().collect()
}

fn is(side: &Side, institution: &Institution) -> bool {
    match side {
        Side::Node(_) => false,
        Side::Institution(id) => *id == institution.id,
        Side::InstitutionKind(kind) => *kind == institution.kind,
    }
}

/// Whether a claim stands on a side.
fn stands(ground: &Ground<'_>, claim: &Claim<'_>, (at, node): (usize, Option<usize>)) -> bool {
    let Some(ledger) = ground.ledgers.get(at).filter(|_| claim.ledger == at) else { return false };
    node.is_none_or(|node| claim.fills.iter().any(|fill| ledger.is_below(fill.place, node)))
}

/// Whether two claims in one ledger stand on the two sides of a relation.
fn may_share(ground: &Ground<'_>, relations: &[Relation<'_>], one: &Claim<'_>, other: &Claim<'_>) -> bool {
    relations.iter().any(|r| {
        (stands(ground, one, r.left) && stands(ground, other, r.right))
            || (stands(ground, one, r.right) && stands(ground, other, r.left))
    })
}

/// Whether two claims draw on the same achievements under one rule that allows it, for different targets.
fn reuse(one: &Claim<'_>, other: &Claim<'_>) -> bool {
    let (Some(by), Some(with)) = (one.by, other.by) else { return false };
    by.is(&with) && by.rule.reuse.is_some() && one.using == other.using && !one.is_same_way(other)
}

/// Every pair of claims in one ledger.
fn pairs<'c, 'g>(claims: &'c [&'c Claim<'g>]) -> impl Iterator<Item = (&'c Claim<'g>, &'c Claim<'g>)> {
    claims.iter().enumerate().flat_map(move |(nth, one)| {
        let later = claims.iter().skip(nth.saturating_add(1));
        later.filter(|other| other.ledger == one.ledger).map(move |other| (*one, *other))
    })
}

fn used_twice(ground: &Ground<'_>, claims: &[&Claim<'_>], relations: &[Relation<'_>], found: &mut Vec<Reason>) {
    let mut twice = Set::new();
    for (one, other) in pairs(claims) {
        if !reuse(one, other) && !may_share(ground, relations, one, other) {
            twice.extend(one.using.intersection(&other.using).copied());
        }
    }
    found.extend(
        twice.into_iter().map(|at| Reason::new("verify-used-twice").named("source", &name::source(ground, at))),
    );
}

fn filled_twice(ground: &Ground<'_>, claims: &[&Claim<'_>], relations: &[Relation<'_>], found: &mut Vec<Reason>) {
    let mut twice = Map::new();
    for (one, other) in pairs(claims) {
        if one.using == other.using && may_share(ground, relations, one, other) {
            continue;
        }
        for fill in &one.fills {
            let Some(course) = fill.course else { continue };
            if other.fills.iter().any(|f| f.course.is_some_and(|c| c.id == course.id)) {
                twice.insert((one.ledger, &course.id), &course.name);
            }
        }
    }
    found.extend(twice.into_values().map(|course| Reason::new("verify-filled-twice").named("target", course)));
}

/// Waiving attendance alone is nothing that two sides could share.
fn shared_too_much(ground: &Ground<'_>, claims: &[&Claim<'_>], relations: &[Relation<'_>], found: &mut Vec<Reason>) {
    for relation in relations {
        let used = |side: (usize, Option<usize>)| -> Set<usize> {
            let here = claims.iter().filter(|claim| !claim.only_attends() && stands(ground, claim, side));
            here.flat_map(|claim| claim.using.iter().copied()).collect()
        };
        let both: Set<usize> = used(relation.left).intersection(&used(relation.right)).copied().collect();
        // What carries no credits itself counts by the most that one claim of either side grants for it.
        let sided = |claim: &&&Claim<'_>| stands(ground, claim, relation.left) || stands(ground, claim, relation.right);
        let granted = |at: usize| {
            let using = claims.iter().filter(sided).filter(|claim| claim.using.contains(&at));
            using.map(|claim| claim.fills.iter().map(|fill| fill.granted).sum::<Credit>()).max()
        };
        let worth = |&at: &usize| {
            let one: Set<usize> = [at].into_iter().collect();
            ground.each(&one).next().and_then(Achievement::credits).or_else(|| granted(at))
        };
        let credits: Credit = both.iter().filter_map(worth).sum();
        let many = |most: u32| u32::try_from(both.len()).map_or(true, |count| count > most);
        let sharing = relation.sharing;
        if sharing.achievements_at_most.is_some_and(many) || sharing.credits_at_most.is_some_and(|most| credits > most)
        {
            found.push(Reason::new("verify-sharing-exceeded").named("sharing", &sharing.title));
        }
    }
}

fn reused_too_much(ground: &Ground<'_>, claims: &[&Claim<'_>], found: &mut Vec<Reason>) {
    for (nth, claim) in claims.iter().enumerate() {
        let Some((by, reuse)) = claim.by.and_then(|by| Some((by, by.rule.reuse.as_ref()?))) else { continue };
        let same = |other: &&&Claim<'_>| {
            other.ledger == claim.ledger && other.using == claim.using && other.by.is_some_and(|with| with.is(&by))
        };
        // The group is looked at once, with its first claim.
        if claims.iter().take(nth).any(|earlier| same(&earlier)) {
            continue;
        }
        let group: Vec<&&Claim<'_>> = claims.iter().filter(same).collect();
        let credits: Credit = group.iter().flat_map(|claim| &claim.fills).map(|fill| fill.granted).sum();
        let fills = group.iter().map(|claim| claim.fills.len()).fold(0, usize::saturating_add);
        let registered = reuse
            .register
            .as_ref()
            .map(|register| ground.each(&claim.using).filter_map(|one| recorded(one, register)).sum::<Credit>());
        let carried = reuse.within_source.then(|| ground.each(&claim.using).filter_map(Achievement::credits).sum());
        let most = [reuse.credits_at_most, registered, carried].into_iter().flatten().min();
        let many = |most: u32| u32::try_from(fills).map_or(true, |fills| fills > most);
        if most.is_some_and(|most| credits > most) || reuse.targets_at_most.is_some_and(many) {
            let reason = Reason::new("verify-reuse-exceeded").naming("source", name::sources(ground, &claim.using));
            found.push(reason.named("rule", &by.rule.title));
        }
    }
}

/// Of each family one member converts under its agreement.
fn families<'g>(ground: &'g Ground<'g>, claims: &[&Claim<'g>], found: &mut Vec<Reason>) {
    for (at, ledger) in ground.ledgers.iter().enumerate() {
        for agreement in &ledger.agreements {
            let reader = Reader { ground, ledger, agreement: agreement.articulation };
            let here = claims.iter().filter(|claim| claim.ledger == at && claim.is_by(agreement.articulation));
            let used: Set<usize> =
                here.filter(|claim| !claim.only_attends()).flat_map(|claim| claim.using.iter().copied()).collect();
            for family in &agreement.articulation.families {
                for group in groups(reader, family) {
                    for &member in group.intersection(&used).skip(1) {
                        let reason = Reason::new("verify-family-broken").named("source", &name::source(ground, member));
                        found.push(reason.named("family", &family.title));
                    }
                }
            }
        }
    }
}
