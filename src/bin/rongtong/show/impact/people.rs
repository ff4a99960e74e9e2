//! Everybody concerned by a change of policies: what changes, why, and by which clause.

use super::super::Depth;
use super::super::eligibility::state;
use super::super::phrases::names;
use super::word;
use crate::paper::{Paper, Tone};
use rongtong::diagnostic::Diagnostic;
use rongtong::impact::answer::{
    Both, CapImpact, Change, ClaimImpact, ClaimSide, Clause, EligibilityImpact, LedgerImpact, LevelImpact, LevelSide,
    RecognitionImpact, Row, Told, Verdict,
};
use rongtong::quantity::Credit;
use std::io::Result;

/// The clauses that were referred to, each by the number of its place.
#[derive(Debug, Default)]
pub(crate) struct Clauses(pub(crate) Vec<Clause>);

impl Clauses {
    /// Marks such as `[1][3]`, remembered.
    pub(super) fn marks(&mut self, clauses: &[Clause]) -> String {
        let mark = |clause: &Clause| {
            let known = self.0.iter().position(|one| one == clause);
            let place = known.unwrap_or(self.0.len());
            if known.is_none() {
                self.0.push(clause.clone());
            }
            format!("[{}]", place.saturating_add(1))
        };
        let marks: String = clauses.iter().map(mark).collect();
        if marks.is_empty() { marks } else { format!(" {marks}") }
    }
}

/// One record.
pub(crate) fn person(paper: &mut Paper, row: &Row, depth: Depth, clauses: &mut Clauses) -> Result<()> {
    let (mark, tone) = match row.verdict {
        Verdict::Unchanged => ("=", Tone::Plain),
        Verdict::Gains => ("▲", Tone::Good),
        Verdict::Loses => ("▼", Tone::Bad),
        Verdict::Differs => ("◆", Tone::Doubtful),
        Verdict::Undecided => ("?", Tone::Doubtful),
    };
    let who = row.name.as_ref().map_or_else(|| row.record.clone(), |name| format!("{name}  {}", row.record));
    let verdict = format!("  {mark} {}", word(paper, row.verdict));
    paper.pieces(&[(Tone::Strong, &who), (tone, &verdict)])?;
    match &row.told {
        Told::Recognition(impact) => recognition(paper, impact, depth, clauses),
        Told::Eligibility(impact) => eligibility(paper, impact, depth, clauses),
        Told::Pay(impact) => super::pay::show(paper, impact, depth, clauses),
        Told::Undecided(refused) => undecided(paper, refused),
    }
}

pub(super) fn was(paper: &Paper) -> &'static str {
    paper.say("调整前：", "Before: ")
}

pub(super) fn is(paper: &Paper) -> &'static str {
    paper.say("调整后：", "After:  ")
}

fn undecided(paper: &mut Paper, refused: &Both<Vec<Diagnostic>>) -> Result<()> {
    for (side, found) in [(was(paper), &refused.before), (is(paper), &refused.after)] {
        for one in found {
            paper.line(&format!("  {side}[{}] {}", one.code, one.message_in(paper.lang())))?;
        }
        if found.is_empty() {
            paper.line(&format!("  {side}{}", paper.say("可以计算", "can be decided")))?;
        }
    }
    Ok(())
}

fn recognition(paper: &mut Paper, impact: &RecognitionImpact, depth: Depth, clauses: &mut Clauses) -> Result<()> {
    for ledger in &impact.ledgers {
        self::ledger(paper, ledger)?;
    }
    for reason in &impact.reasons {
        paper.line(&format!("  {}", reason.text))?;
    }
    for claim in &impact.claims {
        self::claim(paper, claim, depth, clauses)?;
    }
    for cap in &impact.caps {
        self::cap(paper, cap, clauses)?;
    }
    for room in &impact.rooms {
        let lost = paper.say("：放不下、不计入的学分", ": credits that find no room and do not count");
        let figures = both(room.surplus.before, room.surplus.after);
        paper.line(&format!("  {} {}{lost} {figures}", sign(None), room.cause.title))?;
    }
    Ok(())
}

/// Before and after; once, where they are the same.
fn both(before: Credit, after: Credit) -> String {
    if before == after { before.to_string() } else { format!("{before} → {after}") }
}

fn ledger(paper: &mut Paper, ledger: &LedgerImpact) -> Result<()> {
    let (old, new) = (&ledger.before, &ledger.after);
    let figures = [
        (paper.say("计入", "counted"), old.counted, new.counted),
        (paper.say("不必再修", "not to be studied"), old.waived, new.waived),
        (paper.say("还需", "remaining"), old.remaining, new.remaining),
    ];
    let mut told: Vec<String> = figures.iter().map(|(what, old, new)| format!("{what} {}", both(*old, *new))).collect();
    if old.required != new.required {
        told.insert(0, format!("{} {}", paper.say("毕业要求", "required"), both(old.required, new.required)));
    }
    let title = format!("  {} · {}  ", ledger.institution_name, ledger.programme_name);
    let figures = told.join(paper.say("，", ", "));
    paper.pieces(&[(Tone::Plain, &title), (Tone::Plain, &figures)])
}

