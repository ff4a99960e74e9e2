//! The marks of one sheet: in range, on the step, of the right kind, each once.

use super::{Filled, about};
use crate::diagnostic::session::{
    MARK_OFF_STEP, MARK_OUT_OF_RANGE, MARKED_TWICE, NOT_LOWEST, UNKNOWN_ITEM, WRONG_KIND_OF_MARK,
};
use crate::diagnostic::{Diagnostic, Term};
use crate::policy::assessment::Strikes;
use crate::policy::assessment::criterion::{Criterion, Deduction, Marking};
use crate::policy::assessment::outline::{Laid, Node, Outline, Spot};
use crate::quantity::Score;
use crate::read::nearest;
use crate::session::{Deducted, Given, Sheet};

/// One step of a path below a sheet.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    Key(&'static str),
    Nth(usize),
}

/// What is wrong, with the path below the sheet.
type Wrong = Vec<(Vec<Step>, Diagnostic)>;

/// A sheet of a part.
pub(super) struct Marked<'c, 's> {
    pub outline: &'c Outline<'c>,
    pub part: usize,
    pub laid: &'c Laid<'c>,
    pub sheet: &'s Sheet,
}

impl<'s> Marked<'_, 's> {
    /// The sheet as it can be taken; none, where a veto on it is not known: what it meant might outrank all marks.
    pub fn read(&self, assessor: usize, wrong: &mut Wrong) -> Option<Filled<'s>> {
        let mut given: Vec<Option<i64>> = self.laid.nodes.iter().map(|_| None).collect();
        let mut seen = given.iter().map(|_| false).collect::<Vec<bool>>();
        let mut refused: Vec<usize> =
            self.sheet.marks.unread().iter().filter_map(|row| self.node(row.id()?, 0)).collect();
        for node in &refused {
            seen.get_mut(*node).into_iter().for_each(|seen| *seen = true);
        }
        let mut next = 0;
        for (nth, mark) in self.sheet.marks.iter().enumerate() {
            let nth = self.sheet.marks.place(nth);
            let Some(node) = self.node(&mark.criterion, next) else {
                let ids = self.laid.nodes.iter().filter(|node| node.is_lowest()).map(|node| node.criterion.id.as_str());
                wrong.push((vec![Step::Key("marks"), Step::Nth(nth), Step::Key("criterion")], {
                    unknown(Term::Criteria, &mark.criterion, ids)
                }));
                continue;
            };
            next = node.saturating_add(1);
            let Some((laid, seen)) = self.laid.nodes.get(node).zip(seen.get_mut(node)) else { continue };
            let read =
                if *seen { Err(Box::new(about(&MARKED_TWICE, &mark.criterion))) } else { read(laid, &mark.given) };
            let twice = std::mem::replace(seen, true);
            let value = match read {
                Ok(value) => Some(value),
                Err(found) => {
                    wrong.push((vec![Step::Key("marks"), Step::Nth(nth)], *found));
                    refused.push(node);
                    None
                }
            };
            if let Some(slot) = given.get_mut(node) {
                *slot = value.filter(|_| !twice);
            }
        }
        let vetoes = self.vetoes(wrong)?;
        Some(Filled { assessor, sheet: self.sheet, given, refused, vetoes })
    }

    /// Position of a criterion of the part; sheets mostly list them in order, so that the next one is tried first.
    fn node(&self, id: &str, next: usize) -> Option<usize> {
        let ahead = self.laid.nodes.iter().enumerate().skip(next).find(|(_, node)| node.is_lowest());
        if let Some((at, _)) = ahead.filter(|(_, node)| node.criterion.id == id) {
            return Some(at);
        }
        match self.outline.spot(id) {
            Some(Spot::Criterion(part, node)) if part == self.part => Some(node),
            _ => None,
        }
    }

    fn vetoes(&self, wrong: &mut Wrong) -> Option<Vec<usize>> {
        let mut vetoes = Vec::new();
        let all = &self.outline.assessment.vetoes;
        for (nth, id) in self.sheet.vetoes.iter().enumerate() {
            let at = match self.outline.spot(id) {
                Some(Spot::Veto(at)) if self.can_strike(at) => at,
                _ => {
                    let known = all.iter().enumerate().filter(|(at, _)| self.can_strike(*at));
                    let found = unknown(Term::Vetoes, id, known.map(|(_, veto)| veto.id.as_str()));
                    wrong.push((vec![Step::Key("vetoes"), Step::Nth(nth)], found));
                    return None;
                }
            };
            if !vetoes.contains(&at) {
                vetoes.push(at);
            }
        }
        Some(vetoes)
    }

    /// Whether a veto can be marked here: one that strikes a criterion, on a sheet of its part.
    fn can_strike(&self, veto: usize) -> bool {
        let strikes = self.outline.assessment.vetoes.get(veto).map(|veto| &veto.strikes);
        match strikes {
            Some(Strikes::Criterion(id)) => {
                matches!(self.outline.spot(id), Some(Spot::Criterion(part, _)) if part == self.part)
            }
            _ => true,
        }
    }
}

