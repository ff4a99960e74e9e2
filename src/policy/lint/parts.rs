//! What is looked for wherever it stands: words, ladders, citations, sources, English.

use super::Lint;
use crate::diagnostic::lint::{NO_CITATION, NO_ENGLISH, NO_LADDER, NO_LIST, STALE_SOURCE, UNKNOWN_TERM};
use crate::diagnostic::{Diagnostic, Path};
use crate::policy::Document;
use crate::policy::trail::Trail;
use crate::policy::walk::{self, Part};
use crate::read::nearest;
use std::collections::BTreeSet;

/// Months after which a source should be checked again.
const STALE_MONTHS: u32 = 24;

impl<'s> Lint<'s> {
    pub(super) fn parts(&mut self, at: usize, document: &'s Document) {
        self.sources(at, document);
        let mut told: BTreeSet<&str> = BTreeSet::new();
        let mut chinese_only = 0_usize;
        let mut first: Option<Path> = None;
        let mut found: Vec<(Path, Diagnostic)> = Vec::new();
        walk::document(document, &mut |part, trail| match part {
            Part::Text(text) if text.en.is_none() => {
                chinese_only = chinese_only.saturating_add(1);
                first.get_or_insert_with(|| trail.path());
            }
            Part::Cites([]) => found.push((trail.path(), Diagnostic::new(&NO_CITATION))),
            Part::Level(level) => found.extend(self.no_ladder(&level.ladder, &trail.key("ladder"))),
            Part::Ladder(ladder) => found.extend(self.no_ladder(ladder, trail)),
            Part::Term(list, word) => match self.known.lists.get(list) {
                Some(words) if words.contains(word) => {}
                Some(words) => {
                    let finding = Diagnostic::new(&UNKNOWN_TERM).with("term", word).with("list", list);
                    found.push((trail.path(), suggesting(finding, nearest(word, words.iter().copied()))));
                }
                None if told.insert(list) => {
                    found.push((trail.path(), Diagnostic::new(&NO_LIST).with("list", list)));
                }
                None => {}
            },
            _ => {}
        });
        if let Some(path) = first {
            self.findings.add_at(at, path, Diagnostic::new(&NO_ENGLISH).with("count", chinese_only));
        }
        for (path, finding) in found {
            self.findings.add_at(at, path, finding);
        }
    }

    /// A ladder that is not in the set.
    fn no_ladder(&self, ladder: &str, trail: &Trail<'_>) -> Option<(Path, Diagnostic)> {
        if self.known.ladders.contains_key(ladder) {
            return None;
        }
        let found = Diagnostic::new(&NO_LADDER).with("ladder", ladder);
        Some((trail.path(), suggesting(found, nearest(ladder, self.known.ladders.keys().copied()))))
    }

    fn sources(&mut self, at: usize, document: &Document) {
        let sources = Trail::Top.key("sources");
        for (nth, source) in document.header().sources.iter().enumerate() {
            if source.last_checked.plus_months(STALE_MONTHS) < self.as_of {
                let found = Diagnostic::new(&STALE_SOURCE)
                    .with("source", source.id.as_str())
                    .with("checked", source.last_checked.to_string());
                self.add(at, &sources.nth(nth).key("last_checked"), found);
            }
        }
    }
}

fn suggesting(found: Diagnostic, meant: Option<&str>) -> Diagnostic {
    match meant {
        Some(meant) => found.with("suggestion", meant),
        None => found,
    }
}
