//! Payments that are applied for: what was received before decides what may still be.

use super::amount::{Before, Reckoning, Sum};
use super::answer::EntitlementState;
use super::eye::{Agreement, Eye};
use super::worker::{is_valid, levels_of};
use crate::date::Date;
use crate::employment::Receipt;
use crate::policy::pay::entitlement::{Entitlement, Once};
use crate::quantity::Money;
use crate::reason::Reason;
use crate::record::{Achievement, CertificateHeld};
use crate::text::Text;
use crate::truth::Truth;
use std::cmp::Ordering;

/// Whether a rule is there, the reason where it bars, and how the level received compares then.
type Bar = (bool, &'static str, fn(Ordering) -> bool);

/// How a payment stands.
pub(crate) struct Applied<'a> {
    pub source: Agreement<'a>,
    pub entitlement: &'a Entitlement,
    pub certificate: Option<&'a CertificateHeld>,
    pub state: EntitlementState,
    pub amount: Option<Money>,
    pub apply_until: Option<Date>,
    pub why: Vec<Reason>,
}

/// The name of what a receipt is for.
fn is_for(receipt: &Receipt, source: Agreement<'_>, it: &Entitlement) -> bool {
    let named = receipt.entitlement.as_str();
    named == it.id || named.split_once('/').is_some_and(|(d, e)| d == source.agreement.id && e == it.id)
}

