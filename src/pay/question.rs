//! Whether a question of pay can be understood: facts that documents ask for, written as they want them.

use super::fact::{Value, kind_word};
use crate::call::{PayCall, RaiseCall};
use crate::date::Date;
use crate::diagnostic::pay::{
    CONTRACT_TWICE, FACT_NOT_READ, FACT_TWICE, PAY_PERIOD_REVERSED, PERIOD_TOO_LONG, UNKNOWN_APPOINTED_LEVEL,
    UNKNOWN_FACT,
};
use crate::diagnostic::{Diagnostic, Path, Place};
use crate::employment::Employment;
use crate::policy::Document;
use crate::policy::pay::fact::FactDeclared;
use crate::policy::set::{InForce, PolicySet};
use crate::read::nearest;
use crate::record::Record;

/// Most days of a period: a hundred years.
const MOST_DAYS: i32 = 36_525;

/// Everything in a question of pay that cannot be understood.
pub(crate) fn wrong_pay(set: &PolicySet, call: &PayCall) -> Vec<Diagnostic> {
    let mut found = wrong(set, &call.record, &call.employment, call.as_of);
    if let Some(until) = call.until {
        let days = until.day_number().saturating_sub(call.as_of.day_number()).saturating_add(1);
        if days < 1 {
            let period = format!("{}/{until}", call.as_of);
            found.push(Diagnostic::new(&PAY_PERIOD_REVERSED).with("period", period));
        } else if days > MOST_DAYS {
            let long = Diagnostic::new(&PERIOD_TOO_LONG).with("days", days.to_string());
            found.push(long.with("limit", MOST_DAYS.to_string()));
        }
    }
    found
}

/// Everything in a question of raises that cannot be understood.
pub(crate) fn wrong_raise(set: &PolicySet, call: &RaiseCall) -> Vec<Diagnostic> {
    wrong(set, &call.record, &call.employment, call.as_of)
}

fn wrong(set: &PolicySet, record: &Record, employment: &Employment, as_of: Date) -> Vec<Diagnostic> {
    let in_force = set.in_force(as_of);
    let mut found = record.check(&in_force);
    facts(set, record, employment, &mut found);
    let list = Path::root().key("employment").key("appointed");
    for (nth, level) in employment.appointed.iter().enumerate() {
        if in_force.ladder_rank(&level.ladder, &level.code).is_none() && !known_level(set, &in_force, level) {
            let none = Diagnostic::new(&UNKNOWN_APPOINTED_LEVEL).with("ladder", level.ladder.as_str());
            let none = none.with("level", level.code.as_str());
            found.push(none.at(Place::new(record.id.clone(), &list.index(nth))));
        }
    }
    let list = Path::root().key("employment").key("contract");
    for (nth, line) in employment.contract.iter().enumerate() {
        let same = |other: &crate::employment::ContractLine| other.part == line.part && other.per == line.per;
        if employment.contract.iter().take(nth).any(same) {
            let twice = Diagnostic::new(&CONTRACT_TWICE).with("part", line.part.as_str());
            found.push(twice.at(Place::new(record.id.clone(), &list.index(nth))));
        }
    }
    found
}

/// A ladder that is in force on another day only.
fn known_level(set: &PolicySet, in_force: &InForce<'_>, level: &crate::policy::selector::Level) -> bool {
    !in_force.has_list(&level.ladder)
        && set.documents().iter().any(|loaded| match &loaded.document {
            Document::CodeList(list) => {
                list.name == level.ladder && list.codes.iter().any(|code| code.code == level.code)
            }
            _ => false,
        })
}

/// Facts that no document asks for, in whatever version, and those not written as they are declared.
fn facts(set: &PolicySet, record: &Record, employment: &Employment, found: &mut Vec<Diagnostic>) {
    let declared = || {
        let agreements = set.pay_agreements();
        agreements.flat_map(|agreement| &agreement.facts)
    };
    let list = Path::root().key("employment").key("facts");
    for (nth, given) in employment.facts.iter().enumerate() {
        let place = |path: &Path| Place::new(record.id.clone(), path);
        if employment.facts.iter().take(nth).any(|other| other.fact == given.fact) {
            let twice = Diagnostic::new(&FACT_TWICE).with("fact", given.fact.as_str());
            found.push(twice.at(place(&list.index(nth).key("fact"))));
        }
        let Some(known) = declared().find(|known| known.name == given.fact) else {
            let mut none = Diagnostic::new(&UNKNOWN_FACT).with("fact", given.fact.as_str());
            if let Some(meant) = nearest(&given.fact, declared().map(|known: &FactDeclared| known.name.as_str())) {
                none = none.with("suggestion", meant);
            }
            found.push(none.at(place(&list.index(nth).key("fact"))));
            continue;
        };
        if Value::read(&known.kind, &given.value).is_none() {
            let wrong = Diagnostic::new(&FACT_NOT_READ).with("fact", given.fact.as_str());
            let wrong = wrong.with("found", given.value.as_str()).with("expected", kind_word(&known.kind));
            found.push(wrong.at(place(&list.index(nth).key("value"))));
        }
    }
}
