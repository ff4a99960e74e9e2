//! `grade`: what the sheets of one session or many say.

use crate::answers;
use crate::arguments::Grade;
use crate::input::{self, Found};
use crate::located::locate;
use crate::outcome::{Exit, Problem};
use crate::paper::Paper;
use crate::policies;
use crate::show::{Depth, grading};
use rongtong::answer::{Answer, answer_grade};
use rongtong::call::{ClaimedGrading, GradeCall, GradeSchema, RevisionCall, RevisionSchema};
use rongtong::certification::grading::answer::Grading;
use rongtong::policy::set::PolicySet;
use rongtong::read;
use rongtong::session::Session;

pub(crate) fn run(arguments: &Grade, paper: &mut Paper, errors: &mut Paper) -> Result<Exit, Problem> {
    let set = policies::load(&arguments.policies)?;
    let mut worst = Exit::Fine;
    let mut first = true;
    input::each(&arguments.sessions, |found| {
        if !arguments.json && !arguments.hand_over && !std::mem::take(&mut first) {
            paper.gap()?;
        }
        let exit = match found {
            Ok(found) => one(&set, &found, arguments, paper, errors)?,
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

fn one(
    set: &PolicySet,
    from: &Found,
    arguments: &Grade,
    paper: &mut Paper,
    errors: &mut Paper,
) -> Result<Exit, Problem> {
    let as_json = arguments.json || arguments.hand_over;
    let session: Session = match read::from_text(&from.bytes) {
        Ok(session) => session,
        Err(error) => {
            let diagnostic = error.diagnostic().render(paper.lang());
            let refusal = Answer::Refusal { diagnostics: vec![diagnostic] };
            return answers::tell(refusal, as_json, from, paper, errors);
        }
    };
    let depth = if arguments.full { Depth::Full } else { Depth::Short };
    let call = GradeCall { schema: GradeSchema::V1, session, lang: paper.lang() };
    let mut answer = answer_grade(set, &call);
    if let Answer::Grade { grading } = &mut answer {
        locate(&mut grading.refused, "$.session", from);
    }
    match answer {
        Answer::Grade { grading } if arguments.hand_over => {
            let claims = ClaimedGrading::of(&grading);
            paper.json(&RevisionCall { schema: RevisionSchema::V1, session: call.session, claims, lang: call.lang })?;
            refused(&grading, errors)
        }
        Answer::Grade { grading } if !arguments.json => {
            grading::show(paper, &grading, depth)?;
            refused(&grading, errors)
        }
        answer => answers::tell(answer, as_json, from, paper, errors),
    }
}

/// Good rows are graded; that some are not is still an input to mend.
fn refused(grading: &Grading, errors: &mut Paper) -> Result<Exit, Problem> {
    grading.refused.iter().try_for_each(|row| errors.diagnostic(row))?;
    Ok(if grading.refused.is_empty() { Exit::Fine } else { Exit::Unreadable })
}
