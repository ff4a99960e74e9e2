//! The npm package in `pkg/`: hand-written entry points around one generated wasm and its glue.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::build;
use crate::shell::{cargo, node, node_tests, root, run, watch};

/// Fills `pkg/core` (wasm and glue) and `pkg/types.d.ts` (the boundary's types).
pub fn build() -> Result<()> {
    let package = root().join("pkg");
    build::wasm(&package.join("core"), &[])?;
    let types = package.join("types.d.ts");
    std::fs::write(&types, declared()?).with_context(|| format!("cannot write {}", types.display()))
}

/// The boundary's types: every file of `src/wasm/types`, by name.
fn declared() -> Result<String> {
    let folder = root().join("src").join("wasm").join("types");
    let seen = || format!("cannot read {}", folder.display());
    let files = std::fs::read_dir(&folder).with_context(seen)?;
    let mut paths: Vec<PathBuf> =
        files.map(|file| Ok(file?.path())).collect::<std::io::Result<_>>().with_context(seen)?;
    paths.sort();
    let texts = paths.iter().map(std::fs::read_to_string).collect::<std::io::Result<Vec<_>>>().with_context(seen)?;
    Ok(texts.join("\n"))
}

/// Builds the package once more with the exports that only tests and benchmarks use; returns its folder.
pub fn probe() -> Result<PathBuf> {
    let folder = root().join("target").join("probe-package");
    build::wasm(&folder.join("core"), &["probe"])?;
    for name in ["package.json", "index.js", "node.js"] {
        std::fs::copy(root().join("pkg").join(name), folder.join(name))
            .with_context(|| format!("cannot copy pkg/{name}"))?;
    }
    Ok(folder)
}

/// Holds the package to what its users' tools expect: publint, then Are The Types Wrong.
pub fn lint() -> Result<()> {
    run(node().args(["node_modules/publint/src/cli.js", "pkg", "--strict"]))?;
    run(node().args([
        "node_modules/@arethetypeswrong/cli/dist/index.js",
        "--pack",
        "pkg",
        "--profile",
        "esm-only",
        "--no-color",
        "--exclude-entrypoints",
        "package.json",
        "rongtong_bg.wasm",
    ]))
}

/// Installs the packed package in throw-away projects and uses it there.
pub fn consumers(see: &mut dyn FnMut(&str), chromium: &Path, probe: &Path) -> Result<()> {
    run(cargo().args(["build", "--locked", "--bin", "rongtong"]))?;
    let program = build::target_folder(&[]).join("debug").join(format!("rongtong{}", std::env::consts::EXE_SUFFIX));
    watch(
        node_tests("tests/package")?.env("CHROMIUM", chromium).env("PROBE_PACKAGE", probe).env("RONGTONG", program),
        see,
    )
}
