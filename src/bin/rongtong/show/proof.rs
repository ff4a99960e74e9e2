//! Limits, wishes, proof, and what the decision rests on.

use super::Depth;
use super::cited::Cited;
use super::phrases::english;
use crate::paper::{Column, Paper, Tone};
use rongtong::explanation::words::word;
use rongtong::policy::header::Force;
use rongtong::recognition::decision::Decision;
use rongtong::text::Lang;
use std::io::Result;

/// Caps and sharing relations; those without a claim under them are counted only, unless everything is asked for.
pub(crate) fn caps(paper: &mut Paper, decision: &Decision, depth: Depth, cited: &mut Cited) -> Result<()> {
    if decision.caps.is_empty() && decision.sharings.is_empty() {
        return Ok(());
    }
    paper.heading(paper.say("上限", "Limits"))?;
    let mut idle = 0_usize;
    for cap in &decision.caps {
        if depth == Depth::Short && cap.used.is_zero() && !cap.binding {
            idle = idle.saturating_add(1);
            continue;
        }
        let (tone, mark) = if cap.binding { (Tone::Doubtful, "▲ ") } else { (Tone::Faint, "· ") };
        let marks = format!("  {}", cited.marks(&cap.citations));
        paper.pieces(&[(tone, mark), (Tone::Plain, &cap.reason.text), (Tone::Faint, &marks)])?;
    }
    for sharing in &decision.sharings {
        let marks = format!("  {}", cited.marks(&sharing.citations));
        paper.pieces(&[(Tone::Faint, "· "), (Tone::Plain, &sharing.reason.text), (Tone::Faint, &marks)])?;
    }
    if idle > 0 {
        let line = match paper.lang() {
            Lang::Zh => format!("另有 {idle} 个上限没有用到。"),
            Lang::En => format!("{idle} more with nothing under them."),
        };
        paper.pieces(&[(Tone::Faint, &line)])?;
    }
    Ok(())
}

/// What the learner asked for and what it cost.
pub(crate) fn pins(paper: &mut Paper, decision: &Decision) -> Result<()> {
    let Some(pins) = &decision.pins else { return Ok(()) };
    let total = match paper.lang() {
        Lang::Zh => format!("你的指定  合计少认 {} 学分", pins.cost),
        Lang::En => format!("Your wishes  cost {} together", english(pins.cost)),
    };
    paper.heading(&total)?;
    pins.reasons.iter().try_for_each(|reason| paper.line(&format!("· {}", reason.text)))
}

/// Why this is the best.
pub(crate) fn show(paper: &mut Paper, decision: &Decision) -> Result<()> {
    let heading = if decision.proof.status == "proved" {
        paper.say("为什么这是最优", "Why this is the best")
    } else {
        paper.say("这个结果有多好", "How good this is")
    };
    paper.heading(heading)?;
    decision.proof.reasons.iter().try_for_each(|reason| paper.line(&format!("· {}", reason.text)))
}

/// The documents used, with the digest of their exact bytes; its first twelve digits, unless everything is asked for.
pub(crate) fn documents(paper: &mut Paper, decision: &Decision, depth: Depth) -> Result<()> {
    paper.heading(paper.say("政策文件", "Documents"))?;
    let digits = if depth == Depth::Full { 64 } else { 12 };
    let rows = decision.documents.iter().map(|document| {
        let until = document.until.map(|day| format!(" {day}")).unwrap_or_default();
        let id = match document.force {
            Force::Example => "example",
            Force::Guidance => "guidance",
            Force::Agreement => "agreement",
            Force::Law => "law",
        };
        vec![
            document.title.clone(),
            document.version.clone(),
            word(id, paper.lang()).unwrap_or(id).to_owned(),
            format!("{} –{until}", document.from),
            document.digest.chars().take(digits).collect(),
        ]
    });
    let rows = rows.collect();
    let columns = [
        (paper.say("文件", "Document"), Column::Text),
        (paper.say("版本", "Version"), Column::Text),
        (paper.say("效力", "Force"), Column::Text),
        (paper.say("施行期", "In force"), Column::Text),
        (paper.say("摘要值", "Digest"), Column::Text),
    ];
    paper.table(&columns, rows)
}
