//! Every case of a change of policies: two versions, some records, and what the change was worked out by hand to do.

mod laws;
mod told;

use super::{cases, files, grading};
use rongtong::call::{Budget, Sought, TargetProgramme};
use rongtong::date::Date;
use rongtong::employment::Worker;
use rongtong::impact::answer::{Both, Impact};
use rongtong::impact::{Question, Sitting, Subject, Toward, impact};
use rongtong::policy::set::PolicySet;
use rongtong::read::{Read, from_text};
use rongtong::text::Lang;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeSet;

/// One case file. Its name, without the ending, is its name as a sentence.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    #[serde(skip)]
    name: String,
    /// What the change does, worked out by hand.
    note: String,
    /// Paths of documents that both versions begin with.
    policies: Vec<String>,
    /// Paths of documents of the version before alone.
    #[serde(default)]
    before: Vec<String>,
    /// Paths of documents of the version after alone.
    #[serde(default)]
    after: Vec<String>,
    /// What the version after says otherwise.
    #[serde(default)]
    edits: Vec<Edit>,
    /// Documents that the version after adds, each made from one that is there.
    #[serde(default)]
    added: Vec<Added>,
    /// Ids of documents that the version after leaves out.
    #[serde(default)]
    left_out: Vec<String>,
    /// Day both decide for.
    as_of: Date,
    /// Day the version after decides for, where it is another.
    #[serde(default)]
    as_of_after: Option<Date>,
    /// Programmes asked for.
    #[serde(default)]
    target: Vec<TargetProgramme>,
    /// Levels asked for; all, where neither these nor programmes are.
    #[serde(default)]
    sought: Vec<Sought>,
    /// Most steps of a search.
    #[serde(default)]
    budget: Option<u64>,
    /// The records, or paths of them.
    #[serde(default)]
    records: Vec<Value>,
    /// Workers whose pay is compared, instead of records, or paths of them.
    #[serde(default)]
    workers: Vec<Value>,
    /// What is expected; see [`told`].
    expect: Value,
    /// Sentences that are told, whole.
    #[serde(default)]
    said: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Edit {
    /// Id of the document.
    document: String,
    at: String,
    /// Nothing takes it out.
    to: Value,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Added {
    of: String,
    edits: Vec<(String, Value)>,
}

/// Both versions and the questions of a case.
struct Asked {
    sets: Both<PolicySet>,
    as_of: Both<Date>,
    questions: Vec<Question>,
}

impl Asked {
    fn impact(&self, lang: Lang) -> Impact {
        impact(&Both { before: &self.sets.before, after: &self.sets.after }, &self.as_of, &self.questions, lang)
    }

    /// The same with the versions exchanged.
    fn swapped(&self, lang: Lang) -> Impact {
        let as_of = Both { before: self.as_of.after, after: self.as_of.before };
        impact(&Both { before: &self.sets.after, after: &self.sets.before }, &as_of, &self.questions, lang)
    }
}

fn cases() -> Vec<Case> {
    cases::below("impact", |name, case: Case| Case { name, ..case })
}

fn documents(paths: &[String]) -> Vec<Value> {
    let read = |path: &String| {
        let path = files::root().join(path);
        let files = if path.is_dir() { files::json_below(&path) } else { vec![path] };
        files.iter().map(|file| serde_json::from_slice(&files::bytes(file)).unwrap()).collect::<Vec<Value>>()
    };
    paths.iter().flat_map(read).collect()
}

fn edit(document: &mut Value, at: &str, to: &Value) {
    let (above, last) = at.rsplit_once('/').unwrap();
    match (document.pointer_mut(above).unwrap_or_else(|| panic!("nothing at {at}")), to) {
        (Value::Object(members), Value::Null) => drop(members.remove(last).unwrap()),
        (Value::Object(members), to) => drop(members.insert(last.to_owned(), to.clone())),
        (Value::Array(items), Value::Null) => drop(items.remove(last.parse().unwrap())),
        (Value::Array(items), to) if last == "-" => items.push(to.clone()),
        (Value::Array(items), to) => items[last.parse::<usize>().unwrap()] = to.clone(),
        _ => panic!("nothing to change at {at}"),
    }
}

fn set(name: &str, documents: &[Value]) -> PolicySet {
    let named = documents.iter().enumerate().map(|(at, one)| (format!("policy {at}"), one.to_string().into_bytes()));
    PolicySet::load(named).unwrap_or_else(|refused| panic!("{name}: {refused:#?}"))
}

impl Case {
    fn asked(&self) -> Asked {
        let shared = documents(&self.policies);
        let before = [shared.clone(), documents(&self.before)].concat();
        let mut after = [shared, documents(&self.after)].concat();
        for one in &self.added {
            let mut document = after.iter().find(|known| known["id"] == one.of).unwrap().clone();
            one.edits.iter().for_each(|(at, to)| edit(&mut document, at, to));
            after.push(document);
        }
        for Edit { document, at, to } in &self.edits {
            edit(after.iter_mut().find(|known| known["id"] == **document).unwrap(), at, to);
        }
        after.retain(|known| !self.left_out.iter().any(|id| known["id"] == **id));
        let subject = if self.target.is_empty() {
            Subject::Eligibility(Sitting { sought: self.sought.clone() })
        } else {
            let budget = self.budget.map_or(Budget::DEFAULT, |nodes| Budget { nodes });
            Subject::Recognition(Toward { target: self.target.clone(), budget })
        };
        let records = self.records.iter().map(|written| self.read(written));
        let workers = self.workers.iter().map(|written| self.read::<Worker>(written));
        Asked {
            sets: Both { before: set(&self.name, &before), after: set(&self.name, &after) },
            as_of: Both { before: self.as_of, after: self.as_of_after.unwrap_or(self.as_of) },
            questions: (records.map(|record| Question { record, subject: subject.clone() }))
                .chain(workers.map(Question::from))
                .collect(),
        }
    }

    fn read<T: Read>(&self, written: &Value) -> T {
        let bytes = match written {
            Value::String(path) => files::bytes(&files::root().join(path)),
            inline => inline.to_string().into_bytes(),
        };
        from_text(&bytes).unwrap_or_else(|error| panic!("{}: {:?}", self.name, error.diagnostic()))
    }
}

#[test]
fn every_case_does_as_worked_out_by_hand() {
    let cases = cases();
    let pay = cases.iter().filter(|case| !case.workers.is_empty()).count();
    let recognition = cases.iter().filter(|case| !case.target.is_empty()).count();
    let eligibility = cases.len() - pay - recognition;
    assert!(recognition >= 8 && eligibility >= 5 && pay >= 12, "{recognition}, {eligibility} and {pay} of pay");
    let mut failed = Vec::new();
    for case in &cases {
        assert!(!case.note.is_empty(), "{}", case.name);
        let impact = case.asked().impact(Lang::Zh);
        let mut wrong = Vec::new();
        grading::differences("", &case.expect, &told::brief(&impact), &mut wrong);
        let spoken: Vec<String> = told::reasons(&impact).into_iter().map(|(_, text)| text).collect();
        let unheard = case.said.iter().filter(|text| !spoken.contains(text));
        wrong.extend(unheard.map(|text| format!("nobody says: {text}; but {spoken:#?}")));
        if !wrong.is_empty() {
            failed.push(format!("{}\n  {}\n  - {}", case.name, case.note, wrong.join("\n  - ")));
        }
    }
    assert!(failed.is_empty(), "{} of {} cases differ\n\n{}\n", failed.len(), cases.len(), failed.join("\n\n"));
}

#[test]
fn every_reason_is_a_whole_sentence_in_both_languages() {
    for (lang, stop) in [(Lang::Zh, '。'), (Lang::En, '.')] {
        for case in cases() {
            for (code, text) in told::reasons(&case.asked().impact(lang)) {
                assert!(text.ends_with(stop), "{}: {code}: {text}", case.name);
                assert!(!text.contains(['{', '}', '[', ']', '—', '\n']), "{}: {code}: {text}", case.name);
                assert!(!text.contains("《》") && !text.contains("“”"), "{}: {code}: {text}", case.name);
            }
        }
    }
}

#[test]
fn every_code_is_told_by_a_case_or_by_its_reverse() {
    let mut told = BTreeSet::new();
    for case in cases() {
        let asked = case.asked();
        let both = [asked.impact(Lang::En), asked.swapped(Lang::En)];
        told.extend(both.iter().flat_map(told::reasons).map(|(code, _)| code));
    }
    let family = rongtong::explanation::FAMILIES.iter().find(|family| family.name == "impact").unwrap();
    let silent: Vec<&str> =
        family.entries.iter().map(|entry| entry.code).filter(|code| !told.contains(*code)).collect();
    assert!(silent.is_empty(), "no case makes these speak: {silent:?}");
}

/// What changes has its clause: of a rule, on the side that grants; of a route, on every side that has it.
#[test]
fn whatever_is_granted_or_routed_cites_its_clause() {
    for case in cases() {
        for row in case.asked().impact(Lang::Zh).rows {
            let (claims, levels) = told::parts(&row);
            for side in claims.iter().flat_map(|claim| [&claim.before, &claim.after]) {
                assert!(!side.reasons.is_empty(), "{}: nothing is said of {side:?}", case.name);
                assert!(side.granted.is_none() || !side.clauses.is_empty(), "{}: no clause in {side:?}", case.name);
            }
            for route in levels.iter().flat_map(|level| level.before.routes.iter().chain(&level.after.routes)) {
                assert!(!route.clauses.is_empty() && !route.reasons.is_empty(), "{}: {route:?}", case.name);
            }
            for line in told::lines(&row) {
                for side in [&line.before, &line.after] {
                    let by_contract = side.source.as_ref().is_some_and(|source| source.document.is_none());
                    let cites = by_contract || !side.clauses.is_empty();
                    assert!(side.amount.is_zero() || cites, "{}: no clause in {side:?}", case.name);
                    let told = !side.amount.is_zero() || !side.reasons.is_empty();
                    assert!(told, "{}: nothing is said of {} in {line:?}", case.name, row.record);
                }
            }
        }
    }
}
