//! What if? Achievements as they are once a repair has been made, so that its gain can be decided instead of guessed.

use super::aim::goal;
use super::lack::{Lack, Miss};
use super::misses::{Near, NearWay};
use super::question::Question;
use crate::date::Date;
use crate::policy::amount::Amount;
use crate::policy::articulation::{Articulation, Condition};
use crate::policy::selector::{CourseSelector, Source};
use crate::quantity::{Credit, Grade, Hours, Score};
use crate::record::{
    Achievement, AwardWon, CertificateHeld, CourseTaken, JudgedOverlap, Project, RegisterEntry, Schooling,
    ServicePeriod, TitleHeld, WorkPeriod,
};

/// The best grade there is.
const FULL_MARKS: Grade = Grade::Percent(Score::from_hundredths(10_000));
/// Id of the achievement that is imagined.
const IMAGINED: &str = "\u{10FFFF}imagined";

/// Achievements that have changed, each with its position.
pub(crate) type Changes = Vec<(usize, Achievement)>;

/// Every achievement that a way changes, by position, as it is then; what is new stands behind all that was brought.
/// None, where a change cannot be imagined without inventing facts.
pub(crate) fn changes(question: &Question<'_>, near: &Near<'_>, way: &NearWay<'_>) -> Option<Changes> {
    let mut changes = Changes::new();
    let mut next = question.brought.len();
    for (nth, miss) in way.misses.iter().enumerate() {
        if let Lack::Nothing(source) = miss.lack {
            let imagined = Imagine { question, near, id: format!("{IMAGINED}{nth}") };
            changes.push((next, imagined.achievement(source)?));
            next = next.saturating_add(1);
            continue;
        }
        let at = miss.achievement.or(way.using.first().copied())?;
        if !changes.iter().any(|(changed, _)| *changed == at) {
            changes.push((at, question.brought.get(at)?.achievement.clone()));
        }
        let achievement = changes.iter_mut().find(|(changed, _)| *changed == at).map(|(_, achievement)| achievement)?;
        mend(achievement, question, near, miss)?;
    }
    Some(changes)
}

fn mend(achievement: &mut Achievement, question: &Question<'_>, near: &Near<'_>, miss: &Miss<'_>) -> Option<()> {
    let as_of = question.in_force.as_of();
    let plan = &question.ledgers.get(near.ledger)?.plan;
    let targets = goal(plan, &near.aim);
    let whole: Credit = targets.iter().map(|t| t.course.credits).sum();
    match (miss.lack, achievement) {
        (Lack::Grade { need, .. }, Achievement::Course(course)) => course.grade = Some(Grade::Percent(need)),
        (Lack::Hours { have, need, .. }, achievement) => {
            let hours = match achievement {
                Achievement::Course(a) => &mut a.hours,
                Achievement::Certificate(a) => &mut a.hours,
                Achievement::Project(a) => &mut a.hours,
                _ => return None,
            };
            *hours = Some(hours.unwrap_or_default().plus(have.short_of(need)));
        }
        (Lack::Credits { have, need }, achievement) => {
            let credits = match achievement {
                Achievement::Course(a) => &mut a.credits,
                Achievement::Certificate(a) => &mut a.credits,
                Achievement::Award(a) => &mut a.credits,
                Achievement::Schooling(a) => &mut a.credits,
                Achievement::Project(a) => &mut a.credits,
                _ => return None,
            };
            *credits = Some(credits.unwrap_or_default().plus(have.short_of(need)));
        }
        (Lack::Level { need, .. } | Lack::LevelUnknown { need }, Achievement::Certificate(a)) => {
            a.level = Some(need.clone());
        }
        (Lack::Level { need, .. } | Lack::LevelUnknown { need }, Achievement::Title(a)) => a.grade = Some(need.clone()),
        (Lack::Level { need, .. }, Achievement::Award(a)) => {
            if a.class.ladder == need.ladder {
                a.class = need.clone();
            } else {
                a.rank = Some(need.clone());
            }
        }
        (Lack::Months { need, .. }, Achievement::Work(a)) => {
            a.from = as_of.minus_months(need);
            a.until = None;
        }
        (Lack::Months { need, .. }, Achievement::Service(a)) => {
            a.from = as_of.minus_months(need);
            a.until = None;
        }
        // A fact that is not stated is taken to be as the rule wants it: the most that stating it can bring.
        (Lack::CodeUnknown(code), Achievement::Course(a)) => a.code = Some(code.to_owned()),
        (Lack::GradeUnknown, Achievement::Course(a)) => a.grade = Some(FULL_MARKS),
        (Lack::HoursUnknown, Achievement::Course(a)) => a.hours = targets.iter().map(|t| t.course.hours).sum(),
        (Lack::CreditsUnknown, Achievement::Course(a)) => a.credits = Some(whole),
        (Lack::CreditsUnknown, Achievement::Certificate(a)) => a.credits = Some(whole),
        (Lack::RegisterUnknown(register), Achievement::Certificate(a)) => {
            a.registers.push(RegisterEntry { register: (*register).to_owned(), credits: whole });
        }
        (Lack::Expired { .. }, Achievement::Certificate(a)) => a.valid_until = None,
        (Lack::TooOld { .. } | Lack::DateUnknown, achievement) => redate(achievement, as_of),
        (Lack::Evidence(kind), achievement) => prove(achievement, kind),
        (Lack::Overlap { .. }, achievement) => {
            let outcomes = match achievement {
                Achievement::Course(a) => &mut a.outcomes,
                Achievement::Certificate(a) => &mut a.outcomes,
                _ => return None,
            };
            outcomes.extend(targets.iter().flat_map(|t| t.course.outcomes.iter().cloned()));
        }
        (Lack::OverlapUnknown { need }, Achievement::Course(a)) => {
            let target = targets.first()?;
            a.overlaps.push(JudgedOverlap {
                institution: plan.catalogue.institution.id.clone(),
                course: target.course.id.clone(),
                share: need,
                judged_by: String::new(),
            });
        }
        _ => return None,
    }
    Some(())
}

