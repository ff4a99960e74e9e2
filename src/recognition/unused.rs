//! Why an achievement fills nothing: the nearest of everything that stood in its way.

use super::candidate::Candidate;
use super::decide::Decided;
use super::decision::Unused;
use super::question::{Ledger, Question};
use super::refusals::Told;
use crate::call::Pin;
use crate::quantity::Grade;
use crate::read::nearest;
use crate::reason::Reason;
use crate::record::{Achievement, CourseTaken};
use crate::text::Lang;

/// Every achievement that fills nothing in a ledger, each with why.
pub(crate) fn unused(question: &Question<'_>, decided: &Decided<'_>, told: &[Told<'_>], lang: Lang) -> Vec<Unused> {
    let mut taken: Vec<&Candidate<'_>> = decided.taken();
    taken.extend(decided.attendance.iter().filter_map(|&at| decided.claims.attendance.get(at)));
    let mut unused = Vec::new();
    for (ledger_at, ledger) in question.ledgers.iter().enumerate() {
        for at in 0..question.brought.len() {
            if taken.iter().any(|claim| claim.ledger == ledger_at && claim.using.contains(&at)) {
                continue;
            }
            let id = question.brought.get(at).map_or("", |b| b.achievement.id());
            let elsewhere = taken.iter().find(|claim| claim.using.contains(&at));
            // Of several reasons the one nearest to a grant is told.
            let nearest = told.iter().filter(|t| t.refusal.ledger == ledger_at && t.using.contains(&at));
            let later = question.brought.get(at).and_then(|b| b.achievement.earned_after(question.in_force.as_of()));
            let reasons = match (elsewhere, nearest.min_by_key(|t| rank(t.refusal.outcome))) {
                _ if later.is_some() => {
                    let reason = Reason::new("not-yet").named("source", &question.name(at));
                    vec![later.iter().fold(reason, |reason, date| reason.with("date", date))]
                }
                (Some(claim), _) => {
                    let there = question.ledgers.get(claim.ledger).map(|l| &l.plan.catalogue.institution.name);
                    vec![Reason::new("used-elsewhere").named("institution", &there.cloned().unwrap_or_default())]
                }
                (None, Some(told)) => told.refusal.reasons.clone(),
                (None, None) if pinned_away(decided, id) => vec![Reason::new("left-out")],
                (None, None) => vec![nothing_speaks(question, ledger, at)],
            };
            if let Some(achievement) = question.used(at, lang) {
                unused.push(Unused { ledger: ledger_at, achievement, reasons });
            }
        }
    }
    unused
}

fn rank(outcome: &str) -> u8 {
    match outcome {
        "capped" => 0,
        "displaced" => 1,
        "excluded" => 2,
        "outranked" => 3,
        _ => 4,
    }
}

fn pinned_away(decided: &Decided<'_>, id: &str) -> bool {
    decided.pins.iter().any(|p| matches!(p.pin, Pin::Leave(leave) if leave.achievement == id))
}

/// Why no rule says anything of an achievement; of a course, what its school and its grade have to do with it.
fn nothing_speaks(question: &Question<'_>, ledger: &Ledger<'_>, at: usize) -> Reason {
    let catalogue = ledger.plan.catalogue;
    let no_rule = Reason::new("no-rule");
    let Some(Achievement::Course(course)) = question.brought.get(at).map(|b| b.achievement) else { return no_rule };
    let Some(school) = &course.institution else { return no_rule };
    if *school == catalogue.institution.id {
        return own_unused(question, ledger, at, course);
    }
    let agreements = || ledger.agreements.iter().map(|agreement| agreement.articulation);
    let named = |id: &str| agreements().any(|a| a.participants.iter().any(|p| p.institution == id));
    let Some(institution) = question.in_force.institution(school) else {
        if named(school) {
            return no_rule;
        }
        let known = question.in_force.catalogues().map(|(_, catalogue)| catalogue.institution.id.as_str());
        let reason = Reason::new("school-unknown").with("institution", school);
        return match nearest(school, known) {
            Some(meant) => reason.with("meant", meant),
            None => reason,
        };
    };
    let day = question.in_force.as_of();
    // A template speaks of whatever a learner brings; only where every agreement has a list can a school be missing.
    if agreements().any(|a| a.has_participant(school, day) || a.participants.iter().all(|p| p.institution == "*")) {
        return no_rule;
    }
    Reason::new("not-participant").named("institution", &institution.name)
}

/// Why a course of the school itself counts nowhere: not of the programme, not passed, not known to be, or not needed.
fn own_unused(question: &Question<'_>, ledger: &Ledger<'_>, at: usize, course: &CourseTaken) -> Reason {
    let about = |code| Reason::new(code).named("source", &question.name(at));
    let courses = &ledger.plan.courses;
    let Some(code) = &course.code else {
        let named = courses.iter().any(|c| c.course.name.zh == course.name);
        return if named { about("fact-unknown").with("fact", "code") } else { Reason::new("no-rule") };
    };
    if !courses.iter().any(|c| c.course.id == *code || c.course.code.as_ref() == Some(code)) {
        return Reason::new("own-unknown").with("code", code);
    }
    let Some(needed) = ledger.plan.catalogue.pass_mark else { return Reason::new("no-gain") };
    let percents = ledger.agreements.iter().map(|&agreement| question.check(ledger, agreement));
    match &course.grade {
        None => about("grade-unknown").with("needed", needed),
        Some(grade) => {
            let stated = if let Grade::Percent(score) = grade { Some(*score) } else { None };
            match stated.or_else(|| percents.into_iter().find_map(|check| check.percent(grade))) {
                None => about("grade-word").with("have", grade),
                Some(percent) if percent < needed => about("own-failed").with("have", grade).with("needed", needed),
                Some(_) => Reason::new("no-gain"),
            }
        }
    }
}
