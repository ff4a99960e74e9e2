//! Branch and bound at one level.

use super::bits;
use super::model::{CONSUMED, LEVELS, Model};
use super::order::{self, Ranked};
use super::program::Program;
use super::relax::Relaxation;
use super::simplex::{Dictionary, Repair};
use super::state::{Probe, State};
use super::subset_sum;

/// Cells of a table that counts as one node; larger ones cost in proportion.
const SMALL_TABLE: usize = 8192;
/// Cells of the largest table that is searched; beyond it the greedy answer is given with a plain bound.
const LARGEST_TABLE: usize = 1 << 21;
/// Nodes after which the search of a level is long: most end sooner.
const EASY: u64 = 16;
/// Steps of an enumeration that are worth taking at every node of a long search.
const MOST_STEPS: i64 = 4096;

/// The best answer so far.
#[derive(Clone, Debug)]
pub(super) struct Incumbent {
    pub(super) gain: [i64; LEVELS],
    pub(super) taken: Vec<u32>,
}

/// What the root of a level proved about single items.
#[derive(Clone, Debug)]
pub(super) struct Root {
    /// Most that can be added to the objective of the forced items, in fractions.
    bound: i64,
    active: Vec<u32>,
    reduced: Vec<i64>,
    start: i64,
}

pub(super) struct Tree<'m> {
    model: &'m Model,
    pub(super) program: Program,
    level: usize,
    pub(super) best: Incumbent,
    /// The objective of the best answer.
    target: i64,
    taken: Vec<u32>,
    relaxation: Relaxation,
    probe: Probe,
    turned: Vec<u32>,
    scratch: Vec<i64>,
    sums: Vec<u64>,
    weighed: Vec<(i64, i64)>,
    least: Vec<i64>,
    mask: Vec<u64>,
    pub(super) nodes: u64,
    /// Work done, in nodes of a small table.
    pub(super) spent: u64,
    limit: u64,
    /// The best objective that an unexamined node could still reach.
    open: Option<i64>,
    root: Option<Root>,
}

/// A partial answer to be completed from its active items.
struct Node {
    active: Vec<u32>,
    state: State,
    table: Option<Dictionary>,
    /// Items the dictionary was built for.
    built_for: usize,
    /// No completion has a larger objective.
    bound: i64,
}

/// How a level ended.
pub(super) enum End {
    /// The best answer is proved; these items can still matter at later levels, and these
    /// are in every best answer.
    Proved(Vec<u32>),
    /// The budget ended; no answer has a larger gain at this level.
    Open(i64),
}

impl<'m> Tree<'m> {
    pub(super) fn new(model: &'m Model, level: usize, active: &[u32], best: Incumbent, limit: u64) -> Self {
        let program = Program::new(model, level, active, &best.gain);
        let mut tree = Self {
            model,
            program,
            level,
            best,
            target: 0,
            taken: Vec::new(),
            relaxation: Relaxation::new(),
            probe: Probe::default(),
            turned: Vec::new(),
            scratch: Vec::new(),
            sums: Vec::new(),
            weighed: Vec::new(),
            least: Vec::new(),
            mask: vec![0; bits::words(model.len())],
            nodes: 0,
            spent: 0,
            limit,
            open: None,
            root: None,
        };
        tree.target = tree.worth(&tree.best.gain);
        tree
    }

    /// The objective of an answer with these gains.
    fn worth(&self, gain: &[i64; LEVELS]) -> i64 {
        self.program.weight.iter().zip(gain).map(|(weight, gain)| weight * gain).sum()
    }

    /// Searches the level to its end or the budget's.
    pub(super) fn run(&mut self, active: &[u32]) -> End {
        let mut state = self.program.empty(self.model);
        let mut open = active.to_vec();
        for &item in &self.model.forced {
            self.program.take(self.model, &mut state, item, &mut self.turned);
            self.taken.push(item);
            let conflicts = self.model.conflicts.row(item as usize);
            open.retain(|&other| other != item && !bits::has(conflicts, other as usize));
        }
        let too_large = (self.program.limits.len() + open.len()) * open.len() > LARGEST_TABLE;
        if self.level == 0 || too_large {
            self.start(&open, &state);
        }
        let all: i64 = open.iter().map(|&item| self.program.objective[item as usize].max(0)).sum();
        let bound = state.objective + all;
        if too_large {
            self.note_open(bound);
        } else {
            self.explore(Node { active: open, state, table: None, built_for: 0, bound }, true);
        }
        match self.open.filter(|&bound| bound > self.target) {
            Some(bound) => {
                let earlier = self.target - self.best.gain[self.level];
                End::Open(bound - earlier)
            }
            None => End::Proved(self.survivors(active)),
        }
    }

