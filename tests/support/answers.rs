//! One number for many answers, to be the same natively and in wasm.

use rongtong::recognition::optimum::{Budget, Problem, solve};

use super::generate::{self, Kind, Random};

/// What [`digest`] gives everywhere. It changes only when another of several equal answers is chosen.
pub const DIGEST: u64 = 2_490_485_446_858_798_778;

/// The taken items of learners of every shape and of small problems with every rule, in one number.
pub fn digest() -> u64 {
    let mut digest = 0;
    for kind in [Kind::Real, Kind::Dense, Kind::Adversarial] {
        for records in [10, 20, 40] {
            for seed in 0..3 {
                add(&mut digest, &generate::learner(&mut Random::new(seed), kind, records));
            }
        }
    }
    for seed in 0..300 {
        add(&mut digest, &generate::anything(&mut Random::new(seed), 24));
    }
    digest
}

fn add(digest: &mut u64, problem: &Problem) {
    if let Ok(solution) = solve(problem, Budget::default()) {
        for number in solution.taken.iter().copied().chain([u32::MAX]) {
            *digest = digest.wrapping_mul(31).wrapping_add(u64::from(number));
        }
    }
}
