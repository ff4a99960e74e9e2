//! A workforce: a table of workers as an office keeps it, to what all of them are paid.
//!
//! ```text
//! split  ─ bytes, piece by piece, to rows of cells                  split.rs
//! field  ─ what a heading says                                      field.rs
//! column ─ texts of cells to the numbers of a plan                  column.rs day.rs known.rs
//! rows   ─ rows in their order; one that is wrong is told           rows.rs
//! table  ─ the columns they come to                                 table.rs
//! intake ─ takes in a table, piece by piece                         intake.rs
//! group  ─ rows that are told together                              group.rs
//! report ─ what they are paid                                       report.rs
//! change ─ two versions of the documents beside each other          change.rs
//! ```
//!
//! The columns go to [`crate::pay::columns`], which pays them.

pub mod change;
mod column;
mod day;
mod field;
pub mod group;
mod intake;
mod known;
pub mod report;
mod rows;
mod split;
mod table;

pub use intake::Intake;
pub use rows::MOST_TOLD;
pub use table::Workforce;
