//! Payments to the worker that are applied for.

use super::at::{At, behind};
use super::rules::same_entitlement;
use crate::explanation::phrase;
use crate::impact::answer::{AppliedImpact, AppliedSide, Both, Cause, Change};
use crate::pay::answer::{EntitlementState, EntitlementStatus};
use crate::policy::pay::entitlement::Payee;
use crate::reason::Reason;

/// What a payment is known by: its id, and the certificate it is for.
type Key<'a> = (&'a str, Option<&'a str>);

fn key(one: &EntitlementStatus) -> Key<'_> {
    (&one.id, one.certificate.as_deref())
}

fn all<'a>(at: &At<'a>) -> impl Iterator<Item = &'a EntitlementStatus> {
    at.period.entitlements.iter().filter(|one| one.to == Payee::Worker)
}

/// Payments that are due under one version alone, or otherwise: in the order of the version to come, then those that are gone.
pub(super) fn changed(sides: &Both<At<'_>>) -> Vec<AppliedImpact> {
    let new: Vec<Key<'_>> = all(&sides.after).map(key).collect();
    let gone: Vec<Key<'_>> = all(&sides.before).map(key).filter(|known| !new.contains(known)).collect();
    let keys = new.iter().chain(&gone).copied();
    keys.filter_map(|known| {
        let pair = sides.map(|side| all(side).find(|one| key(one) == known));
        let change = change(&pair, || same_entitlement(sides, known.0))?;
        let named = pair.after.or(pair.before)?;
        let (document, id) = named.id.split_once('/')?;
        let (document, id) = (document.to_owned(), id.to_owned());
        let by = Cause { document, kind: "entitlement", id, title: named.title.clone() };
        Some(AppliedImpact {
            id: named.id.clone(),
            title: named.title.clone(),
            certificate: named.certificate.clone(),
            per: named.per,
            change,
            before: side(&sides.before, &sides.after, pair.before, pair.after),
            after: side(&sides.after, &sides.before, pair.after, pair.before),
            cause: behind(sides, same_entitlement(sides, &named.id), by),
        })
    })
    .collect()
}

/// Whether a payment is better or worse under the version to come; nothing, where it is the same or due neither way.
fn change(pair: &Both<Option<&EntitlementStatus>>, same: impl FnOnce() -> bool) -> Option<Change> {
    use EntitlementState::{Due, Open};
    let of = |one: Option<&EntitlementStatus>| {
        let one = one.filter(|one| one.state != EntitlementState::Refused)?;
        Some((one.state, one.amount, one.apply_until))
    };
    match (of(pair.before), of(pair.after)) {
        (None, None) => None,
        (Some((Due, ..)), None) => Some(Change::Worse),
        (None, Some((Due, ..))) => Some(Change::Better),
        (Some((Due, old, before)), Some((Due, new, after))) => {
            let day = |day: Option<crate::date::Date>| day.unwrap_or(crate::date::Date::BEYOND);
            Change::of(&old, &new).or_else(|| Change::of(&day(before), &day(after)))
        }
        (Some((Open, old, _)), Some((Open, new, _))) if old == new && same() => None,
        _ => Some(Change::Open),
    }
}

fn side(
    at: &At<'_>,
    other: &At<'_>,
    own: Option<&EntitlementStatus>,
    others: Option<&EntitlementStatus>,
) -> AppliedSide {
    if let Some(one) = own {
        return AppliedSide {
            state: Some(one.state),
            amount: one.amount,
            apply_until: one.apply_until,
            reasons: one.reasons.clone(),
            clauses: at.cited().clauses(&one.citations),
        };
    }
    let mut reasons: Vec<Reason> = Vec::new();
    if let Some(one) = others
        && let Some((document, id)) = one.id.split_once('/')
        && let Some((title, version)) = other.used(document)
    {
        let there = at.agreement(document).is_some_and(|it| it.entitlements.iter().any(|known| known.id == id));
        let mut reason = if there {
            let covers =
                at.period.sources.iter().enumerate().find(|(source, _)| at.document(*source) == Some(document));
            let code = if covers.is_some() { "impact-cover-unsure" } else { at.absent.cover };
            Reason { code, ..Reason::new("impact-cover-gone") }.with("document", title)
        } else {
            let reason = Reason { code: at.absent.rule, ..Reason::new("impact-rule-gone") };
            reason.with("rule", &one.title).with("document", title).with("version", version)
        };
        phrase(&mut reason, at.lang);
        reasons.push(reason);
    }
    AppliedSide { state: None, amount: None, apply_until: None, reasons, clauses: Vec::new() }
}
