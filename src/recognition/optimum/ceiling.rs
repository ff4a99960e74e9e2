//! Bounds that need no search: what one hard cap alone leaves possible.

use super::problem::{Cap, Problem};

/// For every hard cap the most credits that can count because of it alone: its limit, as far as whole items can reach
/// it, and what it does not limit.
pub fn ceilings(problem: &Problem) -> Vec<i64> {
    let all: Vec<i64> = problem
        .items
        .iter()
        .map(|item| item.credits.iter().fold(0, |sum: i64, (_, c)| sum.saturating_add(*c)))
        .collect();
    problem.caps.iter().map(|cap| ceiling(cap, all.clone())).collect()
}

fn ceiling(cap: &Cap, mut beyond: Vec<i64>) -> i64 {
    let mut unit = 0;
    for &(item, weight) in &cap.terms {
        unit = gcd(unit, weight);
        if let Some(beyond) = usize::try_from(item).ok().and_then(|index| beyond.get_mut(index)) {
            *beyond = beyond.saturating_sub(weight).max(0);
        }
    }
    let unused = cap.limit.checked_rem(unit).unwrap_or(cap.limit);
    beyond.into_iter().fold(cap.limit.saturating_sub(unused), i64::saturating_add)
}

/// Greatest common divisor of two amounts; 0 is neutral.
pub(crate) fn gcd(left: i64, right: i64) -> i64 {
    let (mut a, mut b) = (left.saturating_abs(), right.saturating_abs());
    while b != 0 {
        (a, b) = (b, a.checked_rem(b).unwrap_or(0));
    }
    a
}
