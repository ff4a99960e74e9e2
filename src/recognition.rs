//! Recognition 学分认定: which credits a record earns under the policies in force.

pub mod optimum;
