//! One independent part of the problem, in local indices and smallest units.

use super::bits::{self, Matrix};
use super::order::gcd;

/// Number of levels of the objective.
pub(super) const LEVELS: usize = 4;
pub(super) const CREDITS: usize = 0;
pub(super) const WAIVED: usize = 1;
pub(super) const CONSUMED: usize = 2;
pub(super) const GRADE: usize = 3;

/// A sum of weights that stays within a limit.
#[derive(Clone, Debug)]
pub(super) struct Limit {
    pub(super) limit: i64,
    pub(super) terms: Vec<(u32, i64)>,
}

impl Limit {
    /// Divides by the common divisor of the weights; the limit is rounded down.
    pub(super) fn reduced(limit: i64, terms: Vec<(u32, i64)>) -> Self {
        let unit = terms.iter().fold(0, |unit, &(_, weight)| gcd(unit, weight)).max(1);
        let terms = terms.into_iter().map(|(item, weight)| (item, weight / unit)).collect();
        Self { limit: limit / unit, terms }
    }
}

/// Where credits go after a meter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sink {
    /// Out of the count.
    Lost,
    /// Into the total.
    Total,
    /// Into another meter.
    Meter(usize),
}

/// A soft limit that can bind. Meters stand before those they feed.
#[derive(Clone, Debug)]
pub(super) struct Flow {
    pub(super) limit: i64,
    pub(super) parent: Sink,
    pub(super) overflow: Sink,
    /// Credits of the items metered here.
    pub(super) direct: Vec<(u32, i64)>,
    /// The most that can ever exceed the limit.
    pub(super) most_surplus: i64,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Model {
    /// The problem's index of every local item, ascending.
    pub(super) ids: Vec<u32>,
    /// What each item adds at each level, at most; consumed counts negative.
    pub(super) gain: [Vec<i64>; LEVELS],
    /// What one unit of `gain` stands for at each level.
    pub(super) unit: [i64; LEVELS],
    /// Items that cannot be taken together.
    pub(super) conflicts: Matrix,
    /// Sets of mutually exclusive items that together explain `conflicts`.
    pub(super) sets: Vec<Vec<u32>>,
    pub(super) caps: Vec<Limit>,
    pub(super) flows: Vec<Flow>,
    /// For each item its credits by flow; empty without flows.
    pub(super) metered: Vec<Vec<(u32, i64)>>,
    /// Sets of items; a flag is on when one of them is taken.
    pub(super) flags: Vec<Vec<u32>>,
    /// The first flags are openings: each costs one consumed when on.
    pub(super) openings: usize,
    /// Pairs of flags; a pair is on when both flags are.
    pub(super) pairs: Vec<(u32, u32)>,
    /// Limits on the flags that are on.
    pub(super) flag_limits: Vec<Limit>,
    /// Limits on the pairs that are on.
    pub(super) pair_limits: Vec<Limit>,
    pub(super) forced: Vec<u32>,
}

impl Model {
    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    /// Is a level decided with an earlier one? Most rules waive what they credit, so that the
    /// best answers for one are the best for both.
    pub(super) fn decided_before(&self, level: usize) -> bool {
        level == WAIVED && self.flows.is_empty() && self.gain[WAIVED] == self.gain[CREDITS]
    }

    /// Credits that run past a limit and are lost, given what the taken items bring to each flow.
    pub(super) fn lost(&self, inflow: &[i64], scratch: &mut Vec<i64>) -> i64 {
        if self.flows.is_empty() {
            return 0;
        }
        scratch.clear();
        scratch.extend_from_slice(inflow);
        let mut lost = 0;
        for (index, flow) in self.flows.iter().enumerate() {
            let counted = scratch[index].min(flow.limit);
            let surplus = scratch[index] - counted;
            if let Sink::Meter(parent) = flow.parent {
                scratch[parent] += counted;
            }
            match flow.overflow {
                Sink::Lost => lost += surplus,
                Sink::Total => {}
                Sink::Meter(other) => scratch[other] += surplus,
            }
        }
        lost
    }

