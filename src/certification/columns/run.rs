//! Running a plan over blocks of candidates.

use super::lanes::{
    self, BEYOND, BLOCK, DISPUTED, FAILED, Flags, INCOMPLETE, Lane, MISSING, Marks, NOT_REACHED, PASSED, States,
    UNKNOWN, Weighted, add_marks, add_times, blank, choose, conclude, divide, exchange, raise, remark, scale_onto,
    settle, spread_over, strike, zero_where,
};
use super::plan::Plan;
use super::steps::{Group, Outcome, PartSteps, Point, Round, Settle, Sheet};

/// The results of all candidates.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Results {
    /// One state for each candidate: [`super::FAIL`], [`super::PASS`], [`super::INCOMPLETE`] or [`super::INVALID`].
    pub states: Vec<u8>,
    /// All scores of the first column of scores, then all of the second, and so on; [`NO_SCORE`] where there is none.
    pub scores: Vec<i32>,
}

/// What stands for a score that is not known.
pub const NO_SCORE: i32 = -1;

const NO_LANE: Lane = [0; BLOCK];
const NO_FLAGS: Flags = [0; BLOCK];

/// The columns of the candidates of one block.
#[derive(Clone, Copy)]
struct Block<'m> {
    columns: &'m [&'m Marks],
}

const UNMARKED: Marks = [0; BLOCK];

impl<'m> Block<'m> {
    fn column(self, column: usize) -> &'m Marks {
        self.columns.get(column).copied().unwrap_or(&UNMARKED)
    }
}

/// What is known of a part or total in a block.
#[derive(Clone)]
struct Known {
    score: Lane,
    flags: Flags,
}

impl Plan {
    /// Grades `candidates` whose marks are laid out as the plan's layout says; `None` where their number is another.
    pub fn run(&self, marks: &[u16], candidates: usize) -> Option<Results> {
        if marks.len() != self.layout.columns.len().checked_mul(candidates)? {
            return None;
        }
        let mut results = Results {
            states: vec![INCOMPLETE; candidates],
            scores: vec![NO_SCORE; self.layout.scores.len().checked_mul(candidates)?],
        };
        if candidates == 0 {
            return Some(results);
        }
        let whole = candidates.checked_div(BLOCK)?;
        let mut blocks: Vec<&[Marks]> = Vec::with_capacity(self.layout.columns.len());
        // The last, shorter block is copied to the length of the others; what is behind it counts as marked 0.
        let mut last = vec![UNMARKED; self.layout.columns.len()];
        for (column, last) in marks.chunks_exact(candidates).zip(&mut last) {
            let (full, rest) = column.as_chunks();
            blocks.push(full);
            if let Some(front) = last.get_mut(..rest.len()) {
                front.copy_from_slice(rest);
            }
        }
        for nth in 0..whole {
            let columns: Vec<&Marks> = blocks.iter().map(|column| column.get(nth).unwrap_or(&UNMARKED)).collect();
            self.block(Block { columns: &columns }, nth.saturating_mul(BLOCK), candidates, &mut results);
        }
        let columns: Vec<&Marks> = last.iter().collect();
        self.block(Block { columns: &columns }, whole.saturating_mul(BLOCK), candidates, &mut results);
        Some(results)
    }

    /// Grades the block whose first candidate is at `begin`.
    fn block(&self, block: Block<'_>, begin: usize, candidates: usize, results: &mut Results) {
        let mut known: Vec<Known> = self.parts.iter().map(|part| part.known(block)).collect();
        for total in &self.totals {
            let mut sum = Known { score: NO_LANE, flags: NO_FLAGS };
            for (part, by) in &total.of {
                let Some(part) = known.get(*part) else { continue };
                scale_onto(&mut sum.score, &part.score, *by);
                remark(&mut sum.flags, &part.flags, MISSING | BEYOND | DISPUTED);
            }
            known.push(sum);
        }
        let end = begin.saturating_add(BLOCK).min(candidates);
        let mut fatal = NO_FLAGS;
        for &column in &self.fatal {
            strike(&mut fatal, block.column(column));
        }
        let mut found = UNMARKED;
        settle(&mut found, &fatal, &NO_LANE, 0);
        let outcomes: Vec<&Outcome> = self.outcomes().collect();
        let mut states = vec![UNMARKED; known.len()];
        for &nth in &self.order {
            let (Some(outcome), Some(known)) = (outcomes.get(nth), known.get(nth)) else { continue };
            let own = outcome.states(known, &states);
            remark(&mut found, &own, u16::MAX);
            if let Some(states) = states.get_mut(nth) {
                *states = own;
            }
            let from = nth.saturating_mul(candidates);
            let (from, end) = (from.saturating_add(begin), from.saturating_add(end));
            outcome.show(known, results.scores.get_mut(from..end).unwrap_or_default());
        }
        let states = conclude(&found);
        if let Some((places, states)) = results.states.get_mut(begin..end).zip(states.get(..end.saturating_sub(begin)))
        {
            places.copy_from_slice(states);
        }
    }
}

