//! The relaxation of one node: building its dictionary, and the exact bound it proves.
//!
//! Weak duality holds for any dual values ≥ 0. So the duals the dictionary ends with are
//! rounded to multiples of `2^-fraction` and the bound is computed again from the program
//! in integers: a float error can make it weaker, never wrong.

use std::rc::Rc;

use super::bits;
use super::order::gcd;
use super::program::Program;
use super::simplex::{Dictionary, Repair};
use super::state::State;

const NONE: u32 = u32::MAX;
/// Closer than this to 0 or 1 a value is not fractional.
const NEAR: f64 = 1e-6;

/// Reusable memory and the noise that keeps degenerate programs from cycling.
#[derive(Debug)]
pub(super) struct Relaxation {
    /// Place of each column: active items first, then live auxiliary columns.
    place: Vec<u32>,
    /// Columns in that order.
    columns: Vec<u32>,
    noise: u32,
    /// Cells of the row last pivoted on that are not zero.
    pub(super) nonzero: Vec<(u32, f64)>,
    /// Reduced costs of `columns`, exact, in `2^-fraction`.
    pub(super) reduced: Vec<i64>,
    /// Values of the active items in the relaxation.
    pub(super) values: Vec<f64>,
    /// How much branching on each active item promises.
    pub(super) scores: Vec<f64>,
    covered: Vec<u64>,
}

impl Relaxation {
    pub(super) fn new() -> Self {
        Self {
            place: Vec::new(),
            columns: Vec::new(),
            noise: 12345,
            nonzero: Vec::new(),
            reduced: Vec::new(),
            values: Vec::new(),
            scores: Vec::new(),
            covered: Vec::new(),
        }
    }

    /// A number in 0..1 that depends on nothing but how often it was asked (xorshift).
    fn noise(&mut self) -> f64 {
        self.noise ^= self.noise << 13;
        self.noise ^= self.noise >> 17;
        self.noise ^= self.noise << 5;
        f64::from(self.noise >> 8) / 16_777_216.0
    }

    /// Notes which columns are still free.
    pub(super) fn place(&mut self, program: &Program, active: &[u32], state: &State) {
        self.place.clear();
        self.place.resize(program.columns, NONE);
        self.columns.clear();
        self.columns.extend_from_slice(active);
        for column in program.items..program.columns {
            let off = state.on.get(column - program.items) != Some(&true);
            if off && !program.by_column.of(column).is_empty() {
                self.columns.push(column as u32);
            }
        }
        for (place, &column) in self.columns.iter().enumerate() {
            self.place[column as usize] = place as u32;
        }
    }

    /// Solves the relaxation from nothing.
    pub(super) fn cold(&mut self, program: &Program, active: &[u32], state: &State) -> Dictionary {
        let rows = self.rows(program, state);
        let singles: Vec<u32> =
            active.iter().copied().filter(|&item| !bits::has(&self.covered, item as usize)).collect();
        let width = self.columns.len();
        let mut table = Dictionary::new(rows.len() + singles.len(), width);
        let mut scale = vec![1.0; program.limits.len()];
        for (at, &row) in rows.iter().enumerate() {
            let left = state.left[row];
            if row < program.cliques {
                scale[row] = 1.0 / (left.abs().max(1)) as f64;
            }
            for &(column, coefficient) in program.rows.of(row) {
                let place = self.place[column as usize];
                if place != NONE {
                    table.set(at, place as usize, coefficient as f64 * scale[row]);
                }
            }
            let right = left as f64 * scale[row] + 1e-6 * self.noise();
            table.set_right(at, right);
            table.basic.push((program.columns + row) as u32);
        }
        let first = program.columns + program.limits.len();
        for (at, &item) in singles.iter().enumerate() {
            table.set(rows.len() + at, self.place[item as usize] as usize, 1.0);
            table.set_right(rows.len() + at, 1.0 + 1e-6 * self.noise());
            table.basic.push((first + item as usize) as u32);
        }
        let largest = self.columns.iter().map(|&c| program.objective[c as usize]).max();
        table.objective_scale = 1.0 / largest.unwrap_or(1).max(1) as f64;
        for (place, &column) in self.columns.iter().enumerate() {
            let gain = program.objective[column as usize] as f64 * table.objective_scale;
            table.set(table.rows, place, gain);
        }
        table.nonbasic.extend_from_slice(&self.columns);
        table.base = state.objective as f64;
        table.row_scale = Rc::new(scale);
        table.seen = state.left[..program.hard].to_vec();
        self.admit_surplus(program, &mut table, &rows);
        table.maximise(&mut self.nonzero);
        table
    }