impl<'a> Eye<'_, 'a> {
    /// How the payments of the document stand, one by one, certificate by certificate.
    /// `parts` are what the parts of pay of the document come to.
    pub fn entitlements(&mut self, parts: &[Before<'a>]) -> Vec<Applied<'a>> {
        let mut all = Vec::new();
        for it in &self.source.agreement.entitlements {
            let Some(wanted) = &it.certificate else {
                all.push(self.applied(it, None, Truth::Yes, parts));
                continue;
            };
            for achievement in &self.day.worker.achievements {
                let Achievement::Certificate(held) = achievement else { continue };
                let as_of = self.as_of();
                if !is_valid(held, as_of, &mut |day| self.seen.change(day)) {
                    continue;
                }
                let fits = self.certificate_fits(wanted, held);
                if fits != Truth::No {
                    all.push(self.applied(it, Some(held), fits, parts));
                }
            }
        }
        lower_first(&mut all, self);
        all
    }

    fn applied(
        &mut self,
        it: &'a Entitlement,
        held: Option<&'a CertificateHeld>,
        fits: Truth,
        parts: &[Before<'a>],
    ) -> Applied<'a> {
        let mut applied = Applied {
            source: self.source,
            entitlement: it,
            certificate: held,
            state: EntitlementState::Refused,
            amount: None,
            apply_until: None,
            why: Vec::new(),
        };
        let outer = std::mem::replace(&mut self.subject, held);
        let start = self.seen.mark();
        let mut why = Vec::new();
        let mut truth = fits.and(self.all(&it.when, &mut why));
        if truth != Truth::No {
            truth = truth.and(self.in_time(it, held, &mut applied, &mut why));
        }
        if truth != Truth::No {
            match self.barred(it, held) {
                (Truth::No, _) => {}
                (Truth::Unknown, _) => {
                    self.want_field("received", "code");
                    truth = truth.and(self.unknown(&mut why));
                }
                (Truth::Yes, reason) => {
                    truth = Truth::No;
                    why = reason.into_iter().collect();
                }
            }
        }
        if truth == Truth::No {
            self.seen.forget(start);
        } else {
            let reckoning = Reckoning {
                id: &it.id,
                title: &it.title,
                amount: &it.amount,
                factors: &it.factors,
                round: it.round,
                before: parts,
            };
            applied.state = EntitlementState::Open;
            match self.reckon(&reckoning, &mut why) {
                Sum::Is(amount) => {
                    applied.amount = Some(amount);
                    if truth == Truth::Yes {
                        applied.state = EntitlementState::Due;
                    }
                }
                Sum::None => applied.state = EntitlementState::Refused,
                Sum::Unknown => {}
            }
        }
        self.subject = outer;
        applied.why = why;
        applied
    }

    /// Whether it may still be applied for.
    fn in_time(
        &mut self,
        it: &Entitlement,
        held: Option<&CertificateHeld>,
        applied: &mut Applied<'a>,
        why: &mut Vec<Reason>,
    ) -> Truth {
        let (Some(months), Some(held)) = (it.apply_within_months, held) else { return Truth::Yes };
        let Some(issued) = held.issued else {
            self.want_of(&held.id, &held.name, "issued");
            return Truth::Unknown;
        };
        let over = issued.plus_months(months);
        self.seen.change(over);
        applied.apply_until = Some(over.previous());
        if over > self.as_of() {
            why.push(Reason::new("pay-apply-until").with("until", over.previous()));
            return Truth::Yes;
        }
        *why = vec![Reason::new("pay-too-late").with("months", months).with("until", over.previous())];
        Truth::No
    }

    /// Whether what was received before rules it out, and what does.
    fn barred(&mut self, it: &Entitlement, held: Option<&CertificateHeld>) -> (Truth, Option<Reason>) {
        let (as_of, year, source) = (self.as_of(), self.year(), self.source);
        for receipt in &self.day.worker.employment.received {
            self.seen.change(receipt.on);
        }
        let received = || self.day.worker.employment.received.iter().filter(|receipt| receipt.on <= as_of);
        let own = || received().filter(|receipt| is_for(receipt, source, it));
        let mut may = Truth::No;
        for receipt in received().filter(|receipt| it.excludes.contains(&receipt.entitlement)) {
            let same = held.map_or(Truth::Yes, |held| self.same(receipt, held, Ordering::is_eq));
            if same == Truth::Yes {
                let name = super::told::entitlement_name(self.day.in_force, &receipt.entitlement);
                return (same, Some(Reason::new("pay-excluded").named("other", &name).with("on", receipt.on)));
            }
            may = may.or(same);
        }
        for (receipt, held) in own().filter_map(|receipt| held.map(|held| (receipt, held))) {
            let once = it.once == Some(Once::OccupationAndLevel);
            let rules: [Bar; 2] = [
                (once, "pay-received-before", Ordering::is_eq),
                (it.higher_bars_lower, "pay-higher-received", Ordering::is_gt),
            ];
            for (asked, code, is) in rules {
                let bars = if asked { self.same(receipt, held, is) } else { Truth::No };
                if bars == Truth::Yes {
                    return (bars, Some(Reason::new(code).with("on", receipt.on)));
                }
                may = may.or(bars);
            }
        }
        if let Some(receipt) = own().next().filter(|_| it.once == Some(Once::Person)) {
            return (Truth::Yes, Some(Reason::new("pay-received-before").with("on", receipt.on)));
        }
        let count = own().filter(|receipt| receipt.on.year() == year).count();
        if let Some(most) = it.most_per_year.filter(|most| usize::try_from(*most).is_ok_and(|most| count >= most)) {
            self.change_at_new_year();
            let reason = Reason::new("pay-most-a-year").with("year", year).with("count", count).with("most", most);
            return (Truth::Yes, Some(reason));
        }
        (may, None)
    }

    /// Whether a receipt is for the occupation of a certificate and a level that compares so with its own. What either does
    /// not state is not known.
    fn same(&self, receipt: &Receipt, held: &CertificateHeld, is: fn(Ordering) -> bool) -> Truth {
        let truth = |holds| if holds { Truth::Yes } else { Truth::No };
        let occupation = receipt.occupation.as_ref().zip(held.occupation.as_ref());
        let occupation = occupation.map_or(Truth::Unknown, |(one, other)| truth(one == other));
        let in_force = self.day.in_force;
        let level = match receipt.level.as_ref().filter(|_| held.level.is_some()) {
            None => Truth::Unknown,
            Some(level) => {
                let levels = levels_of(held, in_force);
                let own = levels.iter().find(|(ladder, _)| *ladder == level.ladder).map(|(_, rank)| *rank);
                let ranks = in_force.ladder_rank(&level.ladder, &level.code).zip(own);
                truth(ranks.is_some_and(|(theirs, own)| is(theirs.cmp(&own))))
            }
        };
        occupation.and(level)
    }
}

/// A payment that is due for a certificate.
struct Due<'d> {
    at: usize,
    id: &'d str,
    held: &'d CertificateHeld,
    rank: Option<u32>,
}

/// Where a higher level bars a lower one and both are due, the lower one has to be applied for first.
fn lower_first(all: &mut [Applied<'_>], eye: &Eye<'_, '_>) {
    let mut due = Vec::new();
    for (at, one) in all.iter().enumerate() {
        let Some(held) = one.certificate else { continue };
        if one.state == EntitlementState::Due && one.entitlement.higher_bars_lower {
            let rank = levels_of(held, eye.day.in_force).iter().map(|(_, rank)| *rank).max();
            due.push(Due { at, id: &one.entitlement.id, held, rank });
        }
    }
    for one in &due {
        let lower = |other: &&Due<'_>| {
            other.id == one.id && other.held.occupation == one.held.occupation && other.rank < one.rank
        };
        if let Some(lower) = due.iter().find(lower)
            && let Some(applied) = all.get_mut(one.at)
        {
            applied.why.push(Reason::new("pay-lower-first").named("source", &Text::zh(lower.held.name.as_str())));
        }
    }
}
