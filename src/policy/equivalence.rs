//! Typed equivalences: what counts as what, and for which purpose (等同待遇).

use super::header::{Cite, document};
use super::selector::Level;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

document! {
    /// Equivalences between levels, ladders and codes. Owner: a bureau or an enterprise.
    Equivalence = "equivalence@1" as EquivalenceSchema, sources required {
        /// The equivalences.
        pub equivalences: Vec<CountsAs>,
    }
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
