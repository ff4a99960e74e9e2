//! The cells of all employers as numbers of what they hold: many hold the same, and what is small stays in the cache.

use crate::pay::columns::cells::{Cell, MEASURES};
use crate::quantity::Money;

/// What cells hold, each once.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(in crate::pay::columns) struct Palette {
    /// Fen a month, and flags above the 32nd bit.
    pub months: Vec<u64>,
    /// Fen of the other measures.
    pub more: Vec<Vec<u32>>,
    /// Positions, from 1 on, by what is held; twice as many places as positions at least.
    places: Vec<u32>,
}

/// Cells, as narrow as they can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::pay::columns) enum Numbers {
    Narrow(Vec<u16>),
    Wide(Vec<u32>),
}

impl Numbers {
    pub fn of(numbers: Vec<u32>) -> Self {
        let narrow: Option<Vec<u16>> = numbers.iter().map(|number| u16::try_from(*number).ok()).collect();
        narrow.map_or(Self::Wide(numbers), Self::Narrow)
    }
}

impl Palette {
    /// The number of what a cell holds; nothing where an amount does not fit.
    pub fn number(&mut self, cell: Cell) -> Option<u32> {
        let fen = |money: Money| u32::try_from(money.fen()).ok();
        let [month, rest @ ..] = cell.amounts;
        let month = u64::from(cell.flags) << 32 | u64::from(fen(month)?);
        let mut others = [0_u32; MEASURES.len() - 1];
        for (own, amount) in others.iter_mut().zip(rest) {
            *own = fen(amount)?;
        }
        if self.months.len().saturating_mul(2) >= self.places.len() {
            self.grow();
        }
        let place = self.place(month, &others)?;
        if *self.places.get(place)? == 0 {
            self.months.push(month);
            self.more.resize(others.len(), Vec::new());
            for (column, own) in self.more.iter_mut().zip(others) {
                column.push(own);
            }
            *self.places.get_mut(place)? = u32::try_from(self.months.len()).ok()?;
        }
        self.places.get(place)?.checked_sub(1)
    }

    /// Where something held stands, or may be put.
    fn place(&self, month: u64, others: &[u32]) -> Option<usize> {
        let mut mixed = month;
        for own in others {
            mixed = mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ u64::from(*own);
        }
        let mixed = mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
        let mut at = usize::try_from(mixed).ok()?.checked_rem(self.places.len())?;
        loop {
            let number = usize::try_from(*self.places.get(at)?).ok()?;
            let Some(known) = number.checked_sub(1) else { return Some(at) };
            let same = self.months.get(known) == Some(&month)
                && self.more.iter().zip(others).all(|(column, own)| column.get(known) == Some(own));
            if same {
                return Some(at);
            }
            at = at.wrapping_add(1).checked_rem(self.places.len())?;
        }
    }

    fn grow(&mut self) {
        let size = self.places.len().saturating_mul(2).max(1 << 10);
        self.places = vec![0; size];
        for number in 0..self.months.len() {
            let Some(month) = self.months.get(number) else { return };
            let others: Vec<u32> = self.more.iter().filter_map(|column| column.get(number)).copied().collect();
            if let Some(place) = self.place(*month, &others).and_then(|at| self.places.get_mut(at)) {
                *place = u32::try_from(number.saturating_add(1)).unwrap_or_default();
            }
        }
    }

    /// Nothing more is looked for.
    pub fn finish(&mut self) {
        self.places = Vec::new();
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Money, Palette};

    #[test]
    fn what_is_the_same_has_one_number() {
        let cell = |fen: i64, hour: i64| Cell {
            amounts: [Money::from_fen(fen), Money::ZERO, Money::from_fen(hour), Money::ZERO],
            flags: 1,
        };
        let mut palette = Palette::default();
        for round in 0..2 {
            for fen in 0..3_000_i64 {
                let number = palette.number(cell(fen * 100, fen % 7)).unwrap();
                assert_eq!(i64::from(number), fen, "round {round}");
            }
        }
        assert_eq!(palette.months.len(), 3_000);
        assert_eq!(palette.number(cell(1 << 33, 0)), None);
    }
}
