//! What was decided of one level holds for every level alike: of the same kind, in a standard to which the learner's
//! achievements relate the same way.

use super::answer::LevelStatus;
use super::field::{Field, Fit};
use crate::order::Map;
use crate::policy::standard::condition::{Counting, Relation};

/// All of a standard that its conditions are judged by.
type Manner = (Relation, Counting, Vec<Fit>);

/// Levels decided so far.
#[derive(Debug, Default)]
pub(crate) struct Decided {
    manners: Map<Manner, usize>,
    /// Positions in `levels` by manner and kind.
    places: Map<(usize, usize), usize>,
    levels: Vec<LevelStatus>,
}

impl Decided {
    /// The number of the manner in which a standard is met.
    pub fn manner(&mut self, field: &Field<'_>) -> usize {
        let manner = (field.standard.relation, field.standard.counting, field.fits().to_vec());
        let new = self.manners.len();
        *self.manners.entry(manner).or_insert(new)
    }

    /// A level of a kind, as it was decided of the first.
    pub fn get(&self, manner: usize, kind: usize) -> Option<&LevelStatus> {
        self.levels.get(*self.places.get(&(manner, kind))?)
    }

    /// Keeps what was decided of the first of a kind.
    pub fn keep(&mut self, manner: usize, kind: usize, level: LevelStatus) {
        self.places.insert((manner, kind), self.levels.len());
        self.levels.push(level);
    }
}
