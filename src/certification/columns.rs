//! A whole examination at once: marks in columns, results in columns.
//!
//! What [`grade`](super::grading) says of one candidate with reasons, this says of a city's candidates in numbers, to the
//! same figures. An assessment is compiled once into whole-number steps over columns; one that needs fractions too fine
//! for 32 bits, or a person's decision in between, is refused with the reason.

mod lanes;
pub mod layout;
mod plan;
pub mod run;
mod steps;

pub use lanes::{FAIL, INCOMPLETE, INVALID, NOT_MARKED, PASS};
pub use plan::{Plan, Unfit};
