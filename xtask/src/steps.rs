//! `cargo xtask test`: every check in order, each saying what it proves.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::browser::Browser;
use crate::shell::{cargo, node_tests, run, watch};
use crate::tools::{self, WASM};
use crate::{check_optimum, check_pay, package, pages, size};

/// One check.
struct Step {
    name: &'static str,
    proves: &'static str,
    run: fn(&mut Report) -> Result<()>,
}

const STEPS: [Step; 13] = [
    Step { name: "format", proves: "every Rust file is laid out by rustfmt", run: format },
    Step {
        name: "clippy",
        proves: "no lint fires on the host: no panic, float, cast, clock or I/O in the library",
        run: clippy,
    },
    Step { name: "clippy-wasm", proves: "no lint fires in what only wasm compiles", run: clippy_wasm },
    Step {
        name: "native",
        proves: "library, command line and the tests in tests/ do what they say, natively",
        run: native,
    },
    Step {
        name: "docs",
        proves: "every example in the documentation runs, every link in it leads somewhere",
        run: docs,
    },
    Step { name: "xtask", proves: "the build driver's own parts work: server, arguments", run: xtask },
    Step { name: "wasm-node", proves: "the wasm build gives the native answers in Node", run: wasm_node },
    Step {
        name: "wasm-browser",
        proves: "the wasm build gives the native answers in headless Chromium",
        run: wasm_browser,
    },
    Step {
        name: "package",
        proves: "the npm package installs and answers in Node, Vite and a plain page; its types are right",
        run: npm_package,
    },
    Step { name: "size", proves: "wasm and glue stay within their download budget", run: |_| size::check() },
    Step {
        name: "optimum",
        proves: "the exact allocation is never beaten by HiGHS or by trying every subset, on generated problems",
        run: optimum,
    },
    Step {
        name: "pay",
        proves: "workers are paid what an oracle in JavaScript reckons, by the shipped agreements and by ones made at random",
        run: pay,
    },
    Step { name: "page", proves: "the built page works in headless Chromium under its strict policy", run: page },
];

/// What the test runners said, to be repeated at the end.
#[derive(Default)]
struct Report {
    summaries: Vec<String>,
}

impl Report {
    /// Keeps the lines in which cargo's and Node's test runners sum up.
    fn see(&mut self, line: &str) {
        let text = line.trim_start_matches(['\u{2139}', '#', ' ']);
        let node = ["tests ", "pass ", "fail "]
            .iter()
            .any(|word| text.strip_prefix(word).is_some_and(|rest| rest.parse::<u32>().is_ok()));
        if text.starts_with("test result:") || (node && text.len() != line.len()) {
            self.summaries.push(text.to_owned());
        }
    }

    fn watch(&mut self, command: &mut std::process::Command) -> Result<()> {
        watch(command, |line| self.see(line))
    }
}

/// Prints the steps and what each proves.
pub fn list() {
    for Step { name, proves, .. } in &STEPS {
        println!("{name:<14}{proves}");
    }
}

/// Runs all steps, or only the named ones; stops at the first that fails.
pub fn run_steps(only: &[String]) -> Result<()> {
    if let Some(unknown) = only.iter().find(|name| STEPS.iter().all(|step| step.name != name.as_str())) {
        bail!("there is no step `{unknown}`: `cargo xtask test --list` names them");
    }
    let wanted: Vec<&Step> =
        STEPS.iter().filter(|step| only.is_empty() || only.iter().any(|name| name == step.name)).collect();
    let begun = Instant::now();
    let mut done: Vec<(&Step, Duration, Vec<String>)> = Vec::new();
    for (number, step) in wanted.iter().enumerate() {
        println!("\n== {}/{} {}: {}", number + 1, wanted.len(), step.name, step.proves);
        let started = Instant::now();
        let mut report = Report::default();
        (step.run)(&mut report)
            .with_context(|| format!("step `{}` failed (again alone: `cargo xtask test --only {0}`)", step.name))?;
        done.push((step, started.elapsed(), report.summaries));
    }
    println!("\n== passed");
    for (step, took, summaries) in done {
        println!("{:<14}{:>6.1} s  {}", step.name, took.as_secs_f64(), step.proves);
        for line in summaries {
            println!("                          {line}");
        }
    }
    println!("all {} steps passed in {:.1} s", wanted.len(), begun.elapsed().as_secs_f64());
    Ok(())
}

