//! `cargo xtask check-pay`: what workers are paid, by the engine and by an oracle of its own in JavaScript.
//!
//! `tests/oracle/` reckons answers from the documents with fractions of its own and shares no code with the engine, which is
//! asked through the command line. The first differences are told as small as they can be made.

use std::path::PathBuf;

use anyhow::Result;

use crate::shell::{self, cargo, node, run};

/// Compares the cases, the sample workers, so many workers of the shipped agreements and as many of agreements made at
/// random; an error where an answer differs.
pub fn check(instances: u64, seed: u64) -> Result<()> {
    run(cargo().args(["build", "--locked", "--bin", "rongtong"]))?;
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| shell::root().join("target"), PathBuf::from);
    let binary = target.join("debug").join(format!("rongtong{}", std::env::consts::EXE_SUFFIX));
    run(node().arg("tests/oracle/check.mjs").arg(binary).args([instances.to_string(), seed.to_string()]))
}
