//! Floors: what pay may not lie below (最低标准).

use super::Per;
use super::amount::RoundMoney;
use super::condition::When;
use super::scale::ScaleUse;
use crate::policy::header::Cite;
use crate::quantity::{Money, Ratio};
use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// A least amount for some of the parts of pay together.
///
/// What a floor adds is paid for the parts it names, or for pay as a whole, and counts toward another floor that counts all
/// of those. Floors over fewer parts are settled first, those over all parts last; of those over as many the one that lacks
/// most adds first. One whose table has no row for the worker asks for nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Floor {
    /// Id, unique within the document.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Where it is written.
    pub cite: Vec<Cite>,
    /// Whom it protects; everybody covered, where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub when: Vec<When>,
    /// Which parts count toward it.
    #[serde(default)]
    pub over: Over,
    /// What the amount is for; lines of another measure do not count. It speaks of those who are paid by that measure: one
    /// for a month of everybody who is not paid by the hour alone.
    pub per: Per,
    /// The least amount.
    pub least: Least,
    /// A share of it, such as `80%` of what the same post is paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Share>,
}

/// Which parts of pay count toward a floor: those of `parts`, or all where that is empty, but for those of `except`.
#[derive(Clone, Debug, PartialEq, Eq, Default, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Over {
    /// Codes of parts that count.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<String>,
    /// Codes of parts that do not, such as overtime pay.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<String>,
}

impl Over {
    /// Whether a part counts.
    pub fn counts(&self, part: &str) -> bool {
        let has = |list: &[String]| list.iter().any(|code| code == part);
        (self.parts.is_empty() || has(&self.parts)) && !has(&self.except)
    }
}

/// A least amount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Least {
    /// So much.
    Fixed(Money),
    /// Looked up in a scale of money, of this document or another.
    Scale(ScaleUse),
    /// A declared fact of money, such as what managers of the same layer are paid.
    Fact(String),
}

/// A share of an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Share {
    /// The share.
    pub of: Ratio,
    /// How the result is rounded.
    pub round: RoundMoney,
}
