//! From the problem to independent parts: rules that can never bind fall away, and items
//! that no remaining rule connects are searched apart.
//!
//! Sums of values over independent parts are optimised part by part, because the
//! lexicographic order is kept by addition.

use super::super::problem::{Meter, Problem};
use super::model::{Model, Sink};

const NONE: u32 = u32::MAX;

/// The independent parts, by lowest item.
pub(super) fn parts(problem: &Problem) -> Vec<Model> {
    let mut split = Split::new(problem);
    split.drop_hopeless();
    split.keep_binding();
    split.join();
    let parts = split.number();
    (0..parts).map(|part| split.model(part)).collect()
}

pub(super) struct Split<'p> {
    pub(super) problem: &'p Problem,
    forced: Vec<bool>,
    kept: Vec<bool>,
    /// For each item one exclusive set it is in, for bounding sums.
    home: Vec<u32>,
    /// Best weight seen per exclusive set while bounding a sum.
    heights: Vec<i64>,
    pub(super) caps: Vec<bool>,
    pub(super) choices: Vec<bool>,
    pub(super) sharings: Vec<bool>,
    /// Where credits go that enter a meter: the first one upwards that can bind.
    pub(super) entry: Vec<Sink>,
    pub(super) order: Vec<usize>,
    pub(super) surplus: Vec<i64>,
    /// Union-find over items, then the number of the part.
    pub(super) part: Vec<u32>,
    pub(super) local: Vec<u32>,
}

impl<'p> Split<'p> {
    fn new(problem: &'p Problem) -> Self {
        let items = problem.items.len();
        let mut forced = vec![false; items];
        for &item in &problem.forced {
            forced[item as usize] = true;
        }
        let mut home = vec![NONE; items];
        for (set, members) in problem.exclusive.iter().enumerate() {
            for &item in members {
                if home[item as usize] == NONE {
                    home[item as usize] = set as u32;
                }
            }
        }
        Self {
            problem,
            forced,
            kept: vec![true; items],
            home,
            heights: vec![0; problem.exclusive.len()],
            caps: vec![false; problem.caps.len()],
            choices: vec![false; problem.choices.len()],
            sharings: vec![false; problem.sharings.len()],
            entry: vec![Sink::Total; problem.meters.len()],
            order: problem.meter_order().unwrap_or_default(),
            surplus: vec![0; problem.meters.len()],
            part: (0..items as u32).collect(),
            local: vec![NONE; items],
        }
    }

    /// Items that bring nothing at any level, or that some rule can never admit.
    fn drop_hopeless(&mut self) {
        for (index, item) in self.problem.items.iter().enumerate() {
            let credits = item.credits.iter().any(|&(_, amount)| amount > 0);
            self.kept[index] = credits || item.waived > 0 || item.grade > 0;
        }
        for cap in &self.problem.caps {
            for (item, weight) in combined(&cap.terms, |_| true) {
                self.kept[item as usize] &= weight <= cap.limit;
            }
        }
        let mut uses = vec![0u32; self.problem.items.len()];
        for choice in &self.problem.choices {
            for group in &choice.groups {
                for item in distinct(group, |_| true) {
                    uses[item as usize] += 1;
                }
            }
            for group in &choice.groups {
                for &item in group {
                    self.kept[item as usize] &= uses[item as usize] <= choice.at_most;
                }
            }
            uses.fill(0);
        }
        for (kept, &forced) in self.kept.iter_mut().zip(&self.forced) {
            *kept |= forced;
        }
    }

    /// An upper bound on the sum of these weights over any allowed set of items: of each
    /// exclusive set only the heaviest counts.
    fn most(&mut self, terms: &[(u32, i64)]) -> i64 {
        let mut sum = 0;
        for &(item, weight) in terms {
            if !self.kept[item as usize] {
                continue;
            }
            let home = self.home[item as usize];
            if home == NONE {
                sum += weight;
            } else {
                let height = &mut self.heights[home as usize];
                if weight > *height {
                    sum += weight - *height;
                    *height = weight;
                }
            }
        }
        for &(item, _) in terms {
            if self.home[item as usize] != NONE {
                self.heights[self.home[item as usize] as usize] = 0;
            }
        }
        sum
    }

    /// Marks the rules that some set of items could break.
    fn keep_binding(&mut self) {
        let problem = self.problem;
        for (index, cap) in problem.caps.iter().enumerate() {
            self.caps[index] = self.most(&combined(&cap.terms, |_| true)) > cap.limit;
        }
        for (index, choice) in problem.choices.iter().enumerate() {
            let used = choice.groups.iter().filter(|group| self.any(group)).count();
            self.choices[index] = used > choice.at_most as usize;
        }
        for (index, sharing) in problem.sharings.iter().enumerate() {
            let (mut uses, mut credits) = (0i64, 0i64);
            for element in &sharing.elements {
                if self.any(&element.left) && self.any(&element.right) {
                    uses += 1;
                    credits += element.credits;
                }
            }
            self.sharings[index] = sharing.at_most_uses.is_some_and(|most| uses > most)
                || sharing.at_most_credits.is_some_and(|most| credits > most);
        }
        self.keep_meters();
    }

