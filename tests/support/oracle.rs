//! The exhaustive oracle: every subset of a small problem, judged by its own reading of the rules.
//!
//! Written apart from the library's search and from its checker: sets are bit masks, meters
//! are followed by recursion, and the best value is found by trying all `2^n` subsets.

use rongtong::recognition::optimum::{Problem, Value};

/// Most items the oracle accepts.
pub const MOST_ITEMS: usize = 18;

/// The best value of any allowed subset; `None` when there is none (forced items that contradict a rule).
pub fn best_value(problem: &Problem) -> Option<Value> {
    let oracle = Oracle::new(problem);
    let subsets = (0..1u32 << problem.items.len()).filter(|&subset| oracle.allows(subset));
    subsets.map(|subset| oracle.value(subset)).max_by_key(rank)
}

/// A key that is larger for better values.
pub fn rank(value: &Value) -> (i64, i64, i64, i64) {
    (value.credits, value.waived, -value.consumed, value.grade)
}

struct Oracle<'p> {
    problem: &'p Problem,
    exclusive: Vec<u32>,
    openings: Vec<u32>,
    forced: u32,
    /// For each sharing and element: left mask, right mask, credits.
    shared: Vec<Vec<(u32, u32, i64)>>,
    groups: Vec<Vec<u32>>,
}

fn mask(items: &[u32]) -> u32 {
    items.iter().fold(0, |mask, item| mask | 1 << item)
}

impl<'p> Oracle<'p> {
    fn new(problem: &'p Problem) -> Self {
        assert!(problem.items.len() <= MOST_ITEMS, "too many items for trying every subset");
        Self {
            problem,
            exclusive: problem.exclusive.iter().map(|set| mask(set)).collect(),
            openings: problem.openings.iter().map(|set| mask(set)).collect(),
            forced: mask(&problem.forced),
            shared: problem
                .sharings
                .iter()
                .map(|s| s.elements.iter().map(|e| (mask(&e.left), mask(&e.right), e.credits)).collect())
                .collect(),
            groups: problem
                .choices
                .iter()
                .map(|choice| choice.groups.iter().map(|group| mask(group)).collect())
                .collect(),
        }
    }

    fn allows(&self, subset: u32) -> bool {
        if subset & self.forced != self.forced {
            return false;
        }
        if self.exclusive.iter().any(|set| (set & subset).count_ones() > 1) {
            return false;
        }
        for cap in &self.problem.caps {
            let mut room = cap.limit;
            for &(item, weight) in &cap.terms {
                room -= weight * i64::from(subset >> item & 1);
            }
            if room < 0 {
                return false;
            }
        }
        for (sharing, elements) in self.problem.sharings.iter().zip(&self.shared) {
            let both: Vec<i64> = elements
                .iter()
                .filter(|(left, right, _)| left & subset != 0 && right & subset != 0)
                .map(|&(_, _, credits)| credits)
                .collect();
            if sharing.at_most_uses.is_some_and(|most| i64::try_from(both.len()).unwrap() > most) {
                return false;
            }
            if sharing.at_most_credits.is_some_and(|most| both.iter().sum::<i64>() > most) {
                return false;
            }
        }
        self.problem.choices.iter().zip(&self.groups).all(|(choice, groups)| {
            let used = groups.iter().filter(|&&group| group & subset != 0).count();
            used <= usize::try_from(choice.at_most).unwrap()
        })
    }

    fn value(&self, subset: u32) -> Value {
        let mut value = Value::default();
        for (index, item) in self.problem.items.iter().enumerate() {
            if subset >> index & 1 == 1 {
                value.waived += item.waived;
                value.consumed += item.consumed;
                value.grade += item.grade;
                for &(meter, credits) in &item.credits {
                    value.credits += if meter.is_none() { credits } else { 0 };
                }
            }
        }
        value.consumed += i64::try_from(self.openings.iter().filter(|&&set| set & subset != 0).count()).unwrap();
        for (index, meter) in self.problem.meters.iter().enumerate() {
            if meter.parent.is_none() {
                value.credits += self.inflow(index, subset).min(meter.limit);
            }
        }
        value
    }

    /// What comes into a meter: asked of everything that feeds it.
    fn inflow(&self, meter: usize, subset: u32) -> i64 {
        let name = Some(u32::try_from(meter).unwrap());
        let mut sum = 0;
        for (index, item) in self.problem.items.iter().enumerate() {
            if subset >> index & 1 == 1 {
                sum += item.credits.iter().filter(|c| c.0 == name).map(|c| c.1).sum::<i64>();
            }
        }
        for (index, other) in self.problem.meters.iter().enumerate() {
            if other.parent == name {
                sum += self.inflow(index, subset).min(other.limit);
            }
            if other.overflow == name {
                sum += (self.inflow(index, subset) - other.limit).max(0);
            }
        }
        sum
    }
}
