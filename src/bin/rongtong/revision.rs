//! `revision`: rules were corrected; whose result does that change?

use crate::answers;
use crate::arguments::HandedOver;
use crate::handed;
use crate::located::locate;
use crate::outcome::{Exit, Problem};
use crate::paper::Paper;
use crate::policies;
use crate::show::revision;
use rongtong::answer::{Answer, answer_revision};
use rongtong::call::RevisionCall;

pub(crate) fn run(arguments: &HandedOver, paper: &mut Paper, errors: &mut Paper) -> Result<Exit, Problem> {
    let set = policies::load(&arguments.policies)?;
    let json = arguments.json;
    let mut first = true;
    handed::each(&arguments.calls, json, (paper, errors), |mut call: RevisionCall, from, paper, errors| {
        if !json && !std::mem::take(&mut first) {
            paper.gap()?;
        }
        call.lang = paper.lang();
        let mut answer = answer_revision(&set, &call);
        if let Answer::Revision { revision } = &mut answer {
            locate(&mut revision.refused, "$", from);
        }
        match &answer {
            Answer::Revision { revision } if !json => {
                revision::show(paper, revision)?;
                revision.refused.iter().try_for_each(|row| errors.diagnostic(row))?;
                let exit = answers::exit(&answer);
                Ok(if revision.refused.is_empty() { exit } else { exit.max(Exit::Unreadable) })
            }
            _ => answers::tell(answer, json, from, paper, errors),
        }
    })
}