    fn keep_meters(&mut self) {
        let meters = &self.problem.meters;
        if meters.is_empty() {
            return;
        }
        let mut direct: Vec<Vec<(u32, i64)>> = vec![Vec::new(); meters.len()];
        for (index, item) in self.problem.items.iter().enumerate() {
            for &(meter, amount) in &item.credits {
                if let Some(meter) = meter {
                    direct[meter as usize].push((index as u32, amount));
                }
            }
        }
        let mut inflow: Vec<i64> = vec![0; meters.len()];
        for (sum, terms) in inflow.iter_mut().zip(&direct) {
            *sum = self.most(&combined(terms, |_| true));
        }
        for index in self.order.clone() {
            let meter: &Meter = &meters[index];
            let counted = inflow[index].min(meter.limit);
            self.surplus[index] = inflow[index] - counted;
            if let Some(parent) = meter.parent {
                inflow[parent as usize] += counted;
            }
            if let Some(other) = meter.overflow {
                inflow[other as usize] += self.surplus[index];
            }
        }
        // Backwards, so that every meter already knows where its parent's credits enter.
        for &index in self.order.iter().rev() {
            self.entry[index] = if self.surplus[index] > 0 {
                Sink::Meter(index)
            } else {
                meters[index].parent.map_or(Sink::Total, |parent| self.entry[parent as usize])
            };
        }
    }

    fn any(&self, set: &[u32]) -> bool {
        set.iter().any(|&item| self.kept[item as usize])
    }

    fn root(&mut self, mut item: usize) -> usize {
        while self.part[item] as usize != item {
            let up = self.part[item] as usize;
            self.part[item] = self.part[up];
            item = up;
        }
        item
    }

    /// Joins all kept items of a set; the lowest stands for the part.
    fn tie(&mut self, first: &mut Option<usize>, items: impl Iterator<Item = u32>) {
        for item in items {
            if !self.kept[item as usize] {
                continue;
            }
            let other = self.root(item as usize);
            match *first {
                None => *first = Some(other),
                Some(known) => {
                    let known = self.root(known);
                    let (low, high) = (known.min(other), known.max(other));
                    self.part[high] = low as u32;
                    *first = Some(low);
                }
            }
        }
    }

    /// Joins the items that some remaining rule connects.
    fn join(&mut self) {
        let problem = self.problem;
        for set in problem.exclusive.iter().chain(&problem.openings) {
            self.tie(&mut None, set.iter().copied());
        }
        for (index, cap) in problem.caps.iter().enumerate() {
            if self.caps[index] {
                self.tie(&mut None, cap.terms.iter().filter(|t| t.1 > 0).map(|t| t.0));
            }
        }
        for (index, choice) in problem.choices.iter().enumerate() {
            if self.choices[index] {
                self.tie(&mut None, choice.groups.iter().flatten().copied());
            }
        }
        for (index, sharing) in problem.sharings.iter().enumerate() {
            if self.sharings[index] {
                let sides = sharing.elements.iter().flat_map(|e| e.left.iter().chain(&e.right));
                self.tie(&mut None, sides.copied());
            }
        }
        self.join_meters();
    }

    fn join_meters(&mut self) {
        let problem = self.problem;
        // One item standing for each meter; meters that feed each other share it.
        let mut anchor: Vec<Option<usize>> = vec![None; problem.meters.len()];
        for (index, item) in problem.items.iter().enumerate() {
            for &(meter, amount) in &item.credits {
                if let Some(Sink::Meter(meter)) = meter.map(|m| self.entry[m as usize])
                    && amount > 0
                {
                    self.tie(&mut anchor[meter], std::iter::once(index as u32));
                }
            }
        }
        for index in self.order.clone() {
            if self.entry[index] != Sink::Meter(index) {
                continue;
            }
            let meter = &problem.meters[index];
            for target in [meter.parent, meter.overflow].into_iter().flatten() {
                if let Sink::Meter(target) = self.entry[target as usize] {
                    let from = anchor[index].map(|item| item as u32);
                    self.tie(&mut anchor[target], from.into_iter());
                }
            }
        }
    }

    /// Numbers the parts by their lowest item and the items within their part.
    fn number(&mut self) -> u32 {
        let mut sizes: Vec<u32> = Vec::new();
        let mut number = vec![NONE; self.part.len()];
        for item in 0..self.part.len() {
            if !self.kept[item] {
                continue;
            }
            let root = self.root(item);
            if number[root] == NONE {
                number[root] = sizes.len() as u32;
                sizes.push(0);
            }
            let size = &mut sizes[number[root] as usize];
            self.local[item] = *size;
            *size += 1;
            number[item] = number[root];
        }
        self.part = number;
        sizes.len() as u32
    }
}

/// The members of a set that pass, ascending, each once.
pub(super) fn distinct(set: &[u32], pass: impl Fn(u32) -> bool) -> Vec<u32> {
    let mut list: Vec<u32> = Vec::with_capacity(set.len());
    for &item in set {
        if !pass(item) {
            continue;
        }
        // Sets come nearly sorted: search from the end.
        let mut at = list.len();
        while at > 0 && list[at - 1] > item {
            at -= 1;
        }
        if at == 0 || list[at - 1] != item {
            list.insert(at, item);
        }
    }
    list
}

/// The terms that pass, ascending, each item once with its whole weight, without zeros.
pub(super) fn combined(terms: &[(u32, i64)], pass: impl Fn(u32) -> bool) -> Vec<(u32, i64)> {
    let mut list: Vec<(u32, i64)> = Vec::with_capacity(terms.len());
    for &(item, weight) in terms {
        if weight == 0 || !pass(item) {
            continue;
        }
        let mut at = list.len();
        while at > 0 && list[at - 1].0 > item {
            at -= 1;
        }
        if at > 0 && list[at - 1].0 == item {
            list[at - 1].1 += weight;
        } else {
            list.insert(at, (item, weight));
        }
    }
    list
}
