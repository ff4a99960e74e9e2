//! Sessions that are broken, huge or made to explode: rows refused one by one, or the whole, and never a panic.

use super::super::grading;
use proptest::prelude::*;
use rongtong::answer::answer_text;
use rongtong::policy::set::PolicySet;
use serde_json::{Value, json};

/// The session every question here is made from: criteria with deductions, a veto on a sheet.
fn plain() -> grading::Case {
    grading::cases().into_iter().find(|case| case.name == "a-veto-of-a-part-fails-it").unwrap()
}

fn ask(set: &PolicySet, session: &Value) -> Value {
    let call = json!({ "schema": "grade/1", "session": session, "lang": "en" });
    serde_json::to_value(answer_text(set, call.to_string().as_bytes())).unwrap()
}

/// Codes of what is refused: the whole, or its rows.
fn codes(answer: &Value) -> Vec<String> {
    let list = if answer["grading"].is_object() { &answer["grading"]["refused"] } else { &answer["diagnostics"] };
    list.as_array().unwrap().iter().map(|found| found["code"].as_str().unwrap().to_owned()).collect()
}

fn changed(change: impl FnOnce(&mut Value)) -> Value {
    let case = plain();
    let mut session = case.session.clone();
    change(&mut session);
    ask(&case.set(), &session)
}

/// So many candidates, each with a sheet on which everything is marked.
fn class(count: usize) -> Value {
    changed(|session| {
        let sheet = session["sheets"][0].clone();
        session["candidates"] = (0..count).map(|at| json!({ "id": format!("{at:05}") })).collect();
        let sheets = (0..count).map(|at| {
            let mut sheet = sheet.clone();
            sheet["candidate"] = json!(format!("{at:05}"));
            sheet["vetoes"] = json!([]);
            sheet
        });
        session["sheets"] = sheets.collect();
    })
}

#[test]
fn ten_thousand_candidates_are_graded_each_by_itself() {
    let answer = class(10_000);
    let grading = &answer["grading"];
    assert_eq!(grading["overview"]["pass"], 10_000, "{:.300}", answer.to_string());
    assert_eq!(grading["candidates"][9_999]["parts"][0]["score"], "50");
    assert!(codes(&answer).is_empty());
}

#[test]
fn more_candidates_than_one_session_may_have_are_refused_as_a_whole() {
    let answer = changed(|session| {
        session["candidates"] = (0..20_001).map(|at| json!({ "id": format!("{at}") })).collect();
    });
    assert_eq!(codes(&answer), ["CAL045"]);
    let claims = json!({ "documents": [], "candidates": (0..20_001).map(|at| {
        json!({ "candidate": format!("{at}"), "result": "pass", "scores": [] })
    }).collect::<Value>() });
    let case = plain();
    let call = json!({ "schema": "revision/1", "session": case.session, "claims": claims });
    let answer = serde_json::to_value(answer_text(&case.set(), call.to_string().as_bytes())).unwrap();
    assert_eq!(codes(&answer), ["CAL045"]);
}

#[test]
fn rows_that_repeat_or_name_nobody_are_refused_row_by_row() {
    let same = changed(|session| {
        session["candidates"] = (0..5_000).map(|_| json!({ "id": "01" })).collect();
        session["sheets"] = json!([]);
    });
    assert_eq!(same["grading"]["candidates"], json!([]));
    assert!(!codes(&same).is_empty() && codes(&same).iter().all(|code| code == "CAL047"));
    let strangers = changed(|session| {
        let sheet = session["sheets"][0].clone();
        let stranger = |at: usize| {
            let mut sheet = sheet.clone();
            sheet["candidate"] = json!(format!("stranger-{at}"));
            sheet
        };
        session["sheets"] = (0..5_000).map(stranger).collect();
    });
    assert_eq!(codes(&strangers).len(), 5_000);
    assert_eq!(strangers["grading"]["candidates"][0]["result"], "incomplete");
}

#[test]
fn the_same_sheet_ten_thousand_times_is_one_sheet() {
    let answer = changed(|session| {
        let sheet = session["sheets"][0].clone();
        session["sheets"] = (0..10_000).map(|_| sheet.clone()).collect();
    });
    assert_eq!(answer["grading"]["candidates"][0]["parts"][0]["sheets"].as_array().unwrap().len(), 1);
    assert_eq!(answer["grading"]["candidates"][0]["result"], "fail");
}

#[test]
fn marks_that_are_no_marks_are_refused_and_never_counted() {
    for (mark, code) in [
        (json!({ "mark": "1e30" }), "REA050"),
        (json!({ "mark": "NaN" }), "REA050"),
        (json!({ "mark": "-1" }), "REA052"),
        (json!({ "mark": "99999999999999999999" }), "REA052"),
        (json!({ "mark": "１０" }), "REA050"),
        (json!({ "mark": 10 }), "REA032"),
        (json!({ "deductions": [{ "deduction": "error", "times": -1 }] }), "REA038"),
        (json!({ "deductions": [{ "deduction": "error", "times": 99_999_999_999_u64 }] }), "REA038"),
        (json!({ "opinion": "good" }), "REA033"),
        (json!({}), "REA034"),
    ] {
        let answer = changed(|session| session["sheets"][0]["marks"][0]["given"] = mark.clone());
        assert_eq!(codes(&answer), [code], "{mark}");
    }
    let most = changed(|session| {
        let error = json!([{ "deduction": "error", "times": u32::MAX }]);
        session["sheets"][0]["marks"][0]["given"] = json!({ "deductions": error });
        session["sheets"][0]["vetoes"] = json!([]);
    });
    let score = &most["grading"]["candidates"][0]["parts"][0]["score"];
    assert_eq!(score, "30", "the first criterion stops at nought");
}

