//! Next raises: what a certificate would change, decided again with it instead of guessed (每通过一项考核能涨多少).

pub mod answer;

use self::answer::{LineChange, Raise, Raises};
use super::answer::{EntitlementState, EntitlementStatus, PayLine, PayPeriod, Totals};
use super::{Asked, on_day, question};
use crate::call::{RaiseCall, Sought};
use crate::certification::eligibility::answer::LevelStatus;
use crate::certification::eligibility::states;
use crate::certification::eligibility::status::{State, Status};
use crate::citation::Bibliography;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::explanation::{phrase, phrase_each};
use crate::policy::Document;
use crate::policy::assessment::grant::{CertificateGiven, Gives, When};
use crate::policy::equivalence::Thing;
use crate::policy::header::Force;
use crate::policy::scheme::Scheme;
use crate::policy::selector::Level;
use crate::policy::set::{InForce, PolicySet};
use crate::quantity::Money;
use crate::reason::Reason;
use crate::record::{Achievement, CertificateHeld};
use crate::text::Text;

/// Id of the certificate that is imagined.
const IMAGINED: &str = "\u{10FFFF}imagined";
/// Kind of the certificate a standard's assessment earns.
const STANDARD_KIND: &str = "skill-level";

/// An assessment, and the certificate it earns.
struct Step {
    document: String,
    assessment: Option<String>,
    occupation: String,
    name: String,
    example: bool,
    status: Option<Status>,
    level: Level,
    certificate: CertificateHeld,
    /// Told even where it changes nothing.
    always: bool,
}

/// What each next assessment would bring.
///
/// # Errors
/// As [`super::pay`], and as [`crate::certification::eligibility::eligibility`] for what is sought.
pub fn raises(set: &PolicySet, call: &RaiseCall) -> Result<Raises, Vec<Diagnostic>> {
    let wrong = question::wrong_raise(set, call);
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let in_force = set.in_force(call.as_of);
    let mut books = Bibliography::new(call.lang);
    let asked = Asked::of(&call.record, &call.employment, call.lang);
    let (now, _) = on_day(set, asked, call.as_of, &mut books)?;
    let mut steps = standards(call, &in_force)?;
    if call.sought.is_empty() {
        steps.extend(schemes(call, &in_force, &now));
    }
    let mut raises = Vec::new();
    let mut without = vec![(call.as_of, now)];
    for step in steps {
        let always = step.always;
        let raise = raise(set, call, step, &mut without, &mut books)?;
        if always || !raise.changes.is_empty() {
            raises.push(raise);
        }
    }
    let next = next(&raises);
    let (_, now) = without.swap_remove(0);
    let Bibliography { citations, documents, .. } = books;
    Ok(Raises { record: call.record.id.clone(), as_of: call.as_of, now, steps: raises, next, citations, documents })
}

/// The step that may be sat first and brings a rise.
fn next(raises: &[Raise]) -> Option<usize> {
    let more = |one: &&Raise| one.month > Money::ZERO || one.year > Money::ZERO;
    let may = |one: &&Raise| {
        one.status.is_none_or(|status| matches!(status.state, State::Holds | State::NotYet) && status.from.is_some())
    };
    let mut best: Option<(usize, &Raise)> = None;
    for (at, one) in raises.iter().enumerate().filter(|(_, one)| more(one) && may(one)) {
        let key = |one: &Raise| (one.on, std::cmp::Reverse(one.year));
        if best.is_none_or(|(_, known)| key(one) < key(known)) {
            best = Some((at, one));
        }
    }
    best.map(|(at, _)| at)
}

/// The levels of standards that are not held: of those sought, else of every occupation the record names.
fn standards(call: &RaiseCall, in_force: &InForce<'_>) -> Result<Vec<Step>, Vec<Diagnostic>> {
    let own = if call.sought.is_empty() { of_the_record(call, in_force) } else { call.sought.clone() };
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let mut steps = Vec::new();
    for standard in states(in_force, &call.record, &own, call.lang)? {
        let open = |level: &&LevelStatus| level.status.state != State::Held;
        for level in standard.levels.iter().filter(open) {
            let on = day_of(Some(level.status), call.as_of);
            let name = format!("{}{}", standard.occupation, level.name);
            steps.push(Step {
                document: standard.standard.clone(),
                assessment: level.assessment.clone(),
                occupation: standard.occupation.clone(),
                name: level.name.clone(),
                example: standard.example,
                status: Some(level.status),
                level: level.level.clone(),
                certificate: certificate(STANDARD_KIND, &name, standard.code.clone(), &level.level, on),
                always: true,
            });
        }
    }
    Ok(steps)
}

