//! Answers about certificates: their numbers, and what stands on them.

use super::{Answer, refuse};
use crate::call::{CertificateCall, CertificateFormCall};
use crate::certification::form::fill_form;
use crate::certification::number::check_numbers;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::call::TOO_MANY_CERTIFICATES;
use crate::policy::set::PolicySet;
use crate::record::MOST_ACHIEVEMENTS;

/// Answers whether the numbers of certificates fit what the certificates say.
pub fn answer_certificate(set: &PolicySet, call: &CertificateCall) -> Answer {
    let count = call.certificates.len();
    if count > MOST_ACHIEVEMENTS {
        let wrong = Diagnostic::new(&TOO_MANY_CERTIFICATES).with("count", count).with("limit", MOST_ACHIEVEMENTS);
        return refuse(vec![wrong], call.lang);
    }
    Answer::Certificate { numbers: Box::new(check_numbers(set, call)) }
}

/// Answers what stands on a certificate.
pub fn answer_certificate_form(set: &PolicySet, call: &CertificateFormCall) -> Answer {
    Answer::CertificateForm { form: Box::new(fill_form(set, call)) }
}
