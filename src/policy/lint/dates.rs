//! Days without a version between two versions of one document.

use super::Lint;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::VERSION_HOLE;
use crate::policy::trail::Trail;
use std::collections::BTreeMap;

impl Lint<'_> {
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
