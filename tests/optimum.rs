//! The exact allocation against an exhaustive oracle.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    clippy::panic,
    reason = "tests: small numbers, and a failed conversion is a failed test"
)]

#[path = "support/answers.rs"]
mod answers;
#[path = "support/generate.rs"]
mod generate;
#[path = "support/oracle.rs"]
mod oracle;

use generate::{Kind, Random};
use rongtong::recognition::optimum::{Budget, Cap, Item, Level, Meter, Problem, Refusal, Status, evaluate, solve};

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

#[test]
fn the_answers_are_those_chosen_in_wasm() {
    assert_eq!(answers::digest(), answers::DIGEST);
}

#[test]
fn more_room_never_lowers_the_credits() {
    for seed in 0..400 {
        let mut random = Random::new(seed);
        let problem = generate::anything(&mut random, 12);
        let Ok(before) = solve(&problem, Budget::default()) else { continue };
        let mut wider = problem.clone();
        for cap in &mut wider.caps {
            cap.limit += random.between(0, 300);
        }
        for meter in &mut wider.meters {
            meter.limit += random.between(0, 300);
        }
        for choice in &mut wider.choices {
            choice.at_most += random.below(2);
        }
        wider.exclusive.retain(|_| random.chance(80));
        wider.sharings.retain(|_| random.chance(50));
        let after = solve(&wider, Budget::default()).unwrap();
        assert!(after.value.credits >= before.value.credits, "seed {seed}: {problem:#?}");
    }
}

#[test]
fn nothing_is_taken_needlessly() {
    for seed in 0..400 {
        let problem = generate::anything(&mut Random::new(seed), 12);
        let Ok(solution) = solve(&problem, Budget::default()) else { continue };
        for item in solution.taken.iter().filter(|item| !problem.forced.contains(item)) {
            let fewer: Vec<u32> = solution.taken.iter().copied().filter(|other| other != item).collect();
            let value = evaluate(&problem, &fewer).unwrap().value;
            assert!(oracle::rank(&value) < oracle::rank(&solution.value), "seed {seed}: item {item} adds nothing");
        }
    }
}

#[test]
fn a_problem_too_large_to_search_gets_an_allowed_answer_and_a_bound() {
    let mut random = Random::new(1);
    let mut problem = Problem::default();
    for _ in 0..2500 {
        let credits = vec![(None, 50 * random.between(1, 8))];
        problem.items.push(Item { credits, waived: 0, consumed: 1, grade: random.between(60, 100) });
    }
    let terms: Vec<(u32, i64)> = (0..2500).map(|item| (item, random.between(1, 9))).collect();
    problem.caps.push(Cap { limit: 3000, terms });
    let solution = solve(&problem, Budget::default()).unwrap();
    assert_eq!(evaluate(&problem, &solution.taken).unwrap().value, solution.value);
    match solution.status {
        Status::OutOfBudget { level: Level::Credits, bound } => assert!(solution.value.credits < bound),
        other => panic!("{other:?}"),
    }
}

#[test]
fn broken_problems_are_refused() {
    let item = |credits| Item { credits, ..Item::default() };
    let one = |change: &dyn Fn(&mut Problem)| {
        let mut problem =
            Problem { items: vec![item(vec![(None, 100)]), item(vec![(None, 100)])], ..Problem::default() };
        change(&mut problem);
        solve(&problem, Budget::default()).unwrap_err().to_string()
    };
    assert_eq!(
        one(&|problem| problem.exclusive.push(vec![0, 2])),
        "an exclusive set names item `2`, but there are only `2` items"
    );
    assert_eq!(one(&|problem| problem.items[0].waived = -1), "item `0` has the negative amount `-1`");
    assert_eq!(
        one(&|problem| problem.items[1].grade = i64::MIN),
        "the amounts of grades add up to more than can be computed exactly"
    );
    assert_eq!(
        one(&|problem| problem.items[1].credits[0].0 = Some(0)),
        "item `1` names meter `0`, which does not exist"
    );
    assert_eq!(
        one(&|problem| {
            let meter = |parent, overflow| Meter { limit: 100, parent, overflow };
            problem.meters = vec![meter(None, None), meter(Some(2), None), meter(Some(0), Some(1))];
        }),
        "meter `2` feeds itself through its parents and overflows"
    );
    assert_eq!(
        one(&|problem| {
            problem.exclusive.push(vec![0, 1]);
            problem.forced = vec![1, 0];
        }),
        "the forced items contradict each other: items `0` and `1` exclude each other (set `0`)"
    );
}
