//! Why there is no programme to decide for: told in full, never papered over with another year's plan.

use crate::date::{Date, Period};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::policy::{AMBIGUOUS_PROGRAMME, NO_CATALOGUE, NO_PLAN, NO_PROGRAMME};
use crate::text::Lang;
use serde::Serialize;
use std::fmt;

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

impl Absent {
    /// The refusal as a finding, which names what was looked for and what exists.
    pub fn diagnostic(&self) -> Diagnostic {
        let new = |entry| {
            Diagnostic::new(entry)
                .with("institution", self.institution.as_str())
                .with("programme", self.programme.as_str())
        };
        let day = self.as_of.to_string();
        match &self.reason {
            Reason::NoCatalogue => Diagnostic::new(&NO_CATALOGUE)
                .with("institution", self.institution.as_str())
                .with("as_of", day)
                .with("exist", self.versions()),
            Reason::NoProgramme => new(&NO_PROGRAMME).with("as_of", day).with("exist", self.versions()),
            Reason::NoPlan(plans) => {
                let plans = plans.iter().map(|(id, cohorts)| format!("{id} {cohorts}"));
                let entered = self.entered.map(|day| day.to_string()).unwrap_or_default();
                new(&NO_PLAN).with("entered", entered).with("plans", plans.collect::<Vec<_>>())
            }
            Reason::Ambiguous(ids) => new(&AMBIGUOUS_PROGRAMME).with("plans", ids.clone()),
        }
    }

    /// The versions that exist, each with its period; `—` where there is none.
    fn versions(&self) -> Vec<String> {
        let versions: Vec<String> = self.exist.iter().map(Version::to_string).collect();
        if versions.is_empty() { vec!["—".to_owned()] } else { versions }
    }
}

impl fmt::Display for Version {
    /// `id@version 2026-09-01/`, and `→ id@version` where it was replaced.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{} {}", self.id, self.version, self.effective)?;
        match &self.replaced_by {
            Some((id, version)) => write!(f, " → {id}@{version}"),
            None => Ok(()),
        }
    }
}

impl fmt::Display for Absent {
    /// One line in English; both languages come from [`Absent::diagnostic`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.diagnostic().message_in(Lang::En))
    }
}

impl std::error::Error for Absent {}
