//! Running a plan over blocks of rows: every column adds to where the row finds its cell.

use super::cells::BAD_ROW;
use super::classes::MOST_YEARS;
use super::layout::{Codes, NOT_KNOWN};
use super::plan::{Kind, Lookup, NOWHERE, Numbers, Plan};
use crate::date::Date;

/// The results of all rows.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Results {
    /// Fen of all rows for the first measure of the layout, then of all for the second, and so on.
    pub amounts: Vec<u32>,
    /// Flags of each row, see [`super::OPEN`] and on.
    pub flags: Vec<u8>,
    /// Sums for each employer of the call.
    pub employers: Sums,
    /// Sums for each number of the first column of levels; empty, where there is none.
    pub levels: Sums,
    /// How many rows have each flag, the lowest bit first.
    pub flagged: [u32; 8],
}

/// Sums of those rows that are not refused.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Sums {
    /// How many workers there are.
    pub workers: Vec<u32>,
    /// Fen of all sums for the first measure, then of all for the second, and so on.
    pub amounts: Vec<u64>,
}

/// Rows of a block: few enough that what is found of them stays in the nearest cache with where one column begins.
const BLOCK: usize = 2048;

/// A number for every row of a block: first where it finds its cell, then what that holds.
type Lane = [u32; BLOCK];

/// A sum as it grows.
#[derive(Clone, Copy, Default)]
struct Sum {
    fen: u64,
    workers: u32,
}

impl Sum {
    /// Adds a worker; rows are fewer than 32 bits count, so that no sum overflows.
    fn add(&mut self, fen: u32) {
        self.fen = self.fen.wrapping_add(u64::from(fen));
        self.workers = self.workers.wrapping_add(1);
    }
}

/// A block of rows: their employers and levels, and where what they are paid is put.
struct Block<'r> {
    employers: &'r [u16],
    /// Empty, where there is no column of levels.
    levels: &'r [u16],
    amounts: &'r mut [u32],
    flags: &'r mut [u8],
}

impl Plan {
    /// What the workers of so many rows are paid; nothing, where the columns are of another length.
    pub fn run(&self, codes: &[u16], days: &[u32], rows: usize) -> Option<Results> {
        let fits = |length: usize, columns: usize| Some(length) == columns.checked_mul(rows);
        if !fits(codes.len(), self.layout.codes.len()) || !fits(days.len(), self.layout.days.len()) {
            return None;
        }
        let calendar = Calendar::of(self.as_of);
        let measures = self.layout.amounts.len();
        let mut amounts = vec![0_u32; rows.checked_mul(measures)?];
        let mut flags = vec![0_u8; rows];
        let by_level = self.layout.codes.get(1).is_some_and(|column| column.holds == Codes::Level);
        let levels = self.lookups.first().filter(|_| by_level).map_or(0, |lookup| index(lookup.kind.size()));
        let employers = self.bases.len();
        let mut sums = Running {
            employers: vec![vec![Sum::default(); employers]; measures],
            levels: vec![vec![Sum::default(); levels]; measures],
            seen: [0; 256],
        };
        let mut lane: Lane = [0; BLOCK];
        let mut begin = 0;
        while begin < rows {
            let end = begin.saturating_add(BLOCK).min(rows);
            let column = |nth: usize| {
                let from = nth.saturating_mul(rows);
                from.saturating_add(begin)..from.saturating_add(end)
            };
            let own = codes.get(column(0))?;
            let lane = lane.get_mut(..own.len())?;
            employ(lane, &self.bases, own);
            let (mut next_code, mut next_day) = (1_usize, 0_usize);
            for lookup in &self.lookups {
                if matches!(lookup.kind, Kind::Days(_)) {
                    lookup.days(lane, own, &calendar, days.get(column(next_day))?);
                    next_day = next_day.saturating_add(1);
                } else {
                    lookup.codes(lane, own, codes.get(column(next_code))?);
                    next_code = next_code.saturating_add(1);
                }
            }
            let levels = if by_level { codes.get(column(1))? } else { &[] };
            let (amounts_of_block, flags) = (amounts.get_mut(begin..end)?, flags.get_mut(begin..end)?);
            let block = Block { employers: own, levels, amounts: amounts_of_block, flags };
            // Two loops, since one that both finds and adds is slower.
            match &self.cells {
                Numbers::Narrow(cells) => hold(lane, cells, self.refused),
                Numbers::Wide(cells) => hold(lane, cells, self.refused),
            }
            self.month(lane, block, &mut sums)?;
            for (nth, held) in self.palette.more.iter().enumerate() {
                let nth = nth.saturating_add(1);
                let (employers, of_levels) = sums.employers.get_mut(nth).zip(sums.levels.get_mut(nth))?;
                for (row, (amount, number)) in amounts.get_mut(column(nth))?.iter_mut().zip(&*lane).enumerate() {
                    *amount = held.get(index(*number)).copied().unwrap_or_default();
                    // A row that is refused has nothing to add.
                    let employer = own.get(row).and_then(|who| employers.get_mut(usize::from(*who)));
                    if let Some(sum) = employer {
                        sum.add(*amount);
                    }
                    let level = levels.get(row).and_then(|level| of_levels.get_mut(usize::from(*level)));
                    if let Some(sum) = level {
                        sum.add(*amount);
                    }
                }
            }
            begin = end;
        }
        Some(sums.results(amounts, flags))
    }

