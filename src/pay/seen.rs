//! What a reckoning has met: the next day on which it may come out otherwise, and the facts it lacked.

use super::answer::Wanted;
use crate::date::Date;

/// What has been met so far.
pub(crate) struct Seen {
    as_of: Date,
    /// First day after the one asked for on which something may change.
    change: Option<Date>,
    wanted: Vec<Wanted>,
}

impl Seen {
    pub const fn new(as_of: Date) -> Self {
        Self { as_of, change: None, wanted: Vec::new() }
    }

    /// Something changes on a day; days that are past say nothing.
    pub fn change(&mut self, day: Date) {
        if day > self.as_of && day < Date::BEYOND && self.change.is_none_or(|known| day < known) {
            self.change = Some(day);
        }
    }

    /// The first day of a change.
    pub const fn next_change(&self) -> Option<Date> {
        self.change
    }

    /// A fact is wanting.
    pub fn want(&mut self, wanted: Wanted) {
        self.wanted.push(wanted);
    }

    /// How many facts were wanting so far; for [`Seen::forget`].
    pub fn mark(&self) -> usize {
        self.wanted.len()
    }

    /// Forgets the facts wanted since a mark: what they would have settled is settled without them.
    pub fn forget(&mut self, mark: usize) {
        self.wanted.truncate(mark);
    }

    /// The facts wanted, each once, in order.
    pub fn into_wanted(mut self) -> Vec<Wanted> {
        crate::order::sort(&mut self.wanted);
        self.wanted.dedup();
        self.wanted
    }
}
