//! Versions of one document: days without any, and replaced ones that are not there.

use super::Lint;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::{REPLACES_UNKNOWN, VERSION_HOLE};
use crate::policy::Document;
use crate::policy::load::Loaded;
use crate::policy::trail::Trail;
use crate::read::nearest;
use std::collections::BTreeMap;

impl Lint<'_> {
    /// Documents said to be replaced that the set does not hold.
    pub(super) fn replaced(&mut self, at: usize, document: &Document) {
        let documents = self.set.documents();
        for (nth, old) in document.header().supersedes.iter().enumerate() {
            if self.set.document(&old.id, &old.version).is_some() {
                continue;
            }
            let found =
                Diagnostic::new(&REPLACES_UNKNOWN).with("id", old.id.as_str()).with("version", old.version.as_str());
            let ids = documents.iter().map(|loaded| loaded.header().id);
            let versions = documents.iter().map(Loaded::header).filter(|other| other.id == old.id);
            let versions = versions.map(|other| other.version).filter(|version| *version != document.header().version);
            let meant = if ids.clone().any(|id| id == old.id) {
                nearest(&old.version, versions)
            } else {
                nearest(&old.id, ids)
            };
            let found = match meant {
                Some(meant) => found.with("suggestion", meant),
                None => found,
            };
            self.add(at, &Trail::Top.key("supersedes").nth(nth), found);
        }
    }

    /// Holes between versions, those past included: an older version may be the one with the wrong date.
    pub(super) fn versions(&mut self) {
        let mut versions: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, loaded) in self.set.documents().iter().enumerate() {
            versions.entry(loaded.header().id).or_default().push(at);
        }
        for positions in versions.into_values() {
            let mut periods: Vec<_> = positions
                .into_iter()
                .filter_map(|at| self.set.documents().get(at).map(|loaded| (loaded.header().effective, at)))
                .collect();
            periods.sort_by_key(|(period, at)| (period.from, *at));
            for ((one, before), (next, at)) in periods.iter().zip(periods.iter().skip(1)) {
                let Some(until) = one.until else { continue };
                if next.from.day_number().saturating_sub(until.day_number()) <= 1 {
                    continue;
                }
                let (Some(old), Some(new)) = (self.set.documents().get(*before), self.set.documents().get(*at)) else {
                    continue;
                };
                let (old, new) = (old.header(), new.header());
                let found = Diagnostic::new(&VERSION_HOLE)
                    .with("id", new.id)
                    .with("version", new.version)
                    .with("other", old.version)
                    .with("from", next.from.to_string())
                    .with("until", until.to_string());
                self.add(*at, &Trail::Top.key("effective").key("from"), found);
            }
        }
    }
}
