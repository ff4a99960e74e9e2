//! Whether documents can be taken together: ids unique, nothing dangling, nothing reversed, nothing in circles.

mod articulation;
mod assessment;
mod catalogue;
mod certificate;
mod documents;
mod lists;
mod parts;
mod pay;
mod standard;

use super::known::Known;
use super::limits;
use crate::diagnostic::policy::{DUPLICATE_ID, OUT_OF_BOUNDS, TOO_MANY_ITEMS};
use crate::diagnostic::{Diagnostic, Entry};
use crate::policy::Document;
use crate::policy::findings::Findings;
use crate::policy::load::Loaded;
use crate::policy::trail::Trail;
use crate::read::nearest;
use std::collections::BTreeSet;

/// Everything that forbids to use `documents` as a policy set; they are ordered by id and version.
pub(super) fn check(documents: &[Loaded]) -> Vec<Diagnostic> {
    let mut findings = Findings::new(documents);
    if !documents::check(documents, &mut findings) {
        // Too much of it: nothing more is looked at.
        return findings.finish();
    }
    let known = Known::of(documents, |_| true, false);
    for (at, loaded) in documents.iter().enumerate() {
        let mut check = Check { at, known: &known, findings: &mut findings };
        check.parts(&loaded.document);
        match &loaded.document {
            Document::Catalogue(it) => check.catalogue(it),
            Document::Articulation(it) => check.articulation(it),
            Document::Equivalence(it) => check.equivalence(it),
            Document::CodeList(it) => check.code_list(it),
            Document::Standard(it) => {
                check.standard(it);
                check.assessments(&it.assessments);
            }
            Document::Scheme(it) => check.assessments(&it.assessments),
            Document::CertificateRules(it) => check.certificate_rules(it),
            Document::PayAgreement(it) => check.pay_agreement(&loaded.document, it),
        }
    }
    findings.finish()
}

/// Findings after which names are no longer compared: each comparison costs, and one cause is likely.
const SUGGESTIONS: usize = 40;

/// The check of one document.
struct Check<'c, 's> {
    /// Its position.
    at: usize,
    known: &'c Known<'s>,
    findings: &'c mut Findings<'s>,
}

impl Check<'_, '_> {
    fn add(&mut self, trail: &Trail<'_>, found: Diagnostic) {
        self.findings.add(self.at, trail, found);
    }

    /// Refuses more than `limit` of what stands under `name`.
    fn limit(&mut self, trail: &Trail<'_>, name: &str, count: usize, limit: usize) {
        if count > limit {
            let found = Diagnostic::new(&TOO_MANY_ITEMS).with("what", name).with("count", count).with("limit", limit);
            self.add(trail, found);
        }
    }

    /// Refuses a number outside `min` to `max`.
    fn bounds(&mut self, trail: &Trail<'_>, found: u32, min: u32, max: u32) {
        if found < min || found > max {
            let found = Diagnostic::new(&OUT_OF_BOUNDS).with("found", found).with("min", min).with("max", max);
            self.add(trail, found);
        }
    }

    /// Refuses an id that is used twice in the list at `trail`; `name` is the field that holds it.
    fn unique<'i>(&mut self, trail: &Trail<'_>, name: &str, ids: impl Iterator<Item = &'i str>) {
        let mut seen = BTreeSet::new();
        for (nth, id) in ids.enumerate() {
            let item = trail.nth(nth);
            self.once(&item.key(name), id, &mut seen);
        }
    }

    /// Refuses an id that is malformed or was `seen` before.
    fn once<'i>(&mut self, trail: &Trail<'_>, id: &'i str, seen: &mut BTreeSet<&'i str>) {
        self.id(trail, id);
        if !seen.insert(id) {
            self.add(trail, Diagnostic::new(&DUPLICATE_ID).with("id", id));
        }
    }

    /// Refuses a name that points to nothing, with the one that was probably meant.
    fn dangling<'i>(
        &mut self,
        trail: &Trail<'_>,
        entry: &'static Entry,
        param: &'static str,
        name: &str,
        candidates: impl Iterator<Item = &'i str>,
    ) {
        let mut found = Diagnostic::new(entry).with(param, name);
        if let Some(meant) = self.suggestion(name, candidates) {
            found = found.with("suggestion", meant);
        }
        self.add(trail, found);
    }

    /// The name that was probably meant; no longer looked for where very much is wrong.
    fn suggestion<'i>(&self, name: &str, candidates: impl IntoIterator<Item = &'i str>) -> Option<&'i str> {
        if self.findings.len() > SUGGESTIONS {
            return None;
        }
        nearest(name, candidates.into_iter().take(limits::COURSES))
    }
}