fn redate(achievement: &mut Achievement, date: Date) {
    match achievement {
        Achievement::Course(a) => a.date = Some(date),
        Achievement::Certificate(a) => a.issued = Some(date),
        Achievement::Award(a) => a.date = Some(date),
        Achievement::Work(a) => a.until = None,
        Achievement::Title(a) => a.date = Some(date),
        Achievement::Schooling(a) => a.graduated = Some(date),
        Achievement::Service(a) => a.until = None,
        Achievement::Project(a) => a.date = Some(date),
    }
}

fn prove(achievement: &mut Achievement, kind: &str) {
    let evidence = match achievement {
        Achievement::Course(a) => &mut a.evidence,
        Achievement::Certificate(a) => &mut a.evidence,
        Achievement::Award(a) => &mut a.evidence,
        Achievement::Work(a) => &mut a.evidence,
        Achievement::Title(a) => &mut a.evidence,
        Achievement::Schooling(a) => &mut a.evidence,
        Achievement::Service(a) => &mut a.evidence,
        Achievement::Project(a) => &mut a.evidence,
    };
    evidence.push(kind.to_owned());
}

/// Whether a condition, or one inside it, is of a kind.
fn wants(condition: &Condition, kind: &dyn Fn(&Condition) -> bool) -> bool {
    match condition {
        Condition::All(of) | Condition::Any(of) => of.iter().any(|inner| wants(inner, kind)),
        leaf => kind(leaf),
    }
}

fn of_source(amount: &Amount) -> bool {
    match amount {
        Amount::Source => true,
        Amount::Least(of) => of.iter().any(of_source),
        Amount::LessByPosition(less) => of_source(&less.of),
        _ => false,
    }
}

/// Imagines the least achievement that a selector picks and the rule's conditions accept.
struct Imagine<'m, 'q> {
    question: &'m Question<'q>,
    near: &'m Near<'q>,
    id: String,
}

impl Imagine<'_, '_> {
    fn achievement(&self, source: &Source) -> Option<Achievement> {
        let id = self.id.clone();
        let as_of = self.question.in_force.as_of();
        let name = |names: &[String]| names.first().cloned().unwrap_or_else(|| self.near.rule.rule.title.zh.clone());
        let first = |list: &[String]| list.first().cloned();
        let evidence = self.evidence();
        let back = |months: Option<u32>| as_of.minus_months(months.unwrap_or(1));
        Some(match source {
            Source::Course(selector) => Achievement::Course(self.course(selector, evidence)),
            Source::Certificate(s) => Achievement::Certificate(CertificateHeld {
                id,
                name: name(&s.names),
                kind: first(&s.kinds).unwrap_or_default(),
                occupation: first(&s.occupations),
                specialty: None,
                level: s.level_at_least.clone().or_else(|| s.level_at_most.clone()),
                issuer_class: first(&s.issuer_classes),
                number: None,
                issued: Some(as_of),
                valid_until: None,
                credits: self.credits(),
                hours: Some(self.hours()),
                grade: None,
                registers: self.registers(),
                outcomes: self.outcomes(),
                evidence,
            }),
            Source::Award(s) => Achievement::Award(AwardWon {
                id,
                name: name(&s.contests),
                kind: first(&s.kinds).unwrap_or_default(),
                contest: first(&s.contests),
                class: s.class_at_least.clone().or_else(|| s.class_at_most.clone())?,
                rank: s.rank_at_least.clone().or_else(|| s.rank_at_most.clone()),
                placing: None,
                organiser: first(&s.organisers),
                form: first(&s.forms).or_else(|| Some("individual".to_owned())),
                position: Some(1),
                credits: self.credits(),
                date: Some(as_of),
                evidence,
            }),
            Source::Work(s) => Achievement::Work(WorkPeriod {
                id,
                name: name(&[]),
                occupation: first(&s.occupations),
                kind: None,
                from: back(s.months_at_least),
                until: None,
                evidence,
            }),
            Source::Title(s) => Achievement::Title(TitleHeld {
                id,
                name: name(&s.names),
                grade: s.grade_at_least.clone(),
                occupations: Vec::new(),
                date: Some(as_of),
                evidence,
            }),
            Source::Schooling(s) => Achievement::Schooling(Schooling {
                id,
                name: name(&[]),
                level: first(&s.levels)?,
                institution: first(&s.institutions).or_else(|| self.participant(s.from_participants)),
                programme: first(&s.programmes),
                programme_name: None,
                credits: self.credits(),
                entered: None,
                expected: None,
                graduated: Some(as_of),
                evaluations: Vec::new(),
                evidence,
            }),
            Source::Service(s) => Achievement::Service(ServicePeriod {
                id,
                name: name(&[]),
                kind: first(&s.kinds).unwrap_or_default(),
                from: back(s.months_at_least),
                until: None,
                evidence,
            }),
            Source::Project(s) => Achievement::Project(Project {
                id,
                name: name(&[]),
                kind: first(&s.kinds).unwrap_or_default(),
                hours: s.hours_at_least,
                position: Some(1),
                credits: self.credits(),
                date: Some(as_of),
                evidence,
            }),
            _ => return None,
        })
    }

