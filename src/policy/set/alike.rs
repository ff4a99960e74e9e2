//! Levels that say the same of everybody: most standards repeat the routes of the regime they were written under, so that
//! whoever asks about all of them need decide each kind of level once.

use crate::order::Map;
use crate::policy::Document;
use crate::policy::load::Loaded;
use crate::policy::standard::{LevelOffered, Standard};

/// So many levels are compared with a level before it is taken to be unlike all: it then costs time and changes nothing.
const MOST_COMPARED: usize = 32;

/// What two levels that are alike have in common at first sight: ladder, code, routes.
type Look<'d> = (&'d str, &'d str, usize);

/// Kinds of levels, by the position of their document; two levels of one kind are [alike](is_alike).
pub(super) fn kinds(documents: &[Loaded]) -> Map<usize, Vec<usize>> {
    let mut known: Map<Look<'_>, Vec<(usize, &LevelOffered)>> = Map::default();
    let (mut kinds, mut count) = (Map::default(), 0_usize);
    for (at, standard) in documents.iter().enumerate().filter_map(|(at, loaded)| Some((at, standard(loaded)?))) {
        let mut of_levels = Vec::with_capacity(standard.levels.len());
        for offered in &standard.levels {
            let look = (offered.level.ladder.as_str(), offered.level.code.as_str(), offered.routes.len());
            let seen = known.entry(look).or_default();
            let same = seen.iter().rev().take(MOST_COMPARED).find(|(_, other)| is_alike(offered, other));
            let kind = same.map_or(count, |(kind, _)| *kind);
            if kind == count {
                seen.push((kind, offered));
                count = count.saturating_add(1);
            }
            of_levels.push(kind);
        }
        kinds.insert(at, of_levels);
    }
    kinds
}

fn standard(loaded: &Loaded) -> Option<&Standard> {
    match &loaded.document {
        Document::Standard(standard) => Some(standard),
        _ => None,
    }
}

/// Whether two levels are the same one, with the same conditions under the same names.
fn is_alike(one: &LevelOffered, other: &LevelOffered) -> bool {
    let mut routes = one.routes.iter().zip(&other.routes);
    one.level == other.level
        && one.routes.len() == other.routes.len()
        && routes.all(|(one, other)| one.id == other.id && one.needs == other.needs)
}
