//! The clauses that what was shown refers to, by the numbers they have in the decision.

use crate::paper::{Paper, Tone};
use rongtong::citation::Citation;
use rongtong::recognition::decision::Decision;
use std::collections::BTreeSet;
use std::io::Result;

/// Which citations were referred to so far.
#[derive(Debug, Default)]
pub(crate) struct Cited(BTreeSet<usize>);

impl Cited {
    /// Marks such as `[1][3–5]`, remembered.
    pub(crate) fn marks(&mut self, citations: &[usize]) -> String {
        self.0.extend(citations);
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for &place in &citations.iter().copied().collect::<BTreeSet<_>>() {
            match runs.last_mut() {
                Some((_, end)) if end.saturating_add(1) == place => *end = place,
                _ => runs.push((place, place)),
            }
        }
        let mark = |(from, to): (usize, usize)| {
            let (from, to) = (from.saturating_add(1), to.saturating_add(1));
            if from == to { format!("[{from}]") } else { format!("[{from}–{to}]") }
        };
        runs.into_iter().map(mark).collect()
    }

    /// The clauses, each with its source and text.
    pub(crate) fn show(&self, paper: &mut Paper, decision: &Decision) -> Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        paper.heading(paper.say("依据", "Clauses"))?;
        for &place in &self.0 {
            if let Some(citation) = decision.citations.get(place) {
                clause(paper, place, citation)?;
            }
        }
        Ok(())
    }
}

pub(crate) fn clause(paper: &mut Paper, place: usize, citation: &Citation) -> Result<()> {
    let number = citation.number.as_deref().map(|number| format!(" {number}")).unwrap_or_default();
    let source = format!("{}{number} {}", citation.source, citation.clause);
    quoted(paper, place, &source, citation.summary, &citation.text)
}

/// A clause by its number: where it is written, and its text.
pub(crate) fn quoted(paper: &mut Paper, place: usize, source: &str, summary: bool, text: &str) -> Result<()> {
    let head = format!("[{}] ", place.saturating_add(1));
    let summary = if summary { paper.say("（摘要）", " (summary)") } else { "" };
    let source = format!("{source}{summary}{}", paper.say("：", ": "));
    paper.pieces(&[(Tone::Strong, &head), (Tone::Faint, &source), (Tone::Plain, text)])
}
