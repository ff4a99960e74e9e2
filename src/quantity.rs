//! Exact quantities: credits, hours, scores, ratios and money. No floating point; text in, text out.
//!
//! A number that matters crosses every boundary as a decimal string such as `"3.5"`, so that no reader makes a float of it.

mod exact;
mod money;
mod rational;

pub use exact::Exact;
pub use money::Money;
pub use rational::Rational;

use crate::diagnostic::{Fault, value};
use crate::read::{Node, Read, ReadError, parsed};
use rongtong_derive::Read;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Why a text is not the quantity it should be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QuantityError {
    /// Not a plain decimal number with at most two decimals.
    #[error("not a decimal number with at most two decimals: `{0}`")]
    NotDecimal(String),
    /// Larger than the documented maximum of its type, or negative.
    #[error("out of range 0 to {max}: `{value}`")]
    OutOfRange {
        /// What was given.
        value: String,
        /// The largest value allowed.
        max: String,
    },
    /// Not a ratio such as `80%`, `2/3` or `0.75`.
    #[error("not a ratio such as 80%, 2/3 or 0.75: `{0}`")]
    NotRatio(String),
    /// Neither a decimal of at most six places nor a fraction.
    #[error("not an exact score such as 87.8 or 263/3: `{0}`")]
    NotExact(String),
    /// Not an amount of money in whole fen.
    #[error("not an amount such as 2490, 30.50 or 2,490元: `{0}`")]
    NotMoney(String),
    /// Neither a score nor a word of a grading scale.
    #[error("not a grade such as 86 or 良: `{0}`")]
    NotGrade(String),
}

impl From<QuantityError> for Fault {
    fn from(error: QuantityError) -> Self {
        match error {
            QuantityError::NotDecimal(found) if has_more_decimals(&found, 2) => {
                Self::new(&value::TOO_MANY_DECIMALS).with("found", found).with("places", 2_u32)
            }
            QuantityError::NotDecimal(found) | QuantityError::NotExact(found) => {
                Self::new(&value::NOT_A_DECIMAL).with("found", found)
            }
            QuantityError::OutOfRange { value: found, max } => {
                Self::new(&value::VALUE_OUT_OF_RANGE).with("found", found).with("min", "0").with("max", max)
            }
            QuantityError::NotRatio(found) => Self::new(&value::NOT_A_RATIO).with("found", found),
            QuantityError::NotMoney(found) => Self::new(&value::NOT_MONEY).with("found", found),
            QuantityError::NotGrade(found) => Self::new(&value::NOT_A_GRADE).with("found", found),
        }
    }
}

/// Whether a text is a decimal number but for having more than `places` decimals.
fn has_more_decimals(text: &str, places: usize) -> bool {
    text.split_once('.').is_some_and(|(whole, fraction)| {
        fraction.len() > places && parse_fixed(whole, 0).is_some() && fraction.bytes().all(|b| b.is_ascii_digit())
    })
}

/// Reads a non-negative decimal with at most `places` decimals into units of 10^-places.
fn parse_fixed(text: &str, places: usize) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 12 || !digits(whole) || !digits(fraction) {
        return None;
    }
    if fraction.len() > places || (text.contains('.') && fraction.is_empty()) {
        return None;
    }
    let mut units: i64 = whole.parse().ok()?;
    for place in 0..places {
        let digit = fraction.as_bytes().get(place).map_or(0, |b| i64::from(b.saturating_sub(b'0')));
        units = units.checked_mul(10)?.checked_add(digit)?;
    }
    Some(units)
}

/// Whether a text is a decimal number with at most two decimals, of whatever size and sign.
fn is_decimal(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    digits(whole) && digits(fraction) && fraction.len() <= 2
}

