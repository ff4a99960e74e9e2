//! The independent checker: what was truly decided holds; whatever is falsified is caught, with the finding it deserves.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::arithmetic_side_effects,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests stop where they fail"
)]

#[path = "verify/by_hand.rs"]
mod by_hand;
#[path = "verify/cases.rs"]
mod cases;
#[path = "support/files.rs"]
mod files;
#[path = "verify/mutations.rs"]
mod mutations;
#[path = "verify/worlds.rs"]
mod worlds;

use rongtong::call::Pin;
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
fn every_sample_record_holds() {
    for case in cases::samples() {
        let verification = case.verify(&case.claims);
        assert!(verification.holds, "{}: {:?}", case.name, verification.findings);
        assert_eq!(verification.counted, case.claims.counted, "{}", case.name);
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
            // What another pin leaves out, no pin can ask for.
            let left =
                |id: &str| case.call.pins.iter().any(|p| matches!(p, Pin::Leave(leave) if leave.achievement == id));
            let ignored = grant.pinned && !grant.achievements.iter().any(|achievement| left(&achievement.id));
            let expected =
                if ignored { vec!["verify-not-best", "verify-pin-ignored"] } else { vec!["verify-not-best"] };
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
            // Where a limit is only reached, one claim more is allowed and counts nothing.
            if refusal.reasons.iter().any(|reason| matches!(reason.code, "cap-full" | "no-room")) {
                continue;
            }
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

/// Worlds that are decided when the tests run; `VERIFY_WORLDS=5000` looks at more.
const WORLDS: u64 = 400;

fn worlds_wanted() -> u64 {
    std::env::var("VERIFY_WORLDS").ok().and_then(|text| text.parse().ok()).unwrap_or(WORLDS)
}

#[test]
fn whatever_is_decided_in_any_world_holds() {
    let wanted = worlds_wanted();
    let (mut decided, mut granted) = (0, 0);
    let mut wrong = Vec::new();
    for seed in 0..wanted {
        match cases::try_read(&format!("world {seed}"), &worlds::world(seed)) {
            // Of soft caps that cross, and of pins that name nothing in this world, there is nothing to check.
            Err(why) if why.starts_with("Crossing") || why.starts_with("Wishes") => {}
            Err(why) => panic!("world {seed}: {why}"),
            Ok(case) => {
                decided += 1;
                granted += case.claims.granted.len();
                let verification = case.verify(&case.claims);
                if !verification.holds {
                    wrong.push(format!(
                        "{}: {:?}",
                        case.name,
                        verification.findings.iter().map(|f| &f.text).collect::<Vec<_>>()
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {decided} do not hold:\n{}", wrong.len(), wrong.join("\n"));
    assert!(decided * 10 > wanted * 7 && granted > 0, "only {decided} of {wanted} decided, {granted} claims granted");
}

/// A checker that is too lenient would let something through that is worth more than the proved best.
#[test]
fn nothing_refused_in_any_world_is_worth_more_and_allowed() {
    let (mut tried, mut allowed) = (0, 0);
    for seed in 0..worlds_wanted() / 4 {
        let Ok(case) = cases::try_read(&format!("world {seed}"), &worlds::world(seed)) else { continue };
        let best: Credit = case.claims.counted.iter().copied().sum();
        for at in 0..case.decision.refused.len() {
            let mut claims = case.claims.clone();
            claims.granted.push(mutations::grant_refused(&case, at));
            let verification = case.verify(&claims);
            // Sums and grades are not made to fit; everything else has to tell why it may not be granted.
            let excused = ["verify-ok", "verify-differs", "verify-sum-wrong", "verify-grade-wrong", "verify-not-best"];
            tried += 1;
            if verification.findings.iter().all(|found| excused.contains(&found.code)) {
                allowed += 1;
                let total: Credit = verification.counted.iter().copied().sum();
                assert!(total <= best || case.decision.pins.is_some(), "{}: {total} > {best}: {claims:?}", case.name);
            }
        }
    }
    assert!(tried > 100, "{tried} tried, {allowed} allowed");
}
