//! What must be there before anything runs: the wasm target, rustfmt and clippy, Node, npm packages.

use std::path::Path;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::shell::{self, capture, command, retry, run, succeeds};

/// The only target we compile to beside the host.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Oldest Node that runs the page's tools (Vite 8 asks for it).
const NODE: (u32, u32) = (20, 19);

/// Adds the wasm target if this toolchain lacks it.
///
/// `rust-toolchain.toml` names it, but rustup does not act on that where
/// `RUSTUP_AUTO_INSTALL=0` is set.
pub fn wasm_target() -> Result<()> {
    let folder = capture(command("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    if Path::new(folder.trim()).is_dir() {
        return Ok(());
    }
    retry(|| run(command("rustup").args(["target", "add", WASM]))).with_context(|| {
        format!("this toolchain cannot compile to wasm: run `rustup target add {WASM}` (without rustup: install the standard library for {WASM} of the same Rust version)")
    })
}

/// Adds rustfmt and clippy if this toolchain lacks them.
pub fn components() -> Result<()> {
    for (program, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if !succeeds(shell::cargo().args([program, "--version"])) {
            retry(|| run(command("rustup").args(["component", "add", component])))
                .with_context(|| format!("`cargo {program}` is missing: run `rustup component add {component}`"))?;
        }
    }
    Ok(())
}

/// Checks Node's version and installs the locked npm packages if they are missing or stale.
pub fn npm_packages() -> Result<()> {
    let version = capture(shell::node().arg("--version"))?;
    let mut numbers = version.trim().trim_start_matches('v').split('.').map(str::parse::<u32>);
    let found = match (numbers.next(), numbers.next()) {
        (Some(Ok(major)), Some(Ok(minor))) => (major, minor),
        _ => bail!("cannot read Node's version from `{}`", version.trim()),
    };
    if found < NODE {
        bail!(
            "Node {} is too old: install Node {}.{} or newer from https://nodejs.org",
            version.trim(),
            NODE.0,
            NODE.1
        );
    }
    let root = shell::root();
    let written = |path: &str| -> Option<SystemTime> { root.join(path).metadata().ok()?.modified().ok() };
    let installed = written("node_modules/.package-lock.json");
    if installed.is_some() && installed >= written("package-lock.json") {
        return Ok(());
    }
    retry(|| run(shell::npm().args(["ci", "--no-audit", "--no-fund"])))
        .context("cannot install the npm packages named in package-lock.json: is the npm registry reachable?")
}
