//! Which assessment is meant: of which document in force, for which level and specialty.

use crate::diagnostic::Diagnostic;
use crate::diagnostic::session::{
    ASSESSED_NOT_IN_FORCE, LEVEL_NEEDED, LEVEL_NOT_OFFERED, UNKNOWN_ASSESSED_DOCUMENT, UNKNOWN_ASSESSMENT,
    UNKNOWN_SPECIALTY,
};
use crate::policy::Document;
use crate::policy::assessment::Assessment;
use crate::policy::load::Loaded;
use crate::policy::selector::Level;
use crate::policy::set::InForce;
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
            match (&wanted.level, levels.as_slice()) {
                (None, [only]) => found.level = Some((*only).clone()),
                (None, [_, ..]) => {
                    let codes: Vec<&str> = levels.iter().map(|level| level.code.as_str()).collect();
                    let needed = Diagnostic::new(&LEVEL_NEEDED).with("assessment", assessment.id.as_str());
                    return Err(Box::new(needed.with("levels", codes.as_slice())));
                }
                (Some(level), [_, ..]) if !levels.contains(&level) => {
                    let other = Diagnostic::new(&LEVEL_NOT_OFFERED).with("assessment", assessment.id.as_str());
                    return Err(Box::new(other.with("level", level.code.as_str())));
                }
                _ => {}
            }
            if let Some(id) = &wanted.specialty {
                let fits = |levels: &[Level]| {
                    levels.is_empty() || found.level.as_ref().is_none_or(|level| levels.contains(level))
                };
                let mut known = it.occupation.specialties.iter();
                let Some(specialty) = known.find(|one| one.id == *id && fits(&one.levels)) else {
                    let none = Diagnostic::new(&UNKNOWN_SPECIALTY).with("specialty", id.as_str());
                    let known = it.occupation.specialties.iter().map(|one| one.id.as_str());
                    return Err(Box::new(suggest(none, id, known)));
                };
                found.specialty = Some(&specialty.name);
            }
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

fn suggest<'i>(found: Diagnostic, name: &str, known: impl Iterator<Item = &'i str>) -> Diagnostic {
    match nearest(name, known) {
        Some(meant) => found.with("suggestion", meant),
        None => found,
    }
}
