//! The best of what binding sources give for each part of pay (就高).
//!
//! Parts are compared one by one: what a worker is paid is then never below what any one binding source gives as a whole.

use super::part::Given;
use crate::employment::ContractLine;
use crate::policy::pay::{Per, Rank};
use crate::quantity::Money;

/// Who gives an amount for a part.
pub(crate) enum Giver<'a> {
    Document(Given<'a>),
    Contract(&'a ContractLine),
}

impl<'a> Giver<'a> {
    pub fn part(&self) -> &'a str {
        match self {
            Self::Document(given) => &given.part.part,
            Self::Contract(line) => &line.part,
        }
    }

    pub const fn per(&self) -> Per {
        match self {
            Self::Document(given) => given.per,
            Self::Contract(line) => line.per,
        }
    }

    pub const fn amount(&self) -> Money {
        match self {
            Self::Document(given) => given.amount,
            Self::Contract(line) => line.amount,
        }
    }

    pub const fn open(&self) -> bool {
        match self {
            Self::Document(given) => given.open,
            Self::Contract(_) => false,
        }
    }

    const fn rank(&self) -> Rank {
        match self {
            Self::Document(given) => given.source.agreement.rank,
            Self::Contract(_) => Rank::Contract,
        }
    }

    fn gives(&self) -> bool {
        match self {
            Self::Document(given) => !given.held.is_empty(),
            Self::Contract(_) => true,
        }
    }
}

/// What all sources give for a part.
pub(crate) struct Line<'a> {
    pub part: &'a str,
    pub per: Per,
    /// Whether a fact is wanting that may raise it.
    pub open: bool,
    /// The sources, the one that is taken first, those that give nothing last.
    pub givers: Vec<Giver<'a>>,
}

impl<'a> Line<'a> {
    /// The source that is taken; none, where no item of any source holds.
    pub fn best(&self) -> Option<&Giver<'a>> {
        self.givers.first().filter(|giver| giver.gives())
    }

    /// The amount, at least.
    pub fn amount(&self) -> Money {
        self.best().map_or(Money::ZERO, Giver::amount)
    }
}

/// Puts the givers of each part together, parts in the order in which they are first met. Of the same amount the source of
/// the higher rank is taken, then the one whose document comes first.
pub(crate) fn lines<'a>(givers: impl Iterator<Item = Giver<'a>>) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = Vec::new();
    for giver in givers {
        let (part, per) = (giver.part(), giver.per());
        match lines.iter_mut().find(|line| line.part == part && line.per == per) {
            Some(line) => {
                line.open = line.open || giver.open();
                line.givers.push(giver);
            }
            None => lines.push(Line { part, per, open: giver.open(), givers: vec![giver] }),
        }
    }
    for line in &mut lines {
        crate::order::sort_by(&mut line.givers, |a, b| {
            let key = |giver: &Giver<'_>| (!giver.gives(), std::cmp::Reverse(giver.amount()), giver.rank());
            key(a).cmp(&key(b))
        });
    }
    lines
}
