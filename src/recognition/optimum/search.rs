//! The search: independent parts, then level by level, branch and bound on a relaxation.

#![expect(
    clippy::float_arithmetic,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "floats only steer, every bound is evaluated again in integers; indices are within sizes fixed when a part is built, and `Problem::check` bounds every sum"
)]

mod bits;
mod build;
mod model;
mod order;
mod program;
mod relax;
mod simplex;
mod split;
mod state;
mod subset_sum;
mod tree;

use super::problem::{Budget, Level, Problem, Solution, Status, Value};
use model::{CONSUMED, CREDITS, GRADE, LEVELS, Model, WAIVED};
use tree::{End, Incumbent, Tree};

/// The best answer to a checked problem, at least as good as the one known.
pub(super) fn best(problem: &Problem, known: &[u32], budget: Budget) -> Solution {
    let mut held = vec![false; problem.items.len()];
    for &item in problem.forced.iter().chain(known) {
        held[item as usize] = true;
    }
    let mut whole = Solution { taken: Vec::new(), value: Value::default(), status: Status::Proved, nodes: 0 };
    // The first level that some part left open, and the bound at every level over all parts.
    let mut open = LEVELS;
    let mut bounds = [0i64; LEVELS];
    let mut spent = 0;
    let mut taken = vec![false; problem.items.len()];
    for model in &split::parts(problem) {
        let left = budget.nodes.saturating_sub(spent);
        let answer = part(model, start(model, &held), left);
        whole.nodes += answer.nodes;
        spent += answer.spent;
        let gain: [i64; LEVELS] = std::array::from_fn(|level| answer.best.gain[level] * model.unit[level]);
        whole.value.credits += gain[CREDITS];
        whole.value.waived += gain[WAIVED];
        whole.value.consumed -= gain[CONSUMED];
        whole.value.grade += gain[GRADE];
        for &item in &answer.best.taken {
            taken[model.ids[item as usize] as usize] = true;
        }
        for (bound, gain) in bounds.iter_mut().zip(gain) {
            *bound += gain;
        }
        if let Some((level, bound)) = answer.open {
            bounds[level] += bound * model.unit[level] - gain[level];
            open = open.min(level);
        }
    }
    whole.taken = marked(&taken);
    whole.status = match open {
        CREDITS => Status::OutOfBudget { level: Level::Credits, bound: bounds[CREDITS] },
        WAIVED => Status::OutOfBudget { level: Level::Waived, bound: bounds[WAIVED] },
        CONSUMED => Status::OutOfBudget { level: Level::Consumed, bound: -bounds[CONSUMED] },
        GRADE => Status::OutOfBudget { level: Level::Grade, bound: bounds[GRADE] },
        _ => Status::Proved,
    };
    whole
}

/// The best answer to one part.
struct Answer {
    best: Incumbent,
    /// The level the budget ended at and the bound there.
    open: Option<(usize, i64)>,
    nodes: u64,
    spent: u64,
}

fn part(model: &Model, start: Incumbent, budget: u64) -> Answer {
    let mut answer = Answer { best: start, open: None, nodes: 0, spent: 0 };
    let mut active = model.candidates();
    for level in 0..LEVELS {
        let gains = &model.gain[level];
        let opened = level == CONSUMED && model.openings > 0;
        if model.decided_before(level) {
            continue;
        }
        if !opened && active.iter().all(|&item| gains[item as usize] == 0) {
            continue;
        }
        let left = budget.saturating_sub(answer.spent);
        let mut tree = Tree::new(model, level, &active, answer.best.clone(), left);
        let end = tree.run(&active);
        answer.nodes += tree.nodes;
        answer.spent += tree.spent;
        answer.best = tree.best;
        match end {
            End::Proved(survivors) => active = survivors,
            End::Open(bound) => {
                // Leaving out what is not needed may close the gap after all.
                prune(model, &mut answer.best);
                if answer.best.gain[level] < bound {
                    answer.open = Some((level, bound));
                    break;
                }
            }
        }
    }
    prune(model, &mut answer.best);
    answer
}

/// The indices that are marked.
fn marked(marks: &[bool]) -> Vec<u32> {
    (0u32..).zip(marks).filter(|&(_, &mark)| mark).map(|(index, _)| index).collect()
}

/// What must be taken or is known to be allowed.
fn start(model: &Model, held: &[bool]) -> Incumbent {
    let taken: Vec<u32> =
        (0u32..).zip(&model.ids).filter(|&(_, &id)| held[id as usize]).map(|(item, _)| item).collect();
    Incumbent { gain: gain(model, &taken), taken }
}

/// The exact gains of a set of items.
fn gain(model: &Model, taken: &[u32]) -> [i64; LEVELS] {
    let mut gain = [0; LEVELS];
    let mut inflow = vec![0; model.flows.len()];
    let mut on = vec![false; model.len()];
    for &item in taken {
        on[item as usize] = true;
        for (sum, gains) in gain.iter_mut().zip(&model.gain) {
            *sum += gains[item as usize];
        }
        if !model.flows.is_empty() {
            for &(flow, credits) in &model.metered[item as usize] {
                inflow[flow as usize] += credits;
            }
        }
    }
    let openings = &model.flags[..model.openings];
    let opened = openings.iter().filter(|set| set.iter().any(|&item| on[item as usize]));
    gain[CONSUMED] -= opened.count() as i64;
    gain[CREDITS] -= model.lost(&inflow, &mut Vec::new());
    gain
}

/// Leaves out, highest index first, what can be left out at no loss.
fn prune(model: &Model, best: &mut Incumbent) {
    let mut on = vec![false; model.len()];
    for &item in &best.taken {
        on[item as usize] = true;
    }
    let sorted = marked(&on);
    for &item in sorted.iter().rev().filter(|item| !model.forced.contains(item)) {
        let fewer: Vec<u32> = best.taken.iter().copied().filter(|&other| other != item).collect();
        let gain = gain(model, &fewer);
        if gain >= best.gain {
            *best = Incumbent { gain, taken: fewer };
        }
    }
}
