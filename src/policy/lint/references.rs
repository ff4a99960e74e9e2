//! Names that lead out of an agreement: participants, scopes, rules and exclusions of other documents.

use super::Lint;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::{
    DESPITE_LAYER, NAMES_ABSENT, NO_PROGRAMME_IN_SCOPE, SCOPE_OUTSIDE, UNKNOWN_INSTITUTION, UNKNOWN_PROGRAMME,
};
use crate::policy::articulation::{Articulation, Rule, Scope, Side};
use crate::policy::trail::Trail;
use crate::read::nearest;

impl Lint<'_> {
    pub(super) fn references(&mut self, at: usize, it: &Articulation) {
        let top = &Trail::Top;
        self.participants(at, it, top);
        let rules = top.key("rules");
        for (nth, rule) in it.rules.iter().enumerate() {
            let trail = &rules.nth(nth);
            self.scope(at, it, &rule.id, &rule.scope, &trail.key("scope"));
            self.names(at, it, rule, trail);
        }
        let caps = top.key("caps");
        for (nth, cap) in it.caps.iter().enumerate() {
            self.scope(at, it, &cap.id, &cap.scope, &caps.nth(nth).key("scope"));
        }
        let exclusions = top.key("exclusions");
        for (nth, exclusion) in it.exclusions.iter().enumerate() {
            self.scope(at, it, &exclusion.id, &exclusion.scope, &exclusions.nth(nth).key("scope"));
        }
        let sharings = top.key("sharings");
        for (nth, sharing) in it.sharings.iter().enumerate() {
            let trail = sharings.nth(nth);
            for (name, side) in [("left", &sharing.left), ("right", &sharing.right)] {
                if let Side::Institution(id) = side {
                    self.institution(at, id, &trail.key(name).key("institution"));
                }
            }
        }
    }

    fn participants(&mut self, at: usize, it: &Articulation, top: &Trail<'_>) {
        let list = top.key("participants");
        for (nth, participant) in it.participants.iter().enumerate() {
            let trail = &list.nth(nth);
            if !self.institution(at, &participant.institution, &trail.key("institution")) {
                continue;
            }
            let programmes = trail.key("programmes");
            for (nth, code) in participant.programmes.iter().enumerate() {
                let plans = self.known.schools(&participant.institution);
                let codes: Vec<&str> = plans.flat_map(|s| &s.plans).map(|p| p.programme.code.as_str()).collect();
                if participant.institution == "*" || codes.contains(&code.as_str()) {
                    continue;
                }
                let mut found = Diagnostic::new(&UNKNOWN_PROGRAMME)
                    .with("programme", code.as_str())
                    .with("institution", participant.institution.as_str());
                if let Some(meant) = nearest(code, codes) {
                    found = found.with("suggestion", meant);
                }
                self.add(at, &programmes.nth(nth), found);
            }
        }
    }

    /// Whether an institution has a catalogue in the set; `*` needs none.
    fn institution(&mut self, at: usize, id: &str, trail: &Trail<'_>) -> bool {
        if id == "*" || self.known.has_school(id) {
            return true;
        }
        let mut found = Diagnostic::new(&UNKNOWN_INSTITUTION).with("institution", id);
        if let Some(meant) = nearest(id, self.known.institutions()) {
            found = found.with("suggestion", meant);
        }
        self.add(at, trail, found);
        false
    }

    /// A scope that leaves the participants, or leaves nothing.
    fn scope(&mut self, at: usize, it: &Articulation, id: &str, scope: &Scope, trail: &Trail<'_>) {
        let mut outside = false;
        if !it.participants.iter().any(|p| p.institution == "*") {
            let institutions = trail.key("institutions");
            for (nth, name) in scope.institutions.iter().enumerate() {
                if !it.participants.iter().any(|p| p.institution == *name) {
                    outside = true;
                    let members = it.participants.iter().map(|p| p.institution.as_str());
                    self.outside(at, name, nearest(name, members), &institutions.nth(nth));
                }
            }
        }
        let programmes = trail.key("programmes");
        let listed = || it.participants.iter().flat_map(|p| &p.programmes);
        if it.participants.iter().all(|p| !p.programmes.is_empty()) {
            for (nth, code) in scope.programmes.iter().enumerate() {
                if !listed().any(|listed| listed == code) {
                    outside = true;
                    self.outside(at, code, nearest(code, listed().map(String::as_str)), &programmes.nth(nth));
                }
            }
        }
        let empty = self.known.is_whole(it, scope) && self.known.plans(it, scope).next().is_none();
        // Participants whose catalogues lack the programmes are told as such.
        let narrowed = *scope != Scope { cohorts: scope.cohorts, ..Scope::default() };
        if empty && narrowed && !outside {
            self.add(at, trail, Diagnostic::new(&NO_PROGRAMME_IN_SCOPE).with("rule", id));
        }
    }

    fn outside(&mut self, at: usize, name: &str, meant: Option<&str>, trail: &Trail<'_>) {
        let mut found = Diagnostic::new(&SCOPE_OUTSIDE).with("name", name);
        if let Some(meant) = meant {
            found = found.with("suggestion", meant);
        }
        self.add(at, trail, found);
    }

    /// `over` and `despite` that name documents which are absent, and `despite` of too low a layer.
    fn names(&mut self, at: usize, it: &Articulation, rule: &Rule, trail: &Trail<'_>) {
        for (field, names) in [("over", &rule.over), ("despite", &rule.despite)] {
            let trail = trail.key(field);
            for (nth, name) in names.iter().enumerate() {
                let own = field == "over" && it.rules.iter().any(|r| r.id == *name);
                let Some((document, item)) = name.rsplit_once('/').filter(|_| !own) else { continue };
                let Some(others) = self.known.agreements.get(document) else {
                    let mut found =
                        Diagnostic::new(&NAMES_ABSENT).with("name", name.as_str()).with("document", document);
                    if let Some(meant) = nearest(document, self.known.agreements.keys().copied()) {
                        found = found.with("suggestion", meant);
                    }
                    self.add(at, &trail.nth(nth), found);
                    continue;
                };
                if let Some(&other) = others.exclusions.get(item).filter(|other| **other >= it.layer)
                    && field == "despite"
                {
                    let found = Diagnostic::new(&DESPITE_LAYER)
                        .with("exclusion", name.as_str())
                        .with("layer", it.layer)
                        .with("other", other);
                    self.add(at, &trail.nth(nth), found);
                }
            }
        }
    }
}
