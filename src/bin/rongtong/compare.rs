//! `compare`: one record or many against many programmes.

use crate::arguments::Compare;
use crate::outcome::{Exit, Problem};
use crate::paper::Paper;
use crate::recognise::{budget, targets};
use crate::records::{self, Asked};
use crate::show::{Depth, comparison};
use crate::{answers, policies};
use rongtong::answer::{Answer, answer_compare};
use rongtong::call::{CompareCall, CompareSchema};

pub(crate) fn run(arguments: &Compare, paper: &mut Paper, errors: &mut Paper) -> Result<Exit, Problem> {
    let set = policies::load(&arguments.policies)?;
    let depth = if arguments.full { Depth::Full } else { Depth::Short };
    let as_json = arguments.records.asking.json;
    records::each(&arguments.records.paths, as_json, paper, errors, |asked, paper, errors| {
        let Asked { record, from, who } = asked;
        let call = CompareCall {
            schema: CompareSchema::V1,
            as_of: arguments.records.asking.as_of,
            targets: targets(&arguments.targets),
            record,
            budget: budget(arguments.budget),
            lang: paper.lang(),
        };
        match answer_compare(&set, &call) {
            Answer::Compare { comparison } if !as_json => {
                comparison::show(paper, &comparison, &who, depth)?;
                Ok(Exit::Fine)
            }
            answer => answers::tell(answer, as_json, &from, paper, errors),
        }
    })
}
