//! Building one independent part in local indices.

use super::bits::{self, Matrix};
use super::model::{CONSUMED, CREDITS, Flow, GRADE, Limit, Model, Sink, WAIVED};
use super::order::gcd;
use super::split::{Split, combined, distinct};

/// Above this many pairs of items an element that must never be shared stays a counted one.
const MOST_LINKS: usize = 4096;

impl Split<'_> {
    /// The part with this number.
    pub(super) fn model(&self, part: u32) -> Model {
        let problem = self.problem;
        let ids: Vec<u32> = (0..self.part.len() as u32).filter(|&i| self.part[i as usize] == part).collect();
        let mut model = Model { conflicts: Matrix::new(ids.len()), ids, ..Model::default() };
        model.forced = self.chosen(part, &problem.forced);
        for set in &problem.exclusive {
            model.exclude(self.chosen(part, set));
        }
        for (cap, _) in problem.caps.iter().zip(&self.caps).filter(|&(_, &binding)| binding) {
            let terms = self.weighed(part, &cap.terms);
            if !terms.is_empty() {
                model.caps.push(Limit::reduced(cap.limit, terms));
            }
        }
        self.value(&mut model);
        self.meter(&mut model);
        self.share(part, &mut model);
        self.open(part, &mut model);
        for (choice, _) in problem.choices.iter().zip(&self.choices).filter(|&(_, &binding)| binding) {
            let mut terms = Vec::new();
            for group in &choice.groups {
                let group = self.chosen(part, group);
                if !group.is_empty() {
                    terms.push((model.flags.len() as u32, 1));
                    model.flags.push(group);
                }
            }
            if !terms.is_empty() {
                model.flag_limits.push(Limit { limit: i64::from(choice.at_most), terms });
            }
        }
        model.reduce();
        model
    }

    /// The local indices of the kept items of a set that are in this part, each once.
    fn chosen(&self, part: u32, set: &[u32]) -> Vec<u32> {
        let mut list = distinct(set, |item| self.part[item as usize] == part);
        for item in &mut list {
            *item = self.local[*item as usize];
        }
        list
    }

    fn weighed(&self, part: u32, terms: &[(u32, i64)]) -> Vec<(u32, i64)> {
        let mut list = combined(terms, |item| self.part[item as usize] == part);
        for term in &mut list {
            term.0 = self.local[term.0 as usize];
        }
        list
    }

    fn value(&self, model: &mut Model) {
        let items = || model.ids.iter().map(|&id| &self.problem.items[id as usize]);
        let credits = items().map(|item| item.credits.iter().map(|&(_, amount)| amount).sum()).collect();
        let waived = items().map(|item| item.waived).collect();
        let consumed = items().map(|item| -item.consumed).collect();
        let grade = items().map(|item| item.grade).collect();
        model.gain = [credits, waived, consumed, grade];
    }

    /// The meters that can bind and are fed by this part.
    fn meter(&self, model: &mut Model) {
        let meters = &self.problem.meters;
        let mut direct: Vec<Vec<(u32, i64)>> = vec![Vec::new(); meters.len()];
        let mut fed = vec![false; meters.len()];
        for (local, &id) in model.ids.iter().enumerate() {
            for &(meter, amount) in &self.problem.items[id as usize].credits {
                if let Some(Sink::Meter(meter)) = meter.map(|m| self.entry[m as usize])
                    && amount > 0
                {
                    direct[meter].push((local as u32, amount));
                    fed[meter] = true;
                }
            }
        }
        let mut place = vec![usize::MAX; meters.len()];
        let mut listed = Vec::new();
        for &index in &self.order {
            if !fed[index] {
                continue;
            }
            place[index] = listed.len();
            listed.push(index);
            for target in [meters[index].parent, meters[index].overflow].into_iter().flatten() {
                if let Sink::Meter(target) = self.entry[target as usize] {
                    fed[target] = true;
                }
            }
        }
        let sink = |target: Option<u32>, without: Sink| match target.map(|t| self.entry[t as usize]) {
            None => without,
            Some(Sink::Meter(index)) => Sink::Meter(place[index]),
            Some(other) => other,
        };
        for &index in &listed {
            model.flows.push(Flow {
                limit: meters[index].limit,
                parent: sink(meters[index].parent, Sink::Total),
                overflow: sink(meters[index].overflow, Sink::Lost),
                direct: combined(&direct[index], |_| true),
                most_surplus: self.surplus[index],
            });
        }
        if model.flows.iter().all(|flow| flow.overflow != Sink::Lost) {
            model.flows.clear();
            return;
        }
        model.metered = vec![Vec::new(); model.ids.len()];
        for (index, flow) in model.flows.iter().enumerate() {
            for &(item, credits) in &flow.direct {
                model.metered[item as usize].push((index as u32, credits));
            }
        }
    }

    /// Sharing limits: elements that may never be shared become conflicts, the others pairs of flags.
    fn share(&self, part: u32, model: &mut Model) {
        for (sharing, _) in self.problem.sharings.iter().zip(&self.sharings).filter(|&(_, &binding)| binding) {
            let (mut uses, mut credits) = (Vec::new(), Vec::new());
            for element in &sharing.elements {
                let left = self.chosen(part, &element.left);
                let right = self.chosen(part, &element.right);
                let never = sharing.at_most_uses == Some(0)
                    || sharing.at_most_credits.is_some_and(|most| element.credits > most);
                let alone = left.iter().any(|item| right.contains(item));
                if left.is_empty() || right.is_empty() {
                    continue;
                }
                if never && !alone && left.len() * right.len() <= MOST_LINKS {
                    for &one in &left {
                        for &other in &right {
                            model.exclude(vec![one.min(other), one.max(other)]);
                        }
                    }
                    continue;
                }
                let pair = model.pairs.len() as u32;
                let flag = model.flags.len() as u32;
                model.flags.push(left);
                model.flags.push(right);
                model.pairs.push((flag, flag + 1));
                uses.push((pair, 1));
                if element.credits > 0 {
                    credits.push((pair, element.credits));
                }
            }
            for (most, terms) in [(sharing.at_most_uses, uses), (sharing.at_most_credits, credits)] {
                if let Some(most) = most
                    && terms.iter().map(|term| term.1).sum::<i64>() > most
                {
                    model.pair_limits.push(Limit::reduced(most, terms));
                }
            }
        }
    }

    /// Openings: where at most one item can be taken, the cost is the item's own.
    fn open(&self, part: u32, model: &mut Model) {
        let mut openings = Vec::new();
        for set in &self.problem.openings {
            let set = self.chosen(part, set);
            let alone = set.iter().enumerate().all(|(index, &one)| {
                set[..index].iter().all(|&other| model.conflicts.has(one as usize, other as usize))
            });
            if alone {
                for &item in &set {
                    model.gain[CONSUMED][item as usize] -= 1;
                }
            } else {
                openings.push(set);
            }
        }
        model.openings = openings.len();
        let shift = openings.len() as u32;
        for (left, right) in &mut model.pairs {
            *left += shift;
            *right += shift;
        }
        openings.append(&mut model.flags);
        model.flags = openings;
    }
}

