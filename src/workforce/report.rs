//! What a workforce is paid: all, by level, by size of enterprise, by employer.

use super::Workforce;
use super::group::{Grouping, Groups, Level, Of, Tally};
use crate::date::Date;
use crate::pay::columns::{
    BAD_ROW, BELOW_GUIDE, BELOW_LAW, NOTHING_GIVEN, OPEN, Plan, RAISED, Results, TWO_OF_ONE_RANK,
};
use crate::policy::pay::Per;
use crate::quantity::Money;
use serde::Serialize;

/// Most rows told that are below a floor of the law.
pub const MOST_BREACHED: usize = 100;

/// What a workforce is paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The day.
    pub as_of: Date,
    /// Rows of the table, those that were refused included.
    pub rows: usize,
    /// How many rows were refused.
    pub refused_count: usize,
    /// Headings of columns that were left out: what they count is paid without an upper end, and known of nobody.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<String>,
    /// What they are paid.
    #[serde(flatten)]
    pub groups: Groups<Paid>,
    /// How many rows stand so.
    pub flagged: Flagged,
    /// The first rows whose agreed pay is below a floor of the law, from 0; they are paid up to it.
    pub breached: Vec<usize>,
}

/// What some workers are paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize)]
pub struct Paid {
    /// How many there are; rows that are refused are not counted.
    pub workers: usize,
    /// What they are paid a month.
    pub month: Money,
    /// What they are paid a year: twelve months, and what is paid by the year.
    pub year: Money,
    /// The middle one of what each is paid a month; of two the lower.
    pub median: Money,
    /// By how much that is more than the median of the next lower level; of levels alone, where there is a lower one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<Money>,
    /// How many are raised to a floor.
    pub raised: usize,
    /// How many would be below a floor of the law by what was agreed.
    pub breached: usize,
}

/// How many rows stand so; a row may stand in several ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize)]
pub struct Flagged {
    /// A fact is wanting, so that they may be paid more.
    pub open: u32,
    /// They are raised to a floor.
    pub raised: u32,
    /// They would be below a floor of the law by what was agreed.
    pub breached: u32,
    /// They are paid less than published advice.
    pub below_guidance: u32,
    /// No document gives them anything.
    pub nothing: u32,
    /// Two documents of one rank say different things of them.
    pub contested: u32,
}

/// A level with the step to it.
pub type LevelPaid = Of<Level, Paid>;

/// What one run pays each row.
pub(super) struct Amounts<'r> {
    month: &'r [u32],
    yearly: &'r [u32],
}

impl<'r> Amounts<'r> {
    pub fn of(plan: &Plan, results: &'r Results, rows: usize) -> Self {
        let column = |per| {
            let nth = plan.layout.amounts.iter().position(|measure| *measure == per)?;
            let from = nth.checked_mul(rows)?;
            results.amounts.get(from..from.checked_add(rows)?)
        };
        Self { month: column(Per::Month).unwrap_or_default(), yearly: column(Per::Year).unwrap_or_default() }
    }

    pub fn month(&self, row: usize) -> Money {
        fen(self.month, row)
    }

    pub fn year(&self, row: usize) -> Money {
        self.month(row).times(12).plus(fen(self.yearly, row))
    }

    /// Rows by what they are paid a month, the least first: sorted by the lower half of each amount, then by the upper.
    fn ascending(&self) -> Vec<usize> {
        let mut rows: Vec<usize> = (0..self.month.len()).collect();
        let mut sorted = vec![0; rows.len()];
        for shift in [0, 16] {
            let half = |row: usize| {
                let month = self.month.get(row).copied().unwrap_or_default();
                usize::try_from((month >> shift) & 0xFFFF).unwrap_or_default()
            };
            // Where the next row of each half is put: behind all that are less.
            let mut next = vec![0_usize; 1 << 16];
            for row in &rows {
                if let Some(count) = next.get_mut(half(*row)) {
                    *count = count.saturating_add(1);
                }
            }
            let mut before = 0_usize;
            for count in &mut next {
                before = before.saturating_add(std::mem::replace(count, before));
            }
            for row in &rows {
                let Some(place) = next.get_mut(half(*row)) else { continue };
                if let Some(free) = sorted.get_mut(*place) {
                    *free = *row;
                }
                *place = place.saturating_add(1);
            }
            std::mem::swap(&mut rows, &mut sorted);
        }
        rows
    }
}