    /// The items worth considering: forced ones aside, and without those for which an
    /// exclusive alternative is at least as good and no dearer anywhere.
    ///
    /// Replacing such an item by its alternative keeps every answer allowed and no worse,
    /// and the relation has no circles (equals are settled by index), so all of them can go.
    pub(super) fn candidates(&self) -> Vec<u32> {
        let profiles = Profiles::new(self);
        let mut forced = vec![0u64; bits::words(self.len())];
        for &item in &self.forced {
            bits::put(&mut forced, item as usize);
        }
        let mut kept = Vec::with_capacity(self.len());
        'items: for item in 0..self.len() {
            let conflicts = self.conflicts.row(item);
            if bits::has(&forced, item) {
                continue;
            }
            let mut beaten = false;
            bits::each(conflicts, |other| {
                beaten = beaten || profiles.beats(self, other, item);
            });
            if beaten {
                continue 'items;
            }
            kept.push(item as u32);
        }
        kept
    }
}

/// Everything that limits an item, by item.
struct Profiles {
    /// Sorted (rule, weight) of each item: what it uses up.
    uses: Vec<Vec<(u32, i64)>>,
    closed: Vec<Vec<u64>>,
}

impl Profiles {
    fn new(model: &Model) -> Self {
        let mut uses = vec![Vec::new(); model.len()];
        let mut rule = 0u32;
        let weighted = model.caps.iter().map(|cap| &cap.terms);
        for terms in weighted {
            for &(item, weight) in terms {
                uses[item as usize].push((rule, weight));
            }
            rule += 1;
        }
        for flag in &model.flags {
            for &item in flag {
                uses[item as usize].push((rule, 1));
            }
            rule += 1;
        }
        // A conflict with oneself makes "conflicts of one within those of the other" right
        // for two items that exclude each other.
        let closed = (0..model.len())
            .map(|item| {
                let mut row = model.conflicts.row(item).to_vec();
                bits::put(&mut row, item);
                row
            })
            .collect();
        Self { uses, closed }
    }

    /// Can `better` stand in for `worse` in every answer?
    fn beats(&self, model: &Model, better: usize, worse: usize) -> bool {
        let mut ahead = false;
        for level in 0..LEVELS {
            let (b, w) = (model.gain[level][better], model.gain[level][worse]);
            if b < w {
                return false;
            }
            ahead |= b > w;
        }
        if !ahead && better > worse && within_uses(&self.uses[worse], &self.uses[better]) {
            // Possibly equal in everything: the lower index stays, see below.
            if bits::within(&self.closed[worse], &self.closed[better])
                && same_meters(model, worse, better)
                && same_meters(model, better, worse)
            {
                return false;
            }
        }
        bits::within(&self.closed[better], &self.closed[worse])
            && within_uses(&self.uses[better], &self.uses[worse])
            && same_meters(model, better, worse)
    }
}

/// Does `inner` use no rule more than `outer`? Both ascend by rule.
fn within_uses(inner: &[(u32, i64)], outer: &[(u32, i64)]) -> bool {
    let mut at = 0;
    for &(rule, weight) in inner {
        while at < outer.len() && outer[at].0 < rule {
            at += 1;
        }
        if at == outer.len() || outer[at].0 != rule || outer[at].1 < weight {
            return false;
        }
    }
    true
}

/// Does `better` bring at least as much to every meter `worse` runs through? What it
/// brings elsewhere can only add, because counted credits never fall when more flows in;
/// but credits counted in full in one and metered in the other are not comparable.
fn same_meters(model: &Model, better: usize, worse: usize) -> bool {
    if model.flows.is_empty() {
        return true;
    }
    let full =
        |item: usize| model.gain[CREDITS][item] - model.metered[item].iter().map(|&(_, credits)| credits).sum::<i64>();
    full(better) >= full(worse) && within_uses(&model.metered[worse], &model.metered[better])
}
