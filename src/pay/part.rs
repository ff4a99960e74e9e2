//! What one document gives for each of its parts of pay.

use super::amount::{Before, Reckoning, Sum};
use super::eye::{Agreement, Eye};
use crate::policy::pay::{Combine, Item, PayPart, Per};
use crate::quantity::Money;
use crate::reason::Reason;
use crate::truth::Truth;

/// What a document gives for a part.
pub(crate) struct Given<'a> {
    pub source: Agreement<'a>,
    pub part: &'a PayPart,
    pub per: Per,
    /// The amount, at least.
    pub amount: Money,
    /// Whether a fact is wanting that may raise it.
    pub open: bool,
    /// Items that hold.
    pub held: Vec<Held<'a>>,
    /// Items that do not, or of which it is not known.
    pub missed: Vec<Missed<'a>>,
}

/// An item that holds.
pub(crate) struct Held<'a> {
    pub item: &'a Item,
    pub amount: Money,
    /// Whether it is paid, rather than a higher one.
    pub paid: bool,
    pub why: Vec<Reason>,
}

/// An item that is not paid.
pub(crate) struct Missed<'a> {
    pub item: &'a Item,
    pub open: bool,
    pub why: Vec<Reason>,
}

impl<'a> Eye<'_, 'a> {
    /// What the document gives for its parts, in its order.
    pub fn parts(&mut self) -> Vec<Given<'a>> {
        let mut given: Vec<Given<'a>> = Vec::new();
        let mut before: Vec<Before<'a>> = Vec::new();
        for part in &self.source.agreement.parts {
            let one = self.part(part, &before);
            before.push((&part.part, one.amount, one.open));
            given.push(one);
        }
        given
    }

    fn part(&mut self, part: &'a PayPart, before: &[Before<'a>]) -> Given<'a> {
        let mut given = Given {
            source: self.source,
            part,
            per: part.per,
            amount: Money::ZERO,
            open: false,
            held: Vec::new(),
            missed: Vec::new(),
        };
        for item in &part.items {
            let mut why = Vec::new();
            let truth = self.all(&item.when, &mut why);
            if truth == Truth::No {
                given.missed.push(Missed { item, open: false, why });
                continue;
            }
            let reckoning = Reckoning {
                id: &item.id,
                title: &item.title,
                amount: &item.amount,
                factors: &item.factors,
                round: item.round,
                before,
            };
            match self.reckon(&reckoning, &mut why) {
                Sum::Is(amount) if truth == Truth::Yes => given.held.push(Held { item, amount, paid: true, why }),
                Sum::None => given.missed.push(Missed { item, open: false, why }),
                Sum::Is(_) | Sum::Unknown => {
                    given.open = true;
                    given.missed.push(Missed { item, open: true, why });
                }
            }
        }
        match part.combine {
            Some(Combine::Highest) => {
                let highest = given.held.iter().map(|held| held.amount).max().unwrap_or_default();
                given.amount = highest;
                let mut taken = false;
                for held in &mut given.held {
                    held.paid = held.amount == highest && !taken;
                    taken = taken || held.paid;
                }
            }
            Some(Combine::Sum) | None => given.amount = given.held.iter().map(|held| held.amount).sum(),
        }
        given
    }
}
