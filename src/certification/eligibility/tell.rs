//! A condition told in full: why, by which achievements, what time runs, which evidence is wanted.

use super::answer::{AchievementNamed, Clock, ClockPeriod, ConditionStatus, Evidence};
use super::clock::{Run, full_on, months_through, runs};
use super::field::Truth;
use super::judge::{Judge, Lack, Try};
use super::learner::Item;
use super::reasons;
use crate::citation::Bibliography;
use crate::date::Date;
use crate::policy::equivalence::Thing;
use crate::policy::standard::condition::{
    CertificateNeeded, Condition, Counting, SchoolingNeeded, TitleNeeded, WorkNeeded,
};
use crate::policy::terms;
use crate::reason::Reason;
use crate::record::Achievement;
use crate::text::Lang;
use std::cmp::Reverse;

/// What is told about: the judge, and where clauses are gathered.
#[derive(Debug)]
pub(crate) struct Teller<'t, 'a> {
    pub judge: Judge<'a>,
    pub books: &'t mut Bibliography,
    pub lang: Lang,
}

impl<'a> Teller<'_, 'a> {
    /// Conditions, and the positions of the achievements they were judged by.
    pub fn conditions(&mut self, needs: &'a [Condition], used: &mut Vec<usize>) -> Vec<ConditionStatus> {
        needs.iter().map(|condition| self.condition(condition, used)).collect()
    }

    fn condition(&mut self, condition: &'a Condition, used: &mut Vec<usize>) -> ConditionStatus {
        match condition {
            Condition::All(of) | Condition::Any(of) => {
                let parts = self.conditions(of, used);
                let code = if matches!(condition, Condition::All(_)) { "sit-all" } else { "sit-any" };
                ConditionStatus { parts, ..self.plain(condition, Reason::new(code)) }
            }
            Condition::Work(need) => self.work(condition, need, used),
            Condition::Age(need) => {
                let status = self.judge.days(condition).status(self.judge.as_of());
                let reason = reasons::age(need.years, self.judge.learner.record.born.is_some(), &status);
                self.plain(condition, reason)
            }
            Condition::Declaration(need) => {
                let declared = self.judge.learner.record.declares.contains(&need.id);
                let code = if declared { Reason::new("sit-declared") } else { Reason::new("sit-declare") };
                self.plain(condition, code.named("wanted", &need.title))
            }
            Condition::Certificate(need) => {
                self.held(condition, need.then_work.as_ref(), &need.evidence, used, |told, best| {
                    told.certificate(need, best)
                })
            }
            Condition::Title(need) => {
                self.held(condition, need.then_work.as_ref(), &need.evidence, used, |told, best| told.title(need, best))
            }
            Condition::Schooling(need) => {
                self.held(condition, None, &need.evidence, used, |told, best| told.schooling(need, best))
            }
        }
    }

    /// A condition with nothing but a state and a reason.
    fn plain(&self, condition: &'a Condition, mut reason: Reason) -> ConditionStatus {
        crate::explanation::phrase(&mut reason, self.lang);
        ConditionStatus {
            kind: condition.word(),
            status: self.judge.days(condition).status(self.judge.as_of()),
            reason,
            achievements: Vec::new(),
            clocks: Vec::new(),
            evidence: Vec::new(),
            citations: Vec::new(),
            parts: Vec::new(),
        }
    }

    fn item(&self, at: usize) -> Option<&'a Item<'a>> {
        self.judge.learner.items.get(at)
    }

    /// A condition that one achievement answers: the best of those there are.
    fn held(
        &mut self,
        condition: &'a Condition,
        work: Option<&'a WorkNeeded>,
        evidence: &[String],
        used: &mut Vec<usize>,
        reason: impl Fn(&Self, Option<&Try>) -> Reason,
    ) -> ConditionStatus {
        let best = self.best(condition, evidence);
        let reason = reason(self, best.as_ref());
        let mut told = self.plain(condition, reason);
        let mut mine = Vec::new();
        let answers = best.as_ref().is_some_and(|best| best.lack >= Lack::Hours);
        if let Some(best) = best.filter(|best| best.lack != Lack::Kind) {
            mine.push(best.at);
            let item = self.item(best.at);
            if let (Condition::Certificate(CertificateNeeded { held_months: Some(needed), .. }), Some(issued)) =
                (condition, item.and_then(Item::dated))
            {
                told.clocks.push(self.age_clock(best.at, issued, *needed));
            }
            if let (Some(work), event) = (work, item.and_then(Item::dated))
                && best.lack >= Lack::Expired
            {
                let clock = self.clock(work, event, &mut mine);
                told.evidence = self.evidence(&work.evidence, mine.get(1..).unwrap_or_default());
                told.clocks.push(clock);
            }
            told.citations = item.map_or_else(Vec::new, |item| self.equal(condition, item));
        }
        // The papers wanted are those of what answers; those of something too low or of another kind are none of them.
        let first = mine.get(..usize::from(answers && !mine.is_empty())).unwrap_or_default();
        let mut own = self.evidence(evidence, first);
        own.append(&mut told.evidence);
        told.evidence = own;
        told.achievements = self.named(&mine);
        used.append(&mut mine);
        told
    }

    /// The achievement that answers best: by state and day, then the nearest, then the one with its evidence at hand.
    fn best(&self, condition: &'a Condition, evidence: &[String]) -> Option<Try> {
        let as_of = self.judge.as_of();
        let mut best = None;
        for &at in self.judge.reach(condition) {
            let attempt = self.judge.attempt(condition, at);
            let item = self.item(at);
            let lacking = item.map_or(0, |item| item.lacks_evidence(evidence));
            // Of several that are too low, the highest is told.
            let rank =
                item.filter(|_| attempt.lack == Lack::Level).and_then(|i| i.levels.iter().map(|(_, r)| *r).max());
            let key = (attempt.days.status(as_of).rank(as_of), Reverse((attempt.lack, rank)), lacking);
            if best.as_ref().is_none_or(|(least, _)| key < *least) {
                best = Some((key, attempt));
            }
        }
        best.map(|(_, attempt)| attempt)
    }

    fn certificate(&self, need: &CertificateNeeded, best: Option<&Try>) -> Reason {
        let wanted = reasons::certificate_wanted(&self.judge, need);
        let wait = need.held_months.map(|months| (months, best.and_then(|b| self.item(b.at)).and_then(Item::dated)));
        self.held_reason("certificate", &wanted, need.then_work.as_ref(), wait, best)
    }

    fn title(&self, need: &TitleNeeded, best: Option<&Try>) -> Reason {
        let wanted = reasons::title_wanted(&self.judge, need);
        self.held_reason("title", &wanted, need.then_work.as_ref(), None, best)
    }

    /// Why a certificate or title does or does not answer.
    fn held_reason(
        &self,
        kind: &'static str,
        wanted: &crate::text::Text,
        work: Option<&WorkNeeded>,
        wait: Option<(u32, Option<Date>)>,
        best: Option<&Try>,
    ) -> Reason {
        let found = best.filter(|best| best.lack != Lack::Kind).and_then(|best| Some((best, self.item(best.at)?)));
        let Some((best, item)) = found else { return reasons::nothing(kind, wanted, work.map(|work| work.months)) };
        let status = best.days.status(self.judge.as_of());
        if let Some(reason) = reasons::lack(best, item, wanted, hours(item)) {
            return reason;
        }
        if let Some(fact) = best.unknown {
            return reasons::unknown(item, fact);
        }
        match (work, wait) {
            (Some(work), _) => {
                let begin = item.dated().map(|day| day.plus_days(1));
                reasons::after(item, work.months, self.months(work, begin), &status, &self.unsure(work, begin))
            }
            (None, Some((months, Some(issued)))) => reasons::aged(item, months, issued, &status),
            (None, _) => reasons::held(item, &status),
        }
    }

    fn schooling(&self, need: &SchoolingNeeded, best: Option<&Try>) -> Reason {
        let wanted = reasons::schooling_wanted(&self.judge, need);
        let found = best.filter(|best| best.lack != Lack::Kind).and_then(|best| Some((best, self.item(best.at)?)));
        let Some((best, item)) = found else { return Reason::new("sit-no-schooling").named("wanted", &wanted) };
        let status = best.days.status(self.judge.as_of());
        reasons::schooling(&self.judge, need, best, item, &wanted, &status)
    }

    fn work(&mut self, condition: &'a Condition, need: &'a WorkNeeded, used: &mut Vec<usize>) -> ConditionStatus {
        let mut mine = Vec::new();
        let clock = self.clock(need, None, &mut mine);
        let status = self.judge.days(condition).status(self.judge.as_of());
        let reason = reasons::worked(need, clock.months, &status, mine.is_empty(), &self.unsure(need, None));
        let mut told = self.plain(condition, reason);
        told.clocks.push(clock);
        told.evidence = self.evidence(&need.evidence, &mine);
        told.achievements = self.named(&mine);
        used.append(&mut mine);
        told
    }

    /// Full months so far, of what surely counts.
    fn months(&self, need: &WorkNeeded, begin: Option<Date>) -> u32 {
        let runs = self.judge.runs(need, begin, false);
        months_through(&runs, self.judge.as_of(), self.counting(need))
    }

    fn counting(&self, need: &WorkNeeded) -> Counting {
        need.counting.unwrap_or(self.judge.field.standard.counting)
    }

    /// Positions of the periods of work of which it is not known whether they count.
    fn unsure(&self, need: &WorkNeeded, begin: Option<Date>) -> Vec<&'a Item<'a>> {
        let unsure = self.unsure_runs(need, begin);
        unsure.iter().flat_map(|run| &run.of).filter_map(|&at| self.item(at)).collect()
    }

    fn unsure_runs(&self, need: &WorkNeeded, begin: Option<Date>) -> Vec<Run> {
        let work = self.judge.learner.work.iter().copied();
        runs(work.filter(|stint| matches!(self.judge.works(need, stint.at), Truth::Unknown(_))), begin)
    }

    /// The clock of work; adds the positions of what it counts.
    fn clock(&self, need: &WorkNeeded, event: Option<Date>, mine: &mut Vec<usize>) -> Clock {
        let begin = event.map(|day| day.plus_days(1));
        let runs = self.judge.runs(need, begin, false);
        let counting = self.counting(need);
        mine.extend(runs.iter().flat_map(|run| run.of.iter().copied()));
        Clock {
            of: "work",
            counting,
            event,
            periods: self.periods(&runs),
            unsure: self.periods(&self.unsure_runs(need, begin)),
            months: months_through(&runs, self.judge.as_of(), counting),
            needed: need.months,
            full_on: full_on(&runs, need.months, counting),
        }
    }

    fn age_clock(&self, at: usize, issued: Date, needed: u32) -> Clock {
        let full = issued.plus_months(needed);
        let achievements = self.item(at).map(|item| item.achievement.id().to_owned()).into_iter().collect();
        Clock {
            of: "held",
            counting: Counting::Continuous,
            event: Some(issued),
            periods: vec![ClockPeriod { from: issued, until: None, achievements }],
            unsure: Vec::new(),
            months: issued.plus_days(1).full_months_through(self.judge.as_of()),
            needed,
            full_on: (full < Date::BEYOND).then_some(full),
        }
    }

    fn periods(&self, runs: &[Run]) -> Vec<ClockPeriod> {
        let id = |at: &usize| self.item(*at).map(|item| item.achievement.id().to_owned());
        let period = |run: &Run| {
            let mut achievements: Vec<String> = run.of.iter().filter_map(id).collect();
            crate::order::sort(&mut achievements);
            ClockPeriod { from: run.from, until: run.until, achievements }
        };
        runs.iter().map(period).collect()
    }

    /// The names of achievements.
    pub fn named(&self, positions: &[usize]) -> Vec<AchievementNamed> {
        let named = positions.iter().filter_map(|&at| self.item(at)).map(|item| AchievementNamed {
            id: item.achievement.id().to_owned(),
            kind: item.achievement.kind(),
            name: item.achievement.name().to_owned(),
        });
        named.collect()
    }

    /// Evidence wanted of achievements, which all have to have it.
    fn evidence(&self, wanted: &[String], of: &[usize]) -> Vec<Evidence> {
        let has =
            |kind: &String, at: &usize| self.item(*at).is_some_and(|item| item.achievement.evidence().contains(kind));
        let wanted = wanted.iter().map(|kind| (kind, !of.is_empty() && of.iter().all(|at| has(kind, at))));
        wanted.map(|(kind, at_hand)| self.evidence_named(kind, at_hand)).collect()
    }

    /// Evidence wanted of a route, which one of the achievements used has to have.
    pub fn evidence_of_any(&self, wanted: &[String], of: &[usize]) -> Vec<Evidence> {
        let has =
            |kind: &String| of.iter().filter_map(|&at| self.item(at)).any(|i| i.achievement.evidence().contains(kind));
        wanted.iter().map(|kind| self.evidence_named(kind, has(kind))).collect()
    }

    fn evidence_named(&self, kind: &str, at_hand: bool) -> Evidence {
        let listed = self.judge.in_force.term(terms::EVIDENCE, kind).map(|name| name.get(self.lang));
        let name = listed.or_else(|| crate::explanation::words::word(kind, self.lang)).unwrap_or(kind);
        Evidence { kind: kind.to_owned(), name: name.to_owned(), at_hand }
    }

    /// Clauses by which an item counts as what the condition asks for.
    fn equal(&mut self, condition: &Condition, item: &Item<'a>) -> Vec<usize> {
        let occupation = &self.judge.field.standard.occupation;
        let serves = |thing: &Thing| match (thing, condition) {
            (Thing::Level(level), Condition::Certificate(need)) => {
                need.level_at_least.as_ref().is_some_and(|wanted| wanted.ladder == level.ladder)
            }
            (Thing::Level(level), Condition::Title(need)) => need.grade_at_least.ladder == level.ladder,
            (Thing::Occupation(code), _) => {
                let known = |code: &str| occupation.codes.iter().any(|own| own.code == code);
                known(code) && !item.own.iter().any(|code| known(code))
            }
            (Thing::Schooling(level), Condition::Schooling(need)) => {
                need.levels.contains(level)
                    && !item.schooling.first().is_some_and(|own| need.levels.iter().any(|l| l == own))
            }
            (Thing::ProgrammeCode(code), Condition::Schooling(_)) => {
                let known = |code: &str| occupation.programmes.iter().any(|p| p.code.as_deref() == Some(code));
                known(code) && !item.own.iter().any(|code| known(code))
            }
            _ => false,
        };
        let entries: Vec<_> = item.equal.iter().filter(|(_, entry)| serves(&entry.counts_as)).copied().collect();
        let mut cited: Vec<usize> =
            entries.into_iter().flat_map(|(loaded, entry)| self.books.cite(loaded, &entry.cite)).collect();
        crate::order::sort(&mut cited);
        cited.dedup();
        cited
    }
}

/// Hours a certificate stands for, as text.
fn hours(item: &Item<'_>) -> String {
    match item.achievement {
        Achievement::Certificate(it) => it.hours.map(|hours| hours.to_string()).unwrap_or_default(),
        _ => String::new(),
    }
}
