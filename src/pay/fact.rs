//! Facts as they are given, read as their documents declare them.

use crate::date::Date;
use crate::policy::pay::fact::FactKind;
use crate::quantity::{Money, Reading};

/// What a fact says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    /// A number, in hundredths.
    Number(i64),
    Money(Money),
    Date(Date),
    YesNo(bool),
    Years(Vec<u32>),
    /// A code.
    Choice(String),
}

impl Value {
    /// Reads the text of a fact; nothing where it is not what the kind wants.
    pub fn read(kind: &FactKind, text: &str) -> Option<Self> {
        Some(match kind {
            FactKind::Number => Self::Number(text.parse::<Reading>().ok()?.hundredths()),
            FactKind::Money => Self::Money(text.parse().ok()?),
            FactKind::Date => Self::Date(text.parse().ok()?),
            FactKind::YesNo => Self::YesNo(match text {
                "yes" | "是" => true,
                "no" | "否" => false,
                _ => return None,
            }),
            FactKind::Years => {
                let years = text.split([' ', ',', '、', ';', '；', '，']).filter(|part| !part.is_empty());
                Self::Years(years.map(year).collect::<Option<_>>()?)
            }
            FactKind::Choice(choices) => {
                let meant = choices.iter().find(|one| one.code == text || one.name.zh == text)?;
                Self::Choice(meant.code.clone())
            }
        })
    }

    /// The code that a table or a condition is asked for.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Choice(code) => Some(code),
            Self::YesNo(true) => Some("yes"),
            Self::YesNo(false) => Some("no"),
            _ => None,
        }
    }

    /// Hundredths of a number, fen of an amount.
    pub const fn hundredths(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Money(money) => Some(money.fen()),
            _ => None,
        }
    }
}

fn year(text: &str) -> Option<u32> {
    text.parse().ok().filter(|year| (1900..2200).contains(year) && text.len() == 4)
}

/// The word for the kind of a fact, as answers name it.
pub(crate) const fn kind_word(kind: &FactKind) -> &'static str {
    match kind {
        FactKind::Number => "number",
        FactKind::Money => "money",
        FactKind::Date => "date",
        FactKind::YesNo => "yes-no",
        FactKind::Years => "years",
        FactKind::Choice(_) => "choice",
    }
}
