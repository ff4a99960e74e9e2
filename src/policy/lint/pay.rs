//! Pay agreements: what is declared and never used.

use super::Lint;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::{UNUSED_FACT, UNUSED_SCALE};
use crate::order::Set;
use crate::policy::Document;
use crate::policy::pay::PayAgreement;
use crate::policy::trail::Trail;
use crate::policy::walk::{self, Part};

impl<'s> Lint<'s> {
    /// Scales that nothing looks into, by document and id, in all that is looked at.
    pub(super) fn scales_used(&self) -> Set<(&'s str, &'s str)> {
        let mut used = Vec::new();
        for (_, document) in self.live_documents() {
            walk::document(document, &mut |part, _| {
                if let Part::Scale(using) = part {
                    used.push((using.document.as_deref().unwrap_or(document.header().id), using.scale.as_str()));
                }
            });
        }
        used.into_iter().collect()
    }

    pub(super) fn pay_agreement(
        &mut self,
        at: usize,
        document: &'s Document,
        it: &'s PayAgreement,
        scales: &Set<(&str, &str)>,
    ) {
        let mut asked: Vec<&str> = Vec::new();
        walk::document(document, &mut |part, _| {
            if let Part::Fact(fact) = part {
                asked.push(fact);
            }
        });
        let asked: Set<&str> = asked.into_iter().collect();
        let list = Trail::Top.key("facts");
        for (nth, fact) in it.facts.iter().enumerate().filter(|(_, fact)| !asked.contains(fact.name.as_str())) {
            self.add(at, &list.nth(nth), Diagnostic::new(&UNUSED_FACT).with("fact", fact.name.as_str()));
        }
        let list = Trail::Top.key("scales");
        for (nth, scale) in it.scales.iter().enumerate() {
            if !scales.contains(&(it.id.as_str(), scale.id.as_str())) {
                self.add(at, &list.nth(nth), Diagnostic::new(&UNUSED_SCALE).with("scale", scale.id.as_str()));
            }
        }
    }
}
