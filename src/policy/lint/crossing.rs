//! Caps whose surplus would be ambiguous because what they limit crosses.

use super::Lint;
use super::claims::{Claim, claims, scopes_meet};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::{CROSSING_CAPS, SURPLUS_OF_TARGETS, SURPLUS_RETURNS};
use crate::policy::articulation::{Articulation, Beyond, Cap, Limit, Rule, Scope};
use crate::policy::selector::{CourseSelector, Source};
use crate::policy::set::known::in_scope;
use crate::policy::trail::Trail;
use std::collections::BTreeSet;

/// Ways of satisfying one source that are told apart; more are not looked at.
const WAYS: usize = 64;

/// Kinds of achievement and ways of study that one way of satisfying a source uses.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Way<'s> {
    kinds: BTreeSet<&'s str>,
    modes: BTreeSet<&'s str>,
}

impl Lint<'_> {
    pub(super) fn crossing(&mut self, at: usize, it: &Articulation) {
        let surplus: Vec<(usize, &Cap)> = it.caps.iter().enumerate().filter(|(_, cap)| has_surplus(cap)).collect();
        self.surplus(at, it, &surplus);
        if surplus.len() < 2 {
            return;
        }
        let modes: BTreeSet<&str> = surplus.iter().flat_map(|(_, cap)| &cap.on.modes).map(String::as_str).collect();
        let ways: Vec<BTreeSet<Way<'_>>> = it.rules.iter().map(|rule| ways(&rule.source, &modes)).collect();
        let mut met = vec![vec![Seen::default(); surplus.len()]; surplus.len()];
        let everywhere = Scope::default();
        let mut plans = self.known.plans(it, &everywhere).peekable();
        if plans.peek().is_none() {
            // Without catalogues only what does not depend on targets can be told.
            let rules = 0..it.rules.len();
            let claims: Vec<Claim<'_>> = rules.map(|rule| Claim { rule, course: None, above: Vec::new() }).collect();
            let plain: Vec<_> =
                surplus.iter().map(|(_, cap)| cap.on.targets.is_none() && cap.on.nodes.is_empty()).collect();
            see(it, &surplus, &plain, &claims, &ways, &mut met);
        }
        for (school, plan) in plans {
            let speaks: Vec<bool> = surplus
                .iter()
                .map(|(_, cap)| in_scope(&cap.scope, &school.catalogue.institution.id, plan.programme))
                .collect();
            see(it, &surplus, &speaks, &claims(it, school, plan), &ways, &mut met);
        }
        let caps = Trail::Top.key("caps");
        for ((nth, cap), seen) in surplus.iter().zip(&met) {
            let other = surplus.iter().zip(seen).find(|((_, other), seen)| {
                seen.shared && seen.first && seen.second && scopes_meet(&cap.scope, &other.scope)
            });
            if let Some(((_, other), _)) = other {
                let found =
                    Diagnostic::new(&CROSSING_CAPS).with("cap", cap.id.as_str()).with("other", other.id.as_str());
                self.add(at, &caps.nth(*nth).key("on"), found);
            }
        }
    }
}

/// Whether credits beyond a cap may stand or go elsewhere; beyond a number of targets nothing does.
fn has_surplus(cap: &Cap) -> bool {
    cap.beyond != Beyond::Refused && !matches!(cap.limit, Limit::Targets(_))
}

impl Lint<'_> {
    /// Surplus that has no place to go.
    fn surplus(&mut self, at: usize, it: &Articulation, surplus: &[(usize, &Cap)]) {
        let caps = Trail::Top.key("caps");
        for (nth, cap) in it.caps.iter().enumerate() {
            if cap.beyond != Beyond::Refused && !has_surplus(cap) {
                let found = Diagnostic::new(&SURPLUS_OF_TARGETS).with("cap", cap.id.as_str());
                self.add(at, &caps.nth(nth).key("beyond"), found);
            }
        }
        for (nth, cap) in surplus {
            let Beyond::Overflow(node) = &cap.beyond else { continue };
            if let Some(other) = self.limited_in(it, cap, node, surplus) {
                let found = Diagnostic::new(&SURPLUS_RETURNS)
                    .with("cap", cap.id.as_str())
                    .with("node", node.as_str())
                    .with("other", other.id.as_str());
                self.add(at, &caps.nth(*nth).key("beyond"), found);
            }
        }
    }

    /// A cap with a surplus that limits what is placed in a node itself.
    fn limited_in<'c>(
        &self,
        it: &Articulation,
        cap: &Cap,
        node: &str,
        surplus: &[(usize, &'c Cap)],
    ) -> Option<&'c Cap> {
        self.known.plans(it, &cap.scope).find_map(|(school, plan)| {
            let placed = claims(it, school, plan).into_iter().filter(|claim| claim.above.last() == Some(&node));
            placed.into_iter().find_map(|claim| {
                let rule = it.rules.get(claim.rule)?;
                let institution = &school.catalogue.institution.id;
                let limits = |other: &Cap| {
                    in_scope(&other.scope, institution, plan.programme) && Self::may_limit(other, rule, &claim)
                };
                surplus.iter().map(|(_, other)| *other).find(|other| limits(other))
            })
        })
    }
}

