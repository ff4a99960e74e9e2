//! Pay agreements against each other: one of a rank for an enterprise and post, and one meaning for the name of a fact.

use super::super::documents::both_in_force;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::policy::{AGREEMENTS_OF_ONE_RANK, FACT_DECLARED_DIFFERENTLY};
use crate::order::{self, Map, Set};
use crate::policy::Document;
use crate::policy::findings::Findings;
use crate::policy::load::Loaded;
use crate::policy::pay::fact::FactKind;
use crate::policy::pay::{Coverage, PayAgreement, Rank, place};
use crate::policy::trail::Trail;

/// A document with its position.
type Placed<'d> = (usize, &'d Loaded, &'d PayAgreement);

/// Ways in which a fact is declared, each with the positions of those who do.
type Senses<'d> = Vec<(Vec<&'d str>, Vec<usize>)>;

/// Checks what no pay agreement can check alone.
pub(in super::super) fn check(documents: &[Loaded], findings: &mut Findings<'_>) {
    let all: Vec<Placed<'_>> = documents
        .iter()
        .enumerate()
        .filter_map(|(at, loaded)| match &loaded.document {
            Document::PayAgreement(it) => Some((at, loaded, it)),
            _ => None,
        })
        .collect();
    of_one_rank(&all, findings);
    facts(&all, findings);
}

/// Two that stand alone in their rank and cover the same enterprise and post on the same day.
fn of_one_rank(all: &[Placed<'_>], findings: &mut Findings<'_>) {
    let mut named: Map<(Rank, &str), Vec<usize>> = Map::new();
    for (nth, (at, loaded, it)) in all.iter().enumerate() {
        if !it.rank.stands_alone() {
            continue;
        }
        let mut earlier: Set<usize> = Set::new();
        let mut enterprises: Vec<&str> = it.covers.enterprises.iter().map(String::as_str).collect();
        order::sort(&mut enterprises);
        enterprises.dedup();
        for enterprise in enterprises {
            let before = named.entry((it.rank, enterprise)).or_default();
            earlier.extend(before.iter().copied());
            before.push(nth);
        }
        let rivals = earlier.iter().filter_map(|rival| all.get(*rival));
        let clash = rivals
            .filter(|(_, _, other)| may_meet(&it.covers, &other.covers))
            .find_map(|(_, other, rival)| Some((other, rival, both_in_force(other, loaded)?)));
        if let Some((other, rival, day)) = clash {
            let shared = it.covers.enterprises.iter().find(|one| rival.covers.enterprises.contains(one));
            let found = Diagnostic::new(&AGREEMENTS_OF_ONE_RANK)
                .with("rank", it.rank.word())
                .with("enterprise", shared.map_or("", String::as_str))
                .with("id", loaded.header().id)
                .with("other", other.header().id)
                .with("from", day.to_string());
            findings.add(*at, &Trail::Top.key("covers"), found);
        }
    }
}

/// Whether a worker may be covered by both, as far as lists other than that of enterprises tell.
fn may_meet(one: &Coverage, two: &Coverage) -> bool {
    let meet = |a: &[String], b: &[String], alike: &dyn Fn(&str, &str) -> bool| {
        a.is_empty() || b.is_empty() || a.iter().any(|a| b.iter().any(|b| alike(a, b)))
    };
    meet(&one.posts, &two.posts, &|a, b| a == b)
        && meet(&one.employers, &two.employers, &|a, b| a == b)
        && meet(&one.regions, &two.regions, &|a, b| place::region_lies_in(a, b) || place::region_lies_in(b, a))
        && meet(&one.industries, &two.industries, &|a, b| {
            place::industry_lies_in(a, b) || place::industry_lies_in(b, a)
        })
}

/// Facts of one name with other kinds or choices.
fn facts(all: &[Placed<'_>], findings: &mut Findings<'_>) {
    // For each name, what was declared so far, each with the documents that do.
    let mut declared: Map<&str, Senses<'_>> = Map::new();
    for (nth, (at, loaded, it)) in all.iter().enumerate() {
        for (position, fact) in it.facts.iter().enumerate() {
            let sense = sense(&fact.kind);
            let before = declared.entry(&fact.name).or_default();
            let others = before.iter().filter(|(other, _)| *other != sense).flat_map(|(_, by)| by);
            let mut others = others.filter_map(|other| all.get(*other));
            if let Some((other, day)) = others.find_map(|(_, other, _)| Some((other, both_in_force(other, loaded)?))) {
                let found = Diagnostic::new(&FACT_DECLARED_DIFFERENTLY)
                    .with("fact", fact.name.as_str())
                    .with("id", loaded.header().id)
                    .with("other", other.header().id)
                    .with("from", day.to_string());
                findings.add(*at, &Trail::Top.key("facts").nth(position).key("kind"), found);
            }
            match before.iter_mut().find(|(other, _)| *other == sense) {
                Some((_, by)) => by.push(nth),
                None => before.push((sense, vec![nth])),
            }
        }
    }
}

/// What a fact may be answered with: its kind, and its choices in their order.
fn sense(kind: &FactKind) -> Vec<&str> {
    let mut choices: Vec<&str> = kind.choices().collect();
    order::sort(&mut choices);
    choices.insert(0, kind.word());
    choices
}
