//! The allocation problem in pure integers, its answer, and what is refused.

use thiserror::Error;

use super::violation::Violation;

/// Most items one problem may hold: the relaxation is a dense table of items times rows.
pub(super) const MOST_ITEMS: usize = 4096;
/// Most sets, caps, meters, choices and sharings together.
const MOST_RULES: usize = 1 << 14;
/// Largest sum of any one kind of amount over all items; keeps every sum and product of
/// the search inside an `i64`.
const LARGEST_SUM: i64 = 1 << 36;

/// What may be taken, and what limits it.
///
/// Every limit is downward closed: leaving an item out never breaks one, except `forced`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problem {
    /// The items in canonical order; an item's index is its name and settles ties.
    pub items: Vec<Item>,
    /// Of each set at most one item may be taken.
    pub exclusive: Vec<Vec<u32>>,
    /// Hard limits on weighted sums of taken items.
    pub caps: Vec<Cap>,
    /// Soft limits on counted credits.
    pub meters: Vec<Meter>,
    /// Items drawing on one reusable achievement: the first one taken consumes one, the others none.
    pub openings: Vec<Vec<u32>>,
    /// Limits on how much two sides may share.
    pub sharings: Vec<Sharing>,
    /// Limits on how many groups may be used.
    pub choices: Vec<Choice>,
    /// Items that must be taken.
    pub forced: Vec<u32>,
}

/// Something that may be taken whole or left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// Credits in 1/100, ≥ 0, each with the meter it runs through; without one it counts in full.
    pub credits: Vec<(Option<u32>, i64)>,
    /// Credits in 1/100 that need no longer be studied, ≥ 0.
    pub waived: i64,
    /// Achievements it uses up by itself, ≥ 0.
    pub consumed: i64,
    /// Grade weight, any sign; only the sum matters.
    pub grade: i64,
}

/// Hard limit: the weights of the taken items add up to at most `limit`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cap {
    /// At least 0.
    pub limit: i64,
    /// Item and weight ≥ 0; an item named twice weighs the sum.
    pub terms: Vec<(u32, i64)>,
}

/// Soft limit: `counted = min(limit, inflow)`; the rest is the surplus.
///
/// The inflow is the credits of the items metered here, what the children count, and the
/// surplus of meters that overflow into this one. Following `parent` and `overflow` must
/// never lead back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meter {
    /// In 1/100 credit, at least 0.
    pub limit: i64,
    /// Where counted credits go on to; without one they count in the total.
    pub parent: Option<u32>,
    /// Where the surplus goes; without one it is lost.
    pub overflow: Option<u32>,
}

/// Limited sharing: how many achievements, and how many of their credits, may serve both sides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sharing {
    /// Most shared elements, at least 0.
    pub at_most_uses: Option<i64>,
    /// Most credits of shared elements, at least 0.
    pub at_most_credits: Option<i64>,
    /// The achievements the two sides may have in common.
    pub elements: Vec<SharedElement>,
}

/// One achievement, shared when an item of each side is taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SharedElement {
    /// Items using it on one side.
    pub left: Vec<u32>,
    /// Items using it on the other side.
    pub right: Vec<u32>,
    /// Its credits when shared, ≥ 0.
    pub credits: i64,
}

/// At most `at_most` of the groups may contain a taken item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Number of groups that may be used.
    pub at_most: u32,
    /// The groups; an item may be in several.
    pub groups: Vec<Vec<u32>>,
}

/// How long to search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    /// Most nodes of the search tree, where a node of a large part counts for several, in
    /// proportion to its table. Work is counted, never time, so that the same budget gives
    /// the same answer everywhere. The root of every part is always examined.
    pub nodes: u64,
}

impl Default for Budget {
    /// 100,000 nodes: far beyond what any catalogue needed, about a second of work.
    fn default() -> Self {
        Self { nodes: 100_000 }
    }
}

/// What an answer is worth, compared in the order of the fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Value {
    /// Counted credits in 1/100; more is better.
    pub credits: i64,
    /// Credits in 1/100 no longer to be studied; more is better.
    pub waived: i64,
    /// Achievements consumed; fewer is better.
    pub consumed: i64,
    /// Grade weight; more is better.
    pub grade: i64,
}

/// The four levels of the objective, most important first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Counted credits, most.
    Credits,
    /// Waived credits, most.
    Waived,
    /// Achievements consumed, fewest.
    Consumed,
    /// Grade weight, most.
    Grade,
}

