//! `answer`: calls in, answers out, one JSON object a line, in order. What a stream engine pipes through.

use crate::answers;
use crate::arguments::Answer as Arguments;
use crate::input;
use crate::outcome::{Exit, Problem};
use crate::paper::Paper;
use crate::policies;
use rongtong::answer::answer_text;

pub(crate) fn run(arguments: &Arguments, paper: &mut Paper, errors: &mut Paper) -> Result<Exit, Problem> {
    let set = policies::load(&arguments.policies)?;
    let mut worst = Exit::Fine;
    input::each(&arguments.calls, |found| {
        let exit = match found {
            Ok(from) => answers::tell(answer_text(&set, &from.bytes), true, &from, paper, errors)?,
            Err(problem) => {
                problem.tell(errors)?;
                problem.exit()
            }
        };
        // One answer is one line at once: whoever waits for it is not kept waiting for the next call.
        paper.flush()?;
        worst = worst.max(exit);
        Ok(())
    })?;
    Ok(worst)
}
