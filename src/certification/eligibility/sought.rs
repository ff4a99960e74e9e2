//! What is sought, found among the standards in force; anything else is refused with what was probably meant.

use crate::call::Sought;
use crate::diagnostic::call::{
    LEVEL_NOT_OFFERED, SPECIALTY_NOT_AT_LEVEL, STANDARD_NOT_IN_FORCE, TOO_MANY_SOUGHT, UNKNOWN_SPECIALTY,
    UNKNOWN_STANDARD,
};
use crate::diagnostic::{Diagnostic, Path, Place};
use crate::policy::Document;
use crate::policy::load::Loaded;
use crate::policy::selector::Level;
use crate::policy::set::InForce;
use crate::policy::standard::{LevelOffered, Specialty, Standard};
use crate::read::nearest;

/// Most things one question may seek.
pub(crate) const MOST_SOUGHT: usize = 2_000;

/// A standard, and the levels of it that are asked for.
#[derive(Debug)]
pub(crate) struct Asked<'a> {
    pub loaded: &'a Loaded,
    pub standard: &'a Standard,
    pub levels: Vec<&'a LevelOffered>,
    /// Kinds of all levels of the standard, in their order.
    pub kinds: &'a [usize],
    pub specialty: Option<&'a Specialty>,
}

/// A standard in force, with the kinds of its levels.
type Known<'a> = (&'a Loaded, &'a Standard, &'a [usize]);

/// What is asked for, in the order asked; every standard in force, where nothing is.
pub(crate) fn resolve<'a>(in_force: &InForce<'a>, sought: &[Sought]) -> Result<Vec<Asked<'a>>, Vec<Diagnostic>> {
    let known: Vec<Known<'a>> = in_force.standards().collect();
    if sought.is_empty() {
        let all = known.into_iter().map(|(loaded, standard, kinds)| Asked {
            loaded,
            standard,
            levels: standard.levels.iter().collect(),
            kinds,
            specialty: None,
        });
        return Ok(all.collect());
    }
    if sought.len() > MOST_SOUGHT {
        let many = Diagnostic::new(&TOO_MANY_SOUGHT).with("count", sought.len()).with("limit", MOST_SOUGHT);
        return Err(vec![many]);
    }
    let (mut asked, mut wrong) = (Vec::new(), Vec::new());
    for (nth, sought) in sought.iter().enumerate() {
        let at = Path::root().key("sought").index(nth);
        match one(in_force, &known, sought) {
            Ok(found) => asked.push(found),
            Err(refused) => {
                let (field, found) = *refused;
                wrong.push(found.at(Place { path: Some(at.key(field).to_string()), ..Place::default() }));
            }
        }
    }
    if wrong.is_empty() { Ok(asked) } else { Err(wrong) }
}

fn one<'a>(
    in_force: &InForce<'a>,
    known: &[Known<'a>],
    sought: &Sought,
) -> Result<Asked<'a>, Box<(&'static str, Diagnostic)>> {
    let Some(&(loaded, standard, kinds)) = known.iter().find(|(_, standard, _)| standard.id == sought.standard) else {
        return Err(Box::new(("standard", absent(in_force, known, &sought.standard))));
    };
    let specialty = match &sought.specialty {
        None => None,
        Some(id) => match standard.occupation.specialties.iter().find(|specialty| specialty.id == *id) {
            Some(specialty) => Some(specialty),
            None => return Err(Box::new(("specialty", no_specialty(standard, id)))),
        },
    };
    let mut levels: Vec<&LevelOffered> = standard.levels.iter().collect();
    if let Some(level) = &sought.level {
        levels.retain(|offered| is(in_force, &offered.level, level));
        if levels.is_empty() {
            return Err(Box::new(("level", not_offered(in_force, standard, level))));
        }
    }
    if let Some(specialty) = specialty.filter(|specialty| !specialty.levels.is_empty()) {
        levels.retain(|offered| specialty.levels.contains(&offered.level));
        if levels.is_empty() {
            let names = names(in_force, specialty.levels.iter());
            let found = Diagnostic::new(&SPECIALTY_NOT_AT_LEVEL).with("specialty", specialty.name.zh.as_str());
            return Err(Box::new(("specialty", found.with("levels", names))));
        }
    }
    Ok(Asked { loaded, standard, levels, kinds, specialty })
}

/// Whether two writings mean the same level.
fn is(in_force: &InForce<'_>, offered: &Level, sought: &Level) -> bool {
    let rank = |level: &Level| in_force.ladder_rank(&level.ladder, &level.code);
    offered == sought || (offered.ladder == sought.ladder && rank(sought).is_some() && rank(offered) == rank(sought))
}

fn absent(in_force: &InForce<'_>, known: &[Known<'_>], id: &str) -> Diagnostic {
    let versions = in_force.set().documents().iter().filter_map(|loaded| match &loaded.document {
        Document::Standard(standard) if standard.id == id => {
            Some(format!("{} ({})", standard.version, standard.effective))
        }
        _ => None,
    });
    let versions: Vec<String> = versions.collect();
    if !versions.is_empty() {
        let found = Diagnostic::new(&STANDARD_NOT_IN_FORCE).with("standard", id);
        return found.with("as_of", in_force.as_of().to_string()).with("exist", versions);
    }
    let found = Diagnostic::new(&UNKNOWN_STANDARD).with("standard", id);
    // Somebody may have written the name of the occupation, or its code.
    let called = known.iter().find(|(_, standard, _)| {
        standard.occupation.name.zh == id || standard.occupation.codes.iter().any(|code| code.code == id)
    });
    let meant = called.map(|(_, standard, _)| standard.id.as_str());
    match meant.or_else(|| nearest(id, known.iter().map(|(_, standard, _)| standard.id.as_str()))) {
        Some(meant) => found.with("suggestion", meant),
        None => found,
    }
}

fn no_specialty(standard: &Standard, id: &str) -> Diagnostic {
    let specialties = &standard.occupation.specialties;
    let found = Diagnostic::new(&UNKNOWN_SPECIALTY).with("specialty", id).with("standard", standard.id.as_str());
    let called = specialties.iter().find(|specialty| specialty.name.zh == id).map(|specialty| specialty.id.as_str());
    match called.or_else(|| nearest(id, specialties.iter().map(|specialty| specialty.id.as_str()))) {
        Some(meant) => found.with("suggestion", meant),
        None => found,
    }
}

fn not_offered(in_force: &InForce<'_>, standard: &Standard, level: &Level) -> Diagnostic {
    let offered = standard.levels.iter().map(|offered| &offered.level);
    let found = Diagnostic::new(&LEVEL_NOT_OFFERED)
        .with("standard", standard.id.as_str())
        .with("level", level.code.as_str())
        .with("offered", names(in_force, offered.clone()));
    let rank = |level: &Level| in_force.ladder_rank(&level.ladder, &level.code);
    let nearest = rank(level).and_then(|wanted| {
        let same = offered.filter(|offered| offered.ladder == level.ladder);
        same.filter_map(|offered| Some((rank(offered)?.abs_diff(wanted), offered))).min_by_key(|(far, _)| *far)
    });
    match nearest {
        Some((_, meant)) => found.with("suggestion", meant.code.as_str()),
        None => found,
    }
}

/// Levels by their codes and names.
fn names<'l>(in_force: &InForce<'_>, levels: impl Iterator<Item = &'l Level>) -> Vec<String> {
    let name = |level: &Level| match in_force.term(&level.ladder, &level.code) {
        Some(name) => format!("{} ({})", level.code, name.zh),
        None => level.code.clone(),
    };
    levels.map(name).collect()
}
