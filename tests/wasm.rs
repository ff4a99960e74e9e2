//! The wasm face, run in Node and in headless Chromium by `cargo xtask test`.
#![cfg(target_arch = "wasm32")]

use rongtong::wasm;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_module_names_the_version_of_its_manifest() {
    assert_eq!(wasm::version(), env!("CARGO_PKG_VERSION"));
}
