//! Compiling an assessment into steps over columns.

mod outcome;
mod points;
mod tree;

use super::layout::{Column, Holds, Layout, ScoreColumn};
use super::steps::{MOST, Outcome, PartSteps, TotalSteps};
use crate::call::{ColumnAssessor, ColumnsCall};
use crate::policy::assessment::{Assessment, Part, Strikes, Total};
use crate::quantity::Rational;
use crate::quantity::Score;

/// An assessment compiled for columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// What each column holds.
    pub layout: Layout,
    pub(super) parts: Vec<PartSteps>,
    pub(super) totals: Vec<TotalSteps>,
    /// Columns of vetoes that fail the candidate.
    pub(super) fatal: Vec<usize>,
    /// Parts, then totals, by position: each after those it waits for.
    pub(super) order: Vec<usize>,
}

/// Why an assessment cannot be graded in columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Nobody marks this part or criterion.
    NobodyMarks(String),
    /// The assessors stated are not the panel this part asks for.
    Panel(String),
    /// The role has no weight in this part.
    RoleWithoutWeight(String),
    /// Weights or full marks of this part or total do not fit into the whole numbers used here.
    TooFine(String),
    /// A veto strikes a criterion that several panels mark.
    VetoAcross(String),
    /// A dispute of this part is settled by one more assessor for some candidates only.
    OneMoreAssessor(String),
    /// The cut line or mean of this name is not stated.
    NotStated(String),
}

/// What is being compiled.
struct Compiler<'c> {
    assessment: &'c Assessment,
    call: &'c ColumnsCall,
    layout: Layout,
    /// Denominator of each part's numbers, in hundredths.
    lowers: Vec<i128>,
}

impl Plan {
    /// Compiles an assessment for the assessors and lines that the call states.
    ///
    /// # Errors
    /// [`Unfit`], where the assessment or what is stated does not fit columns.
    pub fn compile(assessment: &Assessment, call: &ColumnsCall) -> Result<Self, Unfit> {
        let layout = Layout { columns: Vec::new(), scores: Vec::new() };
        let mut compiler = Compiler { assessment, call, layout, lowers: Vec::new() };
        let parts: Vec<PartSteps> =
            assessment.parts.iter().map(|part| compiler.part(part)).collect::<Result<_, _>>()?;
        let totals: Vec<TotalSteps> =
            assessment.totals.iter().map(|total| compiler.total(total)).collect::<Result<_, _>>()?;
        let fatal = compiler.fatal();
        let mut plan = Self { layout: compiler.layout, parts, totals, fatal, order: Vec::new() };
        plan.order = plan.in_order();
        Ok(plan)
    }

    /// What each part and total comes to: parts first, as the columns of scores.
    pub(super) fn outcomes(&self) -> impl Iterator<Item = &Outcome> {
        self.parts.iter().map(|part| &part.outcome).chain(self.totals.iter().map(|total| &total.outcome))
    }

    /// Each after those it waits for. Who waits for itself in a circle, which loading refuses, comes last.
    fn in_order(&self) -> Vec<usize> {
        let waits: Vec<&[usize]> = self.outcomes().map(|outcome| outcome.after.as_slice()).collect();
        let mut order: Vec<usize> = Vec::new();
        let mut left: Vec<usize> = (0..waits.len()).collect();
        loop {
            let ready = |nth: &usize| waits.get(*nth).is_none_or(|waits| waits.iter().all(|one| order.contains(one)));
            let (now, later): (Vec<usize>, Vec<usize>) = left.iter().partition(|nth| ready(nth));
            order.extend(&now);
            left = later;
            if now.is_empty() || left.is_empty() {
                order.extend(left);
                return order;
            }
        }
    }
}

impl<'c> Compiler<'c> {
    fn column(&mut self, part: &str, of: &str, holds: Holds, assessor: Option<usize>, most: u16) -> usize {
        let column = Column { part: part.to_owned(), of: of.to_owned(), holds, assessor, most };
        self.layout.columns.push(column);
        self.layout.columns.len().saturating_sub(1)
    }

    /// The assessors of a part, by position in the call.
    fn assessors(&self, part: &str) -> Vec<(usize, &'c ColumnAssessor)> {
        let all = self.call.assessors.iter().enumerate();
        all.filter(|(_, one)| one.parts.is_empty() || one.parts.iter().any(|own| own == part)).collect()
    }

