//! `recognise`: one record or many toward the programmes asked for.

use crate::arguments::{Recognise, Target};
use crate::outcome::{Exit, Problem};
use crate::paper::Paper;
use crate::records::{self, Asked};
use crate::show::{Depth, decision};
use crate::{answers, policies};
use rongtong::answer::{Answer, answer_recognition};
use rongtong::call::{
    Budget, ClaimedDecision, Pin, PinLeave, PinUse, RecognitionCall, RecognitionSchema, TargetProgramme, VerifyCall,
    VerifySchema,
};
use rongtong::record::Record;

pub(crate) fn run(arguments: &Recognise, paper: &mut Paper, errors: &mut Paper) -> Result<Exit, Problem> {
    let set = policies::load(&arguments.policies)?;
    let depth = if arguments.full { Depth::Full } else { Depth::Short };
    let as_json = arguments.records.asking.json || arguments.hand_over;
    records::each(&arguments.records.paths, as_json, paper, errors, |asked, paper, errors| {
        let Asked { record, from, who } = asked;
        let call = call(arguments, record, paper);
        match answer_recognition(&set, &call) {
            Answer::Recognition { decision } if arguments.hand_over => {
                let claims = ClaimedDecision::of(&decision);
                let lang = call.lang;
                paper.json(&VerifyCall { schema: VerifySchema::V1, question: call, claims, lang })?;
                Ok(Exit::Fine)
            }
            Answer::Recognition { decision } if !as_json => {
                decision::show(paper, &decision, &who, depth)?;
                Ok(Exit::Fine)
            }
            answer => answers::tell(answer, as_json, &from, paper, errors),
        }
    })
}

fn call(arguments: &Recognise, record: Record, paper: &Paper) -> RecognitionCall {
    let pins = arguments.pins.iter().map(|pin| {
        Pin::Use(PinUse {
            achievement: pin.achievement.clone(),
            target: pin.target.clone(),
            institution: pin.institution.clone(),
        })
    });
    let leave = arguments.leave.iter().map(|id| Pin::Leave(PinLeave { achievement: id.clone() }));
    RecognitionCall {
        schema: RecognitionSchema::V1,
        as_of: arguments.records.asking.as_of,
        target: targets(&arguments.targets),
        record,
        pins: pins.chain(leave).collect(),
        budget: budget(arguments.budget),
        next_steps: arguments.next_steps,
        lang: paper.lang(),
    }
}

/// The programmes as a call names them.
pub(crate) fn targets(typed: &[Target]) -> Vec<TargetProgramme> {
    let target = |target: &Target| TargetProgramme {
        institution: target.institution.clone(),
        programme: target.programme.clone(),
    };
    typed.iter().map(target).collect()
}

/// The budget typed, or the usual one.
pub(crate) fn budget(typed: Option<u64>) -> Budget {
    typed.map_or(Budget::DEFAULT, |nodes| Budget { nodes })
}
