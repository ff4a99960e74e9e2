//! Strict reading: from the bytes of a document to a typed value, or to one clear refusal.
//!
//! Two steps, the same natively and in wasm. [`parse`] turns JSON text into a [`Node`] tree in which
//! every value knows its line and column; it refuses what JSON does not allow and what is beyond the
//! [`limits`]. [`typed`] turns a node into any type that implements [`Read`], which is derived, and says
//! where and why when it cannot: unknown field, missing field, wrong kind, unknown choice, each with
//! its path and, where one is near, the name that was probably meant.
//!
//! A host that has an object instead of text (JavaScript) walks through it or writes it down first, whichever is right for
//! the object; there are no lines then, only paths.

mod encoding;
mod error;
mod foreign;
mod hints;
mod kind;
pub mod limits;
mod nearest;
mod node;
mod parse;
mod scan;
pub(crate) mod tally;
mod typed;
mod whole;

pub use error::ReadError;
pub use foreign::from_host;
pub use nearest::nearest;
pub use node::{Key, Node, Span, Value};
pub use parse::{parse, parse_written};
pub use typed::{Choice, Read, Slot, choice, fields, given, typed};
pub(crate) use typed::{list, parsed};

/// Reads JSON text as a value of type `T`: [`parse`], then [`typed`].
///
/// # Errors
/// Refuses text that is not strict JSON or is beyond the [`limits`], and values that `T` does not accept.
pub fn from_text<T: Read>(text: &[u8]) -> Result<T, ReadError> {
    typed(&parse(text)?)
}
