//! The shipped pay documents and sample workers: read strictly, every word in a list, every fact declared, and nothing
//! invented that looks official. That their figures are those published is asked of the engine, in `it/pay/tables.rs`.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "a test reads the files it tests and stops where it fails"
)]

use rongtong::date::Date;
use rongtong::employment::Worker;
use rongtong::policy::code_list::CodeList;
use rongtong::policy::header::{Force, Trust};
use rongtong::policy::lint::lint;
use rongtong::policy::pay::fact::FactKind;
use rongtong::policy::pay::{PayAgreement, Rank};
use rongtong::policy::set::PolicySet;
use rongtong::quantity::{Money, Reading};
use rongtong::read::{Read, from_text};
use rongtong::record::Achievement;
use rongtong::text::Lang;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Words by which a reader knows that a document rests on a report, not on the text itself, or is of our own making.
const MARKS: [&str; 4] = ["据", "虚构", "融通项目编", "示例"];

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read<T: Read>(path: &str) -> T {
    let bytes = fs::read(root(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    from_text(&bytes).unwrap_or_else(|error| panic!("{path}: {error} at {:?}", error.place()))
}

fn names(folder: &str) -> Vec<String> {
    let listing = fs::read_dir(root(folder)).expect("a folder that ships");
    let mut names: Vec<String> = listing
        .map(|entry| entry.expect("a readable folder").file_name().into_string().expect("a plain name"))
        .collect();
    names.sort();
    names
}

fn documents() -> Vec<(String, PayAgreement)> {
    let names = names("www/policies/pay").into_iter();
    names.map(|name| (name.clone(), read(&format!("www/policies/pay/{name}")))).collect()
}

/// The codes of a shipped list.
fn codes(list: &str) -> BTreeSet<String> {
    let list: CodeList = read(&format!("www/policies/code-lists/{list}.json"));
    list.codes.into_iter().map(|code| code.code).collect()
}

#[test]
fn a_document_is_named_after_itself_and_says_what_it_rests_on() {
    for (name, it) in documents() {
        assert!(name == format!("{}.json", it.id) || name == format!("{}-{}.json", it.id, it.version), "{name}");
        let issuer = &it.issuer.zh;
        assert!(MARKS.iter().any(|mark| issuer.contains(mark)) || issuer.contains("公开副本"), "{name}: {issuer}");
        let made_up = it.sources.iter().any(|source| source.id == "example");
        assert_eq!(made_up, it.force == Force::Example, "{name}: what is made up is marked as an example");
        if it.force == Force::Example {
            assert!(it.title.zh.contains("示例") && issuer.contains("虚构"), "{name}");
        }
        assert_eq!(it.force == Force::Guidance, it.rank == Rank::Guidance, "{name}: guidance never binds");
        assert_eq!(it.force == Force::Law, it.rank == Rank::Law, "{name}: a law binds everybody");
        for source in &it.sources {
            assert!(
                source.trust == Trust::X || source.address.is_some() || source.id == "article",
                "{name}: {}",
                source.id
            );
            for clause in &source.clauses {
                assert!(
                    clause.summary && clause.text.en.is_some(),
                    "{name}: {} is a summary in two languages",
                    clause.id
                );
            }
        }
    }
}

#[test]
fn regions_industries_employers_and_parts_are_in_their_lists() {
    let (regions, industries) = (codes("region"), codes("industry"));
    let (employers, parts) = (codes("employer"), codes("pay-part"));
    for (name, it) in documents() {
        assert!(it.covers.regions.iter().all(|code| regions.contains(code)), "{name}");
        assert!(it.covers.industries.iter().all(|code| industries.contains(code)), "{name}");
        assert!(it.covers.employers.iter().all(|code| employers.contains(code)), "{name}");
        assert!(it.parts.iter().all(|part| parts.contains(&part.part)), "{name}");
    }
}

#[test]
fn nothing_is_found_fault_with_on_any_of_these_days() {
    let lists = names("www/policies/code-lists").into_iter().map(|name| format!("www/policies/code-lists/{name}"));
    let pay = names("www/policies/pay").into_iter().map(|name| format!("www/policies/pay/{name}"));
    let files = lists.chain(pay).map(|path| (path.clone(), fs::read(root(&path)).expect("a file that ships")));
    let set = PolicySet::load(files).expect("the pay documents are understood");
    for day in ["2009-11-22", "2013-03-01", "2019-06-01", "2022-06-01", "2026-11-22"] {
        let found = lint(&set, day.parse().expect("a day"));
        let told: Vec<String> =
            found.iter().map(|one| format!("{}: {}", one.place, one.message_in(Lang::En))).collect();
        assert!(found.is_empty(), "{day}: {told:#?}");
    }
}

/// What the list of sample workers says of each.
#[derive(rongtong_derive::Read)]
#[serde(deny_unknown_fields)]
struct Listed {
    path: String,
    as_of: Date,
    title: rongtong::text::Text,
    about: rongtong::text::Text,
}

#[derive(rongtong_derive::Read)]
#[serde(deny_unknown_fields)]
struct Samples {
    workers: Vec<Listed>,
}

#[test]
fn sample_workers_are_listed_and_name_what_exists() {
    let samples: Samples = read("www/workers/index.json");
    let workers = names("www/workers").into_iter().filter(|name| name != "workforce.csv").count();
    assert_eq!(samples.workers.len() + 1, workers, "every worker is listed");
    let documents = documents();
    let (regions, industries) = (codes("region"), codes("industry"));
    let (employers, parts, occupations) = (codes("employer"), codes("pay-part"), codes("occupation"));
    for sample in &samples.workers {
        let path = &sample.path;
        let worker: Worker = read(&format!("www/workers/{path}"));
        assert!(sample.title.en.is_some() && sample.about.en.is_some(), "{path}: lacks English");
        assert_eq!(format!("{}.json", worker.record.id), *path);
        assert!(worker.record.name.as_deref().is_some_and(|name| name.contains("示例")), "{path}: not marked");
        let it = &worker.employment;
        let known =
            |code: &Option<String>, list: &BTreeSet<String>| code.as_ref().is_none_or(|code| list.contains(code));
        assert!(known(&it.region, &regions) && known(&it.industry, &industries), "{path}");
        assert!(known(&it.employer, &employers), "{path}");
        assert!(it.contract.iter().all(|line| parts.contains(&line.part)), "{path}");
        for given in &it.facts {
            let declared = documents.iter().flat_map(|(_, it)| &it.facts).find(|one| one.name == given.fact);
            let declared = declared.unwrap_or_else(|| panic!("{path}: no document asks for {}", given.fact));
            assert!(answers(&declared.kind, &given.value), "{path}: {} is {}", given.fact, given.value);
        }
        for given in &it.judged {
            let judged = documents.iter().find(|(_, it)| it.id == given.document);
            let (_, judged) = judged.unwrap_or_else(|| panic!("{path}: no {}", given.document));
            assert!(judged.parts.iter().flat_map(|part| &part.items).any(|item| item.id == given.item), "{path}");
        }
        for achievement in &worker.record.achievements {
            assert!(achievement.date().is_none_or(|date| date <= sample.as_of), "{path}: lies after the as-of date");
            let Achievement::Certificate(held) = achievement else { continue };
            assert!(known(&held.occupation, &occupations), "{path}: {:?}", held.occupation);
            if let Some(number) = &held.number {
                let level = held.level.as_ref().map(|level| level.code.as_str());
                let year = held.issued.map(|day| day.to_string());
                assert_eq!(number.len(), 22, "{path}: {number}");
                assert_eq!(number.get(15..16), level, "{path}: the number tells another level");
                assert_eq!(number.get(13..15), year.as_deref().and_then(|day| day.get(2..4)), "{path}: another year");
            }
        }
    }
}

/// Whether a text answers a fact of this kind.
fn answers(kind: &FactKind, text: &str) -> bool {
    match kind {
        FactKind::Number => text.parse::<Reading>().is_ok(),
        FactKind::Money => text.parse::<Money>().is_ok(),
        FactKind::Date => text.parse::<Date>().is_ok(),
        FactKind::YesNo => ["yes", "no"].contains(&text),
        FactKind::Years => text.split(' ').all(|year| year.len() == 4 && year.parse::<u32>().is_ok()),
        FactKind::Choice(choices) => choices.iter().any(|choice| choice.code == text),
    }
}
