//! How many gain and lose, how many credits, and by which rules.

use super::answer::{
    Both, Cause, CauseCount, Credits, CreditsMoved, MoneyMoved, Moved, PayMoved, Row, Summary, Told, Verdict,
};
use crate::order::{self, Map};
use crate::pay::answer::Totals;
use crate::policy::pay::Per;
use crate::quantity::{Credit, Money};
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
        match &row.told {
            Told::Recognition(impact) => {
                let moved = counts.credits.get_or_insert_default();
                for ledger in &impact.ledgers {
                    moved.add(&Both { before: ledger.before, after: ledger.after });
                }
            }
            Told::Pay(impact) => counts.pay.get_or_insert_default().add(&impact.totals),
            Told::Eligibility(_) | Told::Undecided(_) => {}
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
            let year = one.pay.map_or(Money::ZERO, |pay| pay.year.gained.plus(pay.year.lost));
            (Reverse(records), Reverse(one.credits_gained.plus(one.credits_lost)), Reverse(year))
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

impl PayMoved {
    /// Adds what the totals of one worker come to.
    fn add(&mut self, totals: &Both<Totals>) {
        let Both { before, after } = totals;
        self.month.add(before.month, after.month);
        self.year.add(before.year, after.year);
        self.hour.add(before.hour, after.hour);
        self.once.add(before.once, after.once);
    }

    /// Adds what one line comes to.
    fn line(&mut self, per: Per, Both { before, after }: Both<Money>) {
        match per {
            Per::Month => {
                self.month.add(before, after);
                self.year.add(before.times(12), after.times(12));
            }
            Per::Year => self.year.add(before, after),
            Per::Hour => self.hour.add(before, after),
            Per::Once => self.once.add(before, after),
        }
    }
}

impl MoneyMoved {
    fn add(&mut self, before: Money, after: Money) {
        if after > before {
            self.gained = self.gained.plus(after.minus(before));
        } else {
            self.lost = self.lost.plus(before.minus(after));
        }
    }
}

impl CauseCount {
    fn new(cause: Cause) -> Self {
        let none = Credit::ZERO;
        Self { cause, better: 0, worse: 0, open: 0, credits_gained: none, credits_lost: none, pay: None }
    }

    fn add(&mut self, moved: &[Moved]) {
        let count = match Verdict::of(moved.iter().map(|one| one.change)) {
            Verdict::Gains => &mut self.better,
            Verdict::Loses => &mut self.worse,
            _ => &mut self.open,
        };
        *count = count.saturating_add(1);
        for Moved { credits, money, .. } in moved {
            self.credits_gained = self.credits_gained.plus(credits.before.short_of(credits.after));
            self.credits_lost = self.credits_lost.plus(credits.after.short_of(credits.before));
            if let Some((per, money)) = money {
                self.pay.get_or_insert_default().line(*per, *money);
            }
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
        Moved { cause, change, credits, money: None }
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
