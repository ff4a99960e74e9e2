//! Looks into scales: there, of the measure needed, at keys that some row answers.

use super::super::Check;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::policy::{
    KEY_NOWHERE, NO_STEP_AXIS, NO_STEP_HERE, SCALE_GIVES_OTHER, UNKNOWN_AXIS, UNKNOWN_PAY_DOCUMENT, UNKNOWN_SCALE,
};
use crate::policy::pay::PayAgreement;
use crate::policy::pay::scale::key::{Key, Sort, whole};
use crate::policy::pay::scale::{By, Fixed, Gives, Scale, ScaleUse};
use crate::policy::set::known::Known;
use crate::policy::set::limits;
use crate::policy::trail::Trail;

/// The documents that a look may go into: this one, or the versions of another that share a day with it; all of them,
/// where none does. Nothing where there is no such document.
fn holders<'i>(known: &'i Known<'_>, it: &'i PayAgreement, using: &ScaleUse) -> Option<Vec<&'i PayAgreement>> {
    let Some(id) = &using.document else { return Some(vec![it]) };
    let versions: Vec<&PayAgreement> = known.pay.get(id.as_str())?.clone();
    let shares = |one: &&PayAgreement| one.effective.overlaps(&it.effective);
    let any = versions.iter().any(shares);
    Some(versions.into_iter().filter(|one| !any || shares(one)).collect())
}

/// The scales that a look may go into; none where it dangles.
pub(super) fn meant<'i>(known: &'i Known<'_>, it: &'i PayAgreement, using: &ScaleUse) -> Vec<&'i Scale> {
    let holders = holders(known, it, using).unwrap_or_default().into_iter();
    holders.filter_map(|one| one.scales.iter().find(|scale| scale.id == using.scale)).collect()
}

impl Check<'_, '_> {
    /// Refuses a look that finds no scale, or one of another measure, or keys that no row answers. `stepping` says that a
    /// step is at hand that an axis has to take.
    pub(super) fn look(&mut self, it: &PayAgreement, using: &ScaleUse, needed: Gives, stepping: bool, at: &Trail<'_>) {
        let known = self.known;
        let Some(versions) = holders(known, it, using) else {
            let ids = known.pay.keys().copied();
            let name = using.document.as_deref().unwrap_or_default();
            self.dangling(&at.key("document"), &UNKNOWN_PAY_DOCUMENT, "document", name, ids);
            return;
        };
        let mut found = false;
        for holder in &versions {
            if let Some(scale) = holder.scales.iter().find(|scale| scale.id == using.scale) {
                found = true;
                self.fits(holder, scale, using, needed, stepping, at);
            }
        }
        if !found {
            let ids = versions.iter().flat_map(|one| one.scales.iter().map(|scale| scale.id.as_str()));
            self.dangling(&at.key("scale"), &UNKNOWN_SCALE, "scale", &using.scale, ids);
        }
        self.limit(&at.key("at"), "at", using.at.len(), limits::AXES);
        self.unique(&at.key("at"), "axis", using.at.iter().map(|one| one.axis.as_str()));
    }

    fn fits(
        &mut self,
        holder: &PayAgreement,
        scale: &Scale,
        using: &ScaleUse,
        needed: Gives,
        stepping: bool,
        at: &Trail<'_>,
    ) {
        let id = scale.id.as_str();
        if scale.gives != needed {
            let found = Diagnostic::new(&SCALE_GIVES_OTHER).with("scale", id);
            self.add(&at.key("scale"), found.with("found", scale.gives.word()).with("needed", needed.word()));
        }
        let fixed = |axis: &str| using.at.iter().any(|one| one.axis == axis);
        let step = scale.axes.iter().find(|axis| axis.by == By::Step && !fixed(&axis.id));
        match step {
            Some(axis) if !stepping => {
                let found = Diagnostic::new(&NO_STEP_HERE).with("scale", id).with("axis", axis.id.as_str());
                self.add(&at.key("scale"), found);
            }
            None if stepping => self.add(&at.key("scale"), Diagnostic::new(&NO_STEP_AXIS).with("scale", id)),
            _ => {}
        }
        let list = &at.key("at");
        for (nth, one) in using.at.iter().enumerate() {
            self.fixed(holder, scale, one, &list.nth(nth));
        }
    }

    /// A key that is looked up whatever the worker's own is.
    fn fixed(&mut self, holder: &PayAgreement, scale: &Scale, one: &Fixed, at: &Trail<'_>) {
        let Some((nth, axis)) = scale.axes.iter().enumerate().find(|(_, axis)| axis.id == one.axis) else {
            let mut found = Diagnostic::new(&UNKNOWN_AXIS).with("axis", one.axis.as_str());
            if let Some(meant) = self.suggestion(&one.axis, scale.axes.iter().map(|axis| axis.id.as_str())) {
                found = found.with("suggestion", meant);
            }
            self.add(&at.key("axis"), found.with("scale", scale.id.as_str()));
            return;
        };
        let Some(sort) = Sort::of(axis, &holder.facts) else { return };
        let ladder = match sort {
            Sort::Level(name) => self.known.ladders.get(name),
            _ => None,
        };
        let rank = |code: &str| ladder.and_then(|ladder| ladder.get(code));
        if let (Sort::Level(name), Some(_), None) = (sort, ladder, rank(&one.key)) {
            self.on_ladder(name, &one.key, &at.key("key"));
            return;
        }
        let answers = |key: &str| match (Key::read(key, sort), sort) {
            (Ok(Key::Any), _) => true,
            (Ok(key), Sort::Whole) => whole(&one.key).is_some_and(|number| key.holds(number)),
            (Ok(Key::Code(code)), Sort::Level(_)) if ladder.is_some() => rank(code) == rank(&one.key),
            (Ok(key), _) => key.names(&one.key, sort),
            (Err(_), _) => false,
        };
        let single = match Key::read(&one.key, sort) {
            Ok(Key::Code(_)) => true,
            Ok(Key::Range { .. }) => whole(&one.key).is_some(),
            Ok(Key::Any) | Err(_) => false,
        };
        if !single || !scale.rows.iter().filter_map(|row| row.at.get(nth)).any(|key| answers(key)) {
            let found = Diagnostic::new(&KEY_NOWHERE).with("key", one.key.as_str()).with("axis", axis.id.as_str());
            self.add(&at.key("key"), found.with("scale", scale.id.as_str()));
        }
    }
}
