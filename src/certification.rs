//! Certification 技能认定: who may sit for a level, what the sheets of an assessment say, which certificate follows.

pub(crate) mod assessed;
pub mod columns;
pub mod eligibility;
pub mod form;
pub mod grading;
pub mod identity;
pub mod number;
pub mod revision;
