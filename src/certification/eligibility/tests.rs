//! Laws of the clock, against a count day by day that shares nothing with it.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::arithmetic_side_effects, reason = "tests: a failed step is a failed test")]

use super::clock::{Stint, full_on, months_through, runs};
use crate::date::Date;
use crate::policy::standard::condition::Counting;
use proptest::prelude::*;

/// Days are numbered from here; far enough from both ends of the calendar.
fn day(number: u16) -> Date {
    Date::FIRST.plus_days(40_000).plus_days(u32::from(number))
}

/// Year, month and day of a date as written.
fn parts(date: Date) -> (i32, u8, u8) {
    let text = date.to_string();
    let mut numbers = text.split('-').map(|part| part.parse::<i32>().unwrap());
    let mut next = || numbers.next().unwrap();
    (next(), u8::try_from(next()).unwrap(), u8::try_from(next()).unwrap())
}

/// The day on which the `nth` month of a run that began on `from` begins: the same day of a later month, or its last.
fn month_begins(from: Date, nth: i32) -> Date {
    let (year, month, day) = parts(from);
    let months = year * 12 + i32::from(month) - 1 + nth;
    let month = u8::try_from(months % 12 + 1).unwrap();
    let mut wanted = day;
    loop {
        if let Some(found) = Date::new(months / 12, month, wanted) {
            return found;
        }
        wanted -= 1;
    }
}

/// Full months through a day, walked day by day.
fn walked(stints: &[Stint], begin: Option<Date>, through: Date, counting: Counting) -> u32 {
    let worked = |date: Date| {
        begin.is_none_or(|begin| date >= begin)
            && stints.iter().any(|s| s.from <= date && s.until.is_none_or(|until| date <= until))
    };
    let (mut months, mut left, mut longest) = (0_u32, 0_u32, 0_u32);
    let mut run: Option<(Date, i32, u32)> = None;
    let mut date = day(0);
    while date <= through {
        if worked(date) {
            let (from, mut full, mut days) = run.unwrap_or((date, 0, 0));
            days += 1;
            if date.plus_days(1) == month_begins(from, full + 1) {
                full += 1;
                days = 0;
            }
            run = Some((from, full, days));
        }
        if (!worked(date) || date == through)
            && let Some((_, full, days)) = run.take()
        {
            let full = u32::try_from(full).unwrap();
            months += full;
            left += days.min(29);
            longest = longest.max(full);
        }
        date = date.plus_days(1);
    }
    if counting == Counting::Cumulative { months + left / 30 } else { longest }
}

fn stints() -> impl Strategy<Value = Vec<Stint>> {
    let one = (0..1_200_u16, prop::option::weighted(0.8, 0..500_u16)).prop_map(|(from, days)| (from, days));
    prop::collection::vec(one, 0..5).prop_map(|mut all| {
        all.sort_unstable();
        let stint = |(at, (from, days)): (usize, (u16, Option<u16>))| Stint {
            at,
            from: day(from),
            until: days.map(|days| day(from + days)),
        };
        all.into_iter().enumerate().map(stint).collect()
    })
}

fn counting() -> impl Strategy<Value = Counting> {
    prop_oneof![Just(Counting::Cumulative), Just(Counting::Continuous)]
}

proptest! {
    #[test]
    fn months_are_those_walked_day_by_day(
        stints in stints(), begin in prop::option::of(0..1_200_u16), through in 0..1_800_u16, counting in counting(),
    ) {
        let begin = begin.map(day);
        let runs = runs(stints.iter().copied(), begin);
        prop_assert_eq!(months_through(&runs, day(through), counting), walked(&stints, begin, day(through), counting));
    }

    #[test]
    fn the_day_told_is_the_first_on_which_the_months_are_full(
        stints in stints(), begin in prop::option::of(0..1_200_u16), months in 1..30_u32, counting in counting(),
    ) {
        let begin = begin.map(day);
        let runs = runs(stints.iter().copied(), begin);
        match full_on(&runs, months, counting) {
            Some(on) => {
                prop_assert!(walked(&stints, begin, on, counting) >= months);
                prop_assert!(walked(&stints, begin, on.previous(), counting) < months);
            }
            None => prop_assert!(walked(&stints, begin, day(4_000), counting) < months),
        }
    }
}

/// What a list of stints comes to on a day.
fn months(stints: &[Stint], through: Date, counting: Counting) -> u32 {
    months_through(&runs(stints.iter().copied(), None), through, counting)
}

