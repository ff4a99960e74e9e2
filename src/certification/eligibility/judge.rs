//! Whether and when a condition holds: each becomes the days on which it surely holds and those on which it may.

use super::clock::{Run, full_on, runs};
use super::field::{Field, Truth};
use super::learner::{Item, Learner};
use super::spans::{Spans, add, always, both, from_day, span};
use super::status::Status;
use crate::date::Date;
use crate::policy::selector::Level;
use crate::policy::set::InForce;
use crate::policy::standard::condition::{
    CertificateNeeded, Condition, Relation, SchoolingNeeded, Standing, TitleNeeded, WorkNeeded,
};
use crate::record::{Achievement, Schooling};

/// Months before the expected end from which a student is in the final year (应届).
const FINAL_YEAR: u32 = 12;

/// Everything a condition is judged by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Judge<'a> {
    pub in_force: &'a InForce<'a>,
    pub learner: &'a Learner<'a>,
    pub field: &'a Field<'a>,
}

/// Days on which something surely holds, and days on which it may; the first are among the second.
#[derive(Clone, Debug, Default)]
pub(crate) struct Days {
    pub sure: Spans,
    pub perhaps: Spans,
}

/// How near an achievement comes to what is asked; the later, the nearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Lack {
    /// Something else altogether.
    Kind,
    /// Of another occupation or programme.
    Occupation,
    /// On a ladder that does not lead here.
    Ladder,
    /// Too low.
    Level,
    /// Of too few hours.
    Hours,
    /// It has run out.
    Expired,
    /// Not far enough, or over.
    Standing,
    /// Not enough work, and none going on that would be.
    Months,
    /// Nothing, or nothing but time or a fact.
    Nothing,
}

/// One achievement as an answer to a condition.
#[derive(Clone, Debug)]
pub(crate) struct Try {
    pub at: usize,
    pub days: Days,
    pub lack: Lack,
    /// The fact that is not known.
    pub unknown: Option<&'static str>,
}

impl Days {
    /// The same days for sure and perhaps.
    fn sure(spans: Spans) -> Self {
        Self { perhaps: spans.clone(), sure: spans }
    }

    /// The state on a day.
    pub fn status(&self, as_of: Date) -> Status {
        Status::of(from_day(&self.sure, as_of), from_day(&self.perhaps, as_of), as_of)
    }

    /// Adds what another way offers.
    pub fn add(&mut self, other: Self) {
        add(&mut self.sure, other.sure);
        add(&mut self.perhaps, other.perhaps);
    }

    /// Days on which both hold.
    fn both(self, other: &Self) -> Self {
        Self { sure: both(&self.sure, &other.sure), perhaps: both(&self.perhaps, &other.perhaps) }
    }
}

impl Try {
    fn lacking(at: usize, lack: Lack) -> Self {
        Self { at, days: Days::default(), lack, unknown: None }
    }

    /// With what is not known, nothing is sure.
    fn of(at: usize, mut days: Days, unknown: Option<&'static str>, lack: Lack) -> Self {
        if unknown.is_some() {
            days.sure = Spans::new();
        }
        let lack = if days.perhaps.is_empty() { lack } else { Lack::Nothing };
        Self { at, days, lack, unknown }
    }
}

impl<'a> Judge<'a> {
    /// The day asked for.
    pub fn as_of(&self) -> Date {
        self.in_force.as_of()
    }

    /// All conditions of a list together; after one that never holds the others are not looked at.
    pub fn all(&self, needs: &'a [Condition]) -> Days {
        let Some((first, rest)) = needs.split_first() else { return Days::sure(always()) };
        let mut days = self.days(first);
        for condition in rest {
            if days.perhaps.is_empty() {
                break;
            }
            days = days.both(&self.days(condition));
        }
        days
    }

    /// A condition.
    pub fn days(&self, condition: &'a Condition) -> Days {
        match condition {
            Condition::All(of) => self.all(of),
            Condition::Any(of) => {
                let mut days = Days::default();
                for condition in of {
                    days.add(self.days(condition));
                }
                days
            }
            Condition::Work(need) => self.work(need, None),
            Condition::Age(need) => match self.learner.record.born {
                Some(born) => Days::sure(span(born.plus_months(need.years.saturating_mul(12)), None)),
                None => Days { sure: Spans::new(), perhaps: always() },
            },
            Condition::Declaration(need) if self.learner.record.declares.contains(&need.id) => Days::sure(always()),
            Condition::Declaration(_) => Days::default(),
            Condition::Certificate(_) | Condition::Title(_) | Condition::Schooling(_) => {
                let mut days = Days::default();
                for &at in self.reach(condition) {
                    days.add(self.attempt(condition, at).days);
                }
                days
            }
        }
    }

