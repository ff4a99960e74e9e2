//! `pay` and `raise`: what one worker or many are paid, and what the next assessments would bring them.

use crate::answers;
use crate::arguments::{Pay, Raise, Workers};
use crate::eligibility::ask;
use crate::input::Found;
use crate::located::locate;
use crate::outcome::{Exit, Problem};
use crate::paper::Paper;
use crate::policies;
use crate::records::{self, Asked};
use crate::show::{Depth, pay, raise};
use rongtong::answer::{Answer, answer_pay, answer_raise};
use rongtong::call::{PayCall, PaySchema, RaiseCall, RaiseSchema, Sought};
use rongtong::employment::Worker;

/// `pay`.
pub(crate) fn run(arguments: &Pay, paper: &mut Paper, errors: &mut Paper) -> Result<Exit, Problem> {
    let set = policies::load(&arguments.policies)?;
    let (workers, depth) = (&arguments.workers, depth(arguments.full));
    each(workers, paper, errors, |worker, who, from, paper, errors| {
        let Worker { record, employment, .. } = worker;
        let (id, as_of, until) = (record.id.clone(), workers.asking.as_of, arguments.until);
        let call = PayCall { schema: PaySchema::V1, as_of, until, record, employment, lang: paper.lang() };
        match answer_pay(&set, &call) {
            Answer::Pay { pay } if !workers.asking.json => {
                pay::show(paper, &pay, who, depth)?;
                Ok(Exit::Fine)
            }
            answer => tell(answer, &id, workers, from, paper, errors),
        }
    })
}

/// `raise`.
pub(crate) fn run_raise(arguments: &Raise, paper: &mut Paper, errors: &mut Paper) -> Result<Exit, Problem> {
    let set = policies::load(&arguments.policies)?;
    let (workers, depth) = (&arguments.workers, depth(arguments.full));
    let sought: Vec<Sought> = arguments.sought.iter().map(|typed| ask(&set, typed)).collect();
    each(workers, paper, errors, |worker, who, from, paper, errors| {
        let Worker { record, employment, .. } = worker;
        let (id, as_of, sought) = (record.id.clone(), workers.asking.as_of, sought.clone());
        let call = RaiseCall { schema: RaiseSchema::V1, as_of, record, employment, sought, lang: paper.lang() };
        match answer_raise(&set, &call) {
            Answer::Raise { raises } if !workers.asking.json => {
                raise::show(paper, &raises, who, depth)?;
                Ok(Exit::Fine)
            }
            answer => tell(answer, &id, workers, from, paper, errors),
        }
    })
}

const fn depth(full: bool) -> Depth {
    if full { Depth::Full } else { Depth::Short }
}

/// Decides every worker found: the worker, what to call them, and where they were found.
fn each(
    workers: &Workers,
    paper: &mut Paper,
    errors: &mut Paper,
    mut decide: impl FnMut(Worker, &str, &Found, &mut Paper, &mut Paper) -> Result<Exit, Problem>,
) -> Result<Exit, Problem> {
    records::each(&workers.paths, workers.asking.json, paper, errors, |asked, paper, errors| {
        let Asked { record: worker, from, who } = asked;
        decide(worker, &who, &from, paper, errors)
    })
}

/// Writes an answer. What was refused in a worker stands in the file where the call has it; the library names the record.
fn tell(
    mut answer: Answer,
    record: &str,
    workers: &Workers,
    from: &Found,
    paper: &mut Paper,
    errors: &mut Paper,
) -> Result<Exit, Problem> {
    if let Answer::Refusal { diagnostics } = &mut answer {
        for one in diagnostics.iter_mut().filter(|one| one.place.document.as_deref() == Some(record)) {
            locate(std::slice::from_mut(one), "$", from);
        }
    }
    answers::tell(answer, workers.asking.json, from, paper, errors)
}
