//! Exports for tests and benchmarks only (feature `probe`); the shipped module has none of them.

use wasm_bindgen::prelude::wasm_bindgen;

/// Panics, as a defect in the library would.
///
/// # Panics
/// Always.
#[wasm_bindgen(js_name = probePanic)]
#[expect(clippy::panic, reason = "the recovery from a panic cannot be tested without one")]
pub fn probe_panic() {
    panic!("probe");
}

/// Overflows the stack: a trap that no panic hook sees.
#[wasm_bindgen(js_name = probeOverflow)]
pub fn probe_overflow() -> u32 {
    fn deeper(depth: u32) -> u32 {
        let frame = std::hint::black_box([depth; 64]);
        // The sum after the call keeps the compiler from turning it into a loop.
        deeper(depth.wrapping_add(1)).wrapping_add(frame.iter().copied().fold(0, u32::wrapping_add))
    }
    deeper(0)
}