/// Whether the answer is the best one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing better exists, at any level.
    Proved,
    /// The budget ended: every level before `level` is proved, and at `level` no answer
    /// that keeps those is better than `bound` (larger, or smaller for consumed).
    OutOfBudget {
        /// The first level that is not proved.
        level: Level,
        /// Exact; the gap is its distance from the value given.
        bound: i64,
    },
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Solution {
    /// Indices of the taken items, ascending.
    pub taken: Vec<u32>,
    /// What they are worth.
    pub value: Value,
    /// Whether that is the best.
    pub status: Status,
    /// Nodes of the search tree that were examined.
    pub nodes: u64,
}

/// Why a problem is not answered.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// A rule names an item the problem does not hold.
    #[error("{place} names item `{item}`, but there are only `{items}` items")]
    UnknownItem {
        /// The kind of rule.
        place: &'static str,
        /// The index it names.
        item: u32,
        /// How many items there are.
        items: usize,
    },
    /// An item or a meter names a meter the problem does not hold.
    #[error("{place} `{index}` names meter `{meter}`, which does not exist")]
    UnknownMeter {
        /// `item` or `meter`.
        place: &'static str,
        /// Its index.
        index: usize,
        /// The meter it names.
        meter: u32,
    },
    /// An amount or a limit below zero.
    #[error("{place} `{index}` has the negative amount `{amount}`")]
    Negative {
        /// The kind of thing.
        place: &'static str,
        /// Its index.
        index: usize,
        /// The amount.
        amount: i64,
    },
    /// More items or rules than can be searched.
    #[error("`{items}` items and `{rules}` rules are more than one problem may hold")]
    TooMany {
        /// Items in the problem.
        items: usize,
        /// Sets, caps, meters, choices and sharings together.
        rules: usize,
    },
    /// Amounts too large to be added up exactly.
    #[error("the amounts of {place} add up to more than can be computed exactly")]
    TooLarge {
        /// The kind of amount.
        place: &'static str,
    },
    /// Credits would flow in a circle.
    #[error("meter `{meter}` feeds itself through its parents and overflows")]
    MeterCycle {
        /// A meter on the circle.
        meter: usize,
    },
    /// The forced items cannot all be taken.
    #[error("the forced items contradict each other: {0}")]
    Forced(#[source] Violation),
}

impl Problem {
    /// Everything the search relies on: indices, signs, magnitudes, meters without circles.
    pub(super) fn check(&self) -> Result<(), Refusal> {
        let rules = [
            self.exclusive.len(),
            self.caps.len(),
            self.meters.len(),
            self.openings.len(),
            self.sharings.iter().map(|s| s.elements.len().saturating_add(1)).sum(),
            self.choices.iter().map(|c| c.groups.len().saturating_add(1)).sum(),
        ]
        .iter()
        .fold(0usize, |sum, &more| sum.saturating_add(more));
        let items = self.items.len();
        if items > MOST_ITEMS || rules > MOST_RULES {
            return Err(Refusal::TooMany { items, rules });
        }
        self.check_items()?;
        self.check_names()?;
        self.check_amounts()?;
        match self.meter_order() {
            Ok(_) => Ok(()),
            Err(meter) => Err(Refusal::MeterCycle { meter }),
        }
    }

    fn check_items(&self) -> Result<(), Refusal> {
        let [mut credits, mut waived, mut consumed, mut grade] = [Sum(0); 4];
        for (index, item) in self.items.iter().enumerate() {
            for &(meter, amount) in &item.credits {
                not_negative("item", index, amount)?;
                self.known_meter("item", index, meter)?;
                credits.add("credits", amount)?;
            }
            not_negative("item", index, item.waived)?;
            not_negative("item", index, item.consumed)?;
            waived.add("waived credits", item.waived)?;
            consumed.add("consumed achievements", item.consumed)?;
            grade.add("grades", item.grade.checked_abs().unwrap_or(i64::MAX))?;
        }
        consumed.add("consumed achievements", i64::try_from(self.openings.len()).unwrap_or(i64::MAX))
    }

    fn check_amounts(&self) -> Result<(), Refusal> {
        for (index, meter) in self.meters.iter().enumerate() {
            not_negative("meter", index, meter.limit)?;
            self.known_meter("meter", index, meter.parent)?;
            self.known_meter("meter", index, meter.overflow)?;
        }
        for (index, cap) in self.caps.iter().enumerate() {
            not_negative("cap", index, cap.limit)?;
            let mut weight = Sum(0);
            for &(_, amount) in &cap.terms {
                not_negative("cap", index, amount)?;
                weight.add("a cap", amount)?;
            }
        }
        for (index, sharing) in self.sharings.iter().enumerate() {
            not_negative("sharing", index, sharing.at_most_uses.unwrap_or(0))?;
            not_negative("sharing", index, sharing.at_most_credits.unwrap_or(0))?;
            let mut credits = Sum(0);
            for element in &sharing.elements {
                not_negative("sharing", index, element.credits)?;
                credits.add("a sharing", element.credits)?;
            }
        }
        Ok(())
    }

