//! Articulation agreements: what their rules, caps and exclusions point to.

use super::Check;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::policy::{
    NOT_A_POOL, NOT_RISING, SELECTOR_WANTED, UNKNOWN_COURSE, UNKNOWN_EXCLUSION, UNKNOWN_NODE, UNKNOWN_RULE,
};
use crate::diagnostic::shape::UNKNOWN_CHOICE;
use crate::order::Set;
use crate::policy::articulation::{Articulation, Base, Beyond, Limit, Rule, Scope, Side, Target};
use crate::policy::catalogue::{CourseFilter, Requirement};
use crate::policy::selector::Source;
use crate::policy::set::limits;
use crate::policy::trail::Trail;
use std::collections::BTreeSet;

/// Kinds of achievement, as records write them.
const ACHIEVEMENTS: [&str; 8] = ["course", "certificate", "award", "work", "title", "schooling", "service", "project"];

impl Check<'_, '_> {
    pub(super) fn articulation(&mut self, it: &Articulation) {
        let top = &Trail::Top;
        self.limit(&top.key("participants"), "participants", it.participants.len(), limits::PARTICIPANTS);
        self.unique(&top.key("rules"), "id", it.rules.iter().map(|r| r.id.as_str()));
        self.unique_list(top, "caps", it.caps.iter().map(|c| c.id.as_str()));
        self.unique_list(top, "families", it.families.iter().map(|f| f.id.as_str()));
        self.unique_list(top, "exclusions", it.exclusions.iter().map(|e| e.id.as_str()));
        self.unique_list(top, "sharings", it.sharings.iter().map(|s| s.id.as_str()));
        self.unique_list(top, "grade_scales", it.grade_scales.iter().map(|s| s.id.as_str()));
        self.rules(it, top);
        self.caps(it, top);
        let at = top.key("families");
        for (nth, family) in it.families.iter().enumerate() {
            let at = at.nth(nth);
            self.filled(&at.key("members"), family.members.len());
            self.selectors(&at.key("members"), &family.members);
        }
        let at = top.key("exclusions");
        for (nth, exclusion) in it.exclusions.iter().enumerate() {
            let at = at.nth(nth);
            self.no_slash(&at.key("id"), &exclusion.id);
            self.selectors(&at.key("achievements"), &exclusion.achievements);
            self.filter(it, &exclusion.scope, &exclusion.targets, &at.key("targets"));
        }
        self.sharings(it, top);
        let at = top.key("grade_scales");
        for (nth, scale) in it.grade_scales.iter().enumerate() {
            let at = at.nth(nth);
            self.unique(&at.key("words"), "word", scale.words.iter().map(|w| w.word.as_str()));
        }
        self.placings(it, top);
    }

