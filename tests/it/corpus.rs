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
