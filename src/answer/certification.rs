//! Answers about certification.

use super::{Answer, refuse, wrong_record};
use crate::call::EligibilityCall;
use crate::certification::eligibility::eligibility;
use crate::policy::set::PolicySet;

/// Answers which levels a learner may sit for, and from which day.
pub fn answer_eligibility(set: &PolicySet, call: &EligibilityCall) -> Answer {
    if let Some(wrong) = wrong_record(set, &call.record, call.as_of) {
        return refuse(wrong, call.lang);
    }
    match eligibility(set, call) {
        Ok(eligibility) => Answer::Eligibility { eligibility: Box::new(eligibility) },
        Err(wrong) => refuse(wrong, call.lang),
    }
}
