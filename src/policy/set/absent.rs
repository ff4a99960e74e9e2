//! Why there is no programme to decide for: told in full, never papered over with another year's plan.

use crate::date::{Date, Period};
use serde::Serialize;

/// A programme that was looked for and is not in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Absent {
    /// Institution looked for.
    pub institution: String,
    /// Programme id or code looked for.
    pub programme: String,
    /// Day of entry looked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entered: Option<Date>,
    /// The as-of date.
    pub as_of: Date,
    /// Why there is none.
    pub reason: Reason,
    /// The versions of the institution's catalogue that the set holds, whether in force or not.
    pub exist: Vec<Version>,
}

/// Why a programme is absent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// No catalogue of the institution is in force on the day.
    NoCatalogue,
    /// The catalogue in force has no such programme.
    NoProgramme,
    /// The programme is there, but not for learners who entered on that day; its plans with their cohorts.
    NoPlan(Vec<(String, Period)>),
    /// The code stands for several programmes; their ids, of which one has to be named.
    Ambiguous(Vec<String>),
}

/// A version of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Version {
    /// Id of the document.
    pub id: String,
    /// Its version.
    pub version: String,
    /// When it is in force.
    pub effective: Period,
    /// Id and version of what has replaced it by the as-of date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<(String, String)>,
}
