//! Whether a question of pay can be understood.

mod employment;

use crate::call::{PayCall, RaiseCall};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::pay::{PAY_PERIOD_REVERSED, PERIOD_TOO_LONG};
use crate::employment::Employment;
use crate::policy::set::{InForce, PolicySet};
use crate::record::Record;

/// Most days of a period: a hundred years.
const MOST_DAYS: i32 = 36_525;

/// Everything in a question of pay that cannot be understood. What the documents of `beside` alone speak of decides nothing
/// and is not refused.
pub(crate) fn wrong_pay(set: &PolicySet, beside: Option<&PolicySet>, call: &PayCall) -> Vec<Diagnostic> {
    let mut found = wrong((set, beside), &call.record, &call.employment, call.as_of);
    if let Some(until) = call.until {
        let days = until.day_number().saturating_sub(call.as_of.day_number()).saturating_add(1);
        if days < 1 {
            let period = format!("{}/{until}", call.as_of);
            found.push(Diagnostic::new(&PAY_PERIOD_REVERSED).with("period", period));
        } else if days > MOST_DAYS {
            let long = Diagnostic::new(&PERIOD_TOO_LONG).with("days", days.to_string());
            found.push(long.with("limit", MOST_DAYS.to_string()));
        }
    }
    found
}

/// Everything in a question of raises that cannot be understood.
pub(crate) fn wrong_raise(set: &PolicySet, call: &RaiseCall) -> Vec<Diagnostic> {
    wrong((set, None), &call.record, &call.employment, call.as_of)
}

/// Everything in an employment that cannot be understood; `name` tells whose it is.
pub(crate) fn wrong_employment(
    set: &PolicySet,
    in_force: &InForce<'_>,
    name: &str,
    it: &Employment,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    employment::check((set, None), in_force, (name, it), &mut found);
    found
}

fn wrong(
    (set, beside): (&PolicySet, Option<&PolicySet>),
    record: &Record,
    employment: &Employment,
    as_of: Date,
) -> Vec<Diagnostic> {
    let in_force = set.in_force(as_of);
    let mut found = record.check(&in_force);
    employment::check((set, beside), &in_force, (&record.id, employment), &mut found);
    found
}
