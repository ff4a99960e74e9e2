//! `workforce`: what all workers of a table are paid, and what other policies do to it.

mod extended;

use crate::answers;
use crate::arguments;
use crate::input::{self, Found};
use crate::outcome::{Exit, Problem};
use crate::paper::Paper;
use crate::policies;
use crate::show::{Depth, workforce as show};
use rongtong::answer::Answer;
use rongtong::answer::workforce::{Changed, Paid, Taken, pay};
use rongtong::diagnostic::Diagnostic;
use rongtong::pay::columns::{Plan, Results};
use rongtong::policy::set::PolicySet;
use rongtong::text::Lang;
use rongtong::workforce::change::{Version, change};
use rongtong::workforce::report::report;
use rongtong::workforce::{Intake, Workforce};
use std::path::Path;

/// A table as it is read and paid under some policies.
pub(crate) struct Done {
    workforce: Workforce,
    plan: Box<Plan>,
    results: Results,
}

impl Done {
    fn version(&self) -> Version<'_> {
        Version { workforce: &self.workforce, plan: &self.plan, results: &self.results }
    }
}

pub(crate) fn run(arguments: &arguments::Workforce, paper: &mut Paper, errors: &mut Paper) -> Result<Exit, Problem> {
    let set = policies::load(&arguments.policies)?;
    let after = if arguments.against.is_empty() { None } else { Some(policies::read(&arguments.against)?) };
    let found = input::table(&arguments.table)?;
    if let Some(out) = &arguments.out {
        not_itself(&arguments.table, out, paper.lang())?;
    }
    let lang = paper.lang();
    let read = |set: &PolicySet| done(arguments, set, &found.bytes, lang);
    let (done, after) = match (read(&set), after.as_ref().map(read).transpose()) {
        (Ok(done), Ok(after)) => (done, after),
        (Err(wrong), _) | (_, Err(wrong)) => {
            let diagnostics = wrong.into_iter().map(|one| one.render(lang)).collect();
            return answers::tell(Answer::Refusal { diagnostics }, arguments.json, &found, paper, errors);
        }
    };
    if let Some(out) = &arguments.out {
        extended::write(out, &found.bytes, &done, lang)?;
    }
    let mut taken = Taken::of(&done.workforce, lang);
    answers::locate(&mut taken.refused, &found);
    let moved = if arguments.json {
        paper.json(&taken)?;
        as_json(&done, after.as_ref(), paper)?
    } else {
        as_text(arguments, (&found, &taken), &done, after.as_ref(), paper)?
    };
    if !arguments.json {
        refused(&taken, depth(arguments), errors)?;
    }
    Ok(match (taken.refused_count, moved) {
        (0, false) => Exit::Fine,
        (0, true) => Exit::Found,
        _ => Exit::Unreadable,
    })
}

/// A table is never written over itself.
fn not_itself(table: &Path, out: &Path, lang: Lang) -> Result<(), Problem> {
    let (table, out) = (std::fs::canonicalize(table), std::fs::canonicalize(out));
    if !table.is_ok_and(|table| out.is_ok_and(|out| table == out)) {
        return Ok(());
    }
    let said = match lang {
        Lang::Zh => "--out 写的就是名单本身；请换一个文件名，原来的名单不会改动",
        Lang::En => "--out names the table itself; name another file, so that the table stays as it is",
    };
    Err(Problem::Said(said.to_owned(), Exit::Unanswerable))
}

fn done(arguments: &arguments::Workforce, set: &PolicySet, text: &[u8], lang: Lang) -> Result<Done, Vec<Diagnostic>> {
    let mut intake = Intake::new(arguments.as_of, lang);
    intake.feed(set, text);
    let workforce = intake.finish(set)?;
    let (plan, results) = pay(set, &workforce)?;
    Ok(Done { workforce, plan, results })
}

fn depth(arguments: &arguments::Workforce) -> Depth {
    if arguments.full { Depth::Full } else { Depth::Short }
}

/// Whether anybody moves.
fn as_json(done: &Done, after: Option<&Done>, paper: &mut Paper) -> Result<bool, Problem> {
    let version = done.version();
    match after {
        None => {
            if let Some(report) = report(version.workforce, version.plan, version.results) {
                paper.json(&Paid { plan: None, report: &report })?;
            }
            Ok(false)
        }
        Some(after) => {
            let Some(change) = change(version, after.version()) else { return Ok(false) };
            paper.json(&Changed { change: &change })?;
            Ok(change.moved.all.more > 0 || change.moved.all.less > 0)
        }
    }
}

/// Whether anybody moves.
fn as_text(
    arguments: &arguments::Workforce,
    (found, taken): (&Found, &Taken<'_>),
    done: &Done,
    after: Option<&Done>,
    paper: &mut Paper,
) -> Result<bool, Problem> {
    let (version, depth) = (done.version(), depth(arguments));
    let moved = match after {
        None => {
            if let Some(told) = report(version.workforce, version.plan, version.results) {
                show::paid(paper, &found.name, &told, depth)?;
            }
            false
        }
        Some(after) => match change(version, after.version()) {
            None => false,
            Some(change) => {
                show::changed(paper, &found.name, &change, depth)?;
                show::movers(paper, &change, &|row| row_of(found, &done.workforce, row))?;
                change.moved.all.more > 0 || change.moved.all.less > 0
            }
        },
    };
    show::taken(paper, taken)?;
    Ok(moved)
}

/// A row as the table has it, as far as a line holds.
fn row_of(found: &Found, workforce: &Workforce, row: usize) -> String {
    let place = |at: usize| workforce.ends.get(at).and_then(|at| usize::try_from(*at).ok());
    let bytes = place(row).zip(place(row.saturating_add(1))).and_then(|(from, until)| found.bytes.get(from..until));
    let text = String::from_utf8_lossy(bytes.unwrap_or_default());
    let text = text.trim();
    let short: String = text.chars().take(SHOWN).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}

/// How many letters of a row are shown.
const SHOWN: usize = 40;

/// How many rows that were refused are told, unless everything is asked for.
const REFUSED: usize = 10;

fn refused(taken: &Taken<'_>, depth: Depth, errors: &mut Paper) -> Result<(), Problem> {
    let most = if depth == Depth::Full { usize::MAX } else { REFUSED };
    for wrong in taken.refused.iter().take(most) {
        errors.diagnostic(wrong)?;
    }
    let more = taken.refused_count.saturating_sub(most.min(taken.refused.len()));
    if more > 0 {
        let line = match errors.lang() {
            Lang::Zh => format!("另有 {more} 行读不懂，没有计算。"),
            Lang::En => format!("{more} more rows cannot be understood and were left out."),
        };
        errors.line(&line)?;
    }
    Ok(())
}
