//! Amounts of items: what they are reckoned from, each over the columns it depends on, put together.

use super::group::{Ask, Group};
use super::source::Gave;
use super::table::Table;
use crate::pay::amount::{Exact, Reckoning, round};
use crate::pay::eye::{Agreement, Eye};
use crate::policy::pay::Item;
use crate::policy::pay::amount::{Factor, FactorBy, PayAmount, Percent, PercentOf};
use crate::quantity::{Money, Ratio, Rational};
use crate::truth::Truth;

/// A part that stands before: its code and what it comes to.
pub(super) type Before<'g> = (&'g str, Table<Gave>);

/// What an item is reckoned from, asked by itself.
struct Amount<'g> {
    item: &'g Item,
    /// What the parts before came to.
    before: &'g [(&'g str, Money, bool)],
}

impl Ask for Amount<'_> {
    type Told = Exact;
    fn ask<'w>(&'w self, eye: &mut Eye<'_, 'w>) -> Exact {
        eye.exact(&reckoning(self.item, self.before), &mut Vec::new())
    }
}

/// A factor, asked by itself.
struct By<'g> {
    item: &'g Item,
    factor: &'g Factor,
}

impl Ask for By<'_> {
    type Told = Exact;
    fn ask<'w>(&'w self, eye: &mut Eye<'_, 'w>) -> Exact {
        eye.factor(&reckoning(self.item, &[]), self.factor, &mut Vec::new())
    }
}

fn reckoning<'w>(item: &'w Item, before: &'w [(&'w str, Money, bool)]) -> Reckoning<'w, 'w> {
    Reckoning {
        id: &item.id,
        title: &item.title,
        amount: &item.amount,
        factors: &item.factors,
        round: item.round,
        before,
    }
}

fn money(text: &str) -> Option<Rational> {
    text.parse::<Money>().ok().map(|money| Rational::whole(money.fen()))
}

fn ratio(text: &str) -> Option<Rational> {
    text.parse::<Ratio>().ok().map(Rational::from)
}

impl<'g> Group<'g> {
    /// What an item gives the workers.
    pub fn item(&self, source: Agreement<'g>, item: &'g Item, before: &[Before<'g>]) -> Table<Gave> {
        let when = self.all(source, &item.when);
        if when.cells.iter().all(|truth| *truth == Truth::No) {
            return Table::one(Gave::NOTHING);
        }
        let mut sum = self.exact(source, item, before);
        for factor in &item.factors {
            let by = self.factor(source, item, factor);
            sum = self.shape.combine(&sum, &by, |sum, by| match (sum, by) {
                (Exact::Is(sum), Exact::Is(by)) => sum.times(by).map_or(Exact::None, Exact::Is),
                (Exact::Is(_), Exact::Unknown) => Exact::Unknown,
                // What does not apply changes nothing, and nothing more than what is wanting is said.
                (Exact::Is(_), Exact::None) | (Exact::None | Exact::Unknown, _) => sum,
            });
        }
        let gave = sum.map(|sum| match sum {
            Exact::Is(sum) => round(*sum, item.round).map_or(Gave::NOTHING, Gave::just),
            Exact::None => Gave::NOTHING,
            Exact::Unknown => Gave::OPEN,
        });
        self.shape.combine(&when, &gave, |truth, gave| match truth {
            Truth::Yes => gave,
            Truth::Unknown if gave != Gave::NOTHING => Gave::OPEN,
            Truth::No | Truth::Unknown => Gave::NOTHING,
        })
    }

    fn exact(&self, source: Agreement<'g>, item: &'g Item, before: &[Before<'g>]) -> Table<Exact> {
        match &item.amount {
            PayAmount::Fixed(money) => Table::one(Exact::Is(Rational::whole(money.fen()))),
            PayAmount::Scale(using) => self.look(source, using, &money),
            PayAmount::Percent(Percent { of: PercentOf::Parts(parts), .. }) => {
                let own = before.iter().filter(|(code, _)| parts.iter().any(|part| part == code));
                let own: Vec<&Before<'_>> = own.collect();
                let of: Vec<u32> = own.iter().map(|(_, table)| table.axes).collect();
                let axes = of.iter().fold(0, |all, one| all | one);
                let mut cells = Vec::with_capacity(self.shape.cells(axes).unwrap_or_default());
                self.shape.walk(axes, &of, &mut |_, at| {
                    let gave =
                        own.iter().zip(at).filter_map(|((code, table), at)| Some((*code, *table.cells.get(*at)?)));
                    let before: Vec<(&str, Money, bool)> =
                        gave.map(|(code, gave)| (code, gave.amount, gave.open)).collect();
                    let told = self.probe(0, source, &Amount { item, before: &before });
                    cells.push(told.cells.first().copied().unwrap_or(Exact::None));
                });
                Table { axes, cells }
            }
            other => {
                let axes = self.asks().amount(source, other);
                self.probe(axes, source, &Amount { item, before: &[] })
            }
        }
    }

    fn factor(&self, source: Agreement<'g>, item: &'g Item, factor: &'g Factor) -> Table<Exact> {
        match &factor.by {
            FactorBy::Scale(using) => {
                let when = self.all(source, &factor.when);
                self.shape.combine(&when, &self.look(source, using, &ratio), |truth, by| match truth {
                    Truth::Yes => by,
                    Truth::No => Exact::None,
                    Truth::Unknown => Exact::Unknown,
                })
            }
            FactorBy::Ratio(_) | FactorBy::JudgedUpTo(_) => {
                let axes = self.asks().factor(source, factor);
                self.probe(axes, source, &By { item, factor })
            }
        }
    }
}
