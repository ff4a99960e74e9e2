//! The exact allocation: which items to take so that nothing better is possible.
//!
//! [`Problem`] is pure integers, [`solve`] answers it, [`evaluate`] checks any answer
//! and shares no code with the search.
//!
//! The objective is lexicographic: most counted credits, then most credits waived, then
//! fewest achievements consumed, then the highest grades. Several answers may be equal
//! on all four; which of them is given is fixed by two rules, so that it depends on the
//! problem alone and never on hashes, addresses, clocks or the platform:
//!
//! 1. the search is sequential and every comparison in it ends in the item's index, so
//!    the first best answer it meets is a function of the problem (its floats use only
//!    `+ - * /` and comparisons, which IEEE 754 fixes to the bit, natively and in wasm);
//! 2. an item whose removal costs nothing at any level is then left out, highest index
//!    first, so nothing is taken needlessly.
//!
//! The order of items, rules and members is part of the problem: whoever builds it in a
//! canonical order gets answers independent of the order in which records and rules arrived.

mod evaluate;
mod problem;
mod search;
mod violation;

pub use evaluate::{Evaluation, MeterReading, evaluate};
pub use problem::{
    Budget, Cap, Choice, Item, Level, Meter, Problem, Refusal, SharedElement, Sharing, Solution, Status, Value,
};
pub use violation::Violation;

/// The best answer to `problem`, proved, or the best found and how far it can be from the best.
///
/// # Errors
/// [`Refusal`] when the problem refers to something it does not hold, has a negative
/// amount, is too large to add up exactly, or when its forced items contradict a rule.
pub fn solve(problem: &Problem, budget: Budget) -> Result<Solution, Refusal> {
    solve_from(problem, &[], budget)
}

/// The same from an answer already known, which spares the search whatever cannot beat it. Where nothing is better it
/// is also the answer, so that the choice among equals may differ from that of [`solve`]; the value does not. What is
/// not allowed is no answer and helps nothing.
///
/// # Errors
/// As [`solve`].
pub fn solve_from(problem: &Problem, known: &[u32], budget: Budget) -> Result<Solution, Refusal> {
    problem.check()?;
    if !problem.forced.is_empty() {
        evaluate(problem, &problem.distinct_forced()).map_err(Refusal::Forced)?;
    }
    let allowed = !known.is_empty() && evaluate(problem, known).is_ok();
    Ok(search::best(problem, if allowed { known } else { &[] }, budget))
}
