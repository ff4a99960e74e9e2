//! The JSON Schemas under `www/schemas`, written by the command line itself.

use anyhow::{Context, Result};

use crate::shell::{cargo, root, run};

/// Regenerates `www/schemas`; a native test fails while they are stale.
pub fn regenerate() -> Result<()> {
    let folder = root().join("www").join("schemas");
    std::fs::create_dir_all(&folder)?;
    run(cargo().args(["run", "--quiet", "--locked", "--bin", "rongtong", "--", "schema", "--out"]).arg(&folder))
        .context("cannot write the schemas")
}
