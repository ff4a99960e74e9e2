//! The exact allocation against an exhaustive oracle.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests: small numbers, and a failed conversion is a failed test"
)]

#[path = "support/generate.rs"]
mod generate;
#[path = "support/oracle.rs"]
mod oracle;

use generate::{Kind, Random};
use rongtong::recognition::optimum::{Budget, Level, Problem, Refusal, Status, evaluate, solve};

/// Solves, and checks the answer against the checker and the oracle.
#[track_caller]
fn check(problem: &Problem, seed: u64) {
    let best = oracle::best_value(problem);
    match solve(problem, Budget::default()) {
        Ok(solution) => {
            let evaluation = evaluate(problem, &solution.taken).unwrap();
            assert_eq!(evaluation.value, solution.value, "seed {seed}: {problem:#?}");
            assert_eq!(Some(solution.value), best, "seed {seed}: {problem:#?}");
            assert_eq!(solution.status, Status::Proved, "seed {seed}");
        }
        Err(Refusal::Forced(_)) => assert_eq!(best, None, "seed {seed}: {problem:#?}"),
        Err(other) => panic!("seed {seed}: {other}"),
    }
}

#[test]
fn every_answer_is_the_best_of_all_subsets() {
    for seed in 0..1500 {
        let most = if seed % 10 == 0 { 13 } else { 9 };
        let problem = generate::anything(&mut Random::new(seed), most);
        check(&problem, seed);
    }
}

#[test]
fn learners_get_the_best_of_all_subsets() {
    for seed in 0..300 {
        for kind in [Kind::Real, Kind::Dense, Kind::Adversarial] {
            let records = if kind == Kind::Adversarial { 4 } else { 10 };
            let problem = generate::learner(&mut Random::new(seed), kind, records);
            if problem.items.len() <= 14 {
                check(&problem, seed);
            }
        }
    }
}

#[test]
fn large_learners_are_proved_within_the_usual_budget() {
    for kind in [Kind::Real, Kind::Dense, Kind::Adversarial] {
        for seed in 0..4 {
            let problem = generate::learner(&mut Random::new(seed), kind, 40);
            let solution = solve(&problem, Budget::default()).unwrap();
            assert_eq!(solution.status, Status::Proved, "{kind:?} {seed}");
            assert_eq!(evaluate(&problem, &solution.taken).unwrap().value, solution.value);
            assert_eq!(solve(&problem, Budget::default()).unwrap(), solution, "{kind:?} {seed}");
        }
    }
}

#[test]
fn a_small_budget_gives_an_allowed_answer_and_an_honest_bound() {
    let mut cut_short = 0;
    for seed in 0..1500 {
        let problem = generate::anything(&mut Random::new(seed), 12);
        let Some(best) = oracle::best_value(&problem) else {
            continue;
        };
        let solution = solve(&problem, Budget { nodes: seed % 5 }).unwrap();
        let value = evaluate(&problem, &solution.taken).unwrap().value;
        assert_eq!(value, solution.value, "seed {seed}");
        let (found, most) = (oracle::rank(&value), oracle::rank(&best));
        let found = [found.0, found.1, found.2, found.3];
        let most = [most.0, most.1, most.2, most.3];
        let Status::OutOfBudget { level, bound } = solution.status else {
            assert_eq!(found, most, "seed {seed}");
            continue;
        };
        cut_short += 1;
        let level = [Level::Credits, Level::Waived, Level::Consumed, Level::Grade]
            .iter()
            .position(|&other| other == level)
            .unwrap();
        assert_eq!(found[..level], most[..level], "seed {seed}: an earlier level is not the best");
        let bound = if level == 2 { -bound } else { bound };
        assert!(most[level] <= bound, "seed {seed}: the bound {bound} excludes the best {most:?}");
        assert!(found[level] < bound, "seed {seed}: the bound proves the answer");
    }
    assert!(cut_short > 20, "only {cut_short} searches were cut short");
}
