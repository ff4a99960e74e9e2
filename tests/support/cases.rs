//! Cases under `tests/cases`: policies, a question and what is expected of the answer.

use super::files;
use rongtong::answer::answer_text;
use rongtong::policy::set::PolicySet;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

/// One case file. Its name, without the ending, is its name as a sentence.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Name of the file without its ending.
    #[serde(skip)]
    pub name: String,
    /// What its question is, such as `recognition/1`.
    #[serde(skip)]
    pub schema: &'static str,
    /// The case in a sentence or two, worked out by hand.
    pub note: String,
    /// Where the rule is written; `inline` where the policies are made for the case.
    pub clause: String,
    /// Rule shapes, vectors, acceptance cases, documents it covers.
    pub covers: Vec<String>,
    /// Paths of shipped documents, and documents written out.
    pub policies: Vec<Value>,
    /// The call without its record.
    pub call: Map<String, Value>,
    /// The record.
    pub record: Value,
    /// What is expected; see [`super::expect`].
    pub expect: Value,
}

/// Every case of recognition, by name.
pub fn all() -> Vec<Case> {
    read("recognition", "recognition/1")
}

/// Every case of eligibility, by name.
pub fn eligibility() -> Vec<Case> {
    read("eligibility", "eligibility/1")
}

/// Every case of pay, by name.
pub fn pay() -> Vec<Case> {
    read("pay", "pay/1")
}

fn read(folder: &str, schema: &'static str) -> Vec<Case> {
    below(folder, |name, case: Case| Case { name, schema, ..case })
}

/// Every case file below a folder of `tests/cases`, each with its name.
pub fn below<Read: DeserializeOwned, Named>(folder: &str, named: impl Fn(String, Read) -> Named) -> Vec<Named> {
    let paths = files::json_below(&files::root().join("tests/cases").join(folder));
    let read = paths.iter().map(|path| {
        let case = serde_json::from_slice(&files::bytes(path))
            .unwrap_or_else(|error| panic!("{}: {error}", files::name(path)));
        named(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default(), case)
    });
    read.collect()
}

fn documents(policies: &[Value]) -> Vec<(String, Vec<u8>)> {
    let named = policies.iter().enumerate().map(|(at, policy)| match policy {
        Value::String(path) => (path.clone(), files::bytes(&files::root().join(path))),
        inline => (format!("policy {at}"), inline.to_string().into_bytes()),
    });
    named.collect()
}

/// The policy set that the documents of the case of this name make.
pub fn set(name: &str, policies: &[Value]) -> PolicySet {
    PolicySet::load(documents(policies)).unwrap_or_else(|refused| panic!("{name}: {refused:#?}"))
}

/// Whether every case is answered as its author worked it out by hand, and says what it shows; `differences` holds what a case
/// expects against its answer.
pub fn hold(cases: &[Case], differences: impl Fn(&Value, &Value) -> Vec<String>) {
    let mut wrong = Vec::new();
    for case in cases {
        let answer: Value = serde_json::from_str(&case.answer(&case.set())).unwrap();
        let found = differences(&case.expect, &answer);
        if !found.is_empty() {
            wrong.push(format!("{}\n  {}\n  - {}", case.name, case.note, found.join("\n  - ")));
        }
        assert!(!case.note.is_empty() && !case.clause.is_empty() && !case.covers.is_empty(), "{}", case.name);
        assert!(case.expect.as_object().is_some_and(|expect| !expect.is_empty()), "{}", case.name);
    }
    assert!(wrong.is_empty(), "{} of {} cases differ\n\n{}\n", wrong.len(), cases.len(), wrong.join("\n\n"));
}

impl Case {
    /// The documents as texts, by the name findings show.
    pub fn documents(&self) -> Vec<(String, Vec<u8>)> {
        documents(&self.policies)
    }

    /// The policy set they make.
    pub fn set(&self) -> PolicySet {
        set(&self.name, &self.policies)
    }

    /// The whole call, with its record.
    pub fn question(&self) -> Value {
        let mut call = self.call.clone();
        call.entry("schema").or_insert_with(|| json!(self.schema));
        call.insert("record".to_owned(), self.record.clone());
        Value::Object(call)
    }

    /// The answer as every face gives it, from JSON text to JSON text.
    pub fn answer(&self, set: &PolicySet) -> String {
        serde_json::to_string(&answer_text(set, self.question().to_string().as_bytes())).unwrap()
    }
}
