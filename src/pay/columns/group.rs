//! Workers of one employer, told apart as far as its rules tell them apart; rules are asked for one of each kind.

use super::asks::Asks;
use super::axis::{Axis, Value};
use super::classes::Classes;
use super::table::{Axes, Shape, Table, has};
use crate::call::Employer;
use crate::date::Date;
use crate::employment::Employment;
use crate::pay::eye::{Agreement, Day, Eye};
use crate::pay::seen::Seen;
use crate::pay::worker::Worker;
use crate::policy::pay::Coverage;
use crate::policy::pay::condition::When;
use crate::policy::set::InForce;
use crate::record::{Record, RecordSchema};
use crate::text::Lang;
use crate::truth::Truth;

/// The workers of an employer.
pub(super) struct Group<'g> {
    pub in_force: &'g InForce<'g>,
    pub axes: &'g [Axis],
    /// The worker of whom only the employer is known.
    person: (Record, Employment),
    pub classes: Vec<Classes>,
    pub shape: Shape,
}

/// Something a worker is asked by the rules of one document.
pub(super) trait Ask {
    /// What is told.
    type Told;
    fn ask<'w>(&'w self, eye: &mut Eye<'_, 'w>) -> Self::Told;
}

/// The worker of whom only the employer is known.
pub(crate) fn anybody(employer: &Employer, as_of: Date) -> (Record, Employment) {
    let record = Record {
        schema: RecordSchema::V1,
        id: as_of.to_string(),
        name: None,
        born: None,
        declares: Vec::new(),
        enrolments: Vec::new(),
        achievements: Vec::new(),
    };
    let employment = Employment {
        enterprise: employer.enterprise.clone(),
        employer: employer.employer.clone(),
        region: employer.region.clone(),
        industry: employer.industry.clone(),
        ..Employment::default()
    };
    (record, employment)
}

/// Asks a worker.
pub(super) fn ask_one<A: Ask>(
    in_force: &InForce<'_>,
    (record, employment): &(Record, Employment),
    source: Agreement<'_>,
    ask: &A,
) -> A::Told {
    let mut seen = Seen::new(in_force.as_of());
    let worker = Worker::of((record, None), employment, in_force, &mut |_| {});
    let day = Day { in_force, worker: &worker, lang: Lang::Zh };
    ask.ask(&mut Eye { day: &day, source, seen: &mut seen, subject: None })
}

impl<'g> Group<'g> {
    /// What the columns asked for are.
    pub fn new(employer: &Employer, asks: &Asks<'g>) -> Self {
        let classes: Vec<Classes> =
            asks.axes.iter().enumerate().map(|(nth, axis)| Classes::of(asks, nth, axis)).collect();
        let shape = Shape { sizes: classes.iter().map(|one| one.values.len()).collect() };
        let person = anybody(employer, asks.in_force.as_of());
        Self { in_force: asks.in_force, axes: asks.axes, person, classes, shape }
    }

    /// What rules may be asked with: nothing noted of what they ask for.
    pub fn asks(&self) -> Asks<'g> {
        Asks::new(self.axes, self.in_force)
    }

    fn worker(&self, axes: Axes, classes: &[usize]) -> (Record, Employment) {
        let as_of = self.in_force.as_of();
        let (mut record, mut employment) = self.person.clone();
        for (nth, (axis, class)) in self.axes.iter().zip(classes).enumerate().filter(|(nth, _)| has(axes, *nth)) {
            let values = self.classes.get(nth).map(|one| one.values.as_slice()).unwrap_or_default();
            let value = values.get(*class).copied().unwrap_or(Value::Unknown);
            axis.put(nth, value, as_of, &mut record, &mut employment);
        }
        (record, employment)
    }

    /// Asks one worker of every combination of classes on `axes`.
    pub fn probe<A: Ask>(&self, axes: Axes, source: Agreement<'g>, ask: &A) -> Table<A::Told> {
        let mut cells = Vec::with_capacity(self.shape.cells(axes).unwrap_or_default());
        self.shape.walk(axes, &[], &mut |classes, _| {
            cells.push(ask_one(self.in_force, &self.worker(axes, classes), source, ask));
        });
        Table { axes, cells }
    }

    /// Whether all conditions hold.
    pub fn all(&self, source: Agreement<'g>, conditions: &'g [When]) -> Table<Truth> {
        let each = conditions.iter().map(|condition| self.when(source, condition));
        each.reduce(|a, b| self.shape.combine(&a, &b, Truth::and)).unwrap_or_else(|| Table::one(Truth::Yes))
    }

    fn when(&self, source: Agreement<'g>, condition: &'g When) -> Table<Truth> {
        match condition {
            When::All(of) => self.all(source, of),
            When::Any(of) => {
                let each = of.iter().map(|condition| self.when(source, condition));
                each.reduce(|a, b| self.shape.combine(&a, &b, Truth::or)).unwrap_or_else(|| Table::one(Truth::No))
            }
            When::Not(of) => self.when(source, of).map(|truth| truth.not()),
            _ => self.probe(self.asks().when(condition), source, &Holds(condition)),
        }
    }

    /// Whether a document covers the workers.
    pub fn covers(&self, source: Agreement<'g>) -> Table<Truth> {
        let covers = &source.agreement.covers;
        self.probe(self.asks().covers(covers), source, &Covers(covers))
    }
}

/// Whether a condition holds.
struct Holds<'g>(&'g When);

impl Ask for Holds<'_> {
    type Told = Truth;
    fn ask<'w>(&'w self, eye: &mut Eye<'_, 'w>) -> Truth {
        eye.when(self.0, &mut Vec::new())
    }
}

/// Whether a document covers the worker.
pub(super) struct Covers<'g>(pub &'g Coverage);

impl Ask for Covers<'_> {
    type Told = Truth;
    fn ask<'w>(&'w self, eye: &mut Eye<'_, 'w>) -> Truth {
        crate::pay::cover::covers(self.0, eye.day, eye.seen)
    }
}
