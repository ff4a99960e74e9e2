//! Every decision of every case is explained: each reason is a whole sentence in both languages, each granted credit
//! has its clause, and each number that is told is told as data too.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "tests: a failed step is a failed test, and cases are files"
)]

use rongtong::call::RecognitionCall;
use rongtong::explanation::{find, reasons};
use rongtong::policy::set::PolicySet;
use rongtong::recognition::decision::Decision;
use rongtong::recognition::recognise;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The cases by name, each with its policies as texts and its call in `lang`.
fn cases(lang: &str) -> Vec<(String, PolicySet, RecognitionCall)> {
    let mut paths: Vec<PathBuf> =
        root().join("tests/cases/recognition").read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        let case: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        let texts = case["policies"].as_array().unwrap().iter().enumerate().map(|(at, policy)| match policy {
            Value::String(file) => (file.clone(), std::fs::read(root().join(file)).unwrap()),
            inline => (format!("policy {at}"), inline.to_string().into_bytes()),
        });
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let set = PolicySet::load(texts).unwrap_or_else(|refused| panic!("{name}: {refused:?}"));
        let mut call = case["call"].clone();
        call["schema"] = json!("recognition/1");
        call["record"] = case["record"].clone();
        call["lang"] = json!(lang);
        let call = rongtong::read::from_text(call.to_string().as_bytes())
            .unwrap_or_else(|error| panic!("{name}: {:?}", error.diagnostic()));
        found.push((name, set, call));
    }
    found
}

/// The decision of every case that has one, then that of every sample learner.
fn decisions(lang: &str) -> Vec<(String, Decision)> {
    let decide = |(name, set, call): (String, PolicySet, RecognitionCall)| {
        recognise(&set, &call).ok().map(|decision| (name, decision))
    };
    cases(lang).into_iter().filter_map(decide).chain(samples(lang)).collect()
}

/// The decisions the page shows: each shipped record toward the programmes its list names.
fn samples(lang: &str) -> Vec<(String, Decision)> {
    let read = |path: &str| std::fs::read(root().join(path)).unwrap();
    let set = PolicySet::load(files(&root().join("www/policies"), &["regulations"])).unwrap();
    let index: Value = serde_json::from_slice(&read("www/records/index.json")).unwrap();
    let decide = |sample: &Value| {
        let path = sample["path"].as_str().unwrap();
        let record: Value = serde_json::from_slice(&read(&format!("www/records/{path}"))).unwrap();
        let call = json!({
            "schema": "recognition/1", "as_of": sample["as_of"], "target": sample["targets"], "record": record, "lang": lang,
        });
        let call: RecognitionCall = rongtong::read::from_text(call.to_string().as_bytes()).unwrap();
        let decision = recognise(&set, &call).unwrap_or_else(|why| panic!("{path}: {why:?}"));
        (path.trim_end_matches(".json").to_owned(), decision)
    };
    index["records"].as_array().unwrap().iter().map(decide).collect()
}

fn files(folder: &Path, without: &[&str]) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in folder.read_dir().unwrap().map(|entry| entry.unwrap().path()) {
        let name = entry.file_name().unwrap().to_string_lossy().into_owned();
        if entry.is_dir() && !without.contains(&name.as_str()) {
            found.extend(files(&entry, without));
        } else if entry.extension().is_some_and(|end| end == "json") && name != "index.json" {
            found.push((name, std::fs::read(&entry).unwrap()));
        }
    }
    found
}

#[test]
fn every_reason_is_a_whole_sentence_in_both_languages() {
    for (lang, stop) in [("zh-CN", '。'), ("en", '.')] {
        for (name, decision) in decisions(lang) {
            for reason in reasons(&decision) {
                let entry = find(reason.code).unwrap_or_else(|| panic!("{name}: no code `{}`", reason.code));
                for (fact, _) in &reason.facts {
                    assert!(entry.facts.contains(fact), "{name}: `{}` may not carry `{fact}`", reason.code);
                }
                let text = &reason.text;
                assert!(text.ends_with(stop), "{name}: `{}`: {text}", reason.code);
                assert!(!text.contains(['{', '}', '[', ']', '—', '\n']), "{name}: `{}`: {text}", reason.code);
                assert!(!text.contains("《》") && !text.contains("“”"), "{name}: `{}`: {text}", reason.code);
            }
        }
    }
}

#[test]
fn every_granted_credit_has_its_clause_from_a_document_with_its_digest() {
    let mut granted = 0;
    for (name, decision) in decisions("zh-CN") {
        for grant in &decision.granted {
            granted += 1;
            assert!(!grant.reasons.is_empty(), "{name}: {:?} has no reason", grant.rule);
            assert!(!grant.citations.is_empty(), "{name}: {:?} has no citation", grant.rule);
            for place in &grant.citations {
                let citation = &decision.citations[*place];
                assert!(!citation.clause.is_empty() && !citation.text.is_empty(), "{name}: {citation:?}");
                assert_eq!(decision.documents[citation.document].digest.len(), 64, "{name}");
            }
        }
    }
    assert!(granted > 60, "only {granted} grants were looked at");
}

#[test]
fn every_refusal_says_what_stands_in_the_way() {
    for (name, decision) in decisions("en") {
        for refusal in &decision.refused {
            assert!(!refusal.reasons.is_empty(), "{name}: {:?} is refused without a reason", refusal.rule);
            for repair in &refusal.repairs {
                assert!(!repair.changes.is_empty(), "{name}: {:?} has an empty repair", refusal.rule);
            }
        }
        for unused in &decision.unused {
            assert!(!unused.reasons.is_empty(), "{name}: {:?} is unused without a reason", unused.achievement);
        }
        let binding = decision.caps.iter().filter(|cap| cap.binding);
        for cap in binding {
            assert!(!cap.cost.is_zero() || !cap.surplus.is_zero(), "{name}: {} binds at no cost", cap.title);
        }
    }
}

/// Codes that no case reaches yet. The list may only shrink: a new code comes with a case that makes it speak.
const SILENT: &str = include_str!("cases/silent-codes.txt");

#[test]
fn every_code_is_reached_by_a_case_or_listed_as_silent() {
    let all = decisions("zh-CN");
    let told: BTreeSet<&str> =
        all.iter().flat_map(|(_, decision)| reasons(decision)).map(|reason| reason.code).collect();
    let families = ["grants", "misses", "repairs", "limits", "proof", "pins"];
    let known = rongtong::explanation::FAMILIES.iter().filter(|family| families.contains(&family.name));
    let codes: Vec<&str> = known.flat_map(|family| family.entries).map(|entry| entry.code).collect();
    let listed: BTreeSet<&str> = SILENT.lines().collect();
    for code in &codes {
        assert!(told.contains(code) || listed.contains(code), "no case makes `{code}` speak");
    }
    for code in &listed {
        assert!(codes.contains(code), "`{code}` in tests/cases/silent-codes.txt is no code of a decision");
    }
    assert!(listed.len().saturating_mul(2) < codes.len(), "more codes are silent than speak");
}

/// What the first sample learner is told, sentence by sentence. `INSTA_UPDATE=always cargo test --test explanations`
/// writes it anew; read the difference.
#[test]
fn the_first_sample_is_told_as_reviewed() {
    for lang in ["zh-CN", "en"] {
        let samples = samples(lang);
        let (name, decision) = samples.first().unwrap();
        let told: Vec<String> = reasons(decision).map(|reason| format!("{}: {}", reason.code, reason.text)).collect();
        insta::assert_snapshot!(format!("{name}_{lang}"), told.join("\n"));
    }
}
