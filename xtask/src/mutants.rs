//! `cargo xtask mutants`: changes what decides in one place at a time and says which changes no test notices.

use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::Path;

use crate::shell::{capture, cargo, command, root, run, succeeds};

/// What is changed when no file is named: who may sit, and what sheets say.
const DEFAULT: [&str; 2] =
    ["src/certification/{eligibility,grading}.rs", "src/certification/{eligibility,grading}/**/*.rs"];

/// Tests that look at `src/certification/`, by parts of their names.
const CERTIFICATION: [&str; 4] = ["eligibility", "grading", "certif", "revision"];

/// Where the copy, its build and the outcome are, below the root.
const FOLDER: &str = "target/mutants";

/// Changes the files, or those of the default set, in a clean copy of what is committed; prints what no test noticed.
pub fn check(files: &[String], list: bool) -> Result<()> {
    if !succeeds(cargo().args(["mutants", "--version"])) {
        bail!("`cargo mutants` is missing: run `cargo install cargo-mutants --locked --version 27.1.0`");
    }
    for file in files {
        ensure!(file.contains('*') || root().join(file).is_file(), "there is no file {file}");
    }
    let files: Vec<&str> = if files.is_empty() { DEFAULT.to_vec() } else { files.iter().map(String::as_str).collect() };
    let folder = root().join(FOLDER);
    let copy = folder.join("copy");
    clone_to(&copy)?;
    let mut mutants = cargo();
    mutants.current_dir(&copy).args(["mutants", "--in-place", "--no-shuffle"]);
    mutants.args(files.iter().flat_map(|file| ["-f", file]));
    if list {
        return run(mutants.arg("--list"));
    }
    // The tests without what only the command line needs, and without debug information: twice as fast.
    mutants.args([
        "--minimum-test-timeout",
        "60",
        "--no-default-features",
        "-C",
        "--lib",
        "-C",
        "--test=it",
        "--output",
    ]);
    mutants.arg(&folder).env("CARGO_TARGET_DIR", folder.join("build")).env("CARGO_PROFILE_DEV_DEBUG", "0");
    if files.iter().all(|file| file.starts_with("src/certification")) {
        mutants.args(["--", "--"]).args(CERTIFICATION);
    }
    let outcome = folder.join("mutants.out");
    let written = |name: &str| fs::read_to_string(outcome.join(name)).unwrap_or_default();
    let ended = mutants.status().context("cannot start `cargo mutants`")?;
    // 2 and 3 say that changes were missed or ran too long, which is what is asked for.
    ensure!(
        matches!(ended.code(), Some(0 | 2 | 3)),
        "`cargo mutants` failed ({ended}); its logs are in {}",
        outcome.display()
    );
    let counted = |name: &str| written(name).lines().count();
    println!("\n{} noticed, {} not compiled", counted("caught.txt"), counted("unviable.txt"));
    for (name, what) in [("missed.txt", "not noticed"), ("timeout.txt", "ran too long")] {
        println!("{} {what}", counted(name));
        written(name).lines().for_each(|line| println!("  {line}"));
    }
    Ok(())
}

/// A clean copy of what is committed: the changes must not meet somebody at work in the same files.
fn clone_to(copy: &Path) -> Result<()> {
    if !capture(command("git").args(["status", "--porcelain"]))?.is_empty() {
        eprintln!("what is not committed is not looked at");
    }
    if copy.exists() {
        fs::remove_dir_all(copy).with_context(|| format!("cannot remove {}", copy.display()))?;
    }
    let commit = capture(command("git").args(["rev-parse", "HEAD"]))?;
    run(command("git").args(["clone", "--quiet", "--no-checkout"]).arg(root()).arg(copy))?;
    run(command("git").arg("-C").arg(copy).args(["checkout", "--quiet", "--detach", commit.trim()]))
}
