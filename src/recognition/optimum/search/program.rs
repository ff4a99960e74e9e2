//! The linear program of one level: columns, rows and the exact state of a partial answer.
//!
//! Columns are the items, then flags, then pairs, then the surplus of every flow. A level
//! maximises its own gain plus `penalty` times the gain of the earlier levels that are
//! maximised, while rows keep those at most at the values already proved; so an answer
//! that gives up an earlier level is never preferred, and no product of weights explodes.

use super::bits;
use super::model::{CONSUMED, CREDITS, LEVELS, Limit, Model, Sink, WAIVED};

/// Largest product of a penalty and the gains it multiplies.
const LARGEST_PENALTY: i64 = 1 << 43;

/// Lists of `(index, coefficient)` of different lengths in one vector.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    start: Vec<u32>,
    terms: Vec<(u32, i64)>,
}

impl Lists {
    pub(super) fn of(&self, index: usize) -> &[(u32, i64)] {
        &self.terms[self.start[index] as usize..self.start[index + 1] as usize]
    }

    fn len(&self) -> usize {
        self.start.len().saturating_sub(1)
    }

    fn close(&mut self) {
        self.start.push(self.terms.len() as u32);
    }

    /// The same numbers by the other index.
    fn transposed(&self, len: usize) -> Self {
        let mut start = vec![0u32; len + 1];
        for &(index, _) in &self.terms {
            start[index as usize + 1] += 1;
        }
        for index in 0..len {
            start[index + 1] += start[index];
        }
        let mut next = start.clone();
        let mut terms = vec![(0, 0); self.terms.len()];
        for row in 0..self.len() {
            for &(index, coefficient) in self.of(row) {
                let at = &mut next[index as usize];
                terms[*at as usize] = (row as u32, coefficient);
                *at += 1;
            }
        }
        Self { start, terms }
    }
}

/// A hard row over items only, whose limit can be lowered to sums that can be reached.
#[derive(Clone, Debug)]
pub(super) struct SumRow {
    pub(super) row: usize,
    /// Other such rows that together weigh every item at least as much, but for `rest`.
    pub(super) covers: Vec<usize>,
    pub(super) rest: Vec<(u32, i64)>,
    /// The earlier level whose gains these are: what is left must be reached exactly.
    pub(super) exact: Option<usize>,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Program {
    pub(super) items: usize,
    pub(super) columns: usize,
    /// Rows `0..hard` limit what may be taken; the others only shape the relaxation.
    pub(super) hard: usize,
    /// Rows `cliques..` allow one of several items.
    pub(super) cliques: usize,
    pub(super) rows: Lists,
    pub(super) by_column: Lists,
    pub(super) limits: Vec<i64>,
    /// Rows whose limit can fall below zero, with the surplus column that then makes up for it.
    pub(super) surplus: Vec<(usize, u32)>,
    pub(super) objective: Vec<i64>,
    /// Most each column can be in any answer.
    pub(super) most: Vec<i64>,
    pub(super) sums: Vec<SumRow>,
    /// What the objective counts for one unit of gain at each level.
    pub(super) weight: [i64; LEVELS],
    /// Items that can improve an answer at this level or are needed to keep an earlier one.
    pub(super) useful: Vec<bool>,
    /// For each item the flags it turns on.
    pub(super) item_flags: Vec<Vec<u32>>,
    /// For each flag the pairs it is in, with the other flag.
    pub(super) flag_pairs: Vec<Vec<(u32, u32)>>,
    /// What turning on a flag adds to the gains: −1 consumed for openings.
    pub(super) openings: usize,
    /// Reduced costs are counted in `2^-fraction`.
    pub(super) fraction: u32,
    /// Largest `dual × coefficient`.
    pub(super) largest_term: i64,
}

impl Program {
    /// The program for `level` over the `active` items; `reached` holds the proved values
    /// of the earlier levels.
    pub(super) fn new(model: &Model, level: usize, active: &[u32], reached: &[i64; LEVELS]) -> Self {
        let items = model.len();
        let flags = model.flags.len();
        let pairs = model.pairs.len();
        let mut program = Self {
            items,
            columns: items + flags + pairs + model.flows.len(),
            openings: model.openings,
            ..Self::default()
        };
        program.rows.close();
        program.item_flags = vec![Vec::new(); if flags > 0 { items } else { 0 }];
        for (flag, members) in model.flags.iter().enumerate() {
            for &item in members {
                program.item_flags[item as usize].push(flag as u32);
            }
        }
        program.flag_pairs = vec![Vec::new(); flags];
        for (pair, &(left, right)) in model.pairs.iter().enumerate() {
            program.flag_pairs[left as usize].push((pair as u32, right));
            program.flag_pairs[right as usize].push((pair as u32, left));
        }
        program.weigh(model, level, active);
        program.limit(model, level, reached);
        program.hard = program.limits.len();
        program.flow(model, level, reached);
        program.define_flags(model, level, active);
        program.cliques = program.limits.len();
        program.clique_rows(model, active);
        program.by_column = program.rows.transposed(program.columns);
        program.measure(active);
        program
    }

