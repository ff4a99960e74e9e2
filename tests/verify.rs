//! The independent checker: what was truly decided holds; whatever is falsified is caught, with the finding it deserves.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::panic, clippy::indexing_slicing, reason = "tests stop where they fail")]

#[path = "verify/by_hand.rs"]
mod by_hand;
#[path = "verify/cases.rs"]
mod cases;
#[path = "support/files.rs"]
mod files;
#[path = "verify/mutations.rs"]
mod mutations;

use rongtong::quantity::Credit;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn every_shipped_case_holds() {
    for case in cases::all() {
        let verification = case.verify(&case.claims);
        assert!(verification.holds, "{}: {:?}", case.name, verification.findings);
        assert_eq!(verification.counted, case.claims.counted, "{}", case.name);
        assert_eq!(verification.best, Some(case.claims.counted.iter().copied().sum()), "{}", case.name);
        assert_eq!(verification.findings.iter().map(|found| found.code).collect::<Vec<_>>(), ["verify-ok"]);
    }
}

#[test]
fn every_falsification_is_caught() {
    let cases = cases::all();
    let mut wrong = Vec::new();
    for mutation in mutations::MUTATIONS {
        let mut applied = 0;
        for case in &cases {
            for claims in (mutation.apply)(case) {
                applied += 1;
                let codes = case.codes(&claims);
                if !mutation.codes.iter().any(|code| codes.contains(code)) {
                    wrong.push(format!("{}: {}: found {codes:?}", mutation.name, case.name));
                }
            }
        }
        assert!(applied >= 20, "{} was applied {applied} times", mutation.name);
    }
    assert!(wrong.is_empty(), "{} not caught:\n{}", wrong.len(), wrong.join("\n"));
}

/// A decision that leaves a claim out, with true sums, holds in all but being the best.
#[test]
fn a_worse_decision_is_not_the_best() {
    let mut applied = 0;
    for case in cases::all() {
        for at in 0..case.claims.granted.len() {
            let mut claims = case.claims.clone();
            claims.granted.remove(at);
            let grant = &case.decision.granted[at];
            claims.waived[grant.ledger] = claims.waived[grant.ledger].minus(grant.waived);
            claims.counted = case.verify(&claims).counted;
            let total = |counted: &[Credit]| counted.iter().copied().sum::<Credit>();
            if total(&claims.counted) == total(&case.claims.counted) {
                continue;
            }
            applied += 1;
            let codes: BTreeSet<&str> = case.codes(&claims).into_iter().collect();
            let expected =
                if grant.pinned { vec!["verify-not-best", "verify-pin-ignored"] } else { vec!["verify-not-best"] };
            assert_eq!(codes, expected.into_iter().collect(), "{} without {}", case.name, grant.rule.rule);
        }
    }
    assert!(applied > 50, "only {applied} times");
}

/// What was refused is found wrong when it is granted all the same, beside what was granted.
#[test]
fn what_was_refused_may_not_be_granted() {
    let expected = |outcome: &str| -> &[&str] {
        match outcome {
            "excluded" => &["verify-excluded"],
            "outranked" => &["verify-outranked", "verify-family-broken"],
            "capped" => &["verify-cap-exceeded", "verify-reuse-exceeded", "verify-sharing-exceeded"],
            "missed" | "unknown" => &["verify-condition-fails", "verify-credits-wrong"],
            "displaced" => &[
                "verify-used-twice",
                "verify-filled-twice",
                "verify-choice-broken",
                "verify-family-broken",
                "verify-sharing-exceeded",
                "verify-cap-exceeded",
                "verify-reuse-exceeded",
            ],
            other => panic!("{other}"),
        }
    };
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut wrong = Vec::new();
    for case in cases::all() {
        for (at, refusal) in case.decision.refused.iter().enumerate() {
            let mut claims = case.claims.clone();
            claims.granted.push(mutations::grant_refused(&case, at));
            let codes = case.codes(&claims);
            *seen.entry(refusal.outcome).or_default() += 1;
            if !expected(refusal.outcome).iter().any(|code| codes.contains(code)) {
                wrong.push(format!("{}: {} {:?}: {codes:?}", case.name, refusal.outcome, claims.granted.last()));
            }
        }
    }
    assert!(wrong.is_empty(), "{} not caught:\n{}", wrong.len(), wrong.join("\n"));
    for outcome in ["excluded", "outranked", "capped", "missed", "unknown", "displaced"] {
        assert!(seen.get(outcome).is_some_and(|count| *count > 0), "nothing {outcome} in any case: {seen:?}");
    }
}
