//! Sentences for reasons: one catalogue of codes, Chinese and English beside each other.
//!
//! A reason is data (a code and facts, see [`Reason`]); here it becomes a sentence. Every family of codes has a file of
//! its own: grants, misses, repairs, limits, proof, pins, compare, verify, eligibility, grading, revision, impact,
//! certificate, pay. To add a code, add its entry there; how a sentence marks its facts is told in [`template`].

mod catalogue;
mod certificate;
mod compare;
mod eligibility;
mod entry;
mod grading;
mod grants;
#[cfg(not(target_arch = "wasm32"))]
mod impact;
mod limits;
mod misses;
mod pay;
mod pins;
mod proof;
mod repairs;
mod revision;
#[cfg(any(test, feature = "cli"))]
pub mod specimen;
pub mod template;
#[cfg(test)]
mod tests;
mod verify;
pub mod words;

pub use catalogue::{FAMILIES, Family, find};
pub use entry::Entry;

use crate::reason::{Fact, Reason};
use crate::recognition::decision::{Decision, Ledger, NodeStatus};
use crate::text::{Lang, Text};

/// Fills in the sentence of a reason in `lang`.
pub fn phrase(reason: &mut Reason, lang: Lang) {
    reason.text = sentence(reason, lang);
}

/// Fills in the sentences of several reasons in `lang`.
pub fn phrase_each<'a>(reasons: impl IntoIterator<Item = &'a mut Reason>, lang: Lang) {
    for reason in reasons {
        phrase(reason, lang);
    }
}

/// The sentence of a reason in `lang`. A code the catalogue does not know gives the code itself and its facts.
pub fn sentence(reason: &Reason, lang: Lang) -> String {
    let Some(entry) = find(reason.code) else {
        return bare(reason, lang);
    };
    let pattern = match lang {
        Lang::Zh => entry.zh,
        Lang::En => entry.en,
    };
    template::fill(pattern, &reason.facts, lang)
}

/// The sentence of a reason in both languages without its full stop, to stand inside another sentence.
pub fn clause(reason: &Reason) -> Text {
    let stripped = |lang| sentence(reason, lang).trim_end_matches(['。', '.']).to_owned();
    Text::both(stripped(Lang::Zh), stripped(Lang::En))
}

/// Fills in every sentence of a decision in `lang`.
pub fn phrase_all(decision: &mut Decision, lang: Lang) {
    for grant in &mut decision.granted {
        phrase_each(&mut grant.reasons, lang);
    }
    for refusal in &mut decision.refused {
        phrase_each(&mut refusal.reasons, lang);
        for repair in &mut refusal.repairs {
            phrase_each(&mut repair.changes, lang);
        }
    }
    for unused in &mut decision.unused {
        phrase_each(&mut unused.reasons, lang);
    }
    phrase_each(decision.caps.iter_mut().map(|cap| &mut cap.reason), lang);
    phrase_each(decision.sharings.iter_mut().map(|sharing| &mut sharing.reason), lang);
    if let Some(pins) = &mut decision.pins {
        phrase_each(&mut pins.reasons, lang);
    }
    phrase_each(decision.next_steps.iter_mut().map(|step| &mut step.reason), lang);
    phrase_each(&mut decision.proof.reasons, lang);
}

/// Every reason of a decision, in the order they are told.
pub fn reasons(decision: &Decision) -> impl Iterator<Item = &Reason> {
    let granted = decision.granted.iter().flat_map(|grant| &grant.reasons);
    let refused = decision
        .refused
        .iter()
        .flat_map(|refusal| refusal.reasons.iter().chain(refusal.repairs.iter().flat_map(|repair| &repair.changes)));
    let unused = decision.unused.iter().flat_map(|unused| &unused.reasons);
    let caps = decision.caps.iter().map(|cap| &cap.reason);
    let sharings = decision.sharings.iter().map(|sharing| &sharing.reason);
    let pins = decision.pins.iter().flat_map(|pins| &pins.reasons);
    let steps = decision.next_steps.iter().map(|step| &step.reason);
    granted
        .chain(refused)
        .chain(unused)
        .chain(caps)
        .chain(sharings)
        .chain(pins)
        .chain(steps)
        .chain(&decision.proof.reasons)
}

/// The open leaves of a ledger: what is left to study, in the order of the plan.
pub fn open_leaves(ledger: &Ledger) -> Vec<&NodeStatus> {
    fn walk<'a>(node: &'a NodeStatus, found: &mut Vec<&'a NodeStatus>) {
        if node.status == "met" {
            return;
        }
        if node.children.is_empty() {
            found.push(node);
        }
        for child in &node.children {
            walk(child, found);
        }
    }
    let mut found = Vec::new();
    walk(&ledger.requirement, &mut found);
    found
}

/// A code without an entry: the code and its facts, so that nothing is lost.
fn bare(reason: &Reason, lang: Lang) -> String {
    let facts: Vec<String> =
        reason.facts.iter().map(|(name, fact): &(_, Fact)| format!("{name}: {}", fact.render(lang))).collect();
    if facts.is_empty() { reason.code.to_owned() } else { format!("{} ({})", reason.code, facts.join("; ")) }
}
