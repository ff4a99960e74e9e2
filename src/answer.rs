//! Answers a call: reads it strictly, decides, and gives back data. Refusals on the merits are answers too.

mod certificates;
mod certification;
pub mod columns;
mod pay;
pub mod workforce;

pub use certificates::{answer_certificate, answer_certificate_form};
pub use certification::{answer_eligibility, answer_grade, answer_revision};
pub use columns::answer_columns;
pub use pay::{answer_pay, answer_raise};
pub use workforce::answer_pay_columns;

use crate::call::{CompareCall, RecognitionCall, TargetProgramme, VerifyCall};
use crate::certification::columns::layout::Layout;
use crate::certification::eligibility::answer::Eligibility;
use crate::certification::form::CertificateForm;
use crate::certification::grading::answer::Grading;
use crate::certification::number::answer::NumberChecks;
use crate::certification::revision::answer::Revision;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::call::{
    CROSSING_CAPS, NO_TARGET, NUMBERS_TOO_LARGE, RULE_TOO_WIDE, SAME_TARGET, TOO_MANY_CLAIMS, TOO_MANY_TARGETS,
};
use crate::pay::answer::Pay;
use crate::pay::raise::answer::Raises;
use crate::policy::set::PolicySet;
use crate::read::{Node, Read, parse, typed};
use crate::recognition::bind::MOST_WAYS;
use crate::recognition::candidate::MOST_CANDIDATES;
use crate::recognition::compare::{Comparison, compare};
use crate::recognition::decision::Decision;
use crate::recognition::verify::{Verification, verify};
use crate::recognition::{Undecided, recognise};
use crate::record::Record;
use crate::text::Lang;
use serde::Serialize;

/// Most ledgers decided together.
pub const MOST_TARGETS: usize = 8;

/// What a call is answered with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "schema")]
pub enum Answer {
    /// A decision.
    #[serde(rename = "recognition/1")]
    Recognition {
        /// The decision.
        decision: Box<Decision>,
    },
    /// A comparison of programmes.
    #[serde(rename = "compare/1")]
    Compare {
        /// The comparison.
        comparison: Comparison,
    },
    /// Whether a decision holds.
    #[serde(rename = "verify/1")]
    Verify {
        /// What the check found.
        verification: Verification,
    },
    /// Which levels a learner may sit for.
    #[serde(rename = "eligibility/1")]
    Eligibility {
        /// The answer.
        eligibility: Box<Eligibility>,
    },
    /// What the sheets of a session say.
    #[serde(rename = "grade/1")]
    Grade {
        /// The grading.
        grading: Box<Grading>,
    },
    /// What the documents at hand change of an earlier grading.
    #[serde(rename = "revision/1")]
    Revision {
        /// The changes.
        revision: Box<Revision>,
    },
    /// Whether the numbers of certificates fit them.
    #[serde(rename = "certificate/1")]
    Certificate {
        /// What was found.
        numbers: Box<NumberChecks>,
    },
    /// What stands on a certificate.
    #[serde(rename = "certificate-form/1")]
    CertificateForm {
        /// The form, filled in.
        form: Box<CertificateForm>,
    },
    /// How an examination is laid out in columns.
    #[serde(rename = "columns/1")]
    Columns {
        /// The layout.
        layout: Layout,
    },
    /// What a worker is paid.
    #[serde(rename = "pay/1")]
    Pay {
        /// The answer.
        pay: Box<Pay>,
    },
    /// What each next assessment would bring.
    #[serde(rename = "raise/1")]
    Raise {
        /// The answer.
        raises: Box<Raises>,
    },
    /// How a workforce is laid out in columns.
    #[serde(rename = "pay-columns/1")]
    PayColumns {
        /// The layout.
        layout: crate::pay::columns::layout::Layout,
    },
    /// Why there is no answer on the merits.
    #[serde(rename = "refusal/1")]
    Refusal {
        /// What is wrong, each with its place and what to do.
        diagnostics: Vec<Diagnostic>,
    },
}

/// The kinds of call.
pub const CALLS: &[&str] = &[
    "recognition/1",
    "compare/1",
    "verify/1",
    "eligibility/1",
    "grade/1",
    "revision/1",
    "certificate/1",
    "certificate-form/1",
    "columns/1",
    "pay/1",
    "raise/1",
    "pay-columns/1",
];

/// Answers a call given as JSON text.
pub fn answer_text(set: &PolicySet, text: &[u8]) -> Answer {
    match parse(text) {
        Ok(node) => answer(set, &node),
        Err(error) => refuse(vec![error.diagnostic()], Lang::Zh),
    }
}

