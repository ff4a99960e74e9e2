//! Records one after another: one that cannot be read is told and never stops the rest.

use crate::answers;
use crate::input::{self, Found};
use crate::outcome::{Exit, Problem};
use crate::paper::Paper;
use rongtong::answer::Answer;
use rongtong::employment::Worker;
use rongtong::read::{self, Read};
use rongtong::record::Record;
use rongtong::text::Lang;
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

    /// What to do with bytes that are another kind of file, where that is plain to see.
    fn instead(_bytes: &[u8], _lang: Lang) -> Option<String> {
        None
    }
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

    fn instead(bytes: &[u8], lang: Lang) -> Option<String> {
        read::from_text::<Record>(bytes).ok()?;
        let wrapped = r#"{ "schema": "worker@1", "record": …, "employment": { "enterprise": … } }"#;
        Some(match lang {
            Lang::Zh => {
                format!("这是一份学习档案，工资还要看在哪里工作：把它放进职工文件 {wrapped}，用工信息里不知道的不写")
            }
            Lang::En => format!(
                "this is a record alone, and pay depends on where one works: put it into a worker's file {wrapped}; leave out what is not known of the employment"
            ),
        })
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
            let mut diagnostic = error.diagnostic().render(paper.lang());
            diagnostic.help = T::instead(&from.bytes, paper.lang()).or(diagnostic.help);
            answers::tell(Answer::Refusal { diagnostics: vec![diagnostic] }, as_json, &from, paper, errors)
        }
    }
}
