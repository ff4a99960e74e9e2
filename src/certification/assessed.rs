//! Which assessment is meant: of which document in force, for which level and specialty.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::session::{
    ASSESSED_NOT_IN_FORCE, LEVEL_NEEDED, LEVEL_NOT_OFFERED, SPECIALTY_NEEDED, UNKNOWN_ASSESSED_DOCUMENT,
    UNKNOWN_ASSESSMENT, UNKNOWN_SPECIALTY,
};
use crate::policy::Document;
use crate::policy::assessment::Assessment;
use crate::policy::load::Loaded;
use crate::policy::selector::Level;
use crate::policy::set::InForce;
use crate::policy::standard::Specialty;
use crate::read::nearest;
use crate::session::Assessed;
use crate::text::Text;

/// An assessment that is asked for, with the document it stands in.
#[derive(Debug)]
pub(crate) struct Found<'s> {
    pub loaded: &'s Loaded,
    pub assessment: &'s Assessment,
    /// Level assessed.
    pub level: Option<Level>,
    /// Name of the specialty.
    pub specialty: Option<&'s Text>,
    /// Code of the occupation.
    pub occupation: Option<&'s str>,
}

/// The assessment that is asked for, by the documents in force on the day.
pub(crate) fn find<'s>(in_force: &InForce<'s>, wanted: &Assessed) -> Result<Found<'s>, Box<Diagnostic>> {
    let holds = |loaded: &&'s Loaded| matches!(loaded.document, Document::Standard(_) | Document::Scheme(_));
    let documents = || in_force.documents().filter(holds);
    let Some(loaded) = documents().find(|loaded| loaded.header().id == wanted.document) else {
        let none = Diagnostic::new(&UNKNOWN_ASSESSED_DOCUMENT).with("document", wanted.document.as_str());
        let none = none.with("day", in_force.as_of().to_string());
        // Only another version than those of the day is there: it never takes their place.
        let mut all = in_force.set().documents().iter().filter(holds);
        if all.any(|loaded| loaded.header().id == wanted.document) {
            let exist: Vec<String> = in_force.versions(&wanted.document).iter().map(ToString::to_string).collect();
            let other_day = Diagnostic::new(&ASSESSED_NOT_IN_FORCE).with("document", wanted.document.as_str());
            return Err(Box::new(other_day.with("day", in_force.as_of().to_string()).with("exist", exist)));
        }
        return Err(Box::new(suggest(none, &wanted.document, documents().map(|loaded| loaded.header().id))));
    };
    let assessments: &'s [Assessment] = match &loaded.document {
        Document::Standard(it) => &it.assessments,
        Document::Scheme(it) => &it.assessments,
        _ => &[],
    };
    let Some(assessment) = assessments.iter().find(|one| one.id == wanted.assessment) else {
        let none = Diagnostic::new(&UNKNOWN_ASSESSMENT).with("document", wanted.document.as_str());
        let none = none.with("assessment", wanted.assessment.as_str());
        return Err(Box::new(suggest(none, &wanted.assessment, assessments.iter().map(|one| one.id.as_str()))));
    };
    let mut found = Found { loaded, assessment, level: wanted.level.clone(), specialty: None, occupation: None };
    match &loaded.document {
        Document::Standard(it) => {
            found.occupation = it.occupation.codes.first().map(|code| code.code.as_str());
            let used = it.levels.iter().filter(|one| one.assessment.as_ref() == Some(&assessment.id));
            let levels: Vec<&Level> = used.map(|one| &one.level).collect();
            let codes: Vec<&str> = levels.iter().map(|level| level.code.as_str()).collect();
            match (&wanted.level, levels.as_slice()) {
                (None, [only]) => found.level = Some((*only).clone()),
                (None, [_, ..]) => {
                    let needed = Diagnostic::new(&LEVEL_NEEDED).with("assessment", assessment.id.as_str());
                    return Err(Box::new(needed.with("levels", codes.as_slice())));
                }
                (Some(level), [_, ..]) => {
                    let Some(meant) = levels.iter().find(|one| is_level(in_force, one, level)) else {
                        let other = Diagnostic::new(&LEVEL_NOT_OFFERED).with("assessment", assessment.id.as_str());
                        let other = other.with("level", level.code.as_str());
                        return Err(Box::new(other.with("levels", codes.as_slice())));
                    };
                    found.level = Some((*meant).clone());
                }
                _ => {}
            }
            let fits = |one: &&'s Specialty| {
                one.levels.is_empty() || found.level.as_ref().is_none_or(|level| one.levels.contains(level))
            };
            let offered: Vec<&'s Specialty> = it.occupation.specialties.iter().filter(fits).collect();
            let ids: Vec<&str> = offered.iter().map(|one| one.id.as_str()).collect();
            found.specialty = match (&wanted.specialty, offered.as_slice()) {
                (Some(id), _) => {
                    let Some(specialty) = offered.iter().find(|one| one.id == *id) else {
                        let none = Diagnostic::new(&UNKNOWN_SPECIALTY).with("specialty", id.as_str());
                        return Err(Box::new(suggest(none, id, ids.into_iter())));
                    };
                    Some(&specialty.name)
                }
                (None, []) => None,
                (None, [only]) => Some(&only.name),
                (None, _) => {
                    let needed = Diagnostic::new(&SPECIALTY_NEEDED).with("assessment", assessment.id.as_str());
                    return Err(Box::new(needed.with("specialties", ids.as_slice())));
                }
            };
        }
        Document::Scheme(it) => {
            found.occupation = it.occupation.as_ref().and_then(|one| one.codes.first()).map(|code| code.code.as_str());
            found.level = found.level.or_else(|| it.level.clone());
            if let Some(id) = &wanted.specialty {
                return Err(Box::new(Diagnostic::new(&UNKNOWN_SPECIALTY).with("specialty", id.as_str())));
            }
        }
        _ => {}
    }
    Ok(found)
}

/// Whether what is written means a level: its code, or another writing of it.
fn is_level(in_force: &InForce<'_>, offered: &Level, written: &Level) -> bool {
    let rank = |level: &Level| in_force.ladder_rank(&level.ladder, &level.code);
    let same = offered.code == written.code || rank(written).is_some_and(|written| Some(written) == rank(offered));
    offered.ladder == written.ladder && same
}

fn suggest<'i>(found: Diagnostic, name: &str, known: impl Iterator<Item = &'i str>) -> Diagnostic {
    match nearest(name, known) {
        Some(meant) => found.with("suggestion", meant),
        None => found,
    }
}
