//! A decision as text: the one number first, then what to do next, then the details.

use super::cited::Cited;
use super::phrases::{english, ledger};
use super::{Depth, grants, misses, proof, tree};
use crate::paper::{Paper, Tone};
use rongtong::quantity::Credit;
use rongtong::recognition::decision::{Decision, Ledger};
use rongtong::text::Lang;
use std::io::Result;

/// Cells of the bar.
const BAR: i64 = 40;

/// Shows a decision; `who` is the learner's name, if the record tells one.
pub(crate) fn show(paper: &mut Paper, decision: &Decision, who: &str, depth: Depth) -> Result<()> {
    let mut cited = Cited::default();
    for (place, ledger) in decision.ledgers.iter().enumerate() {
        if place > 0 {
            paper.gap()?;
        }
        summary(paper, decision, ledger, who)?;
    }
    next_steps(paper, decision)?;
    grants::show(paper, decision, depth, &mut cited)?;
    misses::show(paper, decision, depth, &mut cited)?;
    tree::show(paper, decision)?;
    proof::caps(paper, decision, depth, &mut cited)?;
    proof::pins(paper, decision)?;
    proof::show(paper, decision)?;
    cited.show(paper, decision)?;
    proof::documents(paper, decision, depth)
}

/// One ledger: whose, where, how much of how much, and whether that is the best.
fn summary(paper: &mut Paper, decision: &Decision, ledger: &Ledger, who: &str) -> Result<()> {
    let title = format!("{who} → {} · {} {}", ledger.institution_name, ledger.programme_name, ledger.code);
    let day = format!("   {} {}", paper.say("计算日", "as of"), decision.as_of);
    paper.pieces(&[(Tone::Strong, &title), (Tone::Faint, &day)])?;
    if ledger.example {
        let note = paper.say(
            "※ 含示例文件（force: example），仅供演示，不是官方规定。",
            "※ Rests on example documents (force: example): an illustration, nothing official.",
        );
        paper.pieces(&[(Tone::Doubtful, note)])?;
    }
    let (recognised, earned, rest) = match paper.lang() {
        Lang::Zh => (
            format!("可认定 {} 学分", ledger.recognised),
            format!("，本校已修 {}", ledger.earned),
            format!("    毕业要求 {}，还需 {}", ledger.required, ledger.remaining),
        ),
        Lang::En => (
            format!("{} recognised", english(ledger.recognised)),
            format!(", {} earned here", ledger.earned),
            format!("    {} required, {} remaining", ledger.required, ledger.remaining),
        ),
    };
    let earned = if ledger.earned.is_zero() { String::new() } else { earned };
    let proved = decision.proof.status == "proved";
    let mark = if proved { "    ✓ " } else { "    ≈ " };
    let best = if proved {
        paper.say("已证明最优", "proved best")
    } else {
        paper.say("找到的最好结果", "best found")
    };
    let tone = if proved { Tone::Good } else { Tone::Doubtful };
    paper.pieces(&[
        (Tone::Strong, &recognised),
        (Tone::Plain, &earned),
        (Tone::Plain, &rest),
        (tone, mark),
        (tone, best),
    ])?;
    paper.pieces(&[(Tone::Good, &bar(ledger)), (Tone::Plain, "  "), (Tone::Plain, &share(ledger))])?;
    if ledger.waived > ledger.counted {
        let waived = match paper.lang() {
            Lang::Zh => format!("目标课程中共有 {} 学分不必再修", ledger.waived),
            Lang::En => format!("{} of its courses need not be studied", english(ledger.waived)),
        };
        paper.line(&waived)?;
    }
    Ok(())
}

/// Earned in full blocks, recognised in half-tone, the rest light; a part that is not nothing has at least one cell.
fn bar(ledger: &Ledger) -> String {
    let cells = |credits: Credit| {
        let exact = credits.hundredths().saturating_mul(BAR).checked_div(ledger.required.hundredths()).unwrap_or(0);
        if credits.is_zero() { 0 } else { exact.clamp(1, BAR) }
    };
    let earned = cells(ledger.earned);
    let counted = cells(ledger.counted).max(earned);
    (0..BAR)
        .map(|cell| {
            if cell < earned {
                '█'
            } else if cell < counted {
                '▓'
            } else {
                '░'
            }
        })
        .collect()
}

/// Counted of required in percent, one decimal, rounded down so that 100 % means done.
fn share(ledger: &Ledger) -> String {
    let per_mille = ledger
        .counted
        .hundredths()
        .saturating_mul(1000)
        .checked_div(ledger.required.hundredths())
        .unwrap_or(0)
        .min(1000);
    format!("{}.{}%", per_mille.div_euclid(10), per_mille.rem_euclid(10))
}

fn next_steps(paper: &mut Paper, decision: &Decision) -> Result<()> {
    if decision.next_steps.is_empty() {
        return Ok(());
    }
    paper.heading(paper.say("下一步", "Next"))?;
    for (place, step) in decision.next_steps.iter().enumerate() {
        let mended = decision.refused.get(step.refusal);
        let school = mended.map(|refusal| ledger(decision, refusal.ledger)).unwrap_or_default();
        let line = format!("{}. {}", place.saturating_add(1), step.reason.text);
        paper.pieces(&[(Tone::Plain, &line), (Tone::Faint, &school)])?;
    }
    Ok(())
}
