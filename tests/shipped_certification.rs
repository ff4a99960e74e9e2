//! The shipped standards, schemes, certificate rules and sample sessions: read strictly, closed under reference, sums that
//! come out, and nothing invented that looks official.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::panic,
    clippy::arithmetic_side_effects,
    reason = "a test reads the files it tests, adds up small numbers and stops where it fails"
)]

#[path = "certification/assessments.rs"]
mod assessments;
#[path = "certification/files.rs"]
mod files;
#[path = "certification/sessions.rs"]
mod sessions;
#[path = "certification/standards.rs"]
mod standards;
