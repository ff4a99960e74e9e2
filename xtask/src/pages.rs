//! The page in `www/`: built by Vite, tested in a real browser.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::shell::{npm, root, run};

/// Where the built page lies.
pub fn dist() -> PathBuf {
    root().join("www").join("dist")
}

/// Builds `www/dist`.
pub fn build() -> Result<()> {
    run(npm().args(["run", "build", "--workspace", "www"])).context("the page does not build")
}
