//! Typed equivalences: what counts as what, and for which purpose (等同待遇).

use super::header::{Cite, Force, SourceDocument, Superseded, header};
use super::selector::Level;
use crate::date::Period;
use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

/// Equivalences between levels, ladders and codes. Owner: a bureau or an enterprise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Equivalence {
    /// Always `equivalence@1`.
    pub schema: EquivalenceSchema,
    /// Id of the document.
    pub id: String,
    /// Version of the document.
    pub version: String,
    /// Title.
    pub title: Text,
    /// Publisher.
    pub issuer: Text,
    /// How binding it is.
    pub force: Force,
    /// When it is in force.
    pub effective: Period,
    /// What it replaces.
    #[serde(default)]
    pub supersedes: Vec<Superseded>,
    /// What it is taken from.
    pub sources: Vec<SourceDocument>,
    /// The equivalences.
    pub equivalences: Vec<CountsAs>,
}
header!(Equivalence);

/// The schema tag of an equivalence document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum EquivalenceSchema {
    /// Version 1.
    #[serde(rename = "equivalence@1")]
    V1,
}

/// One equivalence, in one direction, for stated purposes. It never turns a thing into the other: a senior-technician
/// class that counts as junior college for hiring is not the diploma.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct CountsAs {
    /// Id, unique within the document.
    pub id: String,
    /// Where it is written.
    pub cite: Vec<Cite>,
    /// What is held.
    pub from: Thing,
    /// What it counts as.
    #[serde(rename = "as")]
    pub counts_as: Thing,
    /// Purposes, such as `recognition`, `pay`, `hiring`; it holds for these alone.
    pub purposes: Vec<String>,
}

/// A thing that can count as another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Thing {
    /// A level of schooling.
    Schooling(String),
    /// A level on a ladder, such as an enterprise's internal level.
    Level(Level),
    /// An occupation code, of whatever edition.
    Occupation(String),
    /// A shared course code.
    CourseCode(String),
    /// A programme code (专业代码), for continuity between editions or levels.
    ProgrammeCode(String),
}