    /// Positions of the achievements that a condition looks at one by one.
    pub fn reach(&self, condition: &Condition) -> &'a [usize] {
        match condition {
            Condition::Certificate(_) => &self.learner.certificates,
            Condition::Title(_) => &self.learner.titles,
            Condition::Schooling(_) => &self.learner.schooling,
            _ => &[],
        }
    }

    /// One achievement as an answer to a condition.
    pub fn attempt(&self, condition: &'a Condition, at: usize) -> Try {
        match (condition, self.learner.items.get(at)) {
            (Condition::Certificate(need), Some(item)) => self.certificate(need, item, at),
            (Condition::Title(need), Some(item)) => self.title(need, item, at),
            (Condition::Schooling(need), Some(item)) => self.schooling(need, item, at),
            _ => Try::lacking(at, Lack::Kind),
        }
    }

    fn certificate(&self, need: &'a CertificateNeeded, item: &Item<'_>, at: usize) -> Try {
        let Achievement::Certificate(it) = item.achievement else { return Try::lacking(at, Lack::Kind) };
        let named = |list: &[String], value: &String| list.is_empty() || list.contains(value);
        if !named(&need.kinds, &it.kind) || !named(&need.names, &it.name) {
            return Try::lacking(at, Lack::Kind);
        }
        let mut unknown = None;
        match self.field.counts(at, need.relation) {
            Truth::Yes => {}
            Truth::No => return Try::lacking(at, Lack::Occupation),
            Truth::Unknown(fact) => unknown = Some(fact),
        }
        match self.level(need.level_at_least.as_ref(), item) {
            Ok(fact) => unknown = unknown.or(fact),
            Err(lack) => return Try::lacking(at, lack),
        }
        if let Some(hours) = need.hours_at_least {
            match it.hours {
                None => unknown = unknown.or(Some("hours")),
                Some(have) if have < hours => return Try::lacking(at, Lack::Hours),
                Some(_) => {}
            }
        }
        if it.valid_until.is_some_and(|until| until < self.as_of()) {
            return Try::lacking(at, Lack::Expired);
        }
        if it.issued.is_none() && (need.held_months.is_some() || need.then_work.is_some()) {
            unknown = unknown.or(Some("issued"));
        }
        let issued = it.issued.unwrap_or(Date::FIRST);
        let begun = if it.issued.is_some() { issued.plus_months(need.held_months.unwrap_or(0)) } else { issued };
        let held = Days::sure(span(begun, it.valid_until));
        self.then(at, held, need.then_work.as_ref(), it.issued, unknown)
    }

    fn title(&self, need: &'a TitleNeeded, item: &Item<'_>, at: usize) -> Try {
        let Achievement::Title(it) = item.achievement else { return Try::lacking(at, Lack::Kind) };
        let mut unknown = match self.level(Some(&need.grade_at_least), item) {
            Ok(fact) => fact.map(|_| "title-grade"),
            Err(lack) => return Try::lacking(at, lack),
        };
        if need.matched {
            match self.field.counts(at, Some(Relation::Same)) {
                Truth::Yes => {}
                Truth::No => return Try::lacking(at, Lack::Occupation),
                Truth::Unknown(_) => unknown = unknown.or(Some("title-field")),
            }
        }
        if it.date.is_none() && need.then_work.is_some() {
            unknown = unknown.or(Some("date"));
        }
        let held = Days::sure(span(it.date.unwrap_or(Date::FIRST), None));
        self.then(at, held, need.then_work.as_ref(), it.date, unknown)
    }

    /// Adds work after an event to what is held.
    fn then(
        &self,
        at: usize,
        held: Days,
        work: Option<&'a WorkNeeded>,
        event: Option<Date>,
        unknown: Option<&'static str>,
    ) -> Try {
        let Some(work) = work else { return Try::of(at, held, unknown, Lack::Expired) };
        let worked = self.work(work, event.map(|day| day.plus_days(1)));
        let enough = !worked.perhaps.is_empty();
        Try::of(at, held.both(&worked), unknown, if enough { Lack::Expired } else { Lack::Months })
    }

    /// Whether a level reaches the one needed, or the fact that is not known.
    fn level(&self, need: Option<&Level>, item: &Item<'_>) -> Result<Option<&'static str>, Lack> {
        let Some(need) = need else { return Ok(None) };
        if item.levels.is_empty() {
            return Ok(Some("level"));
        }
        let have = item.rank_on(&need.ladder).ok_or(Lack::Ladder)?;
        let least = self.in_force.ladder_rank(&need.ladder, &need.code).ok_or(Lack::Ladder)?;
        if have < least { Err(Lack::Level) } else { Ok(None) }
    }

    /// Work, from a day on where it has to follow an event.
    fn work(&self, need: &WorkNeeded, begin: Option<Date>) -> Days {
        let counting = need.counting.unwrap_or(self.field.standard.counting);
        let day = |also_unknown| full_on(&self.runs(need, begin, also_unknown), need.months, counting);
        let spans = |day: Option<Date>| day.map_or_else(Spans::new, |day| span(day, None));
        let (sure, perhaps) = (day(false), day(true));
        Days { sure: spans(sure), perhaps: spans(perhaps) }
    }

    /// The runs of work that count; also those of which it is not known whether they do.
    pub fn runs(&self, need: &WorkNeeded, begin: Option<Date>, also_unknown: bool) -> Vec<Run> {
        let counted = self.learner.work.iter().copied().filter(|stint| match self.works(need, stint.at) {
            Truth::Yes => true,
            Truth::Unknown(_) => also_unknown,
            Truth::No => false,
        });
        runs(counted, begin)
    }

    /// Whether a period of work counts.
    pub fn works(&self, need: &WorkNeeded, at: usize) -> Truth {
        let item = self.learner.items.get(at).map(|item| item.achievement);
        let Some(Achievement::Work(it)) = item else { return Truth::No };
        let of_kind = need.kinds.is_empty() || it.kind.as_ref().is_some_and(|kind| need.kinds.contains(kind));
        if of_kind { self.field.counts(at, need.relation) } else { Truth::No }
    }

    fn schooling(&self, need: &SchoolingNeeded, item: &Item<'_>, at: usize) -> Try {
        let Achievement::Schooling(it) = item.achievement else { return Try::lacking(at, Lack::Kind) };
        if !need.levels.iter().any(|level| item.schooling.contains(&level.as_str())) {
            return Try::lacking(at, Lack::Kind);
        }
        let mut unknown = None;
        if let Some(relation) = need.programme {
            match self.field.studied(at, relation) {
                Truth::Yes => {}
                Truth::No => return Try::lacking(at, Lack::Occupation),
                Truth::Unknown(fact) => unknown = Some(fact),
            }
        }
        let (mut days, fact) = self.standing(need.standing, it);
        if days.perhaps.is_empty() {
            return Try::lacking(at, Lack::Standing);
        }
        // What the days rest on is told first: without it there is nothing to add up.
        unknown = fact.or(unknown);
        if let Some(goal) = &need.evaluated_for {
            match self.evaluated(it, goal) {
                Some(date) => days = days.both(&Days::sure(span(date, None))),
                None => unknown = unknown.or(Some("evaluation")),
            }
        }
        Try::of(at, days, unknown, Lack::Standing)
    }

    /// First day from which a body has evaluated the programme for a goal.
    fn evaluated(&self, it: &Schooling, goal: &Level) -> Option<Date> {
        let rank = |level: &Level| self.in_force.ladder_rank(&level.ladder, &level.code);
        let least = rank(goal)?;
        let fits = |level: &Level| level.ladder == goal.ladder && rank(level).is_some_and(|rank| rank >= least);
        it.evaluations.iter().filter(|evaluation| fits(&evaluation.goal)).map(|evaluation| evaluation.date).min()
    }

    /// Days on which schooling is as far as it has to be, and the fact that is not known.
    fn standing(&self, standing: Standing, it: &Schooling) -> (Days, Option<&'static str>) {
        let as_of = self.as_of();
        // Schooling of which neither entry nor end is stated was finished on a day that is not known.
        let finished = it.graduated.or(it.is_finished().then_some(Date::FIRST));
        let perhaps = |from, until| Days { sure: Spans::new(), perhaps: span(from, until) };
        match (standing, finished, it.expected) {
            (Standing::Graduate | Standing::FinalYear, Some(day), _) => {
                let early = it.entered.is_some() || it.expected.is_some();
                let from = if standing == Standing::FinalYear && early { day.minus_months(FINAL_YEAR) } else { day };
                (Days::sure(span(from.max(it.entered.unwrap_or(Date::FIRST)), None)), None)
            }
            (_, None, Some(expected)) if expected < as_of => (perhaps(Date::FIRST, None), Some("graduated")),
            (Standing::Graduate, None, Some(expected)) => (Days::sure(span(expected, None)), None),
            (Standing::FinalYear, None, Some(expected)) => {
                let from = expected.minus_months(FINAL_YEAR);
                (Days::sure(span(from.max(it.entered.unwrap_or(Date::FIRST)), None)), None)
            }
            (Standing::Graduate, None, None) => (perhaps(as_of.plus_days(1), None), Some("expected")),
            (Standing::FinalYear, None, None) => (perhaps(as_of, None), Some("expected")),
            (Standing::Student, Some(day), _) => {
                let enrolled = it.entered.map_or_else(Spans::new, |entered| span(entered, Some(day.previous())));
                (Days::sure(enrolled), None)
            }
            (Standing::Student, None, expected) => {
                (Days::sure(span(it.entered.unwrap_or(Date::FIRST), expected)), None)
            }
        }
    }
}
