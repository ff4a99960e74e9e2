//! Every case of grading is answered as its author worked it out by hand.

mod chain;
mod laws;
mod oracle;
mod worlds;

use super::cases;
use rongtong::answer::answer_text;
use rongtong::policy::set::PolicySet;
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// One case file. Its name, without the ending, is its name as a sentence.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    #[serde(skip)]
    pub name: String,
    /// The case in a sentence or two, worked out by hand.
    pub note: String,
    /// Where the rule is written; `inline` where the policies are made for the case.
    pub clause: String,
    /// Rule shapes, vectors, acceptance cases it covers.
    pub covers: Vec<String>,
    /// Paths of shipped documents, and documents written out.
    pub policies: Vec<Value>,
    /// The session.
    pub session: Value,
    /// What is expected: members of the answer, lists by the ids of their items.
    pub expect: Value,
    /// Sentences that are told, whole.
    #[serde(default)]
    pub said: Vec<String>,
    /// Codes that are told nowhere.
    #[serde(default)]
    pub unsaid: Vec<String>,
    /// Clauses that the statements of a code cite.
    #[serde(default)]
    pub cites: Map<String, Value>,
}

pub fn cases() -> Vec<Case> {
    cases::below("grading", |name, case| Case { name, ..case })
}

impl Case {
    pub fn set(&self) -> PolicySet {
        cases::set(&self.name, &self.policies)
    }

    fn answer(&self, lang: &str) -> Value {
        let call = json!({ "schema": "grade/1", "session": self.session, "lang": lang });
        let answer = answer_text(&self.set(), call.to_string().as_bytes());
        serde_json::from_str(&serde_json::to_string(&answer).unwrap()).unwrap()
    }
}

/// The answer with lists of things turned into objects by their ids, and reasons into their codes.
pub(super) fn by_id(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let fields = fields.iter().map(|(key, value)| match (key.as_str(), value) {
                ("reasons" | "set_aside", Value::Array(told)) => {
                    (key.clone(), told.iter().map(|told| told["reason"]["code"].clone()).collect())
                }
                ("refused" | "diagnostics", Value::Array(found)) => {
                    (key.clone(), found.iter().map(|found| found["code"].clone()).collect())
                }
                (_, Value::Array(items)) => (key.clone(), list(items)),
                _ => (key.clone(), by_id(value)),
            });
            Value::Object(fields.collect())
        }
        _ => value.clone(),
    }
}

const IDS: &[&str] = &["candidate", "total", "grant", "veto", "assessor"];

fn list(items: &[Value]) -> Value {
    let distinct =
        |key: &str| items.iter().enumerate().all(|(at, item)| items[..at].iter().all(|one| one[key] != item[key]));
    let key =
        IDS.iter().find(|key| !items.is_empty() && items.iter().all(|item| item[**key].is_string()) && distinct(key));
    let part = || items.iter().all(|item| item["part"].is_string() && item["criterion"].is_null()).then_some(&"part");
    match key.or_else(|| if items.is_empty() { None } else { part() }) {
        Some(key) => {
            let named = items.iter().map(|item| (item[*key].as_str().unwrap().to_owned(), by_id(item)));
            Value::Object(named.collect::<Map<String, Value>>())
        }
        None => items.iter().map(by_id).collect(),
    }
}

/// Where `found` is not what is expected; only what is written is compared.
pub(super) fn differences(path: &str, expected: &Value, found: &Value, wrong: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(expected), Value::Object(_)) => {
            for (key, expected) in expected {
                differences(&format!("{path}.{key}"), expected, &found[key], wrong);
            }
        }
        // Of codes only those written.
        (Value::Array(codes), Value::Array(all)) if path.ends_with(".reasons") || path.ends_with(".set_aside") => {
            for code in codes {
                if !all.contains(code) {
                    wrong.push(format!("{path}: no {code} in {found}"));
                }
            }
        }
        (Value::Array(expected), Value::Array(all)) if expected.len() == all.len() => {
            for (at, (expected, found)) in expected.iter().zip(all).enumerate() {
                differences(&format!("{path}[{at}]"), expected, found, wrong);
            }
        }
        _ if expected == found => {}
        _ => wrong.push(format!("{path}: expected {expected}, found {found}")),
    }
}

