//! Scales in which a higher level, a longer time or a higher step is given less.

use crate::policy::pay::scale::give::Given;
use crate::policy::pay::scale::grid::{Cell, Grid, Span};
use crate::policy::pay::scale::key::Sort;
use crate::policy::pay::scale::{By, Scale};

/// Rows beyond which a scale is not looked at: each is compared with each.
const ROWS: usize = 2_000;

/// A row that gives less than one below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fall {
    /// The row.
    pub(super) row: usize,
    /// The nearest below that gives more.
    pub(super) below: usize,
    /// The axis on which it is higher.
    pub(super) axis: usize,
}

/// For each axis that has a direction, the rows that give less than the nearest below them does to the same worker
/// otherwise.
pub(super) fn falls(scale: &Scale, grid: &Grid<'_>, is_ladder: &dyn Fn(&str) -> bool) -> Vec<Fall> {
    let mut found = Vec::new();
    if !scale.falls.is_empty() || scale.rows.len() > ROWS {
        return found;
    }
    for (axis, (by, sort)) in scale.axes.iter().zip(&grid.sorts).enumerate() {
        let rises = match (&by.by, sort) {
            (By::Level(_), Sort::Level(ladder)) => is_ladder(ladder),
            (By::Years(_) | By::Step, _) => true,
            _ => false,
        };
        if rises {
            found.extend(grid.cells.iter().filter_map(|high| fall(scale, grid, axis, high)));
        }
    }
    found
}

fn fall(scale: &Scale, grid: &Grid<'_>, axis: usize, high: &Cell) -> Option<Fall> {
    let given = |cell: &Cell| Given::read(&scale.rows.get(cell.row)?.give, scale.gives);
    let span = |cell: &Cell| cell.spans.get(axis).copied().filter(|span| *span != Span::LEFT_OVER);
    let (mine, top) = (given(high)?, span(high)?);
    let lower = grid.cells.iter().filter(|low| {
        let elsewhere = |(nth, (a, b)): (usize, (&Span, &Span))| nth == axis || a.meets(*b);
        span(low).is_some_and(|low| low.until < top.from)
            && high.spans.iter().zip(&low.spans).enumerate().all(elsewhere)
    });
    // Only what stands nearest below, so that one high figure is not told again and again.
    let nearest = lower.clone().filter_map(span).map(|span| span.until).max()?;
    let below = lower
        .filter(|low| span(low).is_some_and(|span| span.until == nearest))
        .find(|low| given(low).is_some_and(|theirs| theirs > mine))?;
    Some(Fall { row: high.row, below: below.row, axis })
}
