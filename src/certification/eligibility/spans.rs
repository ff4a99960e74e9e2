//! Days on which something holds, as periods in rising order that neither touch nor overlap.
//!
//! Every condition becomes two such lists: the days on which it surely holds, and those on which it may hold once facts
//! that are not known turn out well. All conditions together hold where the lists meet; one of several where any has a
//! day; the earliest day is the first of the result. So a certificate that expires before the work is done never counts.

use crate::date::{Date, Period};
use crate::order;

/// Periods in rising order that neither touch nor overlap.
pub(crate) type Spans = Vec<Period>;

/// From a day on, up to a last day where there is one; nothing where it would end before it begins.
pub(crate) fn span(from: Date, until: Option<Date>) -> Spans {
    let period = Period { from, until };
    if from >= Date::BEYOND || period.is_reversed() { Spans::new() } else { vec![period] }
}

/// Every day.
pub(crate) fn always() -> Spans {
    span(Date::FIRST, None)
}

/// Days in both.
pub(crate) fn both(a: &[Period], b: &[Period]) -> Spans {
    let mut found = Spans::new();
    for one in a {
        for other in b {
            let until = match (one.until, other.until) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            };
            found.append(&mut span(one.from.max(other.from), until));
        }
    }
    found
}

/// Adds the days of another list.
pub(crate) fn add(to: &mut Spans, more: Spans) {
    if more.is_empty() {
        return;
    }
    to.extend(more);
    if to.len() > 1 {
        order::sort_by_key(to, |period| period.from);
        let mut joined = Spans::with_capacity(to.len());
        for next in to.drain(..) {
            match joined.last_mut() {
                Some(last) if last.until.is_none_or(|until| next.from <= until.plus_days(1)) => {
                    last.until = last.until.zip(next.until).map(|(a, b)| a.max(b));
                }
                _ => joined.push(next),
            }
        }
        *to = joined;
    }
}

/// The first period that has a day on or after `day`, cut to begin there.
pub(crate) fn from_day(spans: &[Period], day: Date) -> Option<Period> {
    let next = spans.iter().find(|period| period.until.is_none_or(|until| until >= day))?;
    Some(Period { from: next.from.max(day), until: next.until })
}
