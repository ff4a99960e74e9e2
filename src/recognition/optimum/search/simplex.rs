//! A dense dictionary of the linear relaxation: floats that only steer the search.
//!
//! A dictionary writes every basic variable, and the objective, through the nonbasic ones:
//! `basic = right − Σ cell · nonbasic`, with the objective in the last row and the right
//! side in the last column. Variables are numbered: columns of the program first, then the
//! slack of every row, then the slack of "at most one" for each single item.

use std::rc::Rc;

/// Below this a number counts as zero.
const TINY: f64 = 1e-9;
const PIVOT_TINY: f64 = 1e-12;

#[derive(Clone, Debug, Default)]
pub(super) struct Dictionary {
    pub(super) rows: usize,
    pub(super) columns: usize,
    cells: Vec<f64>,
    pub(super) basic: Vec<u32>,
    pub(super) nonbasic: Vec<u32>,
    /// What the objective was multiplied with.
    pub(super) objective_scale: f64,
    /// What each row was multiplied with, by row of the program.
    pub(super) row_scale: Rc<Vec<f64>>,
    /// The limits of the hard rows that the dictionary stands for.
    pub(super) seen: Vec<i64>,
    /// Pivots made, in this dictionary and those it was copied from.
    pub(super) pivots: u64,
}

impl Dictionary {
    /// An empty table for so many rows and columns.
    pub(super) fn new(rows: usize, columns: usize) -> Self {
        Self { rows, columns, cells: vec![0.0; (rows + 1) * (columns + 1)], ..Self::default() }
    }

    pub(super) fn set(&mut self, row: usize, column: usize, value: f64) {
        let width = self.columns + 1;
        self.cells[row * width + column] = value;
    }

    /// The value of the basic variable of a row.
    pub(super) fn right(&self, row: usize) -> f64 {
        self.cells[row * (self.columns + 1) + self.columns]
    }

    /// The reduced cost of a nonbasic column; none is positive at the optimum.
    pub(super) fn cost(&self, column: usize) -> f64 {
        self.cells[self.rows * (self.columns + 1) + column]
    }

    /// Exchanges the basic variable of `row` and the nonbasic one of `column`.
    pub(super) fn pivot(&mut self, row: usize, column: usize, nonzero: &mut Vec<u32>) {
        self.pivots += 1;
        let width = self.columns + 1;
        let start = row * width;
        let inverse = 1.0 / self.cells[start + column];
        nonzero.clear();
        for index in 0..width {
            let value = self.cells[start + index];
            if value.abs() > PIVOT_TINY {
                self.cells[start + index] = value * inverse;
                if index != column {
                    nonzero.push(index as u32);
                }
            } else {
                self.cells[start + index] = 0.0;
            }
        }
        self.cells[start + column] = inverse;
        let dense = nonzero.len() * 3 > width;
        let (above, rest) = self.cells.split_at_mut(start);
        let (source, below) = rest.split_at_mut(width);
        for target in above.chunks_exact_mut(width).chain(below.chunks_exact_mut(width)) {
            let factor = target[column];
            if factor == 0.0 {
                continue;
            }
            if dense {
                for (cell, from) in target.iter_mut().zip(&*source) {
                    *cell -= factor * from;
                }
            } else {
                for &index in nonzero.iter() {
                    target[index as usize] -= factor * source[index as usize];
                }
            }
            target[column] = -factor * inverse;
        }
        std::mem::swap(&mut self.basic[row], &mut self.nonbasic[column]);
    }

