//! How much an item is: exact fractions of a fen until it is rounded, by a rule that is named.

use super::eye::{Eye, Known};
use super::fact::Value;
use super::look::{Cell, Looked};
use super::told::{fact_title, part_name, since_name};
use crate::policy::pay::amount::{
    Counted, Each, Factor, FactorBy, Judged, PayAmount, Percent, PercentOf, RoundMoney, Steps,
};
use crate::policy::pay::condition::When;
use crate::quantity::{Money, Ratio, Rational};
use crate::reason::Reason;
use crate::text::Text;
use crate::truth::Truth;

/// The code of a reason that somebody has yet to judge.
const JUDGED_WANTED: &str = "pay-judged-wanted";

/// What an amount came to.
pub(crate) enum Sum {
    Is(Money),
    /// Nothing is due, for the reason told last.
    None,
    /// A fact is wanting.
    Unknown,
}

/// An exact amount on the way: fen, perhaps not whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exact {
    Is(Rational),
    None,
    Unknown,
}

/// What a part came to: code, amount and whether it may be more.
pub(crate) type Before<'a> = (&'a str, Money, bool);

/// What an item is reckoned from.
pub(crate) struct Reckoning<'e, 'a> {
    /// Id of the item, as judgements name it.
    pub id: &'a str,
    pub title: &'a Text,
    pub amount: &'a PayAmount,
    pub factors: &'a [Factor],
    pub round: Option<RoundMoney>,
    /// What the parts before came to.
    pub before: &'e [Before<'a>],
}

/// Fen of an amount as a fraction.
fn fen(money: Money) -> Rational {
    Rational::whole(money.fen())
}