    fn unique_list<'i>(&mut self, top: &Trail<'_>, name: &str, ids: impl ExactSizeIterator<Item = &'i str>) {
        let at = top.key(name);
        self.limit(&at, name, ids.len(), limits::LIMITS_PER_DOCUMENT);
        self.unique(&at, "id", ids);
    }

    fn rules(&mut self, it: &Articulation, top: &Trail<'_>) {
        let ids: Set<&str> = it.rules.iter().map(|r| r.id.as_str()).collect();
        let rules = top.key("rules");
        for (nth, rule) in it.rules.iter().enumerate() {
            let at = &rules.nth(nth);
            self.no_slash(&at.key("id"), &rule.id);
            let (count, depth) = size(&rule.source);
            self.limit(&at.key("source"), "source", count, limits::SOURCES_PER_RULE);
            self.limit(&at.key("source"), "depth", depth, limits::SOURCE_DEPTH);
            self.target(it, rule, at);
            let over = at.key("over");
            for (nth, name) in rule.over.iter().enumerate() {
                if !ids.contains(name.as_str()) {
                    self.rule_elsewhere(name, &ids, &over.nth(nth));
                }
            }
            let despite = at.key("despite");
            for (nth, name) in rule.despite.iter().enumerate() {
                self.exclusion_elsewhere(name, &despite.nth(nth));
            }
        }
    }

    fn target(&mut self, it: &Articulation, rule: &Rule, at: &Trail<'_>) {
        let at = &at.key("target");
        match &rule.target {
            Target::Course(id) => self.course(it, &rule.scope, id, &at.key("course")),
            Target::Courses(ids) => {
                let at = &at.key("courses");
                self.filled(at, ids.len());
                self.limit(at, "courses", ids.len(), limits::TARGETS_PER_RULE);
                let mut seen = BTreeSet::new();
                for (nth, id) in ids.iter().enumerate() {
                    let at = at.nth(nth);
                    self.once(&at, id, &mut seen);
                    self.course(it, &rule.scope, id, &at);
                }
            }
            Target::AnyCourse(filter) => self.filter(it, &rule.scope, filter, &at.key("any-course")),
            Target::Node(id) => self.node_id(it, &rule.scope, id, &at.key("node")),
            Target::Block(id) => self.node_id(it, &rule.scope, id, &at.key("block")),
        }
    }

    /// A course that none of the catalogues in scope has.
    fn course(&mut self, it: &Articulation, scope: &Scope, id: &str, at: &Trail<'_>) {
        let known = self.known;
        let mut plans = known.plans(it, scope);
        if !known.is_whole(it, scope) || plans.any(|(school, _)| school.courses.contains_key(id)) {
            return;
        }
        // No programme in scope at all is told by lint.
        let mut ids = known.plans(it, scope).flat_map(|(school, _)| school.courses.keys().copied()).peekable();
        if ids.peek().is_some() {
            self.dangling(at, &UNKNOWN_COURSE, "course", id, ids);
        }
    }

    /// A node that none of the programmes in scope has.
    fn node_id(&mut self, it: &Articulation, scope: &Scope, id: &str, at: &Trail<'_>) {
        let known = self.known;
        let mut plans = known.plans(it, scope);
        if !known.is_whole(it, scope) || plans.any(|(_, plan)| plan.nodes.contains_key(id)) {
            return;
        }
        let mut ids = known.plans(it, scope).flat_map(|(_, plan)| plan.nodes.keys().copied()).peekable();
        if ids.peek().is_some() {
            self.dangling(at, &UNKNOWN_NODE, "node", id, ids);
        }
    }

    fn filter(&mut self, it: &Articulation, scope: &Scope, filter: &CourseFilter, at: &Trail<'_>) {
        let ids = at.key("ids");
        for (nth, id) in filter.ids.iter().enumerate() {
            self.course(it, scope, id, &ids.nth(nth));
        }
        let nodes = at.key("nodes");
        for (nth, id) in filter.nodes.iter().enumerate() {
            self.node_id(it, scope, id, &nodes.nth(nth));
        }
        if let Some(except) = &filter.except {
            self.filter(it, scope, except, &at.key("except"));
        }
    }

    fn caps(&mut self, it: &Articulation, top: &Trail<'_>) {
        let ids: Set<&str> = it.rules.iter().map(|r| r.id.as_str()).collect();
        let caps = top.key("caps");
        for (nth, cap) in it.caps.iter().enumerate() {
            let at = &caps.nth(nth);
            let on = &at.key("on");
            let rules = on.key("rules");
            for (nth, name) in cap.on.rules.iter().enumerate() {
                if !ids.contains(name.as_str()) {
                    self.dangling(&rules.nth(nth), &UNKNOWN_RULE, "rule", name, ids.iter().copied());
                }
            }
            let kinds = on.key("achievements");
            for (nth, kind) in cap.on.achievements.iter().enumerate() {
                if !ACHIEVEMENTS.contains(&kind.as_str()) {
                    let mut found = Diagnostic::new(&UNKNOWN_CHOICE).with("found", kind.as_str());
                    if let Some(meant) = self.suggestion(kind, ACHIEVEMENTS) {
                        found = found.with("suggestion", meant);
                    }
                    self.add(&kinds.nth(nth), found.with("expected", ACHIEVEMENTS.as_slice()));
                }
            }
            let nodes = on.key("nodes");
            for (nth, id) in cap.on.nodes.iter().enumerate() {
                self.node_id(it, &cap.scope, id, &nodes.nth(nth));
            }
            if let Some(targets) = &cap.on.targets {
                self.filter(it, &cap.scope, targets, &on.key("targets"));
            }
            if let Limit::Share(share) = &cap.limit
                && let Base::Courses(filter) = &share.of
            {
                self.filter(it, &cap.scope, filter, &at.key("limit").key("share").key("of").key("courses"));
            }
            if let Beyond::Overflow(node) = &cap.beyond {
                let at = at.key("beyond");
                let at = &at.key("overflow");
                self.node_id(it, &cap.scope, node, at);
                let nodes = self.known.plans(it, &cap.scope).filter_map(|(_, plan)| plan.nodes.get(node.as_str()));
                let nodes: Vec<_> = nodes.collect();
                if !nodes.is_empty() && !nodes.iter().any(|node| matches!(node, Requirement::CreditsFrom(_))) {
                    self.add(at, Diagnostic::new(&NOT_A_POOL).with("node", node.as_str()));
                }
            }
        }
    }

    fn selectors(&mut self, at: &Trail<'_>, sources: &[Source]) {
        for (nth, source) in sources.iter().enumerate() {
            let combined = matches!(
                source,
                Source::All(_) | Source::Any(_) | Source::NOf(_) | Source::CreditsAtLeast(_) | Source::Covers(_)
            );
            if combined {
                self.add(&at.nth(nth), Diagnostic::new(&SELECTOR_WANTED).with("found", source.word()));
            }
        }
    }

    fn sharings(&mut self, it: &Articulation, top: &Trail<'_>) {
        let at = top.key("sharings");
        for (nth, sharing) in it.sharings.iter().enumerate() {
            let at = at.nth(nth);
            for (name, side) in [("left", &sharing.left), ("right", &sharing.right)] {
                if let Side::Node(node) = side {
                    self.node_id(it, &Scope::default(), node, &at.key(name).key("node"));
                }
            }
        }
    }

    fn placings(&mut self, it: &Articulation, top: &Trail<'_>) {
        let Some(awards) = &it.awards else { return };
        let at = top.key("awards");
        let at = at.key("by_placing");
        for (nth, (row, next)) in awards.by_placing.iter().zip(awards.by_placing.iter().skip(1)).enumerate() {
            if next.until <= row.until {
                let found = Diagnostic::new(&NOT_RISING)
                    .with("found", next.until.to_string())
                    .with("before", row.until.to_string());
                self.add(&at.nth(nth.saturating_add(1)).key("until"), found);
            }
        }
    }

    /// A rule of another document; one whose document is not in the set is left to lint.
    fn rule_elsewhere(&mut self, name: &str, own: &Set<&str>, at: &Trail<'_>) {
        let Some((document, rule)) = name.rsplit_once('/') else {
            self.dangling(at, &UNKNOWN_RULE, "rule", name, own.iter().copied());
            return;
        };
        let Some(held) = self.known.agreements.get(document) else { return };
        if !held.rules.contains(rule) {
            self.dangling(at, &UNKNOWN_RULE, "rule", rule, held.rules.iter().copied());
        }
    }

    /// An exclusion of another document; one whose document is not in the set is left to lint.
    fn exclusion_elsewhere(&mut self, name: &str, at: &Trail<'_>) {
        let Some((document, exclusion)) = name.rsplit_once('/') else {
            self.dangling(at, &UNKNOWN_EXCLUSION, "exclusion", name, std::iter::empty());
            return;
        };
        let Some(held) = self.known.agreements.get(document) else { return };
        if !held.exclusions.contains_key(exclusion) {
            self.dangling(at, &UNKNOWN_EXCLUSION, "exclusion", exclusion, held.exclusions.keys().copied());
        }
    }
}

/// How many sources stand in one, itself included, and how deep.
fn size(source: &Source) -> (usize, usize) {
    let inner: &[Source] = match source {
        Source::All(of) | Source::Any(of) => of,
        Source::NOf(some) => &some.of,
        _ => &[],
    };
    let (count, depth) = inner
        .iter()
        .map(size)
        .fold((0_usize, 0_usize), |(count, depth), (c, d)| (count.saturating_add(c), depth.max(d)));
    (count.saturating_add(1), depth.saturating_add(1))
}
