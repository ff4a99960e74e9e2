//! Payments that are applied for: what was received before decides what may still be.

use super::amount::{Reckoning, Sum};
use super::answer::EntitlementState;
use super::eye::{Agreement, Eye};
use super::worker::{is_valid, levels_of};
use crate::date::Date;
use crate::employment::Receipt;
use crate::policy::pay::entitlement::{Entitlement, Once};
use crate::policy::selector::Level;
use crate::quantity::Money;
use crate::reason::Reason;
use crate::record::{Achievement, CertificateHeld};
use crate::text::Text;
use crate::truth::Truth;

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
    pub fn entitlements(&mut self) -> Vec<Applied<'a>> {
        let mut all = Vec::new();
        for it in &self.source.agreement.entitlements {
            let Some(wanted) = &it.certificate else {
                all.push(self.applied(it, None, Truth::Yes));
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
                    all.push(self.applied(it, Some(held), fits));
                }
            }
        }
        lower_first(&mut all, self);
        all
    }

    fn applied(&mut self, it: &'a Entitlement, held: Option<&'a CertificateHeld>, fits: Truth) -> Applied<'a> {
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
        if truth != Truth::No
            && let Some(reason) = self.barred(it, held)
        {
            truth = Truth::No;
            why = vec![reason];
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
                before: &[],
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

    /// What was received before that rules it out.
    fn barred(&mut self, it: &Entitlement, held: Option<&CertificateHeld>) -> Option<Reason> {
        let as_of = self.as_of();
        let (source, in_force) = (self.source, self.day.in_force);
        let received = self.day.worker.employment.received.iter().filter(|receipt| receipt.on <= as_of);
        let occupation = held.and_then(|held| held.occupation.as_deref());
        let levels = held.map(|held| levels_of(held, in_force)).unwrap_or_default();
        let rank = |level: &Level| in_force.ladder_rank(&level.ladder, &level.code);
        // Compared with the certificate's level: less, equal or greater; none where one of them is not stated.
        let compared = |receipt: &Receipt| {
            let level = receipt.level.as_ref()?;
            let own = levels.iter().find(|(ladder, _)| *ladder == level.ladder)?.1;
            Some(rank(level)?.cmp(&own))
        };
        let same_occupation = |receipt: &&Receipt| receipt.occupation.as_deref() == occupation;
        for receipt in received.clone().filter(|receipt| it.excludes.contains(&receipt.entitlement)) {
            if same_occupation(&receipt) && compared(receipt).is_none_or(std::cmp::Ordering::is_eq) {
                let name = super::told::entitlement_name(self.day.in_force, &receipt.entitlement);
                return Some(Reason::new("pay-excluded").named("other", &name).with("on", receipt.on));
            }
        }
        let own = received.filter(|receipt| is_for(receipt, source, it));
        for receipt in own.clone().filter(same_occupation) {
            let order = compared(receipt);
            if it.once == Some(Once::OccupationAndLevel) && order.is_some_and(std::cmp::Ordering::is_eq) {
                return Some(Reason::new("pay-received-before").with("on", receipt.on));
            }
            if it.higher_bars_lower && order.is_some_and(std::cmp::Ordering::is_gt) {
                return Some(Reason::new("pay-higher-received").with("on", receipt.on));
            }
        }
        if it.once == Some(Once::Person)
            && let Some(receipt) = own.clone().next()
        {
            return Some(Reason::new("pay-received-before").with("on", receipt.on));
        }
        let year = self.year();
        let this_year = own.filter(|receipt| receipt.on.year() == year).count();
        let most = it.most_per_year.filter(|most| usize::try_from(*most).is_ok_and(|most| this_year >= most))?;
        self.change_at_new_year();
        Some(Reason::new("pay-most-a-year").with("year", year).with("count", this_year).with("most", most))
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
