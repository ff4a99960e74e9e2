//! Findings about documents, records and calls: a stable code, a place, parameters; sentences in two
//! languages are rendered from that data and from the catalogue of codes kept here.
//!
//! To add a code, append it to the table of its family: [`reading`] (the text of a document),
//! [`shape`] (its fields), [`value`] (dates, amounts, identifiers), [`record`], [`policy`] (documents taken together),
//! [`lint`], [`call`], [`session`], [`pay`], [`workforce`].
//! A code is never given a second meaning; one that is no longer used stays, so that `explain` can
//! still tell what it meant.

pub mod call;
pub mod columns;
mod entry;
mod fault;
pub mod lint;
mod param;
pub mod pay;
mod place;
pub mod policy;
pub mod reading;
pub mod record;
mod registry;
mod render;
pub mod rows;
pub mod session;
pub mod shape;
pub mod value;
pub mod workforce;

pub use entry::{Entry, Phrase, Severity};
pub use fault::{Fault, SUGGESTION};
pub use param::{Param, Term, shown};
pub use place::{Path, Place, Step};
pub use registry::{all, find};
pub use render::Diagnostic;