fn unknown<'i>(what: Term, id: &str, known: impl Iterator<Item = &'i str>) -> Diagnostic {
    let found = about(&UNKNOWN_ITEM, id).with("what", what);
    match nearest(id, known) {
        Some(meant) => found.with("suggestion", meant),
        None => found,
    }
}

/// The score of a lowest criterion, in hundredths.
fn read(node: &Node<'_>, given: &Given) -> Result<i64, Box<Diagnostic>> {
    let criterion = node.criterion;
    let (id, full) = (criterion.id.as_str(), criterion.full);
    match (&criterion.how, given) {
        (Marking::Marks(_), Given::Mark(mark)) => {
            if *mark > full {
                let found = about(&MARK_OUT_OF_RANGE, id).with("found", mark.to_string());
                return Err(Box::new(found.with("full", full.to_string())));
            }
            on_step(criterion, *mark, id)?;
            Ok(mark.hundredths())
        }
        (Marking::Judged, Given::Met(met)) => Ok(if *met { full.hundredths() } else { 0 }),
        (Marking::Deductions(of), Given::Deductions(taken)) => deducted(full, of, taken),
        (Marking::Sum(below) | Marking::Weighted(below), _) => {
            let below: Vec<&str> = below.iter().map(|one| one.id.as_str()).collect();
            Err(Box::new(about(&NOT_LOWEST, id).with("below", below.as_slice())))
        }
        (Marking::Marks(_), _) => Err(wanted(id, Term::Mark)),
        (Marking::Judged, _) => Err(wanted(id, Term::Met)),
        (Marking::Deductions(_), _) => Err(wanted(id, Term::Deductions)),
    }
}

/// Whether a mark, on a sheet or stated without one, is on the step; what is judged has all marks or none.
pub(super) fn on_step(criterion: &Criterion, mark: Score, id: &str) -> Result<(), Box<Diagnostic>> {
    let step = match &criterion.how {
        Marking::Marks(marks) => marks.step,
        Marking::Judged => Some(criterion.full),
        _ => None,
    };
    let step = step.filter(|step| !step.is_zero());
    match step.filter(|step| mark.hundredths().checked_rem(step.hundredths()) != Some(0)) {
        Some(step) => {
            let off = about(&MARK_OFF_STEP, id).with("found", mark.to_string());
            Err(Box::new(off.with("step", step.to_string())))
        }
        None => Ok(()),
    }
}

fn wanted(id: &str, kind: Term) -> Box<Diagnostic> {
    Box::new(about(&WRONG_KIND_OF_MARK, id).with("wanted", kind))
}

/// Full marks less what was taken off, each as often as it may count, never below 0.
fn deducted(full: Score, of: &[Deduction], taken: &[Deducted]) -> Result<i64, Box<Diagnostic>> {
    let mut left = full.hundredths();
    for (nth, one) in taken.iter().enumerate() {
        let Some(deduction) = of.iter().find(|deduction| deduction.id == one.deduction) else {
            let known = of.iter().map(|deduction| deduction.id.as_str());
            return Err(Box::new(unknown(Term::Deductions, &one.deduction, known)));
        };
        if taken.iter().take(nth).any(|other| other.deduction == one.deduction) {
            return Err(Box::new(about(&MARKED_TWICE, &one.deduction)));
        }
        let times = deduction.at_most.map_or(one.times, |most| one.times.min(most));
        left = left.saturating_sub(deduction.each.hundredths().saturating_mul(i64::from(times)));
    }
    Ok(left.max(0))
}
