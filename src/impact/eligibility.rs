//! Eligibility: two answers about one record, held against each other level by level.

mod told;

use self::told::{At, Offered};
use super::answer::{Both, Cause, Change, EligibilityImpact, LevelImpact, Moved, Told, Verdict};
use super::{Decides, Sitting, Under};
use crate::answer::{Answer, answer_eligibility};
use crate::call::{EligibilityCall, EligibilitySchema, Sought};
use crate::certification::eligibility::answer::{Eligibility, LevelStatus, StandardStatus};
use crate::certification::eligibility::status::{State, Status};
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::order::Map;
use crate::policy::selector::Level;
use crate::quantity::Credit;

impl Decides for Sitting {
    type Answer = Eligibility;

    fn decide(&self, under: Under<'_>) -> Result<Eligibility, Vec<Diagnostic>> {
        ask(under, self.sought.clone())
    }

    fn compare(&self, under: &Both<Under<'_>>, answers: &Both<Eligibility>) -> (Verdict, Told) {
        let later = under.before.as_of.max(under.after.as_of);
        let index = answers.map(index);
        let mut changed: Vec<(Key<'_>, Change)> = Vec::new();
        let gone = keys(&answers.before).filter(|key| !index.after.contains_key(key));
        for key in keys(&answers.after).chain(gone) {
            let status = index.map(|levels| levels.get(&key).copied());
            let change = change(&status, later).filter(|_| !changed.iter().any(|(known, _)| *known == key));
            changed.extend(change.map(|change| (key, change)));
        }
        let full = if self.sought.is_empty() { in_full(under, &changed) } else { answers.clone() };
        let sides = Both {
            before: At { answer: &full.before, lang: under.before.lang, absent: &told::BEFORE },
            after: At { answer: &full.after, lang: under.after.lang, absent: &told::AFTER },
        };
        let levels: Vec<LevelImpact> =
            changed.iter().filter_map(|(key, change)| impact(&sides, *key, *change)).collect();
        let verdict = Verdict::of(levels.iter().map(|level| level.change));
        (verdict, Told::Eligibility(Box::new(EligibilityImpact { levels })))
    }
}

fn ask(under: Under<'_>, sought: Vec<Sought>) -> Result<Eligibility, Vec<Diagnostic>> {
    let call = EligibilityCall {
        schema: EligibilitySchema::V1,
        as_of: under.as_of,
        record: under.record.clone(),
        sought,
        lang: under.lang,
    };
    match answer_eligibility(under.set, &call) {
        Answer::Eligibility { eligibility } => Ok(*eligibility),
        Answer::Refusal { diagnostics } => Err(diagnostics),
        _ => Err(Vec::new()),
    }
}

/// Both answers with every route, of the standards with a level that changes; asking for every standard tells none.
fn in_full(under: &Both<Under<'_>>, changed: &[(Key<'_>, Change)]) -> Both<Eligibility> {
    under.map(|under| {
        let in_force = under.set.in_force(under.as_of);
        let there = in_force.standards().map(|(_, standard, _)| standard.id.as_str());
        let there = there.filter(|id| changed.iter().any(|(key, _)| key.standard == *id));
        let sought: Vec<Sought> =
            there.map(|id| Sought { standard: id.to_owned(), level: None, specialty: None }).collect();
        let none = Eligibility {
            record: under.record.id.clone(),
            as_of: under.as_of,
            standards: Vec::new(),
            citations: Vec::new(),
            documents: Vec::new(),
        };
        // What is in force and was answered once is answered again.
        if sought.is_empty() { none } else { ask(*under, sought).unwrap_or(none) }
    })
}

/// What a level is known by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key<'a> {
    standard: &'a str,
    specialty: Option<&'a str>,
    level: &'a Level,
}

/// The levels an answer tells, in its order.
fn keys(answer: &Eligibility) -> impl Iterator<Item = Key<'_>> {
    each(answer).map(|(key, _)| key)
}

/// How every level of an answer stands.
fn index(answer: &Eligibility) -> Map<Key<'_>, Status> {
    each(answer).map(|(key, level)| (key, level.status)).collect()
}

fn each(answer: &Eligibility) -> impl Iterator<Item = (Key<'_>, &LevelStatus)> {
    answer.standards.iter().flat_map(|standard| {
        let specialty = standard.specialty.as_ref().map(|one| one.id.as_str());
        let key = move |level| Key { standard: &standard.standard, specialty, level };
        standard.levels.iter().map(move |level| (key(&level.level), level))
    })
}

