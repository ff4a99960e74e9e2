//! A dense dictionary of the linear relaxation: floats that only steer the search.
//!
//! A dictionary writes every basic variable, and the objective, through the nonbasic ones:
//! `basic = right − Σ cell · nonbasic`, with the objective in the last row. Variables are
//! numbered: columns of the program first, then the slack of every row, then the slack of
//! "at most one" for each single item.

use std::rc::Rc;

/// Below this a number counts as zero.
const TINY: f64 = 1e-9;
const PIVOT_TINY: f64 = 1e-12;
/// Pivots of a repair without progress: starting from nothing takes fewer.
const MOST_STALLED: u32 = 25;

/// How a repair ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Repair {
    /// The dictionary is optimal again.
    Done,
    /// Stopped: the objective is already below what was asked for.
    Below,
    /// Numbers or the number of pivots got out of hand.
    Failed,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Dictionary {
    pub(super) rows: usize,
    pub(super) columns: usize,
    /// Distance of two rows in `cells`; each row starts with its right side.
    stride: usize,
    cells: Vec<f64>,
    pub(super) basic: Vec<u32>,
    pub(super) nonbasic: Vec<u32>,
    /// What the objective was multiplied with.
    pub(super) objective_scale: f64,
    /// The objective of what was taken when the dictionary was built.
    pub(super) base: f64,
    /// What each row was multiplied with, by row of the program.
    pub(super) row_scale: Rc<Vec<f64>>,
    /// The limits of the hard rows that the dictionary stands for.
    pub(super) seen: Vec<i64>,
}

impl Dictionary {
    /// A table of zeros for so many rows and columns.
    pub(super) fn new(rows: usize, columns: usize) -> Self {
        let stride = columns + 1;
        Self { rows, columns, stride, cells: vec![0.0; (rows + 1) * stride], ..Self::default() }
    }

    /// A copy without the columns dropped since it was built.
    pub(super) fn fork(&self) -> Self {
        let stride = self.columns + 1;
        let mut cells = Vec::with_capacity((self.rows + 1) * stride);
        for row in self.cells.chunks_exact(self.stride) {
            cells.extend_from_slice(&row[..stride]);
        }
        Self {
            rows: self.rows,
            columns: self.columns,
            stride,
            cells,
            basic: self.basic.clone(),
            nonbasic: self.nonbasic.clone(),
            objective_scale: self.objective_scale,
            base: self.base,
            row_scale: Rc::clone(&self.row_scale),
            seen: self.seen.clone(),
        }
    }

    pub(super) fn set(&mut self, row: usize, column: usize, value: f64) {
        self.cells[row * self.stride + column + 1] = value;
    }

    pub(super) fn set_right(&mut self, row: usize, value: f64) {
        self.cells[row * self.stride] = value;
    }

    /// The value of the basic variable of a row.
    pub(super) fn right(&self, row: usize) -> f64 {
        self.cells[row * self.stride]
    }

    /// The reduced cost of a nonbasic column; none is positive at the optimum.
    pub(super) fn cost(&self, column: usize) -> f64 {
        self.cells[self.rows * self.stride + column + 1]
    }

    /// The objective, with all that has been taken.
    fn objective(&self) -> f64 {
        self.base - self.right(self.rows) / self.objective_scale
    }

    /// The cells of a row, without its right side.
    fn row(&self, row: usize) -> &[f64] {
        &self.cells[row * self.stride + 1..][..self.columns]
    }

    /// Exchanges the basic variable of `row` and the nonbasic one of `column`.
    pub(super) fn pivot(&mut self, row: usize, column: usize, nonzero: &mut Vec<(u32, f64)>) {
        let width = self.columns + 1;
        let enter = column + 1;
        let start = row * self.stride;
        let inverse = 1.0 / self.cells[start + enter];
        nonzero.clear();
        for (index, cell) in self.cells[start..start + width].iter_mut().enumerate() {
            if cell.abs() > PIVOT_TINY {
                *cell *= inverse;
                if index != enter {
                    nonzero.push((index as u32, *cell));
                }
            } else {
                *cell = 0.0;
            }
        }
        self.cells[start + enter] = inverse;
        for (index, target) in self.cells.chunks_exact_mut(self.stride).enumerate() {
            let factor = target[enter];
            if factor == 0.0 || index == row {
                continue;
            }
            for &(index, from) in nonzero.iter() {
                if let Some(cell) = target.get_mut(index as usize) {
                    *cell -= factor * from;
                }
            }
            target[enter] = -factor * inverse;
        }
        std::mem::swap(&mut self.basic[row], &mut self.nonbasic[column]);
    }

    /// From a feasible dictionary to an optimal one; gives up after too many pivots.
    pub(super) fn maximise(&mut self, nonzero: &mut Vec<(u32, f64)>) {
        for _ in 0..50 * (self.rows + self.columns) {
            let mut enter = usize::MAX;
            let mut best = TINY;
            for (column, &cost) in self.row(self.rows).iter().enumerate() {
                if cost > best {
                    best = cost;
                    enter = column;
                }
            }
            if enter == usize::MAX {
                return;
            }
            let mut leave = usize::MAX;
            let mut least = f64::INFINITY;
            for (row, cells) in self.cells.chunks_exact(self.stride).take(self.rows).enumerate() {
                let cell = cells[enter + 1];
                if cell > TINY {
                    let ratio = cells[0] / cell;
                    if ratio < least {
                        least = ratio;
                        leave = row;
                    }
                }
            }
            if leave == usize::MAX {
                return;
            }
            self.pivot(leave, enter, nonzero);
        }
    }

