//! A score worked out exactly: a fraction, until a rule rounds it.

use super::{QuantityError, Rational, Reading, Rounding, Score, write_fixed};
use std::fmt;
use std::str::FromStr;

/// An exact score, which may be negative where it is a distance.
///
/// Written as a decimal such as `87.8` where six decimals hold it exactly, otherwise as a fraction such as `263/3`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exact(Rational);

/// Millionths of a mark in a hundredth.
const MICRO_PER_HUNDREDTH: i128 = 10_000;

impl Exact {
    /// What is read, as a regular expression.
    #[cfg(feature = "cli")]
    pub(super) const PATTERN: &'static str = r"^-?[0-9]{1,18}(\.[0-9]{1,6}|/[0-9]{1,18})?$";

    /// Nothing.
    pub const ZERO: Self = Self(Rational::ZERO);

    /// So many hundredths of a mark.
    pub const fn of_hundredths(hundredths: Rational) -> Self {
        Self(hundredths)
    }

    /// In hundredths of a mark.
    pub const fn hundredths(self) -> Rational {
        self.0
    }

    /// The score, where it is a whole number of hundredths within the range of scores.
    pub fn score(self) -> Option<Score> {
        let units = i64::try_from(self.0.upper()).ok().filter(|_| self.0.lower() == 1)?;
        (0..=Score::MAX.hundredths()).contains(&units).then(|| Score::from_hundredths(units))
    }

    /// Rounded to whole units; `None` where the result does not fit.
    pub fn rounded(self, unit: Score, round: Rounding) -> Option<Self> {
        let units = round.apply(self.0.upper(), self.0.lower(), unit.hundredths())?;
        Some(Self(Rational::whole(units)))
    }

    /// For a sentence: as it is written, and of a fraction the decimal beside it, such as `263/3 ≈ 87.666667`.
    pub fn spoken(self) -> String {
        match self.micro() {
            Some(_) => self.to_string(),
            None => match Rounding::HalfUp.apply(self.0.upper().saturating_mul(MICRO_PER_HUNDREDTH), self.0.lower(), 1)
            {
                Some(micro) => format!("{self} ≈ {}", Micro(i128::from(micro))),
                None => self.to_string(),
            },
        }
    }

    /// Millionths of a mark, where it is a whole number of them.
    fn micro(self) -> Option<i128> {
        let micro = self.0.upper().checked_mul(MICRO_PER_HUNDREDTH)?;
        (micro.checked_rem(self.0.lower()) == Some(0)).then(|| micro.checked_div(self.0.lower())).flatten()
    }
}

impl From<Score> for Exact {
    fn from(score: Score) -> Self {
        Self(Rational::whole(score.hundredths()))
    }
}

impl From<Reading> for Exact {
    fn from(reading: Reading) -> Self {
        Self(Rational::whole(reading.hundredths()))
    }
}

/// Millionths, written as a decimal without needless zeros.
struct Micro(i128);

impl fmt::Display for Micro {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (size, sign) = (self.0.unsigned_abs(), if self.0 < 0 { "-" } else { "" });
        let (whole, rest) = (size.div_euclid(1_000_000), size.rem_euclid(1_000_000));
        if rest == 0 {
            return write!(f, "{sign}{whole}");
        }
        let digits = format!("{rest:06}");
        write!(f, "{sign}{whole}.{}", digits.trim_end_matches('0'))
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.lower() == 1
            && let Ok(units) = i64::try_from(self.0.upper())
        {
            return write_fixed(units, f);
        }
        match self.micro() {
            Some(micro) => Micro(micro).fmt(f),
            None => match Rational::new(self.0.upper(), self.0.lower().saturating_mul(100)) {
                Some(marks) => write!(f, "{}/{}", marks.upper(), marks.lower()),
                None => Ok(()),
            },
        }
    }
}

impl FromStr for Exact {
    type Err = QuantityError;

    /// As it is written: a decimal of at most six places, or a fraction of marks.
    fn from_str(text: &str) -> Result<Self, QuantityError> {
        read(text).map(Self).ok_or_else(|| QuantityError::NotExact(text.to_owned()))
    }
}

fn read(text: &str) -> Option<Rational> {
    let (size, sign) = text.strip_prefix('-').map_or((text, 1), |size| (size, -1));
    let whole = |digits: &str| -> Option<i128> {
        let plain = (1..=18).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse().ok().filter(|_| plain)
    };
    let (upper, lower) = if let Some((upper, lower)) = size.split_once('/') {
        (whole(upper)?.checked_mul(100)?, whole(lower)?)
    } else {
        let (marks, rest) = size.split_once('.').unwrap_or((size, "0"));
        let micro = whole(&format!("{rest:0<6}")).filter(|_| (1..=6).contains(&rest.len()))?;
        (whole(marks)?.checked_mul(1_000_000)?.checked_add(micro)?, MICRO_PER_HUNDREDTH)
    };
    Rational::new(upper.checked_mul(sign)?, lower)
}

#[cfg(test)]
mod tests {
    use super::Exact;
    use crate::quantity::{Rational, Rounding, Score};

    fn of(upper: i128, lower: i128) -> Exact {
        Exact::of_hundredths(Rational::new(upper, lower).unwrap())
    }

    #[test]
    fn decimals_are_written_where_they_are_exact_and_fractions_where_not() {
        assert_eq!(of(8780, 1).to_string(), "87.8");
        assert_eq!(of(-50, 1).to_string(), "-0.5");
        assert_eq!(of(1, 8).to_string(), "0.00125");
        assert_eq!(of(-1, 10_000).to_string(), "-0.000001");
        assert_eq!(of(1, 20_000).to_string(), "1/2000000");
        assert_eq!(of(26_300, 3).to_string(), "263/3");
        assert_eq!(of(26_300, 3).spoken(), "263/3 ≈ 87.666667");
        assert_eq!(of(-100, 3).spoken(), "-1/3 ≈ -0.333333");
    }

    #[test]
    fn what_is_written_is_read_again_and_nothing_else() {
        for exact in [of(8780, 1), of(-50, 1), of(1, 8), of(-1, 10_000), of(1, 20_000), of(26_300, 3), of(-100, 3)] {
            assert_eq!(exact.to_string().parse::<Exact>().unwrap(), exact);
        }
        for wrong in ["", "-", "1.", ".5", "1/0", "1/", "1.1234567", "1e3", "٣", "1/-2", "+1", "9999999999999999999"] {
            assert!(wrong.parse::<Exact>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn rounding_is_to_the_unit_named() {
        let unit = Score::from_hundredths(1);
        assert_eq!(of(26_300, 3).rounded(unit, Rounding::HalfUp).unwrap().to_string(), "87.67");
        assert_eq!(of(26_300, 3).rounded(unit, Rounding::Down).unwrap().to_string(), "87.66");
        assert_eq!(of(5950, 1).rounded(Score::from_hundredths(100), Rounding::HalfUp).unwrap().to_string(), "60");
        assert_eq!(of(5950, 1).rounded(Score::ZERO, Rounding::HalfUp), None);
    }

    #[test]
    fn a_score_is_whole_hundredths_in_range() {
        assert_eq!(of(8780, 1).score(), Some(Score::from_hundredths(8780)));
        assert_eq!(of(1, 3).score(), None);
        assert_eq!(of(-1, 1).score(), None);
        assert_eq!(of(100_001, 1).score(), None);
    }
}