    fn row(&mut self, limit: i64, terms: impl IntoIterator<Item = (u32, i64)>) {
        self.rows.terms.extend(terms);
        self.rows.close();
        self.limits.push(limit);
    }

    /// The objective of every column.
    fn weigh(&mut self, model: &Model, level: usize, active: &[u32]) {
        let sum = |level: usize| -> i64 {
            let all = active.iter().chain(&model.forced);
            let own: i64 = all.map(|&item| model.gain[level][item as usize].abs()).sum();
            own + if level == CONSUMED { model.openings as i64 } else { 0 }
        };
        self.weight[level] = 1;
        let range = sum(level);
        for (earlier, weight) in self.weight.iter_mut().enumerate().take(level.min(CONSUMED)) {
            if model.decided_before(earlier) {
                continue;
            }
            *weight = (range + 1).min(LARGEST_PENALTY / sum(earlier).max(1)).max(1);
        }
        self.objective = vec![0; self.columns];
        self.most = vec![1; self.columns];
        for item in 0..self.items {
            for earlier in 0..=level {
                self.objective[item] += self.weight[earlier] * model.gain[earlier][item];
            }
        }
        self.useful = (0..self.items)
            .map(|item| {
                let needed = (0..level.min(CONSUMED)).any(|earlier| model.gain[earlier][item] > 0);
                needed || self.objective[item] > 0
            })
            .collect();
        for flag in 0..model.openings {
            self.objective[self.items + flag] = -self.weight[CONSUMED];
        }
        let first = self.columns - model.flows.len();
        for (index, flow) in model.flows.iter().enumerate() {
            self.most[first + index] = flow.most_surplus;
            if flow.overflow == Sink::Lost {
                self.objective[first + index] = -self.weight[CREDITS];
            }
        }
    }

    /// The rows that limit what may be taken.
    fn limit(&mut self, model: &Model, level: usize, reached: &[i64; LEVELS]) {
        for cap in &model.caps {
            self.sum_row(cap, None);
        }
        for (earlier, &limit) in reached.iter().enumerate().take(level.min(CONSUMED)) {
            let gains = model.gain[earlier].iter().enumerate().filter(|&(_, &gain)| gain > 0);
            let terms: Vec<(u32, i64)> = gains.map(|(item, &gain)| (item as u32, gain)).collect();
            let hard = earlier == WAIVED || model.flows.is_empty();
            if hard && !terms.is_empty() && !model.decided_before(earlier) {
                self.sum_row(&Limit { limit, terms }, Some(earlier));
            }
        }
        self.find_covers();
        let flag = self.items as u32;
        let pair = flag + model.flags.len() as u32;
        if level > CONSUMED {
            let own = model.gain[CONSUMED].iter().enumerate().filter(|&(_, &gain)| gain < 0);
            let own = own.map(|(item, &gain)| (item as u32, -gain));
            let opened = (0..model.openings as u32).map(|opening| (flag + opening, 1));
            self.row(-reached[CONSUMED], own.chain(opened));
        }
        for limit in &model.flag_limits {
            self.row(limit.limit, limit.terms.iter().map(|&(index, weight)| (flag + index, weight)));
        }
        for limit in &model.pair_limits {
            self.row(limit.limit, limit.terms.iter().map(|&(index, weight)| (pair + index, weight)));
        }
    }

    fn sum_row(&mut self, limit: &Limit, exact: Option<usize>) {
        let row = self.limits.len();
        self.sums.push(SumRow { row, covers: Vec::new(), rest: Vec::new(), exact });
        self.row(limit.limit, limit.terms.iter().copied());
    }

    /// For every sum row the others that lie within it: category caps within the total cap.
    fn find_covers(&mut self) {
        let mut dense = vec![0i64; self.items];
        for index in 0..self.sums.len() {
            for &(item, weight) in self.rows.of(index) {
                dense[item as usize] = weight;
            }
            let mut covers = Vec::new();
            for other in (0..self.sums.len()).filter(|&other| other != index) {
                let terms = self.rows.of(other);
                if terms.len() < self.rows.of(index).len()
                    && terms.iter().all(|&(item, weight)| weight <= dense[item as usize])
                {
                    covers.push(other);
                    for &(item, weight) in self.rows.of(other) {
                        dense[item as usize] -= weight;
                    }
                }
            }
            let left = dense.iter().enumerate().filter(|&(_, &weight)| weight > 0);
            let rest = left.map(|(item, &weight)| (item as u32, weight)).collect();
            if !covers.is_empty() {
                self.sums[index].covers = covers;
                self.sums[index].rest = rest;
            }
            dense.fill(0);
        }
    }

