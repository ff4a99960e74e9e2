//! Every case of pay is answered as its author worked it out by hand.

mod expect;
mod laws;
mod tables;

use super::cases;
use serde_json::Value;

#[test]
fn every_case_is_answered_as_worked_out_by_hand() {
    cases::hold(&cases::pay(), expect::differences);
}

#[test]
fn the_order_of_documents_record_and_facts_never_matters() {
    // What is refused is refused at its place, which moves with it.
    for case in cases::pay().into_iter().filter(|case| case.expect.get("refusal").is_none()) {
        let mut backwards = case.clone();
        if let Some(list) = backwards.record["achievements"].as_array_mut() {
            list.reverse();
        }
        if let Some(employment) = backwards.call.get_mut("employment") {
            for list in ["facts", "appointed", "judged", "received"] {
                if let Some(list) = employment.get_mut(list).and_then(Value::as_array_mut) {
                    list.reverse();
                }
            }
        }
        backwards.policies.reverse();
        assert_eq!(case.answer(&case.set()), backwards.answer(&backwards.set()), "{}", case.name);
    }
}

#[test]
fn every_reason_is_a_whole_sentence_in_both_languages() {
    for (lang, stop) in [("zh-CN", '。'), ("en", '.')] {
        for mut case in cases::pay() {
            case.call.insert("lang".to_owned(), lang.into());
            let answer: Value = serde_json::from_str(&case.answer(&case.set())).unwrap();
            let mut reasons = Vec::new();
            gather(&answer, &mut reasons);
            for reason in reasons {
                let text = reason["text"].as_str().unwrap();
                assert!(text.ends_with(stop), "{}: {reason}", case.name);
                assert!(!text.contains(['{', '}', '[', ']', '—', '\n']), "{}: {text}", case.name);
            }
        }
    }
}

/// Every reason in an answer.
fn gather(value: &Value, found: &mut Vec<Value>) {
    match value {
        Value::Object(fields) => {
            found.extend(fields.get("reason").filter(|reason| reason.is_object()).cloned());
            found.extend(fields.get("reasons").and_then(Value::as_array).into_iter().flatten().cloned());
            fields.values().for_each(|value| gather(value, found));
        }
        Value::Array(list) => list.iter().for_each(|value| gather(value, found)),
        _ => {}
    }
}
