//! The criteria of a part as what is combined and what is marked.

use crate::policy::assessment::criterion::{Criterion, Marking};
use crate::policy::assessment::panel::Each;
use crate::quantity::Rational;

/// A criterion whose sheets are combined, with its share in the part.
#[derive(Clone, Copy, Debug)]
pub(super) struct Combined<'a> {
    pub criterion: &'a Criterion,
    /// Roles that mark it; every assessor, where empty.
    pub by: &'a [String],
    /// What one hundredth of it is in hundredths of the part.
    pub share: Rational,
}

/// A lowest criterion, with its share in what is combined.
#[derive(Clone, Debug)]
pub(super) struct Leaf<'a> {
    pub criterion: &'a Criterion,
    pub share: Rational,
    /// Ids of the criteria from what is combined down to this one.
    pub path: Vec<&'a str>,
}

/// What is combined below a criterion, in the order written; `None` where a weight cannot be kept exactly.
pub(super) fn combined(criterion: &Criterion, each: Each) -> Option<Vec<Combined<'_>>> {
    let mut found = Vec::new();
    gather(Combined { criterion, by: &criterion.by, share: Rational::ONE }, each, &mut found)?;
    Some(found)
}

fn gather<'a>(at: Combined<'a>, each: Each, found: &mut Vec<Combined<'a>>) -> Option<()> {
    let below = at.criterion.below();
    let whole = each == Each::Sheet && (!at.by.is_empty() || !below.iter().any(names_roles));
    if whole || below.is_empty() {
        found.push(at);
        return Some(());
    }
    for criterion in below {
        let by = if criterion.by.is_empty() { at.by } else { &criterion.by };
        let share = at.share.times(share(at.criterion, criterion)?)?;
        gather(Combined { criterion, by, share }, each, found)?;
    }
    Some(())
}

fn names_roles(criterion: &Criterion) -> bool {
    !criterion.by.is_empty() || criterion.below().iter().any(names_roles)
}

/// What one hundredth of a criterion is in hundredths of the one above.
fn share(above: &Criterion, criterion: &Criterion) -> Option<Rational> {
    match &above.how {
        Marking::Weighted(_) => {
            let scale = Rational::new(above.full.hundredths().into(), criterion.full.hundredths().into())?;
            scale.times(Rational::from(criterion.weight?))
        }
        _ => Some(Rational::ONE),
    }
}

/// The lowest criteria of what is combined.
pub(super) fn leaves(criterion: &Criterion) -> Option<Vec<Leaf<'_>>> {
    let mut found = Vec::new();
    let top = Leaf { criterion, share: Rational::ONE, path: vec![criterion.id.as_str()] };
    descend(top, &mut found)?;
    Some(found)
}

fn descend<'a>(at: Leaf<'a>, found: &mut Vec<Leaf<'a>>) -> Option<()> {
    if at.criterion.below().is_empty() {
        found.push(at);
        return Some(());
    }
    for criterion in at.criterion.below() {
        let share = at.share.times(share(at.criterion, criterion)?)?;
        let path = at.path.iter().copied().chain([criterion.id.as_str()]).collect();
        descend(Leaf { criterion, share, path }, found)?;
    }
    Some(())
}