impl Outcome {
    /// How each candidate stands, given the parts and totals settled before.
    fn states(&self, known: &Known, settled: &[States]) -> States {
        let mut states = UNMARKED;
        settle(&mut states, &known.flags, &known.score, self.needed.unwrap_or(i32::MIN));
        for before in self.after.iter().filter_map(|nth| settled.get(*nth)) {
            for (state, before) in states.iter_mut().zip(before) {
                if *state & lanes::REFUSED == 0 && *before != PASSED {
                    let closed = before & (FAILED | NOT_REACHED) != 0 || *state == NOT_REACHED;
                    *state = if closed { NOT_REACHED } else { UNKNOWN };
                }
            }
        }
        states
    }

    /// Writes the scores, and that there is none where something is wrong.
    fn show(&self, known: &Known, places: &mut [i32]) {
        let mut shown = known.score;
        if let Some(round) = &self.round {
            round.lane(&mut shown);
        }
        blank(&mut shown, &known.flags, MISSING | BEYOND | DISPUTED);
        if let Some(shown) = shown.get(..places.len()) {
            places.copy_from_slice(shown);
        }
    }
}

impl Round {
    /// Rounds a lane, to hundredths.
    fn lane(&self, lane: &mut Lane) {
        if self.even {
            for score in lane {
                *score = self.of(*score);
            }
        } else {
            divide(lane, self.lift, self.step.inverse, self.step.shift, self.unit);
        }
    }
}

impl PartSteps {
    fn known(&self, block: Block<'_>) -> Known {
        let mut known = Known { score: NO_LANE, flags: NO_FLAGS };
        for point in &self.points {
            point.add(block, &mut known);
        }
        if let Some(otherwise) = self.if_absent {
            for (score, flags) in known.score.iter_mut().zip(&mut known.flags) {
                if *flags & MISSING != 0 {
                    (*score, *flags) = (otherwise, *flags & !MISSING);
                }
            }
        }
        for &column in &self.struck {
            strike(&mut known.flags, block.column(column));
        }
        known
    }
}

impl Point {
    fn add(&self, block: Block<'_>, known: &mut Known) {
        let mut sheets: Vec<Lane> = self.sheets.iter().map(|sheet| sheet.score(block, &mut known.flags)).collect();
        let Some(dispute) = &self.dispute else {
            for group in &self.groups {
                group.add(&mut sheets, &mut known.score);
            }
            return;
        };
        let mut apart = NO_FLAGS;
        let mut usual = NO_LANE;
        // Groups sort their own sheets only, so that they come before all sheets are sorted.
        for group in &self.groups {
            group.add(&mut sheets, &mut usual);
        }
        sort(&mut sheets);
        if let (Some(low), Some(high)) = (sheets.first(), sheets.last()) {
            spread_over(&mut apart, low, high, dispute.limit, DISPUTED);
        }
        match &dispute.settle {
            Settle::Told => {}
            Settle::OneMore => remark(&mut known.flags, &apart, DISPUTED),
            Settle::Median(median) => {
                let mut middle = NO_LANE;
                median.add(&mut sheets, &mut middle);
                choose(&mut usual, &middle, &apart, DISPUTED);
            }
        }
        scale_onto(&mut known.score, &usual, 1);
    }
}

impl Group {
    /// Adds what the group's sheets come to.
    fn add(&self, sheets: &mut [Lane], sum: &mut Lane) {
        let Some(own) = sheets.get_mut(self.sheets.clone()) else { return };
        if self.sorted {
            sort(own);
        }
        for lane in own.get(self.chosen.clone()).unwrap_or_default() {
            scale_onto(sum, lane, self.by);
        }
    }
}

/// Sorts the values of each candidate over the lanes, by exchanging neighbours as often as may be needed.
fn sort(lanes: &mut [Lane]) {
    for last in (1..lanes.len()).rev() {
        for nth in 0..last {
            let (low, high) = lanes.split_at_mut(nth.saturating_add(1));
            if let (Some(low), Some(high)) = (low.last_mut(), high.first_mut()) {
                exchange(low, high);
            }
        }
    }
}

impl Sheet {
    fn score(&self, block: Block<'_>, flags: &mut Flags) -> Lane {
        let mut score = NO_LANE;
        for bundle in &self.bundles {
            let (mut sum, mut found) = (NO_LANE, NO_FLAGS);
            let marks: Vec<Weighted<'_>> = bundle
                .marks
                .iter()
                .map(|taken| Weighted { marks: block.column(taken.column), most: taken.most, by: taken.by })
                .collect();
            add_marks(&mut sum, &mut found, &marks);
            for deducted in &bundle.deducted {
                let mut left = [deducted.full; BLOCK];
                for taken in &deducted.times {
                    add_times(&mut left, &mut found, block.column(taken.column), taken.most, taken.by);
                }
                raise(&mut left, 0);
                scale_onto(&mut sum, &left, deducted.by);
            }
            for &veto in &bundle.strikes {
                zero_where(&mut sum, &mut found, block.column(veto));
            }
            scale_onto(&mut score, &sum, 1);
            remark(flags, &found, u16::MAX);
        }
        score
    }
}