#[test]
fn rows_that_cannot_be_read_are_refused_one_by_one_and_the_rest_is_graded() {
    let case = plain();
    let mut session = case.session.clone();
    let sheet = |candidate: &str, mark: Value| {
        let mut sheet = session["sheets"][0].clone();
        sheet["candidate"] = json!(candidate);
        sheet["vetoes"] = json!([]);
        sheet["marks"][0]["given"] = mark;
        sheet
    };
    let good = session["sheets"][0]["marks"][0]["given"].clone();
    let mut odd = sheet("04", good.clone());
    odd["veto"] = json!(["damage"]);
    session["sheets"] = json!([
        null,
        sheet("01", json!({ "mark": 1e9 })),
        sheet("02", good.clone()),
        odd,
        sheet("03", good.clone()),
        sheet("05", good)
    ]);
    session["candidates"] = json!([
        "01", { "id": "01" }, { "id": "02" }, { "id": "03", "sittings": [{ "held": "2026-13-01" }] }, { "id": "04" },
        { "id": "05", "scores": [{ "of": "theory", "score": "abc" }] }
    ]);
    let call = json!({ "schema": "grade/1", "session": session, "lang": "en" });
    let text = serde_json::to_string_pretty(&call).unwrap();
    let answer = serde_json::to_value(answer_text(&case.set(), text.as_bytes())).unwrap();
    let graded = answer["grading"]["candidates"].as_array().unwrap().iter();
    let results: Vec<(&str, &str)> =
        graded.map(|one| (one["candidate"].as_str().unwrap(), one["result"].as_str().unwrap())).collect();
    assert_eq!(results, [("01", "incomplete"), ("02", "pass"), ("04", "incomplete"), ("05", "pass")]);
    let refused = answer["grading"]["refused"].as_array().unwrap();
    let told: Vec<(&str, &str)> =
        refused.iter().map(|one| (one["place"]["path"].as_str().unwrap(), one["code"].as_str().unwrap())).collect();
    assert_eq!(
        told,
        [
            ("$.session.candidates[0]", "REA032"),
            ("$.session.candidates[3].sittings[0].held", "REA054"),
            ("$.session.candidates[5].scores[0].score", "REA050"),
            ("$.session.sheets[0]", "REA032"),
            ("$.session.sheets[3].veto", "REA030"),
            ("$.session.sheets[1].marks[0].given.mark", "REA032"),
        ]
    );
    // Each with its line in the text that was handed in.
    for one in refused {
        let line = usize::try_from(one["place"]["line"].as_u64().unwrap()).unwrap();
        let last = one["place"]["path"].as_str().unwrap().rsplit('.').next().unwrap();
        let named = last.split('[').next().unwrap();
        let line = text.lines().nth(line - 1).unwrap();
        assert!(last.contains('[') || line.contains(named), "{line} for {one}");
    }
}

#[test]
fn names_of_any_length_and_script_are_taken_or_refused() {
    for id in ["", " ", "\u{0}", "\u{202e}01", "😀", &"长".repeat(20_000)] {
        let answer = changed(|session| {
            session["candidates"][0]["id"] = json!(id);
            session["sheets"][0]["candidate"] = json!(id);
        });
        assert!(answer["schema"] == "grade/1" || answer["schema"] == "refusal/1");
    }
}

#[test]
fn days_at_the_ends_of_time_are_days() {
    for (held, schema) in [
        ("1900-01-01", "refusal/1"),
        ("2199-12-31", "grade/1"),
        ("0001-01-01", "refusal/1"),
        ("9999-12-31", "refusal/1"),
        ("2026-02-30", "refusal/1"),
    ] {
        let answer = changed(|session| {
            session["held"] = json!(held);
            session["candidates"][0]["sittings"] = json!([{ "held": "1900-01-01", "passed": [] }]);
        });
        assert_eq!(answer["schema"], schema, "{held}: {:.300}", answer.to_string());
    }
}

/// Something in place of something else.
pub fn junk() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(json!([])),
        Just(json!({})),
        Just(json!("01")),
        Just(json!("practice")),
        Just(json!("100.00")),
        Just(json!([[[[[[]]]]]])),
        any::<i64>().prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ]
}

/// Every place in a value, as pointers.
pub fn places(value: &Value, here: &str, found: &mut Vec<String>) {
    let escape = |key: &str| key.replace('~', "~0").replace('/', "~1");
    match value {
        Value::Object(members) => members.iter().for_each(|(key, value)| {
            let there = format!("{here}/{}", escape(key));
            places(value, &there, found);
            found.push(there);
        }),
        Value::Array(items) => items.iter().enumerate().for_each(|(at, value)| {
            let there = format!("{here}/{at}");
            places(value, &there, found);
            found.push(there);
        }),
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_session_with_anything_in_place_of_anything_is_answered_or_refused(
        which: prop::sample::Index, edits in prop::collection::vec((any::<prop::sample::Index>(), junk()), 1..4),
    ) {
        let cases = grading::cases();
        let case = which.get(&cases);
        let mut session = case.session.clone();
        for (place, junk) in edits {
            let mut all = Vec::new();
            places(&session, "", &mut all);
            if !all.is_empty() {
                let at: &String = place.get(&all);
                *session.pointer_mut(at).unwrap() = junk;
            }
        }
        let answer = ask(&case.set(), &session);
        prop_assert!(answer["schema"] == "grade/1" || answer["schema"] == "refusal/1");
        for found in codes(&answer) {
            prop_assert!(!found.is_empty());
        }
    }
}
