//! Credits that rise with the result, under a cap that refuses whole what does not fit: there a better result may count
//! less than a lesser one.

use super::Lint;
use super::claims::{Claim, claims};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::BETTER_MAY_COUNT_LESS;
use crate::policy::amount::Amount;
use crate::policy::articulation::{Articulation, Beyond, Cap, Limit, Rule};
use crate::policy::set::known::in_scope;
use crate::policy::trail::Trail;
use crate::quantity::Credit;
use std::collections::BTreeMap;

impl Lint<'_> {
    /// Tells, for each cap, the first rule whose two best results do not fit together while it gives less for lesser ones.
    pub(super) fn better_results(&mut self, at: usize, it: &Articulation) {
        let mut told: BTreeMap<usize, (usize, Credit, Credit)> = BTreeMap::new();
        for (school, plan) in self.known.plans(it, &crate::policy::articulation::Scope::default()) {
            let here = |cap: &&(usize, &Cap)| in_scope(&cap.1.scope, &school.catalogue.institution.id, plan.programme);
            let caps: Vec<(usize, &Cap, Credit)> =
                it.caps.iter().enumerate().filter(|cap| here(&cap)).filter_map(tight).collect();
            if caps.is_empty() {
                continue;
            }
            for claim in claims(it, school, plan) {
                let Some((rule, most)) = it.rules.get(claim.rule).and_then(|rule| Some((rule, steps(&rule.credit)?)))
                else {
                    continue;
                };
                // No course takes more than it has.
                let most = claim.course.map_or(most, |course| most.min(course.credits));
                for (nth, cap, limit) in &caps {
                    if overflows(cap, rule, &claim, most, *limit) {
                        told.entry(*nth).or_insert((claim.rule, most, *limit));
                    }
                }
            }
        }
        for (nth, (rule, most, limit)) in told {
            let (Some(cap), Some(rule)) = (it.caps.get(nth), it.rules.get(rule)) else { continue };
            let found = Diagnostic::new(&BETTER_MAY_COUNT_LESS).with("rule", rule.id.as_str());
            let found = found.with("cap", cap.id.as_str()).with("most", most.to_string());
            self.add(at, &Trail::Top.key("caps").nth(nth).key("limit"), found.with("limit", limit.to_string()));
        }
    }
}

fn overflows(cap: &Cap, rule: &Rule, claim: &Claim<'_>, most: Credit, limit: Credit) -> bool {
    Lint::may_limit(cap, rule, claim) && most.plus(most) > limit
}

/// A cap on an amount of credits that refuses what does not fit.
fn tight((nth, cap): (usize, &Cap)) -> Option<(usize, &Cap, Credit)> {
    match cap.limit {
        Limit::Credits(limit) if cap.beyond == Beyond::Refused => Some((nth, cap, limit)),
        _ => None,
    }
}

/// The most an amount gives, where it gives less for lesser results.
fn steps(amount: &Amount) -> Option<Credit> {
    match amount {
        Amount::Table(rows) => {
            let most = rows.iter().map(|row| row.credits).max()?;
            rows.iter().any(|row| row.credits < most && !row.credits.is_zero()).then_some(most)
        }
        Amount::LessByPosition(less) => steps(&less.of),
        Amount::Least(of) => of.iter().find_map(steps),
        Amount::Target | Amount::Source | Amount::Fixed(_) | Amount::Rate(_) | Amount::Register(_) => None,
    }
}
