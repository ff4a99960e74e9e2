//! Keys of the rows of a scale: how they are written, and what they answer.

use super::{Axis, By};
use crate::policy::pay::fact::{FactDeclared, FactKind};
use crate::policy::pay::place;

/// The most digits of a whole number in a key.
const DIGITS: usize = 9;

/// What stands for everything that no other key of the axis names.
const ANY: &str = "*";

/// What the keys of an axis are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort<'d> {
    /// Codes of this ladder.
    Level(&'d str),
    /// Texts that are compared as they stand: posts, enterprises.
    Text,
    /// Regions; what lies in one is answered too.
    Region,
    /// Industries; what lies in one is answered too.
    Industry,
    /// Codes of a fact of choice.
    Choice,
    /// `yes` and `no`.
    YesNo,
    /// Whole numbers and ranges of them.
    Whole,
}

/// A key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key<'d> {
    /// Everything that no other key of the axis names.
    Any,
    /// A code, or what lies in it.
    Code(&'d str),
    /// Whole numbers; without end, where `until` is absent.
    Range {
        /// The first.
        from: u32,
        /// The last.
        until: Option<u32>,
    },
}

/// Why a text is no key of its axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotAKey {
    /// Not written as the axis wants it.
    Malformed,
    /// A range that ends before it begins.
    Reversed {
        /// The first.
        from: u32,
        /// The last.
        until: u32,
    },
}

impl<'d> Sort<'d> {
    /// What the keys of an axis are; nothing where its fact is not declared, or is of a kind that keys no table.
    pub(crate) fn of(axis: &'d Axis, facts: &[FactDeclared]) -> Option<Self> {
        Some(match &axis.by {
            By::Level(ladder) => Self::Level(ladder),
            By::Post | By::Enterprise => Self::Text,
            By::Region => Self::Region,
            By::Industry => Self::Industry,
            By::Years(_) | By::Step => Self::Whole,
            By::Fact(name) => match facts.iter().find(|fact| fact.name == *name)?.kind {
                FactKind::Choice(_) => Self::Choice,
                FactKind::YesNo => Self::YesNo,
                FactKind::Number => Self::Whole,
                FactKind::Money | FactKind::Date | FactKind::Years => return None,
            },
        })
    }
}

impl<'d> Key<'d> {
    /// Reads a key. Whether a code is known is not looked at.
    pub(crate) fn read(text: &'d str, sort: Sort<'_>) -> Result<Self, NotAKey> {
        let fits = match sort {
            _ if text == ANY => return Ok(Self::Any),
            Sort::Whole => return Self::range(text),
            Sort::Level(_) | Sort::Text | Sort::Choice => !text.trim().is_empty(),
            Sort::Region => place::is_region(text),
            Sort::Industry => place::is_industry(text),
            Sort::YesNo => matches!(text, "yes" | "no"),
        };
        if fits { Ok(Self::Code(text)) } else { Err(NotAKey::Malformed) }
    }

    fn range(text: &str) -> Result<Self, NotAKey> {
        let (from, until) = match text.split_once('-') {
            Some((from, "")) => (whole(from), Some(None)),
            Some((from, until)) => (whole(from), whole(until).map(Some)),
            None => (whole(text), whole(text).map(Some)),
        };
        match from.zip(until).ok_or(NotAKey::Malformed)? {
            (from, Some(until)) if until < from => Err(NotAKey::Reversed { from, until }),
            (from, until) => Ok(Self::Range { from, until }),
        }
    }

    /// Whether it names the code a worker has; `Any` names none. Codes of a ladder are compared by the caller where one
    /// may be written in several ways.
    pub(crate) fn names(self, code: &str, sort: Sort<'_>) -> bool {
        match (self, sort) {
            (Self::Code(key), Sort::Region) => place::region_lies_in(code, key),
            (Self::Code(key), Sort::Industry) => place::industry_lies_in(code, key),
            (Self::Code(key), _) => key == code,
            (Self::Any | Self::Range { .. }, _) => false,
        }
    }

    /// Whether it names a whole number; `Any` names none.
    pub(crate) const fn holds(self, number: u32) -> bool {
        match self {
            Self::Range { from, until: Some(until) } => from <= number && number <= until,
            Self::Range { from, until: None } => from <= number,
            Self::Any | Self::Code(_) => false,
        }
    }
}

/// A whole number in plain digits.
pub(crate) fn whole(text: &str) -> Option<u32> {
    let plain = !text.is_empty() && text.len() <= DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::{Key, NotAKey, Sort};

    #[test]
    fn whole_numbers_and_ranges_are_read() {
        let range = |from, until| Ok(Key::Range { from, until });
        for (text, key) in [
            ("3", range(3, Some(3))),
            ("0", range(0, Some(0))),
            ("4-6", range(4, Some(6))),
            ("4-4", range(4, Some(4))),
            ("7-", range(7, None)),
            ("*", Ok(Key::Any)),
            ("6-4", Err(NotAKey::Reversed { from: 6, until: 4 })),
        ] {
            assert_eq!(Key::read(text, Sort::Whole), key, "{text}");
        }
        for text in ["", "-", "-3", "3-4-5", "三", "4~6", "4–6", " 4", "1.5", "9999999999", "5年"] {
            assert_eq!(Key::read(text, Sort::Whole), Err(NotAKey::Malformed), "{text}");
        }
    }

    #[test]
    fn a_key_names_what_lies_in_it() {
        let region = Key::read("331000", Sort::Region).unwrap();
        assert!(region.names("331081", Sort::Region) && !region.names("330100", Sort::Region));
        let post = Key::read("铣工", Sort::Text).unwrap();
        assert!(post.names("铣工", Sort::Text) && !post.names("铣工 一组", Sort::Text));
        let years = Key::read("4-6", Sort::Whole).unwrap();
        assert!(years.holds(4) && years.holds(6) && !years.holds(7) && !years.names("4", Sort::Whole));
    }

    #[test]
    fn what_is_left_over_names_nothing_by_itself() {
        let any = Key::read("*", Sort::Region).unwrap();
        assert!(!any.names("331081", Sort::Region) && !any.holds(1));
    }
}
