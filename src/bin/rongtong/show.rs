//! Answers as readable text.

pub(crate) mod certificate;
pub(crate) mod cited;
pub(crate) mod comparison;
pub(crate) mod decision;
pub(crate) mod eligibility;
pub(crate) mod grading;
pub(crate) mod grants;
pub(crate) mod impact;
pub(crate) mod misses;
pub(crate) mod pay;
pub(crate) mod phrases;
pub(crate) mod proof;
pub(crate) mod raise;
pub(crate) mod revision;
pub(crate) mod tree;
pub(crate) mod workforce;

/// How much is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Depth {
    /// What matters; the rest is counted.
    Short,
    /// Everything the answer holds.
    Full,
}
