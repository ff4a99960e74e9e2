//! Documents against each other: one version, one catalogue, one list, one form in force at a time.

use super::pay::rivals;
use crate::date::{Date, Period};
use crate::diagnostic::policy::{
    CATALOGUES_OVERLAP, DUPLICATE_DOCUMENT, FORMS_OVERLAP, LISTS_OVERLAP, SUPERSEDES_CYCLE, TOO_MANY_ITEMS,
    VERSIONS_OVERLAP,
};
use crate::diagnostic::{Diagnostic, Entry};
use crate::order::Map;
use crate::policy::Document;
use crate::policy::circle::circles;
use crate::policy::code_list::CodeKind;
use crate::policy::findings::Findings;
use crate::policy::load::Loaded;
use crate::policy::set::limits;
use crate::policy::trail::Trail;

/// Checks what no document can check alone; false where there is more than may be looked at.
pub(super) fn check(documents: &[Loaded], findings: &mut Findings<'_>) -> bool {
    let rules = documents.iter().map(|loaded| match &loaded.document {
        Document::Articulation(it) => it.rules.len(),
        _ => 0,
    });
    let programmes = documents.iter().map(|loaded| match &loaded.document {
        Document::Catalogue(it) => it.programmes.len(),
        _ => 0,
    });
    let enterprises = documents.iter().map(|loaded| match &loaded.document {
        Document::PayAgreement(it) => it.covers.enterprises.len(),
        _ => 0,
    });
    let mut fits = true;
    for (what, count, limit) in [
        ("documents", documents.len(), limits::DOCUMENTS),
        ("rules", rules.fold(0, usize::saturating_add), limits::RULES),
        ("programmes", programmes.fold(0, usize::saturating_add), limits::PROGRAMMES_OF_SET),
        ("enterprises", enterprises.fold(0, usize::saturating_add), limits::ENTERPRISES_OF_SET),
    ] {
        if count > limit {
            let found = Diagnostic::new(&TOO_MANY_ITEMS).with("what", what).with("count", count).with("limit", limit);
            findings.add(0, &Trail::Top, found);
            fits = false;
        }
    }
    twice(documents, findings);
    overlaps(documents, findings);
    replaced_in_circles(documents, findings);
    if fits {
        rivals::check(documents, findings);
    }
    fits
}

/// The same id and version twice; equal keys stand side by side.
fn twice(documents: &[Loaded], findings: &mut Findings<'_>) {
    for (at, (one, next)) in documents.iter().zip(documents.iter().skip(1)).enumerate() {
        if one.key() == next.key() {
            let (id, version) = next.key();
            let found = Diagnostic::new(&DUPLICATE_DOCUMENT)
                .with("id", id)
                .with("version", version)
                .with("other", one.name.as_str());
            findings.add(at.saturating_add(1), &Trail::Top.key("version"), found);
        }
    }
}

/// What only one document may be at a time.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Claim {
    Version,
    School,
    List,
    Form,
}

/// Two documents in force at once where there may be only one.
fn overlaps(documents: &[Loaded], findings: &mut Findings<'_>) {
    let mut rivals: Map<(Claim, &str), Vec<usize>> = Map::new();
    for (at, loaded) in documents.iter().enumerate() {
        rivals.entry((Claim::Version, loaded.header().id)).or_default().push(at);
        match &loaded.document {
            Document::Catalogue(it) => rivals.entry((Claim::School, &it.institution.id)).or_default().push(at),
            Document::CodeList(it) if it.of != CodeKind::Terms => {
                rivals.entry((Claim::List, &it.name)).or_default().push(at);
            }
            Document::CertificateRules(it) => {
                for form in &it.forms {
                    rivals.entry((Claim::Form, &form.kind)).or_default().push(at);
                }
            }
            _ => {}
        }
    }
    for ((claim, name), rivals) in rivals {
        for (nth, &later) in rivals.iter().enumerate() {
            let Some(two) = documents.get(later) else { continue };
            let mut earlier = rivals.iter().take(nth).filter_map(|&at| documents.get(at));
            if let Some((one, day)) = earlier.find_map(|one| Some((one, clash(claim, one, two)?))) {
                findings.add(later, &Trail::Top.key("effective"), claim.finding(name, one, two).with("from", day));
            }
        }
    }
}

/// First day on which both are in force, unless one replaces the other.
fn clash(claim: Claim, one: &Loaded, two: &Loaded) -> Option<String> {
    let (a, b): (Period, Period) = (one.header().effective, two.header().effective);
    // Versions of one document are told as such, and once; the same version twice is told elsewhere.
    let told = (one.header().id == two.header().id) == (claim == Claim::Version) && one.key() != two.key();
    let both = told && a.overlaps(&b) && !replaces(one, two) && !replaces(two, one);
    both.then(|| a.from.max(b.from).to_string())
}

/// First day on which both are in force, unless one replaces the other or both are versions of one document.
pub(super) fn both_in_force(one: &Loaded, two: &Loaded) -> Option<Date> {
    let (a, b) = (one.header(), two.header());
    let both = a.id != b.id && a.effective.overlaps(&b.effective) && !replaces(one, two) && !replaces(two, one);
    both.then(|| a.effective.from.max(b.effective.from))
}

fn replaces(new: &Loaded, old: &Loaded) -> bool {
    new.header().supersedes.iter().any(|s| (s.id.as_str(), s.version.as_str()) == old.key())
}

impl Claim {
    fn finding(self, name: &str, one: &Loaded, two: &Loaded) -> Diagnostic {
        let (one, two) = (one.header(), two.header());
        let new = |entry: &'static Entry, named: &'static str| {
            Diagnostic::new(entry).with(named, name).with("id", two.id).with("other", one.id)
        };
        match self {
            Self::Version => Diagnostic::new(&VERSIONS_OVERLAP)
                .with("id", name)
                .with("version", two.version)
                .with("other", one.version),
            Self::School => new(&CATALOGUES_OVERLAP, "institution"),
            Self::List => new(&LISTS_OVERLAP, "list"),
            Self::Form => new(&FORMS_OVERLAP, "kind"),
        }
    }
}

/// Documents that supersede each other in a circle.
fn replaced_in_circles(documents: &[Loaded], findings: &mut Findings<'_>) {
    let positions: Map<(&str, &str), usize> = documents.iter().enumerate().map(|(at, d)| (d.key(), at)).collect();
    let next = documents.iter().map(|loaded| {
        let replaced = loaded.header().supersedes.iter();
        replaced.filter_map(|s| positions.get(&(s.id.as_str(), s.version.as_str())).copied()).collect()
    });
    for circle in circles(&next.collect::<Vec<_>>()) {
        let Some(&first) = circle.first() else { continue };
        let names = circle.iter().filter_map(|&at| documents.get(at));
        let names: Vec<String> = names.map(|d| format!("{}@{}", d.header().id, d.header().version)).collect();
        findings.add(first, &Trail::Top.key("supersedes"), Diagnostic::new(&SUPERSEDES_CYCLE).with("documents", names));
    }
}
