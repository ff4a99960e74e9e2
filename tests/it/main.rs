//! Recognition from outside: cases, laws, contracts and hostile input, all through the call that every face makes.

#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "tests: a failed step is a failed test"
)]

#[path = "../support/cases.rs"]
mod cases;
mod corpus;
mod expect;
#[path = "../support/files.rs"]
mod files;
