//! The cases under `tests/cases/recognition`, each with its decision.

use super::files;
use rongtong::call::{ClaimedDecision, RecognitionCall};
use rongtong::policy::set::PolicySet;
use rongtong::recognition::decision::Decision;
use rongtong::recognition::recognise;
use rongtong::recognition::verify::{Verification, verify};
use rongtong::text::Lang;
use serde_json::{Value, json};
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

/// The sample records toward their own targets, under all that ships but the regulations, which are templates to adopt.
pub fn samples() -> Vec<Case> {
    let root = files::root().join("www/policies");
    let shipped = files::json_below(&root).into_iter().filter(|path| !path.starts_with(root.join("regulations")));
    let policies: Vec<Value> = shipped.map(|path| files::name(&path).into()).collect();
    let index = value(&files::root().join("www/records/index.json"));
    let sample = |sample: &Value| {
        let path = sample["path"].as_str().unwrap_or_default();
        let record = value(&files::root().join("www/records").join(path));
        let call = json!({ "as_of": sample["as_of"], "target": sample["targets"] });
        read(path, &json!({ "policies": policies, "call": call, "record": record }))
    };
    let cases: Vec<Case> = index["records"].as_array().into_iter().flatten().map(sample).collect();
    assert!(!cases.is_empty(), "no sample records");
    cases
}

fn value(path: &Path) -> Value {
    serde_json::from_slice(&files::bytes(path)).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A case from its text: policies, by path or written out, a call and a record.
pub fn read(name: &str, case: &Value) -> Case {
    try_read(name, case).unwrap_or_else(|why| panic!("{name}: {why}"))
}

/// A case from its text, or why its policies or its question are refused.
pub fn try_read(name: &str, case: &Value) -> Result<Case, String> {
    let policies = case.get("policies").and_then(Value::as_array).cloned().unwrap_or_default();
    let document = |(nth, policy): (usize, &Value)| match policy {
        Value::String(path) => (path.clone(), files::bytes(&files::root().join(path))),
        inline => (format!("{name}#{nth}"), inline.to_string().into_bytes()),
    };
    let set = PolicySet::load(policies.iter().enumerate().map(document));
    let set = set.map_err(|found| format!("{found:?}"))?;
    let mut call = case.get("call").cloned().unwrap_or_default();
    call["schema"] = "recognition/1".into();
    call["record"] = case.get("record").cloned().unwrap_or_default();
    let call: RecognitionCall = serde_json::from_value(call).map_err(|error| error.to_string())?;
    let decision = recognise(&set, &call).map_err(|why| format!("{why:?}"))?;
    let claims = ClaimedDecision::of(&decision);
    Ok(Case { name: name.to_owned(), set, call, decision, claims })
}