impl Model {
    /// Adds a set of which at most one item may be taken.
    fn exclude(&mut self, set: Vec<u32>) {
        if set.len() < 2 {
            return;
        }
        let mut mask = vec![0u64; bits::words(self.ids.len())];
        for &item in &set {
            bits::put(&mut mask, item as usize);
        }
        for &item in &set {
            let row = self.conflicts.row_mut(item as usize);
            for (word, mask) in row.iter_mut().zip(&mask) {
                *word |= mask;
            }
            bits::drop(row, item as usize);
        }
        self.sets.push(set);
    }

    /// Divides every level by its common divisor, so that bounds can be rounded further.
    fn reduce(&mut self) {
        for level in [CREDITS, WAIVED, CONSUMED, GRADE] {
            let mut unit = self.gain[level].iter().fold(0, |unit, &gain| gcd(unit, gain));
            if level == CONSUMED && self.openings > 0 {
                unit = 1;
            }
            if level == CREDITS {
                for flow in &self.flows {
                    unit = flow.direct.iter().fold(gcd(unit, flow.limit), |u, term| gcd(u, term.1));
                }
            }
            let unit = unit.max(1);
            self.unit[level] = unit;
            for gain in &mut self.gain[level] {
                *gain /= unit;
            }
        }
        let unit = self.unit[CREDITS];
        for flow in &mut self.flows {
            flow.limit /= unit;
            // Rounded up: it is a bound.
            flow.most_surplus = flow.most_surplus / unit + 1;
            for term in &mut flow.direct {
                term.1 /= unit;
            }
        }
        for term in self.metered.iter_mut().flatten() {
            term.1 /= unit;
        }
    }
}
