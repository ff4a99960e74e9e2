//! Every case of the corpus is answered as its author worked it out by hand.

use super::{cases, expect};
use serde_json::Value;

#[test]
fn every_case_is_answered_as_worked_out_by_hand() {
    let mut wrong = Vec::new();
    let cases = cases::all();
    for case in &cases {
        let answer: Value = serde_json::from_str(&case.answer(&case.set())).unwrap();
        let found = expect::differences(&case.expect, &answer);
        if !found.is_empty() {
            wrong.push(format!("{}\n  {}\n  - {}", case.name, case.note, found.join("\n  - ")));
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases differ\n\n{}\n", wrong.len(), cases.len(), wrong.join("\n\n"));
}

#[test]
fn a_case_says_what_it_shows_and_expects_something() {
    for case in cases::all() {
        assert!(!case.note.is_empty() && !case.clause.is_empty() && !case.covers.is_empty(), "{}", case.name);
        assert!(case.expect.as_object().is_some_and(|expect| !expect.is_empty()), "{}", case.name);
    }
}

/// Lists whose order means nothing.
const ORDERLESS: &[&str] = &[
    "courses",
    "programmes",
    "rules",
    "caps",
    "exclusions",
    "families",
    "sharings",
    "participants",
    "sources",
    "equivalences",
    "achievements",
    "enrolments",
];

/// The document with every list whose order means nothing turned round.
fn turned(document: &Value) -> Value {
    let mut document = document.clone();
    for key in ORDERLESS {
        if let Some(list) = document.get_mut(*key).and_then(Value::as_array_mut) {
            list.reverse();
        }
    }
    document
}

/// The answer without the digests of the documents, which change with their bytes.
fn without_digests(answer: &str) -> Value {
    let mut answer: Value = serde_json::from_str(answer).unwrap();
    for document in answer["decision"]["documents"].as_array_mut().into_iter().flatten() {
        document["digest"] = Value::Null;
    }
    answer
}

#[test]
fn every_case_read_backwards_is_answered_alike() {
    for case in cases::all() {
        let mut backwards = case.clone();
        let documents = case.documents().into_iter().rev();
        let read = documents.map(|(_, bytes)| serde_json::from_slice::<Value>(&bytes).unwrap());
        backwards.policies = read.map(|document| turned(&document)).collect();
        backwards.record = turned(&case.record);
        let (given, again) = (case.answer(&case.set()), backwards.answer(&backwards.set()));
        assert_eq!(without_digests(&given), without_digests(&again), "{}", case.name);
    }
}