    /// Flows: what comes in, less the surplus, stays within the limit.
    fn flow(&mut self, model: &Model, level: usize, reached: &[i64; LEVELS]) {
        let first = (self.columns - model.flows.len()) as u32;
        let mut inflow: Vec<Vec<(u32, i64)>> = vec![Vec::new(); model.flows.len()];
        for (index, flow) in model.flows.iter().enumerate() {
            let mut terms = std::mem::take(&mut inflow[index]);
            terms.extend_from_slice(&flow.direct);
            merge(&mut terms);
            let surplus = first + index as u32;
            if let Sink::Meter(parent) = flow.parent {
                inflow[parent].extend_from_slice(&terms);
                inflow[parent].push((surplus, -1));
            }
            if let Sink::Meter(other) = flow.overflow {
                inflow[other].push((surplus, 1));
            }
            self.surplus.push((self.limits.len(), surplus));
            self.row(flow.limit, terms.into_iter().chain([(surplus, -1)]));
        }
        if level > CREDITS && !model.flows.is_empty() {
            let gains = model.gain[CREDITS].iter().enumerate().filter(|&(_, &gain)| gain > 0);
            let gains = gains.map(|(item, &gain)| (item as u32, gain));
            let flows = model.flows.iter().enumerate();
            let lost = flows.filter(|(_, flow)| flow.overflow == Sink::Lost);
            let lost = lost.map(|(index, _)| (first + index as u32, -1));
            self.row(reached[CREDITS], gains.chain(lost));
        }
    }

    /// A flag is at least the sum of any of its items that exclude each other; a pair is at
    /// least its two flags less one.
    fn define_flags(&mut self, model: &Model, level: usize, active: &[u32]) {
        let mut mask = vec![0u64; bits::words(self.items)];
        for &item in active {
            bits::put(&mut mask, item as usize);
        }
        let first = if level < CONSUMED { model.openings } else { 0 };
        for (flag, members) in model.flags.iter().enumerate().skip(first) {
            let column = (self.items + flag) as u32;
            let mut rest: Vec<u32> = members.iter().copied().filter(|&item| bits::has(&mask, item as usize)).collect();
            while let Some(&seed) = rest.first() {
                let mut clique = vec![seed];
                for &item in &rest[1..] {
                    let row = model.conflicts.row(item as usize);
                    if clique.iter().all(|&other| bits::has(row, other as usize)) {
                        clique.push(item);
                    }
                }
                rest.retain(|item| !clique.contains(item));
                self.row(0, clique.into_iter().map(|item| (item, 1)).chain([(column, -1)]));
            }
        }
        let flag = self.items as u32;
        for (pair, &(left, right)) in model.pairs.iter().enumerate() {
            let column = flag + (model.flags.len() + pair) as u32;
            self.row(1, [(flag + left, 1), (flag + right, 1), (column, -1)]);
        }
    }

    /// Every exclusive set, extended greedily to a largest set of mutually exclusive items.
    fn clique_rows(&mut self, model: &Model, active: &[u32]) {
        let words = bits::words(self.items);
        let mut live = vec![0u64; words];
        for &item in active {
            bits::put(&mut live, item as usize);
        }
        let mut rows: Vec<Vec<u64>> = Vec::new();
        let (mut common, mut clique) = (vec![0u64; words], vec![0u64; words]);
        for set in &model.sets {
            common.copy_from_slice(&live);
            clique.fill(0);
            let mut members = 0;
            for &item in set {
                if bits::has(&live, item as usize) {
                    bits::put(&mut clique, item as usize);
                    bits::keep(&mut common, model.conflicts.row(item as usize));
                    members += 1;
                }
            }
            if members < 2 {
                continue;
            }
            // `common` holds the items in conflict with all of the clique; the lowest joins.
            while let Some(word) = common.iter().position(|&word| word != 0) {
                let item = word * 64 + common[word].trailing_zeros() as usize;
                bits::put(&mut clique, item);
                bits::keep(&mut common, model.conflicts.row(item));
            }
            if !rows.iter().any(|row| bits::within(&clique, row)) {
                rows.push(clique.clone());
            }
        }
        for row in rows {
            let terms = &mut self.rows.terms;
            bits::each(&row, |item| terms.push((item as u32, 1)));
            self.rows.close();
            self.limits.push(1);
        }
    }

    /// The size of fractions, so that nothing overflows.
    fn measure(&mut self, active: &[u32]) {
        let aux = self.items..self.columns;
        let used = active.iter().map(|&item| item as usize).chain(aux);
        let total = used.fold(1, |sum, c| sum + self.objective[c].abs() * self.most[c]);
        // With r rows, every term below 2^60 / r keeps every sum of terms below 2^61.
        self.largest_term = (1 << 60) / (self.limits.len() as i64 + 1);
        self.fraction = 20;
        while self.fraction > 0 && total > self.largest_term >> self.fraction {
            self.fraction -= 1;
        }
    }
}

/// Adds up terms of the same column and drops zeros, ascending.
fn merge(terms: &mut Vec<(u32, i64)>) {
    let mut index = 1;
    while index < terms.len() {
        let mut at = index;
        while at > 0 && terms[at - 1].0 > terms[at].0 {
            terms.swap(at - 1, at);
            at -= 1;
        }
        index += 1;
    }
    let mut kept = 0;
    for index in 0..terms.len() {
        let (column, amount) = terms[index];
        if kept > 0 && terms[kept - 1].0 == column {
            terms[kept - 1].1 += amount;
        } else {
            terms[kept] = (column, amount);
            kept += 1;
        }
    }
    terms.truncate(kept);
    terms.retain(|term| term.1 != 0);
}
