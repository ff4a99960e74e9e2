//! Pass marks and rounding, brought to the whole numbers of a score.

use super::super::steps::{Divisor, Outcome, Round};
use super::{Compiler, Unfit, number};
use crate::policy::amount::Rounded;
use crate::policy::assessment::Threshold;
use crate::quantity::Rational;
use crate::quantity::{Rounding, Score};

impl Compiler<'_> {
    /// What a score comes to; `lower` is what its numbers are of a hundredth.
    pub(super) fn outcome(
        &mut self,
        of: &str,
        pass: Option<&Threshold>,
        round: Option<&Rounded>,
        after: &[String],
        lower: i128,
    ) -> Result<Outcome, Unfit> {
        let too_fine = || Unfit::TooFine(of.to_owned());
        let threshold = pass.map(|pass| self.threshold(pass, of)).transpose()?;
        let needed = threshold.map(|line| least(line, round, lower).ok_or_else(too_fine)).transpose()?;
        let needed = needed.map(|needed| number(Some(needed), of)).transpose()?;
        let rounds = round.map(|round| rounding(*round, lower).ok_or_else(too_fine)).transpose()?;
        let per = if rounds.is_some() { Some(100) } else { lower.checked_mul(100) };
        let pass = threshold.filter(|line| line.lower() == 1).and_then(|line| i64::try_from(line.upper()).ok());
        self.score_column(of, per, pass.map(Score::from_hundredths))?;
        let names: Vec<&str> = self.assessment.parts.iter().map(|part| part.id.as_str()).collect();
        let totals = self.assessment.totals.iter().map(|total| total.id.as_str());
        let names: Vec<&str> = names.into_iter().chain(totals).collect();
        let after = after.iter().filter_map(|id| names.iter().position(|name| name == id)).collect();
        Ok(Outcome { needed, after, round: rounds })
    }

    /// A pass mark in hundredths.
    fn threshold(&self, pass: &Threshold, of: &str) -> Result<Rational, Unfit> {
        let stated = |score: Option<Score>, name: &str| {
            let score = score.ok_or_else(|| Unfit::NotStated(name.to_owned()))?;
            Rational::new(score.hundredths().into(), 1).ok_or_else(|| Unfit::TooFine(of.to_owned()))
        };
        match pass {
            Threshold::AtLeast(score) => stated(Some(*score), of),
            Threshold::Announced(name) => {
                stated(self.call.announced.iter().find(|line| line.name == *name).map(|line| line.score), name)
            }
            Threshold::ShareOfMean(share) => {
                let mean = self.call.means.iter().find(|mean| mean.name == share.of).map(|mean| mean.mean);
                let mean = stated(mean, &share.of)?;
                let share = Rational::from(share.share).times(mean);
                share.ok_or_else(|| Unfit::TooFine(of.to_owned()))
            }
        }
    }
}

/// The lowest number that, rounded, reaches the line.
fn least(line: Rational, round: Option<&Rounded>, lower: i128) -> Option<i128> {
    let up = |upper: i128, of: i128| upper.checked_add(of.checked_sub(1)?)?.checked_div(of);
    let Some(round) = round else { return up(line.upper().checked_mul(lower)?, line.lower()) };
    // The lowest rounded score that reaches the line, in hundredths and in numbers.
    let unit = i128::from(round.unit.hundredths());
    let steps = up(line.upper(), line.lower().checked_mul(unit)?)?;
    let step = unit.checked_mul(lower)?;
    let exact = steps.checked_mul(step)?;
    let below = |upper: i128| exact.checked_sub(upper).map(|least| least.max(0));
    match round.round {
        Rounding::Down => Some(exact),
        Rounding::Up => below(step.checked_sub(1)?),
        Rounding::HalfUp => below(step.checked_div(2)?),
        Rounding::HalfEven if steps.checked_rem(2)? == 0 => below(step.checked_div(2)?),
        Rounding::HalfEven => below(step.checked_sub(1)?.checked_div(2)?),
    }
}

fn rounding(round: Rounded, lower: i128) -> Option<Round> {
    let unit = u32::try_from(round.unit.hundredths()).ok()?;
    let step = u32::try_from(lower.checked_mul(i128::from(unit))?).ok()?;
    let half = step.checked_div(2)?;
    let (lift, even) = match round.round {
        Rounding::Down => (0, false),
        Rounding::Up => (step.checked_sub(1)?, false),
        Rounding::HalfUp => (half, false),
        Rounding::HalfEven => (half, true),
    };
    Some(Round { step: Divisor::new(step)?, lift, even, unit })
}
