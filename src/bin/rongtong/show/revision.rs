//! What a revision changes as text: documents and lines, then each candidate.

use super::grading::{sentence, told};
use crate::paper::{Paper, Tone};
use rongtong::certification::revision::answer::{Changed, Revision};
use std::io::Result;

/// Writes what a revision changes.
pub(crate) fn show(paper: &mut Paper, revision: &Revision) -> Result<()> {
    let title = format!("{} · {}", revision.session, revision.assessment.title);
    let day = format!("   {} {}", paper.say("考核日", "held"), revision.held);
    paper.pieces(&[(Tone::Strong, &title), (Tone::Faint, &day)])?;
    for reason in &revision.reasons {
        paper.line(&reason.text)?;
    }
    let documents = revision.documents_changed.iter().map(|one| &one.reason);
    for reason in documents.chain(revision.lines_changed.iter().map(|one| &one.reason)) {
        sentence(paper, &reason.text, &[])?;
    }
    revision.changed.iter().try_for_each(|changed| one(paper, changed))?;
    super::grading::clauses(paper, &revision.citations, &revision.documents, super::Depth::Short)
}

fn one(paper: &mut Paper, changed: &Changed) -> Result<()> {
    paper.gap()?;
    let name = changed.name.as_ref().map_or_else(String::new, |name| format!(" {name}"));
    paper.pieces(&[(Tone::Strong, &changed.candidate), (Tone::Plain, &name)])?;
    for change in &changed.changes {
        sentence(paper, &change.reason.text, &[])?;
    }
    let heading = paper.say("  现在的理由：", "  Why, as of today:");
    if changed.reasons.is_empty() {
        return Ok(());
    }
    paper.pieces(&[(Tone::Faint, heading)])?;
    told(paper, &changed.reasons)
}
