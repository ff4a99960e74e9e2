//! Rongtong (融通) decides which credits move between vocational and technical schools, which certificate an assessment
//! earns, and what a level is paid.

/// What is derived names this crate as others do.
extern crate self as rongtong;

pub mod answer;
pub mod call;
pub mod certification;
pub mod citation;
pub mod date;
pub mod diagnostic;
pub mod employment;
pub mod explanation;
#[cfg(not(target_arch = "wasm32"))]
pub mod impact;
mod order;
pub mod pay;
pub mod policy;
pub mod quantity;
pub mod read;
pub mod reason;
pub mod recognition;
pub mod record;
#[cfg(feature = "cli")]
pub mod schema;
pub mod session;
pub mod text;
mod truth;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
pub mod workforce;

/// The examples in the documents are tests.
#[cfg(doctest)]
mod documents {
    #[doc = include_str!("../README.md")]
    struct Readme;
    #[doc = include_str!("../docs/DESIGN.md")]
    struct Design;
    #[doc = include_str!("../docs/EMBED.md")]
    struct Embed;
}
