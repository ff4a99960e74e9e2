//! The shipped consortium, pathway and sample records: read strictly, closed under reference, plainly fictional.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    reason = "a test reads the files it tests and stops where it fails"
)]

use rongtong::date::Date;
use rongtong::policy::articulation::{Articulation, Rule, Target};
use rongtong::policy::catalogue::{Catalogue, CourseFilter, Programme, Requirement};
use rongtong::policy::equivalence::Equivalence;
use rongtong::policy::header::{Cite, Force, Header, Trust};
use rongtong::policy::selector::Source;
use rongtong::quantity::Credit;
use rongtong::read::{Read, from_text};
use rongtong::record::{Achievement, Record};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The size of the consortium on the sample records' as-of date.
const SCHOOLS: usize = 21;
/// Programmes of all schools together.
const PROGRAMMES: usize = 72;
/// Which agreement (true: the one in force, false: the one before), a day, and schools and programmes then: the
/// agreement of 2024 had 16 and 43; two schools join in March 2026, one leaves at the end of that year.
const MEMBERSHIP: [(bool, &str, (usize, usize)); 5] = [
    (false, "2024-07-01", (16, 43)),
    (true, "2025-09-01", (19, 67)),
    (true, "2026-03-01", (21, 72)),
    (true, "2026-12-31", (21, 72)),
    (true, "2027-01-01", (20, 69)),
];

fn www(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("www").join(path)
}

