//! Conditions of pay: not too many, nothing reversed, every code one that can be compared.

use super::super::Check;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::policy::{ASKS_NOTHING, BOUNDS_REVERSED, LADDERS_DIFFER};
use crate::policy::pay::PayAgreement;
use crate::policy::pay::condition::When;
use crate::policy::selector::{AwardSelector, CertificateSelector, Level};
use crate::policy::set::limits;
use crate::policy::trail::Trail;

impl Check<'_, '_> {
    /// Not too many conditions, nor too deep.
    pub(super) fn conditions(&mut self, at: &Trail<'_>, all: &[When]) {
        let (count, depth) = size(all);
        self.limit(at, "when", count, limits::PAY_CONDITIONS);
        self.limit(at, "depth", depth, limits::CONDITION_DEPTH);
    }

    /// One condition; those within it are looked at by themselves.
    pub(super) fn when(&mut self, it: &PayAgreement, when: &When, at: &Trail<'_>) {
        let at = &at.key(when.word());
        match when {
            When::All(of) | When::Any(of) => self.filled(at, of.len()),
            When::Certificate(when) => {
                self.certificate_levels(&when.of, &at.key("of"));
                self.months(when.within_months, at);
            }
            When::Level(when) => self.levels(Some(&when.at_least), when.at_most.as_ref(), "at_most", at),
            When::Award(when) => {
                self.award_levels(&when.of, &at.key("of"));
                self.months(when.within_months, at);
            }
            When::Post(codes) => self.some(codes, at),
            When::Region(codes) => {
                self.some(codes, at);
                self.regions(at, codes);
            }
            When::Industry(codes) => {
                self.some(codes, at);
                self.industries(at, codes);
            }
            When::Years(when) => {
                self.since(it, &when.since, &at.key("since"));
                match (when.at_least, when.below) {
                    (None, None) => self.add(at, Diagnostic::new(&ASKS_NOTHING)),
                    (low, Some(high)) if high <= low.unwrap_or_default() => {
                        let found = Diagnostic::new(&BOUNDS_REVERSED).with("low", low.unwrap_or_default());
                        self.add(&at.key("below"), found.with("high", high));
                    }
                    _ => {}
                }
            }
            When::Fact(when) => self.fact_when(it, when, at),
            When::Not(_) | When::Schooling(_) | When::Title(_) => {}
        }
    }

    fn some(&mut self, codes: &[String], at: &Trail<'_>) {
        self.filled(at, codes.len());
        self.limit(at, "codes", codes.len(), limits::CHOICES);
    }

    fn months(&mut self, months: Option<u32>, at: &Trail<'_>) {
        if let Some(months) = months {
            self.bounds(&at.key("within_months"), months, 1, limits::MONTHS);
        }
    }

    pub(super) fn certificate_levels(&mut self, of: &CertificateSelector, at: &Trail<'_>) {
        self.levels(of.level_at_least.as_ref(), of.level_at_most.as_ref(), "level_at_most", at);
    }

    fn award_levels(&mut self, of: &AwardSelector, at: &Trail<'_>) {
        self.levels(of.class_at_least.as_ref(), of.class_at_most.as_ref(), "class_at_most", at);
        self.levels(of.rank_at_least.as_ref(), of.rank_at_most.as_ref(), "rank_at_most", at);
    }

    /// Bounds on one ladder, the lower not above the upper; `name` is the field of the upper.
    fn levels(&mut self, low: Option<&Level>, high: Option<&Level>, name: &str, at: &Trail<'_>) {
        let Some((low, high)) = low.zip(high) else { return };
        if low.ladder != high.ladder {
            let found = Diagnostic::new(&LADDERS_DIFFER).with("low", low.ladder.as_str());
            self.add(&at.key(name), found.with("high", high.ladder.as_str()));
            return;
        }
        let Some(ladder) = self.known.ladders.get(low.ladder.as_str()) else { return };
        let ranks = ladder.get(low.code.as_str()).zip(ladder.get(high.code.as_str()));
        if ranks.is_some_and(|(low, high)| low > high) {
            let found = Diagnostic::new(&BOUNDS_REVERSED).with("low", low.code.as_str());
            self.add(&at.key(name), found.with("high", high.code.as_str()));
        }
    }
}

/// How many conditions there are, and how deep they go.
fn size(all: &[When]) -> (usize, usize) {
    let (mut count, mut depth) = (0_usize, 0);
    for when in all {
        let (below, deep) = match when {
            When::All(of) | When::Any(of) => size(of),
            When::Not(of) => size(std::slice::from_ref(of)),
            _ => (0, 0),
        };
        count = count.saturating_add(below).saturating_add(1);
        depth = depth.max(deep.saturating_add(1));
    }
    (count, depth)
}
