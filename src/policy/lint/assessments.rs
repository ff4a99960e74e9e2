//! Assessments that can be graded but promise what cannot be had, or let a higher mark give a lower result.

use super::Lint;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::{
    EVEN_MINIMUM, HIGHER_MAY_HURT, NO_SUCH_BAND, ONE_MORE_BREAKS_ODD, PASS_ABOVE_FULL, PLACES_OVERLAP, RESIT_NEVER,
    SHARE_SHADOWED,
};
use crate::policy::assessment::grant::{Gives, Grant, When};
use crate::policy::assessment::panel::{Panel, Settled};
use crate::policy::assessment::{Assessment, Part, Threshold};
use crate::policy::trail::Trail;
use crate::quantity::Rational;

impl Lint<'_> {
    pub(super) fn assessments(&mut self, at: usize, all: &[Assessment]) {
        let list = Trail::Top.key("assessments");
        for (nth, one) in all.iter().enumerate() {
            let here = list.nth(nth);
            let parts = here.key("parts");
            for (nth, part) in one.parts.iter().enumerate() {
                self.part_of_assessment(at, &parts.nth(nth), part);
            }
            self.totals_out_of_reach(at, &here, one);
            self.grants_never_given(at, &here, one);
            self.places_given_twice(at, &here, one);
            self.resit_never(at, &here, one);
        }
    }

    fn part_of_assessment(&mut self, at: usize, here: &Trail<'_>, part: &Part) {
        if let Some(Threshold::AtLeast(needed)) = &part.pass
            && *needed > part.marking.full
        {
            let found = Diagnostic::new(&PASS_ABOVE_FULL).with("of", part.id.as_str());
            let found = found.with("needed", needed.to_string()).with("full", part.marking.full.to_string());
            self.findings.add(at, &here.key("pass"), found);
        }
        let combine = here.key("combine");
        if let Some(dispute) = part.combine.dispute.as_ref().filter(|dispute| dispute.then != Settled::Told) {
            let found = Diagnostic::new(&HIGHER_MAY_HURT).with("part", part.id.as_str());
            self.findings.add(at, &combine.key("dispute"), found.with("then", dispute.then.word()));
            if dispute.then.asks_for_one_more() && part.panel.as_ref().is_some_and(is_odd_and_full) {
                let found = Diagnostic::new(&ONE_MORE_BREAKS_ODD).with("part", part.id.as_str());
                self.findings.add(at, &combine.key("dispute").key("then"), found);
            }
        }
        if let Some(panel) = &part.panel
            && let Some(least) = panel.size_at_least.filter(|least| panel.odd && least.is_multiple_of(2))
        {
            let found = Diagnostic::new(&EVEN_MINIMUM).with("part", part.id.as_str()).with("least", least);
            let found = found.with("next", least.saturating_add(1));
            self.findings.add(at, &here.key("panel").key("size_at_least"), found);
        }
    }

    fn totals_out_of_reach(&mut self, at: usize, here: &Trail<'_>, it: &Assessment) {
        let list = here.key("totals");
        for (nth, total) in it.totals.iter().enumerate() {
            let Some(Threshold::AtLeast(needed)) = &total.pass else { continue };
            let mut full = Some(Rational::ZERO);
            for term in &total.of {
                let part = it.parts.iter().find(|part| part.id == term.part);
                let most = part.map_or(Rational::ZERO, |part| Rational::whole(part.marking.full.hundredths()));
                let weight = term.weight.map_or(Rational::ONE, Rational::from);
                full = full.and_then(|full| full.plus(most.times(weight)?));
            }
            if let Some(full) = full.filter(|full| *full < Rational::whole(needed.hundredths())) {
                let full = crate::quantity::Exact::of_hundredths(full);
                let found = Diagnostic::new(&PASS_ABOVE_FULL).with("of", total.id.as_str());
                let found = found.with("needed", needed.to_string()).with("full", full.to_string());
                self.findings.add(at, &list.nth(nth).key("pass"), found);
            }
        }
    }

    /// Places for which two certificates of one kind are given.
    fn places_given_twice(&mut self, at: usize, here: &Trail<'_>, it: &Assessment) {
        let list = here.key("grants");
        for (nth, grant) in it.grants.iter().enumerate() {
            let before = it.grants.iter().take(nth).find(|before| overlap(before, grant));
            if let Some(before) = before {
                let found = Diagnostic::new(&PLACES_OVERLAP).with("grant", grant.id.as_str());
                self.findings.add(at, &list.nth(nth).key("when"), found.with("other", before.id.as_str()));
            }
        }
    }

    fn resit_never(&mut self, at: usize, here: &Trail<'_>, it: &Assessment) {
        let Some(resit) = &it.resit else { return };
        let parts = u32::try_from(it.parts.len()).unwrap_or(u32::MAX);
        let wrong = [
            ("times", resit.times == 0),
            ("within_months", resit.within_months == Some(0)),
            ("passed_parts_at_least", resit.passed_parts_at_least > parts),
        ];
        for (field, _) in wrong.iter().filter(|(_, wrong)| *wrong) {
            let found = Diagnostic::new(&RESIT_NEVER).with("assessment", it.id.as_str());
            self.findings.add(at, &here.key("resit").key(field), found);
        }
    }

    /// Grants whose word no band has, and shares that lie within one before them.
    fn grants_never_given(&mut self, at: usize, here: &Trail<'_>, it: &Assessment) {
        let list = here.key("grants");
        for (nth, grant) in it.grants.iter().enumerate() {
            let when = list.nth(nth);
            let when = when.key("when");
            match &grant.when {
                When::Band(word) => {
                    let bands = it.bands.iter().flat_map(|bands| &bands.bands);
                    if !bands.clone().any(|band| band.word.zh == *word) {
                        let found = Diagnostic::new(&NO_SUCH_BAND).with("grant", grant.id.as_str());
                        self.findings.add(at, &when, found.with("word", word.as_str()));
                    }
                }
                When::WithinShare(share) => {
                    let before = it.grants.iter().take(nth).find(|before| match &before.when {
                        When::WithinShare(other) => {
                            let all = other.groups.is_empty()
                                || (!share.groups.is_empty() && share.groups.iter().all(|g| other.groups.contains(g)));
                            all && share.until <= other.until && share.round == other.round
                        }
                        _ => false,
                    });
                    if let Some(before) = before {
                        let found = Diagnostic::new(&SHARE_SHADOWED).with("grant", grant.id.as_str());
                        self.findings.add(at, &when, found.with("other", before.id.as_str()));
                    }
                }
                When::Passed | When::Placed(_) => {}
            }
        }
    }
}

/// Whether two grants give certificates of one kind for one place.
fn overlap(one: &Grant, other: &Grant) -> bool {
    let (When::Placed(a), When::Placed(b)) = (&one.when, &other.when) else { return false };
    let (Gives::Certificate(first), Gives::Certificate(second)) = (&one.gives, &other.gives) else { return false };
    let groups = a.groups.is_empty() || b.groups.is_empty() || a.groups.iter().any(|group| b.groups.contains(group));
    first.kind == second.kind && groups && a.from <= b.until && b.from <= a.until
}

/// Whether the smallest panel is odd and has to be: one more makes it even.
fn is_odd_and_full(panel: &Panel) -> bool {
    panel.odd && panel.size_at_least.is_some_and(|least| !least.is_multiple_of(2))
}