/// Answers a call.
pub fn answer(set: &PolicySet, call: &Node) -> Answer {
    let lang = lang(call);
    let schema = match call.schema(CALLS) {
        Ok(schema) => schema,
        Err(error) => return refuse(vec![error.diagnostic()], lang),
    };
    let asked = (set, call, lang);
    match schema {
        "compare/1" => read(asked, answer_compare),
        "verify/1" => read(asked, answer_verify),
        "eligibility/1" => read(asked, answer_eligibility),
        "grade/1" => read(asked, answer_grade),
        "revision/1" => read(asked, answer_revision),
        "certificate/1" => read(asked, answer_certificate),
        "certificate-form/1" => read(asked, answer_certificate_form),
        "columns/1" => read(asked, answer_columns),
        "pay/1" => read(asked, answer_pay),
        "raise/1" => read(asked, answer_raise),
        "pay-columns/1" => read(asked, answer_pay_columns),
        _ => read(asked, answer_recognition),
    }
}

/// Reads a call and has it answered.
fn read<T: Read>((set, call, lang): (&PolicySet, &Node, Lang), answer: fn(&PolicySet, &T) -> Answer) -> Answer {
    match typed(call) {
        Ok(call) => answer(set, &call),
        Err(error) => refuse(vec![error.diagnostic()], lang),
    }
}

/// The language a call asks for, even where the rest of it cannot be read.
fn lang(call: &Node) -> Lang {
    match call.get("lang").and_then(Node::as_text) {
        Some("en") => Lang::En,
        _ => Lang::Zh,
    }
}

/// Answers a question about one programme, or several ledgers together.
pub fn answer_recognition(set: &PolicySet, call: &RecognitionCall) -> Answer {
    let mut wrong = targets_wrong(&call.target);
    wrong.extend(call.record.check(&set.in_force(call.as_of)));
    if !wrong.is_empty() {
        return refuse(wrong, call.lang);
    }
    match recognise(set, call) {
        Ok(decision) => Answer::Recognition { decision: Box::new(decision) },
        Err(why) => refuse(why.diagnostics(), call.lang),
    }
}

/// Answers how a record fares in many programmes.
pub fn answer_compare(set: &PolicySet, call: &CompareCall) -> Answer {
    match wrong_record(set, &call.record, call.as_of) {
        Some(wrong) => refuse(wrong, call.lang),
        None => Answer::Compare { comparison: compare(set, call) },
    }
}

/// Answers whether a decision holds.
pub fn answer_verify(set: &PolicySet, call: &VerifyCall) -> Answer {
    let question = &call.question;
    let mut wrong = targets_wrong(&question.target);
    wrong.extend(question.record.check(&set.in_force(question.as_of)));
    if !wrong.is_empty() {
        return refuse(wrong, call.lang);
    }
    match verify(set, question, &call.claims, call.lang) {
        Ok(verification) => Answer::Verify { verification },
        Err(why) => refuse(why.diagnostics(), call.lang),
    }
}

fn wrong_record(set: &PolicySet, record: &Record, as_of: Date) -> Option<Vec<Diagnostic>> {
    let wrong = record.check(&set.in_force(as_of));
    (!wrong.is_empty()).then_some(wrong)
}

fn targets_wrong(targets: &[TargetProgramme]) -> Vec<Diagnostic> {
    if targets.is_empty() {
        return vec![Diagnostic::new(&NO_TARGET)];
    }
    if targets.len() > MOST_TARGETS {
        return vec![Diagnostic::new(&TOO_MANY_TARGETS).with("count", targets.len()).with("limit", MOST_TARGETS)];
    }
    let twice =
        targets.iter().enumerate().filter(|(at, target)| targets.iter().take(*at).any(|other| other == *target));
    let told = twice.map(|(_, target)| {
        let twice = Diagnostic::new(&SAME_TARGET).with("institution", target.institution.as_str());
        twice.with("programme", target.programme.as_str())
    });
    told.collect()
}

pub(crate) fn refuse(diagnostics: Vec<Diagnostic>, lang: Lang) -> Answer {
    Answer::Refusal { diagnostics: diagnostics.into_iter().map(|d| d.render(lang)).collect() }
}

impl Undecided {
    /// Why there is no decision, as findings.
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        let one = match self {
            Self::Wishes(wrong) => return wrong.clone(),
            Self::Absent(absent) => absent.diagnostic(),
            Self::TooLarge(None) => Diagnostic::new(&TOO_MANY_CLAIMS).with("limit", MOST_CANDIDATES),
            Self::TooLarge(Some((document, rule))) => {
                let wide = Diagnostic::new(&RULE_TOO_WIDE).with("document", document.as_str());
                wide.with("rule", rule.as_str()).with("limit", MOST_WAYS)
            }
            Self::Crossing((document, cap), (other_document, other_cap)) => Diagnostic::new(&CROSSING_CAPS)
                .with("document", document.as_str())
                .with("cap", cap.as_str())
                .with("other_document", other_document.as_str())
                .with("other_cap", other_cap.as_str()),
            Self::Problem(refusal) => Diagnostic::new(&NUMBERS_TOO_LARGE).with("said", refusal.to_string()),
        };
        vec![one]
    }
}
