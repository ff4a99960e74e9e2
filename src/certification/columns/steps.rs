//! The steps an assessment is compiled into. All numbers are whole; what one is worth stands beside the score.

use std::ops::Range;

/// Largest number of any step: twice of it still fits.
pub const MOST: i32 = 1 << 30;

/// A part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartSteps {
    /// What its score is the sum of.
    pub points: Vec<Point>,
    /// Columns of vetoes that fail it.
    pub struck: Vec<usize>,
    /// Score of who has none.
    pub if_absent: Option<i32>,
    pub outcome: Outcome,
}

/// A total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalSteps {
    /// Parts by position, and how often each is added.
    pub of: Vec<(usize, i32)>,
    pub outcome: Outcome,
}

/// What a score comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Lowest score that passes; rounding is in it already.
    pub needed: Option<i32>,
    /// Positions of the parts and totals that have to be passed before.
    pub after: Vec<usize>,
    /// How it is rounded.
    pub round: Option<Round>,
}

/// Rounding to a whole number of steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    /// What a step is in the score's own numbers.
    pub step: Divisor,
    /// What is added before the rest is cut off.
    pub lift: u32,
    /// Whether exactly half a step goes to the even one.
    pub even: bool,
    /// Hundredths of a step.
    pub unit: u32,
}

/// Where the sheets of several assessors become one number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    pub sheets: Vec<Sheet>,
    pub groups: Vec<Group>,
    pub dispute: Option<Dispute>,
}

/// Sheets that are combined among themselves: those of a role, or all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Which sheets.
    pub sheets: Range<usize>,
    /// Whether they are put in order first.
    pub sorted: bool,
    /// Which of them count.
    pub chosen: Range<usize>,
    /// How often each of these is added.
    pub by: i32,
}

/// What happens when sheets are far apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// Largest distance that is none.
    pub limit: i32,
    pub settle: Settle,
}

/// How a dispute is settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settle {
    /// It changes nothing.
    Told,
    /// It leaves the score open.
    OneMore,
    /// The middle counts.
    Median(Group),
}

/// A sheet: the sum of its bundles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub bundles: Vec<Bundle>,
}

/// Marks that the same vetoes make 0.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Bundle {
    /// Columns of those vetoes.
    pub strikes: Vec<usize>,
    pub marks: Vec<Taken>,
    pub deducted: Vec<Deducted>,
}

/// A column, and how often its number is added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    pub column: usize,
    /// Largest number that counts.
    pub most: u16,
    pub by: i32,
}

/// Full marks less what is taken off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deducted {
    /// Full marks in hundredths.
    pub full: i32,
    /// What is taken off, in negative hundredths.
    pub times: Vec<Taken>,
    /// How often the rest is added.
    pub by: i32,
}

/// A number from 1 to [`MOST`] that others are divided by, by multiplying: a division takes ten times as long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Divisor {
    number: u32,
    /// 2^`shift` over the number, rounded up.
    pub inverse: u32,
    /// From 31 to 61.
    pub shift: u32,
}

impl Divisor {
    /// `None` for 0 and what is larger than [`MOST`].
    pub fn new(number: u32) -> Option<Self> {
        if number == 0 || number > MOST.cast_unsigned() {
            return None;
        }
        // 2^shift is at least 2^31 times the number, so that rounding the inverse up adds less than one part in 2^31 to
        // the quotient of what is below 2^31: too little to reach the next whole number.
        let shift = 31_u32.checked_add(number.checked_next_power_of_two()?.checked_ilog2()?)?;
        let inverse = 1_u64.checked_shl(shift)?.div_ceil(u64::from(number));
        Some(Self { number, inverse: u32::try_from(inverse).ok()?, shift })
    }

    /// The whole part of `value` over the number; `value` is below 2^31, so that nothing overflows.
    pub fn divide(self, value: u32) -> u32 {
        let product = u64::from(value).wrapping_mul(self.inverse.into()).wrapping_shr(self.shift);
        u32::try_from(product).unwrap_or(u32::MAX)
    }
}

impl Round {
    /// The score, rounded, in hundredths.
    pub fn of(&self, score: i32) -> i32 {
        let lifted = score.cast_unsigned().wrapping_add(self.lift);
        let steps = self.step.divide(lifted);
        let half = self.even && steps % 2 == 1 && steps.wrapping_mul(self.step.number) == lifted;
        let half = half && self.step.number.is_multiple_of(2);
        steps.wrapping_sub(u32::from(half)).wrapping_mul(self.unit).cast_signed()
    }
}

#[cfg(test)]
mod tests {
    use super::{Divisor, MOST};

    #[test]
    fn dividing_by_multiplying_is_exact() {
        let numbers = (1..2_000).chain([3_000, 10_000, 99_999, 1 << 20, (1 << 30) - 1, 1 << 30]);
        for number in numbers {
            let divisor = Divisor::new(number).unwrap();
            let near = (0..200).map(|nth| nth * number.min(10_000_000)).filter(|n| *n < 1 << 31);
            for value in near.flat_map(|n| [n.saturating_sub(1), n, n + 1]).chain([(1 << 31) - 1, MOST.cast_unsigned()])
            {
                assert_eq!(divisor.divide(value), value / number, "{value} / {number}");
            }
        }
        assert_eq!(Divisor::new(0), None);
        assert_eq!(Divisor::new((1 << 30) + 1), None);
    }
}
