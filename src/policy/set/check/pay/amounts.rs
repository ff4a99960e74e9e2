//! Amounts of pay and what they are multiplied by.

use super::super::Check;
use super::grain;
use super::uses::meant;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::policy::{
    BOUNDS_REVERSED, FACTOR_BELOW_ONE, PART_NOT_BEFORE, PART_OF_OTHER_MEASURE, ROUND_MISSING,
};
use crate::policy::pay::amount::{Counted, Each, Factor, FactorBy, PayAmount, Percent, PercentOf, RoundMoney, Steps};
use crate::policy::pay::scale::Gives;
use crate::policy::pay::{PayAgreement, PayPart};
use crate::policy::set::limits;
use crate::policy::trail::Trail;
use crate::quantity::{Money, Ratio};

impl Check<'_, '_> {
    pub(super) fn pay_amount(&mut self, it: &PayAgreement, amount: &PayAmount, at: &Trail<'_>) {
        let at = &at.key(amount.word());
        match amount {
            PayAmount::Fixed(_) => {}
            PayAmount::Scale(using) => self.look(it, using, Gives::Money, false, at),
            PayAmount::Steps(steps) => self.steps(it, steps, at),
            PayAmount::Each(each) => self.each(it, each, at),
            PayAmount::Percent(percent) => self.percent(it, percent, at),
            PayAmount::Judged(judged) => self.range(Some(judged.at_least), Some(judged.at_most), at),
        }
    }

    fn steps(&mut self, it: &PayAgreement, steps: &Steps, at: &Trail<'_>) {
        self.look(it, &steps.start, Gives::Step, false, &at.key("start"));
        self.look(it, &steps.table, Gives::Money, true, &at.key("table"));
        if let Some(yearly) = &steps.yearly {
            let at = &at.key("yearly");
            self.fact(it, &yearly.passed, &["years"], &at.key("passed"));
            self.bounds(&at.key("steps"), yearly.steps, 1, u32::MAX);
        }
    }

    fn each(&mut self, it: &PayAgreement, each: &Each, at: &Trail<'_>) {
        match &each.of {
            Counted::Years(since) => self.since(it, since, &at.key("of").key("years")),
            Counted::Fact(fact) => self.fact(it, fact, &["number"], &at.key("of").key("fact")),
        }
        if let Some(most) = each.at_most {
            self.bounds(&at.key("at_most"), most, 1, u32::MAX);
        }
    }

    fn percent(&mut self, it: &PayAgreement, percent: &Percent, at: &Trail<'_>) {
        let of = &at.key("of");
        match &percent.of {
            PercentOf::Fact(fact) => self.fact(it, fact, &["money"], &of.key("fact")),
            PercentOf::Parts(parts) => {
                self.filled(&of.key("parts"), parts.len());
                self.limit(&of.key("parts"), "parts", parts.len(), limits::PAY_PARTS);
            }
            PercentOf::Scale(using) => self.look(it, using, Gives::Money, false, &of.key("scale")),
        }
        self.range(percent.at_least, percent.at_most, at);
        self.unit(percent.round, &at.key("round"));
    }

    fn range(&mut self, low: Option<Money>, high: Option<Money>, at: &Trail<'_>) {
        if let Some((low, high)) = low.zip(high).filter(|(low, high)| low > high) {
            let found = Diagnostic::new(&BOUNDS_REVERSED).with("low", low.to_string());
            self.add(&at.key("at_most"), found.with("high", high.to_string()));
        }
    }

    /// What is rounded to nothing could not be rounded.
    pub(super) fn unit(&mut self, round: RoundMoney, at: &Trail<'_>) {
        if round.unit.is_zero() {
            self.bounds(&at.key("unit"), 0, 1, u32::MAX);
        }
    }

    pub(super) fn factors(&mut self, it: &PayAgreement, factors: &[Factor], at: &Trail<'_>) {
        let at = &at.key("factors");
        self.limit(at, "factors", factors.len(), limits::FACTORS);
        for (nth, factor) in factors.iter().enumerate() {
            let at = &at.nth(nth);
            self.conditions(&at.key("when"), &factor.when);
            let by = &at.key("by");
            match &factor.by {
                FactorBy::Ratio(_) => {}
                FactorBy::Scale(using) => self.look(it, using, Gives::Ratio, false, &by.key("scale")),
                FactorBy::JudgedUpTo(most) => {
                    if Ratio::new(1, 1).is_some_and(|one| *most < one) {
                        let found = Diagnostic::new(&FACTOR_BELOW_ONE).with("found", most.to_string());
                        self.add(&by.key("judged-up-to"), found);
                    }
                }
            }
        }
    }

    /// Rounding that has to be stated, and can be done.
    pub(super) fn rounded(
        &mut self,
        it: &PayAgreement,
        id: &str,
        amount: &PayAmount,
        factors: &[Factor],
        round: Option<RoundMoney>,
        at: &Trail<'_>,
    ) {
        let known = self.known;
        match round {
            Some(round) => self.unit(round, &at.key("round")),
            None if !grain::is_whole_fen(amount, factors, &|using| meant(known, it, using)) => {
                self.add(at, Diagnostic::new(&ROUND_MISSING).with("id", id));
            }
            None => {}
        }
    }

    /// Parts that a share is taken of: they stand before, and are paid for the same.
    pub(super) fn share_of_parts(&mut self, before: &[PayPart], amount: &PayAmount, at: &Trail<'_>) {
        let PayAmount::Percent(Percent { of: PercentOf::Parts(parts), .. }) = amount else { return };
        let at = at.key("amount");
        let at = at.key("percent");
        let at = at.key("of");
        let at = at.key("parts");
        let mut per = None;
        for (nth, code) in parts.iter().enumerate() {
            let Some(part) = before.iter().find(|part| part.part == *code) else {
                let known = before.iter().map(|part| part.part.as_str());
                self.dangling(&at.nth(nth), &PART_NOT_BEFORE, "part", code, known);
                continue;
            };
            let per = *per.get_or_insert(part.per);
            if part.per != per {
                let found = Diagnostic::new(&PART_OF_OTHER_MEASURE).with("part", code.as_str());
                self.add(&at.nth(nth), found.with("found", part.per.word()).with("needed", per.word()));
            }
        }
    }
}
