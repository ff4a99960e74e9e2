//! Compiles the wasm and makes its JavaScript glue.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::shell::{cargo, root, run};
use crate::tools::{self, WASM};

/// Compiles the library for release and writes its glue to `out`.
///
/// `features` are extra ones; a build with any gets a target folder of its own, because two
/// feature sets in one folder overwrite each other's `rongtong.wasm`.
pub fn wasm(out: &Path, features: &[&str]) -> Result<()> {
    tools::wasm_target()?;
    let target = target_folder(features);
    let mut command = cargo();
    command.args([
        "build",
        "--locked",
        "--release",
        "--lib",
        "--no-default-features",
        "--target",
        WASM,
        "--target-dir",
    ]);
    command.arg(&target);
    if !features.is_empty() {
        command.args(["--features", &features.join(",")]);
    }
    run(&mut command).context("the library does not compile to wasm")?;
    let module = target.join(WASM).join("release").join("rongtong.wasm");
    bindgen(&module, out)
}

/// Writes `rongtong.js`, `rongtong_bg.wasm` and their types for web and Node alike.
fn bindgen(module: &Path, out: &Path) -> Result<()> {
    let mut arguments: Vec<OsString> = [
        "wasm-bindgen",
        "--target",
        "web",
        "--out-name",
        "rongtong",
        // Lets the JavaScript layer start afresh after a trap that runs no panic hook.
        "--experimental-reset-state-function",
        "--remove-name-section",
        "--remove-producers-section",
        "--out-dir",
    ]
    .map(OsString::from)
    .into();
    arguments.push(out.into());
    arguments.push(module.into());
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(arguments)
        .with_context(|| format!("wasm-bindgen cannot read {}", module.display()))
}

/// Where cargo puts what is built with these extra features.
pub fn target_folder(features: &[&str]) -> PathBuf {
    let base = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    if features.is_empty() { base } else { base.join(features.join("-")) }
}
