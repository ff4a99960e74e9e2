//! Laws that hold for every record and every policy set, tried on worlds made at random. The seed is fixed, so that
//! every run tries the same worlds; a world that failed once is kept in `tests/regressions/`.

mod monotone;
mod oracle;
mod orderless;
mod reasons;
mod sound;

use super::worlds::{World, any_world, set_of};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, FileFailurePersistence, RngSeed, TestCaseError, TestRunner};
use rongtong::answer::{Answer, answer_text};
use rongtong::policy::set::PolicySet;
use rongtong::quantity::Credit;
use rongtong::recognition::decision::Decision;
use serde_json::Value;

/// So many worlds, always the same; `WORLDS=20` tries twenty times as many, and others.
pub(super) fn worlds(cases: u32) -> Config {
    let times = std::env::var("WORLDS").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    let cases = cases * times;
    Config {
        cases,
        rng_seed: RngSeed::Fixed(20_261_120 + u64::from(times)),
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct("tests/regressions/laws.txt"))),
        max_global_rejects: cases,
        ..Config::default()
    }
}

/// Answers a question in words.
fn ask(set: &PolicySet, question: &Value) -> Answer {
    answer_text(set, question.to_string().as_bytes())
}

/// The decision; a world whose soft limits cross has none and is left out, any other refusal is a failure.
fn decide(set: &PolicySet, question: &Value) -> Result<Box<Decision>, TestCaseError> {
    match ask(set, question) {
        Answer::Recognition { decision } => Ok(decision),
        Answer::Refusal { diagnostics } if diagnostics.iter().any(|found| found.code == "CAL012") => {
            Err(TestCaseError::reject("soft limits cross"))
        }
        other => Err(TestCaseError::fail(format!("{other:?}"))),
    }
}

fn decide_world(world: &World) -> Result<Box<Decision>, TestCaseError> {
    decide(&set_of(&world.documents()), &world.question())
}

/// The laws would hold in a world where nothing ever happens; these worlds are not like that.
#[test]
fn the_worlds_have_something_to_say() {
    let mut runner = TestRunner::new(worlds(1));
    let decide = |_| {
        let world = any_world().new_tree(&mut runner).unwrap().current();
        decide_world(&world).ok()
    };
    let decisions: Vec<Box<Decision>> = (0..100).filter_map(decide).collect();
    let with = |fits: fn(&Decision) -> bool| decisions.iter().filter(|decision| fits(decision)).count();
    assert!(decisions.len() >= 90, "{} of 100 worlds were decided", decisions.len());
    assert!(with(|decision| !counted(decision).is_zero()) >= 50);
    assert!(with(|decision| decision.granted.len() > 1) >= 30);
    assert!(with(|decision| decision.caps.iter().any(|cap| cap.binding)) >= 10);
    assert!(with(|decision| decision.sharings.iter().any(|sharing| !sharing.shared.is_empty())) >= 3);
    assert!(with(|decision| decision.refused.iter().any(|refusal| refusal.outcome == "displaced")) >= 10);
    assert!(with(|decision| decision.refused.iter().any(|refusal| refusal.outcome == "excluded")) >= 5);
    assert!(with(|decision| decision.ledgers.iter().any(|ledger| !ledger.earned.is_zero())) >= 3);
}

/// Credits counted in all ledgers.
fn counted(decision: &Decision) -> Credit {
    decision.ledgers.iter().map(|ledger| ledger.counted).sum()
}

/// The answer as JSON text.
fn text(answer: &Answer) -> String {
    serde_json::to_string(answer).unwrap()
}
