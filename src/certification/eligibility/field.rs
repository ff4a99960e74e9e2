//! How a learner's achievements relate to one standard: of its occupation, of a related one, of another, or not known.

use super::learner::{Item, Learner};
use crate::policy::standard::condition::Relation;
use crate::policy::standard::{Occupation, Related, Standard};
use crate::record::Achievement;

/// How an achievement relates to the occupation, or schooling to its programmes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    /// The occupation itself; one of its own programmes.
    Same,
    /// A related one.
    Related,
    /// Another.
    Other,
    /// Its code is not stated and its name is none of the standard's.
    Unknown,
    /// None that is listed, but the list is not whole.
    Unlisted,
}

/// Three values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Truth {
    Yes,
    No,
    /// Not known for want of this fact.
    Unknown(&'static str),
}

/// One standard as this learner meets it.
#[derive(Debug)]
pub(crate) struct Field<'a> {
    pub standard: &'a Standard,
    /// For each of the learner's items.
    fits: Vec<Fit>,
}

impl<'a> Field<'a> {
    /// Relates every achievement to a standard.
    pub fn of(standard: &'a Standard, learner: &Learner<'_>) -> Self {
        let occupation = &standard.occupation;
        let fits = learner.items.iter().map(|item| match item.achievement {
            Achievement::Schooling(_) => programme(occupation, item),
            Achievement::Certificate(_) | Achievement::Work(_) | Achievement::Title(_) => {
                of_occupation(occupation, item)
            }
            _ => Fit::Other,
        });
        Self { standard, fits: fits.collect() }
    }

    /// How each item relates to the standard.
    pub fn fits(&self) -> &[Fit] {
        &self.fits
    }

    /// How the item at a position relates to the standard.
    pub fn fit(&self, at: usize) -> Fit {
        self.fits.get(at).copied().unwrap_or(Fit::Other)
    }

    /// Whether an achievement at a position counts under a relation; as the standard says, where none is stated.
    pub fn counts(&self, at: usize, relation: Option<Relation>) -> Truth {
        let relation = relation.unwrap_or(self.standard.relation);
        match (relation, self.fit(at)) {
            (Relation::Any, _) | (_, Fit::Same) | (Relation::SameOrRelated, Fit::Related) => Truth::Yes,
            (_, Fit::Unknown) => Truth::Unknown("occupation"),
            (Relation::SameOrRelated, Fit::Unlisted) => Truth::Unknown("related-listed"),
            _ => Truth::No,
        }
    }

    /// Whether the programme of schooling at a position counts.
    pub fn studied(&self, at: usize, relation: Relation) -> Truth {
        match (relation, self.fit(at)) {
            (Relation::Any, _) | (_, Fit::Same) | (Relation::SameOrRelated, Fit::Related) => Truth::Yes,
            (_, Fit::Unknown) => Truth::Unknown("programme"),
            (_, Fit::Unlisted) => Truth::Unknown("programmes-listed"),
            _ => Truth::No,
        }
    }
}

/// Whether an entry of a list speaks of an item: by code; by name where either states none.
fn speaks_of(entry: &Related, item: &Item<'_>) -> bool {
    match &entry.code {
        Some(code) if !item.codes.is_empty() => item.codes.contains(&code.as_str()),
        _ => item.names.contains(&entry.name.zh.as_str()),
    }
}

fn of_occupation(occupation: &Occupation, item: &Item<'_>) -> Fit {
    let own = if item.codes.is_empty() {
        let specialties = occupation.specialties.iter().map(|specialty| specialty.name.zh.as_str());
        std::iter::once(occupation.name.zh.as_str()).chain(specialties).any(|name| item.names.contains(&name))
    } else {
        occupation.codes.iter().any(|known| item.codes.contains(&known.code.as_str()))
    };
    if own {
        Fit::Same
    } else if occupation.related.iter().any(|entry| speaks_of(entry, item)) {
        Fit::Related
    } else if item.codes.is_empty() {
        Fit::Unknown
    } else if occupation.related_partial {
        Fit::Unlisted
    } else {
        Fit::Other
    }
}

fn programme(occupation: &Occupation, item: &Item<'_>) -> Fit {
    if item.codes.is_empty() && item.names.is_empty() {
        return Fit::Unknown;
    }
    let whole = !occupation.programmes_partial && !occupation.programmes.is_empty();
    let mut found = if whole { Fit::Other } else { Fit::Unlisted };
    for entry in occupation.programmes.iter().filter(|entry| speaks_of(entry, item)) {
        if entry.own {
            return Fit::Same;
        }
        found = Fit::Related;
    }
    found
}
