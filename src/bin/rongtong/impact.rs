//! `impact`: what another version of the policies does to records.

use crate::answers;
use crate::arguments::Impact;
use crate::eligibility::ask;
use crate::outcome::{Exit, Problem};
use crate::paper::Paper;
use crate::policies;
use crate::recognise::{budget, targets};
use crate::records::{self, Asked};
use crate::show::{Depth, impact};
use rongtong::answer::Answer;
use rongtong::call::Sought;
use rongtong::date::Date;
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
    let before = arguments.records.as_of;
    let as_of = Both { before, after: arguments.as_of_after.unwrap_or(before) };
    let subject = subject(arguments, &sets);
    let as_json = arguments.records.json;
    let lang = paper.lang();
    let (mut tally, mut concerned) = (Tally::default(), Vec::new());
    let exit = records::together(&arguments.records.paths, as_json, paper, errors, |asked, paper, _| {
        let Asked { record, from, .. } = asked;
        let mut row = weigh(&sets, &as_of, &Question { record, subject: subject.clone() }, lang);
        if let Told::Undecided(refused) = &mut row.told {
            answers::locate(&mut refused.before, &from);
            answers::locate(&mut refused.after, &from);
        }
        tally.add(&row);
        let exit = exit(&row);
        if as_json {
            paper.json(&Line::Row(&row))?;
        } else if row.verdict != Verdict::Unchanged {
            concerned.push(row);
        }
        Ok(exit)
    })?;
    let (documents, summary) = (documents(&sets, &as_of, lang), tally.summary());
    if as_json {
        paper.json(&Line::Summary { as_of, documents: &documents, summary: &summary })?;
    } else {
        let depth = if arguments.full { Depth::Full } else { Depth::Short };
        impact::show(paper, (as_of, &documents, &summary), &concerned, depth)?;
    }
    Ok(exit)
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
