//! The page in `www/`: built by Vite, tested in a real browser.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::shell::{npm, root, run};

/// Where the built page lies.
pub fn dist() -> PathBuf {
    root().join("www").join("dist")
}

/// Builds `www/dist`.
pub fn build() -> Result<()> {
    if !exists() {
        bail!("www/package.json is missing: this checkout has no page to build");
    }
    run(npm().args(["run", "build", "--workspace", "www"])).context("the page does not build")
}

/// True if this checkout has a page.
pub fn exists() -> bool {
    root().join("www").join("package.json").is_file()
}