/// The standards of the occupations that the record's certificates, work and titles name.
fn of_the_record(call: &RaiseCall, in_force: &InForce<'_>) -> Vec<Sought> {
    let mut codes: Vec<&str> = Vec::new();
    for achievement in &call.record.achievements {
        match achievement {
            Achievement::Certificate(it) => codes.extend(it.occupation.as_deref()),
            Achievement::Work(it) => codes.extend(it.occupation.as_deref()),
            Achievement::Title(it) => codes.extend(it.occupations.iter().map(String::as_str)),
            _ => {}
        }
    }
    // Occupations are coded anew between editions: what counts as another is that occupation too.
    let equal: Vec<&str> = codes
        .iter()
        .flat_map(|code| in_force.equivalents(&Thing::Occupation((*code).to_owned()), "eligibility"))
        .filter_map(
            |(_, entry)| if let Thing::Occupation(code) = &entry.counts_as { Some(code.as_str()) } else { None },
        )
        .collect();
    codes.extend(equal);
    let named = in_force.documents().filter_map(|loaded| match &loaded.document {
        Document::Standard(it) => {
            let own = it.occupation.codes.iter().any(|code| codes.contains(&code.code.as_str()));
            own.then(|| Sought { standard: it.id.clone(), level: None, specialty: None })
        }
        _ => None,
    });
    named.collect()
}

/// Certificates that schemes grant to whoever passes, of levels above those held.
fn schemes(call: &RaiseCall, in_force: &InForce<'_>, now: &PayPeriod) -> Vec<Step> {
    let mut steps = Vec::new();
    for loaded in in_force.documents() {
        let Document::Scheme(scheme) = &loaded.document else { continue };
        for assessment in &scheme.assessments {
            for grant in assessment.grants.iter().filter(|grant| grant.when == When::Passed) {
                let Gives::Certificate(given) = &grant.gives else { continue };
                let Some(step) = of_scheme(scheme, &assessment.id, given, call, in_force) else { continue };
                let rank = |level: &Level| in_force.ladder_rank(&level.ladder, &level.code);
                let held = now.levels.iter().find(|held| held.level.ladder == step.level.ladder);
                if held.is_none_or(|held| rank(&held.level) < rank(&step.level)) {
                    steps.push(step);
                }
            }
        }
    }
    steps
}

fn of_scheme(
    scheme: &Scheme,
    assessment: &str,
    given: &CertificateGiven,
    call: &RaiseCall,
    in_force: &InForce<'_>,
) -> Option<Step> {
    let level = given.level.as_ref().or(scheme.level.as_ref())?;
    let term = in_force.term(&level.ladder, &level.code);
    let name = term.map_or(level.code.as_str(), |name| name.get(call.lang)).to_owned();
    let occupation = scheme.occupation.as_ref().map_or(&scheme.title, |occupation| &occupation.name);
    let code = scheme.occupation.as_ref().and_then(|one| one.codes.first()).map(|code| code.code.clone());
    Some(Step {
        document: scheme.id.clone(),
        assessment: Some(assessment.to_owned()),
        occupation: occupation.get(call.lang).to_owned(),
        name,
        example: scheme.force == Force::Example,
        status: None,
        level: level.clone(),
        certificate: CertificateHeld {
            issuer_class: given.issuer_class.clone(),
            ..certificate(&given.kind, given.name.get(call.lang), code, level, call.as_of)
        },
        always: false,
    })
}

/// The earliest day on which a level may be sat, else the day asked for.
fn day_of(status: Option<Status>, as_of: Date) -> Date {
    status.and_then(|status| status.from.or(status.perhaps_from)).map_or(as_of, |day| day.max(as_of))
}

/// A certificate as if it had been issued on a day.
fn certificate(kind: &str, name: &str, occupation: Option<String>, level: &Level, on: Date) -> CertificateHeld {
    CertificateHeld {
        id: IMAGINED.to_owned(),
        name: name.to_owned(),
        kind: kind.to_owned(),
        occupation,
        specialty: None,
        level: Some(level.clone()),
        issuer_class: None,
        number: None,
        issued: Some(on),
        valid_until: None,
        credits: None,
        hours: None,
        grade: None,
        registers: Vec::new(),
        outcomes: Vec::new(),
        evidence: Vec::new(),
    }
}

