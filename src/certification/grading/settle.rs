//! From scores of parts to a result: gates, totals, lines; rounding last.

use super::answer::{Outcome, Standing};
use super::plan::{Item, Line, Plan, TooLarge, set, weighted};
use crate::policy::amount::Rounded;
use crate::policy::assessment::outline::Spot;
use crate::quantity::{Exact, Rational};

/// What there is of a candidate in a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Have {
    /// A score, not rounded yet.
    Score(Exact),
    /// A score of an earlier sitting.
    Kept(Exact),
    /// Something is missing.
    Missing,
    /// The candidate was absent.
    Absent,
}

/// How a part or total stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stand {
    pub standing: Standing,
    /// Not rounded.
    pub exact: Option<Exact>,
    /// Rounded as the assessment says.
    pub score: Option<Exact>,
    /// The score less what is needed.
    pub margin: Option<Exact>,
}

/// How everything stands.
#[derive(Clone, Debug)]
pub(super) struct Settled {
    pub parts: Vec<Stand>,
    pub totals: Vec<Stand>,
    pub outcome: Outcome,
}

const UNSETTLED: Stand = Stand { standing: Standing::Incomplete, exact: None, score: None, margin: None };

impl Stand {
    /// Whether it lets through to what comes after.
    pub fn is_passed(&self) -> bool {
        matches!(self.standing, Standing::Passed | Standing::Kept | Standing::Counted)
    }

    /// Whether it can no longer be passed.
    pub fn is_lost(&self) -> bool {
        matches!(self.standing, Standing::Failed | Standing::NotReached)
    }
}

/// Settles what a candidate has; `struck` says which parts a veto fails.
pub(super) fn settle(plan: &Plan<'_>, have: &[Have], struck: &[bool]) -> Result<Settled, TooLarge> {
    let assessment = plan.outline.assessment;
    let mut settled = Settled {
        parts: vec![UNSETTLED; assessment.parts.len()],
        totals: vec![UNSETTLED; assessment.totals.len()],
        outcome: Outcome::Incomplete,
    };
    for item in &plan.order {
        match *item {
            Item::Part(at) => {
                let have = have.get(at).copied().unwrap_or(Have::Missing);
                let struck = struck.get(at).copied().unwrap_or(false);
                let stand = settled.part(plan, at, have, struck)?;
                set(&mut settled.parts, at, stand);
            }
            Item::Total(at) => {
                let stand = settled.total(plan, at)?;
                set(&mut settled.totals, at, stand);
            }
        }
    }
    let all = || settled.parts.iter().chain(&settled.totals);
    settled.outcome = if all().any(Stand::is_lost) {
        Outcome::Fail
    } else if all().all(Stand::is_passed) {
        Outcome::Pass
    } else {
        Outcome::Incomplete
    };
    Ok(settled)
}

impl Settled {
    /// How the part or total with this id stands.
    pub fn of(&self, plan: &Plan<'_>, id: &str) -> Option<&Stand> {
        match plan.outline.spot(id)? {
            Spot::Part(at) => self.parts.get(at),
            Spot::Total(at) => self.totals.get(at),
            _ => None,
        }
    }

    fn part(&self, plan: &Plan<'_>, at: usize, have: Have, struck: bool) -> Result<Stand, TooLarge> {
        let Some(laid) = plan.outline.parts.get(at) else { return Ok(UNSETTLED) };
        let line = plan.part_lines.get(at).copied().unwrap_or(Line::Open);
        let mut stand = match have {
            Have::Score(exact) => against(exact, laid.part.round, line)?,
            Have::Kept(exact) => Stand { standing: Standing::Kept, ..against(exact, None, line)? },
            Have::Missing => UNSETTLED,
            Have::Absent => Stand { standing: Standing::Absent, ..UNSETTLED },
        };
        if struck {
            stand.standing = Standing::Failed;
        }
        let gates = || laid.part.after.iter().filter_map(|id| self.of(plan, id));
        if gates().any(Stand::is_lost) {
            stand.standing = Standing::NotReached;
        } else if !gates().all(Stand::is_passed) && stand.standing != Standing::Absent && !struck {
            stand.standing = Standing::Incomplete;
        }
        Ok(stand)
    }

    fn total(&self, plan: &Plan<'_>, at: usize) -> Result<Stand, TooLarge> {
        let Some(total) = plan.outline.assessment.totals.get(at) else { return Ok(UNSETTLED) };
        let mut sum = Some(Rational::ZERO);
        for term in &total.of {
            let Some(part) = self.of(plan, &term.part) else { return Ok(UNSETTLED) };
            if part.standing == Standing::NotReached {
                return Ok(Stand { standing: Standing::NotReached, ..UNSETTLED });
            }
            let exact = part.exact.filter(|_| part.standing != Standing::Incomplete);
            sum = match (sum, exact) {
                (Some(sum), Some(exact)) => {
                    let worth = weighted(exact.hundredths(), term.weight.map(Rational::from)).ok_or(TooLarge)?;
                    Some(sum.plus(worth).ok_or(TooLarge)?)
                }
                // A part that is not reached is still looked for.
                _ => None,
            };
        }
        let Some(sum) = sum else { return Ok(UNSETTLED) };
        let line = plan.total_lines.get(at).copied().unwrap_or(Line::Open);
        against(Exact::of_hundredths(sum), total.round, line)
    }
}

/// A score against its line: rounded first, as the assessment says, then compared.
fn against(exact: Exact, round: Option<Rounded>, line: Line<'_>) -> Result<Stand, TooLarge> {
    let score = match round {
        Some(round) => exact.rounded(round.unit, round.round).ok_or(TooLarge)?,
        None => exact,
    };
    let (standing, margin) = match line {
        Line::Open => (Standing::Counted, None),
        Line::At(needed) => {
            let margin = score.hundredths().minus(needed.hundredths()).ok_or(TooLarge)?;
            let standing = if margin.is_negative() { Standing::Failed } else { Standing::Passed };
            (standing, Some(Exact::of_hundredths(margin)))
        }
        Line::NotAnnounced(_) | Line::NoMean(_) => (Standing::Incomplete, None),
    };
    Ok(Stand { standing, exact: Some(exact), score: Some(score), margin })
}
