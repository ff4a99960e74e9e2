//! Every case of eligibility is answered as its author worked it out by hand.

mod expect;
mod laws;

use super::cases;
use serde_json::{Value, json};

#[test]
fn every_case_is_answered_as_worked_out_by_hand() {
    let cases = cases::eligibility();
    assert!(cases.len() >= 30);
    cases::hold(&cases, expect::differences);
}

#[test]
fn as_many_as_are_allowed_may_be_sought_and_one_more_is_refused() {
    let case = cases::eligibility().into_iter().find(|case| case.name == "an-unknown-standard-is-refused").unwrap();
    let sought = |count: usize| {
        let mut case = case.clone();
        case.call.insert("sought".to_owned(), vec![json!({ "standard": "lathe-2005" }); count].into());
        let answer: Value = serde_json::from_str(&case.answer(&case.set())).unwrap();
        answer["diagnostics"][0]["code"].clone()
    };
    assert_eq!([sought(2_000), sought(2_001), sought(2_002)], [Value::Null, "CAL035".into(), "CAL035".into()]);
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

/// What every case is told, in a language.
fn told(lang: &str) -> Vec<(String, Value)> {
    let mut told = Vec::new();
    for mut case in cases::eligibility() {
        case.call.insert("lang".to_owned(), lang.into());
        let answer: Value = serde_json::from_str(&case.answer(&case.set())).unwrap();
        let mut reasons = Vec::new();
        gather(&answer, &mut reasons);
        told.extend(reasons.into_iter().map(|reason| (case.name.clone(), reason)));
    }
    told
}

/// Every reason in an answer.
fn gather(value: &Value, found: &mut Vec<Value>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("reason").cloned());
            fields.values().for_each(|value| gather(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| gather(value, found)),
        _ => {}
    }
}

#[test]
fn every_reason_is_a_whole_sentence_in_both_languages() {
    for (lang, stop) in [("zh-CN", '。'), ("en", '.')] {
        for (name, reason) in told(lang) {
            let text = reason["text"].as_str().unwrap();
            assert!(text.ends_with(stop), "{name}: {reason}");
            assert!(!text.contains(['{', '}', '[', ']', '—', '\n']), "{name}: {text}");
            assert!(!text.contains("《》") && !text.contains("“”"), "{name}: {text}");
        }
    }
}

#[test]
fn every_code_is_told_by_a_case() {
    let told: Vec<String> =
        told("en").into_iter().map(|(_, reason)| reason["code"].as_str().unwrap().to_owned()).collect();
    let family = rongtong::explanation::FAMILIES.iter().find(|family| family.name == "eligibility").unwrap();
    let silent: Vec<&str> =
        family.entries.iter().map(|entry| entry.code).filter(|code| !told.iter().any(|told| told == code)).collect();
    assert!(silent.is_empty(), "no case makes these speak: {silent:?}");
}
