//! What is recognised, as a table; in full, every sentence.

use super::Depth;
use super::cited::Cited;
use super::phrases::{english, ledger, many, names};
use crate::paper::{Column, Paper, Tone};
use rongtong::explanation::words::word;
use rongtong::policy::articulation::Effect;
use rongtong::quantity::Credit;
use rongtong::recognition::decision::{Decision, Grant};
use rongtong::text::Lang;
use std::io::Result;

/// The rule by which a course of the school itself counts.
const OWN: &str = "own";

pub(crate) fn show(paper: &mut Paper, decision: &Decision, depth: Depth, cited: &mut Cited) -> Result<()> {
    paper.heading(&heading(paper, decision))?;
    if decision.granted.is_empty() {
        return paper.line(paper.say("没有可认定的成果。", "Nothing can be recognised."));
    }
    match depth {
        Depth::Short => table(paper, decision, cited),
        Depth::Full => decision.granted.iter().try_for_each(|grant| paragraph(paper, decision, grant, cited)),
    }
}

/// How many claims and credits are recognised, and how many are the school's own.
fn heading(paper: &Paper, decision: &Decision) -> String {
    let count = |own: bool| decision.granted.iter().filter(|grant| (grant.rule.rule == OWN) == own).count();
    let granted: Credit = decision.granted.iter().map(|grant| grant.credits).sum();
    let counted: Credit = decision.ledgers.iter().map(|ledger| ledger.counted).sum();
    let recognised: Credit = decision.ledgers.iter().map(|ledger| ledger.recognised).sum();
    let earned: Credit = decision.ledgers.iter().map(|ledger| ledger.earned).sum();
    let (claims, courses, beyond) = (count(false), count(true), granted.minus(counted));
    let recognised = match paper.lang() {
        Lang::Zh => format!("认定  {claims} 项，{recognised} 学分"),
        Lang::En => format!("Recognised  {}, {}", many(claims, "claim"), english(recognised)),
    };
    let earned = match paper.lang() {
        _ if courses == 0 => String::new(),
        Lang::Zh => format!("；本校已修 {courses} 门，{earned} 学分"),
        Lang::En => format!("; earned here {}, {}", many(courses, "course"), english(earned)),
    };
    let beyond = match paper.lang() {
        _ if beyond.is_zero() => String::new(),
        Lang::Zh => format!("；另有 {beyond} 学分超出上限，不计入"),
        Lang::En => format!("; {} beyond a limit not counted", english(beyond)),
    };
    [recognised, earned, beyond].concat()
}

fn table(paper: &mut Paper, decision: &Decision, cited: &mut Cited) -> Result<()> {
    let columns = [
        (paper.say("已有成果", "Achievement"), Column::Text),
        (paper.say("目标课程", "Target"), Column::Text),
        (paper.say("学分", "Credits"), Column::Number),
        (paper.say("成绩", "Grade"), Column::Number),
        (paper.say("依据", "Basis"), Column::Text),
    ];
    for (place, ledger) in decision.ledgers.iter().enumerate() {
        let mut rows = Vec::new();
        for grant in decision.granted.iter().filter(|grant| grant.ledger == place) {
            rows.push(vec![
                names(paper, grant.achievements.iter().map(|one| one.name.as_str())),
                names(paper, grant.targets.iter().map(|one| one.name.as_str())),
                credits(paper, grant),
                grant.grade.as_ref().map(ToString::to_string).unwrap_or_default(),
                cited.marks(&grant.citations),
            ]);
        }
        if decision.ledgers.len() > 1 {
            paper.line(&ledger.institution_name)?;
        }
        paper.table(&columns, rows)?;
    }
    Ok(())
}

fn paragraph(paper: &mut Paper, decision: &Decision, grant: &Grant, cited: &mut Cited) -> Result<()> {
    let place = ledger(decision, grant.ledger);
    let mut reasons = grant.reasons.iter();
    let first = reasons.next().map(|reason| reason.text.as_str()).unwrap_or_default();
    paper.pieces(&[(Tone::Good, "✓ "), (Tone::Strong, first), (Tone::Faint, &place)])?;
    let rule = format!("    {}  {}", grant.rule.title, cited.marks(&grant.citations));
    paper.pieces(&[(Tone::Faint, &rule)])?;
    for reason in reasons {
        paper.line(&format!("    {}", reason.text))?;
    }
    Ok(())
}

/// Credits; or, where none are counted, in a word what is recognised instead.
fn credits(paper: &Paper, grant: &Grant) -> String {
    let said = |id: &'static str| word(id, paper.lang()).unwrap_or(id);
    match grant.effect {
        Effect::Full => grant.credits.to_string(),
        Effect::Part => format!("{} {}", said("part"), grant.credits),
        Effect::Waived => said("waived").to_owned(),
        Effect::Attendance => said("attendance").to_owned(),
    }
}
