//! Answers about certification.

use super::{Answer, refuse, wrong_record};
use crate::call::{EligibilityCall, GradeCall, RevisionCall};
use crate::certification::eligibility::eligibility;
use crate::certification::grading::grade;
use crate::certification::revision::revise;
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

/// Answers what the sheets of a session say.
pub fn answer_grade(set: &PolicySet, call: &GradeCall) -> Answer {
    match grade(set, call) {
        Ok(grading) => Answer::Grade { grading: Box::new(grading) },
        Err(wrong) => refuse(wrong, call.lang),
    }
}

/// Answers what the documents at hand change of an earlier grading.
pub fn answer_revision(set: &PolicySet, call: &RevisionCall) -> Answer {
    match revise(set, call) {
        Ok(revision) => Answer::Revision { revision: Box::new(revision) },
        Err(wrong) => refuse(wrong, call.lang),
    }
}