/// Pay with and without the certificate, on the day it could be earned; `without` keeps what was reckoned without it.
fn raise(
    set: &PolicySet,
    call: &RaiseCall,
    step: Step,
    without: &mut Vec<(Date, PayPeriod)>,
    books: &mut Bibliography,
) -> Result<Raise, Vec<Diagnostic>> {
    let on = step.certificate.issued.unwrap_or(call.as_of);
    // Nobody reads the reasons of either: what differs is told.
    let asked = Asked { why: false, ..Asked::of(&call.record, &call.employment, call.lang) };
    if !without.iter().any(|(day, _)| *day == on) {
        let (period, _) = on_day(set, asked, on, books)?;
        without.push((on, period));
    }
    let imagined = Achievement::Certificate(step.certificate);
    let (mut after, _) = on_day(set, Asked { more: Some(&imagined), ..asked }, on, books)?;
    let may = |one: &EntitlementStatus| {
        one.certificate.as_deref() == Some(IMAGINED) && one.state != EntitlementState::Refused
    };
    after.entitlements.retain(may);
    for one in &mut after.entitlements {
        phrase_each(&mut one.reasons, call.lang);
    }
    let before = without.iter().find(|(day, _)| *day == on).map_or(&after, |(_, period)| period);
    let less = |pick: fn(&Totals) -> Money| pick(&after.totals).minus(pick(&before.totals));
    let (month, year, once) = (less(|it| it.month), less(|it| it.year), less(|it| it.once));
    let dated = step.status.is_none_or(|status| status.state != State::Missing);
    let named = |code| {
        let reason = Reason::new(code).named("level", &Text::zh(step.name.as_str()));
        if dated { reason.with("date", on) } else { reason }
    };
    let mut reason = match year.cmp(&Money::ZERO) {
        std::cmp::Ordering::Greater => named("raise-more").with("month", month).with("year", year),
        std::cmp::Ordering::Equal => named("raise-same"),
        std::cmp::Ordering::Less => named("raise-less").with("year", Money::ZERO.minus(year)),
    };
    phrase(&mut reason, call.lang);
    Ok(Raise {
        document: step.document,
        assessment: step.assessment,
        occupation: step.occupation,
        level: step.level,
        name: step.name,
        example: step.example,
        status: step.status,
        on,
        before: before.totals,
        after: after.totals,
        month,
        year,
        once,
        certain: before.certain && after.certain,
        changes: changes(before, &after),
        // Nobody else knows the certificate that is imagined here.
        entitlements: after
            .entitlements
            .into_iter()
            .map(|one| EntitlementStatus { certificate: None, ..one })
            .collect(),
        reason,
    })
}

/// The lines that differ, in the order told after, then those that are gone.
fn changes(before: &PayPeriod, after: &PayPeriod) -> Vec<LineChange> {
    let find = |lines: &[PayLine], line: &PayLine| -> Option<Money> {
        let same = |other: &&PayLine| other.part == line.part && other.per == line.per;
        let found: Vec<&PayLine> = lines.iter().filter(same).collect();
        if found.is_empty() { None } else { Some(found.iter().map(|line| line.amount).sum()) }
    };
    let told = |line: &PayLine, before: Money, after: Money| LineChange {
        part: line.part.clone(),
        name: line.name.clone(),
        per: line.per,
        before,
        after,
        citations: cited(line),
    };
    let mut changes: Vec<LineChange> = Vec::new();
    for line in &after.lines {
        let (was, is) = (find(&before.lines, line).unwrap_or_default(), find(&after.lines, line).unwrap_or_default());
        let known = changes.iter().any(|change| change.part == line.part && change.per == line.per);
        if was != is && !known {
            changes.push(told(line, was, is));
        }
    }
    for line in before.lines.iter().filter(|line| find(&after.lines, line).is_none()) {
        changes.push(told(line, line.amount, Money::ZERO));
    }
    changes
}

fn cited(line: &PayLine) -> Vec<usize> {
    let items = line.items.iter().filter(|item| item.paid).flat_map(|item| item.citations.iter().copied());
    let mut all: Vec<usize> = line.citations.iter().copied().chain(items).collect();
    crate::order::sort(&mut all);
    all.dedup();
    all
}