    fn part(&mut self, part: &Part) -> Result<PartSteps, Unfit> {
        let scored = self.call.scored.contains(&part.id);
        let (points, lower) = if scored { self.whole(part)? } else { self.panel(part)? };
        let struck = if scored { Vec::new() } else { self.struck(part) };
        self.lowers.push(lower);
        let outcome = self.outcome(&part.id, part.pass.as_ref(), part.round.as_ref(), &part.after, lower)?;
        let absent = |score: Score| number(i128::from(score.hundredths()).checked_mul(lower), &part.id);
        let if_absent = part.if_absent.map(absent).transpose()?;
        Ok(PartSteps { points, struck, if_absent, outcome })
    }

    /// Columns of the vetoes that fail a part: one for each of its assessors.
    fn struck(&mut self, part: &Part) -> Vec<usize> {
        let vetoes = self.assessment.vetoes.iter().filter(|veto| veto.strikes == Strikes::Part(part.id.clone()));
        let mut columns = Vec::new();
        for veto in vetoes {
            for (assessor, _) in self.assessors(&part.id) {
                columns.push(self.column(&part.id, &veto.id, Holds::Truth, Some(assessor), 1));
            }
        }
        columns
    }

    /// Columns of the vetoes that fail the candidate: one for each assessor.
    fn fatal(&mut self) -> Vec<usize> {
        let vetoes = self.assessment.vetoes.iter().filter(|veto| veto.strikes == Strikes::Assessment);
        let mut columns = Vec::new();
        for veto in vetoes {
            for (assessor, _) in self.call.assessors.iter().enumerate() {
                columns.push(self.column("", &veto.id, Holds::Truth, Some(assessor), 1));
            }
        }
        columns
    }

    fn total(&mut self, total: &Total) -> Result<TotalSteps, Unfit> {
        let too_fine = || Unfit::TooFine(total.id.clone());
        let mut terms = Vec::new();
        for term in &total.of {
            let found = self.assessment.parts.iter().position(|part| part.id == term.part);
            let part = found.ok_or_else(|| Unfit::NobodyMarks(term.part.clone()))?;
            let own = self.lowers.get(part).and_then(|lower| Rational::new(1, *lower)).ok_or_else(too_fine)?;
            let weight = term.weight.map_or(Rational::ONE, Rational::from);
            terms.push((part, own.times(weight).ok_or_else(too_fine)?));
        }
        let lower = common(terms.iter().map(|(_, by)| *by)).ok_or_else(too_fine)?;
        let mut most = 0_i128;
        let mut of = Vec::new();
        for (part, by) in terms {
            let whole = whole(by, lower).ok_or_else(too_fine)?;
            let full = self.assessment.parts.get(part).map_or(0, |part| i128::from(part.marking.full.hundredths()));
            let scale = self.lowers.get(part).copied().unwrap_or(1);
            most = full
                .checked_mul(scale)
                .and_then(|full| full.checked_mul(whole))
                .and_then(|full| full.checked_add(most))
                .ok_or_else(too_fine)?;
            of.push((part, number(Some(whole), &total.id)?));
        }
        number(Some(most), &total.id)?;
        let outcome = self.outcome(&total.id, total.pass.as_ref(), total.round.as_ref(), &[], lower)?;
        Ok(TotalSteps { of, outcome })
    }

    fn score_column(&mut self, of: &str, per: Option<i128>, pass: Option<Score>) -> Result<(), Unfit> {
        let per = per.and_then(|per| u32::try_from(per).ok()).ok_or_else(|| Unfit::TooFine(of.to_owned()))?;
        self.layout.scores.push(ScoreColumn { of: of.to_owned(), per, pass });
        Ok(())
    }
}

/// The smallest number that brings all fractions to whole numbers.
fn common(fractions: impl Iterator<Item = Rational>) -> Option<i128> {
    let mut lower = 1_i128;
    for fraction in fractions {
        // What is left of the fraction, multiplied by what there is, is what is still missing.
        lower = lower.checked_mul(Rational::new(lower, fraction.lower())?.lower())?;
    }
    Some(lower)
}

/// A fraction of `lower` as a whole number.
fn whole(fraction: Rational, lower: i128) -> Option<i128> {
    fraction.upper().checked_mul(lower)?.checked_div(fraction.lower())
}

/// A number of the steps, where it fits.
fn number(value: Option<i128>, of: &str) -> Result<i32, Unfit> {
    let fits = |number: &i32| (-MOST..=MOST).contains(number);
    value.and_then(|value| i32::try_from(value).ok()).filter(fits).ok_or_else(|| Unfit::TooFine(of.to_owned()))
}
