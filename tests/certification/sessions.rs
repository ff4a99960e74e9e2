//! Sample sessions point at what exists.

use super::files::{assessments, names, read};
use rongtong::policy::assessment::Assessment;
use rongtong::policy::assessment::criterion::{Criterion, Marking};
use rongtong::quantity::Score;
use rongtong::session::{Given, Session};
use rongtong::text::Text;
use std::collections::{BTreeMap, BTreeSet};

#[derive(rongtong_derive::Read)]
#[serde(deny_unknown_fields)]
struct Sample {
    path: String,
    title: Text,
    about: Text,
}

#[derive(rongtong_derive::Read)]
#[serde(deny_unknown_fields)]
struct Samples {
    sessions: Vec<Sample>,
}

/// The lowest criteria below `criterion`, by id.
fn lowest<'c>(criterion: &'c Criterion, into: &mut BTreeMap<&'c str, &'c Criterion>) {
    if criterion.below().is_empty() {
        into.insert(&criterion.id, criterion);
    }
    for one in criterion.below() {
        lowest(one, into);
    }
}

fn fits(place: &str, criterion: &Criterion, given: &Given) {
    match (&criterion.how, given) {
        (Marking::Marks(marks), Given::Mark(mark)) => {
            assert!(*mark <= criterion.full, "{place}: more than the full marks");
            let step = marks.step.map_or(1, Score::hundredths);
            assert_eq!(mark.hundredths() % step, 0, "{place}: between two steps");
        }
        (Marking::Judged, Given::Met(_)) => {}
        (Marking::Deductions(of), Given::Deductions(taken)) => {
            for one in taken {
                assert!(of.iter().any(|deduction| deduction.id == one.deduction), "{place}: {}", one.deduction);
            }
        }
        _ => panic!("{place}: marked in a way the criterion does not take"),
    }
}

fn check(session: &Session, assessment: &Assessment) {
    let id = &session.id;
    let assessors: BTreeSet<&str> = session.assessors.iter().map(|one| one.id.as_str()).collect();
    let candidates: BTreeSet<&str> = session.candidates.iter().map(|one| one.id.as_str()).collect();
    assert_eq!((assessors.len(), candidates.len()), (session.assessors.len(), session.candidates.len()), "{id}");
    let invented = |text: &Option<String>| text.as_ref().is_some_and(|it| it.contains("示例") || it.contains("虚构"));
    assert!(session.assessors.iter().all(|one| invented(&one.name)), "{id}: an assessor is not marked as invented");
    assert!(session.candidates.iter().all(|one| invented(&one.unit)), "{id}: a unit is not marked as invented");
    let mut seen = BTreeSet::new();
    for sheet in &session.sheets {
        let place = format!("{id}: {} {} {}", sheet.candidate, sheet.part, sheet.assessor);
        assert!(seen.insert((&sheet.candidate, &sheet.part, &sheet.assessor)), "{place}: two sheets");
        assert!(candidates.contains(&*sheet.candidate) && assessors.contains(&*sheet.assessor), "{place}");
        let part = assessment.parts.iter().find(|part| part.id == sheet.part).expect("the part of a sheet");
        let mut criteria = BTreeMap::new();
        lowest(&part.marking, &mut criteria);
        for mark in &sheet.marks {
            let criterion = criteria.get(&*mark.criterion).unwrap_or_else(|| panic!("{place}: {}", mark.criterion));
            fits(&format!("{place} {}", mark.criterion), criterion, &mark.given);
        }
        for veto in &sheet.vetoes {
            assert!(assessment.vetoes.iter().any(|one| one.id == *veto), "{place}: {veto}");
        }
    }
    let measures: BTreeSet<&str> =
        assessment.ranking.iter().flat_map(|ranking| &ranking.measures).map(|one| one.id.as_str()).collect();
    for candidate in &session.candidates {
        assert!(candidate.measures.iter().all(|one| measures.contains(&*one.measure)), "{id}: {}", candidate.id);
        assert!(candidate.relations.iter().all(|tie| assessors.contains(&*tie.assessor)), "{id}: {}", candidate.id);
    }
    for number in session.issue.iter().flat_map(|issue| &issue.numbers) {
        assert!(candidates.contains(&*number.candidate), "{id}: number of nobody");
    }
}

#[test]
fn sample_sessions_are_listed_and_point_at_assessments_that_exist() {
    let samples: Samples = read("sessions/index.json");
    assert_eq!(samples.sessions.len() + 1, names("sessions").len(), "every session is listed");
    let assessments = assessments();
    for sample in &samples.sessions {
        let session: Session = read(&format!("sessions/{}", sample.path));
        assert_eq!(format!("{}.json", session.id), sample.path);
        assert!(sample.title.en.is_some() && sample.about.en.is_some(), "{}: lacks English", sample.path);
        let asked = (&session.assessment.document, &session.assessment.assessment);
        let found = assessments.iter().find(|(document, it)| (document, &it.id) == asked);
        let (_, assessment) = found.unwrap_or_else(|| panic!("{}: no such assessment", sample.path));
        check(&session, assessment);
    }
}
