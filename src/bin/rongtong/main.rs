//! The command line of Rongtong: files in, answers out. It reads, asks the library, and shows; it decides nothing.

mod answer;
mod answers;
mod arguments;
mod certificate;
mod compare;
mod eligibility;
mod explain;
mod grade;
mod handed;
mod help;
mod impact;
mod input;
mod lint;
mod located;
mod outcome;
mod paper;
mod pay;
mod policies;
mod programmes;
mod recognise;
mod records;
mod revision;
mod schema;
mod show;
mod typed;
mod verify;
mod workforce;

use crate::arguments::{Cli, Command};
use crate::outcome::{Exit, Problem};
use crate::paper::Paper;
use clap::{CommandFactory as _, FromArgMatches as _};
use std::ffi::OsString;
use std::process::ExitCode;

fn main() -> ExitCode {
    let typed: Vec<OsString> = std::env::args_os().collect();
    let lang = help::language(&typed);
    let typed = typed::inputs_last(&Cli::command(), typed);
    let parsed = help::localise(Cli::command(), lang).try_get_matches_from(typed);
    let cli = match parsed.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => return mistyped(&error, lang),
    };
    let mut paper = Paper::standard(cli.lang.into());
    let mut errors = Paper::error(cli.lang.into());
    let ended = run(&cli.command, &mut paper, &mut errors).and_then(|exit| {
        paper.flush()?;
        Ok(exit)
    });
    match ended {
        Ok(exit) => exit.code(),
        // A reader that has seen enough, such as `head`, is no failure.
        Err(Problem::Write(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => Exit::Fine.code(),
        Err(problem) => {
            // What was answered before the problem still reaches its reader, and is told first.
            let _ = paper.flush();
            let _ = problem.tell(&mut errors);
            problem.exit().code()
        }
    }
}

fn run(command: &Command, paper: &mut Paper, errors: &mut Paper) -> Result<Exit, Problem> {
    match command {
        Command::Verify(arguments) => verify::run(arguments, paper, errors),
        Command::Lint(arguments) => lint::run(arguments, paper),
        Command::Programmes(arguments) => programmes::run(arguments, paper),
        Command::Schema(arguments) => schema::run(arguments, paper),
        Command::Explain(arguments) => explain::run(arguments, paper),
        Command::Recognise(arguments) => recognise::run(arguments, paper, errors),
        Command::Compare(arguments) => compare::run(arguments, paper, errors),
        Command::Grade(arguments) => grade::run(arguments, paper, errors),
        Command::Revision(arguments) => revision::run(arguments, paper, errors),
        Command::Eligibility(arguments) => eligibility::run(arguments, paper, errors),
        Command::Impact(arguments) => impact::run(arguments, paper, errors),
        Command::Pay(arguments) => pay::run(arguments, paper, errors),
        Command::Raise(arguments) => pay::run_raise(arguments, paper, errors),
        Command::Workforce(arguments) => workforce::run(arguments, paper, errors),
        Command::Certificate(arguments) => certificate::run(arguments, paper, errors),
        Command::Answer(arguments) => answer::run(arguments, paper, errors),
    }
}

/// Help and version go to standard output and are fine; a mistake goes to standard error with code 2.
fn mistyped(error: &clap::Error, lang: rongtong::text::Lang) -> ExitCode {
    let text = help::mistake(error, lang);
    let fine = !error.use_stderr();
    let mut paper = if fine { Paper::standard(lang) } else { Paper::error(lang) };
    // Where even this cannot be written nobody is left to tell.
    let _ = paper.raw(text.as_bytes());
    let _ = paper.flush();
    if fine { ExitCode::SUCCESS } else { ExitCode::from(2) }
}