fn fen(column: &[u32], row: usize) -> Money {
    Money::from_fen(column.get(row).copied().unwrap_or_default().into())
}

/// What the rows of a table are paid by a plan; nothing, where the results are not of these rows.
pub fn report(workforce: &Workforce, plan: &Plan, results: &Results) -> Option<Report> {
    let rows = workforce.rows;
    if results.flags.len() != rows {
        return None;
    }
    let grouping = Grouping::of(workforce)?;
    let paid = paid(&grouping, &Amounts::of(plan, results, rows), &results.flags);
    let mut groups = grouping.named(paid, plan, |paid| paid.workers > 0);
    steps(&mut groups.levels);
    let breached = (0..).zip(&results.flags).filter(|(_, flags)| **flags & (BELOW_LAW | BAD_ROW) == BELOW_LAW);
    let breached = breached.map(|(row, _)| row).take(MOST_BREACHED).collect();
    let (as_of, refused_count) = (workforce.call.as_of, workforce.refused_count);
    let held = |fact: &String| {
        let codes = plan.layout.codes.iter().map(|column| &column.of);
        codes.chain(plan.layout.days.iter().map(|column| &column.of)).any(|of| of.as_ref() == Some(fact))
    };
    let facts = workforce.call.facts.iter().zip(&workforce.headings);
    let left_out = facts.filter(|(fact, _)| !held(fact)).map(|(_, heading)| heading.clone()).collect();
    Some(Report { as_of, rows, refused_count, left_out, groups, flagged: flagged(results), breached })
}

/// What the rows of each group are paid.
pub(super) fn paid(grouping: &Grouping<'_>, amounts: &Amounts<'_>, flags: &[u8]) -> Tally<Paid> {
    let mut tally: Tally<Paid> = grouping.tally();
    for (row, flags) in flags.iter().enumerate() {
        if flags & BAD_ROW != 0 {
            continue;
        }
        let (month, year) = (amounts.month(row), amounts.year(row));
        for group in grouping.each(&mut tally, row) {
            group.workers = group.workers.saturating_add(1);
            group.month = group.month.plus(month);
            group.year = group.year.plus(year);
            group.raised = group.raised.saturating_add(usize::from(flags & RAISED != 0));
            group.breached = group.breached.saturating_add(usize::from(flags & BELOW_LAW != 0));
        }
    }
    medians(grouping, amounts, flags, &mut tally);
    tally
}

/// Finds the median of every group in one walk upwards: it is where half of its workers have been met.
fn medians(grouping: &Grouping<'_>, amounts: &Amounts<'_>, flags: &[u8], tally: &mut Tally<Paid>) {
    let mut ahead: Tally<usize> = grouping.tally();
    for (ahead, group) in ahead.groups().zip(tally.groups()) {
        *ahead = group.workers.div_ceil(2);
    }
    for row in amounts.ascending() {
        if flags.get(row).is_none_or(|flags| flags & BAD_ROW != 0) {
            continue;
        }
        let groups = grouping.each(tally, row);
        for (ahead, group) in grouping.each(&mut ahead, row).zip(groups) {
            if *ahead == 1 {
                group.median = amounts.month(row);
            }
            *ahead = ahead.saturating_sub(1);
        }
    }
}

/// How far apart the levels are; workers who have none are below no level.
fn steps(levels: &mut [LevelPaid]) {
    let mut below: Option<Money> = None;
    for level in levels.iter_mut().filter(|level| level.name.code.is_some()) {
        level.told.step = below.map(|below| level.told.median.minus(below));
        below = Some(level.told.median);
    }
}

fn flagged(results: &Results) -> Flagged {
    let count = |flag: u8| {
        let bit = usize::try_from(flag.trailing_zeros()).unwrap_or(usize::MAX);
        results.flagged.get(bit).copied().unwrap_or_default()
    };
    Flagged {
        open: count(OPEN),
        raised: count(RAISED),
        breached: count(BELOW_LAW),
        below_guidance: count(BELOW_GUIDE),
        nothing: count(NOTHING_GIVEN),
        contested: count(TWO_OF_ONE_RANK),
    }
}
