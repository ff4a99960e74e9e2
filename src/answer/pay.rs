//! Answers about pay.

use super::{Answer, refuse};
use crate::call::PayCall;
use crate::pay::pay;
use crate::policy::set::PolicySet;

/// Answers what a worker is paid.
pub fn answer_pay(set: &PolicySet, call: &PayCall) -> Answer {
    match pay(set, call) {
        Ok(pay) => Answer::Pay { pay: Box::new(pay) },
        Err(wrong) => refuse(wrong, call.lang),
    }
}
