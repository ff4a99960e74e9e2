//! `eligibility`: which levels one learner or many may sit for.

use crate::arguments::{Eligibility, SoughtTyped};
use crate::outcome::{Exit, Problem};
use crate::paper::Paper;
use crate::records::{self, Asked};
use crate::show::{Depth, eligibility};
use crate::{answers, policies};
use rongtong::answer::{Answer, answer_eligibility};
use rongtong::call::{EligibilityCall, EligibilitySchema, Sought};
use rongtong::policy::Document;
use rongtong::policy::selector::Level;
use rongtong::policy::set::PolicySet;

/// Ladder of a level typed for a standard that is not there.
const LADDER: &str = "skill-level";

pub(crate) fn run(arguments: &Eligibility, paper: &mut Paper, errors: &mut Paper) -> Result<Exit, Problem> {
    let set = policies::load(&arguments.policies)?;
    let depth = if arguments.full { Depth::Full } else { Depth::Short };
    let mut sought: Vec<Sought> = arguments.sought.iter().map(|typed| ask(&set, typed)).collect();
    if sought.is_empty() && !arguments.records.asking.json {
        // A reader wants to know why; whoever takes all of it as data asks again for what matters.
        sought = all(&set, arguments);
    }
    records::each(&arguments.records.paths, arguments.records.asking.json, paper, errors, |asked, paper, errors| {
        let Asked { record, from, who } = asked;
        let call = EligibilityCall {
            schema: EligibilitySchema::V1,
            as_of: arguments.records.asking.as_of,
            record,
            sought: sought.clone(),
            lang: paper.lang(),
        };
        match answer_eligibility(&set, &call) {
            Answer::Eligibility { eligibility } if !arguments.records.asking.json => {
                eligibility::show(paper, &eligibility, &who, depth)?;
                Ok(Exit::Fine)
            }
            answer => answers::tell(answer, arguments.records.asking.json, &from, paper, errors),
        }
    })
}

/// Every standard in force.
fn all(set: &PolicySet, arguments: &Eligibility) -> Vec<Sought> {
    let in_force = set.in_force(arguments.records.asking.as_of);
    let standards = in_force.documents().filter_map(|loaded| match &loaded.document {
        Document::Standard(it) => Some(it.id.clone()),
        _ => None,
    });
    standards.map(|standard| Sought { standard, level: None, specialty: None }).collect()
}

/// What was typed as a call names it: a level stands on the ladder of its standard.
pub(crate) fn ask(set: &PolicySet, typed: &SoughtTyped) -> Sought {
    let ladder = set.documents().iter().find_map(|loaded| match &loaded.document {
        Document::Standard(it) if it.id == typed.standard => it.levels.first().map(|offered| &offered.level.ladder),
        _ => None,
    });
    let ladder = ladder.map_or(LADDER, String::as_str);
    Sought {
        standard: typed.standard.clone(),
        level: typed.level.clone().map(|code| Level { ladder: ladder.to_owned(), code }),
        specialty: typed.specialty.clone(),
    }
}
