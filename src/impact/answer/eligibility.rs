//! How two answers about who may sit differ: plain data.

use super::{Cause, Change, Clause};
use crate::certification::eligibility::answer::{AchievementNamed, SpecialtyNamed};
use crate::certification::eligibility::status::Status;
use crate::policy::selector::Level;
use crate::reason::Reason;
use serde::Serialize;

/// How two answers about who may sit differ.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EligibilityImpact {
    /// Levels that may be sat for from another day, or no more, or now. A level that nothing leads to either way is not
    /// among them, whether it is offered or not.
    pub levels: Vec<LevelImpact>,
}

/// A level that may be sat for from another day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LevelImpact {
    /// Id of the standard.
    pub standard: String,
    /// Name of the occupation.
    pub occupation: String,
    /// Whether the standard is an example, nothing official.
    pub example: bool,
    /// The specialty asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specialty: Option<SpecialtyNamed>,
    /// The level.
    pub level: Level,
    /// Its name.
    pub name: String,
    /// Better for the learner, or worse, whatever facts that are missing turn out to be; days are compared from the later of
    /// the two days asked for.
    pub change: Change,
    /// As it was.
    pub before: LevelSide,
    /// As it is to be.
    pub after: LevelSide,
    /// What makes the difference: the nearest route of the better side, else the level.
    pub cause: Cause,
}

/// What one version says of a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LevelSide {
    /// Whether it may be sat for, and from which day; nothing, where it is not offered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    /// The certificates by which it is held.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub held_by: Vec<AchievementNamed>,
    /// The route that makes the difference, then the nearest one, where that is another.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub routes: Vec<RouteTold>,
    /// What is not there under this version.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Reason>,
    /// Clauses that offer the level.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub clauses: Vec<Clause>,
}

/// A route, and what stands in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RouteTold {
    /// Id, unique within the level.
    pub id: String,
    /// Heading.
    pub title: String,
    /// Whether it holds, and from which day.
    pub status: Status,
    /// What is open; where nothing is, why it holds.
    pub reasons: Vec<Reason>,
    /// Where it is written, and by which clauses something counts as something else in it.
    pub clauses: Vec<Clause>,
}
