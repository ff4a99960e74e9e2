//! Caps that limit nothing, or everything.

use super::Lint;
use super::claims::claims;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::{CAP_NEVER_BINDS, EMPTY_BASE};
use crate::policy::articulation::{Articulation, Base, Cap, Limit};
use crate::policy::set::known::{Plan, in_scope};
use crate::policy::trail::Trail;
use crate::quantity::Credit;
use std::collections::BTreeMap;

/// What a cap was seen to do in the programmes so far.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// Some programme lies in its scope.
    programmes: bool,
    /// In some programme it could refuse something.
    binds: bool,
    /// In some programme its base has credits.
    base: bool,
}

impl Lint<'_> {
    pub(super) fn caps(&mut self, at: usize, it: &Articulation) {
        let mut seen = vec![Seen::default(); it.caps.len()];
        let everywhere = crate::policy::articulation::Scope::default();
        if it.caps.is_empty() || !self.known.is_whole(it, &everywhere) {
            return;
        }
        for (school, plan) in self.known.plans(it, &everywhere) {
            let claims = claims(it, school, plan);
            for (cap, seen) in it.caps.iter().zip(&mut seen) {
                if !in_scope(&cap.scope, &school.catalogue.institution.id, plan.programme) {
                    continue;
                }
                let limited = claims
                    .iter()
                    .filter(|claim| it.rules.get(claim.rule).is_some_and(|rule| Self::may_limit(cap, rule, claim)));
                // A course is filled once, however many rules could fill it.
                let mut courses: BTreeMap<&str, Credit> = BTreeMap::new();
                let mut open = false;
                for claim in limited {
                    match claim.course {
                        Some(course) => drop(courses.insert(&course.id, course.credits)),
                        None => open = true,
                    }
                }
                let base = base(cap, plan);
                seen.programmes = true;
                seen.base = seen.base || !base.is_zero();
                seen.binds = seen.binds || open || binds(cap, base, &courses);
            }
        }
        let caps = Trail::Top.key("caps");
        for (nth, (cap, seen)) in it.caps.iter().zip(seen).enumerate() {
            let trail = caps.nth(nth);
            let named = |entry| Diagnostic::new(entry).with("cap", cap.id.as_str());
            if seen.programmes && !seen.base {
                self.add(at, &trail.key("limit"), named(&EMPTY_BASE));
            } else if seen.programmes && !seen.binds {
                self.add(at, &trail.key("limit"), named(&CAP_NEVER_BINDS));
            }
        }
    }
}

/// Credits the cap is a share of; for an amount of its own, any credits at all.
fn base(cap: &Cap, plan: &Plan<'_>) -> Credit {
    match &cap.limit {
        Limit::Share(share) => match &share.of {
            Base::Programme => plan.programme.credits,
            Base::Courses(filter) => plan.picked(filter).values().map(|course| course.credits).sum(),
        },
        Limit::Credits(_) | Limit::Targets(_) => Credit::MAX,
    }
}

/// Whether the cap could refuse something out of these courses.
fn binds(cap: &Cap, base: Credit, courses: &BTreeMap<&str, Credit>) -> bool {
    let total: Credit = courses.values().copied().sum();
    match &cap.limit {
        Limit::Credits(most) => total > *most,
        Limit::Share(share) => total.hundredths() > share.share.of_floor(base.hundredths()),
        Limit::Targets(most) => usize::try_from(*most).is_ok_and(|most| courses.len() > most),
    }
}