    /// What the rows of a block are paid by the month, and how they stand.
    fn month(&self, lane: &[u32], block: Block<'_>, sums: &mut Running) -> Option<()> {
        let Block { employers: own, levels, amounts, flags } = block;
        let (employers, of_levels) = (sums.employers.first_mut()?, sums.levels.first_mut()?);
        let rows = amounts.iter_mut().zip(flags).zip(lane).zip(own);
        let mut levels = levels.iter();
        for (((amount, flag), number), who) in rows {
            let held = self.palette.months.get(index(*number)).copied().unwrap_or_default();
            let [a, b, c, d, own, ..] = held.to_le_bytes();
            let fen = u32::from_le_bytes([a, b, c, d]);
            *amount = fen;
            *flag = own;
            let level = levels.next();
            if own != 0 {
                if let Some(seen) = sums.seen.get_mut(usize::from(own)) {
                    *seen = seen.wrapping_add(1);
                }
                if own & BAD_ROW != 0 {
                    continue;
                }
            }
            if let Some(sum) = employers.get_mut(usize::from(*who)) {
                sum.add(fen);
            }
            if let Some(sum) = level.and_then(|level| of_levels.get_mut(usize::from(*level))) {
                sum.add(fen);
            }
        }
        Some(())
    }
}

/// A position; rows and cells are fewer than 32 bits count.
fn index(at: u32) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

/// Where the cells of each row's employer begin.
fn employ(lane: &mut [u32], bases: &[u32], employers: &[u16]) {
    for (at, who) in lane.iter_mut().zip(employers) {
        *at = bases.get(usize::from(*who)).copied().unwrap_or(NOWHERE);
    }
}

/// Puts what each cell holds in the place of where it is.
fn hold<T: Copy + Into<u32>>(lane: &mut [u32], cells: &[T], refused: u32) {
    for at in lane {
        *at = cells.get(index(*at)).map_or(refused, |number| (*number).into());
    }
}

impl Lookup {
    /// How far a value leads into the cells of an employer.
    fn step(&self, who: u16, value: u32) -> u32 {
        // The cells of an employer that does not exist are nowhere, wherever they are looked for.
        let start = self.starts.get(usize::from(who)).copied().unwrap_or_default();
        self.steps.get(index(start.wrapping_add(value))).copied().unwrap_or_default()
    }

    /// Adds what a column of codes says.
    fn codes(&self, lane: &mut [u32], employers: &[u16], codes: &[u16]) {
        let rows = lane.iter_mut().zip(employers).zip(codes);
        if let Kind::Number(last) = self.kind {
            for ((at, who), code) in rows {
                let value = if *code == NOT_KNOWN { 0 } else { u32::from(*code).min(last).wrapping_add(1) };
                *at = at.wrapping_add(self.step(*who, value));
            }
            return;
        }
        let size = self.kind.size();
        if self.alike {
            for (at, code) in lane.iter_mut().zip(codes) {
                let step = self.steps.get(index(u32::from(*code).min(size))).copied();
                *at = at.wrapping_add(step.unwrap_or_default());
            }
            return;
        }
        for ((at, who), code) in rows {
            *at = at.wrapping_add(self.step(*who, u32::from(*code).min(size)));
        }
    }

