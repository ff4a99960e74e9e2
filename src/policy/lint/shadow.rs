//! Rules that are never used: outranked by a wider one, or entirely excluded.

use super::Lint;
use super::claims::{fills, scope_covers};
use super::covers::list_covers;
use super::orders::Orders;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::{EXCLUDED_RULE, SHADOWED_RULE};
use crate::policy::articulation::{Articulation, Exclusion, Rule, Target};
use crate::policy::catalogue::CourseFilter;
use crate::policy::selector::Source;
use crate::policy::trail::Trail;
use std::collections::BTreeSet;

impl Lint<'_> {
    pub(super) fn shadows(&mut self, agreements: &[(usize, &Articulation)], orders: &Orders) {
        for (at, it) in agreements {
            for (nth, rule) in it.rules.iter().enumerate() {
                let below: BTreeSet<usize> =
                    orders.below((*at, nth)).filter(|(other, _)| other == at).map(|(_, nth)| nth).collect();
                for lower in below {
                    if let Some(other) = it.rules.get(lower).filter(|other| self.outranks(rule, other)) {
                        let found = Diagnostic::new(&SHADOWED_RULE)
                            .with("rule", other.id.as_str())
                            .with("other", rule.id.as_str());
                        self.add(*at, &Trail::Top.key("rules").nth(lower), found);
                    }
                }
                self.excluded(*at, it, nth, rule, agreements);
            }
        }
    }

    /// Whether wherever `lower` applies, `rule` does too.
    fn outranks(&self, rule: &Rule, lower: &Rule) -> bool {
        (rule.when.is_none() || rule.when == lower.when)
            && scope_covers(&rule.scope, &lower.scope)
            && target_covers(&rule.target, &lower.target)
            && self.covers(&rule.source, &lower.source)
    }

    fn excluded(
        &mut self,
        at: usize,
        it: &Articulation,
        nth: usize,
        rule: &Rule,
        agreements: &[(usize, &Articulation)],
    ) {
        for (other_at, other) in agreements {
            if at != *other_at && !self.binds_all(it, other) {
                continue;
            }
            let hit = other.exclusions.iter().find(|exclusion| {
                let flipped = other.layer < it.layer
                    && rule
                        .despite
                        .iter()
                        .any(|name| name.rsplit_once('/') == Some((other.id.as_str(), exclusion.id.as_str())));
                !flipped && self.bars(it, rule, exclusion)
            });
            if let Some(exclusion) = hit {
                let name =
                    if at == *other_at { exclusion.id.clone() } else { format!("{}/{}", other.id, exclusion.id) };
                let found = Diagnostic::new(&EXCLUDED_RULE).with("rule", rule.id.as_str()).with("exclusion", name);
                self.add(at, &Trail::Top.key("rules").nth(nth), found);
                return;
            }
        }
    }

    /// Whether every participant of `it` takes part in `other` too, both being in force on the day.
    fn binds_all(&self, it: &Articulation, other: &Articulation) -> bool {
        it.effective.contains(self.as_of)
            && other.effective.contains(self.as_of)
            && it.participants.iter().all(|p| {
                p.institution != "*"
                    && other
                        .participants
                        .iter()
                        .any(|q| q.institution == p.institution && list_covers(&q.programmes, &p.programmes))
            })
    }

    /// Whether an exclusion bars everything a rule could recognise.
    fn bars(&self, it: &Articulation, rule: &Rule, exclusion: &Exclusion) -> bool {
        scope_covers(&exclusion.scope, &rule.scope)
            && (exclusion.achievements.is_empty() || self.barred(&rule.source, &exclusion.achievements))
            && self.protects(it, rule, &exclusion.targets)
    }

    /// Whether every way of satisfying a source uses something barred.
    fn barred(&self, source: &Source, bars: &[Source]) -> bool {
        match source {
            Source::All(of) => of.iter().any(|inner| self.barred(inner, bars)),
            Source::Any(of) => of.iter().all(|inner| self.barred(inner, bars)),
            Source::NOf(some) => {
                let free = some.of.iter().filter(|inner| !self.barred(inner, bars)).count();
                usize::try_from(some.n).is_ok_and(|n| free < n)
            }
            Source::CreditsAtLeast(some) => self.barred(&Source::Course(some.of.clone()), bars),
            Source::Covers(some) => self.barred(&Source::Course(some.of.clone()), bars),
            selector => bars.iter().any(|bar| self.covers(bar, selector)),
        }
    }

    /// Whether all courses a rule could fill are protected, and there are some.
    fn protects(&self, it: &Articulation, rule: &Rule, targets: &CourseFilter) -> bool {
        if *targets == CourseFilter::default() {
            return true;
        }
        let mut some = false;
        let whole = self.known.is_whole(it, &rule.scope);
        let all = self.known.plans(it, &rule.scope).all(|(_, plan)| {
            let protected = plan.picked(targets);
            fills(plan, &rule.target).all(|(course, _)| {
                some = true;
                protected.contains_key(course.id.as_str())
            })
        });
        whole && all && some
    }
}

/// Whether every target of `narrow` is one of `broad`, by what is written.
fn target_covers(broad: &Target, narrow: &Target) -> bool {
    match (broad, narrow) {
        (a, b) if a == b => true,
        (Target::AnyCourse(filter), Target::Course(id)) => {
            let rest = CourseFilter { ids: Vec::new(), ..filter.clone() };
            rest == CourseFilter::default() && (filter.ids.is_empty() || filter.ids.contains(id))
        }
        (Target::AnyCourse(broad), Target::AnyCourse(narrow)) => filter_covers(broad, narrow),
        _ => false,
    }
}

fn filter_covers(broad: &CourseFilter, narrow: &CourseFilter) -> bool {
    list_covers(&broad.ids, &narrow.ids)
        && list_covers(&broad.codes, &narrow.codes)
        && list_covers(&broad.names, &narrow.names)
        && list_covers(&broad.natures, &narrow.natures)
        && list_covers(&broad.categories, &narrow.categories)
        && list_covers(&broad.tags, &narrow.tags)
        && list_covers(&broad.nodes, &narrow.nodes)
        && (broad.except.is_none() || broad.except == narrow.except)
}
