//! A whole workforce at once: what workers are paid, from columns to columns.
//!
//! ```text
//! axis    ─ what the columns hold, and whom a value stands for             axis.rs layout.rs
//! asks    ─ the columns a rule asks for, and where its answer may change   asks.rs
//! classes ─ values of a column that no rule tells apart are one            classes.rs
//! table   ─ an answer for every combination of classes                     table.rs
//! group   ─ the one-by-one rules, asked once for each combination          group.rs look.rs amount.rs
//! source  ─ what a document gives; lines and floors put together           source.rs cells.rs
//! plan    ─ the cells of all employers, and where a row finds its own      plan.rs
//! run     ─ rows in, amounts and sums out                                  run.rs
//! ```
//!
//! What [`pay`](super::pay) says of one worker with reasons, this says of a city's workers in numbers, to the same fen. The
//! rules are not read a second time: each condition, table and amount is asked by the same code, once for every
//! combination of what it depends on, and the answers are put together as the documents say. What columns do not carry
//! (awards, what somebody has judged, other facts) is not given, and open exactly as it is for a worker of whom it is not
//! given.

mod amount;
mod asks;
mod axis;
mod cells;
mod classes;
mod group;
pub mod layout;
mod look;
mod plan;
mod run;
mod source;
mod table;

pub use cells::{BAD_ROW, BELOW_GUIDE, BELOW_LAW, NOTHING_GIVEN, OPEN, RAISED, TWO_OF_ONE_RANK};
pub(crate) use group::anybody;
pub use plan::{MOST_CELLS, MOST_COLUMNS, MOST_EMPLOYERS, Plan, Unfit};
pub use run::{Results, Sums};
