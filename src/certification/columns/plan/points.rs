//! Parts as points where sheets are combined.

use super::super::lanes::NOT_MARKED;
use super::super::layout::Holds;
use super::super::steps::{Bundle, Deducted, Dispute, Group, Point, Settle, Sheet, Taken};
use super::tree::{Combined, Leaf, combined, leaves};
use super::{Compiler, Unfit, common, number, whole};
use crate::policy::assessment::criterion::{Criterion, Deduction, Marking};
use crate::policy::assessment::panel::{Combine, Method, Settled};
use crate::policy::assessment::{Part, Strikes};
use crate::quantity::Rational;
use crate::quantity::Score;
use std::ops::Range;

/// A point whose numbers are not yet those of the part.
struct Draft {
    point: Point,
    /// For each group, then for the median of a dispute: what one of its numbers is in hundredths of the part.
    by: Vec<Rational>,
}

impl Compiler<'_> {
    /// A part that comes as one score.
    pub(super) fn whole(&mut self, part: &Part) -> Result<(Vec<Point>, i128), Unfit> {
        let most = most(part.marking.full, &part.id)?;
        let column = self.column(&part.id, &part.id, Holds::Hundredths, None, most);
        let marks = vec![Taken { column, most, by: 1 }];
        let sheet = Sheet { bundles: vec![Bundle { marks, ..Bundle::default() }] };
        let all = Group { sheets: 0..1, sorted: false, chosen: 0..1, by: 1 };
        Ok((vec![Point { sheets: vec![sheet], groups: vec![all], dispute: None }], 1))
    }

    /// A part that comes as sheets; with what its numbers are of a hundredth.
    pub(super) fn panel(&mut self, part: &Part) -> Result<(Vec<Point>, i128), Unfit> {
        let too_fine = || Unfit::TooFine(part.id.clone());
        let assessors = self.assessors(&part.id);
        let size = u32::try_from(assessors.len()).unwrap_or(u32::MAX);
        if size == 0 {
            return Err(Unfit::NobodyMarks(part.id.clone()));
        }
        if let Some(panel) = &part.panel {
            let enough = |role: &str| assessors.iter().filter(|(_, one)| one.role.as_deref() == Some(role)).count();
            let roles =
                panel.roles.iter().all(|need| u32::try_from(enough(&need.role)).is_ok_and(|n| n >= need.at_least));
            if size < panel.size_at_least.unwrap_or(0) || (panel.odd && size.is_multiple_of(2)) || !roles {
                return Err(Unfit::Panel(part.id.clone()));
            }
        }
        let points = combined(&part.marking, part.combine.each).ok_or_else(too_fine)?;
        self.vetoes_within(part, &points)?;
        let drafts = points.into_iter().map(|at| self.point(part, at)).collect::<Result<Vec<_>, _>>()?;
        let lower = common(drafts.iter().flat_map(|draft| draft.by.iter().copied())).ok_or_else(too_fine)?;
        // No sum on the way is larger than full marks.
        number(i128::from(part.marking.full.hundredths()).checked_mul(lower), &part.id)?;
        let mut points = Vec::new();
        for Draft { mut point, by } in drafts {
            let median = point.dispute.as_mut().and_then(|dispute| match &mut dispute.settle {
                Settle::Median(group) => Some(group),
                _ => None,
            });
            for (group, by) in point.groups.iter_mut().chain(median).zip(by) {
                group.by = number(whole(by, lower), &part.id)?;
            }
            points.push(point);
        }
        Ok((points, lower))
    }

    /// Refuses a veto that strikes what stands above the points.
    fn vetoes_within(&self, part: &Part, points: &[Combined<'_>]) -> Result<(), Unfit> {
        for veto in &self.assessment.vetoes {
            let Strikes::Criterion(struck) = &veto.strikes else { continue };
            if holds(&part.marking, struck) && !points.iter().any(|point| holds(point.criterion, struck)) {
                return Err(Unfit::VetoAcross(veto.id.clone()));
            }
        }
        Ok(())
    }

    fn point(&mut self, part: &Part, at: Combined<'_>) -> Result<Draft, Unfit> {
        let id = &at.criterion.id;
        let too_fine = || Unfit::TooFine(id.clone());
        let mut assessors = self.assessors(&part.id);
        assessors.retain(|(_, one)| at.by.is_empty() || one.role.as_ref().is_some_and(|role| at.by.contains(role)));
        if assessors.is_empty() {
            return Err(Unfit::NobodyMarks(id.clone()));
        }
        let weights = weights(&part.combine, assessors.iter().map(|(_, one)| one.role.as_deref()))?;
        // Sheets of one role stand side by side.
        let mut ordered = Vec::new();
        let mut ranges: Vec<(Range<usize>, Rational)> = Vec::new();
        for (role, weight) in weights {
            let begin = ordered.len();
            ordered.extend(
                assessors.iter().filter(|(_, one)| role.is_none() || one.role.as_deref() == role).map(|(n, _)| *n),
            );
            ranges.push((begin..ordered.len(), weight));
        }
        let leaves = leaves(at.criterion).ok_or_else(too_fine)?;
        let lower = common(leaves.iter().map(|leaf| leaf.share)).ok_or_else(too_fine)?;
        number(i128::from(at.criterion.full.hundredths()).checked_mul(lower), id)?;
        let sheets = ordered.iter().map(|assessor| self.sheet(part, &leaves, lower, *assessor));
        let sheets = sheets.collect::<Result<Vec<_>, _>>()?;
        let one = Rational::new(1, lower).and_then(|one| one.times(at.share)).ok_or_else(too_fine)?;
        let (mut groups, mut by) = (Vec::new(), Vec::new());
        for (range, weight) in ranges {
            let (group, count) = group(part.combine.method, range);
            by.push(one.times(weight).and_then(|one| one.times(count?)).ok_or_else(too_fine)?);
            groups.push(group);
        }
        let mut dispute = None;
        if let Some(found) = part.combine.dispute.as_ref().filter(|_| sheets.len() > 1) {
            let limit = number(i128::from(found.spread_over.hundredths()).checked_mul(lower), id)?;
            let settle = match found.then {
                Settled::Told => Settle::Told,
                Settled::Median => {
                    let (middle, count) = group(Method::Median, 0..sheets.len());
                    by.push(count.and_then(|count| one.times(count)).ok_or_else(too_fine)?);
                    Settle::Median(middle)
                }
                Settled::OneMoreMedian | Settled::OneMoreNearestTwo if sheets.len() == 2 => Settle::OneMore,
                Settled::OneMoreMedian | Settled::OneMoreNearestTwo => return Err(Unfit::OneMoreAssessor(id.clone())),
            };
            dispute = Some(Dispute { limit, settle });
        }
        Ok(Draft { point: Point { sheets, groups, dispute }, by })
    }

    /// One assessor's sheet: what the same vetoes strike stands in one bundle.
    fn sheet(&mut self, part: &Part, leaves: &[Leaf<'_>], lower: i128, assessor: usize) -> Result<Sheet, Unfit> {
        let vetoes = self.assessment.vetoes.iter();
        let striking: Vec<(&str, &str)> = vetoes
            .filter_map(|veto| match &veto.strikes {
                Strikes::Criterion(criterion) => Some((veto.id.as_str(), criterion.as_str())),
                _ => None,
            })
            .collect();
        let mut columns: Vec<(&str, usize)> = Vec::new();
        let mut bundles: Vec<Bundle> = Vec::new();
        for leaf in leaves {
            let mut strikes = Vec::new();
            for (veto, _) in striking.iter().filter(|(_, criterion)| leaf.path.contains(criterion)) {
                let known = columns.iter().find(|(known, _)| known == veto).map(|(_, column)| *column);
                let column = known.unwrap_or_else(|| self.column(&part.id, veto, Holds::Truth, Some(assessor), 1));
                if known.is_none() {
                    columns.push((veto, column));
                }
                strikes.push(column);
            }
            let nth = bundles.iter().position(|bundle| bundle.strikes == strikes).unwrap_or_else(|| {
                bundles.push(Bundle { strikes, ..Bundle::default() });
                bundles.len().saturating_sub(1)
            });
            let by = number(whole(leaf.share, lower), &leaf.criterion.id)?;
            let taken = self.leaf(part, leaf.criterion, assessor, by)?;
            let Some(bundle) = bundles.get_mut(nth) else { continue };
            match taken {
                Marked::Marks(taken) => bundle.marks.push(taken),
                Marked::Deducted(deducted) => bundle.deducted.push(deducted),
            }
        }
        Ok(Sheet { bundles })
    }

    fn leaf(&mut self, part: &Part, criterion: &Criterion, assessor: usize, by: i32) -> Result<Marked, Unfit> {
        let full = criterion.full;
        match &criterion.how {
            Marking::Deductions(of) => {
                let times = of.iter().map(|one| self.times(part, criterion, one, assessor));
                let times = times.collect::<Result<Vec<_>, _>>()?;
                let full = number(Some(full.hundredths().into()), &criterion.id)?;
                Ok(Marked::Deducted(Deducted { full, times, by }))
            }
            Marking::Judged => {
                let column = self.column(&part.id, &criterion.id, Holds::Truth, Some(assessor), 1);
                let by = number(i128::from(full.hundredths()).checked_mul(by.into()), &criterion.id)?;
                Ok(Marked::Marks(Taken { column, most: 1, by }))
            }
            _ => {
                let most = most(full, &criterion.id)?;
                let column = self.column(&part.id, &criterion.id, Holds::Hundredths, Some(assessor), most);
                Ok(Marked::Marks(Taken { column, most, by }))
            }
        }
    }

    fn times(&mut self, part: &Part, criterion: &Criterion, one: &Deduction, assessor: usize) -> Result<Taken, Unfit> {
        let column = self.column(&part.id, &one.id, Holds::Times, Some(assessor), NOT_MARKED.saturating_sub(1));
        let each = i128::from(one.each.hundredths());
        // As often as leaves nothing: more would change nothing, and numbers stay small.
        let rest = i128::from(criterion.full.hundredths()).checked_add(each.saturating_sub(1));
        let enough = rest.and_then(|rest| rest.checked_div(each)).and_then(|times| u32::try_from(times).ok());
        let most = enough.map(|enough| enough.min(one.at_most.unwrap_or(u32::MAX)));
        let most = most.and_then(|most| u16::try_from(most).ok()).ok_or_else(|| Unfit::TooFine(one.id.clone()))?;
        Ok(Taken { column, most, by: number(each.checked_neg(), &one.id)? })
    }
}

/// Whether a criterion is the one of this id, or it stands below.
fn holds(criterion: &Criterion, id: &str) -> bool {
    criterion.id == id || criterion.below().iter().any(|below| holds(below, id))
}

enum Marked {
    Marks(Taken),
    Deducted(Deducted),
}

/// Full marks as the largest number of a column.
fn most(full: Score, of: &str) -> Result<u16, Unfit> {
    let most = u16::try_from(full.hundredths()).ok().filter(|most| *most < NOT_MARKED);
    most.ok_or_else(|| Unfit::TooFine(of.to_owned()))
}

/// The roles that mark with their weights; everybody together, where the part tells no roles apart or one alone marks.
fn weights<'a>(
    combine: &'a Combine,
    roles: impl Iterator<Item = Option<&'a str>>,
) -> Result<Vec<(Option<&'a str>, Rational)>, Unfit> {
    let mut marking: Vec<Option<&str>> = Vec::new();
    for role in roles {
        if !marking.contains(&role) {
            marking.push(role);
        }
    }
    if combine.roles.is_empty() || marking.len() == 1 {
        return Ok(vec![(None, Rational::ONE)]);
    }
    if let Some(role) = marking.iter().find(|role| !combine.roles.iter().any(|one| Some(one.role.as_str()) == **role)) {
        return Err(Unfit::RoleWithoutWeight(role.unwrap_or_default().to_owned()));
    }
    let weighted = combine.roles.iter().map(|one| {
        if !marking.contains(&Some(one.role.as_str())) {
            return Err(Unfit::NobodyMarks(one.role.clone()));
        }
        Ok((Some(one.role.as_str()), Rational::from(one.weight)))
    });
    weighted.collect()
}

/// How the sheets of a group come to one number, and the share of each that counts.
fn group(method: Method, sheets: Range<usize>) -> (Group, Option<Rational>) {
    let count = sheets.len();
    let (sorted, chosen) = match method {
        Method::Mean => (false, 0..count),
        Method::Median => (true, count.saturating_sub(1) / 2..(count / 2).saturating_add(1)),
        Method::TrimmedMean(trim) => {
            let end = usize::try_from(trim.each_end).unwrap_or(usize::MAX);
            let trims = u32::try_from(count).is_ok_and(|count| count >= trim.from) && count > end.saturating_mul(2);
            if trims { (true, end..count.saturating_sub(end)) } else { (false, 0..count) }
        }
    };
    let share = i128::try_from(chosen.len()).ok().and_then(|chosen| Rational::new(1, chosen));
    (Group { sheets, sorted, chosen, by: 0 }, share)
}
