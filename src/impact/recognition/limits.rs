//! Caps and pools of electives: which leave more uncounted, or cost more, than before.

use super::At;
use crate::impact::answer::{Both, CapImpact, CapSide, Cause, RoomImpact};
use crate::quantity::Credit;
use crate::recognition::decision::{CapUse, NodeStatus};

/// Caps by what they cost and leave uncounted, in the order of the version to come, then those that were.
pub(super) fn caps(sides: &Both<At<'_>>) -> Vec<CapImpact> {
    let (before, after) = (&sides.before.decision.caps, &sides.after.decision.caps);
    let same = |one: &CapUse, other: &CapUse| {
        (one.ledger, &one.document, &one.cap) == (other.ledger, &other.document, &other.cap)
    };
    let gone = before.iter().filter(|old| !after.iter().any(|new| same(old, new)));
    let told = after.iter().chain(gone).filter_map(|cap| {
        let old = before.iter().find(|old| same(old, cap));
        let new = after.iter().find(|new| same(new, cap));
        let weight = |side: Option<&CapUse>| side.map_or((Credit::ZERO, Credit::ZERO), |cap| (cap.surplus, cap.cost));
        (weight(old) != weight(new)).then(|| CapImpact {
            ledger: cap.ledger,
            cause: Cause { document: cap.document.clone(), kind: "cap", id: cap.cap.clone(), title: cap.title.clone() },
            before: old.map(|cap| side(&sides.before, cap)),
            after: new.map(|cap| side(&sides.after, cap)),
        })
    });
    told.collect()
}

fn side(at: &At<'_>, cap: &CapUse) -> CapSide {
    CapSide {
        limit: cap.limit,
        used: cap.used,
        surplus: cap.surplus,
        cost: cap.cost,
        reason: cap.reason.clone(),
        clauses: at.cited().clauses(&cap.citations),
    }
}

impl CapImpact {
    /// Credits beyond it that do not count.
    pub(crate) fn surplus(&self) -> Both<Credit> {
        let of = |side: &Option<CapSide>| side.as_ref().map_or(Credit::ZERO, |side| side.surplus);
        Both { before: of(&self.before), after: of(&self.after) }
    }
}

/// Pools of electives by what they leave uncounted.
pub(super) fn rooms(sides: &Both<At<'_>>) -> Vec<RoomImpact> {
    let both = sides.before.decision.ledgers.iter().zip(&sides.after.decision.ledgers).enumerate();
    let mut told = Vec::new();
    for (ledger, (before, after)) in both {
        let (old, new) = (pools(&before.requirement), pools(&after.requirement));
        let surplus = |pools: &[&NodeStatus], id: &str| {
            pools.iter().find(|pool| pool.id == id).map_or(Credit::ZERO, |pool| pool.surplus)
        };
        let gone = old.iter().filter(|pool| !new.iter().any(|known| known.id == pool.id));
        for pool in new.iter().chain(gone) {
            let surplus = Both { before: surplus(&old, &pool.id), after: surplus(&new, &pool.id) };
            if surplus.differs() {
                let cause = sides.after.of_catalogue(ledger, "room", &pool.id, &pool.title);
                told.push(RoomImpact { ledger, cause, surplus });
            }
        }
    }
    told
}

/// Every pool of electives of a requirement tree.
fn pools(root: &NodeStatus) -> Vec<&NodeStatus> {
    fn walk<'n>(node: &'n NodeStatus, found: &mut Vec<&'n NodeStatus>) {
        if node.kind == "credits-from" {
            found.push(node);
        }
        node.children.iter().for_each(|child| walk(child, found));
    }
    let mut found = Vec::new();
    walk(root, &mut found);
    found
}