    /// From a feasible dictionary to an optimal one; gives up after too many pivots.
    pub(super) fn maximise(&mut self, nonzero: &mut Vec<u32>) {
        for _ in 0..50 * (self.rows + self.columns) {
            let width = self.columns + 1;
            let costs = &self.cells[self.rows * width..][..self.columns];
            let mut enter = usize::MAX;
            let mut best = TINY;
            for (column, &cost) in costs.iter().enumerate() {
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
            for row in 0..self.rows {
                let cell = self.cells[row * width + enter];
                if cell > TINY {
                    let ratio = self.cells[row * width + self.columns] / cell;
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

    /// From an optimal but infeasible dictionary back to a feasible one. False when it fails.
    pub(super) fn repair(&mut self, nonzero: &mut Vec<u32>) -> bool {
        for _ in 0..200 + self.rows {
            let mut leave = usize::MAX;
            let mut least = -TINY;
            for row in 0..self.rows {
                let right = self.right(row);
                if right < least {
                    least = right;
                    leave = row;
                }
            }
            if leave == usize::MAX {
                return true;
            }
            if !self.expel(leave, nonzero) {
                return false;
            }
        }
        false
    }

    /// Makes the basic variable of `row`, below zero, nonbasic at zero, keeping the optimum.
    fn expel(&mut self, row: usize, nonzero: &mut Vec<u32>) -> bool {
        let width = self.columns + 1;
        let cells = &self.cells[row * width..][..self.columns];
        let costs = &self.cells[self.rows * width..][..self.columns];
        let mut enter = usize::MAX;
        let mut least = f64::INFINITY;
        for column in 0..self.columns {
            let cell = cells[column];
            if cell < -TINY {
                let ratio = costs[column] / cell;
                if ratio < least || (ratio <= least && cell < cells[enter]) {
                    least = ratio;
                    enter = column;
                }
            }
        }
        if enter == usize::MAX {
            return false;
        }
        self.pivot(row, enter, nonzero);
        true
    }

    /// Fixes a variable at one: what it used is gone from every right side.
    pub(super) fn fix_at_one(&mut self, variable: u32) {
        let width = self.columns + 1;
        if let Some(row) = self.basic.iter().position(|&other| other == variable) {
            self.cells[row * width + self.columns] -= 1.0;
        } else if let Some(column) = self.nonbasic.iter().position(|&other| other == variable) {
            for row in self.cells.chunks_exact_mut(width) {
                row[width - 1] -= row[column];
            }
        }
    }

    /// Lowers the limit of the row with this slack by a scaled amount.
    pub(super) fn tighten(&mut self, slack: u32, amount: f64) {
        let width = self.columns + 1;
        if let Some(row) = self.basic.iter().position(|&other| other == slack) {
            self.cells[row * width + self.columns] -= amount;
        } else if let Some(column) = self.nonbasic.iter().position(|&other| other == slack) {
            for row in self.cells.chunks_exact_mut(width) {
                row[width - 1] -= row[column] * amount;
            }
        }
    }

    /// Fixes at zero every variable that is not `live`, and drops its column. False when it fails.
    pub(super) fn vanish(&mut self, live: impl Fn(u32) -> bool, nonzero: &mut Vec<u32>) -> bool {
        self.compact(&live);
        for row in 0..self.rows {
            if live(self.basic[row]) {
                continue;
            }
            let right = self.right(row);
            if right > 0.0 {
                self.negate(row);
            }
            if !self.expel(row, nonzero) {
                // At zero either direction keeps the dictionary feasible.
                self.negate(row);
                if right.abs() > TINY || !self.expel(row, nonzero) {
                    return false;
                }
            }
            self.compact(&live);
        }
        true
    }

    fn negate(&mut self, row: usize) {
        let width = self.columns + 1;
        for cell in &mut self.cells[row * width..][..width] {
            *cell = -*cell;
        }
    }

    fn compact(&mut self, live: &impl Fn(u32) -> bool) {
        let old = self.columns + 1;
        let kept: Vec<u32> = (0..self.columns as u32).filter(|&c| live(self.nonbasic[c as usize])).collect();
        if kept.len() == self.columns {
            return;
        }
        let new = kept.len() + 1;
        for row in 0..=self.rows {
            for (to, &from) in kept.iter().enumerate() {
                self.cells[row * new + to] = self.cells[row * old + from as usize];
            }
            self.cells[row * new + new - 1] = self.cells[row * old + old - 1];
        }
        self.columns = kept.len();
        self.cells.truncate((self.rows + 1) * new);
        for (to, &from) in kept.iter().enumerate() {
            self.nonbasic[to] = self.nonbasic[from as usize];
        }
        self.nonbasic.truncate(self.columns);
    }
}
