//! Code lists: names behind codes, and ladders whose points are compared by rank (代码表).

use super::header::document;
use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

document! {
    /// A list of codes with its edition. Owner: a standards body.
    CodeList = "code-list@1" as CodeListSchema, sources optional {
        /// Edition of the list, such as `2022`.
        pub edition: String,
        /// What the codes stand for.
        pub of: CodeKind,
        /// Name by which selectors and records refer to the list, such as `skill-level`.
        pub name: String,
        /// The codes; unique within the list.
        pub codes: Vec<Code>,
    }
}

/// What a code list lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum CodeKind {
    /// Levels, classes or ranks; every code has a rank and a higher rank is better.
    Ladder,
    /// Occupations (职业).
    Occupations,
    /// Programmes (专业).
    Programmes,
    /// Regions.
    Regions,
    /// Words used in policies and records: natures, categories, modes, kinds and their names.
    Terms,
}

/// One code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Code {
    /// The code.
    pub code: String,
    /// What it stands for.
    pub name: Text,
    /// Rank on a ladder, from 1 for the lowest; required there and only there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u32>,
    /// Other ways people write it, such as `五级/初级工`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
}
