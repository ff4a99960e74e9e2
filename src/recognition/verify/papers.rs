//! The documents a decision says it rests on: in the set, in force on the day, and the same bytes.

use super::ground::Ground;
use crate::call::ClaimedDecision;
use crate::policy::load::digest;
use crate::reason::Reason;

/// Everything wrong with the documents.
pub(super) fn check(ground: &Ground<'_>, claims: &ClaimedDecision) -> Vec<Reason> {
    let mut found = Vec::new();
    let day = ground.in_force.as_of();
    for stated in &claims.documents {
        let Some(loaded) = ground.in_force.set().document(&stated.id, &stated.version) else {
            let name = format!("{}@{}", stated.id, stated.version);
            found.push(Reason::new("verify-document-missing").with("document", name));
            continue;
        };
        let header = loaded.header();
        if !ground.in_force.documents().any(|active| active.key() == loaded.key()) {
            found.push(Reason::new("verify-not-in-force").named("document", header.title).with("date", day));
        }
        if digest(loaded.text()) != stated.digest {
            found.push(Reason::new("verify-digest-differs").named("document", header.title));
        }
    }
    let rests = |id: &str| claims.documents.iter().any(|document| document.id == id);
    let whole = claims.granted.iter().all(|claim| rests(&claim.document));
    if !whole || !ground.ledgers.iter().all(|ledger| rests(&ledger.catalogue.id)) {
        found.push(super::differs("所依据的文件", "list of documents"));
    }
    found
}