pub(super) fn sign(change: Option<Change>) -> &'static str {
    match change {
        Some(Change::Better) => "＋",
        Some(Change::Worse) => "－",
        Some(Change::Open) => "～",
        None => "·",
    }
}

fn claim(paper: &mut Paper, claim: &ClaimImpact, depth: Depth, clauses: &mut Clauses) -> Result<()> {
    let from = names(paper, claim.achievements.iter().map(|one| one.name.as_str()));
    let to = names(paper, claim.targets.iter().map(|one| one.name.as_str()));
    let head = format!("  {} {from} → {to}", sign(Some(claim.change)));
    paper.line(&head)?;
    side(paper, was(paper), &claim.before, depth, clauses)?;
    side(paper, is(paper), &claim.after, depth, clauses)
}

/// A granted claim by its first sentence, which says what goes where; one that is not by every reason.
fn side(paper: &mut Paper, word: &str, side: &ClaimSide, depth: Depth, clauses: &mut Clauses) -> Result<()> {
    let most = if side.granted.is_some() && depth == Depth::Short { 1 } else { side.reasons.len() };
    let told: Vec<&str> = side.reasons.iter().take(most).map(|reason| reason.text.as_str()).collect();
    let refused = if side.granted.is_some() { "" } else { paper.say("不认定。", "Not recognised. ") };
    let told = told.join(paper.say("", " "));
    let marks = clauses.marks(&side.clauses);
    paper.pieces(&[
        (Tone::Faint, "      "),
        (Tone::Faint, word),
        (Tone::Plain, refused),
        (Tone::Plain, &told),
        (Tone::Faint, &marks),
    ])
}

fn cap(paper: &mut Paper, cap: &CapImpact, clauses: &mut Clauses) -> Result<()> {
    paper.line(&format!("  {} {}", sign(None), cap.cause.title))?;
    for (word, side) in [(was(paper), &cap.before), (is(paper), &cap.after)] {
        let (text, marks) = match side {
            Some(side) => (side.reason.text.as_str(), clauses.marks(&side.clauses)),
            None => (paper.say("不起作用。", "It limits nothing."), String::new()),
        };
        let text = text.to_owned();
        paper.pieces(&[(Tone::Faint, "      "), (Tone::Faint, word), (Tone::Plain, &text), (Tone::Faint, &marks)])?;
    }
    Ok(())
}

fn eligibility(paper: &mut Paper, impact: &EligibilityImpact, depth: Depth, clauses: &mut Clauses) -> Result<()> {
    impact.levels.iter().try_for_each(|one| level(paper, one, depth, clauses))
}

fn level(paper: &mut Paper, level: &LevelImpact, depth: Depth, clauses: &mut Clauses) -> Result<()> {
    let specialty = level.specialty.as_ref().map(|it| format!(" · {}", it.name)).unwrap_or_default();
    paper.line(&format!("  {} {}{specialty} · {}", sign(Some(level.change)), level.occupation, level.name))?;
    for (word, side) in [(was(paper), &level.before), (is(paper), &level.after)] {
        level_side(paper, word, side, depth, clauses)?;
    }
    Ok(())
}

/// How a level stands under one version: the state, what is not there, then the routes with what stands in them.
fn level_side(paper: &mut Paper, word: &str, side: &LevelSide, depth: Depth, clauses: &mut Clauses) -> Result<()> {
    let state = side.status.as_ref().map_or_else(String::new, |status| state(paper, status));
    let held = names(paper, side.held_by.iter().map(|one| one.name.as_str()));
    let held = if held.is_empty() { held } else { format!("{}{held}", paper.say("：", ": ")) };
    let absent: Vec<&str> = side.reasons.iter().map(|reason| reason.text.as_str()).collect();
    let absent = absent.join(paper.say("", " "));
    let gap = if state.is_empty() || absent.is_empty() { "" } else { paper.say("。", ". ") };
    let line = format!("{state}{held}{gap}{absent}");
    paper.pieces(&[(Tone::Faint, "      "), (Tone::Faint, word), (Tone::Plain, &line)])?;
    let most = if depth == Depth::Short { 1 } else { side.routes.len() };
    for route in side.routes.iter().take(most) {
        let reasons: Vec<&str> = route.reasons.iter().map(|reason| reason.text.as_str()).collect();
        let line = format!("         {}{}{}", route.title, paper.say("：", ": "), reasons.join(paper.say("", " ")));
        let marks = clauses.marks(&route.clauses);
        paper.pieces(&[(Tone::Plain, &line), (Tone::Faint, &marks)])?;
    }
    Ok(())
}
