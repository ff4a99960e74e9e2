//! Fractions of whole numbers: exact, or refused where they grow too large.

use super::Ratio;
use std::cmp::Ordering;

/// A fraction in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rational {
    upper: i128,
    /// Always more than 0.
    lower: i128,
}

impl Rational {
    /// Nothing.
    pub const ZERO: Self = Self { upper: 0, lower: 1 };
    /// One.
    pub const ONE: Self = Self { upper: 1, lower: 1 };

    /// A whole number.
    pub fn whole(number: i64) -> Self {
        Self { upper: i128::from(number), lower: 1 }
    }

    /// `upper / lower` in lowest terms; `None` where `lower` is not positive.
    pub fn new(upper: i128, lower: i128) -> Option<Self> {
        if lower <= 0 {
            return None;
        }
        let common = gcd(upper.unsigned_abs(), lower.unsigned_abs());
        let common = i128::try_from(common).ok()?;
        Some(Self { upper: upper.checked_div(common)?, lower: lower.checked_div(common)? })
    }

    /// The upper part.
    pub const fn upper(self) -> i128 {
        self.upper
    }

    /// The lower part; more than 0.
    pub const fn lower(self) -> i128 {
        self.lower
    }

    /// Whether it is below 0.
    pub const fn is_negative(self) -> bool {
        self.upper < 0
    }

    /// The sum; `None` where it is too large.
    pub fn plus(self, other: Self) -> Option<Self> {
        if self.lower == other.lower {
            let upper = self.upper.checked_add(other.upper)?;
            return if self.lower == 1 { Some(Self { upper, lower: 1 }) } else { Self::new(upper, self.lower) };
        }
        let common = i128::try_from(gcd(self.lower.unsigned_abs(), other.lower.unsigned_abs())).ok()?;
        let (mine, theirs) = (self.lower.checked_div(common)?, other.lower.checked_div(common)?);
        let upper = self.upper.checked_mul(theirs)?.checked_add(other.upper.checked_mul(mine)?)?;
        Self::new(upper, self.lower.checked_mul(theirs)?)
    }

    /// The difference; `None` where it is too large.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { upper: other.upper.checked_neg()?, lower: other.lower })
    }

    /// The product; `None` where it is too large.
    pub fn times(self, other: Self) -> Option<Self> {
        if other == Self::ONE {
            return Some(self);
        }
        // Crosswise first, so that nothing grows that is shortened after all.
        let left = Self::new(self.upper, other.lower)?;
        let right = Self::new(other.upper, self.lower)?;
        let (upper, lower) = (left.upper.checked_mul(right.upper)?, left.lower.checked_mul(right.lower)?);
        Some(Self { upper, lower })
    }

    /// The quotient; `None` where `other` is not more than 0 or it is too large.
    pub fn over(self, other: Self) -> Option<Self> {
        if other.upper <= 0 {
            return None;
        }
        self.times(Self { upper: other.lower, lower: other.upper })
    }
}

impl From<Ratio> for Rational {
    fn from(ratio: Ratio) -> Self {
        Self::new(i128::from(ratio.numerator()), i128::from(ratio.denominator())).unwrap_or(Self::ZERO)
    }
}

impl PartialOrd for Rational {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rational {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.lower == other.lower {
            return self.upper.cmp(&other.upper);
        }
        match (self.upper.checked_mul(other.lower), other.upper.checked_mul(self.lower)) {
            (Some(left), Some(right)) => left.cmp(&right),
            _ => by_parts(*self, *other),
        }
    }
}

/// Compares whole parts, then what is left of each turned upside down, and so on: nothing grows.
fn by_parts(mut left: Rational, mut right: Rational) -> Ordering {
    let mut turned = false;
    loop {
        let (a, b) = (left.upper.div_euclid(left.lower), right.upper.div_euclid(right.lower));
        let (rest_a, rest_b) = (left.upper.rem_euclid(left.lower), right.upper.rem_euclid(right.lower));
        let order = a.cmp(&b);
        let order = if order.is_eq() && (rest_a == 0 || rest_b == 0) { rest_a.cmp(&rest_b) } else { order };
        if order.is_ne() || rest_a == 0 || rest_b == 0 {
            return if turned { order.reverse() } else { order };
        }
        left = Rational { upper: left.lower, lower: rest_a };
        right = Rational { upper: right.lower, lower: rest_b };
        turned = !turned;
    }
}

/// The greatest common divisor; 1 for two zeros.
fn gcd(a: u128, b: u128) -> u128 {
    if b == 1 || a == 1 {
        return 1;
    }
    if let (Ok(a), Ok(b)) = (u64::try_from(a), u64::try_from(b)) {
        return u128::from(small_gcd(a, b)).max(1);
    }
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a.checked_rem(b).unwrap_or(0));
    }
    a.max(1)
}

fn small_gcd(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a.checked_rem(b).unwrap_or(0));
    }
    a
}

#[cfg(test)]
mod tests {
    use super::Rational;

    fn of(upper: i128, lower: i128) -> Rational {
        Rational::new(upper, lower).unwrap()
    }

    #[test]
    fn sums_and_products_are_exact_and_in_lowest_terms() {
        assert_eq!(of(1, 3).plus(of(1, 6)), Some(of(1, 2)));
        assert_eq!(of(1, 3).minus(of(1, 2)), Some(of(-1, 6)));
        assert_eq!(of(2, 3).times(of(3, 4)), Some(of(1, 2)));
        assert_eq!(of(2, 3).over(of(4, 3)), Some(of(1, 2)));
        assert_eq!(of(2, 3).over(Rational::ZERO), None);
        assert_eq!(Rational::new(1, 0), None);
        assert_eq!(of(0, 7), Rational::ZERO);
    }

    #[test]
    fn what_grows_too_large_is_none() {
        assert_eq!(of(i128::MAX, 1).plus(Rational::ONE), None);
        assert_eq!(of(i128::MAX, 1).times(of(2, 1)), None);
        assert_eq!(of(1, i128::MAX).plus(of(1, i128::MAX - 1)), None);
        assert_eq!(of(i128::MIN, 1).minus(Rational::ONE), None);
    }

    #[test]
    fn any_two_can_be_compared() {
        assert!(of(1, 3) < of(1, 2) && of(-1, 2) < of(-1, 3) && of(-1, 2) < Rational::ZERO);
        // Too large to multiply crosswise.
        let (near, nearer) = (of(i128::MAX - 1, i128::MAX), of(i128::MAX - 2, i128::MAX - 1));
        assert!(nearer < near && near.cmp(&near).is_eq());
        assert!(near > nearer);
        assert!(of(-i128::MAX, 2) < of(i128::MAX, 3));
        assert!(of(i128::MAX, 2) > of(i128::MAX - 2, 3));
        assert!(of(i128::MIN + 1, i128::MAX - 1) < of(i128::MIN + 2, i128::MAX));
    }
}
