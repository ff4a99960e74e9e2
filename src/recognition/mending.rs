//! Tells what is lacking and what would mend it: one sentence for the miss, one for the repair.

use super::aim::goal;
use super::decision::Repair;
use super::lack::{Lack, Miss};
use super::misses::{Near, NearWay};
use super::naming::{level_name, term, wanted};
use super::question::Question;
use crate::order::Set;
use crate::policy::selector::Source;
use crate::quantity::{Credit, Grade, Hours, Ratio};
use crate::reason::Reason;
use crate::record::Achievement;
use crate::text::Text;

/// Most repairs told for one refusal.
const MOST_REPAIRS: usize = 6;

/// Tells the misses and repairs of one unsatisfied rule.
pub(crate) struct Mending<'m, 'q> {
    pub question: &'m Question<'q>,
    pub near: &'m Near<'q>,
}

impl<'q> Mending<'_, 'q> {
    /// What the nearest way lacks.
    pub fn misses(&self) -> Vec<Reason> {
        let nearest = self.near.options.first();
        nearest.map_or_else(Vec::new, |way| way.misses.iter().map(|miss| self.miss(way, miss)).collect())
    }

    /// Every minimal set of changes, in the order of the ways; with each the way it mends.
    pub fn repairs(&self) -> Vec<(usize, Repair)> {
        let mut found: Vec<(usize, Set<Reason>)> = Vec::new();
        for (at, way) in self.near.options.iter().enumerate() {
            let changes: Option<Set<Reason>> = way.misses.iter().map(|miss| self.change(way, miss)).collect();
            if let Some(changes) = changes
                && !found.iter().any(|(_, known)| known.is_subset(&changes))
            {
                found.retain(|(_, known)| !changes.is_subset(known));
                found.push((at, changes));
            }
        }
        let repair = |(at, changes): (usize, Set<Reason>)| (at, Repair { changes: changes.into_iter().collect() });
        found.into_iter().map(repair).take(MOST_REPAIRS).collect()
    }

    fn source(&self, way: &NearWay<'_>, miss: &Miss<'_>) -> Option<Text> {
        miss.achievement.or(way.using.first().copied()).map(|at| self.question.name(at))
    }

    fn targets(&self) -> Vec<Text> {
        let Some(ledger) = self.question.ledgers.get(self.near.ledger) else { return Vec::new() };
        goal(&ledger.plan, &self.near.aim).iter().map(|target| target.course.name.clone()).collect()
    }

    /// What a selector asks for, in words; none, where it asks for nothing in particular.
    fn wanted(&self, source: &Source) -> Option<Text> {
        let plan = self.question.ledgers.get(self.near.ledger).map(|l| &l.plan);
        plan.map(|plan| wanted(source, &self.question.in_force, plan)).filter(|words| !words.zh.is_empty())
    }

    /// How many outcomes of the target are still to be covered.
    fn outcomes_left(&self, have: Ratio, need: Ratio) -> i64 {
        let Some(ledger) = self.question.ledgers.get(self.near.ledger) else { return 0 };
        let targets = goal(&ledger.plan, &self.near.aim);
        let all: Set<&String> = targets.iter().flat_map(|t| &t.course.outcomes).collect();
        let all = i64::try_from(all.len()).unwrap_or(0);
        need.of_ceil(all).saturating_sub(have.of_floor(all))
    }

    fn miss(&self, way: &NearWay<'_>, miss: &Miss<'q>) -> Reason {
        let in_force = &self.question.in_force;
        let about = |code: &'static str| match self.source(way, miss) {
            Some(source) => Reason::new(code).named("source", &source),
            None => Reason::new(code),
        };
        let target = |reason: Reason| reason.naming("target", self.targets());
        match miss.lack {
            Lack::Identity => Reason::new("no-gain"),
            Lack::Grade { have, need } => about("grade-short").with("have", have).with("needed", need),
            Lack::GradeHigh { have, below } => about("grade-high").with("have", have).with("below", below),
            Lack::GradeUnknown => match self.word(way, miss) {
                Some(word) => about("grade-word").with("have", word),
                None => about("grade-unknown"),
            },
            Lack::Hours { have, need, .. } => {
                about("hours-short").with("have", have).with("needed", need).with("short", have.short_of(need))
            }
            Lack::HoursUnknown => about("hours-unknown"),
            Lack::Credits { have, need } => {
                about("credits-short").with("have", have).with("needed", need).with("short", have.short_of(need))
            }
            Lack::CreditsUnknown => about("credits-unknown"),
            Lack::Level { have, need } => {
                let reason = about("level-short");
                let reason = match have {
                    Some(have) => reason.named("have", &level_name(in_force, have)),
                    None => reason,
                };
                reason.named("needed", &level_name(in_force, need))
            }
            Lack::LevelHigh { most } => about("level-high").named("needed", &level_name(in_force, most)),
            Lack::LevelUnknown { need } => about("level-unknown").named("needed", &level_name(in_force, need)),
            Lack::Position { have, at_most } => about("position-late").with("have", have).with("at_most", at_most),
            Lack::CodeUnknown(_) => about("fact-unknown").with("fact", "code"),
            Lack::FactUnknown(fact) => about("fact-unknown").with("fact", fact),
            Lack::Months { have, need } => about("work-short").with("have", have).with("needed", need),
            Lack::Overlap { have, need } => {
                target(about("overlap-short")).with("have", super::grants::percent(Some(have))).with("needed", need)
            }
            Lack::OverlapUnknown { need } => target(about("overlap-unknown")).with("needed", need),
            Lack::NotYet { date } => about("not-yet").with("date", date),
            Lack::Expired { date } => about("expired").with("date", date),
            Lack::TooOld { date, since, months } => {
                about("too-old").with("date", date).with("months", months).with("since", since)
            }
            Lack::DateUnknown => about("date-unknown"),
            Lack::Evidence(kind) => about("evidence-missing").named("evidence", &term(in_force, "evidence", kind)),
            Lack::Cohort(period) => Reason::new("cohort-outside").with("period", period),
            Lack::NotParticipant => {
                let institution = self.institution(way, miss);
                Reason::new("not-participant").named("institution", &institution)
            }
            Lack::RegisterUnknown(register) => {
                about("register-unknown").named("register", &term(in_force, "register", register))
            }
            Lack::AmountUnknown => about("amount-unknown"),
            Lack::Nothing(source) => self.nothing(source),
        }
    }

    /// The word a grade is given in, where no scale turned it into a number.
    fn word(&self, way: &NearWay<'_>, miss: &Miss<'_>) -> Option<&str> {
        let at = miss.achievement.or(way.using.first().copied())?;
        match self.question.brought.get(at)?.achievement.grade()? {
            Grade::Word(word) => Some(word),
            Grade::Percent(_) => None,
        }
    }

    fn institution(&self, way: &NearWay<'_>, miss: &Miss<'_>) -> Text {
        let at = miss.achievement.or(way.using.first().copied());
        let achievement = at.and_then(|at| self.question.brought.get(at)).map(|b| b.achievement);
        let id = match achievement {
            Some(crate::record::Achievement::Course(course)) => course.institution.clone(),
            Some(crate::record::Achievement::Schooling(schooling)) => schooling.institution.clone(),
            _ => None,
        };
        let id = id.unwrap_or_default();
        self.question.in_force.institution(&id).map_or_else(|| Text::zh(id), |i| i.name.clone())
    }

    fn nothing(&self, source: &Source) -> Reason {
        let Some(wanted) = self.wanted(source) else {
            return Reason::new("no-source").named("rule", &self.near.rule.rule.title);
        };
        let named = |code| Reason::new(code).named("wanted", &wanted);
        match source {
            Source::Certificate(_) => named("no-certificate"),
            Source::Award(_) => named("no-award"),
            Source::Work(s) => named("no-work").with("months", s.months_at_least.unwrap_or(0)),
            Source::Title(_) => named("no-title"),
            Source::Schooling(_) => named("no-schooling"),
            Source::Service(s) => named("no-service").with("months", s.months_at_least.unwrap_or(0)),
            Source::Project(_) => named("no-project"),
            _ => named("no-course"),
        }
    }

    /// What the learner would do about it; none, where nothing can be done.
    fn change(&self, way: &NearWay<'_>, miss: &Miss<'q>) -> Option<Reason> {
        let in_force = &self.question.in_force;
        let about = |code: &'static str| match self.source(way, miss) {
            Some(source) => Reason::new(code).named("source", &source),
            None => Reason::new(code),
        };
        let state = |fact: &'static str| Some(about("state-fact").with("fact", fact));
        match miss.lack {
            Lack::Grade { have, need } => Some(about("raise-grade").with("have", have).with("to", need)),
            Lack::GradeUnknown if self.word(way, miss).is_some() => Some(about("convert-grade")),
            Lack::GradeUnknown => state("grade"),
            Lack::Hours { have, need, .. } => Some(about("more-hours").with("short", Hours::short_of(have, need))),
            Lack::HoursUnknown => state("hours"),
            Lack::Credits { have, need } => Some(about("more-credits").with("short", Credit::short_of(have, need))),
            Lack::CreditsUnknown => state("credits"),
            Lack::Level { have, need } => {
                let reason = about("raise-level");
                let reason = match have {
                    Some(have) => reason.named("have", &level_name(in_force, have)),
                    None => reason,
                };
                Some(reason.named("to", &level_name(in_force, need)))
            }
            Lack::LevelUnknown { .. } => state("level"),
            Lack::CodeUnknown(_) => state("code"),
            Lack::FactUnknown(fact) => state(fact),
            Lack::Months { have, need } => {
                let at = miss.achievement.or(way.using.first().copied()).and_then(|at| self.question.brought.get(at));
                let serves = at.is_some_and(|b| matches!(b.achievement, Achievement::Service(_)));
                let code = if serves { "serve-longer" } else { "work-longer" };
                Some(Reason::new(code).with("months", need.saturating_sub(have)))
            }
            Lack::Overlap { have, need } => {
                let reason = Reason::new("cover-outcomes").with("n", self.outcomes_left(have, need));
                Some(reason.naming("target", self.targets()))
            }
            Lack::OverlapUnknown { need } => {
                Some(about("judge-overlap").naming("target", self.targets()).with("needed", need))
            }
            Lack::Expired { .. } => Some(about("renew-certificate")),
            Lack::TooOld { .. } => Some(about("earn-again")),
            Lack::DateUnknown => state("date"),
            Lack::Evidence(kind) => Some(about("prove").named("evidence", &term(in_force, "evidence", kind))),
            Lack::RegisterUnknown(_) => state("registers"),
            Lack::Nothing(source) => Some(self.obtain(source)),
            Lack::Identity
            | Lack::GradeHigh { .. }
            | Lack::LevelHigh { .. }
            | Lack::Position { .. }
            | Lack::Cohort(_)
            | Lack::NotParticipant
            | Lack::NotYet { .. }
            | Lack::AmountUnknown => None,
        }
    }

    fn obtain(&self, source: &Source) -> Reason {
        let Some(wanted) = self.wanted(source) else {
            return Reason::new("obtain-source").named("rule", &self.near.rule.rule.title);
        };
        let named = |code| Reason::new(code).named("wanted", &wanted);
        match source {
            Source::Certificate(_) => named("obtain-certificate"),
            Source::Award(_) => named("obtain-award"),
            Source::Work(s) => {
                let reason = Reason::new("work-longer").with("months", s.months_at_least.unwrap_or(0));
                if s.occupations.is_empty() { reason } else { reason.named("occupation", &wanted) }
            }
            Source::Title(_) => named("obtain-title"),
            Source::Schooling(_) => named("graduate"),
            Source::Service(s) => match s.months_at_least {
                Some(months) => named("serve").with("months", months),
                None => named("serve"),
            },
            Source::Project(_) => named("do-project"),
            Source::Course(s) => match s.grade_at_least {
                Some(grade) => named("pass-course").with("grade", grade),
                None => named("pass-course"),
            },
            _ => named("pass-course"),
        }
    }
}
