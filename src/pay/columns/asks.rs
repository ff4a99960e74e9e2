//! Which columns a rule asks for, and at which numbers or years its answer may change.

use super::axis::Axis;
use super::table::{Axes, bit};
use crate::pay::eye::Agreement;
use crate::pay::look;
use crate::policy::pay::Coverage;
use crate::policy::pay::amount::{Counted, Factor, FactorBy, PayAmount, PercentOf};
use crate::policy::pay::condition::{Since, When};
use crate::policy::pay::floor::{Floor, Least};
use crate::policy::pay::scale::key::{Key, Sort};
use crate::policy::pay::scale::{self, By, Scale, ScaleUse};
use crate::policy::set::InForce;

/// What rules have asked for so far.
pub(super) struct Asks<'a> {
    pub axes: &'a [Axis],
    pub in_force: &'a InForce<'a>,
    /// All columns asked for.
    pub used: Axes,
    /// For each column the numbers, or years, from which on an answer may be another.
    pub breaks: Vec<Vec<u32>>,
    /// Posts that are named.
    pub posts: Vec<&'a str>,
    /// A fact whose every number is told apart.
    pub each: Axes,
    /// What of the employer is asked for.
    pub employer: EmployerAsked,
}

/// What rules ask of an employer, besides whom they cover.
#[derive(Clone, Copy, Default)]
pub(super) struct EmployerAsked {
    pub enterprise: bool,
    pub region: bool,
    pub industry: bool,
}

/// No number is told apart.
const NONE: &[u32] = &[];

impl<'a> Asks<'a> {
    pub fn new(axes: &'a [Axis], in_force: &'a InForce<'a>) -> Self {
        let (breaks, employer) = (vec![Vec::new(); axes.len()], EmployerAsked::default());
        Self { axes, in_force, used: 0, breaks, posts: Vec::new(), each: 0, employer }
    }

    /// Asks for the columns that `is` picks.
    fn ask(&mut self, breaks: &[u32], is: &dyn Fn(&Axis) -> bool) -> Axes {
        let mut asked = 0;
        for (nth, axis) in self.axes.iter().enumerate().filter(|(_, axis)| is(axis)) {
            asked |= bit(nth);
            if !matches!(axis, Axis::Level { .. } | Axis::Choice { .. })
                && let Some(own) = self.breaks.get_mut(nth)
            {
                own.extend(breaks);
            }
        }
        self.used |= asked;
        asked
    }

    /// A level on one ladder may count on another, so that every column of levels is asked.
    fn levels(&mut self) -> Axes {
        self.ask(NONE, &|axis| matches!(axis, Axis::Level { .. }))
    }

    fn named(&mut self, posts: &'a [String]) -> Axes {
        self.posts.extend(posts.iter().map(String::as_str));
        self.ask(NONE, &|axis| matches!(axis, Axis::Post(_)))
    }

    fn fact(&mut self, name: &str, breaks: &[u32]) -> Axes {
        self.ask(breaks, &|axis| match axis {
            Axis::Choice { fact, .. } | Axis::Number(fact) | Axis::Day(fact) => fact == name,
            _ => false,
        })
    }

    fn years(&mut self, since: &Since, breaks: &[u32]) -> Axes {
        match since {
            Since::Hired => self.ask(breaks, &|axis| *axis == Axis::Hired),
            Since::Post => self.ask(breaks, &|axis| *axis == Axis::PostSince),
            Since::Level(_) => self.levels(),
            Since::Fact(name) => self.fact(name, breaks),
        }
    }

    pub fn covers(&mut self, it: &'a Coverage) -> Axes {
        if it.posts.is_empty() { 0 } else { self.named(&it.posts) }
    }

    pub fn all(&mut self, conditions: &'a [When]) -> Axes {
        let mut asked = 0;
        for condition in conditions {
            asked |= self.when(condition);
        }
        asked
    }

    pub fn when(&mut self, condition: &'a When) -> Axes {
        match condition {
            When::All(of) | When::Any(of) => self.all(of),
            When::Not(of) => self.when(of),
            When::Certificate(_) | When::Level(_) => self.levels(),
            // What columns do not carry nobody has; what an employer is, is one for all its workers.
            When::Award(_) | When::Schooling(_) | When::Title(_) => 0,
            When::Region(_) => {
                self.employer.region = true;
                0
            }
            When::Industry(_) => {
                self.employer.industry = true;
                0
            }
            When::Post(codes) => self.named(codes),
            When::Years(it) => {
                let breaks: Vec<u32> = it.at_least.into_iter().chain(it.below).collect();
                self.years(&it.since, &breaks)
            }
            When::Fact(it) => {
                // The first whole number that is enough, and the first that is too much.
                let least = it.at_least.map(|least| least.hundredths().saturating_add(99).div_euclid(100));
                let most = it.at_most.map(|most| most.hundredths().div_euclid(100).saturating_add(1));
                let whole = |number: i64| u32::try_from(number).ok();
                let breaks: Vec<u32> = least.into_iter().chain(most).filter_map(whole).collect();
                self.fact(&it.fact, &breaks)
            }
        }
    }

