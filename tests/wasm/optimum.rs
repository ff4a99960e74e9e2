//! The allocation in wasm gives the very answers it gives natively.

#[path = "../support/answers.rs"]
mod answers;
#[path = "../support/generate.rs"]
#[expect(clippy::arithmetic_side_effects, reason = "generated numbers are small")]
mod generate;

use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn wasm_chooses_the_answers_the_native_build_chooses() {
    assert_eq!(answers::digest(), answers::DIGEST);
}