    /// The items that an answer as good as the best can contain, by the root's reduced costs.
    fn survivors(&mut self, active: &[u32]) -> Vec<u32> {
        let Some(root) = self.root.take() else {
            return active.to_vec();
        };
        let slack = root.bound - ((self.target - root.start) << self.program.fraction);
        let mut kept = active.to_vec();
        for (&item, &reduced) in root.active.iter().zip(&root.reduced) {
            if reduced < 0 && -reduced > slack {
                kept.retain(|&other| other != item);
            }
        }
        kept
    }

    /// Two greedy answers: largest gain first, and largest gain per conflict first.
    fn start(&mut self, active: &[u32], state: &State) {
        let mut list: Vec<Ranked> = Vec::with_capacity(active.len());
        for mode in 0..2 {
            list.clear();
            for &item in active {
                let index = item as usize;
                let gain = self.program.objective[index];
                let uses = self.program.by_column.of(index).len() as i64;
                let first = if mode == 0 { gain } else { gain * 1024 / uses.max(1) };
                list.push((first, -uses, item));
            }
            order::sort(&mut list);
            self.complete(&list, state);
        }
    }

    /// Offers the taken items as they are.
    fn offer(&mut self, state: &State, more: &[u32]) {
        let mut gain = state.gain;
        gain[0] -= self.model.lost(&state.inflow, &mut self.scratch);
        if gain > self.best.gain {
            self.best.gain = gain;
            self.best.taken.clear();
            self.best.taken.extend_from_slice(&self.taken);
            self.best.taken.extend_from_slice(more);
            self.target = self.worth(&gain);
        }
    }

    /// Adds items in this order while they fit and pay, and offers the result.
    fn complete(&mut self, order: &[Ranked], state: &State) {
        let mut state = State {
            left: state.left[..self.program.hard].to_vec(),
            on: state.on.clone(),
            inflow: state.inflow.clone(),
            ..*state
        };
        let simple = self.program.columns == self.program.items;
        let mut blocked = std::mem::take(&mut self.mask);
        blocked.fill(0);
        let mut more = Vec::new();
        let mut worth = state.objective - self.loss(&state);
        for &(_, _, item) in order {
            let index = item as usize;
            if bits::has(&blocked, index)
                || self.program.objective[index] <= 0
                || !self.program.fits(&state, item, &mut self.probe)
            {
                continue;
            }
            if simple {
                self.program.take(self.model, &mut state, item, &mut self.turned);
            } else {
                let mut next = state.clone();
                self.program.take(self.model, &mut next, item, &mut self.turned);
                let then = next.objective - self.loss(&next);
                if then <= worth {
                    continue;
                }
                worth = then;
                state = next;
            }
            more.push(item);
            for (word, conflicts) in blocked.iter_mut().zip(self.model.conflicts.row(index)) {
                *word |= conflicts;
            }
        }
        self.mask = blocked;
        self.offer(&state, &more);
    }

    /// What lost credits cost the objective.
    fn loss(&mut self, state: &State) -> i64 {
        self.model.lost(&state.inflow, &mut self.scratch) * self.program.weight[0]
    }

    /// Smallest step that would improve on the best answer from here.
    fn needed(&self, state: &State, unit: i64) -> i64 {
        let gap = self.target - state.objective;
        gap.div_euclid(unit) * unit + unit
    }

    fn note_open(&mut self, bound: i64) {
        if self.open.is_none_or(|open| bound > open) {
            self.open = Some(bound);
        }
    }

