//! What was not recognised, nearest first: what stood in the way and what would mend it.

use super::Depth;
use super::cited::Cited;
use super::phrases::{achievements, english, ledger, names, sentences};
use crate::paper::{Paper, Tone};
use rongtong::explanation::words::word;
use rongtong::recognition::decision::{Decision, Refusal};
use rongtong::text::Lang;
use std::io::Result;

/// How many ways are shown, and how many repairs of each, unless everything is asked for.
const WAYS: usize = 8;
const REPAIRS: usize = 3;

pub(crate) fn show(paper: &mut Paper, decision: &Decision, depth: Depth, cited: &mut Cited) -> Result<()> {
    refused(paper, decision, depth, cited)?;
    unused(paper, decision)
}

fn refused(paper: &mut Paper, decision: &Decision, depth: Depth, cited: &mut Cited) -> Result<()> {
    if decision.refused.is_empty() {
        return Ok(());
    }
    let ways = if depth == Depth::Full { decision.refused.len() } else { WAYS };
    let heading = match paper.lang() {
        Lang::Zh => format!("未认定与差距  {} 项", decision.refused.len()),
        Lang::En => format!("Not recognised, and how near  {}", decision.refused.len()),
    };
    paper.heading(&heading)?;
    for refusal in decision.refused.iter().take(ways) {
        way(paper, decision, refusal, depth, cited)?;
    }
    let more = decision.refused.len().saturating_sub(ways);
    if more > 0 {
        let line = match paper.lang() {
            Lang::Zh => format!("另有 {more} 项，用 --full 查看。"),
            Lang::En => format!("{more} more; --full shows them."),
        };
        paper.pieces(&[(Tone::Faint, &line)])?;
    }
    Ok(())
}

fn way(paper: &mut Paper, decision: &Decision, refusal: &Refusal, depth: Depth, cited: &mut Cited) -> Result<()> {
    let from = names(paper, refusal.achievements.iter().map(|one| one.name.as_str()));
    let to = names(paper, refusal.targets.iter().map(|one| one.name.as_str()));
    let way = if from.is_empty() { format!("→ {to}") } else { format!("{from} → {to}") };
    // Where only the achievement to come tells how much, nothing is said.
    let worth = match paper.lang() {
        _ if refusal.worth.is_zero() => String::new(),
        Lang::Zh => format!("  {} 学分", refusal.worth),
        Lang::En => format!("  {}", english(refusal.worth)),
    };
    let kind = word(refusal.outcome, paper.lang()).unwrap_or(refusal.outcome);
    let kind = format!("  {kind}{}", ledger(decision, refusal.ledger));
    let marks = format!("  {}", cited.marks(&refusal.citations));
    let parts = [
        (Tone::Doubtful, "○ "),
        (Tone::Strong, &way),
        (Tone::Plain, &worth),
        (Tone::Faint, &kind),
        (Tone::Faint, &marks),
    ];
    paper.pieces(&parts)?;
    let reasons = sentences(paper, &refusal.reasons);
    if !reasons.is_empty() {
        paper.line(&format!("    {reasons}"))?;
    }
    let shown = if depth == Depth::Full { refusal.repairs.len() } else { REPAIRS };
    for (place, repair) in refusal.repairs.iter().take(shown).enumerate() {
        let mark = if place == 0 { "    → " } else { paper.say("   或 ", "   or ") };
        paper.pieces(&[(Tone::Good, mark), (Tone::Plain, &sentences(paper, &repair.changes))])?;
    }
    let more = refusal.repairs.len().saturating_sub(shown);
    if more > 0 {
        let line = match paper.lang() {
            Lang::Zh => format!("      另有 {more} 种办法"),
            Lang::En => format!("      {more} more ways to mend it"),
        };
        paper.pieces(&[(Tone::Faint, &line)])?;
    }
    Ok(())
}

fn unused(paper: &mut Paper, decision: &Decision) -> Result<()> {
    if decision.unused.is_empty() {
        return Ok(());
    }
    paper.heading(paper.say("没有用上的成果", "Achievements not used"))?;
    for unused in &decision.unused {
        let name = achievements(paper, std::slice::from_ref(&unused.achievement));
        let place = ledger(decision, unused.ledger);
        let reasons = format!("{place}{}{}", paper.say("：", ": "), sentences(paper, &unused.reasons));
        paper.pieces(&[(Tone::Faint, "· "), (Tone::Strong, &name), (Tone::Plain, &reasons)])?;
    }
    Ok(())
}