/// Writes hundredths without needless zeros: 350 is `3.5`. Answers hold thousands of them, so that each is set digit by
/// digit, from the last.
fn write_fixed(units: i64, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut text = [0_u8; 24];
    let mut at = text.len();
    let mut put = |byte: u8| {
        at = at.saturating_sub(1);
        if let Some(place) = text.get_mut(at) {
            *place = byte;
        }
    };
    let mut left = units.unsigned_abs();
    let mut kept = false;
    for place in 0_u8.. {
        let digit = u8::try_from(left.checked_rem(10).unwrap_or(0)).unwrap_or(0);
        left = left.checked_div(10).unwrap_or(0);
        kept |= place >= 2 || digit > 0;
        if place == 2 && units.checked_rem(100) != Some(0) {
            put(b'.');
        }
        if kept {
            put(digit.saturating_add(b'0'));
        }
        if place >= 2 && left == 0 {
            break;
        }
    }
    if units < 0 {
        put(b'-');
    }
    let text = text.get(at..).and_then(|text| std::str::from_utf8(text).ok());
    f.write_str(text.unwrap_or_default())
}

/// Declares an exact quantity kept in hundredths.
macro_rules! fixed {
    ($(#[$doc:meta])* $name:ident, max $max:literal, example $example:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(i64);

        impl $name {
            /// Nothing.
            pub const ZERO: Self = Self(0);
            /// Largest value that is read, in hundredths.
            pub const MAX: Self = Self($max);

            /// From hundredths; no range is checked, so that differences can be kept too.
            pub const fn from_hundredths(units: i64) -> Self {
                Self(units)
            }

            /// In hundredths.
            pub const fn hundredths(self) -> i64 {
                self.0
            }

            /// Whether it is nothing.
            pub const fn is_zero(&self) -> bool {
                self.0 == 0
            }

            /// Sum; stays at the largest representable value instead of overflowing.
            #[must_use]
            pub const fn plus(self, other: Self) -> Self {
                Self(self.0.saturating_add(other.0))
            }

            /// Difference, which may be negative.
            #[must_use]
            pub const fn minus(self, other: Self) -> Self {
                Self(self.0.saturating_sub(other.0))
            }

            /// How much is missing from `self` to `other`; nothing when there is enough.
            #[must_use]
            pub fn short_of(self, other: Self) -> Self {
                other.minus(self).max(Self::ZERO)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_fixed(self.0, f)
            }
        }

        impl FromStr for $name {
            type Err = QuantityError;

            fn from_str(text: &str) -> Result<Self, QuantityError> {
                match parse_fixed(text, 2) {
                    Some(units) if units <= $max => Ok(Self(units)),
                    None if !is_decimal(text) => Err(QuantityError::NotDecimal(text.to_owned())),
                    _ => Err(QuantityError::OutOfRange { value: text.to_owned(), max: Self::MAX.to_string() }),
                }
            }
        }

        impl std::iter::Sum for $name {
            fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
                iter.fold(Self::ZERO, Self::plus)
            }
        }

        text_serde!($name, $example);
    };
}

/// Serde and schema for a type written as text.
macro_rules! text_serde {
    ($name:ident, $example:literal) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse::<Self>().map_err(|error| D::Error::custom(Fault::from(error)))
            }
        }

        impl Read for $name {
            fn read(node: &Node) -> Result<Self, ReadError> {
                parsed(node)
            }
        }

        #[cfg(feature = "cli")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $name::PATTERN, "examples": [$example] })
            }
        }
    };
}

fixed! {
    /// Credits (学分), exact to a hundredth; 0 to 100,000.
    Credit, max 10_000_000, example "3.5"
}
fixed! {
    /// Contact hours (学时), exact to a hundredth; 0 to 1,000,000.
    Hours, max 100_000_000, example "64"
}
fixed! {
    /// A score on the percent scale (百分制), exact to a hundredth; 0 to 1,000.
    Score, max 100_000, example "86"
}
fixed! {
    /// A reading of a measure in its own unit, such as seconds taken, exact to a hundredth; 0 to 10,000,000.
    Reading, max 1_000_000_000, example "2050.5"
}