    fn course(&self, s: &CourseSelector, evidence: Vec<String>) -> CourseTaken {
        let first = |list: &[String]| list.first().cloned();
        CourseTaken {
            id: self.id.clone(),
            name: first(&s.names).unwrap_or_else(|| self.near.rule.rule.title.zh.clone()),
            code: first(&s.codes),
            institution: first(&s.institutions).or_else(|| self.participant(s.from_participants)),
            credits: self.credits().max(s.credits_at_least),
            hours: Some(self.hours().max(s.hours_at_least.unwrap_or_default())),
            grade: s.grade_at_least.map(Grade::Percent),
            date: Some(self.question.in_force.as_of()),
            nature: first(&s.natures),
            category: first(&s.categories),
            mode: first(&s.modes),
            level: first(&s.levels),
            outcomes: self.outcomes(),
            overlaps: Vec::new(),
            evidence,
        }
    }

    fn articulation(&self) -> &Articulation {
        self.near.rule.agreement.articulation
    }

    fn participant(&self, wanted: bool) -> Option<String> {
        let as_of = self.question.in_force.as_of();
        let here = self.question.ledgers.get(self.near.ledger).map(|l| &l.plan.catalogue.institution.id);
        let mut others = self.articulation().participants.iter().filter(|p| p.during.contains(as_of));
        others.find(|p| wanted && p.institution != "*" && Some(&p.institution) != here).map(|p| p.institution.clone())
    }

    fn targets<T: std::iter::Sum>(&self, of: impl Fn(&crate::policy::catalogue::Course) -> T) -> Option<T> {
        let plan = &self.question.ledgers.get(self.near.ledger)?.plan;
        Some(goal(plan, &self.near.aim).iter().map(|t| of(t.course)).sum())
    }

    fn whole(&self) -> Credit {
        self.targets(|course| course.credits).unwrap_or_default()
    }

    /// As many credits as the targets have, where the rule looks at credits; what it does not look at stays unstated.
    fn credits(&self) -> Option<Credit> {
        let rule = self.near.rule.rule;
        let looks = of_source(&rule.credit)
            || rule.when.as_ref().is_some_and(|when| wants(when, &|c| matches!(c, Condition::Credits(_))))
            || rule.reuse.as_ref().is_some_and(|reuse| reuse.within_source);
        looks.then(|| self.whole())
    }

    fn hours(&self) -> Hours {
        self.targets(|course| course.hours.unwrap_or_default()).unwrap_or_default()
    }

    /// The outcomes of the targets, where the rule looks at outcomes; otherwise nobody says that they are covered.
    fn outcomes(&self) -> Vec<String> {
        let rule = self.near.rule.rule;
        if !rule.source.looks_at_target()
            && !rule.when.as_ref().is_some_and(|when| wants(when, &|c| matches!(c, Condition::Overlap(_))))
        {
            return Vec::new();
        }
        let Some(ledger) = self.question.ledgers.get(self.near.ledger) else { return Vec::new() };
        goal(&ledger.plan, &self.near.aim).iter().flat_map(|t| t.course.outcomes.iter().cloned()).collect()
    }

    fn registers(&self) -> Vec<RegisterEntry> {
        let register = self.near.rule.rule.reuse.as_ref().and_then(|reuse| reuse.register.clone());
        register.map(|register| RegisterEntry { register, credits: self.whole() }).into_iter().collect()
    }

    /// Every kind of evidence the rule's condition asks for.
    fn evidence(&self) -> Vec<String> {
        fn walk(condition: &Condition, kinds: &mut Vec<String>) {
            match condition {
                Condition::All(of) | Condition::Any(of) => of.iter().for_each(|c| walk(c, kinds)),
                Condition::Evidence(kind) => kinds.push(kind.clone()),
                _ => {}
            }
        }
        let mut kinds = Vec::new();
        if let Some(when) = &self.near.rule.rule.when {
            walk(when, &mut kinds);
        }
        kinds
    }
}
