//! Which rule comes before which, as `over` declares.

use super::Lint;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::OVER_CYCLE;
use crate::policy::articulation::Articulation;
use crate::policy::circle::circles;
use crate::policy::trail::Trail;
use std::collections::BTreeMap;

/// A rule: position of its document, and its own in it.
pub(super) type RuleAt = (usize, usize);

/// The declared order of the rules of all agreements.
#[derive(Debug, Default)]
pub(super) struct Orders {
    rules: Vec<RuleAt>,
    numbers: BTreeMap<RuleAt, usize>,
    /// For each rule, those that give way to it.
    below: Vec<Vec<usize>>,
}

impl Orders {
    pub(super) fn of(agreements: &[(usize, &Articulation)]) -> Self {
        let mut orders = Self::default();
        let mut ids: BTreeMap<(usize, &str), usize> = BTreeMap::new();
        let mut documents: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, it) in agreements {
            documents.entry(&it.id).or_default().push(*at);
            for (nth, rule) in it.rules.iter().enumerate() {
                let number = orders.rules.len();
                orders.rules.push((*at, nth));
                orders.numbers.insert((*at, nth), number);
                ids.insert((*at, &rule.id), number);
            }
        }
        for (at, it) in agreements {
            for rule in &it.rules {
                let below = rule.over.iter().flat_map(|name| match (ids.get(&(*at, name)), name.rsplit_once('/')) {
                    (Some(own), _) => vec![*own],
                    (None, Some((document, rule))) => {
                        let versions = documents.get(document).into_iter().flatten();
                        versions.filter_map(|at| ids.get(&(*at, rule)).copied()).collect()
                    }
                    (None, None) => Vec::new(),
                });
                orders.below.push(below.collect());
            }
        }
        orders
    }

    /// Whether one of two rules says that it comes before the other. An order through a third rule does not count: the
    /// third need not apply.
    pub(super) fn settled(&self, one: RuleAt, two: RuleAt) -> bool {
        self.below(one).any(|rule| rule == two) || self.below(two).any(|rule| rule == one)
    }

    /// The rules that give way to `rule` directly.
    pub(super) fn below(&self, rule: RuleAt) -> impl Iterator<Item = RuleAt> {
        let below = self.numbers.get(&rule).and_then(|number| self.below.get(*number)).into_iter().flatten();
        below.filter_map(|number| self.rules.get(*number).copied())
    }
}

impl Lint<'_> {
    /// Rules that are over each other in a circle.
    pub(super) fn orders(&mut self, agreements: &[(usize, &Articulation)], orders: &Orders) {
        for circle in circles(&orders.below) {
            let rules: Vec<RuleAt> = circle.iter().filter_map(|number| orders.rules.get(*number).copied()).collect();
            let Some(&(at, nth)) = rules.first() else { continue };
            let names = rules.iter().filter_map(|(at, nth)| {
                let (_, it) = agreements.iter().find(|(position, _)| position == at)?;
                it.rules.get(*nth).map(|rule| rule.id.clone())
            });
            let found = Diagnostic::new(&OVER_CYCLE).with("rules", names.collect::<Vec<String>>());
            self.add(at, &Trail::Top.key("rules").nth(nth).key("over"), found);
        }
    }
}
