//! Four states and their days: what the days of a condition, route or level come to on the day asked for.

use crate::date::{Date, Period};
use serde::Serialize;

/// How something stands on the day asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// The level is held already, or a higher one.
    Held,
    /// It holds.
    Holds,
    /// A fact is not known, or the standard's routes are not in its document; with them, it may hold.
    Unknown,
    /// It will hold on a day, if ongoing work and schooling continue.
    NotYet,
    /// Something has to be obtained first.
    Missing,
}

/// A state with its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Status {
    /// The state.
    pub state: State,
    /// First day, not before the one asked for, on which it surely holds if ongoing work and schooling continue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    /// Last day of it, where something runs out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
    /// First day on which it may hold once a missing fact is known, where that is before `from`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub perhaps_from: Option<Date>,
}

impl Status {
    pub(crate) fn of(sure: Option<Period>, perhaps: Option<Period>, as_of: Date) -> Self {
        let state = match (sure, perhaps) {
            (Some(sure), _) if sure.from <= as_of => State::Holds,
            (_, Some(perhaps)) if perhaps.from <= as_of => State::Unknown,
            (Some(_), _) => State::NotYet,
            (None, Some(_)) => State::Unknown,
            (None, None) => State::Missing,
        };
        let from = sure.map(|period| period.from);
        let perhaps_from = perhaps.map(|period| period.from).filter(|day| from.is_none_or(|from| *day < from));
        Self { state, from, until: sure.and_then(|period| period.until), perhaps_from }
    }

    /// The better, the smaller.
    pub(crate) fn rank(&self, as_of: Date) -> (u8, Option<Date>) {
        let place = match self.state {
            State::Held => 0,
            State::Holds => 1,
            State::Unknown if self.perhaps_from.is_some_and(|day| day <= as_of) => 2,
            State::NotYet => 3,
            State::Unknown => 4,
            State::Missing => 5,
        };
        (place, self.from.or(self.perhaps_from))
    }
}
