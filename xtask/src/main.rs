//! `cargo xtask …`: everything a contributor or CI runs, on any system with rustup and Node.
//!
//! The wasm-bindgen command line is linked in as a library, so that `Cargo.lock` pins it together
//! with the `wasm-bindgen` crate and nothing has to be installed beside it.

mod bench;
mod browser;
mod build;
mod check_optimum;
mod check_pay;
mod mutants;
mod package;
mod pages;
mod policies_index;
mod schema;
mod serve;
mod shell;
mod size;
mod steps;
mod tools;

use std::ffi::OsString;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Builds, serves, tests and measures Rongtong. Installs what is missing or says what to install.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Debug, Subcommand)]
enum Task {
    /// Build everything and serve the page on 127.0.0.1
    Serve {
        /// Port to listen on; 0 lets the system choose a free one
        #[arg(long, default_value_t = 8017)]
        port: u16,
        /// Serve what www/dist holds already
        #[arg(long)]
        no_build: bool,
    },
    /// Build the wasm package into pkg/ and the page into www/dist
    Build,
    /// Run every test: formatting, lints, native, wasm, types, package, size, page
    Test {
        /// Run this step only (may be given more than once)
        #[arg(long, value_name = "STEP")]
        only: Vec<String>,
        /// List the steps and what each proves
        #[arg(long)]
        list: bool,
    },
    /// Measure ours beside HiGHS compiled to wasm, and say which bars are met
    Bench {
        /// Rows to measure; all, when none is named
        rows: Vec<String>,
        /// One JSON object a row on stdout
        #[arg(long)]
        json: bool,
    },
    /// Compare the exact allocation with HiGHS and with trying every subset
    CheckOptimum {
        /// How many generated problems
        #[arg(long, default_value_t = 10_000)]
        instances: u64,
        /// Which problems
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Compare what workers are paid with an oracle in JavaScript
    CheckPay {
        /// How many workers of the shipped agreements, and of agreements made at random
        #[arg(long, default_value_t = 3_000)]
        instances: u64,
        /// Which workers and agreements
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Change what decides in one place at a time, in a clean copy, and say which changes no test notices; takes hours
    Mutants {
        /// Files to change; eligibility and grading, when none is named
        files: Vec<String>,
        /// List the changes instead of trying them
        #[arg(long)]
        list: bool,
    },
    /// Regenerate www/schemas from the types
    Schema,
    /// Regenerate www/policies/index.json from the policy documents
    PoliciesIndex,
    /// Run one compiled wasm test file in Node or a headless browser (cargo calls this)
    #[command(hide = true, disable_help_flag = true)]
    WasmTestRunner {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<OsString>,
    },
    /// The pinned wasm-bindgen command line
    #[command(disable_help_flag = true)]
    WasmBindgen {
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<OsString>,
    },
}

fn run(task: Task) -> Result<()> {
    match task {
        Task::Serve { port, no_build } => {
            if !no_build {
                pages::all()?;
            }
            serve::forever(port)
        }
        Task::Build => pages::all(),
        Task::Test { list: true, .. } => {
            steps::list();
            Ok(())
        }
        Task::Test { only, .. } => steps::run_steps(&only),
        Task::Bench { rows, json } => bench::run_rows(&rows, json),
        Task::CheckOptimum { instances, seed } => check_optimum::run(instances, seed),
        Task::CheckPay { instances, seed } => check_pay::check(instances, seed),
        Task::Mutants { files, list } => mutants::check(&files, list),
        Task::Schema => schema::regenerate(),
        Task::PoliciesIndex => policies_index::regenerate(),
        Task::WasmTestRunner { args } => {
            wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(named("wasm-bindgen-test-runner", args))
        }
        Task::WasmBindgen { args } => wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(named("wasm-bindgen", args)),
    }
}

/// Puts the program's own name before its arguments, as a command line parser expects.
fn named(program: &str, args: Vec<OsString>) -> Vec<OsString> {
    std::iter::once(OsString::from(program)).chain(args).collect()
}

fn main() -> ExitCode {
    match run(Cli::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
