//! What one document gives the workers of an employer: lines, and floors.

use super::amount::Before;
use super::group::Group;
use super::table::Table;
use crate::pay::amount::Exact;
use crate::pay::eye::Agreement;
use crate::pay::floor::share_of;
use crate::policy::pay::floor::{Floor, Least};
use crate::policy::pay::{Combine, Per};
use crate::quantity::{Money, Rational};
use crate::truth::Truth;

/// What is given for a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gave {
    /// The amount, at least.
    pub amount: Money,
    /// Whether anything is.
    pub held: bool,
    /// Whether a fact is wanting that may raise it.
    pub open: bool,
}

impl Gave {
    pub const NOTHING: Self = Self { amount: Money::ZERO, held: false, open: false };
    pub const OPEN: Self = Self { open: true, ..Self::NOTHING };

    pub const fn just(amount: Money) -> Self {
        Self { amount, held: true, open: false }
    }

    /// Both.
    fn sum(self, other: Self) -> Self {
        let amount = self.amount.plus(other.amount);
        Self { amount, held: self.held || other.held, open: self.open || other.open }
    }

    /// The better one.
    pub fn best(self, other: Self) -> Self {
        Self { amount: self.amount.max(other.amount), held: self.held || other.held, open: self.open || other.open }
    }
}

/// How a floor protects a worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Protects {
    /// Not at all.
    Not,
    /// Surely, or perhaps, with this least amount; a fact is wanting, where it is absent.
    With { sure: bool, least: Option<Money> },
}

/// What a document gives.
pub(super) struct Source<'g> {
    pub agreement: Agreement<'g>,
    pub covers: Table<Truth>,
    /// Parts of pay; none, where the document does not bind.
    pub lines: Vec<(&'g str, Per, Table<Gave>)>,
    pub floors: Vec<(&'g Floor, Table<Protects>)>,
}

impl<'g> Source<'g> {
    /// A document of which it is not known whether it covers anybody.
    pub fn unsure(agreement: Agreement<'g>) -> Self {
        Self { agreement, covers: Table::one(Truth::Unknown), lines: Vec::new(), floors: Vec::new() }
    }
}

impl<'g> Group<'g> {
    /// What a document gives the workers.
    pub fn source(&self, agreement: Agreement<'g>) -> Source<'g> {
        let covers = self.covers(agreement);
        let mut lines = Vec::new();
        if agreement.agreement.rank.binds() {
            let mut before: Vec<Before<'g>> = Vec::new();
            for part in &agreement.agreement.parts {
                let items = part.items.iter().map(|item| self.item(agreement, item, &before));
                let together = |a: Table<Gave>, b: Table<Gave>| {
                    self.shape.combine(&a, &b, |a, b| {
                        if part.combine == Some(Combine::Highest) { a.best(b) } else { a.sum(b) }
                    })
                };
                let whole = items.reduce(together).unwrap_or_else(|| Table::one(Gave::NOTHING));
                lines.push((part.part.as_str(), part.per, self.covered(&covers, &whole, Gave::NOTHING)));
                before.push((&part.part, whole));
            }
        }
        let floors = agreement.agreement.floors.iter();
        let floors = floors.map(|floor| (floor, self.covered(&covers, &self.floor(agreement, floor), Protects::Not)));
        let floors = floors.collect();
        Source { agreement, covers, lines, floors }
    }

    /// What is there for those who are surely covered.
    fn covered<T: Copy>(&self, covers: &Table<Truth>, given: &Table<T>, nothing: T) -> Table<T> {
        self.shape.combine(covers, given, |truth, given| if truth == Truth::Yes { given } else { nothing })
    }

    fn floor(&self, source: Agreement<'g>, floor: &'g Floor) -> Table<Protects> {
        let when = self.all(source, &floor.when);
        let least = match &floor.least {
            Least::Fixed(money) => Table::one(Exact::Is(Rational::whole(money.fen()))),
            Least::Scale(using) => {
                self.look(source, using, &|give| give.parse::<Money>().ok().map(|money| Rational::whole(money.fen())))
            }
            // An amount of money is not carried by columns.
            Least::Fact(_) => Table::one(Exact::Unknown),
        };
        let protects = least.map(|least| match least {
            // No row of the table answers: there is no floor.
            Exact::None => Protects::Not,
            Exact::Unknown => Protects::With { sure: true, least: None },
            Exact::Is(least) => {
                let least = crate::pay::amount::round(*least, None);
                let least = least.and_then(|least| floor.share.map_or(Some(least), |share| share_of(least, share)));
                Protects::With { sure: true, least }
            }
        });
        self.shape.combine(&when, &protects, |truth, protects| match protects {
            Protects::With { least, .. } if truth != Truth::No => Protects::With { sure: truth == Truth::Yes, least },
            _ => Protects::Not,
        })
    }
}
