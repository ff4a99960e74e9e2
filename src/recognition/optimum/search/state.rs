//! The exact state of a partial answer, and what taking one more item does to it.

use super::model::{CONSUMED, LEVELS, Model};
use super::program::Program;

/// What has been taken so far, exactly.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// What is left of every row's limit.
    pub(super) left: Vec<i64>,
    /// Flags, then pairs, that are on.
    pub(super) on: Vec<bool>,
    /// The objective of what is taken, before losses.
    pub(super) objective: i64,
    /// The gains of what is taken, before losses.
    pub(super) gain: [i64; LEVELS],
    /// Credits brought to each flow by items.
    pub(super) inflow: Vec<i64>,
}

impl Program {
    /// Nothing taken.
    pub(super) fn empty(&self, model: &Model) -> State {
        State {
            left: self.limits.clone(),
            on: vec![false; model.flags.len() + model.pairs.len()],
            objective: 0,
            gain: [0; LEVELS],
            inflow: vec![0; model.flows.len()],
        }
    }

    /// Takes an item; `turned` reports every column that becomes one. A state cut down to
    /// the hard rows stays so.
    pub(super) fn take(&self, model: &Model, state: &mut State, item: u32, turned: &mut Vec<u32>) {
        turned.clear();
        turned.push(item);
        for level in 0..LEVELS {
            state.gain[level] += model.gain[level][item as usize];
        }
        if !model.flows.is_empty() {
            for &(flow, credits) in &model.metered[item as usize] {
                state.inflow[flow as usize] += credits;
            }
        }
        if !self.item_flags.is_empty() {
            for &flag in &self.item_flags[item as usize] {
                self.turn_on(model, state, flag as usize, turned);
            }
        }
        for &column in turned.iter() {
            state.objective += self.objective[column as usize];
            for &(row, coefficient) in self.by_column.of(column as usize) {
                match state.left.get_mut(row as usize) {
                    Some(left) => *left -= coefficient,
                    None => break,
                }
            }
        }
    }

    fn turn_on(&self, model: &Model, state: &mut State, flag: usize, turned: &mut Vec<u32>) {
        if state.on[flag] {
            return;
        }
        state.on[flag] = true;
        turned.push((self.items + flag) as u32);
        if flag < self.openings {
            state.gain[CONSUMED] -= 1;
        }
        for &(pair, other) in &self.flag_pairs[flag] {
            let slot = model.flags.len() + pair as usize;
            if state.on[other as usize] && !state.on[slot] {
                state.on[slot] = true;
                turned.push((self.items + slot) as u32);
            }
        }
    }

    /// Would every hard row still hold with this item taken?
    pub(super) fn fits(&self, state: &State, item: u32, probe: &mut Probe) -> bool {
        let within = |column: usize| {
            let terms = self.by_column.of(column).iter().take_while(|t| (t.0 as usize) < self.hard);
            terms.clone().all(|&(row, coefficient)| coefficient <= state.left[row as usize])
        };
        if !within(item as usize) {
            return false;
        }
        if self.item_flags.is_empty() || self.item_flags[item as usize].is_empty() {
            return true;
        }
        probe.run(self, state, item)
    }
}

/// Scratch for trying an item that turns on flags.
#[derive(Clone, Debug, Default)]
pub(super) struct Probe {
    left: Vec<i64>,
    turned: Vec<usize>,
}

impl Probe {
    fn run(&mut self, program: &Program, state: &State, item: u32) -> bool {
        self.left.clear();
        self.left.extend_from_slice(&state.left[..program.hard]);
        self.turned.clear();
        self.turned.push(item as usize);
        let flags = program.flag_pairs.len();
        for &flag in &program.item_flags[item as usize] {
            let flag = flag as usize;
            if state.on[flag] {
                continue;
            }
            self.turned.push(program.items + flag);
            for &(pair, other) in &program.flag_pairs[flag] {
                let column = program.items + flags + pair as usize;
                let other = other as usize;
                let both = state.on[other] || self.turned.contains(&(program.items + other));
                if both && !state.on[flags + pair as usize] && !self.turned.contains(&column) {
                    self.turned.push(column);
                }
            }
        }
        for &column in &self.turned {
            for &(row, coefficient) in program.by_column.of(column) {
                let row = row as usize;
                if row >= program.hard {
                    break;
                }
                self.left[row] -= coefficient;
                if self.left[row] < 0 {
                    return false;
                }
            }
        }
        true
    }
}
