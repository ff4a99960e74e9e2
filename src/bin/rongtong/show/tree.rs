//! What remains, as a tree: met parts in one line, open ones with what they still want.

use super::phrases::english;
use crate::paper::{Paper, Tone};
use rongtong::recognition::decision::{Decision, NodeStatus};
use rongtong::text::Lang;
use std::io::Result;

pub(crate) fn show(paper: &mut Paper, decision: &Decision) -> Result<()> {
    for ledger in &decision.ledgers {
        let heading = match paper.lang() {
            Lang::Zh => format!("剩余课程  {} 学分", ledger.remaining),
            Lang::En => format!("Remaining  {}", english(ledger.remaining)),
        };
        let place = if decision.ledgers.len() > 1 { format!("  {}", ledger.institution_name) } else { String::new() };
        paper.heading(&format!("{heading}{place}"))?;
        node(paper, &ledger.requirement, "", "")?;
    }
    Ok(())
}

fn node(paper: &mut Paper, status: &NodeStatus, first: &str, next: &str) -> Result<()> {
    let (tone, mark) = match status.status {
        "met" => (Tone::Good, "✓"),
        "partly" => (Tone::Doubtful, "◐"),
        _ => (Tone::Plain, "○"),
    };
    let head = format!("{mark} {}", status.title);
    let figures = format!("  {}", figures(paper, status));
    let alternatives = if status.alternatives.is_empty() {
        String::new()
    } else {
        match paper.lang() {
            Lang::Zh => format!("（{} 条途径尚未满足）", status.alternatives.len()),
            Lang::En => format!(" (ways not yet met: {})", status.alternatives.len()),
        }
    };
    paper.pieces(&[(Tone::Faint, first), (tone, &head), (Tone::Plain, &figures), (Tone::Faint, &alternatives)])?;
    if status.status == "met" {
        return Ok(());
    }
    let last = status.children.len().saturating_sub(1);
    for (place, child) in status.children.iter().enumerate() {
        let (branch, stem) = if place == last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
        node(paper, child, &format!("{next}{branch}"), &format!("{next}{stem}"))?;
    }
    Ok(())
}

/// Counted of required, and how many children are to be chosen.
fn figures(paper: &Paper, status: &NodeStatus) -> String {
    let mut text = if status.required.is_zero() {
        String::new()
    } else if status.status == "open" && status.counted.is_zero() {
        status.required.to_string()
    } else {
        format!("{}/{}", status.counted, status.required)
    };
    if let Some(choose) = status.choose {
        let of = status.children.len();
        text = match paper.lang() {
            Lang::Zh => format!("{text}（{of} 选 {choose}）"),
            Lang::En => format!("{text} (choose {choose} of {of})"),
        };
    }
    if !status.surplus.is_zero() {
        text = match paper.lang() {
            Lang::Zh => format!("{text}，另有 {} 不计入", status.surplus),
            Lang::En => format!("{text}, {} more not counted", status.surplus),
        };
    }
    text
}
