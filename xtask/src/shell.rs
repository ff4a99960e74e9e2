//! Starting other programs: one place for working folder, echo and helpful failures.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, anyhow, bail};

/// The repository's root: the parent of this crate's folder.
pub fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_path_buf()
}

/// A command that runs in the repository's root.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    command
}

/// The cargo that started us, so that the toolchain stays the same.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Node.
pub fn node() -> Command {
    command("node")
}

/// Node's test runner on every `*.test.mjs` of a folder.
///
/// The files are named one by one: Node 20 takes no patterns, and Node 22 no folders.
pub fn node_tests(folder: &str) -> Result<Command> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(root().join(folder))
        .with_context(|| format!("cannot read {folder}"))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    files.retain(|path| path.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    if files.is_empty() {
        bail!("{folder} holds no *.test.mjs");
    }
    let mut command = node();
    // One file at a time: each starts a browser, and two at once starve each other on two cores.
    command.args(["--test", "--test-reporter=spec", "--test-concurrency=1"]).args(files);
    Ok(command)
}

/// npm; on Windows it is a script that must be named with its extension.
pub fn npm() -> Command {
    command(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// Echoes and runs a command; an error unless it ends well.
pub fn run(command: &mut Command) -> Result<()> {
    eprintln!("$ {}", line(command));
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// Runs a command silently and returns what it wrote to stdout.
pub fn capture(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| cannot_start(command, &error))?;
    if !output.status.success() {
        bail!("`{}` failed ({})", line(command), output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("`{}` did not write UTF-8", line(command)))
}

/// True if the command can be started and ends well; writes nothing.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Echoes and runs a command, passes its stdout on and hands each line of it to `see`.
pub fn watch(command: &mut Command, mut see: impl FnMut(&str)) -> Result<()> {
    eprintln!("$ {}", line(command));
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| cannot_start(command, &error))?;
    if let Some(stdout) = child.stdout.take() {
        let mut out = std::io::stdout().lock();
        for bytes in BufReader::new(stdout).split(b'\n') {
            let text = String::from_utf8_lossy(&bytes?).trim_end_matches('\r').to_owned();
            writeln!(out, "{text}")?;
            see(&text);
        }
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// Tries a step that needs the network three times, with growing pauses.
pub fn retry(mut step: impl FnMut() -> Result<()>) -> Result<()> {
    let mut last = Ok(());
    for attempt in 1..=3 {
        last = step();
        if last.is_ok() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_secs(4 * attempt));
    }
    last
}

fn cannot_start(command: &Command, error: &std::io::Error) -> anyhow::Error {
    let program = command.get_program().to_string_lossy().into_owned();
    if error.kind() != ErrorKind::NotFound {
        return anyhow!("cannot start `{program}`: {error}");
    }
    let advice = match program.trim_end_matches(".cmd") {
        "node" | "npm" => "install Node 20.19 or newer from https://nodejs.org and open a new terminal",
        "rustup" => "install rustup from https://rustup.rs and open a new terminal",
        _ => "is it installed and on PATH?",
    };
    anyhow!("cannot find `{program}`: {advice}")
}

/// The command as a person would type it.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut text = program.file_stem().unwrap_or(command.get_program()).to_string_lossy().into_owned();
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    text
}
