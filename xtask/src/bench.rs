//! `cargo xtask bench`: speed and size beside the peer, in one process.

use anyhow::Result;

use crate::shell::{node, run};
use crate::{package, tools};

/// Builds what is measured and runs `benches/run.mjs`.
pub fn run_rows(rows: &[String], json: bool) -> Result<()> {
    tools::npm_packages()?;
    package::build()?;
    let probe = package::probe()?;
    let mut command = node();
    command.arg("benches/run.mjs").args(rows).env("PROBE_PACKAGE", probe);
    if json {
        command.arg("--json");
    }
    run(&mut command)
}
