//! What is checked wherever it stands: texts, periods, citations, points on ladders, sources.

use super::Check;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::policy::{DUPLICATE_ID, UNKNOWN_CLAUSE, UNKNOWN_LEVEL, UNKNOWN_SOURCE};
use crate::diagnostic::value::{EMPTY_LIST, EMPTY_TEXT, NOT_AN_ID, PERIOD_REVERSED};
use crate::order::{Map, Set};
use crate::policy::Document;
use crate::policy::amount::{Amount, GradePolicy};
use crate::policy::articulation::Condition;
use crate::policy::catalogue::Requirement;
use crate::policy::header::{Cite, Header};
use crate::policy::selector::{Level, Source};
use crate::policy::set::limits;
use crate::policy::trail::Trail;
use crate::policy::walk::{self, Part};
use std::collections::BTreeSet;

/// Clauses by source id.
type Sources<'d> = Map<&'d str, Set<&'d str>>;

impl Check<'_, '_> {
    /// Checks every part of a document whose rightness does not depend on where it stands.
    pub(super) fn parts(&mut self, document: &Document) {
        let header = document.header();
        self.header(header);
        let sources: Sources<'_> = header
            .sources
            .iter()
            .map(|source| (source.id.as_str(), source.clauses.iter().map(|c| c.id.as_str()).collect()))
            .collect();
        walk::document(document, &mut |part, trail| self.part(part, trail, &sources));
    }

    fn header(&mut self, header: Header<'_>) {
        let top = &Trail::Top;
        self.id(&top.key("id"), header.id);
        self.no_slash(&top.key("id"), header.id);
        self.id(&top.key("version"), header.version);
        let at = top.key("sources");
        self.unique(&at, "id", header.sources.iter().map(|s| s.id.as_str()));
        for (nth, source) in header.sources.iter().enumerate() {
            let at = at.nth(nth);
            self.clauses(&at.key("clauses"), source.clauses.iter().map(|c| c.id.as_str()));
        }
    }