    fn check_names(&self) -> Result<(), Refusal> {
        for set in &self.exclusive {
            self.known("an exclusive set", set)?;
        }
        for cap in &self.caps {
            for &(item, _) in &cap.terms {
                self.known("a cap", &[item])?;
            }
        }
        for set in &self.openings {
            self.known("an opening", set)?;
        }
        for element in self.sharings.iter().flat_map(|sharing| &sharing.elements) {
            self.known("a sharing", &element.left)?;
            self.known("a sharing", &element.right)?;
        }
        for group in self.choices.iter().flat_map(|choice| &choice.groups) {
            self.known("a choice", group)?;
        }
        self.known("the forced list", &self.forced)
    }

    fn known(&self, place: &'static str, set: &[u32]) -> Result<(), Refusal> {
        let items = self.items.len();
        for &item in set {
            if usize::try_from(item).map_or(true, |index| index >= items) {
                return Err(Refusal::UnknownItem { place, item, items });
            }
        }
        Ok(())
    }

    fn known_meter(&self, place: &'static str, index: usize, meter: Option<u32>) -> Result<(), Refusal> {
        match meter {
            Some(name) if usize::try_from(name).map_or(true, |m| m >= self.meters.len()) => {
                Err(Refusal::UnknownMeter { place, index, meter: name })
            }
            _ => Ok(()),
        }
    }

    /// The meters with every meter before those it feeds, lowest index first among the ready;
    /// or a meter on a circle.
    pub(super) fn meter_order(&self) -> Result<Vec<usize>, usize> {
        let feeds = |meter: &Meter| [meter.parent, meter.overflow];
        let mut order: Vec<usize> = Vec::with_capacity(self.meters.len());
        let mut placed = vec![false; self.meters.len()];
        while order.len() < self.meters.len() {
            let mut waiting = vec![false; self.meters.len()];
            for (meter, &done) in self.meters.iter().zip(&placed) {
                for target in feeds(meter).into_iter().flatten().filter(|_| !done) {
                    if let Some(slot) = waiting.get_mut(usize::try_from(target).unwrap_or(usize::MAX)) {
                        *slot = true;
                    }
                }
            }
            let before = order.len();
            for (index, (done, &wait)) in placed.iter_mut().zip(&waiting).enumerate() {
                if !*done && !wait {
                    *done = true;
                    order.push(index);
                }
            }
            if order.len() == before {
                return Err(self.on_circle(&placed));
            }
        }
        Ok(order)
    }

    /// A meter on a circle: every meter not placed is fed by another, so going back often
    /// enough ends on one.
    fn on_circle(&self, placed: &[bool]) -> usize {
        let mut at = placed.iter().position(|&done| !done).unwrap_or(0);
        for _ in placed {
            let here = u32::try_from(at).ok();
            let mut feeders = self.meters.iter().zip(placed).enumerate();
            let before = feeders.find(|(_, (meter, done))| !**done && (meter.parent == here || meter.overflow == here));
            at = before.map_or(at, |(index, _)| index);
        }
        at
    }

    /// The forced items, ascending, each once.
    pub(super) fn distinct_forced(&self) -> Vec<u32> {
        let mut marked = vec![false; self.items.len()];
        for &item in &self.forced {
            if let Some(slot) = marked.get_mut(usize::try_from(item).unwrap_or(usize::MAX)) {
                *slot = true;
            }
        }
        (0u32..).zip(marked).filter(|&(_, mark)| mark).map(|(item, _)| item).collect()
    }
}

/// A running sum that refuses to pass [`LARGEST_SUM`].
#[derive(Clone, Copy)]
struct Sum(i64);

impl Sum {
    fn add(&mut self, place: &'static str, amount: i64) -> Result<(), Refusal> {
        match self.0.checked_add(amount) {
            Some(sum) if sum <= LARGEST_SUM => {
                self.0 = sum;
                Ok(())
            }
            _ => Err(Refusal::TooLarge { place }),
        }
    }
}

fn not_negative(place: &'static str, index: usize, amount: i64) -> Result<(), Refusal> {
    if amount < 0 {
        return Err(Refusal::Negative { place, index, amount });
    }
    Ok(())
}
