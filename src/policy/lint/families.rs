//! Families in which there is nothing to choose from.

use super::Lint;
use super::covers::{could_meet, selectors};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::lint::LONELY_FAMILY;
use crate::policy::articulation::{Articulation, Family};
use crate::policy::selector::{Level, Source};
use crate::policy::trail::Trail;

impl Lint<'_> {
    pub(super) fn families(&mut self, at: usize, it: &Articulation) {
        let families = Trail::Top.key("families");
        for (nth, family) in it.families.iter().enumerate() {
            let single = match family.members.as_slice() {
                [only] => self.is_single(only),
                _ => false,
            };
            if single || !recognised(it, family) {
                let found = Diagnostic::new(&LONELY_FAMILY).with("family", family.id.as_str());
                self.add(at, &families.nth(nth).key("members"), found);
            }
        }
    }

    /// Whether a selector picks one particular thing, of which a learner has one.
    fn is_single(&self, member: &Source) -> bool {
        match member {
            Source::Course(it) => it.codes.len() == 1 && it.institutions.len() == 1,
            Source::Certificate(it) => {
                (it.names.len() == 1 || it.occupations.len() == 1 && it.kinds.len() == 1)
                    && self.one_level(it.level_at_least.as_ref(), it.level_at_most.as_ref())
            }
            Source::Title(it) => it.names.len() == 1,
            _ => false,
        }
    }

    fn one_level(&self, low: Option<&Level>, high: Option<&Level>) -> bool {
        low.zip(high).is_some_and(|(low, high)| low == high || self.rank(low) == self.rank(high))
    }
}

/// Whether some rule of the agreement recognises what the family is made of.
fn recognised(it: &Articulation, family: &Family) -> bool {
    it.rules.iter().any(|rule| {
        let mut met = false;
        selectors(&rule.source, &mut |selector| {
            met = met || family.members.iter().any(|member| could_meet(member, selector));
        });
        met
    })
}