    fn explore(&mut self, mut node: Node, root: bool) {
        let mut examined = !root;
        loop {
            if self.spent >= self.limit && examined {
                self.note_open(node.bound);
                return;
            }
            examined = true;
            self.nodes += 1;
            self.spent += 1;
            if !self.tighten(&mut node) {
                return;
            }
            if node.active.is_empty() {
                return;
            }
            self.relax(&mut node);
            let unit = self.relaxation.unit(&self.program);
            let table = node.table.take().unwrap_or_default();
            self.spent += (table.rows * table.columns / SMALL_TABLE) as u64;
            let bound = self.relaxation.bound(&self.program, &node.state, node.active.len(), &table);
            let fraction = self.program.fraction;
            if root && self.root.is_none() {
                self.root = Some(Root {
                    bound,
                    active: node.active.clone(),
                    reduced: self.relaxation.reduced[..node.active.len()].to_vec(),
                    start: node.state.objective,
                });
            }
            let reach = (bound >> fraction).div_euclid(unit) * unit;
            node.bound = node.bound.min(node.state.objective + reach);
            if reach < self.needed(&node.state, unit) {
                return;
            }
            self.dive(&node);
            let needed = self.needed(&node.state, unit);
            if reach < needed {
                return;
            }
            // An item whose reduced cost eats up the slack is in no better answer.
            let slack = bound - (needed << fraction);
            let before = node.active.len();
            let mut branch = (-1.0, 0, 0);
            let mut kept = 0;
            for index in 0..before {
                let reduced = self.relaxation.reduced[index];
                if reduced < 0 && -reduced > slack {
                    continue;
                }
                let value = self.relaxation.values[index];
                // The most fractional item; among those that are not, the fullest.
                let score = self.relaxation.scores[index] + value * 1e-3;
                if score > branch.0 {
                    branch = (score, kept, index);
                }
                node.active[kept] = node.active[index];
                kept += 1;
            }
            node.active.truncate(kept);
            if kept == 0 {
                return;
            }
            node.table = Some(table);
            if kept < before && kept * 2 < node.built_for {
                continue;
            }
            let without = bound - self.relaxation.reduced[branch.2].max(0);
            self.branch(&mut node, branch.1);
            let reach = (without >> fraction).div_euclid(unit) * unit;
            node.bound = node.bound.min(node.state.objective + reach);
            if node.bound <= self.target {
                return;
            }
        }
    }

    /// Explores the answers with the chosen item and leaves those without it.
    fn branch(&mut self, node: &mut Node, chosen: usize) {
        let item = node.active.remove(chosen);
        let conflicts = self.model.conflicts.row(item as usize);
        let active = node.active.iter().copied().filter(|&i| !bits::has(conflicts, i as usize)).collect();
        let mut state = node.state.clone();
        self.program.take(self.model, &mut state, item, &mut self.turned);
        let mut table = node.table.as_ref().map(Dictionary::fork);
        if let Some(table) = &mut table {
            for &column in &self.turned {
                table.fix_at_one(column);
                for &(row, coefficient) in self.program.by_column.of(column as usize) {
                    match table.seen.get_mut(row as usize) {
                        Some(seen) => *seen -= coefficient,
                        None => break,
                    }
                }
            }
        }
        self.taken.push(item);
        self.explore(Node { active, state, table, built_for: node.built_for, bound: node.bound }, false);
        self.taken.pop();
    }

    /// Drops items that cannot be added, lowers limits to what can be reached. False when
    /// nothing better can follow.
    fn tighten(&mut self, node: &mut Node) -> bool {
        self.drop_unfit(node);
        if !self.reach(node) || !self.afford(node) {
            return false;
        }
        self.drop_unfit(node);
        let all: i64 = node.active.iter().map(|&item| self.program.objective[item as usize].max(0)).sum();
        self.offer(&node.state, &[]);
        node.state.objective + all > self.target
    }

    fn drop_unfit(&mut self, node: &mut Node) {
        let Node { active, state, .. } = node;
        active.retain(|&item| self.program.useful[item as usize] && self.program.fits(state, item, &mut self.probe));
    }

