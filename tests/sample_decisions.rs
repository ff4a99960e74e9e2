//! The sample records show what they were made to show: credits, limits that bind, near misses with their way out.

#![expect(clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

#[path = "support/files.rs"]
mod files;

use rongtong::call::RecognitionCall;
use rongtong::diagnostic::Severity;
use rongtong::policy::lint::lint;
use rongtong::policy::set::PolicySet;
use rongtong::recognition::decision::Decision;
use rongtong::recognition::recognise;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Credits of the first sample a year earlier, under the agreement of 2024: no 1+X certificate (4), not enough work yet
/// (5), the permit still valid (2).
const EARLIER: &str = "21.5";

/// Policies in force at the fictional schools: all that ships but the regulations, which are templates to adopt.
fn policies() -> PolicySet {
    let root = files::root().join("www/policies");
    let shipped = files::json_below(&root).into_iter().filter(|path| !path.starts_with(root.join("regulations")));
    let loaded = PolicySet::load(shipped.map(|path| (files::name(&path), files::bytes(&path))));
    loaded.unwrap_or_else(|found| panic!("{}: {}", found[0].place, found[0].code))
}

fn value(path: &str) -> Value {
    serde_json::from_slice(&files::bytes(&files::root().join("www").join(path)))
        .unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The decision of a sample record toward its own targets, on its own day unless another is given.
fn decide(set: &PolicySet, sample: &Value, as_of: Option<&str>) -> Decision {
    let path = sample["path"].as_str().unwrap_or_default();
    let call: RecognitionCall = serde_json::from_value(json!({
        "schema": "recognition/1",
        "as_of": as_of.map_or(sample["as_of"].clone(), Value::from),
        "target": sample["targets"],
        "record": value(&format!("records/{path}")),
    }))
    .unwrap_or_else(|error| panic!("{path}: {error}"));
    recognise(set, &call).unwrap_or_else(|error| panic!("{path}: {error:?}"))
}

/// The sample records as their index lists them, by path.
fn samples() -> BTreeMap<String, Value> {
    let index = value("records/index.json");
    let samples = index["records"].as_array().into_iter().flatten();
    samples.map(|sample| (sample["path"].as_str().unwrap_or_default().to_owned(), sample.clone())).collect()
}

/// The decision of every sample record, by path.
fn decisions() -> BTreeMap<String, Decision> {
    let set = policies();
    samples().into_iter().map(|(path, sample)| (path, decide(&set, &sample, None))).collect()
}

/// Credits recognised in each ledger, then caps that bind with what they cost.
fn summary(decision: &Decision) -> (Vec<String>, Vec<(&str, String)>) {
    let recognised = decision.ledgers.iter().map(|ledger| ledger.recognised.to_string()).collect();
    let binding = decision.caps.iter().filter(|cap| cap.binding);
    (recognised, binding.map(|cap| (cap.cap.as_str(), cap.cost.to_string())).collect())
}

#[test]
fn the_fictional_policies_are_lint_clean() {
    let day = "2026-11-21".parse().unwrap_or_else(|error| panic!("{error}"));
    let found = lint(&policies(), day);
    // A note is no fault: standards say openly which of their conditions were not seen.
    let faults = found.iter().filter(|d| d.severity > Severity::Note);
    let told: Vec<String> = faults.map(|d| format!("{}: {}", d.place, d.code)).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// Path, credits recognised in each ledger, caps that bind with their cost.
type Expected = (&'static str, &'static [&'static str], &'static [(&'static str, &'static str)]);

#[test]
fn samples_come_to_what_they_were_made_for() {
    let expected: [Expected; 11] = [
        ("award-winner.json", &["31"], &[("awards", "1")]),
        ("beginner.json", &["3"], &[]),
        ("cnc-graduate.json", &["39"], &[("work", "1")]),
        ("electrician-with-gaps.json", &["2"], &[]),
        ("forty-achievements.json", &["69"], &[("total", "7.5")]),
        ("jewellery-final-year.json", &["0"], &[]),
        ("online-learner.json", &["47.5"], &[("online", "7")]),
        ("pathway.json", &["58.5"], &[("stage-total", "4")]),
        ("technician-class-student.json", &["0"], &[]),
        ("two-ledgers.json", &["26", "6"], &[]),
        ("veteran.json", &["40"], &[("work", "1")]),
    ];
    let decisions = decisions();
    assert_eq!(decisions.len(), expected.len());
    for (path, recognised, binding) in expected {
        let decision = &decisions[path];
        let binding: Vec<(&str, String)> = binding.iter().map(|(cap, cost)| (*cap, (*cost).to_owned())).collect();
        assert_eq!(summary(decision), (recognised.iter().map(|&c| c.to_owned()).collect(), binding), "{path}");
        assert_eq!(decision.proof.status, "proved", "{path}");
        assert!(decision.granted.iter().all(|grant| !grant.citations.is_empty() && grant.example), "{path}");
    }
}

#[test]
fn the_first_sample_has_near_misses_that_pay() {
    let decisions = decisions();
    let decision = &decisions["cnc-graduate.json"];
    let near: Vec<(&str, String)> = decision
        .refused
        .iter()
        .filter(|refusal| !refusal.achievements.is_empty() && refusal.outcome == "missed")
        .map(|refusal| (refusal.rule.rule.as_str(), refusal.worth.to_string()))
        .collect();
    for expected in [("dq101-dq102-to-dq201", "5"), ("dq104-to-dq205", "4"), ("special-operation", "2")] {
        assert!(near.contains(&(expected.0, expected.1.to_owned())), "{expected:?} among {near:?}");
    }
    let gains: Vec<String> = decision.next_steps.iter().map(|step| step.gain.to_string()).collect();
    assert_eq!(gains.first().map(String::as_str), Some("5"), "the best next step comes first");
    let several_to_one = decision.granted.iter().any(|g| g.achievements.len() > 1 && g.targets.len() == 1);
    let one_to_several = decision.granted.iter().any(|g| g.achievements.len() == 1 && g.targets.len() > 1);
    assert!(several_to_one && one_to_several, "the picture shows both shapes");
}

#[test]
fn two_ledgers_share_within_the_agreed_quantity() {
    let decisions = decisions();
    let sharing = &decisions["two-ledgers.json"].sharings[0];
    assert_eq!((sharing.shared.len(), sharing.credits.to_string().as_str()), (1, "6"));
}

#[test]
fn the_pathway_takes_whole_modules_over() {
    let decisions = decisions();
    let module = decisions["pathway.json"].granted.iter().find(|grant| grant.rule.rule == "college-to-bachelor");
    assert!(module.is_some_and(|grant| grant.targets.len() == 5 && grant.rule.document == "articulation.hx-pathway"));
}

#[test]
fn the_day_chooses_the_edition_of_the_agreement() {
    let (set, samples) = (policies(), samples());
    let on = |day: &str| {
        let decision = decide(&set, &samples["cnc-graduate.json"], Some(day));
        let agreement = decision.documents.iter().find(|document| document.id == "articulation.hx-consortium");
        (agreement.map(|document| document.version.clone()), decision.ledgers[0].recognised.to_string())
    };
    assert_eq!(on("2025-08-31"), (Some("2024".to_owned()), EARLIER.to_owned()));
    assert_eq!(on("2026-09-01"), (Some("2025".to_owned()), "39".to_owned()));
}
