//! The plan for paying a workforce in columns, or why there is none.

use super::{Answer, refuse};
use crate::call::PayColumnsCall;
use crate::diagnostic::pay::UNKNOWN_FACT;
use crate::diagnostic::rows::ROWS_OTHERWISE;
use crate::diagnostic::workforce::{
    WORKFORCE_CELLS, WORKFORCE_CERTIFICATE, WORKFORCE_COLUMNS, WORKFORCE_EMPLOYERS, WORKFORCE_EVERY_NUMBER,
    WORKFORCE_FACT_KIND, WORKFORCE_LADDER, WORKFORCE_TOO_LARGE, WORKFORCE_TWICE,
};
use crate::diagnostic::{Diagnostic, Entry};
use crate::pay::columns::{MOST_CELLS, MOST_COLUMNS, MOST_EMPLOYERS, Plan, Results, Unfit};
use crate::policy::set::PolicySet;
use crate::workforce::Workforce;

/// What a call about a workforce comes to.
#[derive(Debug)]
pub enum Laid {
    /// The plan.
    Plan(Box<Plan>),
    /// The refusal.
    Refused(Answer),
}

/// Answers how a workforce is laid out in columns.
pub fn answer_pay_columns(set: &PolicySet, call: &PayColumnsCall) -> Answer {
    match plan(set, call) {
        Laid::Plan(plan) => Answer::PayColumns { layout: plan.layout },
        Laid::Refused(refusal) => refusal,
    }
}

/// Works out the plan that a call asks for.
pub fn plan(set: &PolicySet, call: &PayColumnsCall) -> Laid {
    match Plan::compile(set, call) {
        Ok(plan) => Laid::Plan(Box::new(plan)),
        Err(unfit) => Laid::Refused(refuse(unfit.diagnostics(), call.lang)),
    }
}

/// Pays the workers of a table: what employers pay, and what each row comes to.
///
/// # Errors
/// What does not fit columns, and a table that was read by other lists of codes.
pub fn pay(set: &PolicySet, workforce: &Workforce) -> Result<(Box<Plan>, Results), Vec<Diagnostic>> {
    let plan = Plan::compile(set, &workforce.call).map_err(Unfit::diagnostics)?;
    let fits = workforce.fits(&plan.layout);
    let results = if fits { plan.run(&workforce.codes, &workforce.days, workforce.rows) } else { None };
    results.map(|results| (Box::new(plan), results)).ok_or_else(|| vec![Diagnostic::new(&ROWS_OTHERWISE)])
}

impl Unfit {
    fn diagnostics(self) -> Vec<Diagnostic> {
        let about = |entry: &'static Entry, param: &'static str, name: &str| Diagnostic::new(entry).with(param, name);
        let many = |entry: &'static Entry, count: usize, limit: usize| {
            Diagnostic::new(entry).with("count", count).with("limit", limit)
        };
        vec![match &self {
            Self::Employer(wrong) => return wrong.clone(),
            Self::Employers(count) => many(&WORKFORCE_EMPLOYERS, *count, MOST_EMPLOYERS),
            Self::Columns(count) => many(&WORKFORCE_COLUMNS, *count, MOST_COLUMNS),
            Self::Posts(count) => many(&WORKFORCE_COLUMNS, *count, MOST_EMPLOYERS),
            Self::Ladder(ladder) => about(&WORKFORCE_LADDER, "ladder", ladder),
            Self::CertificateKind(kind) => about(&WORKFORCE_CERTIFICATE, "kind", kind),
            Self::Twice(name) => about(&WORKFORCE_TWICE, "name", name),
            Self::Fact(fact) => about(&UNKNOWN_FACT, "fact", fact),
            Self::FactKind(fact, kind) => about(&WORKFORCE_FACT_KIND, "fact", fact).with("kind", *kind),
            Self::EveryNumber(fact) => about(&WORKFORCE_EVERY_NUMBER, "fact", fact),
            Self::Cells(enterprise) => about(&WORKFORCE_CELLS, "enterprise", enterprise).with("limit", MOST_CELLS),
            Self::TooLarge(enterprise) => about(&WORKFORCE_TOO_LARGE, "enterprise", enterprise),
        }]
    }
}
