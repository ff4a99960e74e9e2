//! Pay 能级工资: what a worker is paid on a day, line by line, by law, agreement and contract.
//!
//! ```text
//! question ─ facts that documents ask for, written as they want them        question.rs fact.rs
//! worker   ─ the levels that certificates and appointments come to          worker.rs
//! cover    ─ the documents that cover the worker                            cover.rs
//! part     ─ what each gives for each part: conditions, amounts, scales     part.rs when.rs amount.rs look.rs eye.rs
//! best     ─ part by part the best of those that bind                       best.rs
//! floor    ─ least amounts over some of the lines                           floor.rs
//! applied  ─ payments that are applied for                                  entitlement.rs
//! told     ─ the answer                                                     tell.rs told.rs answer.rs
//! columns  ─ a whole workforce at once, in columns                          columns.rs
//! raise    ─ the same with a certificate more, on the day it could be had     raise.rs
//! ```
//!
//! Money is whole fen from end to end; what lies between is an exact fraction until a named rule rounds it. Whatever is
//! looked at on the way notes the next day on which it may change, so that a period falls into stretches in which nothing
//! does.

mod amount;
pub mod answer;
mod best;
pub mod columns;
mod cover;
mod entitlement;
mod eye;
pub(crate) mod fact;
mod floor;
mod look;
mod part;
pub(crate) mod question;
pub mod raise;
mod seen;
mod tell;
mod told;
mod when;
mod worker;

// Impact, which the wasm does not hold, is told in these words.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use self::{tell::TOP_UP, told::part_name};

use self::answer::{Pay, PayPeriod};
use self::best::Giver;
use self::eye::{Day, Eye};
use self::seen::Seen;
use self::tell::Teller;
use self::worker::Worker;
use crate::call::PayCall;
use crate::citation::Bibliography;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::employment::Employment;
use crate::policy::set::PolicySet;
use crate::record::{Achievement, Record};
use crate::text::Lang;

/// What a worker is paid on a day, or through a period.
///
/// # Errors
/// Refuses facts that no document asks for or that are not written as declared, and two documents of one rank that both
/// cover the worker.
pub fn pay(set: &PolicySet, call: &PayCall) -> Result<Pay, Vec<Diagnostic>> {
    pay_beside(set, None, call)
}

/// The same, where facts of which the documents of another set alone speak are let be.
pub(crate) fn pay_beside(set: &PolicySet, beside: Option<&PolicySet>, call: &PayCall) -> Result<Pay, Vec<Diagnostic>> {
    let wrong = question::wrong_pay(set, beside, call);
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let mut books = Bibliography::new(call.lang);
    let last = call.until.unwrap_or(call.as_of);
    let mut periods: Vec<PayPeriod> = Vec::new();
    let mut from = call.as_of;
    loop {
        let asked = Asked::of(&call.record, &call.employment, call.lang);
        let (mut period, change) = on_day(set, asked, from, &mut books)?;
        let next = change.filter(|change| call.until.is_some() && *change <= last);
        if call.until.is_some() {
            period.until = Some(next.map_or(last, Date::previous));
        }
        match periods.last_mut() {
            // What might have changed and did not is one stretch.
            Some(before) if same(before, &period) => before.until = period.until,
            _ => periods.push(period),
        }
        match next {
            Some(day) => from = day,
            None => break,
        }
    }
    let Bibliography { citations, documents, .. } = books;
    let (record, as_of, until) = (call.record.id.clone(), call.as_of, call.until);
    Ok(Pay { record, as_of, until, periods, citations, documents })
}

/// Whether two stretches tell the same but for their days.
fn same(one: &PayPeriod, two: &PayPeriod) -> bool {
    PayPeriod { from: one.from, until: one.until, ..two.clone() } == *one
}

/// Who is asked for, and how much of it is told.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    record: &'a Record,
    employment: &'a Employment,
    /// An achievement beside those of the record.
    more: Option<&'a Achievement>,
    lang: Lang,
    /// Whether it is told with its reasons; amounts and clauses are the same without.
    why: bool,
}

impl<'a> Asked<'a> {
    const fn of(record: &'a Record, employment: &'a Employment, lang: Lang) -> Self {
        Self { record, employment, more: None, lang, why: true }
    }
}

/// What a worker is paid on one day, and the next day on which that may change.
pub(crate) fn on_day(
    set: &PolicySet,
    asked: Asked<'_>,
    as_of: Date,
    books: &mut Bibliography,
) -> Result<(PayPeriod, Option<Date>), Vec<Diagnostic>> {
    let mut seen = Seen::new(as_of);
    let in_force = set.in_force(as_of);
    if let Some(day) = set.next_change(as_of) {
        seen.change(day);
    }
    let Asked { record, employment, more, lang, why } = asked;
    let worker = Worker::of((record, more), employment, &in_force, &mut |day| seen.change(day));
    let day = Day { in_force: &in_force, worker: &worker, lang };
    let covering = cover::covering(&day, &mut seen)?;
    let mut teller = Teller::new(&day, books, &covering, why);
    let (mut givers, mut guidance, mut floors, mut applied) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for one in covering.iter().filter(|one| one.sure) {
        let mut eye = Eye { day: &day, source: one.source, seen: &mut seen, subject: None };
        let given = eye.parts();
        let parts: Vec<amount::Before<'_>> =
            given.iter().map(|one| (one.part.part.as_str(), one.amount, one.open)).collect();
        let all = if one.source.agreement.rank.binds() { &mut givers } else { &mut guidance };
        all.extend(given.into_iter().map(Giver::Document));
        floors.append(&mut eye.floors());
        eye.seen.of_pay = false;
        applied.append(&mut eye.entitlements(&parts));
        seen.of_pay = true;
    }
    givers.extend(employment.contract.iter().map(Giver::Contract));
    let lines = best::lines(givers.into_iter());
    floors.retain(|standing| floor::concerns(standing.floor.per, &|per| floor::paid(per, &lines)));
    floor::count(&mut floors, &lines);
    floor::settle(&mut floors);
    floor::drop_idle(&mut floors, &mut seen);
    let change = seen.next_change();
    let sure = covering.iter().all(|one| one.sure);
    let wanted = seen.into_wanted();
    let mut period = teller.period(&lines, &floors, &guidance, applied);
    period.certain = sure && period.certain;
    period.until = change.map(Date::previous);
    period.wanted = wanted;
    Ok((period, change))
}
