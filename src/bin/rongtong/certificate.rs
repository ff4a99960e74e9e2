//! `certificate`: do the numbers of a learner's certificates fit them?

use crate::arguments::Certificate;
use crate::outcome::{Exit, Problem};
use crate::paper::Paper;
use crate::records::{self, Asked};
use crate::show::certificate;
use crate::{answers, policies};
use rongtong::answer::{Answer, answer_certificate};
use rongtong::call::{CertificateCall, CertificateSchema};
use rongtong::record::Achievement;

pub(crate) fn run(arguments: &Certificate, paper: &mut Paper, errors: &mut Paper) -> Result<Exit, Problem> {
    let set = policies::load(&arguments.policies)?;
    records::each(
        &arguments.records.paths,
        arguments.records.asking.json,
        paper,
        errors,
        |asked: Asked, paper, errors| {
            let Asked { record, from, who } = asked;
            let certificates = record.achievements.into_iter().filter_map(|achievement| match achievement {
                Achievement::Certificate(held) => Some(held),
                _ => None,
            });
            let call = CertificateCall {
                schema: CertificateSchema::V1,
                as_of: arguments.records.asking.as_of,
                certificates: certificates.collect(),
                lang: paper.lang(),
            };
            let answer = answer_certificate(&set, &call);
            if let Answer::Certificate { numbers } = &answer
                && !arguments.records.asking.json
            {
                certificate::show(paper, numbers, &who)?;
                return Ok(answers::exit(&answer));
            }
            answers::tell(answer, arguments.records.asking.json, &from, paper, errors)
        },
    )
}
