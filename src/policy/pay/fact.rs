//! Facts about a worker that rules of pay ask for.

use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// A fact that the rules of a document ask for, beyond what record and employment say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FactDeclared {
    /// Its name, such as `minimum-wage-tier`; the same in every document that asks for it.
    pub name: String,
    /// What is asked, as words of a sentence.
    pub title: Text,
    /// What answers it.
    pub kind: FactKind,
}

/// What answers a fact. Facts are given as text; a fact that is not given is unknown, never false or zero.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum FactKind {
    /// A number with at most two decimals, such as `12.5`.
    Number,
    /// An amount of money, such as `6000` or `30万元`.
    Money,
    /// A day, such as `2024-01-01`.
    Date,
    /// `yes` or `no`; `是` and `否` are read as well.
    YesNo,
    /// Calendar years, such as `2023 2024`; commas and semicolons part them too, and a year counts once.
    Years,
    /// One of these, by its code or its Chinese name.
    Choice(Vec<FactChoice>),
}

/// A choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct FactChoice {
    /// What is given, such as `1`.
    pub code: String,
    /// What it means.
    pub name: Text,
}

impl FactKind {
    /// Its name in documents.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Money => "money",
            Self::Date => "date",
            Self::YesNo => "yes-no",
            Self::Years => "years",
            Self::Choice(_) => "choice",
        }
    }

    /// Whether a code is one of its choices; those of yes-no are `yes` and `no`.
    pub fn offers(&self, code: &str) -> bool {
        self.choices().any(|choice| choice == code)
    }

    /// The codes that answer it, where they are listed.
    pub fn choices(&self) -> impl Iterator<Item = &str> {
        let (fixed, listed): (&[&str], &[FactChoice]) = match self {
            Self::YesNo => (&["yes", "no"], &[]),
            Self::Choice(choices) => (&[], choices),
            _ => (&[], &[]),
        };
        fixed.iter().copied().chain(listed.iter().map(|choice| choice.code.as_str()))
    }
}
