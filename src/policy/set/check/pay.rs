//! Pay agreements: ids unique, nothing dangling, nothing reversed, tables in which one worker finds one cell.

mod amounts;
mod conditions;
mod facts;
mod grain;
pub(super) mod rivals;
mod scales;
mod uses;

use super::Check;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::policy::{COMBINE_MISSING, NEEDS_CERTIFICATE, NOT_A_REGION, NOT_AN_INDUSTRY};
use crate::policy::Document;
use crate::policy::pay::entitlement::{Entitlement, Once};
use crate::policy::pay::floor::{Floor, Least};
use crate::policy::pay::scale::Gives;
use crate::policy::pay::{Coverage, PayAgreement, PayPart, place};
use crate::policy::set::limits;
use crate::policy::trail::Trail;
use crate::policy::walk::{self, Part};
use std::collections::BTreeSet;

impl Check<'_, '_> {
    pub(super) fn pay_agreement(&mut self, document: &Document, it: &PayAgreement) {
        self.coverage(&it.covers);
        self.facts_declared(it);
        self.scales(it);
        walk::document(document, &mut |part, at| match part {
            Part::When(when) => self.when(it, when, at),
            Part::PayAmount(amount) => self.pay_amount(it, amount, at),
            _ => {}
        });
        self.pay_parts(it);
        self.floors(it);
        self.entitlements(it);
    }

    fn coverage(&mut self, it: &Coverage) {
        let at = &Trail::Top.key("covers");
        for (name, list) in [
            ("regions", &it.regions),
            ("industries", &it.industries),
            ("employers", &it.employers),
            ("enterprises", &it.enterprises),
            ("posts", &it.posts),
        ] {
            self.limit(&at.key(name), name, list.len(), limits::COVERED);
        }
        self.regions(&at.key("regions"), &it.regions);
        self.industries(&at.key("industries"), &it.industries);
    }

    /// Texts that are no codes of regions.
    fn regions(&mut self, at: &Trail<'_>, codes: &[String]) {
        for (nth, code) in codes.iter().enumerate().filter(|(_, code)| !place::is_region(code)) {
            self.add(&at.nth(nth), Diagnostic::new(&NOT_A_REGION).with("found", code.as_str()));
        }
    }

    /// Texts that are no codes of industries.
    fn industries(&mut self, at: &Trail<'_>, codes: &[String]) {
        for (nth, code) in codes.iter().enumerate().filter(|(_, code)| !place::is_industry(code)) {
            self.add(&at.nth(nth), Diagnostic::new(&NOT_AN_INDUSTRY).with("found", code.as_str()));
        }
    }

    fn pay_parts(&mut self, it: &PayAgreement) {
        let at = &Trail::Top.key("parts");
        self.limit(at, "parts", it.parts.len(), limits::PAY_PARTS);
        self.unique(at, "part", it.parts.iter().map(|one| one.part.as_str()));
        // What is judged is told by the id of the item or entitlement, so that they share one realm.
        let mut seen = BTreeSet::new();
        for (nth, part) in it.parts.iter().enumerate() {
            self.pay_part(it, nth, part, &at.nth(nth), &mut seen);
        }
        let at = Trail::Top.key("entitlements");
        for (nth, one) in it.entitlements.iter().enumerate() {
            self.once(&at.nth(nth).key("id"), &one.id, &mut seen);
        }
    }

    fn pay_part<'i>(
        &mut self,
        it: &PayAgreement,
        nth: usize,
        part: &'i PayPart,
        at: &Trail<'_>,
        seen: &mut BTreeSet<&'i str>,
    ) {
        let items = &at.key("items");
        self.filled(items, part.items.len());
        self.limit(items, "items", part.items.len(), limits::PAY_ITEMS);
        if part.items.len() > 1 && part.combine.is_none() {
            let found = Diagnostic::new(&COMBINE_MISSING).with("part", part.part.as_str());
            self.add(at, found.with("count", part.items.len()));
        }
        for (position, item) in part.items.iter().enumerate() {
            let at = &items.nth(position);
            self.once(&at.key("id"), &item.id, seen);
            self.conditions(&at.key("when"), &item.when);
            self.factors(it, &item.factors, at);
            self.rounded(it, &item.id, &item.amount, &item.factors, item.round, at);
            self.share_of_parts(it.parts.get(..nth).unwrap_or_default(), &item.amount, at);
        }
    }

    fn floors(&mut self, it: &PayAgreement) {
        let at = &Trail::Top.key("floors");
        self.limit(at, "floors", it.floors.len(), limits::PAY_PARTS);
        self.unique(at, "id", it.floors.iter().map(|one| one.id.as_str()));
        for (nth, floor) in it.floors.iter().enumerate() {
            self.floor(it, floor, &at.nth(nth));
        }
    }

    fn floor(&mut self, it: &PayAgreement, floor: &Floor, at: &Trail<'_>) {
        self.conditions(&at.key("when"), &floor.when);
        let least = at.key("least");
        match &floor.least {
            Least::Fixed(_) => {}
            Least::Scale(using) => self.look(it, using, Gives::Money, false, &least.key("scale")),
            Least::Fact(fact) => self.fact(it, fact, &["money"], &least.key("fact")),
        }
        if let Some(share) = &floor.share {
            self.unit(share.round, &at.key("share").key("round"));
        }
    }

    fn entitlements(&mut self, it: &PayAgreement) {
        let at = &Trail::Top.key("entitlements");
        self.limit(at, "entitlements", it.entitlements.len(), limits::PAY_PARTS);
        for (nth, one) in it.entitlements.iter().enumerate() {
            self.entitlement(it, one, &at.nth(nth));
        }
    }

    fn entitlement(&mut self, it: &PayAgreement, one: &Entitlement, at: &Trail<'_>) {
        self.conditions(&at.key("when"), &one.when);
        self.factors(it, &one.factors, at);
        self.rounded(it, &one.id, &one.amount, &one.factors, one.round, at);
        self.share_of_parts(&it.parts, &one.amount, at);
        if let Some(of) = &one.certificate {
            self.certificate_levels(of, &at.key("certificate"));
        }
        for (name, number) in [("apply_within_months", one.apply_within_months), ("most_per_year", one.most_per_year)] {
            if let Some(number) = number {
                self.bounds(&at.key(name), number, 1, limits::MONTHS);
            }
        }
        for (name, said) in [
            ("apply_within_months", one.apply_within_months.is_some()),
            ("once", one.once == Some(Once::OccupationAndLevel)),
            ("higher_bars_lower", one.higher_bars_lower),
        ] {
            if said && one.certificate.is_none() {
                self.add(&at.key(name), Diagnostic::new(&NEEDS_CERTIFICATE).with("field", name));
            }
        }
    }
}
