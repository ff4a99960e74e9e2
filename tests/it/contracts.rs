//! What is promised to those who build on answers: the full answer to some sample records, but for sentences, digests
//! and the work of the search. `UPDATE_CONTRACTS=1` writes them anew; a change is a change of the contract, and is told
//! in `CHANGELOG.md`.

use super::files;
use rongtong::answer::answer_text;
use rongtong::policy::set::PolicySet;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Samples whose answers are kept: a plain one, one with two ledgers, one with whole modules, one with many ways.
const KEPT: [&str; 4] = ["cnc-graduate.json", "two-ledgers.json", "pathway.json", "online-learner.json"];

/// Policies in force at the fictional schools: all that ships but the regulations, which are templates to adopt.
fn policies() -> PolicySet {
    let root = files::root().join("www/policies");
    let shipped = files::json_below(&root).into_iter().filter(|path| !path.starts_with(root.join("regulations")));
    PolicySet::load(shipped.map(|path| (files::name(&path), files::bytes(&path)))).unwrap()
}

fn shipped(path: &str) -> Value {
    serde_json::from_slice(&files::bytes(&files::root().join("www/records").join(path))).unwrap()
}

/// The answer without what may change unannounced: wording of sentences and clauses, digests, steps of the search.
fn promised(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|key, _| !["text", "digest", "candidates"].contains(&key.as_str()));
            if members.contains_key("status") && members.contains_key("value") {
                members.remove("nodes");
            }
            members.values_mut().for_each(promised);
        }
        Value::Array(members) => members.iter_mut().for_each(promised),
        _ => {}
    }
}

#[test]
fn the_answers_to_the_sample_records_are_as_promised() {
    let set = policies();
    let folder = files::root().join("tests/contracts");
    let mut broken = Vec::new();
    let index = shipped("index.json");
    let mut expected: Vec<PathBuf> = Vec::new();
    for path in KEPT {
        let sample = index["records"].as_array().unwrap().iter().find(|sample| sample["path"] == path).unwrap();
        let call = json!({
            "schema": "recognition/1", "as_of": sample["as_of"], "target": sample["targets"], "record": shipped(path),
        });
        let mut answer = serde_json::to_value(answer_text(&set, call.to_string().as_bytes())).unwrap();
        assert_eq!(answer["schema"], "recognition/1", "{path}: {answer}");
        promised(&mut answer);
        let text = format!("{answer:#}\n");
        let file = folder.join(path);
        if std::env::var_os("UPDATE_CONTRACTS").is_some() {
            std::fs::write(&file, &text).unwrap();
        }
        if !file.is_file() || files::bytes(&file) != text.as_bytes() {
            broken.push(first_difference(path, &file, &text));
        }
        expected.push(file);
    }
    let kept = files::json_below(&folder);
    broken.extend(
        kept.iter()
            .filter(|file| !expected.contains(file))
            .map(|file| format!("{}: no such sample", files::name(file))),
    );
    assert!(broken.is_empty(), "{}\n(UPDATE_CONTRACTS=1 changes the contract)", broken.join("\n"));
}

/// The first line in which an answer differs from the contract.
fn first_difference(path: &str, file: &std::path::Path, text: &str) -> String {
    let kept = if file.is_file() { String::from_utf8(files::bytes(file)).unwrap() } else { String::new() };
    let lines = kept.lines().zip(text.lines()).enumerate().find(|(_, (kept, given))| kept != given);
    match lines {
        Some((at, (kept, given))) => {
            format!("{path}: line {}: promised {}, given {}", at + 1, kept.trim(), given.trim())
        }
        None => format!("{path}: {} lines promised, {} given", kept.lines().count(), text.lines().count()),
    }
}