/// A level with its standard, as an answer tells it.
fn level<'a>(answer: &'a Eligibility, key: Key<'_>) -> Option<(&'a StandardStatus, &'a LevelStatus)> {
    let of = |one: &&StandardStatus| {
        one.standard == key.standard && one.specialty.as_ref().map(|it| it.id.as_str()) == key.specialty
    };
    let mut there = answer.standards.iter().filter(of);
    there.find_map(|standard| Some((standard, standard.levels.iter().find(|one| one.level == *key.level)?)))
}

/// Whether the document does not say who may sit.
fn is_silent(status: &Status) -> bool {
    status.state == State::Unknown && status.from.is_none() && status.perhaps_from.is_none()
}

/// First day, from `later` on, on which a level surely may be sat for, first on which perhaps, and last day of the sure time.
fn days(status: Option<Status>, later: Date) -> (Date, Date, Date) {
    let Some(status) = status.filter(|status| status.state != State::Missing) else {
        return (Date::BEYOND, Date::BEYOND, Date::BEYOND);
    };
    if status.state == State::Held {
        return (Date::FIRST, Date::FIRST, Date::BEYOND);
    }
    let last = status.until.unwrap_or(Date::BEYOND);
    // A time that is over by then is none.
    let sure = status.from.filter(|_| last >= later).map_or(Date::BEYOND, |day| day.max(later));
    let perhaps = match status.perhaps_from {
        Some(day) => day.max(later),
        None if is_silent(&status) => later,
        None => sure,
    };
    (sure, perhaps.min(sure), if sure < Date::BEYOND { last } else { Date::BEYOND })
}

/// Whether a level is better or worse under the version to come, whatever the facts that are missing turn out to be; nothing,
/// where it is the same.
fn change(status: &Both<Option<Status>>, later: Date) -> Option<Change> {
    if let (Some(only), None) | (None, Some(only)) = (status.before, status.after)
        && (only.state == State::Held || is_silent(&only))
    {
        // Who holds a level keeps it, offered or not; and who may sit was, or is, said nowhere.
        return None;
    }
    let both = status.map(|status| days(*status, later));
    let ((sure_before, perhaps_before, until_before), (sure_after, perhaps_after, until_after)) =
        (both.before, both.after);
    if (sure_before, perhaps_before) == (sure_after, perhaps_after) {
        return Change::of(&until_before, &until_after);
    }
    Some(if sure_after < perhaps_before {
        Change::Better
    } else if sure_before < perhaps_after {
        Change::Worse
    } else {
        Change::Open
    })
}

fn impact(sides: &Both<At<'_>>, key: Key<'_>, change: Change) -> Option<LevelImpact> {
    let there = sides.map(|side| level(side.answer, key).map(|(standard, level)| Offered { standard, level }));
    let (standard, named) = there.after.or(there.before).map(|it| (it.standard, it.level))?;
    // The nearest route of the better side makes the difference; of two that cannot be told apart, that of the one to come.
    let best = |side: Option<Offered<'_>>| {
        side.and_then(|it| it.level.best_route().map(|route| (route.id.clone(), route.title.clone())))
    };
    let turning = match change {
        Change::Worse => best(there.before).or_else(|| best(there.after)),
        Change::Better | Change::Open => best(there.after).or_else(|| best(there.before)),
    };
    let code = &named.level.code;
    let (kind, id, title) = match &turning {
        Some((route, title)) => ("route", format!("{code}/{route}"), title.clone()),
        None => ("level", code.clone(), named.name.clone()),
    };
    let told = |side: &At<'_>, there: Option<Offered<'_>>| side.told(there, (standard, named), turning.as_ref());
    Some(LevelImpact {
        standard: standard.standard.clone(),
        occupation: standard.occupation.clone(),
        example: [there.before, there.after].iter().flatten().any(|side| side.standard.example),
        specialty: standard.specialty.clone(),
        level: named.level.clone(),
        name: named.name.clone(),
        change,
        before: told(&sides.before, there.before),
        after: told(&sides.after, there.after),
        cause: Cause { document: standard.standard.clone(), kind, id, title },
    })
}

impl EligibilityImpact {
    /// What changed hands, each with the route that did it.
    pub(crate) fn moved(&self) -> Vec<Moved> {
        let none = Both::<Credit>::default();
        let moved =
            |one: &LevelImpact| Moved { cause: one.cause.clone(), change: one.change, credits: none, money: None };
        self.levels.iter().map(moved).collect()
    }
}
