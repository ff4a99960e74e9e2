//! Assessment schemes: how an enterprise, a school or a contest assesses, and what it grants (考核方案).

use super::assessment::Assessment;
use super::header::document;
use super::selector::Level;
use super::standard::OccupationCode;
use crate::text::Text;
use rongtong_derive::Read;
use serde::{Deserialize, Serialize};

document! {
    /// A scheme of assessments. Owner: an enterprise, a school or an organiser of contests.
    Scheme = "scheme@1" as SchemeSchema, sources required {
        /// The occupation or post it is about, where there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub occupation: Option<SchemeOccupation>,
        /// Level it assesses, where its assessments are all of one; what grants give where they name none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub level: Option<Level>,
        /// The assessments; ids are unique within the document.
        pub assessments: Vec<Assessment>,
    }
}

/// What a scheme is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Read)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct SchemeOccupation {
    /// Name of the occupation or post.
    pub name: Text,
    /// Its codes, the one certificates carry first; none for a post of an enterprise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<OccupationCode>,
}
