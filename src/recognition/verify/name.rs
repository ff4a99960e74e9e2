//! Names for findings.

use super::ground::{Claim, Fill, Ground, Way};
use crate::policy::catalogue::Requirement;
use crate::text::Text;

/// Names of achievements.
pub(super) fn sources(ground: &Ground<'_>, using: &Way) -> Vec<Text> {
    ground.each(using).map(|achievement| Text::zh(achievement.name())).collect()
}

/// Name of one achievement.
pub(super) fn source(ground: &Ground<'_>, at: usize) -> Text {
    ground.brought.get(at).map(|achievement| Text::zh(achievement.name())).unwrap_or_default()
}

/// Heading of a node; of a course leaf, the course.
pub(super) fn place(ground: &Ground<'_>, ledger: usize, place: usize) -> Text {
    let Some(ledger) = ground.ledgers.get(ledger) else { return Text::default() };
    match ledger.places.get(place).map(|place| place.node) {
        Some(Requirement::All(node) | Requirement::Any(node)) => node.title.clone(),
        Some(Requirement::NOf(node)) => node.title.clone(),
        Some(Requirement::CreditsFrom(node)) => node.title.clone(),
        Some(Requirement::Certificate(node)) => node.title.clone(),
        Some(Requirement::Course(id)) => ledger.course(id).map(|course| course.name.clone()).unwrap_or_default(),
        None => Text::default(),
    }
}

/// Name of a target.
pub(super) fn target(ground: &Ground<'_>, ledger: usize, fill: &Fill<'_>) -> Text {
    fill.course.map_or_else(|| place(ground, ledger, fill.place), |course| course.name.clone())
}

/// Names of a claim's targets.
pub(super) fn targets(ground: &Ground<'_>, claim: &Claim<'_>) -> Vec<Text> {
    claim.fills.iter().map(|fill| target(ground, claim.ledger, fill)).collect()
}

/// Name of the rule of a claim.
pub(super) fn rule(claim: &Claim<'_>) -> Text {
    claim.by.map_or_else(|| Text::both("本校课程", "the school's own course"), |by| by.rule.title.clone())
}
