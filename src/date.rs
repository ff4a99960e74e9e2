//! Calendar days and periods. There is no clock here: the as-of date is always an argument.

use crate::diagnostic::{Fault, value};
use crate::read::{Node, Read, ReadError, parsed};
use rongtong_derive::Read;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A calendar day between 1900-01-01 and 2199-12-31, written `2026-09-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(time::Date);

/// Why a text is not a day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Not of the form `2026-09-01`.
    #[error("not a date of the form 2026-09-01: `{0}`")]
    Form(String),
    /// No such day in the calendar, or a year outside 1900 to 2199.
    #[error("no such day: `{0}`")]
    NoSuchDay(String),
}

impl From<DateError> for Fault {
    fn from(error: DateError) -> Self {
        match error {
            DateError::Form(found) => Self::new(&value::NOT_A_DATE).with("found", found),
            DateError::NoSuchDay(found) => Self::new(&value::NO_SUCH_DAY).with("found", found),
        }
    }
}

/// The first day of a year.
const fn first_of(year: i32) -> time::Date {
    match time::Date::from_ordinal_date(year, 1) {
        Ok(day) => day,
        Err(_) => time::Date::MAX,
    }
}

impl Date {
    /// The day `year-month-day`; `None` where there is none.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let month = time::Month::try_from(month).ok()?;
        let date = time::Date::from_calendar_date(year, month, day).ok()?;
        (1900..2200).contains(&year).then_some(Self(date))
    }

    /// The first day that can be written.
    pub const FIRST: Self = Self(first_of(1900));

    /// The day after the last that can be written: nothing that falls on it or later is told.
    pub(crate) const BEYOND: Self = Self(first_of(2200));

    /// The day `days` later; [`Date::BEYOND`] where that can no longer be written.
    #[must_use]
    pub(crate) fn plus_days(self, days: u32) -> Self {
        let later = self.0.checked_add(time::Duration::days(i64::from(days)));
        later.map_or(Self::BEYOND, Self).min(Self::BEYOND)
    }

    /// The calendar year, from 1900 to 2199.
    pub fn year(self) -> u32 {
        u32::try_from(self.0.year()).unwrap_or(0)
    }

    /// The day before.
    #[must_use]
    pub(crate) fn previous(self) -> Self {
        self.0.previous_day().map_or(self, Self)
    }

    /// Days since a fixed day; for counting and comparing.
    pub const fn day_number(self) -> i32 {
        self.0.to_julian_day()
    }

    /// The day `months` calendar months later; where that month is shorter, its last day.
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        let total = i64::from(self.0.year())
            .saturating_mul(12)
            .saturating_add(i64::from(u8::from(self.0.month())).saturating_sub(1))
            .saturating_add(i64::from(months));
        let year = i32::try_from(total.div_euclid(12)).unwrap_or(2199);
        let month = u8::try_from(total.rem_euclid(12).saturating_add(1)).unwrap_or(12);
        (0..4)
            .find_map(|back| Self::new(year, month, self.0.day().saturating_sub(back)))
            .unwrap_or(Self(time::Date::MAX))
    }

    /// The day `months` calendar months earlier; where that month is shorter, its last day.
    #[must_use]
    pub fn minus_months(self, months: u32) -> Self {
        let years = months.div_ceil(12);
        let year = self.0.year().saturating_sub(i32::try_from(years).unwrap_or(i32::MAX));
        let rest = years.saturating_mul(12).saturating_sub(months);
        let start = (0..4).find_map(|back| Self::new(year, self.0.month().into(), self.0.day().saturating_sub(back)));
        start.map_or(self, |start| start.plus_months(rest))
    }

    /// Full calendar months from this day to `end`, both days included; 0 where `end` is earlier.
    pub fn full_months_through(self, end: Self) -> u32 {
        let Some(after) = end.0.next_day().map(Self) else { return 0 };
        let years = i64::from(after.0.year()).saturating_sub(i64::from(self.0.year()));
        let mut months = u32::try_from(years.saturating_mul(12).saturating_add(12)).unwrap_or(0);
        while months > 0 && self.plus_months(months) > after {
            months = months.saturating_sub(1);
        }
        months
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), u8::from(self.0.month()), self.0.day())
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let form = || DateError::Form(text.to_owned());
        let well_formed = text.len() == 10
            && text.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
        if !well_formed {
            return Err(form());
        }
        let mut parts = text.split('-');
        let mut next = || parts.next().and_then(|p| p.parse::<u16>().ok()).ok_or_else(form);
        let (year, month, day) = (next()?, next()?, next()?);
        let none = || DateError::NoSuchDay(text.to_owned());
        let small = |n: u16| u8::try_from(n).map_err(|_| none());
        Self::new(i32::from(year), small(month)?, small(day)?).ok_or_else(none)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|error: DateError| D::Error::custom(Fault::from(error)))
    }
}

impl Read for Date {
    fn read(node: &Node) -> Result<Self, ReadError> {
        parsed(node)
    }
}

#[cfg(feature = "cli")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date", "examples": ["2026-09-01"] })
    }
}

/// A period from its first day to its last, both included; open at the end where `until` is absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Period {
    /// First day.
    pub from: Date,
    /// Last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

impl Period {
    /// Whether `date` lies in it.
    pub fn contains(&self, date: Date) -> bool {
        self.from <= date && self.until.is_none_or(|until| date <= until)
    }

    /// Whether it ends before it begins.
    pub fn is_reversed(&self) -> bool {
        self.until.is_some_and(|until| until < self.from)
    }

    /// Whether both share a day.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.until.is_none_or(|until| other.from <= until) && other.until.is_none_or(|until| self.from <= until)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.until {
            Some(until) => write!(f, "{}/{until}", self.from),
            None => write!(f, "{}/", self.from),
        }
    }
}
