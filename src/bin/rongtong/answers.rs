//! Answers that are told the same way whatever was asked.

use crate::input::Found;
use crate::outcome::{Exit, Problem};
use crate::paper::Paper;
use rongtong::answer::Answer;
use rongtong::diagnostic::Diagnostic;

/// Writes an answer as JSON, or tells a refusal on standard error; gives back the exit it stands for.
pub(crate) fn tell(
    mut answer: Answer,
    as_json: bool,
    from: &Found,
    paper: &mut Paper,
    errors: &mut Paper,
) -> Result<Exit, Problem> {
    if let Answer::Refusal { diagnostics } = &mut answer {
        locate(diagnostics, from);
    }
    let exit = exit(&answer);
    if as_json {
        paper.json(&answer)?;
    } else if let Answer::Refusal { diagnostics } = &answer {
        diagnostics.iter().try_for_each(|one| errors.diagnostic(one))?;
    }
    Ok(exit)
}

/// Says of what was refused in which file it stands, where that is not said.
pub(crate) fn locate(diagnostics: &mut [Diagnostic], from: &Found) {
    for diagnostic in diagnostics.iter_mut().filter(|one| one.place.document.is_none()) {
        diagnostic.place.document = Some(from.name.clone());
        diagnostic.place.line = from.line.or(diagnostic.place.line);
    }
}

/// The exit an answer stands for.
pub(crate) fn exit(answer: &Answer) -> Exit {
    match answer {
        Answer::Refusal { diagnostics } => diagnostics.iter().map(refused).max().unwrap_or(Exit::Unanswerable),
        Answer::Verify { verification } if !verification.holds => Exit::Found,
        Answer::Certificate { numbers } if numbers.contradicts() => Exit::Found,
        Answer::Revision { revision } if !revision.changed.is_empty() => Exit::Found,
        Answer::Recognition { .. }
        | Answer::Compare { .. }
        | Answer::Verify { .. }
        | Answer::Eligibility { .. }
        | Answer::Grade { .. }
        | Answer::Revision { .. }
        | Answer::Certificate { .. }
        | Answer::CertificateForm { .. }
        | Answer::Columns { .. }
        | Answer::PayColumns { .. }
        | Answer::Pay { .. }
        | Answer::Raise { .. } => Exit::Fine,
    }
}

/// What cannot be read and records that contradict themselves are the sender's to mend; anything else is a question
/// without an answer.
fn refused(diagnostic: &Diagnostic) -> Exit {
    match diagnostic.code.get(..3) {
        Some("REA" | "REC") => Exit::Unreadable,
        _ => Exit::Unanswerable,
    }
}