fn format(_: &mut Report) -> Result<()> {
    tools::components()?;
    run(cargo().args(["fmt", "--all", "--check"])).context("run `cargo fmt --all`")
}

fn clippy(_: &mut Report) -> Result<()> {
    tools::components()?;
    run(cargo().args(["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn clippy_wasm(_: &mut Report) -> Result<()> {
    tools::components()?;
    tools::wasm_target()?;
    run(cargo().args([
        "clippy",
        "--locked",
        "--no-default-features",
        "--features",
        "probe",
        "--lib",
        "--test",
        "wasm",
        "--target",
        WASM,
        "--",
        "-D",
        "warnings",
        // Sizes are judged on the host: a type that needs a box at 64 bits may not at 32.
        "-A",
        "clippy::unnecessary_box_returns",
    ]))
}

fn native(report: &mut Report) -> Result<()> {
    report.watch(cargo().args(["test", "--locked", "--lib", "--bins", "--tests", "--no-fail-fast"]))
}

fn docs(report: &mut Report) -> Result<()> {
    report.watch(cargo().args(["test", "--locked", "--doc"]))?;
    run(cargo().args(["doc", "--locked", "--no-deps", "--lib"]).env("RUSTDOCFLAGS", "-D warnings"))
}

fn xtask(report: &mut Report) -> Result<()> {
    report.watch(cargo().args(["test", "--locked", "--package", "xtask"]))
}

/// The tests in `tests/wasm.rs`, compiled for wasm; cargo calls our runner for the compiled file.
fn wasm_tests() -> std::process::Command {
    let mut command = cargo();
    command.args(["test", "--locked", "--no-default-features", "--target", WASM, "--test", "wasm"]);
    command
}

fn wasm_node(report: &mut Report) -> Result<()> {
    tools::wasm_target()?;
    report.watch(&mut wasm_tests())
}

fn wasm_browser(report: &mut Report) -> Result<()> {
    tools::wasm_target()?;
    let browser = Browser::find()?;
    report.watch(
        wasm_tests()
            .env("WASM_BINDGEN_USE_BROWSER", "1")
            .env("CHROMEDRIVER", browser.driver()?)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", browser.webdriver_options()?)
            // A busy two-core machine needs more than the runner's own limits.
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
            .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60"),
    )
}

fn npm_package(report: &mut Report) -> Result<()> {
    tools::npm_packages()?;
    let browser = Browser::find()?;
    tools::wasm_target()?;
    // Each of the two builds keeps one processor busy, in a target folder of its own.
    let probe = std::thread::scope(|scope| {
        let probe = scope.spawn(package::probe);
        package::build()?;
        package::lint()?;
        probe.join().map_err(|_| anyhow::anyhow!("the build for tests stopped"))?
    })?;
    package::consumers(&mut |line| report.see(line), &browser.chromium, &probe)
}

/// Instances compared here; `cargo xtask check-optimum` compares ten thousand.
const COMPARED: u64 = 300;

fn optimum(_: &mut Report) -> Result<()> {
    check_optimum::run(COMPARED, 1)
}

/// Workers of each kind compared here; `cargo xtask check-pay` compares three thousand.
const PAID: u64 = 150;

fn pay(_: &mut Report) -> Result<()> {
    check_pay::check(PAID, 1)
}

fn page(report: &mut Report) -> Result<()> {
    let browser = Browser::find()?;
    pages::all()?;
    report.watch(node_tests("tests/www")?.env("CHROMIUM", &browser.chromium))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summaries_of_both_runners_are_kept() {
        let mut report = Report::default();
        for line in [
            "running 3 tests",
            "test result: ok. 3 passed; 0 failed; 0 ignored",
            "\u{2139} tests 5",
            "# pass 5",
            "tests 5 things",
            "\u{2139} duration_ms 12",
        ] {
            report.see(line);
        }
        assert_eq!(report.summaries, ["test result: ok. 3 passed; 0 failed; 0 ignored", "tests 5", "pass 5"]);
    }

    #[test]
    fn an_unknown_step_is_refused_by_name() {
        let error = run_steps(&["clipy".to_owned()]).unwrap_err().to_string();
        assert!(error.contains("`clipy`") && error.contains("--list"), "{error}");
    }

    #[test]
    fn step_names_are_unique() {
        let mut names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), STEPS.len());
    }
}
