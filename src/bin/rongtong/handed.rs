//! What somebody handed over, read again: calls in files, each answered by itself.

use crate::answers;
use crate::input::{self, Found};
use crate::outcome::{Exit, Problem};
use crate::paper::Paper;
use rongtong::answer::Answer;
use rongtong::read::{self, Read};
use std::path::PathBuf;

/// Answers every call of the files in turn; the worst exit of all. A call that cannot be read is told and stops nothing.
pub(crate) fn each<T: Read>(
    calls: &[PathBuf],
    as_json: bool,
    (paper, errors): (&mut Paper, &mut Paper),
    mut answer: impl FnMut(T, &Found, &mut Paper, &mut Paper) -> Result<Exit, Problem>,
) -> Result<Exit, Problem> {
    let mut worst = Exit::Fine;
    input::each(calls, |found| {
        let exit = match found {
            Ok(from) => match read::from_text(&from.bytes) {
                Ok(call) => answer(call, &from, paper, errors)?,
                Err(error) => {
                    let diagnostics = vec![error.diagnostic().render(paper.lang())];
                    answers::tell(Answer::Refusal { diagnostics }, as_json, &from, paper, errors)?
                }
            },
            Err(problem) => {
                problem.tell(errors)?;
                problem.exit()
            }
        };
        worst = worst.max(exit);
        Ok(())
    })?;
    Ok(worst)
}