#[test]
fn every_case_is_answered_as_worked_out_by_hand() {
    let cases = cases();
    assert!(cases.len() >= 40, "{} cases", cases.len());
    let mut failed = Vec::new();
    for case in &cases {
        let answer = case.answer("zh-CN");
        let found = if answer["grading"].is_object() { &answer["grading"] } else { &answer };
        let mut wrong = Vec::new();
        differences("", &case.expect, &by_id(found), &mut wrong);
        let mut told = Vec::new();
        gather(&answer, &mut told);
        let unheard = case.said.iter().filter(|text| !told.iter().any(|reason| reason["text"] == ***text));
        let texts: Vec<&Value> = told.iter().map(|reason| &reason["text"]).collect();
        wrong.extend(unheard.map(|text| format!("nobody says: {text}; what is said: {texts:?}")));
        let against = told.iter().filter(|reason| case.unsaid.iter().any(|code| reason["code"] == **code));
        wrong.extend(against.map(|reason| format!("somebody says: {}", reason["text"])));
        for (code, wanted) in &case.cites {
            let mut clauses = Vec::new();
            clauses_of(code, found, &found["citations"], &mut clauses);
            if clauses.is_empty() || clauses.iter().any(|given| given != wanted) {
                wrong.push(format!("{code} cites {clauses:?}"));
            }
        }
        if !wrong.is_empty() {
            failed.push(format!("{}\n  {}\n  - {}", case.name, case.note, wrong.join("\n  - ")));
        }
    }
    assert!(failed.is_empty(), "{} of {} cases differ\n\n{}\n", failed.len(), cases.len(), failed.join("\n\n"));
}

#[test]
fn a_wrong_expectation_is_found() {
    let found = json!({ "a": { "result": "pass", "reasons": ["x"] } });
    for wrong in [json!({ "a": { "result": "fail" } }), json!({ "b": {} }), json!({ "a": { "reasons": ["y"] } })] {
        let mut differ = Vec::new();
        differences("", &wrong, &found, &mut differ);
        assert_eq!(differ.len(), 1, "{wrong}");
    }
}

#[test]
fn a_case_says_what_it_shows_and_expects_something() {
    for case in cases() {
        assert!(!case.note.is_empty() && !case.clause.is_empty() && !case.covers.is_empty(), "{}", case.name);
        assert!(case.expect.as_object().is_some_and(|expect| !expect.is_empty()), "{}", case.name);
    }
}

/// What does not depend on where rows stand: the answer without the places of refused rows, lists by id.
fn placeless(answer: &Value) -> Value {
    let mut answer = answer.clone();
    let Some(grading) = answer.get_mut("grading") else { return answer };
    if let Some(refused) = grading["refused"].as_array_mut() {
        for found in refused.iter_mut() {
            found["place"] = Value::Null;
        }
        refused.sort_by_key(Value::to_string);
    }
    if let Some(candidates) = grading["candidates"].as_array_mut() {
        candidates.sort_by_key(|candidate| candidate["candidate"].to_string());
    }
    answer
}

#[test]
fn the_order_of_rows_never_matters() {
    for case in cases() {
        let mut backwards = case.clone();
        for list in ["assessors", "candidates", "sheets", "announced", "means"] {
            if let Some(list) = backwards.session.get_mut(list).and_then(Value::as_array_mut) {
                list.reverse();
            }
        }
        for sheet in backwards.session.get_mut("sheets").and_then(Value::as_array_mut).into_iter().flatten() {
            if let Some(marks) = sheet.get_mut("marks").and_then(Value::as_array_mut) {
                marks.reverse();
            }
        }
        backwards.policies.reverse();
        let (given, again) = (placeless(&case.answer("en")), placeless(&backwards.answer("en")));
        assert_eq!(given, again, "{}", case.name);
    }
}

