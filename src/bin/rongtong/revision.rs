//! `revision`: rules were corrected; whose result does that change?

use crate::answers::{self, Origin};
use crate::arguments::Revision;
use crate::input::{self, Found};
use crate::outcome::{Exit, Problem};
use crate::paper::Paper;
use crate::policies;
use crate::show::revision;
use rongtong::answer::{Answer, answer_revision};
use rongtong::call::RevisionCall;
use rongtong::policy::set::PolicySet;
use rongtong::read;

pub(crate) fn run(arguments: &Revision, paper: &mut Paper, errors: &mut Paper) -> Result<Exit, Problem> {
    let set = policies::load(&arguments.policies)?;
    let mut worst = Exit::Fine;
    let mut first = true;
    input::each(&arguments.calls, |found| {
        if !arguments.json && !std::mem::take(&mut first) {
            paper.gap()?;
        }
        let exit = match found {
            Ok(found) => one(&set, found, arguments.json, paper, errors)?,
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

fn one(set: &PolicySet, found: Found, as_json: bool, paper: &mut Paper, errors: &mut Paper) -> Result<Exit, Problem> {
    let from = Origin { name: found.name, line: found.line };
    let mut call: RevisionCall = match read::from_text(&found.bytes) {
        Ok(call) => call,
        Err(error) => {
            let diagnostic = error.diagnostic().render(paper.lang());
            return answers::tell(Answer::Refusal { diagnostics: vec![diagnostic] }, as_json, &from, paper, errors);
        }
    };
    call.lang = paper.lang();
    let answer = answer_revision(set, &call);
    if let Answer::Revision { revision } = &answer
        && !as_json
    {
        revision::show(paper, revision)?;
        revision.refused.iter().try_for_each(|row| errors.diagnostic(row))?;
        let exit = answers::exit(&answer);
        return Ok(if revision.refused.is_empty() { exit } else { exit.max(Exit::Unreadable) });
    }
    answers::tell(answer, as_json, &from, paper, errors)
}
