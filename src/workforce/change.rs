//! Two versions of the documents beside each other: what a change costs, and who moves by how much.

use super::Workforce;
use super::group::{Grouping, Groups, Tally};
use super::report::{Amounts, Report, paid, report};
use crate::pay::columns::{BAD_ROW, Plan, Results};
use crate::quantity::Money;
use serde::Serialize;
use std::cmp::Ordering;

/// What changes for a workforce.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What they are paid before.
    pub before: Report,
    /// What they are paid after.
    pub after: Report,
    /// How many rows only one version can read; they are not compared.
    pub uncompared: usize,
    /// What changes, for the same groups in the same order.
    #[serde(flatten)]
    pub moved: Groups<Moved>,
    /// Rows that gain most, the farthest first; at most ten.
    pub gain_most: Vec<Mover>,
    /// Rows that lose most, the farthest first; at most ten.
    pub lose_most: Vec<Mover>,
}

/// What changes for some workers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize)]
pub struct Moved {
    /// How many there are; rows that are refused are not counted.
    pub workers: usize,
    /// How many are paid more a year.
    pub more: usize,
    /// How many are paid less a year.
    pub less: usize,
    /// What they are paid a year before: twelve months, and what is paid by the year.
    pub before: Money,
    /// What they are paid a year after.
    pub after: Money,
    /// What the change costs a year; negative, where it spares.
    pub cost: Money,
    /// The middle one of what each is paid a month before; of two the lower.
    pub median_before: Money,
    /// The middle one after.
    pub median_after: Money,
}

/// A worker who moves far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Mover {
    /// Position of the row, from 0.
    pub row: usize,
    /// A year before.
    pub before: Money,
    /// A year after.
    pub after: Money,
}

/// Most rows told of those who move farthest, each way.
const MOST_MOVERS: usize = 10;

/// A table as one version of the documents reads and pays it.
#[derive(Clone, Copy, Debug)]
pub struct Version<'v> {
    /// The table.
    pub workforce: &'v Workforce,
    /// What employers pay.
    pub plan: &'v Plan,
    /// What the rows are paid.
    pub results: &'v Results,
}

/// What changes between two versions for the same rows, grouped as the first reads them; nothing, where they are not as many.
pub fn change(before: Version<'_>, after: Version<'_>) -> Option<Change> {
    let rows = before.workforce.rows;
    if after.workforce.rows != rows {
        return None;
    }
    let told = |version: Version<'_>| report(version.workforce, version.plan, version.results);
    let reports = (told(before)?, told(after)?);
    let grouping = Grouping::of(before.workforce)?;
    let (one, two) = (Amounts::of(before.plan, before.results, rows), Amounts::of(after.plan, after.results, rows));
    let mut tally: Tally<Moved> = grouping.tally();
    let (mut up, mut down) = (Vec::new(), Vec::new());
    for (row, (first, second)) in before.results.flags.iter().zip(&after.results.flags).enumerate() {
        if (first | second) & BAD_ROW != 0 {
            continue;
        }
        let mover = Mover { row, before: one.year(row), after: two.year(row) };
        let way = mover.after.cmp(&mover.before);
        for group in grouping.each(&mut tally, row) {
            group.workers = group.workers.saturating_add(1);
            group.more = group.more.saturating_add(usize::from(way == Ordering::Greater));
            group.less = group.less.saturating_add(usize::from(way == Ordering::Less));
            group.before = group.before.plus(mover.before);
            group.after = group.after.plus(mover.after);
        }
        match way {
            Ordering::Greater => place(&mut up, mover),
            Ordering::Less => place(&mut down, mover),
            Ordering::Equal => {}
        }
    }
    // Medians of the same workers.
    let flags: Vec<u8> = before.results.flags.iter().zip(&after.results.flags).map(|(one, two)| one | two).collect();
    let (mut first, mut second) = (paid(&grouping, &one, &flags), paid(&grouping, &two, &flags));
    for (moved, (first, second)) in tally.groups().zip(first.groups().zip(second.groups())) {
        moved.cost = moved.after.minus(moved.before);
        (moved.median_before, moved.median_after) = (first.median, second.median);
    }
    let moved = grouping.named(tally, before.plan, |moved| moved.workers > 0);
    let only = |(one, two): (&u8, &u8)| (one ^ two) & BAD_ROW != 0;
    let uncompared = before.results.flags.iter().zip(&after.results.flags).filter(|pair| only(*pair)).count();
    let (before, after) = reports;
    Some(Change { before, after, uncompared, moved, gain_most: up, lose_most: down })
}

/// Puts a mover in its place; of those who move as far the first rows stay.
fn place(movers: &mut Vec<Mover>, mover: Mover) {
    let way = |mover: &Mover| mover.after.minus(mover.before).fen().unsigned_abs();
    let at = movers.partition_point(|other| way(other) >= way(&mover));
    if at < MOST_MOVERS {
        movers.insert(at, mover);
        movers.truncate(MOST_MOVERS);
    }
}
