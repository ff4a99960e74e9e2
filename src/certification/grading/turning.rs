//! Which single criterion would have turned a fail into a pass, and by how many marks.

use super::answer::{Outcome, TurningPoint};
use super::paper::{Counted, Marked};
use super::plan::{Plan, TooLarge, set};
use super::settle::{Have, settle};
use crate::explanation::phrase;
use crate::order;
use crate::policy::assessment::criterion::{Criterion, Marking};
use crate::policy::assessment::outline::{Laid, Node};
use crate::quantity::{Exact, Rational, Score};
use crate::reason::Reason;

/// The points at which a failed candidate turns; none for whom a veto has struck, or who lacks more than one criterion
/// could bring.
pub(super) fn points(
    plan: &Plan<'_>,
    marked: &[Marked<'_>],
    have: &[Have],
    struck: &[bool],
) -> Result<Vec<TurningPoint>, TooLarge> {
    let mut points = Vec::new();
    for (part, (laid, marked)) in plan.outline.parts.iter().zip(marked).enumerate() {
        let passes = |score: Rational| -> Result<bool, TooLarge> {
            let mut have = have.to_vec();
            set(&mut have, part, Have::Score(Exact::of_hundredths(score)));
            Ok(settle(plan, &have, struck)?.outcome == Outcome::Pass)
        };
        let full = Rational::whole(laid.part.marking.full.hundredths());
        if !matches!(have.get(part), Some(Have::Score(_))) || !passes(full)? {
            continue;
        }
        for at in 0..laid.nodes.len() {
            let Some(raise) = Raise::of(plan, (part, laid), marked, at) else { continue };
            if let Some(more) = raise.least(&passes)? {
                points.push(point(plan, laid, raise.node, more));
            }
        }
    }
    order::sort_by(&mut points, |a, b| a.more.cmp(&b.more));
    Ok(points)
}

fn point(plan: &Plan<'_>, laid: &Laid<'_>, node: &Node<'_>, more: i64) -> TurningPoint {
    let more = Exact::of_hundredths(Rational::whole(more));
    let reason = Reason::new("turning-point").named("criterion", &node.criterion.title);
    let mut reason = reason.named("part", &laid.part.title).with("more", more);
    phrase(&mut reason, plan.lang);
    TurningPoint { part: laid.part.id.clone(), criterion: node.criterion.id.clone(), more, reason }
}

/// A criterion that is raised on every sheet alike.
struct Raise<'r, 's> {
    plan: &'r Plan<'s>,
    part: usize,
    laid: &'r Laid<'s>,
    marked: &'r Marked<'s>,
    at: usize,
    node: &'r Node<'s>,
    /// Smallest raise, and how many of them reach full marks from the lowest score.
    step: i64,
    steps: i64,
}

impl<'r, 's> Raise<'r, 's> {
    fn of(plan: &'r Plan<'s>, (part, laid): (usize, &'r Laid<'s>), marked: &'r Marked<'s>, at: usize) -> Option<Self> {
        let node = laid.nodes.get(at)?;
        let stated = marked.stated.iter().find(|(of, _)| *of == at).map(|(_, score)| score.hundredths());
        if stated.is_none() && !node.is_lowest() {
            return None;
        }
        let full = node.criterion.full.hundredths();
        let whole = |score: Rational| i64::try_from(score.upper()).ok();
        let given = marked
            .counted
            .iter()
            .filter(|one| one.raises(laid, at))
            .filter_map(|one| whole(one.scores.get(at).copied().flatten()?));
        let lowest = if stated.is_some() { stated } else { given.min() }?;
        let step = step(node.criterion);
        let steps = full.saturating_sub(lowest).checked_add(step.saturating_sub(1))?.checked_div(step)?;
        (steps > 0).then_some(Self { plan, part, laid, marked, at, node, step, steps })
    }

    /// The smallest raise that passes, in hundredths.
    fn least(&self, passes: &dyn Fn(Rational) -> Result<bool, TooLarge>) -> Result<Option<i64>, TooLarge> {
        let tried = |steps: i64| -> Result<bool, TooLarge> {
            match self.raised(steps.saturating_mul(self.step))? {
                Some(score) => passes(score),
                None => Ok(false),
            }
        };
        if !tried(self.steps)? {
            return Ok(None);
        }
        let (mut short, mut enough) = (0_i64, self.steps);
        while enough.saturating_sub(short) > 1 {
            let middle = short.midpoint(enough);
            if tried(middle)? {
                enough = middle;
            } else {
                short = middle;
            }
        }
        // What falls short of full marks by less than a step is raised to them.
        Ok(Some(enough.saturating_mul(self.step)))
    }

    /// The score of the part with the criterion raised.
    fn raised(&self, by: i64) -> Result<Option<Rational>, TooLarge> {
        let full = self.node.criterion.full.hundredths();
        let stated = self.marked.stated.iter().map(|(of, score)| {
            let raised =
                if *of == self.at { score.hundredths().saturating_add(by).min(full) } else { score.hundredths() };
            (*of, Score::from_hundredths(raised))
        });
        let mut counted = Vec::with_capacity(self.marked.counted.len());
        for one in &self.marked.counted {
            counted.push(self.sheet(one, by)?);
        }
        let marked = Marked::of(counted, stated.collect());
        Ok(marked.combine(self.plan, self.part, self.laid)?.2)
    }

    fn sheet(&self, one: &Counted<'s>, by: i64) -> Result<Counted<'s>, TooLarge> {
        let mut raised = one.clone();
        let full = Rational::whole(self.node.criterion.full.hundredths());
        let before = one.scores.get(self.at).copied().flatten();
        let Some(before) = before.filter(|_| one.raises(self.laid, self.at)) else { return Ok(raised) };
        let after = before.plus(Rational::whole(by)).ok_or(TooLarge)?.min(full);
        let mut more = after.minus(before).ok_or(TooLarge)?;
        let mut here = Some(self.at);
        while let Some(at) = here {
            let Some((node, slot)) = self.laid.nodes.get(at).zip(raised.scores.get_mut(at)) else { break };
            // What stands whatever is below does not rise with it.
            let stands =
                at != self.at && (one.struck.contains(&at) || self.marked.stated.iter().any(|(of, _)| *of == at));
            if stands {
                break;
            }
            if let Some(score) = slot {
                *score = score.plus(more).ok_or(TooLarge)?;
            }
            more = more.times(node.share).ok_or(TooLarge)?;
            here = node.above;
        }
        Ok(raised)
    }
}

impl Counted<'_> {
    /// Whether a mark on this criterion counts on this sheet.
    fn raises(&self, laid: &Laid<'_>, at: usize) -> bool {
        laid.nodes.get(at).is_some_and(|node| node.is_for(self.assessor.role.as_deref())) && !self.struck.contains(&at)
    }
}

/// Smallest change of a score, in hundredths; of a weighted one, the smallest that can be written.
fn step(criterion: &Criterion) -> i64 {
    let common = |steps: &mut dyn Iterator<Item = i64>| steps.fold(0, gcd);
    let step = match &criterion.how {
        Marking::Marks(marks) => marks.step.map_or(1, Score::hundredths),
        Marking::Judged => criterion.full.hundredths(),
        Marking::Deductions(of) => common(&mut of.iter().map(|one| one.each.hundredths())),
        Marking::Sum(of) => common(&mut of.iter().map(step)),
        Marking::Weighted(_) => 1,
    };
    step.max(1)
}

fn gcd(mut a: i64, mut b: i64) -> i64 {
    while b != 0 {
        (a, b) = (b, a.checked_rem(b).unwrap_or(0));
    }
    a
}
