//! Declared facts, and what is asked of them.

use super::super::Check;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::policy::{ASKS_NOTHING, BOUNDS_REVERSED, FACT_OF_OTHER_KIND, UNKNOWN_CHOICE, UNKNOWN_FACT};
use crate::policy::pay::PayAgreement;
use crate::policy::pay::condition::{FactWhen, Since};
use crate::policy::pay::fact::{FactDeclared, FactKind};
use crate::policy::set::limits;
use crate::policy::trail::Trail;

impl Check<'_, '_> {
    pub(super) fn facts_declared(&mut self, it: &PayAgreement) {
        let at = Trail::Top.key("facts");
        self.limit(&at, "facts", it.facts.len(), limits::FACTS);
        self.unique(&at, "name", it.facts.iter().map(|one| one.name.as_str()));
        for (nth, fact) in it.facts.iter().enumerate() {
            if let FactKind::Choice(choices) = &fact.kind {
                let at = at.nth(nth);
                let at = at.key("kind");
                let at = at.key("choice");
                self.filled(&at, choices.len());
                self.limit(&at, "choice", choices.len(), limits::CHOICES);
                self.unique(&at, "code", choices.iter().map(|choice| choice.code.as_str()));
            }
        }
    }

    /// The fact of a name; refused where it is not declared.
    fn declared<'i>(&mut self, it: &'i PayAgreement, name: &str, at: &Trail<'_>) -> Option<&'i FactDeclared> {
        let found = it.facts.iter().find(|fact| fact.name == name);
        if found.is_none() {
            let known = it.facts.iter().map(|fact| fact.name.as_str());
            self.dangling(at, &UNKNOWN_FACT, "fact", name, known);
        }
        found
    }

    /// Refuses a fact that is not declared, or is of none of the kinds needed.
    pub(super) fn fact(&mut self, it: &PayAgreement, name: &str, needed: &[&str], at: &Trail<'_>) {
        let Some(fact) = self.declared(it, name, at) else { return };
        if !needed.contains(&fact.kind.word()) {
            self.other_kind(fact, needed, at);
        }
    }

    fn other_kind(&mut self, fact: &FactDeclared, needed: &[&str], at: &Trail<'_>) {
        let found = Diagnostic::new(&FACT_OF_OTHER_KIND).with("fact", fact.name.as_str());
        self.add(at, found.with("found", fact.kind.word()).with("needed", needed));
    }

    /// Years are counted from a day.
    pub(super) fn since(&mut self, it: &PayAgreement, since: &Since, at: &Trail<'_>) {
        if let Since::Fact(name) = since {
            self.fact(it, name, &["date"], &at.key("fact"));
        }
    }

    /// Refuses a code that is none of the choices of a fact.
    pub(super) fn choice(&mut self, fact: &FactDeclared, code: &str, at: &Trail<'_>) {
        if !fact.kind.offers(code) {
            let mut found = Diagnostic::new(&UNKNOWN_CHOICE).with("fact", fact.name.as_str()).with("code", code);
            if let Some(meant) = self.suggestion(code, fact.kind.choices()) {
                found = found.with("suggestion", meant);
            }
            self.add(at, found);
        }
    }

    /// A condition on a fact: choices where it has them, bounds where it is a number or money.
    pub(super) fn fact_when(&mut self, it: &PayAgreement, when: &FactWhen, at: &Trail<'_>) {
        let Some(fact) = self.declared(it, &when.fact, &at.key("fact")) else { return };
        let is = &at.key("is");
        self.limit(is, "is", when.is.len(), limits::CHOICES);
        let chosen = matches!(fact.kind, FactKind::Choice(_) | FactKind::YesNo);
        let counted = matches!(fact.kind, FactKind::Number | FactKind::Money);
        let bounded = when.at_least.is_some() || when.at_most.is_some();
        if !when.is.is_empty() && !chosen {
            self.other_kind(fact, &["choice", "yes-no"], is);
        } else {
            for (nth, code) in when.is.iter().enumerate() {
                self.choice(fact, code, &is.nth(nth));
            }
        }
        if bounded && !counted {
            let name = if when.at_least.is_some() { "at_least" } else { "at_most" };
            self.other_kind(fact, &["number", "money"], &at.key(name));
        }
        if when.is.is_empty() && !bounded {
            self.add(at, Diagnostic::new(&ASKS_NOTHING));
        }
        if let Some((low, high)) = when.at_least.zip(when.at_most).filter(|(low, high)| low > high) {
            let found = Diagnostic::new(&BOUNDS_REVERSED).with("low", low.to_string());
            self.add(&at.key("at_most"), found.with("high", high.to_string()));
        }
    }
}