    /// From an optimal but infeasible dictionary back to a feasible one, as long as the
    /// objective, which only falls, stays at `wanted` or more.
    pub(super) fn repair(&mut self, wanted: f64, nonzero: &mut Vec<(u32, f64)>) -> Repair {
        let (mut stalled, mut lowest) = (0, f64::MAX);
        for _ in 0..200 + self.rows {
            let objective = self.objective();
            if objective < wanted {
                return Repair::Below;
            }
            if objective < lowest - 1e-7 * lowest.abs() {
                stalled = 0;
                lowest = objective;
            } else if stalled == MOST_STALLED {
                return Repair::Failed;
            } else {
                stalled += 1;
            }
            let mut leave = usize::MAX;
            let mut least = -TINY;
            for (row, cells) in self.cells.chunks_exact(self.stride).take(self.rows).enumerate() {
                if cells[0] < least {
                    least = cells[0];
                    leave = row;
                }
            }
            if leave == usize::MAX {
                return Repair::Done;
            }
            if self.expel(leave, nonzero).is_none() {
                return Repair::Failed;
            }
        }
        Repair::Failed
    }

    /// Makes the basic variable of `row`, below zero, nonbasic at zero, keeping the optimum.
    /// The column it is then in; none when there is no way.
    fn expel(&mut self, row: usize, nonzero: &mut Vec<(u32, f64)>) -> Option<usize> {
        let (cells, costs) = (self.row(row), self.row(self.rows));
        let mut enter = None;
        let (mut least, mut steepest) = (f64::INFINITY, 0.0);
        for (column, (&cell, &cost)) in cells.iter().zip(costs).enumerate() {
            if cell < -TINY {
                let ratio = cost / cell;
                if ratio < least || (ratio <= least && cell < steepest) {
                    least = ratio;
                    steepest = cell;
                    enter = Some(column);
                }
            }
        }
        self.pivot(row, enter?, nonzero);
        enter
    }

    /// What the objective loses, at least, when the basic variable of `row` moves to zero or
    /// to one: the first dual pivot of each side.
    pub(super) fn penalties(&self, row: usize) -> (f64, f64) {
        let (mut down, mut up) = (f64::INFINITY, f64::INFINITY);
        for (&cell, &cost) in self.row(row).iter().zip(self.row(self.rows)) {
            // Compared by hand: `f64::min` is a call in wasm.
            if cell > TINY && -cost / cell < down {
                down = -cost / cell;
            } else if cell < -TINY && cost / cell < up {
                up = cost / cell;
            }
        }
        let value = self.right(row);
        (down * value, up * (1.0 - value))
    }

    /// Fixes a variable at one: what it used is gone from every right side.
    pub(super) fn fix_at_one(&mut self, variable: u32) {
        self.lower(variable, 1.0);
    }

    /// Lowers the limit of the row with this slack by a scaled amount, or the range of a
    /// variable by what it is fixed at.
    pub(super) fn lower(&mut self, variable: u32, amount: f64) {
        if let Some(row) = self.basic.iter().position(|&other| other == variable) {
            self.cells[row * self.stride] -= amount;
        } else if let Some(column) = self.nonbasic.iter().position(|&other| other == variable) {
            for row in self.cells.chunks_exact_mut(self.stride) {
                row[0] -= row[column + 1] * amount;
            }
        }
    }

    /// Fixes at zero every variable that is not `live`, and drops its column. False when it fails.
    pub(super) fn vanish(&mut self, live: impl Fn(u32) -> bool, nonzero: &mut Vec<(u32, f64)>) -> bool {
        for column in (0..self.columns).rev() {
            if !live(self.nonbasic[column]) {
                self.drop(column);
            }
        }
        for row in 0..self.rows {
            if live(self.basic[row]) {
                continue;
            }
            let right = self.right(row);
            if right > 0.0 {
                self.negate(row);
            }
            let mut column = self.expel(row, nonzero);
            if column.is_none() && right.abs() <= TINY {
                // At zero either direction keeps the dictionary feasible.
                self.negate(row);
                column = self.expel(row, nonzero);
            }
            match column {
                Some(column) => self.drop(column),
                None => return false,
            }
        }
        true
    }

    fn negate(&mut self, row: usize) {
        for cell in &mut self.cells[row * self.stride..][..=self.columns] {
            *cell = -*cell;
        }
    }

    /// Drops a nonbasic column; the last one takes its place.
    fn drop(&mut self, column: usize) {
        let last = self.columns;
        for row in self.cells.chunks_exact_mut(self.stride) {
            row[column + 1] = row[last];
        }
        self.columns -= 1;
        self.nonbasic.swap_remove(column);
    }
}
