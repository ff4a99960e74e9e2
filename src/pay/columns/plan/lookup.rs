//! How far each value of a column leads into the cells of an employer: one list of steps for every way in which employers
//! tell values apart.

use crate::order::Map;
use crate::pay::columns::axis::Axis;
use crate::pay::columns::classes::Found;
use crate::pay::columns::group::Group;

/// A step that leads behind all cells, for a value that does not exist. Those of all columns together do not overflow.
pub(in crate::pay::columns) const NOWHERE: u32 = 1 << 27;

/// How the values of a column are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pay::columns) enum Kind {
    /// As codes, fewer than this.
    Codes(u32),
    /// As numbers, told apart up to this.
    Number(u32),
    /// As days, full years told apart up to this.
    Days(u32),
}

impl Kind {
    /// What stands before the numbers: what is not known, and of days one to come.
    const fn before(self) -> u32 {
        match self {
            Self::Codes(_) => 0,
            Self::Number(_) => 1,
            Self::Days(_) => 2,
        }
    }

    /// How many values are told apart; behind them stands what does not exist.
    pub const fn size(self) -> u32 {
        match self {
            Self::Codes(size) => size,
            Self::Number(last) | Self::Days(last) => last.saturating_add(1).saturating_add(self.before()),
        }
    }
}

/// A column, looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::pay::columns) struct Lookup {
    pub kind: Kind,
    /// Where the steps of each employer begin.
    pub starts: Vec<u32>,
    /// Whether they begin at the same place for all.
    pub alike: bool,
    /// The lists of steps, one behind the other.
    pub steps: Vec<u32>,
}

/// The columns while employers are added.
pub(super) struct Building<'a> {
    axes: &'a [Axis],
    /// For each column and employer how classes are found, and the stride.
    found: Vec<Vec<(Found, u32)>>,
}

impl<'a> Building<'a> {
    pub fn new(axes: &'a [Axis]) -> Self {
        Self { axes, found: vec![Vec::new(); axes.len()] }
    }

    pub fn add(&mut self, group: &Group<'_>, strides: &[usize]) {
        for ((column, classes), stride) in self.found.iter_mut().zip(&group.classes).zip(strides) {
            // What no answer tells apart need not be found.
            let found = if *stride == 0 { Found::One } else { classes.found.clone() };
            column.push((found, u32::try_from(*stride).unwrap_or(u32::MAX)));
        }
    }

    /// Adds an employer whose workers are told apart as those of the one at `nth`.
    pub fn add_like(&mut self, nth: usize) {
        for column in &mut self.found {
            if let Some(found) = column.get(nth).cloned() {
                column.push(found);
            }
        }
    }

    pub fn finish(self) -> Vec<Lookup> {
        self.axes.iter().zip(self.found).map(|(axis, found)| lookup(axis, found)).collect()
    }
}

fn lookup(axis: &Axis, found: Vec<(Found, u32)>) -> Lookup {
    let last = |found: &Found| match found {
        Found::Breaks(breaks) => breaks.last().copied().unwrap_or_default(),
        Found::One | Found::Codes(_) => 0,
    };
    let last = found.iter().map(|(found, _)| last(found)).max().unwrap_or_default();
    let codes = u32::try_from(axis.codes().len()).unwrap_or_default();
    let kind = match axis {
        Axis::Number(_) => Kind::Number(last),
        Axis::Hired | Axis::PostSince | Axis::Day(_) => Kind::Days(last),
        Axis::Level { .. } | Axis::Choice { .. } | Axis::Post(_) => Kind::Codes(codes.saturating_add(1)),
    };
    let mut steps: Vec<u32> = Vec::new();
    let mut known: Map<Vec<u32>, u32> = Map::new();
    let mut starts = Vec::with_capacity(found.len());
    for (found, stride) in found {
        let classes = match found {
            Found::One => vec![0; usize::try_from(kind.size()).unwrap_or_default()],
            Found::Codes(codes) => codes,
            Found::Breaks(breaks) => spread(&breaks, kind.before(), last),
        };
        let own = classes.iter().map(|class| u32::from(*class).saturating_mul(stride));
        let own: Vec<u32> = own.chain([NOWHERE]).collect();
        let start = known.get(&own).copied().unwrap_or_else(|| {
            let start = u32::try_from(steps.len()).unwrap_or(u32::MAX);
            steps.extend(&own);
            known.insert(own, start);
            start
        });
        starts.push(start);
    }
    // The first list begins at 0.
    Lookup { kind, alike: starts.iter().all(|start| *start == 0), starts, steps }
}

/// The class of every number up to the last, behind what stands before the numbers.
fn spread(breaks: &[u32], before: u32, last: u32) -> Vec<u16> {
    let mut classes: Vec<u16> = (0..before).map(|own| u16::try_from(own).unwrap_or(u16::MAX)).collect();
    let mut class = u16::try_from(before).unwrap_or(u16::MAX);
    for number in 0..=last {
        if number > 0 && breaks.binary_search(&number).is_ok() {
            class = class.saturating_add(1);
        }
        classes.push(class);
    }
    classes
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn a_class_reaches_up_to_the_next_break() {
        assert_eq!(spread(&[0, 3, 5], 2, 6), [0, 1, 2, 2, 2, 3, 3, 4, 4]);
        assert_eq!(spread(&[0], 1, 2), [0, 1, 1, 1]);
    }
}
