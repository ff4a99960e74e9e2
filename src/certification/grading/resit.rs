//! Sittings before and after this one: what is kept, and whether what failed may be sat again.

use super::answer::{Outcome, ResitState, Standing, Told};
use super::plan::{Plan, set};
use super::settle::{Settled, Stand};
use crate::date::Date;
use crate::policy::assessment::outline::Spot;
use crate::policy::assessment::{Assessment, Resit};
use crate::quantity::Score;
use crate::reason::Reason;
use crate::session::Candidate;
use crate::text::Text;

/// What earlier sittings leave.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// Scores of parts that are kept, with the day they were passed.
    pub scores: Vec<Option<(Score, Date)>>,
    /// Re-sits used since the sitting that began anew, this one included where it is one.
    used: u32,
    /// Why nothing is kept.
    pub told: Vec<Told>,
}

/// What earlier sittings of a candidate leave for this one. They are gone through from the oldest: each is a re-sit of
/// those before it, or begins anew and leaves nothing of them.
pub(super) fn kept(plan: &Plan<'_>, candidate: &Candidate) -> Kept {
    let assessment = plan.outline.assessment;
    let nothing = || vec![None; assessment.parts.len()];
    let mut kept = Kept { scores: nothing(), ..Kept::default() };
    let mut last = None;
    for sitting in &candidate.sittings {
        if last.is_some_and(|last| no_resit(plan, &kept, last, sitting.held).is_none()) {
            kept.used = kept.used.saturating_add(1);
        } else {
            kept = Kept { scores: nothing(), ..Kept::default() };
        }
        if !keeps_passed(assessment) {
            kept.scores = nothing();
        }
        let failed = sitting.failed.iter().map(|id| (id, None));
        let passed = sitting.passed.iter().map(|passed| (&passed.of, Some((passed.score, sitting.held))));
        for (id, score) in failed.chain(passed) {
            if let Some(Spot::Part(part)) = plan.outline.spot(id) {
                set(&mut kept.scores, part, score);
            }
        }
        last = Some(sitting.held);
    }
    let Some(last) = last else { return kept };
    if let Some(reason) = no_resit(plan, &kept, last, plan.session.held) {
        // It is a sitting of its own, not a re-sit.
        return Kept { scores: nothing(), used: 0, told: vec![plan.tell(reason, cites(plan))] };
    }
    kept.used = kept.used.saturating_add(1);
    if !keeps_passed(assessment) {
        kept.scores = nothing();
    }
    kept
}

fn keeps_passed(assessment: &Assessment) -> bool {
    assessment.resit.as_ref().is_some_and(|resit| resit.keeps_passed)
}

/// Why a sitting on this day is no re-sit of those before it, the last of which was on `last`; nothing, where it is one.
fn no_resit(plan: &Plan<'_>, before: &Kept, last: Date, held: Date) -> Option<Reason> {
    let passed = before.scores.iter().flatten().count();
    match &plan.outline.assessment.resit {
        None => Some(Reason::new("resit-not-foreseen")),
        Some(resit) if before.used >= resit.times => Some(Reason::new("resit-used-up").with("times", resit.times)),
        Some(resit) if too_few(resit, passed) => Some(few(resit, passed)),
        Some(resit) => deadline(resit, last)
            .filter(|until| held > *until)
            .map(|until| Reason::new("resit-late").with("until", until)),
    }
}

/// The clauses about re-sits; those of the assessment, where it has none.
fn cites<'p>(plan: &'p Plan<'_>) -> &'p [usize] {
    if plan.cited.resit.is_empty() { &plan.cited.assessment } else { &plan.cited.resit }
}

/// The last day of a re-sit: the day of the last sitting, so many months later.
fn deadline(resit: &Resit, last: Date) -> Option<Date> {
    resit.within_months.map(|months| last.plus_months(months))
}

fn too_few(resit: &Resit, passed: usize) -> bool {
    u32::try_from(passed).unwrap_or(u32::MAX) < resit.passed_parts_at_least
}

fn few(resit: &Resit, passed: usize) -> Reason {
    Reason::new("resit-too-few-passed").with("have", passed).with("needed", resit.passed_parts_at_least)
}

/// Whether what failed, or was missed, may be sat again.
pub(super) fn state(plan: &Plan<'_>, settled: &Settled, kept: &Kept) -> Option<ResitState> {
    let missed = settled.parts.iter().any(|stand| stand.standing == Standing::Absent);
    if settled.outcome == Outcome::Pass || (settled.outcome == Outcome::Incomplete && !missed) {
        return None;
    }
    let mut state = ResitState { allowed: false, parts: Vec::new(), until: None, left: 0, reasons: Vec::new() };
    let reason = match &plan.outline.assessment.resit {
        None => Reason::new("resit-not-foreseen"),
        Some(resit) => {
            let is_passed = |stand: &&Stand| matches!(stand.standing, Standing::Passed | Standing::Kept);
            let passed = settled.parts.iter().filter(is_passed).count();
            state.left = resit.times.saturating_sub(kept.used);
            if state.left == 0 {
                Reason::new("resit-used-up").with("times", resit.times)
            } else if too_few(resit, passed) {
                few(resit, passed)
            } else {
                state.allowed = true;
                state.until = deadline(resit, plan.session.held);
                let parts = to_sit(plan, settled, resit);
                let names: Vec<Text> = parts.iter().map(|id| plan.title(id)).collect();
                state.parts = parts;
                let allowed = Reason::new("resit-allowed").naming("parts", names).with("left", state.left);
                match state.until {
                    Some(until) => allowed.with("until", until),
                    None => allowed,
                }
            }
        }
    };
    state.reasons.push(plan.tell(reason, cites(plan)));
    Some(state)
}

/// The parts to sit again: all, or those that were not passed, with the parts of totals that were not.
fn to_sit(plan: &Plan<'_>, settled: &Settled, resit: &Resit) -> Vec<String> {
    let assessment = plan.outline.assessment;
    let failed = |at: usize| settled.totals.get(at).is_some_and(|stand| !stand.is_passed());
    let in_failed_total = |id: &str| {
        let mut totals = assessment.totals.iter().enumerate().filter(|(at, _)| failed(*at));
        totals.any(|(_, total)| total.of.iter().any(|term| term.part == id))
    };
    let parts = assessment.parts.iter().zip(&settled.parts);
    let again = |keep: &dyn Fn(&str, &Stand) -> bool| -> Vec<String> {
        parts.clone().filter(|(part, stand)| !keep(&part.id, stand)).map(|(part, _)| part.id.clone()).collect()
    };
    if !resit.keeps_passed {
        return again(&|_, _| false);
    }
    let open = again(&|id, stand| match stand.standing {
        Standing::Passed | Standing::Kept => true,
        Standing::Counted => !in_failed_total(id),
        _ => false,
    });
    // Where every part was passed and their sum was not, all of them count in it.
    if open.is_empty() { again(&|id, _| !in_failed_total(id)) } else { open }
}
