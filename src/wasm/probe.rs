//! For tests and benchmarks only (feature `probe`): ways to break an instance on request.

pub mod solver;

/// Breaks the instance if `code` asks for it, so that recovery can be tested through the shipped JavaScript:
/// `probe-panic` as a defect in the library would, `probe-overflow` by a trap that no panic hook sees.
///
/// # Panics
/// On `probe-panic`.
#[expect(clippy::panic, reason = "the recovery from a panic cannot be tested without one")]
pub fn trip(code: &str) {
    match code {
        "probe-panic" => panic!("probe"),
        "probe-overflow" => drop(deeper(0)),
        _ => {}
    }
}

/// Calls itself until the stack ends; the sum after the call keeps the compiler from making it a loop.
#[expect(unconditional_recursion, reason = "the end of the stack is what is wanted")]
fn deeper(depth: u32) -> String {
    let frame = std::hint::black_box([depth; 64]);
    let mut text = deeper(depth.wrapping_add(1));
    text.extend(frame.iter().filter_map(|&code| char::from_u32(code)));
    text
}
