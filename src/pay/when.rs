//! Whether conditions hold for a worker on a day, and why.

mod held;

use super::eye::{Eye, Known};
use super::told::{fact_title, level_name, since_name, value_name};
use crate::explanation::clause;
use crate::policy::pay::condition::{FactWhen, LevelWhen, When, YearsWhen};
use crate::policy::pay::place::{industry_lies_in, region_lies_in};
use crate::reason::Reason;
use crate::text::Text;
use crate::truth::Truth;

impl<'a> Eye<'_, 'a> {
    /// Whether all conditions hold; `why` is told of what decides: of each that holds, or of the first that does not.
    pub fn all(&mut self, conditions: &'a [When], why: &mut Vec<Reason>) -> Truth {
        let (start, wanted) = (why.len(), self.seen.mark());
        let mut truth = Truth::Yes;
        for condition in conditions {
            let mut own = Vec::new();
            match self.when(condition, &mut own) {
                Truth::No => {
                    // Nothing that is unknown matters beside what fails.
                    why.truncate(start);
                    self.seen.forget(wanted);
                    why.append(&mut own);
                    return Truth::No;
                }
                met => truth = truth.and(met),
            }
            why.append(&mut own);
        }
        truth
    }

    fn any(&mut self, conditions: &'a [When], why: &mut Vec<Reason>) -> Truth {
        let (start, wanted) = (why.len(), self.seen.mark());
        let mut truth = Truth::No;
        for condition in conditions {
            let mut own = Vec::new();
            let met = self.when(condition, &mut own);
            if met == Truth::Yes {
                // Nor does it matter beside what holds.
                why.truncate(start);
                self.seen.forget(wanted);
                why.append(&mut own);
                return Truth::Yes;
            }
            truth = truth.or(met);
            why.append(&mut own);
        }
        truth
    }

    fn not(&mut self, condition: &'a When, why: &mut Vec<Reason>) -> Truth {
        let mut own = Vec::new();
        let truth = self.when(condition, &mut own).not();
        match truth {
            // What does not hold needs no reason where it must not.
            Truth::Yes => {}
            Truth::No => why.push(Reason::new("pay-excepted").naming("why", own.iter().map(clause).collect())),
            Truth::Unknown => why.append(&mut own),
        }
        truth
    }

    /// A fact is wanting: the one that was asked for last.
    pub(crate) fn unknown(&self, why: &mut Vec<Reason>) -> Truth {
        let what = self.seen.last_wanted().unwrap_or_default();
        why.push(Reason::new("pay-unknown").with("what", what));
        Truth::Unknown
    }

    /// Whether one condition holds.
    pub fn when(&mut self, condition: &'a When, why: &mut Vec<Reason>) -> Truth {
        match condition {
            When::All(of) => self.all(of, why),
            When::Any(of) => self.any(of, why),
            When::Not(of) => self.not(of, why),
            When::Certificate(it) => self.certificate(it, why),
            When::Level(it) => self.level(it, why),
            When::Award(it) => self.award(it, why),
            When::Schooling(it) => self.schooling(it, why),
            When::Title(it) => self.title(it, why),
            When::Post(codes) => {
                let post = self.day.worker.employment.post.as_deref();
                self.listed("post", post, why, |post| codes.iter().any(|code| code == post))
            }
            When::Region(codes) => {
                let region = self.day.worker.employment.region.as_deref();
                self.listed("region", region, why, |region| codes.iter().any(|code| region_lies_in(region, code)))
            }
            When::Industry(codes) => {
                let industry = self.day.worker.employment.industry.as_deref();
                self.listed("industry", industry, why, |one| codes.iter().any(|code| industry_lies_in(one, code)))
            }
            When::Years(it) => self.years_between(it, why),
            When::Fact(it) => self.fact_is(it, why),
        }
    }

    /// A field of the employment that is one of several.
    fn listed(
        &mut self,
        name: &'static str,
        value: Option<&'a str>,
        why: &mut Vec<Reason>,
        is: impl Fn(&str) -> bool,
    ) -> Truth {
        let Known::Is(value) = self.field(name, value) else { return self.unknown(why) };
        let truth = if is(value) { Truth::Yes } else { Truth::No };
        let code = if truth == Truth::Yes { "pay-field-is" } else { "pay-field-is-not" };
        let value = self.day.in_force.term(name, value).cloned().unwrap_or_else(|| Text::zh(value));
        why.push(Reason::new(code).with("field", name).named("value", &value));
        truth
    }

    fn level(&mut self, it: &LevelWhen, why: &mut Vec<Reason>) -> Truth {
        let in_force = self.day.in_force;
        let ladder = it.at_least.ladder.as_str();
        let wanted = level_name(self, &it.at_least);
        let Some(held) = self.day.worker.level(ladder) else {
            if let Some(certificate) = self.day.worker.unstated_level {
                self.want_of(&certificate.id, &certificate.name, "level");
                return self.unknown(why);
            }
            why.push(Reason::new("pay-no-level").named("wanted", &wanted));
            return Truth::No;
        };
        let rank = |code: &str| in_force.ladder_rank(ladder, code);
        let least = rank(&it.at_least.code).is_some_and(|least| held.rank >= least);
        let most = it.at_most.as_ref().is_none_or(|most| rank(&most.code).is_some_and(|most| held.rank <= most));
        let name = in_force.term(ladder, held.code).cloned().unwrap_or_else(|| Text::zh(held.code));
        let code = match (least, most) {
            (true, true) => "pay-level",
            (false, _) => "pay-level-low",
            (true, false) => "pay-level-high",
        };
        let reason = Reason::new(code).named("level", &name);
        why.push(if least { reason } else { reason.named("wanted", &wanted) });
        if least && most { Truth::Yes } else { Truth::No }
    }

    fn years_between(&mut self, it: &YearsWhen, why: &mut Vec<Reason>) -> Truth {
        let event = since_name(self, &it.since);
        let years = match self.years(&it.since) {
            Known::Is(years) => years,
            Known::None => {
                why.push(Reason::new("pay-no-event").named("event", &event));
                return Truth::No;
            }
            Known::Unknown => return self.unknown(why),
        };
        let enough = it.at_least.is_none_or(|least| years >= least);
        let few = it.below.is_none_or(|below| years < below);
        let reason = |code| Reason::new(code).named("event", &event).with("years", years);
        why.push(match (enough, few) {
            (true, true) => reason("pay-years"),
            (false, _) => reason("pay-years-short").with("needed", it.at_least.unwrap_or(0)),
            (true, false) => reason("pay-years-over").with("below", it.below.unwrap_or(0)),
        });
        if enough && few { Truth::Yes } else { Truth::No }
    }

    fn fact_is(&mut self, it: &FactWhen, why: &mut Vec<Reason>) -> Truth {
        let value = match self.fact(&it.fact) {
            Known::Is(value) => value,
            Known::None => return Truth::No,
            Known::Unknown => return self.unknown(why),
        };
        let listed = it.is.is_empty() || value.code().is_some_and(|code| it.is.iter().any(|one| one == code));
        let least = it.at_least.is_none_or(|least| value.hundredths().is_some_and(|it| it >= least.hundredths()));
        let most = it.at_most.is_none_or(|most| value.hundredths().is_some_and(|it| it <= most.hundredths()));
        let holds = listed && least && most;
        let code = if holds { "pay-fact" } else { "pay-fact-not" };
        why.push(
            Reason::new(code)
                .named("fact", &fact_title(self, &it.fact))
                .named("value", &value_name(self, &it.fact, &value)),
        );
        if holds { Truth::Yes } else { Truth::No }
    }
}
