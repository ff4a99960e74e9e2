//! Whether an employment can be understood: codes that lists have, facts that documents ask for, written as they want them.

use crate::diagnostic::pay::{
    CONTRACT_TWICE, FACT_NOT_READ, FACT_TWICE, NO_INDUSTRY_CODE, NO_REGION_CODE, UNKNOWN_APPOINTED_LEVEL, UNKNOWN_FACT,
    UNKNOWN_JUDGED, UNKNOWN_PAY_CODE, UNKNOWN_RECEIVED,
};
use crate::diagnostic::{Diagnostic, Entry, Param, Path, Place, Term};
use crate::employment::{ContractLine, Employment, JudgedGiven, Receipt};
use crate::pay::fact::Value;
use crate::policy::Document;
use crate::policy::pay::fact::{FactDeclared, FactKind};
use crate::policy::pay::place::{is_industry, is_region};
use crate::policy::selector::Level;
use crate::policy::set::{InForce, PolicySet};
use crate::policy::terms;
use crate::read::nearest;

/// Adds everything in an employment that cannot be understood; places are told of the record. What the documents of `beside`
/// alone speak of is let be.
pub(super) fn check(
    (set, beside): (&PolicySet, Option<&PolicySet>),
    in_force: &InForce<'_>,
    (record, employment): (&str, &Employment),
    found: &mut Vec<Diagnostic>,
) {
    let mut check = Check { set, beside, in_force, record, found };
    check.places(employment);
    check.facts(employment);
    check.levels(employment);
    check.contract(employment);
    check.judged(employment);
    check.received(employment);
}

/// A fact as a document declares it, in whatever version.
fn declared<'s>(set: &'s PolicySet, fact: &str) -> Option<&'s FactDeclared> {
    set.pay_agreements().flat_map(|agreement| &agreement.facts).find(|known| known.name == fact)
}

/// Whether a document has what was judged.
fn may_be_judged(set: &PolicySet, given: &JudgedGiven) -> bool {
    let mut own = set.pay_agreements().filter(|agreement| agreement.id == given.document);
    own.any(|agreement| {
        let mut items = agreement.parts.iter().flat_map(|part| &part.items);
        items.any(|item| item.id == given.item) || agreement.entitlements.iter().any(|one| one.id == given.item)
    })
}

/// Whether a document speaks of a subsidy, be it to pay or to exclude it.
fn is_spoken_of(set: &PolicySet, receipt: &Receipt) -> bool {
    let named = receipt.entitlement.as_str();
    let speaks =
        |document: &str, id: &str| named == id || named.split_once('/').is_some_and(|(d, e)| d == document && e == id);
    let mut all = set.pay_agreements().flat_map(|it| it.entitlements.iter().map(move |one| (it.id.as_str(), one)));
    all.any(|(document, one)| speaks(document, &one.id) || one.excludes.contains(&receipt.entitlement))
}

struct Check<'c, 'a> {
    set: &'a PolicySet,
    beside: Option<&'a PolicySet>,
    in_force: &'c InForce<'a>,
    record: &'c str,
    found: &'c mut Vec<Diagnostic>,
}

fn field(name: &'static str) -> Path {
    Path::root().key("employment").key(name)
}

impl Check<'_, '_> {
    fn add(&mut self, wrong: Diagnostic, at: &Path) {
        self.found.push(wrong.at(Place::new(self.record.to_owned(), at)));
    }

    fn either(&self, speaks: impl Fn(&PolicySet) -> bool) -> bool {
        speaks(self.set) || self.beside.is_some_and(speaks)
    }

