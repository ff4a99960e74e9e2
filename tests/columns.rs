//! A whole examination in columns comes to the same as its candidates graded one by one.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failed step is a failed test"
)]

#[path = "columns/asked.rs"]
mod asked;
#[path = "columns/examinations.rs"]
mod examinations;

use examinations::{agree, call, set};
use rongtong::answer::Answer;
use rongtong::answer::columns::{Laid, plan};
use rongtong::certification::columns::layout::Holds;
use rongtong::certification::columns::{INVALID, PASS};
use serde_json::json;

#[test]
fn deductions_vetoes_and_a_dispute_settled_by_the_median() {
    agree(&asked::motor_control());
}

#[test]
fn a_trimmed_mean_of_five_judges() {
    agree(&asked::contest());
}

#[test]
fn four_kinds_of_raters_weighted_in_each_of_five_dimensions() {
    agree(&asked::four_raters());
}

#[test]
fn school_and_enterprise_at_forty_and_sixty() {
    agree(&asked::internship());
}

#[test]
fn every_way_of_marking_gates_and_all_roundings() {
    agree(&asked::strikes());
}

#[test]
fn a_mark_beyond_full_marks_is_invalid_and_touches_nobody_else() {
    let set = set(asked::strikes().0);
    let asked = json!({
        "assessment": { "document": "strikes", "assessment": "all" },
        "assessors": [{ "role": "enterprise-mentor" }, { "role": "school-teacher" }],
    });
    let Laid::Plan(plan) = plan(&set, &call(&asked)) else { panic!("no plan") };
    let best = plan.layout.columns.iter().map(|column| match column.holds {
        Holds::Hundredths => column.most,
        Holds::Times => 0,
        Holds::Truth => u16::from(column.of == "runs"),
    });
    let count = 3;
    let mut marks: Vec<u16> = best.flat_map(|mark| std::iter::repeat_n(mark, count)).collect();
    assert_eq!(plan.run(&marks, count).unwrap().states, [PASS; 3]);
    marks[1] += 1;
    assert_eq!(plan.run(&marks, count).unwrap().states, [PASS, INVALID, PASS]);
    assert_eq!(plan.run(&marks[1..], count), None);
}

#[test]
fn what_columns_cannot_hold_is_refused_with_the_reason() {
    let mentor = json!({ "role": "enterprise-mentor" });
    let nobody = json!({ "assessment": { "document": "demo-motor-control", "assessment": "motor-control" } });
    let third = json!({
        "assessment": { "document": "demo-enterprise-mentor", "assessment": "junior-technician" },
        "assessors": [mentor, mentor, mentor],
    });
    let one = json!({
        "assessment": { "document": "demo-contest", "assessment": "contest" },
        "assessors": [mentor], "scored": ["theory"],
    });
    let refusals = [
        (asked::motor_control().0, nobody, "CAL080"),
        (include_str!("../www/policies/schemes/demo-enterprise-mentor.json"), third, "CAL085"),
        (asked::contest().0, one, "CAL081"),
    ];
    for (policy, asked, code) in refusals {
        match plan(&set(policy), &call(&asked)) {
            Laid::Refused(Answer::Refusal { diagnostics }) => assert_eq!(diagnostics[0].code, code),
            other => panic!("{code}: {other:?}"),
        }
    }
}
