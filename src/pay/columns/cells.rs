//! What the documents that cover an employer's workers come to together: the best of each part, then floors.

use super::group::Group;
use super::source::{Gave, Protects, Source};
use super::table::{Axes, Table};
use crate::pay::answer::FloorState;
use crate::pay::floor::{Standing, concerns, settle};
use crate::policy::pay::{Per, Rank};
use crate::quantity::Money;
use crate::truth::Truth;

/// A fact is wanting: amounts are what is due at least.
pub const OPEN: u8 = 1;
/// A binding floor was not reached; what was wanting is in the amount.
pub const RAISED: u8 = 2;
/// A floor of the law, such as the minimum wage, was not reached by what agreements give, where they give anything.
pub const BELOW_LAW: u8 = 4;
/// Published advice is not reached.
pub const BELOW_GUIDE: u8 = 8;
/// Nothing is open, and no document gives anything.
pub const NOTHING_GIVEN: u8 = 16;
/// Two documents of a rank of which only one may cover the worker: nothing is reckoned.
pub const TWO_OF_ONE_RANK: u8 = 32;
/// The row holds a code that does not exist, or a day that does not; nothing is reckoned, and no sum holds it.
pub const BAD_ROW: u8 = 64;

/// Measures of pay, in the order of [`Cell::amounts`].
pub(super) const MEASURES: [Per; 4] = [Per::Month, Per::Year, Per::Hour, Per::Once];

/// What a worker of one combination of classes is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) struct Cell {
    pub amounts: [Money; 4],
    pub flags: u8,
}

/// What all sources give for a part.
struct Line<'g> {
    part: &'g str,
    per: Per,
    gave: Table<Gave>,
}

/// Everything that is put together.
struct Together<'s, 'g> {
    sources: &'s [Source<'g>],
    lines: Vec<Line<'g>>,
    /// Floors by source and position in it, with the lines that count toward each.
    floors: Vec<(usize, usize, Vec<usize>)>,
}

impl<'g> Group<'g> {
    /// What the workers are paid, over every column that matters.
    pub fn cells(&self, sources: &[Source<'g>]) -> Table<Cell> {
        let together = Together::of(self, sources);
        let lines = together.lines.iter().map(|line| line.gave.axes);
        let floors =
            together.floors.iter().map(|(source, nth, _)| protection(sources, *source, *nth).map_or(0, |it| it.axes));
        let of: Vec<Axes> = sources.iter().map(|source| source.covers.axes).chain(lines).chain(floors).collect();
        let axes = of.iter().fold(0, |all, one| all | one);
        let mut cells = Vec::with_capacity(self.shape.cells(axes).unwrap_or_default());
        let mut room = Room::default();
        self.shape.walk(axes, &of, &mut |_, at| cells.push(together.cell(at, &mut room)));
        Table { axes, cells }
    }
}

fn protection<'s>(sources: &'s [Source<'_>], source: usize, nth: usize) -> Option<&'s Table<Protects>> {
    sources.get(source)?.floors.get(nth).map(|(_, protects)| protects)
}

/// Lists that are filled anew for each cell.
#[derive(Default)]
struct Room<'g> {
    gave: Vec<Gave>,
    floors: Vec<Standing<'g>>,
    ranks: Vec<Rank>,
}

impl<'s, 'g> Together<'s, 'g> {
    fn of(group: &Group<'g>, sources: &'s [Source<'g>]) -> Self {
        let mut lines: Vec<Line<'g>> = Vec::new();
        for (part, per, gave) in sources.iter().flat_map(|source| &source.lines) {
            match lines.iter_mut().find(|line| line.part == *part && line.per == *per) {
                Some(line) => line.gave = group.shape.combine(&line.gave, gave, Gave::best),
                None => lines.push(Line { part, per: *per, gave: gave.clone() }),
            }
        }
        let mut floors = Vec::new();
        for (at, source) in sources.iter().enumerate() {
            for (nth, (floor, _)) in source.floors.iter().enumerate() {
                let counts = |line: &Line<'_>| line.per == floor.per && floor.over.counts(line.part);
                let counting = lines.iter().enumerate().filter(|(_, line)| counts(line)).map(|(line, _)| line);
                floors.push((at, nth, counting.collect()));
            }
        }
        Self { sources, lines, floors }
    }

    /// What a worker is paid: `at` says where the covering, the lines and the floors stand in their tables.
    fn cell(&self, at: &[usize], room: &mut Room<'g>) -> Cell {
        let (covers, rest) = at.split_at_checked(self.sources.len()).unwrap_or_default();
        let (lines, floors) = rest.split_at_checked(self.lines.len()).unwrap_or_default();
        let mut cell = Cell::default();
        room.ranks.clear();
        for (source, at) in self.sources.iter().zip(covers) {
            let rank = source.agreement.agreement.rank;
            match source.covers.cells.get(*at) {
                Some(Truth::Yes) if rank.stands_alone() && room.ranks.contains(&rank) => {
                    return Cell { flags: TWO_OF_ONE_RANK, ..Cell::default() };
                }
                Some(Truth::Yes) => room.ranks.push(rank),
                Some(Truth::Unknown) => cell.flags |= OPEN,
                Some(Truth::No) | None => {}
            }
        }
        room.gave.clear();
        for (line, at) in self.lines.iter().zip(lines) {
            room.gave.push(line.gave.cells.get(*at).copied().unwrap_or(Gave::NOTHING));
        }
        for (line, gave) in self.lines.iter().zip(&room.gave) {
            cell.add(line.per, gave.amount);
            if gave.open {
                cell.flags |= OPEN;
            }
        }
        self.floors(floors, room, &mut cell);
        if !room.gave.iter().any(|gave| gave.held) {
            // Where nothing was agreed, nothing agreed is below the law.
            cell.flags &= !BELOW_LAW;
            // Where something is not known, or a floor gives something, that nothing is given would be untrue.
            if cell.flags & (OPEN | RAISED) == 0 {
                cell.flags |= NOTHING_GIVEN;
            }
        }
        cell
    }

    fn floors(&self, at: &[usize], room: &mut Room<'g>, cell: &mut Cell) {
        let gave = &room.gave;
        let paid = |per| self.lines.iter().zip(gave).any(|(line, gave)| line.per == per && (gave.held || gave.open));
        room.floors.clear();
        for ((source, nth, counting), at) in self.floors.iter().zip(at) {
            let Some(own) = self.sources.get(*source) else { continue };
            let Some((floor, protects)) = own.floors.get(*nth) else { continue };
            let Some(Protects::With { sure, least }) = protects.cells.get(*at) else { continue };
            if !concerns(floor.per, &paid) {
                continue;
            }
            let mut standing = Standing::new(own.agreement, floor, *sure, *least);
            for gave in counting.iter().filter_map(|line| gave.get(*line)) {
                standing.counted = standing.counted.plus(gave.amount);
                standing.open = standing.open || gave.open;
            }
            room.floors.push(standing);
        }
        settle(&mut room.floors);
        for standing in &room.floors {
            cell.flags |= match standing.state {
                FloorState::Reached => 0,
                FloorState::Raised if standing.source.agreement.rank == Rank::Law => RAISED | BELOW_LAW,
                FloorState::Raised => RAISED,
                FloorState::Below => BELOW_GUIDE,
                FloorState::Open => OPEN,
            };
            cell.add(standing.floor.per, standing.added);
        }
    }
}

impl Cell {
    fn add(&mut self, per: Per, amount: Money) {
        for (measure, sum) in MEASURES.iter().zip(&mut self.amounts) {
            if *measure == per {
                *sum = sum.plus(amount);
            }
        }
    }
}
