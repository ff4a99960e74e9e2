//! Every case of the corpus is answered as its author worked it out by hand.

use super::{cases, expect};
use serde_json::Value;

#[test]
fn every_case_is_answered_as_worked_out_by_hand() {
    cases::hold(&cases::all(), expect::differences);
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
