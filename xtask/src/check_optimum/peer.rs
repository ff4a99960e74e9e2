//! `HiGHS` in one Node process that is fed line by line.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use anyhow::{Context, Result, ensure};
use serde_json::Value as Json;

use crate::shell;

/// The running process.
#[derive(Debug)]
pub struct Peer {
    child: Child,
    requests: ChildStdin,
    answers: BufReader<ChildStdout>,
}

/// What the peer says about one level.
#[derive(Debug)]
pub struct Level {
    /// It calls its answer optimal.
    pub optimal: bool,
    /// In units of the program's level.
    pub value: i64,
    /// Integer columns at one.
    pub taken: Vec<u32>,
}

impl Peer {
    /// Starts the process.
    pub fn start() -> Result<Self> {
        let mut child = shell::node()
            .arg("xtask/highs/solve.mjs")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot start Node for HiGHS")?;
        let requests = child.stdin.take().context("HiGHS has no input")?;
        let answers = BufReader::new(child.stdout.take().context("HiGHS has no output")?);
        Ok(Self { child, requests, answers })
    }

    /// Asks for the best value of every level.
    pub fn ask(&mut self, request: &Json) -> Result<Vec<Level>> {
        writeln!(self.requests, "{request}").context("HiGHS no longer reads")?;
        let mut line = String::new();
        ensure!(self.answers.read_line(&mut line)? > 0, "HiGHS ended without an answer");
        let answer: Json = serde_json::from_str(&line).context("HiGHS did not answer JSON")?;
        answer.as_array().context("HiGHS did not answer a list")?.iter().map(level).collect()
    }

    /// Lets the process end.
    pub fn stop(self) -> Result<()> {
        let Self { mut child, requests, .. } = self;
        drop(requests);
        child.wait().context("HiGHS did not end")?;
        Ok(())
    }
}

fn level(answer: &Json) -> Result<Level> {
    let taken = answer["taken"].as_array().context("HiGHS named no columns")?;
    Ok(Level {
        optimal: answer["optimal"].as_bool().context("HiGHS gave no status")?,
        value: answer["value"].as_i64().context("HiGHS gave no value")?,
        taken: taken.iter().filter_map(Json::as_u64).filter_map(|column| u32::try_from(column).ok()).collect(),
    })
}
