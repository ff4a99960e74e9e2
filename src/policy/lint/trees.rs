//! Requirement trees: credits that add up, pools that can be filled, certificates somebody can hold.

use super::Lint;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::{CERTIFICATE_UNREACHABLE, CREDITS_DO_NOT_ADD_UP, POOL_TOO_SMALL};
use crate::policy::catalogue::{Catalogue, Course, CreditsFrom, Programme, Requirement};
use crate::policy::set::known::selects;
use crate::policy::trail::Trail;
use crate::quantity::Credit;
use std::collections::{BTreeMap, BTreeSet};

/// What a tree is summed with.
struct Sum<'c> {
    catalogue: &'c Catalogue,
    courses: &'c BTreeMap<&'c str, &'c Course>,
    /// Pools that take what others have in surplus.
    takers: BTreeSet<&'c str>,
}

impl Lint<'_> {
    pub(super) fn trees(&mut self, at: usize, it: &Catalogue) {
        let courses: BTreeMap<&str, &Course> = it.courses.iter().map(|c| (c.id.as_str(), c)).collect();
        let programmes = Trail::Top.key("programmes");
        for (nth, programme) in it.programmes.iter().enumerate() {
            let trail = &programmes.nth(nth);
            let mut sum = Sum { catalogue: it, courses: &courses, takers: BTreeSet::new() };
            takers(&programme.requirement, &mut sum.takers);
            self.total(at, programme, &sum, trail);
            self.node(at, &programme.requirement, &sum, &trail.key("requirement"));
        }
    }

    fn total(&mut self, at: usize, programme: &Programme, sum: &Sum<'_>, trail: &Trail<'_>) {
        let (least, most) = sum.of(&programme.requirement);
        if programme.credits < least || programme.credits > most {
            let found = Diagnostic::new(&CREDITS_DO_NOT_ADD_UP)
                .with("programme", programme.id.as_str())
                .with("credits", programme.credits.to_string())
                .with("sum", if least == most { least.to_string() } else { format!("{least}–{most}") });
            self.add(at, &trail.key("credits"), found);
        }
    }

    fn node(&mut self, at: usize, it: &Requirement, sum: &Sum<'_>, trail: &Trail<'_>) {
        let trail = &trail.key(it.word());
        match it {
            Requirement::CreditsFrom(pool) => {
                let most = sum.most(pool);
                if most < pool.credits {
                    let found = Diagnostic::new(&POOL_TOO_SMALL)
                        .with("node", pool.id.as_str())
                        .with("need", pool.credits.to_string())
                        .with("most", most.to_string());
                    self.add(at, &trail.key("credits"), found);
                }
            }
            Requirement::Certificate(node) => {
                let (low, high) = (&node.certificate.level_at_least, &node.certificate.level_at_most);
                if let (Some(low), Some(high)) = (low, high)
                    && self.rank(low).zip(self.rank(high)).is_some_and(|(l, h)| l > h || low.ladder != high.ladder)
                {
                    let found = Diagnostic::new(&CERTIFICATE_UNREACHABLE)
                        .with("node", node.id.as_str())
                        .with("low", low.code.as_str())
                        .with("high", high.code.as_str());
                    self.add(at, &trail.key("certificate").key("level_at_least"), found);
                }
            }
            _ => {}
        }
        let of = trail.key("of");
        for (nth, child) in it.children().iter().enumerate() {
            self.node(at, child, sum, &of.nth(nth));
        }
    }
}

/// Pools named as overflow.
fn takers<'c>(it: &'c Requirement, found: &mut BTreeSet<&'c str>) {
    if let Requirement::CreditsFrom(pool) = it {
        found.extend(pool.overflow.as_deref());
    }
    for child in it.children() {
        takers(child, found);
    }
}

impl Sum<'_> {
    /// Least and most credits of a tree, as its choices are made.
    fn of(&self, it: &Requirement) -> (Credit, Credit) {
        let mut parts: Vec<(Credit, Credit)> = it.children().iter().map(|child| self.of(child)).collect();
        let total = |parts: &[(Credit, Credit)]| {
            (parts.iter().map(|(least, _)| *least).sum(), parts.iter().map(|(_, most)| *most).sum())
        };
        let choose = |parts: &mut Vec<(Credit, Credit)>, n: usize| {
            parts.sort_by_key(|(least, _)| *least);
            let least = parts.iter().take(n).map(|(least, _)| *least).sum();
            parts.sort_by_key(|(_, most)| std::cmp::Reverse(*most));
            (least, parts.iter().take(n).map(|(_, most)| *most).sum())
        };
        match it {
            Requirement::All(_) => total(&parts),
            Requirement::Any(_) => choose(&mut parts, 1),
            Requirement::NOf(some) => choose(&mut parts, usize::try_from(some.n).unwrap_or(usize::MAX)),
            Requirement::CreditsFrom(pool) => (pool.credits, pool.at_most.unwrap_or(pool.credits).max(pool.credits)),
            Requirement::Course(id) => {
                let credits = self.courses.get(id.as_str()).map_or(Credit::ZERO, |course| course.credits);
                (credits, credits)
            }
            Requirement::Certificate(_) => (Credit::ZERO, Credit::ZERO),
        }
    }

    /// Most credits a pool can hold.
    fn most(&self, pool: &CreditsFrom) -> Credit {
        let open = pool.open || self.takers.contains(pool.id.as_str());
        let picked = |course: &&Course| {
            pool.courses.contains(&course.id)
                || pool.filter.as_ref().is_some_and(|filter| selects(filter, course, &|_| false))
        };
        let held: Credit = self.catalogue.courses.iter().filter(picked).map(|course| course.credits).sum();
        let held = if open { Credit::MAX } else { held };
        pool.at_most.map_or(held, |most| held.min(most))
    }
}
