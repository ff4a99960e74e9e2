//! What a reckoning has met: the next day on which it may come out otherwise, and the facts it lacked.

use super::answer::{Wanted, WantedChoice};
use crate::date::Date;

/// What has been met so far.
pub(crate) struct Seen {
    as_of: Date,
    /// First day after the one asked for on which something may change.
    change: Option<Date>,
    wanted: Vec<Wanted>,
    /// Whether what is looked at now is pay, rather than something that is applied for.
    pub of_pay: bool,
}

impl Seen {
    pub const fn new(as_of: Date) -> Self {
        Self { as_of, change: None, wanted: Vec::new(), of_pay: true }
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
    pub fn want(&mut self, fact: String, title: String, kind: &'static str, choices: Vec<WantedChoice>) {
        self.wanted.push(Wanted { of_pay: self.of_pay, fact, title, kind, choices });
    }

    /// What the fact that was wanted last is called.
    pub fn last_wanted(&self) -> Option<&str> {
        self.wanted.last().map(|wanted| wanted.title.as_str())
    }

    /// How many facts were wanting so far; for [`Seen::forget`].
    pub fn mark(&self) -> usize {
        self.wanted.len()
    }

    /// Forgets the facts wanted since a mark: what they would have settled is settled without them.
    pub fn forget(&mut self, mark: usize) {
        self.wanted.truncate(mark);
    }

    /// Takes back the facts wanted since a mark, to be wanted after all by [`Seen::again`].
    pub fn set_aside(&mut self, mark: usize) -> Vec<Wanted> {
        self.wanted.split_off(mark.min(self.wanted.len()))
    }

    /// Wants facts that were set aside.
    pub fn again(&mut self, mut wanted: Vec<Wanted>) {
        self.wanted.append(&mut wanted);
    }

    /// The facts wanted, each once: those that settle pay first, then by name.
    pub fn into_wanted(mut self) -> Vec<Wanted> {
        crate::order::sort_by(&mut self.wanted, |a, b| a.fact.cmp(&b.fact).then(b.of_pay.cmp(&a.of_pay)));
        self.wanted.dedup_by(|later, first| later.fact == first.fact);
        crate::order::sort_by_key(&mut self.wanted, |wanted| !wanted.of_pay);
        self.wanted
    }
}
