//! The plan for grading an examination in columns, or why there is none.

use super::{Answer, refuse};
use crate::call::ColumnsCall;
use crate::certification::assessed;
use crate::certification::columns::{Plan, Unfit};
use crate::diagnostic::columns::{
    COLUMNS_PANEL, COLUMNS_ROLE, COLUMNS_THIRD, COLUMNS_TOO_FINE, COLUMNS_UNMARKED, COLUMNS_UNSTATED, COLUMNS_VETO,
};
use crate::diagnostic::{Diagnostic, Entry};
use crate::policy::set::PolicySet;

/// What a call about columns comes to.
#[derive(Debug)]
pub enum Laid {
    /// The plan.
    Plan(Box<Plan>),
    /// The refusal.
    Refused(Answer),
}

/// Answers how an examination is laid out in columns.
pub fn answer_columns(set: &PolicySet, call: &ColumnsCall) -> Answer {
    match plan(set, call) {
        Laid::Plan(plan) => Answer::Columns { layout: plan.layout },
        Laid::Refused(refusal) => refusal,
    }
}

/// Compiles the plan that a call asks for.
pub fn plan(set: &PolicySet, call: &ColumnsCall) -> Laid {
    let refused = |found: Diagnostic| Laid::Refused(refuse(vec![found], call.lang));
    match assessed::find(&set.in_force(call.held), &call.assessment) {
        Ok(found) => match Plan::compile(found.assessment, call) {
            Ok(plan) => Laid::Plan(Box::new(plan)),
            Err(unfit) => refused(unfit.diagnostic()),
        },
        Err(wrong) => refused(*wrong),
    }
}

impl Unfit {
    fn diagnostic(&self) -> Diagnostic {
        let about = |entry: &'static Entry, param: &'static str, name: &str| Diagnostic::new(entry).with(param, name);
        match self {
            Self::NobodyMarks(of) => about(&COLUMNS_UNMARKED, "of", of),
            Self::Panel(part) => about(&COLUMNS_PANEL, "part", part),
            Self::RoleWithoutWeight(role) => about(&COLUMNS_ROLE, "role", role),
            Self::TooFine(of) => about(&COLUMNS_TOO_FINE, "of", of),
            Self::VetoAcross(veto) => about(&COLUMNS_VETO, "veto", veto),
            Self::OneMoreAssessor(of) => about(&COLUMNS_THIRD, "of", of),
            Self::NotStated(name) => about(&COLUMNS_UNSTATED, "name", name),
        }
    }
}
