//! What a question of eligibility is answered with.

use super::status::Status;
use crate::citation::{Citation, DocumentUsed};
use crate::date::Date;
use crate::policy::selector::Level;
use crate::policy::standard::condition::Counting;
use crate::reason::Reason;
use serde::Serialize;

/// Which levels of which occupations a learner may sit for, and from which day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Eligibility {
    /// Id of the record.
    pub record: String,
    /// Day it is told for.
    pub as_of: Date,
    /// One for each standard asked for, in the order asked; all in force by document id, where none was asked for.
    pub standards: Vec<StandardStatus>,
    /// Levels, routes and conditions refer to these by position.
    pub citations: Vec<Citation>,
    /// The standards and equivalences that routes rest on; none where every level is told without its routes.
    pub documents: Vec<DocumentUsed>,
}

/// How the learner stands toward one standard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StandardStatus {
    /// Id of the standard.
    pub standard: String,
    /// Its version.
    pub version: String,
    /// Its position in `documents`; left out with the routes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<usize>,
    /// Name of the occupation.
    pub occupation: String,
    /// Code of the occupation, as certificates carry it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Whether the standard is an example, nothing official.
    pub example: bool,
    /// The specialty asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specialty: Option<SpecialtyNamed>,
    /// Its levels, lowest first; where one was asked for, that one.
    pub levels: Vec<LevelStatus>,
    /// The level to sit next: the lowest not held that holds, else the one with the earliest day; position in `levels`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<usize>,
}

/// A specialty by name (工种/职业方向).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SpecialtyNamed {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
}

/// How the learner stands toward one level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LevelStatus {
    /// The level.
    pub level: Level,
    /// Its name.
    pub name: String,
    /// Whether it may be sat for, and from which day.
    pub status: Status,
    /// Id of the route that is nearest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub best: Option<String>,
    /// The certificates by which it is held already.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub held_by: Vec<AchievementNamed>,
    /// Specialties that exist at the level.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub specialties: Vec<SpecialtyNamed>,
    /// Id of its assessment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assessment: Option<String>,
    /// Every way to be admitted; left out where no standard was asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub routes: Vec<RouteStatus>,
    /// Clauses that offer the level; left out with the routes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<usize>,
}

/// An achievement by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AchievementNamed {
    /// Id in the record.
    pub id: String,
    /// Kind, such as `certificate`.
    pub kind: &'static str,
    /// Name.
    pub name: String,
}

/// How the learner stands toward one route (申报条件).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RouteStatus {
    /// Id, unique within the level.
    pub id: String,
    /// Heading.
    pub title: String,
    /// Whether it holds, and from which day.
    pub status: Status,
    /// Its conditions; all have to hold.
    pub conditions: Vec<ConditionStatus>,
    /// Evidence the route wants beyond that of its conditions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Where it is written.
    pub citations: Vec<usize>,
}

/// How the learner stands toward one condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConditionStatus {
    /// Kind, such as `certificate`; `all` and `any` have parts.
    pub kind: &'static str,
    /// Whether it holds, and from which day.
    pub status: Status,
    /// Why.
    pub reason: Reason,
    /// The achievements it was judged by.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub achievements: Vec<AchievementNamed>,
    /// Times that run, for a picture.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub clocks: Vec<Clock>,
    /// Evidence it wants; evidence that is missing is told and decides nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Clauses by which an achievement counts as something else here.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub citations: Vec<usize>,
    /// The conditions it is made of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<ConditionStatus>,
}

/// A time that has to be full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Clock {
    /// `work`, or `held` for the age of a certificate.
    pub of: &'static str,
    /// How periods add up.
    pub counting: Counting,
    /// The event after which time counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<Date>,
    /// The periods counted: cut to lie after the event, and merged where they touch or overlap.
    pub periods: Vec<ClockPeriod>,
    /// Periods of which it is not known whether they count.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unsure: Vec<ClockPeriod>,
    /// Full months so far.
    pub months: u32,
    /// Full months needed.
    pub needed: u32,
    /// Day on which they are full, if what goes on continues.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub full_on: Option<Date>,
}

/// A period that a clock counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClockPeriod {
    /// First day.
    pub from: Date,
    /// Last day; it goes on, where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// Ids of the achievements it is made of.
    pub achievements: Vec<String>,
}

/// A kind of evidence that is wanted (证明材料).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// Kind, such as `social-security`.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// Whether it is at hand.
    pub at_hand: bool,
}

impl LevelStatus {
    /// The nearest route, where routes are told.
    pub fn best_route(&self) -> Option<&RouteStatus> {
        self.routes.iter().find(|route| Some(&route.id) == self.best.as_ref())
    }
}

impl StandardStatus {
    /// The level to sit next.
    pub fn next_level(&self) -> Option<&LevelStatus> {
        self.levels.get(self.next?)
    }
}
