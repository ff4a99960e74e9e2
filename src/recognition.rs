//! Recognition 学分认定: which credits a record earns under the policies in force.

mod allocation;
pub mod bind;
mod brought;
pub mod candidate;
mod check;
pub mod decision;
mod exclusivity;
mod grant;
mod lack;
mod limits;
pub mod optimum;
mod plan;
mod precedence;
mod question;
pub mod reason;
