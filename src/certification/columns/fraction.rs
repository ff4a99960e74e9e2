//! Exact fractions, for the weights that a plan brings to one denominator.

use crate::quantity::Ratio;

/// A fraction of two whole numbers in lowest terms; the lower one is positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    pub upper: i128,
    pub lower: i128,
}

impl Fraction {
    pub const ONE: Self = Self { upper: 1, lower: 1 };

    /// `upper / lower`; `None` where `lower` is not positive.
    pub fn new(upper: i128, lower: i128) -> Option<Self> {
        let shared = divisor(upper.unsigned_abs(), lower.unsigned_abs());
        let shared = i128::try_from(shared).ok().filter(|shared| *shared > 0 && lower > 0)?;
        Some(Self { upper: upper.checked_div(shared)?, lower: lower.checked_div(shared)? })
    }

    pub fn times(self, other: Self) -> Option<Self> {
        Self::new(self.upper.checked_mul(other.upper)?, self.lower.checked_mul(other.lower)?)
    }
}

impl TryFrom<Ratio> for Fraction {
    type Error = ();

    fn try_from(ratio: Ratio) -> Result<Self, ()> {
        Self::new(ratio.numerator().into(), ratio.denominator().into()).ok_or(())
    }
}

/// The largest whole number that divides both.
pub fn divisor(a: u128, b: u128) -> u128 {
    let (mut a, mut b) = (a, b);
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a
}

/// The smallest whole number that both divide.
pub fn multiple(a: i128, b: i128) -> Option<i128> {
    let shared = i128::try_from(divisor(a.unsigned_abs(), b.unsigned_abs())).ok()?;
    a.checked_div(shared)?.checked_mul(b)
}
