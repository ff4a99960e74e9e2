//! Findings about the documents of a set, gathered in any order and told in one.

use super::load::Loaded;
use super::set::limits;
use super::trail::Trail;
use crate::diagnostic::policy::MORE_FINDINGS;
use crate::diagnostic::{Diagnostic, Path, Place};
use crate::order::{self, Map};

/// Findings with the positions of their documents.
#[derive(Debug)]
pub(crate) struct Findings<'s> {
    documents: &'s [Loaded],
    found: Vec<(usize, Path, Diagnostic)>,
    more: u64,
}

impl<'s> Findings<'s> {
    /// Nothing found yet in these documents.
    pub(crate) const fn new(documents: &'s [Loaded]) -> Self {
        Self { documents, found: Vec::new(), more: 0 }
    }

    /// How many were found.
    pub(crate) fn len(&self) -> usize {
        self.found.len()
    }

    /// A finding at a place of the document at position `at`.
    pub(crate) fn add(&mut self, at: usize, trail: &Trail<'_>, found: Diagnostic) {
        self.add_at(at, trail.path(), found);
    }

    /// A finding at a path that was kept.
    pub(crate) fn add_at(&mut self, at: usize, path: Path, found: Diagnostic) {
        if self.found.len() < limits::FINDINGS {
            self.found.push((at, path, found));
        } else {
            self.more = self.more.saturating_add(1);
        }
    }

    /// Every finding with its line and column, ordered by document, place and code.
    pub(crate) fn finish(self) -> Vec<Diagnostic> {
        let Self { documents, found, more } = self;
        let mut by_document: Map<usize, Vec<(Path, Diagnostic)>> = Map::new();
        for (at, path, diagnostic) in found {
            by_document.entry(at).or_default().push((path, diagnostic));
        }
        let mut told: Vec<Diagnostic> = Vec::new();
        for (at, found) in by_document {
            let Some(loaded) = documents.get(at) else { continue };
            let tree = loaded.tree();
            told.extend(found.into_iter().map(|(path, diagnostic)| {
                let mut place = Place::new(&loaded.name, &path);
                if let Some(span) = tree.as_ref().map(|tree| tree.locate(&path)).filter(|span| span.is_known()) {
                    place.line = Some(span.line);
                    place.column = Some(span.column);
                }
                diagnostic.at(place)
            }));
        }
        let mut told: Vec<(String, Diagnostic)> = told.into_iter().map(|d| (format!("{:?}", d.params), d)).collect();
        order::sort_by(&mut told, |(a_params, a), (b_params, b)| {
            (&a.place, a.code, a_params).cmp(&(&b.place, b.code, b_params))
        });
        let mut told: Vec<Diagnostic> = told.into_iter().map(|(_, d)| d).collect();
        told.dedup();
        if more > 0 {
            told.push(Diagnostic::new(&MORE_FINDINGS).with("count", more));
        }
        told
    }
}
