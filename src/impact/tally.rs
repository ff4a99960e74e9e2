//! How many gain and lose, how many credits, and by which rules.

use super::answer::{Both, Cause, CauseCount, Credits, CreditsMoved, Moved, Row, Summary, Told, Verdict};
use crate::order::{self, Map};
use crate::quantity::Credit;
use std::cmp::Reverse;

/// Rows counted so far. One after another may be added and need not be kept.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    summary: Summary,
    causes: Map<Cause, CauseCount>,
}

impl Tally {
    /// Counts one more row.
    pub fn add(&mut self, row: &Row) {
        let counts = &mut self.summary;
        let count = match row.verdict {
            Verdict::Unchanged => &mut counts.unchanged,
            Verdict::Gains => &mut counts.gains,
            Verdict::Loses => &mut counts.loses,
            Verdict::Differs => &mut counts.differs,
            Verdict::Undecided => &mut counts.undecided,
        };
        *count = count.saturating_add(1);
        counts.records = counts.records.saturating_add(1);
        if let Told::Recognition(impact) = &row.told {
            let moved = counts.credits.get_or_insert_default();
            for ledger in &impact.ledgers {
                moved.add(&Both { before: ledger.before, after: ledger.after });
            }
        }
        // A record counts once for each cause, whatever the cause does to it.
        let mut by_cause: Map<Cause, Vec<Moved>> = Map::default();
        for moved in row.told.moved() {
            by_cause.entry(moved.cause.clone()).or_default().push(moved);
        }
        for (cause, moved) in &by_cause {
            let new = || CauseCount::new(cause.clone());
            self.causes.entry(cause.clone()).or_insert_with(new).add(moved);
        }
    }

    /// What all of them come to.
    pub fn summary(&self) -> Summary {
        let mut causes: Vec<CauseCount> = self.causes.values().cloned().collect();
        order::sort_by_key(&mut causes, |one| {
            let records = one.better.saturating_add(one.worse).saturating_add(one.open);
            (Reverse(records), Reverse(one.credits_gained.plus(one.credits_lost)))
        });
        Summary { causes, ..self.summary.clone() }
    }
}

impl CreditsMoved {
    fn add(&mut self, credits: &Both<Credits>) {
        let moved = |more: &mut Credit, less: &mut Credit, before: Credit, after: Credit| {
            *more = more.plus(before.short_of(after));
            *less = less.plus(after.short_of(before));
        };
        let Both { before, after } = credits;
        moved(&mut self.counted_gained, &mut self.counted_lost, before.counted, after.counted);
        moved(&mut self.waived_gained, &mut self.waived_lost, before.waived, after.waived);
    }
}

impl CauseCount {
    fn new(cause: Cause) -> Self {
        Self { cause, better: 0, worse: 0, open: 0, credits_gained: Credit::ZERO, credits_lost: Credit::ZERO }
    }

    fn add(&mut self, moved: &[Moved]) {
        let count = match Verdict::of(moved.iter().map(|one| one.change)) {
            Verdict::Gains => &mut self.better,
            Verdict::Loses => &mut self.worse,
            _ => &mut self.open,
        };
        *count = count.saturating_add(1);
        for Moved { credits, .. } in moved {
            self.credits_gained = self.credits_gained.plus(credits.before.short_of(credits.after));
            self.credits_lost = self.credits_lost.plus(credits.after.short_of(credits.before));
        }
    }
}

/// Which way a single change goes, for tests of what a cause counts.
#[cfg(test)]
mod tests {
    use super::*;
    use crate::impact::answer::Change;

    fn moved(change: Change, before: i64, after: i64) -> Moved {
        let cause = Cause { document: "d".to_owned(), kind: "rule", id: "r".to_owned(), title: "R".to_owned() };
        let credits = Both { before: Credit::from_hundredths(before), after: Credit::from_hundredths(after) };
        Moved { cause, change, credits }
    }

    #[test]
    fn a_record_counts_once_for_each_cause_however_much_it_does() {
        let mut count = CauseCount::new(moved(Change::Better, 0, 0).cause);
        count.add(&[moved(Change::Better, 0, 300), moved(Change::Better, 200, 400)]);
        count.add(&[moved(Change::Better, 0, 300), moved(Change::Worse, 400, 0)]);
        assert_eq!((count.better, count.worse, count.open), (1, 0, 1));
        assert_eq!((count.credits_gained.hundredths(), count.credits_lost.hundredths()), (800, 400));
    }
}