impl<'a> Eye<'_, 'a> {
    /// The amount of an item; `why` is told how it was reckoned, or what is wanting.
    pub fn reckon(&mut self, it: &Reckoning<'_, 'a>, why: &mut Vec<Reason>) -> Sum {
        let start = self.seen.mark();
        let sum = self.sum(it, why);
        if matches!(sum, Sum::Unknown) {
            match why.last() {
                // It says what is wanting itself.
                Some(reason) if reason.code == JUDGED_WANTED => {}
                _ if self.seen.mark() == start => why.push(Reason::new("pay-unknown-before")),
                _ => drop(self.unknown(why)),
            }
        }
        sum
    }

    fn sum(&mut self, it: &Reckoning<'_, 'a>, why: &mut Vec<Reason>) -> Sum {
        let mut sum = match self.exact(it, why) {
            Exact::Is(sum) => sum,
            Exact::None => return Sum::None,
            Exact::Unknown => return Sum::Unknown,
        };
        for factor in it.factors {
            match self.factor(it, factor, why) {
                Exact::Is(by) => match sum.times(by) {
                    Some(product) => sum = product,
                    None => return too_large(why),
                },
                Exact::None => {}
                Exact::Unknown => return Sum::Unknown,
            }
        }
        match round(sum, it.round) {
            Some(money) => {
                if let Some(rule) = it.round.filter(|_| fen(money) != sum) {
                    why.push(Reason::new(rounding(rule)).with("unit", rule.unit).with("amount", money));
                }
                Sum::Is(money)
            }
            None => too_large(why),
        }
    }

    /// The amount of an item before it is multiplied and rounded.
    pub fn exact(&mut self, it: &Reckoning<'_, 'a>, why: &mut Vec<Reason>) -> Exact {
        match it.amount {
            PayAmount::Fixed(money) => Exact::Is(fen(*money)),
            PayAmount::Scale(using) => {
                let looked = self.look(using, None);
                Self::money(looked, why)
            }
            PayAmount::Steps(steps) => self.steps(steps, why),
            PayAmount::Each(each) => self.each(each, why),
            PayAmount::Percent(percent) => self.percent(percent, it, why),
            PayAmount::Judged(range) => self.judged(range, it, why),
        }
    }

    fn money(looked: Looked<'a>, why: &mut Vec<Reason>) -> Exact {
        match looked {
            Looked::Found(cell) => match cell.give.parse::<Money>() {
                Ok(money) => {
                    why.push(cell_told("pay-scale", &cell).with("amount", money));
                    Exact::Is(fen(money))
                }
                Err(_) => Exact::None,
            },
            Looked::Hole(reason) => {
                why.push(reason);
                Exact::None
            }
            Looked::Unknown => Exact::Unknown,
        }
    }

    fn steps(&mut self, it: &'a Steps, why: &mut Vec<Reason>) -> Exact {
        let start = match self.look(&it.start, None) {
            Looked::Found(cell) => match cell.give.parse::<u32>() {
                Ok(step) => {
                    why.push(cell_told("pay-step-start", &cell).with("step", step));
                    step
                }
                Err(_) => return Exact::None,
            },
            Looked::Hole(reason) => {
                why.push(reason);
                return Exact::None;
            }
            Looked::Unknown => return Exact::Unknown,
        };
        let mut step = start;
        if let Some(yearly) = &it.yearly {
            let passed = match self.fact(&yearly.passed) {
                Known::Is(Value::Years(years)) => years,
                Known::Unknown => return Exact::Unknown,
                _ => Vec::new(),
            };
            let now = self.year();
            let counts = |year: &&u32| **year >= yearly.from && **year < now;
            let mut years: Vec<u32> = passed.iter().filter(counts).copied().collect();
            crate::order::sort(&mut years);
            years.dedup();
            // A year that is passed is paid for from the next first of January on.
            let next = passed.iter().filter(|year| **year >= yearly.from.max(now)).min();
            if let Some(year) = next {
                self.change_after(*year);
            }
            let count = u32::try_from(years.len()).unwrap_or(u32::MAX);
            step = start.saturating_add(count.saturating_mul(yearly.steps));
            if count > 0 {
                why.push(Reason::new("pay-step-years").with("years", count).with("step", step));
            }
        }
        if let Some(highest) = self.highest_step(&it.table).filter(|highest| step > *highest) {
            step = highest;
            why.push(Reason::new("pay-step-highest").with("step", step));
        }
        let looked = self.look(&it.table, Some(step));
        Self::money(looked, why)
    }

    fn each(&mut self, it: &'a Each, why: &mut Vec<Reason>) -> Exact {
        let (hundredths, what) = match &it.of {
            Counted::Years(since) => {
                let what = since_name(self, since);
                match self.years(since) {
                    Known::Is(years) => (i64::from(years).saturating_mul(100), what),
                    Known::None => (0, what),
                    Known::Unknown => return Exact::Unknown,
                }
            }
            Counted::Fact(name) => {
                let what = fact_title(self, name);
                match self.fact(name) {
                    Known::Is(value) => (value.hundredths().unwrap_or(0), what),
                    Known::None => (0, what),
                    Known::Unknown => return Exact::Unknown,
                }
            }
        };
        let whole = |count: u32| i64::from(count).saturating_mul(100);
        let past = hundredths.saturating_sub(whole(it.after)).max(0);
        let counted = it.at_most.map_or(past, |most| past.min(whole(most)));
        let spoken = |hundredths| Money::from_fen(hundredths).to_string();
        let mut reason = Reason::new("pay-each").named("what", &what).with("count", spoken(counted));
        reason = reason.with("amount", it.amount);
        if counted < past {
            reason = reason.with("have", spoken(past)).with("most", it.at_most.unwrap_or(0));
        }
        why.push(reason);
        let count = Rational::new(i128::from(counted), 100);
        count.and_then(|count| fen(it.amount).times(count)).map_or(Exact::None, Exact::Is)
    }

    fn percent(&mut self, it: &'a Percent, item: &Reckoning<'_, 'a>, why: &mut Vec<Reason>) -> Exact {
        let (base, what) = match &it.of {
            PercentOf::Fact(name) => {
                let what = fact_title(self, name);
                match self.fact(name) {
                    Known::Is(value) => (fen(Money::from_fen(value.hundredths().unwrap_or(0))), what),
                    Known::None => return Exact::None,
                    Known::Unknown => return Exact::Unknown,
                }
            }
            PercentOf::Parts(parts) => {
                let before = item.before.iter().filter(|(part, ..)| parts.iter().any(|one| one == part));
                if before.clone().any(|(.., open)| *open) {
                    return Exact::Unknown;
                }
                let sum: Money = before.map(|(_, amount, _)| *amount).sum();
                let names: Vec<Text> = parts.iter().map(|part| part_name(self.day.in_force, part)).collect();
                (fen(sum), joined(&names))
            }
            PercentOf::Scale(using) => {
                let mut told = Vec::new();
                let looked = self.look(using, None);
                let what = match &looked {
                    Looked::Found(cell) => cell.scale.title.clone(),
                    _ => Text::default(),
                };
                match Self::money(looked, &mut told) {
                    Exact::Is(base) => (base, what),
                    other => {
                        why.append(&mut told);
                        return other;
                    }
                }
            }
        };
        let share = base.times(Rational::from(it.share)).and_then(|share| round(share, Some(it.round)));
        let (Some(share), Some(base)) = (share, round(base, None)) else {
            why.push(Reason::new("pay-too-large"));
            return Exact::None;
        };
        let mut amount = share;
        why.push(
            Reason::new("pay-percent")
                .named("what", &what)
                .with("base", base)
                .with("share", it.share)
                .with("amount", share),
        );
        if let Some(most) = it.at_most.filter(|most| *most < amount) {
            amount = most;
            why.push(Reason::new("pay-capped").with("most", most));
        }
        if let Some(least) = it.at_least.filter(|least| *least > amount) {
            amount = least;
            why.push(Reason::new("pay-at-least").with("least", least));
        }
        Exact::Is(fen(amount))
    }

    fn judged(&mut self, range: &Judged, item: &Reckoning<'_, 'a>, why: &mut Vec<Reason>) -> Exact {
        let given = self.judgement(item.id).and_then(|given| Some((given.amount?, given)));
        let Some((amount, given)) = given else {
            self.want_judged(item.id, item.title);
            why.push(Reason::new(JUDGED_WANTED).with("least", range.at_least).with("most", range.at_most));
            return Exact::Unknown;
        };
        let code = if (range.at_least..=range.at_most).contains(&amount) { "pay-judged" } else { "pay-judged-outside" };
        let reason = Reason::new(code).with("amount", amount).with("least", range.at_least).with("most", range.at_most);
        why.push(reason.with("by", &given.by).with("reason", &given.reason));
        if code == "pay-judged" { Exact::Is(fen(amount)) } else { Exact::None }
    }

    fn judgement(&self, item: &str) -> Option<&'a crate::employment::JudgedGiven> {
        let document = &self.source.agreement.id;
        self.day.worker.employment.judged.iter().find(|given| given.document == *document && given.item == item)
    }

    /// What an amount is multiplied by; nothing where it does not apply.
    pub fn factor(&mut self, item: &Reckoning<'_, 'a>, it: &'a Factor, why: &mut Vec<Reason>) -> Exact {
        let conditions: &'a [When] = &it.when;
        match self.all(conditions, &mut Vec::new()) {
            Truth::Yes => {}
            Truth::No => return Exact::None,
            Truth::Unknown => return Exact::Unknown,
        }
        let by = match &it.by {
            FactorBy::Ratio(ratio) => *ratio,
            FactorBy::Scale(using) => match self.look(using, None) {
                Looked::Found(cell) => match cell.give.parse::<Ratio>() {
                    Ok(ratio) => {
                        why.push(cell_told("pay-factor-scale", &cell).with("by", ratio));
                        return Exact::Is(Rational::from(ratio));
                    }
                    Err(_) => return Exact::None,
                },
                Looked::Hole(reason) => {
                    why.push(reason);
                    return Exact::None;
                }
                Looked::Unknown => return Exact::Unknown,
            },
            FactorBy::JudgedUpTo(most) => match self.judgement(item.id).and_then(|given| given.factor) {
                Some(by) if by <= *most && Rational::from(by) >= Rational::ONE => by,
                Some(by) => {
                    why.push(
                        Reason::new("pay-factor-outside").named("title", &it.title).with("by", by).with("most", most),
                    );
                    return Exact::None;
                }
                None => {
                    self.want_judged(item.id, &it.title);
                    return Exact::Unknown;
                }
            },
        };
        why.push(Reason::new("pay-factor").named("title", &it.title).with("by", by));
        Exact::Is(Rational::from(by))
    }
}

