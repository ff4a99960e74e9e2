//! How work adds up: periods clipped and merged into runs, full months, and the day on which enough are full.

use crate::date::Date;
use crate::policy::standard::condition::Counting;

/// A month of leftover days.
const MONTH: u32 = 30;

/// A period of work: position of the achievement, first day, last day unless it goes on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stint {
    pub at: usize,
    pub from: Date,
    pub until: Option<Date>,
}

/// Days of work without a gap.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub from: Date,
    pub until: Option<Date>,
    /// Positions of the achievements it is made of.
    pub of: Vec<usize>,
}

/// Runs made of periods given in the order of their first days; of each, what lies on or after `begin`.
pub(crate) fn runs(stints: impl Iterator<Item = Stint>, begin: Option<Date>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for stint in stints {
        let from = begin.map_or(stint.from, |begin| begin.max(stint.from));
        if stint.until.is_some_and(|until| until < from) {
            continue;
        }
        match runs.last_mut() {
            Some(last) if last.until.is_none_or(|until| from <= until.plus_days(1)) => {
                last.until = last.until.zip(stint.until).map(|(a, b)| a.max(b));
                last.of.push(stint.at);
            }
            _ => runs.push(Run { from, until: stint.until, of: vec![stint.at] }),
        }
    }
    runs
}

/// The day through which `months` are full if what goes on continues; none where that day never comes.
pub(crate) fn full_on(runs: &[Run], months: u32, counting: Counting) -> Option<Date> {
    let needed = months.saturating_mul(MONTH);
    let mut have = 0_u32;
    let mut earliest: Option<Date> = None;
    for run in runs {
        let day = reached(run.from, needed.saturating_sub(have));
        let in_time = day < Date::BEYOND && run.until.is_none_or(|until| day <= until);
        match (counting, run.until) {
            (Counting::Cumulative, _) if in_time => return Some(day),
            (Counting::Cumulative, Some(until)) => have = have.saturating_add(measure(run.from, until)),
            (Counting::Cumulative, None) => return None,
            (Counting::Continuous, _) if in_time => earliest = Some(earliest.map_or(day, |known| known.min(day))),
            (Counting::Continuous, _) => {}
        }
    }
    earliest
}

/// Full months through `day`.
pub(crate) fn months_through(runs: &[Run], day: Date, counting: Counting) -> u32 {
    let mut total = 0_u32;
    let begun = runs.iter().filter(|run| run.from <= day);
    for run in begun {
        let end = run.until.map_or(day, |until| until.min(day));
        match counting {
            Counting::Cumulative => total = total.saturating_add(measure(run.from, end)),
            Counting::Continuous => total = total.max(run.from.full_months_through(end).saturating_mul(MONTH)),
        }
    }
    total.div_euclid(MONTH)
}

/// Thirty for each full month, and the days left over, which alone never make a month.
fn measure(from: Date, through: Date) -> u32 {
    let months = from.full_months_through(through);
    let after = through.day_number().saturating_add(1);
    let left = after.saturating_sub(from.plus_months(months).day_number());
    let left = u32::try_from(left).unwrap_or(0).min(MONTH.saturating_sub(1));
    months.saturating_mul(MONTH).saturating_add(left)
}

/// The first day through which [`measure`] is at least `needed`, which is not 0.
fn reached(from: Date, needed: u32) -> Date {
    let (months, days) = (needed.div_euclid(MONTH), needed.rem_euclid(MONTH));
    let whole = from.plus_months(months);
    let day = if days == 0 {
        whole.previous()
    } else {
        // The day itself, not the one after it: of those that cannot be written any more, none is told.
        whole.plus_days(days.saturating_sub(1)).min(from.plus_months(months.saturating_add(1)).previous())
    };
    day.min(Date::BEYOND)
}
