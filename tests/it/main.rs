//! Recognition from outside: cases, laws, contracts and hostile input, all through the call that every face makes.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "tests: a failed step is a failed test"
)]

#[path = "../support/cases.rs"]
mod cases;
mod certificate;
mod contracts;
mod corpus;
mod coverage;
mod eligibility;
mod expect;
#[path = "../support/files.rs"]
mod files;
mod grading;
mod hostile;
mod impact;
mod laws;
mod pay;
#[expect(dead_code, reason = "shared with the test of findings, which asks for more")]
#[path = "../support/policy_case.rs"]
mod policy_case;
mod revision;
#[path = "../support/worlds.rs"]
mod worlds;
