//! Every case of eligibility is answered as its author worked it out by hand.

mod expect;

use super::cases;
use serde_json::Value;

#[test]
fn every_case_is_answered_as_worked_out_by_hand() {
    let mut wrong = Vec::new();
    let cases = cases::eligibility();
    assert!(cases.len() >= 30);
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
    for case in cases::eligibility() {
        assert!(!case.note.is_empty() && !case.clause.is_empty() && !case.covers.is_empty(), "{}", case.name);
        assert!(case.expect.as_object().is_some_and(|expect| !expect.is_empty()), "{}", case.name);
    }
}

#[test]
fn the_order_of_the_record_never_matters() {
    for case in cases::eligibility() {
        let mut backwards = case.clone();
        if let Some(list) = backwards.record["achievements"].as_array_mut() {
            list.reverse();
        }
        backwards.policies.reverse();
        assert_eq!(case.answer(&case.set()), backwards.answer(&backwards.set()), "{}", case.name);
    }
}