    /// The columns one axis of a scale asks for, unless its key is `fixed`.
    pub fn place(&mut self, home: Agreement<'a>, scale: &'a Scale, nth: usize) -> Axes {
        let Some(axis) = scale.axes.get(nth) else { return 0 };
        let mut breaks = Vec::new();
        let whole = matches!(axis.by, By::Years(_))
            || scale::key::Sort::of(axis, &home.agreement.facts) == Some(Sort::Whole) && axis.by != By::Step;
        if whole {
            let keys = scale.rows.iter().filter_map(|row| row.at.get(nth));
            for key in keys {
                if let Ok(Key::Range { from, until }) = Key::read(key, Sort::Whole) {
                    breaks.push(from);
                    breaks.extend(until.map(|until| until.saturating_add(1)));
                }
            }
        }
        match &axis.by {
            By::Level(_) => self.levels(),
            By::Post => {
                self.posts.extend(scale.rows.iter().filter_map(|row| row.at.get(nth)).map(String::as_str));
                self.ask(NONE, &|axis| matches!(axis, Axis::Post(_)))
            }
            By::Region | By::Industry | By::Enterprise => {
                let asked = &mut self.employer;
                asked.region |= axis.by == By::Region;
                asked.industry |= axis.by == By::Industry;
                asked.enterprise |= axis.by == By::Enterprise;
                0
            }
            By::Step => 0,
            By::Years(since) => self.years(since, &breaks),
            By::Fact(name) => self.fact(name, &breaks),
        }
    }

    pub fn look(&mut self, source: Agreement<'a>, using: &'a ScaleUse) -> Axes {
        let Some((home, scale)) = look::scale(self.in_force, source, using) else { return 0 };
        let mut asked = 0;
        for (nth, axis) in scale.axes.iter().enumerate() {
            if !using.at.iter().any(|fixed| fixed.axis == axis.id) {
                asked |= self.place(home, scale, nth);
            }
        }
        asked
    }

    pub fn amount(&mut self, source: Agreement<'a>, amount: &'a PayAmount) -> Axes {
        match amount {
            PayAmount::Fixed(_) | PayAmount::Judged(_) => 0,
            PayAmount::Scale(using) => self.look(source, using),
            PayAmount::Steps(steps) => {
                let passed = steps.yearly.as_ref().map_or(0, |yearly| self.fact(&yearly.passed, NONE));
                passed | self.look(source, &steps.start) | self.look(source, &steps.table)
            }
            PayAmount::Each(each) => {
                let last = each.at_most.map_or(super::classes::MOST_YEARS, |most| each.after.saturating_add(most));
                let last = last.min(super::classes::MOST_YEARS);
                let breaks: Vec<u32> = (each.after.saturating_add(1)..=last).collect();
                match &each.of {
                    Counted::Years(since) => self.years(since, &breaks),
                    Counted::Fact(name) => {
                        let asked = self.fact(name, &breaks);
                        if each.at_most.is_none_or(|most| each.after.saturating_add(most) > last) {
                            self.each |= asked;
                        }
                        asked
                    }
                }
            }
            PayAmount::Percent(percent) => match &percent.of {
                PercentOf::Fact(name) => self.fact(name, NONE),
                PercentOf::Parts(_) => 0,
                PercentOf::Scale(using) => self.look(source, using),
            },
        }
    }

    pub fn factor(&mut self, source: Agreement<'a>, factor: &'a Factor) -> Axes {
        let by = match &factor.by {
            FactorBy::Ratio(_) | FactorBy::JudgedUpTo(_) => 0,
            FactorBy::Scale(using) => self.look(source, using),
        };
        by | self.all(&factor.when)
    }

    fn floor(&mut self, source: Agreement<'a>, floor: &'a Floor) {
        self.all(&floor.when);
        match &floor.least {
            Least::Fixed(_) => {}
            Least::Scale(using) => {
                self.look(source, using);
            }
            Least::Fact(name) => {
                self.fact(name, NONE);
            }
        }
    }

    /// Everything a document asks for.
    pub fn document(&mut self, source: Agreement<'a>) {
        self.covers(&source.agreement.covers);
        if source.agreement.rank.binds() {
            for item in source.agreement.parts.iter().flat_map(|part| &part.items) {
                self.all(&item.when);
                self.amount(source, &item.amount);
                for factor in &item.factors {
                    self.factor(source, factor);
                }
            }
        }
        for floor in &source.agreement.floors {
            self.floor(source, floor);
        }
    }
}
