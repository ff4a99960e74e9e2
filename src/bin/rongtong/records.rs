//! Records one after another: one that cannot be read is told and never stops the rest.

use crate::answers;
use crate::input::{self, Found};
use crate::outcome::{Exit, Problem};
use crate::paper::Paper;
use rongtong::answer::Answer;
use rongtong::employment::Worker;
use rongtong::read::{self, Read};
use rongtong::record::Record;
use std::path::PathBuf;

/// A record to decide.
#[derive(Debug)]
pub(crate) struct Asked<T = Record> {
    /// The record.
    pub(crate) record: T,
    /// Where it was found.
    pub(crate) from: Found,
    /// What to call the learner: the name, else the id of the record.
    pub(crate) who: String,
}

/// What stands in a file about one person.
pub(crate) trait Filed: Read {
    /// The record in it.
    fn record(&self) -> &Record;
}

impl Filed for Record {
    fn record(&self) -> &Record {
        self
    }
}

impl Filed for Worker {
    fn record(&self) -> &Record {
        &self.record
    }
}

/// Decides every record found, with an empty line between the answers; gives back the worst exit.
pub(crate) fn each<T: Filed>(
    paths: &[PathBuf],
    as_json: bool,
    paper: &mut Paper,
    errors: &mut Paper,
    decide: impl FnMut(Asked<T>, &mut Paper, &mut Paper) -> Result<Exit, Problem>,
) -> Result<Exit, Problem> {
    all((paths, as_json, !as_json), paper, errors, decide)
}

/// Looks at every record found, to tell of all of them together; gives back the worst exit.
pub(crate) fn together<T: Filed>(
    paths: &[PathBuf],
    as_json: bool,
    paper: &mut Paper,
    errors: &mut Paper,
    decide: impl FnMut(Asked<T>, &mut Paper, &mut Paper) -> Result<Exit, Problem>,
) -> Result<Exit, Problem> {
    all((paths, as_json, false), paper, errors, decide)
}

fn all<T: Filed>(
    (paths, as_json, apart): (&[PathBuf], bool, bool),
    paper: &mut Paper,
    errors: &mut Paper,
    mut decide: impl FnMut(Asked<T>, &mut Paper, &mut Paper) -> Result<Exit, Problem>,
) -> Result<Exit, Problem> {
    let mut worst = Exit::Fine;
    let mut first = true;
    input::each(paths, |found| {
        if apart && !std::mem::take(&mut first) {
            paper.gap()?;
        }
        let exit = match found {
            Ok(found) => one(found, as_json, paper, errors, &mut decide)?,
            Err(problem) => {
                problem.tell(errors)?;
                problem.exit()
            }
        };
        worst = worst.max(exit);
        Ok(())
    })?;
    Ok(worst)
}

fn one<T: Filed>(
    from: Found,
    as_json: bool,
    paper: &mut Paper,
    errors: &mut Paper,
    decide: &mut impl FnMut(Asked<T>, &mut Paper, &mut Paper) -> Result<Exit, Problem>,
) -> Result<Exit, Problem> {
    match read::from_text::<T>(&from.bytes) {
        Ok(record) => {
            let known = record.record();
            let who = known.name.clone().unwrap_or_else(|| known.id.clone());
            decide(Asked { record, from, who }, paper, errors)
        }
        Err(error) => {
            let diagnostic = error.diagnostic().render(paper.lang());
            answers::tell(Answer::Refusal { diagnostics: vec![diagnostic] }, as_json, &from, paper, errors)
        }
    }
}