    /// Numbers of clauses may hold blanks, as in `第六条 第一款`; ids may not.
    fn clauses<'i>(&mut self, trail: &Trail<'_>, ids: impl Iterator<Item = &'i str>) {
        let mut seen = BTreeSet::new();
        for (nth, id) in ids.enumerate() {
            let at = trail.nth(nth);
            if id.trim().is_empty() {
                self.add(&at.key("id"), Diagnostic::new(&EMPTY_TEXT));
            } else if !seen.insert(id) {
                self.add(&at.key("id"), Diagnostic::new(&DUPLICATE_ID).with("id", id));
            }
        }
    }

    /// Refuses a slash in an id that others write as part of `document/rule`.
    pub(super) fn no_slash(&mut self, trail: &Trail<'_>, id: &str) {
        if id.contains('/') {
            self.add(trail, Diagnostic::new(&NOT_AN_ID).with("found", id));
        }
    }

    /// Refuses what cannot serve as an id.
    pub(super) fn id(&mut self, trail: &Trail<'_>, id: &str) {
        let odd = |ch: char| ch.is_whitespace() || ch.is_control();
        if id.is_empty() || id.chars().count() > limits::ID_CHARS || id.contains(odd) {
            self.add(trail, Diagnostic::new(&NOT_AN_ID).with("found", id));
        }
    }

    fn part(&mut self, part: Part<'_>, trail: &Trail<'_>, sources: &Sources<'_>) {
        match part {
            Part::Text(text) if text.zh.trim().is_empty() => {
                self.add(&trail.key("zh"), Diagnostic::new(&EMPTY_TEXT));
            }
            Part::Period(period) if period.is_reversed() => {
                self.add(trail, Diagnostic::new(&PERIOD_REVERSED).with("found", period.to_string()));
            }
            Part::Cite(cite) => self.cite(cite, trail, sources),
            Part::Level(level) => self.level(level, trail),
            Part::Source(source) => self.source(source, trail),
            Part::Condition(Condition::All(of)) => self.filled(&trail.key("all"), of.len()),
            Part::Condition(Condition::Any(of)) => self.filled(&trail.key("any"), of.len()),
            Part::Amount(amount) => self.amount(amount, trail),
            Part::Grade(GradePolicy::Table(rows)) => self.rows(&trail.key("table"), rows.len()),
            Part::Grade(GradePolicy::Mean(rounded)) if rounded.unit.is_zero() => {
                self.bounds(&trail.key("mean").key("unit"), 0, 1, u32::MAX);
            }
            Part::Requirement(it @ (Requirement::All(_) | Requirement::Any(_))) => {
                self.filled(&trail.key(it.word()).key("of"), it.children().len());
            }
            _ => {}
        }
    }

    /// Refuses an empty list where at least one item is needed.
    pub(super) fn filled(&mut self, trail: &Trail<'_>, count: usize) {
        if count == 0 {
            self.add(trail, Diagnostic::new(&EMPTY_LIST));
        }
    }

    fn amount(&mut self, amount: &Amount, trail: &Trail<'_>) {
        match amount {
            Amount::Least(of) => self.filled(&trail.key("least"), of.len()),
            Amount::Table(rows) => self.rows(&trail.key("table"), rows.len()),
            Amount::Rate(rate) => {
                for (name, nothing) in
                    [("unit", rate.unit.is_zero()), ("hours_per_credit", rate.hours_per_credit.numerator() == 0)]
                {
                    if nothing {
                        self.bounds(&trail.key("rate").key(name), 0, 1, u32::MAX);
                    }
                }
            }
            _ => {}
        }
    }

    fn rows(&mut self, trail: &Trail<'_>, count: usize) {
        self.filled(trail, count);
        self.limit(trail, "table", count, limits::TABLE_ROWS);
    }

    fn cite(&mut self, cite: &Cite, trail: &Trail<'_>, sources: &Sources<'_>) {
        match sources.get(cite.source.as_str()) {
            None => {
                let known = sources.keys().copied();
                self.dangling(&trail.key("source"), &UNKNOWN_SOURCE, "source", &cite.source, known);
            }
            Some(clauses) if !clauses.contains(cite.clause.as_str()) => {
                let mut found = Diagnostic::new(&UNKNOWN_CLAUSE)
                    .with("source", cite.source.as_str())
                    .with("clause", cite.clause.as_str());
                if let Some(meant) = self.suggestion(&cite.clause, clauses.iter().copied()) {
                    found = found.with("suggestion", meant);
                }
                self.add(&trail.key("clause"), found);
            }
            Some(_) => {}
        }
    }

    fn level(&mut self, level: &Level, trail: &Trail<'_>) {
        self.on_ladder(&level.ladder, &level.code, &trail.key("code"));
    }

    /// Refuses a code that its ladder lacks; a ladder that is not in the set is left to lint.
    pub(super) fn on_ladder(&mut self, name: &str, code: &str, at: &Trail<'_>) {
        let Some(ladder) = self.known.ladders.get(name) else { return };
        if !ladder.contains_key(code) {
            let mut found = Diagnostic::new(&UNKNOWN_LEVEL).with("ladder", name).with("code", code);
            if let Some(meant) = self.suggestion(code, ladder.keys().copied()) {
                found = found.with("suggestion", meant);
            }
            self.add(at, found);
        }
    }

    fn source(&mut self, source: &Source, trail: &Trail<'_>) {
        let at = &trail.key(source.word());
        match source {
            Source::All(of) | Source::Any(of) => self.filled(at, of.len()),
            Source::NOf(some) => {
                self.filled(&at.key("of"), some.of.len());
                self.bounds(&at.key("n"), some.n, 1, u32::MAX);
            }
            Source::Covers(covers) => self.bounds(&at.key("at_most"), covers.at_most, 1, 4),
            _ => {}
        }
    }
}
