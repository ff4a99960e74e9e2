//! Every case of a revision: graded by the documents of then, looked at again by those of today.

use super::{cases, grading};
use rongtong::answer::{Answer, answer_grade, answer_text};
use rongtong::call::{ClaimedGrading, GradeCall, GradeSchema};
use rongtong::policy::set::PolicySet;
use rongtong::text::Lang;
use serde::Deserialize;
use serde_json::{Value, json};

/// One case file. Its name, without the ending, is its name as a sentence.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    #[serde(skip)]
    name: String,
    /// The case in a sentence or two, worked out by hand.
    note: String,
    /// Where the rule is written; `inline` where the policies are made for the case.
    clause: String,
    /// Acceptance cases it covers.
    covers: Vec<String>,
    /// Paths of shipped documents, and documents written out, as they were then.
    policies: Vec<Value>,
    /// What was changed in the policies since, by JSON pointer; a value of null takes it out.
    #[serde(default)]
    revised: Vec<Edit>,
    /// The session that was graded.
    session: Value,
    /// What was changed in the session since.
    #[serde(default)]
    session_since: Vec<Edit>,
    /// What was changed in the results since.
    #[serde(default)]
    claims_since: Vec<Edit>,
    /// What is expected: members of the answer, lists by the ids of their items.
    expect: Value,
    /// Sentences that are told, whole.
    #[serde(default)]
    said: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    at: String,
    to: Value,
}

fn edit(value: &mut Value, edits: &[Edit]) {
    for Edit { at, to } in edits {
        let (above, last) = at.rsplit_once('/').unwrap();
        match (value.pointer_mut(above).unwrap_or_else(|| panic!("nothing at {at}")), to) {
            (Value::Object(members), Value::Null) => drop(members.remove(last)),
            (Value::Object(members), to) => drop(members.insert(last.to_owned(), to.clone())),
            (Value::Array(items), Value::Null) => drop(items.remove(last.parse().unwrap())),
            (Value::Array(items), to) if last == "-" => items.push(to.clone()),
            (Value::Array(items), to) => items[last.parse::<usize>().unwrap()] = to.clone(),
            _ => panic!("nothing to change at {at}"),
        }
    }
}

fn cases() -> Vec<Case> {
    cases::below("revision", |name, case| Case { name, ..case })
}

impl Case {
    fn set(&self, revised: bool) -> PolicySet {
        let mut written = Value::Array(self.policies.clone());
        if revised {
            edit(&mut written, &self.revised);
        }
        cases::set(&self.name, written.as_array().unwrap())
    }

    /// The call that somebody kept, in whatever language the results were told.
    fn call(&self, then: Lang, now: &str) -> Value {
        let session = serde_json::from_value(self.session.clone()).unwrap();
        let call = GradeCall { schema: GradeSchema::V1, session, lang: then };
        let Answer::Grade { grading } = answer_grade(&self.set(false), &call) else {
            panic!("{}: not graded", self.name)
        };
        let mut session = self.session.clone();
        edit(&mut session, &self.session_since);
        let mut claims = serde_json::to_value(ClaimedGrading::of(&grading)).unwrap();
        edit(&mut claims, &self.claims_since);
        json!({ "schema": "revision/1", "session": session, "claims": claims, "lang": now })
    }

    fn answer(&self, then: Lang, now: &str) -> Value {
        let answer = answer_text(&self.set(true), self.call(then, now).to_string().as_bytes());
        serde_json::from_str(&serde_json::to_string(&answer).unwrap()).unwrap()
    }
}

/// The answer with changes into their codes.
fn told(answer: &Value) -> Value {
    let mut answer = if answer["revision"].is_object() { answer["revision"].clone() } else { answer.clone() };
    let code = |one: &Value| one["reason"]["code"].clone();
    if let Some(reasons) = answer.get_mut("reasons").and_then(Value::as_array_mut) {
        *reasons = reasons.iter().map(|reason| reason["code"].clone()).collect();
    }
    for list in ["documents_changed", "lines_changed"] {
        for one in answer.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten() {
            one["reason"] = code(one);
        }
    }
    for one in answer.get_mut("changed").and_then(Value::as_array_mut).into_iter().flatten() {
        one["changes"] = one["changes"].as_array().unwrap().iter().map(code).collect();
    }
    let codes = answer["reasons"].clone();
    let mut answer = grading::by_id(&answer);
    answer["reasons"] = codes;
    answer
}

