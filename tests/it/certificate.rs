//! Every case about a certificate's number or form is answered as its author worked it out by hand.

use super::{cases, files};
use rongtong::answer::{Answer, answer_text};
use rongtong::policy::set::PolicySet;
use serde_json::{Value, json};

/// What ships and speaks of certificates.
const POLICIES: [&str; 5] = ["certificates", "code-lists", "equivalences", "schemes", "standards"];

struct Case {
    name: String,
    case: Value,
}

fn cases() -> Vec<Case> {
    cases::below("certificate", |name, case| Case { name, case })
}

impl Case {
    /// What ships, without the documents the case leaves out, and with those it writes.
    fn set(&self) -> PolicySet {
        let root = files::root().join("www/policies");
        let shipped = POLICIES.iter().flat_map(|folder| files::json_below(&root.join(folder)));
        let left_out = |name: &str| self.case["without"].as_array().is_some_and(|out| out.iter().any(|it| it == name));
        let documents: Vec<(String, Vec<u8>)> = shipped
            .map(|path| (files::name(&path), files::bytes(&path)))
            .filter(|(name, _)| !left_out(name.rsplit('/').next().unwrap()))
            .chain(
                self.case["policies"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .enumerate()
                    .map(|(nth, document)| (format!("written-{nth}"), document.to_string().into_bytes())),
            )
            .collect();
        PolicySet::load(documents).unwrap_or_else(|found| panic!("{}: {:?}", self.name, found))
    }

    fn answer(&self, lang: &str) -> Value {
        let mut call = self.case["call"].clone();
        call["lang"] = lang.into();
        serde_json::to_value(answer_text(&self.set(), call.to_string().as_bytes())).unwrap()
    }
}

/// What differs between what is expected and what is there: of objects the members written, lists whole. `because` lists
/// the codes of `reasons`, or of a refusal's `diagnostics`.
fn differences(at: &str, expect: &Value, answer: &Value, found: &mut Vec<String>) {
    match (expect, answer) {
        (Value::Object(wanted), _) => {
            for (key, wanted) in wanted {
                if key == "because" {
                    let reasons = answer["reasons"].as_array().or_else(|| answer["diagnostics"].as_array());
                    let codes: Vec<Value> =
                        reasons.into_iter().flatten().map(|reason| reason["code"].clone()).collect();
                    differences(&format!("{at}.because"), wanted, &codes.into(), found);
                } else {
                    differences(&format!("{at}.{key}"), wanted, &answer[key], found);
                }
            }
        }
        (Value::Array(wanted), Value::Array(given)) if wanted.len() == given.len() => {
            for (nth, (wanted, given)) in wanted.iter().zip(given).enumerate() {
                differences(&format!("{at}[{nth}]"), wanted, given, found);
            }
        }
        _ if expect == answer => {}
        _ => found.push(format!("{at}: {expect} expected, {answer} given")),
    }
}

#[test]
fn an_answer_contradicts_where_one_of_its_numbers_does() {
    let mut seen = [0, 0];
    for case in cases() {
        if let Answer::Certificate { numbers } = answer_text(&case.set(), case.case["call"].to_string().as_bytes()) {
            let told = serde_json::to_value(&numbers).unwrap();
            let one = told["checks"].as_array().unwrap().iter().any(|check| check["outcome"] == "contradicts");
            assert_eq!(numbers.contradicts(), one, "{}", case.name);
            seen[usize::from(one)] += 1;
        }
    }
    assert!(seen.iter().all(|times| *times > 0), "{seen:?}");
}

#[test]
fn every_case_is_answered_as_worked_out_by_hand() {
    let mut wrong = Vec::new();
    let cases = cases();
    assert!(cases.len() >= 15, "{} cases", cases.len());
    for case in &cases {
        assert!(case.case["note"].as_str().is_some_and(|note| !note.is_empty()), "{}", case.name);
        assert!(case.case["expect"].as_object().is_some_and(|expect| !expect.is_empty()), "{}", case.name);
        let mut found = Vec::new();
        differences("$", &case.case["expect"], &case.answer("zh-CN"), &mut found);
        if !found.is_empty() {
            wrong.push(format!("{}\n  - {}", case.name, found.join("\n  - ")));
        }
    }
    assert!(wrong.is_empty(), "{} of {} cases differ\n\n{}\n", wrong.len(), cases.len(), wrong.join("\n\n"));
}

/// Every reason of every answer, with its case.
fn told(lang: &str) -> Vec<(String, Value)> {
    fn gather(name: &str, value: &Value, found: &mut Vec<(String, Value)>) {
        match value {
            Value::Object(members) => {
                let reasons = members.get("reasons").and_then(Value::as_array).into_iter().flatten();
                found.extend(reasons.map(|reason| (name.to_owned(), reason.clone())));
                members.values().for_each(|member| gather(name, member, found));
            }
            Value::Array(list) => list.iter().for_each(|one| gather(name, one, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    for case in cases() {
        gather(&case.name, &case.answer(lang), &mut found);
    }
    found
}

#[test]
fn every_reason_is_a_whole_sentence_that_accuses_nobody() {
    for (lang, stop) in [("zh-CN", '。'), ("en", '.')] {
        for (name, reason) in told(lang) {
            let text = reason["text"].as_str().unwrap();
            assert!(text.ends_with(stop), "{name}: {text}");
            assert!(!text.contains(['{', '}', '[', ']', '—', '\n']), "{name}: {text}");
            assert!(!text.contains("《》") && !text.contains("“”"), "{name}: {text}");
            for word in ["伪造", "假证", "造假", "forged", "fake", "fraud"] {
                assert!(!text.contains(word), "{name}: {text}");
            }
        }
    }
}

#[test]
fn every_code_is_told_by_a_case() {
    let told: Vec<Value> = told("en").into_iter().map(|(_, reason)| reason["code"].clone()).collect();
    let family = rongtong::explanation::FAMILIES.iter().find(|family| family.name == "certificate").unwrap();
    // The sentence on the certificate itself is a field, not a reason.
    let codes = family.entries.iter().map(|entry| entry.code).filter(|code| *code != "certificate-body");
    let silent: Vec<&str> = codes.filter(|code| !told.iter().any(|told| told == code)).collect();
    assert!(silent.is_empty(), "no case makes these speak: {silent:?}");
}

#[test]
fn no_answer_shows_more_of_an_identity_number_than_ten_characters() {
    let mut tried = 0;
    for case in cases() {
        let Some(number) = case.case["call"]["holder"]["identity_number"].as_str() else { continue };
        tried += 1;
        for lang in ["zh-CN", "en"] {
            let answer = case.answer(lang).to_string();
            assert!(!answer.contains(number), "{}", case.name);
            let hidden: String = number.chars().skip(6).take(number.chars().count().saturating_sub(10)).collect();
            assert!(hidden.is_empty() || !answer.contains(&hidden), "{}", case.name);
        }
    }
    assert!(tried >= 2, "{tried} cases give an identity number");
}

#[test]
fn changing_the_digit_of_the_level_or_the_year_is_always_found() {
    let set = Case { name: String::new(), case: json!({}) }.set();
    let number = "S000033000123214000456";
    let ask = |number: &str| {
        let call = json!({
            "schema": "certificate/1", "as_of": "2026-11-22",
            "certificates": [{
                "id": "z", "name": "电工", "kind": "skill-level", "issued": "2021-06-18", "number": number,
                "level": { "ladder": "skill-level", "code": "4" }
            }]
        });
        let answer = serde_json::to_value(answer_text(&set, call.to_string().as_bytes())).unwrap();
        answer["numbers"]["checks"][0]["outcome"].as_str().unwrap().to_owned()
    };
    assert_eq!(ask(number), "fits");
    for (at, old) in number.char_indices() {
        for new in '0'..='9' {
            let changed: String = number.char_indices().map(|(nth, c)| if nth == at { new } else { c }).collect();
            let expected = match at {
                // A digit where the letter stood is no number of this kind; neither is a level beyond 5.
                0 => "not-recognised",
                _ if new == old => "fits",
                13 | 14 => "contradicts",
                15 if ('1'..='5').contains(&new) => "contradicts",
                15 => "not-recognised",
                _ => "fits",
            };
            assert_eq!(ask(&changed), expected, "{changed}");
        }
    }
}

#[test]
fn more_certificates_than_a_record_holds_are_refused() {
    let set = Case { name: String::new(), case: json!({}) }.set();
    let many =
        vec![json!({ "id": "z", "name": "电工", "kind": "skill-level" }); rongtong::record::MOST_ACHIEVEMENTS + 1];
    let call = json!({ "schema": "certificate/1", "as_of": "2026-11-22", "certificates": many });
    let answer = serde_json::to_value(answer_text(&set, call.to_string().as_bytes())).unwrap();
    assert_eq!(answer["diagnostics"][0]["code"], "CAL036");
}