fn read<T: Read>(path: &str) -> T {
    let bytes = fs::read(www(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    from_text(&bytes).unwrap_or_else(|error| panic!("{path}: {error} at {:?}", error.place()))
}

fn catalogues() -> Vec<Catalogue> {
    let mut names: Vec<String> = fs::read_dir(www("policies/consortium/catalogues"))
        .expect("the consortium ships catalogues")
        .map(|entry| entry.expect("a readable folder").file_name().into_string().expect("a plain name"))
        .collect();
    names.sort();
    names.iter().map(|name| read(&format!("policies/consortium/catalogues/{name}"))).collect()
}

fn agreements() -> Vec<Articulation> {
    let files = ["consortium/agreement.json", "consortium/agreement-2024.json", "pathway/agreement.json"];
    files.iter().map(|file| read(&format!("policies/{file}"))).collect()
}

fn equivalences() -> Vec<Equivalence> {
    ["consortium/equivalence.json", "pathway/equivalence.json"].iter().map(|f| read(&format!("policies/{f}"))).collect()
}

/// Every course and node below `node`.
fn walk<'r>(node: &'r Requirement, visit: &mut impl FnMut(&'r Requirement)) {
    visit(node);
    for child in node.children() {
        walk(child, visit);
    }
}

/// Course ids a programme asks for, electives included.
fn courses_of(programme: &Programme) -> Vec<&str> {
    let mut ids: Vec<&str> = Vec::new();
    walk(&programme.requirement, &mut |node| match node {
        Requirement::Course(id) => ids.push(id),
        Requirement::CreditsFrom(from) => ids.extend(from.courses.iter().map(String::as_str)),
        _ => {}
    });
    ids
}

/// Ids of the nodes of a programme, course leaves aside.
fn nodes_of(programme: &Programme) -> Vec<&str> {
    let mut ids: Vec<&str> = Vec::new();
    walk(&programme.requirement, &mut |node| {
        if !matches!(node, Requirement::Course(_)) {
            ids.push(node.id());
        }
    });
    ids
}

/// Credits of a requirement; every choice of modules must come to the same.
fn credits_of(node: &Requirement, credits: &BTreeMap<&str, Credit>) -> Credit {
    match node {
        Requirement::All(group) => group.of.iter().map(|child| credits_of(child, credits)).sum(),
        Requirement::NOf(choice) => {
            let all: BTreeSet<Credit> = choice.of.iter().map(|child| credits_of(child, credits)).collect();
            assert_eq!((choice.n, all.len()), (1, 1), "`{}`: directions carry unequal credits", choice.id);
            all.into_iter().sum()
        }
        Requirement::CreditsFrom(from) => from.credits,
        Requirement::Course(id) => credits[id.as_str()],
        Requirement::Any(_) | Requirement::Certificate(_) => Credit::ZERO,
    }
}

#[test]
fn twenty_one_schools_offer_seventy_two_programmes_that_add_up() {
    let catalogues = catalogues();
    let mut codes: BTreeMap<String, (String, Credit)> = BTreeMap::new();
    for catalogue in &catalogues {
        let school = &catalogue.institution.id;
        let credits: BTreeMap<&str, Credit> = catalogue.courses.iter().map(|c| (c.id.as_str(), c.credits)).collect();
        assert_eq!(credits.len(), catalogue.courses.len(), "{school}: a course id stands twice");
        let used: BTreeSet<&str> = catalogue.programmes.iter().flat_map(courses_of).collect();
        let listed: BTreeSet<&str> = credits.keys().copied().collect();
        assert_eq!(used, listed, "{school}: courses listed and courses asked for differ");
        for course in &catalogue.courses {
            let code = course.code.clone().expect("every course carries a shared code");
            let same = codes.entry(code).or_insert_with(|| (course.name.zh.clone(), course.credits));
            assert_eq!(same.0, course.name.zh, "{school}: one shared code, two names");
            assert!(course.name.en.is_some() && !course.outcomes.is_empty(), "{school}: {}", course.id);
        }
        for programme in &catalogue.programmes {
            let place = format!("{school}/{}", programme.id);
            let courses = courses_of(programme);
            assert_eq!(courses.iter().collect::<BTreeSet<_>>().len(), courses.len(), "{place}: a course twice");
            assert!((20..=50).contains(&courses.len()), "{place}: {} courses", courses.len());
            let nodes = nodes_of(programme);
            assert_eq!(nodes.iter().collect::<BTreeSet<_>>().len(), nodes.len(), "{place}: a node twice");
            assert_eq!(credits_of(&programme.requirement, &credits), programme.credits, "{place}: the tree adds up");
            walk(&programme.requirement, &mut |node| {
                if let Requirement::CreditsFrom(from) = node {
                    let room: Credit = from.courses.iter().map(|id| credits[id.as_str()]).sum();
                    assert!(from.open || room > from.credits, "{place}: `{}` leaves no choice", from.id);
                    assert!(from.overflow.iter().all(|to| nodes.contains(&to.as_str())), "{place}: `{}`", from.id);
                }
            });
        }
    }
    let programmes: usize = catalogues.iter().map(|c| c.programmes.len()).sum();
    assert_eq!((catalogues.len(), programmes), (SCHOOLS, PROGRAMMES));
}

fn check_header(header: &Header<'_>, cites: &[&Cite]) {
    let place = format!("{} {}", header.id, header.version);
    assert_eq!(header.force, Force::Example, "{place}: what is invented is marked as an example");
    let marked = |text: &rongtong::text::Text| {
        text.zh.contains("虚构") && text.en.as_deref().is_some_and(|en| en.contains("fictional"))
    };
    assert!(marked(header.title) && marked(header.issuer), "{place}: title and issuer say that they are fictional");
    let mut clauses = BTreeSet::new();
    for source in header.sources {
        assert!(source.trust == Trust::X || source.address.is_some(), "{place}: `{}` has no address", source.id);
        for clause in &source.clauses {
            assert!(clauses.insert((&*source.id, &*clause.id)), "{place}: clause `{}` stands twice", clause.id);
            assert!(clause.text.en.is_some(), "{place}: clause `{}` lacks English", clause.id);
        }
    }
    for cite in cites {
        assert!(clauses.contains(&(&*cite.source, &*cite.clause)), "{place}: dangling citation {cite:?}");
    }
}

#[test]
fn every_document_says_that_it_is_fictional_and_cites_its_own_clauses() {
    for catalogue in &catalogues() {
        let cites: Vec<&Cite> = catalogue.programmes.iter().flat_map(|p| &p.cite).collect();
        assert_eq!(cites.len(), catalogue.programmes.len());
        check_header(&catalogue.header(), &cites);
        for programme in &catalogue.programmes {
            let national = programme.code.len() == 6 && programme.code.bytes().all(|b| b.is_ascii_digit());
            let higher = matches!(programme.level.as_str(), "associate" | "bachelor");
            assert!(national == higher && (higher || programme.code.starts_with("EX-")), "{}", programme.code);
        }
    }
    for document in &agreements() {
        let mut cites: Vec<&Cite> = document.rules.iter().flat_map(|r| &r.cite).collect();
        cites.extend(document.rules.iter().filter_map(|r| r.softer.as_ref()).flat_map(|s| &s.cite));
        cites.extend(document.caps.iter().flat_map(|c| &c.cite));
        cites.extend(document.families.iter().flat_map(|f| &f.cite));
        cites.extend(document.exclusions.iter().flat_map(|e| &e.cite));
        cites.extend(document.sharings.iter().flat_map(|s| &s.cite));
        assert!(document.rules.iter().all(|r| !r.cite.is_empty() && r.title.en.is_some()));
        check_header(&document.header(), &cites);
    }
    for document in &equivalences() {
        check_header(&document.header(), &document.equivalences.iter().flat_map(|e| &e.cite).collect::<Vec<_>>());
    }
}

/// Programmes the agreement speaks to on `day`, as institution and programme code.
fn members<'a>(agreement: &'a Articulation, day: &str) -> BTreeSet<(&'a str, &'a str)> {
    let day: Date = day.parse().expect("a day");
    let now = agreement.participants.iter().filter(|p| p.during.contains(day));
    now.flat_map(|p| p.programmes.iter().map(move |code| (&*p.institution, &**code))).collect()
}

#[test]
fn membership_is_dated_data() {
    let count = |agreement: &Articulation, day: &str| {
        let members = members(agreement, day);
        (members.iter().map(|(school, _)| school).collect::<BTreeSet<_>>().len(), members.len())
    };
    let [now, before, _] = <[Articulation; 3]>::try_from(agreements()).expect("three agreements");
    for (agreement, day, expected) in MEMBERSHIP
        .iter()
        .map(|(now_is_meant, day, expected)| (if *now_is_meant { &now } else { &before }, day, expected))
    {
        assert_eq!(count(agreement, day), *expected, "{day}");
    }
    assert!(now.supersedes.iter().any(|old| (&old.id, &old.version) == (&before.id, &before.version)));
    let offered: BTreeSet<(String, String)> = catalogues()
        .iter()
        .flat_map(|c| c.programmes.iter().map(|p| (c.institution.id.clone(), p.code.clone())))
        .collect();
    for agreement in agreements() {
        for member in &agreement.participants {
            for code in &member.programmes {
                let offer = (member.institution.clone(), code.clone());
                assert!(offered.contains(&offer), "{}: {offer:?} is offered by nobody", agreement.id);
            }
        }
    }
}

/// Ids a target names: courses, then nodes.
fn named(target: &Target) -> (Vec<&str>, Vec<&str>) {
    match target {
        Target::Course(id) => (vec![id], vec![]),
        Target::Courses(ids) => (ids.iter().map(String::as_str).collect(), vec![]),
        Target::AnyCourse(CourseFilter { ids, nodes, .. }) => {
            (ids.iter().map(String::as_str).collect(), nodes.iter().map(String::as_str).collect())
        }
        Target::Node(id) | Target::Block(id) => (vec![], vec![id]),
    }
}

/// Shared course codes a source names.
fn codes(source: &Source) -> Vec<&str> {
    match source {
        Source::All(of) | Source::Any(of) => of.iter().flat_map(codes).collect(),
        Source::Course(selector) => selector.codes.iter().map(String::as_str).collect(),
        _ => vec![],
    }
}

#[test]
fn every_rule_can_reach_a_programme_and_a_course() {
    let catalogues = catalogues();
    let known: BTreeSet<&str> =
        catalogues.iter().flat_map(|c| c.courses.iter().filter_map(|course| course.code.as_deref())).collect();
    let speaks = |agreement: &Articulation, rule: &Rule, school: &Catalogue, programme: &Programme| {
        let empty_or = |list: &[String], value: &str| list.is_empty() || list.iter().any(|v| v == value);
        agreement
            .participants
            .iter()
            .any(|p| p.institution == school.institution.id && empty_or(&p.programmes, &programme.code))
            && empty_or(&rule.scope.institutions, &school.institution.id)
            && empty_or(&rule.scope.programmes, &programme.code)
            && empty_or(&rule.scope.levels, &programme.level)
    };
    for agreement in &agreements() {
        let ids: BTreeSet<&str> = agreement.rules.iter().map(|r| &*r.id).collect();
        assert_eq!(ids.len(), agreement.rules.len(), "{}: a rule id stands twice", agreement.id);
        for rule in &agreement.rules {
            let place = format!("{} {}: {}", agreement.id, agreement.version, rule.id);
            for code in codes(&rule.source) {
                assert!(known.contains(code), "{place}: no school teaches {code}");
            }
            let (courses, nodes) = named(&rule.target);
            let mut spoken = catalogues.iter().flat_map(|c| c.programmes.iter().map(move |p| (c, p)));
            let reached = spoken.any(|(school, programme)| {
                let (here, there) = (courses_of(programme), nodes_of(programme));
                speaks(agreement, rule, school, programme)
                    && nodes.iter().all(|id| there.contains(id))
                    && match rule.target {
                        Target::AnyCourse(_) => courses.is_empty() || courses.iter().any(|id| here.contains(id)),
                        _ => courses.iter().all(|id| here.contains(id)),
                    }
            });
            assert!(reached, "{place}: reaches no programme");
            for over in rule.over.iter().filter(|name| !name.contains('/')) {
                assert!(ids.contains(over.as_str()), "{place}: goes before `{over}`, which is no rule");
            }
        }
        for id in agreement.caps.iter().flat_map(|cap| &cap.on.rules) {
            assert!(ids.contains(id.as_str()), "{}: a cap names `{id}`, which is no rule", agreement.id);
        }
    }
}

#[derive(rongtong_derive::Read)]
#[serde(deny_unknown_fields)]
struct Sample {
    path: String,
    title: rongtong::text::Text,
    about: rongtong::text::Text,
    as_of: Date,
    targets: Vec<SampleTarget>,
    /// View of the page it was made for; of credits, where absent.
    #[serde(default)]
    view: Option<String>,
    /// Where its learner works, for what levels are paid.
    #[serde(default)]
    employment: Option<rongtong::employment::Employment>,
}

#[derive(rongtong_derive::Read)]
#[serde(deny_unknown_fields)]
struct SampleTarget {
    institution: String,
    programme: String,
}

#[derive(rongtong_derive::Read)]
#[serde(deny_unknown_fields)]
struct Samples {
    records: Vec<Sample>,
}

#[test]
fn sample_records_are_read_and_ask_for_programmes_that_exist() {
    let catalogues = catalogues();
    let offers = |institution: &str, programme: &str| {
        catalogues.iter().any(|c| c.institution.id == institution && c.programmes.iter().any(|p| p.id == programme))
    };
    let samples: Samples = read("records/index.json");
    let shipped = fs::read_dir(www("records")).expect("a folder of records").count();
    assert_eq!(samples.records.len() + 1, shipped, "every record is listed");
    for sample in &samples.records {
        let record: Record = read(&format!("records/{}", sample.path));
        assert!(sample.title.en.is_some() && sample.about.en.is_some(), "{}: lacks English", sample.path);
        assert_eq!(format!("{}.json", record.id), sample.path);
        assert!(record.name.as_deref().is_some_and(|name| name.contains("示例")), "{}: not marked", sample.path);
        assert!(!sample.targets.is_empty());
        let works = sample.employment.is_some();
        assert!(!works || sample.view.as_deref() == Some("levels"), "{}: nothing shows its pay", sample.path);
        assert!(sample.view.as_deref().is_none_or(|view| view == "levels"), "{}: no such view", sample.path);
        for target in &sample.targets {
            assert!(offers(&target.institution, &target.programme), "{}", sample.path);
        }
        for enrolment in &record.enrolments {
            assert!(offers(&enrolment.institution, &enrolment.programme), "{}", sample.path);
        }
        let ids: BTreeSet<&str> = record.achievements.iter().map(Achievement::id).collect();
        assert_eq!(ids.len(), record.achievements.len(), "{}: an id stands twice", sample.path);
        for achievement in &record.achievements {
            check_achievement(&sample.path, achievement, sample.as_of, &catalogues);
        }
    }
}

fn check_achievement(path: &str, achievement: &Achievement, as_of: Date, catalogues: &[Catalogue]) {
    let place = format!("{path}: {}", achievement.id());
    assert!(achievement.date().is_none_or(|date| date <= as_of), "{place}: lies after the as-of date");
    match achievement {
        Achievement::Course(course) => {
            let school =
                course.institution.as_deref().and_then(|id| catalogues.iter().find(|c| c.institution.id == id));
            if let (Some(school), Some(code)) = (school, course.code.as_deref()) {
                let offered = school.courses.iter().find(|c| c.code.as_deref() == Some(code));
                assert_eq!(offered.map(|c| &*c.name.zh), Some(&*course.name), "{place}: not a course of its school");
            }
        }
        Achievement::Certificate(certificate) => {
            if let (Some(number), "skill-level") = (&certificate.number, certificate.kind.as_str()) {
                let level = certificate.level.as_ref().map(|l| l.code.as_str());
                let issued = certificate.issued.map(|day| day.to_string());
                assert!(number.len() == 22 && number.starts_with(['Y', 'S']), "{place}: {number}");
                assert!(number.bytes().skip(1).all(|b| b.is_ascii_digit()), "{place}: {number}");
                assert_eq!(number.get(15..16), level, "{place}: the number tells another level");
                assert_eq!(number.get(13..15), issued.as_deref().and_then(|d| d.get(2..4)), "{place}: another year");
            }
        }
        _ => {}
    }
}