proptest! {
    #[test]
    fn more_work_never_counts_less_unless_it_fills_a_gap(
        stints in stints(), from in 0..1_200_u16, days in 0..500_u16, through in 0..1_800_u16, counting in counting(),
    ) {
        let more = Stint { at: 9, from: day(from), until: Some(day(from + days)) };
        let near = |s: &Stint| {
            s.from <= day(from + days).plus_days(1) && s.until.is_none_or(|until| more.from <= until.plus_days(1))
        };
        // Continuous time never minds; cumulative time only where one more period joins others into one.
        prop_assume!(counting == Counting::Continuous || stints.iter().filter(|s| near(s)).count() < 2);
        let mut all = stints.clone();
        all.push(more);
        all.sort_by_key(|stint| stint.from);
        prop_assert!(months(&all, day(through), counting) >= months(&stints, day(through), counting));
    }
}

#[test]
fn thirty_days_of_one_day_each_make_a_month_and_no_more() {
    let single = |nth: u16| Stint { at: usize::from(nth), from: day(3 * nth), until: Some(day(3 * nth)) };
    let days: Vec<Stint> = (0..30).map(single).collect();
    assert_eq!(months(&days, day(86), Counting::Cumulative), 0);
    assert_eq!(months(&days, day(87), Counting::Cumulative), 1);
    assert_eq!(full_on(&runs(days.into_iter(), None), 1, Counting::Cumulative), Some(day(87)));
}

#[test]
fn what_ended_before_the_beginning_is_no_part_of_a_run() {
    let stints = [
        Stint { at: 0, from: day(0), until: Some(day(9)) },
        Stint { at: 1, from: day(5), until: Some(day(10)) },
        Stint { at: 2, from: day(11), until: None },
    ];
    let found = runs(stints.into_iter(), Some(day(10)));
    let told: Vec<_> = found.iter().map(|run| (run.from, run.until, run.of.clone())).collect();
    assert_eq!(told, [(day(10), None, vec![1, 2])]);
}

#[test]
fn the_last_day_that_can_be_written_is_told_and_none_after_it() {
    let last = Date::BEYOND.previous();
    // Fifteen days left over from before, so that fifteen more make a month.
    let going_on = |days_before: u32| {
        let from = (0..days_before).fold(last, |day, _| day.previous());
        let before = Stint { at: 0, from: day(0), until: Some(day(14)) };
        runs([before, Stint { at: 1, from, until: None }].into_iter(), None)
    };
    assert_eq!(full_on(&going_on(15), 1, Counting::Cumulative), Some(last.previous()));
    assert_eq!(full_on(&going_on(14), 1, Counting::Cumulative), Some(last));
    assert_eq!(full_on(&going_on(13), 1, Counting::Cumulative), None);
    assert_eq!(full_on(&going_on(0), 1, Counting::Cumulative), None);
    for counting in [Counting::Cumulative, Counting::Continuous] {
        assert_eq!(full_on(&going_on(0), 600, counting), None);
    }
}

#[test]
fn spans_that_touch_are_one_and_those_a_day_apart_are_two() {
    let of = |from: u16, until: u16| super::spans::span(day(from), Some(day(until)));
    let joined = |b: Vec<crate::date::Period>| {
        let mut all = of(10, 20);
        super::spans::add(&mut all, b);
        all.iter().map(|period| (period.from, period.until)).collect::<Vec<_>>()
    };
    assert_eq!(joined(of(21, 30)), [(day(10), Some(day(30)))]);
    assert_eq!(joined(of(22, 30)), [(day(10), Some(day(20))), (day(22), Some(day(30)))]);
    assert_eq!(joined(of(1, 9)), [(day(1), Some(day(20)))]);
    assert_eq!(joined(of(12, 15)), [(day(10), Some(day(20)))]);
    assert_eq!(joined(of(30, 29)), [(day(10), Some(day(20)))]);
    assert_eq!(of(7, 7).len(), 1);
    assert!(super::spans::span(Date::BEYOND, None).is_empty());
    assert_eq!(super::spans::span(Date::BEYOND.previous(), None).len(), 1);
    let next = |on: u16| super::spans::from_day(&joined_spans(), day(on)).map(|period| (period.from, period.until));
    assert_eq!(next(20), Some((day(20), Some(day(20)))));
    assert_eq!(next(21), Some((day(25), Some(day(30)))));
    assert_eq!(next(31), None);
}

fn joined_spans() -> super::spans::Spans {
    let mut all = super::spans::span(day(10), Some(day(20)));
    super::spans::add(&mut all, super::spans::span(day(25), Some(day(30))));
    all
}
