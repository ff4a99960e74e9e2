//! The wasm face: what JavaScript may call. Free functions over plain data, nothing decided here.
//!
//! No class is exported: after a panic the whole instance is replaced, and an object of the old one
//! would hold a pointer into memory that is gone.

pub mod error;
#[cfg(feature = "probe")]
pub mod probe;

use wasm_bindgen::prelude::wasm_bindgen;

/// The boundary's types, written by hand and checked against real answers by `tests/types`.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("wasm/types.ts");

/// Runs once in every fresh instance.
#[wasm_bindgen(start, private)]
fn start() {
    error::recover_from_panics();
}

/// The version of this library, such as `0.1.0`.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
