//! Answers about pay.

use super::{Answer, refuse};
use crate::call::{PayCall, RaiseCall};
use crate::pay::pay;
use crate::pay::raise::raises;
use crate::policy::set::PolicySet;

/// Answers what a worker is paid.
pub fn answer_pay(set: &PolicySet, call: &PayCall) -> Answer {
    match pay(set, call) {
        Ok(pay) => Answer::Pay { pay: Box::new(pay) },
        Err(wrong) => refuse(wrong, call.lang),
    }
}

/// Answers what each next assessment would bring.
pub fn answer_raise(set: &PolicySet, call: &RaiseCall) -> Answer {
    match raises(set, call) {
        Ok(raises) => Answer::Raise { raises: Box::new(raises) },
        Err(wrong) => refuse(wrong, call.lang),
    }
}
