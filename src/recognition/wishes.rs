//! Pins that name nothing: told before anything is decided, since a wish that is silently dropped looks granted.

use super::question::Question;
use crate::call::Pin;
use crate::diagnostic::call::{PIN_ACHIEVEMENT, PIN_INSTITUTION, PIN_TARGET};
use crate::diagnostic::{Diagnostic, Entry, Path, Place};
use crate::read::nearest;

/// Every id in the pins that is neither in the record nor in the programmes asked for.
pub(crate) fn wrong(question: &Question<'_>, pins: &[Pin]) -> Vec<Diagnostic> {
    let brought = || question.brought.iter().map(|b| b.achievement.id());
    let list = Path::root().key("pins");
    let mut found = Vec::new();
    for (nth, pin) in pins.iter().enumerate() {
        let (kind, achievement) = match pin {
            Pin::Use(pin) => ("use", &pin.achievement),
            Pin::Leave(pin) => ("leave", &pin.achievement),
        };
        let at = list.index(nth).key(kind);
        if !brought().any(|id| id == achievement) {
            found.push(unknown(&PIN_ACHIEVEMENT, achievement, brought(), &at.key("achievement")));
        }
        let Pin::Use(pin) = pin else { continue };
        let schools = || question.ledgers.iter().map(|l| l.plan.catalogue.institution.id.as_str());
        if let Some(school) = pin.institution.as_ref().filter(|school| !schools().any(|id| id == *school)) {
            found.push(unknown(&PIN_INSTITUTION, school, schools(), &at.key("institution")));
            continue;
        }
        let here = || {
            let asked = |school: &str| pin.institution.as_ref().is_none_or(|id| id == school);
            question.ledgers.iter().map(|l| &l.plan).filter(move |plan| asked(&plan.catalogue.institution.id))
        };
        if !here().any(|plan| plan.course(&pin.target).is_some() || plan.node(&pin.target).is_some()) {
            let ids = here().flat_map(|plan| {
                let nodes = plan.nodes.iter().map(|node| node.requirement.id());
                plan.courses.iter().map(|course| course.course.id.as_str()).chain(nodes)
            });
            found.push(unknown(&PIN_TARGET, &pin.target, ids, &at.key("target")));
        }
    }
    found
}

fn unknown<'c>(entry: &'static Entry, id: &str, known: impl Iterator<Item = &'c str>, at: &Path) -> Diagnostic {
    let found = Diagnostic::new(entry).with("id", id).at(Place { path: Some(at.to_string()), ..Place::default() });
    match nearest(id, known) {
        Some(meant) => found.with("suggestion", meant),
        None => found,
    }
}
