//! The exact checker: is this set of items allowed, and what is it worth?
//!
//! It reads the problem as it stands, with checked integers only, and shares nothing
//! with the search, so that a fault in one cannot hide in the other.

use super::problem::{Meter, Problem, Value};
use super::violation::Violation;

/// What a set of items is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// Its value at the four levels.
    pub value: Value,
    /// What ran through each meter, in the order of the problem's meters.
    pub meters: Vec<MeterReading>,
}

/// What ran through one meter, in 1/100 credit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MeterReading {
    /// All that came in.
    pub inflow: i64,
    /// The part within the limit.
    pub counted: i64,
    /// The part beyond it, lost or overflowing.
    pub surplus: i64,
}

/// Checks `taken` against every rule of `problem` and values it.
///
/// # Errors
/// The first [`Violation`] found: items, exclusive sets, caps, sharings, choices, forced items.
pub fn evaluate(problem: &Problem, taken: &[u32]) -> Result<Evaluation, Violation> {
    let held = Held::new(problem, taken)?;
    for (set, members) in problem.exclusive.iter().enumerate() {
        let mut first = None;
        for &item in members {
            match first {
                _ if !held.has(item) => {}
                Some(other) if other != item => {
                    let (first, second) = (item.min(other), item.max(other));
                    return Err(Violation::Exclusive { set, first, second });
                }
                _ => first = Some(item),
            }
        }
    }
    for (cap, rule) in problem.caps.iter().enumerate() {
        let weights = rule.terms.iter().filter(|&&(item, _)| held.has(item));
        let sum = total(weights.map(|&(_, weight)| weight))?;
        if sum > rule.limit {
            return Err(Violation::Cap { cap, sum, limit: rule.limit });
        }
    }
    for (sharing, rule) in problem.sharings.iter().enumerate() {
        let shared = || rule.elements.iter().filter(|e| held.any(&e.left) && held.any(&e.right));
        let uses = total(shared().map(|_| 1))?;
        let credits = total(shared().map(|element| element.credits))?;
        if rule.at_most_uses.is_some_and(|most| uses > most) || rule.at_most_credits.is_some_and(|most| credits > most)
        {
            return Err(Violation::Sharing { sharing, uses, credits });
        }
    }
    for (choice, rule) in problem.choices.iter().enumerate() {
        let used = rule.groups.iter().filter(|group| held.any(group)).count();
        if u32::try_from(used).map_or(true, |used| used > rule.at_most) {
            return Err(Violation::Choice { choice, used, at_most: rule.at_most });
        }
    }
    if let Some(&item) = problem.forced.iter().find(|&&item| !held.has(item)) {
        return Err(Violation::ForcedMissing { item });
    }
    value(problem, &held)
}

fn value(problem: &Problem, held: &Held) -> Result<Evaluation, Violation> {
    let items = || problem.items.iter().zip(&held.0).filter(|&(_, &mark)| mark).map(|(item, _)| item);
    let mut direct = vec![0i64; problem.meters.len()];
    let mut credits = 0i64;
    for &(meter, amount) in items().flat_map(|item| &item.credits) {
        let slot = match meter {
            None => &mut credits,
            Some(index) => at(&mut direct, index).ok_or(Violation::Meters)?,
        };
        *slot = slot.checked_add(amount).ok_or(Violation::TooLarge)?;
    }
    let meters = read(&problem.meters, &direct)?;
    let roots = problem.meters.iter().zip(&meters).filter(|(meter, _)| meter.parent.is_none());
    let counted = total(roots.map(|(_, reading)| reading.counted))?;
    let opened = total(problem.openings.iter().filter(|set| held.any(set)).map(|_| 1))?;
    let consumed = total(items().map(|item| item.consumed))?;
    let value = Value {
        credits: credits.checked_add(counted).ok_or(Violation::TooLarge)?,
        waived: total(items().map(|item| item.waived))?,
        consumed: consumed.checked_add(opened).ok_or(Violation::TooLarge)?,
        grade: total(items().map(|item| item.grade))?,
    };
    Ok(Evaluation { value, meters })
}

/// Runs the flow until it settles; a flow of n meters without a circle settles in n rounds.
fn read(meters: &[Meter], direct: &[i64]) -> Result<Vec<MeterReading>, Violation> {
    let mut readings = vec![MeterReading::default(); meters.len()];
    for _ in 0..=meters.len() {
        let mut inflows = direct.to_vec();
        for (meter, reading) in meters.iter().zip(&readings) {
            for (target, amount) in [(meter.parent, reading.counted), (meter.overflow, reading.surplus)] {
                let Some(index) = target else { continue };
                let slot = at(&mut inflows, index).ok_or(Violation::Meters)?;
                *slot = slot.checked_add(amount).ok_or(Violation::TooLarge)?;
            }
        }
        let next: Vec<MeterReading> = meters
            .iter()
            .zip(inflows)
            .map(|(meter, inflow)| {
                let counted = inflow.min(meter.limit);
                MeterReading { inflow, counted, surplus: inflow.saturating_sub(counted) }
            })
            .collect();
        if next == readings {
            return Ok(readings);
        }
        readings = next;
    }
    Err(Violation::Meters)
}

/// Which items are held, by index.
struct Held(Vec<bool>);

impl Held {
    fn new(problem: &Problem, taken: &[u32]) -> Result<Self, Violation> {
        let mut marks = vec![false; problem.items.len()];
        for &item in taken {
            let mark = at(&mut marks, item).ok_or(Violation::UnknownItem { item })?;
            if *mark {
                return Err(Violation::Repeated { item });
            }
            *mark = true;
        }
        Ok(Self(marks))
    }

    fn has(&self, item: u32) -> bool {
        usize::try_from(item).is_ok_and(|index| self.0.get(index) == Some(&true))
    }

    fn any(&self, set: &[u32]) -> bool {
        set.iter().any(|&item| self.has(item))
    }
}

fn at<T>(list: &mut [T], index: u32) -> Option<&mut T> {
    usize::try_from(index).ok().and_then(|index| list.get_mut(index))
}

fn total(mut amounts: impl Iterator<Item = i64>) -> Result<i64, Violation> {
    amounts.try_fold(0i64, i64::checked_add).ok_or(Violation::TooLarge)
}
