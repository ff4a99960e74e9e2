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
use crate::text::Lang;
use crate::workforce::Workforce;
use crate::workforce::change::Change;
use crate::workforce::report::Report;
use serde::Serialize;
use std::borrow::Cow;

/// What a call about a workforce comes to.
#[derive(Debug)]
pub enum Laid {
    /// The plan.
    Plan(Box<Plan>),
    /// The refusal.
    Refused(Answer),
}

/// A table of workers as it was read.
#[derive(Debug, Serialize)]
#[serde(tag = "schema", rename = "workforce-taken/1")]
pub struct Taken<'t> {
    /// Rows, those that were refused included.
    pub rows: usize,
    /// Headings that no rule asks for, or that columns cannot hold.
    pub unused: &'t [String],
    /// Rows that were refused, the first of them.
    pub refused: Vec<Diagnostic>,
    /// How many were refused.
    pub refused_count: usize,
    /// How its columns are laid out.
    pub call: &'t PayColumnsCall,
}

/// What a table of workers is paid.
#[derive(Debug, Serialize)]
#[serde(tag = "schema", rename = "workforce/1")]
pub struct Paid<'p> {
    /// The number under which it is held, where it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<u32>,
    /// The report.
    #[serde(flatten)]
    pub report: &'p Report,
}

/// What a change of the documents does to a table of workers.
#[derive(Debug, Serialize)]
#[serde(tag = "schema", rename = "workforce-change/1")]
pub struct Changed<'c> {
    /// The change.
    #[serde(flatten)]
    pub change: &'c Change,
}

impl<'t> Taken<'t> {
    /// How a table was read, with what is wrong in a language.
    pub fn of(workforce: &'t Workforce, lang: Lang) -> Self {
        Self {
            rows: workforce.rows,
            unused: &workforce.unused,
            refused: workforce.refused.iter().map(|wrong| wrong.clone().render(lang)).collect(),
            refused_count: workforce.refused_count,
            call: &workforce.call,
        }
    }
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
/// A count that is paid without an upper end is left out, as columns cannot hold it: it is then not known of any worker.
///
/// # Errors
/// What does not fit columns, and a table that was read by other lists of codes.
pub fn pay(set: &PolicySet, workforce: &Workforce) -> Result<(Box<Plan>, Results), Vec<Diagnostic>> {
    let mut workforce = Cow::Borrowed(workforce);
    let plan = loop {
        match Plan::compile(set, &workforce.call) {
            Ok(plan) => break plan,
            Err(Unfit::EveryNumber(fact)) if workforce.call.facts.contains(&fact) => {
                workforce = Cow::Owned(workforce.without(&fact));
            }
            Err(unfit) => return Err(unfit.diagnostics()),
        }
    };
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