/// The clauses that each statement of a code cites.
fn clauses_of(code: &str, value: &Value, citations: &Value, found: &mut Vec<Value>) {
    if value["reason"]["code"] == code {
        let at = value["citations"].as_array().map_or(&[][..], Vec::as_slice);
        let clause = |at: &Value| citations[usize::try_from(at.as_u64().unwrap()).unwrap()]["clause"].clone();
        found.push(at.iter().map(clause).collect());
    }
    match value {
        Value::Object(fields) => fields.values().for_each(|value| clauses_of(code, value, citations, found)),
        Value::Array(list) => list.iter().for_each(|value| clauses_of(code, value, citations, found)),
        _ => {}
    }
}

/// Every reason in an answer.
pub(super) fn gather(value: &Value, found: &mut Vec<Value>) {
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
        for case in cases() {
            let mut reasons = Vec::new();
            gather(&case.answer(lang), &mut reasons);
            for reason in reasons {
                let text = reason["text"].as_str().unwrap();
                assert!(text.ends_with(stop), "{}: {reason}", case.name);
                assert!(!text.contains(['{', '}', '[', ']', '—', '\n']), "{}: {text}", case.name);
                assert!(!text.contains("《》") && !text.contains("“”"), "{}: {text}", case.name);
            }
        }
    }
}

/// A sentence without what it quotes.
fn unquoted(sentence: &str) -> String {
    let parts = sentence.split('「').enumerate();
    let parts = parts.map(|(at, part)| if at == 0 { part } else { part.split_once('」').map_or("", |(_, rest)| rest) });
    parts.collect()
}

#[test]
fn what_is_refused_is_told_in_words_and_not_in_names_of_fields() {
    let mut told = 0;
    for case in cases() {
        let answer = case.answer("zh-CN");
        for found in answer["grading"]["refused"].as_array().into_iter().flatten() {
            for sentence in ["message", "help"].map(|key| found[key].as_str().unwrap()) {
                told += 1;
                assert!(!unquoted(sentence).contains(|c: char| c.is_ascii_lowercase()), "{}: {sentence}", case.name);
            }
        }
    }
    assert!(told > 20, "{told} sentences");
}

#[test]
fn a_veto_on_the_whole_blames_no_part_that_was_good() {
    let of = "damage-to-equipment-outranks-every-mark";
    let case = cases().into_iter().find(|case| case.name == of).unwrap();
    let answer = case.answer("zh-CN");
    let reasons = answer["grading"]["candidates"][0]["reasons"].as_array().unwrap();
    assert_eq!(reasons.last().unwrap()["reason"]["text"], "不合格。");
}

#[test]
fn every_code_is_told_by_a_case() {
    let mut reasons = Vec::new();
    for case in cases() {
        gather(&case.answer("en"), &mut reasons);
    }
    let told = |code: &str| reasons.iter().any(|reason| reason["code"] == code);
    let family = rongtong::explanation::FAMILIES.iter().find(|family| family.name == "grading").unwrap();
    let silent: Vec<&str> = family.entries.iter().map(|entry| entry.code).filter(|code| !told(code)).collect();
    assert!(silent.is_empty(), "no case makes these speak: {silent:?}");
}

#[test]
fn every_citation_points_to_a_clause_of_the_answer() {
    for case in cases() {
        let answer = case.answer("en");
        let count = answer["grading"]["citations"].as_array().map_or(0, Vec::len);
        let mut positions = Vec::new();
        cited(&answer, &mut positions);
        assert!(positions.iter().all(|at| *at < count), "{}", case.name);
    }
}

pub(super) fn cited(value: &Value, found: &mut Vec<usize>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                match value.as_array() {
                    Some(list) if key == "citations" && list.iter().all(Value::is_number) => {
                        found.extend(list.iter().filter_map(Value::as_u64).map(|at| usize::try_from(at).unwrap()));
                    }
                    _ => cited(value, found),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|value| cited(value, found)),
        _ => {}
    }
}