fn cell_told(code: &'static str, cell: &Cell<'_>) -> Reason {
    Reason::new(code).named("scale", &cell.scale.title).named("at", &cell.at)
}

fn joined(names: &[Text]) -> Text {
    use crate::text::Lang;
    let said = |lang, and: &str| names.iter().map(|name| name.get(lang)).collect::<Vec<_>>().join(and);
    Text::both(said(Lang::Zh, "、"), said(Lang::En, " + "))
}

fn too_large(why: &mut Vec<Reason>) -> Sum {
    why.push(Reason::new("pay-too-large"));
    Sum::None
}

const fn rounding(rule: RoundMoney) -> &'static str {
    use crate::quantity::Rounding;
    match rule.round {
        Rounding::HalfUp => "pay-rounded-half-up",
        Rounding::HalfEven => "pay-rounded-half-even",
        Rounding::Down => "pay-rounded-down",
        Rounding::Up => "pay-rounded-up",
    }
}

/// Whole fen of a fraction: as the rule says, else exactly. Nothing where it has to be rounded and no rule is there, or where
/// it is too large.
pub(crate) fn round(sum: Rational, rule: Option<RoundMoney>) -> Option<Money> {
    let fen = match rule {
        Some(rule) => rule.round.apply(sum.upper(), sum.lower(), rule.unit.fen())?,
        None if sum.lower() == 1 => i64::try_from(sum.upper()).ok()?,
        None => return None,
    };
    Some(Money::from_fen(fen))
}
