//! Eligibility 申报条件: which levels a learner may sit for, from which day, and what is wanting.
//!
//! ```text
//! learner ─ the record once, with what its codes and levels count as       learner.rs
//! alike   ─ what need not be decided again                                 alike.rs
//! field   ─ how each achievement relates to one standard                   field.rs
//! judge   ─ conditions as days on which they hold, surely or perhaps       judge.rs clock.rs spans.rs status.rs
//! tell    ─ why, by which achievements, with clocks and evidence           tell.rs reasons.rs answer.rs
//! ```
//!
//! What goes on at present (work without a last day, schooling before its expected end) is taken to go on; nothing else
//! is foreseen.

mod alike;
pub mod answer;
mod clock;
mod field;
mod judge;
mod learner;
mod reasons;
mod sought;
mod spans;
pub mod status;
mod tell;
#[cfg(test)]
mod tests;

use self::alike::Decided;
use self::answer::{AchievementNamed, Eligibility, LevelStatus, RouteStatus, SpecialtyNamed, StandardStatus};
use self::field::{Field, Fit};
use self::judge::{Days, Judge};
use self::learner::Learner;
use self::sought::Asked;
use self::status::{State, Status};
use self::tell::Teller;
use crate::call::{EligibilityCall, Sought};
use crate::citation::Bibliography;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::policy::header::Force;
use crate::policy::set::{InForce, PolicySet};
use crate::policy::standard::{LevelOffered, Route, Specialty};
use crate::policy::terms;
use crate::record::{Achievement, Record};
use crate::text::Lang;

/// Which levels a learner may sit for, from which day, and why.
///
/// Where nothing is sought every level of every standard in force is told, each with its state, day and nearest route
/// alone; what is sought is told with every route, condition, clock and clause.
///
/// # Errors
/// Refuses standards that are not there or not in force on the day, levels they do not offer, and specialties they lack.
pub fn eligibility(set: &PolicySet, call: &EligibilityCall) -> Result<Eligibility, Vec<Diagnostic>> {
    let (standards, books) = decide(&set.in_force(call.as_of), &call.record, &call.sought, call.lang, true)?;
    let Bibliography { citations, documents, .. } = books;
    Ok(Eligibility { record: call.record.id.clone(), as_of: call.as_of, standards, citations, documents })
}

/// As [`eligibility`] of what is sought, its levels without their routes.
pub(crate) fn states(
    in_force: &InForce<'_>,
    record: &Record,
    sought: &[Sought],
    lang: Lang,
) -> Result<Vec<StandardStatus>, Vec<Diagnostic>> {
    decide(in_force, record, sought, lang, false).map(|(standards, _)| standards)
}

fn decide(
    in_force: &InForce<'_>,
    record: &Record,
    sought: &[Sought],
    lang: Lang,
    routes: bool,
) -> Result<(Vec<StandardStatus>, Bibliography), Vec<Diagnostic>> {
    let asked = sought::resolve(in_force, sought)?;
    let learner = Learner::of(record, in_force);
    let mut asking = Asking {
        in_force,
        learner: &learner,
        books: Bibliography::new(lang),
        lang,
        in_full: !sought.is_empty(),
        routes,
        decided: Decided::default(),
    };
    let standards = asked.iter().map(|asked| asking.standard(asked)).collect();
    Ok((standards, asking.books))
}

/// One question.
struct Asking<'a> {
    in_force: &'a InForce<'a>,
    learner: &'a Learner<'a>,
    books: Bibliography,
    lang: Lang,
    in_full: bool,
    /// Whether what is told in full is told with its routes.
    routes: bool,
    decided: Decided,
}

impl<'a> Asking<'a> {
    fn standard(&mut self, asked: &Asked<'a>) -> StandardStatus {
        let standard = asked.standard;
        let field = Field::of(standard, self.learner);
        let levels = if self.in_full {
            asked.levels.iter().map(|offered| self.level(asked, &field, offered)).collect()
        } else {
            self.each(asked, &field)
        };
        StandardStatus {
            standard: standard.id.clone(),
            version: standard.version.clone(),
            document: self.in_full.then(|| self.books.document(asked.loaded)),
            occupation: standard.occupation.name.get(self.lang).to_owned(),
            code: standard.occupation.codes.first().map(|code| code.code.clone()),
            example: standard.force == Force::Example,
            specialty: asked.specialty.map(|specialty| self.specialty(specialty)),
            next: next(&levels, self.in_force.as_of()),
            levels,
        }
    }

