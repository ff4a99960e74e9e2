//! What a claim quotes: every clause its rule rests on, and nothing that its document does not say.

use super::ground::Ground;
use crate::call::{ClaimedCitation, GrantedClaim};
use crate::policy::header::Cite;
use crate::policy::load::Loaded;
use crate::reason::Reason;
use crate::text::Text;

/// Notes clauses that should be cited and are not, and quotations that stand in no document in force.
pub(super) fn check(ground: &Ground<'_>, stated: &GrantedClaim, wanted: &[Cite], rule: &Text, found: &mut Vec<Reason>) {
    let cited = |cite: &Cite| stated.citations.iter().any(|c| c.document == stated.document && c.clause == cite.clause);
    if stated.citations.is_empty() || !wanted.iter().all(cited) {
        found.push(Reason::new("verify-citation-missing").named("rule", rule));
    }
    for citation in &stated.citations {
        let mut documents = ground.in_force.documents().filter(|loaded| loaded.header().id == citation.document);
        if !documents.any(|loaded| says(loaded, citation)) {
            let reason = Reason::new("verify-citation-wrong").named("rule", rule);
            found.push(reason.with("document", &citation.document).with("clause", &citation.clause));
        }
    }
}

/// Whether a document has such a clause, or such a title where it is cited as a whole.
fn says(loaded: &Loaded, citation: &ClaimedCitation) -> bool {
    let header = loaded.header();
    let same = |text: &Text| text.zh == citation.text || text.en.as_ref().is_some_and(|en| *en == citation.text);
    let mut clauses = header.sources.iter().flat_map(|source| &source.clauses);
    clauses.any(|clause| clause.id == citation.clause && same(&clause.text))
        || (header.version == citation.clause && same(header.title))
}