    /// The rows that can matter here: with something free in them, and not surely slack.
    /// Marks the items that some clique already keeps at most at one.
    fn rows(&mut self, program: &Program, state: &State) -> Vec<usize> {
        self.covered.clear();
        self.covered.resize(bits::words(program.items), 0);
        let mut rows = Vec::with_capacity(program.limits.len());
        for row in 0..program.limits.len() {
            let terms = program.rows.of(row);
            let free = terms.iter().filter(|term| self.place[term.0 as usize] != NONE);
            if row >= program.cliques {
                if free.clone().count() < 2 {
                    continue;
                }
                for &(item, _) in free {
                    bits::put(&mut self.covered, item as usize);
                }
            } else {
                let most: i64 = free.map(|t| t.1.max(0) * program.most[t.0 as usize]).sum();
                if most <= state.left[row] {
                    continue;
                }
            }
            rows.push(row);
        }
        rows
    }

    /// Flows that are over their limit already start with their surplus in the basis.
    fn admit_surplus(&mut self, program: &Program, table: &mut Dictionary, rows: &[usize]) {
        for &(row, surplus) in &program.surplus {
            if let Ok(at) = rows.binary_search(&row)
                && table.right(at) < 0.0
                && let Some(column) = table.nonbasic.iter().position(|&other| other == surplus)
            {
                table.pivot(at, column, &mut self.nonzero);
            }
        }
    }

    /// Brings a parent's dictionary to this node, as far as its objective stays at `wanted`.
    pub(super) fn warm(&mut self, program: &Program, state: &State, table: &mut Dictionary, wanted: f64) -> Repair {
        for row in 0..program.hard {
            let less = table.seen[row] - state.left[row];
            if less != 0 {
                let slack = (program.columns + row) as u32;
                table.lower(slack, less as f64 * table.row_scale[row]);
                table.seen[row] = state.left[row];
            }
        }
        let (place, columns) = (&self.place, program.columns);
        let live = |variable: u32| variable as usize >= columns || place[variable as usize] != NONE;
        if table.vanish(live, &mut self.nonzero) { table.repair(wanted, &mut self.nonzero) } else { Repair::Failed }
    }

    /// The most the free columns can still add to the objective, in `2^-fraction`.
    pub(super) fn bound(&mut self, program: &Program, state: &State, active: usize, table: &Dictionary) -> i64 {
        self.values.clear();
        self.values.resize(active, 0.0);
        self.scores.clear();
        self.scores.resize(active, 0.0);
        for row in 0..table.rows {
            let variable = table.basic[row] as usize;
            if variable < program.columns
                && let Some(value) = self.values.get_mut(self.place[variable] as usize)
            {
                *value = table.right(row);
                if *value > NEAR && *value < 1.0 - NEAR {
                    let (down, up) = table.penalties(row);
                    // The product likes items that cost on both sides; the small addend
                    // still tells those apart that cost nothing on one.
                    let score = (down.min(1e9) + 1e-4) * (up.min(1e9) + 1e-4);
                    self.scores[self.place[variable] as usize] = 1.0 + 1e9 * score;
                }
            }
        }
        self.reduced.clear();
        for &column in &self.columns {
            self.reduced.push(program.objective[column as usize] << program.fraction);
        }
        let mut bound = 0;
        let steps = (1i64 << program.fraction) as f64;
        for column in 0..table.columns {
            let variable = table.nonbasic[column] as usize;
            if variable < program.columns || variable >= program.columns + program.limits.len() {
                continue;
            }
            let row = variable - program.columns;
            let dual = -table.cost(column) * table.row_scale[row] / table.objective_scale * steps + 0.5;
            if dual < 1.0 {
                continue;
            }
            let left = state.left[row];
            let mut largest = left.abs().max(1);
            for &(_, coefficient) in program.rows.of(row) {
                largest = largest.max(coefficient.abs());
            }
            // A float beyond the range of i64 becomes its largest number.
            let dual = (dual as i64).min(program.largest_term / largest);
            bound += dual * left;
            for &(column, coefficient) in program.rows.of(row) {
                let place = self.place[column as usize];
                if place != NONE {
                    self.reduced[place as usize] -= dual * coefficient;
                }
            }
        }
        for (&reduced, &column) in self.reduced.iter().zip(&self.columns) {
            if reduced > 0 {
                bound = reduced.saturating_mul(program.most[column as usize]).saturating_add(bound);
            }
        }
        bound
    }

    /// Common divisor of what the active items and free columns can add.
    pub(super) fn unit(&self, program: &Program) -> i64 {
        self.columns.iter().fold(0, |unit, &c| gcd(unit, program.objective[c as usize])).max(1)
    }
}