#[test]
fn every_case_is_answered_as_worked_out_by_hand() {
    let cases = cases();
    assert!(cases.len() >= 10, "{} cases", cases.len());
    let mut failed = Vec::new();
    for case in &cases {
        assert!(!case.note.is_empty() && !case.clause.is_empty() && !case.covers.is_empty(), "{}", case.name);
        let mut wrong = Vec::new();
        let answer = case.answer(Lang::Zh, "zh-CN");
        let mut reasons = Vec::new();
        grading::gather(&answer, &mut reasons);
        let unheard = case.said.iter().filter(|text| !reasons.iter().any(|reason| reason["text"] == ***text));
        wrong.extend(unheard.map(|text| format!("nobody says: {text}; but {reasons:?}")));
        grading::differences("", &case.expect, &told(&answer), &mut wrong);
        if !wrong.is_empty() {
            failed.push(format!("{}\n  {}\n  - {}", case.name, case.note, wrong.join("\n  - ")));
        }
    }
    assert!(failed.is_empty(), "{} of {} cases differ\n\n{}\n", failed.len(), cases.len(), failed.join("\n\n"));
}

#[test]
fn the_language_results_were_told_in_changes_nothing() {
    for case in cases() {
        let (zh, en) = (told(&case.answer(Lang::Zh, "en")), told(&case.answer(Lang::En, "en")));
        assert_eq!(zh["unchanged"], en["unchanged"], "{}", case.name);
        let changes = |answer: &Value| {
            let changed = answer["changed"].as_object().cloned().unwrap_or_default();
            changed.iter().map(|(id, one)| (id.clone(), one["changes"].clone())).collect::<Vec<_>>()
        };
        assert_eq!(changes(&zh), changes(&en), "{}", case.name);
    }
}

#[test]
fn under_the_same_documents_no_graded_session_changes() {
    for case in grading::cases() {
        let set = case.set();
        let Ok(session) = serde_json::from_value(case.session.clone()) else { continue };
        let call = GradeCall { schema: GradeSchema::V1, session, lang: Lang::Zh };
        let Answer::Grade { grading } = answer_grade(&set, &call) else { continue };
        let claims = ClaimedGrading::of(&grading);
        let call = json!({ "schema": "revision/1", "session": case.session, "claims": claims, "lang": "en" });
        let answer = serde_json::to_value(answer_text(&set, call.to_string().as_bytes())).unwrap();
        let revision = &answer["revision"];
        assert_eq!(revision["changed"], json!([]), "{}: {revision:#}", case.name);
        assert_eq!(revision["unchanged"], json!(grading.candidates.len()), "{}", case.name);
        assert_eq!(revision["documents_changed"], json!([]), "{}", case.name);
        assert_eq!(revision["lines_changed"], json!([]), "{}", case.name);
    }
}

#[test]
fn every_reason_is_a_whole_sentence_in_both_languages() {
    for (lang, stop) in [("zh-CN", '。'), ("en", '.')] {
        for case in cases() {
            let answer = case.answer(Lang::Zh, lang);
            let mut reasons: Vec<Value> = answer["revision"]["reasons"].as_array().cloned().unwrap_or_default();
            grading::gather(&answer, &mut reasons);
            for reason in reasons {
                let text = reason["text"].as_str().unwrap();
                assert!(text.ends_with(stop), "{}: {reason}", case.name);
                assert!(!text.contains(['{', '}', '[', ']', '—', '\n']), "{}: {text}", case.name);
                assert!(!text.contains("《》") && !text.contains("“”"), "{}: {text}", case.name);
            }
            let count = answer["revision"]["citations"].as_array().map_or(0, Vec::len);
            let mut positions = Vec::new();
            grading::cited(&answer, &mut positions);
            assert!(positions.iter().all(|at| *at < count), "{}", case.name);
        }
    }
}

#[test]
fn every_code_is_told_by_a_case() {
    let mut reasons = Vec::new();
    for case in cases() {
        let answer = case.answer(Lang::Zh, "en");
        reasons.extend(answer["revision"]["reasons"].as_array().cloned().unwrap_or_default());
        grading::gather(&answer, &mut reasons);
    }
    let told = |code: &str| reasons.iter().any(|reason| reason["code"] == code);
    let family = rongtong::explanation::FAMILIES.iter().find(|family| family.name == "revision").unwrap();
    let silent: Vec<&str> = family.entries.iter().map(|entry| entry.code).filter(|code| !told(code)).collect();
    assert!(silent.is_empty(), "no case makes these speak: {silent:?}");
}
