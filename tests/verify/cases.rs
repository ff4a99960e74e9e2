//! The cases under `tests/cases/recognition`, each with its decision.

use super::files;
use rongtong::call::{ClaimedDecision, RecognitionCall};
use rongtong::policy::set::PolicySet;
use rongtong::recognition::decision::Decision;
use rongtong::recognition::recognise;
use rongtong::recognition::verify::{Verification, verify};
use rongtong::text::Lang;
use serde_json::Value;
use std::path::Path;

/// A question under its policies, and how it was decided.
#[derive(Debug)]
pub struct Case {
    pub name: String,
    pub set: PolicySet,
    pub call: RecognitionCall,
    pub decision: Decision,
    /// What the decision claims.
    pub claims: ClaimedDecision,
}

impl Case {
    /// Checks what is claimed in its place.
    pub fn verify(&self, claims: &ClaimedDecision) -> Verification {
        verify(&self.set, &self.call, claims, Lang::En).unwrap_or_else(|why| panic!("{}: {why:?}", self.name))
    }

    /// The codes of what is found wrong with claims.
    pub fn codes(&self, claims: &ClaimedDecision) -> Vec<&'static str> {
        let verification = self.verify(claims);
        if verification.holds { Vec::new() } else { verification.findings.iter().map(|found| found.code).collect() }
    }
}

/// Every shipped case that is decided; a case of a question that is refused has nothing to check.
pub fn all() -> Vec<Case> {
    let cases: Vec<Case> = files::json_below(&files::root().join("tests/cases/recognition"))
        .iter()
        .map(|path| (path, value(path)))
        .filter(|(_, case)| case.pointer("/expect/refusal").is_none())
        .map(|(path, case)| read(&files::name(path), &case))
        .collect();
    assert!(cases.len() > 100, "only {} cases", cases.len());
    cases
}

/// One shipped case, by the name of its file.
pub fn named(name: &str) -> Case {
    let path = files::root().join("tests/cases/recognition").join(format!("{name}.json"));
    read(name, &value(&path))
}

fn value(path: &Path) -> Value {
    serde_json::from_slice(&files::bytes(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A case from its text: policies, by path or written out, a call and a record.
pub fn read(name: &str, case: &Value) -> Case {
    let policies = case.get("policies").and_then(Value::as_array).cloned().unwrap_or_default();
    let document = |(nth, policy): (usize, &Value)| match policy {
        Value::String(path) => (path.clone(), files::bytes(&files::root().join(path))),
        inline => (format!("{name}#{nth}"), inline.to_string().into_bytes()),
    };
    let set = PolicySet::load(policies.iter().enumerate().map(document));
    let set = set.unwrap_or_else(|found| panic!("{name}: {found:?}"));
    let mut call = case.get("call").cloned().unwrap_or_default();
    call["schema"] = "recognition/1".into();
    call["record"] = case.get("record").cloned().unwrap_or_default();
    let call: RecognitionCall = serde_json::from_value(call).unwrap_or_else(|error| panic!("{name}: {error}"));
    let decision = recognise(&set, &call).unwrap_or_else(|why| panic!("{name}: {why:?}"));
    let claims = ClaimedDecision::of(&decision);
    Case { name: name.to_owned(), set, call, decision, claims }
}
