//! `impact`: what another version of the policies does to records.

use crate::answers;
use crate::arguments::Impact;
use crate::eligibility::ask;
use crate::located::locate;
use crate::outcome::{Exit, Problem};
use crate::paper::Paper;
use crate::policies;
use crate::recognise::{budget, targets};
use crate::records::{self, Asked};
use crate::show::{Depth, impact};
use rongtong::answer::Answer;
use rongtong::call::Sought;
use rongtong::date::Date;
use rongtong::diagnostic::Diagnostic;
use rongtong::employment::Worker;
use rongtong::impact::answer::{Both, DocumentChange, Row, Summary, Told, Verdict};
use rongtong::impact::{Question, Sitting, Subject, Tally, Toward, documents, weigh};
use rongtong::policy::set::PolicySet;
use serde::Serialize;
use std::path::PathBuf;

/// A line of JSON: a record, or behind all of them what they come to.
#[derive(Debug, Serialize)]
#[serde(tag = "schema")]
enum Line<'l> {
    #[serde(rename = "impact/1")]
    Row(&'l Row),
    #[serde(rename = "impact-summary/1")]
    Summary { as_of: Both<Date>, documents: &'l [DocumentChange], summary: &'l Summary },
}

pub(crate) fn run(arguments: &Impact, paper: &mut Paper, errors: &mut Paper) -> Result<Exit, Problem> {
    let load = |own: &[PathBuf]| policies::read(&[&arguments.shared[..], own].concat());
    let loaded = Both { before: load(&arguments.before)?, after: load(&arguments.after)? };
    let sets = Both { before: &loaded.before, after: &loaded.after };
    let before = arguments.asking.as_of;
    let as_of = Both { before, after: arguments.as_of_after.unwrap_or(before) };
    let (as_json, lang) = (arguments.asking.json, paper.lang());
    let mut seen = Seen { sets, as_of, as_json, tally: Tally::default(), concerned: Vec::new() };
    let exit = if arguments.workers.is_empty() {
        let subject = subject(arguments, &sets);
        records::together(&arguments.paths, as_json, paper, errors, |asked: Asked, paper, _| {
            let Asked { record, from, .. } = asked;
            seen.one(&Question { record, subject: subject.clone() }, paper, |wrong| answers::locate(wrong, &from))
        })?
    } else {
        records::together(&arguments.workers, as_json, paper, errors, |asked: Asked<Worker>, paper, _| {
            let Asked { record: worker, from, .. } = asked;
            let id = worker.record.id.clone();
            seen.one(&worker.into(), paper, |wrong| {
                // What the library names by the record stands in the file.
                for one in wrong.iter_mut().filter(|one| one.place.document.as_deref() == Some(&id)) {
                    locate(std::slice::from_mut(one), "$", &from);
                }
                answers::locate(wrong, &from);
            })
        })?
    };
    let Seen { tally, concerned, .. } = seen;
    let (documents, summary) = (documents(&sets, &as_of, lang), tally.summary());
    if as_json {
        paper.json(&Line::Summary { as_of, documents: &documents, summary: &summary })?;
    } else {
        let depth = if arguments.full { Depth::Full } else { Depth::Short };
        impact::show(paper, (as_of, &documents, &summary), &concerned, depth)?;
    }
    Ok(exit)
}

/// What was seen so far.
struct Seen<'s> {
    sets: Both<&'s PolicySet>,
    as_of: Both<Date>,
    as_json: bool,
    tally: Tally,
    /// Everybody for whom something changes, to be shown behind what all come to.
    concerned: Vec<Row>,
}

impl Seen<'_> {
    /// Looks at one question; `locate` says of what is refused where it stands.
    fn one(
        &mut self,
        question: &Question,
        paper: &mut Paper,
        locate: impl Fn(&mut [Diagnostic]),
    ) -> Result<Exit, Problem> {
        let mut row = weigh(&self.sets, &self.as_of, question, paper.lang());
        if let Told::Undecided(refused) = &mut row.told {
            locate(&mut refused.before);
            locate(&mut refused.after);
        }
        self.tally.add(&row);
        let exit = exit(&row);
        if self.as_json {
            paper.json(&Line::Row(&row))?;
        } else if row.verdict != Verdict::Unchanged {
            self.concerned.push(row);
        }
        Ok(exit)
    }
}

fn subject(arguments: &Impact, sets: &Both<&PolicySet>) -> Subject {
    if !arguments.targets.is_empty() {
        return Subject::Recognition(Toward { target: targets(&arguments.targets), budget: budget(arguments.budget) });
    }
    let sought: Vec<Sought> = arguments.sought.iter().map(|typed| ask(sets.after, typed)).collect();
    Subject::Eligibility(Sitting { sought })
}

/// The exit a row stands for: that of a refusal, where a version refuses it.
fn exit(row: &Row) -> Exit {
    match &row.told {
        Told::Undecided(refused) => {
            let refusal = |diagnostics: &Vec<_>| answers::exit(&Answer::Refusal { diagnostics: diagnostics.clone() });
            let sides = [&refused.before, &refused.after].into_iter().filter(|side| !side.is_empty());
            sides.map(refusal).max().unwrap_or(Exit::Unanswerable)
        }
        _ if row.verdict == Verdict::Unchanged => Exit::Fine,
        _ => Exit::Found,
    }
}
