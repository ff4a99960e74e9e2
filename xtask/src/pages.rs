//! The page in `www/`: built by Vite, tested in a real browser.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::shell::{npm, root, run};
use crate::{package, tools};

/// Where the built page lies.
pub fn dist() -> PathBuf {
    root().join("www").join("dist")
}

/// Everything a visitor needs: the wasm package in `pkg/`, the page in `www/dist`.
pub fn all() -> Result<()> {
    tools::npm_packages()?;
    package::build()?;
    build()
}

/// Builds `www/dist`.
pub fn build() -> Result<()> {
    run(npm().args(["run", "build", "--workspace", "www"])).context("the page does not build")
}
