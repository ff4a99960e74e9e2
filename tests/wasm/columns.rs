//! The vectors of the wasm build come to what candidates graded one by one come to.

#[path = "../columns/asked.rs"]
mod asked;
#[expect(clippy::arithmetic_side_effects, reason = "tests: small numbers")]
#[path = "../columns/examinations.rs"]
mod examinations;

use examinations::agree;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn columns_in_vectors_agree_with_candidates_one_by_one() {
    for asked in [asked::motor_control(), asked::contest(), asked::four_raters(), asked::internship(), asked::strikes()]
    {
        agree(&asked);
    }
}