    /// Adds what a column of days says.
    fn days(&self, lane: &mut [u32], employers: &[u16], calendar: &Calendar, days: &[u32]) {
        let size = self.kind.size();
        let last = size.saturating_sub(1);
        for ((at, who), day) in lane.iter_mut().zip(employers).zip(days) {
            let value = match calendar.years(*day) {
                _ if *day == 0 => 0,
                None => size,
                Some(years) if years < 0 => 1,
                Some(years) => years.unsigned_abs().wrapping_add(2).min(last),
            };
            *at = at.wrapping_add(self.step(*who, value));
        }
    }
}

/// Counts full years to a day from days written as one number.
struct Calendar {
    year: u32,
    /// Month and day as one number, such as 901 for 1 September.
    day: u32,
    /// For every month and day as one number: 0 where there is none, 1 where there always is, 2 for 29 February.
    days: Vec<u8>,
}

impl Calendar {
    fn of(as_of: Date) -> Self {
        let leap = |year: u32| i32::try_from(year).ok().and_then(|year| Date::new(year, 2, 29)).is_some();
        let mut days = vec![0_u8; 1300];
        for month in 1..=12_u8 {
            for day in 1..=31_u8 {
                let place = days.get_mut(usize::from(month).saturating_mul(100).saturating_add(usize::from(day)));
                let there = (Date::new(2023, month, day).is_some(), Date::new(2024, month, day).is_some());
                if let Some(place) = place {
                    *place = match there {
                        (true, _) => 1,
                        (false, true) => 2,
                        (false, false) => 0,
                    };
                }
            }
        }
        let year = as_of.year();
        let number: u32 = as_of
            .to_string()
            .split('-')
            .skip(1)
            .fold(0, |number, part| number.saturating_mul(100).saturating_add(part.parse().unwrap_or_default()));
        // Years from 29 February are full on 28 February where that is the last of the month.
        let day = if number == 228 && !leap(year) { 229 } else { number };
        Self { year, day, days }
    }

    /// Full years since a day; negative for one to come, nothing for one that does not exist or is too far back.
    fn years(&self, day: u32) -> Option<i32> {
        let year = day.wrapping_div(10_000);
        let rest = day.wrapping_sub(year.wrapping_mul(10_000));
        let there = match self.days.get(index(rest)) {
            Some(1) => true,
            Some(2) => year.trailing_zeros() >= 2 && (year.wrapping_rem(100) != 0 || year.wrapping_rem(400) == 0),
            _ => false,
        };
        if !there || !(1900..2200).contains(&year) {
            return None;
        }
        let years = self.year.wrapping_sub(year).wrapping_sub(u32::from(rest > self.day)).cast_signed();
        (years <= MOST_YEARS.cast_signed()).then_some(years)
    }
}

/// Sums while rows are added: for each measure those of employers and of levels.
struct Running {
    employers: Vec<Vec<Sum>>,
    levels: Vec<Vec<Sum>>,
    /// Rows by their flags.
    seen: [u32; 256],
}

impl Running {
    fn results(self, amounts: Vec<u32>, flags: Vec<u8>) -> Results {
        let mut flagged = [0_u32; 8];
        for (own, count) in self.seen.iter().enumerate() {
            for (bit, flagged) in flagged.iter_mut().enumerate() {
                if (own >> bit) & 1 == 1 {
                    *flagged = flagged.saturating_add(*count);
                }
            }
        }
        Results { amounts, flags, employers: put(&self.employers), levels: put(&self.levels), flagged }
    }
}

fn put(sums: &[Vec<Sum>]) -> Sums {
    let workers = sums.first().into_iter().flatten().map(|sum| sum.workers).collect();
    Sums { workers, amounts: sums.iter().flatten().map(|sum| sum.fen).collect() }
}