    fn places(&mut self, it: &Employment) {
        type Written<'w> = (&'static str, Option<&'w String>, fn(&str) -> bool, &'static Entry);
        let written: [Written<'_>; 2] = [
            ("region", it.region.as_ref(), is_region, &NO_REGION_CODE),
            ("industry", it.industry.as_ref(), is_industry, &NO_INDUSTRY_CODE),
        ];
        for (name, value, is_code, entry) in written {
            if let Some(value) = value.filter(|value| !is_code(value)) {
                self.add(Diagnostic::new(entry).with("found", value.as_str()), &field(name));
            }
        }
        if let Some(employer) = &it.employer {
            self.listed(terms::EMPLOYER, employer, &field("employer"));
        }
    }

    /// A code of a list, where the list is there.
    fn listed(&mut self, list: &str, code: &str, at: &Path) {
        if self.in_force.has_list(list) && self.in_force.code(list, code).is_none() {
            let none = Diagnostic::new(&UNKNOWN_PAY_CODE).with("list", list).with("found", code);
            let known = self.in_force.codes(list).iter().map(|one| one.code.as_str());
            self.add(suggesting(none, nearest(code, known)), at);
        }
    }

    /// Facts that no document asks for, in whatever version, and those not written as they are declared.
    fn facts(&mut self, it: &Employment) {
        let set = self.set;
        let all = || set.pay_agreements().flat_map(|agreement| &agreement.facts);
        let list = field("facts");
        for (nth, given) in it.facts.iter().enumerate() {
            let (name, value) = (list.index(nth).key("fact"), list.index(nth).key("value"));
            if it.facts.iter().take(nth).any(|other| other.fact == given.fact) {
                self.add(Diagnostic::new(&FACT_TWICE).with("fact", given.fact.as_str()), &name);
            }
            let Some(known) = declared(set, &given.fact) else {
                if self.beside.is_some_and(|beside| declared(beside, &given.fact).is_some()) {
                    continue;
                }
                let none = Diagnostic::new(&UNKNOWN_FACT).with("fact", given.fact.as_str());
                let meant = nearest(&given.fact, all().map(|known: &FactDeclared| known.name.as_str()));
                self.add(suggesting(none, meant), &name);
                continue;
            };
            if Value::read(&known.kind, &given.value).is_none() {
                let wrong = Diagnostic::new(&FACT_NOT_READ).with("fact", given.fact.as_str());
                let wrong = wrong.with("found", given.value.as_str()).with("expected", wanted(&known.kind));
                self.add(wrong, &value);
            }
        }
    }

    fn levels(&mut self, it: &Employment) {
        let list = field("appointed");
        for (nth, level) in it.appointed.iter().enumerate() {
            if self.in_force.ladder_rank(&level.ladder, &level.code).is_some() || self.known_level(level) {
                continue;
            }
            let none = Diagnostic::new(&UNKNOWN_APPOINTED_LEVEL).with("ladder", level.ladder.as_str());
            let known = self.in_force.codes(&level.ladder).iter().map(|one| one.code.as_str());
            let none = suggesting(none.with("level", level.code.as_str()), nearest(&level.code, known));
            self.add(none, &list.index(nth));
        }
    }

    /// A ladder that is in force on another day only.
    fn known_level(&self, level: &Level) -> bool {
        !self.in_force.has_list(&level.ladder)
            && self.set.documents().iter().any(|loaded| match &loaded.document {
                Document::CodeList(list) => {
                    list.name == level.ladder && list.codes.iter().any(|code| code.code == level.code)
                }
                _ => false,
            })
    }

    fn contract(&mut self, it: &Employment) {
        let list = field("contract");
        for (nth, line) in it.contract.iter().enumerate() {
            self.listed(terms::PAY_PART, &line.part, &list.index(nth).key("part"));
            let same = |other: &ContractLine| other.part == line.part && other.per == line.per;
            if it.contract.iter().take(nth).any(same) {
                self.add(Diagnostic::new(&CONTRACT_TWICE).with("part", line.part.as_str()), &list.index(nth));
            }
        }
    }

    /// What somebody judged of nothing.
    fn judged(&mut self, it: &Employment) {
        let list = field("judged");
        for (nth, given) in it.judged.iter().enumerate() {
            if !self.either(|set| may_be_judged(set, given)) {
                let none = Diagnostic::new(&UNKNOWN_JUDGED).with("document", given.document.as_str());
                self.add(none.with("item", given.item.as_str()), &list.index(nth));
            }
        }
    }

    /// Subsidies of which no document speaks, be it to pay or to exclude them.
    fn received(&mut self, it: &Employment) {
        let set = self.set;
        let all = || set.pay_agreements().flat_map(|it| &it.entitlements);
        let list = field("received");
        for (nth, receipt) in it.received.iter().enumerate() {
            let named = receipt.entitlement.as_str();
            if !self.either(|set| is_spoken_of(set, receipt)) {
                let known = all().flat_map(|one| std::iter::once(&one.id).chain(&one.excludes));
                let none = Diagnostic::new(&UNKNOWN_RECEIVED).with("entitlement", named);
                let none = suggesting(none, nearest(named, known.map(String::as_str)));
                self.add(none, &list.index(nth).key("entitlement"));
            }
        }
    }
}

fn suggesting(wrong: Diagnostic, meant: Option<&str>) -> Diagnostic {
    match meant {
        Some(meant) => wrong.with("suggestion", meant),
        None => wrong,
    }
}

/// How a fact of a kind is written.
fn wanted(kind: &FactKind) -> Param {
    Param::from(match kind {
        FactKind::Number => Term::FactNumber,
        FactKind::Money => Term::FactMoney,
        FactKind::Date => Term::FactDate,
        FactKind::YesNo => Term::FactYesNo,
        FactKind::Years => Term::FactYears,
        FactKind::Choice(choices) => {
            return Param::from(choices.iter().map(|one| one.code.clone()).collect::<Vec<_>>());
        }
    })
}
