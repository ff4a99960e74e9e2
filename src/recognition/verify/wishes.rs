//! The learner's pins: each is respected, unless nothing that the rules allow could respect it.

use super::ground::{Claim, Ground};
use super::name;
use crate::call::{Pin, PinUse};
use crate::reason::Reason;
use crate::text::Text;

/// Achievements that a pin leaves out and no claim uses.
pub(super) fn left_out(ground: &Ground<'_>, pins: &[Pin], claims: &[&Claim<'_>]) -> Vec<usize> {
    let left = pins.iter().filter_map(|pin| match pin {
        Pin::Leave(leave) => ground.achievement(&leave.achievement),
        Pin::Use(_) => None,
    });
    left.filter(|at| !claims.iter().any(|claim| claim.using.contains(at))).collect()
}

/// Every pin that is set aside although it could be respected. `open` are the claims possible without what is left out,
/// `fine` says whether claims may stand together.
pub(super) fn ignored<'g>(
    ground: &Ground<'g>,
    pins: &[Pin],
    claims: &[&Claim<'g>],
    open: &[Claim<'g>],
    fine: &dyn Fn(&[&Claim<'g>]) -> bool,
) -> Vec<Reason> {
    let wished =
        |claim: &Claim<'g>| pins.iter().any(|pin| matches!(pin, Pin::Use(wanted) if fulfils(ground, claim, wanted)));
    let respecting: Vec<&Claim<'g>> = claims.iter().copied().filter(|claim| wished(claim)).collect();
    let mut found = Vec::new();
    for pin in pins {
        match pin {
            Pin::Leave(leave) => {
                let Some(at) = ground.achievement(&leave.achievement) else { continue };
                let asked = respecting.iter().any(|claim| claim.using.contains(&at));
                if !asked && claims.iter().any(|claim| claim.using.contains(&at)) {
                    found.push(Reason::new("verify-pin-ignored").named("source", &name::source(ground, at)));
                }
            }
            Pin::Use(wanted) => {
                let Some(at) = ground.achievement(&wanted.achievement) else { continue };
                if respecting.iter().any(|claim| fulfils(ground, claim, wanted)) {
                    continue;
                }
                let mut options = open.iter().filter(|claim| fulfils(ground, claim, wanted));
                let could = options.find(|option| {
                    let with: Vec<&Claim<'g>> = respecting.iter().copied().chain([*option]).collect();
                    fine(&with)
                });
                if let Some(option) = could {
                    let targets: Vec<Text> = name::targets(ground, option);
                    let reason = Reason::new("verify-pin-ignored").named("source", &name::source(ground, at));
                    found.push(reason.naming("target", targets));
                }
            }
        }
    }
    found
}

/// Whether a claim is what a pin asks for.
fn fulfils(ground: &Ground<'_>, claim: &Claim<'_>, wanted: &PinUse) -> bool {
    let Some(ledger) = ground.ledgers.get(claim.ledger) else { return false };
    let here = wanted.institution.as_ref().is_none_or(|id| *id == ledger.catalogue.institution.id);
    let fills = claim.fills.iter().any(|fill| match fill.course {
        Some(course) => course.id == wanted.target,
        None => ledger.node(&wanted.target) == Some(fill.place),
    });
    let uses = ground.achievement(&wanted.achievement).is_some_and(|at| claim.using.contains(&at));
    here && fills && uses && !claim.only_attends()
}