#[cfg(feature = "cli")]
impl Credit {
    const PATTERN: &'static str = r"^[0-9]{1,6}(\.[0-9]{1,2})?$";
}
#[cfg(feature = "cli")]
impl Hours {
    const PATTERN: &'static str = r"^[0-9]{1,7}(\.[0-9]{1,2})?$";
}
#[cfg(feature = "cli")]
impl Score {
    const PATTERN: &'static str = r"^[0-9]{1,4}(\.[0-9]{1,2})?$";
}
#[cfg(feature = "cli")]
impl Reading {
    const PATTERN: &'static str = r"^[0-9]{1,8}(\.[0-9]{1,2})?$";
}
#[cfg(feature = "cli")]
impl Ratio {
    const PATTERN: &'static str = r"^[0-9]+(\.[0-9]{1,4})?%?$|^[0-9]+/[1-9][0-9]*$";
}
#[cfg(feature = "cli")]
impl Grade {
    const PATTERN: &'static str = r"^.{1,20}$";
}

/// A non-negative exact ratio, written as `80%`, `2/3` or `0.75`.
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    numerator: i64,
    denominator: i64,
    percent: bool,
}

impl Ratio {
    /// Largest numerator and denominator.
    pub const LIMIT: i64 = 1_000_000_000;

    /// A ratio of two whole numbers; `None` where the denominator is not positive or a part is out of range.
    pub fn new(numerator: i64, denominator: i64) -> Option<Self> {
        let fits = |n: i64| (0..=Self::LIMIT).contains(&n);
        (fits(numerator) && fits(denominator) && denominator > 0).then_some(Self {
            numerator,
            denominator,
            percent: false,
        })
    }

    /// Upper part.
    pub const fn numerator(self) -> i64 {
        self.numerator
    }

    /// Lower part; positive.
    pub const fn denominator(self) -> i64 {
        self.denominator
    }

    /// Whether `part >= self × whole`, exactly; both in the same unit.
    pub fn reached(self, part: i64, whole: i64) -> bool {
        i128::from(part).saturating_mul(i128::from(self.denominator))
            >= i128::from(whole).saturating_mul(i128::from(self.numerator))
    }

    /// The largest whole number of units not above `self × whole`.
    pub fn of_floor(self, whole: i64) -> i64 {
        let product = i128::from(whole).saturating_mul(i128::from(self.numerator));
        i64::try_from(product.div_euclid(i128::from(self.denominator))).unwrap_or(i64::MAX)
    }

    /// The smallest whole number of units not below `self × whole`.
    pub fn of_ceil(self, whole: i64) -> i64 {
        let product = i128::from(whole).saturating_mul(i128::from(self.numerator));
        let denominator = i128::from(self.denominator);
        let up = product.saturating_add(denominator.saturating_sub(1)).div_euclid(denominator);
        i64::try_from(up).unwrap_or(i64::MAX)
    }

    /// Whether `self × whole` is a whole number of units.
    pub fn is_exact_of(self, whole: i64) -> bool {
        self.of_floor(whole) == self.of_ceil(whole)
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}
impl Eq for Ratio {}
impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let left = i128::from(self.numerator).saturating_mul(i128::from(other.denominator));
        left.cmp(&i128::from(other.numerator).saturating_mul(i128::from(self.denominator)))
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Ten thousandths of a whole or of a percent: decimals, as they were written.
        let decimal = match (self.percent, self.denominator) {
            (true, 1_000_000) => Some("%"),
            (false, 10_000) => Some(""),
            _ => None,
        };
        if let Some(sign) = decimal {
            let (whole, rest) = (self.numerator.div_euclid(10_000), self.numerator.rem_euclid(10_000));
            if rest == 0 {
                return write!(f, "{whole}{sign}");
            }
            let digits = format!("{rest:04}");
            return write!(f, "{whole}.{}{sign}", digits.trim_end_matches('0'));
        }
        if self.denominator == 1 {
            write!(f, "{}", self.numerator)
        } else if self.denominator == 10_000 {
            // A decimal with up to four places, as it was written.
            let (whole, rest) = (self.numerator.div_euclid(10_000), self.numerator.rem_euclid(10_000));
            let digits = format!("{rest:04}");
            let digits = digits.trim_end_matches('0');
            if digits.is_empty() { write!(f, "{whole}") } else { write!(f, "{whole}.{digits}") }
        } else {
            write!(f, "{}/{}", self.numerator, self.denominator)
        }
    }
}

impl FromStr for Ratio {
    type Err = QuantityError;

