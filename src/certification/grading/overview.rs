//! The class as a whole, and the staff it needs.

use super::answer::{Bin, CriterionOverview, Distribution, Graded, Outcome, Overview, Room, Staff};
use super::panel;
use super::plan::{Line, Plan, TooLarge};
use crate::order;
use crate::policy::assessment::outline::Laid;
use crate::policy::assessment::panel::Panel;
use crate::quantity::{Exact, Rational, Rounding, Score};
use crate::reason::Reason;
use crate::session::check::Rows;

/// Bins of a distribution.
const BINS: i64 = 10;

/// The class as a whole.
pub(super) fn overview(plan: &Plan<'_>, graded: &[Graded]) -> Result<Overview, TooLarge> {
    let count = |outcome: Outcome| number(graded.iter().filter(|one| one.result == outcome).count());
    let mut overview = Overview {
        candidates: number(graded.len()),
        pass: count(Outcome::Pass),
        fail: count(Outcome::Fail),
        incomplete: count(Outcome::Incomplete),
        ..Overview::default()
    };
    for (at, laid) in plan.outline.parts.iter().enumerate() {
        let scores = graded.iter().filter_map(|one| one.parts.get(at)?.score);
        overview.distributions.push(distribution(&laid.part.id, laid.part.marking.full.into(), scores)?);
        criteria(plan, at, laid, graded, &mut overview.criteria);
    }
    for (at, total) in plan.outline.assessment.totals.iter().enumerate() {
        let scores = graded.iter().filter_map(|one| one.totals.get(at)?.score);
        let full = plan.total_full.get(at).copied().unwrap_or(Exact::ZERO);
        overview.distributions.push(distribution(&total.id, full, scores)?);
    }
    order::sort_by(&mut overview.criteria, |a, b| {
        let worse = b.below_pass_share.cmp(&a.below_pass_share);
        worse.then_with(|| a.mean_percent.cmp(&b.mean_percent))
    });
    Ok(overview)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn distribution(id: &str, full: Exact, scores: impl Iterator<Item = Exact>) -> Result<Distribution, TooLarge> {
    let edge = |nth: i64| {
        let whole = full.hundredths().times(Rational::whole(nth));
        let edge = whole.and_then(|whole| whole.over(Rational::whole(BINS)));
        edge.map(Exact::of_hundredths).ok_or(TooLarge)
    };
    let mut bins = Vec::new();
    for nth in 0..BINS {
        bins.push(Bin { from: edge(nth)?, until: edge(nth.saturating_add(1))?, count: 0 });
    }
    let mut counted = 0_u32;
    for score in scores {
        counted = counted.saturating_add(1);
        let bin = bins.iter().rposition(|bin| bin.from <= score).unwrap_or(0);
        if let Some(bin) = bins.get_mut(bin) {
            bin.count = bin.count.saturating_add(1);
        }
    }
    Ok(Distribution { of: id.to_owned(), scored: counted, bins })
}

fn criteria(plan: &Plan<'_>, part: usize, laid: &Laid<'_>, graded: &[Graded], list: &mut Vec<CriterionOverview>) {
    let part_full = Rational::whole(laid.part.marking.full.hundredths());
    let line = match plan.part_lines.get(part) {
        Some(Line::At(needed)) => Some(needed.hundredths()),
        _ => None,
    };
    for (at, node) in laid.nodes.iter().enumerate().filter(|(_, node)| node.is_lowest()) {
        let full = Rational::whole(node.criterion.full.hundredths());
        // The share of full marks that passes the part, on the scale of the criterion.
        let needed = line.and_then(|line| line.times(full)?.over(part_full));
        let mut row = CriterionOverview {
            part: laid.part.id.clone(),
            criterion: node.criterion.id.clone(),
            scored: 0,
            mean_percent: None,
            below_pass_share: needed.map(|_| 0),
            lost_marks: 0,
        };
        let mut sum = Some(Rational::ZERO);
        let scores = graded.iter().filter_map(|one| one.parts.get(part)?.combined.get(at).copied().flatten());
        for score in scores.map(Exact::hundredths) {
            row.scored = row.scored.saturating_add(1);
            sum = sum.and_then(|sum| sum.plus(score));
            if score < full {
                row.lost_marks = row.lost_marks.saturating_add(1);
            }
            if let Some(below) = row.below_pass_share.as_mut().filter(|_| needed.is_some_and(|needed| score < needed)) {
                *below = below.saturating_add(1);
            }
        }
        row.mean_percent = sum.and_then(|sum| percent(sum, full, row.scored));
        list.push(row);
    }
}

/// A mean share of full marks, in tenths of a per cent, half up.
fn percent(sum: Rational, full: Rational, count: u32) -> Option<Exact> {
    let mean = sum.over(full)?.over(Rational::whole(i64::from(count)))?;
    // Hundredths of a per cent.
    let share = mean.times(Rational::whole(10_000))?;
    Exact::of_hundredths(share).rounded(Score::from_hundredths(10), Rounding::HalfUp)
}

/// The staff of each part that asks for some. `crews` are the assessors of each part with a sheet that counts, and
/// `sitting` its candidates.
pub(super) fn staff(plan: &Plan<'_>, rows: &Rows<'_>, crews: &[u32], sitting: &[u32]) -> Vec<Staff> {
    let mut list = Vec::new();
    for (at, laid) in plan.outline.parts.iter().enumerate() {
        let (candidates, assessors) = (sitting.get(at).copied().unwrap_or(0), crews.get(at).copied().unwrap_or(0));
        if laid.part.panel.is_none() && laid.part.invigilators.is_none() {
            continue;
        }
        let mut staff = Staff {
            part: laid.part.id.clone(),
            candidates,
            assessors_needed: laid.part.panel.as_ref().and_then(|panel| needed(panel, candidates)),
            assessors,
            rooms: rooms(rows, at, laid),
            reasons: Vec::new(),
        };
        let cited = plan.cited.parts.get(at);
        if let Some(needed) = staff.assessors_needed {
            let reason = Reason::new("staff-assessors").named("part", &laid.part.title).with("candidates", candidates);
            let reason = reason.with("needed", needed).with("have", assessors);
            staff.reasons.push(plan.tell(reason, cited.map_or(&[][..], |cited| &cited.panel)));
        }
        if !staff.rooms.is_empty() {
            let needed = staff.rooms.iter().fold(0_u32, |sum, room| sum.saturating_add(room.invigilators_needed));
            let reason = Reason::new("staff-invigilators").named("part", &laid.part.title);
            let reason = reason.with("needed", needed).with("rooms", staff.rooms.len());
            staff.reasons.push(plan.tell(reason, cited.map_or(&[][..], |cited| &cited.invigilators)));
        }
        list.push(staff);
    }
    list
}

/// Assessors that a part wants for so many candidates; nothing, where its panel asks for no number.
fn needed(panel: &Panel, candidates: u32) -> Option<u32> {
    let roles = panel.roles.iter().fold(0_u32, |sum, role| sum.saturating_add(role.at_least));
    // Nobody has more than one role.
    let needed = panel.assessors_for(candidates).max(roles);
    let needed = if panel.odd && needed.is_multiple_of(2) { needed.saturating_add(1) } else { needed };
    (needed > 0).then_some(needed)
}

/// The rooms of a part that is watched.
fn rooms(rows: &Rows<'_>, part: usize, laid: &Laid<'_>) -> Vec<Room> {
    let Some(invigilators) = &laid.part.invigilators else { return Vec::new() };
    let here = rows.candidates.iter().filter(|row| row.papers.get(part).is_some_and(|paper| !paper.absent));
    let mut names: Vec<Option<&str>> = here.map(|row| row.candidate.room.as_deref()).collect();
    order::sort(&mut names);
    let rooms = names.chunk_by(|a, b| a == b).map(|room| Room {
        room: room.first().copied().flatten().map(str::to_owned),
        candidates: number(room.len()),
        invigilators_needed: invigilators.for_room(number(room.len())),
    });
    rooms.collect()
}

/// What is wrong with the assessors of a whole session in a part: fewer than the ratio asks for.
pub(super) fn crew_short(plan: &Plan<'_>, part: usize, have: u32, sitting: u32) -> Option<super::answer::Told> {
    let laid = plan.outline.parts.get(part)?;
    let panel = laid.part.panel.as_ref()?;
    let each = panel.candidates_per_assessor.filter(|each| *each > 0)?;
    let needed = panel.assessors_for(sitting);
    if have >= needed {
        return None;
    }
    let reason = Reason::new("panel-ratio").named("part", &laid.part.title).with("candidates", sitting);
    let reason = reason.with("each", each).with("have", have).with("needed", needed);
    Some(plan.tell(reason, &plan.cited.parts.get(part)?.panel))
}

/// Assessors of each part with a sheet that counts.
pub(super) fn crews(plan: &Plan<'_>, rows: &Rows<'_>) -> Vec<u32> {
    let mut crews = Vec::with_capacity(plan.outline.parts.len());
    for (part, _) in plan.outline.parts.iter().enumerate() {
        let mut seen = vec![false; rows.assessors.len()];
        for row in &rows.candidates {
            for filled in row.papers.get(part).into_iter().flat_map(|paper| &paper.sheets) {
                let Some((seen, assessor)) = seen.get_mut(filled.assessor).zip(rows.assessors.get(filled.assessor))
                else {
                    continue;
                };
                *seen = *seen || panel::set_aside(plan, part, row.candidate, assessor, filled).is_none();
            }
        }
        crews.push(number(seen.iter().filter(|seen| **seen).count()));
    }
    crews
}