/// What was met of two caps: claims of both, of the later alone, of the earlier alone.
#[derive(Clone, Copy, Default)]
struct Seen {
    shared: bool,
    first: bool,
    second: bool,
}

/// Notes for every pair of caps that `speaks` allows what the claims of one programme show.
fn see(
    it: &Articulation,
    caps: &[(usize, &Cap)],
    speaks: &[bool],
    claims: &[Claim<'_>],
    ways: &[BTreeSet<Way<'_>>],
    met: &mut [Vec<Seen>],
) {
    for claim in claims {
        let (Some(rule), Some(ways)) = (it.rules.get(claim.rule), ways.get(claim.rule)) else { continue };
        for way in ways {
            let limited: Vec<bool> =
                caps.iter().zip(speaks).map(|((_, cap), speaks)| *speaks && limits(cap, rule, claim, way)).collect();
            for (later, row) in met.iter_mut().enumerate() {
                let one = limited.get(later).copied().unwrap_or(false);
                // Each pair once: with the caps before.
                for (two, seen) in limited.iter().zip(row).take(later) {
                    seen.shared |= one && *two;
                    seen.first |= one && !two;
                    seen.second |= !one && *two;
                }
            }
        }
    }
}

/// Whether a cap limits a claim made in one way.
fn limits(cap: &Cap, rule: &Rule, claim: &Claim<'_>, way: &Way<'_>) -> bool {
    let has =
        |list: &[String], used: &BTreeSet<&str>| list.is_empty() || list.iter().any(|v| used.contains(v.as_str()));
    has(&cap.on.achievements, &way.kinds) && has(&cap.on.modes, &way.modes) && Lint::may_limit(cap, rule, claim)
}

/// The ways of satisfying a source, told apart by kinds and by the `modes` that matter.
fn ways<'s>(source: &'s Source, modes: &BTreeSet<&'s str>) -> BTreeSet<Way<'s>> {
    match source {
        Source::Any(of) => of.iter().flat_map(|inner| ways(inner, modes)).take(WAYS).collect(),
        Source::All(of) => together(of, modes),
        Source::NOf(some) if some.n <= 1 => some.of.iter().flat_map(|inner| ways(inner, modes)).take(WAYS).collect(),
        Source::NOf(some) => together(&some.of, modes),
        Source::Course(it) => by_mode(it, modes),
        Source::CreditsAtLeast(some) => by_mode(&some.of, modes),
        Source::Covers(some) => by_mode(&some.of, modes),
        selector => BTreeSet::from([Way { kinds: BTreeSet::from([selector.word()]), modes: BTreeSet::new() }]),
    }
}

fn by_mode<'s>(it: &'s CourseSelector, modes: &BTreeSet<&'s str>) -> BTreeSet<Way<'s>> {
    let course = |modes| Way { kinds: BTreeSet::from(["course"]), modes };
    if it.modes.is_empty() {
        let any = modes.iter().map(|mode| course(BTreeSet::from([*mode])));
        return any.chain([course(BTreeSet::new())]).take(WAYS).collect();
    }
    it.modes.iter().map(|mode| course(BTreeSet::from([mode.as_str()]))).take(WAYS).collect()
}

/// Every combination of one way of each.
fn together<'s>(of: &'s [Source], modes: &BTreeSet<&'s str>) -> BTreeSet<Way<'s>> {
    let mut found = BTreeSet::from([Way::default()]);
    for inner in of {
        let inner = ways(inner, modes);
        let combined = found.iter().flat_map(|one| {
            inner.iter().map(|two| Way {
                kinds: one.kinds.union(&two.kinds).copied().collect(),
                modes: one.modes.union(&two.modes).copied().collect(),
            })
        });
        found = combined.take(WAYS).collect();
    }
    found
}
