//! Money: whole fen, as people write it.

use super::QuantityError;
use crate::diagnostic::Fault;
use crate::read::{Node, Read, ReadError, parsed};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// An amount of money in whole fen (分); 0 to 9,999,999,999.99 yuan where it is read, signed where it is a difference.
///
/// Written in yuan: `2490`, `30.50`. Read as people write it too: `2,490.00`, `2490元`, `30万元`, `0.5千元`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

/// Yuan of the units that amounts are written in, longest name first.
const UNITS: [(&str, i64); 8] = [
    ("万元", 10_000),
    ("千元", 1_000),
    ("百元", 100),
    ("人民币元", 1),
    ("元整", 1),
    ("元", 1),
    ("万", 10_000),
    ("千", 1_000),
];

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// Largest amount that is read.
    pub const MAX: Self = Self(999_999_999_999);

    /// From fen; no range is checked, so that differences can be kept too.
    pub const fn from_fen(fen: i64) -> Self {
        Self(fen)
    }

    /// In fen.
    pub const fn fen(self) -> i64 {
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

    /// So many times as much; stays at the largest representable value instead of overflowing.
    #[must_use]
    pub const fn times(self, count: i64) -> Self {
        Self(self.0.saturating_mul(count))
    }
}

impl std::iter::Sum for Money {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Self::plus)
    }
}

impl fmt::Display for Money {
    /// Whole yuan without decimals, else with two.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fen = self.0.unsigned_abs();
        let (yuan, rest) = (fen.checked_div(100).unwrap_or(0), fen.checked_rem(100).unwrap_or(0));
        let sign = if self.0 < 0 { "-" } else { "" };
        if rest == 0 { write!(f, "{sign}{yuan}") } else { write!(f, "{sign}{yuan}.{rest:02}") }
    }
}

impl FromStr for Money {
    type Err = QuantityError;

    fn from_str(text: &str) -> Result<Self, QuantityError> {
        let refused = || QuantityError::NotMoney(text.to_owned());
        let bare = text.strip_prefix(['¥', '￥']).unwrap_or(text);
        let unit = UNITS.iter().find_map(|(name, yuan)| Some((bare.strip_suffix(name)?, *yuan)));
        let (number, yuan) = unit.unwrap_or((bare, 1));
        let number = ungrouped(number).ok_or_else(refused)?;
        // Six decimals of the largest unit are a fen.
        let millionths = super::parse_fixed(&number, 6).ok_or_else(refused)?;
        let fen = i128::from(millionths).saturating_mul(i128::from(yuan));
        let (fen, rest) = (fen.div_euclid(10_000), fen.rem_euclid(10_000));
        if rest != 0 {
            return Err(refused());
        }
        match i64::try_from(fen) {
            Ok(fen) if fen <= Self::MAX.0 => Ok(Self(fen)),
            _ => Err(QuantityError::OutOfRange { value: text.to_owned(), max: Self::MAX.to_string() }),
        }
    }
}

/// A number without the commas that part its thousands; nothing where commas stand elsewhere: whether `2,49` is 2.49 or
/// 249 is not guessed.
fn ungrouped(number: &str) -> Option<String> {
    let (whole, fraction) = number.split_once('.').map_or((number, None), |(whole, fraction)| (whole, Some(fraction)));
    if !whole.contains(',') {
        return Some(number.to_owned());
    }
    let mut groups = whole.split(',');
    let first = groups.next()?;
    if first.is_empty() || first.len() > 3 || groups.any(|group| group.len() != 3) {
        return None;
    }
    let plain = whole.replace(',', "");
    Some(fraction.map_or_else(|| plain.clone(), |fraction| format!("{plain}.{fraction}")))
}

impl Serialize for Money {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse::<Self>().map_err(|error| D::Error::custom(Fault::from(error)))
    }
}

impl Read for Money {
    fn read(node: &Node) -> Result<Self, ReadError> {
        parsed(node)
    }
}

#[cfg(feature = "cli")]
impl schemars::JsonSchema for Money {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Money".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": r"^[¥￥]?[0-9]{1,3}(,?[0-9]{3})*(\.[0-9]{1,6})?(元|元整|人民币元|百元|千元?|万元?)?$",
            "examples": ["2490", "30.50", "2,490.00", "30万元"]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Money;

    #[test]
    fn money_is_read_as_people_write_it() {
        let read = [
            ("2490", 249_000),
            ("30.5", 3_050),
            ("0.01", 1),
            ("2,490.00", 249_000),
            ("1,234,567.8", 123_456_780),
            ("¥2490", 249_000),
            ("2490元", 249_000),
            ("30万元", 30_000_000),
            ("0.5千元", 50_000),
            ("1.23456万", 1_234_560),
            ("9999999999.99", 999_999_999_999),
        ];
        for (text, fen) in read {
            assert_eq!(text.parse(), Ok(Money::from_fen(fen)), "{text}");
        }
    }

    #[test]
    fn what_could_be_read_two_ways_or_holds_less_than_a_fen_is_refused() {
        for text in
            ["2,49", "24,90", ",490", "2490.005", "1.2345678万", "-5", "五百元", "1e3", "", "元", "２４９０", "5 元"]
        {
            assert!(text.parse::<Money>().is_err(), "{text}");
        }
    }

    #[test]
    fn money_is_written_in_yuan() {
        let written = [(0, "0"), (1, "0.01"), (3_000, "30"), (3_050, "30.50"), (-7, "-0.07"), (-25_000, "-250")];
        for (fen, text) in written {
            assert_eq!(Money::from_fen(fen).to_string(), text);
        }
    }
}
