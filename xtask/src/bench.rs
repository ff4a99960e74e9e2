//! `cargo xtask bench`: speed and size beside the peer, in one process.

use anyhow::Result;

use crate::browser::Browser;
use crate::shell::{node, run};
use crate::{package, pages, tools};

/// Builds what is measured and runs `benches/run.mjs`.
pub fn run_rows(rows: &[String], json: bool) -> Result<()> {
    tools::npm_packages()?;
    package::build()?;
    let probe = package::probe()?;
    let mut command = node();
    command.arg("benches/run.mjs").args(rows).env("PROBE_PACKAGE", probe);
    if rows.is_empty() || rows.iter().any(|row| row == "pay-page") {
        pages::build()?;
        command.env("CHROMIUM", Browser::find()?.chromium);
    }
    if json {
        command.arg("--json");
    }
    run(&mut command)
}
