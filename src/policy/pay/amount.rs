//! How much an item of pay is.

use super::condition::{Since, When};
use super::scale::ScaleUse;
use crate::policy::header::Cite;
use crate::quantity::{Money, Ratio, Rounding};
use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// An amount of pay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum PayAmount {
    /// So much.
    Fixed(Money),
    /// Looked up in a scale of money.
    Scale(ScaleUse),
    /// A step that rises with the years, turned into money (薪级工资).
    Steps(Steps),
    /// So much for each (工龄工资).
    Each(Each),
    /// A share of something (提成).
    Percent(Percent),
    /// Judged by somebody within a range, with a reason (酌情).
    Judged(Judged),
}

impl PayAmount {
    /// Its name in documents.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Fixed(_) => "fixed",
            Self::Scale(_) => "scale",
            Self::Steps(_) => "steps",
            Self::Each(_) => "each",
            Self::Percent(_) => "percent",
            Self::Judged(_) => "judged",
        }
    }
}

/// A step (薪级) that rises with the years.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Steps {
    /// Scale of steps that gives the first one.
    pub start: ScaleUse,
    /// How it rises.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yearly: Option<Yearly>,
    /// Scale of money by step. A step above its highest is paid as the highest.
    pub table: ScaleUse,
}

/// A rise for each year in which the assessment was passed; paid from the first of January after that year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Yearly {
    /// Declared fact of years: those in which the assessment was passed (考核合格).
    pub passed: String,
    /// First year that counts.
    pub from: u32,
    /// Steps for each; at least 1.
    pub steps: u32,
    /// Where it is written.
    pub cite: Vec<Cite>,
}

/// So much for each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Each {
    /// How much for one.
    pub amount: Money,
    /// What is counted; years since what never was are none.
    pub of: Counted,
    /// How many count for nothing, such as the first year.
    #[serde(default)]
    pub after: u32,
    /// Most that count (封顶).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
}

/// What is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Counted {
    /// Full years since.
    Years(Since),
    /// A declared fact of number, such as pieces made or hours worked.
    Fact(String),
}

/// A share of something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Percent {
    /// The share, such as `5%`.
    pub share: Ratio,
    /// Of what.
    pub of: PercentOf,
    /// Least amount, once it is due at all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Money>,
    /// Most amount (封顶).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Money>,
    /// How the share is rounded, before the bounds.
    pub round: RoundMoney,
}

/// What a share is taken of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum PercentOf {
    /// A declared fact of money, such as the benefit created.
    Fact(String),
    /// Parts of pay that stand before this one in the same document, together: what this document gives for them.
    Parts(Vec<String>),
    /// A cell of a scale of money.
    Scale(ScaleUse),
}

/// How money is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct RoundMoney {
    /// Smallest unit of the result, such as `0.01`, `1` or `10`.
    pub unit: Money,
    /// How a result between two units is rounded.
    pub round: Rounding,
}

/// A range within which somebody judges, giving a reason. An amount outside it is not paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Judged {
    /// Least.
    pub at_least: Money,
    /// Most.
    pub at_most: Money,
}

/// What an amount is multiplied by, where its conditions hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Factor {
    /// What it is for, such as a shortage of workers in the occupation.
    pub title: Text,
    /// Where it is written.
    pub cite: Vec<Cite>,
    /// When it applies; always, where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<When>,
    /// By how much.
    pub by: FactorBy,
}

/// By how much an amount is multiplied; by 1 where no row of a scale answers or a judgement lies outside its range.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum FactorBy {
    /// By this.
    Ratio(Ratio),
    /// By a cell of a scale of coefficients.
    Scale(ScaleUse),
    /// By what somebody has judged, from 1 to this, giving a reason.
    JudgedUpTo(Ratio),
}