    fn from_str(text: &str) -> Result<Self, QuantityError> {
        let parsed = if let Some(percent) = text.strip_suffix('%') {
            parse_fixed(percent, 4).and_then(|n| Self::new(n, 1_000_000)).map(|r| Self { percent: true, ..r })
        } else if let Some((upper, lower)) = text.split_once('/') {
            parse_fixed(upper, 0).zip(parse_fixed(lower, 0)).and_then(|(n, d)| Self::new(n, d))
        } else if text.contains('.') {
            parse_fixed(text, 4).and_then(|n| Self::new(n, 10_000))
        } else {
            parse_fixed(text, 0).and_then(|n| Self::new(n, 1))
        };
        parsed.ok_or_else(|| QuantityError::NotRatio(text.to_owned()))
    }
}

text_serde!(Exact, "87.8");
text_serde!(Ratio, "80%");

/// A grade as it stands on a transcript: a percent score, or a word such as `良` or `免考`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// A score on the percent scale.
    Percent(Score),
    /// A word of some grading scale.
    Word(String),
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Percent(score) => score.fmt(f),
            Self::Word(word) => f.write_str(word),
        }
    }
}

/// Full marks on the percent scale, in hundredths.
const FULL_MARKS: i64 = 10_000;

impl FromStr for Grade {
    type Err = QuantityError;

    fn from_str(text: &str) -> Result<Self, QuantityError> {
        let numeric = text.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '+' || c == '.');
        if numeric {
            let score: Score = text.parse()?;
            if score.hundredths() > FULL_MARKS {
                return Err(QuantityError::OutOfRange { value: text.to_owned(), max: "100".to_owned() });
            }
            return Ok(Self::Percent(score));
        }
        // Full-width digits are a number mistyped, not a word.
        if text.contains(|c| matches!(c, '０'..='９')) || text.trim().is_empty() || text.chars().count() > 20 {
            return Err(QuantityError::NotGrade(text.to_owned()));
        }
        Ok(Self::Word(text.to_owned()))
    }
}

text_serde!(Grade, "良");

/// How a value between two units is rounded; always named, never assumed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Rounding {
    /// To the nearer unit, half up (四舍五入).
    HalfUp,
    /// To the nearer unit, half to even (四舍六入五成双).
    HalfEven,
    /// Down (舍去).
    Down,
    /// Up (进位).
    Up,
}

impl Rounding {
    /// `numerator / denominator` rounded to a whole multiple of `unit`; `None` where `denominator` or `unit` is not
    /// positive or the result does not fit.
    pub fn apply(self, numerator: i128, denominator: i128, unit: i64) -> Option<i64> {
        let unit = i128::from(unit);
        let step = denominator.checked_mul(unit)?;
        if step <= 0 {
            return None;
        }
        let (down, rest) = (numerator.div_euclid(step), numerator.rem_euclid(step));
        let twice = rest.checked_mul(2)?;
        let up = match self {
            Self::Down => false,
            Self::Up => rest > 0,
            Self::HalfUp => twice >= step,
            Self::HalfEven => twice > step || (twice == step && down.rem_euclid(2) == 1),
        };
        let steps = if up { down.checked_add(1)? } else { down };
        i64::try_from(steps.checked_mul(unit)?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::{Credit, Ratio};

    #[test]
    fn a_ratio_is_written_as_it_was_read() {
        for text in ["80%", "2.5%", "0.0001%", "2/3", "1.05", "0.6", "1", "12", "0"] {
            assert_eq!(text.parse::<Ratio>().unwrap().to_string(), text);
        }
        assert_eq!("1.10".parse::<Ratio>().unwrap().to_string(), "1.1");
    }

    #[test]
    fn hundredths_are_written_without_needless_zeros() {
        let written = [
            (0, "0"),
            (5, "0.05"),
            (50, "0.5"),
            (100, "1"),
            (350, "3.5"),
            (1200, "12"),
            (1205, "12.05"),
            (-7, "-0.07"),
            (-350, "-3.5"),
            (i64::MIN, "-92233720368547758.08"),
        ];
        for (units, text) in written {
            assert_eq!(Credit::from_hundredths(units).to_string(), text);
        }
    }
}
