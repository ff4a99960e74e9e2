//! `verify`: does a decision hold that somebody handed over?

use crate::answers;
use crate::arguments::HandedOver;
use crate::handed;
use crate::outcome::{Exit, Problem};
use crate::paper::{Paper, Tone};
use crate::policies;
use rongtong::answer::{Answer, answer_verify};
use rongtong::call::VerifyCall;
use rongtong::quantity::Credit;
use rongtong::recognition::verify::Verification;
use rongtong::text::Lang;

pub(crate) fn run(arguments: &HandedOver, paper: &mut Paper, errors: &mut Paper) -> Result<Exit, Problem> {
    let set = policies::load(&arguments.policies)?;
    let json = arguments.json;
    handed::each(&arguments.calls, json, (paper, errors), |mut call: VerifyCall, from, paper, errors| {
        call.lang = paper.lang();
        let answer = answer_verify(&set, &call);
        match &answer {
            Answer::Verify { verification } if !json => {
                show(paper, &call, verification)?;
                Ok(answers::exit(&answer))
            }
            _ => answers::tell(answer, json, from, paper, errors),
        }
    })
}

fn show(paper: &mut Paper, call: &VerifyCall, verification: &Verification) -> std::io::Result<()> {
    let record = &call.question.record;
    let who = record.name.as_deref().unwrap_or(&record.id);
    for (place, target) in call.question.target.iter().enumerate() {
        let stated = call.claims.counted.get(place).copied().unwrap_or(Credit::ZERO);
        let counted = verification.counted.get(place).copied().unwrap_or(Credit::ZERO);
        let head = format!("{who} → {}/{}", target.institution, target.programme);
        let figures = match paper.lang() {
            Lang::Zh => format!("   所称 {stated} 学分，复核 {counted} 学分"),
            Lang::En => format!("   {stated} credits stated, {counted} counted anew"),
        };
        let day = format!("   {} {}", paper.say("计算日", "as of"), call.question.as_of);
        paper.pieces(&[(Tone::Strong, &head), (Tone::Plain, &figures), (Tone::Faint, &day)])?;
    }
    let (tone, mark) = if verification.holds { (Tone::Good, "✓ ") } else { (Tone::Bad, "✗ ") };
    for finding in &verification.findings {
        let code = format!("  {}", finding.code);
        paper.pieces(&[(tone, mark), (Tone::Plain, &finding.text), (Tone::Faint, &code)])?;
    }
    Ok(())
}
