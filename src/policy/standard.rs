//! Occupational standards: the levels of an occupation, who may sit for each, and how it is assessed (国家职业标准).

pub mod condition;

use self::condition::{Condition, Counting, Relation};
use super::assessment::Assessment;
use super::header::{Cite, document};
use super::selector::Level;
use crate::quantity::Hours;
use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

document! {
    /// An occupational standard: levels offered, eligibility routes and assessments. Owner: the ministry.
    ///
    /// Every standard keeps the eligibility regime it was written under: standards of 2009 count continuous years in the
    /// occupation itself, those from 2018 on cumulative years, those from 2023 on also years in related occupations.
    Standard = "standard@1" as StandardSchema, sources required {
        /// The occupation.
        pub occupation: Occupation,
        /// Whose work and certificates count where a condition does not say otherwise.
        pub relation: Relation,
        /// How periods of work add up where a condition does not say otherwise.
        pub counting: Counting,
        /// Levels offered, lowest first; a level that is not here is not offered.
        pub levels: Vec<LevelOffered>,
        /// Assessments that the levels refer to; ids are unique within the document.
        #[serde(default)]
        pub assessments: Vec<Assessment>,
    }
}

/// An occupation (职业), with everything the standard lists beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Occupation {
    /// Its codes, each with the edition of the catalogue; the first is the one certificates carry.
    pub codes: Vec<OccupationCode>,
    /// Name.
    pub name: Text,
    /// Specialties (工种/职业方向), which may exist at some levels only; ids are unique within the document.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub specialties: Vec<Specialty>,
    /// Related occupations (相关职业).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Related>,
    /// True where `related` is not the whole list, because the rest was not seen: an occupation that is not on it is then
    /// not known to be unrelated.
    #[serde(default)]
    pub related_partial: bool,
    /// The occupation's own and related programmes (本专业、相关专业).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub programmes: Vec<Related>,
    /// True where `programmes` is not the whole list; as `related_partial`.
    #[serde(default)]
    pub programmes_partial: bool,
}

/// A code of an occupation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct OccupationCode {
    /// The code, such as `6-31-01-03`.
    pub code: String,
    /// Edition of the catalogue it is taken from, such as `2022`; occupations are re-coded between editions.
    pub edition: String,
}

/// A specialty of an occupation (工种/职业方向).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Specialty {
    /// Id, unique within the document.
    pub id: String,
    /// Name, as it stands on certificates.
    pub name: Text,
    /// Levels at which it exists; all that are offered, where empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<Level>,
}

/// A related occupation or programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Related {
    /// Name; a record that states no code is matched by the Chinese name.
    pub name: Text,
    /// Code, where the standard or its catalogue gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Edition of the catalogue the code is taken from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// True for the occupation's own programme (本专业), false for a related one (相关专业).
    #[serde(default)]
    pub own: bool,
}

/// A level that the standard offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct LevelOffered {
    /// The level.
    pub level: Level,
    /// Ways to be admitted to its assessment; one suffices (申报条件：具备以下条件之一). None means that the standard's are
    /// not in the document, so that nobody is known to be eligible or not.
    pub routes: Vec<Route>,
    /// Id of its assessment in this document; where absent the standard's figures are not in the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessment: Option<String>,
    /// Hours of training for the level, where stated (培训期限).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub training_hours: Option<Hours>,
    /// Clauses that say so.
    #[serde(default)]
    pub cite: Vec<Cite>,
}

/// One way to be admitted: all of its conditions together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Route {
    /// Id, unique within the level, such as `1`.
    pub id: String,
    /// Heading.
    pub title: Text,
    /// Where it is written.
    pub cite: Vec<Cite>,
    /// The conditions; all of them have to hold.
    pub needs: Vec<Condition>,
    /// Evidence the route wants beyond that of its conditions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
}