    /// Every level of a standard, without reasons.
    fn each(&mut self, asked: &Asked<'a>, field: &Field<'a>) -> Vec<LevelStatus> {
        let manner = self.decided.manner(field);
        let mut levels = Vec::with_capacity(asked.levels.len());
        for (offered, &kind) in asked.levels.iter().zip(asked.kinds) {
            if let Some(level) = self.decided.get(manner, kind) {
                levels.push(level.clone());
            } else {
                let level = self.level(asked, field, offered);
                self.decided.keep(manner, kind, level.clone());
                levels.push(level);
            }
        }
        levels
    }

    fn specialty(&self, specialty: &Specialty) -> SpecialtyNamed {
        SpecialtyNamed { id: specialty.id.clone(), name: specialty.name.get(self.lang).to_owned() }
    }

    fn level(&mut self, asked: &Asked<'a>, field: &Field<'a>, offered: &'a LevelOffered) -> LevelStatus {
        let as_of = self.in_force.as_of();
        let judge = Judge { in_force: self.in_force, learner: self.learner, field };
        let mut days = Days::default();
        let mut best: Option<(_, &Route)> = None;
        for route in &offered.routes {
            let own = judge.all(&route.needs);
            let key = own.status(as_of).rank(as_of);
            if best.as_ref().is_none_or(|(least, _)| key < *least) {
                best = Some((key, route));
            }
            days.add(own);
        }
        let held_by = self.held_by(&judge, offered);
        let mut status = days.status(as_of);
        let plain = |state| Status { state, from: None, until: None, perhaps_from: None };
        if !held_by.is_empty() {
            status = plain(State::Held);
        } else if offered.routes.is_empty() {
            // The document does not say who may sit.
            status = plain(State::Unknown);
        }
        let name = reasons::level_name(&judge, &offered.level).get(self.lang).to_owned();
        let mut told = LevelStatus {
            level: offered.level.clone(),
            name,
            status,
            best: best.map(|(_, route)| route.id.clone()),
            held_by,
            specialties: Vec::new(),
            assessment: None,
            routes: Vec::new(),
            citations: Vec::new(),
        };
        if self.in_full {
            let there = asked.standard.occupation.specialties.iter().filter(|s| exists(s, offered));
            told.specialties = there.map(|specialty| self.specialty(specialty)).collect();
            told.assessment.clone_from(&offered.assessment);
            if self.routes {
                told.routes = offered.routes.iter().map(|route| self.route(asked, judge, route)).collect();
            }
            told.citations = self.books.cite(asked.loaded, &offered.cite);
        }
        told
    }

    fn route(&mut self, asked: &Asked<'a>, judge: Judge<'_>, route: &Route) -> RouteStatus {
        let mut used = Vec::new();
        let mut teller = Teller { judge, books: &mut self.books, lang: self.lang };
        let conditions = teller.conditions(&route.needs, &mut used);
        let evidence = teller.evidence_of_any(&route.evidence, &used);
        RouteStatus {
            id: route.id.clone(),
            title: route.title.get(self.lang).to_owned(),
            status: judge.all(&route.needs).status(judge.as_of()),
            conditions,
            evidence,
            citations: self.books.cite(asked.loaded, &route.cite),
        }
    }

    /// The certificates by which a level, or a higher one, is held on the day.
    fn held_by(&self, judge: &Judge<'_>, offered: &LevelOffered) -> Vec<AchievementNamed> {
        let as_of = self.in_force.as_of();
        let Some(least) = self.in_force.ladder_rank(&offered.level.ladder, &offered.level.code) else {
            return Vec::new();
        };
        let mut held = Vec::new();
        for &at in &self.learner.certificates {
            let Some(item) = self.learner.items.get(at) else { continue };
            let Achievement::Certificate(it) = item.achievement else { continue };
            let valid = it.issued.is_none_or(|day| day <= as_of) && it.valid_until.is_none_or(|day| day >= as_of);
            if valid
                && judge.field.fit(at) == Fit::Same
                && terms::LEVEL_CERTIFICATES.contains(&it.kind.as_str())
                && item.rank_on(&offered.level.ladder).is_some_and(|rank| rank >= least)
            {
                held.push(AchievementNamed { id: it.id.clone(), kind: item.achievement.kind(), name: it.name.clone() });
            }
        }
        held
    }
}

/// Whether a specialty exists at a level.
fn exists(specialty: &Specialty, offered: &LevelOffered) -> bool {
    specialty.levels.is_empty() || specialty.levels.contains(&offered.level)
}

/// The level to sit next: the lowest not held that holds, else the one with the earliest day, else the first that may.
fn next(levels: &[LevelStatus], as_of: Date) -> Option<usize> {
    let mut best = None;
    for (at, level) in levels.iter().enumerate() {
        if matches!(level.status.state, State::Held | State::Missing) {
            continue;
        }
        let key = level.status.rank(as_of);
        if best.as_ref().is_none_or(|(least, _)| key < *least) {
            best = Some((key, at));
        }
    }
    best.map(|(_, at)| at)
}
