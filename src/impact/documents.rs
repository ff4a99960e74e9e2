//! What changed in the documents themselves.

use super::answer::{Both, DocumentChange, Version};
use crate::certification::revision::edition_reason;
use crate::date::Date;
use crate::explanation::phrase;
use crate::policy::load::Loaded;
use crate::policy::set::PolicySet;
use crate::reason::Reason;
use crate::text::Lang;

/// Which documents in force were added, taken out, replaced or rewritten, by id; then those that are there under one version
/// alone and in force on neither day.
pub fn documents(sets: &Both<&PolicySet>, as_of: &Both<Date>, lang: Lang) -> Vec<DocumentChange> {
    let before: Vec<&Loaded> = sets.before.in_force(as_of.before).documents().collect();
    let after: Vec<&Loaded> = sets.after.in_force(as_of.after).documents().collect();
    let named = |documents: &[&Loaded], id: &str| documents.iter().any(|one| one.header().id == id);
    let mut changes = Vec::new();
    for &old in &before {
        let id = old.header().id;
        let same = after.iter().copied().find(|new| new.header().id == id);
        // A document of another id may say that it takes the place of this one.
        let heir = || {
            let replaces = |new: &&Loaded| new.header().supersedes.iter().any(|replaced| replaced.id == id);
            after.iter().copied().find(|new| replaces(new) && !named(&before, new.header().id))
        };
        match same.or_else(heir) {
            Some(new) if new.digest == old.digest => {}
            new => changes.push(change(Some(old), new)),
        }
    }
    let replaced =
        |new: &Loaded| changes.iter().any(|one| one.after.as_ref().is_some_and(|it| it.id == new.header().id));
    let added = after.iter().copied().filter(|new| !named(&before, new.header().id) && !replaced(new));
    let added: Vec<DocumentChange> = added.map(|new| change(None, Some(new))).collect();
    changes.extend(added);
    crate::order::sort_by(&mut changes, |a, b| key(a).cmp(&key(b)));
    changes.extend(idle(sets.before, sets.after, as_of.before).map(|one| waits(one, true)));
    changes.extend(idle(sets.after, sets.before, as_of.after).map(|one| waits(one, false)));
    for one in &mut changes {
        phrase(&mut one.reason, lang);
    }
    changes
}

fn key(change: &DocumentChange) -> Option<&str> {
    change.before.as_ref().or(change.after.as_ref()).map(|version| version.id.as_str())
}

/// Documents of a set that the other one does not have, and that are not in force on the day.
fn idle<'s>(set: &'s PolicySet, other: &'s PolicySet, as_of: Date) -> impl Iterator<Item = &'s Loaded> {
    let active: Vec<(&str, &str)> = set.in_force(as_of).documents().map(Loaded::key).collect();
    let there = |one: &&Loaded| {
        let (id, version) = one.key();
        other.document(id, version).is_some_and(|known| known.digest == one.digest)
    };
    set.documents().iter().filter(move |one| !active.contains(&one.key()) && !there(one))
}

fn version(loaded: &Loaded) -> Version {
    let header = loaded.header();
    Version {
        id: header.id.to_owned(),
        version: header.version.to_owned(),
        digest: loaded.digest.clone(),
        effective: header.effective,
    }
}

fn change(before: Option<&Loaded>, after: Option<&Loaded>) -> DocumentChange {
    let (change, reason) = match (before.map(Loaded::header), after.map(Loaded::header)) {
        (Some(old), Some(new)) if old.id != new.id => {
            let reason = Reason::new("impact-document-replaced").named("before", old.title).named("after", new.title);
            ("replaced", reason)
        }
        (Some(old), Some(new)) => {
            let change = if old.version == new.version { "rewritten" } else { "replaced" };
            (change, edition_reason(Some(old.version), Some(new.version)).named("document", new.title))
        }
        (Some(old), None) => {
            let reason = Reason::new("impact-document-gone").named("document", old.title);
            ("removed", reason.with("version", old.version))
        }
        (None, new) => {
            let reason = new.map(|new| {
                Reason::new("impact-document-new").named("document", new.title).with("version", new.version)
            });
            ("added", reason.unwrap_or(Reason::new("impact-document-new")))
        }
    };
    DocumentChange { change, before: before.map(version), after: after.map(version), reason }
}

fn waits(loaded: &Loaded, before: bool) -> DocumentChange {
    let header = loaded.header();
    let reason = Reason::new("impact-document-idle").named("document", header.title).with("version", header.version);
    let reason = reason.with("since", header.effective.from);
    let reason = header.effective.until.iter().fold(reason, |reason, day| reason.with("until", day));
    let there = Some(version(loaded));
    let (before, after) = if before { (there, None) } else { (None, there) };
    DocumentChange { change: "idle", before, after, reason }
}