    /// Lowers every cap to the largest sum the active items can reach. False when a level
    /// that must be reached exactly no longer can be.
    fn reach(&mut self, node: &mut Node) -> bool {
        let mut mask = std::mem::take(&mut self.mask);
        mask.fill(0);
        for &item in &node.active {
            bits::put(&mut mask, item as usize);
        }
        let weigh = |term: &(u32, i64)| {
            if bits::has(&mask, term.0 as usize) { term.1 } else { 0 }
        };
        let left = &mut node.state.left;
        let mut possible = true;
        for round in 0..2 {
            for sum in &self.program.sums {
                if (round == 1) == sum.covers.is_empty() {
                    continue;
                }
                let wanted = left[sum.row];
                let mut limit = wanted;
                if round == 1 {
                    let rest: i64 = sum.rest.iter().map(weigh).sum();
                    limit = limit.min(rest + sum.covers.iter().map(|&cover| left[cover]).sum::<i64>());
                }
                let weights = self.program.rows.of(sum.row).iter().map(weigh);
                left[sum.row] = subset_sum::largest(limit, weights, &mut self.sums);
                possible &= sum.exact.is_none() || left[sum.row] == wanted;
            }
        }
        self.mask = mask;
        possible
    }

    /// Drops the items with which reaching an earlier level exactly consumes too much. False
    /// when nothing reaches it.
    fn afford(&mut self, node: &mut Node) -> bool {
        // The root shows what single items are worth, so it is always solved.
        if self.level < CONSUMED || self.nodes == 1 {
            return true;
        }
        let Node { active, state, .. } = node;
        let better = i64::from(self.level == CONSUMED);
        let most = state.gain[CONSUMED] - self.best.gain[CONSUMED] - better;
        let gain = &self.model.gain;
        for sum in &self.program.sums {
            let Some(level) = sum.exact else { continue };
            let left = state.left[sum.row];
            // Less than a pivot takes, or a search that is long enough to be worth it.
            let long = self.nodes >= EASY;
            let cheap = left * 4 <= self.program.limits.len() as i64;
            let worth = cheap || (long && left * active.len() as i64 <= MOST_STEPS);
            if !worth {
                continue;
            }
            let weighed = |&item: &u32| (gain[level][item as usize], -gain[CONSUMED][item as usize]);
            self.weighed.clear();
            self.weighed.extend(active.iter().map(weighed));
            subset_sum::cheapest(left, &self.weighed, &mut self.least);
            if self.least[left as usize] > most {
                return false;
            }
            if long {
                active.retain(|item| {
                    let (weight, cost) = weighed(item);
                    // The rest may count the item once more: a bound all the same.
                    weight <= left && self.least[(left - weight) as usize] + cost <= most
                });
            }
        }
        true
    }

    /// Brings the dictionary to this node, from the parent's where that pays.
    fn relax(&mut self, node: &mut Node) {
        self.relaxation.place(&self.program, &node.active, &node.state);
        if let Some(table) = &mut node.table
            && node.active.len() * 2 >= node.built_for
        {
            let unit = self.relaxation.unit(&self.program);
            // Once below, the bound will prune; a little margin keeps rounding from spoiling it.
            let wanted = (node.state.objective + self.needed(&node.state, unit)) as f64;
            let margin = wanted.abs() * 1e-9 + 1e-3;
            match self.relaxation.warm(&self.program, &node.state, table, wanted - margin) {
                Repair::Failed => {}
                Repair::Done => return,
                Repair::Below => {
                    let bound = self.relaxation.bound(&self.program, &node.state, node.active.len(), table);
                    let reach = (bound >> self.program.fraction).div_euclid(unit) * unit;
                    if reach < self.needed(&node.state, unit)
                        || table.repair(f64::NEG_INFINITY, &mut self.relaxation.nonzero) == Repair::Done
                    {
                        return;
                    }
                }
            }
        }
        node.built_for = node.active.len();
        node.table = Some(self.relaxation.cold(&self.program, &node.active, &node.state));
    }

    /// Completes the node greedily, in the order the relaxation likes.
    fn dive(&mut self, node: &Node) {
        let mut list: Vec<Ranked> = Vec::with_capacity(node.active.len());
        for (index, &item) in node.active.iter().enumerate() {
            let value = (self.relaxation.values[index] * 1_073_741_824.0) as i64;
            list.push((value, self.relaxation.reduced[index], item));
        }
        order::sort(&mut list);
        self.complete(&list, &node.state);
    }
}
